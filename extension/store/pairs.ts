import { ordered } from '../domain/works/works.ts'
import { type Database, database, type PairRow } from './database.ts'

/** Every decision of the patron on two rows. */
export async function pairList(db: Database = database): Promise<PairRow[]> {
  return db.pairs.toArray()
}

/** Joins every row of one work with every row of another: they are one work from now on. Nothing else is written. */
export async function joinWorks(one: readonly string[], other: readonly string[], now: number, db: Database = database): Promise<void> {
  await decide(one, other, 'same', now, db)
}

/** Takes a row out of a work for good: it stands apart from each of the others, and no rule joins them again. Nothing else is written. */
export async function separate(id: string, others: readonly string[], now: number, db: Database = database): Promise<void> {
  await decide([id], others, 'apart', now, db)
}

/** Forgets what was decided of rows that are no more. */
export async function dropPairs(ids: readonly string[], db: Database = database): Promise<void> {
  await db.pairs
    .where('a')
    .anyOf([...ids])
    .or('b')
    .anyOf([...ids])
    .delete()
}

async function decide(one: readonly string[], other: readonly string[], verdict: PairRow['verdict'], now: number, db: Database): Promise<void> {
  const rows = one.flatMap((a) => other.filter((b) => b !== a).map((b) => ({ ...ordered(a, b), verdict, at: now })))
  await db.pairs.bulkPut(rows)
}
