import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { type Question, QuestionId } from '#shared/policy.ts'
import type { Tally } from '../domain/readers.ts'
import { rowsOf, type Statements } from './rows.ts'

const OverdueRow = z.object({ epoch: z.int(), cards: z.int() })

/** Epochs that still hold cards and are before `firstOpen`, or half-counted; with the number of those cards, the oldest first. */
export async function overdueEpochs(db: D1Database, firstOpen: number): Promise<z.infer<typeof OverdueRow>[]> {
  const result = await db
    .prepare('SELECT epoch, COUNT(*) AS cards FROM cards WHERE epoch < ?1 OR epoch IN (SELECT epoch FROM closes) GROUP BY epoch ORDER BY epoch')
    .bind(firstOpen)
    .all()
  return rowsOf(OverdueRow, result)
}

/** Whether the count of some epoch was begun and not brought to its end. */
export async function isHalfCounted(db: D1Database): Promise<boolean> {
  return (await db.prepare('SELECT epoch FROM closes WHERE epoch NOT IN (SELECT epoch FROM counted) LIMIT 1').first()) !== null
}

const AskedRow = z.object({ question: QuestionId, domain: z.int(), stand_in_epsilon: z.number(), report_epsilon: z.number() })

/** The terms of an epoch's questions, as they were when its first card for each came. */
export async function readAsked(db: D1Database, epoch: number): Promise<Question[]> {
  const result = await db.prepare('SELECT question, domain, stand_in_epsilon, report_epsilon FROM asked WHERE epoch = ?1').bind(epoch).all()
  return rowsOf(AskedRow, result).map((row) => ({
    id: row.question,
    domain: row.domain,
    standInEpsilon: row.stand_in_epsilon,
    reportEpsilon: row.report_epsilon,
  }))
}

/** Cards of an epoch to be counted together: those whose token's hash is not after `until`. `closedOn` is kept of the first of them. */
export interface Portion {
  epoch: number
  until: Uint8Array
  closedOn: string
}

/**
 * Adds a portion of an epoch's cards to its counts and deletes them, all in one batch; `more` goes with it before the cards are gone, `after` when they are. So each card is either
 * still there or counted, whatever stops a count between two portions, and the same portion again changes nothing. After the first none can come (`keepCard`).
 * Cards are counted on the terms they were asked on; `questions`, those of the present policy, stand in where none were noted. They are needed once.
 */
export async function countPortion(
  db: D1Database,
  { epoch, until, closedOn }: Portion,
  questions: readonly Question[],
  more: Statements = [],
  after: Statements = [],
): Promise<void> {
  await db.batch([
    db
      .prepare('INSERT INTO closes (epoch, closed_on) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM cards WHERE epoch = ?1) ON CONFLICT DO NOTHING')
      .bind(epoch, closedOn),
    ...questions.map((question) =>
      db
        .prepare(
          `INSERT INTO asked (epoch, question, domain, stand_in_epsilon, report_epsilon)
           SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM cards WHERE epoch = ?1 AND question = ?2) ON CONFLICT DO NOTHING`,
        )
        .bind(epoch, question.id, question.domain, question.standInEpsilon, question.reportEpsilon),
    ),
    db
      .prepare(
        `INSERT INTO tallies (epoch, question, n, domain, stand_in_epsilon, report_epsilon, open_enrolment)
         SELECT cards.epoch, cards.question, COUNT(*), asked.domain, asked.stand_in_epsilon, asked.report_epsilon, asked.open_enrolment
         FROM cards JOIN asked ON asked.epoch = cards.epoch AND asked.question = cards.question
         WHERE cards.epoch = ?1 AND cards.token_hash <= ?2 GROUP BY cards.epoch, cards.question
         ON CONFLICT DO UPDATE SET n = n + excluded.n`,
      )
      .bind(epoch, until),
    // A profile is a direction, not a ticket among few: its bytes are no answers to count.
    db
      .prepare(
        `INSERT INTO counts (epoch, question, answer_index, count)
         SELECT cards.epoch, cards.question, ticket.value, COUNT(*)
         FROM cards JOIN tallies ON tallies.epoch = cards.epoch AND tallies.question = cards.question, json_each(cards.answer) AS ticket
         WHERE cards.epoch = ?1 AND cards.token_hash <= ?2 AND cards.question <> 'profile'
         GROUP BY cards.epoch, cards.question, ticket.value
         ON CONFLICT DO UPDATE SET count = count + excluded.count`,
      )
      .bind(epoch, until),
    ...more,
    db.prepare('DELETE FROM cards WHERE epoch = ?1 AND token_hash <= ?2').bind(epoch, until),
    // Of earlier epochs too: the last of their cards may have been erased.
    db.prepare('DELETE FROM asked WHERE epoch <= ?1 AND NOT EXISTS (SELECT 1 FROM cards WHERE cards.epoch = asked.epoch)').bind(epoch),
    ...after,
  ])
}

