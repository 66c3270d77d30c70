import { browser } from 'wxt/browser'
import { type Database, database } from '../store/database.ts'
import { eraseAll } from '../store/erase.ts'
import { type EraseQueue, eraseQueue } from '../store/erase-queue.ts'
import { siteList } from '../store/sites.ts'
import { wake } from './library.ts'
import { dropUnneeded, revokeSite } from './sites.ts'

/**
 * "Forget me": every site is given back, every row and every tab's state goes at once, and the library is asked to
 * erase the cards it still holds. Returns how many cards that are; the asking goes on until it has answered.
 */
export async function forgetMe(db: Database = database, queue: EraseQueue = eraseQueue): Promise<number> {
  for (const site of await siteList(db)) await revokeSite(site.origin, { forget: true }, db)
  const due = await eraseAll(db, queue)
  await browser.storage.session.clear()
  // With erasures open the background gives the library's host back after the last one.
  if (due > 0) await wake('erase')
  else await dropUnneeded(db)
  return due
}
