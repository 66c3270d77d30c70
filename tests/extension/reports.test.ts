import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { consentState, optOut } from '../../extension/services/consent.ts'
import { refreshEdition } from '../../extension/services/edition.ts'
import { cardPreview, nextCards, withhold } from '../../extension/services/reports.ts'
import { sendCards, sendErasures } from '../../extension/services/send.ts'
import { eraseAll } from '../../extension/store/erase.ts'
import { ledgerLines, outboxCards, standIns } from '../../extension/store/ledger.ts'
import { recordSeen } from '../../extension/store/records.ts'
import { setSetting } from '../../extension/store/settings.ts'
import type { Policy } from '../../shared/policy.ts'
import { decodeCard } from '../../shared/report.ts'
import { patron } from './reports-world.ts'
import { catalogueRecord, DAY, library, lost, NOW, POLICY, SITE } from './world.ts'

const HOUR = 3_600_000

describe('sharing', () => {
  test('draws and sends nothing before consent', async () => {
    const { draw, send, posts, db } = await patron({ agreed: false })
    expect(await draw()).toBe(0)
    await send()
    expect([posts(), await ledgerLines(db), await outboxCards(db)]).toEqual([[], [], []])
  })

  test('writes card, stand-in and ledger together, before anything is sent', async () => {
    const { draw, db, posts } = await patron()
    expect(await draw()).toBe(2)
    const lines = await ledgerLines(db)
    expect(lines.map((line) => [line.kind, line.question, line.epsilon]).sort()).toEqual([
      ['consent', undefined, 0],
      ['report', 'stage', 0],
      ['report', 'subject', 0],
      ['stand-in', 'stage', 3],
      ['stand-in', 'subject', 4],
    ])
    for (const card of await outboxCards(db)) {
      const line = lines.find((other) => other.id === card.id)
      expect(card).toMatchObject({ state: 'waiting', epoch: 0, attempts: 0 })
      expect(card.bytes).toHaveLength(512)
      expect(line?.sha256).toBe(createHash('sha256').update(card.bytes).digest('hex'))
      expect(decodeCard(card.bytes, POLICY)).toMatchObject({ epoch: 0, question: card.question, answer: line?.answer })
    }
    expect(posts()).toEqual([])
  })

  test('draws once an epoch, however often it is woken, and keeps the stand-in in the next', async () => {
    const { draw, db, clock } = await patron()
    await Promise.all([draw(), draw()])
    await draw()
    expect(await outboxCards(db)).toHaveLength(2)
    const before = await standIns(db)
    clock.time += 28 * DAY
    expect(await draw()).toBe(2)
    expect(await standIns(db)).toEqual(before)
    expect((await ledgerLines(db)).reduce((sum, line) => sum + line.epsilon, 0)).toBe(7)
  })

  test('leaves between one hour and ten days later, inside the epoch', async () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      for (const day of [1, 12, 14]) {
        const { draw, db, clock } = await patron({ seed })
        clock.time = NOW + day * DAY - 11 * HOUR
        const end = Date.parse('2026-12-07T00:00:00Z')
        await draw()
        for (const card of await outboxCards(db)) {
          expect(card.after).toBeGreaterThanOrEqual(clock.time + HOUR)
          expect(card.after).toBeLessThanOrEqual(Math.min(clock.time + 10 * DAY, end))
        }
      }
    }
  })

  test('sends exactly the bytes that were shown, without anything that names the patron', async () => {
    const { draw, send, posts, db, clock } = await patron()
    await draw()
    const shown = await nextCards(db)
    expect(shown[0]?.tickets).toEqual(decodeCard(shown[0]?.bytes ?? new Uint8Array(), POLICY).answer)
    await send()
    expect(posts()).toEqual([])
    clock.time = (shown[0]?.after ?? 0) + 1
    await send()
    expect(posts()).toHaveLength(1)
    expect(posts()[0]).toMatchObject({
      path: '/v1/cards',
      headers: { 'accept-language': '*' },
      init: { credentials: 'omit', referrerPolicy: 'no-referrer' },
    })
    expect(posts()[0]?.headers).toEqual({ 'accept-language': '*' })
    expect(posts()[0]?.body).toEqual(new Uint8Array(shown[0]?.bytes ?? []))
    expect(await cardPreview(shown[0]?.id ?? '', db)).toMatchObject({ state: 'sent' })
    await send()
    expect(posts()).toHaveLength(1)
  })

  test('sends two overdue cards apart', async () => {
    const { draw, send, posts, db, clock } = await patron()
    await draw()
    clock.time = NOW + 11 * DAY
    await send()
    expect(posts()).toHaveLength(1)
    const [left] = await nextCards(db)
    expect((left?.after ?? 0) - clock.time).toBeGreaterThanOrEqual(600_000)
  })

  test('retries the same bytes after a fault, and never draws anew', async () => {
    let faults = 3
    const { draw, send, posts, db, clock } = await patron({
      answer: ({ method }) => {
        if (method !== 'POST' || faults === 0) return undefined
        faults -= 1
        return faults === 1 ? lost() : new Response('', { status: 503, headers: { 'retry-after': '3600' } })
      },
    })
    await draw()
    const [first] = await nextCards(db)
    if (first !== undefined) await withhold((await nextCards(db))[1]?.id ?? '', db)
    clock.time = NOW + 10 * DAY
    for (let round = 0; round < 4; round += 1) {
      await send()
      clock.time += 2 * HOUR
    }
    expect(posts()).toHaveLength(4)
    for (const { body } of posts()) expect(body).toEqual(new Uint8Array(first?.bytes ?? []))
    expect(await db.outbox.get(first?.id ?? '')).toMatchObject({ state: 'sent', attempts: 4 })
  })

  test.each([400, 409, 410, 413])('gives up on %d and keeps the library’s words', async (status) => {
    const { draw, send, posts, db, clock } = await patron({
      answer: ({ method }) =>
        method === 'POST' ? Response.json({ type: 'about:blank', title: 'No', status, detail: 'Not this card' }, { status }) : undefined,
    })
    await draw()
    clock.time = NOW + 10 * DAY
    await send()
    await send()
    expect(posts()).toHaveLength(1)
    expect((await outboxCards(db)).find((card) => card.state === 'refused')).toMatchObject({ refusal: 'Not this card' })
  })

  test('tries again where another network answers in the library’s place', async () => {
    const { draw, send, db, clock } = await patron({
      answer: ({ method }) => (method === 'POST' ? new Response('<p>Please sign in', { status: 200 }) : undefined),
    })
    await draw()
    clock.time = NOW + 10 * DAY
    await send()
    expect((await outboxCards(db)).map((card) => card.state)).toEqual(['waiting', 'waiting'])
  })

  test('does not send a card after its epoch was closed', async () => {
    const { draw, send, posts, db, clock } = await patron()
    await draw()
    clock.time = NOW + 60 * DAY
    await send()
    await send()
    expect(posts()).toEqual([])
    expect((await outboxCards(db)).map((card) => card.state)).toContain('refused')
  })

  test('stops at once when the patron opts out, and withholds what waits', async () => {
    const { draw, send, posts, db, clock } = await patron()
    await draw()
    await optOut(NOW, db)
    clock.time = NOW + 11 * DAY
    await send()
    expect(await draw()).toBe(0)
    expect(posts()).toEqual([])
    expect((await outboxCards(db)).map((card) => card.state)).toEqual(['withheld', 'withheld'])
    expect(await consentState(db)).toEqual({ state: 'out' })
  })

  test('keeps back a card the patron withheld', async () => {
    const { draw, send, posts, db, clock } = await patron()
    await draw()
    for (const card of await nextCards(db)) expect(await withhold(card.id, db)).toBe(true)
    clock.time = NOW + 11 * DAY
    await send()
    expect(posts()).toEqual([])
  })

  test.each<[string, Partial<Policy>]>([
    ['more epsilon a report', { questions: [{ id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 4.5 }] }],
    ['more epsilon a stand-in', { questions: [{ id: 'stage', domain: 8, standInEpsilon: 6, reportEpsilon: 2 }] }],
    ['more epsilon a year', { yearlyEpsilon: 21 }],
    ['shorter epochs', { epochDays: 6 }],
  ])('refuses a policy of %s, whatever was agreed', async (_, change) => {
    const { draw, db } = await patron({ parts: { policy: { ...POLICY, ...change } } })
    expect(await draw()).toBe(0)
    expect(await consentState(db)).toMatchObject({ state: 'refused', words: expect.any(String) })
  })

  test('asks anew when the library raises its wishes, and not when it lowers them', async () => {
    const { db, network, draw } = await patron()
    const raised = { ...POLICY, version: 5, questions: [{ id: 'stage' as const, domain: 8, standInEpsilon: 3, reportEpsilon: 2.5 }] }
    await refreshEdition({ ...network, fetch: library({ edition: 2, policy: raised }).fetch })
    expect(await consentState(db)).toMatchObject({ state: 'renew', policy: 5 })
    expect(await draw()).toBe(0)
    const lowered = { ...POLICY, version: 6, yearlyEpsilon: 12 }
    await refreshEdition({ ...network, fetch: library({ edition: 3, policy: lowered }).fetch })
    expect(await consentState(db)).toMatchObject({ state: 'in' })
  })

  test('draws nothing while the library asks for tokens and this browser is not enrolled', async () => {
    const { draw } = await patron({ parts: { policy: { ...POLICY, openEnrolment: false, tokenKey: `Ag${'A'.repeat(42)}` } } })
    expect(await draw()).toBe(0)
  })

  test('never runs back to an epoch that is over', async () => {
    const { draw, clock, db } = await patron()
    clock.time = NOW + 28 * DAY
    await draw()
    clock.time = NOW
    expect(await draw()).toBe(0)
    expect(new Set((await outboxCards(db)).map((card) => card.epoch))).toEqual(new Set([1]))
  })

  test('draws nothing that the year’s budget does not hold, and repeats what it held', async () => {
    const policy = { ...POLICY, yearlyEpsilon: 4 }
    const { draw, db, clock } = await patron({ parts: { policy } })
    for (let epoch = 0; epoch < 13; epoch += 1) {
      clock.time = NOW + epoch * 28 * DAY
      expect(await draw()).toBe(1)
    }
    expect((await ledgerLines(db)).reduce((sum, line) => sum + line.epsilon, 0)).toBe(4)
  })

  test('spends at most the worst case of protocol.md in two years of ever-changing answers', async () => {
    const { draw, db, clock } = await patron()
    for (let epoch = 0; epoch < 26; epoch += 1) {
      const visits = 1 + (epoch % 5)
      for (let index = 0; index < visits; index += 1)
        await recordSeen(
          { id: `r${epoch}`, record: catalogueRecord(), origin: SITE, concepts: [{ concept: ['sea', 'land', 'books'][epoch % 3] ?? '', share: 1 }] },
          `v${epoch}-${index}`,
          clock.time,
          db,
        )
      await draw()
      clock.time += 28 * DAY
    }
    const lines = await ledgerLines(db)
    const years = [0, 1].map((year) => lines.filter((line) => Math.floor((line.at - NOW) / (365 * DAY)) === year).reduce((sum, line) => sum + line.epsilon, 0))
    for (const epsilon of years) expect(epsilon).toBeLessThanOrEqual(8 + 6)
    expect(await outboxCards(db)).toHaveLength(52)
  })
})

