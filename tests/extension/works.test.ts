import { describe, expect, test } from 'vitest'
import { answerOf } from '../../extension/services/answer.ts'
import { observer, type Sender } from '../../extension/services/observe.ts'
import { portrait } from '../../extension/services/picks.ts'
import { strike } from '../../extension/store/adjustments.ts'
import { Database } from '../../extension/store/database.ts'
import { exportAll } from '../../extension/store/export.ts'
import { joinWorks, pairList, separate } from '../../extension/store/pairs.ts'
import { recordList, removeRecords, setKept } from '../../extension/store/records.ts'
import { addSite, removeSite } from '../../extension/store/sites.ts'
import { allVisits, forgetBefore, forgetSearch, forgetSearches, searches } from '../../extension/store/visits.ts'
import { superGroupOf } from '../../shared/answers.ts'
import { costAnswer } from '../../shared/cost.ts'
import { oldDatabase } from './old-desk.ts'
import { catalogueRecord, clockAt, DAY, desk, NOW, SITE } from './world.ts'

const MINUTE = 60_000
const OTHER = 'https://b.example'
const SELF = 'carrel'
const from = (origin: string): Sender => ({ id: SELF, frameId: 0, url: `${origin}/record/1`, tab: { id: 7, incognito: false } })
let stays = 0
const stayId = () => (++stays).toString(16).padStart(32, '0')
const book = (origin: string, more = {}) =>
  catalogueRecord({ title: 'Orientalism', creators: [{ name: 'Said, Edward' }], date: '1978', url: `${origin}/record/1`, ...more })

async function room() {
  const { db } = desk()
  const clock = clockAt()
  await addSite(SITE, NOW, db)
  await addSite(OTHER, NOW, db)
  const observed = observer({ self: SELF, now: clock.now, db, setTabState: async () => undefined })
  const see = async (origin: string, more = {}) => {
    const stay = stayId()
    await observed.pageSeen({ stay, record: book(origin, more) }, from(origin))
    return stay
  }
  return { db, clock, observed, see }
}
/** Everything but the patron's decisions. */
const rows = async (db: Database) => {
  const whole = JSON.parse(await exportAll(db, NOW))
  delete whole.tables.pairs
  return JSON.stringify(whole)
}
const works = async (db: Database) => (await portrait(NOW, db)).records

describe('a work met on two sites', () => {
  test.each([
    ['by description', {}],
    ['by one DOI, which is the key on both', { identifiers: { doi: ['10.1000/1'] } }],
  ])('is one for everything that is derived, and two in the store: %s', async (_, more) => {
    const { db, see } = await room()
    await see(SITE, more)
    await see(OTHER, more)
    expect((await recordList(db)).map((row) => row.origin).toSorted()).toEqual([SITE, OTHER].toSorted())
    const self = await portrait(NOW, db)
    expect(self.records).toHaveLength(1)
    expect(self.records[0]?.places).toHaveLength(2)
    expect(new Set(self.stays.map((stay) => stay.record)).size).toBe(1)
    for (const { evidence } of self.interests) expect(evidence).toHaveLength(1)
  })

  test('gives back both histories, byte by byte, and is not joined again', async () => {
    const { db, clock, observed, see } = await room()
    const first = await see(SITE)
    await observed.visitEnded({ stay: first, active: 4000, mode: 'request', uses: { request: 1 }, left: true }, from(SITE))
    await see(OTHER, { title: 'Something else', creators: [] })
    const before = await rows(db)
    const [a = '', b = ''] = (await works(db)).map((work) => work.id)
    await joinWorks([a], [b], NOW, db)
    expect(await works(db)).toHaveLength(1)
    await separate(b, [a], NOW, db)
    expect(await works(db)).toHaveLength(2)
    expect(await rows(db)).toBe(before)
    clock.time += DAY
    await see(SITE)
    expect(await works(db)).toHaveLength(2)
  })

  test('gives each place what was done there while they were one', async () => {
    const { db, clock, observed, see } = await room()
    await see(SITE)
    await see(OTHER)
    clock.time += 60 * MINUTE
    const second = await see(OTHER)
    await observed.visitEnded({ stay: second, active: 9000, mode: 'download', uses: { download: 2 }, left: true }, from(OTHER))
    const [work] = await works(db)
    const [here, there] = work?.places.map(({ row }) => row) ?? []
    await setKept(there?.id ?? '', true, db)
    const alone = await rows(db)
    await separate(there?.id ?? '', [here?.id ?? ''], NOW, db)
    expect(await rows(db)).toBe(alone)
    const apart = await portrait(NOW, db)
    expect(apart.records.map(({ id, kept }) => [id, kept]).toSorted()).toEqual(
      [
        [here?.id, 0],
        [there?.id, 1],
      ].toSorted(),
    )
    expect(apart.stays.filter((stay) => stay.record === there?.id)).toHaveLength(2)
    expect(apart.stays.filter((stay) => stay.record === here?.id)).toHaveLength(1)
  })

  test('leaves the other site’s part when one site is forgotten, and no word of what was decided', async () => {
    const { db, see } = await room()
    await see(SITE)
    await see(OTHER)
    const [work] = await works(db)
    const [a = '', b = ''] = work?.places.map(({ row }) => row.id) ?? []
    await joinWorks([a], [b], NOW, db)
    await removeSite(SITE, true, db)
    expect((await recordList(db)).map((row) => row.origin)).toEqual([OTHER])
    expect((await allVisits(db)).map((visit) => visit.origin)).toEqual([OTHER])
    expect(await pairList(db)).toEqual([])
  })

  test('goes whole when it is removed, decisions included, and when it was not seen for long', async () => {
    const { db, see } = await room()
    await see(SITE)
    await see(OTHER)
    const ids = (await recordList(db)).map((row) => row.id)
    await separate(ids[0] ?? '', ids.slice(1), NOW, db)
    await forgetBefore(NOW - DAY, db)
    expect(await pairList(db)).toHaveLength(1)
    await removeRecords(ids, db)
    expect([await recordList(db), await allVisits(db), await pairList(db)]).toEqual([[], [], []])
  })

  test('cannot be overwritten by another site that calls itself by its address', async () => {
    const { db, observed } = await room()
    await observed.pageSeen({ stay: stayId(), record: book(SITE) }, from(SITE))
    await observed.pageSeen({ stay: stayId(), record: book(SITE, { title: 'Stolen' }) }, from(OTHER))
    expect((await recordList(db)).map((row) => [row.origin, row.record.title]).toSorted()).toEqual(
      [
        [SITE, 'Orientalism'],
        [OTHER, 'Stolen'],
      ].toSorted(),
    )
  })
})

