import { CEILINGS, LEAST_EPSILON } from '../policy.ts'
import { COIN } from './random.ts'

/** The two-layer randomiser of one question, fixed by its domain and its two epsilons (docs/privacy.md). Probabilities are those of the integer coins. */
export interface Mechanism {
  /** K: answers are 0 to K - 1. */
  readonly domain: number
  /** Tickets on one card, 1 to K - 1. */
  readonly k: number
  /** p = P(stand-in = answer). */
  readonly keep: number
  /** Numerator of `keep` over 2^48. */
  readonly keepCoin: number
  /** t = P(stand-in is among the tickets). */
  readonly include: number
  /** Numerator of `include` over 2^48. */
  readonly includeCoin: number
  /** T = P(v among the tickets | the answer is v). */
  readonly truthful: number
  /** F = P(v among the tickets | the answer is another). */
  readonly otherwise: number
  /** Epsilon spent when a stand-in is drawn: bounds everything the stand-in can ever tell. */
  readonly standInEpsilon: number
  /** Epsilon of one card about the stand-in. */
  readonly reportEpsilon: number
  /** Epsilon of one card about the answer, seen alone. */
  readonly oneReportEpsilon: number
}

/**
 * The mechanism of a question: k-ary randomised response with epsilon `standInEpsilon`, then a k-subset with epsilon `reportEpsilon`,
 * k being the number that minimises the variance of a share of 1/K (the smallest such k).
 * RangeError unless the domain is a whole number from 2 to 64 and both epsilons are at least 0.01 and finite: below that nothing can be estimated.
 * Kairouz, Bonawitz and Ramage 2016 (k-ary randomised response); Wang et al. 2016, Ye and Barg 2018 (subset selection).
 */
export function mechanismOf(question: { readonly domain: number; readonly standInEpsilon: number; readonly reportEpsilon: number }): Mechanism {
  const { domain, standInEpsilon, reportEpsilon } = question
  if (!Number.isInteger(domain) || domain < 2 || domain > CEILINGS.domain) throw new RangeError(`a domain has 2 to ${CEILINGS.domain} answers, not ${domain}`)
  for (const epsilon of [standInEpsilon, reportEpsilon])
    if (!(epsilon >= LEAST_EPSILON && Number.isFinite(epsilon))) throw new RangeError(`epsilon must be at least ${LEAST_EPSILON} and finite, not ${epsilon}`)
  let best = withTickets(1, domain, standInEpsilon, reportEpsilon)
  for (let k = 2; k < domain; k++) {
    const next = withTickets(k, domain, standInEpsilon, reportEpsilon)
    if (spread(next) < spread(best)) best = next
  }
  return best
}

/** Standard error of a share of 1/K for n = 1. With equal shares every answer is on k of K cards, whatever the epsilons. */
function spread({ k, domain, truthful, otherwise }: Mechanism): number {
  const y = k / domain
  return Math.sqrt(y * (1 - y)) / (truthful - otherwise)
}

function withTickets(k: number, domain: number, standInEpsilon: number, reportEpsilon: number): Mechanism {
  const keepCoin = numerator(1 / (1 + (domain - 1) * Math.exp(-standInEpsilon)))
  const includeCoin = numerator(1 / (1 + ((domain - k) / k) * Math.exp(-reportEpsilon)))
  const keep = keepCoin / COIN
  const include = includeCoin / COIN
  const other = (1 - keep) / (domain - 1)
  // P(v among the tickets | the stand-in is another): a seat beside the stand-in, or one of k seats without it.
  const beside = (include * (k - 1) + (1 - include) * k) / (domain - 1)
  // Per card: odds of a card that holds the stand-in against one that does not.
  const odds = (include / (1 - include)) * ((domain - k) / k)
  const holding = (keep + (k - 1) * other) * odds + (domain - k) * other
  const lacking = k * other * odds + keep + (domain - k - 1) * other
  return {
    domain,
    k,
    keep,
    keepCoin,
    include,
    includeCoin,
    truthful: keep * include + (1 - keep) * beside,
    otherwise: other * include + (1 - other) * beside,
    standInEpsilon,
    reportEpsilon,
    oneReportEpsilon: Math.log(holding / lacking),
  }
}

/**
 * The numerator of a coin for probability p, rounded down and one less: the realised epsilon stays below the declared one even where
 * `Math.exp` errs in its last place. The loss is about 10^-14.
 */
const numerator = (p: number): number => Math.max(0, Math.floor(p * COIN) - 1)
