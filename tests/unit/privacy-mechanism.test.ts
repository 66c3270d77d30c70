import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedError } from '#shared/privacy/estimator.ts'
import { type Mechanism, mechanismOf } from '#shared/privacy/mechanism.ts'
import { COIN } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { scripted } from './seeded.ts'

/** (epsilon of the stand-in, epsilon of a card): strict, balanced, precise and the compiled ceilings. */
const PRESETS = [
  [2, 1],
  [3, 2],
  [4, 2.5],
  [5, 3],
  [5, 4],
] as const
const DOMAINS = Array.from({ length: 63 }, (_, i) => i + 2)

const of = (domain: number, standInEpsilon: number, reportEpsilon: number): Mechanism => mechanismOf({ domain, standInEpsilon, reportEpsilon })

const SCALE = 1n << 256n
/** floor(e^epsilon · 2^256), from below: a double is an exact fraction, the series is cut and every term rounded down. */
function expBelow(epsilon: number): bigint {
  const x = (BigInt(epsilon * 2 ** 60) * SCALE) >> 60n
  let term = SCALE
  let sum = 0n
  for (let i = 1n; term > 0n; i++) {
    sum += term
    term = (term * x) / SCALE / i
  }
  return sum
}
/** Whether a / b <= e^epsilon, exactly. */
const within = (a: bigint, b: bigint, epsilon: number): boolean => a * SCALE <= expBelow(epsilon) * b

describe('the worked examples of the protocol', () => {
  test.each([
    [32, 4, 2.5, 2, 1.88],
    [8, 4, 2.5, 1, 2.22],
    [8, 3, 2, 1, 1.54],
  ])('K %i at (%d, %d) carries %i tickets and one report costs %d', (domain, standIn, report, k, e1) => {
    const mechanism = of(domain, standIn, report)
    expect(mechanism.k).toBe(k)
    expect(mechanism.oneReportEpsilon).toBeCloseTo(e1, 2)
  })

  test('K 32 at (4, 2.5) names the answer with .3040 and another with .0547, and keeps it 64 % of the time', () => {
    const mechanism = of(32, 4, 2.5)
    expect(mechanism.truthful).toBeCloseTo(0.304, 4)
    expect(mechanism.otherwise).toBeCloseTo(0.0547, 4)
    expect(mechanism.keep).toBeCloseTo(0.638, 3)
  })

  test('K 32 at (3, 2) carries four tickets, and its stand-in is real 39 % of the time', () => {
    const mechanism = of(32, 3, 2)
    expect(mechanism.k).toBe(4)
    expect(mechanism.keep).toBeCloseTo(0.393, 3)
  })

  test.each([
    [32, 4, 2.5, 200, 0.069],
    [32, 4, 2.5, 1000, 0.031],
    [32, 4, 2.5, 5000, 0.014],
    [8, 4, 2.5, 200, 0.046],
    [8, 4, 2.5, 1000, 0.021],
    [8, 4, 2.5, 5000, 0.009],
    [8, 3, 2, 1000, 0.033],
  ])('K %i at (%d, %d) with %i cards errs by %d', (domain, standIn, report, n, error) => {
    expect(expectedError(n, of(domain, standIn, report))).toBeCloseTo(error, 3)
  })
})

