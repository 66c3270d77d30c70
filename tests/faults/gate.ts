import type { DBCore, DBCoreTable, Dexie } from 'dexie'

/** A browser's background: dead once it was killed, and then nothing it began goes on. */
export interface Gate {
  dead: boolean
  /** Works of the database and requests still to come before `strike` is called; undefined never. */
  countdown: number | undefined
  /** Called once, at the awaited work the countdown ends at. */
  strike: () => void
  /** True when the work may go on. */
  pass: () => boolean
}

export function gate(): Gate {
  const self: Gate = {
    dead: false,
    countdown: undefined,
    strike: () => undefined,
    pass: () => {
      if (self.dead) return false
      if (self.countdown === undefined) return true
      self.countdown -= 1
      if (self.countdown >= 0) return true
      self.countdown = undefined
      self.strike()
      return !self.dead
    },
  }
  return self
}

/** What a killed browser waits for. */
export const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined)

/** Puts the gate before every work of the database. A kill aborts open transactions, as a browser does that ends; whoever awaited them waits for ever. */
export function gated(db: Dexie, gate: Gate): void {
  db.use({
    stack: 'dbcore',
    name: 'gate',
    create: (core: DBCore): DBCore => {
      const before =
        <Request extends { trans: { abort?: () => void } }, Result>(work: (request: Request) => Promise<Result>) =>
        (request: Request): Promise<Result> => {
          if (gate.pass()) return work(request)
          try {
            request.trans.abort?.()
          } catch {
            // It was over before.
          }
          return never()
        }
      return {
        ...core,
        table: (name): DBCoreTable => {
          const table = core.table(name)
          return {
            ...table,
            mutate: before((request) => table.mutate(request)),
            get: before((request) => table.get(request)),
            getMany: before((request) => table.getMany(request)),
            query: before((request) => table.query(request)),
            openCursor: before((request) => table.openCursor(request)),
            count: before((request) => table.count(request)),
          }
        },
      }
    },
  })
}
