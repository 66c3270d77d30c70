import type { D1Database } from '@cloudflare/workers-types'
import type { Policy } from '../../shared/policy.ts'
import { tokenKeys } from '../../shared/privacy/token.ts'
import { app } from '../../worker/app.ts'
import { readPolicy, writeDocument } from '../../worker/db/documents.ts'
import { insertCodes, insertSheet } from '../../worker/db/enrolment.ts'
import { seed } from '../../worker/db/seed.ts'
import { sha256 } from '../../worker/domain/codes.ts'
import { canonical } from '../../worker/domain/publishing.ts'
import { countBy } from '../../worker/jobs/close-epoch.ts'
import { changeEdition } from '../../worker/jobs/edition.ts'
import { type Job, run } from '../../worker/jobs/run.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import { VOCABULARY } from '../unit/extension-world.ts'
import { type Failing, type Fault, failing } from './failing.ts'

export const DAY = 86_400_000
export const START = Date.parse('2026-04-04T12:00:00Z')

const TOKEN_SEED = new Uint8Array(32).fill(7)
/** What turns the policy into one that asks for a token with each card. */
export const TOKENS: Partial<Policy> = { openEnrolment: false, tokenKey: Buffer.from(tokenKeys(TOKEN_SEED).publicKey).toString('base64url') }

/** What a table row of a card says, by the hash of its token. */
export interface HeldCard {
  epoch: number
  question: string
  answer: number[]
  erase: string
}

/** One library: the real worker over a database, with a clock of its own. */
export interface House {
  origin: string
  /** Milliseconds since 1970. */
  clock: { at: number }
  /** Carries a request to the worker; with a fault its database fails meanwhile. */
  ask: (path: string, init: { method: string; headers: HeadersInit; body?: BodyInit }, fault?: Fault) => Promise<Response>
  /** The nightly count; false when it failed. */
  close: (fault?: Fault) => Promise<boolean>
  replacePolicy: (change: Partial<Policy>, fault?: Fault) => Promise<void>
  policy: () => Promise<Policy>
  /** Makes these enrolment codes good, as a sheet from the console does. */
  giveOut: (codes: readonly string[]) => Promise<void>
  /** Codes used, credentials made, and uses that the sheets count: all three are one number. */
  enrolled: () => Promise<number[]>
  held: () => Promise<Map<string, HeldCard>>
  counted: () => Promise<Counted[]>
}

/** What a closed epoch says of one question: how many cards, and each ticket's count (nothing for `profile`). */
export interface Counted {
  epoch: number
  question: string
  n: number
  counts: Record<string, number>
}

/** Fills a migrated, empty database; once for all schedules, each of which is undone. */
export async function furnish(db: D1Database): Promise<void> {
  const both = { en: 'Sea', 'zh-CN': '海' }
  await seed(db, {
    library: { name: { en: 'Northmere', 'zh-CN': '北湖' }, languages: ['en', 'zh-CN'], catalogues: [], contact: 'desk@northmere.example' },
    policy: STANDARD_POLICY,
    vocabulary: VOCABULARY,
    channels: [{ slug: 'sea', title: both, summary: both, subjects: ['sea'] }],
    items: [],
    now: START,
  })
}

export function house(origin: string, plain: D1Database, random: (count: number) => Uint8Array<ArrayBuffer>): House {
  const clock = { at: START }
  const faulty: Failing = failing(plain)
  const deps = { db: faulty.db, now: () => clock.at, random, origin: new URL(origin), setupCode: undefined, tokenSeed: TOKEN_SEED, assets: undefined }
  const worker = app(deps)
  // In pages so small that a life's few cards make several, and with nothing left out for being few: every card is to be found again in the counts.
  const countInPages: Job = (given, took) => countBy(given, { size: 2, most: 40, fewest: { answers: 0, directions: 0 } }, took)
  const under = async <Result>(fault: Fault | undefined, work: () => Promise<Result>): Promise<Result> => {
    faulty.arm(fault)
    return work().finally(() => faulty.arm(undefined))
  }
  return {
    origin,
    clock,
    ask: (path, init, fault) => under(fault, async () => worker.request(new Request(`${origin}${path}`, init))),
    close: (fault) => under(fault, async () => (await run('close-epoch', countInPages, deps).catch(() => 'failed' as const)) !== 'failed'),
    replacePolicy: (change, fault) =>
      under(fault, async () => {
        const present = await policyOf(plain)
        const policy = { ...present, ...change, version: present.version + 1 }
        await changeEdition(deps, [writeDocument(deps.db, 'policy', canonical(policy), clock.at)], (source) => ({ ...source, policy }))
      }).catch((error: unknown) => {
        if (fault === undefined) throw error
      }),
    policy: () => policyOf(plain),
    giveOut: async (codes) => {
      const hashes = await Promise.all(codes.map(async (code) => Buffer.from(await sha256(code)).toString('hex')))
      await plain.batch([insertSheet(plain, { made: '2026-01-01', until: '2099-12-31', issued: codes.length }), insertCodes(plain, hashes)])
    },
    enrolled: async () => {
      const counts = [
        'SELECT COUNT(*) AS n FROM codes WHERE used = 1',
        'SELECT COUNT(*) AS n FROM credentials',
        'SELECT COALESCE(SUM(used), 0) AS n FROM sheets',
      ]
      const rows = await Promise.all(counts.map((query) => plain.prepare(query).first<{ n: number }>()))
      return rows.map((row) => row?.n ?? 0)
    },
    held: async () => {
      const { results } = await plain.prepare('SELECT hex(token_hash) AS token, epoch, question, answer, hex(erase_hash) AS erase FROM cards').all<{
        token: string
        epoch: number
        question: string
        answer: string
        erase: string
      }>()
      return new Map(results.map(({ token, answer, ...row }) => [token, { ...row, answer: JSON.parse(answer) as number[] }]))
    },
    counted: async () => {
      const { results } = await plain
        .prepare('SELECT epoch, question, n FROM tallies ORDER BY epoch, question')
        .all<{ epoch: number; question: string; n: number }>()
      const cells = await plain
        .prepare('SELECT epoch, question, answer_index AS cell, count FROM counts')
        .all<{ epoch: number; question: string; cell: number; count: number }>()
      const sums = await plain.prepare('SELECT epoch, n FROM profile_sums').all<{ epoch: number; n: number }>()
      return results.map((row) => {
        const counts = Object.fromEntries(
          cells.results.filter((one) => one.epoch === row.epoch && one.question === row.question).map((one) => [one.cell, one.count]),
        )
        // The directions' sums are of as many cards as the tally says.
        const summed = sums.results.find((one) => one.epoch === row.epoch)?.n
        if (row.question === 'profile' && summed !== row.n) throw new Error(`epoch ${row.epoch}: ${summed} directions summed of ${row.n} counted`)
        return { ...row, counts }
      })
    },
  }
}

async function policyOf(db: D1Database): Promise<Policy> {
  const policy = await readPolicy(db)
  if (policy === undefined) throw new Error('the library has no policy')
  return policy.value
}
