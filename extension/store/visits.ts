import { type Database, database, type Mode, type SearchRow, type VisitRow } from './database.ts'

/** Visits that began at or after a time (milliseconds), the oldest first. */
export async function visitsSince(since: number, db: Database = database): Promise<VisitRow[]> {
  return db.visits.where('at').aboveOrEqual(since).sortBy('at')
}

/** Every visit, the oldest first. */
export async function allVisits(db: Database = database): Promise<VisitRow[]> {
  return db.visits.orderBy('at').toArray()
}

/** Every search, the oldest first. */
export async function searches(db: Database = database): Promise<SearchRow[]> {
  return db.searches.orderBy('at').toArray()
}

/** Brings a visit up to date. A late or repeated message never lowers it, and a visit of another origin is not touched. */
export async function visitEnded(id: string, origin: string, active: number, mode: Mode, db: Database = database): Promise<void> {
  await db.transaction('rw', db.visits, async () => {
    const visit = await db.visits.get(id)
    if (visit === undefined || visit.origin !== origin) return
    await db.visits.put({ ...visit, active: Math.max(visit.active, active), mode: mode === 'view' ? visit.mode : mode })
  })
}

/** Notes a search; the same words again within half an hour (another page of results) are one search. */
export async function searchSeen(search: SearchRow, db: Database = database): Promise<void> {
  await db.transaction('rw', db.searches, async () => {
    const recent = await db.searches
      .where('at')
      .above(search.at - 30 * 60_000)
      .filter((row) => row.origin === search.origin && row.query === search.query)
      .first()
    if (recent === undefined) await db.searches.add(search)
  })
}

/** Forgets visits and searches older than a time, and records nobody kept that were last seen before it. */
export async function forgetBefore(time: number, db: Database = database): Promise<void> {
  await db.transaction('rw', db.records, db.visits, db.searches, async () => {
    await db.visits.where('at').below(time).delete()
    await db.searches.where('at').below(time).delete()
    await db.records
      .where('lastSeen')
      .below(time)
      .filter((row) => row.kept === 0)
      .delete()
  })
}
