import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { decodeDirection } from '#shared/privacy/direction.ts'
import { addReport, noSums, PRODUCTS, type ProfileSums } from '#shared/segments/sums.ts'
import { GROUPS } from '#shared/subject.ts'
import { Blob, jsonColumn, rowsOf } from './rows.ts'

/** The next cards of an epoch to be counted, as they were read: what their `profile` reports add up to, and what the table must still hold when that is written. */
export interface ReadPage {
  /** They are all up to this hash of a token. */
  until: Uint8Array<ArrayBuffer>
  /** Whether cards of the epoch come after them. */
  more: boolean
  /** The epoch's sums so far with these reports added. */
  sums: ProfileSums
  /** How many `profile` cards are among them. */
  cards: number
  /** Sum of the first two bytes of the `profile` cards, as one number each: tells another set of as many cards. */
  check: number
}

/** No hash of a token comes after it. */
const END = new Uint8Array(32).fill(255)

const Hash = z.object({ token_hash: Blob })
const Answer = z.object({ answer: jsonColumn(z.array(z.int())) })
const Begun = z.object({ n: z.int(), coordinates: jsonColumn(z.array(z.number())), products: jsonColumn(z.array(z.number())) })

/** Reads the next `size` cards of an epoch in the order of their hashes and adds up those that are directions. One that is no direction counts nothing. */
export async function readPage(db: D1Database, epoch: number, size: number): Promise<ReadPage> {
  const [ends, answers, before] = await db.batch([
    db.prepare('SELECT token_hash FROM cards WHERE epoch = ?1 ORDER BY token_hash LIMIT 2 OFFSET ?2').bind(epoch, size - 1),
    db
      .prepare("SELECT answer FROM (SELECT question, answer FROM cards WHERE epoch = ?1 ORDER BY token_hash LIMIT ?2) WHERE question = 'profile'")
      .bind(epoch, size),
    db.prepare('SELECT n, coordinates, products FROM profile_sums WHERE epoch = ?1').bind(epoch),
  ])
  const [last, next] = rowsOf(Hash, ends)
  const [begun] = rowsOf(Begun, before)
  const more = next !== undefined
  const read: ReadPage = {
    until: more && last !== undefined ? last.token_hash : END,
    more,
    sums: begun === undefined ? noSums() : { n: begun.n, sum: Float64Array.from(begun.coordinates), products: Float64Array.from(begun.products) },
    cards: 0,
    check: 0,
  }
  for (const { answer } of rowsOf(Answer, answers)) {
    read.cards += 1
    read.check += (answer[0] ?? 0) * 256 + (answer[1] ?? 0)
    const direction = directionOf(answer)
    if (direction !== undefined) addReport(read.sums, direction)
  }
  return read
}

function directionOf(answer: readonly number[]): Int16Array | undefined {
  try {
    return decodeDirection(answer)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Notes at the beginning of an epoch's count what its directions were blurred with and taken from, where there are any. Again it changes nothing. */
export function beginSums(db: D1Database, epoch: number, epsilon: number, mean: readonly number[]): D1PreparedStatement {
  const { sum, products } = noSums()
  return db
    .prepare(
      `INSERT INTO profile_sums (epoch, n, epsilon, coordinates, products, mean)
       SELECT ?1, 0, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM cards WHERE epoch = ?1 AND question = 'profile') ON CONFLICT DO NOTHING`,
    )
    .bind(epoch, epsilon, JSON.stringify([...sum]), JSON.stringify([...products]), JSON.stringify(mean))
}

/**
 * The sums of an epoch with a page added, for the batch that deletes the page's cards. When the cards are no longer those that were read (one was erased
 * meanwhile, or another run counted some), n is null, which the table refuses, and the batch with it: `isStale` knows that error. Writes nothing when none of
 * them is there any more.
 */
export function writeSums(db: D1Database, epoch: number, { until, sums, cards, check }: ReadPage): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE profile_sums SET coordinates = ?6, products = ?7, n = page.n
       FROM (
         SELECT CASE WHEN COUNT(*) = ?3 AND SUM(json_extract(answer, '$[0]') * 256 + json_extract(answer, '$[1]')) = ?4 THEN ?5 END AS n
         FROM cards WHERE epoch = ?1 AND token_hash <= ?2 AND question = 'profile' GROUP BY epoch
       ) AS page WHERE profile_sums.epoch = ?1`,
    )
    .bind(epoch, until, cards, check, sums.n, JSON.stringify([...sums.sum]), JSON.stringify([...sums.products]))
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

/** The sums of epochs counted to the end, the newest first. */
export async function listSums(db: D1Database): Promise<{ epoch: number; epsilon: number; mean: number[]; sums: ProfileSums }[]> {
  const result = await db
    .prepare(
      `SELECT epoch, n, epsilon, coordinates, products, mean FROM profile_sums
       WHERE n > 0 AND epoch IN (SELECT epoch FROM counted) ORDER BY epoch DESC LIMIT ?1`,
    )
    .bind(MOST)
    .all()
  return rowsOf(Sums, result).map(({ epoch, n, epsilon, coordinates, products, mean }) => ({
    epoch,
    epsilon,
    mean,
    sums: { n, sum: Float64Array.from(coordinates), products: Float64Array.from(products) },
  }))
}
