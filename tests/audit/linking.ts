/**
 * Whose card is this? 1,000 patrons send one card an epoch. The attacker holds all cards, knows the mechanism and how common each answer is, and
 * joins each card of one epoch to the card of another that is most likely of the same patron: likelihood ratios for all million pairs, brought to a matching's
 * marginals by Sinkhorn's scaling, then the best of each row, ties by lot. Over three epochs the attacker is given the true pairs of the first two, more than
 * any real one has, and joins the third. Chance alone joins 1 in 1,000.
 */
import type { Mechanism } from '#shared/privacy/mechanism.ts'
import type { Core } from './core.ts'
import { numbers, source } from './source.ts'

export const PATRONS = 1000
/** Share of cards joined rightly at most. */
export const MOST_LINKED = 0.015
const SCALINGS = 8

/** Shares of cards joined rightly: a second epoch's to the first, and a third's to known pairs. */
export interface Linked {
  readonly two: number
  readonly three: number
}

/** Memoised questions: the stand-in is what two cards of a patron have in common. Answers by `weights`. */
export function linkTickets({ randomiser }: Core, mechanism: Mechanism, weights: readonly number[], runs: number, seed: string): Linked {
  const { domain, keep, include, k } = mechanism
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const other = (1 - keep) / (domain - 1)
  const prior = weights.map((weight) => (weight / whole) * keep + (1 - weight / whole) * other)
  const odds = (include / (1 - include)) * ((domain - k) / k)
  const random = source(`${seed} draws`)
  const next = numbers(`${seed} choices`)
  let [two, three] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    const cards: number[][][] = [[], [], []]
    for (let patron = 0; patron < PATRONS; patron += 1) {
      const standIn = randomiser.drawStandIn(byWeight(weights, whole, next()), mechanism, random)
      for (const epoch of cards) epoch.push(randomiser.drawTickets(standIn, mechanism, random))
    }
    const [first, second, third] = cards.map((epoch) => epoch.map((tickets) => factorsOf(tickets, domain, odds)))
    two += joined(first!, second!, prior, next)
    const pairs = first!.map((factors, patron) => factors.map((factor, standIn) => factor * second![patron]![standIn]!))
    three += joined(pairs, third!, prior, next)
  }
  return { two: two / runs, three: three / runs }
}

const factorsOf = (tickets: readonly number[], domain: number, odds: number): number[] =>
  Array.from({ length: domain }, (_, standIn) => (tickets.includes(standIn) ? odds : 1))

/** Share of rows joined to the column of their own index. `known` and `sought` hold a factor for each stand-in. */
function joined(known: readonly number[][], sought: readonly number[][], prior: readonly number[], next: () => number): number {
  const alone = (factors: readonly number[]): number => factors.reduce((sum, factor, standIn) => sum + factor * prior[standIn]!, 0)
  const scaled = known.map((factors) => {
    const whole = alone(factors)
    return factors.map((factor, standIn) => (factor * prior[standIn]!) / whole)
  })
  const columns = sought.map((factors) => {
    const whole = alone(factors)
    return Float64Array.from(factors, (factor) => factor / whole)
  })
  const table = scaled.map((row) => {
    const ratios = new Float64Array(columns.length)
    columns.forEach((column, at) => {
      let sum = 0
      for (let standIn = 0; standIn < row.length; standIn += 1) sum += row[standIn]! * column[standIn]!
      ratios[at] = sum
    })
    return ratios
  })
  return matched(table, next)
}

/** Share of rows whose own column is chosen: the greatest after scaling rows and columns to sum to 1 in turn. */
function matched(table: readonly Float64Array[], next: () => number): number {
  const columns = new Float64Array(table.length).fill(1)
  for (let step = 0; step < SCALINGS; step += 1) {
    const sums = new Float64Array(table.length)
    for (const row of table) {
      let whole = 0
      for (let at = 0; at < row.length; at += 1) whole += row[at]! * columns[at]!
      for (let at = 0; at < row.length; at += 1) sums[at]! += row[at]! / whole
    }
    for (let at = 0; at < columns.length; at += 1) columns[at] = 1 / sums[at]!
  }
  let right = 0
  for (const [own, row] of table.entries()) {
    let [best, chosen, ties] = [-1, 0, 0]
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at]! * columns[at]!
      if (value > best * (1 + 1e-9)) [best, chosen, ties] = [value, at, 1]
      else if (value > best * (1 - 1e-9)) {
        ties += 1
        if (next() * ties < 1) chosen = at
      }
    }
    if (chosen === own) right += 1
  }
  return right / table.length
}

