import { type Manifest, PART_NAMES, type PartName } from '#shared/edition.ts'
import { ApiError, type Fetch, fetchManifest, fetchPart } from '../api.ts'
import { type Database, database } from '../store/database.ts'
import { dropEdition, storedEdition, storedHashes, storeEdition } from '../store/edition.ts'
import { remapRecords } from '../store/records.ts'
import { getSetting, setSetting } from '../store/settings.ts'
import { remapSearches } from '../store/visits.ts'
import { conceptsOf, conceptsOfQuery, presentVocabulary } from './concepts.ts'
import { optOut } from './consent.ts'

const HOUR = 3_600_000
const EVERY = 6 * HOUR

export interface EditionDeps {
  fetch: Fetch
  now: () => number
  /** Uniform in [0, 1). */
  random: () => number
  db?: Database
}

/** Time of the next poll after a good one: 6 h, 30 % more or less, so that a library's patrons do not come all at once. */
export function nextPoll(now: number, random: number): number {
  return now + EVERY * (0.7 + 0.6 * random)
}

/** Time of the next poll after `failures` bad ones: 5 min doubled each time up to 24 h, half of it by chance, never before the library asked. */
export function nextTry(now: number, failures: number, random: number, wait = 0): number {
  const backOff = Math.min(24 * HOUR, 5 * 60_000 * 2 ** Math.min(failures - 1, 20))
  return now + Math.max(wait, backOff * (0.5 + 0.5 * random))
}

/**
 * Fetches the edition of the chosen library: the manifest, then every part that changed, whatever the patron follows.
 * Every part is checked before any is stored, so that a bad one leaves the last good edition whole. Without a library
 * nothing is asked of anyone. Returns the trouble, if there was any.
 */
export async function refreshEdition({ fetch, now, random, db = database }: EditionDeps): Promise<ApiError | undefined> {
  const library = await getSetting('library', db)
  if (library === undefined) return undefined
  const failures = (await getSetting('poll', db))?.failures ?? 0
  try {
    await takeEdition(library, fetch, now, db)
    await setSetting('poll', { next: nextPoll(now(), random()), failures: 0 }, db)
    return undefined
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    await setSetting('poll', { next: nextTry(now(), failures + 1, random(), error.wait), failures: failures + 1, trouble: error.kind }, db)
    return error
  }
}

/**
 * Looks at a library and takes its whole edition in place of the present one; throws an ApiError and changes nothing when it is not good.
 * Sharing was agreed to with one library: with another it is off, and cards that wait are withheld, until the patron agrees anew.
 */
export async function changeLibrary(library: string, { fetch, now, random, db = database }: EditionDeps): Promise<Manifest> {
  const manifest = await fetchManifest(library, fetch)
  const parts = await changedParts(library, manifest, {}, fetch)
  await db.transaction('rw', db.settings, db.parts, db.ledger, db.outbox, async () => {
    if ((await getSetting('library', db)) !== library) await optOut(now(), db)
    await dropEdition(db)
    await setSetting('library', library, db)
    // Both are of the library before: how far its clock had run, and where its rules stood.
    await setSetting('drawnEpoch', undefined, db)
    await setSetting('silent', undefined, db)
    await storeEdition(manifest, parts, now(), db)
    await setSetting('poll', { next: nextPoll(now(), random()), failures: 0 }, db)
  })
  await remap(db)
  return manifest
}

async function takeEdition(library: string, fetch: Fetch, now: () => number, db: Database): Promise<void> {
  const manifest = await fetchManifest(library, fetch)
  const parts = await changedParts(library, manifest, await storedHashes(db), fetch)
  const taken = await db.transaction('rw', db.settings, db.parts, async () => {
    // The patron may have chosen another library while the parts came in.
    if ((await getSetting('library', db)) !== library) return false
    await storeEdition(manifest, parts, now(), db)
    return true
  })
  if (taken && parts.has('vocabulary')) await remap(db)
}

async function changedParts(library: string, manifest: Manifest, have: Partial<Record<PartName, string>>, fetch: Fetch): Promise<Map<PartName, unknown>> {
  const parts = new Map<PartName, unknown>()
  for (const name of PART_NAMES) {
    const sha256 = manifest.parts[name]
    if (have[name] !== sha256) parts.set(name, await fetchPart(library, name, sha256, fetch))
  }
  return parts
}

async function remap(db: Database): Promise<void> {
  const edition = await storedEdition(db)
  if (edition === undefined) return
  await remapRecords((record) => conceptsOf(record, edition.vocabulary), db)
  await remapSearches((query) => conceptsOfQuery(query, edition.vocabulary), 'all', db)
}

/** Notes what searches name that were kept before this was noted. */
export async function nameSearches(db: Database = database): Promise<void> {
  const vocabulary = await presentVocabulary(db)
  await remapSearches((query) => conceptsOfQuery(query, vocabulary), 'unnoted', db)
}
