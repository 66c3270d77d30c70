// node --import ./tests/faults/loader.ts tests/faults/run.ts FIRST [COUNT] [--d1]: lives of these seeds, one JSON line for each. With --d1 each is lived on D1 too.
import 'fake-indexeddb/auto'
import type { D1Database } from '@cloudflare/workers-types'
import { seeded } from '../unit/seeded.ts'
import { furnish, house } from './house.ts'
import { live, type Outcome, type Places, steadyDigests } from './schedule.ts'
import { migrations, sqlite } from './sqlite.ts'

const placesOf = (one: D1Database, other: D1Database): Places => ({
  houses: [house('https://one.example', one, seeded(1)), house('https://two.example', other, seeded(2))],
  name: 'desk',
})

/** Lives in a row over SQLite in memory, each undone before the next. */
export async function lives(seeds: Iterable<number>, each: (outcome: Outcome) => Promise<void> | void): Promise<void> {
  steadyDigests()
  const databases = [sqlite(), sqlite()] as const
  for (const { db } of databases) await furnish(db)
  for (const seed of seeds) {
    for (const { mark } of databases) mark()
    await each(await live(seed, placesOf(databases[0].db, databases[1].db)))
    for (const { back } of databases) back()
  }
}

/** A life over real D1, as `wrangler dev` runs it, in two libraries of its own. */
async function d1(): Promise<{ live: (seed: number) => Promise<Outcome>; end: () => Promise<void> }> {
  const { getPlatformProxy } = await import('wrangler')
  const proxies = await Promise.all([0, 1].map(() => getPlatformProxy<{ DB: D1Database }>({ configPath: 'worker/wrangler.jsonc', persist: false })))
  const databases = proxies.map(({ env }) => env.DB)
  const undo = new Map<D1Database, () => Promise<unknown>>()
  for (const db of databases) {
    for (const text of migrations()) await db.batch(statements(text).map((statement) => db.prepare(statement)))
    await furnish(db)
    const policy = await db.prepare("SELECT body FROM documents WHERE name = 'policy'").first<{ body: string }>()
    const emptied = [
      'evaluations',
      'credentials',
      'codes',
      'sheets',
      'cards',
      'asked',
      'erasures',
      'profile_sums',
      'counts',
      'tallies',
      'closes',
      'jobs',
      'begun',
      'waiting',
    ].map((table) => db.prepare(`DELETE FROM ${table}`))
    const first = db.prepare('DELETE FROM editions WHERE number > 1')
    const before = db.prepare("UPDATE documents SET body = ?1 WHERE name = 'policy'").bind(policy?.body)
    undo.set(db, () => db.batch([...emptied, first, before]))
  }
  const [one, other] = databases
  if (one === undefined || other === undefined) throw new Error('there are not two databases')
  return {
    live: async (seed) => {
      for (const db of databases) await undo.get(db)?.()
      return live(seed, placesOf(one, other))
    },
    end: async () => {
      for (const proxy of proxies) await proxy.dispose()
    },
  }
}

/** Statements of a migration, which holds no semicolon but at their ends. */
const statements = (text: string): string[] =>
  text
    .replace(/--.*$/gm, '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')

if (import.meta.main) {
  const [first = 1, count = 1] = process.argv.slice(2).map(Number)
  const real = process.argv.includes('--d1') ? await d1() : undefined
  const seeds = Array.from({ length: Number.isNaN(count) ? 1 : count }, (_, index) => first + index)
  await lives(seeds, async (outcome) => {
    const differs = real === undefined ? {} : { differs: (await real.live(outcome.seed)).digest !== outcome.digest }
    console.log(JSON.stringify({ ...outcome, ...differs }))
    // A seeded fault need be found but once.
    if (process.argv.includes('--fault') && outcome.problems.length > 0) process.exit(0)
  })
  await real?.end()
}