/**
 * `profile`: the attacker even knows the true direction of every one of the patrons, but not whose it is. Directions are those of readers of one to three
 * groups.
 */
export function linkDirections({ direction }: Core, epsilon: number, runs: number, seed: string): Linked {
  const mechanism = direction.directionMechanism(epsilon)
  const random = source(`${seed} draws`)
  const next = numbers(`${seed} choices`)
  // Density of a report outside the cap is 1 (the scale drops out), inside it 1 + gain.
  const gain = (mechanism.inside * (1 - mechanism.share)) / (mechanism.share * (1 - mechanism.inside)) - 1
  let [two, three] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    const patrons = Array.from({ length: PATRONS }, () => readerDirection(next))
    const points = patrons.map((patron) => direction.toGrid(patron))
    const [first, second, third] = Array.from({ length: 3 }, () =>
      patrons.map((patron) => {
        const report = direction.decodeDirection(direction.drawDirection(patron, mechanism, random))
        return setOf(points.map((point) => direction.gridProduct(report, point) >= mechanism.threshold))
      }),
    )
    const pairs = first!.map((set, patron) => ({ one: set, other: second![patron]! }))
    two += matched(
      ratios(
        pairs.map(({ one }) => ({ one })),
        second!,
        gain,
      ),
      next,
    )
    three += matched(ratios(pairs, third!, gain), next)
  }
  return { two: two / runs, three: three / runs }
}

/** Patrons in whose cap a report lies, as bits. */
const setOf = (members: readonly boolean[]): Int32Array => {
  const set = new Int32Array(Math.ceil(members.length / 32))
  members.forEach((member, at) => {
    if (member) set[at >> 5]! |= 1 << (at & 31)
  })
  return set
}

/**
 * Likelihood ratios of each pair of a known patron (one report or two) and a sought report: the mean over all patrons of the product of their densities, over the
 * product of the means. Densities are 1 or 1 + gain, so the sums are counts of patrons in one, two or three caps at once.
 */
function ratios(known: readonly { one: Int32Array; other?: Int32Array }[], sought: readonly Int32Array[], gain: number): Float64Array[] {
  const sizes = sought.map(size)
  const nobody = new Int32Array(sought[0]!.length)
  return known.map(({ one, other = nobody }) => {
    const both = one.map((word, at) => word & other[at]!)
    const own = PATRONS + gain * (size(one) + size(other)) + gain * gain * size(both)
    return Float64Array.from(sought, (set, at) => {
      const [a, b, c] = [shared(one, set), shared(other, set), shared(both, set)]
      return (own + gain * sizes[at]! + gain * gain * (a + b) + gain ** 3 * c) / (own * (PATRONS + gain * sizes[at]!))
    })
  })
}

const size = (set: Int32Array): number => shared(set, set)

function shared(one: Int32Array, other: Int32Array): number {
  let count = 0
  for (let at = 0; at < one.length; at += 1) {
    let word = one[at]! & other[at]!
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return count
}

/** The direction of a reader of one to three groups, from a mean where all groups weigh the same. */
export function readerDirection(next: () => number): number[] {
  const weights = Array<number>(32).fill(0)
  const groups = 1 + Math.floor(next() * 3)
  for (let at = 0; at < groups; at += 1) weights[Math.floor(next() * 32)]! += 0.2 + next()
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / whole - 1 / 32)
}

/** An answer by its weight. */
export function byWeight(weights: readonly number[], whole: number, at: number): number {
  let left = at * whole
  for (let answer = 0; answer < weights.length; answer += 1) {
    left -= weights[answer]!
    if (left < 0) return answer
  }
  return weights.length - 1
}