describe('a desk from before works', () => {
  test('opens with every record under its site, its visits, marks and days kept', async () => {
    const old = oldDatabase('old-desk', 1)
    const record = book(SITE, { identifiers: { doi: ['10.1000/1'] } })
    await old.table('records').add({ id: 'doi:10.1000/1', record, origin: SITE, concepts: [], firstSeen: NOW, lastSeen: NOW + 1, kept: 1 })
    await old.table('visits').bulkAdd([
      { id: 'v1', record: 'doi:10.1000/1', origin: SITE, at: NOW, active: 5, mode: 'download' },
      { id: 'v2', record: 'gone', origin: SITE, at: NOW, active: 5, mode: 'view' },
    ])
    await old.table('sites').add({ origin: SITE, since: NOW, paused: 0 })
    await old.table('searches').add({ id: 's', origin: SITE, at: NOW, query: 'ships', hits: 0 })
    old.close()
    const db = new Database('old-desk')
    expect(await recordList(db)).toEqual([{ id: `doi:10.1000/1 @${SITE}`, record, origin: SITE, concepts: [], firstSeen: NOW, lastSeen: NOW + 1, kept: 1 }])
    expect((await allVisits(db)).map((visit) => [visit.id, visit.record, visit.mode])).toEqual([
      ['v1', `doi:10.1000/1 @${SITE}`, 'download'],
      ['v2', 'gone', 'view'],
    ])
    expect(await searches(db)).toHaveLength(1)
    const observed = observer({ self: SELF, now: () => NOW + DAY, db, setTabState: async () => undefined })
    await observed.pageSeen({ stay: stayId(), record }, from(SITE))
    expect(await recordList(db)).toMatchObject([{ firstSeen: NOW, lastSeen: NOW + DAY, kept: 1 }])
  })
})

