import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelAnswer } from '../../../extension/domain/answers.ts'
import { interests } from '../../../extension/domain/interest.ts'
import { corrected } from '../../../extension/domain/recommend/corrected.ts'
import { type RankInput, rank } from '../../../extension/domain/recommend.ts'
import type { ItemRow, RecordRow, VisitRow } from '../../../extension/domain/rows.ts'
import type { Item } from '../../../shared/item.ts'
import { DAY, item, NOW, record, VOCABULARY, visit } from '../extension-world.ts'
import { seeded } from '../seeded.ts'

function inputOf(items: readonly Item[], more: Partial<RankInput> = {}): RankInput {
  const rows = more.records ?? [record('log', { ships: 1 })]
  const visits = more.visits ?? [visit('log', 1, 9)]
  const derived = interests({ records: rows, visits, adjustments: [], vocabulary: VOCABULARY, now: more.now ?? NOW })
  return { items, interests: derived, records: rows, visits, states: new Map(), vocabulary: VOCABULARY, readingLanguages: [], now: NOW, ...more }
}

const ids = (input: RankInput) => rank(input).map((entry) => entry.item.id)
const statesOf = (...rows: ItemRow[]) => new Map(rows.map((row) => [row.id, row]))

describe('an item known already', () => {
  const list = [item('ship', ['ships']), item('fleet', ['ships', 'navies'])]

  test('goes, and takes nothing from the others', () => {
    const before = new Map(rank(inputOf(list)).map((entry) => [entry.item.id, entry.score]))
    const after = rank(inputOf(list, { states: statesOf({ id: 'ship', dismissed: 1, known: 1 }) }))
    expect(after.map((entry) => [entry.item.id, entry.score])).toEqual([['fleet', before.get('fleet')]])
  })

  test('is not held against its channel, as one that was turned away is', () => {
    const used: [string, ItemRow][] = [['ship', { id: 'ship', opened: 1, dismissed: 1, known: 1 }]]
    expect(channelAnswer(list, new Map(used), ['sea'])).toBe(1)
    expect(channelAnswer(list, statesOf({ id: 'ship', opened: 1, dismissed: 1 }), ['sea'])).toBe(0)
  })

  test('does not come back under another name of the same address', () => {
    const twice = [item('a', ['ships'], { url: 'https://items.example/same' }), item('b', ['ships'], { url: 'https://items.example/same' })]
    expect(ids(inputOf(twice, { states: statesOf({ id: 'a', dismissed: 1, url: twice[0]?.url ?? '' }) }))).toEqual([])
    expect(ids(inputOf(twice.slice(1), { states: statesOf({ id: 'a', dismissed: 1, url: twice[0]?.url ?? '' }) }))).toEqual([])
  })
})

describe('a subject called wrong for an item', () => {
  const list = [item('novel', ['ships', 'books']), item('ship', ['ships'])]
  const wrong = { id: 'novel', wrong: ['ships'] }

  test('brings the item up no more, and others as before', () => {
    expect(ids(inputOf(list)).toSorted()).toEqual(['novel', 'ship'])
    expect(ids(inputOf(list, { states: statesOf(wrong) }))).toEqual(['ship'])
    expect(ids(inputOf(list, { states: statesOf({ id: 'novel' }) })).toSorted()).toEqual(['novel', 'ship'])
  })

  test('is no reason, and shuts the item out no more when it is muted', () => {
    const rows = [record('log', { ships: 1 }), record('poem', { books: 1 })]
    const visits = [visit('log', 1, 9), visit('poem', 1, 9)]
    const [novel] = rank(inputOf(list, { records: rows, visits, states: statesOf(wrong) })).filter((entry) => entry.item.id === 'novel')
    expect(novel?.item.subjects).toEqual(['books'])
    expect(novel?.reasons).toMatchObject([{ kind: 'because', concept: { id: 'books' } }])
    const muted = interests({ records: rows, visits, adjustments: [{ concept: 'sea', steps: 0, mutedUntil: NOW + 1 }], vocabulary: VOCABULARY, now: NOW })
    expect(ids(inputOf(list, { records: rows, visits, interests: muted }))).toEqual([])
    expect(ids(inputOf(list, { records: rows, visits, interests: muted, states: statesOf(wrong) }))).toEqual(['novel'])
  })

  test('leaves an item without subjects where it was the only one, with scores that are numbers', () => {
    const verdict = { id: 'novel', verdict: 'more' as const }
    const scores = rank(inputOf(list, { states: statesOf({ id: 'ship', wrong: ['ships'] }, verdict) })).map((entry) => entry.score)
    expect(scores).toHaveLength(1)
    expect(scores.every(Number.isFinite)).toBe(true)
  })

  test('gives the same list for the same words, and the library’s own where there are none', () => {
    expect(corrected(list, new Map())).toBe(list)
    expect(corrected(list, statesOf(wrong))).toBe(corrected(list, statesOf({ ...wrong, seen: 1 })))
    expect(list[0]?.subjects).toEqual(['ships', 'books'])
  })

  test('takes part in no ranking whatever: as if the librarian had not named it', () => {
    const SUBJECTS = ['sea', 'ships', 'liners', 'navies', 'land', 'books'] as const
    const subjects = fc.uniqueArray(fc.constantFrom(...SUBJECTS), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(subjects, { minLength: 1, maxLength: 8 }), fc.nat(), (lists, pick) => {
        const items = lists.map((own, at) => item(`i${at}`, own))
        const off = items[pick % items.length]
        const dropped = off?.subjects[pick % off.subjects.length] ?? ''
        const without = items.map((entry) => (entry === off ? { ...entry, subjects: entry.subjects.filter((one) => one !== dropped) } : entry))
        const told = (input: RankInput) => rank(input).map((entry) => [entry.item.id, entry.score, entry.slot, entry.reasons.length])
        expect(told(inputOf(items, { states: statesOf({ id: off?.id ?? '', wrong: [dropped] }) }))).toEqual(told(inputOf(without)))
      }),
    )
  })
})

