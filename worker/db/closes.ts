import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { type Question, QuestionId } from '#shared/policy.ts'
import type { Tally } from '../domain/readers.ts'
import { rowsOf, type Statements } from './rows.ts'

/** Epochs before `firstOpen` that still hold cards, oldest first. */
export async function overdueEpochs(db: D1Database, firstOpen: number): Promise<number[]> {
  const result = await db.prepare('SELECT DISTINCT epoch FROM cards WHERE epoch < ?1 ORDER BY epoch').bind(firstOpen).all()
  return rowsOf(z.object({ epoch: z.int() }), result).map((row) => row.epoch)
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

/**
 * Counts an epoch and deletes its cards, all in one batch; `more` goes with it, before the cards are gone. Again on a counted epoch it
 * changes nothing: no card can have come after (`keepCard`), so there is none to count. Cards are counted on the terms they were asked on; `questions`, those of
 * the present policy, stand in where none were noted.
 */
export async function closeEpoch(db: D1Database, epoch: number, closedOn: string, questions: readonly Question[], more: Statements = []): Promise<void> {
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
        `INSERT INTO tallies (epoch, question, n, domain, stand_in_epsilon, report_epsilon)
         SELECT cards.epoch, cards.question, COUNT(*), asked.domain, asked.stand_in_epsilon, asked.report_epsilon
         FROM cards JOIN asked ON asked.epoch = cards.epoch AND asked.question = cards.question
         WHERE cards.epoch = ?1 GROUP BY cards.epoch, cards.question`,
      )
      .bind(epoch),
    // A profile is a direction, not a ticket among few: its bytes are no answers to count.
    db
      .prepare(
        `INSERT INTO counts (epoch, question, answer_index, count)
         SELECT cards.epoch, cards.question, ticket.value, COUNT(*)
         FROM cards JOIN tallies ON tallies.epoch = cards.epoch AND tallies.question = cards.question, json_each(cards.answer) AS ticket
         WHERE cards.epoch = ?1 AND cards.question <> 'profile'
         GROUP BY cards.epoch, cards.question, ticket.value`,
      )
      .bind(epoch),
    ...more,
    db.prepare('DELETE FROM cards WHERE epoch = ?1').bind(epoch),
    db.prepare('DELETE FROM asked WHERE epoch = ?1').bind(epoch),
  ])
}

const CloseRow = z.object({ epoch: z.int(), closed_on: z.string(), n: z.int() })

/** Closed epochs, newest first; `n` is the most answers to any one question. */
export async function listCloses(db: D1Database): Promise<z.infer<typeof CloseRow>[]> {
  const result = await db
    .prepare(
      `SELECT closes.epoch, closes.closed_on, COALESCE(MAX(tallies.n), 0) AS n
       FROM closes LEFT JOIN tallies ON tallies.epoch = closes.epoch GROUP BY closes.epoch ORDER BY closes.epoch DESC`,
    )
    .all()
  return rowsOf(CloseRow, result)
}

const TallyRow = z.object({ question: QuestionId, n: z.int(), domain: z.int(), stand_in_epsilon: z.number(), report_epsilon: z.number() })
const CountRow = z.object({ question: QuestionId, answer_index: z.int(), count: z.int() })

/** What was counted in a closed epoch; empty for one not closed. */
export async function readTallies(db: D1Database, epoch: number): Promise<Tally[]> {
  const [tallies, counts] = await db.batch([
    db.prepare('SELECT question, n, domain, stand_in_epsilon, report_epsilon FROM tallies WHERE epoch = ?1 ORDER BY question').bind(epoch),
    db.prepare('SELECT question, answer_index, count FROM counts WHERE epoch = ?1').bind(epoch),
  ])
  const cells = rowsOf(CountRow, counts)
  return rowsOf(TallyRow, tallies).map((row) => {
    const list = Array.from({ length: row.domain }, () => 0)
    for (const cell of cells) if (cell.question === row.question) list[cell.answer_index] = cell.count
    return {
      question: { id: row.question, domain: row.domain, standInEpsilon: row.stand_in_epsilon, reportEpsilon: row.report_epsilon },
      n: row.n,
      counts: list,
    }
  })
}
