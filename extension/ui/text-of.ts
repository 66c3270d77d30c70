import type { TextKey } from '#shared/i18n/desk.ts'
import type { CatalogueRecord } from '#shared/record.ts'
import type { Bilingual, Language } from '#shared/subject.ts'

const CLIP = 64

/** A long title cut at a word, for use inside a sentence. */
export function clip(title: string): string {
  if (title.length <= CLIP) return title
  const cut = title.slice(0, CLIP)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > CLIP / 2 ? space : CLIP)}…`
}

/** A title as it stands in a sentence: Chinese titles wear their own marks. */
export function quoted(title: string): string {
  return /\p{Script=Han}/u.test(title) && !/[《》]/.test(title) ? `《${clip(title)}》` : clip(title)
}

export function inLanguage(text: Bilingual, language: Language): string {
  return text[language]
}

/** Shelfmark, call number or reference code, whichever a record has. */
export function shelfmarkOf(record: CatalogueRecord): string | undefined {
  const { referencecode, callnumber } = record.identifiers
  return referencecode?.[0] ?? callnumber?.[0]
}

/** The word under the shelfmark: level of description, else type of work. */
export function kindOf(record: CatalogueRecord): TextKey {
  return record.level === undefined ? `type.${record.type ?? 'other'}` : `level.${record.level}`
}

export function headOf(record: CatalogueRecord): string | undefined {
  const names = record.creators.slice(0, 3).map((creator) => creator.name)
  return names.length === 0 ? undefined : names.join('; ')
}

/** Date, publisher, repository: what stands under a title. */
export function imprintOf(record: CatalogueRecord, separator: string): string | undefined {
  const parts = [record.dateText ?? record.date, record.publisher, record.repository].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : [...new Set(parts)].join(separator)
}

/** `https://library.example:8443` as `library.example:8443`. */
export function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin
}
