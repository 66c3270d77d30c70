import type { JobRun } from '#shared/staff.ts'
import { useHouse } from '../house.ts'
import { lastRuns } from '../needs.ts'
import { useText } from '../text.tsx'
import { useJobNames, useOutcomes, useRunMeasures } from './JobTable.tsx'

/** For the line beneath a figure: when the job it comes from last ran, what came of it, how long it took and how much it read. Undefined before the first run. */
export function useLastRun(job: JobRun['job']): string | undefined {
  const { t, instant, dots } = useText()
  const { home } = useHouse()
  const names = useJobNames()
  const measures = useRunMeasures()
  const outcomes = useOutcomes()
  const run = lastRuns(home.content?.jobs ?? []).find((each) => each.job === job)
  if (run === undefined) return undefined
  return dots([t('lastRun', { job: names[job], when: instant(run.finished), outcome: outcomes[run.outcome] }), ...measures(run)])
}
