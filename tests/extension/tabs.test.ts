import { expect, test, vi } from 'vitest'
import { forgetInTabs, setTabState, type TabState, tabState } from '../../extension/services/tab.ts'
import { SITE } from './world.ts'

const session = vi.hoisted(() => ({ rows: {} as { siteAsked?: string } & Record<string, unknown> }))

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) => (key === null ? { ...session.rows } : key in session.rows ? { [key]: session.rows[key] } : {}),
        set: async (rows: Record<string, unknown>) => void Object.assign(session.rows, rows),
      },
    },
  },
}))

test('a forgotten record is named in no tab any more, and other tabs stay as they were', async () => {
  const record = (recordId: string): TabState => ({ state: 'record', recordId, origin: SITE })
  await setTabState(1, record('doi:10.1/secret'))
  await setTabState(2, record('doi:10.1/other'))
  await setTabState(3, record('doi:10.1/secret'))
  session.rows.siteAsked = SITE
  await forgetInTabs(['doi:10.1/secret', 'doi:10.1/never-open'])
  expect(JSON.stringify(session.rows)).not.toContain('secret')
  const forgotten = { state: 'forgotten', recordId: null, origin: SITE }
  expect([await tabState(1), await tabState(2), await tabState(3)]).toEqual([forgotten, record('doi:10.1/other'), forgotten])
  expect(session.rows.siteAsked).toBe(SITE)
})
