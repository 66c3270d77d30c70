/**
 * What is said of an answer, or of several together, that is shown: an estimate and an interval that hold given that it is shown.
 *
 * Why. A figure is shown only where the plain interval leaves 0 out (estimator.ts). That picks the lucky ones: with few cards the plain share of what is shown is far too high,
 * and its interval often holds the truth in less than half (docs/audit.md).
 * Definition. The tickets X that name the answers are taken as normal, with mean n (m F + s (T - F)) and the variance that a share s gives them (together.ts). Least shown is the
 * smallest count that is not suppressed; it hangs on n and the mechanism alone. With Q the normal law's upper tail, U(s) = P(X above count | X shown, s) = Q(count) / Q(least - 1/2).
 * The interval runs from the s with U = .025 to that with .975, the share is the one with U = .5: too high as often as too low among what is shown. All three lie in 0 to 1, since no
 * share lies elsewhere. Where count is far above the least shown, U is the plain law and the figures are the plain ones.
 * Why not the plain share as the point. Among what is shown it is too high on average: with 200 cards on `gap` four times the truth, this one twice (0 cuts what is below).
 * Sources. Zhong and Prentice 2008 (bias-reduced estimates after selection); Weinstein, Fithian and Benjamini 2013 (selection adjusted intervals); Lee, Sun, Sun and Taylor 2016.
 * Known limits. One reason for hiding is corrected for, the interval. That another answer was hidden for the sake of a hidden one (worker/domain/suppression.ts) is not: correcting for that
 * would tell the hidden count. The interval may reach 0, and does where the count is just enough. Shares so told no longer sum to one.
 */
import { type Estimate, estimate } from './estimator.ts'
import type { Mechanism } from './mechanism.ts'
import { logTail } from './normal.ts'
import { estimateTogether, ticketVariance } from './together.ts'

/** Halvings of 0 to 1: shares are right to some 10^-7. */
const HALVINGS = 22

/**
 * The share of patrons whose answer is one of `members` (1 to K - 1), named `count` times on n cards, given that this is shown; where it is also known that a shown count
 * is no greater, with that `most`. RangeError when it cannot be such a count, or when the plain interval reaches 0.
 */
export function estimateShown(count: number, members: number, n: number, mechanism: Mechanism, most = Number.POSITIVE_INFINITY): Estimate {
  const { truthful, otherwise } = mechanism
  const plain = plainEstimate(count, members, n, mechanism)
  if (plain.lo <= 0) throw new RangeError(`${count} tickets on ${n} cards are not shown`)
  const least = leastShown(members, n, mechanism)
  const above = (share: number): number => {
    const mean = n * (members * otherwise + share * (truthful - otherwise))
    const deviation = Math.sqrt(n * ticketVariance(share, members, mechanism))
    const tail = (from: number) => logTail((from - mean) / deviation)
    if (count > most) return tail(count) - tail(least - 0.5)
    const beyond = tail(most + 0.5)
    return logLess(tail(count), beyond) - logLess(tail(least - 0.5), beyond)
  }
  const lo = shareWhere(above, 0.025, 0)
  const share = shareWhere(above, 0.5, lo)
  return { ...plain, share, lo, hi: shareWhere(above, 0.975, share) }
}

/**
 * The share of two answers together, each of which is shown by itself: the sum of their shares. Where a total stands beside both its parts it was chosen as they were, and lies far above its
 * own least count. Each end is off by the root of the sum of squares of the parts' distances (Zou and Donner 2008); the tickets of a card shun each other, so that is a little wide.
 */
export function estimateBoth(one: number, other: number, n: number, mechanism: Mechanism): Estimate {
  const [a, b] = [estimateShown(one, 1, n, mechanism), estimateShown(other, 1, n, mechanism)]
  const share = Math.min(1, a.share + b.share)
  const lo = Math.max(0, share - Math.hypot(a.share - a.lo, b.share - b.lo))
  return { ...a, share, lo, hi: Math.min(1, share + Math.hypot(a.hi - a.share, b.hi - b.share)) }
}

/** The least count of tickets for these many answers that is shown, or one more than there can be. */
export function leastShown(members: number, n: number, mechanism: Mechanism): number {
  let [hidden, shown] = [-1, n * Math.min(mechanism.k, members) + 1]
  while (shown - hidden > 1) {
    const middle = Math.floor((hidden + shown) / 2)
    if (plainEstimate(middle, members, n, mechanism).lo > 0) shown = middle
    else hidden = middle
  }
  return shown
}

const plainEstimate = (count: number, members: number, n: number, mechanism: Mechanism): Estimate =>
  members === 1 ? estimate(count, n, mechanism) : estimateTogether(count, members, n, mechanism)

/** ln(e^a - e^b) for b below a. */
const logLess = (a: number, b: number): number => a + Math.log1p(-Math.exp(b - a))

/** The share from `from` to 1 at which a chance that grows with it, as a logarithm, reaches `chance`. Where a share is so great that doubles cannot tell tails apart, NaN, it is above. */
function shareWhere(logChance: (share: number) => number, chance: number, from: number): number {
  const goal = Math.log(chance)
  if (logChance(from) >= goal) return from
  if (logChance(1) <= goal) return 1
  let [low, high] = [from, 1]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (logChance(middle) < goal) low = middle
    else high = middle
  }
  return (low + high) / 2
}
