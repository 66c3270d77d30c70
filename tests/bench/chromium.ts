import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findBrowser } from '../../.ci/browsers.mjs'

/** Pages in a real Chromium, each in a document of its own, without its scripts and without network. */
export interface Laboratory {
  /**
   * Shows a page, then runs `source` in a fresh world beside it, as content scripts run: nothing is compiled or warm. `source` is one
   * expression; a promise is waited for. Give an https address: the clock is coarse elsewhere.
   */
  run<Result>(page: { url: string; html: string }, source: string): Promise<Result>
  close(): Promise<void>
}

/** Opens a headless Chromium; throws a sentence when none is installed. */
export async function laboratory(): Promise<Laboratory> {
  const executablePath = findBrowser('chromium')
  if (executablePath === undefined) throw new Error('No chromium is installed. Install it, or set CHROMIUM to the program’s path.')
  const profile = mkdtempSync(join(tmpdir(), 'carrel-bench-'))
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir: profile,
    headless: true,
    pipe: true,
    protocolTimeout: 120_000,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const tab = await browser.newPage()
  await tab.setJavaScriptEnabled(false)
  await tab.setBypassCSP(true)
  await tab.setRequestInterception(true)
  let shown = { url: '', html: '' }
  tab.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== tab.mainFrame()) void request.abort()
    // Isolated pages have a clock of microseconds; others are given tenths of milliseconds.
    else
      void request.respond({
        contentType: 'text/html; charset=utf-8',
        headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
        body: shown.html,
      })
  })
  const session = await tab.createCDPSession()
  async function run<Result>(page: { url: string; html: string }, source: string): Promise<Result> {
    shown = page
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' })
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'bench' })
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: source,
      contextId: executionContextId,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  return {
    run,
    async close() {
      await browser.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
