import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interests } from '../../extension/domain/interest.ts'
import { advance, preparing } from '../../extension/domain/recommend/prepare.ts'
import { type RankInput, type Recommendation, rank } from '../../extension/domain/recommend.ts'
import type { AdjustmentRow, RecordRow, VisitRow } from '../../extension/domain/rows.ts'
import type { Item } from '../../shared/item.ts'
import { DAY, item, items, NOW, patrons, record, VOCABULARY, visit } from './extension-world.ts'

interface Reader {
  records: readonly { row: RecordRow; visits: readonly VisitRow[] }[]
  adjustments?: readonly AdjustmentRow[]
}

function inputOf(list: readonly Item[], { records, adjustments = [] }: Reader, more: Partial<RankInput> = {}): RankInput {
  const rows = records.map(({ row }) => row)
  const visits = records.flatMap((entry) => entry.visits)
  const now = more.now ?? NOW
  const derived = interests({ records: rows, visits, adjustments, vocabulary: VOCABULARY, now })
  return { items: list, interests: derived, records: rows, visits, states: new Map(), vocabulary: VOCABULARY, readingLanguages: [], now, ...more }
}

const listOf = (list: readonly Item[], reader: Reader, more: Partial<RankInput> = {}) => rank(inputOf(list, reader, more))
/** What an item gets through reading, of one record or of all. */
const readFrom = ({ contributions }: Recommendation, id?: string) =>
  contributions.reduce(
    (sum, part) => ((part.kind === 'record' || part.kind === 'creator') && (id === undefined || part.record.id === id) ? sum + part.amount : sum),
    0,
  )
const scoreIn = (list: readonly Recommendation[], id: string) => list.find(({ item: { id: other } }) => other === id)?.score ?? 0
const read = (id: string, concepts: Record<string, number>, days = 0, more: Partial<RecordRow> = {}) => ({
  row: record(id, concepts, more),
  visits: [visit(id, days, 5)],
})

