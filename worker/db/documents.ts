import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Channel } from '#shared/channel.ts'
import { Library } from '#shared/edition.ts'
import type { Item } from '#shared/item.ts'
import { Policy } from '#shared/policy.ts'
import { SegmentModel } from '#shared/segment.ts'
import { Vocabulary } from '#shared/subject.ts'
import type { Source } from '../domain/publishing.ts'
import { ITEM_COLUMNS, ItemRow, itemOf } from './items.ts'
import { jsonColumn, rowsOf } from './rows.ts'

export type DocumentName = 'library' | 'policy' | 'vocabulary' | 'segments'

const Body = z.object({ body: z.string() })

/** Each reader gives the document and when it was last written (milliseconds), or undefined before the library is set up. */
export const readLibrary = (db: D1Database) => readDocument(db, 'library', Library)
export const readPolicy = (db: D1Database) => readDocument(db, 'policy', Policy)
export const readVocabulary = (db: D1Database) => readDocument(db, 'vocabulary', Vocabulary)
export const readSegments = (db: D1Database) => readDocument(db, 'segments', SegmentModel)

async function readDocument<Schema extends z.core.$ZodType>(
  db: D1Database,
  name: DocumentName,
  schema: Schema,
): Promise<{ value: z.output<Schema>; updated: number } | undefined> {
  const row = await db.prepare('SELECT body, updated FROM documents WHERE name = ?1').bind(name).first()
  if (row === null) return undefined
  const { body, updated } = z.parse(z.object({ body: z.string(), updated: z.int() }), row)
  return { value: z.parse(schema, JSON.parse(body)), updated }
}

export function writeDocument(db: D1Database, name: DocumentName, body: string, now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO documents (name, body, updated) VALUES (?1, ?2, ?3)
       ON CONFLICT (name) DO UPDATE SET body = excluded.body, updated = excluded.updated WHERE body <> excluded.body`,
    )
    .bind(name, body, now)
}

/** Everything the next edition would be made of, read at one moment; undefined before the library is set up. */
export async function readSource(db: D1Database): Promise<Source | undefined> {
  const one = (name: DocumentName) => db.prepare('SELECT body FROM documents WHERE name = ?1').bind(name)
  const [library, policy, vocabulary, segments, channels, items] = await db.batch([
    one('library'),
    one('policy'),
    one('vocabulary'),
    one('segments'),
    db.prepare('SELECT body FROM channels ORDER BY slug'),
    db.prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE state = 'published'`),
  ])
  const [libraryRow] = rowsOf(Body, library)
  const [policyRow] = rowsOf(Body, policy)
  const [vocabularyRow] = rowsOf(Body, vocabulary)
  const [segmentsRow] = rowsOf(Body, segments)
  if (libraryRow === undefined || policyRow === undefined || vocabularyRow === undefined || segmentsRow === undefined) return undefined
  return {
    library: z.parse(Library, JSON.parse(libraryRow.body)),
    policy: z.parse(Policy, JSON.parse(policyRow.body)),
    vocabulary: z.parse(Vocabulary, JSON.parse(vocabularyRow.body)),
    segments: z.parse(SegmentModel, JSON.parse(segmentsRow.body)),
    channels: rowsOf(z.object({ body: jsonColumn(Channel) }), channels).map((row) => row.body),
    items: rowsOf(ItemRow, items).flatMap((row): Item[] => itemOf(row)),
  }
}
