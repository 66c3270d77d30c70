import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { TOKEN_REQUEST_BYTES, TokenRequest } from '#shared/enrolment.ts'
import type { QuestionId } from '#shared/policy.ts'
import { evaluateBlinded, isToken, tokenKeys } from '#shared/privacy/token.ts'
import { decodeCard } from '#shared/report.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { consentState, optOut } from '../../extension/services/consent.ts'
import { withhold } from '../../extension/services/reports.ts'
import { eraseAll } from '../../extension/store/erase.ts'
import { exportAll } from '../../extension/store/export.ts'
import { ledgerLines } from '../../extension/store/ledger.ts'
import { getSetting, settings } from '../../extension/store/settings.ts'
import { digits, enrolledLibrary, type Fate, reader } from './enrolled-world.ts'
import { DAY, NOW } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

const HOUR = 3_600_000
const json = (body: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(body))
const count = async (table: string) => ((await place.db.prepare(`SELECT COUNT(*) AS total FROM ${table}`).first()) as { total: number }).total

/** What a library would answer that used a key of its own choosing, with the proof it could make. */
function marked(secretKey: Uint8Array, blinded: string, epoch: number, question: QuestionId) {
  const { evaluated, proof } = evaluateBlinded(secretKey, Buffer.from(blinded, 'base64url'), { epoch, question })
  return { evaluated: Buffer.from(evaluated).toString('base64url'), proof: Buffer.from(proof).toString('base64url') }
}

let place: Awaited<ReturnType<typeof enrolledLibrary>>
let self: Awaited<ReturnType<typeof reader>>
beforeEach(async () => {
  place = await enrolledLibrary()
  self = await reader(place)
})

/** Enrolled, with cards drawn and their tokens fetched. */
async function withTokens() {
  await self.enrol((await place.codes())[0] ?? '')
  expect(await self.draw()).toBe(2)
  place.clock.time = NOW + 8 * DAY
  await self.fetchTokens()
  place.clock.time += 4 * HOUR
  await self.fetchTokens()
}

test('a patron enrols, draws, fetches tokens and sends: each card counts, and the bytes shown are the bytes sent', async () => {
  await withTokens()
  expect((await self.cards()).map((card) => card.state)).toEqual(['waiting', 'waiting'])
  place.clock.time = NOW + 17 * DAY
  await self.send()
  place.clock.time += 4 * HOUR
  await self.send()
  const cards = await self.cards()
  expect(cards.map((card) => card.state)).toEqual(['sent', 'sent'])
  expect(
    self
      .posts('/v1/cards')
      .map(({ body }) => Buffer.from(body ?? []).toString('hex'))
      .sort(),
  ).toEqual(cards.map(({ bytes }) => Buffer.from(bytes).toString('hex')).sort())
  const lines = (await ledgerLines(self.db)).filter((line) => line.kind === 'report')
  for (const card of cards) expect(lines.find(({ id }) => id === card.id)?.sha256).toBe(createHash('sha256').update(card.bytes).digest('hex'))
  expect(await count('cards')).toBe(2)
  place.clock.time = NOW + 60 * DAY
  await closeEpochs(place.deps)
  expect([await count('cards'), await count('evaluations'), await count('tallies')]).toEqual([0, 0, 2])
})

