import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from '../../.ci/browsers.mjs'
import { BUILT } from '../commands/build.ts'

export type BrowserName = 'chromium' | 'firefox'

/** A real browser with the built extension in it and a new, empty profile. */
export interface ReaderBrowser {
  name: BrowserName
  browser: Browser
  /** Address of an extension page: `page('popup.html')`. */
  page(path: string): string
  /** Opens a tab; resolves when the document's element is there (Firefox never fires load on extension pages). */
  open(address: string, size?: { width: number; height: number }): Promise<Page>
  /** Presses the toolbar button on a tab, and opens what the popup shows there as a page that stays while it is driven. */
  popup(of: Page): Promise<Page>
  close(): Promise<void>
}

const GECKO_ID = 'carrel@carrel.example'
const GECKO_HOST = '5f0c1d1e-6a0e-4d0b-9a55-ca44e1000001'

/** Flags that keep a Chromium quiet on a closed network and let it run as root. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
]

/** How a browser is opened; `proxy` is the port of a proxy on loopback that all its traffic goes through. */
export interface Opening {
  language?: string
  proxy?: number
}

/** Starts a headless browser with a new profile and the extension in it. */
export async function openBrowser(name: BrowserName, { language = 'en-US', proxy }: Opening = {}): Promise<ReaderBrowser> {
  const executablePath = findBrowser(name)
  if (!executablePath) throw new Error(`No ${name} is installed. Install it, or set ${name.toUpperCase()} to the program's path.`)
  const profile = mkdtempSync(join(tmpdir(), `carrel-${name}-`))
  const browser = name === 'chromium' ? await chromium(executablePath, profile, language, proxy) : await firefox(executablePath, profile, language, proxy)
  const installed = await browser.installExtension(name === 'chromium' ? BUILT.chromiumE2e : BUILT.firefoxE2e)
  const host = name === 'chromium' ? installed : GECKO_HOST
  const scheme = name === 'chromium' ? 'chrome-extension' : 'moz-extension'
  const page = (path: string) => `${scheme}://${host}/${path}`
  const open = async (address: string, size = { width: 1280, height: 800 }) => {
    const opened = await browser.newPage()
    await opened.setViewport(size)
    await go(opened, address)
    return opened
  }
  const popup = async (of: Page) => {
    await of.bringToFront()
    if (name === 'firefox') await pressInFirefox(browser)
    const address = of.url()
    const opened = await open(page('popup.html'), { width: 360, height: 600 })
    const tab = await opened.evaluate(tabOf, address)
    if (tab === undefined) throw new Error(`The popup may not know the tab ${address}`)
    await go(opened, page(`popup.html?tab=${tab}`))
    return opened
  }
  const close = async () => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { name, browser, page, open, popup, close }
}

/** Goes to an address and waits for its document, in both browsers. */
export async function go(page: Page, address: string): Promise<void> {
  const ofExtension = address.startsWith('moz-extension:')
  await page.goto(address, ofExtension ? { waitUntil: [] } : { waitUntil: 'load' })
  await page.waitForSelector('body')
}

/** Runs in an extension page. */
async function tabOf(address: string): Promise<number | undefined> {
  const scope = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }
  const tabs = await (scope.browser ?? scope.chrome).tabs.query({})
  return tabs.find((tab) => tab.url === address)?.id
}
declare const chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } }

/**
 * Presses the real button in Firefox's toolbar, so that the browser gives the popup what a patron's click gives it
 * (`activeTab`). Needs `--remote-allow-system-access`; puppeteer has no word for it in Firefox.
 */
async function pressInFirefox(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as { connection: { send(method: string, words: object): Promise<{ result: Json }> } }
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const expression = `(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)})
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    // A popup still open from the press before would only be closed by the next one.
    for (const panel of document.querySelectorAll('panel')) panel.hidePopup()
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
  })()`
  const done = await connection.send('script.evaluate', { target: { context: result.contexts?.[0]?.context }, awaitPromise: true, expression })
  if (done.result.type !== 'success') throw new Error(`Firefox did not press the button: ${JSON.stringify(done.result)}`)
}
interface Json {
  type?: string
  contexts?: { context: string }[]
}

function chromium(executablePath: string, userDataDir: string, language: string, proxy?: number): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir,
    headless: true,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: false,
    args: [
      ...CHROMIUM_FLAGS,
      `--lang=${language}`,
      `--accept-lang=${language}`,
      ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  })
}

const PROXY_PREFS = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
})

function firefox(executablePath: string, userDataDir: string, language: string, proxy?: number): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
      'extensions.webextOptionalPermissionPrompts': false,
      'xpinstall.signatures.required': false,
      'intl.accept_languages': language,
      'intl.locale.requested': language,
      'security.webauth.webauthn_enable_softtoken': true,
      'security.webauth.webauthn_enable_usbtoken': false,
      ...(proxy ? PROXY_PREFS(proxy) : {}),
      'network.dns.localDomains': 'northmere.localhost,archive.localhost,shuyu.localhost,app.localhost',
    },
  })
}
