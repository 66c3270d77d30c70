import type { Item, StageName } from '#shared/item.ts'
import type { Segment } from '#shared/segment.ts'
import type { Concept } from '#shared/subject.ts'
import { admits, type Self } from './audience.ts'
import { type Guards, passes } from './guards.ts'
import { ancestry, type Interest } from './interest.ts'
import type { ItemRow, RecordRow } from './rows.ts'
import { readWorks } from './works/read.ts'

export interface Eligibility extends Guards {
  interests: readonly Interest[]
  records: readonly RecordRow[]
  states: ReadonlyMap<string, ItemRow>
  segment?: Segment
  stage?: StageName
  now: number
}

/** A test of all that keeps an item from being shown at all. */
export function eligible(input: Eligibility, concepts: ReadonlyMap<string, Concept>): (item: Item) => boolean {
  const { interests, records, states, readingLanguages, segment, stage, now } = input
  const today = new Date(now).toISOString().slice(0, 10)
  const still = new Set(interests.filter((interest) => interest.muted || interest.struck).map((interest) => interest.concept.id))
  const silent = still.size === 0 ? still : new Set([...concepts.keys()].filter((id) => ancestry(id, concepts).some((above) => still.has(above))))
  const opened = readWorks(records)
  // Under any name: the same work may be published twice, or again after years.
  const away = new Set([...states.values()].flatMap(({ dismissed, url }) => (dismissed === 1 && url !== undefined ? url : [])))
  const self: Self = {
    interests: new Set(interests.filter((interest) => interest.weight > 0).flatMap((interest) => ancestry(interest.concept.id, concepts))),
    readingLanguages,
    ...(segment === undefined ? {} : { segment: segment.id }),
    ...(stage === undefined ? {} : { stage }),
  }
  return (item) =>
    item.published <= today &&
    (item.until === undefined || item.until >= today) &&
    states.get(item.id)?.dismissed !== 1 &&
    !away.has(item.url) &&
    passes(item, input) &&
    !item.subjects.some((subject) => silent.has(subject)) &&
    admits(item.audience, self) &&
    !opened(item)
}
