import type { Question, QuestionId } from '../policy.ts'

/** Days a stand-in stays at least, whatever the patron reads meanwhile. */
export const STAND_IN_DAYS = 182
/** Stand-ins drawn at most per question and year of consent. */
export const DRAWS_A_YEAR = 2
/** Sums of decimal epsilons are compared with this slack, so that ten times 0.1 is 1. */
const SLACK = 1e-9

/** A line of the ledger as far as the budget reads it. `at` is milliseconds since 1970. */
export interface BudgetLine {
  readonly at: number
  readonly epsilon: number
}

/** A line that may be a draw. */
export interface DrawLine extends BudgetLine {
  readonly kind: string
  readonly question?: QuestionId
}

/**
 * Epsilon charged in the current year of consent and that year's bounds in milliseconds: `from` inclusive, `until` exclusive.
 * Years are anniversaries (UTC) of `consentAt`, which should be the *first* consent in the ledger: opting out and in again must not start a new budget.
 * Lines stamped later than now, by a clock since set back, count too.
 */
export function spent(lines: readonly BudgetLine[], now: number, consentAt: number): { spent: number; from: number; until: number } {
  let year = 0
  while (anniversary(consentAt, year + 1) <= now) year++
  const from = year === 0 ? Math.min(consentAt, now) : anniversary(consentAt, year)
  const until = anniversary(consentAt, year + 1)
  return { spent: lines.filter((line) => line.at >= from).reduce((sum, line) => sum + line.epsilon, 0), from, until }
}

function anniversary(at: number, years: number): number {
  const date = new Date(at)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.getTime()
}

/** Whether the year's budget is used up: then nothing more is sent until the year ends, repeats included. */
export function exhausted(spentEpsilon: number, yearlyEpsilon: number): boolean {
  return spentEpsilon >= yearlyEpsilon - SLACK
}

/** May a stand-in be drawn, and until which UTC day will it then stay at least; or why the present one (or none) remains. */
export type Verdict = { draw: true; until: number } | { draw: false; reason: 'unchanged' | 'too-soon' | 'draws-used' | 'budget-spent' }

export interface DrawRequest {
  readonly question: Question
  /** The patron's present answer. */
  readonly answer: number
  /** The stand-in in force with the answer it was drawn for and its UTC day, if any. */
  readonly standIn?: { readonly answer: number; readonly drawn: number } | undefined
  /** The whole ledger. */
  readonly lines: readonly DrawLine[]
  readonly now: number
  /** Time of the first consent in the ledger. */
  readonly consentAt: number
  readonly yearlyEpsilon: number
}

/**
 * The standing rules of drawing (protocol.md, Ledger): the first stand-in at once; another only when the answer changed *and* 182 days have passed;
 * at most two draws a question and year; never above the year's budget. Rules are tried in that order and the first that forbids is the reason.
 */
export function mayDraw(request: DrawRequest): Verdict {
  const { question, answer, standIn, lines, now, consentAt, yearlyEpsilon } = request
  const today = Math.floor(now / 86_400_000)
  if (standIn?.answer === answer) return { draw: false, reason: 'unchanged' }
  if (standIn !== undefined && today - standIn.drawn < STAND_IN_DAYS) return { draw: false, reason: 'too-soon' }
  const year = spent(lines, now, consentAt)
  const draws = lines.filter((line) => line.kind === 'stand-in' && line.question === question.id && line.at >= year.from)
  if (draws.length >= DRAWS_A_YEAR) return { draw: false, reason: 'draws-used' }
  if (year.spent + question.standInEpsilon > yearlyEpsilon + SLACK) return { draw: false, reason: 'budget-spent' }
  return { draw: true, until: today + STAND_IN_DAYS }
}
