import * as z from 'zod/mini'
import { Channels, type Edition, Items, Library, type Manifest, PART_NAMES, type PartName } from '#shared/edition.ts'
import { Policy } from '#shared/policy.ts'
import { SegmentModel } from '#shared/segment.ts'
import { Vocabulary } from '#shared/subject.ts'
import { type Database, database } from './database.ts'
import { getSetting, setSetting } from './settings.ts'

/** The last good edition, with the time it was last confirmed (milliseconds). */
export type StoredEdition = Edition & { fetched: number }

// Parsing ten thousand items at every live query would be felt; an unchanged part (same hash) is parsed once a page.
const parsed = new WeakMap<Database, Edition>()

export async function storedEdition(db: Database = database): Promise<StoredEdition | undefined> {
  return db.transaction('r', db.settings, db.parts, async () => {
    const edition = await getSetting('edition', db)
    if (edition === undefined) return undefined
    const { manifest, fetched } = edition
    const last = parsed.get(db)
    const same = (name: PartName): boolean => last?.manifest.parts[name] === manifest.parts[name]
    const value = async (name: PartName): Promise<unknown> => (await db.parts.get(name))?.value
    const whole = async (): Promise<Edition> => ({
      manifest,
      library: last && same('library') ? last.library : Library.parse(await value('library')),
      policy: last && same('policy') ? last.policy : Policy.parse(await value('policy')),
      vocabulary: last && same('vocabulary') ? last.vocabulary : Vocabulary.parse(await value('vocabulary')),
      channels: last && same('channels') ? last.channels : Channels.parse(await value('channels')),
      items: last && same('items') ? last.items : Items.parse(await value('items')),
      segments: last && same('segments') ? last.segments : SegmentModel.parse(await value('segments')),
    })
    // An update may read more strictly than the version that stored it: then there is none, and the next poll fetches all of it.
    const fresh = await whole().catch(unreadable)
    if (fresh === undefined) return undefined
    parsed.set(db, fresh)
    return { ...fresh, fetched }
  })
}

function unreadable(error: unknown): undefined {
  if (error instanceof z.core.$ZodError) return undefined
  throw error
}

/** Parts of the stored edition by hash, so that only changed ones are fetched; none when it cannot be read. */
export async function storedHashes(db: Database = database): Promise<Partial<Record<PartName, string>>> {
  if ((await storedEdition(db)) === undefined) return {}
  return Object.fromEntries((await db.parts.toArray()).map((row) => [row.name, row.sha256]))
}

/** Puts a whole edition in place at once, or nothing. `parts` holds the parsed values of the changed parts. */
export async function storeEdition(manifest: Manifest, parts: ReadonlyMap<PartName, unknown>, fetched: number, db: Database = database): Promise<void> {
  await db.transaction('rw', db.settings, db.parts, async () => {
    for (const name of PART_NAMES) if (parts.has(name)) await db.parts.put({ name, sha256: manifest.parts[name], value: parts.get(name) })
    await setSetting('edition', { manifest, fetched }, db)
  })
}

/** Forgets the edition, as when another library is chosen. */
export async function dropEdition(db: Database = database): Promise<void> {
  await db.transaction('rw', db.settings, db.parts, async () => {
    await db.parts.clear()
    await setSetting('edition', undefined, db)
    await setSetting('poll', undefined, db)
  })
}
