/**
 * Which share of one set of answers falls on a part of it, and how certain that is: of those who found something, how many found it hard.
 *
 * Definition. P and W are the estimates of part and whole (together.ts) and R = P / W. Variances are those of the multinomial the cards are drawn from, as together.ts
 * has them for sets; the covariance follows from that of the rest, whole without part: C = (Var P + Var W - Var rest) / 2. The interval is Fieller's (1954):
 * all r for which P - r W lies within 1.96 of its own standard errors of 0, which is exact for normal P and W however uncertain W is.
 * It is bounded just when the 95 % interval of W leaves 0 out; otherwise nothing can be said and the answer is undefined.
 * Assumptions and limits are those of estimator.ts; the ratio is not cut to 0 to 1.
 */
import type { Mechanism } from './mechanism.ts'
import { estimateTogether } from './together.ts'

/** A ratio with its 95 % interval. */
export interface Ratio {
  readonly share: number
  readonly lo: number
  readonly hi: number
}

/** A set of answers, as how many they are and how often they were named together. */
export interface Named {
  readonly count: number
  readonly members: number
}

/** The ratio of a part of the answers to the whole of them; part and rest are apart and each has an answer or more. RangeError as `estimateTogether`. */
export function ratioOf(part: Named, rest: Named, n: number, mechanism: Mechanism): Ratio | undefined {
  const of = ({ count, members }: Named) => {
    const { share, lo } = estimateTogether(count, members, n, mechanism)
    return { share, variance: (share - lo) ** 2 }
  }
  const p = of(part)
  const other = of(rest)
  const w = of({ count: part.count + rest.count, members: part.members + rest.members })
  // All three are times 1.96 squared already, as the half-widths they are made of.
  const leading = w.share ** 2 - w.variance
  if (n === 0 || w.share <= 0 || leading <= 0) return undefined
  const middle = w.share * p.share - (p.variance + w.variance - other.variance) / 2
  const spread = Math.sqrt(Math.max(0, middle ** 2 - leading * (p.share ** 2 - p.variance)))
  return { share: p.share / w.share, lo: (middle - spread) / leading, hi: (middle + spread) / leading }
}
