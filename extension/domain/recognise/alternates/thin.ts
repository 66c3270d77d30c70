import type { CatalogueRecord } from '#shared/record.ts'
import type { Reading } from '../claims.ts'
import { fold } from '../normalise/text.ts'
import { title } from '../normalise/title.ts'
import { type Page, textOf } from '../page.ts'
import type { Recognition } from '../recognise.ts'

/**
 * True for a page whose own words are too few: it looks like a record and could not be read, or its record names no creator, no subject and no
 * identifier. The catalogue's own number and what only the address says are no identifiers here: neither tells a work from another.
 */
export function isThin(recognition: Recognition): boolean {
  if (recognition.kind === 'unreadable') return true
  if (recognition.kind !== 'record') return false
  const { creators, subjects, identifiers, provenance } = recognition.record
  const telling = Object.keys(identifiers).filter((kind) => kind !== 'local' && provenance[kind] !== 'address')
  return creators.length === 0 && subjects.length === 0 && telling.length === 0
}

/**
 * True when a fetched description is of the work the page shows. An application may leave the link of the page before in its head, and a component's page
 * links to the finding aid it stands in: the titles must agree, or where the page gave none, the description's must stand on the page (a finding aid's at the
 * beginning of the page's own title or first heading).
 */
export function describesPage(reading: Reading, page: Page, record: CatalogueRecord | undefined): boolean {
  const claim = reading.claims.find((one) => one.field === 'title')
  const described = fold(title(claim?.value ?? '', reading.source !== 'iiif'))
  if (described === '') return false
  if (record !== undefined) {
    const known = fold(record.title)
    return known === described || (Math.min(known.length, described.length) >= 6 && (begins(known, described) || begins(described, known)))
  }
  if (reading.source === 'ead')
    return [page.document.title, page.document.querySelector('h1')?.textContent ?? ''].some((heading) => begins(fold(heading), described))
  const shown = fold(`${page.document.title} ${textOf(page.document.body ?? page.document.documentElement, 200_000)}`)
  return ` ${shown} `.includes(` ${described.slice(0, 80).trim()}`)
}

/** Whole words: "salt roads" begins "salt roads a history", "salt" does not begin "salted". */
const begins = (text: string, start: string): boolean => text === start || text.startsWith(`${start} `)