test('over 1,000 days nothing returns that was dismissed, known or read, and all else may', { timeout: 120_000 }, () => {
  const bytes = seeded(11)
  const below = (n: number): number => ((bytes(2)[0] ?? 0) * 256 + (bytes(2)[1] ?? 0)) % n
  const TOPICS = ['ships', 'liners', 'navies', 'sea', 'land', 'books']
  const start = NOW - 1000 * DAY
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  const published = [...Array(1500).keys()].map((at) => {
    const subjects = [...new Set([TOPICS[below(6)] ?? 'sea', TOPICS[below(6)] ?? 'sea'])]
    // Every seventh offers the work of an earlier one under a name of its own.
    const url = `https://items.example/${at % 7 === 6 ? at - 5 : at}`
    return item(`i${at}`, subjects, { url, published: dayOf(start + Math.floor(at / 1.5) * DAY) })
  })
  let records: readonly RecordRow[] = [record('log', { ships: 1 }), record('poem', { books: 1 })]
  let visits: readonly VisitRow[] = records.map(({ id }) => ({ ...visit(id, 0, 9), at: start }))
  const states = new Map<string, ItemRow>()
  const gone = { dismissed: new Set<string>(), known: new Set<string>(), read: new Set<string>() }
  let edition: Item[] = []
  let returns = 0
  let taken = 0
  for (let day = 0; day < 1000; day += 1) {
    const now = start + day * DAY
    // A new edition every ten days: what was published in the last forty.
    if (day % 10 === 0) edition = published.filter((entry) => entry.published <= dayOf(now) && entry.published > dayOf(now - 40 * DAY))
    const shown = rank(inputOf(edition, { records, visits, states, now, limit: 20 })).map((entry) => entry.item)
    for (const { id, url } of shown) if (gone.dismissed.has(url) || gone.known.has(url) || gone.read.has(url)) throw new Error(`${id} came back on day ${day}`)
    for (const entry of shown.slice(0, 2)) {
      const deed = below(6)
      if (deed === 0) {
        states.set(entry.id, { id: entry.id, dismissed: 1, url: entry.url })
        gone.dismissed.add(entry.url)
      } else if (deed === 1) {
        states.set(entry.id, { id: entry.id, dismissed: 1, known: 1, url: entry.url })
        gone.known.add(entry.url)
      } else if (deed === 2 && records.length < 110) {
        records = [
          ...records,
          record(
            entry.id,
            { [entry.subjects[0] ?? 'sea']: 1 },
            { record: { title: entry.id, creators: [], subjects: [], identifiers: {}, url: entry.url, provenance: {} } },
          ),
        ]
        visits = [...visits, { ...visit(entry.id, 0, 5), at: now }]
        gone.read.add(entry.url)
      } else if (deed === 3) states.set(entry.id, { id: entry.id, wrong: entry.subjects.slice(0, 1) })
    }
    // Now and then a dismissal is taken back, and the item may stand there again.
    const back = edition.find(({ id, url }) => day % 50 === 49 && states.get(id)?.dismissed === 1 && !gone.read.has(url))
    if (back === undefined) continue
    for (const { id, url } of edition) if (url === back.url) states.delete(id)
    gone.dismissed.delete(back.url)
    gone.known.delete(back.url)
    taken += 1
    returns += ids(inputOf(edition, { records, visits, states, now })).some((id) => edition.find((entry) => entry.id === id)?.url === back.url) ? 1 : 0
  }
  expect(Math.min(gone.dismissed.size, gone.known.size, gone.read.size)).toBeGreaterThan(100)
  expect(returns).toBeGreaterThan(taken / 2)
})
