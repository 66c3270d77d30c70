import { epochIsOpen } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { ApiError, type Fetch, postCard, postErase } from '../api.ts'
import { type Database, database, type OutboxRow } from '../store/database.ts'
import { storedEdition } from '../store/edition.ts'
import { dropEraseKey, dueErasures, type EraseQueue, eraseQueue, keepEraseKey, markLive, postponeErasure } from '../store/erase-queue.ts'
import { changeWaiting, dueCards } from '../store/ledger.ts'
import { getSetting } from '../store/settings.ts'
import { dropCard } from '../store/tokens.ts'
import { stateOf } from './consent.ts'
import { nextTry } from './edition.ts'

const MINUTE = 60_000

export interface SendDeps {
  fetch: Fetch
  now: () => number
  /** Uniform in [0, 1). */
  random: () => number
  /** The e2e build may send at once; see the setting of that name. */
  soon?: boolean
  db?: Database
  queue?: EraseQueue
}

/**
 * Sends cards whose time has come, exactly as they lie in the outbox; a retry sends the same bytes. One card at a time:
 * when a browser was shut and several are due, the others wait a random while, lest their arriving together tell that
 * they belong together. Without consent nothing is sent, whatever waits.
 */
export async function sendCards(deps: SendDeps): Promise<void> {
  const { now, random, soon = false, db = database } = deps
  const due = await dueCards(soon ? Number.POSITIVE_INFINITY : now(), db)
  for (const [index, card] of due.entries()) {
    const library = await getSetting('library', db)
    const policy = (await storedEdition(db))?.policy
    const consent = stateOf(await getSetting('consent', db), policy)
    if (library === undefined || policy === undefined || consent.state !== 'in') return
    if (index > 0 && !soon) await changeWaiting(card.id, { after: now() + (10 + 170 * random()) * MINUTE }, db)
    else await sendCard(card, library, policy, deps)
  }
}

async function sendCard(card: OutboxRow, library: string, policy: Policy, { fetch, now, random, db = database, queue = eraseQueue }: SendDeps): Promise<void> {
  if (!epochIsOpen(card.epoch, now(), policy)) {
    await changeWaiting(card.id, { state: 'refused', refusal: 'The epoch was closed before this card could leave.' }, db)
    return
  }
  if (!policy.openEnrolment && card.key !== policy.tokenKey) {
    await dropCard(card.id, card.key === undefined ? 'bare' : 'key', undefined, db)
    return
  }
  const key = await queue.keys.get(card.id)
  // A card goes to the library it was drawn for, or to none: only there would its erase key be tried.
  if (key === undefined || key.library !== library || !(await markLive(card.id, queue))) {
    await changeWaiting(card.id, { state: 'withheld' }, db)
    return
  }
  const attempts = card.attempts + 1
  // Withheld or erased since it was read: then it stays.
  if (!(await changeWaiting(card.id, { attempts }, db))) return
  try {
    await postCard(library, card.bytes, fetch)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.kind === 'refused') await changeWaiting(card.id, { state: 'refused', refusal: error.message }, db)
    else await changeWaiting(card.id, { after: nextTry(now(), attempts, random(), error.wait) }, db)
    return
  }
  const known = await db.outbox.update(card.id, { state: 'sent', sent: now() })
  // "Erase all" came between the sending and the answer: its request may have overtaken the card, so it is asked again.
  if (known === 0) await keepEraseKey({ ...key, live: 1, due: 1, after: 0 }, queue)
}

/** Asks for each erasure that is due until the library has answered 204, or would have deleted the card by itself. Needs no consent: it is the patron's order. */
export async function sendErasures({ fetch, now, random, queue = eraseQueue }: SendDeps): Promise<void> {
  for (const row of await dueErasures(now(), queue)) {
    if (row.expires < now()) {
      await dropEraseKey(row.id, queue)
      continue
    }
    try {
      await postErase(row.library, row.key, fetch)
      await dropEraseKey(row.id, queue)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      await postponeErasure(row.id, row.attempts + 1, nextTry(now(), row.attempts + 1, random(), error.wait), queue)
    }
  }
}
