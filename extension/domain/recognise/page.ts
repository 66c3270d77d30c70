import { firstOf, isElement, textUpTo } from './dom.ts'
import { excerptOf } from './excerpt.ts'
import { clean } from './normalise/text.ts'

const MAX_METAS = 2000
/** Most of the body's class that is looked at. */
const MAX_CLASS = 2000

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
  /** The first of them: title and four headings. */
  opening: string
  bodyClass: string
  generator: string
}

/** Elements whose text is no word of the page. */
export const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'select', 'datalist', 'textarea', 'button', 'svg'])
const blocks = new Set(['p', 'div', 'li', 'tr', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'section'])
/** Most nodes looked at for one text. */
const MAX_STEPS = 20_000

/** Parsers nest no deeper than this; scripts can. */
const MAX_DEPTH = 600

/** Visible-text approximation without layout: `textContent` of an element without scripts, styles, hidden parts and form controls, spaced at block ends. */
export function textOf(element: Element, max = 4000): string {
  const pieces: string[] = []
  let length = 0
  let steps = 0
  const walk = (node: Node, depth: number): void => {
    for (let child = node.firstChild; child !== null && depth < MAX_DEPTH && length < max && ++steps < MAX_STEPS; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const value = (child.nodeValue ?? '').slice(0, max)
        pieces.push(value)
        length += value.length
      } else if (isElement(child)) {
        const name = child.localName
        if (unread.has(name)) continue
        if (name === 'br') pieces.push('\n')
        walk(child, depth + 1)
        if (blocks.has(name)) pieces.push(' ')
      }
    }
  }
  walk(element, 0)
  return clean(pieces.join('').slice(0, max))
}

/** The page's metas with a name and content, in page order; the first 2,000 elements count. */
export function metasOf(document: Document): Meta[] {
  const metas: Meta[] = []
  let count = 0
  for (const meta of document.querySelectorAll('meta')) {
    if (++count > MAX_METAS) break
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').trim()
    const content = meta.getAttribute('content') ?? ''
    if (name !== '' && content.trim() !== '')
      metas.push({ name: name.toLowerCase(), written: name, content: content.slice(0, 4000), scheme: (meta.getAttribute('scheme') ?? '').slice(0, 60) })
  }
  return metas
}

/** Class and `#id` of the body, lower case, with a space at either end. */
export function bodyClassOf(document: Document): string {
  return ` ${(document.body?.getAttribute('class') ?? '').slice(0, MAX_CLASS)} #${document.body?.id ?? ''} `.toLowerCase()
}

/** What the page says made it, lower case; empty when it does not. */
export function generatorOf(document: Document): string {
  const contents = firstOf(document, 'meta[name="generator" i]', 8).map((meta) => meta.getAttribute('content') ?? '')
  return (contents.find((content) => content !== '') ?? '').slice(0, 4000).toLowerCase()
}

/** The title and the first four headings, one a line and in lower case: what a page says of itself, an error, a question for a password, stands in the first. */
export function openingOf(document: Document): string {
  const headings = firstOf(document, 'h1, h2, h3', 4).map((heading) => textUpTo(heading, 400))
  return [document.title, ...headings].map((text) => text.slice(0, 400).replace(/\s+/g, ' ').trim().toLowerCase()).join('\n')
}

/** Reads what all extractors share, of a giant document its beginning. `root` is the body until a platform narrows it. */
export function readPage(whole: Document, address: string): Page {
  const document = excerptOf(whole)
  let metas: Meta[] | undefined
  let heading: string | undefined
  let opening: string | undefined
  return {
    document,
    url: URL.parse(address) ?? new URL('about:blank'),
    root: document.body ?? document.documentElement,
    // What most pages are is known before their metas and headings are read.
    get metas() {
      metas ??= metasOf(document)
      return metas
    },
    get heading() {
      heading ??= headingsOf(document)
      return heading
    },
    get opening() {
      opening ??= openingOf(document)
      return opening
    },
    bodyClass: bodyClassOf(document),
    generator: generatorOf(document),
  }
}

function headingsOf(document: Document): string {
  const headings: string[] = [document.title]
  for (const heading of firstOf(document, 'h1, h2, h3', 30)) headings.push(textUpTo(heading, 400))
  return headings.map((text) => clean(text.slice(0, 400)).toLowerCase()).join('\n')
}

/** Contents of the metas of one name, in page order. */
export function metaOf(page: Pick<Page, 'metas'>, name: string): string[] {
  return page.metas.filter((meta) => meta.name === name).map((meta) => meta.content)
}
