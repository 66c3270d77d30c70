import type { Item } from '#shared/item.ts'
import type { Concept } from '#shared/subject.ts'
import type { Interest } from './interest.ts'
import type { ItemRow } from './rows.ts'

/** What stands beside the records in a ranking (recommend.ts says what the numbers mean): neighbouring interests, and verdicts on items. */

const SATURATION = 4

/** An interest beside a concept; `strength` from 0 to 1 grows with its mass. */
export interface Neighbour {
  concept: Concept
  interest: Interest
  strength: number
}

/** For each concept the strongest interest next to it: related, or under the same broader concept. */
export function neighboursOf(interests: readonly Interest[], concepts: ReadonlyMap<string, Concept>): Map<string, Neighbour> {
  const live = new Map(interests.filter((interest) => interest.mass > 0).map((interest) => [interest.concept.id, interest]))
  const siblings = Map.groupBy(concepts.values(), (concept) => concept.broader)
  const near = new Map<string, Neighbour>()
  const offer = (id: string, interest: Interest): void => {
    const concept = concepts.get(id)
    const strength = interest.mass / (interest.mass + SATURATION)
    if (concept !== undefined && id !== interest.concept.id && strength > (near.get(id)?.strength ?? 0)) near.set(id, { concept, interest, strength })
  }
  for (const concept of concepts.values()) {
    const interest = live.get(concept.id)
    for (const other of concept.related ?? []) {
      const back = live.get(other)
      if (interest !== undefined) offer(other, interest)
      if (back !== undefined) offer(concept.id, back)
    }
    if (interest !== undefined && concept.broader !== undefined) for (const other of siblings.get(concept.broader) ?? []) offer(other.id, interest)
  }
  return near
}

/** "More" and "less" by concept, -1 to 1. */
export function tasteOf(items: readonly Item[], states: ReadonlyMap<string, ItemRow>): Map<string, number> {
  const taste = new Map<string, number>()
  if (![...states.values()].some((state) => state.verdict !== undefined)) return taste
  for (const item of items) {
    const verdict = states.get(item.id)?.verdict
    if (verdict === undefined) continue
    const step = (verdict === 'more' ? 1 : -1) / item.subjects.length
    for (const subject of item.subjects) taste.set(subject, Math.max(-1, Math.min(1, (taste.get(subject) ?? 0) + step)))
  }
  return taste
}
