import type { CatalogueRecord } from '#shared/record.ts'
import type { Concept } from '#shared/subject.ts'
import { ancestry, FLOOR, type Interest, STEP } from '../interest.ts'
import type { ConceptShare, RecordRow, SearchRow, VisitRow } from '../rows.ts'
import { visitsByRecord } from '../worth-visits.ts'
import { describeChoice, describeRecord } from './describe.ts'
import type { Described } from './described.ts'
import type { Used } from './recommender.ts'
import { finished, type Steps } from './steps.ts'
import { worthOf } from './worth.ts'

/** A part of the patron's history, with what a reason says of it. */
export interface Source extends Used {
  from: { kind: 'record'; record: RecordRow } | { kind: 'chosen'; concept: Concept }
  /** The record's own concepts, the weightiest first: a term of its description is one of them or broader than one. */
  concepts: readonly ConceptShare[]
}

export interface HistoryInput {
  records: readonly RecordRow[]
  visits: readonly VisitRow[]
  searches?: readonly SearchRow[]
  /** For what the patron chose, raised, lowered, muted and struck. */
  interests: readonly Interest[]
  now: number
}

/**
 * The patron's records and chosen subjects as the recommender takes them.
 *
 * The use of a record is `worthOf` its visits, times the mean of 1.5^steps over its concepts by share. Muted and struck
 * subjects, and narrower ones, take no part: a record about nothing else is left out. One that is also about something
 * else speaks for that alone, with the share of its use that falls there, and no longer through its creator, series or
 * date, which are as much the muted subject's. A chosen subject is a record about it alone with a use of 0.75 * 1.5^steps.
 */
export function historyOf(input: HistoryInput, concepts: ReadonlyMap<string, Concept>): Source[] {
  return finished(historySteps(input, concepts))
}

/** Records between two pauses: a millisecond, the first time two. */
const STRIDE = 100

/** `historyOf` with pauses. */
export function* historySteps({ records, visits, searches, interests, now }: HistoryInput, concepts: ReadonlyMap<string, Concept>): Steps<Source[]> {
  const decisions = decisionsOf(interests, concepts)
  const byRecord = visitsByRecord(visits, searches)
  const sources: Source[] = []
  for (const [at, record] of records.entries()) {
    if (at % STRIDE === 0) yield
    const own = byRecord.get(record.id)
    if (own === undefined) continue
    const spoken = spokenOf(record, decisions, concepts)
    const use = worthOf(own, now) * spoken.factor
    if (use > 0) sources.push({ record: describedOf(record, spoken, concepts), use, from: { kind: 'record', record }, concepts: spoken.concepts })
  }
  for (const { concept, chosen, steps, muted, struck } of interests) {
    if (chosen === undefined || muted || struck) continue
    const record = describeChoice(concept.id, concepts)
    sources.push({ record, use: FLOOR * STEP ** steps, from: { kind: 'chosen', concept }, concepts: [{ concept: concept.id, share: 1 }] })
  }
  yield
  // Added up in one order whatever the order of the rows, so that the same patron gets the same last bit.
  return sources.sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

/** A record that is just open, described like one of the history. */
export function sourceOf(record: RecordRow, use: number, interests: readonly Interest[], concepts: ReadonlyMap<string, Concept>): Source {
  const spoken = spokenOf(record, decisionsOf(interests, concepts), concepts)
  return {
    record: describedOf(record, spoken, concepts),
    use: spoken.silenced ? use * spoken.factor : use,
    from: { kind: 'record', record },
    concepts: spoken.concepts,
  }
}

interface Decisions {
  silent: ReadonlySet<string>
  factors: ReadonlyMap<string, number>
}

function decisionsOf(interests: readonly Interest[], concepts: ReadonlyMap<string, Concept>): Decisions {
  const still = new Set(interests.filter((interest) => interest.muted || interest.struck).map((interest) => interest.concept.id))
  return {
    silent: still.size === 0 ? still : new Set([...concepts.keys()].filter((id) => ancestry(id, concepts).some((above) => still.has(above)))),
    factors: new Map(interests.filter(({ steps }) => steps !== 0).map(({ concept, steps }) => [concept.id, STEP ** steps])),
  }
}

/** What of a record takes part. */
interface Spoken {
  concepts: readonly ConceptShare[]
  silenced: boolean
  /** Of its use. */
  factor: number
}

function spokenOf(row: RecordRow, { silent, factors }: Decisions, known: ReadonlyMap<string, Concept>): Spoken {
  // A subject the vocabulary does not hold is not learned.
  const concepts = row.concepts.every(({ concept }) => known.has(concept)) ? row.concepts : row.concepts.filter(({ concept }) => known.has(concept))
  let whole = 0
  let part = 0
  for (const { concept, share } of concepts) {
    whole += share
    if (!silent.has(concept)) part += share * (factors.get(concept) ?? 1)
  }
  const left = silent.size === 0 ? concepts : concepts.filter(({ concept }) => !silent.has(concept))
  return { concepts: left, silenced: left.length < concepts.length, factor: whole === 0 ? 1 : part / whole }
}

const descriptions = new WeakMap<ReadonlyMap<string, Concept>, Map<string, { row: RecordRow; spoken: Spoken; described: Described }>>()

/** Described once for what a row says: pages rank again whenever anything changes, on rows read anew that are mostly the same. */
function describedOf(row: RecordRow, spoken: Spoken, concepts: ReadonlyMap<string, Concept>): Described {
  const kept = descriptions.get(concepts) ?? new Map<string, { row: RecordRow; spoken: Spoken; described: Described }>()
  const known = kept.get(row.id)
  if (known !== undefined && sameSpoken(known.spoken, spoken) && sameSaid(known.row.record, row.record)) return known.described
  // Published items are described by concepts: headings as a catalogue spells them would only dilute what is shared.
  const whole = describeRecord(`read ${row.id}`, { ...row.record, subjects: [] }, spoken.concepts, concepts)
  const described = spoken.silenced ? { id: whole.id, subjects: whole.subjects, creators: [], series: [] } : whole
  descriptions.set(concepts, kept.set(row.id, { row, spoken, described }))
  return described
}

function sameSpoken(a: Spoken, b: Spoken): boolean {
  return a.silenced === b.silenced && sameList(a.concepts, b.concepts, (one, other) => one.concept === other.concept && one.share === other.share)
}

/** Whether two descriptions say the same where `describeRecord` listens; subjects are left out of it here. */
function sameSaid(a: CatalogueRecord, b: CatalogueRecord): boolean {
  if ((a.date ?? a.dateText) !== (b.date ?? b.dateText) || a.level !== b.level || a.language !== b.language || a.series !== b.series) return false
  return sameList(a.creators, b.creators, (one, other) => one.name === other.name) && sameList(a.partOf ?? [], b.partOf ?? [], Object.is)
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((one, at) => {
        const other = b[at]
        return other !== undefined && same(one, other)
      }))
  )
}
