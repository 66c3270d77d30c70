import { stateOf } from '../../extension/services/consent.ts'
import type { Database, LedgerRow, OutboxRow } from '../../extension/store/database.ts'
import { storedEdition } from '../../extension/store/edition.ts'
import { getSetting } from '../../extension/store/settings.ts'
import { CEILINGS } from '../../shared/policy.ts'
import { spent } from '../../shared/privacy/budget.ts'
import { hash } from './server.ts'

/** The token of a card as the worker reads it. */
export const tokenOf = (bytes: Uint8Array<ArrayBuffer>, question: string): Uint8Array => {
  const start = 4 + (question === 'profile' ? 64 : question === 'stage' ? 1 : 4)
  return bytes.subarray(start, start + 64)
}

/** Looks at the patron's database from a page of its own after every step, and judges what changed. */
export function watcher({ db }: { db: Database }, problem: (words: string) => void) {
  let lines = new Map<string, string>()
  let cards = new Map<string, OutboxRow>()
  let clock = 0
  let ceiling = 0
  const hashes = new Set<string>()
  let final = new Set<string>()
  const tokens = new Map<string, string>()
  const gone = new Set<string>()
  const requests = new Map<string, string>()
  const refusals = new Set<string>()

  async function yearly(): Promise<number> {
    const policy = (await storedEdition(db))?.policy
    const consent = await getSetting('consent', db)
    return stateOf(consent, policy).state === 'in' && consent !== undefined && policy !== undefined ? Math.min(consent.yearlyEpsilon, policy.yearlyEpsilon) : 0
  }

  async function look(): Promise<void> {
    const [ledger, outbox, standIns] = await db.transaction('r', db.ledger, db.outbox, db.standIns, () =>
      Promise.all([db.ledger.toArray(), db.outbox.toArray(), db.standIns.toArray()]),
    )
    const after = new Map(ledger.map((line) => [line.id, JSON.stringify(line)]))
    for (const [id, text] of lines) {
      // A card that got its token has other bytes, and its line their hash.
      const same = cards.get(id)?.state === 'token' ? bare : (line: string | undefined) => line
      if (same(after.get(id)) !== same(text)) problem('a line of the ledger was changed or lost')
    }
    ceiling = Math.max(ceiling, await yearly())
    const sharing = (await getSetting('consent', db)) !== undefined
    if (!sharing && outbox.some(({ state }) => state === 'waiting' || state === 'token')) problem('a card waits though sharing is off')
    judgeLines(ledger, lines)
    judgeCards(outbox, ledger)
    for (const row of standIns) {
      const drawn = ledger
        .filter((line) => line.kind === 'stand-in' && line.library === row.library && line.question === row.question)
        .sort((a, b) => a.at - b.at)
      if (drawn.at(-1)?.answer?.[0] !== row.standIn) problem(`the stand-in of ${row.question} is not the one the ledger says`)
    }
    const latest = (await getSetting('clock', db)) ?? 0
    if (latest < clock) problem('the clock went backwards')
    lines = after
    cards = new Map(outbox.map((card) => [card.id, card]))
    clock = latest
  }

  function judgeLines(ledger: readonly LedgerRow[], before: ReadonlyMap<string, string>): void {
    if (!ledger.some((line) => line.epsilon > 0 && !before.has(line.id))) return
    const fresh = ledger.filter((line) => line.epsilon > 0 && !before.has(line.id))
    const consentAt = Math.min(...ledger.filter((line) => line.kind === 'consent').map((line) => line.at))
    for (const line of fresh) {
      const past = ledger.filter((other) => other.at <= line.at)
      const own = past.filter(({ library }) => library === line.library)
      const [charged, together] = [spent(own, line.at, consentAt).spent, spent(past, line.at, consentAt).spent]
      if (charged > ceiling + 1e-9) problem(`${charged} epsilon were charged in a year of ${ceiling}`)
      if (together > CEILINGS.yearlyEpsilon + 1e-9) problem(`${together} epsilon were charged in a year by all libraries together`)
    }
  }

  function judgeCards(outbox: readonly OutboxRow[], ledger: readonly LedgerRow[]): void {
    for (const card of outbox) {
      const use = `${card.question} ${card.epoch}`
      const days = outbox.find(
        ({ id, library, question, from, to }) => id < card.id && library === card.library && question === card.question && from <= card.to && to >= card.from,
      )
      if (days !== undefined) problem(`two cards of ${card.question} for one day`)
      const line = ledger.find((one) => one.id === card.id)
      if (line?.kind !== 'report' || line.epoch !== card.epoch || line.question !== card.question) problem('a card has no line in the ledger')
      const digest = hash(card.bytes)
      if (line?.sha256?.toUpperCase() !== digest) problem('a card is not the one the ledger says')
      hashes.add(digest)
      const token = hash(tokenOf(card.bytes, card.question))
      if ((tokens.get(token) ?? digest) !== digest) problem('two cards have one token')
      const before = cards.get(card.id)
      if (card.dropped === 'proof') problem('a proof of an honest library did not hold')
      if (card.dropped === 'refused' && !refusals.has(use)) problem('a card was dropped though no token was refused to it')
      if (before?.state === 'token' && hash(before.bytes) !== digest) {
        const [old, fresh] = [tokenOf(before.bytes, card.question), tokenOf(card.bytes, card.question)]
        const elsewhere = card.bytes.some((byte, at) => byte !== before.bytes[at] && (at < old.byteOffset + 32 || at >= old.byteOffset + 64))
        if (elsewhere || hash(old.subarray(0, 32)) !== hash(fresh.subarray(0, 32))) problem('a token changed more than its place in the card')
        tokens.delete(hash(old))
      } else if (before !== undefined && hash(before.bytes) !== digest) problem('a card was changed')
      tokens.set(token, digest)
      if (before !== undefined && !['waiting', 'token'].includes(before.state) && before.state !== card.state)
        problem(`a ${before.state} card became ${card.state}`)
    }
    for (const line of ledger) if (line.kind === 'report' && !outbox.some((card) => card.id === line.id)) problem('a report has no card')
    const written = outbox.map((card) => ({ ...card, at: ledger.find(({ id }) => id === card.id)?.at ?? 0 }))
    for (const one of written)
      for (const other of written)
        if (one.library === other.library && one.question === other.question && one.at < other.at && one.to >= other.from) problem('an epoch went backwards')
  }

  return {
    look,
    gone,
    before: async (): Promise<void> => {
      ceiling = await yearly()
      final = new Set([...cards.values()].filter((card) => card.state !== 'waiting' && card.state !== 'token').map((card) => hash(card.bytes)))
    },
    /** A token is about to be asked for: of one credential, epoch and question always in the same bytes. */
    asking: (body: Uint8Array): void => {
      const { blinded, ...use } = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>
      const name = JSON.stringify(use)
      if ((requests.get(name) ?? blinded) !== blinded) problem('a token was asked for again with another nonce')
      requests.set(name, String(blinded))
    },
    /** The library refused a token, for good. */
    refusedToken: (body: Uint8Array): void => {
      const { question, epoch } = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>
      refusals.add(`${question} ${epoch}`)
    },
    /** A card is about to leave. */
    leaving: async (body: Uint8Array): Promise<void> => {
      const digest = hash(body)
      if (body.length !== 512) problem(`a card of ${body.length} bytes`)
      if (final.has(digest)) problem('a card left that was sent, refused or withheld before')
      if (hashes.has(digest)) return
      const written = (await db.ledger.toArray()).some((line) => line.sha256?.toUpperCase() === digest)
      if (!written) problem('a card left that the ledger does not know')
    },
    erased: (sent: readonly OutboxRow[]): void => {
      for (const { bytes, question } of sent) gone.add(hash(tokenOf(bytes, question)))
    },
    forgotten: (): void => {
      for (const token of tokens.keys()) gone.add(token)
      lines = new Map()
      cards = new Map()
      clock = 0
    },
  }
}

/** A ledger line without the hash of its card. */
const bare = (line: string | undefined): string | undefined => line?.replace(/"sha256":"[0-9a-f]*"/i, '')
