import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passes } from '../../../extension/domain/guards.ts'
import { interests } from '../../../extension/domain/interest.ts'
import { fromLibrary, listFor } from '../../../extension/domain/recommend/first.ts'
import { beside, type Might, mights } from '../../../extension/domain/recommend/might.ts'
import { shelfOf } from '../../../extension/domain/recommend/prepare.ts'
import { type RankInput, rank } from '../../../extension/domain/recommend.ts'
import type { AdjustmentRow, RecordRow, VisitRow } from '../../../extension/domain/rows.ts'
import { Access, type Item, ItemLevel } from '../../../shared/item.ts'
import type { Vocabulary } from '../../../shared/subject.ts'
import { vocabulary } from '../../../shared/vocabulary/vocabulary.ts'
import { channels, items as sample } from '../../sample-library/library.ts'
import { item, NOW, patrons, record, VOCABULARY, visit } from '../extension-world.ts'

interface Patron {
  records?: RecordRow[]
  visits?: VisitRow[]
  adjustments?: AdjustmentRow[]
}

function inputOf(
  list: readonly Item[],
  { records = [], visits = [], adjustments = [] }: Patron,
  more: Partial<RankInput> = {},
  words: Vocabulary = VOCABULARY,
): RankInput {
  const derived = interests({ records, visits, adjustments, vocabulary: words, now: NOW })
  return { items: list, interests: derived, records, visits, states: new Map(), vocabulary: words, readingLanguages: [], now: NOW, ...more }
}

