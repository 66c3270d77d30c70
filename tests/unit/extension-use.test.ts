import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Find } from '../../extension/domain/effort.ts'
import { FEWEST, intervalOf, meanOf, NO_SUMS, type Sums, summed, t95 } from '../../extension/domain/mean.ts'
import type { RecordRow, VisitRow } from '../../extension/domain/rows.ts'
import { costBySubject, SERVICES, usesByType, usesOf } from '../../extension/domain/use.ts'

const DAY = 86_400_000
const sumsOf = (values: readonly (readonly [value: number, weight: number])[]): Sums =>
  values.reduce((sums, [value, weight]) => summed(sums, value, weight), NO_SUMS)

/** Student's quantiles as printed tables give them. */
const TABLE: [number, number][] = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [9, 2.262],
  [14, 2.145],
  [29, 2.045],
  [60, 2.0],
  [120, 1.98],
  [1000, 1.962],
]

test.each(TABLE)('Student’s 95 %% quantile of %d degrees of freedom is %d', (freedom, quantile) => {
  expect(t95(freedom)).toBeCloseTo(quantile, 3)
})

test('the quantile falls as the degrees of freedom rise, between whole ones too', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 200, noNaN: true }), fc.double({ min: 0.01, max: 5, noNaN: true }), (freedom, more) => {
      expect(t95(freedom + more)).toBeLessThan(t95(freedom))
    }),
  )
})

/** The interval in two passes over the values, as a textbook has it; weights as Kish counts them. */
function reference(values: readonly (readonly [number, number])[]): { lo: number; hi: number } {
  const weight = values.reduce((sum, [, w]) => sum + w, 0)
  const mean = values.reduce((sum, [x, w]) => sum + w * x, 0) / weight
  const size = weight ** 2 / values.reduce((sum, [, w]) => sum + w ** 2, 0)
  const variance = (values.reduce((sum, [x, w]) => sum + w * (x - mean) ** 2, 0) / weight) * (size / (size - 1))
  const half = byDensity(size - 1) * Math.sqrt(variance / size)
  return { lo: mean - half, hi: mean + half }
}

/** The quantile by adding up the density itself until 2.5 % are left. */
function byDensity(freedom: number): number {
  const density = (t: number): number => (1 + (t * t) / freedom) ** (-(freedom + 1) / 2)
  // Far out in steps that grow: t = x / (1 - x).
  const steps = 200_000
  const parts = Array.from({ length: steps }, (_, at) => {
    const x = (at + 0.5) / steps
    return density(x / (1 - x)) / (1 - x) ** 2
  })
  let left = 0.95 * parts.reduce((sum, part) => sum + part, 0)
  let at = 0
  for (; left > 0; at += 1) left -= parts[at] ?? 0
  const x = at / steps
  return x / (1 - x)
}

describe('an interval from sums', () => {
  test.each<[string, [number, number][]]>([
    [
      'three alike in weight',
      [
        [1, 1],
        [2, 1],
        [4.5, 1],
      ],
    ],
    [
      'five',
      [
        [0.1, 1],
        [7, 1],
        [3.2, 1],
        [0, 1],
        [12, 1],
      ],
    ],
    [
      'unequal weights',
      [
        [1, 1],
        [2, 0.5],
        [4.5, 0.8],
        [9, 0.25],
      ],
    ],
    [
      'weights of which one is most',
      [
        [3, 1],
        [1, 0.4],
        [8, 0.4],
        [2, 0.4],
      ],
    ],
    ['forty', Array.from({ length: 40 }, (_, at): [number, number] => [(at * 7) % 11, 1 / (1 + (at % 3))])],
  ])('is that of two passes over the values: %s', (_, values) => {
    const [found, wanted] = [intervalOf(sumsOf(values)), reference(values)]
    expect(found?.lo).toBeCloseTo(wanted.lo, 2)
    expect(found?.hi).toBeCloseTo(wanted.hi, 2)
  })

  test('of 4, 6 and 8 is 6 ± 4.303 · 2 / √3', () => {
    const found = intervalOf(
      sumsOf([
        [4, 1],
        [6, 1],
        [8, 1],
      ]),
    )
    expect(found?.lo).toBeCloseTo(6 - (4.3027 * 2) / Math.sqrt(3), 3)
    expect(found?.hi).toBeCloseTo(6 + (4.3027 * 2) / Math.sqrt(3), 3)
  })

  const sample = fc.array(fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  })

  test('holds the mean, does not change with the unit of weight, and is not given below three values', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.1, max: 10, noNaN: true }), (values, factor) => {
        const [sums, scaled] = [sumsOf(values), sumsOf(values.map(([x, w]) => [x, w * factor] as const))]
        const interval = intervalOf(sums)
        if (values.length < FEWEST) expect(interval).toBeUndefined()
        if (interval === undefined) return
        const mean = meanOf(sums) ?? Number.NaN
        expect(interval.lo).toBeLessThanOrEqual(mean)
        expect(interval.hi).toBeGreaterThanOrEqual(mean)
        expect(intervalOf(scaled)?.hi).toBeCloseTo(interval.hi, 3)
      }),
    )
  })

  test('is not given where one weight is all but the whole', () => {
    expect(
      intervalOf(
        sumsOf([
          [1, 1],
          [5, 0.01],
          [9, 0.01],
        ]),
      ),
    ).toBeUndefined()
  })

  test('of values all alike is the value, however they cancel', () => {
    const found = intervalOf(
      sumsOf([
        [0.1, 0.3],
        [0.1, 0.3],
        [0.1, 0.3],
      ]),
    )
    expect(found?.lo).toBeCloseTo(0.1, 6)
    expect(found?.hi).toBeCloseTo(0.1, 6)
  })
})

