import { answerName } from '#shared/answers.ts'
import type { QuestionId } from '#shared/policy.ts'
import { LARGEST_DOMAINS } from '#shared/presets.ts'
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
