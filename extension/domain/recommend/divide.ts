import type { Concept } from '#shared/subject.ts'
import { ancestry } from '../interest.ts'
import { BROADER } from './describe.ts'
import type { Source } from './history.ts'
import { isTopical } from './likeness.ts'
import type { Recommender } from './recommender.ts'

/** What of a source's amount rests on which of its concepts (by id), and what on its creators and series. */
export interface Divided {
  concepts: ReadonlyMap<string, number>
  makers: number
}

/**
 * Divides what a source adds to a holding among what the two share, in proportion to each subject's, creator's and
 * series' part of their inner product. Date, language and level strengthen what is shared and are no reason of their own.
 * A shared broader term belongs to the concept of the record it is broader than.
 */
export function dividedOf(source: Source, place: number, amount: number, kept: Recommender, concepts: ReadonlyMap<string, Concept>): Divided {
  const { features, vectors } = kept.catalogue
  const { vector: own } = kept.neighbourhood(source.record)
  const other = vectors[place]
  const byConcept = new Map<string, number>()
  let makers = 0
  let whole = 0
  for (let a = 0, b = 0; other !== undefined && a < own.features.length && b < other.features.length; ) {
    const left = own.features[a] ?? 0
    const right = other.features[b] ?? 0
    if (left < right) a += 1
    else if (right < left) b += 1
    else {
      const feature = features[left]
      const part = (own.values[a] ?? 0) * (other.values[b] ?? 0)
      if (feature !== undefined && isTopical(feature) && part > 0) {
        whole += part
        const concept = feature.block === 'subject' ? ownerOf(feature.term, source, concepts) : undefined
        if (concept === undefined) makers += part
        else byConcept.set(concept, (byConcept.get(concept) ?? 0) + part)
      }
      a += 1
      b += 1
    }
  }
  for (const [concept, part] of byConcept) byConcept.set(concept, (amount * part) / whole)
  return { concepts: byConcept, makers: whole === 0 ? 0 : (amount * makers) / whole }
}

const owners = new WeakMap<Source['concepts'], Map<string, string>>()

/** The concept of a record that gives a term its weight in the description: itself or the nearest and weightiest below it. */
function ownerOf(term: string, source: Source, concepts: ReadonlyMap<string, Concept>): string | undefined {
  let owned = owners.get(source.concepts)
  if (owned === undefined) {
    owned = new Map()
    const weights = new Map<string, number>()
    for (const { concept, share } of source.concepts) {
      for (const [depth, above] of ancestry(concept, concepts).entries()) {
        const weight = share * BROADER ** depth
        if (weight <= (weights.get(above) ?? 0)) continue
        weights.set(above, weight)
        owned.set(above, concept)
      }
    }
    owners.set(source.concepts, owned)
  }
  return owned.get(term)
}
