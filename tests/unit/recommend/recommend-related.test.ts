import { beforeAll, describe, expect, test } from 'vitest'
import { interests } from '../../../extension/domain/interest.ts'
import { type Shelf, shelfOf } from '../../../extension/domain/recommend/prepare.ts'
import { type Related, relatedItems, relatedRecords } from '../../../extension/domain/recommend/related.ts'
import type { RecordRow } from '../../../extension/domain/rows.ts'
import { marksOf } from '../../../extension/domain/works/marks.ts'
import { readWorks } from '../../../extension/domain/works/read.ts'
import { kinshipOf } from '../../../extension/domain/works/relation.ts'
import { conceptsOf } from '../../../extension/services/concepts.ts'
import type { Item } from '../../../shared/item.ts'
import { type CatalogueRecord, Level } from '../../../shared/record.ts'
import { vocabulary } from '../../../shared/vocabulary/vocabulary.ts'
import { DEFAULT_PORT } from '../../sample-library/addresses.ts'
import { catalogueUrls } from '../../sample-library/catalogue-urls.ts'
import { holding } from '../../sample-library/holdings/index.ts'
import { items } from '../../sample-library/library.ts'
import { item, NOW, record, VOCABULARY } from '../extension-world.ts'

/** The records of a catalogue as their pages give them. */
function recordsIn(host: 'northmere' | 'archive' | 'shuyu'): RecordRow[] {
  return catalogueUrls(DEFAULT_PORT).records[host].map(({ key, url, title, creators, subjects, identifiers, date, level, language, repository }) => {
    const { partOf, parent } = holding(key)
    const whole = partOf ?? (parent === undefined ? undefined : holding(parent).title)
    const found: CatalogueRecord = {
      title,
      creators: creators.map((name) => ({ name })),
      subjects: subjects.map((label) => ({ label })),
      identifiers: Object.fromEntries(Object.entries(identifiers).map(([kind, value]) => [kind, [value]])),
      language,
      url,
      provenance: {},
      ...(date === undefined ? {} : { date }),
      ...(level === undefined ? {} : { level: Level.parse(level) }),
      ...(repository === undefined ? {} : { repository }),
      ...(whole === undefined ? {} : { partOf: [whole] }),
    }
    return record(key, {}, { record: found, origin: new URL(url).origin, concepts: conceptsOf(found, vocabulary) })
  })
}

function finished<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const kinds = (related: readonly Related<unknown>[]) => new Set<string>(related.map(({ relation }) => relation.kind))

describe('of the sample library’s records with subjects', () => {
  let rows: RecordRow[] = []
  let shelf: Shelf
  beforeAll(() => {
    rows = (['northmere', 'archive', 'shuyu'] as const).flatMap(recordsIn).filter(({ record: { subjects } }) => subjects.length > 0)
    shelf = shelfOf({ items, vocabulary, readingLanguages: [], states: new Map() })
  })

  test('seven in ten and more have published items of at least two relations', { timeout: 60_000 }, () => {
    const found = rows.map((row) => {
      const read = readWorks([row])
      return kinds(finished(relatedItems(row, shelf, [], 4, (entry) => !read(entry))))
    })
    expect(rows.length).toBeGreaterThan(200)
    expect(found.filter(({ size }) => size >= 2).length / rows.length).toBeGreaterThanOrEqual(0.7)
    // Both ways: to what is closer, and to what is wider.
    const both = found.filter(
      (set) => ['later', 'earlier', 'series', 'creator', 'same', 'narrower'].some((kind) => set.has(kind)) && (set.has('broader') || set.has('neighbour')),
    )
    expect(both.length / rows.length).toBeGreaterThanOrEqual(0.7)
  })
})

