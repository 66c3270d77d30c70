import type { Catalogue } from './catalogue.ts'
import type { Described } from './described.ts'
import { largest, topicalLikeness } from './likeness.ts'
import { weightsFromLast } from './solve.ts'
import type { Vector } from './vector.ts'

/** What one record says for the holdings around it: places in the catalogue, nearest first, and weights >= 0. */
export interface Neighbourhood {
  places: Int32Array
  weights: Float64Array
}

export interface Solved extends Neighbourhood {
  /** The record in the terms of the catalogue. */
  vector: Vector
}

/** Arrays to work in, so that thousands of records do not cost thousands of allocations. */
export interface Workroom {
  likeness: Float64Array
  /** Noughts between two uses. */
  spread: Float64Array
  kernel: Float64Array
}

export function workroomFor({ holdings, features, settings }: Catalogue): Workroom {
  return {
    likeness: new Float64Array(holdings.length),
    spread: new Float64Array(features.length),
    kernel: new Float64Array((settings.neighbours + 1) ** 2),
  }
}

/**
 * The holdings nearest to a record that share a subject, a creator or a series with it, and its EASE^R weights to them, solved among these alone, with the kernel
 * k(a, b) = (a . b)^2. It depends on the record and the catalogue only: not on what else a patron has read, so that
 * adding or removing a record never moves the others, and each may be kept for as long as the edition lasts.
 */
export function neighbourhoodOf(record: Described, catalogue: Catalogue, room: Workroom = workroomFor(catalogue)): Solved {
  const vector = catalogue.vectorOf(record)
  const likeness = topicalLikeness(vector, catalogue, room.likeness)
  const own = catalogue.placeOf.get(record.id)
  if (own !== undefined) likeness[own] = 0
  const places = largest(likeness, catalogue.settings.neighbours)
  fill(room.kernel, [...places.map((place) => catalogue.vectors[place] ?? EMPTY), vector], room.spread)
  return { places: Int32Array.from(places), weights: weightsFromLast(room.kernel, places.length + 1, catalogue.ridge), vector }
}

const EMPTY: Vector = { features: new Int32Array(0), values: new Float64Array(0) }

/** Squared inner products of all pairs, lower half. Each row is spread out once and gathered from for the rows before it. */
function fill(kernel: Float64Array, vectors: readonly Vector[], spread: Float64Array): void {
  const size = vectors.length
  for (let row = 0; row < size; row += 1) {
    const { features, values } = vectors[row] ?? EMPTY
    for (let k = 0; k < features.length; k += 1) spread[features[k] ?? 0] = values[k] ?? 0
    for (let col = 0; col <= row; col += 1) {
      const other = vectors[col] ?? EMPTY
      const at = other.features
      let sum = 0
      for (let k = 0; k < at.length; k += 1) sum += (spread[at[k] ?? 0] ?? 0) * (other.values[k] ?? 0)
      kernel[row * size + col] = sum * sum
    }
    for (let k = 0; k < features.length; k += 1) spread[features[k] ?? 0] = 0
  }
}
