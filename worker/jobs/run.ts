import type { JobRun } from '#shared/staff.ts'
import type { Deps } from '../bindings.ts'
import { beginRun, noteRun } from '../db/jobs.ts'

export type JobDeps = Pick<Deps, 'db' | 'now'>

/** What a job did, in words, or undefined when there was nothing to do. It tells `took` how much it read as soon as it knows. */
export type Job = (deps: JobDeps, took?: (size: number) => void) => Promise<string | undefined>

/** Runs a job and notes the run, a failed one too. A failure is noted, not thrown: the next run tries again. One that is killed leaves its beginning. */
export async function run(name: JobRun['job'], job: Job, deps: JobDeps): Promise<JobRun['outcome']> {
  const started = deps.now()
  let size: number | null = null
  const note = (outcome: JobRun['outcome'], detail: string) => noteRun(deps.db, { job: name, started, finished: deps.now(), outcome, detail, size })
  await beginRun(deps.db, name, started)
  try {
    const detail = await job(deps, (taken) => {
      size = taken
    })
    const outcome = detail === undefined ? 'nothing' : 'done'
    await note(outcome, detail ?? 'Nothing to do.')
    return outcome
  } catch (error) {
    await note('failed', error instanceof Error ? error.message.slice(0, 300) : 'It stopped for a reason it did not tell.')
    return 'failed'
  }
}
