import type { Concept, Vocabulary } from '../subject.ts'
import { arts } from './arts.ts'
import { booksAndLanguage } from './books-and-language.ts'
import { GROUP_IDS } from './groups.ts'
import { history } from './history.ts'
import { places } from './places.ts'
import { sciences } from './sciences.ts'
import { seaAndState } from './sea-and-state.ts'
import { society } from './society.ts'

/**
 * The built-in subject vocabulary with its English and Chinese labels: 32 top groups and their narrower concepts, shaped as a SKOS concept scheme. It is what
 * the extension carries for the time before a library is chosen; German, French and Spanish labels come with the edition (./vocabulary.ts), to keep pages light.
 */
export const plainVocabulary: Vocabulary = {
  id: 'carrel',
  title: { en: 'Carrel subjects', 'zh-CN': '书隅主题表' },
  groups: [...GROUP_IDS],
  concepts: [...booksAndLanguage, ...history, ...seaAndState, ...society, ...arts, ...sciences].map(withPlaces).toSorted((a, b) => a.group - b.group),
}

function withPlaces(concept: Concept): Concept {
  const named = places.get(concept.id)
  if (named === undefined) return concept
  const { en, 'zh-CN': zh } = concept.altLabel
  return { ...concept, altLabel: { en: joined(en, named.en, concept), 'zh-CN': joined(zh, named['zh-CN'], concept) } }
}

/** Two lists of labels as one, each label once and the preferred one left out. */
export function joined(one: readonly string[], other: readonly string[], { prefLabel }: Concept): string[] {
  return [...new Set([...one, ...other])].filter((label) => label !== prefLabel.en && label !== prefLabel['zh-CN'])
}
