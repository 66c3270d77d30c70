/**
 * Merging and splitting segments by hand.
 *
 * Definition. A *member* of a segment is a pseudo-reader (shared/segments/readers.ts) nearer by cosine to its centre than to that of any other segment. Merging two: the
 * centre is the sum of both, each at unit length and weighted by its number of members, at unit length again. Splitting one: two-means on its members, the same each
 * time. A split is refused where a part has less than a fiftieth of all pseudo-readers or fewer than five, and where repeated runs on members drawn again agree to less
 * than learning itself asks for (mean adjusted Rand index, learn.ts).
 * What comes of it is pinned, and what it took the place of is remembered as `replaced`, so that learning does not bring it back (curation.ts).
 * Known limits. A split looks at pseudo-readers as reports have moved them, not at the noise of those reports; readers themselves have no place in it.
 */
import type { Segment, SegmentModel } from '#shared/segment.ts'
import { type Points, pointsOf } from '#shared/segments/algebra.ts'
import { cluster, membersOf, repeatable, unit } from '#shared/segments/cluster.ts'
import { stabilityOf } from '#shared/segments/learn.ts'
import { LEAST_STABILITY, SMALLEST_PART } from '#shared/segments/model.ts'
import { named } from '#shared/segments/names.ts'
import { GROUPS, type Vocabulary } from '#shared/subject.ts'
import { MOST, settled } from './curation.ts'

/** Why it is not done, in words for the librarian. */
export interface Refused {
  refused: string
}

/** Fewest members of a part. */
const LEAST_MEMBERS = 5
const SEED = 1

/** The model with two segments made one, under the id of the first and a name proposed anew; undefined when there are no such two. */
export function merged(model: SegmentModel, id: string, other: string, readers: Points, vocabulary: Vocabulary): SegmentModel | Refused | undefined {
  const pair = [id, other].flatMap((each) => model.segments.find((segment) => segment.id === each) ?? [])
  const [first, second] = pair
  if (first === undefined || second === undefined || first === second) return undefined
  const sizes = pair.map((segment) => membersIn(readers, model, segment).count)
  const known = sizes.some((size) => size > 0)
  const sum = new Float64Array(GROUPS)
  for (const [at, { centre }] of pair.entries())
    for (const [axis, value] of (unit(centre) ?? []).entries()) sum[axis] = (sum[axis] ?? 0) + (known ? (sizes[at] ?? 0) : 1) * value
  const centre = rounded(unit(sum) ?? first.centre)
  const [words] = named([centre], vocabulary)
  if (words === undefined) return undefined
  const stages = first.stages === undefined || second.stages === undefined ? undefined : [...new Set([...first.stages, ...second.stages])]
  const made: Segment = { ...words, id, ...(stages === undefined ? {} : { stages }), edited: true, pinned: true }
  return instead(model, pair, [made])
}

/** The model with one segment in two, each with an id and name of its own; undefined when there is none of that id. */
export function split(model: SegmentModel, id: string, readers: Points, vocabulary: Vocabulary): SegmentModel | Refused | undefined {
  const segment = model.segments.find((one) => one.id === id)
  if (segment === undefined) return undefined
  if (model.segments.length >= MOST) return { refused: `A model holds at most ${MOST} segments. Merge or drop one first.` }
  const members = membersIn(readers, model, segment)
  const parts = cluster(members, 2, repeatable(SEED))
  const least = Math.max(LEAST_MEMBERS, Math.ceil(SMALLEST_PART * readers.count))
  const sizes = [0, 1].map((part) => parts.members.filter((member) => member === part).length)
  if (parts.centres.count < 2 || Math.min(...sizes) < least)
    return {
      refused: `What is published here parts into ${sizes.join(' and ')} pseudo-readers. Each part needs at least ${least} of the ${readers.count}.`,
    }
  const stability = stabilityOf(members, undefined, 2, SEED)
  if (stability < LEAST_STABILITY)
    return {
      refused: `No stable parts: repeated runs agree to ${stability.toFixed(2)}, ${LEAST_STABILITY} is needed (adjusted Rand index).`,
    }
  const centres = [0, 1]
    .toSorted((one, two) => (sizes[two] ?? 0) - (sizes[one] ?? 0))
    .map((part) => rounded(parts.centres.values.subarray(part * GROUPS, (part + 1) * GROUPS)))
  const made = wordedApart(centres, vocabulary, [...model.segments, ...(model.dropped ?? []), ...(model.replaced ?? [])]).map(
    (part): Segment => ({ ...part, ...(segment.stages === undefined ? {} : { stages: segment.stages }), pinned: true }),
  )
  return instead(model, [segment], made)
}

/** The pseudo-readers that are nearest to a segment's centre. */
function membersIn(readers: Points, model: SegmentModel, segment: Segment): Points {
  const centres = pointsOf(
    model.segments.map(({ centre }) => unit(centre) ?? centre),
    GROUPS,
  )
  const place = model.segments.indexOf(segment)
  const rows: Float64Array[] = []
  for (const [at, nearest] of membersOf(readers, centres).entries()) if (nearest === place) rows.push(readers.values.subarray(at * GROUPS, (at + 1) * GROUPS))
  return pointsOf(rows, GROUPS)
}

/** Parts that the same subjects lead are named by what tells them apart. */
function wordedApart(centres: readonly number[][], vocabulary: Vocabulary, others: readonly Segment[]): Segment[] {
  const taken = others.map(({ id }) => id)
  const found = named(centres, vocabulary, taken)
  if (new Set(found.map(({ name }) => name.en)).size === found.length) return found
  const [one = [], other = []] = centres
  const apart = [one.map((value, axis) => value - (other[axis] ?? 0)), other.map((value, axis) => value - (one[axis] ?? 0))]
  return named(apart, vocabulary, taken).map((part, at) => ({ ...part, centre: centres[at] ?? part.centre }))
}

/**
 * The model with these in the place of those. What is made stands last, where learning puts pinned segments it does not find itself: so the next run changes nothing. Of what
 * came of an earlier merge or split, only what that one replaced is remembered on: learning would not find the thing in between.
 */
function instead(model: SegmentModel, gone: readonly Segment[], made: readonly Segment[]): SegmentModel | Refused {
  const by = made.map(({ id }) => id)
  const before = model.replaced ?? []
  const isGone = (id: string) => gone.some((segment) => segment.id === id)
  const found = gone.filter(({ id }) => !before.some((one) => one.by.includes(id)))
  const replaced = [
    ...before.map((one) => (one.by.some(isGone) ? { ...one, by: [...one.by.filter((id) => !isGone(id)), ...by] } : one)),
    ...found.map((segment) => ({ ...segment, by })),
  ]
  if (replaced.length > MOST) return { refused: 'As many segments as can be remembered have been merged or split. Unpin one of those first.' }
  return settled({ ...model, version: model.version + 1, segments: [...model.segments.filter((segment) => !gone.includes(segment)), ...made], replaced })
}

const rounded = (centre: ArrayLike<number>): number[] => Array.from(centre, (value) => Math.round(value * 1e4) / 1e4)
