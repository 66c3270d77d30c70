import { describe, expect, test } from 'vitest'
import { finds } from '../../extension/domain/effort.ts'
import { keepHouse, nextHouse, RETENTIONS } from '../../extension/services/house.ts'
import { observer, type Sender } from '../../extension/services/observe.ts'
import { portrait } from '../../extension/services/picks.ts'
import type { Database } from '../../extension/store/database.ts'
import { keepEraseKey } from '../../extension/store/erase-queue.ts'
import { exportAll } from '../../extension/store/export.ts'
import { separate } from '../../extension/store/pairs.ts'
import { recordList, setKept } from '../../extension/store/records.ts'
import { setSetting } from '../../extension/store/settings.ts'
import { addSite, setMayFetch } from '../../extension/store/sites.ts'
import { agedBefore, allVisits, searches } from '../../extension/store/visits.ts'
import { catalogueRecord, clockAt, DAY, desk, LIBRARY, NOW, SITE } from './world.ts'

const SENDER: Sender = { id: 'carrel', frameId: 0, url: `${SITE}/record/1`, tab: { id: 7, incognito: false } }
const MINUTE = 60_000

/** A patron who, at a time, searches in vain, asks for a description, opens records and reads them for ten minutes. */
async function room() {
  const { db, queue } = desk()
  const clock = clockAt()
  await addSite(SITE, NOW, db)
  await setMayFetch(SITE, true, db)
  const observed = observer({ self: 'carrel', now: clock.now, db, setTabState: async () => undefined })
  let stays = 0
  const read = async (title: string, heading: string) => {
    const url = `${SITE}/${encodeURIComponent(title)}`
    stays += 1
    const stay = String(stays).padStart(32, '0')
    await observed.searchSeen({ query: `words for ${title}`, hits: 0 }, SENDER)
    clock.time += MINUTE
    await observed.alternateAsked({ address: url }, SENDER)
    const claims = [{ field: 'title', value: title }]
    await observed.alternateRead({ address: url, reading: { source: 'mods', trust: 0.9, claims, work: 2, works: 1 } }, SENDER)
    await observed.pageSeen({ stay, record: catalogueRecord({ title, url, subjects: [{ label: heading }] }) }, SENDER)
    clock.time += 10 * MINUTE
    await observed.visitEnded({ stay, active: 10 * MINUTE, mode: 'request', uses: { request: 1 }, left: true }, SENDER)
    return (await recordList(db)).find((row) => row.record.title === title)?.id ?? ''
  }
  const house = () => keepHouse(clock.time, db, queue)
  return { db, queue, clock, read, house }
}

const subjects = async (db: Database, now: number) => (await portrait(now, db)).interests.map(({ concept }) => concept.id)

describe.each(RETENTIONS)('a limit of %i days', (days) => {
  test('leaves nothing anywhere of what is older, the records kept by hand aside, and doing it twice changes nothing', async () => {
    const { db, clock, read, house } = await room()
    await setSetting('retentionDays', days, db)
    const old = await read('Old passengers', 'Emigration and immigration')
    const kept = await read('Kept charts', 'Harbors')
    await setKept(kept, true, db)
    await separate(old, [kept], NOW, db)
    const since = clock.time
    clock.time = NOW + days * DAY - DAY
    const fresh = await read('Fresh letters', 'Letters')
    await separate(fresh, [kept], clock.time, db)
    const before = await exportAll(db)
    // To the last moment nothing goes.
    clock.time = NOW + days * DAY
    await house()
    expect(JSON.parse(await exportAll(db)).tables).toEqual(JSON.parse(before).tables)
    expect(await subjects(db, clock.time)).toContain('emigration')

    clock.time = since + days * DAY + 1
    await house()
    const left = await exportAll(db)
    expect(left).not.toMatch(/Old(%20| )passengers|words for Kept/)
    expect((await recordList(db)).map(({ id }) => id).toSorted()).toEqual([fresh, kept].toSorted())
    expect((await allVisits(db)).map(({ record }) => record)).toEqual([fresh])
    expect((await searches(db)).map(({ query }) => query)).toEqual(['words for Fresh letters'])
    expect((await db.alternates.toArray()).map(({ key }) => key)).toEqual([`${SITE} ${SITE}/Fresh%20letters`])
    expect((await db.pairs.toArray()).map(({ a, b }) => [a, b].toSorted())).toEqual([[fresh, kept].toSorted()])
    const self = await portrait(clock.time, db)
    expect(self.interests.flatMap(({ evidence }) => evidence.map(({ record }) => record.id))).not.toContain(kept)
    expect(await subjects(db, clock.time)).not.toContain('emigration')
    expect(finds(self.stays, self.searches).map(({ record }) => record)).toEqual([fresh])
    expect(self.grades.windowDays).toBe(1)

    await house()
    expect(JSON.parse(await exportAll(db)).tables).toEqual(JSON.parse(left).tables)
  })
})

