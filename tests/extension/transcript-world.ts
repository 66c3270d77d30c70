/**
 * A patron's whole background for some weeks, event by event: the real `startBackground` behind a browser that is played, with its alarms, and a library that
 * is played and notes whatever can be seen of a request from outside.
 *
 * What chance is. Two runs of one seed meet the same chances: at each event the source of randomness begins anew from seed and event, and each size of draw has
 * a stream of its own. So what one patron's answer uses up of it moves nothing that comes later but the answer.
 */
import { Dexie } from 'dexie'
import { vi } from 'vitest'
import { agree, optOut } from '../../extension/services/consent.ts'
import { startBackground } from '../../extension/services/events.ts'
import { withhold } from '../../extension/services/reports.ts'
import { database } from '../../extension/store/database.ts'
import { eraseAll } from '../../extension/store/erase.ts'
import { eraseDue, eraseQueue } from '../../extension/store/erase-queue.ts'
import { type TokenReply, TokenRequest } from '../../shared/enrolment.ts'
import type { Policy } from '../../shared/policy.ts'
import { evaluateBlinded, tokenKeys } from '../../shared/privacy/token.ts'
import { type Chance, chance } from '../faults/chance.ts'
import { edition, LIBRARY, NOW } from './world.ts'

const HOUR = 3_600_000

/** The browser as the background knows it. */
export interface PlayedBrowser {
  browser: unknown
  handlers: Map<string, (message: { data: unknown; sender: unknown }) => unknown>
  alarms: Map<string, number>
  rung: ((alarm: { name: string }) => void)[]
  /** Resolves when the background has set its last alarm of a piece of work. */
  idle: () => Promise<void>
}

const OWN = 'chrome-extension://carrel/'

export function playedBrowser(): PlayedBrowser {
  const alarms = new Map<string, number>()
  const rung: ((alarm: { name: string }) => void)[] = []
  let settled = (): void => undefined
  const set = (name: string): void => {
    if (name === 'outbox') settled()
  }
  const deaf = { addListener: () => undefined }
  return {
    alarms,
    rung,
    handlers: new Map(),
    idle: () =>
      new Promise((resolve) => {
        settled = resolve
      }),
    browser: {
      runtime: { id: 'carrel', getURL: (path: string) => `${OWN}${path.replace(/^\//, '')}`, onInstalled: deaf, onStartup: deaf },
      alarms: {
        onAlarm: { addListener: (ring: (alarm: { name: string }) => void) => rung.push(ring) },
        create: async (name: string, { when }: { when: number }) => {
          alarms.set(name, when)
          set(name)
        },
        clear: async (name: string) => {
          alarms.delete(name)
          set(name)
        },
      },
      permissions: { onAdded: deaf, onRemoved: deaf, getAll: async () => ({ origins: [] }), contains: async () => true, remove: async () => true },
      tabs: { onRemoved: deaf, create: async () => undefined, query: async () => [] },
      scripting: {
        getRegisteredContentScripts: async () => [],
        unregisterContentScripts: async () => undefined,
        registerContentScripts: async () => undefined,
      },
      storage: { session: { get: async () => ({}), set: async () => undefined, remove: async () => undefined, clear: async () => undefined } },
    },
  }
}

/** What the patron does at the desk, in the same hour whoever they are: it is no part of what they read. */
type Order = 'withhold' | 'out' | 'in' | 'erase sent' | 'forget'

/** The plan of a run: everything but the patron's reading. */
export interface Plan {
  seed: number
  policy: Policy
  days: number
  /** Hours after the beginning at which the browser is awake to hear its alarms; between them it sleeps. */
  awake: number[]
  orders: ReadonlyMap<number, Order>
  /** Share of requests that fail. */
  faults: number
}

export function planOf(seed: number, policy: Policy, days: number): Plan {
  const dice = chance(seed)
  const awake: number[] = []
  for (let hour = 1; hour < days * 24; hour += dice.odds(0.2) ? 1 + dice.below(4) : 20 + dice.below(80)) awake.push(hour)
  const orders = new Map<number, Order>()
  const often: readonly Order[] = ['withhold', 'out', 'in', 'in', 'in', 'erase sent', 'erase sent', 'forget']
  for (let count = dice.below(4); count > 0; count -= 1) orders.set(dice.pick(awake), dice.pick(often))
  return { seed, policy, days, awake, orders, faults: dice.pick([0, 0.1, 0.4]) }
}

/** Something a patron does that must not show: given the database and the time. */
export type Reading = (now: number, dice: Chance) => Promise<void>

