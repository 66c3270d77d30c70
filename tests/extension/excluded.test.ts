import { describe, expect, test } from 'vitest'
import { answerOf } from '../../extension/services/answer.ts'
import { changeLibrary, nameSearches } from '../../extension/services/edition.ts'
import { forgetRemains, remainsOf } from '../../extension/services/exclude.ts'
import { observer, type Sender } from '../../extension/services/observe.ts'
import { portrait } from '../../extension/services/picks.ts'
import type { TabState } from '../../extension/services/tab.ts'
import { strike, unstrike } from '../../extension/store/adjustments.ts'
import { exportAll } from '../../extension/store/export.ts'
import { recordList, setKept } from '../../extension/store/records.ts'
import { addSite, setMayFetch } from '../../extension/store/sites.ts'
import { allVisits, searches } from '../../extension/store/visits.ts'
import type { Question } from '../../shared/policy.ts'
import { catalogueRecord, clockAt, DAY, desk, LIBRARY, library, NOW, SITE, seeded } from './world.ts'

const SENDER: Sender = { id: 'carrel', frameId: 0, url: `${SITE}/record/1`, tab: { id: 7, incognito: false } }
const MINUTE = 60_000
const GAP: Question = { id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 }
const STAGE: Question = { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 }

async function room() {
  const { db } = desk()
  const clock = clockAt()
  await addSite(SITE, NOW, db)
  await setMayFetch(SITE, true, db)
  const tabs = new Map<number, TabState>()
  const observed = observer({ self: 'carrel', now: clock.now, db, setTabState: async (tab, state) => void tabs.set(tab, state) })
  let stays = 0
  const search = (query: string, hits: number | null = 3) => observed.searchSeen({ query, hits }, SENDER)
  const read = async (title: string, ...headings: string[]) => {
    stays += 1
    const stay = String(stays).padStart(32, '0')
    const url = `${SITE}/${encodeURIComponent(title)}`
    const subjects = headings.map((label) => ({ label }))
    await observed.pageSeen({ stay, record: catalogueRecord({ title, creators: [], url, subjects }) }, SENDER)
    clock.time += 5 * MINUTE
    await observed.visitEnded({ stay, active: 5 * MINUTE, mode: 'download', uses: { download: 1 }, left: false }, SENDER)
  }
  const rows = async () => JSON.parse(await exportAll(db, NOW)).tables
  return { db, clock, tabs, observed, search, read, rows }
}

