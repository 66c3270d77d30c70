import type { Policy, Question } from '#shared/policy.ts'
import type { Bilingual } from '#shared/subject.ts'
import type { Place } from './Room.tsx'
import { inLanguage } from './text-of.ts'

/** What a patron reads before agreeing, in the order it is shown; `whole` is all of it, one paragraph a line, as the receipt keeps it. */
export interface ConsentWords {
  opening: string[]
  questions: { question: Question; words: string }[]
  budget: string
  /** How voices are counted: openly, or by codes. */
  voices: string
  terms: string
  /** Beside the switch itself. */
  agreement: string
  whole: string
}

/** The words of the opt-in for a policy, in the patron's language. Shown and kept from here alone, so that the receipt cannot say anything else. */
export function consentWords(policy: Policy, library: Bilingual, { t, language, words }: Pick<Place, 't' | 'language' | 'words'>): ConsentWords {
  const opening = [t('share.separate'), t('share.what', { count: policy.epochDays })]
  const questions = policy.questions.map((question) => ({ question, words: questionWords(question, { t, words }) }))
  const budget = t('share.budget', { count: policy.yearlyEpsilon })
  const voices = t(policy.openEnrolment ? 'share.open' : 'share.tokens')
  const { version, operator, contact, retentionDays, minimumReports } = policy
  const terms = t('share.policy', { version: String(version), operator, contact, count: retentionDays, least: minimumReports })
  const agreement = t('share.switch', { library: inLanguage(library, language) })
  const whole = [...opening, ...questions.map((each) => each.words), budget, voices, terms, agreement].join('\n')
  return { opening, questions, budget, voices, terms, agreement, whole }
}

/** One question in words: what is answered, over how many answers, at which epsilon. */
export function questionWords(question: Question, { t, words }: Pick<Place, 't' | 'words'>): string {
  return t(question.id === 'profile' ? 'share.questionProfile' : 'share.question', {
    question: t(`question.${question.id}`),
    words: t(`question.${question.id}.words`),
    count: question.domain,
    standIn: words.number(question.standInEpsilon),
    report: words.number(question.reportEpsilon),
  })
}
