import { BLOCKS, type Block, type Described, termsOf } from './described.ts'
import { SETTINGS, type Settings } from './settings.ts'
import { finished, type Steps } from './steps.ts'
import { emptyBag, fill, poolOf, pour, type Scale, UNKNOWN, type Vector } from './vector.ts'

export interface Feature {
  block: Block
  term: string
}

/** The published holdings as vectors, and for each feature the holdings that have it. Built once for an edition; holds nothing about a patron. */
export interface Catalogue {
  holdings: readonly Described[]
  settings: Settings
  /** Place of a holding by its id. */
  placeOf: ReadonlyMap<string, number>
  features: readonly Feature[]
  vectors: readonly Vector[]
  /** For each feature the places of the holdings and the values there. */
  postings: readonly Vector[]
  /** The ridge in units of the kernel: `settings.ridge` times the mean of k(a, a) over the holdings. */
  ridge: number
  /** The vector of any record in the terms of this catalogue. */
  vectorOf(record: Described): Vector
}

/**
 * Vectors of a catalogue (Salton's vector space by blocks): a block is its terms' weights, times (ln((N + 1) / n))^rarity
 * where n of N holdings have the term (subjects; whole power for creators and series, none for the rest), scaled to the
 * block's length. A term no holding has counts as one that a single holding has: it takes its part of the length, since
 * the record is about that too, and meets nothing.
 */
export function catalogueOf(holdings: readonly Described[], settings: Settings = SETTINGS): Catalogue {
  return finished(catalogueSteps(holdings, settings))
}

/** Holdings between two pauses: a millisecond or two. */
export const STRIDE = 100

/** `catalogueOf` with pauses, so that ten thousand holdings do not hold up a page. */
export function* catalogueSteps(holdings: readonly Described[], settings: Settings = SETTINGS): Steps<Catalogue> {
  const numbered = numbering()
  const bag = emptyBag()
  const ends = new Int32Array(holdings.length)
  for (let place = 0; place < holdings.length; place += 1) {
    if (place % STRIDE === 0) yield
    const holding = holdings[place]
    if (holding !== undefined) fill(bag, termsOf(holding), numbered.add)
    ends[place] = bag.ids.length
  }
  yield
  const { features, counts, idOf } = numbered
  const rarityOf = (block: Block, count: number): number => {
    const power = block === 'subject' ? settings.rarity : block === 'creator' || block === 'series' ? 1 : 0
    return Math.log((holdings.length + 1) / count) ** power
  }
  const known = Float64Array.from(features, ({ block }, id) => rarityOf(block, counts[id] ?? 1))
  const scale: Scale = {
    lengths: BLOCKS.map((block) => settings.blocks[block]),
    rarity: (block, id) => known[id] ?? rarityOf(BLOCKS[block] ?? 'subject', 1),
  }
  const pool = poolOf(bag.ids.length)
  const vectors: Vector[] = []
  let ridge = 0
  for (let place = 0; place < holdings.length; place += 1) {
    if (place % STRIDE === 0) yield
    const vector = pour(pool, bag, ends[place - 1] ?? 0, ends[place] ?? 0, scale)
    ridge += squared(vector.values) ** 2
    vectors.push(vector)
  }
  const postings = yield* postingsOf(vectors, counts)
  const placeOf = new Map<string, number>()
  for (const [place, { id }] of holdings.entries()) {
    if (place % STRIDE === 0) yield
    placeOf.set(id, place)
  }
  return {
    holdings,
    settings,
    placeOf,
    features,
    vectors,
    postings,
    ridge: settings.ridge * Math.max(Number.MIN_VALUE, ridge / Math.max(1, vectors.length)),
    vectorOf: (record) => {
      const own = emptyBag()
      fill(own, termsOf(record), idOf)
      return pour(poolOf(own.ids.length), own, 0, own.ids.length, scale)
    },
  }
}

/** Features by number, in the order in which they are met. */
function numbering() {
  const idsOf = Object.fromEntries(BLOCKS.map((block) => [block, new Map<string, number>()]))
  const features: Feature[] = []
  const counts: number[] = []
  const idOf = (block: Block, term: string): number => idsOf[block]?.get(term) ?? UNKNOWN
  const add = (block: Block, term: string): number => {
    const before = idOf(block, term)
    const id = before === UNKNOWN ? features.push({ block, term }) - 1 : before
    if (before === UNKNOWN) idsOf[block]?.set(term, id)
    counts[id] = (counts[id] ?? 0) + 1
    return id
  }
  return { features, counts, idOf, add }
}

function squared(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}

function* postingsOf(vectors: readonly Vector[], counts: readonly number[]): Steps<Vector[]> {
  const starts = new Int32Array(counts.length + 1)
  for (let feature = 0; feature < counts.length; feature += 1) starts[feature + 1] = (starts[feature] ?? 0) + (counts[feature] ?? 0)
  const ends = starts.slice()
  const places = new Int32Array(starts[counts.length] ?? 0)
  const weights = new Float64Array(places.length)
  for (let place = 0; place < vectors.length; place += 1) {
    if (place % (10 * STRIDE) === 0) yield
    const { features, values } = vectors[place] ?? EMPTY
    for (let at = 0; at < features.length; at += 1) {
      const feature = features[at] ?? 0
      const next = ends[feature] ?? 0
      places[next] = place
      weights[next] = values[at] ?? 0
      ends[feature] = next + 1
    }
  }
  const postings: Vector[] = []
  for (let feature = 0; feature < counts.length; feature += 1) {
    if (feature % (10 * STRIDE) === 0) yield
    const [from, to] = [starts[feature] ?? 0, ends[feature] ?? 0]
    postings.push({ features: places.subarray(from, to), values: weights.subarray(from, to) })
  }
  return postings
}

const EMPTY: Vector = { features: new Int32Array(0), values: new Float64Array(0) }
