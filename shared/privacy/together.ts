/**
 * What share of patrons has any of several answers to one question, and how certain that is.
 *
 * Definition. X is the number of tickets on a card that name an answer of the set, `count` their sum over n cards. The share of the set is the sum of its answers'
 * shares: (count/n - mF) / (T - F) for m answers. A card has several tickets, so its error is not that of the answers added up: Var X follows from the
 * mechanism and the share. A stand-in lies in the set with probability s; given that, the other tickets are drawn without replacement, and X is the stand-in's own
 * seat plus a hypergeometric number. The interval is share ± 1.96 √(Var X / n) / (T - F).
 * Assumptions and limits are those of estimator.ts.
 */
import type { Estimate } from './estimator.ts'
import type { Mechanism } from './mechanism.ts'

const Z95 = 1.96

/** The share of patrons whose answer is one of `members` (1 to K - 1), when these were named `count` times on n cards. RangeError when it cannot be such a count. */
export function estimateTogether(count: number, members: number, n: number, mechanism: Mechanism): Estimate {
  const { truthful, otherwise, domain, k, oneReportEpsilon: epsilon } = mechanism
  if (!(Number.isInteger(members) && members >= 1 && members < domain)) throw new RangeError(`${members} of ${domain} answers is no part of them`)
  if (!(Number.isInteger(count) && count >= 0 && count <= n * Math.min(k, members))) throw new RangeError(`${count} tickets on ${n} cards is not a count`)
  if (n === 0) return { share: 0, lo: 0, hi: 1, n, epsilon, mode: 'memoised' }
  const share = (count / n - members * otherwise) / (truthful - otherwise)
  const half = (Z95 * Math.sqrt(ticketVariance(share, members, mechanism) / n)) / (truthful - otherwise)
  return { share, lo: share - half, hi: share + half, n, epsilon, mode: 'memoised' }
}

/** Variance of the number of tickets on a card that name one of `members` answers, when this share of patrons (taken as 0 to 1) has one of them. */
export function ticketVariance(share: number, members: number, { domain, k, keep, include }: Mechanism): number {
  const other = (1 - keep) / (domain - 1)
  const inside = standInShare(Math.min(1, Math.max(0, share)), members, keep, other)
  const cases = [
    { chance: inside * include, seat: 1, ...drawing(domain - 1, members - 1, k - 1) },
    { chance: inside * (1 - include), seat: 0, ...drawing(domain - 1, members - 1, k) },
    { chance: (1 - inside) * include, seat: 0, ...drawing(domain - 1, members, k - 1) },
    { chance: (1 - inside) * (1 - include), seat: 0, ...drawing(domain - 1, members, k) },
  ]
  const mean = cases.reduce((sum, each) => sum + each.chance * (each.seat + each.mean), 0)
  return cases.reduce((sum, each) => sum + each.chance * (each.variance + (each.seat + each.mean - mean) ** 2), 0)
}

/** P(stand-in is one of `members` answers) when this share of patrons has one of them. */
const standInShare = (share: number, members: number, keep: number, other: number): number =>
  share * (keep + (members - 1) * other) + (1 - share) * members * other

/** Mean and variance of the number of marked among `drawn` of `all` (hypergeometric). */
function drawing(all: number, marked: number, drawn: number): { mean: number; variance: number } {
  const mean = (drawn * marked) / all
  return { mean, variance: all === 1 ? 0 : (mean * (1 - marked / all) * (all - drawn)) / (all - 1) }
}

/**
 * The two parts of the variance of one answer's share over n cards: `whole`, when patrons are drawn anew for each epoch, and of it `fresh`, what the tickets
 * alone add: patrons who stay keep their stand-ins, and between their epochs only that differs.
 */
export function variances(share: number, n: number, mechanism: Mechanism): { fresh: number; whole: number } {
  const { truthful, otherwise, domain, k, keep, include } = mechanism
  const clipped = Math.min(1, Math.max(0, share))
  const y = otherwise + clipped * (truthful - otherwise)
  const inside = standInShare(clipped, 1, keep, (1 - keep) / (domain - 1))
  const beside = (include * (k - 1) + (1 - include) * k) / (domain - 1)
  const scale = n * (truthful - otherwise) ** 2
  return { fresh: (inside * include * (1 - include) + (1 - inside) * beside * (1 - beside)) / scale, whole: (y * (1 - y)) / scale }
}
