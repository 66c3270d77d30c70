import { clean } from './normalise/text.ts'

const MAX_METAS = 2000

/** One `<meta>` with a name and content. */
export interface Meta {
  /** Lower case, separators as `.`: "dc.title", "citation_author", "og:title". */
  name: string
  /** As written, because some sites tell their own metadata from the record's by case only. */
  written: string
  content: string
  scheme: string
}

/** What every extractor may look at: read once per page. */
export interface Page {
  document: Document
  url: URL
  /** Element that holds the record, or the body. */
  root: Element
  metas: readonly Meta[]
  /** Headings and `<title>`, lower case, to check a title against. */
  heading: string
  bodyClass: string
  generator: string
}

/** Visible-text approximation without layout: `textContent` of an element without scripts, styles, hidden parts and form controls, spaced at block ends. */
export function textOf(element: Element, max = 4000): string {
  const pieces: string[] = []
  let length = 0
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child !== null && length < max; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const value = child.nodeValue ?? ''
        pieces.push(value)
        length += value.length
      } else if (child.nodeType === 1) {
        const name = child.nodeName.toLowerCase()
        if (/^(?:script|style|template|noscript|select|textarea|button|svg)$/.test(name)) continue
        if (name === 'br') pieces.push('\n')
        walk(child)
        if (/^(?:p|div|li|tr|td|th|dd|dt|h\d|ul|ol|section)$/.test(name)) pieces.push(' ')
      }
    }
  }
  walk(element)
  return clean(pieces.join('').slice(0, max))
}

/** Reads what all extractors share. `root` is the body until a platform narrows it. */
export function readPage(document: Document, address: string): Page {
  const metas: Meta[] = []
  let count = 0
  for (const meta of document.querySelectorAll('meta')) {
    if (++count > MAX_METAS) break
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? ''
    const content = meta.getAttribute('content') ?? ''
    if (name !== '' && content.trim() !== '')
      metas.push({
        name: name.trim().toLowerCase(),
        written: name.trim(),
        content: content.slice(0, 4000),
        scheme: (meta.getAttribute('scheme') ?? '').slice(0, 60),
      })
  }
  const headings: string[] = [document.title]
  for (const heading of document.querySelectorAll('h1, h2, h3')) {
    if (headings.length > 30) break
    headings.push(heading.textContent ?? '')
  }
  return {
    document,
    url: URL.parse(address) ?? new URL('about:blank'),
    root: document.body ?? document.documentElement,
    metas,
    heading: headings.map((text) => clean(text.slice(0, 400)).toLowerCase()).join('\n'),
    bodyClass: ` ${document.body?.getAttribute('class') ?? ''} #${document.body?.id ?? ''} `.toLowerCase(),
    generator: (metas.find((meta) => meta.name === 'generator')?.content ?? '').toLowerCase(),
  }
}

/** Contents of the metas of one name, in page order. */
export function metaOf(page: Page, name: string): string[] {
  return page.metas.filter((meta) => meta.name === name).map((meta) => meta.content)
}
