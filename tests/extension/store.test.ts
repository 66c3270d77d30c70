import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustmentList, choose, lower, mute, raise, strike, unchoose, unmute, unstrike } from '../../extension/store/adjustments.ts'
import { eraseAll } from '../../extension/store/erase.ts'
import { keepEraseKey } from '../../extension/store/erase-queue.ts'
import { exportAll } from '../../extension/store/export.ts'
import { dismiss, itemStates, keepItem, markOpened, markSeen, undoDismiss, verdict } from '../../extension/store/items.ts'
import { recordBy, recordList, recordSeen, recordUse, removeRecord, searchRecords, setKept } from '../../extension/store/records.ts'
import { getSetting, setSetting, settings } from '../../extension/store/settings.ts'
import { addSite, mayRead, removeSite, setPaused, siteBy, siteList } from '../../extension/store/sites.ts'
import { allVisits, forgetBefore, searches, searchSeen, visitEnded, visitsSince } from '../../extension/store/visits.ts'
import { catalogueRecord, DAY, desk, NOW, SITE } from './world.ts'

const MINUTE = 60_000
const sighting = (id: string, more = {}, origin = SITE) => ({ id, record: catalogueRecord(more), origin, concepts: [{ concept: 'ships', share: 1 }] })

describe('records', () => {
  test('are listed by the last visit, and keep their first day and their mark when seen again', async () => {
    const { db } = desk()
    await recordSeen(sighting('a'), 'v1', NOW, db)
    await recordSeen(sighting('b'), 'v2', NOW + 1, db)
    await setKept('a', true, db)
    await recordSeen(sighting('a', { title: 'A voyage, revised' }), 'v3', NOW + 2, db)
    expect((await recordList(db)).map((row) => row.id)).toEqual(['a', 'b'])
    expect(await recordBy('a', db)).toMatchObject({ firstSeen: NOW, lastSeen: NOW + 2, kept: 1, record: { title: 'A voyage, revised' } })
  })

  test.each([
    ['voyage', ['b', 'a']],
    ['VOYAGE doe', ['b', 'a']],
    ['elan', ['b']],
    ['湖字', ['c']],
    ['nothing', []],
    ['  ', ['c', 'b', 'a']],
  ])('are found by %j', async (text, found) => {
    const { db } = desk()
    await recordSeen(sighting('a'), 'v1', NOW, db)
    await recordSeen(sighting('b', { title: 'Voyage of the Élan' }), 'v2', NOW + 1, db)
    await recordSeen(sighting('c', { title: '永乐大典“湖字”册', creators: [] }), 'v3', NOW + 2, db)
    expect((await searchRecords(text, db)).map((row) => row.id)).toEqual(found)
  })

  test('tell their use, stays within half an hour being one visit', async () => {
    const { db } = desk()
    for (const [stay, minute] of [
      ['v1', 0],
      ['v2', 10],
      ['v3', 100],
    ] as const) {
      await recordSeen(sighting('a'), stay, NOW + minute * MINUTE, db)
      await visitEnded(stay, SITE, 2 * MINUTE, 'view', db)
    }
    expect(await recordUse('a', db)).toEqual({ visits: 2, active: 6 * MINUTE, last: NOW + 100 * MINUTE })
    expect(await recordUse('never', db)).toEqual({ visits: 0, active: 0, last: undefined })
  })

  test('go with their visits', async () => {
    const { db } = desk()
    await recordSeen(sighting('a'), 'v1', NOW, db)
    await removeRecord('a', db)
    expect([await recordList(db), await allVisits(db)]).toEqual([[], []])
  })
})

describe('visits', () => {
  test('never lose attention to a late message, nor take one from another site', async () => {
    const { db } = desk()
    await recordSeen(sighting('a'), 'v1', NOW, db)
    await visitEnded('v1', SITE, 5000, 'download', db)
    await visitEnded('v1', SITE, 2000, 'view', db)
    await visitEnded('v1', 'https://evil.example', 9_999_999, 'request', db)
    expect(await visitsSince(NOW, db)).toMatchObject([{ active: 5000, mode: 'download' }])
  })

  test('count the same search on another page of results once', async () => {
    const { db } = desk()
    await searchSeen({ id: '1', origin: SITE, at: NOW, query: 'ships', hits: 12 }, db)
    await searchSeen({ id: '2', origin: SITE, at: NOW + MINUTE, query: 'ships', hits: 12 }, db)
    await searchSeen({ id: '3', origin: SITE, at: NOW + 60 * MINUTE, query: 'ships', hits: 12 }, db)
    expect((await searches(db)).map((row) => row.id)).toEqual(['1', '3'])
  })

  test('are forgotten with their records after the time the patron set, kept records aside', async () => {
    const { db } = desk()
    await recordSeen(sighting('old'), 'v1', NOW - 90 * DAY, db)
    await recordSeen(sighting('kept'), 'v2', NOW - 90 * DAY, db)
    await setKept('kept', true, db)
    await recordSeen(sighting('new'), 'v3', NOW, db)
    await forgetBefore(NOW - 30 * DAY, db)
    expect((await recordList(db)).map((row) => row.id)).toEqual(['new', 'kept'])
    expect((await allVisits(db)).map((row) => row.id)).toEqual(['v3'])
  })
})

