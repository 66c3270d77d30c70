import type { CatalogueRecord, SubjectHeading } from '#shared/record.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { type Matcher, matcher } from '#shared/vocabulary/match.ts'
import { plainVocabulary as builtIn } from '#shared/vocabulary/plain.ts'
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

/** Class numbers as headings, but those that already stand among the subjects. */
function numbersOf({ subjects, classes = [] }: CatalogueRecord): SubjectHeading[] {
  return classes
    .filter(({ scheme, notation }) => !subjects.some((subject) => subject.scheme === scheme && subject.notation === notation))
    .map(({ scheme, notation }) => ({ label: notation, scheme, notation }))
}

/** Concepts a record's headings and class numbers map to; shares sum to at most 1. */
export function conceptsOf(record: CatalogueRecord, vocabulary: Vocabulary): ConceptShare[] {
  return matcherOf(vocabulary).concepts([...record.subjects, ...numbersOf(record)])
}

/** Concepts the words of a search name. */
export function conceptsOfQuery(query: string, vocabulary: Vocabulary): ConceptShare[] {
  return matcherOf(vocabulary).concepts([{ label: query }])
}

/** Whether a search says nothing but what a record says of itself: each of its words stands in the title, the creators or the headings. */
export function namedBy({ title, titleAlt = [], creators, subjects }: CatalogueRecord, vocabulary: Vocabulary): (query: string) => boolean {
  const { words } = matcherOf(vocabulary)
  const said = new Set([title, ...titleAlt, ...creators.map(({ name }) => name), ...subjects.map(({ label }) => label)].flatMap(words))
  return (query) => {
    const asked = words(query)
    return asked.length > 0 && asked.every((word) => said.has(word))
  }
}