describe('what a record gives', () => {
  test('is taken away with it, to the last part, and moves nothing else', () => {
    fc.assert(
      fc.property(patrons, items, fc.nat(), ({ records, adjustments }, list, pick) => {
        const gone = records[pick % records.length]!
        const left = records.filter((entry) => entry !== gone)
        const after = new Map(listOf(list, { records: left, adjustments }).map((entry) => [entry.item.id, entry]))
        for (const before of listOf(list, { records, adjustments })) {
          const rest = after.get(before.item.id)
          expect(rest === undefined ? 0 : readFrom(rest)).toBeCloseTo(readFrom(before) - readFrom(before, gone.row.id), 9)
        }
      }),
    )
  })

  test('never makes an item score higher by being less', () => {
    fc.assert(
      fc.property(patrons, items, fc.nat(), fc.boolean(), ({ records, adjustments }, list, pick, whole) => {
        const gone = records[pick % records.length]!
        const fewer = whole
          ? records.filter((entry) => entry !== gone)
          : records.map((entry) => (entry === gone ? { ...entry, visits: entry.visits.slice(1) } : entry))
        const before = listOf(list, { records, adjustments })
        const scores = new Map(before.map((entry) => [entry.item.id, entry.score]))
        for (const { item: shown, score, slot } of listOf(list, { records: fewer, adjustments })) {
          // One guess is shown, and with less it may be another that was there all along.
          if (slot !== 'guess' || scores.has(shown.id)) expect(score).toBeLessThanOrEqual((scores.get(shown.id) ?? Number.NEGATIVE_INFINITY) + 1e-12)
        }
      }),
    )
  })

  test('is the same again, and whatever the order of records, visits and items', () => {
    fc.assert(
      fc.property(patrons, items, ({ records, adjustments }, list) => {
        const plain = (entries: Recommendation[]) => entries.map((entry) => [entry.item.id, entry.score, entry.slot, entry.reasons.map(({ kind }) => kind)])
        const first = plain(listOf(list, { records, adjustments }))
        expect(plain(listOf(list, { records, adjustments }))).toEqual(first)
        expect(plain(listOf(list.toReversed(), { records: records.toReversed(), adjustments: adjustments.toReversed() }))).toEqual(first)
      }),
    )
  })

  test('leads the reason that names it: the records named gave the most', () => {
    fc.assert(
      fc.property(patrons, items, ({ records, adjustments }, list) => {
        for (const { contributions, reasons } of listOf(list, { records, adjustments })) {
          for (const reason of reasons) {
            if (reason.kind !== 'because') continue
            const given = new Map<string, number>()
            for (const part of contributions) if (part.kind === 'record' && part.concept.id === reason.concept.id) given.set(part.record.id, part.amount)
            const named = reason.records.map(({ id }) => given.get(id) ?? 0)
            const rest = [...given].filter(([id]) => !reason.records.some((row) => row.id === id)).map(([, amount]) => amount)
            expect(Math.min(...named)).toBeGreaterThanOrEqual(Math.max(0, ...rest))
          }
        }
      }),
    )
  })

  test('is more when its subject was raised and less when it was lowered', () => {
    const score = (steps: number) =>
      scoreIn(listOf([item('ship', ['ships'])], { records: [read('log', { ships: 1 })], adjustments: [{ concept: 'ships', steps }] }), 'ship')
    expect(score(1)).toBeGreaterThan(score(0))
    expect(score(-1)).toBeLessThan(score(0))
  })

  test.each([
    ['muted', { mutedUntil: NOW + 1 }],
    ['struck', { struck: 1 as const }],
  ])('is nothing through anything else where its subject is %s', (_, how) => {
    const more: Partial<RecordRow> = {}
    const log = read('log', { ships: 1 }, 0, more)
    const row = { ...log.row, record: { ...log.row.record, creators: [{ name: 'Lubbock' }] } }
    const novel = item('novel', ['books'], { creator: 'Lubbock' })
    expect(listOf([novel], { records: [{ ...log, row }] })[0]?.reasons).toEqual([{ kind: 'creator', creator: 'Lubbock', records: [row] }])
    expect(listOf([novel], { records: [{ ...log, row }], adjustments: [{ concept: 'sea', steps: 0, ...how }] })).toEqual([])
    const both = {
      ...row,
      concepts: [
        { concept: 'ships', share: 0.5 },
        { concept: 'books', share: 0.5 },
      ],
    }
    const [left] = listOf([novel], { records: [{ ...log, row: both }], adjustments: [{ concept: 'sea', steps: 0, ...how }] })
    expect(left?.reasons).toMatchObject([{ kind: 'because', concept: { id: 'books' } }])
  })

  test('is nothing where only the decade or the language is shared', () => {
    const log = read('log', { ships: 1 })
    const row = { ...log.row, record: { ...log.row.record, date: '1921', language: 'en' } }
    expect(listOf([item('novel', ['books'], { imprint: 'London, 1921' })], { records: [{ ...log, row }] })).toEqual([])
  })
})

test('a changed topic leads the list within five visits', () => {
  const list = [...Array(12).keys()].flatMap((at) => [item(`s${at}`, ['ships']), item(`b${at}`, ['books'])])
  const old = [...Array(30).keys()].map((at) => read(`old${at}`, { ships: 1 }, 30 - at))
  const leading = (visits: number) => {
    const fresh = [...Array(visits).keys()].map((at) => read(`new${at}`, { books: 1 }, -at))
    const first = listOf(list, { records: [...old, ...fresh] }, { now: NOW + Math.max(0, visits - 1) * DAY, breadth: 'focused' }).slice(0, 10)
    return first.filter((entry) => entry.item.subjects.includes('books')).length > 5
  }
  expect(leading(0)).toBe(false)
  expect(leading(5)).toBe(true)
})

test('the first ten make room for subjects the others leave out, and say so', () => {
  const list = [...Array(14).keys()].map((at) => item(`s${at}`, ['ships']))
  const reader = { records: [read('log', { ships: 1 }), read('poem', { books: 1 }, 40), read('map', { land: 1 }, 50)] }
  const shelf = [...list, item('novel', ['books']), item('farm', ['land'])]
  const first = listOf(shelf, reader).slice(0, 10)
  expect(
    first
      .filter(({ slot }) => slot === 'wider')
      .map((entry) => entry.item.id)
      .sort(),
  ).toEqual(['farm', 'novel'])
  expect(listOf(shelf, reader, { breadth: 'focused' }).every(({ slot }) => slot !== 'wider')).toBe(true)
  expect(new Set(listOf(shelf, reader).map((entry) => entry.item.id)).size).toBe(listOf(shelf, reader).length)
})

