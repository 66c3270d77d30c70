import type { QuestionId } from '#shared/policy.ts'
import { latestTime } from '../store/clock.ts'
import { type Database, database, type OutboxRow, type StandInRow } from '../store/database.ts'
import { type EraseQueue, eraseDue, eraseQueue } from '../store/erase-queue.ts'
import { addLine, outboxCards, withholdCard } from '../store/ledger.ts'
import { optOut, type Read } from './consent.ts'
import { wake } from './library.ts'

/** A card as the Privacy page shows it: the exact bytes, the tickets in them, and the stand-in they were drawn from. */
export interface CardPreview {
  id: string
  question: QuestionId
  epoch: number
  bytes: Uint8Array<ArrayBuffer>
  /** Indices of the question's answers. */
  tickets: number[]
  standIn: StandInRow | undefined
  /** Not sent before this time (milliseconds). */
  after: number
  state: OutboxRow['state']
}

/** Cards that wait to leave, the next first. */
export async function nextCards(db: Database = database): Promise<CardPreview[]> {
  return db.transaction('r', db.outbox, db.ledger, db.standIns, async () => {
    const waiting = (await outboxCards(db)).filter((card) => card.state === 'waiting').sort((a, b) => a.after - b.after)
    return Promise.all(waiting.map((card) => preview(card, db)))
  })
}

/** Any card, waiting or past, by the id of its ledger line. */
export async function cardPreview(id: string, db: Database = database): Promise<CardPreview | undefined> {
  const card = await db.outbox.get(id)
  return card === undefined ? undefined : preview(card, db)
}

/** Keeps a waiting card back for good. False when it had already left. */
export async function withhold(id: string, db: Database = database): Promise<boolean> {
  return withholdCard(id, db)
}

/** Asks the library to erase every card it still holds of this patron. Returns how many. */
export async function eraseSent(now: number = Date.now(), db: Database = database, queue: EraseQueue = eraseQueue): Promise<number> {
  const count = await eraseDue(queue)
  if (count === 0) return 0
  await addLine({ id: crypto.randomUUID(), at: await latestTime(now, db), kind: 'erase', epsilon: 0 }, db)
  await wake('erase')
  return count
}

/** Turns sharing off, and where the patron wishes asks the library in the same step to erase what was sent. Returns how many cards that are. */
export async function withdraw(
  { erase, read }: { erase: boolean; read: Read },
  now: number = Date.now(),
  db: Database = database,
  queue: EraseQueue = eraseQueue,
): Promise<number> {
  // Due before anything else, so that a browser closed in between erases all the same.
  if (erase) await eraseDue(queue)
  await optOut(now, db, read)
  return erase ? eraseSent(now, db, queue) : 0
}

async function preview(card: OutboxRow, db: Database): Promise<CardPreview> {
  const { id, library, question, epoch, bytes, after, state } = card
  const tickets = (await db.ledger.get(id))?.answer ?? []
  return { id, question, epoch, bytes, after, state, tickets, standIn: library === undefined ? undefined : await db.standIns.get([library, question]) }
}
