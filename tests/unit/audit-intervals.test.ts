import { describe, expect, test } from 'vitest'
import { betaQuantile, betaShare, chiSquareTail, clopperPearson, empiricalEpsilon, logGamma } from '../audit/intervals.ts'

test.each([
  [1, 0],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [5, Math.log(24)],
  [11, Math.log(3_628_800)],
  [171, 706.573062245787],
])('the logarithm of gamma(%d) is %d', (x, value) => {
  expect(logGamma(x)).toBeCloseTo(value, 11)
})

test.each([
  [0.5, 1, 1, 0.5],
  [0.3, 2, 1, 0.09],
  [0.3, 1, 2, 0.51],
  [0.5, 50, 50, 0.5],
  [0.2, 3, 5, 0.148032],
])('a beta variate is below %d with a = %d, b = %d in the share %d', (x, a, b, share) => {
  expect(betaShare(x, a, b)).toBeCloseTo(share, 10)
})

test('a quantile of the beta law is where its share says, up to 400,000 tries', () => {
  for (const [a, b] of [
    [0.5, 0.5],
    [3, 7],
    [199_001, 1000],
    [17, 199_984],
    [100_000, 100_001],
  ] as const)
    for (const share of [0.0005, 0.025, 0.5, 0.9995]) expect(betaShare(betaQuantile(share, a, b), a, b)).toBeCloseTo(share, 9)
})

describe('the interval of Clopper and Pearson', () => {
  // The extremes have closed forms; the others are in every table of exact binomial limits.
  test.each([
    [0, 10, 0.05, 0, 1 - 0.025 ** 0.1],
    [10, 10, 0.05, 0.025 ** 0.1, 1],
    [5, 10, 0.05, 0.187086, 0.812914],
    [1, 10, 0.05, 0.002529, 0.445016],
    [1, 100, 0.05, 0.000253, 0.054459],
    [0, 200_000, 0.001, 0, 1 - 0.0005 ** (1 / 200_000)],
  ])('%i of %i, missing with %d, is %d to %d', (hits, of, miss, lower, upper) => {
    const interval = clopperPearson(hits, of, miss)
    expect(interval.lower).toBeCloseTo(lower, 6)
    expect(interval.upper).toBeCloseTo(upper, 6)
  })
})

test.each([
  [3.841459, 1, 0.05],
  [18.307038, 10, 0.05],
  [43.772972, 30, 0.05],
  [59.703064, 30, 0.001],
  [2, 2, Math.exp(-1)],
])('a chi-square of %d with %i degrees is passed with chance %d', (x, degrees, tail) => {
  expect(chiSquareTail(x, degrees)).toBeCloseTo(tail, 6)
})

test('an empirical epsilon is the log-ratio of two frequencies, and without end when the event never came on one side', () => {
  const found = empiricalEpsilon({ hits: 5000, of: 10_000 }, { hits: 1000, of: 10_000 })
  expect(found.epsilon).toBeCloseTo(Math.log(5), 12)
  expect(found.lower).toBeGreaterThan(Math.log(5) - 0.15)
  expect(found.upper).toBeLessThan(Math.log(5) + 0.15)
  expect(empiricalEpsilon({ hits: 5, of: 10 }, { hits: 0, of: 10 }).upper).toBe(Number.POSITIVE_INFINITY)
})
