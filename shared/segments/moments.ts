/**
 * What reports say of a readership: its mean direction and the spread about it, and how far to believe them beside what is public.
 *
 * Definition. With x a patron's unit direction and V its report, E[V | x] = m x and E[VV' | x] = a I + b xx', where b = (d t2 - 1) / (d - 1),
 * a = (1 - t2) / (d - 1), m and t2 are those of the mechanism (privacy/direction.ts) and d = 32. So mean V / m and (mean VV' - a I) / b are unbiased for
 * mean x and mean xx'. Their noise is known too: 1 / (d m^2 n) a coordinate of the mean, 1 / (d (d + 2) b^2 n) an entry of the second moment, about twice that
 * on the diagonal (a report is nearly uniform on the sphere). Epochs are added by precision; one that ended `age` days ago counts 2^(-age / 365).
 * *Shrinkage.* In the eigenbasis of the public spread, with eigenvalues l, the differences of readers and public are taken as normal about nought with variance
 * tau^2 l_k for the mean and sigma^2 l_k l_j (twice on the diagonal) for the second moment (empirical Bayes, Efron and Morris 1973), and multiplied by
 * signal / (signal + noise). tau^2 and sigma^2 are found apart, each at the *lower* end of its likelihood interval, which may be nought: readers are believed no
 * further than their reports compel. The mean asks for the wider interval, and moves only if the second moment does: a centre moved by a mean alone serves
 * readers worse as often as better. And nothing moves while an entry of the second moment has a standard error above .02 (below 466 reports at epsilon 4,
 * 1,314 at 3, 6,086 at 2, of one age): there the public structure is the better guess.
 * Assumptions. One report a patron and epoch; the public mean that was subtracted is the present one.
 * Known limits. Only two moments are learned; what shape they leave open stays that of the public structure. The noise is taken as that of uniform reports.
 */
import { directionMechanism } from '../privacy/direction.ts'
import { GROUPS } from '../subject.ts'
import { type Eigen, eigen, entry, filled, type Matrix, meanOf, onSpectrum, type Points, product, secondMomentOf, transposed } from './algebra.ts'
import { unit } from './cluster.ts'
import { meanProduct, meanReport, type ProfileSums } from './sums.ts'

/** Mean of unit directions, and mean of their products (the second moment about nought). */
export interface Moments {
  readonly mean: Float64Array
  readonly second: Matrix
}

/** Moments as reports estimate them, with the variance of a coordinate of the mean and of an entry of the second moment off the diagonal. */
export interface Evidence extends Moments {
  /** Reports, each as one. */
  readonly reports: number
  readonly meanVariance: number
  readonly secondVariance: number
}

/** The sums of one epoch's reports, all drawn at one epsilon; `age` in days since it ended, 0 or more. */
export interface EpochSums {
  readonly sums: ProfileSums
  readonly epsilon: number
  readonly age: number
}

/** Days after which an epoch counts half: readerships change with the academic year. */
export const HALF_LIFE = 365
/** Spread below which an axis is as good as absent. */
const FLOOR = 1e-4
/** Twice the loss of log-likelihood at the lower end of the intervals: 3.84 is that of 95 % (chi-square, one degree), 40 all but certain. Chosen on patrons apart from those of the published table. */
const CAUTION = { mean: 40, second: 3.84 } as const
/** Standard error of an entry of the second moment from which reports are listened to. */
export const LISTEN_FROM = 0.02

/** What epochs of reports say together; undefined without a report. */
export function evidenceOf(epochs: readonly EpochSums[]): Evidence | undefined {
  const parts = epochs
    .filter(({ sums }) => sums.n > 0)
    .map(({ sums, epsilon, age }) => {
      const { mean: m, square } = directionMechanism(epsilon)
      const b = (GROUPS * square - 1) / (GROUPS - 1)
      return { sums, m, b, a: (1 - square) / (GROUPS - 1), n: sums.n, weight: 2 ** (-age / HALF_LIFE) }
    })
  if (parts.length === 0) return undefined
  const first = combined(parts.map(({ m, n, weight }) => ({ weight, precision: n * GROUPS * m * m })))
  const second = combined(parts.map(({ b, n, weight }) => ({ weight, precision: n * GROUPS * (GROUPS + 2) * b * b })))
  return {
    reports: parts.reduce((sum, { n }) => sum + n, 0),
    mean: Float64Array.from({ length: GROUPS }, (_, axis) =>
      parts.reduce((sum, { sums, m }, at) => sum + ((first.shares[at] ?? 0) * meanReport(sums, axis)) / m, 0),
    ),
    meanVariance: first.variance,
    second: filled(GROUPS, (row, column) =>
      parts.reduce((sum, { sums, a, b }, at) => sum + ((second.shares[at] ?? 0) * (meanProduct(sums, row, column) - (row === column ? a : 0))) / b, 0),
    ),
    secondVariance: second.variance,
  }
}

function combined(parts: readonly { weight: number; precision: number }[]): { shares: number[]; variance: number } {
  const whole = parts.reduce((sum, { weight, precision }) => sum + weight * precision, 0)
  return {
    shares: parts.map(({ weight, precision }) => (weight * precision) / whole),
    variance: parts.reduce((sum, { weight, precision }) => sum + (weight * weight * precision) / (whole * whole), 0),
  }
}

