import { BLOCKS, type Block, type Term } from './described.ts'

/** A sparse vector: `features` and `values` run side by side. */
export interface Vector {
  features: Int32Array
  values: Float64Array
}

/** In place of the feature of a term no holding has. */
export const UNKNOWN = -1

/** Terms of records, one after the other, block by block. In rows of numbers and not as objects: what lives while a catalogue is built is moved about by every collection of garbage. */
export interface Bag {
  ids: number[]
  /** Places in `BLOCKS`. */
  blocks: number[]
  weights: number[]
}

export const emptyBag = (): Bag => ({ ids: [], blocks: [], weights: [] })

/** Adds a record's terms, numbered by `idOf`. */
export function fill(bag: Bag, terms: Record<Block, readonly Term[]>, idOf: (block: Block, term: string) => number): void {
  for (let place = 0; place < BLOCKS.length; place += 1) {
    const block = BLOCKS[place]
    if (block === undefined) continue
    for (const { term, weight } of terms[block]) {
      bag.ids.push(idOf(block, term))
      bag.blocks.push(place)
      bag.weights.push(weight)
    }
  }
}

/** Length of each block and rarity of each feature. */
export interface Scale {
  lengths: readonly number[]
  rarity(block: number, id: number): number
}

/** Room for many vectors in one piece of memory. */
export interface Pool extends Vector {
  end: number
}

/** Room for so many features and values. */
export const poolOf = (size: number): Pool => ({ features: new Int32Array(size), values: new Float64Array(size), end: 0 })

/** The terms from one place of the bag to another as a vector at the end of the pool, sorted by feature. */
export function pour(pool: Pool, bag: Bag, from: number, to: number, { lengths, rarity }: Scale): Vector {
  const start = pool.end
  for (let at = from, next = from; at < to; at = next) {
    const block = bag.blocks[at] ?? 0
    const length = lengths[block] ?? 0
    let sum = 0
    for (; next < to && bag.blocks[next] === block; next += 1) {
      const value = (bag.weights[next] ?? 0) * rarity(block, bag.ids[next] ?? UNKNOWN)
      sum += value * value
    }
    const whole = Math.sqrt(sum)
    if (length === 0 || whole === 0) continue
    for (let k = at; k < next; k += 1) {
      const id = bag.ids[k] ?? UNKNOWN
      if (id !== UNKNOWN) insert(pool, start, id, (((bag.weights[k] ?? 0) * rarity(block, id)) / whole) * length)
    }
  }
  return { features: pool.features.subarray(start, pool.end), values: pool.values.subarray(start, pool.end) }
}

/** Puts a feature among those from `start` on. */
function insert(pool: Pool, start: number, id: number, value: number): void {
  let at = pool.end
  for (; at > start && (pool.features[at - 1] ?? 0) > id; at -= 1) {
    pool.features[at] = pool.features[at - 1] ?? 0
    pool.values[at] = pool.values[at - 1] ?? 0
  }
  pool.features[at] = id
  pool.values[at] = value
  pool.end += 1
}
