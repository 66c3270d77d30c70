import type { JobRun } from '#shared/staff.ts'
import { useHouse } from '../house.ts'
import { lastRuns } from '../needs.ts'
import { useText } from '../text.tsx'
import { useJobNames } from './JobTable.tsx'

/** Says, where figures depend on it, that the last count or segmentation failed: what stands below is of before. */
export function FailedRuns({ jobs }: { jobs: readonly JobRun['job'][] }) {
  const { t, instant } = useText()
  const { home } = useHouse()
  const names = useJobNames()
  const failed = lastRuns(home.content?.jobs ?? []).filter(({ job, outcome }) => outcome === 'failed' && jobs.includes(job))
  return (
    <>
      {failed.map(({ job, finished }) => (
        <p key={job} class="stale">
          {t('readersRunFailed', { job: names[job], when: instant(finished) })}
        </p>
      ))}
    </>
  )
}
