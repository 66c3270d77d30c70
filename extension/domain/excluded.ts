import type { Vocabulary } from '#shared/subject.ts'
import { ancestry } from './interest.ts'
import type { AdjustmentRow, ConceptShare } from './rows.ts'

/** The struck-out subjects a list of concepts falls under; empty when it falls under none. */
export type StruckIn = (concepts: readonly Pick<ConceptShare, 'concept'>[]) => string[]

/**
 * Exclusion, by one rule: a record counts as excluded when any of its subjects' concepts is struck out or narrower than
 * one that is, a search when any concept its words name is. What is excluded is not written down, and what was kept from before counts in nothing.
 * Known limits: a subject the vocabulary does not hold excludes nothing, and a page that names no subject is about none.
 */
export function exclusion(adjustments: readonly AdjustmentRow[], vocabulary: Vocabulary): StruckIn {
  const struck = new Set(adjustments.filter((row) => row.struck === 1).map((row) => row.concept))
  if (struck.size === 0) return () => []
  const known = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))
  return (concepts) => [...new Set(concepts.flatMap(({ concept }) => ancestry(concept, known).filter((above) => struck.has(above))))]
}
