import type { Catalogue, Feature } from './catalogue.ts'
import type { Vector } from './vector.ts'

/** Inner product of a vector with every holding of the catalogue, by place; written over `likeness` where one is given. */
export function likenessToAll(vector: Vector, catalogue: Catalogue, likeness: Float64Array = new Float64Array(catalogue.holdings.length)): Float64Array {
  likeness.fill(0)
  for (let at = 0; at < vector.features.length; at += 1) {
    const posting = catalogue.postings[vector.features[at] ?? -1]
    if (posting === undefined) continue
    const value = vector.values[at] ?? 0
    const { features: places, values } = posting
    for (let k = 0; k < places.length; k += 1) {
      const place = places[k] ?? 0
      likeness[place] = (likeness[place] ?? 0) + value * (values[k] ?? 0)
    }
  }
  return likeness
}

/**
 * `likenessToAll` where a subject, a creator or a series is shared, nought elsewhere: two works that have only their
 * decade or their language in common say nothing for each other, and nobody would take it for a reason.
 */
export function topicalLikeness(vector: Vector, catalogue: Catalogue, likeness: Float64Array = new Float64Array(catalogue.holdings.length)): Float64Array {
  likeness.fill(0)
  for (const topical of [true, false]) {
    for (let at = 0; at < vector.features.length; at += 1) {
      const feature = vector.features[at] ?? -1
      const posting = catalogue.postings[feature]
      if (posting === undefined || isTopical(catalogue.features[feature]) !== topical) continue
      const value = vector.values[at] ?? 0
      const { features: places, values } = posting
      for (let k = 0; k < places.length; k += 1) {
        const place = places[k] ?? 0
        const before = likeness[place] ?? 0
        if (topical || before > 0) likeness[place] = before + value * (values[k] ?? 0)
      }
    }
  }
  return likeness
}

/** True for what a record is about, by whom, or in which series. */
export function isTopical(feature: Feature | undefined): boolean {
  return feature !== undefined && (feature.block === 'subject' || feature.block === 'creator' || feature.block === 'series')
}

/** Places of the `count` largest positive values, the largest first; ties by place. */
export function largest(values: Float64Array, count: number): number[] {
  const heap: number[] = []
  const below = (a: number, b: number): boolean => {
    const difference = (values[a] ?? 0) - (values[b] ?? 0)
    return difference < 0 || (difference === 0 && a > b)
  }
  let threshold = 0
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0
    if (value <= threshold) continue
    if (heap.length < count) rise(heap, place, below)
    else sink(heap, place, below)
    if (heap.length === count) threshold = values[heap[0] ?? 0] ?? 0
  }
  return heap.sort((a, b) => (below(b, a) ? -1 : 1))
}

/** Adds to a binary heap whose root is the least. */
function rise(heap: number[], place: number, below: (a: number, b: number) => boolean): void {
  let at = heap.length
  heap.push(place)
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] ?? 0
    if (!below(place, above)) break
    heap[at] = above
    at = parent
  }
  heap[at] = place
}

/** Puts a place in the stead of the root. */
function sink(heap: number[], place: number, below: (a: number, b: number) => boolean): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && below(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1
    const next = heap[child] ?? 0
    if (!below(next, place)) break
    heap[at] = next
    at = child
  }
  heap[at] = place
}
