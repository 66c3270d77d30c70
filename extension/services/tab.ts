import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { Drift } from '../domain/drift.ts'
import { Why } from '../domain/why.ts'

/** What the page of a tab is, as its own script found it. Gone with the browser session. */
export const TabState = z.strictObject({
  state: z.enum(['record', 'not-record', 'unreadable', 'excluded', 'forgotten']),
  /** Key in `records`, or null when the page is no record. */
  recordId: z.nullable(z.string()),
  origin: z.string(),
  /** What could not be read, and a report may say. */
  drift: z.optional(Drift),
  /** Why it is no record. A page that belongs to the patron leaves this word and nothing else. */
  why: z.exactOptional(Why),
  /** Of an excluded page: the subjects the patron struck out it falls under, and nothing else of it. */
  struck: z.exactOptional(z.array(z.string())),
  /** Hits a list of results states. */
  hits: z.exactOptional(z.int().check(z.gte(0))),
})
export type TabState = z.infer<typeof TabState>

const KEY = 'tabRecord:'
const keyOf = (tabId: number): string => `${KEY}${tabId}`

/** The state of a tab, or undefined while nothing was read there (site not allowed, still loading, private window). */
export async function tabState(tabId: number): Promise<TabState | undefined> {
  const key = keyOf(tabId)
  const parsed = TabState.safeParse((await browser.storage.session.get(key))[key])
  return parsed.success ? parsed.data : undefined
}

export async function setTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state })
}

/** Takes the names of records that were forgotten out of every tab that shows one. */
export async function forgetInTabs(ids: readonly string[]): Promise<void> {
  const gone = new Set(ids)
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const parsed = key.startsWith(KEY) ? TabState.safeParse(value) : undefined
    if (parsed?.success !== true || parsed.data.recordId === null || !gone.has(parsed.data.recordId)) continue
    const state: TabState = { state: 'forgotten', recordId: null, origin: parsed.data.origin }
    await browser.storage.session.set({ [key]: state })
  }
}

export async function dropTabState(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId))
}

/** Calls back with the present state and with each change, until the returned function is called. */
export function watchTab(tabId: number, onState: (state: TabState | undefined) => void): () => void {
  const key = keyOf(tabId)
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'session' || !(key in changes)) return
    const parsed = TabState.safeParse(changes[key]?.newValue)
    onState(parsed.success ? parsed.data : undefined)
  }
  browser.storage.onChanged.addListener(changed)
  void tabState(tabId).then(onState)
  return () => browser.storage.onChanged.removeListener(changed)
}

/** A tab as far as this page may know it: `origin` is absent where the patron gave no access, and for pages that are not http(s). */
export interface Tab {
  id: number
  origin?: string
  incognito: boolean
}

/** The tab with an id, or the active tab of the window. */
export async function currentTab(id?: number): Promise<Tab | undefined> {
  const tab = id === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(id).catch(() => undefined)
  if (tab?.id === undefined) return undefined
  const url = tab.url === undefined ? null : URL.parse(tab.url)
  const origin = url !== null && /^https?:$/.test(url.protocol) ? url.origin : undefined
  return { id: tab.id, incognito: tab.incognito, ...(origin === undefined ? {} : { origin }) }
}

/** Calls back whenever another tab of the window becomes the active one, or the active one changes its page. */
export function watchCurrentTab(onTab: (tab: Tab | undefined) => void): () => void {
  const changed = (): void => void currentTab().then(onTab)
  browser.tabs.onActivated.addListener(changed)
  browser.tabs.onUpdated.addListener(changed)
  changed()
  return () => {
    browser.tabs.onActivated.removeListener(changed)
    browser.tabs.onUpdated.removeListener(changed)
  }
}
