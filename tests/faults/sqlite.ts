import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { root } from '../commands/root.ts'

const MIGRATIONS = join(root, 'worker', 'db', 'migrations')

/** The worker's migrations in order, as SQL texts. */
export const migrations = (): string[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(join(MIGRATIONS, name), 'utf8'))

/** A migrated database in memory that answers as D1 does: a batch is one transaction, blobs come back as lists of numbers, foreign keys bind. */
export interface Sqlite {
  db: D1Database
  /** Everything written from here on is undone by `back`. */
  mark: () => void
  back: () => void
}

export function sqlite(): Sqlite {
  const memory = new DatabaseSync(':memory:')
  for (const text of migrations()) memory.exec(text)
  const known = new Map<string, StatementSync>()
  const compiled = (query: string): StatementSync => {
    const statement = known.get(query) ?? memory.prepare(query)
    known.set(query, statement)
    return statement
  }
  const rows = (query: string, values: readonly unknown[]) => {
    const statement = compiled(query)
    const results = statement.all(...values.map(bound)).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, given(value)])))
    return { results, success: true, meta: {} }
  }
  const prepared = new WeakMap<object, () => unknown>()
  const prepare = (query: string, values: readonly unknown[] = []): object => {
    const all = () => rows(query, values)
    const statement = {
      bind: (...more: unknown[]) => prepare(query, more),
      all: async () => all(),
      run: async () => all(),
      first: async (column?: string) => {
        const row = all().results[0] ?? null
        return column === undefined || row === null ? row : row[column]
      },
    }
    prepared.set(statement, all)
    return statement
  }
  const batch = async (statements: D1PreparedStatement[]) => {
    memory.exec('SAVEPOINT batch')
    try {
      const results = statements.map((statement) => prepared.get(statement)?.())
      memory.exec('RELEASE batch')
      return results
    } catch (error) {
      memory.exec('ROLLBACK TO batch; RELEASE batch')
      throw error
    }
  }
  return {
    db: { prepare, batch } as unknown as D1Database,
    mark: () => memory.exec('SAVEPOINT mark'),
    back: () => memory.exec('ROLLBACK TO mark; RELEASE mark'),
  }
}

function bound(value: unknown): SQLInputValue {
  if (value === undefined) throw new TypeError('D1 takes no undefined')
  if (typeof value === 'boolean') return value ? 1 : 0
  return value as SQLInputValue
}

const given = (value: unknown): unknown => (value instanceof Uint8Array ? Array.from(value) : value)
