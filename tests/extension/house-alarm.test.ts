import { afterEach, expect, test, vi } from 'vitest'
import { startBackground } from '../../extension/services/events.ts'
import { database } from '../../extension/store/database.ts'
import { recordSeen } from '../../extension/store/records.ts'
import { setSetting } from '../../extension/store/settings.ts'
import { playedBrowser } from './transcript-world.ts'
import { catalogueRecord, DAY, NOW, SITE } from './world.ts'

const played = vi.hoisted(() => ({ now: undefined as unknown }))
vi.mock('wxt/browser', () => ({
  get browser() {
    return (played.now as ReturnType<typeof playedBrowser>).browser
  },
}))
vi.mock('../../extension/messaging.ts', () => ({ onMessage: () => undefined, sendMessage: async () => ({ ok: true }) }))

afterEach(() => {
  vi.useRealTimers()
})

test('the background looks once a day, with no library and no edition, and forgets what has come of age', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  const browser = playedBrowser()
  played.now = browser
  await setSetting('retentionDays', 90)
  await recordSeen({ id: 'a', record: catalogueRecord(), origin: SITE, concepts: [] }, 'v', NOW)
  const prepared = browser.idle()
  startBackground()
  await prepared
  expect([...browser.alarms.keys()]).toEqual(['house'])
  for (let day = 1; day <= 92; day += 1) {
    const due = browser.alarms.get('house') ?? 0
    expect(due - Date.now()).toBeLessThanOrEqual(DAY)
    expect(await database.records.count()).toBe(due > NOW + 91 * DAY ? 0 : 1)
    vi.setSystemTime(due)
    browser.alarms.delete('house')
    const done = browser.idle()
    for (const ring of browser.rung) ring({ name: 'house' })
    await done
  }
  expect([await database.records.count(), await database.visits.count()]).toEqual([0, 0])
})
