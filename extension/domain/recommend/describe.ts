import type { Item } from '#shared/item.ts'
import type { CatalogueRecord } from '#shared/record.ts'
import type { Concept } from '#shared/subject.ts'
import { normalise } from '#shared/vocabulary/normalise.ts'
import type { Described, Term } from './described.ts'

/** Part of a concept's weight that its broader concept gets, a step. */
export const BROADER = 0.5
/** Weight of a heading or keyword as the catalogue spells it, beside the concepts it maps to (which have 1). */
const HEADING = 0.5

/** A catalogue record with the concepts its subjects map to. `id` is the patron's own key for it. */
export function describeRecord(
  id: string,
  record: CatalogueRecord,
  shares: readonly { concept: string; share: number }[],
  concepts: ReadonlyMap<string, Concept>,
): Described {
  const most = Math.max(0, ...shares.map(({ share }) => share))
  const headings = record.subjects.map(({ label }) => ({ term: `heading ${normalise(label)}`, weight: HEADING }))
  const mapped = shares.flatMap(({ concept, share }) => withBroader(concept, share / most, concepts))
  const year = yearOf(record.date ?? record.dateText)
  const language = record.language === undefined ? undefined : primary(record.language)
  return {
    id,
    subjects: [...mapped, ...headings],
    creators: record.creators.map(({ name }) => normalise(name)),
    series: [...(record.series === undefined ? [] : [record.series]), ...(record.partOf ?? [])].map(normalise),
    ...(year === undefined ? {} : { year }),
    ...(record.level === undefined ? {} : { level: record.level }),
    ...(language === undefined ? {} : { language }),
  }
}

/** A published item. Its `kind` and audience level say how it is offered, not what it is, and are left out. */
export function describeItem(item: Item, concepts: ReadonlyMap<string, Concept>): Described {
  const year = yearOf(item.imprint)
  return {
    id: item.id,
    subjects: item.subjects.flatMap((subject) => withBroader(subject, 1, concepts)),
    creators: item.creator === undefined ? [] : [normalise(item.creator)],
    series: [],
    ...(year === undefined ? {} : { year }),
    language: primary(item.language),
  }
}

/** A subject the patron chose by hand, as a record about nothing else: it speaks for holdings like any record read. */
export function describeChoice(concept: string, concepts: ReadonlyMap<string, Concept>): Described {
  return { id: `chosen ${concept}`, subjects: withBroader(concept, 1, concepts), creators: [], series: [] }
}

function withBroader(id: string, weight: number, concepts: ReadonlyMap<string, Concept>): Term[] {
  const terms: Term[] = []
  let next: string | undefined = id
  for (let part = weight; next !== undefined && !terms.some(({ term }) => term === next); part *= BROADER) {
    terms.push({ term: next, weight: part })
    next = concepts.get(next)?.broader
  }
  return terms
}

/** The first year of four digits, or a negative EDTF year. */
function yearOf(date: string | undefined): number | undefined {
  const found = date?.match(/^-\d{4}|(?<!\d)\d{4}(?!\d)/)?.[0]
  return found === undefined ? undefined : Number(found)
}

function primary(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase()
}
