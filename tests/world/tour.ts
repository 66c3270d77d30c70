import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { catalogueUrls } from '../sample-library/catalogue-urls.ts'
import { go } from './browsers.ts'
import { setUpConsole } from './console.ts'
import { allowSite, chooseLibrary, chooseSubjects, readRecord, rowsOf, setSetting, settled, showDesk, until } from './journeys.ts'
import { openWorld, type Reader, type World } from './world.ts'

/** How a picture is taken: size of the window, and what the surface is set to. */
interface Look {
  name: string
  width: number
  language: 'en' | 'zh-CN'
  theme: 'light' | 'dark'
}

const WIDE: Look = { name: 'en-light', width: 1280, language: 'en', theme: 'light' }
const LOOKS: readonly Look[] = [
  WIDE,
  { name: 'zh-dark', width: 1280, language: 'zh-CN', theme: 'dark' },
  { name: 'narrow-en-dark', width: 320, language: 'en', theme: 'dark' },
  { name: 'narrow-zh-light', width: 320, language: 'zh-CN', theme: 'light' },
]

/**
 * Drives a real browser through the whole loop in a world of its own, as a new patron and a new librarian would, and
 * leaves a picture of every surface in `folder`. Returns the names of the pictures.
 */
export async function tour(folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pictures: string[] = []
  const picture = async (page: Page, name: string, fullPage = true) => {
    const file = `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`
    await page.bringToFront()
    await settled(page)
    // What is settled in the document is painted two frames later.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.screenshot({ path: join(folder, file), fullPage })
    pictures.push(file)
  }
  const world = await openWorld({ patrons: 1000, pastEpochs: 2 })
  try {
    const reader = await world.reader('chromium')
    await patronsDay(reader, world, picture)
    await librariansDay(reader, world, picture)
    await reader.close()
  } finally {
    await world.close()
  }
  return pictures
}

type Picture = (page: Page, name: string, fullPage?: boolean) => Promise<void>

