// node tests/bench/recommend.ts [--json]: ranking 10,000 holdings for a patron with 2,000 records, beside a metadata cosine in the same run.
import { parseArgs } from 'node:util'
import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { sharedParts } from '#extension/domain/recommend/explain.ts'
import { likenessToAll } from '#extension/domain/recommend/likeness.ts'
import { recommender } from '#extension/domain/recommend/recommender.ts'
import { generated } from '../evaluation/generated.ts'

const HOLDINGS = 10_000
const HISTORY = 2_000
const SHOWN = 20
const RUNS = 60

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const records = generated({ records: HOLDINGS + HISTORY, histories: 0, patrons: 0 }).records
const holdings = records.slice(0, HOLDINGS)
const history = records.slice(HOLDINGS).map((record, at) => ({ record, use: 1 / (1 + at / 30) }))

const [catalogue, building] = timed(() => catalogueOf(holdings))
warmUp()
const kept = recommender(catalogue)
const [, cold] = timed(() => kept.scores(history))
const [, one] = timed(() => recommender(catalogue).neighbourhood(records[HOLDINGS]!))
const warm = times(() => {
  const ranked = kept.scores(history)
  const strongest = ranked.map(({ contributions }) => contributions().reduce((a, b) => (b.amount > a.amount ? b : a)))
  for (const [at, { holding }] of ranked.slice(0, SHOWN).entries()) sharedParts(strongest[at]!.record, holding, catalogue)
  return ranked.length
})
const vectors = history.map(({ record, use }) => ({ use, vector: catalogue.vectorOf(record) }))
const cosine = times(() => cosineRanking().length)

const figures = {
  holdings: HOLDINGS,
  history: HISTORY,
  catalogueMs: building,
  coldMs: cold,
  oneRecordMs: one,
  warmP50Ms: quantile(warm, 0.5),
  warmP95Ms: quantile(warm, 0.95),
  cosineP50Ms: quantile(cosine, 0.5),
  cosineP95Ms: quantile(cosine, 0.95),
  ratioP50: quantile(warm, 0.5) / quantile(cosine, 0.5),
}
process.stdout.write(
  values.json
    ? `${JSON.stringify(figures)}\n`
    : Object.entries(figures)
        .map(([name, value]) => `${name.padEnd(12)} ${Number(value.toFixed(2))}\n`)
        .join(''),
)

/** Every history record's likeness to every holding is linear in the record, so the sum of the vectors is enough. */
function cosineRanking(): number[] {
  const profile = new Float64Array(catalogue.features.length)
  for (const { use, vector } of vectors) for (const [at, feature] of vector.features.entries()) profile[feature]! += use * vector.values[at]!
  const scores = likenessToAll({ features: Int32Array.from(profile.keys()), values: profile }, catalogue)
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
}

/** Fifty records of no patron, so that compiling is not measured as solving. */
function warmUp(): void {
  const other = recommender(catalogue)
  for (const record of holdings.slice(0, 50)) other.neighbourhood(record)
}

/** Milliseconds of this process's processors, so that other work on the machine does not count; garbage collection and compiling do. */
function timed<T>(work: () => T): [T, number] {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return [result, (user + system) / 1000]
}

function times(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => timed(work)[1]).sort((a, b) => a - b)
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
