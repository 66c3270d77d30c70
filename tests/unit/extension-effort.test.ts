import { describe, expect, test } from 'vitest'
import { gapAnswer } from '../../extension/domain/answers.ts'
import { EASE, easeOf, effortFactor, FEE, finds, inVain, outcomes, PAGE, useOf } from '../../extension/domain/effort.ts'
import { modeOf } from '../../extension/domain/mode.ts'
import type { SearchRow, VisitRow } from '../../extension/domain/rows.ts'
import { costBySubject, modesOf, usesOf } from '../../extension/domain/use.ts'
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
    expect(found).toEqual([{ record: 'a', at: 10 * MINUTE, steps: 4, searches: 4, failed: 3, deadEnds: 3, minutes: 10, fee: false, index: 7 }])
    expect(easeOf(found[0]?.index ?? 0)).toBe('hard')
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

  test('counts dead ends, other pages and a stated fee, and a long pause no longer than five minutes', () => {
    const trail = [
      { at: 3 * MINUTE, kind: 'results' as const },
      { at: 4 * MINUTE, kind: 'dead' as const },
      { at: 5 * MINUTE, kind: 'page' as const },
      // Still loading the record.
      { at: 25 * MINUTE - 2000, kind: 'page' as const },
    ]
    const [find] = finds([stay('a', 25)], [search(0, 5, { trail })], new Set(['a']))
    expect(find).toMatchObject({ steps: 4, searches: 1, failed: 0, deadEnds: 1, minutes: 10, fee: true })
    expect(find?.index).toBeCloseTo(1 + 2 * PAGE + 1 + FEE)
  })

  test('lets pages bridge a session, and a pause of half an hour end it', () => {
    const trail = [{ at: 25 * MINUTE, kind: 'results' as const }]
    expect(finds([stay('a', 50)], [search(0, 5, { trail })])[0]).toMatchObject({ steps: 2, searches: 1 })
    expect(finds([stay('a', 50)], [search(0, 5)])[0]).toMatchObject({ steps: 0, searches: 0, index: 0 })
  })

  test('costs the fee alone where no search came before', () => {
    expect(finds([stay('a', 10)], [], new Set(['a']))[0]?.index).toBe(FEE)
  })

  test.each([
    [0, 'easy'],
    [EASE[0] - 0.01, 'easy'],
    [EASE[0], 'fair'],
    [EASE[1] - 0.01, 'fair'],
    [EASE[1], 'hard'],
  ])('an index of %s is %s', (index, ease) => {
    expect(easeOf(index)).toBe(ease)
  })

  test('tells what came of each search', () => {
    const searches = [search(0, 0), search(5, 9), search(10, 4), search(100, 7), search(200, 0), search(300, null), search(1000, 3)]
    const told = outcomes([stay('a', 12), stay('b', 14)], searches, 1010 * MINUTE)
    expect(told.map(({ search: { at }, outcome, opened }) => [at / MINUTE, outcome, opened])).toEqual([
      [1000, 'open', 0],
      [300, 'abandoned', 0],
      [200, 'vain', 0],
      [100, 'abandoned', 0],
      [10, 'opened', 2],
      [5, 'refined', 0],
      [0, 'vain', 0],
    ])
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

describe('modes of service', () => {
  test.each([
    ['https://a.example/files/letter.pdf', '', 'download'],
    ['https://a.example/bitstream/1/2', 'Open', 'download'],
    ['https://a.example/x', 'Download PDF', 'download'],
    ['https://a.example/x', '下载', 'download'],
    ['https://a.example/x', 'Télécharger le document', 'download'],
    ['https://a.example/record/1/hold', '', 'request'],
    ['', 'Place hold', 'request'],
    ['', 'Bestellen', 'request'],
    ['', '预约', 'request'],
    ['', 'Réserver', 'request'],
    ['', 'Solicitar', 'request'],
    ['', 'Request item (2)', 'request'],
    ['mailto:desk@a.example', 'M. Adeyemi', 'ask'],
    ['https://a.example/x', 'Ask a librarian', 'ask'],
    ['https://a.example/x', '咨询馆员', 'ask'],
    ['https://a.example/contact-us', '', 'ask'],
    ['https://a.example/search?sort=order', 'Sort order', 'view'],
    ['https://a.example/record/2', 'In order to form a more perfect union', 'view'],
    ['', 'Requests for mercy, 1790', 'view'],
    ['https://a.example/record/3', 'The reserve army of labour', 'view'],
  ])('%s %s is a %s', (href, label, mode) => {
    expect(modeOf(href, false, label)).toBe(mode)
  })

  test('are counted by record, an old row by its weightiest', () => {
    const stays = [
      stay('a', 0, { mode: 'request', uses: { request: 1, download: 2 } }),
      stay('a', 90, { mode: 'download' }),
      stay('a', 200, { uses: { ask: 1 }, mode: 'ask' }),
    ]
    const [find] = finds(stays, [search(-2, 0), search(-1, 3)])
    expect(usesOf(stays, find)).toEqual({ view: 3, search: 2, download: 3, request: 1, ask: 1 })
  })

  test('divide the effort of a subject, each record by its share', () => {
    const found = finds([stay('a', 10), stay('b', 100, { mode: 'request' })], [search(0, 0), search(9, 5), search(99, 5)])
    const shares = new Map([
      ['a', [{ concept: 'ships', share: 1 }]],
      ['b', [{ concept: 'ships', share: 0.5 }]],
    ])
    const [cost] = costBySubject(found, shares, modesOf([stay('a', 10), stay('b', 100, { mode: 'request' })]))
    const [a = 0, b = 0] = found.map(({ index }) => index)
    expect(cost?.all).toEqual({ finds: 2, index: (a + 0.5 * b) / 1.5 })
    expect(cost?.by).toEqual({ view: { finds: 1, index: a }, request: { finds: 1, index: b } })
  })
})

describe('the gap', () => {
  test('is the group most sought in vain or at most effort', () => {
    expect(
      gapAnswer([
        { groups: [3], points: 1 },
        { groups: [3, 3], points: 1 },
        { groups: [5], points: 1.75 },
      ]),
    ).toBe(3)
    expect(
      gapAnswer([
        { groups: [3], points: 1 },
        { groups: [5], points: 1.75 },
      ]),
    ).toBe(5)
    expect(gapAnswer([{ groups: [0], points: 9 }])).toBe(0)
  })
})
