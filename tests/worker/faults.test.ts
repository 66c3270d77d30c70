import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { expect, test } from 'vitest'
import { readCode } from '#shared/enrolment.ts'
import { blindNonce } from '#shared/privacy/token.ts'
import { StaffItem } from '#shared/staff.ts'
import { SheetReply } from '#shared/staff-sharing.ts'
import { readPolicy } from '#worker/db/documents.ts'
import { base64url, fromBase64url, sha256 } from '#worker/domain/codes.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { expire } from '#worker/jobs/expire.ts'
import { publish } from '#worker/jobs/publish.ts'
import { segment } from '#worker/jobs/segment.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { everything, type House, house, open, policy, signIn } from './house.ts'

/** The same database, whose k-th statement from now on fails: in a batch the statement itself, so that those before it have run. */
function failing(db: D1Database, k: number): { db: D1Database; failed: () => boolean } {
  let count = 0
  let failed = false
  const due = () => {
    count += 1
    if (count === k) failed = true
    return count === k
  }
  const poison = db.prepare("SELECT json('{')")
  const real = new WeakMap<object, D1PreparedStatement>()
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => wrap(target.bind(...values))
        if (name === 'first') return (...values: []) => (due() ? poison : target).first(...values)
        if (name === 'all') return () => (due() ? poison : target).all()
        if (name === 'run') return () => (due() ? poison : target).run()
        return Reflect.get(target, name)
      },
    })
    real.set(wrapped, statement)
    return wrapped
  }
  const wrappedDb = new Proxy(db, {
    get(target, name) {
      if (name === 'prepare') return (query: string) => wrap(target.prepare(query))
      if (name === 'batch') return (statements: D1PreparedStatement[]) => target.batch(statements.map((one) => (due() ? poison : (real.get(one) ?? one))))
      return Reflect.get(target, name)
    },
  })
  return { db: wrappedDb, failed: () => failed }
}

type Act = (place: House) => Promise<unknown>
const content = {
  channel: 'maps',
  title: 'A map',
  url: 'https://maps.example/1',
  language: 'en',
  level: 'any',
  subjects: ['maps-and-land'],
  reason: 'See it.',
  by: 'M. A.',
}

let cookie = ''
let administrator = ''
let code = ''
let draft = ''
let sent = { bytes: new Uint8Array(), key: '' }
let fresh = new Uint8Array()
async function prepared(): Promise<House> {
  const place = await house()
  cookie = await signIn(place, 'editor')
  administrator = await signIn(place, 'administrator')
  const sheet = await place.ask('/v1/staff/enrolment/sheets', { method: 'POST', body: { codes: 10 }, as: cookie })
  code = readCode(SheetReply.parse(await sheet.json()).codes[0] ?? '') ?? ''
  const made = async () => StaffItem.parse(await (await place.ask('/v1/staff/items', { method: 'POST', body: { content }, as: cookie })).json()).id
  draft = await made()
  const scheduled = await made()
  const body = { from: '2026-04-05T00:00:00Z', until: '2026-04-06T00:00:00Z' }
  await place.ask(`/v1/staff/items/${scheduled}/schedule`, { method: 'POST', body, as: cookie })
  const random = seeded(7)
  for (let answer = 0; answer < 2; answer += 1) {
    for (const question of ['stage', 'subject'] as const) {
      sent = await card(policy, random, { epoch: 3, question, answer })
      await place.ask('/v1/cards', { method: 'POST', body: sent.bytes, headers: OCTETS })
    }
  }
  fresh = (await card(policy, random, { epoch: 3, question: 'stage' })).bytes
  return place
}

const later =
  (at: string, act: Act): Act =>
  (place) => {
    place.clock.at = Date.parse(at)
    return act(place)
  }
const asStaff =
  (method: string, path: () => string, body: unknown): Act =>
  (place) =>
    place.ask(`/v1/staff/${path()}`, { method, body, as: cookie })

/** A browser that is enrolled in a library which asks for tokens. */
async function enrolled(place: House): Promise<void> {
  const credential = await sha256(new Uint8Array(32))
  await place.ask('/v1/enrol', { method: 'POST', body: { code, credential: base64url(credential) } })
  await place.ask('/v1/staff/enrolment', { method: 'PUT', body: { open: false }, as: administrator })
  const key = (await readPolicy(place.db))?.value.tokenKey ?? ''
  const { blinded } = blindNonce(new Uint8Array(32).fill(1), fromBase64url(key) ?? new Uint8Array(), { epoch: 3, question: 'stage' }, seeded(9))
  wanted = { credential: base64url(new Uint8Array(32)), epoch: 3, question: 'stage', blinded: base64url(blinded) }
}
let wanted = {}

/** What is done, and what has to be there first. */
test.each<[string, Act, Act?]>([
  ['taking a card', (place) => place.ask('/v1/cards', { method: 'POST', body: fresh, headers: OCTETS })],
  ['erasing a card', (place) => place.ask('/v1/erase', { method: 'POST', body: { key: sent.key } })],
  ['giving a token', (place) => place.ask('/v1/tokens', { method: 'POST', body: wanted }), enrolled],
  ['learning segments', (place) => segment(place.deps), asStaff('POST', () => `items/${draft}/publish`, {})],
  ['publishing an item', asStaff('POST', () => `items/${draft}/publish`, {})],
  ['saving a draft', asStaff('PUT', () => `items/${draft}`, { content: { ...content, title: 'Another' } })],
  ['saving a published item', asStaff('PUT', () => 'items/work-1', { content: { ...content, title: 'Another' } })],
  [
    'saving a channel',
    asStaff('PUT', () => 'channels/maps', {
      slug: 'maps',
      title: { en: 'M', 'zh-CN': '图' },
      summary: { en: 'M', 'zh-CN': '图' },
      subjects: ['maps-and-land'],
    }),
  ],
  ['making a sheet of codes', asStaff('POST', () => 'enrolment/sheets', { codes: 10 })],
  ['taking a sheet back', asStaff('POST', () => 'enrolment/sheets/1/revoke', {})],
  ['asking for tokens', (place) => place.ask('/v1/staff/enrolment', { method: 'PUT', body: { open: false }, as: administrator })],
  ['enrolling', (place) => place.ask('/v1/enrol', { method: 'POST', body: { code, credential: 'A'.repeat(43) } })],
  ['the publishing job', later('2026-04-05T00:00:00Z', (place) => publish(place.deps))],
  ['the expiring job', later('2026-04-07T00:00:00Z', (place) => expire(place.deps))],
  ['counting an epoch', later('2026-05-01T00:00:00Z', (place) => closeEpochs(place.deps))],
])(
  '%s leaves nothing half-written whichever statement fails, and then succeeds',
  async (_, act, first) => {
    let wholes = 0
    for (let k = 1; k < 80; k += 1) {
      const place = await prepared()
      await first?.(place)
      const before = await everything(place.db)
      const faulty = failing(place.db, k)
      const spoilt = open(faulty.db, place.clock)
      const reply = await act(spoilt).catch(() => undefined)
      const after = await everything(place.db)
      if (!faulty.failed()) {
        wholes += 1
        expect(after).not.toEqual(before)
        break
      }
      // A statement whose loss could be borne may fail unseen; where the change was refused, nothing of it is there.
      if (reply === undefined || (reply instanceof Response && reply.status >= 500)) {
        expect(after, `statement ${k}`).toEqual(before)
        await act(place)
        expect(await everything(place.db)).not.toEqual(before)
      } else expect(after).not.toEqual(before)
    }
    expect(wholes).toBe(1)
  },
  120_000,
)
