// Ranking 10,000 holdings for a patron with 2,000 records, beside a metadata cosine in the same run.
import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { sharedParts } from '#extension/domain/recommend/explain.ts'
import { likenessToAll } from '#extension/domain/recommend/likeness.ts'
import { recommender } from '#extension/domain/recommend/recommender.ts'
import { generated } from '../evaluation/generated.ts'
import { type Part, quantile, row } from './part.ts'

const HOLDINGS = 10_000
const HISTORY = 2_000
const SHOWN = 20
const RUNS = 60

/** Milliseconds to build the catalogue, to rank it the first time and again, and to look at one record. */
export const recommend: Part = {
  name: 'recommend',
  async run({ progress }) {
    progress('Making a library …')
    const records = generated({ records: HOLDINGS + HISTORY, histories: 0, patrons: 0 }).records
    const holdings = records.slice(0, HOLDINGS)
    const history = records.slice(HOLDINGS).map((record, at) => ({ record, use: 1 / (1 + at / 30) }))
    progress('Ranking …')
    const [catalogue, building] = timed(() => catalogueOf(holdings))
    // Fifty records of no patron, so that compiling is not measured as solving.
    const other = recommender(catalogue)
    for (const record of holdings.slice(0, 50)) other.neighbourhood(record)
    const kept = recommender(catalogue)
    const [, cold] = timed(() => kept.scores(history))
    const [, one] = timed(() => recommender(catalogue).neighbourhood(records[HOLDINGS]!))
    const warm = times(() => {
      const ranked = kept.scores(history)
      const strongest = ranked.map(({ contributions }) => contributions().reduce((a, b) => (b.amount > a.amount ? b : a)))
      for (const [at, { holding }] of ranked.slice(0, SHOWN).entries()) sharedParts(strongest[at]!.record, holding, catalogue)
    })
    const vectors = history.map(({ record, use }) => ({ use, vector: catalogue.vectorOf(record) }))
    const cosine = times(() => cosineRanking(vectors, catalogue))
    return [
      row('catalogue built', building, 'ms'),
      row('first ranking', cold, 'ms'),
      row('one record more', one, 'ms'),
      row('ranking again, median', quantile(warm, 0.5), 'ms', { baseline: quantile(cosine, 0.5) }),
      row('ranking again, p95', quantile(warm, 0.95), 'ms', { baseline: quantile(cosine, 0.95) }),
    ]
  },
}

/** Every history record's likeness to every holding is linear in the record, so the sum of the vectors is enough. */
function cosineRanking(
  vectors: readonly { use: number; vector: { features: Int32Array; values: Float64Array } }[],
  catalogue: ReturnType<typeof catalogueOf>,
): number[] {
  const profile = new Float64Array(catalogue.features.length)
  for (const { use, vector } of vectors) for (const [at, feature] of vector.features.entries()) profile[feature]! += use * vector.values[at]!
  const scores = likenessToAll({ features: Int32Array.from(profile.keys()), values: profile }, catalogue)
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
}

/** Milliseconds of this process's processors, so that other work on the machine does not count; garbage collection and compiling do. */
function timed<T>(work: () => T): [T, number] {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1000]
}

function times(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => timed(work)[1])
}
