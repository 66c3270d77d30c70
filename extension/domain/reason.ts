import type { Item } from '#shared/item.ts'
import type { Concept } from '#shared/subject.ts'
import type { RecordRow } from './rows.ts'

/**
 * One part of an item's score; the parts sum to it.
 * `record`: a record read, by what it and the item share under its `concept`; `creator`: a record read, by the creator
 * the two share. `chosen`: the patron chose `concept`. `related`: the record of this tab, by its subjects. `near`: a guess
 * from an interest next to `concept`.
 * `pinned` and `boost`: the librarian's hand. `verdict`: "more" and "less like this", the only part below nought beside a negative boost.
 */
export type Contribution =
  | { kind: 'record'; concept: Concept; record: RecordRow; amount: number }
  | { kind: 'creator'; creator: string; record: RecordRow; amount: number }
  | { kind: 'chosen'; concept: Concept; amount: number }
  | { kind: 'related'; record: RecordRow; amount: number }
  | { kind: 'near'; concept: Concept; near: Concept; amount: number }
  | { kind: 'pinned' | 'boost' | 'verdict'; amount: number }

/** Why an item is shown, the weightiest reason first. */
export type Reason =
  | { kind: 'because'; concept: Concept; records: RecordRow[] }
  | { kind: 'creator'; creator: string; records: RecordRow[] }
  | { kind: 'related'; record: RecordRow }
  | { kind: 'chosen'; concept: Concept }
  | { kind: 'pinned'; by: string; until?: string; words: string; channel: string }
  | { kind: 'might'; concept: Concept; near: Concept }
  /** A librarian published it; no pin and nothing of the patron's (`fromLibrary`). */
  | { kind: 'published'; by: string; published: string; words: string; channel: string }

const RECORDS = 3
const REASONS = 3

/**
 * Reasons of an item, read off the contributions that make its score: at most three, each summed over its subject. A
 * reason names the (at most three) records that contributed most, so taking them away lowers the score. Empty when no
 * contribution is above nought: such an item is not shown.
 */
export function reasonsOf(item: Item, contributions: readonly Contribution[]): Reason[] {
  const found = new Map<string, Entry>()
  for (const part of contributions) {
    const key = keyOf(part)
    if (key === undefined || part.amount <= 0) continue
    const entry = found.get(key) ?? { amount: 0, reason: reasonFor(item, part), records: new Map() }
    entry.amount += part.amount
    if (part.kind === 'record' || part.kind === 'creator') {
      const before = entry.records.get(part.record.id)?.amount ?? 0
      entry.records.set(part.record.id, { record: part.record, amount: before + part.amount })
    }
    found.set(key, entry)
  }
  // A guess is a reason only where there is no better one.
  const certain = [...found.values()].filter((entry) => entry.reason?.kind !== 'might')
  return (certain.length > 0 ? certain : [...found.values()])
    .sort((a, b) => b.amount - a.amount)
    .slice(0, REASONS)
    .flatMap(({ reason, records }) => (reason?.kind === 'because' || reason?.kind === 'creator' ? { ...reason, records: largest(records) } : (reason ?? [])))
}

interface Entry {
  amount: number
  reason: Reason | undefined
  records: Map<string, { record: RecordRow; amount: number }>
}

/** Parts that make one reason together; undefined for parts that are none. */
function keyOf(part: Contribution): string | undefined {
  switch (part.kind) {
    case 'record':
      return `because ${part.concept.id}`
    case 'chosen':
      return `chosen ${part.concept.id}`
    case 'near':
      return `might ${part.concept.id}`
    case 'creator':
    case 'related':
    case 'pinned':
      return part.kind
    default:
      return undefined
  }
}

function reasonFor(item: Item, part: Contribution): Reason | undefined {
  switch (part.kind) {
    case 'record':
      return { kind: 'because', concept: part.concept, records: [] }
    case 'creator':
      return { kind: 'creator', creator: part.creator, records: [] }
    case 'chosen':
      return { kind: 'chosen', concept: part.concept }
    case 'related':
      return { kind: 'related', record: part.record }
    case 'near':
      return { kind: 'might', concept: part.concept, near: part.near }
    case 'pinned':
      return { kind: 'pinned', by: item.by, words: item.reason, channel: item.channel, ...(item.until === undefined ? {} : { until: item.until }) }
    default:
      return undefined
  }
}

function largest(records: ReadonlyMap<string, { record: RecordRow; amount: number }>): RecordRow[] {
  return [...records.values()]
    .sort((a, b) => b.amount - a.amount || b.record.lastSeen - a.record.lastSeen)
    .slice(0, RECORDS)
    .map((entry) => entry.record)
}
