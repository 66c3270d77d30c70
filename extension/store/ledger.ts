import { type Calendar, dayNumber, epochSpan } from '#shared/epoch.ts'
import type { QuestionId } from '#shared/policy.ts'
import { type Database, database, type LedgerRow, type OutboxRow, type StandInRow, type TokenRow } from './database.ts'
import { getSetting } from './settings.ts'

/** Lines of the ledger, the newest first. */
export async function ledgerLines(db: Database = database): Promise<LedgerRow[]> {
  return db.ledger.orderBy('at').reverse().toArray()
}

/** Every card ever written, the newest first by its ledger line's id order. */
export async function outboxCards(db: Database = database): Promise<OutboxRow[]> {
  return (await db.outbox.toArray()).sort((a, b) => b.epoch - a.epoch || a.question.localeCompare(b.question))
}

export async function standIns(db: Database = database): Promise<StandInRow[]> {
  return db.standIns.toArray()
}

/** What one draw writes: the stand-in as it is now in force and its line when it is new (none for a question without stand-in), the report's line and the card. */
export interface Draw {
  standIn?: { row: StandInRow; line?: LedgerRow }
  line: LedgerRow
  card: OutboxRow
  /** The request for its token, where the library asks for one. */
  token?: TokenRow
}

/**
 * Ledger, stand-in and card in one transaction, before anything is sent. False when this question already has a card
 * for these days: two wakes at once draw once.
 */
export async function writeDraw(draw: Draw, db: Database = database): Promise<boolean> {
  return db.transaction('rw', db.settings, db.ledger, db.outbox, db.standIns, db.tokens, async () => {
    // The patron may have turned sharing or this question off, chosen another library, or erased everything, while the answer was drawn.
    if ((await getSetting('consent', db)) === undefined || (await getSetting('withheld', db))?.includes(draw.card.question) === true) return false
    if ((await getSetting('library', db)) !== draw.card.library) return false
    if (await hasCard(draw.card, db)) return false
    if (draw.standIn !== undefined) await db.standIns.put(draw.standIn.row)
    if (draw.standIn?.line !== undefined) await db.ledger.add(draw.standIn.line)
    await db.ledger.add(draw.line)
    await db.outbox.add(draw.card)
    if (draw.token !== undefined) await db.tokens.add(draw.token)
    return true
  })
}

/**
 * True when a question has a card at this library for the day an epoch begins or a later one, whatever became of it. Days are compared, and not numbers of epochs: those begin
 * anew at another library, and mean other days where a library moves its clock. A card of which nobody knows whose it is counts for every library.
 */
export async function hasCard({ library, question, from }: Pick<OutboxRow, 'library' | 'question' | 'from'>, db: Database = database): Promise<boolean> {
  return (await db.outbox.filter((row) => (row.library === undefined || row.library === library) && row.question === question && row.to >= from).count()) > 0
}

/** Time the next waiting card may leave, or undefined when none waits. */
export async function nextDeparture(db: Database = database): Promise<number | undefined> {
  const waiting = await db.outbox.where('state').equals('waiting').toArray()
  return waiting.length === 0 ? undefined : Math.min(...waiting.map((card) => card.after))
}

/** Adds a consent, withdrawal or erase line. */
export async function addLine(line: LedgerRow, db: Database = database): Promise<void> {
  await db.ledger.add(line)
}

/** Cards that may leave now. */
export async function dueCards(now: number, db: Database = database): Promise<OutboxRow[]> {
  return (await db.outbox.where('state').equals('waiting').toArray()).filter((row) => row.after <= now).sort((a, b) => a.after - b.after)
}

/** Changes a card that is still waiting; one that was sent, refused or withheld meanwhile stays as it is. */
export async function changeWaiting(id: string, change: Partial<OutboxRow>, db: Database = database): Promise<boolean> {
  return (
    (await db.outbox
      .where('id')
      .equals(id)
      .and((row) => row.state === 'waiting')
      .modify(change)) > 0
  )
}

/** Keeps a card back that has not left, with or without its token. False when it has. */
export async function withholdCard(id: string, db: Database = database): Promise<boolean> {
  return (
    (await unsent(db)
      .and((row) => row.id === id)
      .modify({ state: 'withheld' })) > 0
  )
}

/** Withholds every card that has not left, or every one of a question, as when sharing or the question is turned off. */
export async function withholdAll(db: Database = database, question?: QuestionId): Promise<void> {
  await unsent(db)
    .and((row) => question === undefined || row.question === question)
    .modify({ state: 'withheld' })
}

/** Drops every card that has not left and whose number means other days by a library's present clock: there it would stand for an epoch it was not drawn for. */
export async function dropMoved(clock: Calendar, db: Database = database): Promise<void> {
  await unsent(db)
    .and(({ epoch, from, to }) => {
      const span = epochSpan(epoch, clock)
      return dayNumber(Date.parse(span.from)) !== from || dayNumber(Date.parse(span.to)) !== to
    })
    .modify({ state: 'dropped', dropped: 'moved' })
}

const unsent = (db: Database) => db.outbox.where('state').anyOf('waiting', 'token')