const chosen = (...concepts: string[]): AdjustmentRow[] => concepts.map((concept) => ({ concept, steps: 0, chosen: NOW }))
const finished = <T>(steps: Generator<undefined, T, undefined>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

describe('guards', () => {
  const TAGS = ['en', 'en-GB', 'fr', 'zh-Hant', 'zh', 'de', 'und', 'mul']
  const guarded = fc.record({
    readingLanguages: fc.uniqueArray(fc.constantFrom(...TAGS.slice(0, 6)), { minLength: 1, maxLength: 3 }),
    levels: fc.uniqueArray(fc.constantFrom(...ItemLevel.options), { maxLength: 3 }),
    access: fc.uniqueArray(fc.constantFrom(...Access.options), { maxLength: 3 }),
    breadth: fc.constantFrom('focused' as const, 'balanced' as const, 'wide' as const),
  })
  const offered = fc
    .array(
      fc.record({
        subjects: fc.uniqueArray(fc.constantFrom('sea', 'ships', 'navies', 'land', 'books'), { minLength: 1, maxLength: 3 }),
        language: fc.constantFrom(...TAGS),
        level: fc.constantFrom(...ItemLevel.options),
        access: fc.option(fc.constantFrom(...Access.options), { nil: undefined }),
        pinned: fc.boolean(),
      }),
      { minLength: 1, maxLength: 16 },
    )
    .map((list) => list.map(({ access, ...entry }, at) => item(`i${at}`, entry.subjects, { ...entry, ...(access === undefined ? {} : { access }) })))

  test('never let by what is in another language, at another level, or beyond the patron’s access, as long as the others are not asked for', () => {
    const primary = (tag: string) => tag.split('-')[0]
    fc.assert(
      fc.property(patrons, offered, guarded, fc.boolean(), ({ records, adjustments }, list, guards, known) => {
        const reader = known ? { records: records.map(({ row }) => row), visits: records.flatMap((entry) => entry.visits), adjustments } : {}
        for (const { item: shown } of listFor(inputOf(list, reader, guards))) {
          const { language, level, access = 'open' } = shown
          expect(['und', 'mul', ...guards.readingLanguages.map(primary)]).toContain(primary(language))
          if (level !== 'any' && guards.levels.length > 0) expect(guards.levels).toContain(level)
          if (access !== 'open' && guards.access.length > 0) expect(guards.access).toContain(access)
        }
        const all = listFor(inputOf(list, reader, { ...guards, others: true })).map((entry) => entry.item.id)
        expect(all.toSorted()).toEqual(
          listFor(inputOf(list, reader, { readingLanguages: [], breadth: guards.breadth }))
            .map((entry) => entry.item.id)
            .toSorted(),
        )
      }),
    )
  })

  test.each([
    ['any level', { level: 'any' }, { levels: ['expert'] }, true],
    ['the level wanted', { level: 'expert' }, { levels: ['expert'] }, true],
    ['another level', { level: 'newcomer' }, { levels: ['expert'] }, false],
    ['any access where none is named', { access: 'onsite' }, {}, true],
    ['what is open', { access: 'open' }, { access: ['members'] }, true],
    ['what does not say', {}, { access: ['members'] }, true],
    ['what is beyond the patron', { access: 'onsite' }, { access: ['members'] }, false],
    ['what is beyond the patron, asked for', { access: 'onsite' }, { access: ['members'], others: true }, true],
  ] as const)('of %s', (_, more, guards, let_by) => {
    expect(passes(item('i', ['sea'], more), { readingLanguages: [], ...guards })).toBe(let_by)
  })
})

describe('breadth', () => {
  const list = [
    ...[...Array(14).keys()].map((at) => item(`s${at}`, ['ships'])),
    ...['land', 'books', 'g4', 'g5', 'g6', 'g7'].map((subject) => item(subject, [subject])),
  ]
  const records = ['ships', 'land', 'books', 'g4', 'g5', 'g6', 'g7'].map((subject) => record(subject, { [subject]: 1 }))
  const reader = { records, visits: records.flatMap(({ id }) => (id === 'ships' ? [0, 1, 2, 3].map((day) => visit(id, day, 30)) : visit(id, 300, 1))) }
  const given = (breadth: RankInput['breadth']) =>
    rank(inputOf(list, reader, { breadth }))
      .slice(0, 10)
      .filter(({ slot }) => slot === 'wider').length
  test.each([
    ['focused', 0],
    ['balanced', 3],
    [undefined, 3],
    ['wide', 5],
  ] as const)('%s gives %d places away', (breadth, places) => {
    expect(given(breadth)).toBe(places)
  })
})

describe('for a patron just begun', () => {
  test('the first subjects of any three channels are enough for five fitting items of the sample library', () => {
    const concepts = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))
    const above = (id: string | undefined): string[] => (id === undefined ? [] : [id, ...above(concepts.get(id)?.broader)])
    const least = { count: Number.POSITIVE_INFINITY, of: '' }
    const groups = channels.map(({ subjects }) => subjects[0] ?? '')
    for (const [a, one] of groups.entries()) {
      for (const [b, two] of groups.entries()) {
        for (const three of groups.slice(b + 1)) {
          if (b <= a) continue
          const own = [one, two, three]
          const fitting = listFor(inputOf(sample, { adjustments: chosen(...own) }, {}, vocabulary)).filter(
            ({ item: { subjects }, slot }) => slot !== 'guess' && subjects.some((subject) => above(subject).some((id) => own.includes(id))),
          )
          if (fitting.length < least.count) Object.assign(least, { count: fitting.length, of: own.join() })
        }
      }
    }
    expect(least.count, least.of).toBeGreaterThanOrEqual(5)
  })
})

