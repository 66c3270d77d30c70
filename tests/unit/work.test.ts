import { describe, expect, test } from 'vitest'
import type { RecordRow } from '../../extension/domain/rows.ts'
import { merged } from '../../extension/domain/visit.ts'
import type { Describing } from '../../extension/domain/works/marks.ts'
import { readWorks } from '../../extension/domain/works/read.ts'
import { sameWork } from '../../extension/domain/works/same-work.ts'
import { staysAtWorks, type Work, worksOf } from '../../extension/domain/works/works.ts'
import { catalogueUrls } from '../sample-library/catalogue-urls.ts'
import { item } from './extension-world.ts'
import { PAIRS, type Pair, r } from './work-pairs.ts'
import { BLIND_A } from './work-pairs-blind-a.ts'
import { BLIND_B } from './work-pairs-blind-b.ts'
import { HELD_BACK } from './work-pairs-held-back.ts'
import { LAST } from './work-pairs-last.ts'

/** Answers counted against the labels. */
function measured(pairs: readonly Pair[]) {
  const answers = pairs.map((pair) => ({ pair, ...{ found: sameWork(pair.a, pair.b) } }))
  const right = answers.filter(({ pair, found }) => pair.same && found.same).length
  const claimed = answers.filter(({ found }) => found.same).length
  const wrong = answers
    .filter(({ pair, found }) => pair.same !== found.same)
    .map(({ pair, found }) => `${pair.same ? 'missed' : 'false'}: ${pair.about} (${found.by})`)
  return { precision: right / claimed, recall: right / pairs.filter((pair) => pair.same).length, wrong }
}

