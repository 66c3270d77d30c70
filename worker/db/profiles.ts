import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { decodeDirection } from '#shared/privacy/direction.ts'
import { addReport, noSums, PRODUCTS, type ProfileSums } from '#shared/segments/sums.ts'
import { GROUPS } from '#shared/subject.ts'
import { Blob, jsonColumn, rowsOf } from './rows.ts'

/** An epoch's `profile` cards as they were read: their sums, and what the table must still hold when they are written. */
export interface ReadProfiles {
  sums: ProfileSums
  cards: number
  /** Sum of the first two bytes of the cards, as one number each: tells another set of as many cards. */
  check: number
}

const PAGE = 2000
const Page = z.object({ token_hash: Blob, answer: jsonColumn(z.array(z.int())) })

/** Reads and adds up an epoch's `profile` cards, a page at a time: memory does not grow with their number. One that is no direction counts nothing. */
export async function readProfiles(db: D1Database, epoch: number): Promise<ReadProfiles> {
  const read: ReadProfiles = { sums: noSums(), cards: 0, check: 0 }
  let after = new Uint8Array(0)
  for (;;) {
    const result = await db
      .prepare(
        `SELECT token_hash, answer FROM cards
         WHERE epoch = ?1 AND question = 'profile' AND token_hash > ?2 ORDER BY token_hash LIMIT ?3`,
      )
      .bind(epoch, after, PAGE)
      .all()
    const rows = rowsOf(Page, result)
    for (const { answer } of rows) {
      read.cards += 1
      read.check += (answer[0] ?? 0) * 256 + (answer[1] ?? 0)
      const direction = directionOf(answer)
      if (direction !== undefined) addReport(read.sums, direction)
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return read
    after = last.token_hash
  }
}

function directionOf(answer: readonly number[]): Int16Array | undefined {
  try {
    return decodeDirection(answer)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * The sums of an epoch, for the batch that deletes its cards. When the cards are no longer those that were read (one was erased meanwhile), n is null,
 * which the table refuses, and the batch with it: `isStale` knows that error. Writes nothing for an epoch without such cards.
 */
export function insertSums(db: D1Database, epoch: number, { sums, cards, check }: ReadProfiles, epsilon: number, mean: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO profile_sums (epoch, n, epsilon, coordinates, products, mean)
       SELECT ?1, CASE WHEN COUNT(*) = ?2 AND SUM(json_extract(answer, '$[0]') * 256 + json_extract(answer, '$[1]')) = ?3 THEN ?4 END, ?5, ?6, ?7, ?8
       FROM cards WHERE epoch = ?1 AND question = 'profile' GROUP BY epoch`,
    )
    .bind(epoch, cards, check, sums.n, epsilon, JSON.stringify([...sums.sum]), JSON.stringify([...sums.products]), JSON.stringify(mean))
}

/** Whether a batch failed because the cards had changed since they were read. */
export const isStale = (error: unknown): boolean => error instanceof Error && error.message.includes('NOT NULL constraint failed: profile_sums.n')

const Sums = z.object({
  epoch: z.int(),
  n: z.int(),
  epsilon: z.number(),
  coordinates: jsonColumn(z.array(z.number()).check(z.length(GROUPS))),
  products: jsonColumn(z.array(z.number()).check(z.length(PRODUCTS))),
  mean: jsonColumn(z.array(z.number()).check(z.length(GROUPS))),
})

/** Epochs of sums read at most: ten years of months would weigh next to nothing. */
const MOST = 40

/** The sums of closed epochs, the newest first. */
export async function listSums(db: D1Database): Promise<{ epoch: number; epsilon: number; mean: number[]; sums: ProfileSums }[]> {
  const result = await db.prepare('SELECT epoch, n, epsilon, coordinates, products, mean FROM profile_sums ORDER BY epoch DESC LIMIT ?1').bind(MOST).all()
  return rowsOf(Sums, result).map(({ epoch, n, epsilon, coordinates, products, mean }) => ({
    epoch,
    epsilon,
    mean,
    sums: { n, sum: Float64Array.from(coordinates), products: Float64Array.from(products) },
  }))
}
