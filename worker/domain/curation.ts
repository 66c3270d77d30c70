/**
 * What librarians decide about segments, and how it outlives learning. A renamed segment keeps its words and a dropped one stays away as long as learning finds a
 * successor to it (shared/segments/names.ts pairs them by their centres); a pinned one stays as it is, centre and all, whatever learning finds. What was merged or split
 * (reshaping.ts) stays away as long as something that came of it is pinned, or was dropped in its turn.
 */
import type { Segment, SegmentModel } from '#shared/segment.ts'
import type { Bilingual } from '#shared/subject.ts'

/** Most segments a model holds, and most of those dropped or replaced that it remembers. */
export const MOST = 16

/** Also in force as far as learning is concerned: what was dropped or replaced still has its successor, which is then left out. */
export function forLearning(model: SegmentModel): SegmentModel {
  return { ...model, segments: [...(model.replaced ?? []).map(({ by: _, ...segment }) => segment), ...model.segments, ...(model.dropped ?? [])] }
}

/** How many segments learning itself has in force: those that stand for others count as these. */
export function foundIn({ segments, dropped = [], replaced = [] }: SegmentModel): number {
  return [...segments, ...dropped].filter(({ id }) => !isMade(id, replaced)).length + replaced.length
}

const isMade = (id: string, replaced: NonNullable<SegmentModel['replaced']>): boolean => replaced.some(({ by }) => by.includes(id))

/** The model without what it remembers as replaced for no segment that is still pinned, or dropped: learning may find that again. */
export function settled({ replaced = [], ...model }: SegmentModel): SegmentModel {
  const standing = new Set([...model.segments.filter((segment) => segment.pinned === true), ...(model.dropped ?? [])].map(({ id }) => id))
  const left = replaced.filter(({ by }) => by.some((id) => standing.has(id)))
  return { ...model, ...(left.length === 0 ? {} : { replaced: left }) }
}

/** A model just learned, with what was decided about the last one: pinned segments as they were, dropped and replaced ones left out. */
export function curated(learned: SegmentModel, last: SegmentModel): SegmentModel {
  const { dropped = [], replaced = [] } = last
  const away = new Set([...dropped, ...replaced].map(({ id }) => id))
  const pinned = last.segments.filter((segment) => segment.pinned === true)
  const found = learned.segments.filter(({ id }) => !away.has(id)).map((segment) => pinned.find(({ id }) => id === segment.id) ?? segment)
  const missing = pinned.filter(({ id }) => !found.some((segment) => segment.id === id))
  const segments = [...found.slice(0, MOST - missing.length), ...missing]
  return { ...learned, segments, ...(dropped.length === 0 ? {} : { dropped }), ...(replaced.length === 0 ? {} : { replaced }) }
}

/** The model with a segment changed by a librarian, one version on; undefined when there is no such segment. */
export function changed(model: SegmentModel, id: string, change: (segment: Segment) => Segment): SegmentModel | undefined {
  if (!model.segments.some((segment) => segment.id === id)) return undefined
  return settled({ ...model, version: model.version + 1, segments: model.segments.map((segment) => (segment.id === id ? change(segment) : segment)) })
}

export const renamed =
  (words: { name: Bilingual; story: Bilingual }) =>
  (segment: Segment): Segment => ({ ...segment, ...words, edited: true })

export const pinned =
  (on: boolean) =>
  ({ pinned: _, ...segment }: Segment): Segment =>
    on ? { ...segment, pinned: true } : segment

/** The model without a segment, which is remembered so that learning leaves it out; undefined when there is none, or no more can be remembered. */
export function without(model: SegmentModel, id: string): SegmentModel | undefined {
  const segment = model.segments.find((one) => one.id === id)
  const before = model.dropped ?? []
  if (segment === undefined || before.length >= MOST) return undefined
  return { ...model, version: model.version + 1, segments: model.segments.filter((one) => one !== segment), dropped: [...before, pinned(false)(segment)] }
}

/** The model with a dropped segment back; undefined when there is none of that id, or the model is full. */
export function restored(model: SegmentModel, id: string): SegmentModel | undefined {
  const segment = model.dropped?.find((one) => one.id === id)
  if (segment === undefined || model.segments.length >= MOST) return undefined
  const { dropped, ...rest } = model
  const left = dropped?.filter((one) => one !== segment) ?? []
  // What came of a merge or a split comes back pinned, lest it and what it stands for both be there, or neither.
  const back = isMade(id, model.replaced ?? []) ? pinned(true)(segment) : segment
  return { ...rest, version: model.version + 1, segments: [...model.segments, back], ...(left.length === 0 ? {} : { dropped: left }) }
}