describe('a struck-out subject', () => {
  test.each<[string, string[]]>([
    ['itself', ['Medicine']],
    ['a narrower one', ['Mental health']],
    ['one among others', ['Harbors', 'Emigration and immigration', 'Medicine -- History']],
  ])('leaves no row, count or weight of a record on %s', async (_, headings) => {
    const { db, tabs, read, rows } = await room()
    await strike('medicine', db)
    const before = await rows()
    await read('Case notes', ...headings)
    expect(await rows()).toEqual(before)
    const { interests, grade, stage, stays, grades } = await portrait(NOW, db)
    expect([interests.filter(({ weight }) => weight > 0), grade, stage, stays, grades.windowDays]).toEqual([[], 'general', 'aware', [], 0])
    expect(tabs.get(7)).toEqual({ state: 'excluded', recordId: null, origin: SITE, struck: ['medicine'] })
  })

  test('that is read only after its record was written takes back what was written', async () => {
    const { db, tabs, observed, rows } = await room()
    await strike('medicine', db)
    const before = await rows()
    const page = { stay: '1'.repeat(32), record: catalogueRecord({ title: 'Case notes', subjects: [] }) }
    await observed.pageSeen(page, SENDER)
    expect(await recordList(db)).toHaveLength(1)
    await observed.pageSeen({ ...page, record: { ...page.record, subjects: [{ label: 'Medicine' }] } }, SENDER)
    await observed.visitEnded({ stay: page.stay, active: MINUTE, mode: 'view', left: false }, SENDER)
    expect(await rows()).toEqual(before)
    expect(tabs.get(7)).toMatchObject({ state: 'excluded', struck: ['medicine'] })
  })

  test('leaves other records as they were', async () => {
    const { db, tabs, read } = await room()
    await strike('mental-health', db)
    await read('Harbour plans', 'Harbors', 'Medicine')
    expect((await recordList(db)).map(({ record }) => record.title)).toEqual(['Harbour plans'])
    expect(tabs.get(7)?.state).toBe('record')
  })

  test.each(['psychiatry', 'mental illness', '精神病', 'harbour mental health'])('leaves no row of a search for “%s”', async (query) => {
    const { db, tabs, search, rows } = await room()
    await strike('medicine', db)
    const before = await rows()
    await search(query)
    expect(await rows()).toEqual(before)
    expect(tabs.get(7)).toEqual({ state: 'excluded', recordId: null, origin: SITE, struck: ['medicine'] })
  })

  test('takes the search that names the record, though its words name no subject, and the asking for a description', async () => {
    const { db, observed, search, read } = await room()
    await strike('medicine', db)
    await search('harbour plans')
    await search('Dunmore case notes')
    await observed.alternateAsked({ address: `${SITE}/Case%20notes%20of%20Dunmore` }, SENDER)
    expect((await searches(db)).length).toBe(2)
    await read('Case notes of Dunmore', 'Psychiatry')
    const claims = [{ field: 'title', value: 'Case notes of Dunmore' }]
    await observed.alternateRead({ address: `${SITE}/Case%20notes%20of%20Dunmore`, reading: { source: 'mods', trust: 0.9, claims, work: 2, works: 1 } }, SENDER)
    expect((await searches(db)).map(({ query }) => query)).toEqual(['harbour plans'])
    expect(await exportAll(db, NOW)).not.toMatch(/dunmore/i)
  })

  test('is looked for in the same turn as the writing: struck out while a page is on its way, it leaves nothing', async () => {
    const { db, read, search } = await room()
    await Promise.all([strike('medicine', db), read('Case notes', 'Medicine'), search('psychiatry')])
    expect([await recordList(db), await allVisits(db), await searches(db)]).toEqual([[], [], []])
  })

  test('keeps a record anew once it is taken off the list', async () => {
    const { db, read } = await room()
    await strike('medicine', db)
    await read('Case notes', 'Medicine')
    await unstrike('medicine', db)
    await read('Case notes', 'Medicine')
    expect(await allVisits(db)).toHaveLength(1)
  })

  test('adds nothing to a record kept from before, kept by hand or not', async () => {
    const { db, clock, read, rows } = await room()
    await read('Case notes', 'Medicine')
    await setKept((await recordList(db))[0]?.id ?? '', true, db)
    await strike('medicine', db)
    const before = await rows()
    clock.time += DAY
    await read('Case notes', 'Medicine')
    expect(await rows()).toEqual(before)
  })
})

/** A patron with records and searches on medicine and on harbours, some of them on three days; medicine is struck out afterwards. */
async function reader() {
  const self = await room()
  for (let day = 0; day < 3; day += 1) {
    self.clock.time = NOW + day * DAY
    await self.search('psychiatry', 0)
    await self.read(`Case notes ${day}`, 'Medicine', 'Letters')
  }
  await self.search('harbour plans', 0)
  self.clock.time += MINUTE
  await self.read('Harbour plans', 'Harbors')
  self.clock.time += 2 * DAY
  await self.search('mental illness', 0)
  self.clock.time += DAY
  return self
}

