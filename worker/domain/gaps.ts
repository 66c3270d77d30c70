/**
 * Demand beside supply: subjects sought in vain, ranked by how little is published on them.
 *
 * Definition. Need is the share of readers whose most-missed subject it is, divided by the items published on it plus one: what one more item would be
 * for, so that a subject without any item still has a figure. The first rank is the greatest need. Its rank's interval runs from 1 + the subjects whose whole interval lies
 * above its own to 1 + those whose interval does not lie wholly below.
 * Known limits. Only answers that are shown are ranked; all intervals hold at once less often than 95 in 100, so the rank's interval is a guide.
 */
export interface Demand {
  index: number
  share: number
  lo: number
  hi: number
  /** Published items of the subject. */
  items: number
}

export interface Ranked {
  index: number
  /** 1 is the greatest need; `best` and `worst` bound it. */
  rank: number
  best: number
  worst: number
}

/** The demands ranked, the greatest need first. */
export function rankGaps(demands: readonly Demand[]): Ranked[] {
  const needs = demands
    .map(({ index, share, lo, hi, items }) => ({ index, need: share / (items + 1), lo: lo / (items + 1), hi: hi / (items + 1) }))
    .toSorted((one, other) => other.need - one.need || one.index - other.index)
  return needs.map(({ index, lo, hi }, at) => ({
    index,
    rank: at + 1,
    best: 1 + needs.filter((other) => other.index !== index && other.lo > hi).length,
    worst: 1 + needs.filter((other) => other.index !== index && other.hi >= lo).length,
  }))
}
