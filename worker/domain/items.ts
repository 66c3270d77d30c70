import * as z from 'zod/mini'
import { dayNumber, dayOf } from '#shared/epoch.ts'
import { type Day, Item } from '#shared/item.ts'
import { ItemContent } from '#shared/staff.ts'
import { type Fault, parse } from './parse.ts'

const DAY_MS = 86_400_000

/** UTC day of an instant in milliseconds, as `2026-11-22`. */
export function dayAt(ms: number): Day {
  return dayOf(dayNumber(ms))
}

/** Last day on which something that ends at `until` (exclusive) is still there. */
export function lastDay(until: number): Day {
  return dayAt(until - 1)
}

/** Whole days from one UTC day to another. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(Date.parse(to)) - dayNumber(Date.parse(from))
}

/** What an editor writes of a public item. */
export function contentOf({ id: _id, published: _published, until: _until, ...content }: Item): ItemContent {
  // By way of JSON, so that members that are absent stay absent and do not turn into undefined ones.
  return z.parse(ItemContent, JSON.parse(JSON.stringify(content)))
}

/** The instant an item ends, in milliseconds: the end of its last day; null for one without. */
export function endOf(item: Item): number | null {
  return item.until === undefined ? null : (dayNumber(Date.parse(item.until)) + 1) * DAY_MS
}

/** What of an item is searched, in lower case. */
export function searchWords(content: ItemContent): string {
  return [content.title, content.creator, content.shelfmark, content.reason]
    .filter((text) => text !== undefined)
    .join(' ')
    .toLowerCase()
}

/** A slug for a new item: what is plain ASCII of its title, and six hex digits of randomness. Always fits `Item.id`. */
export function itemId(title: string, random: Uint8Array): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
  const tail = Array.from(random.subarray(0, 3), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${words === '' ? 'item' : words.replace(/-+$/, '')}-${tail}`
}

/**
 * The item as the edition carries it, or the faults that keep it out, with paths under `content`.
 * Beyond the shape, every subject must be a concept of the vocabulary.
 */
export function publicItem(
  entry: { id: string; content: ItemContent; published: string; until: number | null },
  concepts: ReadonlySet<string>,
): { item: Item } | { faults: Fault[] } {
  const { id, content, published, until } = entry
  const parsed = parse(Item, { id, ...content, published, ...(until === null ? {} : { until: lastDay(until) }) })
  const unknown = content.subjects.flatMap((subject, index) =>
    concepts.has(subject) ? [] : [{ path: `content.subjects.${index}`, message: 'not a concept of the vocabulary' }],
  )
  if ('faults' in parsed) return { faults: [...parsed.faults.map((fault) => ({ ...fault, path: `content.${fault.path}` })), ...unknown] }
  return unknown.length > 0 ? { faults: unknown } : { item: parsed.value }
}
