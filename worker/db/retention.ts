import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { epochGoneBy } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { rowsOf, type Statements } from './rows.ts'

const HeldRow = z.object({ epoch: z.int(), gone_by: z.nullable(z.string()) })

/**
 * Epochs that hold cards whose time is over on a day, with the day they should have been gone: the earliest of what was promised when they came and what the policy
 * in force says, if it is given. Goes from epoch to epoch by the index, so it may be asked every minute.
 */
export async function overTime(db: D1Database, policy: Policy | undefined, today: string): Promise<{ epoch: number; goneBy: string }[]> {
  const result = await db
    .prepare(
      `WITH RECURSIVE held (epoch) AS (
         SELECT MIN(epoch) FROM cards
         UNION ALL SELECT (SELECT MIN(epoch) FROM cards WHERE cards.epoch > held.epoch) FROM held WHERE held.epoch IS NOT NULL
       )
       SELECT epoch, (SELECT MIN(gone_by) FROM asked WHERE asked.epoch = held.epoch) AS gone_by FROM held WHERE epoch IS NOT NULL ORDER BY epoch`,
    )
    .all()
  return rowsOf(HeldRow, result).flatMap(({ epoch, gone_by: promised }) => {
    const reckoned = policy === undefined ? null : epochGoneBy(epoch, policy)
    const [goneBy] = [promised, reckoned].filter((day) => day !== null).toSorted()
    return goneBy !== undefined && goneBy <= today ? [{ epoch, goneBy }] : []
  })
}

/** How many cards of an epoch a deletion takes at most, and the day it is done. */
interface Portion {
  epoch: number
  size: number
  today: string
}

/**
 * Deletes some of an epoch's cards uncounted and notes how many, in one batch: each card is there, counted, or noted as lost. The epoch takes no card any more. With the
 * last of them go the terms they came on and the uses of tokens for it; `last` follows when they are gone. Gives how many went and whether more are left.
 */
export async function deletePortion(db: D1Database, { epoch, size, today }: Portion, last: Statements): Promise<{ gone: number; more: boolean }> {
  const some = 'FROM cards WHERE epoch = ?1 ORDER BY token_hash LIMIT ?2'
  const results = await db.batch([
    db.prepare(`SELECT COUNT(*) AS cards FROM (SELECT 1 ${some})`).bind(epoch, size),
    db
      .prepare('INSERT INTO closes (epoch, closed_on) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM cards WHERE epoch = ?1) ON CONFLICT DO NOTHING')
      .bind(epoch, today),
    db
      .prepare(
        `INSERT INTO losses (epoch, deleted_on, cards) SELECT ?1, ?3, taken.cards FROM (SELECT COUNT(*) AS cards FROM (SELECT 1 ${some})) AS taken WHERE taken.cards > 0
         ON CONFLICT DO UPDATE SET cards = losses.cards + excluded.cards, deleted_on = excluded.deleted_on`,
      )
      .bind(epoch, size, today),
    db.prepare(`DELETE FROM cards WHERE token_hash IN (SELECT token_hash ${some})`).bind(epoch, size),
    db.prepare('SELECT EXISTS (SELECT 1 FROM cards WHERE epoch = ?1) AS cards').bind(epoch),
    db.prepare('DELETE FROM asked WHERE epoch <= ?1 AND NOT EXISTS (SELECT 1 FROM cards WHERE cards.epoch = asked.epoch)').bind(epoch),
    db.prepare('DELETE FROM evaluations WHERE epoch = ?1').bind(epoch),
    ...last,
  ])
  const number = (at: number) => rowsOf(z.object({ cards: z.int() }), results[at])[0]?.cards ?? 0
  return { gone: number(0), more: number(4) > 0 }
}

const LossRow = z.object({ epoch: z.int(), deleted_on: z.string(), cards: z.int() })
export type Loss = z.infer<typeof LossRow>

const MOST_LOSSES = 26

/** What was deleted uncounted, the newest epoch first. */
export async function listLosses(db: D1Database): Promise<Loss[]> {
  return rowsOf(LossRow, await db.prepare(`SELECT epoch, deleted_on, cards FROM losses ORDER BY epoch DESC LIMIT ${MOST_LOSSES}`).all())
}