/** Everything an observer of the wire sees of one patron over the plan, a line a request: time, method, address, headers, size, and the bytes that are the same for all. */
export async function transcript(plan: Plan, played: PlayedBrowser, reading: Reading): Promise<string[]> {
  await anew()
  const lines: string[] = []
  const served = edition({ policy: plan.policy })
  let event = 0
  let streams = new Map<number, Chance>()
  let single = chance(0)
  let requests = 0
  let calm = true
  const begin = (): void => {
    event += 1
    streams = new Map()
    single = chance(plan.seed * 65_537 + event)
  }
  vi.spyOn(Math, 'random').mockImplementation(() => single.next())
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = new Uint8Array((array as Uint8Array).buffer)
    const stream = streams.get(bytes.length) ?? chance(plan.seed * 65_537 + event * 1009 + bytes.length)
    streams.set(bytes.length, stream)
    bytes.set(stream.bytes(bytes.length))
    return array
  })
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const body = (init.body ?? new Uint8Array()) as Uint8Array<ArrayBuffer>
    const { method, headers } = new Request(input, { method: init.method ?? 'GET', headers: init.headers ?? {}, ...(body.length > 0 ? { body } : {}) })
    const options = [init.credentials, init.referrerPolicy, init.cache, init.redirect, init.mode].join(' ')
    lines.push(
      [Date.now(), method, input, JSON.stringify(Object.fromEntries(headers)), options, body.length, masked(new URL(input).pathname, body)].join(' | '),
    )
    requests += 1
    const fate = calm ? 1 : chance(plan.seed * 31 + requests).next() / (plan.faults || 1)
    if (plan.faults > 0 && fate < 0.4) throw new TypeError('Failed to fetch')
    if (plan.faults > 0 && fate < 1) return new Response('', { status: fate < 0.7 ? 503 : 429, headers: fate < 0.8 ? { 'retry-after': '7200' } : {} })
    return answer(new URL(input).pathname, served, body)
  })
  const clock = (time: number): void => {
    vi.setSystemTime(time)
    begin()
  }
  const ask = (data: unknown): unknown => played.handlers.get('wake')?.({ data, sender: { id: 'carrel', url: `${OWN}desk.html` } })

  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  played.alarms.clear()
  played.rung.length = 0
  begin()
  const prepared = played.idle()
  startBackground()
  await prepared
  const choose = async (): Promise<void> => {
    // A library that cannot be reached is not chosen, and then there is nothing to see.
    calm = true
    await ask({ kind: 'library', address: LIBRARY })
    if (!plan.policy.openEnrolment) await ask({ kind: 'enrol', code: '0123456789ABCDEF' })
    calm = false
    await agree(plan.policy, Date.now(), database)
    await ask({ kind: 'outbox' })
  }
  const patron = chance(plan.seed + 77)
  await reading(Date.now(), patron)
  await choose()
  for (const hour of plan.awake) {
    const time = NOW + hour * HOUR
    clock(time)
    await reading(time, patron)
    const order = plan.orders.get(hour)
    if (order !== undefined) await carryOut(order, plan, ask, choose)
    // The browser hears what came due while it slept, and what comes due in this hour.
    for (;;) {
      const [next] = [...played.alarms].filter(([, when]) => when <= time + HOUR).sort((one, other) => one[1] - other[1] || (one[0] < other[0] ? -1 : 1))
      if (next === undefined) break
      played.alarms.delete(next[0])
      clock(Math.max(Date.now(), next[1]))
      const done = played.idle()
      for (const ring of played.rung) ring({ name: next[0] })
      await done
    }
  }
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  return lines
}

async function carryOut(order: Order, plan: Plan, ask: (data: unknown) => unknown, choose: () => Promise<void>): Promise<void> {
  const now = Date.now()
  if (order === 'withhold') {
    const [card] = await database.outbox
      .orderBy('id')
      .filter(({ question, state }) => question === 'stage' && state === 'waiting')
      .toArray()
    if (card !== undefined) await withhold(card.id)
  } else if (order === 'out') {
    await optOut(now)
    await ask({ kind: 'outbox' })
  } else if (order === 'in') {
    await agree(plan.policy, now)
    await ask({ kind: 'outbox' })
  } else if (order === 'erase sent') {
    if ((await eraseDue()) > 0) await ask({ kind: 'erase' })
  } else {
    await eraseAll()
    await ask({ kind: 'erase' })
    await choose()
  }
}

/** The same path as a browser newly installed: no row, and no connection that has grown slow. */
async function anew(): Promise<void> {
  for (const db of [database, eraseQueue]) {
    db.close()
    await Dexie.delete(db.name)
    await db.open()
  }
}

function answer(path: string, served: ReturnType<typeof edition>, body: Uint8Array): Response {
  if (path === '/v1/edition') return Response.json(served.manifest)
  if (path === '/v1/cards') return new Response(null, { status: 202 })
  if (path === '/v1/erase') return new Response(null, { status: 204 })
  if (path === '/v1/enrol') return new Response(null, { status: 204 })
  if (path === '/v1/tokens') return Response.json(evaluated(TokenRequest.parse(JSON.parse(new TextDecoder().decode(body)))))
  return new Response(served.bodies.get(path.replace('/v1/parts/', '')) ?? '', { status: 200 })
}

const ISSUER = tokenKeys(new Uint8Array(32).fill(7))
/** The key of the library's tokens, as a policy names it. */
export const TOKEN_KEY = Buffer.from(ISSUER.publicKey).toString('base64url')

function evaluated({ blinded, epoch, question }: TokenRequest): TokenReply {
  const { evaluated, proof } = evaluateBlinded(ISSUER.secretKey, Buffer.from(blinded, 'base64url'), { epoch, question })
  return { evaluated: Buffer.from(evaluated).toString('base64url'), proof: Buffer.from(proof).toString('base64url') }
}

/** What is the same for everyone in a body; the noisy answer, the token, the lock and the key are masked, and nothing else. */
function masked(path: string, body: Uint8Array): string {
  if (path === '/v1/erase') return new TextDecoder().decode(body).replace(/"[A-Za-z0-9_-]{43}"/, '"key"')
  if (path === '/v1/tokens' || path === '/v1/enrol')
    return new TextDecoder()
      .decode(body)
      .replace(/("(?:credential|blinded)":)"([A-Za-z0-9_-]+)"/g, (_, name: string, value: string) => `${name}${value.length}`)
  if (path !== '/v1/cards') return new TextDecoder().decode(body)
  const answerBytes = body[3] === 1 ? 64 : body[3] === 3 ? 1 : 4
  const shown = [...body].map((byte, at) => (at >= 4 && at < 4 + answerBytes + 96 ? '-' : byte))
  return shown.join('')
}
