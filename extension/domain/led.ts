import { SESSION } from './effort.ts'
import type { SearchRow, VisitRow } from './rows.ts'

/**
 * Searches that led to a record, the oldest first: walking back from each of its stays on the same site, page by page at most
 * `SESSION` apart, until another record was opened. A search counts by its own time and by the pages after it, so that going back to
 * its results and on to another record leads to both. `stays` are those of all records, `record` is named as in them.
 */
export function ledTo(record: string, stays: readonly VisitRow[], searches: readonly SearchRow[]): SearchRow[] {
  const led = new Set<SearchRow>()
  for (const stay of stays) if (stay.record === record) for (const search of before(stay, stays, searches)) led.add(search)
  return [...led].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

function before(stay: VisitRow, stays: readonly VisitRow[], searches: readonly SearchRow[]): SearchRow[] {
  const since = stays
    .filter((other) => other.origin === stay.origin && other.record !== stay.record && other.at < stay.at)
    .reduce((latest, other) => Math.max(latest, other.at), Number.NEGATIVE_INFINITY)
  const pages = searches
    .filter((search) => search.origin === stay.origin)
    .flatMap((search) => [search.at, ...(search.trail ?? []).map((step) => step.at)].map((at) => ({ at, search })))
    .filter(({ at }) => at <= stay.at && at > since)
    .sort((a, b) => b.at - a.at)
  const led: SearchRow[] = []
  let next = stay.at
  for (const { at, search } of pages) {
    if (next - at > SESSION) break
    led.push(search)
    next = at
  }
  return led
}