describe.each(PRESETS)('at (%d, %d), for every domain from 2 to 64', (standIn, report) => {
  test('the full K × K matrix of stand-ins, from the integer coin, keeps to the declared epsilon', () => {
    for (const K of DOMAINS) {
      const { keepCoin } = of(K, standIn, report)
      // Over the denominator 2^48 (K - 1).
      const answers = Array.from({ length: K }, (_, i) => i)
      const rows = answers.map((_, v) => answers.map((_, s) => (s === v ? BigInt(keepCoin) * BigInt(K - 1) : BigInt(COIN - keepCoin))))
      for (const row of rows) expect(row.reduce((a, b) => a + b)).toBe(BigInt(COIN) * BigInt(K - 1))
      for (let s = 0; s < K; s++) {
        const column = rows.map((row) => row[s] ?? 0n)
        const most = column.reduce((a, b) => (a > b ? a : b))
        const least = column.reduce((a, b) => (a < b ? a : b))
        expect(least > 0n).toBe(true)
        expect(within(most, least, standIn)).toBe(true)
        // and wastes no more than a millionth of it
        expect(within(most, least, standIn - 1e-6)).toBe(false)
      }
    }
  })

  test('every set of tickets keeps to the declared epsilon about the stand-in', () => {
    for (const K of DOMAINS) {
      const { k, includeCoin } = of(K, standIn, report)
      // P(set | stand-in within) : P(set | stand-in without), both over 2^48 and cleared of the binomials: C(K-1,k) / C(K-1,k-1) = (K-k) / k.
      const held = BigInt(includeCoin) * BigInt(K - k)
      const missed = BigInt(COIN - includeCoin) * BigInt(k)
      expect(within(held, missed, report)).toBe(true)
      expect(within(missed, held, report)).toBe(true)
      expect(within(held, missed, report - 1e-6)).toBe(false)
    }
  })

  test('the full K × K matrix of answers against named answers sums to k, and one report stays within both epsilons', () => {
    for (const K of DOMAINS) {
      const mechanism = of(K, standIn, report)
      const { k, truthful, otherwise, oneReportEpsilon } = mechanism
      expect(truthful + (K - 1) * otherwise).toBeCloseTo(k, 10)
      expect(Math.log(truthful / otherwise)).toBeLessThanOrEqual(oneReportEpsilon + 1e-12)
      expect(Math.log((1 - otherwise) / (1 - truthful))).toBeLessThanOrEqual(oneReportEpsilon + 1e-12)
      expect(oneReportEpsilon).toBeGreaterThan(0)
      expect(oneReportEpsilon).toBeLessThan(Math.min(standIn, report))
    }
  })

  test('no other number of tickets errs less', () => {
    for (const K of DOMAINS) {
      const best = of(K, standIn, report)
      const error = expectedError(1, best)
      for (let k = 1; k < K; k++) expect(textbookError(K, k, standIn, report)).toBeGreaterThanOrEqual(error - 1e-9)
      expect(textbookError(K, best.k, standIn, report)).toBeCloseTo(error, 9)
    }
  })
})

/** Standard error for n = 1 and a share of 1/K from the formulas as the protocol prints them. */
function textbookError(K: number, k: number, standIn: number, report: number): number {
  const p = Math.exp(standIn) / (Math.exp(standIn) + K - 1)
  const t = (k * Math.exp(report)) / (k * Math.exp(report) + K - k)
  const beside = (t * (k - 1) + (1 - t) * k) / (K - 1)
  const T = p * t + (1 - p) * beside
  const other = (1 - p) / (K - 1)
  const F = other * t + (1 - other) * beside
  return Math.sqrt((k / K) * (1 - k / K)) / (T - F)
}

