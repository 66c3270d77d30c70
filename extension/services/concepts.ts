import type { CatalogueRecord } from '#shared/record.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { type Matcher, matcher } from '#shared/vocabulary/match.ts'
import { vocabulary as builtIn } from '#shared/vocabulary/vocabulary.ts'
import type { ConceptShare } from '../domain/rows.ts'
import { type Database, database } from '../store/database.ts'
import { storedEdition } from '../store/edition.ts'

// Building a matcher walks the whole vocabulary; a stored edition hands out the same object until its vocabulary changes.
const matchers = new WeakMap<Vocabulary, Matcher>()

/** The edition's vocabulary, or the built-in one while no library is chosen. */
export async function presentVocabulary(db: Database = database): Promise<Vocabulary> {
  return (await storedEdition(db))?.vocabulary ?? builtIn
}

export function matcherOf(vocabulary: Vocabulary): Matcher {
  const present = matchers.get(vocabulary) ?? matcher(vocabulary)
  matchers.set(vocabulary, present)
  return present
}

/** Concepts a record's headings map to; shares sum to at most 1. */
export function conceptsOf(record: CatalogueRecord, vocabulary: Vocabulary): ConceptShare[] {
  return matcherOf(vocabulary).concepts(record.subjects)
}
