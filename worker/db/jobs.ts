import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import type { JobRun } from '#shared/staff.ts'
import { rowsOf } from './rows.ts'

const JobName = z.enum(['publish', 'expire', 'close-epoch', 'retention', 'segment'])
const JobRow = z.object({
  job: JobName,
  started: z.int(),
  finished: z.int(),
  outcome: z.enum(['done', 'nothing', 'failed']),
  detail: z.string(),
  size: z.nullable(z.int()),
})
export type JobRow = z.infer<typeof JobRow>

/** Longer than the platform lets a run take: one begun before that and not ended was stopped. */
const LONGEST_MS = 15 * 60_000
const STOPPED = 'It was stopped before it came to an end.'

/** Notes that a run begins, and as failed those that began long ago and never ended. */
export async function beginRun(db: D1Database, job: JobRow['job'], started: number): Promise<void> {
  await db.batch([
    db
      .prepare("INSERT INTO jobs (job, started, finished, outcome, detail) SELECT job, started, started, 'failed', ?1 FROM begun WHERE started < ?2")
      .bind(STOPPED, started - LONGEST_MS),
    db.prepare('DELETE FROM begun WHERE started < ?1').bind(started - LONGEST_MS),
    db.prepare('INSERT INTO begun (job, started) VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(job, started),
  ])
}

/** Notes how a run ended. Of runs that found nothing to do only the last of each job is kept: there is one a minute. */
export async function noteRun(db: D1Database, run: JobRow): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM jobs WHERE job = ?1 AND outcome = 'nothing'").bind(run.job),
    db
      .prepare('INSERT INTO jobs (job, started, finished, outcome, detail, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6)')
      .bind(run.job, run.started, run.finished, run.outcome, run.detail, run.size),
    db.prepare('DELETE FROM begun WHERE job = ?1 AND started = ?2').bind(run.job, run.started),
  ])
}

/** Whether a run of a job that began after `since` came to nothing: the last to end failed, or one was stopped before its end. Instants in milliseconds. */
export async function hasFailedSince(db: D1Database, job: JobRow['job'], since: number, now: number): Promise<boolean> {
  const row = await db
    .prepare(
      `SELECT 1 FROM (SELECT started, outcome FROM jobs WHERE job = ?1 ORDER BY id DESC LIMIT 1) WHERE outcome = 'failed' AND started >= ?2
       UNION ALL SELECT 1 FROM begun WHERE job = ?1 AND started >= ?2 AND started < ?3 LIMIT 1`,
    )
    .bind(job, since, now - LONGEST_MS)
    .first()
  return row !== null
}

/** The last run of each job and every failed one since `since`, a stopped one among them, the newest first. */
export async function recentRuns(db: D1Database, since: number, now: number): Promise<JobRun[]> {
  const result = await db
    .prepare(
      `SELECT id, job, started, finished, outcome, detail, size FROM jobs
       WHERE id IN (SELECT MAX(id) FROM jobs GROUP BY job) OR (outcome = 'failed' AND started >= ?1)
       UNION ALL SELECT 0, job, started, started, 'failed', ?2, NULL FROM begun WHERE started < ?3
       ORDER BY started DESC, id DESC LIMIT 50`,
    )
    .bind(since, STOPPED, now - LONGEST_MS)
    .all()
  return rowsOf(JobRow, result).map((row) => ({ ...row, started: new Date(row.started).toISOString(), finished: new Date(row.finished).toISOString() }))
}
