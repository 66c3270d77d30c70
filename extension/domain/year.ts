import { CEILINGS } from '#shared/policy.ts'
import { type BudgetLine, type DrawLine, spent } from '#shared/privacy/budget.ts'

/** A line of the ledger with the library it belongs to; one without is of before libraries were noted. */
export interface LibraryLine extends DrawLine {
  readonly library?: string
}

/** What the standing rules are to go by for one library. */
export interface YearTerms<Line extends LibraryLine> {
  /** The lines that count for this library: its own, and those of which nobody knows whose they are. */
  readonly lines: Line[]
  /** First consent on the ledger, whichever library it was given to: choosing another begins no new year. */
  readonly consentAt: number
  /** Epsilon the lines of this library may come to in the year. */
  readonly yearlyEpsilon: number
  /** Epsilon charged in this year for other libraries. */
  readonly elsewhere: number
}

/**
 * The year of one library: only its own lines count against its limit, so that one library's questions silence no other's, and all libraries together stay within the
 * ceiling of a year (epsilon 20), so that nobody gets more by standing at two addresses. `limit` is what policy and consent allow a year.
 */
export function yearOf<Line extends LibraryLine>(lines: readonly Line[], library: string | undefined, limit: number, now: number): YearTerms<Line> {
  const consentAt = Math.min(...lines.filter((line) => line.kind === 'consent').map((line) => line.at), now)
  const own = lines.filter((line) => line.library === undefined || line.library === library)
  const others: BudgetLine[] = lines.filter((line) => line.library !== undefined && line.library !== library)
  const elsewhere = spent(others, now, consentAt).spent
  return { lines: own, consentAt, yearlyEpsilon: Math.min(limit, CEILINGS.yearlyEpsilon - elsewhere), elsewhere }
}