test('an address is listed once', () => {
  const twice = [item('a', ['ships'], { url: 'https://items.example/same' }), item('b', ['ships'], { url: 'https://items.example/same' })]
  expect(listOf(twice, { records: [read('log', { ships: 1 })] }).map((entry) => entry.item.id)).toEqual(['a'])
})

test('preparing in steps stops and goes on, and changes nothing', () => {
  const list = [...Array(500).keys()].map((at) => item(`s${at}`, [['ships', 'books', 'land'][at % 3]!]))
  const reader = { records: [...Array(20).keys()].map((at) => read(`r${at}`, { ships: 1 }, at)) }
  const steps = preparing(inputOf(list, reader))
  let time = 0
  let slices = 1
  while (!advance(steps, 5, () => (time += 1))) slices += 1
  expect(slices).toBeGreaterThan(3)
  const ids = (entries: Recommendation[]) => entries.map((entry) => [entry.item.id, entry.score])
  expect(ids(listOf(list, reader))).toEqual(ids(listOf([...list], reader)))
})

describe('rows read anew', () => {
  const shelf = [
    item('a', ['ships', 'sea'], { creator: 'A. Maker', imprint: '1901', language: 'en' }),
    item('b', ['ships'], { creator: 'B. Other', imprint: '1850', language: 'de' }),
    item('c', ['land'], { creator: 'A. Maker', imprint: '1850', language: 'en' }),
    item('d', ['land', 'books']),
  ]
  const described = {
    title: 'Log',
    creators: [{ name: 'A. Maker' }],
    subjects: [],
    identifiers: {},
    date: '1901',
    language: 'en',
    url: 'https://x.example/',
    provenance: {},
  }
  const reader = (more: Partial<RecordRow> = {}) => ({
    records: [read('log', { ships: 0.7, land: 0.3 }, 0, { record: described, ...more }), read('map', { land: 1 })],
  })
  const plain = (entries: Recommendation[]) => entries.map(({ item: { id }, score, contributions }) => [id, score, contributions])

  test('rank as before when they say the same', () => {
    const first = plain(listOf(shelf, reader()))
    expect(plain(listOf(shelf, structuredClone(reader())))).toEqual(first)
  })

  test.each<[string, Partial<RecordRow>]>([
    ['another creator', { record: { ...described, creators: [{ name: 'B. Other' }] } }],
    ['one creator more', { record: { ...described, creators: [{ name: 'A. Maker' }, { name: 'B. Other' }] } }],
    ['another date', { record: { ...described, date: '1850' } }],
    ['another language', { record: { ...described, language: 'de' } }],
    ['other subjects', { concepts: [{ concept: 'land', share: 1 }] }],
    [
      'other shares',
      {
        concepts: [
          { concept: 'ships', share: 0.3 },
          { concept: 'land', share: 0.7 },
        ],
      },
    ],
  ])('are described anew for %s', (_, more) => {
    const before = plain(listOf(shelf, reader()))
    const after = plain(listOf(shelf, reader(more)))
    expect(after).not.toEqual(before)
    // Another list of the same items: a shelf that has met no record.
    expect(after).toEqual(plain(listOf([...shelf], reader(more))))
    expect(plain(listOf(shelf, reader()))).toEqual(before)
  })

  test('are described anew for a subject muted', () => {
    const before = plain(listOf(shelf, reader()))
    const muted = { adjustments: [{ concept: 'ships', steps: 0, mutedUntil: NOW + DAY }] }
    expect(plain(listOf(shelf, { ...reader(), ...muted }))).toEqual(plain(listOf([...shelf], { ...reader(), ...muted })))
    expect(plain(listOf(shelf, reader()))).toEqual(before)
  })
})
