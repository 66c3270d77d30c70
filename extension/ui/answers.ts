import { answerName } from '#shared/answers.ts'
import type { QuestionId } from '#shared/policy.ts'
import { LARGEST_DOMAINS } from '#shared/presets.ts'
import { meaningOf } from '../domain/meaning.ts'
import type { Place } from './Room.tsx'
import { inLanguage } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** Answers whose 0 is "none". */
const WITH_NONE: readonly QuestionId[] = ['subject', 'gap', 'channel', 'cost']

/** The words of a question's answer: a group of the vocabulary, a stage, a move, a channel, a cell of `cost`; 0 of a subject, channel or cost is "none". `domain` is that of the draw, where it is known. */
export function answerWords(question: QuestionId, index: number, patron: Patron, { t, language }: Pick<Place, 't' | 'language'>, domain?: number): string {
  if (index === 0 && WITH_NONE.includes(question)) return t('answer.none')
  const { vocabulary, edition } = patron
  const asked = domain ?? edition?.policy.questions.find(({ id }) => id === question)?.domain ?? LARGEST_DOMAINS[question]
  const name = answerName({ id: question, domain: asked }, index, { vocabulary, channels: edition?.channels ?? [], policy: edition?.policy ?? {} })
  return name === undefined ? t('answer.index', { count: index }) : inLanguage(name, language)
}

/**
 * The words of an answer that was written down, by the names it had then: its number where it was written for another library, or before the library's list or vocabulary changed.
 * `domain` is that of the draw, where it is known.
 */
export function writtenWords(
  { question, library, meaning, domain }: { question: QuestionId; library?: string; meaning?: string; domain?: number },
  index: number,
  present: string | undefined,
  patron: Patron,
  place: Pick<Place, 't' | 'language'>,
): string {
  const asked = domain ?? patron.edition?.policy.questions.find(({ id }) => id === question)?.domain ?? LARGEST_DOMAINS[question]
  const holds = patron.edition !== undefined && library === present && meaning === meaningOf({ id: question, domain: asked }, patron.edition)
  if (holds || (index === 0 && WITH_NONE.includes(question))) return answerWords(question, index, patron, place, domain)
  return place.t('answer.index', { count: index })
}
