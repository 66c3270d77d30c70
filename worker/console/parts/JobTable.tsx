import { Icon } from '#shared/parts/Icon.tsx'
import type { JobRun } from '#shared/staff.ts'
import { useText } from '../text.tsx'
import { JobWords } from './JobWords.tsx'
import { Scroll } from './Scroll.tsx'

/** The runs of the house's own work: the last of each, and what failed this week. */
export function JobTable({ jobs, now }: { jobs: readonly JobRun[]; now: number }) {
  const { t, ago, dots } = useText()
  const names = useJobNames()
  const measures = useRunMeasures()
  const outcomes = useOutcomes()
  if (jobs.length === 0) return null
  return (
    <section class="said">
      <h2>
        {t('worksByItself')} <span class="note">{t('worksByItselfNote')}</span>
      </h2>
      <Scroll label={t('worksByItself')}>
        <table class="tab">
          <thead>
            <tr>
              <th scope="col">{t('job')}</th>
              <th scope="col">{t('jobDetail')}</th>
              <th scope="col">{t('jobOutcome')}</th>
              <th scope="col" class="r">
                {t('jobRan')}
              </th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((run) => (
              <tr key={`${run.job} ${run.started}`}>
                <th scope="row">{names[run.job]}</th>
                <td>
                  <JobWords>{run.detail}</JobWords>
                </td>
                <td>
                  <span class={run.outcome === 'failed' ? 'badge due' : 'badge'}>
                    {run.outcome === 'nothing' ? null : <Icon name={run.outcome === 'failed' ? 'warn' : 'tick'} />}
                    {outcomes[run.outcome]}
                  </span>
                </td>
                <td class="r">
                  {ago(Date.parse(run.finished), now)}
                  <br />
                  <span class="note">{dots(measures(run))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

/** How long a run took, and how much it read where that is known. */
export function useRunMeasures(): (run: JobRun) => string[] {
  const { t, number, atLeast } = useText()
  return ({ job, started, finished, size }) => {
    const taken = (Date.parse(finished) - Date.parse(started)) / 1000
    const time = t('seconds', { value: taken < 0.05 ? `<${number(0.1, 1)}` : number(taken, 1) })
    if (size === null) return [time]
    if (job === 'close-epoch' || job === 'retention') return [time, t('readCards', { n: atLeast(size) })]
    return [time, t(job === 'segment' ? 'readBoth' : 'readItems', { count: size })]
  }
}

export function useOutcomes(): Record<JobRun['outcome'], string> {
  const { t } = useText()
  return { done: t('jobDone'), nothing: t('jobNothing'), failed: t('jobFailed') }
}

export function useJobNames(): Record<JobRun['job'], string> {
  const { t } = useText()
  return { publish: t('jobPublish'), expire: t('jobExpire'), 'close-epoch': t('jobClose'), retention: t('jobRetention'), segment: t('jobSegment') }
}
