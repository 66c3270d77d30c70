import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Manifest } from '#shared/edition.ts'
import type { EditionEntry, Part } from '../domain/publishing.ts'
import { Blob, jsonColumn, rowsOf, type Statements } from './rows.ts'

const EditionRow = z.object({
  number: z.int(),
  published: z.int(),
  manifest: jsonColumn(Manifest),
  channels: z.int(),
  items: z.int(),
  bytes: z.int(),
})

/** The edition in force, or undefined before the first. */
export async function latestEdition(db: D1Database): Promise<EditionEntry | undefined> {
  const row = await db.prepare('SELECT number, published, manifest, channels, items, bytes FROM editions ORDER BY number DESC LIMIT 1').first()
  return row === null ? undefined : z.parse(EditionRow, row)
}

const CHUNK = 1_000_000

/**
 * An edition and its parts. A number already taken by another writer fails, and with it the batch: two writers never share
 * an edition. A part that is there already stays as it is: its name is its content.
 */
export function insertEdition(db: D1Database, { edition, parts }: { edition: EditionEntry; parts: readonly Part[] }): Statements {
  return [
    ...parts.flatMap(({ sha256, bytes }) =>
      Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, position) =>
        db
          .prepare('INSERT INTO parts (sha256, position, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING')
          .bind(sha256, position, bytes.slice(position * CHUNK, (position + 1) * CHUNK)),
      ),
    ),
    db
      .prepare('INSERT INTO editions (number, published, manifest, channels, items, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)')
      .bind(edition.number, edition.published, JSON.stringify(edition.manifest), edition.channels, edition.items, edition.bytes),
  ]
}

/** Bytes of a part by its hash, or undefined. */
export async function readPart(db: D1Database, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks = rowsOf(z.object({ bytes: Blob }), await db.prepare('SELECT bytes FROM parts WHERE sha256 = ?1 ORDER BY position').bind(sha256).all())
  if (chunks.length === 0) return undefined
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.bytes.length, 0))
  let at = 0
  for (const { bytes } of chunks) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

/** Drops parts that belong only to editions older than `before`; the edition in force keeps all of its own. */
export function dropOldParts(db: D1Database, before: number): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM parts WHERE sha256 NOT IN (
         SELECT part.value FROM editions, json_each(editions.manifest, '$.parts') AS part
         WHERE editions.published >= ?1 OR editions.number = (SELECT MAX(number) FROM editions))`,
    )
    .bind(before)
}
