/**
 * Centres of segments, learned from pseudo-readers and moved by reports; and how far they can be relied on.
 *
 * Definition. The *public* centres are those of the pseudo-readers' clusters (cluster.ts). With reports, the pseudo-readers are carried over to the moments that
 * the reports support (moments.ts), each stays with its nearest public centre, and the centre moves to the middle of its own. While the reports are believed by
 * less than four tenths, one such round: more would follow their noise away from the public structure. From there on, rounds until nothing moves
 * (docs/segmentation.md has the figures).
 * *Stability.* The whole is done again several times with pseudo-readers drawn again (with replacement), other starts, and moments drawn again from the
 * sampling law of the reports. The mean adjusted Rand index between the groupings of the pseudo-readers by every two of these runs is the stability: 1 when all
 * agree, about 0 when they agree as by chance (Ben-Hur, Elisseeff and Guyon 2002; Hennig 2007).
 * Assumptions. As in readers.ts and moments.ts.
 * Known limits. Stability says that the same would be found again, not that it is useful.
 */
import { entry, type Points } from './algebra.ts'
import { adjustedRand, type Chance, type Clusters, cluster, membersOf, repeatable, settle } from './cluster.ts'
import { type Belief, type Evidence, LISTEN_FROM, momentsOf, shrunk, transported } from './moments.ts'

/** Directions grouped, the directions that were grouped, and how far reports were believed. */
export interface Learned extends Clusters {
  readonly directions: Points
  readonly belief?: Belief
}

/** The public clusters of pseudo-readers. */
export const learnPublic = (readers: Points, count: number, seed: number, starts?: number): Clusters => cluster(readers, count, repeatable(seed), starts)

/** Pseudo-readers as far as they were carried over by reports: themselves where there are none, or none that tell anything. */
export interface Carried {
  readonly directions: Points
  readonly moved: boolean
  readonly belief?: Belief
}

/** Pseudo-readers carried over to the moments that the reports support. */
export function carriedBy(evidence: Evidence | undefined, readers: Points): Carried {
  if (evidence === undefined || readers.count === 0 || Math.sqrt(evidence.secondVariance) > LISTEN_FROM) return { directions: readers, moved: false }
  const from = momentsOf(readers)
  const { belief, ...to } = shrunk(from, evidence)
  const moved = belief.second > 0
  return { directions: moved ? transported(readers, from, to) : readers, moved, belief }
}

/** Mean belief, 0 to 1, from which centres follow the moved pseudo-readers to the end. */
const SETTLE_FROM = 0.4

/** The public clusters moved with the pseudo-readers. */
export function moveWith({ directions, moved, belief }: Carried, open: Clusters): Learned {
  const believed = belief === undefined ? 0 : (belief.mean + belief.second) / 2
  const clusters = moved && open.centres.count > 1 ? settle(directions, open.centres, believed < SETTLE_FROM ? 1 : undefined) : open
  return { ...clusters, directions, ...(belief === undefined ? {} : { belief }) }
}

const RUNS = 10
const RUN_STARTS = 3
/** Pseudo-readers drawn again in a run, at most. */
const DRAWN = 1500

/** Stability of `count` clusters, 0 to 1 (below 0 by chance). 1 where there is only one cluster to find. */
export function stabilityOf(readers: Points, evidence: Evidence | undefined, count: number, seed: number): number {
  const chance = repeatable(seed)
  const groupings = Array.from({ length: RUNS }, (_, run) => {
    const drawn = drawnAgain(readers, chance)
    const open = learnPublic(drawn, count, seed + 1 + run, RUN_STARTS)
    return membersOf(readers, moveWith(carriedBy(evidence === undefined ? undefined : disturbed(evidence, chance), drawn), open).centres)
  })
  let sum = 0
  for (const [at, one] of groupings.entries()) for (const other of groupings.slice(at + 1)) sum += adjustedRand(one, other)
  return sum / ((RUNS * (RUNS - 1)) / 2)
}

function drawnAgain({ count, size, values }: Points, chance: Chance): Points {
  const wanted = Math.min(count, DRAWN)
  const drawn = new Float64Array(wanted * size)
  for (let at = 0; at < wanted; at++) {
    const from = Math.floor(chance() * count) * size
    drawn.set(values.subarray(from, from + size), at * size)
  }
  return { count: wanted, size, values: drawn }
}

/** Evidence as another set of as many reports might have given it. */
function disturbed(evidence: Evidence, chance: Chance): Evidence {
  const { mean, second, meanVariance, secondVariance } = evidence
  const values = second.values.slice()
  for (let row = 0; row < second.size; row++)
    for (let column = 0; column <= row; column++) {
      const moved = entry(second, row, column) + normal(chance) * Math.sqrt(secondVariance * (row === column ? 2 : 1))
      values[row * second.size + column] = moved
      values[column * second.size + row] = moved
    }
  return { ...evidence, mean: mean.map((value) => value + normal(chance) * Math.sqrt(meanVariance)), second: { size: second.size, values } }
}

const normal = (chance: Chance): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
