/** A visit to a record as far as its worth goes. */
export interface UseVisit {
  /** Milliseconds since the epoch. */
  at: number
  /** Milliseconds of attention. */
  active: number
  /** 1 for an open record, up to 2 for one that was hard to come by (`effortFactor`). */
  effort?: number
}

const DAY = 86_400_000
/** Power of forgetting per day: the least, in steps of 0.1, at which a new topic overtakes thirty daily visits to an old one within five (docs/recommendation.md). */
export const FORGETTING = 0.9
/** Milliseconds of attention after which a visit is worth about two thirds of what it can be. */
const READING = 180_000

/**
 * The use of one record, >= 0: the sum over its visits of (0.25 + 0.75 (1 - exp(-attention / 3 min))) * effort *
 * (1 + days ago)^-0.9, where a record that is opened again and again gains by the root: dividing the sum by the root of
 * the number of visits. Forgetting by a power and not by a half-life (Wixted and Ebbesen 1991; the base level of ACT-R,
 * Anderson and Schooler 1991): yesterday fades fast, last year hardly at all, so a new topic leads within days and an
 * old one is still there when the patron comes back. Visits after `now` count as now.
 */
export function worthOf(visits: readonly UseVisit[], now: number): number {
  let sum = 0
  for (const { at, active, effort } of visits) {
    const days = Math.max(0, now - at) / DAY
    sum += (0.25 + 0.75 * (1 - Math.exp(-active / READING))) * (effort ?? 1) * (1 + days) ** -FORGETTING
  }
  return visits.length === 0 ? 0 : sum / Math.sqrt(visits.length)
}
