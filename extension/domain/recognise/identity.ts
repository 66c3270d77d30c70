import type { CatalogueRecord } from '#shared/record.ts'
import { canonicalAddress } from './normalise/address.ts'
import { yearOf } from './normalise/date.ts'
import { fold } from './normalise/text.ts'

/** Software that writes a session and a place in a list of hits into its addresses, never the work. */
const sessions: readonly string[] = ['sisis', 'touchpoint', 'adis']

/**
 * Stable local key of a record (recognition.md "Identity"): DOI, else handle, ARK or URN, else platform and local id on its host, else ISBN on its
 * host, else the canonical address where it can name a work, else title, creator and year. At most 400 characters; the same for every tab, language and session of a page.
 */
export function identity(record: CatalogueRecord): string {
  const { doi, hdl, ark, urn, local, isbn } = record.identifiers
  const host = URL.parse(record.url)?.host ?? ''
  const named = doi?.[0] === undefined ? undefined : `doi:${doi[0]}`
  const key =
    named ??
    (hdl?.[0] === undefined ? undefined : `hdl:${hdl[0]}`) ??
    (ark?.[0] === undefined ? undefined : ark[0]) ??
    (urn?.[0] === undefined ? undefined : urn[0]) ??
    (local?.[0] === undefined || record.platform === undefined ? undefined : `${record.platform}:${host}:${local[0]}`) ??
    (isbn?.[0] === undefined || host === '' ? undefined : `isbn:${isbn[0]}@${host}`)
  if (key !== undefined) return key.slice(0, 400)
  const address = canonicalAddress(record.url).replace(/^https?:\/\//, '')
  if (host !== '' && !sessions.includes(record.platform ?? '') && /[/?#]./.test(address.slice(host.length))) return `url:${address}`.slice(0, 400)
  return `work:${workKey(record)}`.slice(0, 400)
}

/** Normalised title, first creator's family name and year: two editions of one work on two sites meet here. */
export function workKey(record: CatalogueRecord): string {
  const first = record.creators[0]?.name ?? ''
  const family = first.includes(',') ? first.slice(0, first.indexOf(',')) : (first.split(/\s+/).at(-1) ?? '')
  return [fold(record.title).slice(0, 200), fold(family), yearOf(record.date) ?? ''].join('|')
}

/** Key of a record's row: its identity on one site. Each site keeps its own row of a work, so that none can overwrite another's. */
export function rowKey(record: CatalogueRecord, origin: string): string {
  return `${identity(record)} @${origin}`
}
