import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDirection, directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { eigen, entry, filled, onSpectrum, type Points, pointsOf } from '#shared/segments/algebra.ts'
import { cluster, repeatable, unit } from '#shared/segments/cluster.ts'
import { carriedBy, learnPublic, moveWith, stabilityOf } from '#shared/segments/learn.ts'
import { evidenceOf, LISTEN_FROM, momentsOf, shrunk, transported } from '#shared/segments/moments.ts'
import { pseudoReaders, publicMean } from '#shared/segments/readers.ts'
import { addReport, meanProduct, noSums, PRODUCTS, type ProfileSums } from '#shared/segments/sums.ts'
import { GROUPS } from '#shared/subject.ts'
import { generated } from '../evaluation/generated.ts'
import { segments } from '../evaluation/segments.ts'
import { pooled } from './pooled.ts'

const EPSILON = 4

/** Directions about a few poles, `spread` wide. */
function people(count: number, seed: number, poles: readonly number[], spread = 0.4): Points {
  const chance = repeatable(seed)
  const rows = Array.from({ length: count }, (_, at) => {
    const pole = poles[at % poles.length] ?? 0
    return unit(Array.from({ length: GROUPS }, (_, axis) => (axis === pole ? 1 : 0) + spread * (chance() - 0.5) * 2)) ?? []
  })
  return pointsOf(rows, GROUPS)
}

function surveyed(readers: Points, n: number, seed: number, epsilon = EPSILON): ProfileSums {
  const mechanism = directionMechanism(epsilon)
  const random = pooled(seed)
  const sums = noSums()
  for (let at = 0; at < n; at++) {
    const from = (at % readers.count) * GROUPS
    addReport(sums, decodeDirection(drawDirection([...readers.values.subarray(from, from + GROUPS)], mechanism, random)))
  }
  return sums
}

test('a spectrum gives its matrix back, and square roots that square to it', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 }), (values) => {
      const root = filled(6, (row, column) => values[row * 6 + column] ?? 0)
      const square = filled(6, (row, column) => Array.from({ length: 6 }, (_, k) => entry(root, row, k) * entry(root, column, k)).reduce((a, b) => a + b))
      const found = eigen(square)
      for (const [at, value] of found.values.entries()) if (at > 0) expect(value).toBeLessThanOrEqual(found.values[at - 1] ?? 0)
      for (const [at, value] of onSpectrum(found, (x) => x).values.entries()) expect(value).toBeCloseTo(square.values[at] ?? 0, 10)
    }),
  )
})

describe('sums', () => {
  test('are whole numbers, one a coordinate and one a pair, whatever the order of reports', () => {
    const one = surveyed(people(40, 1, [1, 2]), 40, 1)
    expect(one.products).toHaveLength(PRODUCTS)
    for (const value of [...one.sum, ...one.products]) expect(Number.isSafeInteger(value)).toBe(true)
    let trace = 0
    for (let axis = 0; axis < GROUPS; axis++) trace += meanProduct(one, axis, axis)
    expect(trace).toBeCloseTo(1, 3)
    expect(meanProduct(one, 3, 9)).toBe(meanProduct(one, 9, 3))
  })
})

