import type { Item } from '#shared/item.ts'
import type { Concept } from '#shared/subject.ts'
import { ancestry, type Interest } from '../interest.ts'
import type { RecordRow } from '../rows.ts'
import { type Marks, marksFor } from '../works/marks.ts'
import { describingOf } from '../works/read.ts'
import { type Kinship, kinshipOf } from '../works/relation.ts'
import { catalogueOf } from './catalogue.ts'
import { type Source, sourceOf } from './history.ts'
import type { Shelf } from './prepare.ts'
import { type Recommender, recommender } from './recommender.ts'
import type { Steps } from './steps.ts'

/** Items between two pauses: the first time each has its title and names taken apart. */
const FEW = 20

/** Kinds of relation in the order in which they are shown, the closest first. */
export const RELATIONS = ['later', 'earlier', 'series', 'creator', 'same', 'narrower', 'broader', 'neighbour'] as const
export type RelationKind = (typeof RELATIONS)[number]

/** What something is to a record. `concept` is the one both are on, or that of the other which is narrower, broader, or next to one of the record's. */
export type Relation = Kinship | { kind: 'same' | 'narrower' | 'broader' | 'neighbour'; concept: Concept }

export interface Related<T> {
  entry: T
  relation: Relation
}

/** The patron's other records that stand in some relation to one, kind by kind in the order of `RELATIONS`, at most `count` of each; none through a muted or struck subject. */
export function relatedRecords<T extends RecordRow>(
  record: RecordRow,
  others: readonly T[],
  interests: readonly Interest[],
  concepts: ReadonlyMap<string, Concept>,
  count: number,
): Related<T>[] {
  const rows = others.filter(({ id }) => id !== record.id)
  const sources = rows.map((row) => sourceOf(row, 1, interests, concepts))
  const kept = recommender(catalogueOf(sources.map((source) => source.record)))
  const own = standingOf(record, interests, concepts)
  const found = rows.flatMap((entry, place) => {
    const source = sources[place]
    if (source === undefined) return []
    const relation = relationOf(
      own,
      source.concepts.map(({ concept }) => concept),
      () => (silenced(entry, source, concepts) ? undefined : marksFor(entry.record)),
    )
    return relation === undefined ? [] : [{ entry, relation, place }]
  })
  return leading(found, own, kept, count)
}

/** The items of an edition in some relation to a record, as `relatedRecords`; in steps, since each item has to be looked at. */
export function* relatedItems(
  record: RecordRow,
  shelf: Shelf,
  interests: readonly Interest[],
  count: number,
  admits: (item: Item) => boolean,
): Steps<Related<Item>[]> {
  const own = standingOf(record, interests, shelf.concepts)
  const found: { entry: Item; relation: Relation; place: number }[] = []
  for (const [place, entry] of shelf.items.entries()) {
    if (place % FEW === 0) yield
    const relation = relationOf(own, entry.subjects, () => marksOfItem(entry))
    if (relation !== undefined && admits(entry)) found.push({ entry, relation, place })
  }
  return leading(found, own, shelf.kept, count)
}

const marksOfItems = new WeakMap<Item, Marks>()

function marksOfItem(item: Item): Marks {
  const marks = marksOfItems.get(item) ?? marksFor(describingOf(item))
  marksOfItems.set(item, marks)
  return marks
}

/** What a record stands for when others are held against it. */
interface Standing {
  source: Source
  /** Undefined when a subject of it is muted or struck: its creator and series are as much that subject's. */
  marks: Marks | undefined
  /** Its concepts, the weightiest first. */
  on: readonly string[]
  above: ReadonlySet<string>
  beside: ReadonlySet<string>
  concepts: ReadonlyMap<string, Concept>
}

function standingOf(record: RecordRow, interests: readonly Interest[], concepts: ReadonlyMap<string, Concept>): Standing {
  const source = sourceOf(record, 1, interests, concepts)
  const on = source.concepts.toSorted((a, b) => b.share - a.share).map(({ concept }) => concept)
  const known = on.flatMap((id) => concepts.get(id) ?? [])
  const parents = new Set(known.flatMap(({ broader }) => broader ?? []))
  const beside = [...concepts.values()].filter(
    ({ id, broader, related }) =>
      (broader !== undefined && parents.has(broader)) || related?.some((other) => on.includes(other)) || known.some((concept) => concept.related?.includes(id)),
  )
  return {
    source,
    marks: silenced(record, source, concepts) ? undefined : marksFor(record.record),
    on,
    above: new Set(on.flatMap((id) => ancestry(id, concepts).slice(1))),
    beside: new Set(beside.map(({ id }) => id)),
    concepts,
  }
}

function silenced(row: RecordRow, { concepts: left }: Source, concepts: ReadonlyMap<string, Concept>): boolean {
  return left.length < row.concepts.filter(({ concept }) => concepts.has(concept)).length
}

/** The closest relation: by the description, then by a subject both are on, a narrower, a broader, and one beside it. */
function relationOf(own: Standing, subjects: readonly string[], marks: () => Marks | undefined): Relation | undefined {
  const other = own.marks === undefined ? undefined : marks()
  const kinship = own.marks === undefined || other === undefined ? undefined : kinshipOf(own.marks, other)
  if (kinship !== undefined) return kinship
  const of = (kind: 'same' | 'narrower' | 'broader' | 'neighbour', id: string | undefined): Relation | undefined => {
    const concept = own.concepts.get(id ?? '')
    return concept === undefined ? undefined : { kind, concept }
  }
  return (
    of(
      'same',
      own.on.find((id) => subjects.includes(id)),
    ) ??
    of(
      'narrower',
      subjects.find((id) => ancestry(id, own.concepts).some((above) => own.on.includes(above))),
    ) ??
    of(
      'broader',
      subjects.find((id) => own.above.has(id)),
    ) ??
    of(
      'neighbour',
      subjects.find((id) => own.beside.has(id)),
    )
  )
}

/** Within a kind by what the record says for each (`Recommender`), then in the order of the catalogue. */
function leading<T>(found: readonly { entry: T; relation: Relation; place: number }[], own: Standing, kept: Recommender, count: number): Related<T>[] {
  const { scores } = kept.sums([own.source])
  const byKind = Map.groupBy(found, ({ relation }) => relation.kind)
  return RELATIONS.flatMap((kind) =>
    (byKind.get(kind) ?? [])
      .toSorted((a, b) => (scores[b.place] ?? 0) - (scores[a.place] ?? 0) || a.place - b.place)
      .slice(0, count)
      .map(({ entry, relation }) => ({ entry, relation })),
  )
}
