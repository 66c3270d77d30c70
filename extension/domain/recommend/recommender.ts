import type { Catalogue } from './catalogue.ts'
import type { Described } from './described.ts'
import { neighbourhoodOf, type Solved, workroomFor } from './neighbourhood.ts'

/** A record the patron has used, and how much it counts; see `worthOf`. A negative use speaks against its neighbourhood. */
export interface Used {
  record: Described
  use: number
}

/** What one record of the patron adds to the score of one holding: weight times use. */
export interface Contribution {
  record: Described
  amount: number
}

export interface Scored {
  holding: Described
  /** Place of the holding in the catalogue. */
  place: number
  /** Sum of the contributions, added up in their order, to the last bit. */
  score: number
  /** In the order of the history; records that add nothing are left out. Put together when asked for. */
  contributions(): Contribution[]
}

/** Scores of all holdings. */
export interface Sums {
  /** By place. */
  scores: Float64Array
  /** What each record of the history adds at a place, in the order of the history. */
  linesTo(place: number): { source: number; amount: number }[]
}

/** Keeps the neighbourhood of every record it has met, for one catalogue. */
export interface Recommender {
  catalogue: Catalogue
  /** Solved when first asked for and kept; solved anew when a record of that id is described otherwise. */
  neighbourhood(record: Described): Solved
  /** Every holding that a record of the history speaks for, the highest score first, ties by place. At most `limit` are returned. */
  scores(history: readonly Used[], options?: { limit?: number; admits?: (holding: Described) => boolean }): Scored[]
  /** The score of every holding by place, and who gives it. */
  sums(history: readonly Used[]): Sums
  /** Forgets a record, or everything. */
  forget(id?: string): void
}

export function recommender(catalogue: Catalogue): Recommender {
  const room = workroomFor(catalogue)
  const solved = new Map<string, { record: Described; neighbourhood: Solved }>()
  const neighbourhood = (record: Described): Solved => {
    const known = solved.get(record.id)
    if (known !== undefined && alike(known.record, record)) {
      known.record = record
      return known.neighbourhood
    }
    const found = neighbourhoodOf(record, catalogue, room)
    solved.set(record.id, { record, neighbourhood: found })
    return found
  }
  // Most rankings are of the records of the one before, used otherwise.
  let last: { around: readonly Solved[]; ledger: Ledger } | undefined
  const ledger = (around: readonly Solved[]): Ledger => {
    const same = last !== undefined && last.around.length === around.length && last.around.every((one, at) => one === around[at])
    const found = same && last !== undefined ? last.ledger : ledgerOf(catalogue.holdings.length, around)
    last = { around, ledger: found }
    return found
  }
  const sums = (history: readonly Used[]): Sums =>
    summed(
      catalogue,
      history,
      history.map(({ record }) => neighbourhood(record)),
      ledger,
    )
  return {
    catalogue,
    neighbourhood,
    sums,
    scores: (history, { limit, admits } = {}) => scored(catalogue, history, sums(history), limit ?? catalogue.holdings.length, admits),
    forget: (id) => {
      last = undefined
      if (id === undefined) solved.clear()
      else solved.delete(id)
    },
  }
}

function scored(
  catalogue: Catalogue,
  history: readonly Used[],
  { scores, linesTo }: Sums,
  limit: number,
  admits: ((holding: Described) => boolean) | undefined,
): Scored[] {
  const used = new Set(history.map(({ record }) => record.id))
  const contributions = (place: number): Contribution[] =>
    linesTo(place).flatMap(({ source, amount }) => (history[source] === undefined ? [] : { record: history[source].record, amount }))
  const listed: Scored[] = []
  for (const place of descending(scores)) {
    if (listed.length >= limit) break
    const holding = catalogue.holdings[place]
    if (holding === undefined || used.has(holding.id) || admits?.(holding) === false) continue
    listed.push({ holding, place, score: scores[place] ?? 0, contributions: () => contributions(place) })
  }
  return listed
}

function summed({ holdings }: Catalogue, history: readonly Used[], around: readonly Solved[], ledger: (around: readonly Solved[]) => Ledger): Sums {
  const scores = new Float64Array(holdings.length)
  for (let source = 0; source < around.length; source += 1) {
    const { places, weights } = around[source] ?? NOBODY
    const use = history[source]?.use ?? 0
    for (let k = 0; k < places.length; k += 1) {
      const place = places[k] ?? 0
      scores[place] = (scores[place] ?? 0) + (weights[k] ?? 0) * use
    }
  }
  let own: Ledger | undefined
  return {
    scores,
    linesTo: (place) => {
      own ??= ledger(around)
      return linesIn(own, place, history)
    },
  }
}

/** Who speaks for which holding, sorted by place once, so that asking for one holding does not walk through the history. */
interface Ledger {
  /** Where the lines of each place begin, and after the last place where all end. */
  starts: Int32Array
  /** By line: a place in the history, and its weight to the holding. */
  sources: Int32Array
  weighed: Float64Array
}

function ledgerOf(size: number, around: readonly Solved[]): Ledger {
  const starts = new Int32Array(size + 1)
  for (const { places } of around) for (let k = 0; k < places.length; k += 1) starts[(places[k] ?? 0) + 1] = (starts[(places[k] ?? 0) + 1] ?? 0) + 1
  for (let place = 0; place < size; place += 1) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
  const ends = starts.slice()
  const sources = new Int32Array(starts[size] ?? 0)
  const weighed = new Float64Array(sources.length)
  for (let source = 0; source < around.length; source += 1) {
    const { places, weights } = around[source] ?? NOBODY
    for (let k = 0; k < places.length; k += 1) {
      const place = places[k] ?? 0
      const at = ends[place] ?? 0
      ends[place] = at + 1
      sources[at] = source
      weighed[at] = weights[k] ?? 0
    }
  }
  return { starts, sources, weighed }
}

function linesIn({ starts, sources, weighed }: Ledger, place: number, history: readonly Used[]): { source: number; amount: number }[] {
  const lines: { source: number; amount: number }[] = []
  for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
    const source = sources[at] ?? -1
    const amount = (weighed[at] ?? 0) * (history[source]?.use ?? 0)
    if (amount !== 0) lines.push({ source, amount })
  }
  return lines
}

const NOBODY: Solved = {
  places: new Int32Array(0),
  weights: new Float64Array(0),
  vector: { features: new Int32Array(0), values: new Float64Array(0) },
}

/** Places with a positive score, the highest first, ties by place. */
function descending(scores: Float64Array): Int32Array {
  let count = 0
  const places = new Int32Array(scores.length)
  for (let place = 0; place < scores.length; place += 1) {
    if ((scores[place] ?? 0) <= 0) continue
    places[count] = place
    count += 1
  }
  return places.subarray(0, count).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

function alike(a: Described, b: Described): boolean {
  if (a === b) return true
  if (a.year !== b.year || a.level !== b.level || a.language !== b.language || a.holdings !== b.holdings) return false
  if (a.subjects.length !== b.subjects.length || a.creators.length !== b.creators.length || a.series.length !== b.series.length) return false
  return (
    a.subjects.every(({ term, weight }, at) => term === b.subjects[at]?.term && weight === b.subjects[at]?.weight) &&
    a.creators.every((name, at) => name === b.creators[at]) &&
    a.series.every((name, at) => name === b.series[at])
  )
}
