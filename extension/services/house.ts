import { type Database, database } from '../store/database.ts'
import { dropExpired, type EraseQueue, eraseQueue } from '../store/erase-queue.ts'
import { getSetting } from '../store/settings.ts'
import { forgetBefore } from '../store/visits.ts'

const DAY = 86_400_000

/** Days the patron may choose to have things kept for; none chosen is for ever. */
export const RETENTIONS = [90, 365, 1095] as const

/** Keeps house: what is older than the patron chose goes, and so do keys of cards the library has deleted by itself. Doing it twice changes nothing. */
export async function keepHouse(now: number, db: Database = database, queue: EraseQueue = eraseQueue): Promise<void> {
  const days = await getSetting('retentionDays', db)
  if (days !== undefined) await forgetBefore(limitOf(days, now), db)
  await dropExpired(now, queue)
}

/** The time before which everything goes, in milliseconds. */
export const limitOf = (days: number, now: number): number => now - days * DAY

/** When house is kept next: at the beginning of the next UTC day, so that setting the alarm anew does not put it off. */
export const nextHouse = (now: number): number => (Math.floor(now / DAY) + 1) * DAY
