import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FEWEST_CODES } from '#shared/enrolment.ts'
import { consoleEn } from '#shared/i18n/console.en.ts'
import { en } from '#shared/i18n/desk.en.ts'
import type { Policy } from '#shared/policy.ts'
import { CARD_BYTES, decodeCard, encodeCard, TOKEN_BYTES } from '#shared/report.ts'
import type { BrowserName } from '../world/browsers.ts'
import { field, librarian } from '../world/console.ts'
import { chooseLibrary, press, says, setSetting, showDesk, tableOf, until, wakeOutbox } from '../world/journeys.ts'
import { openWorld, type Reader, type World } from '../world/world.ts'

let world: World
let staff: Awaited<ReturnType<typeof librarian>>
let codes: string[]
beforeAll(async () => {
  world = await openWorld()
  staff = await librarian(world)
})
afterAll(async () => {
  await staff?.close()
  await world?.close()
})

interface Outbox {
  id: string
  bytes: number[]
  state: string
}

const posted = (reader: Reader, path: string) => reader.proxy.to(world.worker.origin).filter(({ method, url }) => method === 'POST' && url.endsWith(path))
const sha256 = (bytes: ArrayLike<number>) => createHash('sha256').update(Uint8Array.from(bytes)).digest('hex')

test('a librarian asks for tokens and makes a sheet of codes, which is shown once', async () => {
  const { page } = staff
  await page.goto(`${world.worker.origin}/console/#/enrolment`)
  await says(page, consoleEn.doorOpen)
  await press(page, consoleEn.askForTokens)
  await says(page, consoleEn.askForTokensSure)
  await press(page, consoleEn.askForTokens)
  await says(page, consoleEn.doorTokensSentence)
  await field(page, consoleEn.howManyCodes, String(FEWEST_CODES))
  await press(page, consoleEn.makeSheet)
  await page.waitForSelector('.codes code')
  codes = await page.$$eval('.codes code', (shown) => shown.map((code) => code.textContent ?? ''))
  expect(codes).toHaveLength(FEWEST_CODES)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  await press(page, consoleEn.sheetDone)
  await says(page, consoleEn.codesIssued)
  expect(await page.evaluate(() => document.body.textContent)).not.toContain(codes[0])
})

