import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueUrls } from '../sample-library/catalogue-urls.ts'
import type { BrowserName } from '../world/browsers.ts'
import { allowSite, rowsOf, tableOf, until } from '../world/journeys.ts'
import { openWorld, type Reader, type World } from '../world/world.ts'

const HOSTS = ['northmere', 'archive', 'shuyu', 'app'] as const

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

describe.each<BrowserName>(['chromium', 'firefox'])('on allowed sites %s', (name) => {
  let reader: Reader
  let desk: Page
  let tab: Page
  beforeAll(async () => {
    reader = await world.reader(name)
    desk = await reader.open(reader.page('desk.html'))
    for (const host of HOSTS) {
      const home = await reader.open(world.catalogue(host, '/'))
      await allowSite(reader, home)
      await home.close()
    }
    tab = await reader.open('about:blank')
  })
  afterAll(() => reader?.close())

  test('never keeps a home, search, result, sign-in, account or error page', async () => {
    const { others } = catalogueUrls(world.cataloguePort)
    for (const { url } of HOSTS.flatMap((host) => others[host])) {
      await tab.goto(url)
      await until(async () => (await stateOfTab(desk)) !== undefined, `a verdict on ${url}`)
    }
    expect(await tableOf(desk, 'records')).toEqual([])
  })

  test('keeps each record of a single-page catalogue under its own address', async () => {
    const { records } = catalogueUrls(world.cataloguePort)
    await tab.goto(records.app[0]?.url ?? '')
    await until(async () => (await rowsOf(desk)).records === 1, 'the first record')
    for (const [at, { url }] of records.app.slice(1, 4).entries()) {
      await tab.evaluate((path: string) => {
        const link = document.createElement('a')
        link.href = path
        document.querySelector('main')?.append(link)
        link.click()
      }, new URL(url).pathname)
      await until(async () => (await rowsOf(desk)).records === at + 2, `the record of ${url}`)
    }
    const kept = await tableOf<{ record: { title: string; url: string } }>(desk, 'records')
    const wanted = records.app.slice(0, 4).map(({ title, url }) => ({ title, url }))
    const byUrl = (a: { url: string }, b: { url: string }) => a.url.localeCompare(b.url)
    expect(kept.map(({ record: { title, url } }) => ({ title, url })).sort(byUrl)).toEqual(wanted.sort(byUrl))
  })
})

/** What the background has noted of the one open catalogue page, taken out again so that the next verdict is seen. */
async function stateOfTab(desk: Page): Promise<unknown> {
  return desk.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension }
    const { session } = (scope.browser ?? scope.chrome).storage
    const found = Object.entries(await session.get(null)).find(([key]) => key.startsWith('tabRecord:'))
    if (found !== undefined) await session.remove(found[0])
    return found?.[1]
  })
}
interface Extension {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>>; remove(key: string): Promise<void> } }
}
