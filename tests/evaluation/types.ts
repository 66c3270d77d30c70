/**
 * Readers of six types, made by rule, and what is published for them: to see whether segments find the types again when all that is known of a reader is one
 * blurred `profile` report.
 *
 * A type weighs five groups 5, 4, 3, 2, 1; two neighbouring types share one group. A reader's profile is that of a list of `LIST` records, each of a group drawn
 * from the type, or with a chance of `STRAY` from all groups alike. An item has two subjects. A share `along` of the items follows the types (each item one
 * type's groups), the rest is on two groups drawn from all alike. With `types` 0 readers have no type: each has five groups of their own.
 */
import type { Item } from '#shared/item.ts'
import { decodeDirection, directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import type { SegmentModel } from '#shared/segment.ts'
import { assign } from '#shared/segments/assign.ts'
import { adjustedRand, unit } from '#shared/segments/cluster.ts'
import { segmentModel } from '#shared/segments/model.ts'
import { addReport, noSums } from '#shared/segments/sums.ts'
import { GROUPS } from '#shared/subject.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { pooled } from '../unit/pooled.ts'
import { drawn, seeded, shuffled } from './seeded.ts'

export const TYPES = 6
const WEIGHTS = [5, 4, 3, 2, 1]
const LIST = 20
const STRAY = 0.15
const ITEMS = 600

export interface TypedOptions {
  readonly n: number
  readonly epsilon: number
  /** Share of what is published that follows the types. */
  readonly along: number
  readonly types: number
  readonly seed: number
  readonly segments?: number
}

export interface Typed {
  /** Adjusted Rand index of the segments that readers assign themselves with their types: of the published structure alone, and with the reports. Of all readers; one without a segment is in a group of their own kind. */
  readonly open: number
  readonly moved: number
  /** Share of readers that are placed in a segment. */
  readonly placed: number
  readonly model: SegmentModel
}

export function typed({ n, epsilon, along, types, seed, segments = TYPES }: TypedOptions): Typed {
  const random = seeded(seed)
  const below = (count: number) => Math.floor(random() * count)
  const groups = shuffled(
    Array.from({ length: GROUPS - 1 }, (_, at) => at + 1),
    random,
  )
  const typeOf = (type: number): number[] => WEIGHTS.map((_, at) => groups[(type * 4 + at) % (TYPES * 4)] ?? 1)
  const own = (): number[] => shuffled(groups, random).slice(0, WEIGHTS.length)
  const subjectOf = (group: number): string => {
    const concepts = vocabulary.concepts.filter((concept) => concept.group === group)
    return (concepts[below(concepts.length)] ?? vocabulary.concepts[0]!).id
  }
  const items = Array.from({ length: ITEMS }, (_, at): Item => {
    const from = random() < along && types > 0 ? typeOf(below(types)) : shuffled(groups, random).slice(0, 2)
    const two = shuffled(from, random).slice(0, 2)
    return {
      id: `i${at}`,
      channel: 'all',
      title: `Item ${at}`,
      url: `https://items.example/${at}`,
      language: 'en',
      level: 'any',
      subjects: two.map(subjectOf),
      reason: 'Worth a look',
      by: 'A. Librarian',
      published: '2026-11-01',
    }
  })
  const open = segmentModel(items, vocabulary, { segments })
  const readers = Array.from({ length: n }, (_, at) => {
    const type = types === 0 ? 0 : at % types
    const leaning = types === 0 ? own() : typeOf(type)
    const profile = Array<number>(GROUPS).fill(0)
    for (let record = 0; record < LIST; record += 1) {
      const group = random() < STRAY ? (groups[below(groups.length)] ?? 1) : (leaning[drawn(WEIGHTS, random)] ?? 1)
      profile[group] = (profile[group] ?? 0) + 1 / LIST
    }
    return { type, profile }
  })
  const mechanism = directionMechanism(epsilon)
  const bytes = pooled(seed)
  const sums = noSums()
  for (const { profile } of readers) {
    const direction = unit(profile.map((share, group) => share - (open.mean[group] ?? 0)))
    if (direction !== undefined) addReport(sums, decodeDirection(drawDirection(direction, mechanism, bytes)))
  }
  const model = segmentModel(items, vocabulary, { segments, last: open, inForce: 0, epochs: [{ epoch: 0, sums, epsilon, age: 0, mean: open.mean }] })
  const places = (by: SegmentModel): number[] => readers.map(({ profile }) => numberOf(by, profile))
  const [before, after] = [places(open), places(model)]
  const kinds = readers.map(({ type }) => type)
  return { open: adjustedRand(before, kinds), moved: adjustedRand(after, kinds), placed: after.filter((place) => place > 0).length / n, model }
}

/** The place of a reader's segment, from 1; 0 for none. */
function numberOf(model: SegmentModel, profile: readonly number[]): number {
  const segment = assign(profile, model)
  return segment === undefined ? 0 : model.segments.indexOf(segment) + 1
}
