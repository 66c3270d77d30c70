import { type Catalogue, catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { largest, likenessToAll } from '#extension/domain/recommend/likeness.ts'
import type { Neighbourhood } from '#extension/domain/recommend/neighbourhood.ts'
import { type Recommender, recommender } from '#extension/domain/recommend/recommender.ts'
import { SETTINGS, type Settings } from '#extension/domain/recommend/settings.ts'
import { worthOf } from '#extension/domain/recommend/worth.ts'
import type { EvaluationLibrary } from './library.ts'
import type { Scorer } from './measure.ts'

/** Lists have no times and no minutes: every record counts as one attentive visit made today. */
const USE = worthOf([{ at: 0, active: 300_000 }], 0)

/** The recommender of the extension, by the sums its ranking starts from. */
export function carrel(library: EvaluationLibrary, kept: Recommender = recommender(catalogueOf(library.records))): Scorer {
  return (known, scores) => scores.set(kept.sums(known.flatMap((record) => library.records[record] ?? []).map((record) => ({ record, use: USE }))).scores)
}

/** How often each record stands in the histories. */
export function popularity({ records, histories }: EvaluationLibrary): Scorer {
  const counts = new Float64Array(records.length)
  for (const history of histories) for (const record of history) counts[record]! += 1
  return (_, scores) => scores.set(counts)
}

/** How widely each record is held: popularity without a history. */
export function holdings({ records }: EvaluationLibrary): Scorer {
  const counts = Float64Array.from(records, (record) => record.holdings ?? 0)
  return (_, scores) => scores.set(counts)
}

/** The blocks of a plain content-based recommender: TF-IDF of subjects, creators, series and period. On goodbooks this is the strongest cosine we know; `held` would weaken it. */
const PLAIN: Settings = { ...SETTINGS, rarity: 1, blocks: { ...SETTINGS.blocks, creator: 0.6, level: 0, language: 0, held: 0 } }

/** Sum of the cosines between a patron's records and each record, on public metadata. */
export function cosine(library: EvaluationLibrary, catalogue: Catalogue = catalogueOf(library.records, PLAIN)): Scorer {
  const length = Float64Array.from(catalogue.vectors, ({ values }) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1)
  const rows: (Float64Array | undefined)[] = []
  return (known, scores) => {
    for (const record of known) {
      const vector = catalogue.vectors[record]
      if (vector === undefined) continue
      const row = rows[record] ?? likenessToAll(vector, catalogue).map((value, place) => value / length[place]! / length[record]!)
      rows[record] = row
      for (let place = 0; place < row.length; place += 1) scores[place]! += row[place]!
    }
  }
}

/** How often two records stand in one history, row after row; the diagonal counts histories. */
export function together({ records, histories }: EvaluationLibrary): Float64Array {
  const counts = new Float64Array(records.length ** 2)
  for (const history of histories) for (const a of history) for (const b of history) counts[a * records.length + b]! += 1
  return counts
}

/** Item-KNN (Sarwar et al. 2001): cosine of co-occurrence, shrunk by 10 histories, over the 100 nearest of each record. */
export function itemKnn(library: EvaluationLibrary, counts: Float64Array): Scorer {
  const size = library.records.length
  const rows: Neighbourhood[] = []
  const row = new Float64Array(size)
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) row[b] = a === b ? 0 : counts[a * size + b]! / (Math.sqrt(counts[a * size + a]! * counts[b * size + b]!) + 10)
    const nearest = largest(row, 100)
    const places = Int32Array.from(nearest)
    rows.push({ places, weights: Float64Array.from(places, (place) => row[place]!) })
  }
  return (known, scores) => {
    for (const record of known) {
      const { places, weights } = rows[record]!
      for (let k = 0; k < places.length; k += 1) scores[places[k]!]! += weights[k]!
    }
  }
}