/** First run, a few records, the picks, the desk, and a card before it leaves. */
async function patronsDay(reader: Reader, world: World, picture: Picture): Promise<void> {
  const { records } = catalogueUrls(world.cataloguePort)
  const welcome = await chooseLibrary(reader, world.worker.origin)
  await picture(welcome, 'welcome')
  await chooseSubjects(welcome, ['maritime-history', 'theatre', 'dunhuang-studies'])
  await picture(welcome, 'welcome-sharing')
  await (await welcome.waitForSelector('.share > .tog input.switch'))?.click()
  await until(async () => ((await rowsOf(welcome)).outbox ?? 0) > 0, 'a card that waits')

  const tab = await reader.open(records.northmere[0]?.url ?? '')
  await picture(tab, 'catalogue-northmere', false)
  for (const site of ['northmere', 'archive', 'shuyu'] as const) {
    await go(tab, records[site][0]?.url ?? '')
    await allowSite(reader, tab)
  }
  await go(tab, records.archive[0]?.url ?? '')
  await picture(tab, 'catalogue-archive', false)
  await go(tab, records.shuyu[0]?.url ?? '')
  await picture(tab, 'catalogue-shuyu', false)
  const read = [...records.northmere.slice(1, 9), ...records.archive.slice(1, 5), ...records.shuyu.slice(1, 5)]
  for (const { url } of read) await readRecord(reader, welcome, url, 400)

  await go(tab, records.archive[1]?.url ?? '')
  await until(async () => ((await rowsOf(welcome)).records ?? 0) > read.length, 'the records that were read')
  const popup = await reader.popup(tab)
  await popup.waitForSelector('.picks li')
  for (const look of LOOKS) {
    await dress(popup, look, 360)
    await popup.waitForSelector('.picks li')
    await picture(popup, `popup-${look.name.replace('narrow-', '')}-${look.width}`)
  }
  await popup.close()

  const panel = await reader.open(reader.page('sidepanel.html'), { width: 360, height: 900 })
  for (const look of LOOKS) {
    await dress(panel, look, look.width === 320 ? 320 : 360)
    await panel.waitForSelector('[data-item]')
    await picture(panel, `panel-${look.name}`, false)
  }
  await panel.close()

  const desk = await reader.open(reader.page('desk.html'))
  for (const place of ['for-you', 'records', 'interests', 'channels', 'privacy', 'settings']) {
    for (const look of LOOKS) {
      await showDesk(desk, reader, place)
      await dress(desk, look)
      await picture(desk, `desk-${place}-${look.name}`)
    }
  }
  await showDesk(desk, reader, 'records')
  const details = await (await desk.waitForSelector('a[href*="record="]'))?.evaluate((link) => link.getAttribute('href')?.replace(/^.*#\//, ''))
  for (const look of LOOKS) {
    await showDesk(desk, reader, details ?? 'records')
    await dress(desk, look)
    await picture(desk, `desk-record-${look.name}`)
  }
  for (const look of LOOKS) {
    await go(desk, reader.page('welcome.html'))
    await dress(desk, look)
    await picture(desk, `welcome-${look.name}`)
  }
  await setSetting(desk, 'language', 'en')
  await setSetting(desk, 'theme', 'light')
  await desk.close()
  await welcome.close()
}

/** Set-up with a passkey, each page of the console, and the public pages. */
async function librariansDay(reader: Reader, world: World, picture: Picture): Promise<void> {
  const { origin } = world.worker
  const page = await reader.browser.newPage()
  await page.setViewport({ width: 1440, height: 960 })
  await page.goto(`${origin}/console/#setup=${world.setupCode}`)
  await page.waitForSelector('form')
  await picture(page, 'console-set-up')
  await page.goto('about:blank')
  await setUpConsole(page, { origin, setupCode: world.setupCode })
  const items = (await (await fetch(`${origin}/feeds/sea-and-ships.json`)).json()).items as { id: string }[]
  const item = items[0]?.id.split('/').at(-1)?.replace(/^.*:/, '') ?? ''
  const places = {
    home: '#/',
    channels: '#/channels',
    channel: '#/channels/sea-and-ships',
    'channel-editor': '#/channels/sea-and-ships/edit',
    'item-editor': `#/channels/sea-and-ships/items/${encodeURIComponent(item)}`,
    readers: '#/readers',
    vocabulary: '#/vocabulary',
    enrolment: '#/enrolment',
    policy: '#/policy',
  }
  for (const [name, hash] of Object.entries(places)) {
    for (const look of LOOKS) {
      await page.evaluate(
        (language: string, theme: string) => {
          localStorage.setItem('carrel-language', language)
          localStorage.setItem('carrel-theme', theme)
        },
        look.language,
        look.theme,
      )
      await page.setViewport({ width: look.width === 320 ? 320 : 1440, height: 960 })
      await page.goto(`${origin}/console/${hash}`)
      await page.reload()
      await page.waitForSelector('h1')
      await picture(page, `console-${name}-${look.name}`)
    }
  }
  for (const [name, path] of Object.entries({ transparency: '/transparency', feeds: '/feeds' })) {
    for (const look of LOOKS) {
      await page.setViewport({ width: look.width, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }])
      await page.goto(`${origin}${path}?lang=${look.language}`)
      await picture(page, `${name}-${look.name}`)
    }
  }
  await page.close()
}

/** Sets language, theme and width of an extension page and shows it anew. */
async function dress(page: Page, { language, theme, width }: Look, exactly = width): Promise<void> {
  await setSetting(page, 'language', language)
  await setSetting(page, 'theme', theme)
  await page.setViewport({ width: exactly, height: page.url().includes('popup') ? 600 : 900 })
  await page.reload({ waitUntil: 'load' })
  await page.waitForSelector(`html[lang="${language}"]`)
}
