import { beforeEach, expect, test } from 'vitest'
import { Problem } from '#shared/problem.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { type House, house, NOON, open as openHouse, policy, rows } from './house.ts'

let open: House
const random = seeded(1)
const send = (bytes: Uint8Array) => open.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })

beforeEach(async () => {
  open = await house()
})

test('takes a card, and the identical card again, once', async () => {
  const { bytes } = await card(policy, random, { epoch: 3, question: 'stage', answer: 2 })
  expect((await send(bytes)).status).toBe(202)
  expect((await send(bytes)).status).toBe(202)
  expect(await rows(open.db, 'cards')).toBe(1)
})

test('counts one of a thousand cards sent at once on one token', async () => {
  const token = random(64)
  const all = await Promise.all(
    Array.from({ length: 1000 }, (_, answer) => card(policy, random, { epoch: 3, question: 'subject', answer: answer % 32, token })),
  )
  const replies = await Promise.all(all.map(({ bytes }) => send(bytes)))
  expect(replies.filter((reply) => reply.status === 202)).toHaveLength(1)
  expect(replies.filter((reply) => reply.status === 409)).toHaveLength(999)
  expect(await rows(open.db, 'cards')).toBe(1)
}, 60_000)

test('keeps exactly the columns that are allowed, and no rowid', async () => {
  const { results } = await open.db.prepare("SELECT name FROM pragma_table_info('cards') ORDER BY cid").all<{ name: string }>()
  expect(results.map((row) => row.name)).toEqual(['token_hash', 'epoch', 'question', 'answer', 'erase_hash'])
  await expect(open.db.prepare('SELECT rowid FROM cards').all()).rejects.toThrow(/no such column/)
})

test('keeps the hash of a token, never the token', async () => {
  const { bytes, card: made } = await card(policy, random, { epoch: 3, question: 'stage' })
  await send(bytes)
  const row = await open.db.prepare('SELECT token_hash FROM cards').first<{ token_hash: number[] }>()
  expect(row?.token_hash).toEqual([...new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(made.token)))])
})

test.each([
  ['a card of the epoch before within its grace', 2, '2026-03-31T23:59:59Z', 202],
  ['a card of the epoch before on the day it is counted', 2, '2026-04-01T00:00:00Z', 410],
  ['a card of long ago', 0, '2026-04-04T12:00:00Z', 410],
  ['a card of an epoch to come', 4, '2026-04-04T12:00:00Z', 400],
])('answers %s', async (_, epoch, at, status) => {
  open.clock.at = Date.parse(at)
  expect((await send((await card(policy, random, { epoch, question: 'stage' })).bytes)).status).toBe(status)
})

test('refuses a card of an epoch that was counted, even by a clock set back', async () => {
  await send((await card(policy, random, { epoch: 3, question: 'stage' })).bytes)
  open.clock.at = Date.parse('2026-05-01T00:00:00Z')
  await closeEpochs(open.deps)
  open.clock.at = NOON
  expect((await send((await card(policy, random, { epoch: 3, question: 'stage' })).bytes)).status).toBe(410)
  expect(await rows(open.db, 'cards')).toBe(0)
})

const change = (at: number, to: number) => (bytes: Uint8Array) => {
  bytes[at] = to
  return bytes
}
test.each<[string, (bytes: Uint8Array) => Uint8Array, number, string?]>([
  ['an empty body', () => new Uint8Array(), 400, 'length'],
  ['a short body', (bytes) => bytes.slice(1), 400, 'length'],
  ['a long body', () => new Uint8Array(513), 413],
  ['a version it does not know', change(0, 2), 400, 'version'],
  ['a question it does not know', change(3, 99), 400, 'question'],
  ['a question the policy does not ask', change(3, 2), 400, 'question'],
  ['too many tickets', change(4, 255), 400, 'answer'],
  ['no ticket', change(4, 0), 400, 'answer'],
  ['padding that says something', change(511, 1), 400, 'padding'],
])('refuses %s', async (_, spoil, status, field) => {
  const reply = await send(spoil((await card(policy, random, { epoch: 3, question: 'stage' })).bytes))
  expect(reply.status).toBe(status)
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json')
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*')
  const problem = Problem.parse(await reply.json())
  expect(problem.errors?.[0]?.path).toBe(field)
  expect(await rows(open.db, 'cards')).toBe(0)
})

test('refuses a card sent as another kind of content', async () => {
  const { bytes } = await card(policy, random, { epoch: 3, question: 'stage' })
  expect((await open.ask('/v1/cards', { method: 'POST', body: bytes, headers: { 'Content-Type': 'text/plain' } })).status).toBe(415)
})

test('lets any page ask before it sends', async () => {
  const reply = await open.ask('/v1/cards', {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
  })
  expect(reply.status).toBe(204)
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(reply.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('content-type')
})

test('brakes a flood with Retry-After, and lets go in time', async () => {
  const empty = () => open.ask('/v1/erase', { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } })
  let reply = await empty()
  for (let sent = 1; sent < 6000 && reply.status !== 429; sent += 1) reply = await empty()
  expect(reply.status).toBe(429)
  open.clock.at += Number(reply.headers.get('Retry-After')) * 1000
  expect((await empty()).status).toBe(400)
}, 60_000)

test('erases the card of a key, and says 204 for a key it never saw', async () => {
  const one = await card(policy, random, { epoch: 3, question: 'stage' })
  const other = await card(policy, random, { epoch: 3, question: 'stage' })
  await send(one.bytes)
  await send(other.bytes)
  const erase = (key: unknown) => open.ask('/v1/erase', { method: 'POST', body: { key } })
  expect((await erase(one.key)).status).toBe(204)
  expect(await rows(open.db, 'cards')).toBe(1)
  expect((await erase(one.key)).status).toBe(204)
  expect((await erase('A'.repeat(43))).status).toBe(204)
  expect(await rows(open.db, 'cards')).toBe(1)
  for (const key of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}+`, 7, null]) expect((await erase(key)).status).toBe(400)
})

test('keeps nothing of a request but the card', async () => {
  const traces = {
    'User-Agent': 'trace-agent',
    'CF-Connecting-IP': '203.0.113.77',
    Referer: 'https://trace.example/',
    Cookie: 'a=trace-cookie',
    'Accept-Language': 'trace',
  }
  const one = await card(policy, random, { epoch: 3, question: 'stage' })
  await open.ask('/v1/cards', { method: 'POST', body: one.bytes, headers: { ...OCTETS, ...traces } })
  await open.ask('/v1/erase', { method: 'POST', body: { key: 'B'.repeat(43) }, headers: traces })
  const { results: tables } = await open.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
    .all<{ name: string }>()
  expect(tables.length).toBeGreaterThan(15)
  for (const { name } of tables) {
    const { results } = await open.db.prepare(`SELECT * FROM "${name}"`).all()
    expect(JSON.stringify(results), name).not.toMatch(/trace|203\.0\.113|BBBBB/)
  }
})

test('asks to come again later when the database does not answer', async () => {
  const broken = new Proxy(open.db, {
    get: () => () => {
      throw new Error('gone')
    },
  })
  const { ask } = openHouse(broken, open.clock)
  const { bytes, key } = await card(policy, random, { epoch: 3, question: 'stage' })
  for (const reply of [await ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS }), await ask('/v1/erase', { method: 'POST', body: { key } })]) {
    expect(reply.status).toBe(503)
    expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0)
  }
})
