/** Sums of a weighted sample, enough for its mean and interval: nothing of the single values stays. */
export interface Sums {
  /** Number of values. */
  n: number
  weight: number
  weight2: number
  /** Sum of weight × value, and of weight × value². */
  value: number
  value2: number
}

export const NO_SUMS: Sums = { n: 0, weight: 0, weight2: 0, value: 0, value2: 0 }

export function summed(sums: Sums, value: number, weight: number): Sums {
  return {
    n: sums.n + 1,
    weight: sums.weight + weight,
    weight2: sums.weight2 + weight * weight,
    value: sums.value + weight * value,
    value2: sums.value2 + weight * value * value,
  }
}

/** Fewest values from which an interval is given. */
export const FEWEST = 3

/** The weighted mean; undefined without weight. */
export function meanOf({ weight, value }: Sums): number | undefined {
  return weight > 0 ? value / weight : undefined
}

/**
 * The two-sided 95 % interval of the mean after Student, from the sums alone: mean ± t √(s² / m), where m = (Σw)² / Σw² is the number of equal weights
 * worth as much (Kish 1965), s² = (Σwx² / Σw - mean²) m / (m - 1), and t has m - 1 degrees of freedom. With equal weights it is the textbook's interval.
 * Undefined below `FEWEST` values, or when one weight is all but the whole (m < 2).
 *
 * Assumes that finds are independent and their costs near enough to a normal distribution; costs are skewed, so of few finds it is a rough word.
 */
export function intervalOf({ n, weight, weight2, value, value2 }: Sums): { lo: number; hi: number } | undefined {
  if (n < FEWEST || weight <= 0) return undefined
  const m = (weight * weight) / weight2
  if (m < 2) return undefined
  const mean = value / weight
  // The squares may cancel to a little below nought.
  const spread = Math.max(0, value2 / weight - mean * mean)
  const half = t95(m - 1) * Math.sqrt(spread / (m - 1))
  return { lo: mean - half, hi: mean + half }
}

const STEPS = 256

/**
 * Two-sided 95 % quantile of Student's distribution, `freedom` ≥ 1 and not always whole. With t = √freedom · tan θ the central probability is
 * ∫₀^θ cos^(freedom-1) / ∫₀^(π/2) cos^(freedom-1): the angle is walked to by Simpson's rule. Right to three decimals up to 1000; above that 1.962.
 */
export function t95(freedom: number): number {
  if (freedom > 1000) return 1.962
  const step = Math.PI / 2 / STEPS
  const height = (angle: number): number => Math.max(0, Math.cos(angle)) ** (freedom - 1)
  const slice = (at: number): number => (step / 6) * (height(at * step) + 4 * height((at + 0.5) * step) + height((at + 1) * step))
  let whole = 0
  for (let at = 0; at < STEPS; at += 1) whole += slice(at)
  let left = 0.95 * whole
  let at = 0
  for (; at < STEPS && left > slice(at); at += 1) left -= slice(at)
  // Within the last slice the density is taken for a straight line.
  const [near, far] = [height(at * step), height((at + 1) * step)]
  const into = (2 * left) / (near + Math.sqrt(near * near + (2 * (far - near) * left) / step))
  return Math.sqrt(freedom) * Math.tan(at * step + into)
}