describe('what reports say', () => {
  test.each([2, 4])(
    'is unbiased, and as uncertain as it says, at epsilon %d',
    (epsilon) => {
      const readers = people(500, 3, [1, 4, 9])
      const truth = momentsOf(readers)
      const [means, products]: [number[], number[]] = [[], []]
      let [along, whole, noise] = [0, 0, 0]
      for (let seed = 1; seed <= 12; seed++) {
        const evidence = evidenceOf([{ sums: surveyed(readers, 1000, seed, epsilon), epsilon, age: 0 }])
        if (evidence === undefined) throw new Error('no evidence')
        for (let axis = 0; axis < GROUPS; axis++) {
          // The diagonal carries most of what there is to see: its estimate, laid along the truth less that of directions of any kind.
          const excess = entry(truth.second, axis, axis) - 1 / GROUPS
          along += excess * (entry(evidence.second, axis, axis) - 1 / GROUPS)
          whole += excess * excess
          noise += excess * excess * 2 * evidence.secondVariance
          means.push(((evidence.mean[axis] ?? 0) - (truth.mean[axis] ?? 0)) / Math.sqrt(evidence.meanVariance))
          for (let other = 0; other < axis; other++)
            products.push((entry(evidence.second, axis, other) - entry(truth.second, axis, other)) / Math.sqrt(evidence.secondVariance))
        }
      }
      expect(Math.abs(along / whole - 1)).toBeLessThan((5 * Math.sqrt(noise)) / whole)
      for (const scores of [means, products]) {
        const mean = scores.reduce((a, b) => a + b) / scores.length
        expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(scores.length))
        expect(scores.reduce((sum, score) => sum + score * score, 0) / scores.length).toBeGreaterThan(0.8)
        expect(scores.reduce((sum, score) => sum + score * score, 0) / scores.length).toBeLessThan(1.2)
      }
    },
    60_000,
  )

  test('adds up over epochs, and an old epoch counts less', () => {
    const readers = people(300, 3, [1, 4])
    const [one, two] = [surveyed(readers, 700, 1), surveyed(readers, 700, 2)]
    const both = noSums()
    for (const sums of [one, two]) {
      both.n += sums.n
      for (const [at, value] of sums.sum.entries()) both.sum[at] = (both.sum[at] ?? 0) + value
      for (const [at, value] of sums.products.entries()) both.products[at] = (both.products[at] ?? 0) + value
    }
    const apart = evidenceOf([
      { sums: one, epsilon: EPSILON, age: 0 },
      { sums: two, epsilon: EPSILON, age: 0 },
    ])
    const together = evidenceOf([{ sums: both, epsilon: EPSILON, age: 0 }])
    expect(apart?.reports).toBe(1400)
    expect(apart?.meanVariance).toBeCloseTo(together?.meanVariance ?? 0, 12)
    for (const [at, value] of (apart?.second.values ?? []).entries()) expect(value).toBeCloseTo(together?.second.values[at] ?? 0, 10)
    const aged = evidenceOf([
      { sums: one, epsilon: EPSILON, age: 0 },
      { sums: two, epsilon: EPSILON, age: 100_000 },
    ])
    for (const [axis, value] of (aged?.mean ?? []).entries())
      expect(value).toBeCloseTo(evidenceOf([{ sums: one, epsilon: EPSILON, age: 0 }])?.mean[axis] ?? 0, 6)
    expect(evidenceOf([])).toBeUndefined()
    expect(evidenceOf([{ sums: noSums(), epsilon: EPSILON, age: 0 }])).toBeUndefined()
  })
})

describe('moving by reports', () => {
  const readers = people(400, 5, [1, 4, 9, 20])

  test('leaves directions where they are when readers are as the public is', () => {
    const same = momentsOf(readers)
    for (const [at, value] of transported(readers, same, same).values.entries()) expect(value).toBeCloseTo(readers.values[at] ?? 0, 6)
  })

  test('is nought below the reports that are listened to, and comes nearer the truth with more', () => {
    const others = people(400, 6, [1, 1, 4, 9, 9, 9, 20, 28])
    const truth = momentsOf(others)
    const open = momentsOf(readers)
    const off = (n: number): number => {
      const evidence = evidenceOf([{ sums: surveyed(others, n, 3), epsilon: EPSILON, age: 0 }])
      if (evidence === undefined) throw new Error('no evidence')
      const { mean } = Math.sqrt(evidence.secondVariance) > LISTEN_FROM ? open : shrunk(open, evidence)
      return Math.hypot(...mean.map((value, axis) => value - (truth.mean[axis] ?? 0)))
    }
    const few = evidenceOf([{ sums: surveyed(others, 300, 3), epsilon: EPSILON, age: 0 }])
    expect(carriedBy(few, readers).moved).toBe(false)
    expect(moveWith(carriedBy(few, readers), learnPublic(readers, 4, 1)).centres.values).toEqual(learnPublic(readers, 4, 1).centres.values)
    const [public0, some, many] = [off(1), off(2000), off(20_000)]
    expect(some).toBeLessThan(public0)
    expect(many).toBeLessThan(some)
  }, 60_000)

  test('keeps directions of unit length', () => {
    const evidence = evidenceOf([{ sums: surveyed(people(200, 8, [2, 3]), 3000, 1), epsilon: EPSILON, age: 0 }])
    const { directions, moved } = carriedBy(evidence, readers)
    expect(moved).toBe(true)
    for (let at = 0; at < directions.count; at++) expect(Math.hypot(...directions.values.subarray(at * GROUPS, (at + 1) * GROUPS))).toBeCloseTo(1, 9)
  }, 30_000)
})

