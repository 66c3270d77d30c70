import type { D1Database } from '@cloudflare/workers-types'
import type { Channel } from '#shared/channel.ts'
import type { Library } from '#shared/edition.ts'
import type { Item } from '#shared/item.ts'
import type { Policy } from '#shared/policy.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { contentOf, endOf, searchWords } from '../domain/items.ts'
import { canonical, nextEdition } from '../domain/publishing.ts'
import { learn } from '../domain/segmentation.ts'
import { readSource, writeDocument } from './documents.ts'
import { insertEdition, latestEdition } from './editions.ts'
import type { Statements } from './rows.ts'

/** A whole library to begin with. `now` in milliseconds. */
export interface Seed {
  library: Library
  policy: Policy
  vocabulary: Vocabulary
  channels: readonly Channel[]
  items: readonly Item[]
  now: number
}

const AUTHOR = 'Carrel'
const BATCH = 100

/**
 * Fills a migrated database with a library, its channels and published items, and publishes them as an edition. Again with the same
 * library it changes nothing; with a changed one it writes what changed and publishes the next edition. Channels that are there, items
 * that staff have changed, drafts, cards and a segment model once learned are left as they are.
 */
export async function seed(db: D1Database, { library, policy, vocabulary, channels, items, now }: Seed): Promise<void> {
  const rows: Statements = [
    writeDocument(db, 'library', canonical(library), now),
    writeDocument(db, 'policy', canonical(policy), now),
    writeDocument(db, 'vocabulary', canonical(vocabulary), now),
    db
      .prepare("INSERT INTO documents (name, body, updated) VALUES ('segments', ?1, ?2) ON CONFLICT DO NOTHING")
      .bind(canonical(learn(items, vocabulary, undefined)), now),
    ...channels.map((channel) =>
      db.prepare('INSERT INTO channels (slug, body, updated) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING').bind(channel.slug, canonical(channel), now),
    ),
    ...items.map((item) => {
      const content = contentOf(item)
      const end = endOf(item)
      const state = end !== null && end <= now ? 'expired' : 'published'
      return db
        .prepare(
          `INSERT INTO items (id, channel, state, content, words, from_at, until_at, published, revision, updated, updated_by)
           VALUES (?1, ?2, ?10, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9)
           ON CONFLICT (id) DO UPDATE SET channel = excluded.channel, content = excluded.content, words = excluded.words, until_at = excluded.until_at,
             revision = revision + 1, updated = excluded.updated, updated_by = excluded.updated_by
           WHERE updated_by = excluded.updated_by AND (content <> excluded.content OR until_at IS NOT excluded.until_at)`,
        )
        .bind(item.id, item.channel, canonical(content), searchWords(content), Date.parse(item.published), end, item.published, now, AUTHOR, state)
    }),
  ]
  for (let at = 0; at < rows.length; at += BATCH) await db.batch(rows.slice(at, at + BATCH))

  const last = await latestEdition(db)
  const source = await readSource(db)
  const next = source === undefined ? undefined : await nextEdition(last, source, now)
  if (next !== undefined) await db.batch(insertEdition(db, next))
}
