import { type Database, database, type SiteRow } from './database.ts'
import { dropPairs } from './pairs.ts'

/** Allowed sites, the oldest first. */
export async function siteList(db: Database = database): Promise<SiteRow[]> {
  return db.sites.toCollection().sortBy('since')
}

export async function siteBy(origin: string, db: Database = database): Promise<SiteRow | undefined> {
  return db.sites.get(origin)
}

/** True when the patron allowed this origin and has not paused it. The port is a part of the origin. */
export async function mayRead(origin: string, db: Database = database): Promise<boolean> {
  return (await db.sites.get(origin))?.paused === 0
}

/** Allows an origin; allowing again keeps the first day and lifts a pause. */
export async function addSite(origin: string, now: number, db: Database = database): Promise<void> {
  await db.transaction('rw', db.sites, async () => {
    const before = await db.sites.get(origin)
    await db.sites.put({ origin, since: before?.since ?? now, paused: 0, ...(before?.mayFetch === undefined ? {} : { mayFetch: before.mayFetch }) })
  })
}

export async function setPaused(origin: string, paused: boolean, db: Database = database): Promise<void> {
  await db.sites.update(origin, { paused: paused ? 1 : 0 })
}

/** Lets Carrel ask a site for records' own descriptions, or no longer: then what it said goes too. */
export async function setMayFetch(origin: string, on: boolean, db: Database = database): Promise<void> {
  await db.transaction('rw', db.sites, db.alternates, async () => {
    await db.sites
      .where('origin')
      .equals(origin)
      .modify((row) => {
        if (on) row.mayFetch = 1
        else delete row.mayFetch
      })
    if (!on) await db.alternates.where('origin').equals(origin).delete()
  })
}

/** Takes an origin back; with `forget`, its records, visits and searches go too. */
export async function removeSite(origin: string, forget: boolean, db: Database = database): Promise<void> {
  await db.transaction('rw', [db.sites, db.records, db.visits, db.searches, db.alternates, db.pairs], async () => {
    await db.sites.delete(origin)
    await db.alternates.where('origin').equals(origin).delete()
    if (!forget) return
    const gone = await db.records.where('origin').equals(origin).primaryKeys()
    await db.visits.where('record').anyOf(gone).delete()
    await db.visits.where('origin').equals(origin).delete()
    await db.searches.where('origin').equals(origin).delete()
    await db.records.bulkDelete(gone)
    await dropPairs(gone, db)
  })
}

/** How many records came from an origin. */
export async function recordsFrom(origin: string, db: Database = database): Promise<number> {
  return db.records.where('origin').equals(origin).count()
}
