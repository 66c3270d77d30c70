/**
 * A tally as figures are made of it: with the number of cards rounded down to the ten (`shownCount`) and the tickets brought down in proportion.
 *
 * Definition. Of n cards m = 10 ⌊n / 10⌋ are spoken of. Each count becomes count · m / n rounded down, and the tickets then missing from the known sum go to the greatest
 * remainders, the lower index first where they are equal (Hamilton's apportionment). So a coarse tally is a possible tally of m cards, and what is said of it says nothing of
 * n beyond m: neither n itself nor share and interval, from which n would follow, tell the ten apart.
 * Assumptions. Every card has the same number of tickets.
 * Known limits. A count is off by less than one ticket in m, well below the randomiser's own noise; intervals are those of m cards, up to 9 % wider than those of n at the
 * least number of 50.
 */
import { shownCount } from '#shared/shown.ts'
import type { Tally } from './suppression.ts'

/** The tally as it may be spoken of. */
export function coarse(tally: Tally): Tally {
  const { n, counts } = tally
  const cards = shownCount(n)
  if (cards === n) return tally
  if (cards === 0) return { ...tally, n: 0, counts: counts.map(() => 0) }
  const scaled = counts.map((count, index) => ({ index, whole: Math.floor((count * cards) / n), rest: (count * cards) % n }))
  const missing = Math.round((counts.reduce((sum, count) => sum + count, 0) * cards) / n) - scaled.reduce((sum, { whole }) => sum + whole, 0)
  const more = new Set(
    scaled
      .toSorted((one, other) => other.rest - one.rest || one.index - other.index)
      .slice(0, missing)
      .map(({ index }) => index),
  )
  return { ...tally, n: cards, counts: scaled.map(({ index, whole }) => whole + (more.has(index) ? 1 : 0)) }
}
