// What the extension does at every change: 10,000 items ranked with reasons for a patron of 2,000 records, beside a metadata cosine in the same run.
import { interests } from '#extension/domain/interest.ts'
import { type Catalogue, catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { likenessToAll } from '#extension/domain/recommend/likeness.ts'
import { advance, preparing, shelfOf } from '#extension/domain/recommend/prepare.ts'
import { type RankInput, rank } from '#extension/domain/recommend.ts'
import type { RecordRow, SearchRow, VisitRow } from '#extension/domain/rows.ts'
import type { Item } from '#shared/item.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { seeded } from '../evaluation/seeded.ts'
import { type Part, quantile, row } from './part.ts'

const ITEMS = 10_000
const RECORDS = 2_000
/** Records of a patron who has read for twenty years, each visited twice: their interests are rebuilt whole. */
const LARGE = 20_000
const RUNS = 60
const WARMING = 15
const NOW = Date.UTC(2026, 10, 22)
const DAY = 86_400_000

/** Milliseconds until the first list, of the longest task on the way, of one more record, and of ranking again. */
export const ranking: Part = {
  name: 'ranking',
  async run({ progress }) {
    progress('Ranking …')
    const made = inputOf()
    // A small edition first, so that compiling is not measured as solving.
    shown({ ...made, items: made.items.slice(0, 300), records: made.records.slice(0, 50) })
    const [, catalogue] = timed(() => shelfOf({ ...made, items: [...made.items] }))
    const steps = preparing(made)
    const slices: { took: number; held: number }[] = []
    for (let done = false; !done; ) {
      const start = process.threadCpuUsage()
      const [ended, took] = timed(() => advance(steps, 25, () => performance.now()))
      const { user, system } = process.threadCpuUsage(start)
      // Of this thread alone: what the engine compiles on another meanwhile holds up no page.
      slices.push({ took, held: (user + system) / 1000 })
      done = ended
    }
    const cold = slices.reduce((sum, { took }) => sum + took, 0) - catalogue
    const warm = times((run) => shown({ ...made, now: NOW + run }))
    const anew = times((run) => shown({ ...made, records: made.records.map((record) => ({ ...record })), visits: [...made.visits], now: NOW + run }))
    const large = inputOf(LARGE, 10)
    const searches: SearchRow[] = large.visits.map(({ id, origin, at }) => ({ id: `s${id}`, origin, at: at - 60_000, query: 'a', hits: 3 }))
    const twice = [...large.visits, ...large.visits.map((visit) => ({ ...visit, id: `${visit.id}2`, at: visit.at - DAY }))]
    const rebuild = (run: number) => interests({ records: large.records, visits: twice, searches, adjustments: [], vocabulary, now: NOW + run })
    const rebuilt = [0, 1, 2, 3, 4, 5, 6].map((run) => timed(() => rebuild(run))[1])
    const { kept } = shelfOf(made)
    const vectors = made.records.map((_, at) => ({ use: 1 / (1 + at / 30), vector: kept.catalogue.vectors[at % ITEMS]! }))
    const cosine = times(() => cosineRanking(vectors, kept.catalogue))
    return [
      row('edition of 10,000 items described', catalogue, 'ms'),
      row('2,000 records solved', cold, 'ms', { budget: 1000, baseline: timed(() => catalogueOf(kept.catalogue.holdings))[1] }),
      row('interests of 20,000 records rebuilt, worst of seven', Math.max(...rebuilt), 'ms', { budget: 1000 }),
      row('longest slice', Math.max(...slices.map(({ held }) => held)), 'ms', { budget: 50 }),
      row('ranking with reasons, median', quantile(warm, 0.5), 'ms', { baseline: quantile(cosine, 0.5) }),
      row('ranking with reasons, p95', quantile(warm, 0.95), 'ms', { budget: 50, baseline: quantile(cosine, 0.95) }),
      row('the same on rows read anew, p95', quantile(anew, 0.95), 'ms'),
    ]
  },
}

/** Items and records of typed authors and subjects, drawn by a fixed seed: subjects by a Zipf law, one to three each. */
function inputOf(recordCount = RECORDS, itemCount = ITEMS): RankInput {
  const random = seeded(11)
  const concepts = vocabulary.concepts.map(({ id }) => id)
  const subject = () => concepts[Math.floor(concepts.length ** random()) - 1] ?? concepts[0]!
  const subjects = () => [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, subject))]
  const maker = () => `Author ${Math.floor(3_000 ** random())}`
  const year = () => String(1850 + Math.floor(random() * 175))
  const items = Array.from(
    { length: itemCount },
    (_, at): Item => ({
      id: `i${at}`,
      channel: 'all',
      title: `Item ${at}`,
      creator: maker(),
      imprint: year(),
      url: `https://items.example/${at}`,
      language: 'en',
      level: 'any',
      subjects: subjects(),
      reason: 'Worth a look',
      by: 'A. Librarian',
      published: new Date(NOW - (1 + (at % 300)) * DAY).toISOString().slice(0, 10),
    }),
  )
  const records = Array.from({ length: recordCount }, (_, at): RecordRow => {
    const own = subjects()
    return {
      id: `r${at}`,
      record: {
        title: `Record ${at}`,
        creators: [{ name: maker() }],
        subjects: [],
        identifiers: {},
        date: year(),
        language: 'en',
        url: `https://a.example/${at}`,
        provenance: {},
      },
      origin: 'https://a.example',
      concepts: own.map((concept) => ({ concept, share: 1 / own.length })),
      firstSeen: NOW - at * DAY,
      lastSeen: NOW - at * DAY,
      kept: 0,
    }
  })
  const visits = records.map(({ id, origin, lastSeen }): VisitRow => ({ id: `${id}@`, record: id, origin, at: lastSeen, active: 200_000, mode: 'view' }))
  const derived = interests({ records, visits, adjustments: [], vocabulary, now: NOW })
  return { items, interests: derived, records, visits, states: new Map(), vocabulary, readingLanguages: [], now: NOW }
}

/** A hundred items, with the reasons of the twenty a page shows at first. */
function shown(input: RankInput): unknown {
  return rank(input)
    .slice(0, 20)
    .map(({ reasons }) => reasons)
}

/** Every history record's likeness to every holding is linear in the record, so the sum of the vectors is enough. */
function cosineRanking(vectors: readonly { use: number; vector: { features: Int32Array; values: Float64Array } }[], catalogue: Catalogue): number[] {
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

/** After a few runs in which the engine compiles: this is ranking again. */
function times(work: (run: number) => unknown): number[] {
  for (let run = -WARMING; run < 0; run += 1) work(run)
  return Array.from({ length: RUNS }, (_, run) => timed(() => work(run))[1])
}
