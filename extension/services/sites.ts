import { browser } from 'wxt/browser'
import { patternOf } from '../domain/address.ts'
import { type Database, database } from '../store/database.ts'
import { eraseQueue } from '../store/erase-queue.ts'
import { getSetting } from '../store/settings.ts'
import { addSite, removeSite, setPaused, siteList } from '../store/sites.ts'
import { wakeForSite } from './library.ts'

const SCRIPT = '/content-scripts/record.js'
const READER = '/reader.js'
/** Session key of the origin whose permission is being asked: the popup may be gone when the answer comes. */
const ASKING = 'siteAsked'

/**
 * Asks for one site and begins to read it. Must be the first thing a click does: a browser asks only then.
 * False when the patron said no.
 */
export async function allowSite(origin: string): Promise<boolean> {
  const pattern = patternOf(origin)
  const noted = browser.storage.session.set({ [ASKING]: origin })
  const granted = await browser.permissions.request({ origins: [pattern] })
  await noted
  // The background does the rest, the site's own row first of all: the popup may close at any moment now.
  if (granted) await wakeForSite(origin)
  await browser.storage.session.remove(ASKING)
  return granted
}

/** What the background does when a permission arrives: finishes the asking of a popup that closed meanwhile. */
export async function permissionAdded(origins: readonly string[], db: Database = database): Promise<void> {
  const asked: unknown = (await browser.storage.session.get(ASKING))[ASKING]
  if (typeof asked === 'string' && origins.includes(patternOf(asked))) await siteGranted(asked, db)
}

/** Takes a grant down in the background, registers the script and reads the site's open tabs at once. Nothing without the permission itself. */
export async function siteGranted(origin: string, db: Database = database): Promise<void> {
  if (!(await browser.permissions.contains({ origins: [patternOf(origin)] }))) return
  await addSite(origin, Date.now(), db)
  await registerSites(db)
  await readOpenTabs(origin)
}

/** What the background does when the patron takes a permission back in the browser's own settings. */
export async function permissionRemoved(db: Database = database): Promise<void> {
  for (const site of await siteList(db)) {
    if (!(await browser.permissions.contains({ origins: [patternOf(site.origin)] }))) await removeSite(site.origin, false, db)
  }
  await registerSites(db)
}

/** Takes a site back: no script, no permission (unless something else needs its host), and with `forget` none of its rows. */
export async function revokeSite(origin: string, options: { forget: boolean }, db: Database = database): Promise<void> {
  await removeSite(origin, options.forget, db)
  await registerSites(db)
  await dropUnneeded(db)
}

/**
 * Gives back every host nothing needs: no allowed site, not the chosen library, no library that still has to erase a card
 * (Firefox needs leave to reach it). What the patron granted for all sites in the browser's settings is theirs to take back.
 */
export async function dropUnneeded(db: Database = database): Promise<void> {
  if ((await browser.storage.session.get(ASKING))[ASKING] !== undefined) return
  const library = await getSetting('library', db)
  const erasing = (await eraseQueue.keys.where('due').equals(1).toArray()).map((row) => row.library)
  const origins = [...(await siteList(db)).map((site) => site.origin), ...(library === undefined ? [] : [library]), ...erasing]
  const needed = new Set(origins.map(patternOf))
  const granted = (await browser.permissions.getAll()).origins ?? []
  for (const pattern of granted) {
    if (needed.has(pattern) || /^[^/]+\/\/\*|^<all_urls>$/.test(pattern)) continue
    // A host the build holds from the start (e2e) cannot be given back.
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false)
  }
}

/** A paused site stays allowed, but nothing of it is read. */
export async function pauseSite(origin: string, paused: boolean, db: Database = database): Promise<void> {
  await setPaused(origin, paused, db)
  await registerSites(db)
  if (!paused) await readOpenTabs(origin)
}

/** Makes the registered scripts those of the allowed, unpaused sites. Changes nothing when they already are. */
export async function registerSites(db: Database = database): Promise<void> {
  const wanted = new Set((await siteList(db)).filter((site) => site.paused === 0).map((site) => patternOf(site.origin)))
  const surplus = (await registered()).filter((id) => !wanted.has(id))
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus }).catch(() => undefined)
  const present = await registered()
  for (const pattern of wanted) if (!present.includes(pattern)) await register(pattern)
}

async function registered(): Promise<string[]> {
  return (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id)
}

async function register(pattern: string): Promise<void> {
  try {
    await browser.scripting.registerContentScripts([
      { id: pattern, js: [SCRIPT], matches: [pattern], runAt: 'document_idle', allFrames: false, persistAcrossSessions: true },
    ])
  } catch (error) {
    // Page and background may both take a grant down; whoever comes second finds the script there.
    if (!(await registered()).includes(pattern)) throw error
  }
}

/** Reads tabs that were open before the site was allowed, without a reload. The script does nothing where it already runs. */
async function readOpenTabs(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(origin) })
  for (const { id, url, incognito } of tabs) {
    if (id === undefined || incognito || url === undefined || new URL(url).origin !== origin) continue
    // A tab may close or show an error page in this very moment; the next page is read by the registered script.
    await browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] }).catch(() => undefined)
  }
}

/** Brings the reader into the top frame of a tab, whose own script asked for it. The tab may have gone on to another page, where nobody waits for it. */
export async function bringReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [READER] }).catch(() => undefined)
}
