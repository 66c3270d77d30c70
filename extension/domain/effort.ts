import { useOf as sharedUse, type Use } from '#shared/rfe.ts'
import type { SearchRow, VisitRow } from './rows.ts'
import { merged, type Visit } from './visit.ts'

/**
 * Effort: the cost of access, as searches and minutes before a find.
 *
 * A *find* is the first visit to a record. Its *hunt* is the run of searches on the same site before it, walking back
 * from the find while each is at most half an hour before the next and no other record was found between. The effort of
 * a find is
 *
 *     index = (searches beyond the first) + (searches without a hit) + minutes from the first search to the find / 10
 *
 * with the minutes capped at 30; nought where no search preceded it. Three failed searches and a fourth that hits, ten minutes in
 * all, cost 3 + 3 + 1 = 7. The visit of a find of index e counts `effortFactor(e)` times in the interest it feeds: what
 * was hard to reach was wanted. A later visit has no hunt of its own and keeps the factor 1. Reading long result
 * pages without a new search is not seen; a known limit.
 */

const RUN = 30 * 60_000
const MINUTES = 30

/** The cost of one find. */
export interface Find {
  record: string
  at: number
  /** Searches that led to it. */
  searches: number
  /** Of these, searches without a hit. */
  failed: number
  /** Minutes from the first of them to the find, at most 30. */
  minutes: number
  /** The effort index, 0 or more. */
  index: number
}

/** Finds with their effort, the oldest first. */
export function finds(stays: readonly VisitRow[], searches: readonly SearchRow[]): Find[] {
  const origins = new Map(stays.map((stay) => [stay.record, stay.origin]))
  const found = new Set<string>()
  const firsts = merged(stays).filter((visit) => !found.has(visit.record) && found.add(visit.record))
  const sorted = Map.groupBy(
    searches.toSorted((a, b) => a.at - b.at),
    (search) => search.origin,
  )
  const before = new Map<string, number>()
  return firsts.map((visit) => {
    const origin = origins.get(visit.record) ?? ''
    const hunt = huntOf(visit, sorted.get(origin) ?? [], before.get(origin) ?? Number.NEGATIVE_INFINITY)
    before.set(origin, visit.at)
    return findOf(visit, hunt)
  })
}

/** How many times a visit counts for the effort it cost: from 1 (none) towards 2 (much); 1.5 at index 4. */
export function effortFactor(index: number): number {
  return 1 + index / (index + 4)
}

/** Searches no find followed within half an hour on the same site: sought in vain. */
export function inVain(stays: readonly VisitRow[], searches: readonly SearchRow[]): SearchRow[] {
  const times = Map.groupBy(stays, (stay) => stay.origin)
  for (const list of times.values()) list.sort((a, b) => a.at - b.at)
  return searches.filter((search) => {
    const next = firstFrom(times.get(search.origin) ?? [], search.at)
    return next === undefined || next.at - search.at > RUN
  })
}

/** Use as the life cycle counts it: UTC days with a visit, visits, and the minutes of attention and of searching they cost. */
export function useOf(stays: readonly VisitRow[], searches: readonly SearchRow[]): Use {
  return sharedUse(
    merged(stays),
    finds(stays, searches).reduce((sum, find) => sum + find.minutes, 0),
  )
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

/** `sorted` holds the searches of the visit's site. */
function huntOf(visit: Visit, sorted: readonly SearchRow[], after: number): SearchRow[] {
  const hunt: SearchRow[] = []
  let next = visit.at
  for (let index = indexFrom(sorted, visit.at + 1) - 1; index >= 0; index -= 1) {
    const search = sorted[index]
    if (search === undefined || search.at < after || next - search.at > RUN) break
    hunt.unshift(search)
    next = search.at
  }
  return hunt
}

function findOf(visit: Visit, hunt: readonly SearchRow[]): Find {
  const first = hunt[0]
  const failed = hunt.filter((search) => search.hits === 0).length
  const minutes = first === undefined ? 0 : Math.min(MINUTES, (visit.at - first.at) / 60_000)
  const index = Math.max(0, hunt.length - 1) + failed + minutes / 10
  return { record: visit.record, at: visit.at, searches: hunt.length, failed, minutes, index }
}
