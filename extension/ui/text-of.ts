import { type TextKey, type Texts, texts } from '#shared/i18n/desk.ts'
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

const LANGUAGES = ['en', 'zh-CN'] as const
/** Kinds known by a word of the catalogue. A collection as a level and as a type is the same word. */
const KINDS = [
  'level.fonds',
  'level.subfonds',
  'level.series',
  'level.subseries',
  'level.file',
  'level.item',
  'level.collection',
  'type.book',
  'type.article',
  'type.thesis',
  'type.periodical',
  'type.newspaper',
  'type.map',
  'type.music',
  'type.sound',
  'type.video',
  'type.image',
  'type.dataset',
  'type.manuscript',
  'type.letter',
  'type.archival',
  'type.report',
  'type.conference',
  'type.object',
  'kind.guide',
  'kind.talk',
  'kind.course',
  'kind.exhibition',
] as const satisfies readonly TextKey[]

const kindKeys = new Map(LANGUAGES.flatMap((language) => KINDS.map((key) => [plain(texts(language)(key)), key] as const)))

/** The kind a librarian wrote on an item, in the patron's language where the word is a known one. */
export function kindWord(kind: string | undefined, t: Texts): string | undefined {
  const key = kind === undefined ? undefined : kindKeys.get(plain(kind))
  return key === undefined ? kind : t(key)
}

/** Without soft hyphens and capitals. */
function plain(word: string): string {
  return word.replaceAll('\u00AD', '').trim().toLowerCase()
}

export function headOf(record: CatalogueRecord): string | undefined {
  const names = record.creators.slice(0, 3).map((creator) => creator.name)
  return names.length === 0 ? undefined : names.join('; ')
}

/** The kind of event that AtoM and its like write after a date: "1890–1960 (Creation)". */
const EVENT =
  /\s*[(（](?:creation|création|creación|criação|produção|accumulation|publication|contribution|collection|custody|reproduction|distribution|broadcasting|manufacture|recordkeeping activity)[)）]\s*$/iu

/** Date, publisher, repository: what stands under a title. */
export function imprintOf(record: CatalogueRecord, separator: string): string | undefined {
  const parts = [record.dateText?.replace(EVENT, '') ?? record.date, record.publisher, record.repository].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : [...new Set(parts)].join(separator)
}

/** `https://library.example:8443` as `library.example:8443`. */
export function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin
}
