import { Interval } from '#shared/parts/Interval.tsx'
import type { ReadersQuestion } from '#shared/staff-sharing.ts'
import { useText } from '../text.tsx'

/** What dot, line, ring and red mean, and what the noise does to a figure. */
export function HowToRead({ question }: { question: ReadersQuestion }) {
  const { t } = useText()
  const rows = [
    { key: 'estimate', drawn: <Interval lo={0.16} share={0.5} hi={0.84} max={1} label={t('exampleLine')} />, words: t('readLine') },
    { key: 'before', drawn: <Interval lo={0.35} share={0.55} hi={0.75} before={0.42} max={1} label={t('exampleBefore')} />, words: t('readBefore') },
    { key: 'mark', drawn: <Interval lo={0.55} share={0.7} hi={0.85} before={0.3} max={1} mark label={t('exampleMark')} />, words: t('readMark') },
  ]
  return (
    <details class="how">
      <summary>{t('howToRead')}</summary>
      <dl>
        {rows.map((row) => (
          <div key={row.key}>
            <dt>{row.drawn}</dt>
            <dd>{row.words}</dd>
          </div>
        ))}
      </dl>
      <p>{t('readNoise')}</p>
      <p>{t('readSuppressed', { count: question.minimumReports })}</p>
      <p>{t('readCompare')}</p>
    </details>
  )
}
