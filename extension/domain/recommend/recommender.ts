import type { Catalogue } from './catalogue.ts'
import type { Described } from './described.ts'
import { type Neighbourhood, neighbourhoodOf, workroomFor } from './neighbourhood.ts'

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

/** Keeps the neighbourhood of every record it has met, for one catalogue. */
export interface Recommender {
  catalogue: Catalogue
  /** Solved when first asked for and kept; solved anew when a record of that id is described otherwise. */
  neighbourhood(record: Described): Neighbourhood
  /** Every holding that a record of the history speaks for, the highest score first, ties by place. At most `limit` are returned. */
  scores(history: readonly Used[], options?: { limit?: number; admits?: (holding: Described) => boolean }): Scored[]
  /** Forgets a record, or everything. */
  forget(id?: string): void
}

export function recommender(catalogue: Catalogue): Recommender {
  const room = workroomFor(catalogue)
  const solved = new Map<string, { record: Described; neighbourhood: Neighbourhood }>()
  const neighbourhood = (record: Described): Neighbourhood => {
    const known = solved.get(record.id)
    if (known !== undefined && alike(known.record, record)) return known.neighbourhood
    const found = neighbourhoodOf(record, catalogue, room)
    solved.set(record.id, { record, neighbourhood: found })
    return found
  }
  return {
    catalogue,
    neighbourhood,
    scores: (history, { limit, admits } = {}) => scored(catalogue, history, neighbourhood, limit ?? catalogue.holdings.length, admits),
    forget: (id) => {
      if (id === undefined) solved.clear()
      else solved.delete(id)
    },
  }
}

function scored(
  { holdings }: Catalogue,
  history: readonly Used[],
  neighbourhood: (record: Described) => Neighbourhood,
  limit: number,
  admits: ((holding: Described) => boolean) | undefined,
): Scored[] {
  const scores = new Float64Array(holdings.length)
  const around = history.map(({ record }) => neighbourhood(record))
  for (let source = 0; source < around.length; source += 1) {
    const { places, weights } = around[source] ?? NOBODY
    const use = history[source]?.use ?? 0
    for (let k = 0; k < places.length; k += 1) {
      const place = places[k] ?? 0
      scores[place] = (scores[place] ?? 0) + (weights[k] ?? 0) * use
    }
  }
  const used = new Set(history.map(({ record }) => record.id))
  const contributionsTo = ledgerOf(holdings.length, history, around)
  const listed: Scored[] = []
  for (const place of descending(scores)) {
    if (listed.length >= limit) break
    const holding = holdings[place]
    if (holding === undefined || used.has(holding.id) || admits?.(holding) === false) continue
    listed.push({ holding, place, score: scores[place] ?? 0, contributions: () => contributionsTo(place) })
  }
  return listed
}

/** Who speaks for which holding, sorted by place once, so that asking for one holding does not walk through the history. */
function ledgerOf(size: number, history: readonly Used[], around: readonly Neighbourhood[]): (place: number) => Contribution[] {
  const ends = new Int32Array(size + 1)
  for (const { places } of around) for (let k = 0; k < places.length; k += 1) ends[(places[k] ?? 0) + 1] = (ends[(places[k] ?? 0) + 1] ?? 0) + 1
  for (let place = 0; place < size; place += 1) ends[place + 1] = (ends[place + 1] ?? 0) + (ends[place] ?? 0)
  const starts = ends.slice()
  const sources = new Int32Array(ends[size] ?? 0)
  const weighed = new Float64Array(sources.length)
  for (let source = 0; source < around.length; source += 1) {
    const { places, weights } = around[source] ?? NOBODY
    for (let k = 0; k < places.length; k += 1) {
      const place = places[k] ?? 0
      const at = starts[place] ?? 0
      starts[place] = at + 1
      sources[at] = source
      weighed[at] = weights[k] ?? 0
    }
  }
  return (place) => {
    const lines: Contribution[] = []
    for (let at = ends[place] ?? 0; at < (ends[place + 1] ?? 0); at += 1) {
      const line = history[sources[at] ?? -1]
      const amount = (weighed[at] ?? 0) * (line?.use ?? 0)
      if (line !== undefined && amount !== 0) lines.push({ record: line.record, amount })
    }
    return lines
  }
}

const NOBODY: Neighbourhood = { places: new Int32Array(0), weights: new Float64Array(0) }

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
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
