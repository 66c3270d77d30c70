import { epochIsOpen, epochOf } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { closeEpoch, overdueEpochs } from '../db/closes.ts'
import { readPolicy } from '../db/documents.ts'
import { dayAt } from '../domain/items.ts'
import type { Job } from './run.ts'

/** The oldest epoch that still takes cards: the one under way, or one before it within its grace. */
export function firstOpenEpoch(now: number, policy: Policy): number {
  let epoch = epochOf(now, policy)
  while (epoch > 0 && epochIsOpen(epoch - 1, now, policy)) epoch -= 1
  return epoch
}

/** Counts every epoch whose grace is over and that still holds cards, the oldest first, each in its own batch. */
export const closeEpochs: Job = async (deps) => {
  const policy = await readPolicy(deps.db)
  if (policy === undefined) return undefined
  const now = deps.now()
  const epochs = await overdueEpochs(deps.db, firstOpenEpoch(now, policy.value))
  for (const epoch of epochs) await closeEpoch(deps.db, epoch, dayAt(now), policy.value.questions)
  return epochs.length === 0 ? undefined : `Counted epoch ${epochs.join(', ')} and deleted its cards.`
}
