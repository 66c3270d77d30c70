import { Hono } from 'hono'
import * as z from 'zod/mini'
import { epochSpan } from '#shared/epoch.ts'
import type { ReadersReply } from '#shared/staff.ts'
import type { Deps } from '../../bindings.ts'
import { listCloses, readTallies } from '../../db/closes.ts'
import { readSegments, readSource } from '../../db/documents.ts'
import { dayAt, daysBetween } from '../../domain/items.ts'
import { epochState, readersQuestion, segmentFacts, supplyOf } from '../../domain/readers.ts'
import { notReady, ProblemError, query } from '../../middleware/problem.ts'
import type { StaffContext } from '../../middleware/staff-only.ts'

const AnyEpoch = z.object({ epoch: z.optional(z.coerce.number().check(z.int(), z.gte(0))) })

/** The readers as the counted epochs show them: every figure with its interval, n, epsilon and age, or not at all. */
export const readers = (deps: Deps) =>
  new Hono<StaffContext>().get('/readers', query(AnyEpoch), async (c) => c.json(await readersReply(deps, c.req.valid('query').epoch)))

async function readersReply(deps: Deps, asked: number | undefined): Promise<ReadersReply> {
  const now = deps.now()
  const today = dayAt(now)
  const [source, segments, closes] = await Promise.all([readSource(deps.db), readSegments(deps.db), listCloses(deps.db)])
  if (source === undefined) throw notReady()
  const { policy, vocabulary, channels } = source
  const at = asked === undefined ? 0 : closes.findIndex((close) => close.epoch === asked)
  if (at === -1) throw new ProblemError(404, `Epoch ${asked} has not been counted.`)
  const shown = closes[at]
  const before = closes[at + 1]
  const tallies = shown === undefined ? [] : await readTallies(deps.db, shown.epoch)
  const earlier = before === undefined ? [] : await readTallies(deps.db, before.epoch)
  const names = { vocabulary, channels, supply: supplyOf(source.items, vocabulary) }
  return {
    epochs: closes.map(({ epoch, closed_on: closedOn, n }) => {
      const { from, to } = epochSpan(epoch, policy)
      return { epoch, from, to, closedOn, n }
    }),
    current: epochState(now, today, policy),
    questions:
      shown === undefined
        ? []
        : tallies
            .filter((tally) => tally.question.id !== 'profile')
            .map((tally) =>
              readersQuestion(
                tally,
                earlier.find((one) => one.question.id === tally.question.id),
                names,
                { epoch: shown.epoch, closedOn: shown.closed_on, beforeEpoch: before?.epoch, policy },
              ),
            ),
    segments: segmentFacts(source.segments, segments === undefined ? null : dayAt(segments.updated), today, vocabulary),
    openEnrolment: policy.openEnrolment,
    ageDays: shown === undefined ? null : daysBetween(shown.closed_on, today),
  }
}
