import type { Concept, Language, Vocabulary } from '#shared/subject.ts'

/**
 * Concepts whose labels or other labels, in either language, hold the words sought: beginnings before middles,
 * preferred labels before others. With no words, the top groups in their order.
 */
export function findConcepts(vocabulary: Vocabulary, words: string, language: Language, limit: number): Concept[] {
  const sought = fold(words)
  const byId = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))
  if (sought === '') {
    return vocabulary.groups
      .map((id) => byId.get(id))
      .filter((concept) => concept !== undefined)
      .slice(0, limit)
  }
  return vocabulary.concepts
    .map((concept) => ({ concept, rank: rankOf(concept, sought) }))
    .filter(({ rank }) => rank < UNRELATED)
    .sort((a, b) => a.rank - b.rank || a.concept.prefLabel[language].localeCompare(b.concept.prefLabel[language], language))
    .slice(0, limit)
    .map(({ concept }) => concept)
}

const UNRELATED = 9

function rankOf(concept: Concept, sought: string): number {
  const preferred = [concept.prefLabel.en, concept.prefLabel['zh-CN']].map(fold)
  const others = [...concept.altLabel.en, ...concept.altLabel['zh-CN']].map(fold)
  if (preferred.includes(sought)) return 0
  if (preferred.some((label) => label.startsWith(sought))) return 1
  if (others.some((label) => label.startsWith(sought))) return 2
  if (preferred.some((label) => label.includes(sought))) return 3
  return others.some((label) => label.includes(sought)) ? 4 : UNRELATED
}

/** Lower case, without marks over letters, one space between words. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
