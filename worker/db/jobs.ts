import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import type { JobRun } from '#shared/staff.ts'
import { rowsOf } from './rows.ts'

const JobRow = z.object({
  job: z.enum(['publish', 'expire', 'close-epoch', 'segment']),
  started: z.int(),
  finished: z.int(),
  outcome: z.enum(['done', 'nothing', 'failed']),
  detail: z.string(),
})
export type JobRow = z.infer<typeof JobRow>

/** Notes a run. Of runs that found nothing to do only the last of each job is kept: there is one a minute. */
export async function noteRun(db: D1Database, run: JobRow): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM jobs WHERE job = ?1 AND outcome = 'nothing'").bind(run.job),
    db
      .prepare('INSERT INTO jobs (job, started, finished, outcome, detail) VALUES (?1, ?2, ?3, ?4, ?5)')
      .bind(run.job, run.started, run.finished, run.outcome, run.detail),
  ])
}

/** The last run of each job, and every failed one since `since`, newest first. */
export async function recentRuns(db: D1Database, since: number): Promise<JobRun[]> {
  const result = await db
    .prepare(
      `SELECT job, started, finished, outcome, detail FROM jobs
       WHERE id IN (SELECT MAX(id) FROM jobs GROUP BY job) OR (outcome = 'failed' AND started >= ?1)
       ORDER BY id DESC LIMIT 50`,
    )
    .bind(since)
    .all()
  return rowsOf(JobRow, result).map((row) => ({ ...row, started: new Date(row.started).toISOString(), finished: new Date(row.finished).toISOString() }))
}
