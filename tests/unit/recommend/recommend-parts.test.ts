import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { describeChoice, describeItem, describeRecord } from '#extension/domain/recommend/describe.ts'
import { type Described, heldOf, periodOf } from '#extension/domain/recommend/described.ts'
import { BREADTH, diversify } from '#extension/domain/recommend/diversify.ts'
import { latentInterests } from '#extension/domain/recommend/latent.ts'
import { recommender } from '#extension/domain/recommend/recommender.ts'
import { worthOf } from '#extension/domain/recommend/worth.ts'
import type { Item } from '#shared/item.ts'
import type { CatalogueRecord } from '#shared/record.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'

const DAY = 86_400_000
const concepts = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))

describe('worth', () => {
  const visits = fc.array(fc.record({ at: fc.integer({ min: 0, max: 1000 * DAY }), active: fc.integer({ min: 0, max: 3_600_000 }) }), {
    minLength: 1,
    maxLength: 10,
  })

  test('is positive and falls as time goes by', () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 500 }), (list, days) => {
        const now = worthOf(list, 1000 * DAY)
        expect(now).toBeGreaterThan(0)
        expect(worthOf(list, (1000 + days) * DAY)).toBeLessThan(now)
      }),
    )
  })

  test.each([
    ['no visit', [], 0],
    ['a glance now', [{ at: 0, active: 0 }], 0.25],
    ['a long read now', [{ at: 0, active: 36_000_000 }], 1],
    ['four long reads now', Array.from({ length: 4 }, () => ({ at: 0, active: 36_000_000 })), 2],
    ['a long read that was hard to come by', [{ at: 0, active: 36_000_000, effort: 2 }], 2],
    ['a visit after now', [{ at: DAY, active: 36_000_000 }], 1],
  ])('%s', (_, list, worth) => {
    expect(worthOf(list, 0)).toBeCloseTo(worth, 12)
  })
})

describe('diversity', () => {
  const ranked = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 60 })
  const subjectOf = (entry: number): string | undefined => (entry % 10 === 9 ? undefined : `subject ${entry % 7}`)

  test('gives away at most the last places, keeps the rest in order and repeats nothing', () => {
    fc.assert(
      fc.property(ranked, (list) => {
        const placed = diversify(list, subjectOf)
        const entries = placed.map(({ entry }) => entry)
        expect(placed.length).toBe(Math.min(BREADTH.size, list.length))
        expect(new Set(entries).size).toBe(entries.length)
        expect(entries.slice(0, BREADTH.size - BREADTH.slots)).toEqual(
          list.slice(0, Math.min(list.length, BREADTH.size - BREADTH.slots)).slice(0, entries.length),
        )
        expect(placed.filter(({ slot }) => slot === 'wider').length).toBeLessThanOrEqual(BREADTH.slots)
      }),
    )
  })

  test('covers four subjects where the first ten cover only one', () => {
    const list = [...Array.from({ length: 20 }, (_, at) => `same ${at}`), 'b 1', 'b 2', 'c 1', 'd 1']
    const placed = diversify(list, (entry) => entry.split(' ')[0])
    expect(placed.map(({ entry }) => entry).slice(7)).toEqual(['b 1', 'c 1', 'd 1'])
    expect(placed.filter(({ slot }) => slot === 'wider').map(({ entry }) => entry)).toEqual(['b 1', 'c 1', 'd 1'])
  })

  test('changes nothing where the first ten cover enough', () => {
    const list = Array.from({ length: 30 }, (_, at) => at)
    expect(diversify(list, (entry) => String(entry % 5))).toEqual(list.slice(0, 10).map((entry) => ({ entry, slot: 'ranked' })))
  })
})

