// How an answer about a page is measured against what a person wrote down for it. The tests and the bench use this one ruler.
import { sniff } from '#extension/domain/recognise/normalise/identifier.ts'
import type { CatalogueRecord } from '#shared/record.ts'

/** What a person found on a page. `creatorCount` stands where only some of many creators are written down. */
export interface Expected {
  isRecordPage: boolean
  title?: string
  titleAlt?: string[]
  creators?: string[]
  creatorsOptional?: string[]
  creatorCount?: number
  subjects?: string[]
  subjectsOptional?: string[]
  identifiers?: Record<string, string[]>
  identifiersOptional?: Record<string, string[]>
  date?: string | null
  dateAlt?: string[]
}

/** One page to measure on. */
export interface MeasuredPage {
  platform: string
  url: string
  html: string
  /** A page that must not be kept: home, list, account, error, shop, news. */
  negative: boolean
  /** People disagree whether it is a record: only its fields count. */
  ambiguous: boolean
  expected: Expected
}

/** What a reader of pages answers for one, whoever it is; null where it says that there is no record. */
export interface Answer {
  title: string
  creators: readonly string[]
  subjects: readonly string[]
  identifiers: Readonly<Record<string, readonly string[]>>
  date: string | undefined
}

export const answerOf = (record: CatalogueRecord | null): Answer | null =>
  record && {
    title: record.title,
    creators: record.creators.map(({ name }) => name),
    subjects: record.subjects.map(({ label }) => label),
    identifiers: Object.fromEntries(Object.entries(record.identifiers).map(([kind, list]) => [kind, list ?? []])),
    date: record.date,
  }

/** Right, extra and missed values of a list. */
export type Counts = [right: number, extra: number, missed: number]

export interface Tally {
  pages: number
  kept: number
  missed: number
  /** Pages kept that are no record, and those among them that must never be kept. */
  wrong: number
  negative: number
  title: [right: number, all: number]
  date: [right: number, all: number]
  creators: Counts
  subjects: Counts
  identifiers: Counts
}

export const emptyTally = (): Tally => ({
  pages: 0,
  kept: 0,
  missed: 0,
  wrong: 0,
  negative: 0,
  title: [0, 0],
  date: [0, 0],
  creators: [0, 0, 0],
  subjects: [0, 0, 0],
  identifiers: [0, 0, 0],
})

const plain = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const tight = (text: string): string => plain(text).replaceAll(' ', '')
const year = (text: string | undefined | null): string => /\d{3}[\dX?-]/.exec(text ?? '')?.[0].replace(/[?-]$/, 'X') ?? ''

/** Family name and given name, dates and brackets left out; the whole name last. */
function person(text: string): [string, string, string] {
  const value = text
    .normalize('NFKC')
    .replace(/[,;]?\s*\(?\b\d{4}\b[\d\s?\-–]*\)?\.?/g, '')
    .replace(/\[.*?\]|\(.*?\)|<.*?>/g, '')
    .trim()
  const comma = value.indexOf(',')
  const words = value.split(/[\s/]+/)
  const family = comma >= 0 ? value.slice(0, comma) : (words.at(-1) ?? value)
  const given = comma >= 0 ? value.slice(comma + 1) : words.slice(0, -1).join(' ')
  return [plain(family), plain(given), tight(value)]
}

/** The same family name, and the same first letter of the given name where both have one. */
export function samePerson(a: string, b: string): boolean {
  const [one, two] = [person(a), person(b)]
  return one[2] === two[2] || (one[0] === two[0] && (one[1] === '' || two[1] === '' || one[1].charAt(0) === two[1].charAt(0)))
}

const sameSubject = (a: string, b: string): boolean => plain(a) === plain(b)

function sameIdentifier(kind: string, a: string, b: string): boolean {
  if (kind === 'doi') return a.toLowerCase().endsWith(b.toLowerCase().replace(/^.*?(10\.\d)/, '$1'))
  return kind === 'isbn' ? (sniff(`isbn:${a}`)?.value ?? a) === (sniff(`isbn:${b}`)?.value ?? b) : tight(a) === tight(b)
}

function sameTitle(title: string, expected: Expected): boolean {
  const mine = plain(title)
  return [expected.title, ...(expected.titleAlt ?? [])].some((other) => {
    const theirs = plain(other)
    return mine === theirs || (theirs.length > 12 && mine.startsWith(`${theirs} `) && mine.length < theirs.length * 1.6)
  })
}

function count(
  counts: Counts,
  found: readonly string[],
  wanted: readonly string[],
  optional: readonly string[],
  same: (a: string, b: string) => boolean,
  countExtra = true,
): void {
  for (const one of wanted) counts[found.some((other) => same(other, one)) ? 0 : 2]++
  if (countExtra && !optional.includes('*')) for (const one of found) if (![...wanted, ...optional].some((other) => same(one, other))) counts[1]++
}

/** Adds one page to a tally. A record page without an answer has every field of it missed; fields nobody wrote down are not judged. */
export function add(tally: Tally, page: MeasuredPage, answer: Answer | null): void {
  const { expected } = page
  tally.pages++
  if (!page.ambiguous && expected.isRecordPage) tally[answer === null ? 'missed' : 'kept']++
  if (!page.ambiguous && !expected.isRecordPage && answer !== null) tally.wrong++
  if (page.negative && answer !== null) tally.negative++
  if (!expected.isRecordPage || (answer === null && page.ambiguous)) return
  tally.title[1]++
  if (answer !== null && sameTitle(answer.title, expected)) tally.title[0]++
  if (expected.date) {
    tally.date[1]++
    if ([expected.date, ...(expected.dateAlt ?? [])].some((date) => year(date) === year(answer?.date))) tally.date[0]++
  }
  const everybody = expected.creatorCount === undefined
  count(tally.creators, answer?.creators ?? [], expected.creators ?? [], expected.creatorsOptional ?? [], samePerson, everybody)
  count(tally.subjects, answer?.subjects ?? [], expected.subjects ?? [], expected.subjectsOptional ?? [], sameSubject)
  // A journal has an ISSN for each medium; where one is written down, the other is not wrong.
  for (const [kind, wanted] of Object.entries(expected.identifiers ?? {}))
    count(
      tally.identifiers,
      answer?.identifiers[kind] ?? [],
      wanted,
      expected.identifiersOptional?.[kind] ?? [],
      (a, b) => sameIdentifier(kind, a, b),
      kind !== 'issn',
    )
}

export const share = (right: number, all: number): number => (all === 0 ? 1 : right / all)
/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was said. */
export const f1 = ([right, extra, missed]: Readonly<Counts>): number => share(2 * right, 2 * right + extra + missed)

/** The figures of a tally, each 0 to 1 and better when higher. `record` is F1 of record or not. */
export const figures = (tally: Tally) => ({
  record: f1([tally.kept, tally.wrong, tally.missed]),
  title: share(...tally.title),
  creators: f1(tally.creators),
  subjects: f1(tally.subjects),
  identifiers: f1(tally.identifiers),
  date: share(...tally.date),
})
