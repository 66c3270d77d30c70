import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import type { Described } from '#extension/domain/recommend/described.ts'
import { latentInterests } from '#extension/domain/recommend/latent.ts'
import { type Recommender, recommender } from '#extension/domain/recommend/recommender.ts'
import type { EvaluationLibrary } from './library.ts'

export interface LatentMeasure {
  patrons: number
  /** Share of the new subjects of the held-out records that are among the ten guessed, mean over the patrons who have one. */
  recall10: number
  se: number
  /** The same for the ten subjects most widely held among those new to the patron. */
  popularity: number
}

/** Subjects of a record, as many as a full catalogue record has headings. */
const SUBJECTS = 10

/**
 * Latent interests measured: a record's subjects are its ten weightiest; those of the held-out records that no known
 * record has are to be guessed. Subjects on fewer than 20 records are too narrow to be suggested and are left out.
 */
export function latent(library: EvaluationLibrary, limit: number, kept: Recommender = recommender(catalogueOf(library.records))): LatentMeasure {
  const counts = new Map<string, number>()
  const leading = library.records.map((record) =>
    [...record.subjects]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, SUBJECTS)
      .map(({ term }) => term),
  )
  for (const terms of leading) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const subjects = leading.map((terms) => terms.filter((term) => (counts.get(term) ?? 0) >= 20))
  const shares = new Map(library.records.map(({ id }, place) => [id, subjects[place]!.map((term) => ({ term, share: 1 / subjects[place]!.length }))]))
  const subjectsOf = ({ id }: Described) => shares.get(id) ?? []
  const held = new Map<string, number>()
  for (const [place, terms] of subjects.entries()) for (const term of terms) held.set(term, (held.get(term) ?? 0) + (library.records[place]?.holdings ?? 1))
  const widest = [...held].sort((a, b) => b[1] - a[1]).map(([term]) => term)
  const found: number[] = []
  const common: number[] = []
  for (const { known, heldOut } of library.patrons.slice(0, limit)) {
    const own = new Set(known.flatMap((place) => subjects[place] ?? []))
    const wanted = new Set(heldOut.flatMap((place) => subjects[place] ?? []).filter((term) => !own.has(term)))
    if (wanted.size === 0) continue
    const scored = kept.scores(
      known.map((place) => ({ record: library.records[place]!, use: 1 })),
      { limit: 500 },
    )
    const share = (terms: readonly string[]): number => terms.filter((term) => wanted.has(term)).length / Math.min(10, wanted.size)
    found.push(share(latentInterests(scored, own, subjectsOf).map(({ term }) => term)))
    common.push(share(widest.filter((term) => !own.has(term)).slice(0, 10)))
  }
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)
  const middle = mean(found)
  return {
    patrons: found.length,
    recall10: middle,
    se: Math.sqrt(mean(found.map((value) => (value - middle) ** 2)) / Math.max(1, found.length)),
    popularity: mean(common),
  }
}
