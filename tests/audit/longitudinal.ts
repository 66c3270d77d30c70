/**
 * 26 epochs of one patron. With a constant answer everything sent is made of one stand-in, so no function of it tells two answers apart by more than the
 * stand-in's epsilon: an attacker that knows the mechanism and that all 26 cards are of one patron guesses between two answers by their likelihoods, and its
 * advantage must stay at that of the stand-in itself, p - q. With answers that change as often as they can, the ledger keeps to the year's budget. What the cards
 * of one year rest on is more than what is charged in it: besides the year's own draws, one stand-in of each question may have been drawn before and go on.
 */
import type { Policy, Question, QuestionId } from '#shared/policy.ts'
import type { DrawLine, StandInTerms } from '#shared/privacy/budget.ts'
import type { Mechanism } from '#shared/privacy/mechanism.ts'
import type { Core } from './core.ts'
import { clopperPearson, MISS } from './intervals.ts'
import { source } from './source.ts'

export const EPOCHS = 26
const DAY = 86_400_000

export interface Attacked {
  /** Epsilon that bounds all cards together. */
  readonly bound: number
  /** True-positive less false-positive rate of the attacker, with its 99.9 % interval, and the greatest the mechanism allows. */
  readonly advantage: number
  readonly lower: number
  readonly upper: number
  readonly limit: number
  /** Epsilon of the attacker's verdict. */
  readonly epsilon: number
  readonly faults: string[]
}

/** The likelihood-ratio attacker on `patrons` a side, with so many cards of each. */
export function attackConstant({ randomiser }: Core, mechanism: Mechanism, patrons: number, seed: string, cards: number = EPOCHS): Attacked {
  const { domain, k, keep, include, standInEpsilon } = mechanism
  const random = source(seed)
  const odds = Math.log((include / (1 - include)) * ((domain - k) / k))
  const other = (1 - keep) / (domain - 1)
  const answers = [0, domain - 1]
  const [right, wrong] = answers.map((answer) => {
    let hits = 0
    for (let patron = 0; patron < patrons; patron += 1) {
      const standIn = randomiser.drawStandIn(answer, mechanism, random)
      const seen = new Float64Array(domain)
      for (let epoch = 0; epoch < cards; epoch += 1) for (const ticket of randomiser.drawTickets(standIn, mechanism, random)) seen[ticket]! += 1
      const most = Math.max(...seen)
      const weight = seen.map((count) => Math.exp(odds * (count - most)))
      const likelihood = answers.map((one) => weight.reduce((sum, value, at) => sum + value * (at === one ? keep : other), 0))
      if (likelihood[0]! > likelihood[1]!) hits += 1
    }
    return { hits, of: patrons }
  })
  const intervals = [right!, wrong!].map(({ hits, of }) => clopperPearson(hits, of, MISS / 2))
  const lower = intervals[0]!.lower - intervals[1]!.upper
  const upper = intervals[0]!.upper - intervals[1]!.lower
  const limit = keep - other
  const faults: string[] = []
  const most = Math.log(intervals[0]!.lower / intervals[1]!.upper)
  if (lower > limit) faults.push(`${cards} cards give an advantage of at least ${lower.toFixed(3)}, the stand-in allows ${limit.toFixed(3)}`)
  if (most > standInEpsilon) faults.push(`${cards} cards show an epsilon of at least ${most.toFixed(3)}, declared is ${standInEpsilon}`)
  if (limit > Math.tanh(standInEpsilon / 2)) faults.push(`the stand-in allows ${limit}, above what epsilon ${standInEpsilon} does`)
  return {
    bound: standInEpsilon,
    advantage: right!.hits / patrons - wrong!.hits / patrons,
    lower,
    upper,
    limit,
    epsilon: Math.log(right!.hits / Math.max(1, wrong!.hits)),
    faults,
  }
}

export interface Changing {
  /** Most epsilon charged in one year of consent, and the budget. */
  readonly spent: number
  readonly budget: number
  /** Most epsilon that the cards of one year rest on, whenever it was charged, and its bound: the budget, and a stand-in of each question that was drawn before. */
  readonly rests: number
  readonly restsBound: number
  readonly draws: Partial<Record<QuestionId, number>>
  readonly faults: string[]
}

