import { describe, expect, test } from 'vitest'
import { ApiError, fetchManifest, fetchPart, retryAfter } from '../../extension/api.ts'
import { libraryOrigin, patternOf } from '../../extension/domain/address.ts'
import { agree, consentState } from '../../extension/services/consent.ts'
import { changeLibrary, refreshEdition } from '../../extension/services/edition.ts'
import { sendCards } from '../../extension/services/send.ts'
import { ledgerLines, outboxCards } from '../../extension/store/ledger.ts'
import { getSetting, setSetting } from '../../extension/store/settings.ts'
import { Catalogue, Manifest } from '../../shared/edition.ts'
import { Item } from '../../shared/item.ts'
import { patron } from './reports-world.ts'
import { DAY, item, LIBRARY, library, NOW, POLICY } from './world.ts'

const OTHER = 'https://other.example'

describe('another library', () => {
  test('gets no card until the patron agrees to share with it', async () => {
    const { db, queue, clock, network, draw, posts } = await patron()
    expect(await draw()).toBe(2)
    const other = library()
    await changeLibrary(OTHER, { ...network, fetch: other.fetch })
    expect(await consentState(db)).toEqual({ state: 'out' })
    expect(await draw()).toBe(0)
    clock.time = NOW + 11 * DAY
    await sendCards({ ...network, fetch: other.fetch, queue })
    expect([posts(), other.asked.filter(({ method }) => method === 'POST')]).toEqual([[], []])
    expect((await outboxCards(db)).map((card) => card.state)).toEqual(['withheld', 'withheld'])
    expect((await ledgerLines(db)).map((line) => line.kind)).toContain('withdrawal')
  })

  test('never gets a card that was drawn for the one before, even when both are agreed to', async () => {
    const { db, queue, clock, network, draw } = await patron()
    await draw()
    await setSetting('library', OTHER, db)
    await agree(POLICY, NOW, db)
    const other = library()
    clock.time = NOW + 11 * DAY
    await sendCards({ ...network, fetch: other.fetch, queue, soon: true })
    expect(other.asked).toEqual([])
    expect((await outboxCards(db)).map((card) => card.state)).toEqual(['withheld', 'withheld'])
  })

  test('leaves sharing as it was when it is the same one, or when it is no good', async () => {
    const { db, network, draw } = await patron()
    await draw()
    await changeLibrary(LIBRARY, network)
    const bad = library({}, () => Response.json({ hello: 1 }))
    await expect(changeLibrary(OTHER, { ...network, fetch: bad.fetch })).rejects.toThrow(ApiError)
    expect([(await consentState(db)).state, await getSetting('library', db)]).toEqual(['in', LIBRARY])
    expect((await outboxCards(db)).map((card) => card.state)).toEqual(['waiting', 'waiting'])
  })
})

describe('a library that moves its calendar', () => {
  test.each([
    ['begins it a day earlier', { origin: '2026-11-08' }],
    ['begins it an epoch earlier', { origin: '2026-10-12' }],
    ['begins it long ago', { origin: '0900-01-01' }],
    ['begins it later', { origin: '2026-11-10' }],
    ['shortens its epochs', { epochDays: 7 }],
  ])('gets no further card when it %s, until the patron agrees anew', async (_, change) => {
    const { db, clock, network, draw } = await patron()
    expect(await draw()).toBe(2)
    const moved = { ...POLICY, ...change }
    await refreshEdition({ ...network, fetch: library({ edition: 2, policy: moved }).fetch })
    clock.time += DAY
    expect(await draw()).toBe(0)
    expect((await consentState(db)).state).toBe('renew')
    await agree(moved, clock.time, db)
    expect((await consentState(db)).state).toBe('in')
  })
})

/** A body without end, and how much of it was taken. */
function endless() {
  const taken = { bytes: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += 1_000_000
      controller.enqueue(new Uint8Array(1_000_000).fill(32))
    },
    cancel() {
      taken.cancelled = true
    },
  })
  return { taken, body }
}

describe('a server that does not stop', () => {
  test.each<[string, number, (fetch: () => Promise<Response>) => Promise<unknown>, number, string]>([
    ['a part', 200, (fetch) => fetchPart(LIBRARY, 'items', 'a'.repeat(64), fetch), 26_000_000, 'damaged'],
    ['a manifest', 200, (fetch) => fetchManifest(LIBRARY, fetch), 3_000_000, 'not-a-library'],
    ['a problem', 400, (fetch) => fetchManifest(LIBRARY, fetch), 3_000_000, 'refused'],
  ])('is cut off in the middle of %s', async (_, status, ask, most, kind) => {
    const { taken, body } = endless()
    await expect(ask(async () => new Response(body, { status }))).rejects.toMatchObject({ kind })
    expect(taken.cancelled).toBe(true)
    expect(taken.bytes).toBeLessThanOrEqual(most)
  })

  test.each([['99999999999'], ['9'.repeat(400)], ['Fri, 01 Jan 9999 00:00:00 GMT']])('may ask to wait a week and no longer (%s)', (value) => {
    expect(retryAfter(value.slice(0, 400), NOW)).toBe(7 * DAY)
  })

  test('does not end the polling for good', async () => {
    const { db, network } = await patron()
    const server = library({}, () => new Response('', { status: 429, headers: { 'retry-after': '9'.repeat(400) } }))
    await refreshEdition({ ...network, fetch: server.fetch })
    expect(await getSetting('poll', db)).toMatchObject({ next: NOW + 7 * DAY, failures: 1 })
  })
})

test.each([
  ['https://a.example/x', true],
  ['http://127.0.0.1:8080/x', true],
  ['http://northmere.localhost/x', true],
  ['http://127.evil.example/x', false],
  ['http://evil.example/x', false],
  ['http://localhost.evil.example/x', false],
  ['javascript:alert(1)', false],
  ['data:text/html,<b>', false],
  ['blob:https://a.example/x', false],
])('an item may lead to %s: %s', (url, allowed) => {
  expect(Item.safeParse(item('a', ['ships'], { url })).success).toBe(allowed)
})

test.each([
  ['en', true],
  ['zh-Hant-TW', true],
  ['lzh', true],
  ['abcd', false],
  ['a!', false],
  ['..', false],
  ['en_GB', false],
])('an item may be in the language %s: %s', (language, allowed) => {
  expect(Item.safeParse(item('a', ['ships'], { language })).success).toBe(allowed)
  const named = () => new Intl.DisplayNames('en', { type: 'language' }).of(language.split('-')[0] ?? '')
  if (allowed) expect(named()).toBeTypeOf('string')
})

test.each([
  ['2026-11-20', true],
  ['soon', false],
  ['', false],
])('an edition may be of the day %j: %s', (published, allowed) => {
  expect(Manifest.safeParse({ ...library().manifest, published }).success).toBe(allowed)
})

test.each([
  ['https://a.example', true],
  ['http://a.example:8080', true],
  ['https://a.example/', false],
  ['https://me@a.example', false],
  ['a.example', false],
  ['javascript:alert(1)', false],
  ['file:///etc', false],
  ['https://*', false],
  ['https://*.example', false],
  ['https://*:8443', false],
])('a catalogue may be at %s: %s', (origin, allowed) => {
  expect(Catalogue.safeParse({ name: { en: 'A', 'zh-CN': '甲' }, origin }).success).toBe(allowed)
})

test.each(['https://*', 'https://*.example', 'http://*:8080', 'https://a*.example'])('%s is never turned into a pattern of many hosts', (origin) => {
  expect(() => patternOf(origin)).toThrow('is not one host')
  expect(libraryOrigin(origin)).toBeUndefined()
})