describe('one work', () => {
  test.each([
    ['labelled pairs', PAIRS],
    ['pairs held back', HELD_BACK],
    ['pairs written last', LAST],
    ['all pairs', [...PAIRS, ...HELD_BACK, ...LAST]],
  ])('%s', (name, pairs) => {
    const { precision, recall, wrong } = measured(pairs)
    process.stdout.write(
      `${name}: ${pairs.length}, ${pairs.filter((pair) => pair.same).length} of them the same; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${wrong.join('\n')}\n`,
    )
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})

describe('hard near-misses, written without sight of the rules', () => {
  test.each([
    ['the first half, after the rules were mended by it', BLIND_A, 0.99, 0.94],
    ['the second half, at first sight', BLIND_B, 0.99, 0.52],
  ])('%s', (name, pairs, sure, found) => {
    const { precision, recall, wrong } = measured(pairs)
    process.stdout.write(
      `${name}: ${pairs.length}, ${pairs.filter((pair) => pair.same).length} of them the same; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${wrong.join('\n')}\n`,
    )
    expect(precision).toBeGreaterThanOrEqual(sure)
    expect(recall).toBeGreaterThanOrEqual(found)
  })
})

const EVERY = [...PAIRS, ...HELD_BACK, ...LAST, ...BLIND_A, ...BLIND_B]

describe('the verdict', () => {
  test('is the same both ways round', () => {
    for (const { a, b, about } of EVERY) expect([about, sameWork(a, b)]).toEqual([about, sameWork(b, a)])
  })

  test('names what decided', () => {
    const one = r('Orientalism', 'Said, Edward W.', '1978', { id: { isbn: '9780394428147' } })
    expect(sameWork(one, r('Orientalism', 'Edward Said', '1978', { id: { isbn: '9780394428147' } }))).toEqual({ same: true, why: 'identifier', by: 'isbn' })
    expect(sameWork(one, r('Orientalism', 'Edward Said', '1978'))).toEqual({ same: true, why: 'description', by: 'title+creator+year' })
    expect(sameWork(one, r('Orientalism', 'Edward Said', '2003'))).toEqual({ same: false, why: 'description', by: 'year' })
  })
})

const NOW = Date.parse('2026-11-22T12:00:00Z')
const row = (id: string, describing: Describing, more: Partial<RecordRow> = {}): RecordRow => ({
  id,
  record: { subjects: [], url: `https://${id}.example/record/${id}`, provenance: {}, ...describing },
  origin: `https://${id}.example`,
  concepts: [],
  firstSeen: NOW,
  lastSeen: NOW,
  kept: 0,
  ...more,
})
const grouped = (works: readonly Work[]) => works.map((work) => work.places.map(({ row: place }) => place.id))
const orientalism = (more = {}) => r('Orientalism', 'Said, Edward W.', '1978', more)

describe('works', () => {
  test('gather one work from several sites, with the first and last days of all and the mean of their concepts', () => {
    const [work, ...others] = worksOf([
      row('b', orientalism(), { firstSeen: NOW + 1, lastSeen: NOW + 9, kept: 1, concepts: [{ concept: 'ships', share: 0.5 }] }),
      row('a', orientalism(), { concepts: [{ concept: 'ships', share: 1 }] }),
      row('c', orientalism(), { firstSeen: NOW + 2 }),
    ])
    expect(others).toEqual([])
    expect(work).toMatchObject({ id: 'a', firstSeen: NOW, lastSeen: NOW + 9, kept: 1, concepts: [{ concept: 'ships', share: 0.75 }] })
    expect(work?.places.map(({ row: place, joined }) => [place.id, joined?.by])).toEqual([
      ['a', undefined],
      ['b', 'title+creator+year'],
      ['c', 'title+creator+year'],
    ])
  })

  test('do not chain two editions by a list that holds the ISBNs of both', () => {
    const works = worksOf([
      row('a', r('Campbell biology', 'Reece, Jane', '2011', { id: { isbn: '9780321558237' } })),
      row('b', r('Campbell biology', 'Reece, Jane', '2014', { id: { isbn: '9780321775658' } })),
      row('c', r('Campbell biology', 'Reece, Jane', undefined, { id: { isbn: ['9780321558237', '9780321775658'] } })),
    ])
    expect(works).toHaveLength(2)
  })

  test('are found wherever two descriptions are one work', () => {
    const unfound = EVERY.filter(({ a, b }) => {
      const [one, other] = [row('a', a), row('b', b)]
      return sameWork(one.record, other.record).same && worksOf([one, other]).length === 2
    })
    expect(unfound.map(({ about }) => about)).toEqual([])
  })

  test('stay apart where the patron said so, and together where the patron said so', () => {
    const rows = [row('a', orientalism()), row('b', orientalism()), row('c', r('Orient', 'Nobody', '1900'))]
    expect(grouped(worksOf(rows, [{ a: 'a', b: 'b', verdict: 'apart', at: NOW }]))).toHaveLength(3)
    expect(grouped(worksOf(rows, [{ a: 'a', b: 'c', verdict: 'same', at: NOW }]))).toEqual([['a', 'b', 'c']])
    expect(
      grouped(
        worksOf(rows, [
          { a: 'a', b: 'c', verdict: 'same', at: NOW },
          { a: 'b', b: 'c', verdict: 'apart', at: NOW },
        ]),
      ),
    ).toContainEqual(['a', 'c'])
  })

  test('do not depend on the order of the rows, and hold each row once', () => {
    const rows = [...PAIRS, ...LAST].flatMap(({ a, b }, at) => [row(`${at}a`, a), row(`${at}b`, b)])
    const one = grouped(worksOf(rows))
    expect(grouped(worksOf(rows.toReversed()))).toEqual(one)
    expect(one.flat().toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  })

  test('of the sample library are its holdings: none is joined to another', () => {
    const pages = Object.entries(catalogueUrls(8788).records).flatMap(([host, list]) => list.map((page) => ({ host, page })))
    const keys = new Map(pages.map(({ page }) => [page.url, page.key]))
    const rows = pages.map(({ host, page: { key: _, subjects: __, identifiers, creators, ...rest } }) =>
      row(
        rest.url,
        {
          ...(rest as Partial<Describing>),
          title: rest.title,
          creators: creators.map((name) => ({ name })),
          identifiers: Object.fromEntries(Object.entries(identifiers).map(([kind, value]) => [kind, [value]])),
        },
        { origin: host },
      ),
    )
    const works = worksOf(rows)
    for (const work of works) expect(new Set(work.places.map((place) => keys.get(place.row.id))).size).toBe(1)
    expect(works.length).toBeLessThan(rows.length - 45)
  })

  test('count two places within half an hour as one visit', () => {
    const works = worksOf([row('a', orientalism()), row('b', orientalism())])
    const stay = (id: string, at: number) => ({ id: `${id}${at}`, record: id, origin: `https://${id}.example`, at, active: 1000, mode: 'view' as const })
    expect(merged(staysAtWorks([stay('a', NOW), stay('b', NOW + 60_000)], works))).toMatchObject([{ record: 'a', active: 2000 }])
  })

  test('already read on another site are told from those that are not', () => {
    const opened = readWorks([row('a', orientalism())])
    expect(opened(item('x', ['sea'], { title: 'Orientalism', creator: 'Edward Said', imprint: 'Pantheon, 1978' }))).toBe(true)
    expect(opened(item('x', ['sea'], { title: 'Orientalism', creator: 'Edward Said', imprint: 'Vintage, 2003' }))).toBe(false)
    expect(opened(item('x', ['sea'], { title: 'Anything', url: 'https://a.example/record/a#top' }))).toBe(true)
  })
})
