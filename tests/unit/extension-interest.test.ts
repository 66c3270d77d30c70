import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAP, FLOOR, FULL, interests } from '../../extension/domain/interest.ts'
import type { AdjustmentRow } from '../../extension/domain/rows.ts'
import { NOW, patrons, record, VOCABULARY, visit } from './extension-world.ts'

const derive = (records: ReturnType<typeof record>[], visits: ReturnType<typeof visit>[], adjustments: AdjustmentRow[] = [], now = NOW) =>
  new Map(interests({ records, visits, adjustments, vocabulary: VOCABULARY, now }).map((interest) => [interest.concept.id, interest]))

describe('interest', () => {
  test('counts an opened record a quarter and ten minutes of reading nearly one', () => {
    const list = derive([record('a', { sea: 1 }), record('b', { books: 1 })], [visit('a', 0, 0), visit('b', 0, 10)])
    expect(list.get('sea')?.mass).toBe(0.25)
    expect(list.get('books')?.mass).toBeCloseTo(0.973, 3)
  })

  test('halves every thirty days', () => {
    const rows = [record('a', { sea: 1 })] as const
    const today = derive([...rows], [visit('a', 0, 5)]).get('sea')?.mass ?? 0
    expect(derive([...rows], [visit('a', 30, 5)]).get('sea')?.mass).toBeCloseTo(today / 2)
    expect(derive([...rows], [visit('a', 60, 5)]).get('sea')?.mass).toBeCloseTo(today / 4)
  })

  test('counts what was hard to reach more', () => {
    const input = { records: [record('a', { sea: 1 })], visits: [visit('a', 0, 5)], adjustments: [], vocabulary: VOCABULARY, now: NOW }
    const searches = [0, 1, 2].map((index) => ({ id: `${index}`, origin: 'https://a.example', at: NOW - (3 - index) * 60_000, query: 'x', hits: 0 }))
    expect(interests({ ...input, searches })[0]?.mass).toBeGreaterThan(interests(input)[0]?.mass ?? 0)
  })

  test('lets no subject pass 40 %', () => {
    const many = Array.from({ length: 60 }, (_, index) => index)
    const list = derive(
      many.map((index) => record(`r${index}`, { sea: 1 })),
      many.map((index) => visit(`r${index}`, 0, 30)),
    )
    expect(list.get('sea')?.weight).toBe(CAP)
  })

  test('gives a chosen subject a floor that does not fade and that steps move', () => {
    const chosen = { concept: 'land', chosen: NOW, steps: 0 }
    expect(derive([], [], [chosen], NOW + 400 * 86_400_000).get('land')?.weight).toBe(FLOOR / FULL)
    expect(derive([], [], [{ ...chosen, steps: 1 }]).get('land')?.weight).toBeCloseTo((FLOOR / FULL) * 1.5)
  })

  test.each([
    ['muted', { mutedUntil: NOW + 1 }],
    ['struck', { struck: 1 }],
  ] as const)('gives a %s subject and all narrower ones no weight', (_, how) => {
    const list = derive([record('a', { ships: 0.5, books: 0.5 })], [visit('a', 0, 5)], [{ concept: 'sea', steps: 0, ...how }])
    expect(list.get('ships')?.weight ?? 0).toBe(0)
    expect(list.get('books')?.weight).toBeGreaterThan(0)
  })

  test('keeps no evidence for what was struck out', () => {
    const list = derive([record('a', { sea: 1 })], [visit('a', 0, 5)], [{ concept: 'sea', steps: 0, struck: 1 }])
    expect(list.get('sea')?.evidence).toEqual([])
  })

  test('weighs a muted subject again when its time is over', () => {
    const list = derive([record('a', { sea: 1 })], [visit('a', 0, 5)], [{ concept: 'sea', steps: 0, mutedUntil: NOW }])
    expect(list.get('sea')?.weight).toBeGreaterThan(0)
  })

  test('names the last visit and the use of each record', () => {
    const interest = derive([record('a', { sea: 1 })], [visit('a', 4, 5), visit('a', 2, 3)]).get('sea')
    expect(interest?.lastVisit).toBe(NOW - 2 * 86_400_000)
    expect(interest?.evidence[0]).toMatchObject({ visits: 2, active: 8 * 60_000 })
  })

  test('divides each weight exactly among its evidence and its floor', () => {
    fc.assert(
      fc.property(patrons, ({ records, adjustments }) => {
        for (const interest of derive(
          records.map((entry) => entry.row),
          records.flatMap((entry) => entry.visits),
          adjustments,
        ).values()) {
          const shares = interest.evidence.reduce((sum, line) => sum + line.share, 0)
          const floor = interest.mass === 0 ? 0 : (interest.weight * interest.floor) / interest.mass
          expect(shares + floor).toBeCloseTo(interest.weight, 10)
        }
      }),
    )
  })

  test('moves a subject by exactly the share of a record that is removed, and no other subject', () => {
    fc.assert(
      fc.property(patrons, fc.nat(), ({ records, adjustments }, pick) => {
        const gone = records[pick % records.length]?.row
        const left = records.filter((entry) => entry.row !== gone)
        const before = derive(
          records.map((entry) => entry.row),
          records.flatMap((entry) => entry.visits),
          adjustments,
        )
        const after = derive(
          left.map((entry) => entry.row),
          left.flatMap((entry) => entry.visits),
          adjustments,
        )
        for (const [id, interest] of before) {
          const line = interest.evidence.find((entry) => entry.record === gone)
          expect(after.get(id)?.mass ?? 0).toBeCloseTo(interest.mass - (line?.mass ?? 0), 10)
          // On the fixed scale (little reading, no subject at the cap) the same holds for the weight shown.
          const whole = [...before.values()].reduce((sum, other) => sum + other.mass, 0)
          if (whole <= FULL && interest.weight < CAP) expect(after.get(id)?.weight ?? 0).toBeCloseTo(interest.weight - (line?.share ?? 0), 10)
        }
      }),
    )
  })

  test('is the same for the same rows in any order', () => {
    fc.assert(
      fc.property(patrons, ({ records, adjustments }) => {
        const rows = records.map((entry) => entry.row)
        const visits = records.flatMap((entry) => entry.visits)
        const weights = (list: ReturnType<typeof derive>) => [...list].map(([id, interest]) => [id, interest.weight.toFixed(9)]).sort()
        expect(weights(derive(rows.toReversed(), visits.toReversed(), adjustments))).toEqual(weights(derive(rows, visits, adjustments)))
      }),
    )
  })
})
