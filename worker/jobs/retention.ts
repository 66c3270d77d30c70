import type { Policy } from '#shared/policy.ts'
import { shownCount } from '#shared/shown.ts'
import { readPolicy } from '../db/documents.ts'
import { dropFew } from '../db/few.ts'
import { hasFailedSince } from '../db/jobs.ts'
import { deletePortion, overTime } from '../db/retention.ts'
import { dayAt } from '../domain/items.ts'
import { fewestOf } from './close-epoch.ts'
import type { Job, JobDeps } from './run.ts'

/** Cards a batch, and batches a run, as in counting. */
const PAGE = 2000
const PAGES = 50

/** Deletes, uncounted, the cards that may not be kept any longer: what counting has left of them, whatever kept it from them. Says how many of which epoch were lost. */
export const retention: Job = (deps, took) => deleteBy(deps, { size: PAGE, most: PAGES }, took)

/** The same with batches of another size, and another number of them. */
export async function deleteBy(deps: JobDeps, { size, most }: { size: number; most: number }, took?: (size: number) => void): Promise<string | undefined> {
  const policy = await legiblePolicy(deps)
  const today = dayAt(deps.now())
  const few = policy === undefined ? [] : dropFew(deps.db, fewestOf(policy))
  const lost: { epoch: number; cards: number }[] = []
  let batches = 0
  let left = false
  for (const { epoch } of await overTime(deps.db, policy, today)) {
    let cards = 0
    for (left = true; left && batches < most; batches += 1) {
      const { gone, more } = await deletePortion(deps.db, { epoch, size, today }, few)
      cards += gone
      left = more
    }
    if (cards > 0) lost.push({ epoch, cards })
    if (left) break
  }
  if (lost.length === 0) return undefined
  took?.(shownCount(lost.reduce((sum, { cards }) => sum + cards, 0)))
  return `Deleted uncounted, because their time was over: ${lost.map(told).join(', ')}.${left ? ' More are left; the next run goes on.' : ''}`
}

function told({ epoch, cards }: { epoch: number; cards: number }): string {
  const shown = shownCount(cards)
  return `epoch ${epoch} (${shown === 0 ? 'fewer than 10' : `at least ${shown}`} cards)`
}

/** Whether cards are held whose time is over; `tried` when a count since then has failed or was stopped, so that the next thing to do is to delete them. */
export async function isOverTime(deps: JobDeps): Promise<'no' | 'over' | 'tried'> {
  const now = deps.now()
  const over = await overTime(deps.db, await legiblePolicy(deps), dayAt(now))
  if (over.length === 0) return 'no'
  const first = Math.min(...over.map(({ goneBy }) => Date.parse(goneBy)))
  return (await hasFailedSince(deps.db, 'close-epoch', first, now)) ? 'tried' : 'over'
}

/** A policy that cannot be read may be just what keeps cards from being counted; what was promised when they came stands beside them. */
async function legiblePolicy({ db }: JobDeps): Promise<Policy | undefined> {
  try {
    return (await readPolicy(db))?.value
  } catch {
    return undefined
  }
}