describe('erasing', () => {
  test('asks for what was sent, with its key, until the library has answered', async () => {
    let down = true
    const world = await patron({ answer: ({ path }) => (path === '/v1/erase' && down ? lost() : undefined) })
    const { draw, send, posts, db, queue, clock, network } = world
    await draw()
    clock.time = NOW + 10 * DAY
    await send()
    expect(await eraseAll(db, queue)).toBe(1)
    await sendErasures(network)
    expect(posts().map((asked) => asked.path)).toEqual(['/v1/cards', '/v1/erase'])
    down = false
    await sendErasures(network)
    expect(posts()).toHaveLength(2)
    clock.time += HOUR
    await sendErasures(network)
    const card = decodeCard(posts()[0]?.body ?? new Uint8Array(), POLICY)
    const { key } = JSON.parse(new TextDecoder().decode(posts()[2]?.body))
    expect(createHash('sha256').update(Buffer.from(key, 'base64url')).digest()).toEqual(Buffer.from(card.eraseHash))
    expect(await queue.keys.count()).toBe(0)
  })

  test('asks again when the card may have overtaken its erasing', async () => {
    const world = await patron()
    const { draw, db, queue, clock, network, server } = world
    await draw()
    clock.time = NOW + 10 * DAY
    await sendCards({
      ...network,
      fetch: async (input, init) => {
        await eraseAll(db, queue)
        await sendErasures(network)
        return server.fetch(String(input), init)
      },
    })
    expect(await queue.keys.toArray()).toMatchObject([{ due: 1, live: 1 }])
  })

  test('lets a card go nowhere when its key is lost', async () => {
    const { draw, send, posts, db, queue, clock } = await patron()
    await draw()
    await queue.keys.clear()
    clock.time = NOW + 10 * DAY
    await send()
    expect(posts()).toEqual([])
    expect((await outboxCards(db)).map((card) => card.state)).toContain('withheld')
  })

  test('gives up a key when the library has deleted the card by itself', async () => {
    const { draw, send, posts, db, queue, clock, network } = await patron()
    await draw()
    clock.time = NOW + 10 * DAY
    await send()
    await eraseAll(db, queue)
    clock.time = NOW + 120 * DAY
    await sendErasures(network)
    expect(posts().map((asked) => asked.path)).toEqual(['/v1/cards'])
    expect(await queue.keys.count()).toBe(0)
  })
})

test('settings never leave: no request carries one', async () => {
  const { db, server, network } = await patron({ agreed: false })
  await setSetting('readingLanguages', ['zh-CN'], db)
  await refreshEdition(network)
  expect(new Set(server.asked.map((asked) => `${asked.method} ${asked.path.replace(/[0-9a-f]{64}/, '')}`))).toEqual(
    new Set(['GET /v1/edition', 'GET /v1/parts/']),
  )
})