describe('what was kept on a subject before it was struck out', () => {
  test('counts in no answer, stage, grade or weight, as if it had never been', async () => {
    const { db, clock } = await reader()
    const now = clock.time
    expect(await answerOf(STAGE, now, seeded(), db)).toBe(2)
    const medicine = (await portrait(now, db)).vocabulary.concepts.find(({ id }) => id === 'medicine')?.group
    expect(await answerOf(GAP, now, seeded(), db)).toBe(medicine)
    await strike('medicine', db)
    const struck = await portrait(now, db)
    expect(struck.records).toHaveLength(4)
    expect(struck.searches).toHaveLength(5)
    expect(struck.counted.records.map(({ record }) => record.title)).toEqual(['Harbour plans'])
    expect(struck.counted.searches.map(({ query }) => query)).toEqual(['harbour plans'])
    const answers = async () => [await answerOf(STAGE, now, seeded(), db), await answerOf(GAP, now, seeded(), db)]
    const without = await answers()
    expect(without[0]).toBe(1)
    expect(without[1]).not.toBe(medicine)
    const seen = ({ interests, stage, grade, grades }: typeof struck) => ({ interests, stage, grade, grades })
    expect(
      seen(struck)
        .interests.filter(({ weight }) => weight > 0)
        .map(({ concept }) => concept.id),
    ).not.toContain('letters-and-diaries')

    await forgetRemains(undefined, db)
    expect(seen(await portrait(now, db))).toEqual(seen(struck))
    expect(await answers()).toEqual(without)
  })

  test('is offered and forgotten exactly, with all that hangs on it', async () => {
    const { db, clock } = await reader()
    await strike('mental-health', db)
    const narrow = await portrait(clock.time, db)
    expect(remainsOf(narrow).records).toEqual([])
    expect(remainsOf(narrow).searches.map(({ query }) => query)).toEqual(['psychiatry', 'psychiatry', 'psychiatry', 'mental illness'])
    await strike('medicine', db)
    await setKept((await recordList(db)).find(({ record }) => record.title === 'Case notes 0')?.id ?? '', true, db)
    const remains = remainsOf(await portrait(clock.time, db), 'medicine')
    expect([remains.records.length, remains.searches.length]).toEqual([3, 4])
    expect(await forgetRemains('medicine', db)).toHaveLength(3)
    expect((await recordList(db)).map(({ record }) => record.title)).toEqual(['Harbour plans'])
    expect((await searches(db)).map(({ query }) => query)).toEqual(['harbour plans'])
    expect(await allVisits(db)).toHaveLength(1)
    expect(await exportAll(db, NOW)).not.toMatch(/case notes|psychiatry|mental illness/i)
    expect(await forgetRemains('medicine', db)).toEqual([])
  })

  test('is known of searches kept before their subjects were noted, and of all of them under another vocabulary', async () => {
    const { db, clock } = await room()
    await db.searches.bulkAdd([
      { id: 'a', origin: SITE, at: NOW, query: 'psychiatry', hits: 0 },
      { id: 'b', origin: SITE, at: NOW, query: 'ships', hits: 0, concepts: [] },
    ])
    await nameSearches(db)
    expect((await searches(db)).map(({ concepts = [] }) => concepts.map(({ concept }) => concept))).toEqual([['mental-health'], []])
    await changeLibrary(LIBRARY, { fetch: library().fetch, now: clock.now, random: () => 0.5, db })
    expect((await searches(db)).map(({ concepts = [] }) => concepts.map(({ concept }) => concept))).toEqual([[], ['ships']])
  })

  test('goes by one subject at a time where several are struck out', async () => {
    const { db } = await reader()
    await strike('medicine', db)
    await strike('ports', db)
    await forgetRemains('ports', db)
    expect((await recordList(db)).map(({ record }) => record.title).toSorted()).toEqual(['Case notes 0', 'Case notes 1', 'Case notes 2'])
    expect((await searches(db)).map(({ query }) => query)).toEqual(['psychiatry', 'psychiatry', 'psychiatry', 'mental illness'])
  })

  test('counts again, unforgotten, when the subject is taken off the list', async () => {
    const { db, clock } = await reader()
    const { interests, grades, stage } = await portrait(clock.time, db)
    await strike('medicine', db)
    await unstrike('medicine', db)
    const again = await portrait(clock.time, db)
    expect([again.interests, again.grades, again.stage]).toEqual([interests, grades, stage])
  })
})
