/**
 * Whether estimates err as theory says and their intervals cover: 1,000 epochs at n cards each. Patrons' answers fall off as 1, 1/2, 1/3 ...
 *
 * Law of the counts. Patrons are independent, so the number of cards that name one answer is binomial with y = F + share (T - F), exactly; a test holds that law
 * against drawing card by card. At n = 200 every card is drawn by the shipped code; at larger n the counts are drawn by their law, cell by cell.
 */
import type { Mechanism } from '#shared/privacy/mechanism.ts'
import type { Core } from './core.ts'
import { logGamma } from './intervals.ts'
import { byWeight } from './linking.ts'
import { numbers, source } from './source.ts'

/** Cards up to which epochs are drawn card by card. */
export const DRAWN = 200

export interface Estimated {
  readonly n: number
  readonly epochs: number
  readonly law: 'drawn' | 'counts'
  /** Root of the mean square error over cells and epochs, what theory says, and their ratio. */
  readonly rmse: number
  readonly theory: number
  readonly ratio: number
  /** Share of 95 % intervals that hold the truth: of all cells, and of the worst one. */
  readonly coverage: number
  readonly worstCoverage: number
  readonly faults: string[]
}

export const zipf = (domain: number): number[] => {
  const weights = Array.from({ length: domain }, (_, at) => 1 / (at + 1))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / whole)
}

export function estimates(core: Core, mechanism: Mechanism, n: number, epochs: number, seed: string): Estimated {
  const { truthful, otherwise } = mechanism
  const shares = zipf(mechanism.domain)
  const chances = shares.map((share) => otherwise + share * (truthful - otherwise))
  const counts = n <= DRAWN ? drawnCounts(core, mechanism, shares, n, seed) : countsByLaw(chances, n, seed)
  const covered = new Float64Array(shares.length)
  let square = 0
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const [cell, count] of counts().entries()) {
      const { share, lo, hi } = core.estimator.estimate(count, n, mechanism)
      square += (share - shares[cell]!) ** 2
      if (lo <= shares[cell]! && shares[cell]! <= hi) covered[cell]! += 1
    }
  const rmse = Math.sqrt(square / (epochs * shares.length))
  const theory = Math.sqrt(chances.reduce((sum, y) => sum + (y * (1 - y)) / n, 0) / shares.length) / (truthful - otherwise)
  return judged({ n, epochs, law: n <= DRAWN ? 'drawn' : 'counts', rmse, theory, coverages: Array.from(covered, (hits) => hits / epochs) })
}

interface Judged {
  n: number
  epochs: number
  law: 'drawn' | 'counts'
  rmse: number
  theory: number
  coverages: number[]
}

/** With few epochs, as for a first look, chance is allowed for: five standard errors. */
function judged({ coverages, ...rest }: Judged): Estimated {
  const { n, rmse, theory, epochs } = rest
  const coverage = coverages.reduce((sum, value) => sum + value, 0) / coverages.length
  const slack = epochs >= 1000 ? 0 : 5 * Math.sqrt(0.05 / (epochs * Math.sqrt(coverages.length)))
  const faults: string[] = []
  if (rmse / theory > 1.1 + slack) faults.push(`with ${n} cards shares err by ${rmse.toFixed(4)}, theory says ${theory.toFixed(4)}`)
  if (coverage < 0.93 - slack || coverage > 0.97 + slack) faults.push(`with ${n} cards ${(coverage * 100).toFixed(1)} % of 95 % intervals hold the truth`)
  return { ...rest, ratio: rmse / theory, coverage, worstCoverage: Math.min(...coverages), faults }
}

/** Counts of one epoch, every card drawn by the shipped code. */
export function drawnCounts({ randomiser }: Core, mechanism: Mechanism, shares: readonly number[], n: number, seed: string): () => number[] {
  const random = source(`${seed} drawn ${n}`)
  const next = numbers(`${seed} answers ${n}`)
  return () => {
    const counts = Array<number>(shares.length).fill(0)
    for (let card = 0; card < n; card += 1) {
      const standIn = randomiser.drawStandIn(byWeight(shares, 1, next()), mechanism, random)
      for (const ticket of randomiser.drawTickets(standIn, mechanism, random)) counts[ticket] = (counts[ticket] ?? 0) + 1
    }
    return counts
  }
}

/** Counts of one epoch by their law: binomial, from its exact distribution. */
export function countsByLaw(chances: readonly number[], n: number, seed: string): () => number[] {
  const next = numbers(`${seed} counts ${n}`)
  const laws = chances.map((chance) => binomialBelow(n, chance))
  return () => laws.map((below) => upTo(below, next()))
}

