import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { BREADTH, diversify } from '#extension/domain/recommend/diversify.ts'
import { recommender } from '#extension/domain/recommend/recommender.ts'
import { easeOnHistories } from './ease.ts'
import { type LatentMeasure, latent } from './latent.ts'
import type { EvaluationLibrary } from './library.ts'
import { type Measured, type MeasureOptions, mean, measure, type Scorer, standardError } from './measure.ts'
import { carrel, cosine, holdings, itemKnn, popularity, together } from './methods.ts'
import { seeded, shuffled } from './seeded.ts'
import { FULL_SIZES, type SegmentRow, type SegmentSizes, segments } from './segments.ts'
import { type TopicChange, topicChange } from './topic-change.ts'

export interface MethodResult extends Omit<Measured, 'each'> {
  method: string
  ours: boolean
  /** Histories of other patrons the method has seen. */
  histories: number
  seconds: number
}

export interface LearningPoint {
  /** Records of each patron the recommender sees, at most; null for all. */
  records: number | null
  ndcg10: number
  se: number
  /** Share of the full figure, of the same patrons. */
  ofFull: number
}

export interface Evaluation {
  library: string
  records: number
  patrons: number
  histories: number
  results: MethodResult[]
  ratios: Record<string, number>
  learning: LearningPoint[]
  topicChange: TopicChange
  latent: LatentMeasure
  /** Empty where the data has no groups. */
  segments: SegmentRow[]
  segmentReference: { k: number; explained: number }[]
  seconds: number
}

export interface EvaluateOptions {
  /** Compute EASE^R on all histories as well. */
  ease: boolean
  /** Milliseconds, for durations. */
  clock: () => number
  progress: (words: string) => void
  /** Cells of the table of segments; all of them unless given. */
  sizes?: SegmentSizes
}

const CUTS = [1, 2, 3, 5] as const
/** Random cuts a patron and length, averaged. */
const DRAWS = 3
/** Ridge of EASE^R on histories: of the size its paper uses, not tuned. */
const RIDGE = 300

/** Measures the recommender beside the baselines, all in one run on the same patrons. */
export function evaluate(library: EvaluationLibrary, { ease, clock, progress, sizes = FULL_SIZES }: EvaluateOptions): Evaluation {
  const began = clock()
  const results: MethodResult[] = []
  const run = (method: string, make: () => Scorer, seen: number, ours = false, options: MeasureOptions = {}): Measured => {
    progress(`${method} …`)
    const start = clock()
    const measured = measure(library, make(), options)
    const { each: _, ...figures } = measured
    results.push({ method, ours, histories: seen, ...figures, seconds: (clock() - start) / 1000 })
    return measured
  }
  const all = library.histories.length
  const kept = recommender(catalogueOf(library.records))
  const ours = carrel(library, kept)
  const counts = together(library)

  const popular = run('popularity', () => popularity(library), all)
  run('holdings', () => holdings(library), 0)
  const alike = run('metadata cosine', () => cosine(library), 0)
  const knn = run('item-KNN', () => itemKnn(library, counts), all)
  const whole = run('Carrel', () => ours, 0, true)
  const wide = run('Carrel, diversity slot', () => ours, 0, true, { arrange: (ranked) => widened(library, ranked) })
  run('Carrel, holdings not published', () => carrel(library, recommender(catalogueOf(library.records.map(({ holdings: _, ...record }) => record)))), 0, true)
  const watcher = ease
    ? run('EASE^R on histories', () => easeOnHistories(library, counts, RIDGE, (share) => progress(`EASE^R on histories, ${Math.round(share * 100)} % …`)), all)
    : undefined

  progress('learning curve …')
  const learning = learningOf(library, ours, whole)
  progress('change of topic …')
  const change = topicChange(library, 30, 200, kept)
  progress('latent interests …')
  const guessed = latent(library, library.patrons.length, kept)
  const grouped = segments(library, progress, sizes)
  return {
    library: library.name,
    records: library.records.length,
    patrons: library.patrons.length,
    histories: all,
    results,
    ratios: {
      toPopularity: whole.ndcg10 / popular.ndcg10,
      toCosine: whole.ndcg10 / alike.ndcg10,
      toItemKnn: whole.ndcg10 / knn.ndcg10,
      ...(watcher === undefined ? {} : { toEase: whole.ndcg10 / watcher.ndcg10 }),
      diversity: wide.ndcg10 / whole.ndcg10,
      threeRecords: learning.find(({ records }) => records === 3)?.ofFull ?? 0,
      latentToPopularity: guessed.recall10 / guessed.popularity,
    },
    learning,
    topicChange: change,
    latent: guessed,
    segments: grouped?.rows ?? [],
    segmentReference: grouped?.reference ?? [],
    seconds: (clock() - began) / 1000,
  }
}

function widened({ topics }: EvaluationLibrary, ranked: readonly number[]): number[] {
  const first = diversify(ranked, (place) => topics[place], BREADTH).map(({ entry }) => entry)
  const shown = new Set(first)
  return [...first, ...ranked.filter((place) => !shown.has(place))]
}

function learningOf(library: EvaluationLibrary, scorer: Scorer, whole: Measured): LearningPoint[] {
  const points = CUTS.map((records): LearningPoint => {
    const sums = new Float64Array(library.patrons.length)
    for (let draw = 1; draw <= DRAWS; draw += 1) {
      const random = seeded(draw)
      const { each } = measure(library, scorer, { cut: ({ known }) => shuffled(known, random).slice(0, records) })
      for (const [index, value] of each.entries()) sums[index] = (sums[index] ?? 0) + value / DRAWS
    }
    return { records, ndcg10: mean(sums), se: standardError(sums), ofFull: mean(sums) / whole.ndcg10 }
  })
  return [...points, { records: null, ndcg10: whole.ndcg10, se: whole.se, ofFull: 1 }]
}
