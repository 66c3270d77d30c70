import { BLOCKS, type Block, type Described, termsOf } from './described.ts'
import { SETTINGS, type Settings } from './settings.ts'

/** A sparse vector: `features` and `values` run side by side. */
export interface Vector {
  features: Int32Array
  values: Float64Array
}

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
  const steps = catalogueSteps(holdings, settings)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Holdings between two pauses: a few milliseconds. */
export const STRIDE = 200

/** `catalogueOf` with pauses, so that ten thousand holdings do not hold up a page. */
export function* catalogueSteps(holdings: readonly Described[], settings: Settings = SETTINGS): Generator<undefined, Catalogue, undefined> {
  const ids = new Map<string, number>()
  const features: Feature[] = []
  const counts: number[] = []
  for (const [place, holding] of holdings.entries()) {
    if (place % STRIDE === 0) yield
    const terms = termsOf(holding)
    for (const block of BLOCKS) {
      for (const { term } of terms[block]) {
        const key = `${block} ${term}`
        const id = ids.get(key)
        if (id === undefined) {
          ids.set(key, features.length)
          features.push({ block, term })
          counts.push(1)
        } else counts[id] = (counts[id] ?? 0) + 1
      }
    }
  }
  const rarityOf = (block: Block, id: number | undefined): number => {
    const power = block === 'subject' ? settings.rarity : block === 'creator' || block === 'series' ? 1 : 0
    return Math.log((holdings.length + 1) / ((id === undefined ? undefined : counts[id]) ?? 1)) ** power
  }
  const vectorOf = (record: Described): Vector => {
    const found: { id: number; value: number }[] = []
    const terms = termsOf(record)
    for (const block of BLOCKS) {
      const length = settings.blocks[block]
      if (length === 0) continue
      const values = terms[block].map(({ term, weight }) => {
        const id = ids.get(`${block} ${term}`)
        return { id, value: weight * rarityOf(block, id) }
      })
      const whole = Math.sqrt(values.reduce((sum, { value }) => sum + value * value, 0))
      if (whole === 0) continue
      for (const { id, value } of values) if (id !== undefined) found.push({ id, value: (value / whole) * length })
    }
    found.sort((a, b) => a.id - b.id)
    return { features: Int32Array.from(found, ({ id }) => id), values: Float64Array.from(found, ({ value }) => value) }
  }
  const vectors: Vector[] = []
  for (const holding of holdings) {
    if (vectors.length % STRIDE === 0) yield
    vectors.push(vectorOf(holding))
  }
  yield
  const postings = postingsOf(vectors, counts)
  yield
  return {
    holdings,
    settings,
    placeOf: new Map(holdings.map(({ id }, place) => [id, place])),
    features,
    vectors,
    postings,
    ridge: settings.ridge * Math.max(Number.MIN_VALUE, vectors.reduce((sum, { values }) => sum + squared(values) ** 2, 0) / Math.max(1, vectors.length)),
    vectorOf,
  }
}

function squared(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

function postingsOf(vectors: readonly Vector[], counts: readonly number[]): Vector[] {
  const postings = counts.map((count) => ({ features: new Int32Array(count), values: new Float64Array(count) }))
  const filled = new Int32Array(counts.length)
  for (const [place, vector] of vectors.entries()) {
    for (const [at, feature] of vector.features.entries()) {
      const posting = postings[feature]
      const next = filled[feature] ?? 0
      if (posting === undefined) continue
      posting.features[next] = place
      posting.values[next] = vector.values[at] ?? 0
      filled[feature] = next + 1
    }
  }
  return postings.map(({ features, values }, feature) => ({ features: features.subarray(0, filled[feature]), values: values.subarray(0, filled[feature]) }))
}
