import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '#shared/i18n/desk.en.ts'
import { CARD_BYTES, decodeCard, encodeCard } from '#shared/report.ts'
import { catalogueUrls } from '../sample-library/catalogue-urls.ts'
import { policy } from '../sample-library/library.ts'
import type { BrowserName } from '../world/browsers.ts'
import type { Seen } from '../world/counting-proxy.ts'
import { allowSite, chooseLibrary, press, readRecord, rowsOf, says, setSetting, showDesk, tableOf, until, wakeOutbox } from '../world/journeys.ts'
import { openWorld, type Reader, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

interface Outbox {
  id: string
  bytes: number[]
  state: string
}

/** Requests to the library that say something of a patron: everything that is no GET of the public edition. */
const sharing = (reader: Reader) => reader.proxy.to(world.worker.origin).filter(({ method, url }) => method !== 'GET' || !/\/v1\/(edition|parts\/)/.test(url))
const posted = (reader: Reader, path: string) => reader.proxy.to(world.worker.origin).filter(({ method, url }) => method === 'POST' && url.endsWith(path))

describe.each<BrowserName>(['chromium', 'firefox'])('what leaves %s', (name) => {
  let reader: Reader
  let desk: Page
  beforeAll(async () => {
    reader = await world.reader(name)
    desk = await reader.open(reader.page('desk.html'))
    await (await chooseLibrary(reader, world.worker.origin)).close()
    const { records } = catalogueUrls(world.cataloguePort)
    const tab = await reader.open(records.northmere[2]?.url ?? '')
    await allowSite(reader, tab)
    await tab.close()
    for (const { url } of records.northmere.slice(3, 6)) await readRecord(reader, desk, url, 600)
  })
  afterAll(() => reader?.close())

  test('nothing is shared before the patron agrees', async () => {
    await wakeOutbox(desk)
    expect((await rowsOf(desk)).visits).toBeGreaterThan(0)
    expect(sharing(reader)).toEqual([])
    expect((await rowsOf(desk)).outbox).toBe(0)
  })

  test('shows the exact bytes of each card before it leaves', async () => {
    await showDesk(desk, reader, 'privacy')
    await desk.bringToFront()
    await (await desk.waitForSelector('.share > .tog input.switch'))?.click()
    await desk.waitForSelector('pre[data-sha256]')
    await until(async () => (await tableOf(desk, 'outbox')).length === policy.questions.length, 'a card for each question')
    expect(posted(reader, '/v1/cards')).toEqual([])
    const cards = await tableOf<Outbox>(desk, 'outbox')
    for (const card of cards) expect(await shownBytes(desk, card.id)).toEqual({ hash: sha256(card.bytes), bytes: card.bytes })
  })

  test('posts the bytes that were shown, and nothing else', async () => {
    const cards = await tableOf<Outbox>(desk, 'outbox')
    await setSetting(desk, 'sendSoon', true)
    await wakeOutbox(desk)
    await until(async () => (await tableOf<Outbox>(desk, 'outbox')).every(({ state }) => state === 'sent'), 'every card sent')
    const bodies = posted(reader, '/v1/cards').map(({ body }) => sha256(body))
    expect(bodies.sort()).toEqual(cards.map(({ bytes }) => sha256(bytes)).sort())
    for (const request of posted(reader, '/v1/cards')) {
      expect(request.body).toHaveLength(CARD_BYTES)
      expect(request.headers.cookie).toBeUndefined()
      expect(request.headers.referer).toBeUndefined()
    }
    expect(await shownBytes(desk, cards[0]?.id ?? '')).toMatchObject({ hash: sha256(cards[0]?.bytes ?? []) })
  })

  test('no request carries a mark of this installation', () => {
    const own = new URL(reader.page('')).host
    const telling = reader.proxy.to(world.worker.origin).filter((request) => firefoxMark(name, own, request))
    expect(telling).toEqual([])
    // Nothing of the browser's own setting up either: no preflight, no languages.
    for (const { method, headers } of reader.proxy.to(world.worker.origin)) {
      expect(method).not.toBe('OPTIONS')
      expect(headers['accept-language'] ?? '*').toBe('*')
    }
  })

  test('nothing more leaves once the patron turns sharing off', async () => {
    await press(desk, en['privacy.turnOff'])
    await says(desk, en['share.offAsk'])
    // Erasing is offered in the same step, and ticked; here it is left to "erase all" below.
    await press(desk, en['share.offErase'])
    await press(desk, en['privacy.turnOff'])
    await says(desk, en['share.off'])
    const before = sharing(reader).length
    await wakeOutbox(desk)
    await showDesk(desk, reader, 'settings')
    await press(desk, en['settings.fetchNow'])
    await says(desk, 'is here.')
    expect(sharing(reader)).toHaveLength(before)
  })

  test('erases every row here and the open cards at the library', async () => {
    const cards = (await tableOf<Outbox>(desk, 'outbox')).map(({ bytes }) => new Uint8Array(bytes))
    await showDesk(desk, reader, 'privacy')
    await press(desk, en['privacy.eraseAll'])
    await press(desk, en['privacy.eraseAllYes'])
    await until(async () => posted(reader, '/v1/erase').length === cards.length, 'an erasure for each card')
    await until(async () => Object.values(await rowsOf(desk, 'carrel-erase')).every((count) => count === 0), 'the erase queue empty')
    const rows = await rowsOf(desk)
    expect(
      Object.values(rows).reduce((sum, count) => sum + count, 0),
      JSON.stringify(rows),
    ).toBe(0)
    for (const bytes of cards) expect(await tokenIsFree(bytes), 'the library no longer holds the card').toBe(true)
  })

  test('two opposite patrons send the same requests for the edition', async () => {
    const transcripts = []
    for (const host of ['northmere', 'shuyu'] as const) {
      const patron = await world.reader(name)
      const page = await patron.open(patron.page('desk.html'))
      await (await chooseLibrary(patron, world.worker.origin)).close()
      const { records } = catalogueUrls(world.cataloguePort)
      const tab = await patron.open(records[host][0]?.url ?? '')
      await allowSite(patron, tab)
      await tab.close()
      for (const { url } of records[host].slice(1, 4)) await readRecord(patron, page, url, 300)
      await showDesk(page, patron, 'settings')
      await press(page, en['settings.fetchNow'])
      await says(page, 'is here.')
      transcripts.push(patron.proxy.to(world.worker.origin).map(({ method, url, headers, body }) => ({ method, url, headers, body: sha256(body) })))
      await patron.close()
    }
    expect(transcripts[0]?.length).toBeGreaterThan(6)
    expect(transcripts[1]).toEqual(transcripts[0])
  })
})

/** Chromium's extension id is the same for everyone; Firefox's host is one installation's own. */
function firefoxMark(name: BrowserName, own: string, { headers, url }: Seen): boolean {
  return name === 'firefox' && (JSON.stringify(headers) + url).includes(own)
}

const sha256 = (bytes: ArrayLike<number>) => createHash('sha256').update(Uint8Array.from(bytes)).digest('hex')

/** The hash a card's picture carries and the bytes read off the page, zeros of the folded padding written out. */
async function shownBytes(desk: Page, id: string): Promise<{ hash: string; bytes: number[] }> {
  await desk.bringToFront()
  const picker = await desk.$('.pickcard select')
  if (picker) await picker.select(id)
  await desk.waitForFunction((card: string) => document.querySelector(`pre[data-card="${card}"]`)?.getAttribute('data-sha256'), { polling: 80 }, id)
  const { hash, text } = await desk.$eval('pre[data-card]', (pre) => ({ hash: pre.getAttribute('data-sha256') ?? '', text: pre.textContent ?? '' }))
  const hex = text
    .split('\n')
    .map((line) => line.replace(/^[0-9a-f]{4}\s+/, '').replace(/…[\s\S]*/, ''))
    .join(' ')
  const bytes = [...hex.matchAll(/\b[0-9a-f]{2}\b/g)].map(([pair]) => Number.parseInt(pair, 16))
  return { hash, bytes: [...bytes, ...Array(Math.max(0, CARD_BYTES - bytes.length)).fill(0)] }
}

/** Posts another card with the same token: 202 when the first is gone, 409 while the library still holds it. */
async function tokenIsFree(bytes: Uint8Array): Promise<boolean> {
  const card = decodeCard(bytes, policy)
  const domain = policy.questions.find(({ id }) => id === card.question)?.domain ?? 0
  const other = encodeCard({ ...card, eraseHash: new Uint8Array(32).fill(7) }, domain)
  const reply = await fetch(`${world.worker.origin}/v1/cards`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: other })
  expect([202, 409]).toContain(reply.status)
  return reply.status === 202
}
