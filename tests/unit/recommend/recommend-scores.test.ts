import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import type { Described } from '#extension/domain/recommend/described.ts'
import { partsOf, relatedTo, sharedParts } from '#extension/domain/recommend/explain.ts'
import { recommender, type Scored } from '#extension/domain/recommend/recommender.ts'

const term = fc.integer({ min: 0, max: 12 }).map((n) => `subject ${n}`)
const described = fc.record({
  subjects: fc.array(fc.record({ term, weight: fc.double({ min: 0.1, max: 5, noNaN: true }) }), { minLength: 1, maxLength: 5 }),
  creators: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
  series: fc.array(fc.constantFrom('x', 'y'), { maxLength: 1 }),
  year: fc.integer({ min: 1500, max: 2020 }),
  language: fc.constantFrom('en', 'zh'),
  holdings: fc.integer({ min: 1, max: 100_000 }),
})
const named =
  (prefix: string) =>
  (list: Omit<Described, 'id'>[]): Described[] =>
    list.map((one, at) => ({ id: `${prefix}${at}`, ...one }))
const library = fc.array(described, { minLength: 5, maxLength: 40 }).map(named('holding '))
const use = fc.double({ min: 0.01, max: 3, noNaN: true })
const history = fc
  .array(fc.tuple(described, use), { minLength: 1, maxLength: 8 })
  .map((list) => named('record ')(list.map(([one]) => one)).map((record, at) => ({ record, use: list[at]![1] })))

const scoresOf = (list: readonly Scored[]) => new Map(list.map(({ holding, score }) => [holding.id, score]))
const plain = (list: readonly Scored[]) =>
  list.map(({ holding, place, score, contributions }) => ({ id: holding.id, place, score, contributions: contributions() }))

describe('a score', () => {
  test('is the sum of its contributions to the last bit', () => {
    fc.assert(
      fc.property(library, history, (holdings, used) => {
        for (const { score, contributions } of recommender(catalogueOf(holdings)).scores(used)) {
          expect(contributions().reduce((sum, { amount }) => sum + amount, 0)).toBe(score)
        }
      }),
    )
  })

  test('never falls by a record read: weights are not negative', () => {
    fc.assert(
      fc.property(library, history, (holdings, used) => {
        for (const { contributions } of recommender(catalogueOf(holdings)).scores(used))
          for (const { amount } of contributions()) expect(amount).toBeGreaterThan(0)
      }),
    )
  })

  test('loses a removed record’s contribution and nothing else', () => {
    fc.assert(
      fc.property(library, history, fc.nat(), (holdings, used, pick) => {
        const kept = recommender(catalogueOf(holdings))
        const gone = used[pick % used.length]!
        const before = plain(kept.scores(used))
        const after = new Map(plain(kept.scores(used.filter((line) => line !== gone))).map((entry) => [entry.id, entry]))
        for (const { id, contributions } of before) {
          const left = contributions.filter(({ record }) => record !== gone.record)
          expect(after.get(id)?.contributions ?? []).toEqual(left)
        }
        expect([...after.keys()].every((id) => before.some((entry) => entry.id === id))).toBe(true)
      }),
    )
  })

  test('is linear in the use of each record', () => {
    fc.assert(
      fc.property(library, history, (holdings, used) => {
        const kept = recommender(catalogueOf(holdings))
        const once = scoresOf(kept.scores(used))
        const twice = scoresOf(kept.scores(used.map(({ record, use }) => ({ record, use: 2 * use }))))
        for (const [id, score] of once) expect(twice.get(id)).toBeCloseTo(2 * score, 10)
      }),
    )
  })

  test('is the same again, and from another recommender', () => {
    fc.assert(
      fc.property(library, history, (holdings, used) => {
        const kept = recommender(catalogueOf(holdings))
        const first = plain(kept.scores(used))
        expect(plain(kept.scores(used))).toEqual(first)
        expect(plain(recommender(catalogueOf(holdings)).scores(used))).toEqual(first)
      }),
    )
  })

  test('is the same whether records came one by one or all at once', () => {
    fc.assert(
      fc.property(library, history, (holdings, used) => {
        const grown = recommender(catalogueOf(holdings))
        for (let count = 1; count <= used.length; count += 1) grown.scores(used.slice(0, count))
        expect(plain(grown.scores(used))).toEqual(plain(recommender(catalogueOf(holdings)).scores(used)))
      }),
    )
  })

  test('follows a record that is described anew', () => {
    const holdings = [paper('a', ['ships']), paper('b', ['theatre']), paper('c', ['ships', 'maps'])]
    const kept = recommender(catalogueOf(holdings))
    kept.scores([{ record: paper('r', ['ships']), use: 1 }])
    expect(kept.scores([{ record: paper('r', ['theatre']), use: 1 }]).map(({ holding }) => holding.id)).toEqual(['b'])
  })

  test('leaves out what the patron has used and what is not admitted, and stops at the limit', () => {
    const holdings = ['a', 'b', 'c', 'd', 'e'].map((id, at) => paper(id, ['ships', ...['maps', 'navies', 'ports', 'docks'].slice(0, at)]))
    const kept = recommender(catalogueOf(holdings))
    const listed = kept.scores([{ record: holdings[0]!, use: 1 }], { limit: 2, admits: ({ id }) => id !== 'c' })
    expect(listed.map(({ holding }) => holding.id)).toEqual(['b', 'd'])
  })

  test.each([
    ['no holdings', [], [paper('r', ['ships'])]],
    ['no history', [paper('a', ['ships'])], []],
    ['nothing in common', [paper('a', ['ships'])], [paper('r', ['theatre'])]],
    ['a record without metadata', [paper('a', ['ships'])], [paper('r', [])]],
  ])('%s: an empty list', (_, holdings, records) => {
    expect(recommender(catalogueOf(holdings)).scores(records.map((record) => ({ record, use: 1 })))).toEqual([])
  })
})

describe('parts', () => {
  test('of a contribution are positive, are features both records have, and sum to it', () => {
    fc.assert(
      fc.property(library, history, (holdings, used) => {
        const catalogue = catalogueOf(holdings)
        for (const { holding, contributions } of recommender(catalogue).scores(used, { limit: 5 })) {
          for (const contribution of contributions()) {
            const parts = partsOf(contribution, holding, catalogue)
            expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(contribution.amount, 10)
            expect(parts.every(({ amount }) => amount > 0)).toBe(true)
          }
        }
      }),
    )
  })

  test('are empty where nothing is shared', () => {
    const holdings = [paper('a', ['ships']), paper('b', ['theatre'])]
    expect(sharedParts(holdings[0]!, holdings[1]!, catalogueOf(holdings))).toEqual([])
  })
})

test('related holdings come with what they share and never with the record itself', () => {
  const holdings = [
    { ...paper('a', ['ships', 'navies']), series: ['harbour papers'] },
    { ...paper('b', ['maps']), series: ['harbour papers'] },
    paper('c', ['navies']),
    paper('d', ['theatre']),
  ]
  const related = relatedTo(holdings[0]!, recommender(catalogueOf(holdings)), 5)
  expect(related.map(({ holding, kind }) => [holding.id, kind])).toEqual([
    ['c', 'subject'],
    ['b', 'series'],
  ])
})

function paper(id: string, subjects: string[]): Described {
  return { id, subjects: subjects.map((subject) => ({ term: subject, weight: 1 })), creators: [], series: [] }
}
