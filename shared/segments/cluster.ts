/**
 * Spherical k-means on directions.
 *
 * Definition. A direction belongs to the centre with the greatest cosine; a centre is the sum of its members at unit length; rounds go on until nothing
 * moves (Dhillon and Modha 2001). Seeds by k-means++ (Arthur and Vassilvitskii 2007), the tightest of ten starts.
 * Assumptions. Directions have unit length.
 * Known limits. A local optimum, as with any k-means.
 */
import type { Points } from './algebra.ts'

/** Directions grouped: centres of unit length, and which one each direction belongs to. */
export interface Clusters {
  readonly centres: Points
  readonly members: Uint8Array
  /** Mean cosine of the directions with their centre: how tight the clusters are. */
  readonly tightness: number
}

/** A number from 0 (inclusive) to 1 at each call. */
export type Chance = () => number

/** A repeatable source for models that anyone may recompute; never for privacy. xorshift32, Marsaglia 2003. */
export function repeatable(seed: number): Chance {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const STARTS = 10
const ROUNDS = 40
/** Squared distance below which two directions are one. */
const SAME = 1e-9

/** At most `count` clusters (1 to 255), the tightest of `starts` beginnings; fewer where there are fewer distinct directions. */
export function cluster(directions: Points, count: number, chance: Chance, starts: number = STARTS): Clusters {
  let best: Clusters = {
    centres: { count: 0, size: directions.size, values: new Float64Array(0) },
    members: new Uint8Array(0),
    tightness: Number.NEGATIVE_INFINITY,
  }
  if (directions.count === 0) return best
  for (let start = 0; start < starts; start++) {
    const found = settle(directions, seeds(directions, count, chance))
    if (found.tightness > best.tightness) best = found
  }
  return best
}

/** Rounds of k-means from given centres. An empty cluster, or one whose members cancel out, keeps its centre. */
export function settle(directions: Points, from: Points, rounds: number = ROUNDS): Clusters {
  const { count, size, values } = directions
  const centres: Points = { ...from, values: from.values.slice() }
  let members = new Uint8Array(count)
  let tightness = 0
  for (let round = 0; ; round++) {
    const next = new Uint8Array(count)
    tightness = 0
    for (let at = 0; at < count; at++) {
      const { place, near } = nearest(values, at * size, centres)
      next[at] = place
      tightness += near / count
    }
    const same = round > 0 && next.every((place, at) => place === members[at])
    members = next
    if (same || round >= rounds) return { centres, members, tightness }
    recentre(directions, members, centres)
  }
}

/** The place of the centre nearest by cosine to each direction. */
export function membersOf(directions: Points, centres: Points): Uint8Array {
  return Uint8Array.from({ length: directions.count }, (_, at) => nearest(directions.values, at * directions.size, centres).place)
}

function nearest(values: Float64Array, from: number, { count, size, values: centres }: Points): { place: number; near: number } {
  let place = 0
  let near = Number.NEGATIVE_INFINITY
  for (let centre = 0; centre < count; centre++) {
    let product = 0
    for (let axis = 0; axis < size; axis++) product += (values[from + axis] ?? 0) * (centres[centre * size + axis] ?? 0)
    if (product > near) [place, near] = [centre, product]
  }
  return { place, near }
}

function recentre({ count, size, values }: Points, members: Uint8Array, centres: Points): void {
  const sums = new Float64Array(centres.values.length)
  for (let at = 0; at < count; at++) {
    const to = (members[at] ?? 0) * size
    for (let axis = 0; axis < size; axis++) sums[to + axis] = (sums[to + axis] ?? 0) + (values[at * size + axis] ?? 0)
  }
  for (let centre = 0; centre < centres.count; centre++) {
    const sum = unit(sums.subarray(centre * size, (centre + 1) * size))
    if (sum !== undefined) centres.values.set(sum, centre * size)
  }
}

function seeds({ count, size, values }: Points, wanted: number, chance: Chance): Points {
  const chosen = [Math.floor(chance() * count)]
  const far = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  while (chosen.length < wanted) {
    const last = (chosen.at(-1) ?? 0) * size
    let spread = 0
    for (let at = 0; at < count; at++) {
      let squares = 0
      for (let axis = 0; axis < size; axis++) squares += ((values[at * size + axis] ?? 0) - (values[last + axis] ?? 0)) ** 2
      const least = Math.min(far[at] ?? 0, squares < SAME ? 0 : squares)
      far[at] = least
      spread += least
    }
    if (spread === 0) break
    let left = chance() * spread
    const next = far.findIndex((distance) => {
      left -= distance
      return left < 0
    })
    chosen.push(next === -1 ? far.findLastIndex((distance) => distance > 0) : next)
  }
  const centres = new Float64Array(chosen.length * size)
  for (const [place, at] of chosen.entries()) centres.set(values.subarray(at * size, (at + 1) * size), place * size)
  return { count: chosen.length, size, values: centres }
}

/** The vector at unit length, or undefined when it is null. */
export function unit(vector: ArrayLike<number>): number[] | undefined {
  let squares = 0
  for (let axis = 0; axis < vector.length; axis++) squares += (vector[axis] ?? 0) ** 2
  const length = Math.sqrt(squares)
  return length < 1e-12 ? undefined : Array.from(vector, (value) => value / length)
}

/**
 * How far two groupings of the same things agree: the adjusted Rand index (Hubert and Arabie 1985). 1 for the same grouping, about 0 for two independent ones;
 * 1 when both put all in one group.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2
  const [both, rows, columns] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const add = (counts: Map<number, number>, key: number): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (let at = 0; at < one.length; at++) {
    const [row, column] = [one[at] ?? 0, other[at] ?? 0]
    add(rows, row)
    add(columns, column)
    add(both, row * 65_536 + column)
  }
  const sum = (counts: Map<number, number>): number => [...counts.values()].reduce((total, n) => total + pairs(n), 0)
  const expected = (sum(rows) * sum(columns)) / Math.max(1, pairs(one.length))
  const most = (sum(rows) + sum(columns)) / 2
  return most === expected ? 1 : (sum(both) - expected) / (most - expected)
}