describe('enrolling', () => {
  test('shows the library a code and the hash of a secret, and never the secret', async () => {
    const [code = ''] = await place.codes()
    expect(await self.enrol(` ${code.toLowerCase().replaceAll('0', 'o')} `)).toBeUndefined()
    const { value } = (await getSetting('credential', self.db)) ?? { value: '' }
    const hash = createHash('sha256').update(Buffer.from(value, 'base64url')).digest('base64url')
    expect(json(self.posts('/v1/enrol')[0]?.body)).toEqual({ code: digits(code), credential: hash })
    expect(await getSetting('enrolling', self.db)).toBeUndefined()
  })

  test.each<[string, 'lost' | 'unanswered']>([
    ['that never arrived', 'lost'],
    ['whose reply was lost', 'unanswered'],
  ])('%s is sent again, the same to the byte, and burns no code', async (_, fate) => {
    const [code = ''] = await place.codes()
    self.world.fate = ({ path }) => (path === '/v1/enrol' ? fate : undefined)
    expect(await self.enrol(code)).toBe('unreachable')
    expect(await getSetting('enrolling', self.db)).toMatchObject({ code: digits(code), attempts: 1 })
    await self.retry()
    expect(self.posts('/v1/enrol')).toHaveLength(1)
    self.world.fate = () => undefined
    place.clock.time += HOUR
    await self.retry()
    expect(await getSetting('credential', self.db)).toBeDefined()
    const [first, second] = self.posts('/v1/enrol').map(({ body }) => Buffer.from(body ?? []).toString())
    expect(second).toBe(first)
    expect(await count('credentials')).toBe(1)
  })

  test.each([
    ['no code', 'HELLO', 'code'],
    ['an unknown one', '0000-0000-0000-0000', 'code-unknown'],
  ])('with %s says so', async (_, code, trouble) => {
    expect(await self.enrol(code)).toBe(trouble)
    expect(await settings(self.db)).not.toHaveProperty('enrolling')
  })

  test('with a code another browser has used says so', async () => {
    const [code = ''] = await place.codes()
    await self.enrol(code)
    const other = await reader(place)
    expect(await other.enrol(code)).toBe('code-used')
    expect(await getSetting('credential', other.db)).toBeUndefined()
  })

  test('is undone by erasing all, even while its reply is on the way', async () => {
    const [code = ''] = await place.codes()
    self.world.fate = ({ path }) => {
      if (path === '/v1/enrol') void eraseAll(self.db, self.queue)
      return undefined
    }
    await self.enrol(code)
    await vi.waitFor(async () => expect(await settings(self.db)).not.toHaveProperty('credential'))
  })
})

describe('without a code', () => {
  test('no card is made and no budget spent', async () => {
    expect(await self.draw()).toBe(0)
    expect((await ledgerLines(self.db)).map((line) => line.kind)).toEqual(['consent'])
    await self.enrol((await place.codes())[0] ?? '')
    expect(await self.draw()).toBe(2)
  })

  test('of this library none is made either: a credential is of one library', async () => {
    await self.enrol((await place.codes())[0] ?? '')
    await self.db.settings.update('credential', { value: { ...(await getSetting('credential', self.db)), library: 'https://other.example' } })
    expect(await self.draw()).toBe(0)
  })
})

