import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { CatalogueRecord } from '#shared/record.ts'
import { decode, inspect } from '../commands/inspect.ts'

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const manifest = `${folder}dev/manifest.jsonl`
const present = existsSync(manifest)

interface Row {
  id: string
  file: string
  platform: string
  kind: string
  ambiguous?: boolean
  url: string | null
  testUrl?: string
  encoding?: string
  expected: {
    isRecordPage: boolean
    title?: string
    titleAlt?: string[]
    creators?: string[]
    creatorsOptional?: string[]
    creatorCount?: number
    subjects?: string[]
    subjectsOptional?: string[]
    identifiers?: Record<string, string[]>
    date?: string | null
    dateAlt?: string[]
  }
}

interface Tally {
  pages: number
  kept: number
  missed: number
  wrong: number
  negative: number
  title: [number, number]
  date: [number, number]
  creators: [number, number, number]
  subjects: [number, number, number]
  identifiers: [number, number]
}

const empty = (): Tally => ({
  pages: 0,
  kept: 0,
  missed: 0,
  wrong: 0,
  negative: 0,
  title: [0, 0],
  date: [0, 0],
  creators: [0, 0, 0],
  subjects: [0, 0, 0],
  identifiers: [0, 0],
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

/** Family name and first letter of the given name, dates and brackets left out. */
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

function samePerson(a: string, b: string): boolean {
  const [one, two] = [person(a), person(b)]
  return one[2] === two[2] || (one[0] === two[0] && (one[1] === '' || two[1] === '' || one[1].charAt(0) === two[1].charAt(0)))
}

const sameIdentifier = (kind: string, a: string, b: string): boolean =>
  kind === 'doi'
    ? a.toLowerCase().endsWith(b.toLowerCase().replace(/^.*?(10\.\d)/, '$1'))
    : kind === 'isbn'
      ? tight(a).slice(3, 12) === tight(b).slice(-10, -1)
      : tight(a) === tight(b)

function sameTitle(title: string, expected: Row['expected']): boolean {
  const mine = plain(title)
  return [expected.title, ...(expected.titleAlt ?? [])].some((other) => {
    const theirs = plain(other)
    return mine === theirs || (theirs.length > 12 && mine.startsWith(`${theirs} `) && mine.length < theirs.length * 1.6)
  })
}

function count(
  tally: [number, number, number],
  found: readonly string[],
  wanted: readonly string[],
  optional: readonly string[],
  same: (a: string, b: string) => boolean,
  countExtra: boolean,
): void {
  for (const one of wanted) tally[found.some((other) => same(other, one)) ? 0 : 2]++
  if (countExtra && !optional.includes('*')) for (const one of found) if (![...wanted, ...optional].some((other) => same(one, other))) tally[1]++
}

function add(tally: Tally, row: Row, record: CatalogueRecord | null): void {
  const { expected } = row
  tally.pages++
  if (row.ambiguous !== true && expected.isRecordPage) tally[record === null ? 'missed' : 'kept']++
  if (row.ambiguous !== true && !expected.isRecordPage && record !== null) tally.wrong++
  if (row.kind === 'negative' && record !== null) tally.negative++
  if (!expected.isRecordPage || record === null) return
  tally.title[1]++
  if (sameTitle(record.title, expected)) tally.title[0]++
  if (expected.date) {
    tally.date[1]++
    if ([expected.date, ...(expected.dateAlt ?? [])].some((date) => year(date) === year(record.date))) tally.date[0]++
  }
  count(
    tally.creators,
    record.creators.map(({ name }) => name),
    expected.creators ?? [],
    expected.creatorsOptional ?? [],
    samePerson,
    expected.creatorCount === undefined,
  )
  count(
    tally.subjects,
    record.subjects.map(({ label }) => label),
    expected.subjects ?? [],
    expected.subjectsOptional ?? [],
    (a, b) => plain(a) === plain(b),
    true,
  )
  const lists = new Map(Object.entries(record.identifiers))
  for (const [kind, values] of Object.entries(expected.identifiers ?? {}))
    for (const value of values) tally.identifiers[(lists.get(kind) ?? []).some((other) => sameIdentifier(kind, other, value)) ? 0 : 1]++
}

const part = (right: number, all: number): number => (all === 0 ? 1 : right / all)
const f1 = ([right, extra, missed]: readonly [number, number, number]): number => part(2 * right, 2 * right + extra + missed)
const columns = (tally: Tally): string[] => [
  `${tally.pages}`,
  `${tally.kept}/${tally.kept + tally.missed}`,
  `${tally.wrong}`,
  `${tally.title[0]}/${tally.title[1]}`,
  f1(tally.creators).toFixed(2),
  f1(tally.subjects).toFixed(2),
  part(tally.identifiers[0], tally.identifiers[0] + tally.identifiers[1]).toFixed(2),
  `${tally.date[0]}/${tally.date[1]}`,
]

test(`real pages are recognised as well as promised${present ? '' : ' (the pages are not on this machine: nothing was measured)'}`, {
  timeout: 600_000,
}, async ({ annotate }) => {
  if (!present) {
    await annotate('the corpus of real pages is not on this machine: nothing was measured', 'notice')
    return
  }
  const total = empty()
  const byPlatform = new Map<string, Tally>()
  for (const line of readFileSync(manifest, 'utf8').split('\n').filter(Boolean)) {
    const row: Row = JSON.parse(line)
    const found = inspect(decode(readFileSync(`${folder}dev/${row.file}`), row.encoding), row.url ?? row.testUrl ?? '')
    const tally = byPlatform.get(row.platform) ?? empty()
    byPlatform.set(row.platform, tally)
    add(tally, row, found.record)
    add(total, row, found.record)
  }
  const table = [
    ['platform', 'pages', 'records', 'false', 'title', 'creators', 'subjects', 'identifiers', 'dates'],
    ...[...byPlatform].map(([name, tally]) => [name, ...columns(tally)]),
    ['all', ...columns(total)],
  ]
  process.stdout.write(`${table.map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(11))).join('')).join('\n')}\n`)
  expect(part(total.kept, total.kept + total.wrong)).toBeGreaterThanOrEqual(0.98)
  expect(part(total.kept, total.kept + total.missed)).toBeGreaterThanOrEqual(0.97)
  expect(total.negative).toBe(0)
  expect(part(...total.title)).toBeGreaterThanOrEqual(0.97)
  expect(f1(total.creators)).toBeGreaterThanOrEqual(0.97)
  expect(f1(total.subjects)).toBeGreaterThanOrEqual(0.97)
  expect(part(total.identifiers[0], total.identifiers[0] + total.identifiers[1])).toBeGreaterThanOrEqual(0.97)
  expect(part(...total.date)).toBeGreaterThanOrEqual(0.97)
})
