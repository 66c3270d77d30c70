import { type Database, database } from './database.ts'
import { dropUnsent, type EraseQueue, eraseDue, eraseQueue } from './erase-queue.ts'

/**
 * Empties every table at once. Erase keys of sent cards become due in their own store first, so that a closed browser
 * cannot lose them. Returns how many cards the library still has to erase.
 */
export async function eraseAll(db: Database = database, queue: EraseQueue = eraseQueue): Promise<number> {
  const due = await eraseDue(queue)
  await dropUnsent(queue)
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear()
  })
  return due
}
