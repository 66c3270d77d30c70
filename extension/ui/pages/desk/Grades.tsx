import { STAGE_NAMES } from '#shared/answers.ts'
import { CORE_SUM } from '#shared/lifecycle.ts'
import { FREQUENCY_WINDOW, type Grade } from '#shared/rfe.ts'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'

/** The patron's own grades and stage, and why: by the function and the thresholds that the library documents, worked out here and shown to nobody else. */
export function Grades({ patron }: { patron: Patron }) {
  const { t, words, language } = usePlace()
  const { grades, stage, grade } = patron
  const { recency, frequency, effort, since, windowDays, minutesPerVisit } = grades
  const of = (value: Grade) => t('grades.of', { grade: value })
  return (
    <div>
      <h3>{t('grades.title')}</h3>
      <p>{t('grades.text')}</p>
      <dl class="grades num">
        <dt>{t('grades.recency')}</dt>
        <dd>
          {of(recency)} · {since === undefined ? t('grades.never') : t('grades.since', { count: since })}
        </dd>
        <dt>{t('grades.frequency')}</dt>
        <dd>
          {of(frequency)} · {t('grades.days', { count: windowDays, window: FREQUENCY_WINDOW })}
        </dd>
        <dt>{t('grades.effort')}</dt>
        <dd>
          {of(effort)} · {t('grades.minutes', { minutes: words.number(Math.round(minutesPerVisit * 10) / 10) })}
        </dd>
        <dt>{t('grades.stage')}</dt>
        <dd>{inLanguage(STAGE_NAMES[stage], language)}</dd>
        <dt>{t('grades.together')}</dt>
        <dd>{t(grade === 'core' ? 'grades.core' : 'grades.general', { sum: recency + frequency + effort, core: CORE_SUM })}</dd>
      </dl>
    </div>
  )
}