describe('features', () => {
  test.each([
    [2008, '2000s'],
    [1900, '1900s'],
    [1899, 'c18'],
    [-300, 'c-3'],
  ])('the period of %i is %s', (year, period) => expect(periodOf(year)).toBe(period))

  test('holdings lie between two knots whose weights sum to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (holdings) => {
        expect(heldOf(holdings).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('a vector’s blocks have their set lengths, and what no holding has takes its part', () => {
    const holding: Described = { id: 'a', subjects: [{ term: 'ships', weight: 3 }], creators: ['x'], series: [], holdings: 16 }
    const catalogue = catalogueOf([holding])
    const length = (record: Described): number => Math.hypot(...catalogue.vectorOf(record).values)
    expect(length(holding)).toBeCloseTo(Math.hypot(1, 0.4, 0.8), 12)
    expect(length({ ...holding, subjects: [...holding.subjects, { term: 'unheard of', weight: 3 }] })).toBeCloseTo(Math.hypot(Math.SQRT1_2, 0.4, 0.8), 12)
  })
})

describe('latent interests', () => {
  const holdings = [paper('a', ['ships', 'navies']), paper('b', ['ships', 'emigration']), paper('c', ['theatre'])]
  const catalogue = catalogueOf(holdings)
  const subjectsOf = ({ subjects }: Described) => subjects.map(({ term }) => ({ term, share: 1 / subjects.length }))

  test('are subjects beside the patron’s own, with the records they rest on', () => {
    const scored = recommender(catalogue).scores([
      { record: paper('r', ['ships']), use: 1 },
      { record: paper('s', ['ships']), use: 0.5 },
    ])
    const found = latentInterests(scored, new Set(['ships']), subjectsOf)
    expect(found.map(({ term }) => term).sort()).toEqual(['emigration', 'navies'])
    for (const { weight, contributions } of found) {
      expect(contributions.map(({ record }) => record.id)).toEqual(['r', 's'])
      expect(contributions.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(weight, 12)
    }
  })
})

describe('descriptions', () => {
  const record: CatalogueRecord = {
    title: 'Log of the brig Hope',
    creators: [{ name: 'Marsh, Ellen' }],
    subjects: [{ label: 'Ships' }],
    identifiers: {},
    date: '1851-03',
    language: 'en-GB',
    level: 'file',
    partOf: ['Northmere Harbour Trust'],
    url: 'https://archive.example/1',
    provenance: {},
  }

  test('of a record carry concepts, their broader ones at half weight, and the headings', () => {
    const described = describeRecord('r', record, [{ concept: 'tang-poetry', share: 0.5 }], concepts)
    expect(described.subjects.slice(0, 2)).toEqual([
      { term: 'tang-poetry', weight: 1 },
      { term: 'chinese-poetry', weight: 0.5 },
    ])
    expect(described.subjects.at(-1)).toEqual({ term: 'heading ships', weight: 0.5 })
    expect(described).toMatchObject({ year: 1851, language: 'en', level: 'file', creators: ['marsh ellen'], series: ['northmere harbour trust'] })
  })

  test('of an item and of a choice meet those of a record on the same concept', () => {
    const item: Item = {
      id: 'letters',
      channel: 'sea',
      title: 'Letters home',
      creator: 'Marsh, Ellen',
      imprint: '1849–1853',
      url: 'https://northmere.example/letters',
      language: 'en',
      level: 'any',
      subjects: ['emigration'],
      reason: 'New in the reading room',
      by: 'A. Reed',
      published: '2026-11-01',
    } // prettier-ignore
    const kept = recommender(catalogueOf([describeItem(item, concepts)]))
    for (const record of [
      describeChoice('emigration', concepts),
      describeRecord('r', { ...descriptionOnly }, [{ concept: 'emigration', share: 1 }], concepts),
    ]) {
      expect(kept.scores([{ record, use: 1 }]).map(({ holding }) => holding.id)).toEqual(['letters'])
    }
  })

  const descriptionOnly: CatalogueRecord = {
    title: 'A passage list',
    creators: [],
    subjects: [],
    identifiers: {},
    url: 'https://archive.example/2',
    provenance: {},
  }
})

function paper(id: string, subjects: string[]): Described {
  return { id, subjects: subjects.map((term) => ({ term, weight: 1 })), creators: [], series: [] }
}
