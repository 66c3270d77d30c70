import { browser } from 'wxt/browser'
import type { Protocol } from '../messaging.ts'

type Told = Exclude<{ [Name in keyof Protocol]: ReturnType<Protocol[Name]> extends void ? Name : never }[keyof Protocol], undefined>

/**
 * Tells the background something, without an answer, in the envelope `messaging.ts` listens for: the script that runs on every page is too small to carry the
 * library itself.
 */
export async function tell<Name extends Told>(type: Name, data: Parameters<Protocol[Name]>[0]): Promise<void> {
  await browser.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() })
}
