import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Catalogue, PARTS } from '#shared/edition.ts'
import { Item } from '#shared/item.ts'
import { refusal } from '#shared/policy.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { holdings } from '../sample-library/holdings/index.ts'
import { channels, items, library, libraryAt, policy } from '../sample-library/library.ts'

const concepts = new Set(vocabulary.concepts.map(({ id }) => id))
const digits = (text: string): number[] => [...text].map((sign) => (sign === 'X' ? 10 : Number(sign)))

/** ISO 2108: digits weighted 1 and 3 in turn, sum divisible by 10. */
const isbnHolds = (isbn: string): boolean =>
  /^\d{13}$/.test(isbn) && digits(isbn).reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0
/** ISO 3297: digits weighted 8 to 1, sum divisible by 11. */
const issnHolds = (issn: string): boolean =>
  /^\d{4}-\d{3}[\dX]$/.test(issn) && digits(issn.replace('-', '')).reduce((sum, digit, at) => sum + digit * (8 - at), 0) % 11 === 0

describe('holdings', () => {
  test('are 150 or more, a third of them in the Chinese catalogue', () => {
    expect(holdings.length).toBeGreaterThanOrEqual(150)
    expect(holdings.filter(({ catalogue }) => catalogue === 'shuyu').length * 3).toBeGreaterThanOrEqual(holdings.length)
  })

  test('have no key and no record number twice', () => {
    expect(new Set(holdings.map(({ key }) => key)).size).toBe(holdings.length)
    expect(new Set(holdings.map(({ catalogue, no }) => `${catalogue} ${no}`)).size).toBe(holdings.length)
  })

  test.each(holdings.filter(({ isbn }) => isbn !== undefined))('$key has an ISBN whose check digit holds', ({ isbn }) => {
    expect(isbnHolds(isbn ?? '')).toBe(true)
  })

  test.each(holdings.filter(({ issn }) => issn !== undefined))('$key has an ISSN whose check digit holds', ({ issn }) => {
    expect(issnHolds(issn ?? '')).toBe(true)
  })

  test('a changed digit of an ISBN is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = digits('9780141439723').map((digit, place) => (place === at ? (digit + by) % 10 : digit))
        return !isbnHolds(changed.join(''))
      }),
    )
  })

  test('name ancestors that exist, each of a higher level', () => {
    const order = ['fonds', 'collection', 'series', 'subseries', 'file', 'item']
    const byKey = new Map(holdings.map((holding) => [holding.key, holding]))
    for (const { key, parent, level } of holdings.filter((holding) => holding.parent !== undefined)) {
      const above = byKey.get(parent ?? '')
      expect(above?.catalogue, key).toBe('archive')
      expect(order.indexOf(above?.level ?? ''), key).toBeLessThan(order.indexOf(level ?? ''))
    }
  })

  test('give archives a code, a level and a repository, books a class number, and everything a heading', () => {
    for (const { key, catalogue, level, repository, ddc, clc, shelfmark, subjects, about } of holdings) {
      expect(shelfmark, key).not.toBe('')
      expect(subjects.length, key).toBeGreaterThan(0)
      expect(about, key).toMatch(/[.。！？”]$/)
      if (catalogue === 'archive') expect([level, repository], key).not.toContain(undefined)
      if (catalogue === 'northmere') expect(ddc, key).toMatch(/^\d{3}(\.\d+)?$/)
      if (catalogue === 'shuyu') expect(clc, key).toMatch(/^[A-Z]{1,2}[\d.-]*$/)
    }
  })

  test('have dates that begin with a year', () => {
    for (const { key, date } of holdings) if (date !== undefined) expect(date, key).toMatch(/^\d{4}(-\d{2}-\d{2})?~?(\/(\d{4}~?|\.\.))?$/)
  })
})

describe('the published library', () => {
  test('has eight channels and 120 or more items, a third of them Chinese', () => {
    expect(channels).toHaveLength(8)
    expect(items.length).toBeGreaterThanOrEqual(120)
    expect(items.filter(({ language }) => language === 'zh').length * 3).toBeGreaterThanOrEqual(items.length)
    for (const { slug } of channels) expect(items.filter(({ channel }) => channel === slug).length, slug).toBeGreaterThanOrEqual(15)
  })

  test.each(items)('$id keeps to the schema and names subjects of the vocabulary', (item) => {
    expect(Item.safeParse(item).error).toBeUndefined()
    for (const subject of item.subjects) expect(concepts.has(subject), subject).toBe(true)
    expect(channels.some(({ slug }) => slug === item.channel)).toBe(true)
    expect(/\p{Script=Han}/u.test(item.reason)).toBe(item.language === 'zh')
    expect(item.until === undefined || item.until > item.published).toBe(true)
    for (const condition of Object.values(item.audience ?? {}).flat()) if ('interest' in condition) expect(concepts.has(condition.interest)).toBe(true)
  })

  test('has no item twice', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(new Set(items.map(({ url }) => url)).size).toBe(items.length)
  })

  test('mixes levels, pins and audience rules', () => {
    expect(new Set(items.map(({ level }) => level))).toEqual(new Set(['any', 'newcomer', 'practised', 'expert']))
    expect(items.filter(({ pinned, until }) => pinned === true && until !== undefined).length).toBeGreaterThanOrEqual(8)
    expect(items.filter(({ audience }) => audience !== undefined).length).toBeGreaterThanOrEqual(5)
  })

  test('is a set of parts an edition can hold, on any port', () => {
    const other = libraryAt(9999)
    for (const [name, part] of Object.entries({ library, policy, channels, items }))
      expect(PARTS[name as 'library'].safeParse(part).error, name).toBeUndefined()
    expect(other.items.every(({ url }) => url.includes('.localhost:9999/'))).toBe(true)
    for (const catalogue of other.library.catalogues) expect(Catalogue.safeParse(catalogue).success && catalogue.search?.includes('{query}')).toBe(true)
    expect(channels.flatMap(({ subjects }) => subjects).filter((subject) => !concepts.has(subject))).toEqual([])
  })

  test('asks no more than the extension allows', () => {
    expect(refusal(policy)).toBeUndefined()
  })
})
