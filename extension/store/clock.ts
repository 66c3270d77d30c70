import { type Database, database } from './database.ts'
import { getSetting, setSetting } from './settings.ts'

/**
 * The latest time ever seen, in milliseconds: epochs, looks at an answer and lines of the ledger go by it, so that none of them runs backwards because
 * a clock was set back. A clock that ran ahead and was put right is waited for.
 */
export async function latestTime(now: number, db: Database = database): Promise<number> {
  return db.transaction('rw', db.settings, async () => {
    const latest = Math.max(now, (await getSetting('clock', db)) ?? 0)
    await setSetting('clock', latest, db)
    return latest
  })
}
