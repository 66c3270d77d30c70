import type { Transaction } from 'dexie'
import * as z from 'zod/mini'
import { Channels } from '#shared/edition.ts'
import { type Calendar, dayNumber, epochOf, epochSpan } from '#shared/epoch.ts'
import { Policy } from '#shared/policy.ts'
import { Vocabulary } from '#shared/subject.ts'
import { type Meant, meaningOf } from '../domain/meaning.ts'
import type { LedgerRow, OutboxRow, StandInRow } from './database.ts'

/** An epoch of the protocol, for cards of which nothing is known of the clock they were drawn by. */
const CALENDAR: Calendar = { origin: '1970-01-05', epochDays: 28, graceDays: 7 }

/**
 * The upgrade that notes whose every line, card and stand-in is. Another library could only be chosen with sharing turned off, which wrote a withdrawal: what was drawn after the
 * last one is of the present library, and of what was drawn before nobody knows whose it is. Such a stand-in is dropped; such a line counts for every library, and such a card
 * stands for the days of the epoch, by the present clock, in which it was drawn.
 */
export async function noteLibraries(all: Transaction): Promise<void> {
  const [lines, ledger, outbox] = [
    (await all.table<LedgerRow, string>('ledger').toArray()).sort((a, b) => a.at - b.at),
    all.table<LedgerRow, string>('ledger'),
    all.table<OutboxRow, string>('outbox'),
  ]
  const setting = async (key: string): Promise<unknown> => (await all.table<{ value: unknown }, string>('settings').get(key))?.value
  const library = z.safeParse(z.string(), await setting('library')).data
  const present = await presentEdition(all)
  const since = lines.findLast((line) => line.kind === 'withdrawal')?.at ?? Number.NEGATIVE_INFINITY
  const isPresent = (at: number): boolean => library !== undefined && at > since
  const meaning = ({ question, domain }: { question: StandInRow['question']; domain: number }) =>
    present === undefined ? undefined : meaningOf({ id: question, domain }, present)

  for (const row of await all.table<StandInRow, string>('standIns').toArray()) {
    const drawn = lines.findLast((line) => line.kind === 'stand-in' && line.question === row.question)
    const meant = meaning(row)
    if (library === undefined || meant === undefined || drawn?.answer?.[0] !== row.standIn || !isPresent(drawn.at)) continue
    await all.table<StandInRow>('moving').put({ ...row, library, meaning: meant })
  }
  const domains = new Map(present?.policy.questions.map(({ id, domain }) => [id, domain]))
  await ledger.toCollection().modify((line) => {
    if (!isPresent(line.at) || library === undefined || line.kind === 'erase') return
    line.library = library
    const domain = line.question === undefined ? undefined : domains.get(line.question)
    const meant = line.question === undefined || domain === undefined ? undefined : meaning({ question: line.question, domain })
    if (line.answer !== undefined && meant !== undefined) line.meaning = meant
  })
  const clock = present?.policy ?? CALENDAR
  const drawn = new Map(lines.map(({ id, at }) => [id, at]))
  await outbox.toCollection().modify((card) => {
    const at = drawn.get(card.id)
    const { from, to } = epochSpan(at === undefined ? card.epoch : epochOf(at, clock), clock)
    card.from = dayNumber(Date.parse(from))
    card.to = dayNumber(Date.parse(to))
    if (library !== undefined && at !== undefined && isPresent(at)) card.library = library
  })
}

/** The stand-ins come back to the table of their name. */
export async function takeBack(all: Transaction): Promise<void> {
  await all.table<StandInRow>('standIns').bulkPut(await all.table<StandInRow>('moving').toArray())
}

async function presentEdition(all: Transaction): Promise<(Meant & { policy: Policy }) | undefined> {
  const part = async (name: string): Promise<unknown> => (await all.table<{ value: unknown }, string>('parts').get(name))?.value
  const policy = Policy.safeParse(await part('policy')).data
  const channels = Channels.safeParse(await part('channels')).data
  const vocabulary = Vocabulary.safeParse(await part('vocabulary')).data
  return policy === undefined || channels === undefined || vocabulary === undefined ? undefined : { policy, channels, vocabulary }
}
