import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { routeOf } from '#extension/ui/links.ts'
import { clip, imprintOf, kindWord, quoted } from '#extension/ui/text-of.ts'
import { words } from '#extension/ui/words.ts'
import { en } from '#shared/i18n/desk.en.ts'
import { texts } from '#shared/i18n/desk.ts'
import { zhCN } from '#shared/i18n/desk.zh-CN.ts'
import type { Plural } from '#shared/i18n/messages.ts'

const forms = (entry: string | Plural): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry))
const places = (entry: string | Plural): string[] =>
  [...new Set(forms(entry).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))].sort()
const keys = Object.keys(en) as (keyof typeof en)[]

test('every text stands in both languages, with the same places', () => {
  expect(Object.keys(zhCN).sort()).toEqual([...keys].sort())
  for (const key of keys) expect([key, places(zhCN[key]).filter((name) => name !== 'count')]).toEqual([key, places(en[key]).filter((name) => name !== 'count')])
})

test('no Chinese text is left in English', () => {
  const same = keys.filter((key) => JSON.stringify(en[key]) === JSON.stringify(zhCN[key]))
  expect(same).toEqual([])
})

test('every text is used', () => {
  const source = ['extension/ui', 'shared/parts']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    )
    .join('\n')
  const built = [...source.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map((match) => match[1] ?? '')
  const unused = keys.filter((key) => !source.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)))
  expect(unused).toEqual([])
})

describe('words', () => {
  const now = new Date(2026, 10, 20, 12).getTime()
  const day = 86_400_000
  test.each([
    ['en', 0, 'today'],
    ['en', 1, 'yesterday'],
    ['en', 3, 'on Tuesday'],
    ['en', 12, 'on 8 November'],
    ['en', 400, 'on 16 October 2025'],
    ['zh-CN', 0, '今天'],
    ['zh-CN', 12, '11月8日'],
  ] as const)('in %s, %d days ago is "%s"', (language, days, said) => {
    expect(words(language, texts(language), now).on(now - days * day)).toBe(said)
  })

  test.each([
    [0, 0, '0'],
    [0.004, 0, '<1'],
    [0.006, 0, '1'],
    [0.31, 0, '31'],
    [0, 1, '0.0'],
    [0.0004, 1, '<0.1'],
    [0.0049, 1, '0.5'],
    [0.08, 1, '8.0'],
  ])('a share of %d to %d decimals is "%s"', (share, decimals, said) => {
    expect(words('en', texts('en'), now).hundredths(share, decimals)).toBe(said)
  })

  test.each([
    [20_000, 'under a minute'],
    [60_000, '1 min'],
    [840_000, '14 min'],
  ])('%d milliseconds are "%s"', (time, said) => {
    expect(words('en', texts('en'), now).minutes(time)).toBe(said)
  })
})

test.each([
  ['', { page: 'for-you', filter: {} }],
  ['#/privacy', { page: 'privacy', filter: {} }],
  ['#/records?concept=emigration', { page: 'records', filter: { concept: 'emigration' } }],
  ['#/records?record=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y', { page: 'records', filter: { record: 'https://a.example/?x=1&y' } }],
  ['#/nowhere', { page: 'for-you', filter: {} }],
])('the hash %s names its page', (hash, route) => {
  expect(routeOf(hash)).toEqual(route)
})

test('cuts a long title at a word, and gives Chinese titles their marks', () => {
  const long = 'Narrative of the surveying voyages of His Majesty’s Ships Adventure and Beagle'
  expect(clip(long)).toBe('Narrative of the surveying voyages of His Majesty’s Ships…')
  expect(quoted('东西洋考')).toBe('《东西洋考》')
  expect(quoted('Bleak House')).toBe('Bleak House')
})

describe('an imprint', () => {
  const record = { source: 'test', url: 'https://archive.example/1', title: 'Ledger', creators: [], subjects: [], identifiers: {} }
  test.each([
    ['1890–1960 (Creation)', '1890–1960'],
    ['April 1912 (creation) ', 'April 1912'],
    ['1890 (Accumulation)', '1890'],
    ['天启元年（1621）', '天启元年（1621）'],
    ['1890 (approximately)', '1890 (approximately)'],
  ])('writes the date "%s" as "%s"', (dateText, said) => {
    expect(imprintOf(Object.assign({}, record, { dateText }) as never, ' · ')).toBe(said)
  })
})

test.each([
  ['Series', '系列', 'Series'],
  ['图书', '图书', 'Book'],
  ['guide', '指南', 'Guide'],
  ['Flyer', 'Flyer', 'Flyer'],
  [undefined, undefined, undefined],
])('the kind %s is %s in Chinese and %s in English', (kind, zh, inEnglish) => {
  expect([kindWord(kind, texts('zh-CN')), kindWord(kind, texts('en'))]).toEqual([zh, inEnglish])
})
