import { effortFactor, finds } from './effort.ts'
import type { UseVisit } from './recommend/worth.ts'
import type { SearchRow, VisitRow } from './rows.ts'
import { merged } from './visit.ts'

const kept = new WeakMap<readonly VisitRow[], { searches: readonly SearchRow[]; byRecord: ReadonlyMap<string, readonly UseVisit[]> }>()

/** Visits by record, the oldest first, the first of each with the effort of the find. Interests and the ranking both count these, so they are kept as long as the list is. */
export function visitsByRecord(stays: readonly VisitRow[], searches: readonly SearchRow[] = NONE): ReadonlyMap<string, readonly UseVisit[]> {
  const known = kept.get(stays)
  if (known?.searches === searches) return known.byRecord
  const byRecord = grouped(stays, searches)
  kept.set(stays, { searches, byRecord })
  return byRecord
}

const NONE: readonly SearchRow[] = []

function grouped(stays: readonly VisitRow[], searches: readonly SearchRow[]): Map<string, UseVisit[]> {
  const cost = new Map(finds(stays, searches).map((find) => [find.record, find]))
  const byRecord = new Map<string, UseVisit[]>()
  for (const { record, at, active } of merged(stays)) {
    const find = cost.get(record)
    const visit = { at, active, effort: find !== undefined && find.at === at ? effortFactor(find.index) : 1 }
    const list = byRecord.get(record)
    if (list === undefined) byRecord.set(record, [visit])
    else list.push(visit)
  }
  return byRecord
}
