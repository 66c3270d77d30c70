import type { Page } from 'puppeteer-core'
import { consoleEn as en } from '#shared/i18n/console.en.ts'
import { openBrowser, type ReaderBrowser } from './browsers.ts'
import { press, says } from './journeys.ts'
import type { World } from './world.ts'

/** Gives a Chromium page an authenticator that holds passkeys, as a laptop's own would. */
export async function authenticator(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Sets the library up with the one-time link: a name, a passkey, and the console opens. */
export async function setUpConsole(page: Page, { origin, setupCode }: { origin: string; setupCode: string }, name = 'M. Adeyemi'): Promise<void> {
  await authenticator(page)
  await page.goto(`${origin}/console/#setup=${setupCode}`)
  await field(page, en.yourName, name)
  await press(page, en.makePasskey)
  await says(page, en.stateOfHouse)
}

/** A librarian signed in to the console of a world, in a Chromium of her own. */
export async function librarian(world: World): Promise<{ page: Page; reader: ReaderBrowser; close(): Promise<void> }> {
  const reader = await openBrowser('chromium')
  const page = await reader.browser.newPage()
  await page.setViewport({ width: 1440, height: 960 })
  await setUpConsole(page, { origin: world.worker.origin, setupCode: world.setupCode })
  return { page, reader, close: () => reader.close() }
}

/** Lets another browser in with the session of one that is signed in: Firefox has no authenticator to drive. */
export async function lendSession(from: ReaderBrowser, to: Page, origin: string): Promise<void> {
  const cookie = (await from.browser.cookies()).find(({ name }) => name === '__Host-carrel')
  if (!cookie) throw new Error('The librarian is not signed in')
  await to.goto(`${origin}/console/`)
  await to.setCookie({ name: cookie.name, value: cookie.value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' })
  await to.reload()
  await says(to, en.stateOfHouse)
}

/** Writes an item as a librarian does and publishes it at once. */
export async function publishItem(
  page: Page,
  origin: string,
  item: { channel: string; subject: string; title: string; url: string; reason: string },
): Promise<void> {
  await page.goto(`${origin}/console/#/channels/${item.channel}/items/new?subject=${item.subject}`)
  await field(page, en.recordAddress, item.url)
  await field(page, en.titleOfWork, item.title)
  await field(page, en.yourReason, item.reason)
  await press(page, en.saveDraft)
  await press(page, en.publishNow)
  await says(page, en.saidPublished)
}

/** Types into the field with this label, in place of what stood there. */
export async function field(page: Page, label: string, words: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted: string) => {
      const named = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(wanted))
      return named?.htmlFor ? document.getElementById(named.htmlFor) : named?.querySelector('input, textarea')
    },
    { polling: 80 },
    label,
  )
  const input = found.asElement()
  if (!input) throw new Error(`no field says ${label}`)
  await input.evaluate((element) => element instanceof HTMLElement && element.focus())
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.keyboard.type(words)
}
