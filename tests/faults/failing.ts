import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'

/** How a database fails: at its k-th statement (from 1), and after that one at every other too when the worker has died. */
export interface Fault {
  k: number
  dead: boolean
}

/** A database whose statements fail when told to: in a batch the statement itself, so that those before it have run. */
export interface Failing {
  db: D1Database
  /** Counts statements anew; undefined heals. */
  arm: (fault: Fault | undefined) => void
  /** Whether a statement has failed since it was armed. */
  failed: () => boolean
}

export function failing(db: D1Database): Failing {
  let fault: Fault | undefined
  let count = 0
  let failed = false
  const due = (): boolean => {
    count += 1
    const now = fault !== undefined && (count === fault.k || (fault.dead && count > fault.k))
    failed ||= now
    return now
  }
  const poison = () => db.prepare("SELECT json('{')")
  const real = new WeakMap<object, D1PreparedStatement>()
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: (...values: []) => (due() ? poison() : statement).first(...values),
      all: () => (due() ? poison() : statement).all(),
      run: () => (due() ? poison() : statement).run(),
    } as unknown as D1PreparedStatement
    real.set(wrapped, statement)
    return wrapped
  }
  return {
    db: {
      prepare: (query: string) => wrap(db.prepare(query)),
      batch: (statements: D1PreparedStatement[]) => db.batch(statements.map((one) => (due() ? poison() : (real.get(one) ?? one)))),
    } as unknown as D1Database,
    arm: (next) => {
      fault = next
      count = 0
      failed = false
    },
    failed: () => failed,
  }
}
