/** Elements, or comments, beyond which a document is read as an excerpt: a catalogue's page has a few thousand. */
const MAX_ELEMENTS = 12_000
/** Nodes of an excerpt, and of the children of one element. */
const MAX_NODES = 8000
const MAX_CHILDREN = 500
/** Parsers nest no deeper; scripts can. */
const MAX_DEPTH = 512
/** Nodes looked at: comments are stepped over. */
const MAX_STEPS = 40_000

/** What of one element is still to be copied. */
interface Level {
  next: Node | null
  copy: Node
  left: number
}

/**
 * The document itself; of one with more than 12,000 elements or comments a copy of its beginning, at most 500 children of each element and 8,000 nodes of
 * all, in page order. What is looked for again and again is then looked for among few, so that no page makes a reading long. The copy belongs to no window:
 * nothing in it loads or runs, and the page cannot notice it.
 */
export function excerptOf(document: Document): Document {
  if (!isGiant(document)) return document
  const made = document.implementation.createHTMLDocument('')
  const root = made.importNode(document.documentElement, false)
  made.replaceChild(root, made.documentElement)
  const above: Level[] = []
  let at: Level | undefined = { next: document.documentElement.firstChild, copy: root, left: MAX_CHILDREN }
  let nodes = 0
  for (let steps = 0; at !== undefined && nodes < MAX_NODES && steps < MAX_STEPS; steps++) {
    const node: Node | null = at.next
    if (node === null || at.left === 0) {
      at = above.pop()
      continue
    }
    at.next = node.nextSibling
    if (node.nodeType !== 1 && node.nodeType !== 3) continue
    at.left--
    nodes++
    const first: Node | null = node.firstChild
    // An element with one text and nothing else is copied in one step.
    const whole = first !== null && first.nodeType === 3 && first.nextSibling === null
    const copy = made.importNode(node, whole)
    at.copy.appendChild(copy)
    if (whole) nodes++
    else if (first !== null && above.length < MAX_DEPTH) {
      above.push(at)
      at = { next: first, copy, left: MAX_CHILDREN }
    }
  }
  return made
}

function isGiant(document: Document): boolean {
  if (document.getElementsByTagName('*').item(MAX_ELEMENTS) !== null) return true
  const comments = document.createTreeWalker(document, 128)
  for (let count = 0; comments.nextNode() !== null; count++) if (count === MAX_ELEMENTS) return true
  return false
}
