import { type Database, type Dropped, database, type OutboxRow, type TokenRow } from './database.ts'

/** Requests for tokens whose cards still wait for them, the next first. */
export async function waitingTokens(db: Database = database): Promise<TokenRow[]> {
  return db.transaction('r', db.outbox, db.tokens, async () => {
    const ids = (await db.outbox.where('state').equals('token').toArray()).map(({ id }) => id)
    return (await db.tokens.bulkGet(ids)).filter((row) => row !== undefined).sort((a, b) => a.after - b.after)
  })
}

/** Every request for a token ever written. */
export async function tokenRows(db: Database = database): Promise<TokenRow[]> {
  return db.tokens.toArray()
}

/** Time of the next request, or undefined when none waits. */
export async function nextToken(db: Database = database): Promise<number | undefined> {
  return (await waitingTokens(db))[0]?.after
}

export async function postponeToken(id: string, change: Pick<Partial<TokenRow>, 'attempts' | 'after'>, db: Database = database): Promise<void> {
  await db.tokens.update(id, change)
}

/** A card without its token will not leave, and says why. One that was withheld meanwhile stays as it is. */
export async function dropCard(id: string, dropped: Dropped, refusal?: string, db: Database = database): Promise<void> {
  const change: Partial<OutboxRow> = { state: 'dropped', dropped, ...(refusal === undefined ? {} : { refusal }) }
  await db.outbox
    .where('id')
    .equals(id)
    .and((row) => row.state === 'token' || row.state === 'waiting')
    .modify(change)
}

/**
 * Writes a card's bytes with its token, once: card, ledger line and request in one transaction. The blinding factor goes. False when the card was withheld or
 * erased meanwhile.
 */
export async function finishCard(
  id: string,
  done: { bytes: Uint8Array<ArrayBuffer>; sha256: string; after: number; came: number },
  db: Database = database,
): Promise<boolean> {
  const { bytes, sha256, after, came } = done
  return db.transaction('rw', db.outbox, db.ledger, db.tokens, async () => {
    const changed = await db.outbox
      .where('id')
      .equals(id)
      .and((row) => row.state === 'token')
      .modify({ bytes, after, state: 'waiting', attempts: 0 })
    if (changed === 0) return false
    await db.ledger.update(id, { sha256 })
    await db.tokens
      .where('id')
      .equals(id)
      .modify((row) => {
        delete row.blind
        row.came = came
      })
    return true
  })
}
