import { beforeEach, describe, expect, test, vi } from 'vitest'
import { allowSite, pauseSite, permissionAdded, permissionRemoved, registerSites, revokeSite, siteGranted } from '../../extension/services/sites.ts'
import { recordList, recordSeen } from '../../extension/store/records.ts'
import { setSetting } from '../../extension/store/settings.ts'
import { siteList } from '../../extension/store/sites.ts'
import { catalogueRecord, desk, NOW, SITE } from './world.ts'

/** As much of a browser as sites need: what was granted, registered, put aside and run. */
const world = vi.hoisted(() => ({
  answer: true,
  granted: new Set<string>(),
  scripts: new Map<string, { id: string; js: string[]; matches: string[] }>(),
  session: new Map<string, unknown>(),
  tabs: [] as { id: number; url: string; incognito: boolean }[],
  ran: [] as number[],
  order: [] as string[],
}))

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        world.order.push('request')
        if (world.answer) for (const origin of origins) world.granted.add(origin)
        return world.answer
      },
      remove: async ({ origins }: { origins: string[] }) => origins.every((origin) => world.granted.delete(origin)),
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => world.granted.has(origin)),
      getAll: async () => ({ origins: [...world.granted] }),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...world.scripts.values()],
      registerContentScripts: async (list: { id: string; js: string[]; matches: string[] }[]) => {
        for (const script of list) {
          if (world.scripts.has(script.id)) throw new Error('Duplicate script ID')
          world.scripts.set(script.id, script)
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) world.scripts.delete(id)
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => void world.ran.push(target.tabId),
    },
    storage: {
      session: {
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) world.session.set(key, value)
        },
        get: async (key: string) => ({ [key]: world.session.get(key) }),
        remove: async (key: string) => void world.session.delete(key),
      },
    },
    tabs: { query: async ({ url }: { url: string }) => world.tabs.filter((tab) => tab.url.startsWith(url.slice(0, -2))) },
  },
}))

// The background's side of the wake, on the database of the test.
vi.mock('../../extension/services/library.ts', () => ({ wakeForSite: async (origin: string) => void world.order.push(`wake ${origin}`) }))

/** Allows a site as popup and background do it together. */
async function allow(origin: string, db: ReturnType<typeof desk>['db']): Promise<boolean> {
  const granted = await allowSite(origin)
  if (world.order.at(-1) === `wake ${origin}`) await siteGranted(origin, db)
  return granted
}

beforeEach(() => {
  world.answer = true
  for (const store of [world.granted, world.scripts, world.session]) store.clear()
  world.tabs = []
  world.ran = []
  world.order = []
})

const HOST = 'https://a.example/*'
const OTHER_PORT = 'https://a.example:9443'

test('asks for no site whose name stands for many, and leaves no asking behind', async () => {
  const { db } = desk()
  await expect(allowSite('https://*')).rejects.toThrow('is not one host')
  await expect(siteGranted('https://*', db)).rejects.toThrow('is not one host')
  expect([world.order, [...world.granted], [...world.session], await siteList(db)]).toEqual([[], [], [], []])
})

describe('a site', () => {
  test('is asked for before anything else, then registered for its host alone, and its open tabs are read', async () => {
    const { db } = desk()
    world.tabs = [
      { id: 1, url: 'https://a.example:8443/record/1', incognito: false },
      { id: 2, url: 'https://a.example:8443/record/2', incognito: true },
    ]
    const asked = allow(SITE, db)
    expect(world.order).toEqual(['request'])
    expect(await asked).toBe(true)
    expect([...world.scripts.values()]).toMatchObject([{ id: HOST, js: ['/content-scripts/record.js'], matches: [HOST] }])
    expect(await siteList(db)).toMatchObject([{ origin: SITE, paused: 0 }])
    expect(world.ran).toEqual([1])
  })

  test('is not read when the patron said no', async () => {
    const { db } = desk()
    world.answer = false
    expect(await allow(SITE, db)).toBe(false)
    expect([await siteList(db), world.scripts.size, world.session.size]).toEqual([[], 0, 0])
  })

  test('is taken down by the background when the popup closed at the asking', async () => {
    const { db } = desk()
    world.session.set('siteAsked', SITE)
    world.granted.add(HOST)
    await permissionAdded([HOST], db)
    await permissionAdded(['https://b.example/*'], db)
    expect(await siteList(db)).toMatchObject([{ origin: SITE }])
    expect(world.scripts.has(HOST)).toBe(true)
  })

  test('is allowed once when popup and background take it down together', async () => {
    const { db } = desk()
    await Promise.all([allow(SITE, db), permissionAdded([HOST], db)])
    expect(await siteList(db)).toHaveLength(1)
    expect([...world.scripts.keys()]).toEqual([HOST])
  })

  test('is not allowed by a permission nobody asked for here', async () => {
    const { db } = desk()
    await permissionAdded([HOST], db)
    expect(await siteList(db)).toEqual([])
  })

  test('that is paused runs no script, and runs again after', async () => {
    const { db } = desk()
    await allow(SITE, db)
    await pauseSite(SITE, true, db)
    expect([world.scripts.size, world.granted.has(HOST)]).toEqual([0, true])
    await pauseSite(SITE, false, db)
    expect(world.scripts.has(HOST)).toBe(true)
  })

  test('that is revoked loses script and permission, and its rows when asked', async () => {
    const { db } = desk()
    await allow(SITE, db)
    await recordSeen({ id: 'a', record: catalogueRecord(), origin: SITE, concepts: [] }, 'v', NOW, db)
    await revokeSite(SITE, { forget: true }, db)
    expect([world.scripts.size, world.granted.size, await siteList(db), await recordList(db)]).toEqual([0, 0, [], []])
  })

  test.each<[string, (db: ReturnType<typeof desk>['db']) => Promise<unknown>]>([
    ['another allowed site', (db) => allow(OTHER_PORT, db)],
    ['the chosen library', (db) => setSetting('library', OTHER_PORT, db)],
  ])('keeps its host for %s', async (_, also) => {
    const { db } = desk()
    await allow(SITE, db)
    await also(db)
    await revokeSite(SITE, { forget: false }, db)
    expect(world.granted.has(HOST)).toBe(true)
  })

  test('whose permission the browser took back is no longer allowed, and keeps its rows', async () => {
    const { db } = desk()
    await allow(SITE, db)
    await recordSeen({ id: 'a', record: catalogueRecord(), origin: SITE, concepts: [] }, 'v', NOW, db)
    world.granted.clear()
    await permissionRemoved(db)
    expect([await siteList(db), world.scripts.size, (await recordList(db)).length]).toEqual([[], 0, 1])
  })

  test('is registered anew at start-up, once, and what nobody allowed is unregistered', async () => {
    const { db } = desk()
    await allow(SITE, db)
    world.scripts.clear()
    world.scripts.set('https://gone.example/*', { id: 'https://gone.example/*', js: [], matches: [] })
    await registerSites(db)
    await registerSites(db)
    expect([...world.scripts.keys()]).toEqual([HOST])
  })
})
