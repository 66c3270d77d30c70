import { Hono } from 'hono'
import { shownCount } from '#shared/shown.ts'
import type { HomeReply } from '#shared/staff.ts'
import type { Deps } from '../../bindings.ts'
import { listCloses } from '../../db/closes.ts'
import { readPolicy, readSegments } from '../../db/documents.ts'
import { latestEdition } from '../../db/editions.ts'
import { type ItemRow, waitingItems } from '../../db/items.ts'
import { recentRuns } from '../../db/jobs.ts'
import { dayAt } from '../../domain/items.ts'
import { epochState } from '../../domain/readers.ts'
import { notReady } from '../../middleware/problem.ts'
import type { StaffContext } from '../../middleware/staff-only.ts'
import { staffItem } from './items.ts'

const WEEK_MS = 7 * 86_400_000

/** The state of the house at a glance. */
export const home = (deps: Deps) =>
  new Hono<StaffContext>().get('/home', async (c) => {
    const now = deps.now()
    const policy = await needed(readPolicy(deps.db))
    const [edition, closes, segments, drafts, scheduled, jobs] = await Promise.all([
      latestEdition(deps.db),
      listCloses(deps.db),
      readSegments(deps.db),
      waitingItems(deps.db, 'draft'),
      waitingItems(deps.db, 'scheduled'),
      recentRuns(deps.db, now - WEEK_MS, now),
    ])
    const last = closes[0]
    const reply: HomeReply = {
      edition:
        edition === undefined
          ? null
          : {
              number: edition.number,
              published: new Date(edition.published).toISOString(),
              channels: edition.channels,
              items: edition.items,
              bytes: edition.bytes,
            },
      epoch: epochState(now, dayAt(now), policy.value),
      sharing:
        last === undefined
          ? null
          : {
              n: shownCount(last.n),
              epoch: last.epoch,
              ...(last.open === 1 ? { open: true as const } : {}),
              ...(last.lost === null ? {} : { lost: shownCount(last.lost) }),
            },
      segments: segments === undefined ? null : { updated: new Date(segments.updated).toISOString(), method: segments.value.method },
      drafts: drafts.map(line),
      scheduled: scheduled.map(line),
      jobs,
    }
    return c.json(reply)
  })

function line(row: ItemRow): HomeReply['drafts'][number] {
  const { id, content, from, updated, updatedBy } = staffItem(row)
  return { id, title: content.title, channel: content.channel, language: content.language, from, updated, updatedBy }
}

async function needed<Value>(reading: Promise<Value | undefined>): Promise<Value> {
  const value = await reading
  if (value === undefined) throw notReady()
  return value
}
