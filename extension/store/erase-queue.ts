import { Dexie, type EntityTable } from 'dexie'

/** The key that erases one sent card at the library. `due` once the patron asked. */
export interface EraseRow {
  /** Id of the card's ledger line. */
  id: string
  /** 32 random bytes; the card carried only their SHA-256. */
  key: Uint8Array<ArrayBuffer>
  /** Origin of the server the card went to. */
  library: string
  due: 0 | 1
  /** Set before the first attempt to send: only then can the library hold the card. */
  live: 0 | 1
  attempts: number
  /** Not tried before this time. */
  after: number
  /** The library has deleted the card by then in any case, and the key is of no use. */
  expires: number
}

/** A tiny store of its own: it outlives "erase all" until the library has answered, and holds nothing that was read. */
export class EraseQueue extends Dexie {
  declare keys: EntityTable<EraseRow, 'id'>

  constructor(name = 'carrel-erase') {
    super(name)
    this.version(1).stores({ keys: 'id, due' })
  }
}

export const eraseQueue = new EraseQueue()

export async function keepEraseKey(row: EraseRow, queue: EraseQueue = eraseQueue): Promise<void> {
  await queue.keys.put(row)
}

/** The card of this key is about to be sent. False when the key is gone: then the card could not be erased and must not leave. */
export async function markLive(id: string, queue: EraseQueue = eraseQueue): Promise<boolean> {
  return (await queue.keys.update(id, { live: 1 })) === 1
}

/** Marks the keys of cards the library may hold as due. Returns how many cards will be erased there. */
export async function eraseDue(queue: EraseQueue = eraseQueue): Promise<number> {
  return queue.transaction('rw', queue.keys, async () => {
    const live = queue.keys.filter((row) => row.live === 1)
    return live.modify({ due: 1, after: 0 })
  })
}

/** Keys of cards that never left: nothing at the library answers to them. */
export async function dropUnsent(queue: EraseQueue = eraseQueue): Promise<void> {
  await queue.keys.filter((row) => row.live === 0).delete()
}

/** How many erasures the library has not yet confirmed. */
export async function erasuresOpen(queue: EraseQueue = eraseQueue): Promise<number> {
  return queue.keys.where('due').equals(1).count()
}

/** Erasures to ask for now. */
export async function dueErasures(now: number, queue: EraseQueue = eraseQueue): Promise<EraseRow[]> {
  return (await queue.keys.where('due').equals(1).toArray()).filter((row) => row.after <= now)
}

/** Time of the next erasure to ask for, or undefined when none is due. */
export async function nextErasure(queue: EraseQueue = eraseQueue): Promise<number | undefined> {
  const rows = await queue.keys.where('due').equals(1).toArray()
  return rows.length === 0 ? undefined : Math.min(...rows.map((row) => row.after))
}

export async function postponeErasure(id: string, attempts: number, after: number, queue: EraseQueue = eraseQueue): Promise<void> {
  await queue.keys.update(id, { attempts, after })
}

export async function dropEraseKey(id: string, queue: EraseQueue = eraseQueue): Promise<void> {
  await queue.keys.delete(id)
}

/** Forgets keys of cards the library has deleted by itself. */
export async function dropExpired(now: number, queue: EraseQueue = eraseQueue): Promise<void> {
  await queue.keys.filter((row) => row.expires < now).delete()
}
