import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import type { Channel } from '#shared/channel.ts'
import type { Library } from '#shared/edition.ts'
import type { Item } from '#shared/item.ts'
import type { Policy } from '#shared/policy.ts'
import { presetQuestion } from '#shared/presets.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import type { Role, StaffMember } from '#shared/staff.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { app } from '#worker/app.ts'
import { seed } from '#worker/db/seed.ts'
import { insertSession } from '#worker/db/sessions.ts'
import { insertStaff } from '#worker/db/staff.ts'
import { base64url, sha256 } from '#worker/domain/codes.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'

export const ORIGIN = 'http://localhost:8787'
export const SETUP_CODE = 'once-and-never-again'
/** Day 10 of epoch 3, at noon. */
export const NOON = Date.parse('2026-04-04T12:00:00Z')

export const policy: Policy = { ...STANDARD_POLICY, questions: [presetQuestion('stage', 'balanced'), presetQuestion('subject', 'balanced')] }

export const library: Library = {
  name: { en: 'Northmere Libraries', 'zh-CN': '北湖图书馆' },
  languages: ['en', 'zh-CN'],
  catalogues: [{ name: { en: 'Catalogue', 'zh-CN': '目录' }, origin: 'http://northmere.localhost:8788' }],
  contact: 'desk@northmere.example',
}

export const channels: Channel[] = [
  { slug: 'sea-and-ships', title: { en: 'Sea & ships', 'zh-CN': '海与船' }, summary: { en: 'Of the sea', 'zh-CN': '关于海' }, subjects: ['maritime-history'] },
  { slug: 'maps', title: { en: 'Maps', 'zh-CN': '地图' }, summary: { en: 'Of the land', 'zh-CN': '关于土地' }, subjects: ['maps-and-land'] },
]

/** Twelve published items, six in each channel. */
export const items: Item[] = Array.from({ length: 12 }, (_, index) => ({
  id: `work-${index}`,
  channel: index % 2 === 0 ? 'sea-and-ships' : 'maps',
  title: `Work <${index}> & more`,
  url: `https://catalogue.example/records/${index}?a=1&b=2`,
  language: index % 3 === 0 ? 'zh' : 'en',
  level: 'any' as const,
  subjects: index % 2 === 0 ? ['maritime-history', 'ships-and-shipping'] : ['maps-and-land'],
  reason: `Reason "${index}" for <reading>`,
  by: 'M. Adeyemi',
  published: `2026-03-${String(10 + index)}`,
}))

/** A clock that stands until it is set. */
export interface Clock {
  at: number
}

export interface House {
  db: D1Database
  clock: Clock
  /** A request to the worker; a body that is no string or bytes is sent as JSON from the console's own origin. */
  ask: (path: string, options?: { method?: string; body?: unknown; headers?: Record<string, string>; as?: string }) => Promise<Response>
  deps: Parameters<typeof app>[0]
}

const TABLES = ['cards', 'profile_sums', 'counts', 'tallies', 'closes', 'sessions', 'passkeys', 'staff', 'challenges', 'invitations', 'spent_codes']
const ONCE = ['asked', 'erasures', 'begun', 'waiting', 'losses']
const ENROLMENT = ['codes', 'sheets', 'credentials', 'evaluations', 'token_seed']
const MORE = ['terms', 'audit', 'jobs', 'parts', 'editions', 'items', 'channels', 'documents']

/** An emptied and newly seeded library, with its own clock. `bare` leaves the seed out. */
export async function house(options: { bare?: boolean; policy?: Policy; db?: D1Database; now?: number } = {}): Promise<House> {
  const { DB } = env
  await DB.batch([...TABLES, ...ONCE, ...ENROLMENT, ...MORE].map((table) => DB.prepare(`DELETE FROM ${table}`)))
  const clock = { at: options.now ?? NOON }
  if (options.bare !== true) await seed(DB, { library, policy: options.policy ?? policy, vocabulary, channels, items, now: clock.at })
  return open(options.db ?? DB, clock)
}

export function open(db: D1Database, clock: Clock): House {
  const deps = { db, now: () => clock.at, random, origin: new URL(ORIGIN), setupCode: SETUP_CODE, assets: undefined }
  const worker = app(deps)
  return {
    db,
    clock,
    deps,
    async ask(path, { method = 'GET', body, headers = {}, as } = {}) {
      const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
      const init: RequestInit = {
        method,
        headers: {
          ...(raw ? {} : { 'Content-Type': 'application/json' }),
          ...(method === 'GET' ? {} : { Origin: ORIGIN }),
          ...(as === undefined ? {} : { Cookie: `__Host-carrel=${as}` }),
          ...headers,
        },
      }
      if (body !== undefined) init.body = raw ? (body as string) : JSON.stringify(body)
      return worker.request(path, init)
    },
  }
}

const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count))

/** A member of staff already signed in; returns the value of the session cookie. */
export async function signIn({ db, clock }: House, role: Role, name = `A ${role}`): Promise<string> {
  const member: StaffMember = { id: crypto.randomUUID(), name, role }
  const value = `session-of-${member.id}`
  await db.batch([insertStaff(db, member, clock.at), insertSession(db, await sha256(value), member.id, clock.at)])
  return value
}

/** How many rows a table holds. */
export async function rows(db: D1Database, table: string): Promise<number> {
  return (await db.prepare(`SELECT COUNT(*) AS total FROM ${table}`).first<{ total: number }>())?.total ?? 0
}

/** A hash of every row of every table that a change can touch, by table, to compare before and after. Parts are named by their content: their names do. */
export async function everything(db: D1Database): Promise<Record<string, string>> {
  const tables = [
    'documents',
    'channels',
    'items',
    'editions',
    'cards',
    'closes',
    'tallies',
    'counts',
    'profile_sums',
    'staff',
    'passkeys',
    'spent_codes',
    'audit',
    'terms',
    'parts',
    ...ONCE,
    ...ENROLMENT,
  ]
  const results = await db.batch(tables.map((table) => db.prepare(`SELECT ${table === 'parts' ? 'sha256, position' : '*'} FROM ${table}`)))
  const hashes = results.map(({ results }) =>
    sha256(
      results
        .map((row) => JSON.stringify(row))
        .sort()
        .join(),
    ),
  )
  return Object.fromEntries((await Promise.all(hashes)).map((hash, index) => [tables[index], `${results[index]?.results.length} rows ${base64url(hash)}`]))
}
