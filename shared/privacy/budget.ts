/**
 * The standing rules of drawing: when a stand-in is drawn, how long it stays, and when sending stops. They are plain, so that anyone can foretell them:
 *
 *   1. The first stand-in of a question is drawn at once and stays 182 days.
 *   2. Then the answer is looked at *once*. The same as before: the stand-in stays another 182 days. Another: a new stand-in is drawn and stays 182 days.
 *      Either way the look is charged what a draw costs. Between two looks the answer is not looked at, whatever the patron reads.
 *   3. At most two draws and looks a question and year of consent, and none that the year's budget does not hold in full. When these forbid one the answer is
 *      not looked at, and the present stand-in is reported on: a repeat costs nothing, also when the budget is spent.
 *   4. A stand-in serves only the domain and the epsilon it was drawn with. When the policy changes either, a new one is drawn by rule 3 without waiting;
 *      when rule 3 forbids it the question falls silent until the year ends, and the patron is told. So does one that never had a stand-in.
 *
 * What is charged, and so what is allowed, follows from the policy, the clock and the hours the browser was awake: never from an answer, and not from whether
 * it changed (docs/decisions/0011-a-look-costs-a-draw.md).
 *
 * Assumptions. `now` never runs backwards (the caller keeps the latest time seen), and the ledger holds every draw and look. Lines and stand-in are of one library, and the
 * stand-in's answers still mean what they did: one that was drawn for another library, or over another list, is none here (extension/domain/year.ts, meaning.ts).
 */
import type { Question, QuestionId } from '../policy.ts'

/** Days from one look at the answer to the next: a stand-in stays so long at least, whatever the patron reads meanwhile. */
export const STAND_IN_DAYS = 182
/** Stand-ins drawn and answers looked at, at most per question and year of consent. */
export const DRAWS_A_YEAR = 2
/** Sums of decimal epsilons are compared with this slack, so that ten times 0.1 is 1. */
const SLACK = 1e-9

/** A line of the ledger as far as the budget reads it. `at` is milliseconds since 1970. */
export interface BudgetLine {
  readonly at: number
  readonly epsilon: number
}

/** A line that may be a draw or a look. */
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

/** Whether the year's budget is used up: then nothing is drawn until the year ends, and only what costs nothing is sent, cards on stand-ins drawn before. */
export function exhausted(spentEpsilon: number, yearlyEpsilon: number): boolean {
  return spentEpsilon >= yearlyEpsilon - SLACK
}

/** What binds a stand-in in force. `until` is the UTC day of the next look at the answer. */
export interface StandInTerms {
  readonly until: number
  /** The question's domain and epsilon as they were at the draw. */
  readonly domain: number
  readonly standInEpsilon: number
}

/** Why a question falls silent until the year of consent ends. */
export type Silence = 'draws-used' | 'budget-spent'

/**
 * What the rules ask for: `draw` a stand-in now; `look` at the answer once and draw only if it changed, charged either way; `keep` to the present one without
 * looking; or be `silent`. `until` is the UTC day the stand-in then stays to. The rule never depends on the patron's answers.
 */
export type Rule = { kind: 'draw' | 'look'; until: number } | { kind: 'keep' } | { kind: 'silent'; reason: Silence }

export interface RuleRequest {
  readonly question: Question
  /** The stand-in in force, if any. */
  readonly standIn?: StandInTerms | undefined
  /** All lines of the ledger that count for the library. */
  readonly lines: readonly DrawLine[]
  /** Milliseconds since 1970; the latest time ever seen. */
  readonly now: number
  /** Time of the first consent in the ledger. */
  readonly consentAt: number
  readonly yearlyEpsilon: number
}

/** The rule that holds for a question now, by the standing rules above. */
export function standingRule(request: RuleRequest): Rule {
  const { question, standIn, lines, now, consentAt, yearlyEpsilon } = request
  const today = Math.floor(now / 86_400_000)
  const year = spent(lines, now, consentAt)
  const fits = standIn !== undefined && standIn.domain === question.domain && standIn.standInEpsilon === question.standInEpsilon
  if (fits && today < standIn.until) return { kind: 'keep' }
  const draws = lines.filter((line) => (line.kind === 'stand-in' || line.kind === 'look') && line.question === question.id && line.at >= year.from)
  const refused =
    draws.length >= DRAWS_A_YEAR
      ? ('draws-used' as const)
      : year.spent + question.standInEpsilon > yearlyEpsilon + SLACK
        ? ('budget-spent' as const)
        : undefined
  if (refused !== undefined) return fits ? { kind: 'keep' } : { kind: 'silent', reason: refused }
  return { kind: fits ? 'look' : 'draw', until: today + STAND_IN_DAYS }
}

/**
 * The rule of a question without stand-in, `profile`: a report is drawn fresh at once, and then on the first epoch 182 days or more after the last, at most
 * twice a year of consent and within its budget, whatever the patron's direction is or was. `until` is the UTC day of the next.
 */
export function freshRule({ question, lines, now, consentAt, yearlyEpsilon }: Omit<RuleRequest, 'standIn'>): Exclude<Rule, { kind: 'look' }> {
  const today = Math.floor(now / 86_400_000)
  const year = spent(lines, now, consentAt)
  const reports = lines.filter((line) => line.kind === 'report' && line.question === question.id)
  const last = Math.max(...reports.map((line) => Math.floor(line.at / 86_400_000)))
  if (today < last + STAND_IN_DAYS) return { kind: 'keep' }
  if (reports.filter((line) => line.at >= year.from).length >= DRAWS_A_YEAR) return { kind: 'silent', reason: 'draws-used' }
  if (year.spent + question.reportEpsilon > yearlyEpsilon + SLACK) return { kind: 'silent', reason: 'budget-spent' }
  return { kind: 'draw', until: today + STAND_IN_DAYS }
}
