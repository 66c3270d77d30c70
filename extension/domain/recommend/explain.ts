import type { Catalogue, Feature } from './catalogue.ts'
import type { Described } from './described.ts'
import type { Contribution, Recommender } from './recommender.ts'

/** A feature a record and a holding have in common, and its part of something. */
export interface Part extends Feature {
  amount: number
}

/**
 * What a record and a holding have in common, the weightiest first: each shared feature's part of their inner product.
 * Parts are positive and sum to 1; empty when they share nothing.
 */
export function sharedParts(record: Described, holding: Described, catalogue: Catalogue): Part[] {
  const left = catalogue.vectorOf(record)
  const right = catalogue.vectorOf(holding)
  const values = new Map(Array.from(right.features, (feature, at) => [feature, right.values[at] ?? 0] as const))
  const parts: Part[] = []
  let whole = 0
  for (const [at, id] of left.features.entries()) {
    const feature = catalogue.features[id]
    const amount = (left.values[at] ?? 0) * (values.get(id) ?? 0)
    if (feature === undefined || amount <= 0) continue
    parts.push({ ...feature, amount })
    whole += amount
  }
  return parts.map((part) => ({ ...part, amount: part.amount / whole })).sort((a, b) => b.amount - a.amount || (a.term < b.term ? -1 : 1))
}

/**
 * A contribution divided among the features its record shares with the holding, in proportion to their part of the
 * likeness the weight rests on. Sums to the contribution, within rounding.
 */
export function partsOf(contribution: Contribution, holding: Described, catalogue: Catalogue): Part[] {
  return sharedParts(contribution.record, holding, catalogue).map((part) => ({ ...part, amount: part.amount * contribution.amount }))
}

/** A holding related to a record: how much the record speaks for it, what they share, and the kind of feature that is the most of it. */
export interface Related {
  holding: Described
  weight: number
  kind: Feature['block']
  parts: Part[]
}

/** Holdings related to one record, the weightiest first, at most `count`; never the record itself. */
export function relatedTo(record: Described, recommender: Recommender, count: number): Related[] {
  const { catalogue } = recommender
  return recommender.scores([{ record, use: 1 }], { limit: count }).map(({ holding, score }) => {
    const parts = sharedParts(record, holding, catalogue)
    const byBlock = new Map<Feature['block'], number>()
    for (const { block, amount } of parts) byBlock.set(block, (byBlock.get(block) ?? 0) + amount)
    const kind = [...byBlock].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'subject'
    return { holding, weight: score, kind, parts }
  })
}