describe('sites', () => {
  test('may be read while allowed and not paused, the port included', async () => {
    const { db } = desk()
    await addSite(SITE, NOW, db)
    expect([await mayRead(SITE, db), await mayRead('https://a.example', db)]).toEqual([true, false])
    await setPaused(SITE, true, db)
    expect(await mayRead(SITE, db)).toBe(false)
    await addSite(SITE, NOW + 5, db)
    expect(await siteBy(SITE, db)).toEqual({ origin: SITE, since: NOW, paused: 0 })
  })

  test.each([
    [true, ['b'], ['v2']],
    [false, ['b', 'a'], ['v1', 'v2']],
  ])('are taken back, forgetting: %s', async (forget, records, visits) => {
    const { db } = desk()
    await addSite(SITE, NOW, db)
    await recordSeen(sighting('a'), 'v1', NOW, db)
    await recordSeen(sighting('b', {}, 'https://b.example'), 'v2', NOW + 1, db)
    await searchSeen({ id: 's', origin: SITE, at: NOW, query: 'ships', hits: 1 }, db)
    await removeSite(SITE, forget, db)
    expect(await siteList(db)).toEqual([])
    expect((await recordList(db)).map((row) => row.id)).toEqual(records)
    expect((await allVisits(db)).map((row) => row.id)).toEqual(visits)
    expect(await searches(db)).toHaveLength(forget ? 0 : 1)
  })
})

describe('adjustments', () => {
  test('stay within three steps and vanish at nought', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (ups) => {
        const { db } = desk()
        let steps = 0
        for (const up of ups) {
          await (up ? raise('sea', db) : lower('sea', db))
          steps = Math.max(-3, Math.min(3, steps + (up ? 1 : -1)))
        }
        expect(await adjustmentList(db)).toEqual(steps === 0 ? [] : [{ concept: 'sea', steps }])
        await db.delete()
      }),
      { numRuns: 20 },
    )
  })

  test('choose, mute and strike, and take each back', async () => {
    const { db } = desk()
    await choose(['sea', 'land'], NOW, db)
    await choose(['sea'], NOW + 9, db)
    await mute('sea', NOW + DAY, db)
    await strike('land', db)
    expect(await adjustmentList(db)).toEqual([
      { concept: 'land', steps: 0, struck: 1 },
      { concept: 'sea', steps: 0, chosen: NOW, mutedUntil: NOW + DAY },
    ])
    await unmute('sea', db)
    await unchoose('sea', db)
    await unstrike('land', db)
    expect(await adjustmentList(db)).toEqual([])
  })
})

describe('items', () => {
  test('remember what was done with them, and undo it', async () => {
    const { db } = desk()
    await markSeen(['i', 'j'], NOW, db)
    await markSeen(['i'], NOW + 5, db)
    await markOpened('i', NOW + 6, db)
    await dismiss({ id: 'i', url: 'https://items.example/i' }, db)
    await verdict('i', 'less', db)
    await keepItem('i', true, db)
    expect((await itemStates(db)).get('i')).toEqual({
      id: 'i',
      seen: NOW,
      opened: NOW + 6,
      dismissed: 1,
      url: 'https://items.example/i',
      verdict: 'less',
      kept: 1,
    })
    await undoDismiss('i', db)
    await verdict('i', undefined, db)
    await keepItem('i', false, db)
    expect((await itemStates(db)).get('i')).toEqual({ id: 'i', seen: NOW, opened: NOW + 6 })
  })
})

describe('settings', () => {
  test('are read back, and leave out what the schema refuses', async () => {
    const { db } = desk()
    await setSetting('language', 'zh-CN', db)
    await setSetting('digestHour', 18, db)
    await db.settings.bulkPut([
      { key: 'theme', value: 'sepia' },
      { key: 'unheard', value: 1 },
    ])
    expect(await settings(db)).toEqual({ language: 'zh-CN', digestHour: 18 })
    expect(await getSetting('theme', db)).toBeUndefined()
    await setSetting('language', undefined, db)
    expect(await getSetting('language', db)).toBeUndefined()
  })
})

describe('leaving', () => {
  test('exports every row but the library’s own, bytes as text', async () => {
    const { db } = desk()
    await recordSeen(sighting('a'), 'v1', NOW, db)
    await db.outbox.add({ id: 'c', question: 'stage', epoch: 1, from: 0, to: 27, bytes: Uint8Array.of(255, 254, 1), after: 0, state: 'waiting', attempts: 0 })
    await db.parts.add({ name: 'items', sha256: 'x', value: [] })
    const whole = JSON.parse(await exportAll(db, NOW))
    expect(whole).toMatchObject({ format: 'carrel-export', version: 1, exported: new Date(NOW).toISOString() })
    expect(whole.tables.records).toHaveLength(1)
    expect(whole.tables.outbox[0].bytes).toBe('__4B')
    expect(Object.keys(whole.tables).sort()).toEqual(
      db.tables
        .map((table) => table.name)
        .filter((name) => name !== 'parts')
        .sort(),
    )
  })

  test('erases every row, and keeps only the keys that erase what the library holds', async () => {
    const { db, queue } = desk()
    await recordSeen(sighting('a'), 'v1', NOW, db)
    await addSite(SITE, NOW, db)
    await setSetting('library', 'https://library.example', db)
    const key = { key: new Uint8Array(32), library: 'https://library.example', due: 0 as const, attempts: 0, after: 0, expires: NOW + DAY }
    await keepEraseKey({ ...key, id: 'sent', live: 1 }, queue)
    await keepEraseKey({ ...key, id: 'never-sent', live: 0 }, queue)
    expect(await eraseAll(db, queue)).toBe(1)
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0))
    expect(await queue.keys.toArray()).toMatchObject([{ id: 'sent', due: 1 }])
  })
})
