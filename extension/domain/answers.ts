import { STAGE_ANSWERS } from '#shared/lifecycle.ts'
import type { QuestionId } from '#shared/policy.ts'
import { below, type RandomBytes } from '#shared/privacy/random.ts'
import { GROUPS } from '#shared/subject.ts'
import type { Interest } from './interest.ts'

/**
 * True answers to the library's questions, as indices into each question's domain. They stay on the device: only
 * randomised stand-ins and tickets of them are ever written on a card (shared/privacy).
 */

/** Size of the domain this extension answers a question over; a question it does not answer has none. */
export const DOMAINS: Partial<Record<QuestionId, number>> = { subject: GROUPS, stage: STAGE_ANSWERS.length, gap: GROUPS }

/** Weight of each of the 32 groups, 0 or more: the sum of the weights of its interests. Muted and struck ones weigh nought. */
export function groupWeights(interests: readonly Interest[]): number[] {
  const weights = Array<number>(GROUPS).fill(0)
  for (const { concept, weight } of interests) weights[concept.group] = (weights[concept.group] ?? 0) + weight
  return weights
}

/**
 * One group drawn by the patron's normalised weights over groups 1 to 31; 0 when there is none. Drawing, instead of
 * naming the strongest, makes the shares over many patrons those of reading as a whole, minor subjects included.
 */
export function subjectAnswer(weights: readonly number[], random: RandomBytes): number {
  const known = weights.map((weight, group) => (group === 0 ? 0 : weight))
  const whole = known.reduce((sum, weight) => sum + weight, 0)
  if (whole <= 0) return 0
  let left = (below(2 ** 32, random) / 2 ** 32) * whole
  const drawn = known.findIndex((weight) => {
    left -= weight
    return weight > 0 && left < 0
  })
  return drawn === -1 ? known.findLastIndex((weight) => weight > 0) : drawn
}

/** One need that was hard to meet, with its groups (struck ones left out): a search in vain has one point, a hard find `index / EASE[1]`. */
export interface Hardship {
  groups: readonly number[]
  points: number
}

/** The group most sought in vain or at most effort: that of most points, ties by the smaller index; 0 when none maps to a subject. */
export function gapAnswer(hardships: readonly Hardship[]): number {
  const counts = Array<number>(GROUPS).fill(0)
  for (const { groups, points } of hardships) for (const group of new Set(groups)) counts[group] = (counts[group] ?? 0) + points
  counts[0] = 0
  const most = Math.max(...counts)
  return most === 0 ? 0 : counts.indexOf(most)
}
