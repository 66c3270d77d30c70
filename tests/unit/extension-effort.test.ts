import { describe, expect, test } from 'vitest'
import { effortFactor, finds, inVain, useOf } from '../../extension/domain/effort.ts'
import type { SearchRow, VisitRow } from '../../extension/domain/rows.ts'
import { merged } from '../../extension/domain/visit.ts'

const MINUTE = 60_000
const stay = (record: string, minute: number, more: Partial<VisitRow> = {}): VisitRow => ({
  id: `${record}${minute}`,
  record,
  origin: 'https://a.example',
  at: minute * MINUTE,
  active: 0,
  mode: 'view',
  ...more,
})
const search = (minute: number, hits: number | null, more: Partial<SearchRow> = {}): SearchRow => ({
  id: `s${minute}`,
  origin: 'https://a.example',
  at: minute * MINUTE,
  query: 'lighthouses',
  hits,
  ...more,
})

describe('visits', () => {
  test('merges stays on one record within half an hour and keeps the weightiest mode', () => {
    const visits = merged([stay('a', 0, { active: 10 * MINUTE }), stay('a', 35, { active: MINUTE, mode: 'request' }), stay('a', 70)])
    expect(visits.map(({ at, active, mode }) => [at, active, mode])).toEqual([
      [0, 11 * MINUTE, 'request'],
      [70 * MINUTE, 0, 'view'],
    ])
  })
})

describe('effort', () => {
  test('gives three failed searches and a fourth that hits, ten minutes in all, the documented index 7', () => {
    const found = finds([stay('a', 10)], [search(0, 0), search(2, 0), search(5, 0), search(9, 4)])
    expect(found).toEqual([{ record: 'a', at: 10 * MINUTE, searches: 4, failed: 3, minutes: 10, index: 7 }])
  })

  test.each([
    ['no search', [], 0],
    ['one good search a minute before', [search(9, 3)], 0.1],
    ['a search on another site', [search(9, 0, { origin: 'https://b.example' })], 0],
    ['a search an hour before', [search(-51, 0)], 0],
    ['a search after the find', [search(11, 0)], 0],
  ])('%s costs %#', (_, searches, index) => {
    expect(finds([stay('a', 10)], searches)[0]?.index).toBeCloseTo(index)
  })

  test('begins a new hunt after each find and costs a later visit nothing', () => {
    const found = finds([stay('a', 10), stay('b', 12), stay('a', 90)], [search(8, 0), search(9, 5), search(89, 0)])
    expect(found.map(({ record, searches }) => [record, searches])).toEqual([
      ['a', 2],
      ['b', 0],
    ])
  })

  test('raises a visit by a factor between one and two', () => {
    expect([0, 4, 1000].map(effortFactor)).toEqual([1, 1.5, expect.closeTo(2, 1)])
  })

  test('tells searches no find followed', () => {
    expect(inVain([stay('a', 10)], [search(0, 0), search(20, 7), search(9, 1, { origin: 'https://b.example' })]).map((row) => row.id)).toEqual(['s20', 's9'])
  })

  test('adds searching to the minutes of use', () => {
    const use = useOf([stay('a', 10, { active: 2 * MINUTE }), stay('b', 60 * 48)], [search(5, 2)])
    expect(use).toEqual({ days: [0, 2], visits: 2, effort: 7 })
  })
})