describe('the code draws what the integers say', () => {
  test('the stand-in is the answer below the coin and each other answer once beyond it', () => {
    for (const K of [2, 3, 8, 32, 64]) {
      const mechanism = of(K, 4, 2.5)
      for (let answer = 0; answer < K; answer++) {
        expect(drawStandIn(answer, mechanism, scripted([mechanism.keepCoin - 1]))).toBe(answer)
        const others = Array.from({ length: K - 1 }, (_, i) => drawStandIn(answer, mechanism, scripted([mechanism.keepCoin, i])))
        expect(others).not.toContain(answer)
        expect(new Set(others).size).toBe(K - 1)
      }
    }
  })

  test.each([
    [6, 3, 2],
    [8, 3, 2],
    [8, 2, 1],
    [10, 2, 0.5],
    [12, 2, 1],
  ])('all ticket sets on one side of the coin are equally likely (K %i at (%d, %d)), by running through every draw', (K, standIn, report) => {
    const mechanism = of(K, standIn, report)
    const { k, includeCoin } = mechanism
    for (const [coin, size, seen] of [
      [includeCoin - 1, k - 1, true],
      [includeCoin, k, false],
    ] as const) {
      const counts = new Map<string, number>()
      for (const draws of everyDraw(size, K - 1)) {
        const tickets = drawTickets(2, mechanism, scripted([coin, ...draws]))
        expect(tickets).toHaveLength(k)
        expect(new Set(tickets).size).toBe(k)
        expect(tickets.includes(2)).toBe(seen)
        expect(tickets).toEqual(tickets.toSorted((a, b) => a - b))
        counts.set(tickets.join(), (counts.get(tickets.join()) ?? 0) + 1)
      }
      expect(counts.size).toBe(choose(K - 1, size))
      expect(new Set(counts.values()).size).toBe(1)
    }
  })

  test('the exact output matrix over every set of tickets keeps to the epsilon of one report', () => {
    for (const [K, standIn, report] of [
      [5, 3, 2],
      [8, 4, 2.5],
      [8, 2, 1],
      [12, 2, 1],
    ] as const) {
      const { k, keep, include, oneReportEpsilon } = of(K, standIn, report)
      const other = (1 - keep) / (K - 1)
      let worst = 0
      for (const set of subsets(K, k)) {
        const given = (standInNow: number) => (set.includes(standInNow) ? include / choose(K - 1, k - 1) : (1 - include) / choose(K - 1, k))
        const chances = Array.from({ length: K }, (_, answer) => {
          let sum = 0
          for (let standInNow = 0; standInNow < K; standInNow++) sum += (standInNow === answer ? keep : other) * given(standInNow)
          return sum
        })
        worst = Math.max(worst, Math.log(Math.max(...chances) / Math.min(...chances)))
      }
      expect(worst).toBeCloseTo(oneReportEpsilon, 10)
    }
  })
})

function* everyDraw(size: number, n: number): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let drawn = 0; drawn <= n - size; drawn++) for (const rest of everyDraw(size - 1, n)) yield [drawn, ...rest]
}

function* subsets(n: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield []
  else for (let first = from; first <= n - size; first++) for (const rest of subsets(n, size - 1, first + 1)) yield [first, ...rest]
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k)

describe('mechanismOf', () => {
  test.each([
    [1, 3, 2],
    [65, 3, 2],
    [8.5, 3, 2],
    [8, 0, 2],
    [8, 3, -1],
    [8, Number.POSITIVE_INFINITY, 2],
    [8, 3, Number.NaN],
  ])('refuses K %d at (%d, %d)', (domain, standIn, report) => {
    expect(() => of(domain, standIn, report)).toThrow(RangeError)
  })

  test('keeps to any epsilon, not only to the presets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), fc.double({ min: 0.01, max: 5 }), fc.double({ min: 0.01, max: 4 }), (domain, standIn, report) => {
        fc.pre(!Number.isNaN(standIn) && !Number.isNaN(report))
        const { k, keepCoin, includeCoin } = of(domain, standIn, report)
        expect(within(BigInt(keepCoin) * BigInt(domain - 1), BigInt(COIN - keepCoin), standIn)).toBe(true)
        expect(within(BigInt(includeCoin) * BigInt(domain - k), BigInt(COIN - includeCoin) * BigInt(k), report)).toBe(true)
      }),
      { numRuns: 300, seed: 26 },
    )
  })

  test('refuses answers and stand-ins outside the domain', () => {
    const mechanism = of(8, 3, 2)
    for (const answer of [-1, 8, 0.5]) {
      expect(() => drawStandIn(answer, mechanism, scripted([0]))).toThrow(RangeError)
      expect(() => drawTickets(answer, mechanism, scripted([0]))).toThrow(RangeError)
    }
  })
})
