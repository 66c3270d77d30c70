import type { Described } from './described.ts'
import type { Contribution, Scored } from './recommender.ts'

/** A subject the patron has not read in, but stands next to: shown as "you might". */
export interface LatentInterest {
  term: string
  /** Sum of its contributions; comparable within one list only. */
  weight: number
  /** What each record of the patron adds, the weightiest first; sums to the weight within rounding. */
  contributions: Contribution[]
}

/**
 * Latent interests: subjects of the holdings that score for a patron, without the subjects of the patron's own records.
 * A holding gives its score to its subjects by their share of it; a subject gathers them over the best `depth`
 * holdings. `subjectsOf` says which subjects count (concepts of a vocabulary, say) with shares of at most 1 in all.
 */
export function latentInterests(
  scored: readonly Scored[],
  known: ReadonlySet<string>,
  subjectsOf: (holding: Described) => readonly { term: string; share: number }[],
  { depth = 500, count = 10 }: { depth?: number; count?: number } = {},
): LatentInterest[] {
  const weights = new Map<string, number>()
  const best = scored.slice(0, depth)
  for (const { holding, score } of best) {
    for (const { term, share } of subjectsOf(holding)) if (!known.has(term)) weights.set(term, (weights.get(term) ?? 0) + score * share)
  }
  const leading = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count)
  return leading.map(([term, weight]) => ({ term, weight, contributions: gathered(term, best, subjectsOf) }))
}

function gathered(term: string, best: readonly Scored[], subjectsOf: (holding: Described) => readonly { term: string; share: number }[]): Contribution[] {
  const byRecord = new Map<string, Contribution>()
  for (const { holding, contributions } of best) {
    const share = subjectsOf(holding).find((subject) => subject.term === term)?.share ?? 0
    if (share === 0) continue
    for (const { record, amount } of contributions()) {
      const line = byRecord.get(record.id)
      if (line === undefined) byRecord.set(record.id, { record, amount: amount * share })
      else line.amount += amount * share
    }
  }
  return [...byRecord.values()].sort((a, b) => b.amount - a.amount || (a.record.id < b.record.id ? -1 : 1))
}
