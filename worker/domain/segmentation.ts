import { epochSpan } from '#shared/epoch.ts'
import type { Item } from '#shared/item.ts'
import type { Policy } from '#shared/policy.ts'
import type { SegmentModel } from '#shared/segment.ts'
import type { Points } from '#shared/segments/algebra.ts'
import { type EpochReports, readersOf, segmentModel } from '#shared/segments/model.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { curated, forLearning, foundIn } from './curation.ts'
import { daysBetween } from './items.ts'
import { canonical } from './publishing.ts'

/**
 * The model of what is published and of the readers' reports: `last` itself when nothing but the version would differ, else a model of the next version. The
 * order of items and epochs does not matter.
 */
export function learn(items: readonly Item[], vocabulary: Vocabulary, last: SegmentModel | undefined, epochs: readonly EpochReports[] = []): SegmentModel {
  const learned = segmentModel(ordered(items), vocabulary, { ...(last === undefined ? {} : { last: forLearning(last), inForce: foundIn(last) }), epochs })
  const model = last === undefined ? learned : curated(learned, last)
  return last !== undefined && canonical({ ...model, version: last.version }) === canonical(last) ? last : model
}

/** The pseudo-readers that a model is made of, in an order that does not hang on that of the items. */
export function readersBehind(model: SegmentModel, items: readonly Item[], vocabulary: Vocabulary, epochs: readonly EpochReports[]): Points {
  return readersOf(ordered(items), vocabulary, model.mean, epochs)
}

const ordered = (items: readonly Item[]): Item[] => items.toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** Epochs with their age in days before the newest of them, not before today: what was learned stays the same until another epoch is counted. */
export function aged(epochs: readonly Omit<EpochReports, 'age'>[], policy: Policy): EpochReports[] {
  const newest = Math.max(...epochs.map(({ epoch }) => epoch))
  return epochs.map((epoch) => ({ ...epoch, age: daysBetween(epochSpan(epoch.epoch, policy).to, epochSpan(newest, policy).to) }))
}
