import type { Item } from '#shared/item.ts'
import type { Concept, Vocabulary } from '#shared/subject.ts'
import { ancestry, type Interest } from './interest.ts'
import type { ItemRow, RecordRow } from './rows.ts'

/** The patron's side of the ranking (recommend.ts says what the numbers mean): how strongly each concept is pulled at, and by what. */

const SATURATION = 4
const NARROWER = 0.5
const BROADER = 0.3
const NEAR = 0.15

/** An interest that pulls at a concept, with the strength of the pull. */
export interface Source {
  interest: Interest
  strength: number
}

/** Everything the patron's side has for one concept of the items. */
export interface Facet {
  rarity: number
  read: number
  here: number
  near: number
  taste: number
}

/** Everything about the patron an item is held against, worked out once for all items. */
export interface Pull {
  concepts: ReadonlyMap<string, Concept>
  facets: ReadonlyMap<string, Facet>
  sources: ReadonlyMap<string, Source[]>
  near: ReadonlyMap<string, Source>
  here: RecordRow | undefined
  states: ReadonlyMap<string, ItemRow>
}

export interface PullInput {
  items: readonly Item[]
  interests: readonly Interest[]
  states: ReadonlyMap<string, ItemRow>
  vocabulary: Vocabulary
  here?: RecordRow
}

/** Works out the pull once for all items. */
export function pullOf({ items, interests, states, vocabulary, here }: PullInput): Pull {
  const concepts = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))
  const live = new Map(interests.filter((interest) => interest.mass > 0).map((interest) => [interest.concept.id, interest]))
  const sources = sourcesOf(live, concepts)
  const near = nearOf(live, concepts)
  const reading = spread(new Map(here?.concepts.map(({ concept, share }) => [concept, share])), concepts)
  const taste = tasteOf(items, states)
  const facets = new Map<string, Facet>()
  for (const [id, rarity] of rarityOf(items)) {
    const read = sum((sources.get(id) ?? []).map((source) => source.strength))
    facets.set(id, { rarity, read, here: reading.get(id) ?? 0, near: near.get(id)?.strength ?? 0, taste: taste.get(id) ?? 0 })
  }
  return { concepts, facets, sources, near, here, states }
}

function saturated(mass: number): number {
  return mass / (mass + SATURATION)
}

/** For each concept of the vocabulary the interests that pull at it: itself, broader ones above it, narrower ones below it. */
function sourcesOf(live: ReadonlyMap<string, Interest>, concepts: ReadonlyMap<string, Concept>): Map<string, Source[]> {
  const sources = new Map<string, Source[]>()
  const add = (id: string, interest: Interest, step: number): void => {
    const list = sources.get(id) ?? []
    list.push({ interest, strength: step * saturated(interest.mass) })
    sources.set(id, list)
  }
  for (const id of concepts.keys()) {
    for (const [depth, above] of ancestry(id, concepts).entries()) {
      const interest = live.get(above)
      if (interest !== undefined) add(id, interest, NARROWER ** depth)
    }
  }
  for (const interest of live.values()) {
    for (const [depth, above] of ancestry(interest.concept.id, concepts).entries()) if (depth > 0) add(above, interest, BROADER ** depth)
  }
  return sources
}

/** The record of this tab as a pull of length one at most, spread to narrower and broader concepts like an interest. */
function spread(reading: ReadonlyMap<string, number>, concepts: ReadonlyMap<string, Concept>): Map<string, number> {
  const length = Math.hypot(...reading.values())
  const strength = new Map<string, number>()
  if (length === 0) return strength
  const add = (id: string, amount: number): void => void strength.set(id, Math.min(1, (strength.get(id) ?? 0) + amount / length))
  for (const id of concepts.keys()) {
    for (const [depth, above] of ancestry(id, concepts).entries()) add(id, (reading.get(above) ?? 0) * NARROWER ** depth)
  }
  for (const [id, share] of reading) {
    for (const [depth, above] of ancestry(id, concepts).entries()) if (depth > 0) add(above, share * BROADER ** depth)
  }
  return strength
}

/** For each concept the strongest interest next to it: related, or under the same broader concept. */
function nearOf(live: ReadonlyMap<string, Interest>, concepts: ReadonlyMap<string, Concept>): Map<string, Source> {
  const siblings = Map.groupBy(concepts.values(), (concept) => concept.broader)
  const near = new Map<string, Source>()
  const offer = (id: string, interest: Interest): void => {
    const strength = NEAR * saturated(interest.mass)
    if (id !== interest.concept.id && strength > (near.get(id)?.strength ?? 0)) near.set(id, { interest, strength })
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

/** How rare each concept is among the items: ln(1 + N / n). */
function rarityOf(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) for (const subject of item.subjects) counts.set(subject, (counts.get(subject) ?? 0) + 1)
  return new Map([...counts].map(([id, count]) => [id, Math.log(1 + items.length / count)]))
}

/** "More" and "less" by concept, -1 to 1. */
function tasteOf(items: readonly Item[], states: ReadonlyMap<string, ItemRow>): Map<string, number> {
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0)
}
