import { describe, expect, test } from 'vitest'
import { observer, type Sender } from '../../extension/services/observe.ts'
import type { TabState } from '../../extension/services/tab.ts'
import { recordList } from '../../extension/store/records.ts'
import { addSite } from '../../extension/store/sites.ts'
import { allVisits } from '../../extension/store/visits.ts'
import { catalogueRecord, desk, NOW, SITE } from './world.ts'

const GOOD: Sender = { id: 'carrel', frameId: 0, url: `${SITE}/record/1`, tab: { id: 7, incognito: false } }
const stay = (number: number) => String(number).padStart(32, '0')

async function room() {
  const { db } = desk()
  await addSite(SITE, NOW, db)
  const tabs = new Map<number, TabState>()
  return { db, tabs, observed: observer({ self: 'carrel', now: () => NOW, db, setTabState: async (tab, state) => void tabs.set(tab, state) }) }
}

const whole = catalogueRecord({ subjects: [{ label: 'Emigration and immigration' }], identifiers: { isbn: ['9780306406157'] }, date: '1911' })
const bare = catalogueRecord({ creators: [], subjects: [], provenance: { title: 'heading' } })

describe('a page that looks like a record', () => {
  test('and could not be read tells the tab what a report may say, and keeps nothing', async () => {
    const { db, tabs, observed } = await room()
    await observed.unreadable({ looksLikeRecord: true, address: `${SITE}/record/1?lookfor=whale&sid=9#x`, platform: 'vufind', failed: ['title', 'date'] }, GOOD)
    expect(tabs.get(7)).toEqual({
      state: 'unreadable',
      recordId: null,
      origin: SITE,
      drift: { kind: 'unreadable', address: `${SITE}/record/1`, platform: 'vufind', failed: ['title', 'date'] },
    })
    expect([await recordList(db), await allVisits(db)]).toEqual([[], []])
  })

  test.each([
    ['an address elsewhere', { looksLikeRecord: true, address: 'https://evil.example/1', failed: ['title'] }],
    ['no address', { looksLikeRecord: true, failed: ['title'] }],
    ['no word on what failed', { looksLikeRecord: true, address: `${SITE}/record/1` }],
  ])('makes no report of %s', async (_, message) => {
    const { tabs, observed } = await room()
    await observed.unreadable(message, GOOD)
    expect(tabs.get(7)).toEqual({ state: 'unreadable', recordId: null, origin: SITE })
  })

  test('can name no field that is none', async () => {
    const { tabs, observed } = await room()
    await observed.unreadable({ looksLikeRecord: true, address: `${SITE}/record/1`, failed: ['A voyage'] }, GOOD)
    expect(tabs.size).toBe(0)
  })
})

describe('a record known from before', () => {
  test('is not made poorer by a page that has changed its form, and the tab says so', async () => {
    const { db, tabs, observed } = await room()
    await observed.pageSeen({ stay: stay(1), record: whole }, GOOD)
    const [before] = await recordList(db)
    expect(tabs.get(7)).toEqual({ state: 'record', recordId: before?.id, origin: SITE })
    await observed.pageSeen({ stay: stay(2), record: bare }, GOOD)
    const rows = await recordList(db)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ id: before?.id, concepts: before?.concepts, record: whole })
    expect(rows[0]?.concepts.map(({ concept }) => concept)).toContain('emigration')
    expect((await allVisits(db)).map(({ record }) => record)).toEqual([before?.id, before?.id])
    expect(tabs.get(7)?.drift).toEqual({ kind: 'less', address: `${SITE}/record/1`, failed: ['creators', 'date', 'identifiers', 'subjects'] })
  })

  test('is replaced when the page says as much as before', async () => {
    const { db, tabs, observed } = await room()
    await observed.pageSeen({ stay: stay(1), record: whole }, GOOD)
    await observed.pageSeen({ stay: stay(2), record: { ...whole, creators: [{ name: 'Doe, Jane A.' }] } }, GOOD)
    expect((await recordList(db)).map(({ record }) => record.creators)).toEqual([[{ name: 'Doe, Jane A.' }]])
    expect(tabs.get(7)?.drift).toBeUndefined()
  })

  test('does not lend its fields to another record at its address', async () => {
    const { db, tabs, observed } = await room()
    await observed.pageSeen({ stay: stay(1), record: whole }, GOOD)
    await observed.pageSeen(
      { stay: stay(2), record: catalogueRecord({ title: 'Whale oil', creators: [], subjects: [], provenance: { title: 'labels' } }) },
      GOOD,
    )
    expect((await recordList(db)).find(({ record }) => record.title === 'Whale oil')?.record).toMatchObject({ creators: [], subjects: [] })
    expect(tabs.get(7)?.drift).toBeUndefined()
  })
})