const find = (record: string, index: number): Find => ({ record, at: 0, steps: 1, searches: 1, failed: 0, deadEnds: 0, minutes: 0, fee: false, index })

describe('the cost of a subject', () => {
  const records = ['a', 'b', 'c', 'd', 'e']
  const found = [find('a', 0.2), find('b', 0.4), find('c', 3), find('d', 9), find('e', 1)]
  const shares = new Map(records.map((id) => [id, [{ concept: 'ships', share: 1 }]]))
  const modes = new Map([
    ['c', 'request' as const],
    ['d', 'request' as const],
  ])
  const [ships] = costBySubject(found, shares, modes)

  test('has the interval of all its finds, and of those with one mode of service', () => {
    const all = reference(found.map(({ index }) => [index, 1]))
    expect(ships?.all.interval?.hi).toBeCloseTo(all.hi, 2)
    const views = reference([
      [0.2, 1],
      [0.4, 1],
      [1, 1],
    ])
    expect(ships?.by.view?.interval?.hi).toBeCloseTo(views.hi, 2)
  })

  test('is never below nought', () => {
    expect(reference(found.map(({ index }) => [index, 1])).lo).toBeLessThan(0)
    expect(ships?.all.interval?.lo).toBe(0)
  })

  test('has no interval of two finds', () => {
    expect(ships?.by.request).toEqual({ finds: 2, index: 6 })
  })
})

describe('use by kind of material', () => {
  const row = (id: string, more: Partial<RecordRow['record']>): Pick<RecordRow, 'id' | 'record'> => ({
    id,
    record: { title: id, creators: [], subjects: [], identifiers: {}, url: '', provenance: {}, ...more },
  })
  const stay = (record: string, day: number, more: Partial<VisitRow> = {}): VisitRow => ({
    id: `${record}${day}`,
    record,
    origin: 'https://a.example',
    at: day * DAY,
    active: 0,
    mode: 'view',
    ...more,
  })
  const records = [
    row('map', { type: 'map' }),
    row('book', { type: 'book' }),
    row('tome', { type: 'book' }),
    row('box', { level: 'file' }),
    row('odd', {}),
    row('unread', { type: 'sound' }),
  ]
  const stays = [
    stay('map', 0, { mode: 'download', uses: { download: 3 } }),
    stay('book', 0),
    stay('book', 4, { mode: 'request', uses: { request: 1, ask: 2 } }),
    stay('tome', 2),
    stay('box', 1),
    stay('odd', 1),
  ]
  const costs = new Map([['tome', { ...find('tome', 2), searches: 4 }]])

  test('adds up what was done with the records of each', () => {
    expect(usesByType(records, stays, costs)).toEqual([
      { type: 'book', records: 2, uses: { view: 3, search: 4, download: 0, request: 1, ask: 2 } },
      { type: 'archival', records: 1, uses: { view: 1, search: 0, download: 0, request: 0, ask: 0 } },
      { type: 'map', records: 1, uses: { view: 1, search: 0, download: 3, request: 0, ask: 0 } },
      { type: 'other', records: 1, uses: { view: 1, search: 0, download: 0, request: 0, ask: 0 } },
    ])
  })

  test('loses and invents nothing: the columns sum to the uses of each record', () => {
    const lines = usesByType(records, stays, costs)
    for (const service of SERVICES) {
      const each = records.map(
        ({ id }) =>
          usesOf(
            stays.filter((one) => one.record === id),
            costs.get(id),
          )[service],
      )
      expect(lines.reduce((sum, { uses }) => sum + uses[service], 0)).toBe(each.reduce((sum, count) => sum + count, 0))
    }
  })
})
