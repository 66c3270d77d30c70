import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Blob, rowsOf } from './rows.ts'

/** One row of `cards`: all the server ever keeps of a report. */
export interface CardRow {
  /** SHA-256 of the token. */
  tokenHash: Uint8Array<ArrayBuffer>
  epoch: number
  question: string
  answer: readonly number[]
  eraseHash: Uint8Array
}

const Kept = z.object({ epoch: z.int(), question: z.string(), answer: z.string(), erase_hash: Blob })

/**
 * Keeps a card once per token. `kept`: new, or the identical card again; `other`: the token has served for another card;
 * `closed`: its epoch was counted before it came.
 */
export async function keepCard(db: D1Database, card: CardRow): Promise<'kept' | 'other' | 'closed'> {
  const answer = JSON.stringify(card.answer)
  const [, found] = await db.batch([
    db
      .prepare(
        `INSERT INTO cards (token_hash, epoch, question, answer, erase_hash)
         SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM closes WHERE epoch = ?2)
         ON CONFLICT DO NOTHING`,
      )
      .bind(card.tokenHash, card.epoch, card.question, answer, card.eraseHash),
    db.prepare('SELECT epoch, question, answer, erase_hash FROM cards WHERE token_hash = ?1').bind(card.tokenHash),
  ])
  const [kept] = rowsOf(Kept, found)
  if (kept === undefined) return 'closed'
  const same =
    kept.epoch === card.epoch &&
    kept.question === card.question &&
    kept.answer === answer &&
    kept.erase_hash.length === card.eraseHash.length &&
    kept.erase_hash.every((byte, index) => byte === card.eraseHash[index])
  return same ? 'kept' : 'other'
}

/** Deletes the card sealed with this hash of an erase key, if it is still there. */
export async function eraseCard(db: D1Database, eraseHash: Uint8Array): Promise<void> {
  await db.prepare('DELETE FROM cards WHERE erase_hash = ?1').bind(eraseHash).run()
}

/** How many cards wait to be counted. */
export async function countCards(db: D1Database): Promise<number> {
  return z.parse(z.object({ total: z.int() }), await db.prepare('SELECT COUNT(*) AS total FROM cards').first()).total
}
