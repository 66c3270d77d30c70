import { browser } from 'wxt/browser'
import type { Manifest } from '#shared/edition.ts'
import { libraryOrigin, patternOf } from '../domain/address.ts'
import { type Trouble, type Wake, WakeReply } from '../domain/messages.ts'
import { sendMessage } from '../messaging.ts'

export type LibraryReply = { ok: true; manifest: Manifest } | { ok: false; trouble: Trouble }

/** Asks the background to look at a library's address, without choosing it. Must be the first thing a click does, as below. */
export async function previewLibrary(address: string): Promise<LibraryReply> {
  return askLibrary({ kind: 'preview', address })
}

/** Chooses a library: the background stores its address and fetches its edition. Nothing changes unless the whole edition is good. Must be the first thing a click does: Firefox asks for leave to reach the library's host. */
export async function chooseLibrary(address: string): Promise<LibraryReply> {
  return askLibrary({ kind: 'library', address })
}

/** Wakes the background to fetch the edition, to draw and send due cards, or to send due erasures. Undefined when it went well. */
export async function wake(kind: 'edition' | 'outbox' | 'erase'): Promise<Trouble | undefined> {
  const reply = WakeReply.parse(await sendMessage('wake', { kind }))
  return reply.ok ? undefined : reply.trouble
}

/** Has the background enrol this browser with a code from the library. Undefined when it went well. */
export async function enrolWith(code: string): Promise<Trouble | undefined> {
  const reply = WakeReply.parse(await sendMessage('wake', { kind: 'enrol', code }))
  return reply.ok ? undefined : reply.trouble
}

/** Has the background take down a site the patron has just allowed, and read it. */
export async function wakeForSite(origin: string): Promise<void> {
  await sendMessage('wake', { kind: 'site', origin })
}

async function askLibrary(message: Wake & { address: string }): Promise<LibraryReply> {
  if (!(await mayReach(message.address))) return { ok: false, trouble: 'not-granted' }
  const reply = WakeReply.parse(await sendMessage('wake', message))
  if (!reply.ok) return reply
  return reply.manifest === undefined ? { ok: false, trouble: 'not-a-library' } : { ok: true, manifest: reply.manifest }
}

/** Firefox sends no mark of this installation to a host it has leave for, and Carrel asks no other (docs/decisions/0002-firefox-origin.md). */
async function mayReach(address: string): Promise<boolean> {
  const origin = libraryOrigin(address)
  if (!import.meta.env.FIREFOX || origin === undefined) return true
  const asked = { origins: [patternOf(origin)] }
  // Without a click there is no asking, but leave given before still holds.
  return browser.permissions.request(asked).catch(() => browser.permissions.contains(asked))
}
