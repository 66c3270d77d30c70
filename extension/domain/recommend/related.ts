import type { Item } from '#shared/item.ts'
import type { Concept } from '#shared/subject.ts'
import type { Interest } from '../interest.ts'
import type { RecordRow } from '../rows.ts'
import { catalogueOf } from './catalogue.ts'
import { dividedOf } from './divide.ts'
import { sourceOf } from './history.ts'
import type { Shelf } from './prepare.ts'
import { type Recommender, recommender } from './recommender.ts'

/** Something related to a record, and what most of it rests on: a concept of the record, or its creator or series. */
export interface Related<T> {
  entry: T
  concept?: Concept
}

/** The patron's other records this one speaks for, the most related first; none through a muted or struck subject. */
export function relatedRecords<T extends RecordRow>(
  record: RecordRow,
  others: readonly T[],
  interests: readonly Interest[],
  concepts: ReadonlyMap<string, Concept>,
  count: number,
): Related<T>[] {
  const rows = others.filter(({ id }) => id !== record.id)
  const kept = recommender(catalogueOf(rows.map((row) => sourceOf(row, 1, interests, concepts).record)))
  return relatedIn(record, rows, interests, concepts, kept, count, () => true)
}

/** The items of an edition a record speaks for, the most related first. */
export function relatedItems(record: RecordRow, shelf: Shelf, interests: readonly Interest[], count: number, admits: (item: Item) => boolean): Related<Item>[] {
  return relatedIn(record, shelf.items, interests, shelf.concepts, shelf.kept, count, admits)
}

function relatedIn<T>(
  record: RecordRow,
  entries: readonly T[],
  interests: readonly Interest[],
  concepts: ReadonlyMap<string, Concept>,
  kept: Recommender,
  count: number,
  admits: (entry: T) => boolean,
): Related<T>[] {
  const source = sourceOf(record, 1, interests, concepts)
  const related: Related<T>[] = []
  for (const { place, score } of kept.scores([source])) {
    const entry = entries[place]
    if (related.length >= count) break
    if (entry === undefined || !admits(entry)) continue
    const divided = dividedOf(source, place, score, kept, concepts)
    const [most] = [...divided.concepts].sort((a, b) => b[1] - a[1])
    const concept = most !== undefined && most[1] >= divided.makers ? concepts.get(most[0]) : undefined
    related.push({ entry, ...(concept === undefined ? {} : { concept }) })
  }
  return related
}