describe('the request for a token', () => {
  beforeEach(async () => {
    await self.enrol((await place.codes())[0] ?? '')
  })

  test('is written with the card, before it is sent, and leaves in the first half of what is left of the epoch', async () => {
    const times: number[] = []
    for (let number = 1; number <= 12; number += 1) {
      const one = await reader(place, { number: number * 7919 })
      await one.enrol((await place.codes())[0] ?? '')
      await one.draw()
      expect((await one.cards()).map(({ state }) => state)).toEqual(['token', 'token'])
      times.push(...(await one.tokens()).map(({ after }) => after - NOW))
      await one.fetchTokens()
      expect(one.posts('/v1/tokens')).toEqual([])
    }
    for (const time of times) {
      expect(time).toBeGreaterThanOrEqual(HOUR)
      expect(time).toBeLessThanOrEqual(10 * DAY)
    }
    expect(new Set(times).size).toBe(times.length)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(3 * DAY)
  }, 30_000)

  test('shares nothing with its card but epoch and question, and carries no media type', async () => {
    await withTokens()
    place.clock.time = NOW + 17 * DAY
    await self.send()
    const card = self.posts('/v1/cards')[0]
    const { question } = decodeCard(card?.body ?? new Uint8Array(), await self.policy())
    const request = self.posts('/v1/tokens').find(({ body }) => json(body).question === question)
    const fields = TokenRequest.parse(json(request?.body))
    const held = Buffer.from(card?.body ?? []).toString('latin1')
    const secrets = [fields.credential, fields.blinded].map((text) => Buffer.from(text, 'base64url'))
    for (const secret of secrets) for (let at = 0; at + 8 <= secret.length; at += 1) expect(held).not.toContain(secret.subarray(at, at + 8).toString('latin1'))
    for (const one of [card, request]) {
      expect(one?.headers).toEqual({ 'accept-language': '*' })
      expect(one?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' })
    }
  })

  test.each<[string, Fate]>([
    ['lost on the way', () => 'lost'],
    ['answered to nobody', () => 'unanswered'],
    ['put off', () => new Response(null, { status: 503, headers: { 'retry-after': '60' } })],
    ['answered by something else', () => new Response('<p>Welcome to the hotel</p>')],
  ])('%s is sent again with the same bytes, and the card is never drawn anew', async (_, fate) => {
    await self.draw()
    const drawn = (await self.cards()).map(({ bytes }) => Buffer.from(bytes).toString('hex'))
    self.world.fate = fate
    place.clock.time = NOW + 8 * DAY
    await self.fetchTokens()
    expect((await self.cards()).map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(drawn)
    self.world.fate = () => undefined
    for (let day = 9; day < 12; day += 1) {
      place.clock.time = NOW + day * DAY
      await self.fetchTokens()
    }
    const bodies = self.posts('/v1/tokens').map(({ body }) => Buffer.from(body ?? []).toString())
    expect(bodies.length).toBe(3)
    expect(new Set(bodies).size).toBe(2)
    expect((await self.cards()).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    // Only the token's second half is new.
    for (const [index, { bytes }] of (await self.cards()).entries()) {
      const before = Buffer.from(drawn[index] ?? '', 'hex')
      const changed = [...bytes.keys()].filter((at) => bytes[at] !== before[at])
      expect(Math.max(...changed) - Math.min(...changed)).toBeLessThan(32)
    }
    expect(await count('evaluations')).toBe(2)
  })

  test('has one length, whatever it asks for', async () => {
    await withTokens()
    const bodies = self.posts('/v1/tokens').map(({ body }) => body?.length)
    expect(new Set(self.posts('/v1/tokens').map(({ body }) => json(body).question)).size).toBe(2)
    expect(bodies).toEqual([TOKEN_REQUEST_BYTES, TOKEN_REQUEST_BYTES])
  })

  test('gives a token of the policy’s key, and the card leaves at least an hour later', async () => {
    await withTokens()
    const policy = await self.policy()
    const row = (await place.db.prepare('SELECT seed FROM token_seed').first()) as { seed: number[] }
    const { secretKey } = tokenKeys(Uint8Array.from(row.seed))
    for (const { bytes, epoch, question, after } of await self.cards()) {
      expect(isToken(decodeCard(bytes, policy).token, secretKey, { epoch, question })).toBe(true)
      expect(after).toBeGreaterThanOrEqual(NOW + 8 * DAY + HOUR)
    }
    for (const token of await self.tokens()) expect(token).not.toHaveProperty('blind')
  })

  test('that is answered with another key’s work is not used: the card is dropped and says why', async () => {
    await self.draw()
    const honest = place.deps.tokenSeed
    place.clock.time = NOW + 8 * DAY
    // A library that evaluates with a key made for this patron alone.
    self.world.fate = ({ path, body }) => {
      if (path !== '/v1/tokens') return undefined
      const { epoch, question, blinded } = TokenRequest.parse(json(body))
      const { secretKey } = tokenKeys(new Uint8Array(32).fill(9))
      return Response.json(marked(secretKey, blinded, epoch, question))
    }
    await self.fetchTokens()
    expect(honest).toBeUndefined()
    expect((await self.cards()).filter(({ state }) => state === 'dropped').map(({ dropped }) => dropped)).toEqual(['proof'])
    place.clock.time = NOW + 17 * DAY
    await self.send()
    expect(self.posts('/v1/cards')).toEqual([])
  })

  test('that the library refuses drops the card with its words; a credential that holds no more is forgotten', async () => {
    await self.draw()
    await place.db.prepare('DELETE FROM credentials').run()
    place.clock.time = NOW + 8 * DAY
    await self.fetchTokens()
    const [dropped] = (await self.cards()).filter(({ state }) => state === 'dropped')
    expect(dropped).toMatchObject({ dropped: 'refused', refusal: expect.stringContaining('not enrolled') })
    expect(await getSetting('credential', self.db)).toBeUndefined()
  })

  test('that finds no answer till the epoch ends leaves its card dropped', async () => {
    await self.draw()
    self.world.fate = ({ path }) => (path === '/v1/tokens' ? 'lost' : undefined)
    for (const day of [5, 10, 14]) {
      place.clock.time = NOW + day * DAY
      await self.fetchTokens()
    }
    place.clock.time = NOW + 15 * DAY
    await self.fetchTokens()
    expect((await self.cards()).map(({ state, dropped }) => [state, dropped])).toEqual([
      ['dropped', 'late'],
      ['dropped', 'late'],
    ])
  })

  test('is not sent for a card withheld, nor after sharing was turned off, nor after all was erased', async () => {
    await self.draw()
    place.clock.time = NOW + 8 * DAY
    const [first] = await self.cards()
    expect(await withhold(first?.id ?? '', self.db)).toBe(true)
    await self.fetchTokens()
    expect(self.posts('/v1/tokens')).toHaveLength(1)
    const other = await reader(place)
    await other.enrol((await place.codes())[0] ?? '')
    place.clock.time = NOW + DAY
    await other.draw()
    await optOut(place.clock.time, other.db)
    place.clock.time = NOW + 11 * DAY
    await other.fetchTokens()
    expect(other.posts('/v1/tokens')).toEqual([])
    await eraseAll(self.db, self.queue)
    await self.fetchTokens()
    expect(self.posts('/v1/tokens')).toHaveLength(1)
    expect(await exportAll(self.db)).not.toContain('credential')
  })

  test('goes out one at a time: several due at once come ten minutes or more apart', async () => {
    await self.draw()
    place.clock.time = NOW + 11 * DAY
    await self.fetchTokens()
    expect(self.posts('/v1/tokens')).toHaveLength(1)
    const waiting = (await self.cards()).find(({ state }) => state === 'token')
    expect((await self.db.tokens.get(waiting?.id ?? ''))?.after).toBeGreaterThanOrEqual(place.clock.time + 600_000)
  })
})

describe('the key', () => {
  test('that changes asks the patron anew, and nothing is sent in the meantime', async () => {
    await self.enrol((await place.codes())[0] ?? '')
    await self.draw()
    place.deps.tokenSeed = new Uint8Array(32).fill(5)
    await place.switchTo(true)
    await place.switchTo(false)
    await self.refresh()
    expect(await consentState(self.db)).toMatchObject({ state: 'renew' })
    place.clock.time = NOW + 8 * DAY
    await self.fetchTokens()
    expect(await self.draw()).toBe(0)
    expect(self.posts('/v1/tokens')).toEqual([])
    await self.agree()
    await self.fetchTokens()
    expect((await self.cards()).map(({ dropped }) => dropped)).toEqual(['key', 'key'])
    expect(self.posts('/v1/tokens')).toEqual([])
  })

  test('is part of what is agreed to: a library that begins to ask for tokens asks anew, and cards drawn before do not go', async () => {
    await place.switchTo(true)
    await self.refresh()
    await self.agree()
    expect(await self.draw()).toBe(2)
    await place.switchTo(false)
    await self.refresh()
    expect(await consentState(self.db)).toMatchObject({ state: 'renew' })
    await self.agree()
    place.clock.time = NOW + 11 * DAY
    await self.send()
    expect(self.posts('/v1/cards')).toEqual([])
    expect((await self.cards()).map(({ dropped }) => dropped)).toContain('bare')
  })
})
