/** True for an element; works across windows, unlike `instanceof`. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** True when a text has a letter or digit. Classes of Unicode are dear: most texts are told without them. */
export function isWordy(text: string): boolean {
  return /[A-Za-z\d\u00c0-\u00d6\u0410-\u044f\u3041-\u3096\u4e00-\u9fff]/.test(text) || (/[^\s\0-\x7f]/.test(text) && /[\p{L}\p{N}]/u.test(text))
}

/** What one reading of labels may still look at, in nodes; long texts count for several. When nothing is left, nothing more is found. */
export interface Budget {
  left: number
}

/** True when a node holds a letter or digit. Stops at the first: the whole text of a large element is never put together. */
export function hasText(node: Node | null | undefined, budget: Budget): boolean {
  if (node === null || node === undefined || budget.left-- <= 0) return false
  if (node.nodeType !== 1) return isWordy(node.nodeValue ?? '')
  for (let at = following(node, node, true); at !== null && budget.left-- > 0; at = following(at, node, true))
    if (at.nodeType === 3 && isWordy(at.nodeValue ?? '')) return true
  return false
}

/** The beginning of an element's text, at most `max` characters: the whole text of a large element is never put together, nor any element in it looked at. */
export function textUpTo(element: Element, max: number): string {
  const first = element.firstChild
  if (first === null) return ''
  if (first.nodeType === 3 && first.nextSibling === null) return (first.nodeValue ?? '').slice(0, max)
  const texts = textsIn(element)
  let text = ''
  let steps = max * 4 + 50
  for (let at = texts.nextNode(); at !== null && text.length < max && steps-- > 0; at = texts.nextNode()) text += (at.nodeValue ?? '').slice(0, max)
  return text.slice(0, max)
}

/** The texts inside a node in page order. Elements between them get no object: the first of each kind costs a page more than a hundred texts. */
export function textsIn(root: Element): TreeWalker {
  return root.ownerDocument.createTreeWalker(root, 4)
}

/** The first elements a selector finds, at most `max`: a list of all would make an object of each. */
export function firstOf(root: ParentNode, selector: string, max: number): Element[] {
  const found = root.querySelectorAll(selector)
  const first: Element[] = []
  for (let at = 0; at < max && at < found.length; at++) {
    const element = found[at]
    if (element !== undefined) first.push(element)
  }
  return first
}

/** Parts of a page that describe something else: navigation, other works, forms, the library itself. */
const apart = /^(?:nav|footer|aside|script|style|noscript|template|select|textarea|button|svg|iframe|option|object|video|audio)$/
const apartNames =
  /(?:^|[\s_-])(?:breadcrumbs?|sidebar|side-bar|footer|similar\w*|related|recommend\w*|facets?|pager|pagination|cited-?by|references|reflist|infobox|reference-list|ref-list|comments?|navbar|cookie\w*|modal|dropdown-menu|search-?(?:box|form)|toolbar)(?:$|[\s_-])/i
const recordNames = /detail|record|metadata|item-view|full|content|main/i

const controls = 'input, select, textarea'

/** True for the label of a form field; portals also label what they only show. */
function labelsControl(label: Element): boolean {
  const next = label.nextElementSibling
  return label.hasAttribute('for') || label.querySelector(controls) !== null || next === null || next.matches(controls) || next.querySelector(controls) !== null
}

/** True for an element whose text is no part of the record on the page. */
export function isApart(element: Element): boolean {
  if (apart.test(element.localName) || (element.localName === 'label' && labelsControl(element))) return true
  if (element.hasAttribute('hidden')) return true
  const role = element.getAttribute('role')
  if (role === 'navigation' || role === 'search' || role === 'contentinfo' || role === 'complementary') return true
  const names = element.getAttribute('class')
  const id = element.id
  if ((names === null && id === '') || element.localName === 'body' || element.localName === 'main') return false
  const named = `${id} ${names ?? ''}`.slice(0, 200)
  return apartNames.test(named) && !recordNames.test(named)
}

/** The node after this one in document order inside `root`; `down` false skips its children. */
export function following(node: Node, root: Node, down: boolean): Node | null {
  if (down && node.firstChild !== null) return node.firstChild
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) if (at.nextSibling !== null) return at.nextSibling
  return null
}
