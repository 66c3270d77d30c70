/**
 * Pseudo-readers: what readers might look like if nothing but the catalogue were known.
 *
 * Definition. A pseudo-reader reads one holding and its nearest neighbours; its profile is the mean of their shares of the 32 groups, weighted by the root of
 * how widely each is held. Holdings are drawn by that same root, evenly spaced over the running sum (systematic sampling), each once where nothing is known
 * of how widely they are held. Nearness is the recommender's kind: the cosine of subjects weighted by rarity (TF-IDF), and a share for each creator in common.
 * The public mean is taken away and what is left is a direction of unit length.
 * Assumptions. People who read a work read what stands near it in the catalogue.
 * Known limits. No reader has a say in it. Where holdings share no subject and no creator, neighbours are none and a pseudo-reader reads one work.
 */
import { GROUPS } from '../subject.ts'
import { type Points, pointsOf } from './algebra.ts'
import { unit } from './cluster.ts'

/** A holding as the segments see it. */
export interface Holding {
  /** Shares of the 32 groups, 0 or more, not all 0. */
  readonly groups: readonly number[]
  /** Subjects with their weights within the holding, above 0. */
  readonly subjects: readonly { readonly term: string; readonly weight: number }[]
  readonly creators: readonly string[]
  /** How many hold or want it; left out when unknown. */
  readonly holdings?: number
}

/** Works a pseudo-reader has read, its own included. */
export const NEIGHBOURS = 20
/** Pseudo-readers at most: bounds the time on a large catalogue. */
export const MOST_READERS = 3000
/** What one creator in common counts beside the cosine of subjects. */
const CREATOR = 0.36

/** Mean shares of the groups over all holdings, weighted by how widely they are held: what a reader without leanings would read. */
export function publicMean(holdings: readonly Holding[]): number[] {
  const mean = new Float64Array(GROUPS)
  const weights = holdings.map((holding) => holding.holdings ?? 1)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [at, { groups }] of holdings.entries())
    for (const [group, share] of groups.entries()) mean[group] = (mean[group] ?? 0) + ((weights[at] ?? 0) * share) / whole
  return [...mean]
}

/** The pseudo-readers of a catalogue, as directions from a mean; a holding that lies exactly on the mean has none. */
export function pseudoReaders(holdings: readonly Holding[], mean: readonly number[]): Points {
  const weights = holdings.map((holding) => Math.sqrt(holding.holdings ?? 1))
  const near = nearness(holdings)
  const directions = sampled(weights).flatMap((at) => {
    const profile = new Float64Array(GROUPS)
    let whole = 0
    for (const place of near(at)) {
      const weight = weights[place] ?? 0
      for (const [group, share] of (holdings[place]?.groups ?? []).entries()) {
        profile[group] = (profile[group] ?? 0) + weight * share
        whole += weight * share
      }
    }
    const direction = unit(profile.map((share, group) => share / whole - (mean[group] ?? 0)))
    return direction === undefined ? [] : [direction]
  })
  return pointsOf(directions, GROUPS)
}

/** Places drawn by weight, evenly spaced over the running sum. */
function sampled(weights: readonly number[]): number[] {
  const even = weights.every((weight) => weight === weights[0])
  const count = Math.min(even ? weights.length : 4 * weights.length, MOST_READERS)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const places: number[] = []
  let reached = 0
  for (const [place, weight] of weights.entries()) {
    reached += weight
    while (places.length < count && ((places.length + 0.5) * whole) / count <= reached) places.push(place)
  }
  return places
}

/** For the place of a holding, the places of the nearest ones, itself first. */
function nearness(holdings: readonly Holding[]): (at: number) => number[] {
  const frequency = new Map<string, number>()
  for (const { subjects } of holdings) for (const { term } of subjects) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const vectors = holdings.map(({ subjects }) => {
    const weighted = subjects
      .filter(({ term }) => (frequency.get(term) ?? 0) > 1)
      .map(({ term, weight }) => ({ term, weight: weight * Math.log(1 + holdings.length / (frequency.get(term) ?? 1)) }))
    const length = Math.sqrt(weighted.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
    return weighted.map(({ term, weight }) => ({ term, weight: weight / length }))
  })
  const bySubject = new Map<string, { places: number[]; weights: number[] }>()
  const byCreator = new Map<string, number[]>()
  for (const [place, vector] of vectors.entries()) {
    for (const { term, weight } of vector) {
      const list = bySubject.get(term) ?? { places: [], weights: [] }
      bySubject.set(term, list)
      list.places.push(place)
      list.weights.push(weight)
    }
    for (const creator of holdings[place]?.creators ?? []) byCreator.set(creator, [...(byCreator.get(creator) ?? []), place])
  }
  const common = Math.max(50, holdings.length / 3)
  const found = new Map<number, number[]>()
  return (at) => {
    const known = found.get(at)
    if (known !== undefined) return known
    const likeness = new Float64Array(holdings.length)
    for (const { term, weight } of vectors[at] ?? []) {
      const list = bySubject.get(term)
      // What a third of the catalogue shares tells no neighbours apart and would cost the most.
      if (list === undefined || list.places.length > common) continue
      for (let k = 0; k < list.places.length; k++) {
        const place = list.places[k] ?? 0
        likeness[place] = (likeness[place] ?? 0) + weight * (list.weights[k] ?? 0)
      }
    }
    for (const creator of holdings[at]?.creators ?? []) for (const place of byCreator.get(creator) ?? []) likeness[place] = (likeness[place] ?? 0) + CREATOR
    likeness[at] = Number.POSITIVE_INFINITY
    const nearest = greatest(likeness, NEIGHBOURS)
    found.set(at, nearest)
    return nearest
  }
}

/** Places of the greatest values above 0, the greatest first, ties by place. */
function greatest(values: Float64Array, count: number): number[] {
  const places: number[] = []
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0
    if (value <= 0 || (places.length === count && value <= (values[places[count - 1] ?? 0] ?? 0))) continue
    let at = places.length
    while (at > 0 && (values[places[at - 1] ?? 0] ?? 0) < value) at--
    places.splice(at, 0, place)
    if (places.length > count) places.pop()
  }
  return places
}
