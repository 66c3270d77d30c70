import { type AdjustmentRow, type Database, database } from './database.ts'

const STEPS = 3

export async function adjustmentList(db: Database = database): Promise<AdjustmentRow[]> {
  return db.adjustments.toArray()
}

/** One step up, at most three in all. */
export async function raise(concept: string, db: Database = database): Promise<void> {
  await change(concept, (row) => ({ ...row, steps: Math.min(STEPS, row.steps + 1) }), db)
}

/** One step down, at most three in all. */
export async function lower(concept: string, db: Database = database): Promise<void> {
  await change(concept, (row) => ({ ...row, steps: Math.max(-STEPS, row.steps - 1) }), db)
}

/** Silences a subject until a time in milliseconds. */
export async function mute(concept: string, until: number, db: Database = database): Promise<void> {
  await change(concept, (row) => ({ ...row, mutedUntil: until }), db)
}

export async function unmute(concept: string, db: Database = database): Promise<void> {
  await change(concept, ({ mutedUntil: _, ...row }) => row, db)
}

/** Strikes a subject out: not kept, recommended or reported (domain/excluded.ts). It is no longer chosen either. */
export async function strike(concept: string, db: Database = database): Promise<void> {
  await change(concept, ({ chosen: _, ...row }) => ({ ...row, struck: 1 }), db)
}

export async function unstrike(concept: string, db: Database = database): Promise<void> {
  await change(concept, ({ struck: _, ...row }) => row, db)
}

/** Chooses subjects by hand; a subject chosen before keeps its day, and a struck one is no longer struck. */
export async function choose(concepts: readonly string[], now: number = Date.now(), db: Database = database): Promise<void> {
  await db.transaction('rw', db.adjustments, async () => {
    for (const concept of concepts) await change(concept, ({ struck: _, ...row }) => ({ ...row, chosen: row.chosen ?? now }), db)
  })
}

export async function unchoose(concept: string, db: Database = database): Promise<void> {
  await change(concept, ({ chosen: _, ...row }) => row, db)
}

async function change(concept: string, edit: (row: AdjustmentRow) => AdjustmentRow, db: Database): Promise<void> {
  await db.transaction('rw', db.adjustments, async () => {
    const row = edit((await db.adjustments.get(concept)) ?? { concept, steps: 0 })
    const idle = row.steps === 0 && row.chosen === undefined && row.mutedUntil === undefined && row.struck === undefined
    if (idle) await db.adjustments.delete(concept)
    else await db.adjustments.put(row)
  })
}
