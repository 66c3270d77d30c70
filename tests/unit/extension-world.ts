import fc from 'fast-check'
import type { AdjustmentRow, RecordRow, VisitRow } from '../../extension/domain/rows.ts'
import type { Item } from '../../shared/item.ts'
import type { Concept, Vocabulary } from '../../shared/subject.ts'

export const NOW = Date.parse('2026-11-22T12:00:00Z')
export const DAY = 86_400_000

const concept = (id: string, group: number, more: Partial<Concept> = {}): Concept => ({
  id,
  group,
  prefLabel: { en: id, 'zh-CN': id },
  altLabel: { en: [], 'zh-CN': [] },
  ...more,
})

/** sea > ships > liners, sea > navies; land ~ sea (related); books alone. */
export const VOCABULARY: Vocabulary = {
  id: 'small',
  title: { en: 'Small', 'zh-CN': '小' },
  groups: Array.from({ length: 32 }, (_, index) => ['general', 'sea', 'land', 'books'][index] ?? `g${index}`),
  concepts: [
    concept('general', 0),
    concept('sea', 1),
    concept('ships', 1, { broader: 'sea' }),
    concept('liners', 1, { broader: 'ships' }),
    concept('navies', 1, { broader: 'sea' }),
    concept('land', 2, { related: ['sea'] }),
    concept('books', 3),
    ...Array.from({ length: 28 }, (_, index) => concept(`g${index + 4}`, index + 4)),
  ],
}

export function record(id: string, concepts: Record<string, number>, more: Partial<RecordRow> = {}): RecordRow {
  return {
    id,
    record: { title: id, creators: [], subjects: [], identifiers: {}, url: `https://a.example/${id}`, provenance: {} },
    origin: 'https://a.example',
    concepts: Object.entries(concepts).map(([name, share]) => ({ concept: name, share })),
    firstSeen: NOW,
    lastSeen: NOW,
    kept: 0,
    ...more,
  }
}

export function visit(to: string, daysAgo: number, minutes: number): VisitRow {
  return { id: `${to}@${daysAgo}`, record: to, origin: 'https://a.example', at: NOW - daysAgo * DAY, active: minutes * 60_000, mode: 'view' }
}

export function item(id: string, subjects: string[], more: Partial<Item> = {}): Item {
  return {
    id,
    channel: 'sea',
    title: id,
    url: `https://items.example/${id}`,
    language: 'en',
    level: 'any',
    subjects,
    reason: 'Worth a look',
    by: 'M. Adeyemi',
    published: '2026-11-01',
    ...more,
  }
}

const SUBJECTS = ['sea', 'ships', 'liners', 'navies', 'land', 'books'] as const

/** A patron with up to eight records, each visited at least once, and some adjustments. */
export const patrons = fc.record({
  records: fc
    .array(
      fc.record({
        shares: fc.dictionary(fc.constantFrom(...SUBJECTS), fc.double({ min: 0.05, max: 0.33, noNaN: true }), { minKeys: 1, maxKeys: 3 }),
        visits: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) => list.map((entry, index) => ({ row: record(`r${index}`, entry.shares), visits: unique(`r${index}`, entry.visits) }))),
  adjustments: fc
    .uniqueArray(fc.record({ concept: fc.constantFrom(...SUBJECTS), steps: fc.integer({ min: -3, max: 3 }), chosen: fc.boolean() }), {
      selector: (row) => row.concept,
      maxLength: 4,
    })
    .map((list): AdjustmentRow[] => list.map(({ chosen, ...row }) => (chosen ? { ...row, chosen: NOW } : row))),
})

export const items = fc
  .array(
    fc.record({
      subjects: fc.uniqueArray(fc.constantFrom(...SUBJECTS), { minLength: 1, maxLength: 3 }),
      pinned: fc.boolean(),
      boost: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.map((entry, index) => item(`i${index}`, entry.subjects, { pinned: entry.pinned, boost: entry.boost })))

function unique(id: string, visits: readonly (readonly [number, number])[]): VisitRow[] {
  return visits.map(([days, minutes], index) => ({ ...visit(id, days, minutes), id: `${id}-${index}` }))
}
