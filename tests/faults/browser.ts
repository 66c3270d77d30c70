import { Database } from '../../extension/store/database.ts'
import { EraseQueue } from '../../extension/store/erase-queue.ts'
import { type Gate, gate, gated } from './gate.ts'

/** What a browser keeps over a life, behind a gate at which it may die at any await. */
export interface Browser {
  db: Database
  queue: EraseQueue
  gate: Gate
}

/** A browser with nothing in it, or with what one of this name has left. */
export function open(name: string): Browser {
  const self = gate()
  const [db, queue] = [new Database(name), new EraseQueue(`${name}-erase`)]
  gated(db, self)
  gated(queue, self)
  return { db, queue, gate: self }
}

/** The same desk in a browser that begins anew: the one before is dead, whatever it was about. */
export async function reopened(before: Browser, name: string): Promise<Browser> {
  before.gate.dead = true
  before.db.close({ disableAutoOpen: true })
  before.queue.close({ disableAutoOpen: true })
  return open(name)
}
