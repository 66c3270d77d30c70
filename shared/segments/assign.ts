import type { StageName } from '../item.ts'
import type { Segment, SegmentModel } from '../segment.ts'
import { GROUPS, type Vocabulary } from '../subject.ts'

/** Interest by top group: weights of concepts added up by group and scaled to sum to 1; all 0 when nothing weighs. Weights not above 0 and unknown concepts count nothing. */
export function groupProfile(weights: ReadonlyMap<string, number>, vocabulary: Vocabulary): number[] {
  const profile = new Array<number>(GROUPS).fill(0)
  for (const { id, group } of vocabulary.concepts) profile[group] = (profile[group] ?? 0) + Math.max(0, weights.get(id) ?? 0)
  const sum = profile.reduce((a, b) => a + b, 0)
  return sum > 0 ? profile.map((weight) => weight / sum) : profile
}

/**
 * The segment a profile falls in: the one whose centre has the greatest cosine with the profile less the public mean, if that reaches the model's threshold.
 * Segments limited to stages stand aside for a patron of another stage, or of none. Undefined for an empty profile: no settled interest.
 */
export function assign(profile: readonly number[], model: SegmentModel, stage?: StageName): Segment | undefined {
  if (profile.every((weight) => weight === 0)) return undefined
  const direction = profile.map((weight, group) => weight - (model.mean[group] ?? 0))
  let best: Segment | undefined
  let most = model.threshold
  for (const segment of model.segments) {
    if (segment.stages !== undefined && (stage === undefined || !segment.stages.includes(stage))) continue
    const near = cosine(direction, segment.centre)
    if (near >= most && (best === undefined || near > most)) [best, most] = [segment, near]
  }
  return best
}

/** Cosine of two vectors, 0 when either is null. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b))
  return lengths === 0 ? 0 : dot(a, b) / lengths
}

/** Inner product of two vectors of one length. */
export const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
