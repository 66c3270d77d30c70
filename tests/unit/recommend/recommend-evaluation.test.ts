import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluation/evaluation.ts'
import { generated } from '../../evaluation/generated.ts'
import { goodbooks, seriesOf } from '../../evaluation/goodbooks.ts'
import type { EvaluationLibrary } from '../../evaluation/library.ts'
import { measure } from '../../evaluation/measure.ts'
import { isPersonal } from '../../evaluation/shelf-names.ts'
import { table } from '../../evaluation/table.ts'
import { topicChange } from '../../evaluation/topic-change.ts'

const folder = mkdtempSync(join(tmpdir(), 'evaluation-'))
afterAll(() => rmSync(folder, { recursive: true }))

const book = (item: number) => ({
  item,
  title: `Book ${item}`,
  creators: ['A. Reed'],
  year: 1999,
  language: 'eng',
  isbn13: null,
  holdings: 10 + item,
  tags: [
    ['fantasy', 5],
    ['to-read', 9],
  ],
})
const items = Array.from({ length: 120 }, (_, item) => JSON.stringify(book(item)))
const use = ['patron,item,split', '1,0,train', '1,1,train', '2,5,test-in', '2,6,test-in', '2,7,test-out']

/** A folder of the data with some files as given. */
function data(files: Record<string, string | Uint8Array>): string {
  const path = mkdtempSync(join(folder, 'data-'))
  for (const [name, content] of Object.entries({ 'items.jsonl.gz': items.join('\n'), 'use.csv.gz': use.join('\n'), ...files })) {
    if (content !== '') writeFileSync(join(path, name), typeof content === 'string' ? gzipSync(content) : content)
  }
  return path
}

describe('reading goodbooks', () => {
  test('takes lists by split and drops personal shelf names', () => {
    const library = goodbooks(data({}), 'test')
    expect(library.patrons).toEqual([{ known: [5, 6], heldOut: [7] }])
    expect(library.histories).toEqual([[0, 1]])
    expect(library.records[0]?.subjects.map(({ term }) => term)).toEqual(['fantasy'])
  })

  test.each([
    ['a folder that is not there', () => join(folder, 'nowhere'), /no folder .*nowhere.*--data/],
    ['a missing file', () => data({ 'use.csv.gz': '' }), /has no use\.csv\.gz/],
    ['a file that is not gzip', () => data({ 'items.jsonl.gz': Uint8Array.of(1, 2, 3) }), /not a readable gzip/],
    ['a line that is not JSON', () => data({ 'items.jsonl.gz': [...items, '{"item":'].join('\n') }), /line 121 is not JSON/],
    [
      'a book without holdings',
      () => data({ 'items.jsonl.gz': [...items.slice(0, -1), JSON.stringify({ ...book(119), holdings: 'many' })].join('\n') }),
      /line 120: holdings/,
    ],
    ['items out of order', () => data({ 'items.jsonl.gz': items.toReversed().join('\n') }), /line 1: item is 119/],
    ['a catalogue cut short', () => data({ 'items.jsonl.gz': items.slice(0, 9).join('\n') }), /has 9 books/],
    ['a wrong heading', () => data({ 'use.csv.gz': 'reader,book\n1,2' }), /must begin with/],
    ['an item that is not there', () => data({ 'use.csv.gz': [...use, '3,999,train'].join('\n') }), /line 7: "3,999,train"/],
    ['a patron with nothing known', () => data({ 'use.csv.gz': [...use, '3,9,test-out'].join('\n') }), /patron 3 .* none in test-in/],
    ['no patron to measure on', () => data({ 'use.csv.gz': use.slice(0, 3).join('\n') }), /no line in test-out/],
    ['groups of another release', () => data({ 'groups.json.gz': '{"groups":["a"],"weights":[[1]]}' }), /weights of 1 books/],
  ])('refuses %s in words', (_, path, words) => {
    expect(() => goodbooks(path(), 'test')).toThrow(words)
  })
})