const CloseRow = z.object({ epoch: z.int(), closed_on: z.string(), n: z.int(), open: z.int(), lost: z.nullable(z.int()), lost_on: z.nullable(z.string()) })

/** Epochs counted to the end, newest first; `n` is the most answers to any one question, `open` 1 where some came openly, `lost` what was deleted uncounted. */
export async function listCloses(db: D1Database): Promise<z.infer<typeof CloseRow>[]> {
  const result = await db
    .prepare(
      `SELECT counted.epoch, counted.closed_on, COALESCE(MAX(tallies.n), 0) AS n, COALESCE(MAX(tallies.open_enrolment), 0) AS open,
         MAX(losses.cards) AS lost, MAX(losses.deleted_on) AS lost_on
       FROM counted LEFT JOIN tallies ON tallies.epoch = counted.epoch LEFT JOIN losses ON losses.epoch = counted.epoch GROUP BY counted.epoch ORDER BY counted.epoch DESC`,
    )
    .all()
  return rowsOf(CloseRow, result)
}

/** The columns of a tally, and what they say. */
export const TALLY_COLUMNS = 'question, n, domain, stand_in_epsilon, report_epsilon, open_enrolment, fewest'
export const TallyRow = z.object({
  question: QuestionId,
  n: z.int(),
  domain: z.int(),
  stand_in_epsilon: z.number(),
  report_epsilon: z.number(),
  open_enrolment: z.int(),
  fewest: z.nullable(z.int()),
})

export function tallyOf(row: z.infer<typeof TallyRow>, counts: readonly number[]): Tally {
  return {
    question: { id: row.question, domain: row.domain, standInEpsilon: row.stand_in_epsilon, reportEpsilon: row.report_epsilon },
    n: row.n,
    counts,
    ...(row.open_enrolment === 1 ? { open: true as const } : {}),
    ...(row.fewest !== null && row.n < row.fewest ? { fewerThan: row.fewest } : {}),
  }
}

/** Whether in one of these epochs a direction came while enrolment was open. */
export async function hasOpenReports(db: D1Database, epochs: readonly number[]): Promise<boolean> {
  const query = "SELECT 1 FROM tallies WHERE question = 'profile' AND open_enrolment = 1 AND epoch IN (SELECT value FROM json_each(?1)) LIMIT 1"
  return (await db.prepare(query).bind(JSON.stringify(epochs)).first()) !== null
}

const CountRow = z.object({ question: QuestionId, answer_index: z.int(), count: z.int() })

/** What was counted in an epoch; empty for one not counted to the end. */
export async function readTallies(db: D1Database, epoch: number): Promise<Tally[]> {
  const [tallies, counts] = await db.batch([
    db.prepare(`SELECT ${TALLY_COLUMNS} FROM tallies WHERE epoch IN (SELECT epoch FROM counted WHERE epoch = ?1) ORDER BY question`).bind(epoch),
    db.prepare('SELECT question, answer_index, count FROM counts WHERE epoch = ?1').bind(epoch),
  ])
  const cells = rowsOf(CountRow, counts)
  return rowsOf(TallyRow, tallies).map((row) => {
    const list = Array.from({ length: row.domain }, () => 0)
    for (const cell of cells) if (cell.question === row.question) list[cell.answer_index] = cell.count
    return tallyOf(row, list)
  })
}