describe.each<[BrowserName, number]>([
  ['chromium', 0],
  ['firefox', 1],
])('a code in %s', (name, which) => {
  let reader: Reader
  let desk: Page
  let policy: Policy
  beforeAll(async () => {
    reader = await world.reader(name)
    desk = await atPrivacy(reader)
    const parts = await tableOf<{ name: string; value: Policy }>(desk, 'parts')
    const found = parts.find((part) => part.name === 'policy')?.value
    if (found === undefined) throw new Error('no policy came')
    policy = found
  })
  afterAll(() => reader?.close())

  test('is needed: who only agrees sends nothing, and no card is made', async () => {
    expect(policy).toMatchObject({ openEnrolment: false })
    await (await desk.waitForSelector('.share > .tog input.switch'))?.click()
    await says(desk, en['enrol.need'])
    await wakeOutbox(desk)
    expect(await tableOf(desk, 'outbox')).toEqual([])
    expect(posted(reader, '/v1/tokens')).toEqual([])
  })

  test('that nobody made is refused with words', async () => {
    await enter(desk, '0000-0000-0000-0000')
    await says(desk, en['trouble.code-unknown'])
  })

  test('makes the browser a voice: a token for each question, then the cards, which the library takes', async () => {
    await enter(desk, codes[which] ?? '')
    await says(desk, 'This browser has been one voice at this library since')
    await setSetting(desk, 'sendSoon', true)
    await wakeOutbox(desk)
    const cards = () => tableOf<Outbox>(desk, 'outbox')
    await until(async () => (await cards()).length === policy.questions.length && (await cards()).every(({ state }) => state === 'sent'), 'every card sent')
    expect(posted(reader, '/v1/tokens')).toHaveLength(policy.questions.length)
    const sent = await cards()
    expect(
      posted(reader, '/v1/cards')
        .map(({ body }) => sha256(body))
        .sort(),
    ).toEqual(sent.map(({ bytes }) => sha256(bytes)).sort())
    for (const { bytes } of sent) {
      const card = decodeCard(Uint8Array.from(bytes), policy)
      // What the library made from the sealed number stands on the card, and nothing of it stood in the request.
      expect(card.token.subarray(TOKEN_BYTES / 2).some((byte) => byte !== 0)).toBe(true)
      for (const { body } of posted(reader, '/v1/tokens'))
        expect(Buffer.from(body).includes(Buffer.from(card.token.subarray(0, 32)).toString('base64url'))).toBe(false)
      // Taken, and counted once: the token serves no other card; the same card again is taken as a repeat.
      expect(await post(encodeCard({ ...card, eraseHash: new Uint8Array(32).fill(7) }, domainOf(card.question)))).toBe(409)
      expect(await post(Uint8Array.from(bytes))).toBe(202)
      // A token of one's own making is none.
      expect(await post(encodeCard({ ...card, token: new Uint8Array(TOKEN_BYTES).fill(9) }, domainOf(card.question)))).toBe(400)
    }
  })

  test('is no tie: who turns sharing off has the cards erased at the library in the same step', async () => {
    const cards = await tableOf<Outbox>(desk, 'outbox')
    await press(desk, en['privacy.turnOff'])
    await says(desk, en['share.offAsk'])
    await press(desk, en['privacy.turnOff'])
    await says(desk, en['share.offErased'])
    await until(async () => posted(reader, '/v1/erase').length === cards.length, 'an erasure for each card')
    await until(async () => (await tableOf(desk, 'keys', 'carrel-erase')).length === 0, 'every erasure confirmed')
    // Their rows are gone, and the same bytes are not taken in again.
    for (const { bytes } of cards) expect(await post(Uint8Array.from(bytes))).toBe(410)
  })

  test('is refused a second time, in another browser, with words; that browser sends no card', async () => {
    const other = await world.reader(name)
    try {
      const page = await atPrivacy(other)
      await (await page.waitForSelector('.share > .tog input.switch'))?.click()
      await says(page, en['enrol.need'])
      await enter(page, codes[which] ?? '')
      await says(page, en['trouble.code-used'])
      await setSetting(page, 'sendSoon', true)
      await wakeOutbox(page)
      expect(await tableOf(page, 'outbox')).toEqual([])
      expect(posted(other, '/v1/cards').concat(posted(other, '/v1/tokens'))).toEqual([])
    } finally {
      await other.close()
    }
  })

  test('shows in the console as one of few, and in nothing else', async () => {
    const { page } = staff
    await page.bringToFront()
    await page.reload()
    await says(page, consoleEn.codesUsed)
    const figures = await page.$$eval('table.lines tbody tr td', (cells) => cells.map((cell) => cell.textContent?.trim()))
    // Fewer than ten are not told apart: who enters a code the moment it was handed out would be seen.
    expect(figures.slice(0, 2)).toEqual([String(FEWEST_CODES), '< 10'])
  })

  const domainOf = (question: string) => policy.questions.find(({ id }) => id === question)?.domain ?? 0
})

async function atPrivacy(reader: Reader): Promise<Page> {
  const desk = await reader.open(reader.page('desk.html'))
  await (await chooseLibrary(reader, world.worker.origin)).close()
  await showDesk(desk, reader, 'privacy')
  await desk.bringToFront()
  return desk
}

async function enter(desk: Page, code: string): Promise<void> {
  await field(desk, en['enrol.field'], code)
  await press(desk, en['enrol.enter'])
}

async function post(body: Uint8Array<ArrayBuffer>): Promise<number> {
  expect(body).toHaveLength(CARD_BYTES)
  return (await fetch(`${world.worker.origin}/v1/cards`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body })).status
}
