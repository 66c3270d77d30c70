import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueUrls } from '../sample-library/catalogue-urls.ts'
import { type BrowserName, go } from '../world/browsers.ts'
import { lendSession, librarian } from '../world/console.ts'
import { allowSite, chooseLibrary, chooseSubjects, readRecord, rowsOf, setSetting, settled, until } from '../world/journeys.ts'
import { openWorld, type Reader, type World } from '../world/world.ts'

const LANGUAGES = ['en', 'zh-CN'] as const
const THEMES = ['light', 'dark'] as const
const OWN_PAGES = [
  'popup.html',
  'sidepanel.html',
  'welcome.html',
  ...['for-you', 'records', 'interests', 'channels', 'privacy', 'settings'].map((place) => `desk.html#/${place}`),
]
const CONSOLE_PAGES = ['#/', '#/channels', '#/channels/sea-and-ships', '#/channels/new', '#/channels/sea-and-ships/items/new', '#/readers', '#/nowhere']
const PUBLIC_PAGES = ['/transparency', '/feeds']

let world: World
let staff: Awaited<ReturnType<typeof librarian>>
beforeAll(async () => {
  world = await openWorld({ patrons: 300, pastEpochs: 2 })
  staff = await librarian(world)
})
afterAll(async () => {
  await staff?.close()
  await world?.close()
})

describe.each<BrowserName>(['chromium', 'firefox'])('axe finds nothing in %s', (name) => {
  let reader: Reader
  let page: Page
  let tab: Page
  let opened: Page
  beforeAll(async () => {
    reader = await world.reader(name)
    const welcome = await chooseLibrary(reader, world.worker.origin)
    await chooseSubjects(welcome, ['maritime-history', 'theatre', 'dunhuang-studies'])
    await (await welcome.waitForSelector('.share > .tog input.switch'))?.click()
    await until(async () => ((await rowsOf(welcome)).outbox ?? 0) > 0, 'a card that waits')
    const { northmere } = catalogueUrls(world.cataloguePort).records
    tab = await reader.open(northmere[0]?.url ?? '')
    await allowSite(reader, tab)
    for (const { url } of northmere.slice(1, 4)) await readRecord(reader, welcome, url, 200)
    page = welcome
    opened = await reader.open('about:blank')
    await lendSession(staff.reader, opened, world.worker.origin)
  })
  afterAll(() => reader?.close())

  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      test(`on the patron's pages, ${language}, ${theme}`, async () => {
        await setSetting(page, 'language', language)
        await setSetting(page, 'theme', theme)
        const found = []
        for (const path of OWN_PAGES) {
          const own = path === 'popup.html' ? await reader.popup(tab) : await reader.open(reader.page(path))
          await own.waitForSelector(`html[lang="${language}"][data-theme="${theme}"] h1`)
          await settled(own)
          found.push(...(await violations(own, path)))
          await own.close()
        }
        expect(found).toEqual([])
      })

      test(`on the console and the public pages, ${language}, ${theme}`, async () => {
        await go(opened, `${world.worker.origin}/console/`)
        await opened.bringToFront()
        await opened.evaluate(
          (tag: string, look: string) => {
            localStorage.setItem('carrel-language', tag)
            localStorage.setItem('carrel-theme', look)
          },
          language,
          theme,
        )
        const found = []
        for (const path of CONSOLE_PAGES) {
          await go(opened, `${world.worker.origin}/console/${path}`)
          await opened.reload()
          await opened.waitForSelector(`html[lang="${language}"] main h1`).catch(async (error) => {
            throw new Error(`${path}: ${await opened.evaluate(() => document.body.innerText.slice(0, 500))}`, { cause: error })
          })
          await settled(opened)
          found.push(...(await violations(opened, `/console/${path}`)))
        }
        for (const path of PUBLIC_PAGES) {
          await go(opened, `${world.worker.origin}${path}?lang=${language}`)
          await opened.evaluate((look: string) => document.documentElement.setAttribute('data-theme', look), theme)
          found.push(...(await violations(opened, path)))
        }
        expect(found).toEqual([])
      })
    }
  }
})

/** What axe finds on a page, in a line each. WCAG 2.2 AA and best practice; every rule is on. */
async function violations(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (path: string) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await tool.run(document, { resultTypes: ['violations'] })
    return found.map(({ id, help, nodes }) => `${path}: ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)
  }, where)
}
