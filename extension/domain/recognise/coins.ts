import { collector, type Field, type Reading } from './claims.ts'
import type { Page } from './page.ts'

const MAX_SPANS = 300

const keys: readonly (readonly [string, Field])[] = [
  ['rft.atitle', 'title'],
  ['rft.btitle', 'title'],
  ['rft.title', 'title'],
  ['rft.jtitle', 'title'],
  ['rft.au', 'creator'],
  ['rft.creator', 'creator'],
  ['rft.inventor', 'creator'],
  ['rft.aucorp', 'creator'],
  ['rft.contributor', 'contributor'],
  ['rft.date', 'date'],
  ['rft.isbn', 'isbn'],
  ['rft.issn', 'issn'],
  ['rft.eissn', 'issn'],
  ['rft.pub', 'publisher'],
  ['rft.publisher', 'publisher'],
  ['rft.subject', 'subject'],
  ['rft.language', 'language'],
  ['rft.type', 'type'],
  ['rft.genre', 'type'],
  ['rft.format', 'type'],
  ['rft.identifier', 'identifier'],
  ['rft_id', 'identifier'],
  ['rft.series', 'series'],
]

/**
 * Reads the COinS span (OpenURL 1.0 key/value, book, journal, dissertation, patent and Dublin Core formats) when exactly one work is described;
 * with several, `works` says how many and no field is given.
 */
export function readCoins(page: Page): Reading | undefined {
  const titles: string[] = []
  for (const span of page.root.querySelectorAll('span.Z3988[title]')) {
    const title = span.getAttribute('title') ?? ''
    if (title.length < 20_000 && !titles.includes(title)) titles.push(title)
    if (titles.length >= MAX_SPANS) break
  }
  const first = titles[0]
  if (first === undefined) return undefined
  const reading = collector('coins', 0.75)
  reading.works = titles.length
  if (titles.length > 1) return reading
  const parameters = new URLSearchParams(first.replaceAll('&amp;', '&'))
  const format = parameters.get('rft_val_fmt') ?? ''
  const journal = format.endsWith('journal')
  for (const [key, field] of keys) {
    if (key === 'rft.jtitle' && parameters.has('rft.atitle')) for (const value of parameters.getAll(key)) reading.add('partOf', value)
    else if (key === 'rft.title' && journal && parameters.has('rft.atitle')) for (const value of parameters.getAll(key)) reading.add('partOf', value)
    else
      for (const value of parameters.getAll(key))
        if (field !== 'subject' || (value.length <= 120 && !value.includes('<'))) reading.add(field, value, field === 'subject' ? { whole: true } : {})
  }
  const family = parameters.get('rft.aulast')
  if (family !== null && family !== '' && !reading.claims.some((claim) => claim.field === 'creator'))
    reading.add('creator', [family, parameters.get('rft.aufirst') ?? parameters.get('rft.auinit') ?? ''].filter((part) => part !== '').join(', '))
  reading.add(
    'type',
    /:(book|dissertation|journal|patent)$/
      .exec(format)?.[1]
      ?.replace('dissertation', 'thesis')
      .replace('journal', parameters.has('rft.atitle') ? 'article' : 'journal') ?? '',
  )
  const web = /^(?:blogpost|webpage|website|blog)$/i.test((parameters.get('rft.type') ?? '').replace(/\s/g, ''))
  reading.work =
    !web && reading.claims.some((claim) => claim.field === 'title') && reading.claims.some((claim) => claim.field !== 'title' && claim.field !== 'type') ? 2 : 0
  return reading
}
