import type { ElementHandle, Page } from 'puppeteer-core'
import { en } from '#shared/i18n/desk.en.ts'
import { go, type ReaderBrowser } from './browsers.ts'

/** How many rows each table of the desk holds; empty when the database was never made. */
export type Rows = Record<string, number>

/** How waiting looks again: by time, since a tab in the background draws no frames. */
const OFTEN = { polling: 80, timeout: 20_000 }

/** The control whose words begin with `name`, once it is there and can be pressed; while a dialog is open, one in it. */
export async function control(page: Page, name: string): Promise<ElementHandle<Element>> {
  const found = await page.waitForFunction(
    (wanted: string) => {
      const words = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
      const all = [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('button, a, summary, label, [role=tab]')]
      return all.find(
        (element) => words(element).startsWith(wanted) && !(element instanceof HTMLButtonElement && element.disabled) && element.getClientRects().length > 0,
      )
    },
    OFTEN,
    name,
  )
  const element = found.asElement()
  if (!element) throw new Error(`no control says ${name}`)
  return element as ElementHandle<Element>
}

/** Presses the control whose words begin with `name`, with a real click. */
export async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  const element = await control(page, name)
  await element.scrollIntoView()
  await element.click()
}

/** Waits until the page says these words. */
export async function says(page: Page, words: string, timeout = 20_000): Promise<void> {
  await page.waitForFunction((wanted: string) => document.body.textContent?.replace(/\s+/g, ' ').includes(wanted), { polling: OFTEN.polling, timeout }, words)
}

/** Opens the welcome page, agrees to keep records here, and chooses a library by its address. */
export async function chooseLibrary(reader: ReaderBrowser, address: string): Promise<Page> {
  const page = await reader.open(reader.page('welcome.html'), { width: 1000, height: 900 })
  await press(page, en['welcome.agree'])
  await page.waitForSelector('form.library input')
  await page.type('form.library input', address)
  await press(page, en['welcome.ask'])
  await says(page, en['welcome.subjectsNote'])
  return page
}

/** Ticks subjects on the open welcome page and goes on to its last step. */
export async function chooseSubjects(page: Page, concepts: readonly string[]): Promise<void> {
  await page.bringToFront()
  for (const concept of concepts) {
    const box = await page.waitForSelector(`input[name="${concept}"]`)
    await box?.scrollIntoView()
    await box?.click()
  }
  await press(page, 'Go on with')
  await says(page, en['welcome.when'])
}

/** Allows the site of a tab from the popup, as a patron does: one press on the button, one on the switch. */
export async function allowSite(reader: ReaderBrowser, tab: Page): Promise<void> {
  const popup = await reader.popup(tab)
  await popup.waitForSelector('.site input.switch:not(:checked)')
  await popup.click('.site input.switch')
  await popup.waitForSelector('.site input.switch:checked', { timeout: 20_000 })
  await popup.close()
  await tab.bringToFront()
}

/** Opens a record and stays until it is kept and `attention` milliseconds of reading have been counted. */
export async function readRecord(reader: ReaderBrowser, desk: Page, address: string, attention = 1500): Promise<void> {
  const before = (await rowsOf(desk)).visits ?? 0
  const page = await reader.open(address)
  await page.bringToFront()
  await until(async () => ((await rowsOf(desk)).visits ?? 0) > before, `a visit of ${address}`)
  await new Promise((resolve) => setTimeout(resolve, attention))
  await page.close()
}

/** Counts the rows of every table, asked of the browser itself. `desk` is any page of the extension. */
export async function rowsOf(desk: Page, name = 'carrel'): Promise<Rows> {
  return desk.evaluate(async (database: string) => {
    if (!(await indexedDB.databases()).some((one) => one.name === database)) return {}
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(database)
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const counts: Record<string, number> = {}
    for (const table of db.objectStoreNames) {
      counts[table] = await new Promise<number>((resolve, reject) => {
        const count = db.transaction(table).objectStore(table).count()
        count.onsuccess = () => resolve(count.result)
        count.onerror = () => reject(count.error)
      })
    }
    db.close()
    return counts
  }, name)
}

/** All rows of one table; bytes come as lists of numbers. */
export async function tableOf<Row>(desk: Page, table: string, name = 'carrel'): Promise<Row[]> {
  const text = await desk.evaluate(
    async (from: string, database: string) => {
      if (!(await indexedDB.databases()).some((one) => one.name === database)) return '[]'
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(database)
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(open.error)
      })
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const all = db.transaction(from).objectStore(from).getAll()
        all.onsuccess = () => resolve(all.result)
        all.onerror = () => reject(all.error)
      })
      db.close()
      return JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? [...value] : value))
    },
    table,
    name,
  )
  return JSON.parse(text)
}

/** Asks again and again until it holds; says what did not come. */
export async function until(holds: () => Promise<boolean>, what: string, timeout = 20_000): Promise<void> {
  const deadline = Date.now() + timeout
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`In ${timeout / 1000} s there was not ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

/** Shows another page of the desk in the same tab. */
export async function showDesk(page: Page, reader: ReaderBrowser, hash: string): Promise<void> {
  if (page.url().includes('desk.html')) await page.evaluate((to: string) => location.assign(to), `#/${hash}`)
  else await go(page, reader.page(`desk.html#/${hash}`))
  await page.waitForSelector('h1')
}

/** Writes a setting as the extension keeps it; pages that are open see it when they are opened again. */
export async function setSetting(desk: Page, key: string, value: unknown): Promise<void> {
  await desk.evaluate(
    async (name: string, text: string) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('carrel')
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(open.error)
      })
      await new Promise<void>((resolve, reject) => {
        const write = db.transaction('settings', 'readwrite')
        write.objectStore('settings').put({ key: name, value: JSON.parse(text) })
        write.oncomplete = () => resolve()
        write.onerror = () => reject(write.error)
      })
      db.close()
    },
    key,
    JSON.stringify(value),
  )
}

/** Lets the clock of the outbox ring now, as the browser's alarm would, and waits until the background has been through. */
export async function wakeOutbox(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension }
    const { runtime } = scope.browser ?? scope.chrome
    await runtime.sendMessage({ id: 1, type: 'wake', data: { kind: 'outbox' }, timestamp: Date.now() })
  })
}
interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
}

/** Until nothing on the page is on its way: no still block, no hash being worked out, no colour changing, every face loaded. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.wait, pre[data-card]:not([data-sha256])') === null &&
      document.querySelector('main') !== null &&
      document.getAnimations().length === 0 &&
      document.fonts.status === 'loaded',
    { polling: 80 },
  )
}
