import type { HomeReply } from '#shared/staff.ts'

export type Job = HomeReply['jobs'][number]
export type Line = HomeReply['drafts'][number]
export type Need = { kind: 'job'; job: Job } | { kind: 'draft'; line: Line } | { kind: 'scheduled'; line: Line }

/** What needs a hand: jobs whose last run failed, then what goes out next, then drafts, oldest first. */
export function needsOf(home: HomeReply): Need[] {
  return [
    ...lastRuns(home.jobs)
      .filter((job) => job.outcome === 'failed')
      .map((job) => ({ kind: 'job' as const, job })),
    ...home.scheduled.map((line) => ({ kind: 'scheduled' as const, line })),
    ...home.drafts.map((line) => ({ kind: 'draft' as const, line })),
  ]
}

/** The newest run of each job, in the order of the list. */
export function lastRuns(jobs: readonly Job[]): Job[] {
  const newest = new Map<string, Job>()
  for (const job of jobs) {
    const other = newest.get(job.job)
    if (other === undefined || other.finished < job.finished) newest.set(job.job, job)
  }
  return [...newest.values()]
}

/** UTC day on which an earlier epoch was counted, reckoned back from the present one. */
export function countedOn(epoch: HomeReply['epoch'], number: number): string {
  const closes = Date.parse(epoch.closes) - (epoch.number - number) * epoch.length * 86_400_000
  return new Date(closes).toISOString().slice(0, 10)
}

/** Whole days from a day or instant until now, never below 0. */
export function daysSince(instant: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(instant)) / 86_400_000))
}