test.each([
  ['to-read', true],
  ['books-i-own', true],
  ['read-in-2015', true],
  ['5-stars', true],
  ['2015', true],
  ['my-favorites', true],
  ['e-books', true],
  ['book-club', true],
  ['fantasy', false],
  ['19th-century', false],
  ['1950s', false],
  ['young-adult', false],
  ['historical-fiction', false],
  ['world-war-ii', false],
])('shelf name %s is personal: %s', (shelf, personal) => expect(isPersonal(shelf)).toBe(personal)) // prettier-ignore

test.each([
  ['The Hunger Games (The Hunger Games, #1)', ['the hunger games']],
  ['The Fifth Witness (Mickey Haller, #5; Harry Bosch Universe, #20)', ['mickey haller', 'harry bosch universe']],
  ['Landline', []],
  ['Ulysses (Annotated)', []],
])('series of %s', (title, series) => expect(seriesOf(title)).toEqual(series))

describe('measuring', () => {
  const library: EvaluationLibrary = {
    name: 'four',
    records: Array.from({ length: 30 }, (_, id) => ({ id: String(id), subjects: [], creators: [], series: [] })),
    topics: Array.from({ length: 30 }, () => undefined),
    histories: [],
    patrons: [
      { known: [0], heldOut: [1, 2] },
      { known: [5], heldOut: [3] },
    ],
  } // prettier-ignore

  test('gives NDCG@10, recall and coverage worked by hand', () => {
    const { ndcg10, recall20, coverage, each } = measure(library, (_, scores) => scores.set([9, 8, 1, 7, 6, 5].concat(Array(24).fill(0.5))))
    const first = (1 + 1 / Math.log2(6)) / (1 + 1 / Math.log2(3))
    const second = 1 / Math.log2(4)
    expect([...each]).toEqual([first, second].map((value) => expect.closeTo(value, 12)))
    expect(ndcg10).toBeCloseTo((first + second) / 2, 12)
    expect(recall20).toBe(1)
    expect(coverage).toBeCloseTo(11 / 30, 12)
  })

  test('never shows what the patron knows, also when the scorer sees less', () => {
    const { each } = measure({ ...library, patrons: [{ known: [0, 1], heldOut: [2] }] }, (known, scores) => scores.set([known.length, 5, 4]), { cut: () => [] })
    expect([...each]).toEqual([1])
  })
})

describe('the generated library', () => {
  const small = { records: 400, histories: 300, patrons: 60 }

  test('is the same for the same seed and another for another', () => {
    expect(generated(small, 3)).toEqual(generated(small, 3))
    expect(generated(small, 3).patrons).not.toEqual(generated(small, 4).patrons)
  })

  test('can be evaluated, and Carrel beats what knows nothing of the patron', () => {
    const evaluation = evaluate(generated(small), {
      ease: true,
      clock: () => 0,
      progress: () => {},
      sizes: { counts: [6], epsilons: [4], reports: [200], seeds: 1 },
    })
    const of = (method: string) => evaluation.results.find((row) => row.method === method)?.ndcg10 ?? Number.NaN
    expect(of('Carrel')).toBeGreaterThan(of('holdings'))
    expect(evaluation.results.map(({ ours }) => ours).filter(Boolean).length).toBe(3)
    expect(evaluation.learning.map(({ records }) => records)).toEqual([1, 2, 3, 5, null])
    expect(table(evaluation)).toContain('EASE^R on histories')
    expect(evaluation.segments.map(({ n }) => n)).toEqual([0, 200])
    expect(table(evaluation)).toContain('6 segments, public alone')
  }, 30_000)

  test('shows a change of topic within five visits', () => {
    expect(topicChange(generated({ records: 1500, histories: 0, patrons: 0 }), 30, 30).withinFive).toBeGreaterThanOrEqual(0.9)
  }, 30_000)
})