describe('what one description is to another', () => {
  const base: CatalogueRecord = {
    title: 'On the origin of species',
    creators: [{ name: 'Darwin, Charles' }],
    subjects: [],
    identifiers: {},
    url: 'https://a.example/1',
    date: '1859',
    provenance: {},
  }
  const of = (more: Partial<CatalogueRecord>) => marksOf({ ...base, url: 'https://a.example/2', ...more })
  const file = (code: string, url = 'https://a.example/f') =>
    of({ title: `File ${code}`, creators: [], identifiers: { referencecode: [code] }, level: 'file', url })
  test.each([
    ['a later edition', of({}), of({ date: '1872', creators: [{ name: 'Charles Darwin' }] }), { kind: 'later', year: '1872' }],
    ['an earlier edition', of({ date: '1872' }), of({}), { kind: 'earlier', year: '1859' }],
    ['by one creator', of({}), of({ title: 'The descent of man', date: '1871' }), { kind: 'creator', creator: 'Darwin, Charles' }],
    [
      'in one series',
      of({ title: 'A', creators: [], series: 'World classics' }),
      of({ title: 'B', creators: [], series: 'World Classics' }),
      { kind: 'series', name: 'World classics' },
    ],
    [
      'the whole it is part of',
      of({ title: 'Crew lists', creators: [], partOf: ['Board of Trade records'] }),
      of({ title: 'Board of Trade records', creators: [] }),
      { kind: 'series', name: 'Board of Trade records' },
    ],
    [
      'a part of it',
      of({ title: 'Board of Trade records', creators: [] }),
      of({ title: 'Crew lists', creators: [], partOf: ['Board of Trade records'] }),
      { kind: 'series', name: 'Board of Trade records' },
    ],
    ['of one series by its code', file('BT 27/780'), file('BT 27/781'), { kind: 'series', name: 'BT 27/780' }],
    ['nothing: another holder’s code', file('BT 27/780'), file('BT 27/781', 'https://b.example/f'), undefined],
    ['nothing: only the country and the holder are one', file('GB 133 MS 45'), file('GB 133 DDX 12'), undefined],
    ['nothing: one short title, nobody’s', of({ title: 'Poems', creators: [] }), of({ title: 'Poems', creators: [], date: '1900' }), undefined],
    ['nothing: one title by another', of({}), of({ creators: [{ name: 'Huxley, Thomas' }], date: '1880' }), undefined],
  ])('is %s', (_, own, other, kinship) => {
    expect(kinshipOf(own, other)).toEqual(kinship)
  })
})

describe('by subject', () => {
  const small = new Map(VOCABULARY.concepts.map((concept) => [concept.id, concept]))
  const atlas = record('atlas', { ships: 1 })
  const told = (related: readonly Related<RecordRow>[]) =>
    related.map(({ entry, relation }) => [entry.id, relation.kind, 'concept' in relation ? relation.concept.id : ''])
  const others = [
    record('poem', { books: 1 }),
    record('fleet', { navies: 1 }),
    record('deep', { sea: 1 }),
    record('titanic', { liners: 1 }),
    record('log', { ships: 1 }),
  ]

  test('is the same, a narrower, a broader, or one beside it, in this order', () => {
    expect(told(relatedRecords(atlas, [atlas, ...others], [], small, 9))).toEqual([
      ['log', 'same', 'ships'],
      ['titanic', 'narrower', 'liners'],
      ['deep', 'broader', 'sea'],
      ['fleet', 'neighbour', 'navies'],
    ])
    expect(told(relatedRecords(record('chart', { sea: 1 }), [record('farm', { land: 1 })], [], small, 9))).toEqual([['farm', 'neighbour', 'land']])
  })

  test('is at most so many of a kind, those the record says most for first', () => {
    const many = [record('mixed', { ships: 0.3, books: 0.3 }), record('whole', { ships: 1 })]
    expect(told(relatedRecords(atlas, many, [], small, 1))).toEqual([['whole', 'same', 'ships']])
  })

  test('is nothing through a subject that was muted, nor through the creator of a work on it', () => {
    const adjustments = [{ concept: 'sea', steps: 0, mutedUntil: NOW + 1 }]
    const derived = interests({ records: [], visits: [], adjustments, vocabulary: VOCABULARY, now: NOW })
    const by = (row: RecordRow): RecordRow => ({ ...row, record: { ...row.record, creators: [{ name: 'Lubbock, Basil' }] } })
    expect(relatedRecords(by(atlas), [by(record('poem', { books: 1 })), ...others], derived, small, 9)).toEqual([])
    expect(relatedRecords(by(record('poem', { books: 1 })), [by(record('log', { ships: 1 }))], derived, small, 9)).toEqual([])
    expect(told(relatedRecords(by(record('poem', { books: 1 })), [by(record('verse', { land: 1 }))], derived, small, 9))).toEqual([['verse', 'creator', '']])
  })

  test('is of the edition what may be shown', () => {
    const list = [item('a', ['ships']), item('b', ['ships']), item('c', ['books'])]
    const shelf = shelfOf({ items: list, vocabulary: VOCABULARY, readingLanguages: [], states: new Map() })
    const admits = ({ id }: Item) => id !== 'a'
    expect(finished(relatedItems(atlas, shelf, [], 9, admits)).map(({ entry }) => entry.id)).toEqual(['b'])
  })
})
