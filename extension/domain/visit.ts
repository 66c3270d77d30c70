import { weightier } from './mode.ts'
import type { VisitRow } from './rows.ts'

/** Milliseconds between the end of the attention of one stay and the start of the next on the same record, below which both are one visit. */
export const SAME_VISIT = 30 * 60_000

/** A visit after merging: several stays on one record within half an hour count once, their attention is added. */
export interface Visit {
  record: string
  at: number
  /** Milliseconds of attention. */
  active: number
  /** The weightiest thing done: a request before a download, a download before a question, a question before a view. */
  mode: VisitRow['mode']
}

/**
 * Stays into visits, the oldest first: tabs of one record, reloads and "back" within half an hour are one visit.
 * A gap is counted from the end of the attention, so that a long read is not cut in two.
 */
export function merged(stays: readonly VisitRow[]): Visit[] {
  const open = new Map<string, Visit>()
  const visits: Visit[] = []
  for (const stay of [...stays].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const last = open.get(stay.record)
    if (last !== undefined && stay.at - (last.at + last.active) < SAME_VISIT) {
      last.active += stay.active
      last.mode = weightier(last.mode, stay.mode)
    } else {
      const visit = { record: stay.record, at: stay.at, active: stay.active, mode: stay.mode }
      open.set(stay.record, visit)
      visits.push(visit)
    }
  }
  return visits
}
