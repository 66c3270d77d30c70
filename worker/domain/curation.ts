/**
 * What librarians decide about segments, and how it outlives learning. A renamed segment keeps its words and a dropped one stays away as long as learning finds a
 * successor to it (shared/segments/names.ts pairs them by their centres); a pinned one stays as it is, centre and all, whatever learning finds.
 */
import type { Segment, SegmentModel } from '#shared/segment.ts'
import type { Bilingual } from '#shared/subject.ts'

/** Most segments a model holds. */
const MOST = 16

/** Also in force as far as learning is concerned: what was dropped still has its successor, which is then left out. */
export function forLearning(model: SegmentModel): SegmentModel {
  return { ...model, segments: [...model.segments, ...(model.dropped ?? [])] }
}

/** A model just learned, with what was decided about the last one: pinned segments as they were, dropped ones left out. */
export function curated(learned: SegmentModel, last: SegmentModel): SegmentModel {
  const dropped = last.dropped ?? []
  const pinned = last.segments.filter((segment) => segment.pinned === true)
  const found = learned.segments
    .filter(({ id }) => !dropped.some((segment) => segment.id === id))
    .map((segment) => pinned.find(({ id }) => id === segment.id) ?? segment)
  const missing = pinned.filter(({ id }) => !found.some((segment) => segment.id === id))
  const segments = [...found.slice(0, MOST - missing.length), ...missing]
  return { ...learned, segments, ...(dropped.length === 0 ? {} : { dropped }) }
}

/** The model with a segment changed by a librarian, one version on; undefined when there is no such segment. */
export function changed(model: SegmentModel, id: string, change: (segment: Segment) => Segment): SegmentModel | undefined {
  if (!model.segments.some((segment) => segment.id === id)) return undefined
  return { ...model, version: model.version + 1, segments: model.segments.map((segment) => (segment.id === id ? change(segment) : segment)) }
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
  return { ...rest, version: model.version + 1, segments: [...model.segments, segment], ...(left.length === 0 ? {} : { dropped: left }) }
}
