import type { Reading } from '../domain/recognise/claims.ts'
import { type Database, database } from './database.ts'

/** Most addresses remembered; the oldest go first, and may then be asked for again. */
export const MAX_ALTERNATES = 300

/** Key of a record's row: what one site says of an address counts for that site only. */
export const alternateKey = (origin: string, address: string): string => `${origin} ${address}`

/** Whether a site may be asked for a record's description: no; yes, now and never again; or it was asked, and this is what it said. */
export type AlternateLeave = { answer: 'no' } | { answer: 'fetch' } | { answer: 'known'; reading?: Reading }

/** Takes the one leave there is to ask a site for the description of one record. Only for allowed sites, not paused, whose switch is on. */
export async function takeLeave(origin: string, address: string, now: number, db: Database = database): Promise<AlternateLeave> {
  return db.transaction('rw', db.sites, db.alternates, async () => {
    const site = await db.sites.get(origin)
    if (site === undefined || site.paused === 1 || site.mayFetch !== 1) return { answer: 'no' }
    const key = alternateKey(origin, address)
    const row = await db.alternates.get(key)
    if (row !== undefined) return { answer: 'known', ...(row.reading === undefined ? {} : { reading: row.reading }) }
    await db.alternates.add({ key, origin, at: now })
    const surplus = (await db.alternates.count()) - MAX_ALTERNATES
    if (surplus > 0) await db.alternates.bulkDelete(await db.alternates.orderBy('at').limit(surplus).primaryKeys())
    return { answer: 'fetch' }
  })
}

/** Keeps what a site said of a record it was asked for. Nothing when the asking was forgotten meanwhile. */
export async function keepReading(origin: string, address: string, reading: Reading, db: Database = database): Promise<void> {
  await db.alternates.update(alternateKey(origin, address), { reading })
}
