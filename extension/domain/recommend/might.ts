import type { Item } from '#shared/item.ts'
import type { Concept } from '#shared/subject.ts'
import { ancestry } from '../interest.ts'
import type { RecordRow } from '../rows.ts'
import type { Described } from './described.ts'
import { type HistoryInput, historySteps } from './history.ts'
import { latentInterests } from './latent.ts'
import type { Shelf } from './prepare.ts'
import type { Steps } from './steps.ts'

/** Records and chosen subjects below which a history is too thin to guess from: with three, a ranking reaches 60 % of its full quality (docs/recommendation.md). */
export const ENOUGH = 3
/** Records named behind a guess. */
const NAMED = 3

/**
 * A subject the patron might take to. `records`: what it rests on, the weightiest first, at most three; empty where it
 * rests on chosen subjects alone, which are `chosen`. `near`: the history is too thin, and it stands beside that interest.
 */
export type Might = { concept: Concept; records: readonly RecordRow[]; chosen: readonly Concept[] } | { concept: Concept; near: Concept }

export interface MightInput extends HistoryInput {
  count: number
  /** Subjects the patron has decided on already, one way or the other. */
  decided: Iterable<string>
}

/**
 * Latent interests of the extension, in steps: subjects of the edition's items the patron's records speak for
 * (`latentInterests`), without those of the patron's own records, what is broader than these, and what was decided on;
 * of items that may be shown (`admits`). With fewer than three records and chosen subjects `beside` instead.
 */
export function* mights(input: MightInput, { items, concepts, kept }: Shelf, admits: (item: Item) => boolean): Steps<Might[]> {
  const history = yield* historySteps(input, concepts)
  if (history.length < ENOUGH) return beside(input, concepts)
  for (const { record } of history) {
    kept.neighbourhood(record)
    yield
  }
  const byId = new Map(items.map((item) => [item.id, item]))
  const subjectsOf = ({ id }: Described) => {
    const subjects = byId.get(id)?.subjects.filter((subject) => concepts.has(subject)) ?? []
    return subjects.map((term) => ({ term, share: 1 / subjects.length }))
  }
  const shown = ({ id }: Described): boolean => {
    const item = byId.get(id)
    return item !== undefined && admits(item)
  }
  const sources = new Map(history.map((source) => [source.record.id, source.from]))
  const leading = latentInterests(kept.scores(history, { limit: 500, admits: shown }), knownTo(input, concepts), subjectsOf, { count: input.count })
  return leading.flatMap(({ term, contributions }) => {
    const concept = concepts.get(term)
    const from = contributions.flatMap(({ record }) => sources.get(record.id) ?? [])
    const records = from.flatMap((source) => (source.kind === 'record' ? source.record : []))
    const chosen = from.flatMap((source) => (source.kind === 'chosen' ? source.concept : []))
    return concept === undefined ? [] : { concept, records: records.slice(0, NAMED), chosen: chosen.slice(0, NAMED) }
  })
}

/** Concepts the vocabulary relates to the weightiest interests: for a history too thin, or without an edition. */
export function beside(input: MightInput, concepts: ReadonlyMap<string, Concept>): Might[] {
  const known = knownTo(input, concepts)
  const found = new Map<string, Might>()
  for (const { concept: near } of input.interests.filter(({ weight }) => weight > 0)) {
    for (const id of near.related ?? []) {
      const concept = concepts.get(id)
      if (concept !== undefined && !known.has(id) && !found.has(id)) found.set(id, { concept, near })
    }
  }
  return [...found.values()].slice(0, input.count)
}

/** Subjects that are no guess. */
function knownTo({ records, interests, decided }: MightInput, concepts: ReadonlyMap<string, Concept>): Set<string> {
  const own = [...records.flatMap((record) => record.concepts.map(({ concept }) => concept)), ...interests.map(({ concept }) => concept.id)]
  return new Set([...own.flatMap((id) => ancestry(id, concepts)), ...decided])
}
