import { collector, type Field, type Reading } from './claims.ts'
import { sniff } from './normalise/identifier.ts'
import { once } from './once.ts'
import type { Page } from './page.ts'

const MAX_SPANS = 300
/** Lists of references: what stands there is cited by the work, not described. */
const cited = '.references, .reflist, .refbegin, .ref-list, .footnotes, .bibliography, #references, #bibliography, [role="doc-bibliography"], ol li'

const keys = once((): readonly (readonly [string, Field])[] => [
  ['rft.atitle', 'title'],
  ['rft.btitle', 'title'],
  ['rft.title', 'title'],
  ['rft.jtitle', 'title'],
  ['rft.au', 'creator'],
  ['rft.creator', 'creator'],
  ['rft.inventor', 'creator'],
  ['rft.assignee', 'contributor'],
  ['rft.aucorp', 'creator'],
  ['rft.contributor', 'contributor'],
  ['rft.date', 'date'],
  ['rft.isbn', 'isbn'],
  ['rft.issn', 'issn'],
  ['rft.eissn', 'issn'],
  ['rft.pub', 'publisher'],
  ['rft.inst', 'publisher'],
  ['rft.isPartOf', 'partOf'],
  ['rft.publisher', 'publisher'],
  ['rft.subject', 'subject'],
  ['rft.language', 'language'],
  ['rft.type', 'type'],
  ['rft.genre', 'type'],
  ['rft.format', 'type'],
  ['rft.identifier', 'identifier'],
  ['rft_id', 'identifier'],
  ['rft.series', 'series'],
])

/**
 * The key/value pairs of a span. Pages escape the ampersands twice, write the bytes of an older character set, or leave out the `rft.` of OpenURL 1.0.
 */
function parametersOf(title: string): URLSearchParams {
  const plain = title.replace(/&(?:amp;)+/g, '&')
  const read = new URLSearchParams(plain)
  const parameters = [...read].some(([, value]) => value.includes('\ufffd')) ? new URLSearchParams(latin(plain)) : read
  if ([...parameters].some(([key]) => key.startsWith('rft.'))) return parameters
  return new URLSearchParams([...parameters].map(([key, value]) => [/^(?:rft_|ctx_|rfr_|url_)/.test(key) ? key : `rft.${key}`, value]))
}

/** Escapes of single bytes read as ISO 8859-1 and written again as UTF-8. */
function latin(text: string): string {
  return text.replace(/%([89a-f][0-9a-f])/gi, (_, hex: string) => encodeURIComponent(String.fromCharCode(Number.parseInt(hex, 16))))
}

/**
 * Reads the COinS span (OpenURL 1.0 key/value, book, journal, dissertation, patent and Dublin Core formats) when exactly one work is described;
 * with several, `works` says how many and no field is given.
 */
export function readCoins(page: Page): Reading | undefined {
  const titles: string[] = []
  for (const span of page.root.querySelectorAll('span.Z3988[title]')) {
    const title = span.getAttribute('title') ?? ''
    if (span.closest(cited) !== null) continue
    if (title.length < 20_000 && !titles.includes(title)) titles.push(title)
    if (titles.length >= MAX_SPANS) break
  }
  const first = titles[0]
  if (first === undefined) return undefined
  const reading = collector('coins', 0.75)
  reading.works = titles.length
  if (titles.length > 1) return reading
  const parameters = parametersOf(first)
  const format = parameters.get('rft_val_fmt') ?? ''
  // An article or chapter has a title of its own; the other titles are those of what it stands in.
  const inside = parameters.has('rft.atitle')
  for (const [key, field] of keys()) {
    const host = inside && /^rft\.(?:jtitle|title|btitle)$/.test(key)
    for (const value of parameters.getAll(key))
      if (host) reading.add('partOf', value)
      else if (field !== 'subject' || (value.length <= 120 && !value.includes('<'))) reading.add(field, value, field === 'subject' ? { whole: true } : {})
  }
  // An address that only resolves a number says nothing more than the number.
  for (const id of parameters.getAll('rft_id')) if (/^https?:/.test(id) && sniff(id) === undefined) reading.add('holding', id)
  if (format.endsWith(':patent')) reading.add('local', parameters.get('rft.number'))
  const family = parameters.get('rft.aulast')?.trim() ?? ''
  const given = (parameters.get('rft.aufirst') ?? parameters.get('rft.auinit') ?? '').trim()
  const named = reading.claims.filter((claim) => claim.field === 'creator')
  // `aulast` is the first author; `au` lists all of them or only the others.
  if (family !== '' && !named.some((claim) => claim.value.toLowerCase().includes(family.toLowerCase()))) {
    reading.add('creator', given === '' ? family : `${family}, ${given}`)
    const added = reading.claims.pop()
    if (added !== undefined) reading.claims.splice(reading.claims.findIndex((claim) => claim.field === 'creator') >>> 0, 0, added)
  }
  reading.add(
    'type',
    /:(book|dissertation|journal|patent)$/
      .exec(format)?.[1]
      ?.replace('dissertation', 'thesis')
      .replace('journal', inside ? 'article' : 'journal') ?? '',
  )
  const web = /^(?:blogpost|webpage|website|blog)$/i.test((parameters.get('rft.type') ?? '').replace(/\s/g, ''))
  reading.work =
    !web && reading.claims.some((claim) => claim.field === 'title') && reading.claims.some((claim) => claim.field !== 'title' && claim.field !== 'type') ? 2 : 0
  return reading
}
