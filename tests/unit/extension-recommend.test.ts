import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interests } from '../../extension/domain/interest.ts'
import { type RankInput, rank } from '../../extension/domain/recommend.ts'
import type { AdjustmentRow, RecordRow, VisitRow } from '../../extension/domain/rows.ts'
import type { Item } from '../../shared/item.ts'
import { item, items, NOW, patrons, record, VOCABULARY, visit } from './extension-world.ts'

interface Patron {
  records?: RecordRow[]
  visits?: VisitRow[]
  adjustments?: AdjustmentRow[]
}

function recommend(list: Item[], { records = [], visits = [], adjustments = [] }: Patron, more: Partial<RankInput> = {}) {
  const derived = interests({ records, visits, adjustments, vocabulary: VOCABULARY, now: NOW })
  return rank({ items: list, interests: derived, records, visits, states: new Map(), vocabulary: VOCABULARY, readingLanguages: [], now: NOW, ...more })
}

const sailor: Patron = { records: [record('log', { ships: 1 }), record('chart', { sea: 1 })], visits: [visit('log', 1, 12), visit('chart', 3, 2)] }
const ids = (list: { item: Item }[]) => list.map((entry) => entry.item.id)

describe('recommendations', () => {
  test('put what the patron reads first, with the records it rests on', () => {
    const list = recommend([item('novel', ['books']), item('liner', ['liners']), item('ship', ['ships'])], sailor)
    expect(ids(list)).toEqual(['ship', 'liner'])
    expect(list[0]?.reasons[0]).toMatchObject({ kind: 'because', concept: { id: 'ships' }, records: [{ id: 'log' }] })
  })

  test('are chosen subjects where nothing was read yet', () => {
    const list = recommend([item('novel', ['books']), item('ship', ['ships'])], { adjustments: [{ concept: 'books', steps: 0, chosen: NOW }] })
    expect(list.map((entry) => [entry.item.id, entry.reasons])).toEqual([['novel', [{ kind: 'chosen', concept: expect.objectContaining({ id: 'books' }) }]]])
  })

  test('are empty for a patron of whom nothing is known', () => {
    expect(recommend([item('novel', ['books'], { pinned: true })], {})).toEqual([])
  })

  test('relate to the record of this tab', () => {
    const here = record('atlas', { land: 1 })
    const list = recommend([item('map', ['land']), item('novel', ['books'])], {}, { here })
    expect(list.map((entry) => [entry.item.id, entry.reasons])).toEqual([['map', [{ kind: 'related', record: here }]]])
  })

  test('show a pin to followers only, in the librarian’s words', () => {
    const pinned = { pinned: true, until: '2026-11-30', channel: 'voyages' }
    const list = recommend([item('novel', ['books'], pinned), item('ship', ['ships'], pinned)], sailor)
    expect(ids(list)).toEqual(['ship'])
    expect(list[0]?.reasons).toContainEqual({ kind: 'pinned', by: 'M. Adeyemi', until: '2026-11-30', words: 'Worth a look', channel: 'voyages' })
  })

  test.each([
    ['dismissed', {}, { states: new Map([['ship', { id: 'ship', dismissed: 1 as const }]]) }],
    ['past its last day', { until: '2026-11-21' }, {}],
    ['before its first day', { published: '2026-11-23' }, {}],
    ['in a language the patron does not read', { language: 'fr' }, { readingLanguages: ['en-GB', 'zh'] }],
    ['for another stage', { audience: { all: [{ stage: 'at-risk' as const }], any: [], except: [] } }, { stage: 'active' as const }],
    ['for another segment', { audience: { all: [{ segment: 'x' }], any: [], except: [] } }, {}],
    ['for readers of another language', { audience: { all: [{ reads: 'zh-CN' }], any: [], except: [] } }, { readingLanguages: ['en'] }],
    ['kept from followers of the subject', { audience: { all: [], any: [], except: [{ interest: 'sea' }] } }, {}],
    ['a record already opened', { url: 'http://a.example/log/#top' }, {}],
  ])('never show what is %s', (_, more, circumstances) => {
    expect(ids(recommend([item('ship', ['ships'], more)], sailor, circumstances))).toEqual([])
  })

  test.each([
    ['last day is today', { until: '2026-11-22' }, {}],
    ['language is read', { language: 'zh-Hant' }, { readingLanguages: ['zh-CN'] }],
    [
      'audience is met',
      { audience: { all: [{ interest: 'sea' }], any: [{ stage: 'lost' as const }, { stage: 'active' as const }], except: [] } },
      { stage: 'active' as const },
    ],
  ])('show what’s %s', (_, more, circumstances) => {
    expect(ids(recommend([item('ship', ['ships'], more)], sailor, circumstances))).toEqual(['ship'])
  })

  test('are emptied of a subject by muting it', () => {
    const list = [item('ship', ['ships']), item('mixed', ['books', 'ships'])]
    expect(ids(recommend(list, { ...sailor, adjustments: [{ concept: 'sea', steps: 0, mutedUntil: NOW + 1 }] }))).toEqual([])
  })

  test('guess at most once, beside the patron’s own subjects, and not at all when told so', () => {
    const reader = { records: [record('chart', { sea: 1 })], visits: [visit('chart', 0, 9)] }
    const list = [item('farm', ['land']), item('field', ['land'], { published: '2026-11-02' }), item('novel', ['books'])]
    const guessed = recommend(list, reader)
    expect(ids(guessed)).toEqual(['field'])
    expect(guessed[0]?.reasons).toEqual([{ kind: 'might', concept: expect.objectContaining({ id: 'land' }), near: expect.objectContaining({ id: 'sea' }) }])
    expect(recommend(list, reader, { guesses: false })).toEqual([])
  })

  test('follow "more" and "less like this"', () => {
    const list = [item('ship', ['ships']), item('navy', ['sea', 'navies'])]
    const score = (states: RankInput['states'], id: string) => recommend(list, sailor, { states }).find((entry) => entry.item.id === id)?.score ?? 0
    const plain = score(new Map(), 'ship')
    expect(score(new Map([['ship', { id: 'ship', verdict: 'more' }]]), 'ship')).toBeGreaterThan(plain)
    expect(score(new Map([['ship', { id: 'ship', verdict: 'less' }]]), 'ship')).toBeLessThan(plain)
  })

  test('break ties by later publication, then by id', () => {
    const list = [item('b', ['ships']), item('a', ['ships']), item('c', ['ships'], { published: '2026-11-09' })]
    expect(ids(recommend(list, sailor))).toEqual(['c', 'a', 'b'])
  })

  test('have a score that is the sum of its contributions, and a reason for every item', () => {
    fc.assert(
      fc.property(patrons, items, ({ records, adjustments }, list) => {
        const ranked = recommend(list, { records: records.map((entry) => entry.row), visits: records.flatMap((entry) => entry.visits), adjustments })
        let last = Number.POSITIVE_INFINITY
        for (const { score, contributions, reasons, slot } of ranked) {
          expect(score).toBeCloseTo(
            contributions.reduce((sum, part) => sum + part.amount, 0),
            10,
          )
          expect(reasons.length).toBeGreaterThan(0)
          if (slot !== 'ranked') continue
          expect(score).toBeLessThanOrEqual(last + 1e-9)
          last = score
        }
        expect(ranked.filter((entry) => entry.reasons.some((reason) => reason.kind === 'might')).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('fall when the evidence their reason names is removed', () => {
    fc.assert(
      fc.property(patrons, items, ({ records, adjustments }, list) => {
        const all: Patron = { records: records.map((entry) => entry.row), visits: records.flatMap((entry) => entry.visits), adjustments }
        for (const { item: shown, score, reasons } of recommend(list, all)) {
          for (const reason of reasons) {
            if (reason.kind !== 'because') continue
            const named = new Set(reason.records.map((row) => row.id))
            expect(named.size).toBeGreaterThan(0)
            const left = records.filter((entry) => !named.has(entry.row.id))
            const rest = recommend(list, { records: left.map((entry) => entry.row), visits: left.flatMap((entry) => entry.visits), adjustments })
            expect(rest.find((entry) => entry.item.id === shown.id)?.score ?? Number.NEGATIVE_INFINITY).toBeLessThan(score)
          }
        }
      }),
    )
  })

  test('bound the librarian’s hand', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (boost) => {
        const plain = recommend([item('ship', ['ships'])], sailor)[0]?.score ?? 0
        const moved = recommend([item('ship', ['ships'], { boost, pinned: true })], sailor)[0]?.score ?? 0
        expect(Math.abs(moved - plain)).toBeLessThanOrEqual(0.35 + 1e-9)
      }),
    )
  })
})
