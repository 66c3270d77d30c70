import type { Item } from '#shared/item.ts'
import type { SegmentModel } from '#shared/segment.ts'
import { publicModel } from '#shared/segments/model.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { canonical } from './publishing.ts'

/** The public model of what is published: `last` itself when nothing but the version would differ, else a model of the next version. The order of items does not matter. */
export function learn(items: readonly Item[], vocabulary: Vocabulary, last: SegmentModel | undefined): SegmentModel {
  const ordered = items.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const model = publicModel(ordered, vocabulary, { version: (last?.version ?? 0) + 1 })
  return last !== undefined && canonical({ ...model, version: last.version }) === canonical(last) ? last : model
}
