import type { AlternateSource } from '../claims.ts'
import { gate } from '../gate.ts'
import type { Page } from '../page.ts'

/** A description of the page's record at an address of the same origin. */
export interface Alternate {
  format: AlternateSource
  href: string
}

/** Formats, the richest first: catalogue formats, finding aids, references, Dublin Core, presentation. */
const preference: readonly AlternateSource[] = ['marcxml', 'mods', 'ead', 'ris', 'bibtex', 'dc-xml', 'iiif']

const byType: readonly (readonly [RegExp, AlternateSource])[] = [
  [/^application\/marc(?:xml)?\+xml$/, 'marcxml'],
  [/^application\/mods\+xml$/, 'mods'],
  [/^application\/(?:x-)?ead\+xml$/, 'ead'],
  [/^application\/x-research-info-systems$|^text\/x-research-info-systems$|^application\/ris$/, 'ris'],
  [/^(?:application|text)\/x-bibtex(?:-text-file)?$|^application\/bibtex$/, 'bibtex'],
  [/^application\/(?:oai_?dc|dc|rdf)\+xml$/, 'dc-xml'],
  [/iiif\.io\/api\/presentation\/[23]/, 'iiif'],
]

/** What a title or an address says where the type is only XML, JSON or text. */
const byName: readonly (readonly [RegExp, AlternateSource])[] = [
  [/marc-?_?xml|marc21-?xml/i, 'marcxml'],
  [/\bmods\b|\.mods$/i, 'mods'],
  [/\bead(?:3|2002)?\b/i, 'ead'],
  [/\bris\b/i, 'ris'],
  [/\bbibtex\b|\.bib$/i, 'bibtex'],
  [/\boai[_-]?dc\b|\bdc[_-]?xml\b|\bdublin ?core\b|\bdcterms\b|\bdc(?:$|[;&])/i, 'dc-xml'],
  [/iiif.*manifest|\/manifest(?:\.json)?$/i, 'iiif'],
]

/** What only a catalogue writes: a link from the head to a description in a format of catalogues. */
export const catalogued = 'link[rel~="alternate"][type*="marc" i], link[rel~="alternate"][type*="mods" i], link[rel~="alternate"][type*="ead+xml" i]'

const MAX_LINKS = 200

/**
 * Descriptions the page links to, best format first: `link rel=alternate`, links that carry a known type, and a unAPI server with exactly one identifier
 * on the page. Only http(s) addresses of the page's own origin that the gate would let pass; feeds and language versions are none.
 */
export function alternatesOf(page: Page): Alternate[] {
  const found: Alternate[] = []
  const links = page.document.querySelectorAll('link[rel~="alternate"][href], link[rel~="meta"][href], a[rel~="alternate"][href], a[type][href]')
  for (const link of [...links].slice(0, MAX_LINKS)) {
    const type = (link.getAttribute('type') ?? '').trim().toLowerCase()
    const href = own(page, link.getAttribute('href') ?? '')
    if (href === undefined || /html|rss|atom|oembed/.test(type) || (type === '' && link.hasAttribute('hreflang'))) continue
    const name = `${link.getAttribute('title') ?? ''}\n${new URL(href).pathname}\n${new URL(href).search}`
    const typed = byType.find(([pattern]) => pattern.test(type))?.[1]
    const vague = type === '' ? link.localName === 'link' : /^(?:text|application)\/(?:xml|plain|json|ld\+json|octet-stream)/.test(type)
    const format = typed ?? (vague ? byName.find(([pattern]) => name.split('\n').some((part) => pattern.test(part)))?.[1] : undefined)
    if (format !== undefined) found.push({ format, href })
  }
  const unapi = unapiOf(page)
  if (unapi !== undefined) found.push(unapi)
  return found.sort((a, b) => preference.indexOf(a.format) - preference.indexOf(b.format))
}

/** MARCXML by unAPI. The list of formats a server has would be a second request, so the one most catalogues give is asked for at once. */
function unapiOf(page: Page): Alternate | undefined {
  const server = page.document.querySelector('link[rel~="unapi-server"][href]')?.getAttribute('href')
  const ids = new Set([...page.document.querySelectorAll('abbr.unapi-id[title]')].slice(0, 3).map((abbr) => abbr.getAttribute('title') ?? ''))
  const [id] = ids
  if (server === null || server === undefined || id === undefined || id === '' || id.length > 300 || ids.size > 1) return undefined
  const address = URL.parse(server.trim(), page.url)
  if (address === null) return undefined
  address.searchParams.set('id', id)
  address.searchParams.set('format', 'marcxml')
  const href = own(page, address.href)
  return href === undefined ? undefined : { format: 'marcxml', href }
}

/** An address of the page's own origin that may be asked for, without its fragment. */
function own(page: Page, href: string): string | undefined {
  const address = URL.parse(href.trim(), page.url)
  if (address === null || address.origin !== page.url.origin || address.username !== '' || address.password !== '') return undefined
  address.hash = ''
  if (address.href.length > 2000 || address.href === page.url.href.replace(/#.*$/, '')) return undefined
  return gate({ ...page, url: address, bodyClass: '' }) === undefined ? address.href : undefined
}
