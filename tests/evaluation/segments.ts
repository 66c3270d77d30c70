import { type DirectionMechanism, decodeDirection, directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { type Points, pointsOf } from '#shared/segments/algebra.ts'
import { adjustedRand, type Clusters, membersOf, unit } from '#shared/segments/cluster.ts'
import { carriedBy, learnPublic, moveWith, stabilityOf } from '#shared/segments/learn.ts'
import { evidenceOf } from '#shared/segments/moments.ts'
import { type Holding, pseudoReaders, publicMean } from '#shared/segments/readers.ts'
import { addReport, noSums } from '#shared/segments/sums.ts'
import { GROUPS } from '#shared/subject.ts'
import { pooled } from '../unit/pooled.ts'
import { kMeans, nearestOf } from './k-means.ts'
import type { EvaluationLibrary } from './library.ts'
import { seeded, shuffled } from './seeded.ts'

/** One cell of the table. `ratio` is to non-private k-means on all histories; mean, least and greatest over the seeds. */
export interface SegmentRow {
  k: number
  /** null for the public model alone. */
  epsilon: number | null
  /** Reports; 0 for the public model alone. */
  n: number
  ratio: number
  worst: number
  best: number
  /** Adjusted Rand index with the non-private grouping of the same patrons, mean over the seeds. */
  ari: number
  /** Share of the moments' differences that was believed, mean of both; 0 for the public model. */
  belief: number
  /** Bootstrap stability, of the first seed; left out where it was not worked out. */
  stability?: number
}

export interface SegmentMeasure {
  rows: SegmentRow[]
  /** Share of variance that non-private k-means explains, by number of segments. */
  reference: { k: number; explained: number }[]
  seeds: number
}

export interface SegmentSizes {
  counts: readonly number[]
  epsilons: readonly number[]
  reports: readonly number[]
  seeds: number
}

export const FULL_SIZES: SegmentSizes = { counts: [6, 8, 12], epsilons: [2, 3, 4], reports: [200, 1000, 5000, 20_000], seeds: 20 }
const STABILITY_AT = 4

/**
 * How much of the variance between patrons the published segments explain, when every evaluated patron places itself by the nearest centre, beside plain
 * k-means that has seen every history. Profiles are the mean shares of a patron's records less the mean of the holdings, at unit length. Undefined where the
 * library has no groups. Where there are more reports than histories, readers report more than once.
 */
export function segments(library: EvaluationLibrary, progress: (words: string) => void, sizes: SegmentSizes = FULL_SIZES): SegmentMeasure | undefined {
  const { groups } = library
  if (groups === undefined) return undefined
  const holdings = library.records.map((record, at): Holding => ({ ...record, groups: groups[at] ?? [] }))
  const mean = publicMean(holdings)
  const directions = (lists: readonly (readonly number[])[]): Points =>
    pointsOf(
      lists.flatMap((list) => profileOf(list, groups, mean)),
      GROUPS,
    )
  const all = directions(library.histories)
  const patrons = directions(library.patrons.map(({ known }) => known))
  const readers = pseudoReaders(holdings, mean)

  const yardsticks = sizes.counts.map((k) => {
    progress(`segments: k-means on all histories, ${k} …`)
    const places = nearestOf(patrons.values, kMeans(all.values, GROUPS, k, seeded(k)))
    return { k, places, explained: explainedBy(places, k, patrons), open: learnPublic(readers, k, 1) }
  })
  const judged = ({ explained, places, k }: (typeof yardsticks)[number], clusters: Clusters): { ratio: number; ari: number } => {
    const members = membersOf(patrons, clusters.centres)
    return { ratio: explainedBy(members, k, patrons) / explained, ari: adjustedRand(members, places) }
  }
  const rows = yardsticks.map((yardstick): SegmentRow => {
    const { ratio, ari } = judged(yardstick, yardstick.open)
    return { k: yardstick.k, epsilon: null, n: 0, ratio, worst: ratio, best: ratio, ari, belief: 0, stability: stabilityOf(readers, undefined, yardstick.k, 1) }
  })
  for (const epsilon of sizes.epsilons) {
    const found = new Map<string, { k: number; n: number; ratios: number[]; aris: number[]; beliefs: number[]; stability?: number }>()
    const mechanism = directionMechanism(epsilon)
    for (let seed = 1; seed <= sizes.seeds; seed += 1) {
      progress(`segments: reports at epsilon ${epsilon}, seed ${seed} of ${sizes.seeds} …`)
      for (const { n, sums } of surveys(all, mechanism, sizes.reports, seed)) {
        const evidence = evidenceOf([{ sums, epsilon, age: 0 }])
        const carried = carriedBy(evidence, readers)
        for (const yardstick of yardsticks) {
          const { ratio, ari } = judged(yardstick, moveWith(carried, yardstick.open))
          const key = `${yardstick.k} ${n}`
          const cell = found.get(key) ?? { k: yardstick.k, n, ratios: [], aris: [], beliefs: [] }
          found.set(key, cell)
          cell.ratios.push(ratio)
          cell.aris.push(ari)
          cell.beliefs.push(((carried.belief?.mean ?? 0) + (carried.belief?.second ?? 0)) / 2)
          if (seed === 1 && epsilon === STABILITY_AT) cell.stability = stabilityOf(readers, evidence, yardstick.k, 1)
        }
      }
    }
    for (const { k, n, ratios, aris, beliefs, ...rest } of found.values())
      rows.push({
        k,
        epsilon,
        n,
        ratio: average(ratios),
        worst: Math.min(...ratios),
        best: Math.max(...ratios),
        ari: average(aris),
        belief: average(beliefs),
        ...rest,
      })
  }
  return {
    rows: rows.sort((a, b) => a.k - b.k || (a.epsilon ?? 0) - (b.epsilon ?? 0) || a.n - b.n),
    reference: yardsticks.map(({ k, explained }) => ({ k, explained })),
    seeds: sizes.seeds,
  }
}

/** The direction of a list; none for one that lies on the mean. */
function profileOf(list: readonly number[], groups: readonly (readonly number[])[], mean: readonly number[]): number[][] {
  const sum = Array<number>(GROUPS).fill(0)
  for (const place of list) for (const [group, share] of (groups[place] ?? []).entries()) sum[group]! += share
  const whole = sum.reduce((a, b) => a + b, 0)
  const direction = whole > 0 ? unit(sum.map((value, group) => value / whole - (mean[group] ?? 0))) : undefined
  return direction === undefined ? [] : [direction]
}

/** One growing survey: the sums after each wanted number of reports, drawn by the production randomiser from shuffled readers. The sums are one object, added to. */
function* surveys(all: Points, mechanism: DirectionMechanism, wanted: readonly number[], seed: number) {
  const random = seeded(1000 * mechanism.epsilon + seed)
  const bytes = pooled(seed)
  const order = shuffled([...Array(all.count).keys()], random)
  const sums = noSums()
  for (let n = 1; n <= Math.max(...wanted); n += 1) {
    const reader = order[(n - 1) % order.length] ?? 0
    addReport(sums, decodeDirection(drawDirection([...all.values.subarray(reader * GROUPS, (reader + 1) * GROUPS)], mechanism, bytes)))
    if (wanted.includes(n)) yield { n, sums }
  }
}

/** Share of the patrons' variance that lies between the groups. */
function explainedBy(places: ArrayLike<number>, k: number, { count, values }: Points): number {
  const sums = new Float64Array(k * GROUPS)
  const sizes = new Float64Array(k)
  const whole = new Float64Array(GROUPS)
  let squares = 0
  for (let at = 0; at < count; at += 1) {
    sizes[places[at]!]! += 1
    for (let axis = 0; axis < GROUPS; axis += 1) {
      const value = values[at * GROUPS + axis]!
      sums[places[at]! * GROUPS + axis]! += value
      whole[axis]! += value
      squares += value * value
    }
  }
  const middle = whole.reduce((sum, value) => sum + value * value, 0) / count
  let between = -middle
  for (let place = 0; place < k; place += 1)
    if (sizes[place]! > 0) for (let axis = 0; axis < GROUPS; axis += 1) between += sums[place * GROUPS + axis]! ** 2 / sizes[place]!
  return between / (squares - middle)
}

const average = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length
