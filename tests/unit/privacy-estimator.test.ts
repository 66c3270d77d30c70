import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimate, suppressed } from '#shared/privacy/estimator.ts'
import { type Mechanism, mechanismOf } from '#shared/privacy/mechanism.ts'
import { below } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { seeded } from './seeded.ts'

const SUBJECT = mechanismOf({ domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 })
const STAGE = mechanismOf({ domain: 8, standInEpsilon: 3, reportEpsilon: 2 })
const GAP = mechanismOf({ domain: 32, standInEpsilon: 3, reportEpsilon: 2 })

/** Upper quantile of chi-square by Wilson and Hilferty; z = 3.3 is about 99.95 %. */
const chiLimit = (df: number, z = 3.3): number => df * (1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df))) ** 3

describe.each([
  ['subject', SUBJECT],
  ['stage', STAGE],
  ['gap', GAP],
])('draws for %s', (_, mechanism: Mechanism) => {
  const { domain, k, keep, include, truthful, otherwise } = mechanism

  test('stand-ins follow the theory (chi-square)', () => {
    const random = seeded(101)
    const n = 60_000
    const counts = new Array<number>(domain).fill(0)
    for (let i = 0; i < n; i++) {
      const standIn = drawStandIn(3, mechanism, random)
      counts[standIn] = (counts[standIn] ?? 0) + 1
    }
    const chi = counts.reduce((sum, count, index) => {
      const expected = n * (index === 3 ? keep : (1 - keep) / (domain - 1))
      return sum + (count - expected) ** 2 / expected
    }, 0)
    expect(chi).toBeLessThan(chiLimit(domain - 1))
  })

  test('tickets follow the theory: the stand-in by the coin, the others alike', () => {
    const random = seeded(202)
    const n = 60_000
    const counts = new Array<number>(domain).fill(0)
    for (let i = 0; i < n; i++) for (const ticket of drawTickets(5, mechanism, random)) counts[ticket] = (counts[ticket] ?? 0) + 1
    const held = counts[5] ?? 0
    expect(Math.abs(held - n * include) / Math.sqrt(n * include * (1 - include))).toBeLessThan(3.5)
    const others = counts.filter((_, index) => index !== 5)
    const mean = others.reduce((a, b) => a + b) / others.length
    expect(mean).toBeCloseTo((n * k - held) / (domain - 1), 6)
    const chi = others.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
    expect(chi).toBeLessThan(chiLimit(domain - 2))
  })

  test('a card names the answer with T and another with F', () => {
    const random = seeded(303)
    const n = 60_000
    let own = 0
    let other = 0
    for (let i = 0; i < n; i++) {
      const tickets = drawTickets(drawStandIn(1, mechanism, random), mechanism, random)
      if (tickets.includes(1)) own++
      if (tickets.includes(6)) other++
    }
    expect(Math.abs(own - n * truthful) / Math.sqrt(n * truthful * (1 - truthful))).toBeLessThan(3.5)
    expect(Math.abs(other - n * otherwise) / Math.sqrt(n * otherwise * (1 - otherwise))).toBeLessThan(3.5)
  })
})

/** Shares that fall off like subjects do; they sum to 1. */
function falling(domain: number): number[] {
  const weights = Array.from({ length: domain }, (_, i) => 1 / (i + 2))
  const sum = weights.reduce((a, b) => a + b)
  return weights.map((weight) => weight / sum)
}

