import { epochIsOpen, epochOf } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { shownCount } from '#shared/shown.ts'
import { countCards, dropErasures, noteWaiting } from '../db/cards.ts'
import { closeEpoch, overdueEpochs, readAsked } from '../db/closes.ts'
import { readPolicy, readSegments } from '../db/documents.ts'
import { dropEnded } from '../db/enrolment.ts'
import { insertSums, isStale, readProfiles } from '../db/profiles.ts'
import type { Statements } from '../db/rows.ts'
import { readPolicyOf } from '../db/terms.ts'
import { dayAt } from '../domain/items.ts'
import type { Job, JobDeps } from './run.ts'

/** The oldest epoch that still takes cards: the one under way, or one before it within its grace. */
export function firstOpenEpoch(now: number, policy: Policy): number {
  let epoch = epochOf(now, policy)
  while (epoch > 0 && epochIsOpen(epoch - 1, now, policy)) epoch -= 1
  return epoch
}

/** Counts every epoch whose grace is over and that still holds cards, the oldest first, each in its own batch. */
export const closeEpochs: Job = async (deps, took) => {
  const policy = await readPolicy(deps.db)
  if (policy === undefined) return undefined
  const now = deps.now()
  const today = dayAt(now)
  const open = firstOpenEpoch(now, policy.value)
  const epochs = await overdueEpochs(deps.db, open)
  const waiting = noteWaiting(deps.db, today, open)
  // First, so that the run ends with the last epoch counted: a failure after that would call done work failed.
  await deps.db.batch([...dropEnded(deps.db, today, open), dropErasures(deps.db, today), ...(epochs.length === 0 ? [waiting] : [])])
  if (epochs.length > 0) took?.(shownCount(await countCards(deps.db, open)))
  for (const epoch of epochs) await close(deps, epoch, today, (await readPolicyOf(deps.db, epoch)) ?? policy.value, epoch === epochs.at(-1) ? [waiting] : [])
  return epochs.length === 0 ? undefined : `Counted epoch ${epochs.join(', ')} and deleted its cards.`
}

const ATTEMPTS = 3

/** Directions are added up here, since SQL cannot: read first, then written in the batch that deletes them, if they are still the same. */
async function close({ db }: JobDeps, epoch: number, closedOn: string, { questions }: Policy, more: Statements): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const read = await readProfiles(db, epoch)
    const profile = [...(await readAsked(db, epoch)), ...questions].find(({ id }) => id === 'profile')
    const mean = (await readSegments(db))?.value.mean ?? []
    try {
      return await closeEpoch(db, epoch, closedOn, questions, [insertSums(db, epoch, read, profile?.reportEpsilon ?? 0, mean), ...more])
    } catch (error) {
      if (!isStale(error) || attempt === ATTEMPTS) throw error
    }
  }
}
