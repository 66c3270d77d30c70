/**
 * Which figures of a counted question may be shown at all. Everything staff see of it (shares, changes, trends, moves, gaps, files) is made of a release and of
 * nothing else, so no two answers of the API can be subtracted to more than a release already says.
 *
 * Definition. An answer is hidden when fewer than the minimum reported, or its plain interval reaches 0. Tickets sum to a known number, so what is hidden can be computed
 * as a sum: of all hidden answers, and within a line (answers whose total is shown, as a row of the matrix of moves). Each such sum must be of at least two answers and
 * of at least the minimum of tickets. Until it is, the smallest answer still shown is hidden too (complementary suppression), and a line without one, or of two, hides its total.
 * Assumptions. Lines share no answer, so the sums above and those made of them are all there are.
 * What is shown carries the figures that hold given that it is shown (shared/privacy/selected.ts). They are made of its own count and of n, so they tell nothing of what is hidden.
 * Known limits. That an answer is hidden bounds it from above; from below the randomiser alone protects it.
 */
import type { Question } from '#shared/policy.ts'
import { type Estimate, estimate, suppressed } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { estimateBoth, estimateShown, leastShown } from '#shared/privacy/selected.ts'
import { estimateTogether } from '#shared/privacy/together.ts'

/** One question of a closed epoch as counted: `counts[i]` of `n` cards carried a ticket for answer i. */
export interface Tally {
  question: Question
  n: number
  counts: readonly number[]
  /** Some of the cards came while enrolment was open. */
  open?: true
  /** So few cards came that nothing of them was kept: `counts` are noughts that say nothing. */
  fewerThan?: number
}

/** What may be shown: an estimate for each answer and for each line asked for, or nothing. */
export interface Release {
  cells: (Estimate | undefined)[]
  lines: (Estimate | undefined)[]
}

interface Line {
  members: readonly number[]
  total: Estimate
  shown: boolean
}

/** The release of a tally; `lines` are lists of answers of two or more, none in two of them. */
export function release(tally: Tally, minimum: number, lines: readonly (readonly number[])[] = []): Release {
  const { question, n, counts } = tally
  const mechanism = mechanismOf(question)
  const cells = counts.map((count) => estimate(count, n, mechanism))
  if (n < minimum || tally.fewerThan !== undefined) return { cells: cells.map(() => undefined), lines: lines.map(() => undefined) }
  const hidden = new Set(cells.flatMap((cell, index) => (suppressed(cell, minimum) ? [index] : [])))
  const sums = lines.map((members): Line => {
    const total = estimateTogether(
      members.reduce((sum, index) => sum + (counts[index] ?? 0), 0),
      members.length,
      n,
      mechanism,
    )
    return { members, total, shown: !suppressed(total, minimum) }
  })
  const inLines = new Set(lines.flat())
  const loose = counts.map((_, index) => index).filter((index) => !inLines.has(index))

  const count = (indices: readonly number[]) => indices.reduce((sum, index) => sum + (counts[index] ?? 0), 0)
  const secret = (members: readonly number[]) => members.filter((index) => hidden.has(index))
  const safe = (indices: readonly number[]) => indices.length === 0 || (indices.length >= 2 && count(indices) >= minimum)
  const smallest = (members: readonly number[]) =>
    members.filter((index) => !hidden.has(index)).toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other)[0]

  for (;;) {
    const unsafe = sums.find((line) => line.shown && !safe(secret(line.members)))
    if (unsafe !== undefined) {
      // Of two answers the single ones say more than their total.
      const next = unsafe.members.length > 2 ? smallest(unsafe.members) : undefined
      if (next === undefined) unsafe.shown = false
      else hidden.add(next)
      continue
    }
    // The total of all is known: what is left of it when every shown answer and every shown total is taken away.
    const pool = [...loose, ...sums.filter((line) => !line.shown).flatMap((line) => line.members)]
    if (safe(secret(pool))) break
    const next = smallest(pool)
    if (next !== undefined) {
      hidden.add(next)
      continue
    }
    const least = sums.filter((line) => line.shown).toSorted((one, other) => one.total.share - other.total.share)[0]
    if (least === undefined) break
    least.shown = false
    const alone = smallest(least.members)
    if (alone !== undefined) hidden.add(alone)
  }
  return {
    cells: counts.map((named, index) => (hidden.has(index) ? undefined : estimateShown(named, 1, n, mechanism))),
    lines: sums.map(({ members, shown }) => (shown ? totalOf(members) : undefined)),
  }

  // Of a line of two, whether its answers are shown or both hidden is known, and it says where the total can lie.
  function totalOf(members: readonly number[]): Estimate {
    const [one = 0, other = 0] = members
    if (members.length === 2 && secret(members).length === 0) return estimateBoth(counts[one] ?? 0, counts[other] ?? 0, n, mechanism)
    const most = members.length === 2 && secret(members).length === 2 ? 2 * (leastShown(1, n, mechanism) - 1) : undefined
    return estimateShown(count(members), members.length, n, mechanism, most)
  }
}
