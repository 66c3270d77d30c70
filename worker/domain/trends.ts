/**
 * Where an answer's share goes next: a one-step forecast from the epochs counted so far.
 *
 * Definition. The local-level model (Harvey 1989, ch. 2): a level that wanders, level' = level + N(0, W), and figures that are the level and noise, N(0, R). R is not
 * guessed: it is known from the mechanism and n, up to how many patrons stayed. Those who stay keep their stand-ins, and then only the tickets' part of R is fresh; so
 * R = fresh + f (whole - fresh). The Kalman filter gives the level for each f of 0, 1/2, 1, each W of a grid, from nought to as much as the noise, and each of three breadths of where
 * the level began about 1/K, which shares of K answers are on average; the forecast is their mean weighted by how likely each makes the figures seen, and its variance that of the
 * mixture. Where noise is most of what one sees the gain is small and the forecast a long mean; where shares really move it is near the last figure.
 * Hidden epochs. Only what is shown goes in, and that is a choice: a mean of the figures shown is too high. So a hidden figure counts as what is known of it, that it lay below the least one
 * shown (Tobin 1958; its normal law is brought back to a normal one by mean and variance, Allik and others 2016), and figures that are shown count at their plain share, unaltered.
 * The interval is of the figure the next epoch will count, shown or not, with as many cards as the last, 95 in 100.
 * Assumptions. Figures of one question with one noise; no season, no slope.
 * Known limits. With few figures the interval leans to the wide side where most patrons stay. Below three shown figures there is no forecast.
 */
import { hazard, logTail } from '#shared/privacy/normal.ts'

/** A plain figure of one epoch, or the bound a hidden one lies below, with the two parts of its variance (`variances` of shared/privacy/together.ts). */
export type Figure = { epoch: number; fresh: number; whole: number } & ({ share: number } | { below: number })

export interface Forecast {
  share: number
  lo: number
  hi: number
}

/** Fewest shown figures a forecast is made of. */
export const LEAST_FIGURES = 3
const Z95 = 1.96
const STAYERS = [0, 0.5, 1] as const
/** Variance of one epoch's wandering, in units of the mean noise. */
const WANDERS = [0, 0.003, 0.01, 0.03, 0.1, 0.3, 1] as const
/** Standard deviation of where a level began: most answers near the mean, a few anywhere. */
const breadths = (mean: number): number[] => [mean, Math.sqrt(mean * 0.3), 0.3]

/** The forecast for the epoch after the last figure; figures in the order of their epochs, `mean` the mean share of all answers. Undefined with fewer than three shown ones. */
export function forecast(figures: readonly Figure[], mean: number): Forecast | undefined {
  const last = figures.at(-1)
  if (last === undefined || figures.filter((figure) => 'share' in figure).length < LEAST_FIGURES) return undefined
  const noise = figures.reduce((sum, figure) => sum + figure.whole, 0) / figures.length
  const runs = breadths(mean).flatMap((breadth) =>
    STAYERS.flatMap((stayed) => WANDERS.map((wander) => run(figures, { level: mean, spread: breadth ** 2 }, stayed, wander * noise))),
  )
  const best = Math.max(...runs.map(({ likelihood }) => likelihood))
  const weights = runs.map(({ likelihood }) => Math.exp(likelihood - best))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const average = (value: (run: Run) => number) => runs.reduce((sum, each, index) => sum + ((weights[index] ?? 0) / all) * value(each), 0)
  const share = average(({ level }) => level)
  const half = Z95 * Math.sqrt(average(({ level, variance }) => variance + (level - share) ** 2))
  return { share, lo: share - half, hi: share + half }
}

interface Run {
  /** What the next figure is expected to be, and its variance. */
  level: number
  variance: number
  /** Logarithm of the density of the figures, a constant aside. */
  likelihood: number
}

function run(figures: readonly Figure[], start: { level: number; spread: number }, stayed: number, wander: number): Run {
  const noiseOf = ({ fresh, whole }: Figure) => fresh + stayed * (whole - fresh)
  let { level, spread } = start
  let likelihood = 0
  let before: Figure | undefined
  for (const figure of figures) {
    const noise = noiseOf(figure)
    if (before !== undefined) spread += wander * (figure.epoch - before.epoch)
    const variance = spread + noise
    const gain = spread / variance
    if ('share' in figure) {
      const surprise = figure.share - level
      likelihood -= (Math.log(variance) + surprise ** 2 / variance) / 2
      level += gain * surprise
      spread *= noise / variance
    } else {
      const at = (figure.below - level) / Math.sqrt(variance)
      const steep = hazard(-at)
      likelihood += logTail(-at)
      level -= gain * Math.sqrt(variance) * steep
      spread -= gain * spread * steep * (steep + at)
    }
    before = figure
  }
  return { level, variance: spread + wander + (before === undefined ? 0 : noiseOf(before)), likelihood }
}
