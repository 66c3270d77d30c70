import type { CatalogueRecord } from '#shared/record.ts'
import { merged } from '../domain/visit.ts'
import { alternateKey } from './alternates.ts'
import { type ConceptShare, type Database, database, type RecordRow } from './database.ts'
import { dropPairs } from './pairs.ts'

/** Use made of one record: stays less than half an hour apart are one visit; `active` in milliseconds. */
export interface RecordUse {
  visits: number
  active: number
  last: number | undefined
}

/** All records, the latest seen first. */
export async function recordList(db: Database = database): Promise<RecordRow[]> {
  return db.records.orderBy('lastSeen').reverse().toArray()
}

export async function recordBy(id: string, db: Database = database): Promise<RecordRow | undefined> {
  return db.records.get(id)
}

/** The record last seen at an address of a site, whatever its key. */
export async function recordAt(origin: string, url: string, db: Database = database): Promise<RecordRow | undefined> {
  const rows = await db.records
    .where('origin')
    .equals(origin)
    .filter((row) => row.record.url === url)
    .sortBy('lastSeen')
  return rows.at(-1)
}

/** Records in which every word of `text` occurs (title, creator, subject, repository, call number), the latest seen first. CJK matches as a substring. */
export async function searchRecords(text: string, db: Database = database): Promise<RecordRow[]> {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const rows = await recordList(db)
  return words.length === 0 ? rows : rows.filter((row) => matches(fold(searchable(row.record)), words))
}

/** Keeps a record by hand, or lets go of it; its visits stay. */
export async function setKept(id: string, kept: boolean, db: Database = database): Promise<void> {
  await db.records.update(id, { kept: kept ? 1 : 0 })
}

/** Removes a record with its visits: nothing derived from it remains. */
export async function removeRecord(id: string, db: Database = database): Promise<void> {
  await removeRecords([id], db)
}

/** Removes rows (the places of a work) with their visits and with what was decided of them, at once. */
export async function removeRecords(ids: readonly string[], db: Database = database): Promise<void> {
  await db.transaction('rw', db.records, db.visits, db.alternates, db.pairs, async () => {
    for (const id of ids) {
      const row = await db.records.get(id)
      if (row !== undefined) await db.alternates.delete(alternateKey(row.origin, row.record.url))
    }
    await db.visits
      .where('record')
      .anyOf([...ids])
      .delete()
    await db.records.bulkDelete([...ids])
    await dropPairs(ids, db)
  })
}

/** Removes rows as `removeRecords` does, and searches with them, at once. */
export async function removeWithSearches(ids: readonly string[], searches: readonly string[], db: Database = database): Promise<void> {
  await db.transaction('rw', [db.records, db.visits, db.alternates, db.pairs, db.searches], async () => {
    await removeRecords(ids, db)
    await db.searches.bulkDelete([...searches])
  })
}

export async function recordUse(id: string, db: Database = database): Promise<RecordUse> {
  const visits = merged(await db.visits.where('record').equals(id).toArray())
  return {
    visits: visits.length,
    active: visits.reduce((sum, visit) => sum + visit.active, 0),
    last: visits.at(-1)?.at,
  }
}

/** What a page described, with the key it is stored under and the concepts it maps to. */
export interface Sighting {
  id: string
  record: CatalogueRecord
  origin: string
  concepts: ConceptShare[]
}

/**
 * Writes a sighting and the beginning of its visit together. A record seen before keeps its first day and its kept mark. A second sighting on the same visit corrects the
 * first: the visit goes over to it where it has another key, and counts once.
 */
export async function recordSeen(sighting: Sighting, visit: string, now: number, db: Database = database): Promise<void> {
  await db.transaction('rw', db.records, db.visits, async () => {
    const begun = await db.visits.get(visit)
    if (begun !== undefined && begun.record !== sighting.id) await takeBack(visit, db)
    const before = await db.records.get(sighting.id)
    await db.records.put({ ...sighting, firstSeen: before?.firstSeen ?? begun?.at ?? now, lastSeen: now, kept: before?.kept ?? 0 })
    if (begun === undefined) await db.visits.add({ id: visit, record: sighting.id, origin: sighting.origin, at: now, active: 0, mode: 'view' })
    else await db.visits.put({ ...begun, record: sighting.id })
  })
}

/** Takes a visit back, and the record it brought when nothing else hangs on it. */
export async function takeBack(visit: string, db: Database = database): Promise<void> {
  await db.transaction('rw', db.records, db.visits, async () => {
    const begun = await db.visits.get(visit)
    if (begun === undefined) return
    await db.visits.delete(visit)
    const row = await db.records.get(begun.record)
    const others = await db.visits.where('record').equals(begun.record).count()
    if (row !== undefined && row.kept === 0 && row.firstSeen >= begun.at && others === 0) await db.records.delete(row.id)
  })
}

/** Maps every record to concepts anew, after the vocabulary changed. */
export async function remapRecords(concepts: (record: CatalogueRecord) => ConceptShare[], db: Database = database): Promise<void> {
  await db.records.toCollection().modify((row) => {
    row.concepts = concepts(row.record)
  })
}

function searchable(record: CatalogueRecord): string {
  return [
    record.title,
    ...(record.titleAlt ?? []),
    ...record.creators.map((creator) => creator.name),
    ...record.subjects.map((subject) => subject.label),
    record.repository ?? '',
    ...(record.identifiers.callnumber ?? []),
    ...(record.identifiers.referencecode ?? []),
  ].join('\n')
}

function matches(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

/** Lower case, without marks: "Élan" is found by "elan". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
