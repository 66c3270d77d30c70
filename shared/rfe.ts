/**
 * Recency, frequency and effort: how a patron uses the holdings, graded the same way in every browser.
 *
 * Definition. A visit day is a UTC day with at least one visit to a record. Recency is the number of days since the last visit day; frequency
 * the number of visit days in the last 84 days; effort the mean minutes of attention and searching per visit, the price in time of one access.
 * Each is graded 1 (low) to 3 (high) by the thresholds below.
 * Assumptions. One browser is one patron; time is only counted while the page is visible, focused and active.
 * Known limits. Reading on paper, on another device or behind a download is not seen, so grades are lower bounds of use.
 */
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** What is known of a patron's use: UTC days with a visit (any order, repeats allowed), number of visits, minutes of effort in all. */
export interface Use {
  days: number[]
  visits: number
  effort: number
}

export type Grade = 1 | 2 | 3

/** Days back that frequency looks at: three epochs of 28 days. */
export const FREQUENCY_WINDOW = 84
/** Grade 3 up to the first, grade 2 up to the second, else 1: days since the last visit. */
export const RECENCY_DAYS = [14, 42] as const
/** Grade 3 from the first, grade 2 from the second, else 1: visit days in the window. */
export const FREQUENCY_DAYS = [9, 4] as const
/** Grade 3 from the first, grade 2 from the second, else 1: minutes per visit. */
export const EFFORT_MINUTES = [10, 4] as const

export interface Grades {
  recency: Grade
  frequency: Grade
  effort: Grade
  /** Days since the last visit, undefined without one. */
  since: number | undefined
  /** Visit days within the window. */
  windowDays: number
  minutesPerVisit: number
}

/** Use summed up from visits: `at` in milliseconds since 1970, `active` in milliseconds of attention; `searching` adds minutes spent on finding. */
export function useOf(visits: readonly { readonly at: number; readonly active: number }[], searching = 0): Use {
  const days = [...new Set(visits.map((visit) => Math.floor(visit.at / DAY_MS)))].toSorted((a, b) => a - b)
  return { days, visits: visits.length, effort: visits.reduce((sum, visit) => sum + visit.active / MINUTE_MS, searching) }
}

/** Recency, frequency and effort graded 1 to 3 as of the UTC day `today`; days after it are ignored. */
export function rfe(use: Use, today: number): Grades {
  const past = new Set(use.days.filter((day) => day <= today))
  const since = past.size === 0 ? undefined : today - Math.max(...past)
  const windowDays = [...past].filter((day) => day > today - FREQUENCY_WINDOW).length
  const minutesPerVisit = use.visits === 0 ? 0 : use.effort / use.visits
  return {
    recency: since === undefined ? 1 : since <= RECENCY_DAYS[0] ? 3 : since <= RECENCY_DAYS[1] ? 2 : 1,
    frequency: atLeast(windowDays, FREQUENCY_DAYS),
    effort: atLeast(minutesPerVisit, EFFORT_MINUTES),
    since,
    windowDays,
    minutesPerVisit,
  }
}

const atLeast = (value: number, [high, middle]: readonly [number, number]): Grade => (value >= high ? 3 : value >= middle ? 2 : 1)
