import { mkdirSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer-core'
import { findBrowser } from '../../.ci/browsers.mjs'
import { BUILT } from '../commands/build.ts'

/** Opens a browser window with the extension on the sample catalogue; the profile is kept, so that the desk is there again next time. */
export async function openDesk({ catalogue, profile }: { catalogue: string; profile: string }): Promise<Browser> {
  const executablePath = findBrowser('chromium')
  if (!executablePath) throw new Error('No Chromium is installed. Install it, or set CHROMIUM to the program’s path.')
  mkdirSync(profile, { recursive: true })
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir: profile,
    headless: false,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [...root, '--no-first-run'],
  })
  const id = await browser.installExtension(BUILT.chromium)
  const [first] = await browser.pages()
  const page = first ?? (await browser.newPage())
  await page.goto(catalogue)
  const welcome = await browser.newPage()
  await welcome.goto(`chrome-extension://${id}/welcome.html`)
  return browser
}
