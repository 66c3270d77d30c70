import { type Budget, following, hasText, isApart, isElement, isWordy, textsIn, textUpTo } from './dom.ts'
import { labelOf, MAX_LABEL } from './label-of.ts'
import type { Label } from './label-table.ts'
import { type Value, valuesOf } from './label-values.ts'
import { clean, isNothing } from './normalise/text.ts'

const MAX_NODES = 30_000
const MAX_PAIRS = 200
/** What is looked at beside them, in nodes, before and behind all labels together. */
const MAX_BESIDE = 60_000

/** One label of the table with its values. */
export interface Pair {
  label: Label
  values: Value[]
}

/** The outermost element whose only text is the label's. */
function labelElement(text: Node, budget: Budget): Element | undefined {
  let found: Element | undefined
  let from: Node = text
  for (let up = 0; up < 5; up++) {
    const parent: Element | null = from.parentElement
    if (parent === null) return found
    for (let other = parent.firstChild; other !== null; other = other.nextSibling)
      if (other !== from && (budget.left <= 0 || hasText(other, budget))) return found
    found = parent
    if (/^(?:td|th|dt|li|body|main|tr|dl|table)$/.test(parent.localName)) return found
    from = parent
  }
  return found
}

function valueNodes(element: Element, budget: Budget): Node[] {
  const name = element.localName
  if (name === 'dt') {
    const nodes: Node[] = []
    for (let next = element.nextElementSibling; next !== null && next.localName !== 'dt' && budget.left-- > 0; next = next.nextElementSibling)
      if (next.localName === 'dd') nodes.push(next)
    return nodes
  }
  if (name === 'td' || name === 'th') return cellNodes(element, budget)
  return name === 'li' ? [] : siblingNodes(element, budget)
}

/** Most cells looked at in one row. */
const MAX_CELLS = 60

/** The first cells of a row; pages put scripts and templates between them. */
function cellsOf(row: Element): Element[] {
  const cells: Element[] = []
  let steps = 0
  for (let child = row.firstElementChild; child !== null && ++steps <= MAX_CELLS * 2 && cells.length < MAX_CELLS; child = child.nextElementSibling)
    if (child.localName === 'td' || child.localName === 'th') cells.push(child)
  return cells
}

function cellNodes(cell: Element, budget: Budget): Node[] {
  const row = cell.parentElement
  if (row === null || row.localName !== 'tr' || row.parentElement?.localName === 'thead') return []
  const cells = cellsOf(row)
  budget.left -= cells.length >> 1
  if (cells.length > 6 || cells.every((other) => other.localName === 'th')) return []
  const at = cells.indexOf(cell)
  if (cell.localName === 'td' && at > 2) return []
  const value = cells.slice(at + 1).find((other) => hasText(other, budget))
  if (value === undefined || (value.localName === 'th' && cell.localName === 'td')) return []
  const nodes: Node[] = [value]
  const column = cells.indexOf(value)
  for (let next = row.nextElementSibling; next !== null && nodes.length < 40 && budget.left-- > 0; next = next.nextElementSibling) {
    const others = cellsOf(next)
    const [first, more] = [others[at], others[column]]
    if (first === undefined || more === undefined || hasText(first, budget) || others.length !== cells.length) break
    nodes.push(more)
  }
  return nodes
}

/** A work may be called "Nature" or "Language": its title is no label. */
function isTitle(element: Element): boolean {
  return (
    element.localName === 'h1' ||
    element.localName === 'body' ||
    /^(?:name|schema:name|headline)$/.test(element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '')
  )
}

/** True for a cell of a row that only heads columns. */
function isHeader(cell: Element): boolean {
  const row = cell.parentElement
  return cell.localName === 'th' && row !== null && row.children.length > 1 && cellsOf(row).every((other) => other.localName === 'th')
}

/** Cells under a column heading: call numbers stand in tables of holdings. */
function columnNodes(cell: Element, budget: Budget): Node[] {
  const row = cell.parentElement
  const column = row === null ? -1 : cellsOf(row).indexOf(cell)
  const rows = cell.closest('table')?.querySelectorAll('tr')
  budget.left -= 100 + ((rows?.length ?? 0) >> 4)
  const first = Array.from({ length: Math.min(rows?.length ?? 0, 6) }, (_, at) => rows?.[at]).filter((other) => other !== undefined && other !== row)
  return first
    .slice(0, 5)
    .map((other) => (other === undefined ? undefined : cellsOf(other)[column]))
    .filter((other) => other !== undefined && other.localName === 'td')
    .filter((other) => other !== undefined)
}

function isLabelLike(element: Element, label: Element, budget: Budget): boolean {
  if (element.localName !== label.localName || element.getAttribute('class') !== label.getAttribute('class')) return false
  budget.left -= 2
  const text = textUpTo(element, MAX_SPACED).trim()
  return (
    text.length > 1 &&
    text.length <= MAX_LABEL &&
    (/[:：]$/.test(text) || element.hasAttribute('class') || /^h\d$/.test(element.localName) || labelOf(text) !== undefined)
  )
}

/** A label with the white space of the page around it. */
const MAX_SPACED = 1000

/** Elements beside this one, at most forty on either side: a list of thousands is the same everywhere. */
function near(element: Element): Element[] {
  const found: Element[] = []
  for (let at = element.previousElementSibling; at !== null && found.length < 40; at = at.previousElementSibling) found.push(at)
  const most = found.length + 40
  for (let at = element.nextElementSibling; at !== null && found.length < most; at = at.nextElementSibling) found.push(at)
  return found
}

