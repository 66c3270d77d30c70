import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import type { Item } from '#shared/item.ts'
import { ItemContent, ItemState } from '#shared/staff.ts'
import { lastDay, searchWords } from '../domain/items.ts'
import { canonical } from '../domain/publishing.ts'
import { jsonColumn, rowsOf } from './rows.ts'

export const ITEM_COLUMNS = 'id, state, content, from_at, until_at, published, revision, updated, updated_by'

export const ItemRow = z.object({
  id: z.string(),
  state: ItemState,
  content: jsonColumn(ItemContent),
  from_at: z.nullable(z.int()),
  until_at: z.nullable(z.int()),
  published: z.nullable(z.string()),
  revision: z.int(),
  updated: z.int(),
  updated_by: z.string(),
})
export type ItemRow = z.infer<typeof ItemRow>

/** The public item of a published row (it was checked as an `Item` when it was published); none for a row never published. */
export function itemOf(row: ItemRow): Item[] {
  if (row.published === null) return []
  return [{ id: row.id, ...row.content, published: row.published, ...(row.until_at === null ? {} : { until: lastDay(row.until_at) }) }]
}

export async function readItem(db: D1Database, id: string): Promise<ItemRow | undefined> {
  const row = await db.prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE id = ?1`).bind(id).first()
  return row === null ? undefined : z.parse(ItemRow, row)
}

export const PAGE = 50

/** One page of items, newest change first, and how many there are in all. `words` is looked for as it stands. */
export async function listItems(
  db: D1Database,
  filter: { channel: string | null; state: ItemState | null; words: string | null; page: number },
): Promise<{ rows: ItemRow[]; total: number }> {
  const where = 'WHERE (?1 IS NULL OR channel = ?1) AND (?2 IS NULL OR state = ?2) AND (?3 IS NULL OR instr(words, ?3) > 0)'
  const [rows, total] = await db.batch([
    db
      .prepare(`SELECT ${ITEM_COLUMNS} FROM items ${where} ORDER BY updated DESC, id LIMIT ${PAGE} OFFSET ?4`)
      .bind(filter.channel, filter.state, filter.words, (filter.page - 1) * PAGE),
    db.prepare(`SELECT COUNT(*) AS total FROM items ${where}`).bind(filter.channel, filter.state, filter.words),
  ])
  return { rows: rowsOf(ItemRow, rows), total: rowsOf(z.object({ total: z.int() }), total)[0]?.total ?? 0 }
}

/** Items in one state, at most 20: drafts the longest untouched first, scheduled the next first. */
export async function waitingItems(db: D1Database, state: 'draft' | 'scheduled'): Promise<ItemRow[]> {
  const order = state === 'draft' ? 'updated' : 'from_at'
  return rowsOf(ItemRow, await db.prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE state = ?1 ORDER BY ${order}, id LIMIT 20`).bind(state).all())
}

/** Published items of one channel, newest first, at most 100: what its feeds carry. */
export async function channelItems(db: D1Database, channel: string): Promise<ItemRow[]> {
  return rowsOf(
    ItemRow,
    await db.prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE channel = ?1 AND state = 'published' ORDER BY published DESC, id LIMIT 100`).bind(channel).all(),
  )
}

/** Items a run of a job takes at most: what it writes goes in one batch, and what is left goes with the next minute. */
export const AT_ONCE = 200

/** Scheduled items whose time has come and not yet passed, at most AT_ONCE. */
export async function dueItems(db: D1Database, now: number): Promise<ItemRow[]> {
  return rowsOf(
    ItemRow,
    await db
      .prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE state = 'scheduled' AND from_at <= ?1 AND (until_at IS NULL OR until_at > ?1) ORDER BY id LIMIT ?2`)
      .bind(now, AT_ONCE)
      .all(),
  )
}

/** Items shown or waiting whose end has come, at most AT_ONCE. */
export async function overItems(db: D1Database, now: number): Promise<ItemRow[]> {
  return rowsOf(
    ItemRow,
    await db
      .prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE state IN ('scheduled', 'published') AND until_at <= ?1 ORDER BY id LIMIT ?2`)
      .bind(now, AT_ONCE)
      .all(),
  )
}

/** Items that are out or may yet be: all but expired ones. */
export async function standingItems(db: D1Database): Promise<ItemRow[]> {
  return rowsOf(ItemRow, await db.prepare(`SELECT ${ITEM_COLUMNS} FROM items WHERE state <> 'expired' ORDER BY id`).all())
}

export function insertItem(db: D1Database, row: ItemRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO items (id, channel, state, content, words, from_at, until_at, published, revision, updated, updated_by)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    )
    .bind(...columns(row))
}

/** Writes a row over the one of the revision before. When that is not there any more no row changes, and the audit entry after it refuses the batch. */
export function updateItem(db: D1Database, row: ItemRow): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE items SET channel = ?2, state = ?3, content = ?4, words = ?5, from_at = ?6, until_at = ?7, published = COALESCE(published, ?8),
         revision = ?9, updated = ?10, updated_by = ?11
       WHERE id = ?1 AND revision = ?9 - 1`,
    )
    .bind(...columns(row))
}

export function deleteItem(db: D1Database, id: string, revision: number): D1PreparedStatement {
  return db.prepare('DELETE FROM items WHERE id = ?1 AND revision = ?2').bind(id, revision)
}

function columns(row: ItemRow) {
  return [
    row.id,
    row.content.channel,
    row.state,
    canonical(row.content),
    searchWords(row.content),
    row.from_at,
    row.until_at,
    row.published,
    row.revision,
    row.updated,
    row.updated_by,
  ]
}