/** The years of one patron who agreed and shared from so many epochs on: a browser may sleep, or a question be asked later. */
interface Life {
  readonly lines: readonly DrawLine[]
  /** The draws that the cards of each year of consent rest on. */
  readonly told: readonly ReadonlySet<DrawLine>[]
}

const CONSENT = Date.parse('2026-01-01T12:00:00Z')
const yearOf = (at: number): number => Math.floor((at - CONSENT) / (365.25 * DAY))
const sum = (lines: Iterable<DrawLine>): number => [...lines].reduce((all, { epsilon }) => all + epsilon, 0)

function live({ budget }: Core, policy: Pick<Policy, 'yearlyEpsilon' | 'epochDays'>, questions: readonly Question[], restless: boolean, late: number): Life {
  const lines: DrawLine[] = []
  const terms = new Map<QuestionId, StandInTerms>()
  const drawn = new Map<QuestionId, DrawLine>()
  const told = [new Set<DrawLine>(), new Set<DrawLine>(), new Set<DrawLine>()]
  for (let epoch = late; epoch < late + EPOCHS; epoch += 1) {
    const now = CONSENT + epoch * policy.epochDays * DAY
    for (const asked of questions) {
      const question = restless && epoch % 2 === 1 ? { ...asked, standInEpsilon: asked.standInEpsilon / 2 } : asked
      const request = { question, lines, now, consentAt: CONSENT, yearlyEpsilon: policy.yearlyEpsilon }
      if (question.id === 'profile') {
        if (budget.freshRule(request).kind !== 'draw') continue
        const report = { at: now, kind: 'report', question: question.id, epsilon: question.reportEpsilon }
        lines.push(report)
        told[yearOf(now)]?.add(report)
        continue
      }
      const rule = budget.standingRule({ ...request, standIn: terms.get(question.id) })
      if (rule.kind === 'draw' || rule.kind === 'look') {
        const line = { at: now, kind: 'stand-in', question: question.id, epsilon: question.standInEpsilon }
        terms.set(question.id, { until: rule.until, domain: question.domain, standInEpsilon: question.standInEpsilon })
        lines.push(line)
        drawn.set(question.id, line)
      }
      const present = drawn.get(question.id)
      if (rule.kind !== 'silent' && present !== undefined) told[yearOf(now)]?.add(present)
    }
  }
  return { lines, told }
}

/**
 * What the standing rules charge a patron whose every answer is another at every look, over 26 epochs, the first of them in any of the first year's. With `restless` the library
 * besides lowers and raises the epsilon of its questions from epoch to epoch, so that no stand-in serves twice.
 */
export function changeAlways(core: Core, policy: Pick<Policy, 'yearlyEpsilon' | 'epochDays'>, questions: readonly Question[], restless = false): Changing {
  const { budget } = core
  const lives = Array.from({ length: Math.ceil(365 / policy.epochDays) }, (_, late) => live(core, policy, questions, restless, late))
  const years = lives.flatMap(({ lines }) => [0, 1, 2].map((year) => lines.filter(({ at }) => yearOf(at) === year)))
  const faults: string[] = []
  const spent = Math.max(...years.map(sum))
  if (spent > policy.yearlyEpsilon + 1e-9) faults.push(`${spent} epsilon charged in one year, the budget is ${policy.yearlyEpsilon}`)
  const rests = Math.max(...lives.flatMap(({ told }) => told.map(sum)))
  const carried = questions.filter(({ id }) => id !== 'profile').reduce((all, { standInEpsilon }) => all + standInEpsilon, 0)
  const restsBound = policy.yearlyEpsilon + carried
  if (rests > restsBound + 1e-9) faults.push(`the cards of one year rest on ${rests} epsilon, at most ${restsBound} may be`)
  const draws: Partial<Record<QuestionId, number>> = {}
  for (const { id } of questions) {
    const most = Math.max(...years.map((year) => year.filter(({ question }) => question === id).length))
    draws[id] = most
    if (most > budget.DRAWS_A_YEAR || most > 2) faults.push(`${id} drawn ${most} times in one year`)
    const days = lives[0]?.lines.filter(({ question }) => question === id).map(({ at }) => at / DAY) ?? []
    for (let at = 1; at < days.length && !restless; at += 1)
      if (days[at]! - days[at - 1]! < 182) faults.push(`${id} drawn again after ${days[at]! - days[at - 1]!} days`)
  }
  return { spent, budget: policy.yearlyEpsilon, rests, restsBound, draws, faults }
}