function siblingNodes(label: Element, budget: Budget): Node[] {
  let element = label
  for (let up = 0; up < 3; up++) {
    const parent = element.parentElement
    if (parent === null) return []
    const here = element
    const runOn = near(here).some((child) => budget.left > 0 && isLabelLike(child, here, budget))
    const nodes: Node[] = []
    for (let next = element.nextSibling; next !== null && nodes.length < 60 && budget.left-- > 0; next = next.nextSibling) {
      if (next.nodeType !== 1 && next.nodeType !== 3) continue
      if (isElement(next)) {
        if (isApart(next)) continue
        if (isLabelLike(next, element, budget) || /^(?:h[1-6]|hr|dt)$/.test(next.localName)) break
        if (runOn && next.localName === 'br' && nodes.some((other) => hasText(other, budget))) break
      }
      nodes.push(next)
    }
    if (nodes.some((other) => hasText(other, budget))) return nodes
    if (parent.localName === 'td' || parent.localName === 'th') return cellNodes(parent, budget)
    if (/^(?:li|dd|tr|body|main|section|article|form|fieldset)$/.test(parent.localName) || runOn) return []
    for (let before = element.previousSibling; before !== null; before = before.previousSibling) if (budget.left <= 0 || hasText(before, budget)) return []
    element = parent
  }
  return []
}

/** Value of "Label: value" and 【label】value written in one text node, with what follows it on the line. */
function inline(node: Node, text: string, budget: Budget): Pair | undefined {
  const found = /^\s*[【[]([^】\]:：]{2,24})[】\]]\s*[:：]?([\s\S]*)$/.exec(text) ?? /^\s*([^:：\n]{2,56}?)\s*[:：]\s*([\s\S]*)$/.exec(text)
  const label = found?.[1] === undefined ? undefined : labelOf(found[1])
  const holder = node.parentElement
  if (label === undefined || holder === null) return undefined
  const rest = clean((found?.[2] ?? '').replace(/[【][\s\S]*$/, ''))
  const nodes: Node[] = []
  for (let next = node.nextSibling; next !== null && nodes.length < 30; next = next.nextSibling) {
    if (isElement(next) && /^(?:br|p|div|ul|table|h[1-6]|dl|strong|b)$/.test(next.localName)) break
    if (next.nodeType === 3 && /^\s*[^:：\s][^:：]{0,40}[:：【]/.test(next.nodeValue ?? '')) break
    nodes.push(next)
  }
  const following = valuesOf(nodes, budget)
  if (rest === '') return following.length === 0 ? undefined : { label, values: following }
  const all = following.map((value) => value.text).join(' ')
  return { label, values: [{ text: clean(`${rest} ${all}`), single: false }] }
}

function pairAt(node: Node, budget: Budget): Pair[] {
  const text = node.nodeValue ?? ''
  if (text.length > 2000 || !isWordy(text)) return []
  const trimmed = text.trim()
  if (trimmed.length <= MAX_LABEL) {
    const label = labelOf(trimmed)
    const element = label === undefined ? undefined : labelElement(node, budget)
    if (label !== undefined && element !== undefined && !isTitle(element)) {
      const nodes = label.meaning === 'callnumber' && isHeader(element) ? columnNodes(element, budget) : valueNodes(element, budget)
      if (nodes.length > 0) return [{ label, values: valuesOf(nodes, budget) }]
    }
  }
  if (trimmed.includes('【')) {
    const runs = trimmed.split(/(?=【)/).map((run) => inline(node, run, budget))
    return runs.filter((pair) => pair !== undefined)
  }
  if (!/[:：]/.test(trimmed.slice(0, MAX_LABEL + 2))) return []
  const pair = inline(node, trimmed, budget)
  return pair === undefined ? [] : [pair]
}

const hints =
  /author|creator|language|edition|series|sprache|langue|idioma|语种|publisher|published|imprint|isbn|issn|call n|reference code|shelfmark|subject|keyword|verfasser|autor|urheber|verlag|erschienen|veröffentlicht|signatur|schlagw|auteur|éditeur|publié|cote\b|sujet|editorial|publicado|materia|relatore|tesi\b|thesis|题名|書名|书名|作者|责任者|責任者|著者|出版|索书号|索書號|档号|主题词|关键词|분류|저자|dc\.[a-z]+|date|jahr|titel|title|titre|título/gi

/** Most text searched for words of catalogues: of the whole, and of one node. */
const MAX_TEXT = 120_000
const MAX_NODE_TEXT = 20_000

/** False for a page that cannot hold a labelled description: fewer than three different words of catalogues in its text. */
export function mayHaveLabels(root: Element): boolean {
  const found = new Set<string>()
  const walker = textsIn(root)
  let waiting = ''
  let searched = 0
  for (let steps = 0; searched < MAX_TEXT && steps < MAX_NODES; steps++) {
    const node = walker.nextNode()
    waiting += node?.nodeValue?.slice(0, MAX_NODE_TEXT) ?? ''
    if (node !== null && waiting.length < 4000) continue
    for (const [word] of waiting.matchAll(hints)) if (found.add(word.toLowerCase()).size > 2) return true
    if (node === null) return false
    searched += waiting.length
    waiting = ''
  }
  return false
}

/** Every label of the table inside `root` with its values, in page order. */
export function pairsOf(root: Element): Pair[] {
  const pairs: Pair[] = []
  const budget = { left: MAX_BESIDE }
  let node: Node | null = root
  for (let steps = 0; node !== null && steps < MAX_NODES && budget.left > 0 && pairs.length < MAX_PAIRS; steps++) {
    let down = true
    if (node.nodeType === 3) pairs.push(...pairAt(node, budget))
    else if (isElement(node)) down = node === root || !isApart(node)
    node = following(node, root, down)
  }
  return pairs.filter((pair) => pair.values.some((value) => !isNothing(value.text)))
}
