import { SESSION } from '../domain/effort.ts'
import { weightier } from '../domain/mode.ts'
import type { Step, Uses } from '../domain/rows.ts'
import { type ConceptShare, type Database, database, type Mode, type RecordRow, type SearchRow, type VisitRow } from './database.ts'
import { removeRecords } from './records.ts'

const DAY = 86_400_000
/** Most pages noted after one search. */
const TRAIL = 60

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
export async function visitEnded(id: string, origin: string, active: number, mode: Mode, db: Database = database, uses: Uses = {}): Promise<void> {
  await db.transaction('rw', db.visits, async () => {
    const visit = await db.visits.get(id)
    if (visit === undefined || visit.origin !== origin) return
    const counted = mostOf(visit.uses ?? {}, uses)
    await db.visits.put({
      ...visit,
      active: Math.max(visit.active, active),
      mode: weightier(visit.mode, mode),
      ...(Object.keys(counted).length === 0 ? {} : { uses: counted }),
    })
  })
}

/** The larger count of each. */
function mostOf(one: Uses, other: Uses): Uses {
  const counted: Uses = {}
  for (const mode of ['ask', 'download', 'request'] as const) {
    const count = Math.max(one[mode] ?? 0, other[mode] ?? 0)
    if (count > 0) counted[mode] = count
  }
  return counted
}

/**
 * Notes a search. The same words again while its session lasts (another page of results, another order, a facet) are the
 * same search: it keeps its first time and the most hits it showed, and gains a step.
 */
export async function searchSeen(search: SearchRow, db: Database = database): Promise<void> {
  await db.transaction('rw', db.searches, async () => {
    const words = wordsOf(search.query)
    const recent = (await openSearches(search.origin, search.at, db)).find((row) => wordsOf(row.query) === words)
    if (recent === undefined) await db.searches.add(search)
    else {
      const hits = recent.hits === null ? search.hits : Math.max(recent.hits, search.hits ?? 0)
      await db.searches.put({ ...recent, hits, trail: stepped(recent, { at: search.at, kind: 'results' }) })
    }
  })
}

/** Notes a page of a site after a search there; without a search in the last half hour nothing is noted at all. */
export async function stepSeen(origin: string, step: Step, db: Database = database): Promise<void> {
  await db.transaction('rw', db.searches, async () => {
    const [last] = await openSearches(origin, step.at, db)
    if (last !== undefined) await db.searches.put({ ...last, trail: stepped(last, step) })
  })
}

/** Notes what the words of searches name: of all of them, after the vocabulary changed, or of those where it is not noted yet. */
export async function remapSearches(concepts: (query: string) => ConceptShare[], which: 'all' | 'unnoted', db: Database = database): Promise<void> {
  await db.searches
    .filter((row) => which === 'all' || row.concepts === undefined)
    .modify((row) => {
      row.concepts = concepts(row.query)
    })
}

/** Forgets one search with what followed from it. */
export async function forgetSearch(id: string, db: Database = database): Promise<void> {
  await db.searches.delete(id)
}

/** Forgets every search. */
export async function forgetSearches(db: Database = database): Promise<void> {
  await db.searches.clear()
}

/** Searches of a site whose session is still open, the latest first. */
async function openSearches(origin: string, now: number, db: Database): Promise<SearchRow[]> {
  const today = await db.searches
    .where('at')
    .above(now - DAY)
    .filter((row) => row.origin === origin && now - lastOf(row) < SESSION)
    .toArray()
  return today.sort((a, b) => b.at - a.at)
}

const lastOf = (search: SearchRow): number => search.trail?.at(-1)?.at ?? search.at

function stepped({ trail = [] }: SearchRow, step: Step): Step[] {
  return trail.length < TRAIL ? [...trail, step] : trail
}

/** Words of a query as they are compared: case, width, order of pages and punctuation do not make another search. */
function wordsOf(query: string): string {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Rows that lie before a time, and would go with it. */
export interface Aged {
  records: RecordRow[]
  visits: number
  searches: number
}

/** What `forgetBefore` would forget: visits and searches older than a time, and records nobody kept that were last seen before it. */
export async function agedBefore(time: number, db: Database = database): Promise<Aged> {
  const [records, visits, searches] = await Promise.all([
    db.records
      .where('lastSeen')
      .below(time)
      .filter((row) => row.kept === 0)
      .toArray(),
    db.visits.where('at').below(time).count(),
    db.searches.where('at').below(time).count(),
  ])
  return { records, visits, searches }
}

/**
 * Forgets visits, searches and fetched descriptions older than a time, and records nobody kept that were last seen before it, with all that hangs on them. A
 * record kept by hand stays; its visits of before do not.
 */
export async function forgetBefore(time: number, db: Database = database): Promise<void> {
  await db.transaction('rw', [db.records, db.visits, db.searches, db.alternates, db.pairs], async () => {
    const { records } = await agedBefore(time, db)
    await removeRecords(
      records.map((row) => row.id),
      db,
    )
    await db.visits.where('at').below(time).delete()
    await db.alternates.where('at').below(time).delete()
    await db.searches.where('at').below(time).delete()
  })
}

/** Forgets the searches of a site whose session is still open and whose words `carry` something. */
export async function dropOpenSearches(origin: string, now: number, carry: (query: string) => boolean, db: Database = database): Promise<void> {
  await db.transaction('rw', db.searches, async () => {
    const gone = (await openSearches(origin, now, db)).filter(({ query }) => carry(query))
    await db.searches.bulkDelete(gone.map(({ id }) => id))
  })
}
