import { Hono } from 'hono'
import * as z from 'zod/mini'
import { superGroupOf } from '#shared/answers.ts'
import { epochSpan } from '#shared/epoch.ts'
import { QuestionId } from '#shared/policy.ts'
import { shownCount } from '#shared/shown.ts'
import type { ReadersReply, TrendsReply } from '#shared/staff-sharing.ts'
import type { Deps } from '../../bindings.ts'
import { hasOpenReports, listCloses, readTallies } from '../../db/closes.ts'
import { readSegments, readSource } from '../../db/documents.ts'
import { readHistory } from '../../db/history.ts'
import { coarse } from '../../domain/coarse.ts'
import { HISTORY, trendsOf } from '../../domain/history.ts'
import { dayAt, daysBetween } from '../../domain/items.ts'
import type { Source } from '../../domain/publishing.ts'
import { epochState, type Names, readersQuestion, segmentFacts, supplyOf } from '../../domain/readers.ts'
import { notReady, ProblemError, query } from '../../middleware/problem.ts'
import type { StaffContext } from '../../middleware/staff-only.ts'

const AnyEpoch = z.object({ epoch: z.optional(z.coerce.number().check(z.int(), z.gte(0))) })

/** The readers as the counted epochs show them: every figure with its interval, n, epsilon and age, or not at all. */
export const readers = (deps: Deps) =>
  new Hono<StaffContext>()
    .get('/readers', query(AnyEpoch), async (c) => c.json(await readersReply(deps, c.req.valid('query').epoch)))
    .get('/readers/trends', async (c) => c.json(await trendsReply(deps)))

/** Trends of every question counted in the last epochs, each over the epochs that asked it as the newest did. */
async function trendsReply(deps: Deps): Promise<TrendsReply> {
  const [source, history] = await Promise.all([readSource(deps.db), readHistory(deps.db, HISTORY)])
  if (source === undefined) throw notReady()
  const newest = history.at(-1)
  const spoken = history.map((epoch) => ({ ...epoch, tallies: epoch.tallies.map(coarse) }))
  return {
    trends: QuestionId.options.flatMap((id) => trendsOf(id, spoken, source.policy, namesOf(source))),
    ageDays: newest === undefined ? null : daysBetween(newest.closedOn, dayAt(deps.now())),
  }
}

function namesOf({ vocabulary, channels, items }: Source): Names {
  return { vocabulary, channels, supply: supplyOf(items, vocabulary), superSupply: supplyOf(items, vocabulary, superGroupOf) }
}

async function readersReply(deps: Deps, asked: number | undefined): Promise<ReadersReply> {
  const now = deps.now()
  const today = dayAt(now)
  const [source, segments, closes] = await Promise.all([readSource(deps.db), readSegments(deps.db), listCloses(deps.db)])
  if (source === undefined) throw notReady()
  const { policy, vocabulary } = source
  const at = asked === undefined ? 0 : closes.findIndex((close) => close.epoch === asked)
  if (at === -1) throw new ProblemError(404, `Epoch ${asked} has not been counted.`)
  const shown = closes[at]
  const before = closes[at + 1]
  const tallies = shown === undefined ? [] : (await readTallies(deps.db, shown.epoch)).map(coarse)
  const earlier = before === undefined ? [] : (await readTallies(deps.db, before.epoch)).map(coarse)
  const names = namesOf(source)
  const questions =
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
          )
  const directions = tallies.find(({ question }) => question.id === 'profile')
  const learnedFrom = source.segments.facts?.epochs ?? []
  const fromOpen = learnedFrom.length > 0 && (await hasOpenReports(deps.db, learnedFrom))
  return {
    epochs: closes.map(({ epoch, closed_on: closedOn, n, lost, lost_on: on }) => {
      const { from, to } = epochSpan(epoch, policy)
      return { epoch, from, to, closedOn, n: shownCount(n), ...(lost === null || on === null ? {} : { lost: { cards: shownCount(lost), on } }) }
    }),
    current: epochState(now, today, policy),
    questions,
    segments: {
      ...segmentFacts(source.segments, segments === undefined ? null : dayAt(segments.updated), today, vocabulary),
      ...(fromOpen ? { open: true as const } : {}),
      ...(directions?.fewerThan === undefined ? {} : { fewerThan: directions.fewerThan }),
    },
    openEnrolment: fromOpen || questions.some(({ open, openBefore }) => open ?? openBefore ?? false),
    ageDays: shown === undefined ? null : daysBetween(shown.closed_on, today),
  }
}
