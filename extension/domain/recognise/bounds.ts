import type { CatalogueRecord, Identifiers } from '#shared/record.ts'

/** Most values and most UTF-16 units of JSON that leave a page. */
export const MAX_VALUES = 64
export const MAX_CHARACTERS = 14_000

/** Number of values a record carries: every text and number in it, at any depth, but where it was read: its address, platform and provenance. */
export function valueCount({ url: _, platform: __, provenance: ___, ...said }: CatalogueRecord): number {
  const count = (value: unknown): number =>
    typeof value !== 'object' || value === null ? Number(value !== undefined) : Object.values(value).reduce((sum: number, inner) => sum + count(inner), 0)
  return count(said)
}

const bytes = (record: CatalogueRecord): number => new TextEncoder().encode(JSON.stringify(record)).length
const fits = (record: CatalogueRecord): boolean => valueCount(record) <= MAX_VALUES && bytes(record) <= MAX_CHARACTERS

/** What gives way, in this order, before a heading or a name does. */
const lesser = (): readonly ((record: CatalogueRecord) => CatalogueRecord)[] => [
  ({ holdings, ...others }) => {
    const identifiers: Identifiers = Object.fromEntries(Object.entries(others.identifiers).map(([kind, list]) => [kind, list?.slice(0, 4)]))
    return { ...others, ...(holdings === undefined ? {} : { holdings: holdings.slice(0, 2) }), identifiers }
  },
  (record) => ({ ...record, subjects: record.subjects.map(({ uri: _, ...subject }) => subject) }),
  (record) => ({
    ...record,
    subjects: record.subjects.map(({ notation, ...subject }) => (notation === undefined || !isClass(subject.scheme) ? subject : { ...subject, notation })),
  }),
  ({ holdings, ...others }) => (holdings === undefined ? others : { ...others, holdings: holdings.map(({ url }) => ({ url })) }),
  ({ holdings: _, ...others }) => others,
  (record) => ({ ...record, subjects: record.subjects.map(({ scheme, ...subject }) => (isClass(scheme) ? { ...subject, scheme } : subject)) }),
]
/** A class number means nothing without its scheme; a heading's words do. */
const isClass = (scheme: string | undefined): scheme is string => scheme !== undefined && /^(?:clc|ddc|udc|lcc)$/.test(scheme)

/**
 * The record within 16 KB and 64 values. First go identifiers beyond four of a kind and links beyond two, then addresses and codes of headings, the words of links, the
 * links, the schemes of headings, then the last subjects and the last creators.
 */
export function bounded(record: CatalogueRecord): CatalogueRecord {
  let cut = record
  if (fits(record)) return record
  for (const less of lesser()) if (!fits(cut)) cut = less(cut)
  while (!fits(cut) && (cut.subjects.length > 0 || cut.creators.length > 1)) {
    cut = cut.subjects.length >= cut.creators.length ? { ...cut, subjects: cut.subjects.slice(0, -1) } : { ...cut, creators: cut.creators.slice(0, -1) }
  }
  return fits(cut) ? cut : { title: cut.title, creators: cut.creators, subjects: [], identifiers: {}, url: cut.url, provenance: cut.provenance }
}
