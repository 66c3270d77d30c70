import { useOf as sharedUse, type Use } from '#shared/rfe.ts'
import type { SearchRow, Step, VisitRow } from './rows.ts'
import { merged, type Visit } from './visit.ts'

/**
 * Effort: the cost of access, from the first search to the record (docs/use.md).
 *
 * A *find* is the first visit to a record. Its *hunt* is the run of searches and other pages on the same site before it:
 * walking back from the find while each page is at most `SESSION` before the next and no other record was found between,
 * beginning with a search. The effort of a find is
 *
 *     index = (searches beyond the first) + dead ends + PAGE * other pages + minutes / MINUTES_PER_POINT + FEE if the record states one
 *
 * A dead end is a search without a hit, or a page that could not be read, was an error or asked to sign in. Other pages
 * are further pages of results and pages of the site that are no record. Minutes are active: a pause of more than `PAUSE` between two pages
 * counts `PAUSE`, and all of them `MINUTES` at most. Where no search preceded the find only a fee counts. Three failed searches and a fourth that hits, ten
 * minutes in all, cost 3 + 3 + 1 = 7. The visit of a find of index e counts `effortFactor(e)` times in the interest it feeds: what
 * was hard to reach was wanted. A later visit has no hunt of its own and keeps the factor 1.
 *
 * Known limits: a page without a record that is left for the next within `SETTLING` is taken for the same page loading; searching by scrolling is not seen.
 */

/** Milliseconds without a page of the site after which a search session is over. */
export const SESSION = 30 * 60_000
/** Longest pause between two pages of a hunt that counts as active, in milliseconds. */
export const PAUSE = 5 * 60_000
/** Milliseconds in which a page without a record may still be loading the next. */
export const SETTLING = 6000
/** Most minutes of one hunt. */
export const MINUTES = 30
export const MINUTES_PER_POINT = 10
/** Points for a page on the way that was neither a search nor a dead end. */
export const PAGE = 0.5
/** Points for a record that states a fee. */
export const FEE = 2
/** An index below the first is easy to come by, from the second on hard. */
export const EASE = [1, 4] as const

export type Ease = 'easy' | 'fair' | 'hard'

/** The cost of one find. */
export interface Find {
  record: string
  at: number
  /** Pages of the site from the first search to the record, the record's own included; 0 without a search. */
  steps: number
  /** Searches that led to it. */
  searches: number
  /** Of these, searches without a hit. */
  failed: number
  /** Searches without a hit, and pages that led nowhere. */
  deadEnds: number
  /** Active minutes from the first search to the find, at most 30. */
  minutes: number
  /** The record states a fee. */
  fee: boolean
  /** The effort index, 0 or more. */
  index: number
}

export function easeOf(index: number): Ease {
  return index < EASE[0] ? 'easy' : index < EASE[1] ? 'fair' : 'hard'
}

/** Finds with their effort, the oldest first. `fees` names the records that state one. */
export function finds(stays: readonly VisitRow[], searches: readonly SearchRow[], fees: ReadonlySet<string> = new Set()): Find[] {
  const sorted = stays.toSorted((a, b) => a.at - b.at)
  const origins = new Map<string, string>()
  for (const stay of sorted) if (!origins.has(stay.record)) origins.set(stay.record, stay.origin)
  const found = new Set<string>()
  const firsts = merged(sorted).filter((visit) => !found.has(visit.record) && found.add(visit.record))
  const pages = pagesOf(searches)
  const before = new Map<string, number>()
  return firsts.map((visit) => {
    const origin = origins.get(visit.record) ?? ''
    const hunt = huntOf(visit, pages.get(origin) ?? [], before.get(origin) ?? Number.NEGATIVE_INFINITY)
    before.set(origin, visit.at)
    return findOf(visit, hunt, fees.has(visit.record))
  })
}

/** How many times a visit counts for the effort it cost: from 1 (none) towards 2 (much); 1.5 at index 4. */
export function effortFactor(index: number): number {
  return 1 + index / (index + 4)
}

/** Searches no find followed within half an hour on the same site: sought in vain. */
export function inVain(stays: readonly VisitRow[], searches: readonly SearchRow[]): SearchRow[] {
  const times = staysBySite(stays)
  return searches.filter((search) => {
    const next = firstFrom(times.get(search.origin) ?? [], search.at)
    return next === undefined || next.at - search.at > SESSION
  })
}

/**
 * What came of a search: `vain` it found nothing; `opened` a record was opened from it; `refined` another search of its session came first;
 * `open` its session still lasts; `abandoned` it found something, or did not say, and nothing was opened.
 */
