import { readCode } from '#shared/enrolment.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { app } from '#worker/app.ts'
import { seed } from '#worker/db/seed.ts'
import { insertSession } from '#worker/db/sessions.ts'
import { insertStaff } from '#worker/db/staff.ts'
import { sha256 } from '#worker/domain/codes.ts'
import { agree } from '../../extension/services/consent.ts'
import { drawCards } from '../../extension/services/draw.ts'
import { changeLibrary, refreshEdition } from '../../extension/services/edition.ts'
import { enrol, retryEnrolment } from '../../extension/services/enrol.ts'
import { sendCards } from '../../extension/services/send.ts'
import { fetchTokens } from '../../extension/services/tokens.ts'
import { storedEdition } from '../../extension/store/edition.ts'
import { SheetReply } from '../../shared/staff-sharing.ts'
import { sqlite } from '../faults/sqlite.ts'
import { type Asked, clockAt, desk, LIBRARY, NOW, POLICY, seeded } from './world.ts'

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const both = { en: 'Sea', 'zh-CN': '海' }

/** What becomes of a request on its way: `lost` before it arrives, `unanswered` after, or another reply altogether. */
export type Fate = (asked: Asked) => 'lost' | 'unanswered' | Response | undefined

/** A library that asks for tokens, run by the real Worker on a database of its own, and how staff make it give out codes. */
export async function enrolledLibrary() {
  const { db } = sqlite()
  const clock = clockAt()
  const deps: Parameters<typeof app>[0] = {
    db,
    now: clock.now,
    random: bytes,
    origin: new URL(LIBRARY),
    setupCode: undefined,
    assets: undefined,
  }
  const worker = app(deps)
  const library = { name: both, languages: ['en' as const, 'zh-CN' as const], catalogues: [], contact: 'desk@library.example' }
  await seed(db, { library, policy: POLICY, vocabulary, channels: [], items: [], now: NOW })
  await db.batch([
    insertStaff(db, { id: 'a', name: 'A. Staff', role: 'administrator' }, NOW),
    insertSession(db, new Uint8Array(await sha256('cookie')), 'a', NOW),
  ])
  const staff = async (method: string, path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', origin: LIBRARY, cookie: '__Host-carrel=cookie' }
    // Staff do their work on the first day, whatever the browsers' clock says by then.
    const time = clock.time
    clock.time = NOW
    const reply = await worker.request(`/v1/staff/${path}`, { method, headers, body: JSON.stringify(body) })
    clock.time = time
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`)
    return reply.json()
  }
  const switchTo = (open: boolean) => staff('PUT', 'enrolment', { open })
  const codes = async () => SheetReply.parse(await staff('POST', 'enrolment/sheets', { codes: 10 })).codes
  await switchTo(false)
  return { db, clock, deps, worker, switchTo, codes }
}

/** A patron of that library with a desk of their own, who has agreed; `fate` is what befalls their requests. */
export async function reader(place: Awaited<ReturnType<typeof enrolledLibrary>>, { agreed = true, number = 1 }: { agreed?: boolean; number?: number } = {}) {
  const { db, queue } = desk()
  const { clock, worker } = place
  const asked: Asked[] = []
  const world = { fate: (() => undefined) as Fate }
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer())
    const seen = { method: request.method, path: url.pathname, headers: Object.fromEntries(request.headers), body, init }
    asked.push(seen)
    const fate = world.fate(seen)
    if (fate === 'lost') throw new TypeError('Failed to fetch')
    if (fate instanceof Response) return fate
    const reply = await worker.request(url.pathname, { method: request.method, headers: request.headers, ...(body === undefined ? {} : { body }) })
    if (fate === 'unanswered') throw new TypeError('Failed to fetch')
    return reply
  }
  const network = { fetch, now: clock.now, random: () => 0.5, db, queue }
  await changeLibrary(LIBRARY, network)
  const policy = async () => {
    const edition = await storedEdition(db)
    if (edition === undefined) throw new Error('no edition')
    return edition.policy
  }
  const random = seeded(number)
  const self = {
    db,
    queue,
    clock,
    network,
    asked,
    world,
    policy,
    posts: (path?: string) => asked.filter((one) => one.method === 'POST' && (path === undefined || one.path === path)),
    agree: async () => agree(await policy(), clock.time, db),
    refresh: () => refreshEdition(network),
    enrol: (code: string) => enrol(code, { ...network, bytes }),
    retry: () => retryEnrolment({ ...network, bytes }),
    draw: () => drawCards({ now: clock.now, random, db, queue }),
    fetchTokens: () => fetchTokens(network),
    send: () => sendCards(network),
    cards: () => db.outbox.toArray(),
    tokens: () => db.tokens.toArray(),
  }
  if (agreed) await self.agree()
  return self
}

/** The digits of a code, as they stand on the wire. */
export const digits = (code: string): string => readCode(code) ?? ''
