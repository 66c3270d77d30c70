import type { EvaluationLibrary, Patron } from './library.ts'

/** Writes a score for every record into `scores` (noughts before), seeing the known records alone. */
export type Scorer = (known: readonly number[], scores: Float64Array) => void

export interface Measured {
  ndcg10: number
  /** Standard error of ndcg10 over the patrons. */
  se: number
  recall20: number
  recallSe: number
  /** Share of all records that stand in at least one patron's first ten. */
  coverage: number
  /** Subjects (`topics`) in the first ten, mean over the patrons. */
  subjects: number
  /** ndcg10 of each patron. */
  each: Float64Array
}

export interface MeasureOptions {
  /** What the scorer sees of a patron; everything known unless given. */
  cut?: (patron: Patron, index: number) => readonly number[]
  /** Puts the first records into the order shown. Gets more than 20, the best first. */
  arrange?: (ranked: readonly number[]) => readonly number[]
}

/**
 * Ranks for each patron all records but those known (also when the scorer sees a cut), ties by place, and measures
 * NDCG@10 (binary gain, 1 / log2(rank + 1), by the best possible order), Recall@20 (hits / min(held out, 20)), coverage.
 */
export function measure(library: EvaluationLibrary, scorer: Scorer, { cut, arrange }: MeasureOptions = {}): Measured {
  const { patrons, records, topics } = library
  const scores = new Float64Array(records.length)
  const shown = new Set<number>()
  const each = new Float64Array(patrons.length)
  const recalls = new Float64Array(patrons.length)
  let subjects = 0
  for (const [index, patron] of patrons.entries()) {
    scores.fill(0)
    scorer(cut?.(patron, index) ?? patron.known, scores)
    for (const place of patron.known) scores[place] = -Infinity
    const ranked = top(scores, arrange === undefined ? 20 : 200)
    const list = arrange?.(ranked) ?? ranked
    const wanted = new Set(patron.heldOut)
    each[index] = ndcg(list.slice(0, 10), wanted)
    recalls[index] = list.slice(0, 20).filter((place) => wanted.has(place)).length / Math.min(wanted.size, 20)
    for (const place of list.slice(0, 10)) shown.add(place)
    subjects += new Set(list.slice(0, 10).flatMap((place) => topics[place] ?? [])).size
  }
  return {
    ndcg10: mean(each),
    se: standardError(each),
    recall20: mean(recalls),
    recallSe: standardError(recalls),
    coverage: shown.size / records.length,
    subjects: subjects / patrons.length,
    each,
  }
}

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function standardError(values: Float64Array): number {
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length)
}

function ndcg(list: readonly number[], wanted: ReadonlySet<number>): number {
  let gain = 0
  let best = 0
  for (let rank = 0; rank < 10; rank += 1) {
    const worth = 1 / Math.log2(rank + 2)
    if (wanted.has(list[rank] ?? -1)) gain += worth
    if (rank < wanted.size) best += worth
  }
  return gain / best
}

/** Places of the largest scores, ties by place; records barred (-Infinity) never. */
function top(scores: Float64Array, count: number): number[] {
  const best: number[] = []
  let threshold = -Infinity
  for (const [place, score] of scores.entries()) {
    if (score === -Infinity || (best.length === count && score <= threshold)) continue
    let at = best.length
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1
    best.splice(at, 0, place)
    if (best.length > count) best.pop()
    threshold = scores[best[best.length - 1] ?? 0] ?? 0
  }
  return best
}