export type Outcome = 'vain' | 'opened' | 'refined' | 'open' | 'abandoned'

/** Each search with what came of it, the latest first; `opened` counts the stays until the next search of the site. */
export function outcomes(stays: readonly VisitRow[], searches: readonly SearchRow[], now: number): { search: SearchRow; outcome: Outcome; opened: number }[] {
  const times = staysBySite(stays)
  const next = new Map<string, SearchRow>()
  return searches
    .toSorted((a, b) => b.at - a.at)
    .map((search) => {
      const later = next.get(search.origin)
      next.set(search.origin, search)
      const last = Math.max(search.at, search.trail?.at(-1)?.at ?? 0)
      const until = Math.min(later?.at ?? Number.POSITIVE_INFINITY, last + SESSION)
      const list = times.get(search.origin) ?? []
      const seen = list.slice(indexFrom(list, search.at), indexFrom(list, until))
      const opened = new Set(seen.map((stay) => stay.record)).size
      const refined = later !== undefined && later.at - last < SESSION
      const outcome = opened > 0 ? 'opened' : search.hits === 0 ? 'vain' : refined ? 'refined' : now - last < SESSION ? 'open' : 'abandoned'
      return { search, outcome, opened }
    })
}

/** Use as the life cycle counts it: UTC days with a visit, visits, and the minutes of attention and of searching they cost. */
export function useOf(stays: readonly VisitRow[], searches: readonly SearchRow[]): Use {
  return sharedUse(
    merged(stays),
    finds(stays, searches).reduce((sum, find) => sum + find.minutes, 0),
  )
}

function staysBySite(stays: readonly VisitRow[]): Map<string, VisitRow[]> {
  const times = Map.groupBy(stays, (stay) => stay.origin)
  for (const list of times.values()) list.sort((a, b) => a.at - b.at)
  return times
}

/** One page of a hunt: a search, or a page that followed one. */
interface Seen {
  at: number
  kind: 'search' | Step['kind']
  failed: boolean
}

/** Searches and the pages after them by site, sorted by time. */
function pagesOf(searches: readonly SearchRow[]): Map<string, Seen[]> {
  const sites = new Map<string, Seen[]>()
  for (const { origin, at, hits, trail = [] } of searches) {
    const list = sites.get(origin) ?? []
    list.push({ at, kind: 'search', failed: hits === 0 }, ...trail.map((step) => ({ ...step, failed: false })))
    sites.set(origin, list)
  }
  for (const list of sites.values()) list.sort((a, b) => a.at - b.at)
  return sites
}

/** The first row at or after a time in rows sorted by time. */
function firstFrom<Row extends { at: number }>(rows: readonly Row[], at: number): Row | undefined {
  return rows[indexFrom(rows, at)]
}

function indexFrom(rows: readonly { at: number }[], at: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.at ?? Number.POSITIVE_INFINITY) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** `sorted` holds the pages of the visit's site; the hunt begins with a search. */
function huntOf(visit: Visit, sorted: readonly Seen[], after: number): Seen[] {
  const hunt: Seen[] = []
  let next = visit.at
  for (let index = indexFrom(sorted, visit.at + 1) - 1; index >= 0; index -= 1) {
    const seen = sorted[index]
    if (seen === undefined || seen.at < after || next - seen.at > SESSION) break
    if (seen.kind !== 'page' || next - seen.at >= SETTLING) hunt.unshift(seen)
    next = seen.at
  }
  return hunt.slice(
    Math.max(
      0,
      hunt.findIndex((seen) => seen.kind === 'search'),
    ),
  )
}

function findOf(visit: Visit, pages: readonly Seen[], fee: boolean): Find {
  const hunt = pages[0]?.kind === 'search' ? pages : []
  const searches = hunt.filter((seen) => seen.kind === 'search').length
  const failed = hunt.filter((seen) => seen.failed).length
  const deadEnds = failed + hunt.filter((seen) => seen.kind === 'dead').length
  const others = hunt.filter((seen) => seen.kind === 'results' || seen.kind === 'page').length
  const times = [...hunt.map((seen) => seen.at), visit.at]
  const active = times.reduce((sum, at, index) => sum + Math.min(PAUSE, at - (times[index - 1] ?? at)), 0)
  const minutes = Math.min(MINUTES, active / 60_000)
  const index = Math.max(0, searches - 1) + deadEnds + PAGE * others + minutes / MINUTES_PER_POINT + (fee ? FEE : 0)
  return { record: visit.record, at: visit.at, steps: hunt.length, searches, failed, deadEnds, minutes, fee, index }
}
