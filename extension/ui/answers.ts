import { STAGE_ANSWERS } from '#shared/lifecycle.ts'
import type { QuestionId } from '#shared/policy.ts'
import type { Place } from './Room.tsx'
import { inLanguage } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** The words of a question's answer: a group of the vocabulary, a stage, a channel; 0 of a subject is "none". */
export function answerWords(question: QuestionId, index: number, patron: Patron, { t, language }: Pick<Place, 't' | 'language'>): string {
  if (question === 'stage') {
    const stage = STAGE_ANSWERS[index]
    if (stage !== undefined) return inLanguage(stage.label, language)
  }
  if (question === 'subject' || question === 'gap') {
    if (index === 0) return t('answer.none')
    const group = patron.concepts.get(patron.vocabulary.groups[index] ?? '')
    if (group !== undefined) return inLanguage(group.prefLabel, language)
  }
  if (question === 'channel') {
    const channel = patron.edition?.channels[index]
    if (channel !== undefined) return inLanguage(channel.title, language)
  }
  return t('answer.index', { count: index })
}