/** Counts of one epoch, card by card by the mechanism's law: all answers of a card together, in a fraction of the time of the shipped code. */
export function cardsByLaw({ domain, k, keep, include }: Mechanism, shares: readonly number[], n: number, seed: string): () => number[] {
  const next = numbers(`${seed} cards ${n}`)
  const other = (1 - keep) / (domain - 1)
  let sum = 0
  const standIns = Float64Array.from(shares, (share) => (sum += share * keep + (1 - share) * other))
  standIns[domain - 1] = 1
  const rest = new Uint8Array(domain)
  for (let answer = 0; answer < domain; answer += 1) rest[answer] = answer
  const swap = (one: number, two: number): void => {
    const answer = rest[one]!
    rest[one] = rest[two]!
    rest[two] = answer
  }
  return () => {
    const counts = Array<number>(domain).fill(0)
    for (let card = 0; card < n; card += 1) {
      const standIn = upTo(standIns, next())
      const held = next() < include
      if (held) counts[standIn]! += 1
      swap(rest.indexOf(standIn), domain - 1)
      for (let seat = 0; seat < (held ? k - 1 : k); seat += 1) {
        swap(seat, seat + Math.floor(next() * (domain - 1 - seat)))
        counts[rest[seat]!]! += 1
      }
    }
    return counts
  }
}

/** P(X <= x) for x = 0 to n. */
export function binomialBelow(n: number, chance: number): Float64Array {
  const below = new Float64Array(n + 1)
  let sum = 0
  for (let x = 0; x <= n; x += 1) {
    sum += Math.exp(logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1) + x * Math.log(chance) + (n - x) * Math.log1p(-chance))
    below[x] = sum
  }
  return below
}

/** The least x with P(X <= x) above `at`. */
function upTo(below: Float64Array, at: number): number {
  let [low, high] = [0, below.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (below[middle]! > at) high = middle
    else low = middle + 1
  }
  return low
}

/** Steps of the tables of cosines. */
const STEPS = 20_000

/** Cosines of a random direction in `dimensions` with a fixed one, between two bounds: the inverse of their distribution, by table. */
function cosinesBetween(dimensions: number, from: number, to: number): (at: number) => number {
  const sums = new Float64Array(STEPS + 1)
  const width = (to - from) / STEPS
  for (let step = 1; step <= STEPS; step += 1) sums[step] = sums[step - 1]! + (1 - (from + (step - 0.5) * width) ** 2) ** ((dimensions - 3) / 2)
  return (at) => {
    const goal = at * sums[STEPS]!
    const step = upTo(sums, goal)
    const part = (goal - sums[step - 1]!) / (sums[step]! - sums[step - 1]!)
    return from + (step - 1 + part) * width
  }
}

/**
 * One coordinate of a `profile` report by its law: its cosine with the true direction is that of a random direction, inside or outside the cap, and what is left
 * points anywhere across. `own` is the same coordinate of the true direction.
 */
export function coordinateByLaw({ direction }: Core, epsilon: number, seed: string): (own: number) => number {
  const { inside, cap } = direction.directionMechanism(epsilon)
  const next = numbers(`${seed} coordinates`)
  const [within, without, across] = [cosinesBetween(32, cap, 1), cosinesBetween(32, -1, cap), cosinesBetween(31, -1, 1)]
  return (own) => {
    const cosine = next() < inside ? within(next()) : without(next())
    return cosine * own + Math.sqrt((1 - cosine * cosine) * (1 - own * own)) * across(next())
  }
}

/** Groups along which the mean direction is estimated. */
const ALONG = [0, 11, 22]

/** The mean direction of a readership along some groups: `evidenceOf` divides the mean report by m, and gives the variance 1 / (32 m^2 n). */
export function estimateDirections(core: Core, epsilon: number, n: number, epochs: number, readers: readonly (readonly number[])[], seed: string): Estimated {
  const { mean } = core.direction.directionMechanism(epsilon)
  const coordinate = coordinateByLaw(core, epsilon, `${seed} ${n}`)
  const next = numbers(`${seed} ${n} readers`)
  const theory = 1 / (Math.sqrt(32 * n) * mean)
  let square = 0
  const coverages = ALONG.map((group) => {
    const owns = readers.map((reader) => reader[group]!)
    const truth = owns.reduce((sum, own) => sum + own, 0) / owns.length
    let covered = 0
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      let sum = 0
      for (let card = 0; card < n; card += 1) sum += coordinate(owns[Math.floor(next() * owns.length)]!)
      const error = sum / n / mean - truth
      square += error * error
      if (Math.abs(error) <= 1.96 * theory) covered += 1
    }
    return covered / epochs
  })
  return judged({ n, epochs, law: 'counts', rmse: Math.sqrt(square / (epochs * ALONG.length)), theory, coverages })
}