describe('keeping house', () => {
  test('forgets nothing while no limit is chosen, but keys of cards the library has deleted', async () => {
    const { db, queue, clock, read, house } = await room()
    await read('Old passengers', 'Emigration and immigration')
    const key = { key: new Uint8Array(32), library: LIBRARY, due: 0, live: 1, attempts: 0, after: 0 } as const
    await keepEraseKey({ ...key, id: 'gone', expires: NOW + DAY }, queue)
    await keepEraseKey({ ...key, id: 'good', expires: NOW + 9000 * DAY }, queue)
    clock.time = NOW + 4000 * DAY
    const before = await exportAll(db)
    await house()
    expect(JSON.parse(await exportAll(db)).tables).toEqual(JSON.parse(before).tables)
    expect((await queue.keys.toArray()).map(({ id }) => id)).toEqual(['good'])
  })

  test('takes the visits of a record that goes, those that a clock set back has left after it too', async () => {
    const { db, clock, read, house } = await room()
    clock.time = NOW + 50 * DAY
    await read('Old passengers', 'Emigration and immigration')
    clock.time = NOW
    await read('Old passengers', 'Emigration and immigration')
    await setSetting('retentionDays', 90, db)
    clock.time = NOW + 91 * DAY
    await house()
    expect([await db.records.count(), await allVisits(db)]).toEqual([0, []])
  })

  test('lets a record go as soon as it is no longer kept by hand', async () => {
    const { db, clock, read, house } = await room()
    const id = await read('Kept charts', 'Harbors')
    await setKept(id, true, db)
    await setSetting('retentionDays', 90, db)
    clock.time = NOW + 200 * DAY
    await house()
    expect(await db.records.count()).toBe(1)
    await setKept(id, false, db)
    await house()
    expect(await db.records.count()).toBe(0)
  })

  test('is told beforehand what would go, exactly', async () => {
    const { db, clock, read, house } = await room()
    const old = await read('Old passengers', 'Emigration and immigration')
    await setKept(await read('Kept charts', 'Harbors'), true, db)
    clock.time = NOW + 100 * DAY
    await read('Fresh letters', 'Letters')
    await setSetting('retentionDays', 90, db)
    const { records, visits, searches: sought } = await agedBefore(clock.time - 90 * DAY, db)
    expect([records.map(({ id }) => id), visits, sought]).toEqual([[old], 2, 2])
    const before = [await db.records.count(), await db.visits.count(), await db.searches.count()]
    await house()
    expect([await db.records.count(), await db.visits.count(), await db.searches.count()]).toEqual(before.map((count, at) => count - ([1, 2, 2][at] ?? 0)))
  })

  test('comes with each new day, however often its alarm is set', () => {
    const noon = Date.parse('2026-11-22T12:00:00Z')
    expect([noon, noon + 5000, Date.parse('2026-11-22T00:00:00Z')].map((now) => new Date(nextHouse(now)).toISOString())).toEqual(
      Array<string>(3).fill('2026-11-23T00:00:00.000Z'),
    )
  })
})
