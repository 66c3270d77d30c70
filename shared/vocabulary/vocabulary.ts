import type { Concept, Vocabulary } from '../subject.ts'
import { otherLanguages } from './other-languages.ts'
import { places } from './places.ts'
import { joined, plainVocabulary } from './plain.ts'

/**
 * The whole built-in vocabulary, with German, French and Spanish labels to match by: what a library publishes until it puts its own in place.
 * Labels are plain names of subjects; class numbers are facts about where the schemes place them.
 */
export const vocabulary: Vocabulary = { ...plainVocabulary, concepts: plainVocabulary.concepts.map(withOtherLabels) }

function withOtherLabels(concept: Concept): Concept {
  const others = otherLanguages.get(concept.id)
  const named = places.get(concept.id)
  const altLabel: Concept['altLabel'] = { ...concept.altLabel }
  for (const language of ['de', 'fr', 'es'] as const) {
    const labels = joined(others?.[language] ?? [], named?.[language] ?? [], concept)
    if (labels.length > 0) altLabel[language] = labels
  }
  return { ...concept, altLabel }
}
