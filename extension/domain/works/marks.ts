import type { CatalogueRecord, Identifiers } from '#shared/record.ts'
import { canonicalAddress } from '../recognise/normalise/address.ts'
import { yearOf } from '../recognise/normalise/date.ts'
import { type Correspondents, correspondentsOf } from './letter.ts'
import { type NameKey, nameKey, partedNames, translates } from './name.ts'
import { shelfKey } from './shelf.ts'
import { EARLY_PRINT } from './spelling.ts'
import { type TitleKey, titleKey } from './title.ts'

/** What of a record takes part. */
export type Describing = Pick<CatalogueRecord, 'title' | 'creators' | 'identifiers'> & Partial<CatalogueRecord>

/** A description prepared for comparison, so that each is read once. */
export interface Marks {
  titles: readonly TitleKey[]
  makers: readonly NameKey[]
  /** The creators the makers are, as the record writes them. */
  makerNames: readonly string[]
  translators: readonly NameKey[]
  identifiers: ReadonlyMap<Kind, readonly string[]>
  codes: readonly string[]
  /** Shelfmarks, whatever the order of their words. */
  shelves: readonly string[]
  /** Whether its title has a beginning or an end that another field may say. */
  cuttable: boolean
  /** Who wrote to whom, where the title says so. */
  letter: Correspondents | undefined
  /** The date or span as written, `''` for none. */
  dated: string
  /** Printed when spelling was free. */
  early: boolean
  address: string
  year: string | undefined
  record: Describing
  /** Title keys of what it is part of. */
  wholes: readonly string[]
}

/** Kinds of identifiers that name one thing wherever it is described, the surest first. ISSN names a periodical and is asked apart. */
export const KINDS = ['doi', 'pmid', 'pmcid', 'arxiv', 'ark', 'hdl', 'urn', 'isbn', 'lccn', 'oclc'] as const
export type Kind = (typeof KINDS)[number]
/** Of these a thing has one, or one list: where both have some and none in common, they are two things. */
export const TELLING = ['doi', 'isbn', 'pmid', 'arxiv', 'lccn'] as const

/** Most descriptions that are remembered; beyond it the memory begins anew. */
const REMEMBERED = 20_000
const remembered = new Map<string, Marks>()

/** `marksOf`, remembered by what is described: pages work out works anew at every change of any row, and nearly all records are as they were. */
export function marksFor(record: Describing): Marks {
  const { title, titleAlt, creators, identifiers, date, dateText, type, level, language, publisher, repository, partOf, series, url } = record
  const key = JSON.stringify([title, titleAlt, creators, identifiers, date, dateText, type, level, language, publisher, repository, partOf, series, url])
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= REMEMBERED) remembered.clear()
  const marks = marksOf(record)
  remembered.set(key, marks)
  return marks
}

/** Prepares a description. */
export function marksOf(record: Describing): Marks {
  const first = parallel(record.title)
  const titles = [...first, ...(record.titleAlt ?? []).slice(0, 5).flatMap(parallel)]
  const named = record.creators
    .filter(({ role }) => role === undefined || !/^(?:honou?ree|dedicatee|addressee|recipient|former owner|owner|depicted|subject)$/i.test(role))
    .flatMap(({ name, role }) => partedNames(name).map((one) => ({ name: one, translated: role === 'translator' || translates(one) })))
  const made = named.filter(({ translated }) => !translated)
  // "Before 1850" and "1850s" are dates, and name no year.
  const printed = /X|^\.\./.test(record.date ?? '') ? '' : (record.dateText ?? '')
  const year = yearOf(record.date) ?? /(?<!\d)1[4-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)/.exec(printed)?.[0]
  const url = record.url === undefined ? '' : canonicalAddress(record.url).replace(/^https?:\/\/(?:www\.)?/, '')
  return {
    titles,
    makers: made.map(({ name }) => nameKey(name)),
    makerNames: made.map(({ name }) => name),
    translators: named.filter(({ translated }) => translated).map(({ name }) => nameKey(name)),
    identifiers: new Map(
      KINDS.flatMap((kind) => (record.identifiers[kind] === undefined ? [] : [[kind, record.identifiers[kind].map((id) => plain(kind, id))]])),
    ),
    codes: codesOf(record.identifiers),
    address: /\/./.test(url) ? url : '',
    shelves: (record.identifiers.callnumber ?? []).map(shelfKey).filter((key) => /\d/.test(key) && key.replaceAll(' ', '').length > 4),
    cuttable: /[:：,.([〔【]|\s(?:1:|by|von|par|por|di|door)\s/u.test(record.title),
    letter: correspondentsOf(record),
    dated: (record.date ?? record.dateText ?? '').replace(/(\d{4})\s*[-–—]\s*(?=\d{4})/g, '$1/').trim(),
    early: year !== undefined && Number(year) < EARLY_PRINT,
    year,
    record,
    wholes: [...(record.partOf ?? []), ...(record.series === undefined ? [] : [record.series])].flatMap((whole) => {
      const key = titleKey(whole)
      return [key.full, key.main]
    }),
  }
}

/** A title and, after " = ", its parallel in another language or script; the volume is that of the whole. */
function parallel(title: string): TitleKey[] {
  const whole = titleKey(title)
  const parts = title.split(/\s+[=＝]\s+/)
  if (parts.length === 1) return [whole]
  const keys = parts.map(titleKey)
  if (keys.some(({ full }) => full.length < (/\p{Script=Han}/u.test(full) ? 2 : 4))) return [whole]
  return keys.map((key, at) => ({ ...key, parallel: at > 0, volume: key.volume || whole.volume, edition: key.edition || whole.edition }))
}

/** The title the record goes by. */
export const firstOf = (marks: Marks): TitleKey => marks.titles[0] ?? titleKey('')

function codesOf(identifiers: Identifiers): string[] {
  return (identifiers.referencecode ?? [])
    .map((code) =>
      code
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((code) => /\d/.test(code))
}

function plain(kind: Kind, id: string): string {
  if (kind === 'ark')
    return id
      .toLowerCase()
      .replace(/^ark:\/?/, '')
      .replace(/\.(?:item|textei\w*|image|r=.*|langen|planchecontact).*$/, '')
      .replace(/\/f\d+.*$/, '')
      .replace(/-|\/$/g, '')
  if (kind === 'oclc') return id.replace(/\D/g, '').replace(/^0+/, '')
  // "52-5159" is written out as 52005159.
  if (kind === 'lccn')
    return id
      .toLowerCase()
      .replace(/-(\d{1,6})$/, (_, serial: string) => serial.padStart(6, '0'))
      .replace(/[\s-]/g, '')
  if (kind === 'isbn') return id.replace(/[^\dX]/gi, '').toUpperCase()
  return id.toLowerCase().replace(/\/$/, '')
}