describe('for a patron of whom nothing is known', () => {
  const list = [
    item('old', ['books'], { published: '2026-10-01' }),
    item('new', ['land'], { published: '2026-11-20' }),
    item('pin', ['ships'], { published: '2026-09-01', pinned: true, until: '2026-11-30' }),
  ]

  test('the library’s own come, pinned before newest, each with the librarian’s true reason', () => {
    const shown = listFor(inputOf(list, {}))
    expect(shown.map((entry) => [entry.item.id, entry.slot, entry.score])).toEqual([
      ['pin', 'library', 0],
      ['new', 'library', 0],
      ['old', 'library', 0],
    ])
    expect(shown.map(({ reasons }) => reasons)).toEqual([
      [{ kind: 'pinned', by: 'M. Adeyemi', until: '2026-11-30', words: 'Worth a look', channel: 'sea' }],
      [{ kind: 'published', by: 'M. Adeyemi', published: '2026-11-20', words: 'Worth a look', channel: 'sea' }],
      [{ kind: 'published', by: 'M. Adeyemi', published: '2026-10-01', words: 'Worth a look', channel: 'sea' }],
    ])
  })

  test('they go as soon as one subject is chosen or one record read, and a pin reaches followers alone again', () => {
    expect(listFor(inputOf(list, { adjustments: chosen('books') })).map((entry) => entry.item.id)).toEqual(['old'])
    expect(listFor(inputOf(list, { records: [record('poem', { books: 1 })], visits: [visit('poem', 0, 5)] })).map((entry) => entry.item.id)).toEqual(['old'])
  })

  test.each([
    ['dismissed', { states: new Map([['new', { id: 'new', dismissed: 1 as const }]]) }],
    ['unread language', { items: [...list.slice(0, 1), item('new', ['land'], { language: 'fr' }), ...list.slice(2)], readingLanguages: ['en'] }],
    ['not yet due', { items: [...list.slice(0, 1), item('new', ['land'], { published: '2026-12-01' }), ...list.slice(2)] }],
  ])('%s stays out', (_, more) => {
    expect(fromLibrary(inputOf(list, {}, more)).map((entry) => entry.item.id)).toEqual(['pin', 'old'])
  })

  test('a muted subject stays out', () => {
    expect(listFor(inputOf(list, { adjustments: [{ concept: 'land', steps: 0, mutedUntil: NOW + 1 }] })).map((entry) => entry.item.id)).toEqual(['pin', 'old'])
  })
})

describe('latent interests', () => {
  const list = [item('crew', ['ships', 'books']), item('poem', ['land']), item('fleet', ['ships', 'navies', 'sea']), item('far', ['liners'])]
  const records = ['log', 'chart', 'deck'].map((id) => record(id, { ships: 1 }))
  const visits = records.map(({ id }, at) => visit(id, at, 9))
  const found = (reader: Patron, more: { decided?: string[]; admits?: (entry: Item) => boolean } = {}): Might[] => {
    const input = inputOf(list, reader)
    return finished(mights({ ...input, decided: more.decided ?? [], count: 4 }, shelfOf(input), more.admits ?? (() => true)))
  }
  const names = (guesses: readonly Might[]) => guesses.map(({ concept }) => concept.id)

  test('are subjects of the items the records speak for, with the records behind each, none the patron reads in and none above these', () => {
    const guesses = found({ records, visits })
    expect(names(guesses).toSorted()).toEqual(['books', 'liners', 'navies'])
    for (const guess of guesses) {
      if ('near' in guess) throw new Error('a neighbour')
      expect(guess.records.length).toBeGreaterThan(0)
      expect(guess.records.every((row) => records.includes(row))).toBe(true)
    }
  })

  test('rest on those records: without them the guess is gone', () => {
    const poems = ['verse', 'ode', 'rhyme'].map((id) => record(id, { land: 1 }))
    expect(names(found({ records: poems, visits: poems.map(({ id }) => visit(id, 0, 9)) }))).toEqual([])
  })

  test('leave out what was decided on, and what only items that may not be shown are about', () => {
    expect(names(found({ records, visits }, { decided: ['books'] }))).not.toContain('books')
    expect(names(found({ records, visits }, { admits: ({ id }) => id !== 'crew' }))).not.toContain('books')
  })

  test('are neighbours in the vocabulary while the history is thin, and from three chosen subjects say so', () => {
    const few = { records: [record('chart', { land: 1 })], visits: [visit('chart', 0, 9)] }
    expect(found(few)).toEqual([{ concept: expect.objectContaining({ id: 'sea' }), near: expect.objectContaining({ id: 'land' }) }])
    const input = inputOf(list, few)
    expect(names(beside({ ...input, decided: [], count: 4 }, new Map(VOCABULARY.concepts.map((concept) => [concept.id, concept]))))).toEqual(['sea'])
    const [guess] = found({ adjustments: chosen('ships', 'land', 'g4') })
    expect(guess).toMatchObject({ records: [], chosen: [{ id: 'ships' }] })
  })
})
