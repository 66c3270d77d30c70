/** The Worker's real routes for cards, codes and tokens and its closing job over SQLite in memory, the engine D1 is made of, with the project's own migrations. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { D1Database } from '@cloudflare/workers-types'
import { Hono } from 'hono'
import type { Policy } from '#shared/policy.ts'
import { readTallies } from '#worker/db/closes.ts'
import { insertCodes, insertSheet } from '#worker/db/enrolment.ts'
import { sha256 } from '#worker/domain/codes.ts'
import { countBy } from '#worker/jobs/close-epoch.ts'
import { answerProblem } from '#worker/middleware/problem.ts'
import { cards } from '#worker/routes/cards.ts'
import { tokens } from '#worker/routes/tokens.ts'
import { root } from '../commands/root.ts'

const DAY = 86_400_000

/** A library with this policy; with a seed it makes tokens. */
export function openHouse(policy: Policy, tokenSeed?: Uint8Array<ArrayBuffer>) {
  const sqlite = new DatabaseSync(':memory:')
  const folder = join(root, 'worker', 'db', 'migrations')
  for (const file of readdirSync(folder).sort()) sqlite.exec(readFileSync(join(folder, file), 'utf8'))
  sqlite.prepare('INSERT INTO documents (name, body, updated) VALUES (?1, ?2, 0)').run('policy', JSON.stringify(policy))
  const db = d1(sqlite)
  const clock = { time: Date.parse(policy.origin) + DAY, now: () => clock.time }
  const deps = {
    db,
    now: clock.now,
    random: (count: number) => new Uint8Array(count),
    origin: new URL('http://localhost'),
    setupCode: undefined,
    tokenSeed,
    assets: undefined,
  }
  const routes = new Hono().route('/', cards(deps)).route('/', tokens(deps))
  routes.onError(answerProblem)
  return {
    clock,
    ask: async (path: string, body: Uint8Array<ArrayBuffer>) => routes.request(path, { method: 'POST', body }),
    /** Makes these codes good, as a sheet from the console does. */
    giveOut: async (codes: readonly string[]) => {
      const hashes = await Promise.all(codes.map(async (code) => Buffer.from(await sha256(code)).toString('hex')))
      await db.batch([insertSheet(db, { made: '2026-01-01', until: '2099-01-01', issued: codes.length }), insertCodes(db, hashes)])
    },
    /** Every row of the tables that enrolment and sharing write, by table. */
    rows: () =>
      ['sheets', 'codes', 'credentials', 'evaluations', 'cards', 'erasures'].map((table) => ({
        table,
        rows: sqlite.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[],
      })),
    post: async (bytes: Uint8Array<ArrayBuffer>) => (await routes.request('/v1/cards', { method: 'POST', body: bytes })).status,
    waiting: async () => sqlite.prepare('SELECT 1 FROM cards').all().length,
    /** Counts, and keeps what was counted of few cards too. */
    close: () => countBy({ db, now: clock.now }, { size: 2000, most: 50, fewest: { answers: 0, directions: 0 } }),
    tallies: (epoch: number) => readTallies(db, epoch),
    shut: () => sqlite.close(),
  }
}

interface Statement {
  run: () => { results: unknown[] }
}

/** As much of D1 as the Worker's code asks of it; a batch is one transaction. */
function d1(sqlite: DatabaseSync): D1Database {
  const prepared = (sql: string, values: SQLInputValue[] = []) => {
    const run = () => ({
      success: true,
      meta: {},
      results: sqlite
        .prepare(sql)
        .all(...values)
        .map(listed),
    })
    return {
      bind: (...given: unknown[]) => prepared(sql, given.map(bound)),
      run,
      all: async () => run(),
      first: async () => run().results[0] ?? null,
    }
  }
  const batch = async (statements: Statement[]) => {
    sqlite.exec('BEGIN')
    try {
      const results = statements.map((statement) => statement.run())
      sqlite.exec('COMMIT')
      return results
    } catch (error) {
      sqlite.exec('ROLLBACK')
      throw error
    }
  }
  return { prepare: prepared, batch } as unknown as D1Database
}

const bound = (value: unknown): SQLInputValue => (value instanceof ArrayBuffer ? new Uint8Array(value) : (value as SQLInputValue))

/** D1 gives blobs as lists of numbers. */
const listed = (row: object): object => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? [...value] : value]))
