import { describe, expect, test } from 'vitest'
import { observer, type Sender } from '../../extension/services/observe.ts'
import { TabState } from '../../extension/services/tab.ts'
import { recordList } from '../../extension/store/records.ts'
import { addSite, removeSite, setPaused } from '../../extension/store/sites.ts'
import { allVisits, searches } from '../../extension/store/visits.ts'
import { catalogueRecord, desk, NOW, SITE } from './world.ts'

const SELF = 'carrel'
const STAY = '0123456789abcdef0123456789abcdef'
const GOOD: Sender = { id: SELF, frameId: 0, url: `${SITE}/record/1`, tab: { id: 7, incognito: false } }
const seen = (more = {}) => ({ stay: STAY, record: catalogueRecord(more) })

async function room() {
  const { db } = desk()
  await addSite(SITE, NOW, db)
  const tabs = new Map<number, TabState>()
  const observed = observer({ self: SELF, now: () => NOW, db, setTabState: async (tab, state) => void tabs.set(tab, state) })
  return { db, tabs, observed }
}

describe('the background', () => {
  test('keeps a record with its visit and concepts, and knows the record of the tab', async () => {
    const { db, tabs, observed } = await room()
    await observed.pageSeen(seen({ subjects: [{ label: 'Emigration and immigration' }] }), GOOD)
    const [row] = await recordList(db)
    expect(row).toMatchObject({ origin: SITE, firstSeen: NOW, kept: 0, record: { title: 'A voyage' } })
    expect(row?.concepts.map((share) => share.concept)).toContain('emigration')
    expect(await allVisits(db)).toMatchObject([{ id: STAY, record: row?.id, origin: SITE, at: NOW }])
    expect(tabs.get(7)).toEqual({ state: 'record', recordId: row?.id, origin: SITE })
  })

  test('corrects a record that is read again on the same visit, and counts no second one', async () => {
    const { db, observed } = await room()
    await observed.pageSeen(seen({ creators: [], subjects: [] }), GOOD)
    await observed.visitEnded({ stay: STAY, active: 700, mode: 'view', left: false }, GOOD)
    const fuller = seen({ identifiers: { doi: ['10.1000/1'] } })
    await observed.pageSeen(fuller, GOOD)
    const [row, ...others] = await recordList(db)
    expect([row?.record, others]).toEqual([fuller.record, []])
    expect(await allVisits(db)).toEqual([{ id: STAY, record: row?.id, origin: SITE, at: NOW, active: 700, mode: 'view' }])
  })

  test('leaves a record known from other visits where it is when a better reading has another key', async () => {
    const { db, observed } = await room()
    await observed.pageSeen(seen(), GOOD)
    const later = { ...seen({ identifiers: { doi: ['10.1000/1'] } }), stay: STAY.replace('0', 'f') }
    await observed.pageSeen({ ...later, record: seen().record }, GOOD)
    await observed.pageSeen(later, GOOD)
    expect((await recordList(db)).map(({ record }) => record.identifiers)).toEqual(expect.arrayContaining([{}, { doi: ['10.1000/1'] }]))
    expect(new Set((await allVisits(db)).map(({ record }) => record)).size).toBe(2)
  })

  test.each<[string, Sender]>([
    ['another extension', { ...GOOD, id: 'stranger' }],
    ['a frame of the page', { ...GOOD, frameId: 3 }],
    ['a private window', { ...GOOD, tab: { id: 7, incognito: true } }],
    ['no tab at all', { ...GOOD, tab: undefined }],
    ['another port of an allowed host', { ...GOOD, url: 'https://a.example/record/1' }],
    ['another scheme of an allowed host', { ...GOOD, url: 'http://a.example:8443/record/1' }],
    ['a site that was never allowed', { ...GOOD, url: 'https://b.example/record/1' }],
    ['nowhere', { ...GOOD, url: undefined }],
  ])('takes nothing from %s', async (_, sender) => {
    const { db, tabs, observed } = await room()
    await observed.pageSeen(seen(), sender)
    await observed.searchSeen({ query: 'ships', hits: 1 }, sender)
    await observed.unreadable({ looksLikeRecord: true }, sender)
    expect([await recordList(db), await allVisits(db), await searches(db), tabs.size]).toEqual([[], [], [], 0])
  })

  test('takes nothing from a paused site', async () => {
    const { db, observed } = await room()
    await setPaused(SITE, true, db)
    await observed.pageSeen(seen(), GOOD)
    expect(await recordList(db)).toEqual([])
  })

  test('writes nothing that was said before its site was forgotten', async () => {
    const { db, tabs, observed } = await room()
    await Promise.all([observed.pageSeen(seen(), GOOD), observed.searchSeen({ query: 'ships', hits: 1 }, GOOD), removeSite(SITE, true, db)])
    expect([await recordList(db), await allVisits(db), await searches(db), tabs.size]).toEqual([[], [], [], 0])
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a command', { ...seen(), run: 'alert(1)' }],
    ['an unknown field', seen({ html: '<b>' })],
    ['no title', seen({ title: '' })],
    ['a stay that is no stay', { ...seen(), stay: '../../x' }],
    ['more than 16 KB', seen({ titleAlt: Array.from({ length: 8 }, () => '档'.repeat(1000)) })],
    ['too many subjects', seen({ subjects: Array.from({ length: 41 }, () => ({ label: 'x' })) })],
  ])('refuses a message of %s', async (_, message) => {
    const { db, observed } = await room()
    await observed.pageSeen(message, GOOD)
    expect(await recordList(db)).toEqual([])
  })

  test('lets no prototype be written', async () => {
    const { db, observed } = await room()
    const record = JSON.parse(JSON.stringify(catalogueRecord()).replace('"provenance":{', '"provenance":{"__proto__":"evil",'))
    await observed.pageSeen({ stay: STAY, record }, GOOD)
    for (const row of await recordList(db)) expect(Object.keys(row.record.provenance)).not.toContain('__proto__')
    expect(Reflect.get({}, 'evil')).toBeUndefined()
  })

  test('tells the last thing a page said, in the order it was said', async () => {
    const { db, tabs, observed } = await room()
    await Promise.all([
      observed.pageSeen(seen(), GOOD),
      observed.visitEnded({ stay: STAY, active: 4000, mode: 'request', left: true }, GOOD),
      observed.searchSeen({ query: 'ships', hits: 0 }, GOOD),
      observed.unreadable({ looksLikeRecord: true }, GOOD),
    ])
    expect(await allVisits(db)).toMatchObject([{ active: 4000, mode: 'request' }])
    expect(await searches(db)).toMatchObject([{ query: 'ships', hits: 0, origin: SITE }])
    expect(tabs.get(7)).toEqual({ state: 'unreadable', recordId: null, origin: SITE })
  })

  test.each<[string, Record<string, unknown>, Partial<TabState>]>([
    ['a shop', { looksLikeRecord: false, why: 'shop' }, { why: 'shop' }],
    ['a post', { looksLikeRecord: false, why: 'blog' }, { why: 'article' }],
    ['a list without the words sought for', { looksLikeRecord: false, why: 'results' }, { why: 'results' }],
    ['no code', { looksLikeRecord: false }, {}],
    ['what could not be read', { looksLikeRecord: true, why: 'broken' }, { state: 'unreadable' }],
    [
      'a page of the patron’s own, whatever else is said of it',
      { looksLikeRecord: true, why: 'account', address: `${SITE}/loans/1`, failed: ['title'], platform: 'vufind' },
      { why: 'private' },
    ],
  ])('knows of the tab why it is no record: %s', async (_, message, more) => {
    const { tabs, observed } = await room()
    await observed.unreadable(message, GOOD)
    expect(tabs.get(7)).toEqual({ state: 'not-record', recordId: null, origin: SITE, ...more })
    expect(TabState.safeParse(tabs.get(7)).success).toBe(true)
  })

  test.each([
    [12, { hits: 12 }],
    [0, { hits: 0 }],
    [null, {}],
  ])('knows of a list with %s hits what it states, and not what was sought', async (hits, more) => {
    const { tabs, observed } = await room()
    await observed.searchSeen({ query: 'ships', hits }, GOOD)
    expect(tabs.get(7)).toEqual({ state: 'not-record', recordId: null, origin: SITE, why: 'results', ...more })
  })

  test.each([['a sentence: with words of the page'], ['record'], [''], [7], ['__proto__']])('takes no other code than the recogniser’s: %s', async (why) => {
    const { tabs, observed } = await room()
    await observed.unreadable({ looksLikeRecord: false, why }, GOOD)
    expect(tabs.size).toBe(0)
  })

  test('is not stopped by one message that fails', async () => {
    const { db } = desk()
    await addSite(SITE, NOW, db)
    let broken = true
    const observed = observer({
      self: SELF,
      now: () => NOW,
      db,
      setTabState: async () => {
        if (broken) throw new Error('no room')
      },
    })
    await expect(observed.unreadable({ looksLikeRecord: false }, GOOD)).rejects.toThrow('no room')
    broken = false
    await observed.pageSeen(seen(), GOOD)
    expect(await recordList(db)).toHaveLength(1)
  })
})
