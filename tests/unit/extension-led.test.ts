import { expect, test } from 'vitest'
import { ledTo } from '../../extension/domain/led.ts'
import type { SearchRow, VisitRow } from '../../extension/domain/rows.ts'

const MINUTE = 60_000
const HERE = 'https://a.example'
const search = (query: string, at: number, more: Partial<SearchRow> = {}): SearchRow => ({ id: query, origin: HERE, at: at * MINUTE, query, hits: 3, ...more })
const stay = (record: string, at: number, more: Partial<VisitRow> = {}): VisitRow => ({
  id: `${record}@${at}`,
  record,
  origin: HERE,
  at: at * MINUTE,
  active: 0,
  mode: 'view',
  ...more,
})
const back = (...times: number[]) => ({ trail: times.map((at) => ({ at: at * MINUTE, kind: 'results' as const })) })

test.each<[string, VisitRow[], SearchRow[], string[]]>([
  ['every search of the session before it', [stay('a', 10)], [search('one', 0), search('two', 5)], ['one', 'two']],
  ['none that came after it', [stay('a', 10)], [search('late', 11)], []],
  ['none of another site', [stay('a', 10)], [search('there', 5, { origin: 'https://b.example' })], []],
  ['none of a session that was over', [stay('a', 100)], [search('old', 0), search('new', 95)], ['new']],
  ['none before another record', [stay('b', 3), stay('a', 10)], [search('for b', 0), search('for a', 5)], ['for a']],
  ['a search whose results were gone back to', [stay('b', 3), stay('a', 10)], [search('both', 0, back(8))], ['both']],
  ['those of every time it was opened', [stay('a', 10), stay('a', 500)], [search('first', 5), search('again', 495)], ['first', 'again']],
  [
    'those of each site it was met on',
    [stay('a', 10), stay('a', 50, { origin: 'https://b.example' })],
    [search('here', 5), search('there', 45, { origin: 'https://b.example' })],
    ['here', 'there'],
  ],
  ['one that began an hour before, by the pages between', [stay('a', 70)], [search('long', 0, back(25, 50))], ['long']],
])('to a record led %s', (_, stays, searches, led) => {
  expect(ledTo('a', stays, searches).map(({ query }) => query)).toEqual(led)
})
