import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { type Question, QuestionId } from '#shared/policy.ts'
import type { Tally } from '../domain/readers.ts'
import { rowsOf } from './rows.ts'

/** Epochs before `firstOpen` that still hold cards, oldest first. */
export async function overdueEpochs(db: D1Database, firstOpen: number): Promise<number[]> {
  const result = await db.prepare('SELECT DISTINCT epoch FROM cards WHERE epoch < ?1 ORDER BY epoch').bind(firstOpen).all()
  return rowsOf(z.object({ epoch: z.int() }), result).map((row) => row.epoch)
}

/**
 * Counts an epoch and deletes its cards, all in one batch. Again on a counted epoch it changes nothing: no card can
 * have come after (`keepCard`), so there is none to count.
 */
export async function closeEpoch(db: D1Database, epoch: number, closedOn: string, questions: readonly Question[]): Promise<void> {
  await db.batch([
    db
      .prepare('INSERT INTO closes (epoch, closed_on) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM cards WHERE epoch = ?1) ON CONFLICT DO NOTHING')
      .bind(epoch, closedOn),
    ...questions.map((question) =>
      db
        .prepare(
          `INSERT INTO tallies (epoch, question, n, domain, stand_in_epsilon, report_epsilon)
           SELECT epoch, question, COUNT(*), ?3, ?4, ?5 FROM cards WHERE epoch = ?1 AND question = ?2 GROUP BY epoch, question`,
        )
        .bind(epoch, question.id, question.domain, question.standInEpsilon, question.reportEpsilon),
    ),
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
    db.prepare('DELETE FROM cards WHERE epoch = ?1').bind(epoch),
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