export const momentsOf = (directions: Points): Moments => ({ mean: meanOf(directions), second: secondMomentOf(directions) })

/** The spread about the mean: a covariance. */
export function spreadOf({ mean, second }: Moments): Matrix {
  return filled(second.size, (row, column) => entry(second, row, column) - (mean[row] ?? 0) * (mean[column] ?? 0))
}

/** How far the readers were believed: tau^2, sigma^2 and the resulting mean factors, 0 to 1. */
export interface Belief {
  readonly mean: number
  readonly second: number
}

/** Moments between the public ones and those of the evidence, each difference as far as it stands out of its noise. */
export function shrunk(open: Moments, evidence: Evidence): Moments & { belief: Belief } {
  const basis = eigen(spreadOf(open))
  const scale = basis.values.map((value) => Math.max(value, FLOOR))
  const turn = basis.vectors
  const back = transposed(turn)
  const meanDifference = Array.from({ length: GROUPS }, (_, k) =>
    evidence.mean.reduce((sum, value, axis) => sum + entry(back, k, axis) * (value - (open.mean[axis] ?? 0)), 0),
  )
  const meanFactor = factors(
    meanDifference.map((value, k) => ({ value, scale: scale[k] ?? 0, noise: evidence.meanVariance })),
    CAUTION.mean,
  )
  const difference = product(
    product(
      back,
      filled(GROUPS, (row, column) => entry(evidence.second, row, column) - entry(open.second, row, column)),
    ),
    turn,
  )
  const cells = Array.from({ length: GROUPS }, (_, row) => Array.from({ length: row + 1 }, (_, column) => ({ row, column }))).flat()
  const secondFactor = factors(
    cells.map(({ row, column }) => {
      const twice = row === column ? 2 : 1
      return { value: entry(difference, row, column), scale: twice * (scale[row] ?? 0) * (scale[column] ?? 0), noise: twice * evidence.secondVariance }
    }),
    CAUTION.second,
  )
  const factorAt = (row: number, column: number): number =>
    secondFactor[row >= column ? (row * (row + 1)) / 2 + column : (column * (column + 1)) / 2 + row] ?? 0
  const moved = product(
    product(
      turn,
      filled(GROUPS, (row, column) => factorAt(row, column) * entry(difference, row, column)),
    ),
    back,
  )
  return {
    mean: open.mean.map((value, axis) => value + meanDifference.reduce((sum, step, k) => sum + entry(turn, axis, k) * step * (meanFactor[k] ?? 0), 0)),
    second: filled(GROUPS, (row, column) => entry(open.second, row, column) + entry(moved, row, column)),
    belief: { mean: average(meanFactor), second: average(secondFactor) },
  }
}

const average = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)

interface Observed {
  value: number
  /** Its variance is `strength` times this, beside the noise. */
  scale: number
  noise: number
}

/** signal / (signal + noise) of each difference, at the least strength of the signal that is nearly as likely as the likeliest: a search over its logarithm, and nought. */
function factors(observed: readonly Observed[], caution: number): number[] {
  const misfit = (strength: number): number =>
    observed.reduce((sum, { value, scale, noise }) => {
      const variance = strength * scale + noise
      return sum + Math.log(variance) + (value * value) / variance
    }, 0)
  const none = misfit(0)
  const tried = Array.from({ length: 65 }, (_, at) => 2 ** ((at - 40) / 2)).map((strength) => ({ strength, misfit: misfit(strength) }))
  const least = tried.reduce((low, { misfit: found }) => Math.min(low, found), none)
  const strength = none <= least + caution ? 0 : (tried.find(({ misfit: found }) => found <= least + caution)?.strength ?? 0)
  return observed.map(({ scale, noise }) => (strength * scale) / (strength * scale + noise))
}

/**
 * The directions carried over to other moments by the linear map that moves them least (optimal transport between normal laws, Dowson and Landau 1982), then
 * brought back to unit length; one that would become null stays.
 */
export function transported(directions: Points, from: Moments, to: Moments): Points {
  const safe = (value: number): number => Math.max(value, FLOOR)
  const start = eigen(spreadOf(from))
  const root = onSpectrum(start, (value) => Math.sqrt(safe(value)))
  const inverse = onSpectrum(start, (value) => 1 / Math.sqrt(safe(value)))
  const goal = onSpectrum(eigen(spreadOf(to)), safe)
  const middle: Eigen = eigen(product(product(root, goal), root))
  const map = product(
    product(
      inverse,
      onSpectrum(middle, (value) => Math.sqrt(Math.max(0, value))),
    ),
    inverse,
  )
  const { count, size, values } = directions
  const moved = values.slice()
  for (let at = 0; at < count; at++) {
    const point = new Float64Array(size)
    for (let row = 0; row < size; row++) {
      let sum = to.mean[row] ?? 0
      for (let column = 0; column < size; column++) sum += entry(map, row, column) * ((values[at * size + column] ?? 0) - (from.mean[column] ?? 0))
      point[row] = sum
    }
    const found = unit(point)
    if (found !== undefined) moved.set(found, at * size)
  }
  return { count, size, values: moved }
}
