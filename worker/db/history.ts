import type { D1Database } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { QuestionId } from '#shared/policy.ts'
import type { Counted } from '../domain/history.ts'
import { TALLY_COLUMNS, TallyRow, tallyOf } from './closes.ts'
import { rowsOf } from './rows.ts'

const CloseRow = z.object({ epoch: z.int(), closed_on: z.string() })
const EpochTallyRow = z.object({ ...TallyRow.shape, epoch: z.int() })
const CountRow = z.object({ epoch: z.int(), question: QuestionId, answer_index: z.int(), count: z.int() })

/** What was counted in the newest `most` epochs counted to the end, the oldest first, read at one moment. */
export async function readHistory(db: D1Database, most: number): Promise<Counted[]> {
  const newest = 'SELECT epoch FROM counted ORDER BY epoch DESC LIMIT ?1'
  const [closes, tallies, counts] = await db.batch([
    db.prepare('SELECT epoch, closed_on FROM counted ORDER BY epoch DESC LIMIT ?1').bind(most),
    db.prepare(`SELECT epoch, ${TALLY_COLUMNS} FROM tallies WHERE question <> 'profile' AND epoch IN (${newest})`).bind(most),
    db.prepare(`SELECT epoch, question, answer_index, count FROM counts WHERE epoch IN (${newest})`).bind(most),
  ])
  const cells = Map.groupBy(rowsOf(CountRow, counts), ({ epoch, question }) => `${epoch} ${question}`)
  const tallied = rowsOf(EpochTallyRow, tallies).map((row) => {
    const list = Array.from({ length: row.domain }, () => 0)
    for (const cell of cells.get(`${row.epoch} ${row.question}`) ?? []) list[cell.answer_index] = cell.count
    return { epoch: row.epoch, tally: tallyOf(row, list) }
  })
  return rowsOf(CloseRow, closes)
    .toReversed()
    .map(({ epoch, closed_on: closedOn }) => ({
      epoch,
      closedOn,
      tallies: tallied.filter((each) => each.epoch === epoch).map(({ tally }) => tally),
    }))
}
