/**
 * Tails and intervals, exact but for rounding: the incomplete beta function by its continued fraction (Lentz's method), the incomplete gamma function by series
 * or continued fraction, and the interval of Clopper and Pearson (1934), whose chance of missing the truth is never above what it states.
 */

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Natural logarithm of the gamma function for x > 0: recurrence to 12, then Stirling's series; errs by less than 10^-13. */
export function logGamma(x: number): number {
  let shift = 0
  let at = x
  while (at < 12) {
    shift -= Math.log(at)
    at += 1
  }
  const inverse = 1 / (at * at)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series
}

/** Regularised incomplete beta function: P(X <= x) of a beta variate. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  const tiny = 1e-300
  let c = 1
  let d = 1 / nonNought(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonNought(1 + even * d)
    c = nonNought(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonNought(1 + odd * d)
    c = nonNought(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return front * fraction

  function nonNought(value: number): number {
    return Math.abs(value) < tiny ? tiny : value
  }
}

/** The x with P(X <= x) = share, by halving. */
export function betaQuantile(share: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (betaShare(middle, a, b) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The interval of a probability after `hits` of `of` tries that misses it with chance at most `miss`, half on either side. */
export function clopperPearson(hits: number, of: number, miss: number): Interval {
  return {
    lower: hits === 0 ? 0 : betaQuantile(miss / 2, hits, of - hits + 1),
    upper: hits === of ? 1 : betaQuantile(1 - miss / 2, hits + 1, of - hits),
  }
}

/** P(X >= x) of a chi-square variate. */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0) return 1
  const [a, z] = [degrees / 2, x / 2]
  const front = Math.exp(a * Math.log(z) - z - logGamma(a))
  if (z < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; term > sum * 1e-16; n += 1) {
      term *= z / (a + n)
      sum += term
    }
    return 1 - front * sum
  }
  let b = z + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 100_000; n += 1) {
    const step = -n * (n - a)
    b += 2
    d = 1 / (step * d + b)
    c = b + step / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return front * fraction
}

/** Hits of so many tries. */
export interface Tries {
  readonly hits: number
  readonly of: number
}

/** Chance that an interval of an empirical epsilon misses: 99.9 % hold. */
export const MISS = 0.001

/**
 * The epsilon that two frequencies of one event show, with the interval made of Clopper and Pearson's for either side, each missing with half of `miss`.
 * An event that never came on the second side makes the upper end, and the epsilon, infinite.
 */
export function empiricalEpsilon(one: Tries, other: Tries, miss = MISS): Interval & { epsilon: number } {
  const [high, low] = [clopperPearson(one.hits, one.of, miss / 2), clopperPearson(other.hits, other.of, miss / 2)]
  return {
    epsilon: Math.log(one.hits / one.of / (other.hits / other.of)),
    lower: Math.log(high.lower / low.upper),
    upper: Math.log(high.upper / low.lower),
  }
}
