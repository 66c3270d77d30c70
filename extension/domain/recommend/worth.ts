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
/** Attention (milliseconds) in which a visit comes 63 % of the way to a whole unit. */
export const ATTENTION = 180_000

/** What a visit is worth on its day, in units: (0.25 + 0.75 (1 - exp(-attention / 3 min))) * effort. Everything that weighs reading counts in these. */
export function unitsOf({ active, effort }: UseVisit): number {
  return (0.25 + 0.75 * (1 - Math.exp(-active / ATTENTION))) * (effort ?? 1)
}

/** Days from a time to now, 0 for what is yet to come. */
export function daysSince(at: number, now: number): number {
  return Math.max(0, now - at) / DAY
}

/**
 * The use of one record, >= 0: its visits by units * (1 + days ago)^-0.9, of which the k-th largest counts
 * sqrt(k) - sqrt(k - 1), so that n alike count sqrt(n) and one visit more never makes less. Forgetting by a power and
 * not by a half-life (Wixted and Ebbesen 1991; the base level of ACT-R, Anderson and Schooler 1991): yesterday fades
 * fast, last year hardly at all, so a new topic leads within days and an old one is still there when the patron comes
 * back. Visits after `now` count as now.
 */
export function worthOf(visits: readonly UseVisit[], now: number): number {
  const parts = visits.map((visit) => unitsOf(visit) * (1 + daysSince(visit.at, now)) ** -FORGETTING)
  return parts.sort((a, b) => b - a).reduce((sum, part, k) => sum + part * (Math.sqrt(k + 1) - Math.sqrt(k)), 0)
}