test('segments of a small generated library are never worse for having asked', () => {
  const library = generated({ records: 500, histories: 1500, patrons: 300 }, 4)
  const measured = segments(library, () => {}, { counts: [6], epsilons: [4], reports: [200, 1000, 5000], seeds: 4 })
  const [open, ...rows] = measured?.rows ?? []
  expect(rows.map(({ n }) => n)).toEqual([200, 1000, 5000])
  for (const { ratio, worst, n } of rows) {
    expect(ratio, `mean of ${n} reports`).toBeGreaterThanOrEqual(open?.ratio ?? 1)
    expect(worst, `worst of ${n} reports`).toBeGreaterThan((open?.ratio ?? 1) - 0.02)
  }
  expect(rows[0]?.ratio).toBe(open?.ratio)
  expect(rows[2]?.ratio).toBeGreaterThan(open?.ratio ?? 1)
}, 120_000)

describe('stability', () => {
  test('is high about clear poles and low for directions of any kind', () => {
    expect(stabilityOf(people(300, 1, [1, 5, 9]), undefined, 3, 1)).toBeGreaterThan(0.95)
    const chance = repeatable(4)
    const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
    const any = pointsOf(
      Array.from({ length: 400 }, () => unit(Array.from({ length: GROUPS }, normal)) ?? []),
      GROUPS,
    )
    expect(stabilityOf(any, undefined, 4, 1)).toBeLessThan(0.25)
  })
})

describe('pseudo-readers', () => {
  const holding = (group: number, term: string, creators: string[] = [], holdings?: number) => ({
    groups: Array.from({ length: GROUPS }, (_, at) => (at === group ? 1 : 0)),
    subjects: [{ term, weight: 1 }],
    creators,
    ...(holdings === undefined ? {} : { holdings }),
  })

  test('are one for each holding where nothing is known of how widely it is held, by the root of it otherwise', () => {
    const plain = [holding(1, 'a'), holding(2, 'b'), holding(3, 'c')]
    expect(pseudoReaders(plain, publicMean(plain)).count).toBe(3)
    const held = [holding(1, 'a', [], 1), holding(2, 'b', [], 9)]
    const axes = pseudoReaders(held, new Array<number>(GROUPS).fill(0))
    expect(axes.count).toBe(8)
    expect(Array.from({ length: 8 }, (_, at) => axes.values[at * GROUPS + 2]).filter((value) => value === 1)).toHaveLength(6)
  })

  test('read what shares a subject or a creator, and nothing else', () => {
    const works = [holding(1, 'sea'), holding(2, 'sea'), holding(3, 'law', ['Grotius']), holding(4, 'peace', ['Grotius']), holding(5, 'moss')]
    const nought = new Array<number>(GROUPS).fill(0)
    const found = pseudoReaders(works, nought)
    const read = (at: number) => Array.from({ length: GROUPS }, (_, axis) => axis).filter((axis) => (found.values[at * GROUPS + axis] ?? 0) > 0)
    expect([0, 2, 4].map(read)).toEqual([[1, 2], [3, 4], [5]])
  })

  test('cluster to the same centres each time', () => {
    const works = Array.from({ length: 60 }, (_, at) => holding(1 + (at % 3), `term ${at % 3}`))
    const once = () => cluster(pseudoReaders(works, publicMean(works)), 3, repeatable(2)).centres.values
    expect(once()).toEqual(once())
  })
})