describe('searches', () => {
  test('count once through pages, orders and facets, and keep the most hits they showed', async () => {
    const { db, clock, observed } = await room()
    for (const [query, hits] of [
      ['Ships ', null],
      ['ships', 40],
      ['ｓｈｉｐｓ', 3],
    ] as const) {
      await observed.searchSeen({ query, hits }, from(SITE))
      clock.time += 20 * MINUTE
    }
    await observed.searchSeen({ query: 'ships', hits: 1 }, from(OTHER))
    expect(await searches(db)).toMatchObject([
      { origin: SITE, hits: 40, at: NOW, trail: [{ kind: 'results' }, { kind: 'results' }] },
      { origin: OTHER, hits: 1 },
    ])
    clock.time += 60 * MINUTE
    await observed.searchSeen({ query: 'ships', hits: 40 }, from(SITE))
    expect(await searches(db)).toHaveLength(3)
  })

  test('note the pages after them without an address, private pages not at all, and nothing without a search', async () => {
    const { db, clock, observed } = await room()
    await observed.unreadable({ looksLikeRecord: true }, from(SITE))
    expect(await searches(db)).toEqual([])
    await observed.searchSeen({ query: 'ships', hits: 0 }, from(SITE))
    clock.time += MINUTE
    await observed.unreadable({ looksLikeRecord: true, address: `${SITE}/record/1`, failed: ['title'] }, from(SITE))
    await observed.unreadable({ looksLikeRecord: false, why: 'sign-in' }, from(SITE))
    await observed.unreadable({ looksLikeRecord: false, why: 'account' }, from(SITE))
    await observed.unreadable({ looksLikeRecord: false }, from(SITE))
    await observed.unreadable({ looksLikeRecord: false }, from(OTHER))
    expect((await searches(db))[0]?.trail).toEqual([
      { at: NOW + MINUTE, kind: 'dead' },
      { at: NOW + MINUTE, kind: 'dead' },
      { at: NOW + MINUTE, kind: 'page' },
    ])
    clock.time += 60 * MINUTE
    await observed.unreadable({ looksLikeRecord: true }, from(SITE))
    expect((await searches(db))[0]?.trail).toHaveLength(3)
  })

  test('are forgotten one by one and at once', async () => {
    const { db, observed } = await room()
    for (const query of ['ships', 'boats', 'rafts']) await observed.searchSeen({ query, hits: 0 }, from(SITE))
    await forgetSearch((await searches(db))[0]?.id ?? '', db)
    expect(await searches(db)).toHaveLength(2)
    await forgetSearches(db)
    expect(await searches(db)).toEqual([])
  })
})

describe('the library’s question of gaps', () => {
  test('is answered by what was sought in vain, and by what was found at much effort', async () => {
    const { db, clock, observed, see } = await room()
    const random = (count: number) => new Uint8Array(count)
    const answer = () => answerOf({ id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 }, clock.time, random, db)
    const groupOf = async (id: string) => (await portrait(NOW, db)).vocabulary.concepts.find((concept) => concept.id === id)?.group
    expect(await answer()).toBe(0)
    for (const words of ['zzz', 'zzzz', 'zzzzz']) {
      await observed.searchSeen({ query: words, hits: 0 }, from(SITE))
      clock.time += 3 * MINUTE
    }
    await observed.searchSeen({ query: 'zz', hits: 2 }, from(SITE))
    await see(SITE, { subjects: [{ label: 'Emigration and immigration' }] })
    expect(await answer()).toBe(await groupOf('emigration'))
    clock.time += 120 * MINUTE
    for (const words of ['theatre', 'theater plays', 'theatre history']) {
      await observed.searchSeen({ query: words, hits: 0 }, from(SITE))
      clock.time += MINUTE
    }
    clock.time += 120 * MINUTE
    expect(await answer()).toBe(await groupOf('theatre'))
  })
})

describe('the library’s question of effort', () => {
  test('is answered by the latest find: its wide subject, what was done with it, and what it cost', async () => {
    const { db, clock, observed, see } = await room()
    const answer = () => answerOf({ id: 'cost', domain: 29, standInEpsilon: 4, reportEpsilon: 2.5 }, clock.time, () => new Uint8Array(6), db)
    expect(await answer()).toBe(0)
    await see(SITE, { subjects: [{ label: 'Theater' }] })
    expect(await answer(), 'a request may still follow').toBe(0)
    clock.time += 40 * MINUTE
    const subject = superGroupOf((await portrait(NOW, db)).vocabulary.concepts.find((concept) => concept.id === 'theatre')?.group ?? 0)
    expect(await answer()).toBe(costAnswer({ subject, mode: 'online', difficulty: 'easy' }))
    clock.time += 60 * MINUTE
    for (const words of ['zzz', 'zzzz', 'zzzzz']) {
      await observed.searchSeen({ query: words, hits: 0 }, from(SITE))
      clock.time += 3 * MINUTE
    }
    const stay = await see(SITE, { title: 'Ships of the north', subjects: [{ label: 'Emigration and immigration' }], url: `${SITE}/record/2` })
    clock.time += 40 * MINUTE
    const sea = superGroupOf((await portrait(NOW, db)).vocabulary.concepts.find((concept) => concept.id === 'emigration')?.group ?? 0)
    expect(await answer()).toBe(costAnswer({ subject: sea, mode: 'online', difficulty: 'hard' }))
    await db.visits.update(stay, { mode: 'request' })
    expect(await answer()).toBe(costAnswer({ subject: sea, mode: 'library', difficulty: 'hard' }))
    // A subject struck out is no answer: the find before it is.
    await strike('emigration', db)
    expect(await answer()).toBe(costAnswer({ subject, mode: 'online', difficulty: 'easy' }))
  })
})
