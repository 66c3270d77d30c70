import type { CatalogueRecord, Identifiers } from '#shared/record.ts'

/** Most values and most UTF-16 units of JSON that leave a page. */
export const MAX_VALUES = 64
export const MAX_CHARACTERS = 14_000

/** Number of values a record carries: every text beside its address and provenance. */
export function valueCount(record: CatalogueRecord): number {
  const identifiers = Object.values(record.identifiers).reduce((sum, list) => sum + (list?.length ?? 0), 0)
  const single = [
    record.title,
    record.type,
    record.date,
    record.dateText,
    record.language,
    record.publisher,
    record.repository,
    record.level,
    record.series,
  ].filter((value) => value !== undefined).length
  return (
    single +
    identifiers +
    record.creators.length +
    record.subjects.length +
    (record.classes?.length ?? 0) +
    (record.titleAlt?.length ?? 0) +
    (record.holdings?.length ?? 0) +
    (record.otherLanguages?.length ?? 0) +
    (record.partOf?.length ?? 0)
  )
}

const bytes = (record: CatalogueRecord): number => new TextEncoder().encode(JSON.stringify(record)).length

/** The record within 16 KB and 64 values: identifiers beyond four of a kind and links beyond two go first, then the other links, the last subjects, then the last creators. */
export function bounded(record: CatalogueRecord): CatalogueRecord {
  if (valueCount(record) <= MAX_VALUES && bytes(record) <= MAX_CHARACTERS) return record
  const { holdings, ...others } = record
  const identifiers: Identifiers = Object.fromEntries(Object.entries(record.identifiers).map(([kind, list]) => [kind, list?.slice(0, 4)]))
  let cut: CatalogueRecord = { ...others, ...(holdings === undefined ? {} : { holdings: holdings.slice(0, 2) }), identifiers }
  if (valueCount(cut) > MAX_VALUES || bytes(cut) > MAX_CHARACTERS) cut = { ...others, identifiers }
  while ((valueCount(cut) > MAX_VALUES || bytes(cut) > MAX_CHARACTERS) && (cut.subjects.length > 0 || cut.creators.length > 1)) {
    cut = cut.subjects.length >= cut.creators.length ? { ...cut, subjects: cut.subjects.slice(0, -1) } : { ...cut, creators: cut.creators.slice(0, -1) }
  }
  if (bytes(cut) <= MAX_CHARACTERS && valueCount(cut) <= MAX_VALUES) return cut
  return { title: cut.title, creators: cut.creators, subjects: [], identifiers: {}, url: cut.url, provenance: cut.provenance }
}
