/**
 * Three ways to set a question's noise, for the console to offer and `npm run audit` to prove: `strict` tells less, `balanced` is the protocol's, `precise` tells
 * more and is drawn but once a year. All stay within the ceilings compiled into the extension.
 *
 * How a question comes to fewer draws. The standing rules allow two a question and year; a year's budget of what the preset's draws cost and a little more
 * leaves no room for another. A look at an answer costs a draw, so a year of one draw a question has no look (privacy/budget.ts).
 * Known limits. Where the sum of the draws is above the yearly ceiling, as for balanced `profile`, `subject` or `cost`, and one more, the ledger refuses the last draw.
 */
import { COSTS } from './cost.ts'
import { CEILINGS, type Question, type QuestionId } from './policy.ts'
import { GROUPS } from './subject.ts'

export const PRESET_NAMES = ['strict', 'balanced', 'precise'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

/** The noise of one question. `profile` knows no stand-in: both epsilons are that of its fresh report. */
export interface Preset {
  readonly standInEpsilon: number
  readonly reportEpsilon: number
  /** Stand-ins (`profile`: reports) a year of consent at most. */
  readonly draws: 1 | 2
}

const at = (standInEpsilon: number, reportEpsilon: number, draws: 1 | 2): Preset => ({ standInEpsilon, reportEpsilon, draws })

export const PRESETS: Readonly<Record<PresetName, Readonly<Record<QuestionId, Preset>>>> = {
  strict: {
    profile: at(3, 3, 2),
    stage: at(2, 1.5, 2),
    gap: at(2.5, 1.5, 2),
    subject: at(3, 2, 2),
    channel: at(2.5, 1.5, 2),
    move: at(2.5, 1.5, 2),
    cost: at(3, 2, 2),
  },
  balanced: {
    profile: at(4, 4, 2),
    stage: at(3, 2, 2),
    gap: at(3, 2, 2),
    subject: at(4, 2.5, 2),
    channel: at(3, 2, 2),
    move: at(3, 2, 2),
    cost: at(4, 2.5, 2),
  },
  precise: {
    profile: at(4, 4, 1),
    stage: at(5, 3, 1),
    gap: at(4, 2.5, 1),
    subject: at(5, 3, 1),
    channel: at(4, 2.5, 1),
    move: at(5, 2.5, 1),
    cost: at(5, 2.75, 1),
  },
}

/** Largest domain of each question. */
export const LARGEST_DOMAINS: Readonly<Record<QuestionId, number>> = {
  profile: GROUPS,
  stage: 8,
  gap: GROUPS,
  subject: GROUPS,
  channel: 32,
  move: 36,
  cost: COSTS,
}

/** A question with a preset's noise. `profile` has always 32 groups. */
export function presetQuestion(id: QuestionId, preset: PresetName, domain: number = LARGEST_DOMAINS[id]): Question {
  const { standInEpsilon, reportEpsilon } = PRESETS[preset][id]
  return { id, domain, standInEpsilon, reportEpsilon }
}

/** Room left over, so that a budget reads as not used up: less than any preset's draw costs. */
const REST = 0.5

/** The yearly epsilon to write in a policy: what the draws of these questions cost and a little more, at most the ceiling. */
export function yearlyEpsilonOf(preset: PresetName, questions: readonly QuestionId[]): number {
  const draws = questions.map((id) => PRESETS[preset][id].standInEpsilon * PRESETS[preset][id].draws)
  return Math.min(CEILINGS.yearlyEpsilon, draws.reduce((sum, epsilon) => sum + epsilon, 0) + REST)
}

/** The preset all these questions have the noise of, or undefined when they have none in common, or there is no question. */
export function presetOf(questions: readonly Question[]): PresetName | undefined {
  return PRESET_NAMES.find(
    (name) =>
      questions.length > 0 &&
      questions.every(
        ({ id, standInEpsilon, reportEpsilon }) => PRESETS[name][id].standInEpsilon === standInEpsilon && PRESETS[name][id].reportEpsilon === reportEpsilon,
      ),
  )
}
