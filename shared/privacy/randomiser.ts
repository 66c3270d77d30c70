/**
 * The randomiser of one answer: a memoised stand-in, then fresh tickets about the stand-in.
 *
 * Definition. Layer 1 (once per answer, kept): the stand-in is the true answer with probability p = keepCoin / 2^48, else one of the K - 1 others, each
 * equally likely. Layer 2 (fresh each epoch): k tickets that hold the stand-in with probability t = includeCoin / 2^48, the other seats filled by a
 * uniform subset of the rest. Coins are whole numbers over 2^48 rounded down, choices use rejection, so the output has exactly these probabilities.
 * Assumptions. The random bytes are uniform and independent; the stand-in is stored before a card is sent and never redrawn while the answer stays;
 * answers of different patrons do not depend on each other's cards.
 * Known limits. The bound of layer 1 is for an answer that stays. That an answer *changed* between two draws is hidden only by the tickets, by
 * reportEpsilon a card, and by cards not being linkable; see docs/privacy.md. Timing and the use of memory of this code are not constant.
 */
import type { Mechanism } from './mechanism.ts'
import { below, coin48, type RandomBytes } from './random.ts'

/** The stand-in (0 to K - 1) for an answer: spends `standInEpsilon`. RangeError when the answer lies outside the domain. */
export function drawStandIn(answer: number, mechanism: Mechanism, random: RandomBytes): number {
  within(answer, mechanism.domain)
  if (coin48(mechanism.keepCoin, random)) return answer
  return skip(below(mechanism.domain - 1, random), answer)
}

/** The k distinct tickets of one card, ascending, for a stand-in. RangeError when the stand-in lies outside the domain. */
export function drawTickets(standIn: number, mechanism: Mechanism, random: RandomBytes): number[] {
  const { domain, k, includeCoin } = mechanism
  within(standIn, domain)
  const held = coin48(includeCoin, random)
  const others = subset(held ? k - 1 : k, domain - 1, random).map((index) => skip(index, standIn))
  return (held ? [standIn, ...others] : others).toSorted((a, b) => a - b)
}

/** A uniform subset of `size` of the numbers 0 to `n` - 1. Floyd's algorithm (Bentley and Floyd 1987): one draw a seat, none wasted. */
function subset(size: number, n: number, random: RandomBytes): number[] {
  const chosen = new Set<number>()
  for (let last = n - size; last < n; last++) {
    const drawn = below(last + 1, random)
    chosen.add(chosen.has(drawn) ? last : drawn)
  }
  return [...chosen]
}

/** Numbers 0, 1, … with one left out. */
const skip = (index: number, left: number): number => (index < left ? index : index + 1)

function within(answer: number, domain: number): void {
  if (!Number.isInteger(answer) || answer < 0 || answer >= domain) throw new RangeError(`an answer is 0 to ${domain - 1}, not ${answer}`)
}
