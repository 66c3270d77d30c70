import { beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetMe } from '../../extension/services/forget.ts'
import { keepEraseKey } from '../../extension/store/erase-queue.ts'
import { setSetting } from '../../extension/store/settings.ts'
import { addSite } from '../../extension/store/sites.ts'
import { desk, LIBRARY, NOW, SITE } from './world.ts'

const world = vi.hoisted(() => ({ granted: new Set<string>(), woken: [] as string[] }))

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: [...world.granted] }),
      remove: async ({ origins }: { origins: string[] }) => origins.every((origin) => world.granted.delete(origin)),
    },
    scripting: { getRegisteredContentScripts: async () => [], unregisterContentScripts: async () => undefined },
    storage: { session: { get: async () => ({}), clear: async () => undefined } },
  },
}))
vi.mock('../../extension/services/library.ts', () => ({ wake: async (kind: string) => void world.woken.push(kind), wakeForSite: async () => undefined }))

beforeEach(() => {
  world.granted = new Set(['https://a.example/*', 'https://library.example/*'])
  world.woken = []
})

async function patron() {
  const { db, queue } = desk()
  await addSite(SITE, NOW, db)
  await setSetting('library', LIBRARY, db)
  return { db, queue }
}

describe('to be forgotten', () => {
  test('gives the library’s host back as well as every site’s', async () => {
    const { db, queue } = await patron()
    expect(await forgetMe(db, queue)).toBe(0)
    expect([...world.granted]).toEqual([])
  })

  test('leaves the library’s host to the background while it has cards to erase', async () => {
    const { db, queue } = await patron()
    await keepEraseKey({ id: 'a', key: new Uint8Array(32), library: LIBRARY, due: 0, live: 1, attempts: 0, after: 0, expires: NOW }, queue)
    expect(await forgetMe(db, queue)).toBe(1)
    expect([[...world.granted], world.woken]).toEqual([['https://library.example/*'], ['erase']])
  })
})
