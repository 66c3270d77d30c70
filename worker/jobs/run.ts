import type { JobRun } from '#shared/staff.ts'
import type { Deps } from '../bindings.ts'
import { noteRun } from '../db/jobs.ts'

export type JobDeps = Pick<Deps, 'db' | 'now'>

/** What a job did, in words, or undefined when there was nothing to do. */
export type Job = (deps: JobDeps) => Promise<string | undefined>

/** Runs a job and notes the run, a failed one too. A failure is noted, not thrown: the next run tries again. */
export async function run(name: JobRun['job'], job: Job, deps: JobDeps): Promise<JobRun['outcome']> {
  const started = deps.now()
  const note = (outcome: JobRun['outcome'], detail: string) => noteRun(deps.db, { job: name, started, finished: deps.now(), outcome, detail })
  try {
    const detail = await job(deps)
    const outcome = detail === undefined ? 'nothing' : 'done'
    await note(outcome, detail ?? 'Nothing to do.')
    return outcome
  } catch (error) {
    await note('failed', error instanceof Error ? error.message.slice(0, 300) : 'It stopped for a reason it did not tell.')
    return 'failed'
  }
}
