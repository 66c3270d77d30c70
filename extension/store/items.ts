import type { Item } from '#shared/item.ts'
import { type Database, database, type ItemRow } from './database.ts'

/** What the patron did with items, by item id. */
export async function itemStates(db: Database = database): Promise<Map<string, ItemRow>> {
  return new Map((await db.items.toArray()).map((row) => [row.id, row]))
}

/** Marks items as seen; the first time stays. */
export async function markSeen(ids: readonly string[], now: number = Date.now(), db: Database = database): Promise<void> {
  await db.transaction('rw', db.items, async () => {
    for (const id of ids) await change(id, (row) => (row.seen === undefined ? { ...row, seen: now } : row), db)
  })
}

export async function markOpened(id: string, now: number = Date.now(), db: Database = database): Promise<void> {
  await change(id, (row) => ({ ...row, opened: now }), db)
}

/** A dismissed item never comes back, until the patron undoes it. */
export async function dismiss({ id, url }: Pick<Item, 'id' | 'url'>, db: Database = database): Promise<void> {
  await change(id, ({ known: _, ...row }) => ({ ...row, dismissed: 1, url }), db)
}

/** Known already: as dismissed, and nothing is held against it. */
export async function dismissKnown({ id, url }: Pick<Item, 'id' | 'url'>, db: Database = database): Promise<void> {
  await change(id, (row) => ({ ...row, dismissed: 1, known: 1, url }), db)
}

export async function undoDismiss(id: string, db: Database = database): Promise<void> {
  await change(id, ({ dismissed: _, known: __, url: ___, ...row }) => row, db)
}

/** Says that an item is not on one of its subjects. */
export async function dropSubject(id: string, concept: string, db: Database = database): Promise<void> {
  await change(id, ({ wrong = [], ...row }) => ({ ...row, wrong: [...wrong.filter((other) => other !== concept), concept] }), db)
}

export async function undoDropSubject(id: string, concept: string, db: Database = database): Promise<void> {
  const without = ({ wrong = [], ...row }: ItemRow): ItemRow => {
    const left = wrong.filter((other) => other !== concept)
    return left.length === 0 ? row : { ...row, wrong: left }
  }
  await change(id, without, db)
}

/** "More like this" or "less like this"; undefined takes it back. */
export async function verdict(id: string, value: 'more' | 'less' | undefined, db: Database = database): Promise<void> {
  await change(id, ({ verdict: _, ...row }) => (value === undefined ? row : { ...row, verdict: value }), db)
}

export async function keepItem(id: string, on: boolean, db: Database = database): Promise<void> {
  await change(id, ({ kept: _, ...row }) => (on ? { ...row, kept: 1 } : row), db)
}

async function change(id: string, edit: (row: ItemRow) => ItemRow, db: Database): Promise<void> {
  await db.transaction('rw', db.items, async () => {
    await db.items.put(edit((await db.items.get(id)) ?? { id }))
  })
}