function simulate(mechanism: Mechanism, n: number, runs: number, seed: number): { covered: number; bias: number[]; error: number[] } {
  const random = seeded(seed)
  const truth = falling(mechanism.domain)
  const cumulative = truth.map((_, i) => truth.slice(0, i + 1).reduce((a, b) => a + b))
  let covered = 0
  const sums = new Array<number>(mechanism.domain).fill(0)
  const squares = new Array<number>(mechanism.domain).fill(0)
  for (let run = 0; run < runs; run++) {
    const counts = new Array<number>(mechanism.domain).fill(0)
    for (let patron = 0; patron < n; patron++) {
      const at = below(2 ** 32, random) / 2 ** 32
      const answer = cumulative.findIndex((limit) => at < limit)
      for (const ticket of drawTickets(drawStandIn(answer === -1 ? 0 : answer, mechanism, random), mechanism, random))
        counts[ticket] = (counts[ticket] ?? 0) + 1
    }
    truth.forEach((share, index) => {
      const e = estimate(counts[index] ?? 0, n, mechanism)
      if (e.lo <= share && share <= e.hi) covered++
      sums[index] = (sums[index] ?? 0) + e.share - share
      squares[index] = (squares[index] ?? 0) + (e.share - share) ** 2
    })
  }
  return {
    covered: covered / (runs * mechanism.domain),
    bias: sums.map((sum) => sum / runs),
    error: squares.map((sum) => Math.sqrt(sum / runs)),
  }
}

describe.each([
  ['subject', SUBJECT, 1000, 250],
  ['stage', STAGE, 1000, 500],
  ['gap', GAP, 1000, 250],
  ['stage with few cards', STAGE, 200, 1000],
])('the estimate of %s over repeated surveys', (_, mechanism: Mechanism, n, runs) => {
  const { covered, bias, error } = simulate(mechanism, n, runs, 404)

  test('holds the truth in 93 to 97 of 100 intervals', () => {
    expect(covered).toBeGreaterThanOrEqual(0.93)
    expect(covered).toBeLessThanOrEqual(0.97)
  })

  test('is unbiased in every cell', () => {
    bias.forEach((mean, index) => {
      expect(Math.abs(mean) / ((error[index] ?? 1) / Math.sqrt(runs))).toBeLessThan(4)
    })
  })
})

describe('estimate', () => {
  test('is exact when counts are as expected', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const { truthful, otherwise } = SUBJECT
        const n = 1_000_000
        const e = estimate(Math.round(n * (otherwise + share * (truthful - otherwise))), n, SUBJECT)
        expect(e.share).toBeCloseTo(share, 4)
        expect(e.lo).toBeLessThanOrEqual(e.share)
        expect(e.hi).toBeGreaterThanOrEqual(e.share)
      }),
    )
  })

  test('shares of all answers sum to 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 60, maxLength: 200 }), fc.integer(), (answers, seed) => {
        const random = seeded(seed)
        const counts = new Array<number>(32).fill(0)
        for (const answer of answers) for (const ticket of drawTickets(answer, SUBJECT, random)) counts[ticket] = (counts[ticket] ?? 0) + 1
        const sum = counts.reduce((total, count) => total + estimate(count, answers.length, SUBJECT).share, 0)
        expect(sum).toBeCloseTo(1, 8)
      }),
      { numRuns: 50 },
    )
  })

  test('names its n, its epsilon and its mode', () => {
    expect(estimate(90, 600, STAGE)).toMatchObject({ n: 600, epsilon: STAGE.oneReportEpsilon, mode: 'memoised' })
  })

  test('knows nothing from no cards', () => {
    const e = estimate(0, 0, STAGE)
    expect([e.lo, e.hi]).toEqual([0, 1])
    expect(suppressed(e, 50)).toBe(true)
  })

  test.each([
    [-1, 10],
    [11, 10],
    [1.5, 10],
    [0, -1],
    [1, Number.NaN],
  ])('refuses %d of %d', (count, n) => {
    expect(() => estimate(count, n, STAGE)).toThrow(RangeError)
  })

  test.each([
    ['fewer cards than the policy asks for', 49, 0.2, true],
    ['an interval from 0', 500, 0, true],
    ['an interval below 0', 500, -0.01, true],
    ['enough cards and an interval above 0', 50, 0.001, false],
  ])('suppression of %s', (_, n, lo, expected) => {
    expect(suppressed({ share: 0.3, lo, hi: 0.5, n, epsilon: 1, mode: 'memoised' }, 50)).toBe(expected)
  })
})
