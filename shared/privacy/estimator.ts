/**
 * What share of patrons has an answer, from how many noisy cards name it.
 *
 * Definition. Of n cards, `count` hold a ticket for the answer; y = count / n. A card names it with probability T when it is the patron's answer and F when
 * not, so y is expected at F + share (T - F) and share = (y - F) / (T - F), an unbiased estimate. The interval is share ± 1.96 √(y (1 - y) / n) / (T - F).
 * Assumptions. One card a patron, cards independent, the mechanism the one they were drawn with, nobody stuffing.
 * Known limits. The interval is the normal one: good from about 10 expected counts on, which minimumReports sees to. It speaks of the readership the
 * patrons are drawn from; about just those who shared it is a little wide (by up to a fifth for a share of one half at K = 8). Each cell has its own 95 %:
 * of 32 cells one or two may miss. All that is of all cells: of those shown, which this interval picks, it
 * holds far less often, and what is said of them is in selected.ts. The estimate is not cut to 0 to 1, since cutting would bias it; cut when drawing it.
 */
import type { Mechanism } from './mechanism.ts'

/** A share with its 95 % interval, number of cards and the epsilon of one card about the answer. May lie a little outside 0 to 1. */
export interface Estimate {
  share: number
  lo: number
  hi: number
  n: number
  epsilon: number
  mode: 'memoised'
}

/** Two-sided 95 % quantile of the normal distribution. */
const Z95 = 1.96

/** The share of patrons whose answer is the one that `count` of `n` cards name. With n = 0 nothing is known: 0 to 1. RangeError when count is not 0 to n. */
export function estimate(count: number, n: number, mechanism: Mechanism): Estimate {
  if (!Number.isInteger(n) || !Number.isInteger(count) || count < 0 || count > n) throw new RangeError(`${count} of ${n} cards is not a count`)
  const epsilon = mechanism.oneReportEpsilon
  if (n === 0) return { share: 0, lo: 0, hi: 1, n, epsilon, mode: 'memoised' }
  const { truthful, otherwise } = mechanism
  const y = count / n
  const share = (y - otherwise) / (truthful - otherwise)
  const half = Z95 * standardError(y, n, mechanism)
  return { share, lo: share - half, hi: share + half, n, epsilon, mode: 'memoised' }
}

/** Standard error of a share when a fraction y of n cards names it. */
export function standardError(y: number, n: number, mechanism: Mechanism): number {
  return Math.sqrt((y * (1 - y)) / n) / (mechanism.truthful - mechanism.otherwise)
}

/** The standard error to expect of a share of 1/K with n cards: what a policy promises librarians. */
export function expectedError(n: number, mechanism: Mechanism): number {
  return standardError(mechanism.k / mechanism.domain, n, mechanism)
}

/** Whether a cell is left out: too few cards, or an interval that reaches 0. */
export function suppressed(e: Estimate, minimumReports: number): boolean {
  return e.n < minimumReports || e.lo <= 0
}
