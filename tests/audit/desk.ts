/** A patron's desk for the audit: the extension's real services over a database of its own, a library that answers from memory, a clock that is set. */
import { agree } from '#extension/services/consent.ts'
import { drawCards } from '#extension/services/draw.ts'
import { changeLibrary } from '#extension/services/edition.ts'
import { sendCards } from '#extension/services/send.ts'
import { choose, unchoose } from '#extension/store/adjustments.ts'
import { Database } from '#extension/store/database.ts'
import { EraseQueue } from '#extension/store/erase-queue.ts'
import { ledgerLines, outboxCards, standIns } from '#extension/store/ledger.ts'
import type { Policy } from '#shared/policy.ts'
import { decodeCard } from '#shared/report.ts'
import { LIBRARY, library, NOW, type Parts, POLICY } from '../extension/world.ts'
import { ownBytes, source } from './source.ts'

export const DAY = 86_400_000
export const EPOCH = 28 * DAY

export async function openDesk({
  questions,
  yearlyEpsilon = 20,
  seed,
  refuse = 0,
}: Pick<Policy, 'questions'> & { yearlyEpsilon?: number; seed: string; refuse?: number }) {
  const policy: Policy = { ...POLICY, questions, yearlyEpsilon }
  const [desk, erasures] = [crypto.randomUUID(), crypto.randomUUID()]
  let db = new Database(desk)
  const queue = new EraseQueue(erasures)
  const clock = { time: NOW, now: () => clock.time }
  let refusals = refuse
  const server = library({ policy }, ({ method, path }) => {
    if (method !== 'POST' || path !== '/v1/cards' || refusals === 0) return undefined
    refusals -= 1
    return new Response(null, { status: 503, headers: { 'Retry-After': '1' } })
  })
  const network = { fetch: server.fetch, now: clock.now, random: () => 0.5, queue }
  const goTo = async (address: string, asked: Policy, more: Parts = {}): Promise<void> => {
    const other = library({ ...more, policy: asked })
    await changeLibrary(address, { ...network, fetch: other.fetch, db })
    await agree(asked, clock.time, db)
  }
  await changeLibrary(LIBRARY, { ...network, db })
  await agree(policy, NOW, db)
  const random = ownBytes(source(seed))
  let subject: string | undefined
  return {
    clock,
    policy,
    /** Chooses another library, or this one again, and agrees to what it asks. */
    goTo,
    draw: () => drawCards({ now: clock.now, random, db, queue }),
    send: () => sendCards({ ...network, db, soon: true }),
    /** As when the browser is shut and started: nothing but what is stored is left. */
    restart: () => {
      db.close()
      db = new Database(desk)
    },
    read: async (concept: string) => {
      if (subject !== undefined) await unchoose(subject, db)
      await choose([concept], NOW, db)
      subject = concept
    },
    lines: () => ledgerLines(db),
    standIns: () => standIns(db),
    cards: async () => (await outboxCards(db)).map((card) => ({ ...card, tickets: decodeCard(card.bytes, policy).answer })),
    posts: () => server.asked.filter(({ method }) => method === 'POST').map(({ body }) => Buffer.from(body ?? []).toString('hex')),
    close: () => {
      db.close()
      queue.close()
    },
  }
}
