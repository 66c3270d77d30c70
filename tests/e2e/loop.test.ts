import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '#shared/i18n/desk.en.ts'
import type { Item } from '#shared/item.ts'
import { matcher } from '#shared/vocabulary/match.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { catalogueUrls } from '../sample-library/catalogue-urls.ts'
import type { BrowserName } from '../world/browsers.ts'
import { librarian, publishItem } from '../world/console.ts'
import { allowSite, chooseLibrary, press, readRecord, rowsOf, says, showDesk, tableOf, until } from '../world/journeys.ts'
import { openWorld, type Reader, type World } from '../world/world.ts'

const KEPT = ['records', 'visits', 'searches', 'sites', 'ledger', 'outbox']
/** Hosts a Chromium asks for its own sake, whatever its flags; the proxy refuses them. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|mozilla|firefox)\.(com|org|net)$/

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

describe.each<BrowserName>(['chromium', 'firefox'])('the loop in %s', (name) => {
  let reader: Reader
  let desk: Page
  beforeAll(async () => {
    reader = await world.reader(name)
    desk = await reader.open(reader.page('desk.html'))
  })
  afterAll(() => reader?.close())

  test('keeps nothing of twenty pages before a site is allowed', async () => {
    const { records, others } = catalogueUrls(world.cataloguePort)
    const pages = [
      ...records.northmere.slice(0, 6),
      ...records.archive.slice(0, 4),
      ...records.shuyu.slice(0, 4),
      ...records.app.slice(0, 2),
      ...others.northmere.slice(0, 4),
    ]
    expect(pages).toHaveLength(20)
    const tab = await reader.open('about:blank')
    for (const { url } of pages) await tab.goto(url)
    await tab.close()
    const rows = await rowsOf(desk)
    for (const table of KEPT) expect(rows[table] ?? 0, table).toBe(0)
  })

  test('asks nothing of any server before a library is chosen', () => {
    const asked = reader.proxy.seen
      .map(({ url }) => new URL(url))
      .filter(({ port, hostname }) => port !== String(world.cataloguePort) && !BROWSERS_OWN.test(hostname))
    expect(asked).toEqual([])
  })

  test('fetches the whole edition of the library the patron chooses', async () => {
    const welcome = await chooseLibrary(reader, world.worker.origin)
    await welcome.close()
    const asked = reader.proxy.to(world.worker.origin)
    expect(asked.map(({ method }) => method)).toEqual(Array(7).fill('GET'))
    const stored = await tableOf<{ name: string }>(desk, 'parts')
    expect(stored.map((part) => part.name).sort()).toEqual(['channels', 'items', 'library', 'policy', 'segments', 'vocabulary'])
  })

  test('keeps records from the page on which the site was allowed, and from that site alone', async () => {
    const { records } = catalogueUrls(world.cataloguePort)
    const [first] = records.northmere
    const tab = await reader.open(first?.url ?? '')
    await allowSite(reader, tab)
    await until(async () => (await rowsOf(desk)).records === 1, 'the record of the open page')
    await tab.goto(records.archive[0]?.url ?? '')
    await tab.goto(records.shuyu[0]?.url ?? '')
    await tab.close()
    expect((await rowsOf(desk)).records).toBe(1)
    const [site] = await tableOf<{ origin: string }>(desk, 'sites')
    expect(site?.origin).toBe(`http://northmere.localhost:${world.cataloguePort}`)
  })

  test('puts items of the subject just read on top, each with a reason that names those records', async () => {
    for (const { url } of onTheatre()) await readRecord(reader, desk, url)
    const panel = await reader.open(reader.page('sidepanel.html'), { width: 360, height: 900 })
    await panel.waitForSelector('[data-item]')
    const top = await shown(panel)
    const items = await itemsById(desk)
    const kept = await tableOf<{ record: { title: string } }>(desk, 'records')
    for (const { id, reasons } of top.slice(0, 3)) {
      const groups = items.get(id)?.subjects.map((subject) => groupOf(subject)) ?? []
      expect(groups, `${id} is of the theatre`).toContain(groupOf('theatre'))
      expect(
        kept.some(({ record }) => reasons.includes(record.title.slice(0, 24))),
        `${id}: ${reasons}`,
      ).toBe(true)
    }
    await panel.close()
  })

  test('lets the item fall when the records behind its reason are removed', async () => {
    const panel = await reader.open(reader.page('sidepanel.html'), { width: 360, height: 900 })
    await panel.waitForSelector('[data-item]')
    const [before] = await shown(panel)
    await showDesk(desk, reader, 'records')
    await desk.waitForSelector('[data-row]')
    const titles = await desk.$$eval('[data-row]', (rows) => rows.length)
    for (let left = titles; left > 0; left--) {
      await press(desk, en.remove)
      await desk.click('.asking button')
      await until(async () => (await rowsOf(desk)).records === left - 1, 'one record fewer')
    }
    await until(async () => (await shown(panel))[0]?.id !== before?.id, 'another item on top')
    const after = (await shown(panel)).find(({ id }) => id === before?.id)
    expect(after?.reasons ?? '').not.toContain('Because you read')
    await panel.close()
  })

  test('shows an item that a librarian publishes in the console', async () => {
    await readRecord(reader, desk, onTheatre()[0]?.url ?? '')
    const staff = await staffAtWork()
    const title = `Prompt books of the provincial circuits (${name})`
    await publishItem(staff.page, world.worker.origin, {
      channel: 'theatre-and-opera',
      subject: 'theatre',
      title,
      // Two items of one address are shown once, and each browser publishes its own.
      url: world.catalogue('northmere', `/Record/nm0001?for=${name}`),
      reason: 'Every cut, cue and missed entrance, in the prompter’s hand.',
    })
    await showDesk(desk, reader, 'settings')
    await press(desk, en['settings.fetchNow'])
    await says(desk, 'is here.')
    expect([...(await itemsById(desk)).values()].map((item) => item.title)).toContain(title)
    const panel = await reader.open(reader.page('sidepanel.html'), { width: 360, height: 900 })
    await says(panel, title)
    await panel.close()
  })
})

let atWork: ReturnType<typeof librarian> | undefined
afterAll(async () => (await atWork)?.close())
const staffAtWork = () => (atWork ??= librarian(world))

/** Six records of the Northmere catalogue whose first subject is the theatre. */
const onTheatre = () =>
  catalogueUrls(world.cataloguePort)
    .records.northmere.filter(
      ({ subjects }) => groupOf(matched.concepts(subjects.map((label) => ({ label }))).sort((a, b) => b.share - a.share)[0]?.concept) === groupOf('theatre'),
    )
    .slice(0, 6)
const matched = matcher(vocabulary)

const groupOf = (id: string | undefined) => vocabulary.concepts.find((concept) => concept.id === id)?.group

async function itemsById(desk: Page): Promise<Map<string, Item>> {
  const parts = await tableOf<{ name: string; value: Item[] }>(desk, 'parts')
  return new Map(parts.find((part) => part.name === 'items')?.value.map((item) => [item.id, item]))
}

/** Items as the panel shows them, from the top, with the words of their reasons. */
async function shown(panel: Page): Promise<{ id: string; reasons: string }[]> {
  return panel.$$eval('[data-item]', (cards) =>
    cards.map((card) => ({
      id: card.getAttribute('data-item') ?? '',
      reasons: [...card.querySelectorAll('.reason')].map((reason) => reason.textContent).join(' '),
    })),
  )
}
