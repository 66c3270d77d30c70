import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import type { Question } from '#shared/policy.ts'
import { SHOWN_STEP } from '#shared/shown.ts'
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

/** How a card was admitted: whether while enrolment was open, and the day by which it is gone. */
export interface Admission {
  open: boolean
  goneBy: string
}

/**
 * Keeps a card once per token, with the terms its question was asked on when it is the epoch's first; one card that came openly makes the question's answers open. `kept`: new, or the identical card again; `other`: the
 * token has served for another card; `closed`: its epoch was counted before it came; `erased`: its key was shown before it came.
 */
export async function keepCard(db: D1Database, card: CardRow, asked: Question, { open, goneBy }: Admission): Promise<'kept' | 'other' | 'closed' | 'erased'> {
  const answer = JSON.stringify(card.answer)
  const [, , found, erased] = await db.batch([
    db
      .prepare(
        `INSERT INTO cards (token_hash, epoch, question, answer, erase_hash)
         SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM closes WHERE epoch = ?2) AND NOT EXISTS (SELECT 1 FROM erasures WHERE erase_hash = ?5)
         ON CONFLICT DO NOTHING`,
      )
      .bind(card.tokenHash, card.epoch, card.question, answer, card.eraseHash),
    db
      .prepare(
        `INSERT INTO asked (epoch, question, domain, stand_in_epsilon, report_epsilon, open_enrolment, gone_by)
         SELECT epoch, question, ?2, ?3, ?4, ?6, ?7 FROM cards WHERE token_hash = ?1 AND question = ?5
         ON CONFLICT DO UPDATE SET
           open_enrolment = MAX(open_enrolment, excluded.open_enrolment),
           gone_by = MIN(COALESCE(gone_by, excluded.gone_by), excluded.gone_by)
         WHERE excluded.open_enrolment > open_enrolment OR gone_by IS NULL OR excluded.gone_by < gone_by`,
      )
      .bind(card.tokenHash, asked.domain, asked.standInEpsilon, asked.reportEpsilon, asked.id, open ? 1 : 0, goneBy),
    db.prepare('SELECT epoch, question, answer, erase_hash FROM cards WHERE token_hash = ?1').bind(card.tokenHash),
    db.prepare('SELECT 1 FROM erasures WHERE erase_hash = ?1').bind(card.eraseHash),
  ])
  const [kept] = rowsOf(Kept, found)
  if (kept === undefined) return (erased?.results.length ?? 0) > 0 ? 'erased' : 'closed'
  const same =
    kept.epoch === card.epoch &&
    kept.question === card.question &&
    kept.answer === answer &&
    kept.erase_hash.length === card.eraseHash.length &&
    kept.erase_hash.every((byte, index) => byte === card.eraseHash[index])
  return same ? 'kept' : 'other'
}

/** Deletes the card sealed with this hash of an erase key, if it is still there, and keeps it out until a day should it come late. */
export async function eraseCard(db: D1Database, eraseHash: Uint8Array, until: string): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM cards WHERE erase_hash = ?1').bind(eraseHash),
    db.prepare('INSERT INTO erasures (erase_hash, until) VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(eraseHash, until),
  ])
}

/** Forgets erasures whose card can no longer be on its way. */
export function dropErasures(db: D1Database, today: string): D1PreparedStatement {
  return db.prepare('DELETE FROM erasures WHERE until < ?1').bind(today)
}

/** Notes for the public page how many cards of this epoch and later ones wait. */
export function noteWaiting(db: D1Database, day: string, from: number): D1PreparedStatement {
  // The step stands in the text: a bound number is a REAL there, and would not be divided in whole numbers.
  return db
    .prepare(
      `INSERT INTO waiting (id, day, cards) SELECT 1, ?1, COUNT(*) / ${SHOWN_STEP} * ${SHOWN_STEP} FROM cards WHERE epoch >= ?2
       ON CONFLICT (id) DO UPDATE SET day = excluded.day, cards = excluded.cards`,
    )
    .bind(day, from)
}

/** Cards that waited when they were last noted, rounded as `shownCount` does; undefined before the first night. */
export async function readWaiting(db: D1Database): Promise<{ day: string; cards: number } | undefined> {
  const row = await db.prepare('SELECT day, cards FROM waiting').first()
  return row === null ? undefined : z.parse(z.object({ day: z.string(), cards: z.int() }), row)
}
