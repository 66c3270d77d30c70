import { type Budget, isApart, isElement, textUpTo } from './dom.ts'
import { clean } from './normalise/text.ts'

/** One value of a labelled field. `single` when the page itself sets it apart (own line, own link). */
export interface Value {
  text: string
  single: boolean
  /** An authority's name for it. */
  uri?: string
  /** Address the line's one link points to. */
  link?: string
}

interface Piece {
  text: string
  link?: string
  /** The link's own element: neighbours may share an address (`#`, `javascript:`). */
  anchor?: Element
}

const block = /^(?:p|div|li|tr|td|th|dd|dt|ul|ol|table|h[1-6]|section|article|blockquote|pre)$/
const MAX_STEPS = 3000
/** Most of one text node that is part of a value. */
const MAX_TEXT = 4000

/** Lines of a run of nodes, each a list of linked and plain pieces. Breaks at `br`, blocks and elements displayed as blocks. */
function linesOf(nodes: readonly Node[], budget: Budget): Piece[][] {
  const lines: Piece[][] = [[]]
  let steps = 0
  const end = (): void => {
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([])
  }
  const walk = (node: Node, anchor: Element | undefined, depth: number): void => {
    if (++steps > MAX_STEPS || depth > 40 || budget.left-- <= 0) return
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').slice(0, MAX_TEXT)
      budget.left -= text.length >> 4
      if (text !== '') lines.at(-1)?.push(anchor === undefined ? { text } : { text, link: anchor.getAttribute('href') ?? '', anchor })
      return
    }
    if (!isElement(node) || (isApart(node) && node.localName !== 'label') || /display:\s*none/i.test(node.getAttribute('style') ?? '')) return
    if (/^(?:br|hr)$/.test(node.localName)) {
      end()
      return
    }
    const breaks = block.test(node.localName) || /(?:^|\s)d-block(?:\s|$)/.test(node.getAttribute('class') ?? '')
    if (breaks) end()
    const inner = node.localName === 'a' ? node : anchor
    if (node.localName === 'sup' && /^[\d,*†‡\s]*$/.test(textUpTo(node, 100))) return
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, inner, depth + 1)
    if (breaks) end()
  }
  for (const node of nodes) {
    walk(node, undefined, 0)
    if (nodes.length > 1 && isElement(node) && /^(?:td|dd)$/.test(node.localName)) end()
  }
  return lines
}

/** Joins neighbouring pieces of one link. */
function joined(line: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of line) {
    const last = result.at(-1)
    if (last !== undefined && last.anchor === piece.anchor) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}

function valuesOfLine(line: readonly Piece[]): Value[] {
  const pieces = joined(line).filter((piece, at, all) => piece.text.trim() !== '' || (at > 0 && at < all.length - 1))
  const links = pieces.filter((piece) => piece.link !== undefined && piece.text.trim() !== '')
  const whole = clean(pieces.map((piece) => piece.text).join(''))
  if (whole === '') return []
  const between = pieces.filter((piece) => piece.link === undefined).map((piece) => piece.text.trim())
  if (links.length > 1) {
    if (between.some((text) => /^(?:>|»|›|--|—|–|→)$/.test(text)))
      return [{ text: clean(pieces.map((piece) => (/^\s*(?:>|»|›|--|—|–|→)\s*$/.test(piece.text) ? ' -- ' : piece.text)).join('')), single: true }]
    if (between.every((text) => /^[\s,;:|•·/.&+*]*(?:and|und|et|y)?\s*$/u.test(text) || /^[;,.]?\s*\(?[\d?–-]*\)?\s*[;,.]?$/.test(text)))
      return links.map((piece) => withUri({ text: clean(piece.text), single: true }, piece.link))
    // Names followed by what the link leaves out: "A [editor] ; B [translator]".
    return chunks(pieces)
  }
  const only = links[0]
  const value: Value = { text: whole, single: false }
  if (only === undefined) return [value]
  return clean(only.text) === whole ? [withUri({ ...value, single: true }, only.link)] : [{ ...value, link: only.link ?? '' }]
}

function chunks(pieces: readonly Piece[]): Value[] {
  const values: Value[] = []
  let text = ''
  for (const piece of pieces) {
    if (piece.link !== undefined && text.trim() !== '' && /[\p{L})\]]/u.test(text) && values.length < 100) {
      values.push({ text: clean(text).replace(/[\s;,|]+$/, ''), single: true })
      text = ''
    }
    text += piece.text
  }
  if (text.trim() !== '') values.push({ text: clean(text).replace(/[\s;,|]+$/, ''), single: true })
  return values
}

const authority = /^https?:\/\/(?:id\.loc\.gov|d-nb\.info|viaf\.org|id\.worldcat\.org|vocab\.getty\.edu|www\.wikidata\.org)\//

function withUri(value: Value, link: string | undefined): Value {
  if (link === undefined) return value
  return authority.test(link) ? { ...value, link, uri: link } : { ...value, link }
}

/** What a screen reader hears before a linked value. */
const prompt = /^(?:Suche nach dies\p{L}+ \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)??|Search for (?:this|more by this) \p{L}+|opens in new (?:tab|window))\s+(?=\S)/u

/** Values of a run of nodes: one per line, and one per link where a line only lists links. At most 100. */
export function valuesOf(nodes: readonly Node[], budget: Budget = { left: MAX_STEPS * 3 }): Value[] {
  const lines = linesOf(nodes, budget)
  const values = lines.flatMap((line) => valuesOfLine(line)).filter((value) => value.text !== '')
  for (const value of values) value.text = value.text.replace(prompt, '').replace(/^[●•■◆▪►▶]\s*/, '')
  return (values.length > 1 ? values.map((value) => ({ ...value, single: true })) : values).slice(0, 100)
}
