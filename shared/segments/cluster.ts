/** Directions grouped by k-means on the cosine: centres of unit length, and which one each vector belongs to. */
export interface Clusters {
  centres: number[][]
  members: number[]
  /** Mean cosine of the vectors with their centre: how tight the clusters are. */
  tightness: number
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
const ROUNDS = 50

/**
 * Spherical k-means (Dhillon and Modha 2001) with k-means++ seeding (Arthur and Vassilvitskii 2007), the tightest of ten starts.
 * Vectors must be of unit length; at most `count` clusters come back, fewer when there are fewer distinct directions.
 */
export function cluster(vectors: readonly (readonly number[])[], count: number, chance: Chance): Clusters {
  let best: Clusters = { centres: [], members: [], tightness: Number.NEGATIVE_INFINITY }
  if (vectors.length === 0) return best
  for (let start = 0; start < STARTS; start++) {
    const found = settle(vectors, seeds(vectors, count, chance))
    if (found.tightness > best.tightness) best = found
  }
  return best
}

function seeds(vectors: readonly (readonly number[])[], count: number, chance: Chance): number[][] {
  const centres = [[...(vectors[Math.floor(chance() * vectors.length)] ?? [])]]
  const far = vectors.map(() => Number.POSITIVE_INFINITY)
  while (centres.length < count) {
    const last = centres.at(-1) ?? []
    let spread = 0
    vectors.forEach((vector, at) => {
      far[at] = Math.min(far[at] ?? 0, Math.max(0, 1 - inner(vector, last)))
      spread += far[at] ?? 0
    })
    if (spread < 1e-9) break
    let left = chance() * spread
    const next = far.findIndex((distance) => {
      left -= distance
      return left < 0
    })
    centres.push([...(vectors[next === -1 ? vectors.length - 1 : next] ?? [])])
  }
  return centres
}

function settle(vectors: readonly (readonly number[])[], start: number[][]): Clusters {
  let centres = start
  let members: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const next = vectors.map((vector) => nearest(vector, centres))
    const same = next.every((centre, at) => centre === members[at])
    members = next
    if (same) break
    centres = centres.map((centre, index) => {
      const sum = total(
        vectors.filter((_, at) => members[at] === index),
        centre.length,
      )
      // An empty cluster, or one whose members cancel out, keeps its old centre.
      return unit(sum) ?? centre
    })
  }
  const tightness = vectors.reduce((sum, vector, at) => sum + inner(vector, centres[members[at] ?? 0] ?? []), 0) / vectors.length
  return { centres, members, tightness }
}

function nearest(vector: readonly number[], centres: readonly (readonly number[])[]): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  centres.forEach((centre, index) => {
    const near = inner(vector, centre)
    if (near > most) [best, most] = [index, near]
  })
  return best
}

/** The vector at unit length, or undefined when it is null. */
export function unit(vector: readonly number[]): number[] | undefined {
  const length = Math.sqrt(inner(vector, vector))
  return length < 1e-12 ? undefined : vector.map((value) => value / length)
}

function inner(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** The sum of vectors, axis by axis. */
export function total(vectors: readonly (readonly number[])[], axes: number): number[] {
  const sum = new Array<number>(axes).fill(0)
  for (const vector of vectors) for (let axis = 0; axis < axes; axis++) sum[axis] = (sum[axis] ?? 0) + (vector[axis] ?? 0)
  return sum
}
