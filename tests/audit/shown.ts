/**
 * Whether the intervals that librarians see hold the truth: of the cells that are *shown*, through the Worker's own release, not of all cells. Beside it how often the plain interval would have
 * held in the same cells, and how far shown and plain shares lie above the truth on average.
 *
 * All answers of a card are drawn together, so cells that are hidden for the sake of another one are as in life: 200 cards by the shipped code, more by the mechanism's law, which a test
 * holds against it.
 */
import type { Question } from '#shared/policy.ts'
import type { Core } from './core.ts'
import { cardsByLaw, DRAWN, drawnCounts, zipf } from './estimates.ts'

/** Laws of the answers: falling off like 1/rank, and all as common. */
const OF_LAW = { uneven: zipf, even: (domain: number): number[] => Array<number>(domain).fill(1 / domain) }
export const LAWS = ['uneven', 'even'] as const
type Law = (typeof LAWS)[number]

/** Fewest shown cells that coverage is judged by. */
const LEAST_CELLS = 200
const MINIMUM_REPORTS = 50

type Drawing = Parameters<typeof cardsByLaw>

export interface Shown {
  readonly n: number
  readonly law: Law
  readonly epochs: number
  /** Cells shown in all epochs. */
  readonly cells: number
  /** Of these, the share whose interval holds the truth, and whose plain interval would. */
  readonly coverage: number
  readonly plainCoverage: number
  /** Mean of the true shares, and of what is shown and the plain estimate less the truth. */
  readonly truth: number
  readonly bias: number
  readonly plainBias: number
  readonly faults: string[]
}

export function shownEstimates(core: Core, question: Question, law: Law, n: number, epochs: number, seed: string): Shown {
  const mechanism = core.mechanism.mechanismOf(question)
  const shares = OF_LAW[law](mechanism.domain)
  const next = (n <= DRAWN ? (...rest: Drawing) => drawnCounts(core, ...rest) : cardsByLaw)(mechanism, shares, n, `${seed} ${law}`)
  let [cells, held, plainHeld, truth, bias, plainBias] = [0, 0, 0, 0, 0, 0]
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const counts = next()
    for (const [at, cell] of core.readers.releaseOf({ question, n, counts }, MINIMUM_REPORTS).cells.entries()) {
      if (cell === undefined) continue
      const share = shares[at]!
      const plain = core.estimator.estimate(counts[at]!, n, mechanism)
      cells += 1
      if (cell.lo <= share && share <= cell.hi) held += 1
      if (plain.lo <= share && share <= plain.hi) plainHeld += 1
      truth += share
      bias += cell.share - share
      plainBias += plain.share - share
    }
  }
  const mean = (sum: number): number => (cells === 0 ? 0 : sum / cells)
  const coverage = mean(held)
  // Chance is allowed for by three and a half standard errors of so many cells.
  const slack = 3.5 * Math.sqrt((0.95 * 0.05) / Math.max(1, cells))
  const faults =
    cells >= LEAST_CELLS && (coverage < 0.93 - slack || coverage > 0.975 + slack)
      ? [`with ${n} cards, answers ${law}, ${(coverage * 100).toFixed(1)} % of the 95 % intervals that are shown hold the truth`]
      : []
  return { n, law, epochs, cells, coverage, plainCoverage: mean(plainHeld), truth: mean(truth), bias: mean(bias), plainBias: mean(plainBias), faults }
}
