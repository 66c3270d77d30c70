import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consoleEn } from '#shared/i18n/console.en.ts'
import { consoleZh } from '#shared/i18n/console.zh-CN.ts'
import type { Plural } from '#shared/i18n/messages.ts'
import { place, scaleFor, ticksTo } from '#shared/parts/scale.ts'
import { HomeReply, StaffItem } from '#shared/staff.ts'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { ask, errorsByField, RequestFailure, tell } from '#worker/console/api.ts'
import { findConcepts } from '#worker/console/concepts.ts'
import { readersCsv } from '#worker/console/csv.ts'
import { blankForm, contentOf, faultsOf, formOf, instantOf, localOf, sameForm } from '#worker/console/item-form.ts'
import { countedOn, daysSince, needsOf } from '#worker/console/needs.ts'
import { changeOf, rowsOf } from '#worker/console/readers.ts'
import { hashOf, type Route, routeOf } from '#worker/console/route.ts'
import { slugOf } from '#worker/console/slug.ts'

describe('the catalogue', () => {
  const placesOf = (entry: string | Plural) =>
    new Set((typeof entry === 'string' ? [entry] : Object.values(entry)).flatMap((text) => text.match(/\{\w+\}/g) ?? []))

  test('has the same keys in both languages', () => {
    expect(Object.keys(consoleZh).sort()).toEqual(Object.keys(consoleEn).sort())
  })

  test.each(Object.keys(consoleEn))('names the same places in both languages: %s', (key) => {
    const en: Readonly<Record<string, string | Plural>> = consoleEn
    const zh: Readonly<Record<string, string | Plural>> = consoleZh
    expect([...placesOf(zh[key] as string)].sort()).toEqual([...placesOf(en[key] as string)].sort())
  })
})

describe('the address', () => {
  const step = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/).filter((text) => text !== 'new')
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.constantFrom<Route>({ view: 'home' }, { view: 'channels' }, { view: 'channel-new' }, { view: 'policy' }, { view: 'vocabulary' }, { view: 'enrolment' }),
    step.map((slug): Route => ({ view: 'channel-edit', slug })),
    fc.record({
      view: fc.constant('items' as const),
      slug: fc.option(step, { nil: undefined }),
      state: fc.constantFrom(undefined, 'draft' as const, 'published' as const),
      q: fc.string(),
      page: fc.integer({ min: 1, max: 99 }),
    }),
    fc.record({ view: fc.constant('item' as const), slug: step, id: step }),
    fc.record({ view: fc.constant('item-new' as const), slug: step, subject: fc.option(step, { nil: undefined }) }),
    fc.record({ view: fc.constant('readers' as const), epoch: fc.option(fc.nat(9999), { nil: undefined }) }),
    fc.string({ minLength: 1 }).map((code): Route => ({ view: 'set-up', code })),
  )

  test('of every place leads back to it', () => {
    fc.assert(
      fc.property(route, (each) => {
        expect(routeOf(hashOf(each))).toEqual(each)
      }),
    )
  })

  test.each(['#/nowhere', '#/readers/7', '#/channels/a/b', '#/channels/a/items/b/c', '#/channels/a/items'])('%s is no place', (hash) => {
    expect(routeOf(hash)).toEqual({ view: 'lost' })
  })

  test('is home when it is empty', () => {
    expect(routeOf('')).toEqual({ view: 'home' })
  })
})

describe('a scale', () => {
  test('holds every share, begins at 0 and has at most six ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (shares) => {
        const { max, ticks } = scaleFor(shares)
        expect(max).toBeGreaterThanOrEqual(Math.max(...shares) - 1e-9)
        expect(max).toBeLessThanOrEqual(1)
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(Math.max(...ticks)).toBeLessThanOrEqual(max + 1e-9)
      }),
    )
  })

  test.each([
    [0.33, 0.35, [0, 0.1, 0.2, 0.3]],
    [0.9, 0.9, [0, 0.2, 0.4, 0.6, 0.8]],
    [0.01, 0.05, [0, 0.01, 0.02, 0.03, 0.04, 0.05]],
  ])('for %d ends at %d', (highest, max, ticks) => {
    expect(scaleFor([highest])).toEqual({ max, ticks })
    expect(ticksTo(max)).toEqual(ticks)
  })

  test('keeps what lies outside at its ends', () => {
    expect([place(-0.1, 0.5), place(0.25, 0.5), place(0.9, 0.5)]).toEqual([0, 50, 100])
  })
})

describe('the staff API', () => {
  const answer = (status: number, body: unknown) => async () => new Response(body === undefined ? null : JSON.stringify(body), { status })
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof RequestFailure ? error.failure : error),
    )

  test('gives what the schema reads', async () => {
    const schema = { safeParse: (value: unknown) => (value === 7 ? ({ success: true, data: 7 } as const) : ({ success: false } as const)) }
    expect(await ask(schema, '/v1/x', {}, answer(200, 7))).toBe(7)
    expect(await failure(ask(schema, '/v1/x', {}, answer(200, 8)))).toMatchObject({ kind: 'problem', problem: { title: 'unreadable' } })
  })

  test('says offline, signed out or the problem in the server’s words', async () => {
    expect(await failure(tell('/v1/x', {}, () => Promise.reject(new TypeError('no network'))))).toEqual({ kind: 'offline' })
    expect(await failure(tell('/v1/x', {}, answer(401, { type: 'about:blank', title: 'Sign in', status: 401 })))).toEqual({ kind: 'signed-out' })
    const problem = { type: 'about:blank', title: 'Refused', status: 409, detail: 'Items are in it.' }
    expect(await failure(tell('/v1/x', {}, answer(409, problem)))).toEqual({ kind: 'problem', problem })
    expect(await failure(tell('/v1/x', {}, answer(502, undefined)))).toMatchObject({ kind: 'problem', problem: { status: 502 } })
  })

  test.each([
    ['content.subjects.0', 'subjects'],
    ['/content/reason', 'reason'],
    ['title.en', 'title.en'],
    ['content.title', 'title'],
    ['audience.all.0.stage', 'audience'],
    ['until', 'until'],
  ])('puts the error of %s beside the field %s', (path, field) => {
    const problem = { type: 'about:blank', title: 'Bad', status: 400, errors: [{ path, message: 'no' }] }
    expect([...errorsByField(problem)]).toEqual([[field, 'no']])
  })
})

describe('a heading is found', () => {
  const ids = (words: string) => findConcepts(vocabulary, words, 'en', 5).map((concept) => concept.id)
  test.each(['maritime history', 'Maritime', '海洋史', 'MARITIME HIST'])('by “%s”', (words) => expect(ids(words)).toContain('maritime-history'))
  test('first when it is the very word', () => expect(ids('emigration')[0]).toBe('emigration'))
  test('nowhere by letters no label has', () => expect(ids('qqqq')).toEqual([]))
  test('among the top groups when nothing is typed', () => expect(ids('')).toEqual(vocabulary.groups.slice(0, 5)))
})

describe('an item in the editor', () => {
  const item = StaffItem.parse({
    id: 'a',
    state: 'scheduled',
    content: {
      channel: 'sea',
      title: 'Medical journals',
      url: 'https://catalogue.example/adm-101',
      language: 'en',
      level: 'any',
      subjects: ['navies'],
      reason: 'The people behind the lists.',
      by: 'M. Adeyemi',
    },
    from: '2026-11-24T08:00:00Z',
    until: null,
    published: null,
    revision: 2,
    updated: '2026-11-20T09:00:00Z',
    updatedBy: 'M. Adeyemi',
  })

  test('goes out as it came in', () => {
    expect(contentOf(formOf(item))).toEqual(item.content)
    const members = { ...item, content: { ...item.content, access: 'members' as const } }
    expect(contentOf(formOf(members))).toEqual(members.content)
  })

  test('lacks nothing when it is whole, and says what it lacks when it is blank', () => {
    expect([...faultsOf(formOf(item), Date.parse('2026-11-20'))]).toEqual([])
    expect(Object.fromEntries(faultsOf(blankForm('sea', 'M. Adeyemi'), 0))).toEqual({
      title: 'missing',
      url: 'missing',
      subjects: 'missing',
      reason: 'missing',
    })
  })

  test.each([
    ['http://example.org/', 'address'],
    ['ADM 101', 'address'],
    ['javascript:alert(1)', 'address'],
  ])('is not sent to %s', (url, fault) => {
    expect(faultsOf({ ...formOf(item), url }, 0).get('url')).toBe(fault)
  })

  test('does not end before it begins, nor in the past', () => {
    const now = Date.parse('2026-11-20T00:00:00Z')
    expect(faultsOf({ ...formOf(item), until: localOf('2026-11-22T08:00:00Z') }, now).get('until')).toBe('order')
    expect(faultsOf({ ...formOf(item), until: localOf('2026-11-02T08:00:00Z') }, now).get('until')).toBe('past')
  })

  test('keeps its minute through the date field of any zone', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (date) => {
        const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString()
        const back = instantOf(localOf(minute))
        // the hour a clock repeats in autumn has two instants for one local time
        expect(Math.abs(Date.parse(back ?? '') - Date.parse(minute))).toBeLessThanOrEqual(3_600_000)
        expect(localOf(back)).toBe(localOf(minute))
      }),
    )
    expect(localOf(null)).toBe('')
    expect(instantOf('')).toBeNull()
  })

  test('is unsaved as soon as one field differs', () => {
    const form = formOf(item)
    expect(sameForm(form, { ...form })).toBe(true)
    expect(sameForm(form, { ...form, pinned: true })).toBe(false)
  })
})

describe('the address of a channel', () => {
  test.each([
    ['Sea and ships', 'sea-and-ships'],
    ['Café & théâtre', 'cafe-theatre'],
    ['  Maps!  ', 'maps'],
    ['海与船', ''],
  ])('of “%s” is “%s”', (title, slug) => expect(slugOf(title)).toBe(slug))
})

describe('home', () => {
  const run = (job: string, finished: string, outcome: string) => ({ job, started: finished, finished, outcome, detail: 'x', size: null })
  const line = (id: string) => ({ id, title: id, channel: 'sea', language: 'en', from: null, updated: '2026-11-20T08:00:00Z', updatedBy: 'M' })
  const home = (jobs: unknown[]) =>
    HomeReply.parse({
      edition: null,
      epoch: { number: 11, from: '2026-11-09', to: '2026-12-06', closes: '2026-12-13', day: 13, length: 28 },
      sharing: null,
      segments: null,
      drafts: [line('d')],
      scheduled: [line('s')],
      jobs,
    })

  test('asks for a hand only where the last run failed', () => {
    const mended = home([run('publish', '2026-11-20T08:01:00Z', 'done'), run('publish', '2026-11-20T08:00:00Z', 'failed')])
    expect(needsOf(mended).map((need) => need.kind)).toEqual(['scheduled', 'draft'])
    const broken = home([run('publish', '2026-11-20T08:02:00Z', 'failed'), run('publish', '2026-11-20T08:00:00Z', 'done')])
    expect(needsOf(broken).map((need) => need.kind)).toEqual(['job', 'scheduled', 'draft'])
  })

  test('reckons back when an epoch was counted', () => {
    expect(countedOn(home([]).epoch, 10)).toBe('2026-11-15')
    expect(daysSince('2026-11-15', Date.parse('2026-11-22T00:48:00Z'))).toBe(7)
  })
})

describe('the figures of readers', () => {
  const figures = { share: 0.22, lo: 0.19, hi: 0.25 }
  const cell = (index: number, more: object) => ({ index, label: { en: `Answer ${index}`, 'zh-CN': `答案${index}` }, suppressed: false, ...figures, ...more })
  const question = (cells: object[]) => ({
    id: 'subject',
    epoch: 10,
    from: '2026-10-12',
    to: '2026-11-08',
    closedOn: '2026-11-15',
    n: 6240,
    epsilon: 1.88,
    standInEpsilon: 4,
    reportEpsilon: 2.5,
    minimumReports: 50,
    beforeEpoch: 9,
    openBefore: true,
    cells,
    hidden: 1,
  })
  const readers = ReadersReply.parse({
    epochs: [],
    current: { number: 11, from: '2026-11-09', to: '2026-12-06', closes: '2026-12-13', day: 13, length: 28 },
    questions: [
      question([
        cell(0, { label: { en: '=SUM(A1), "general"', 'zh-CN': '总类' } }),
        cell(1, { before: { share: 0.15, lo: 0.12, hi: 0.18 }, change: { share: 0.07, lo: 0.03, hi: 0.11 } }),
        { index: 2, label: { en: 'Small', 'zh-CN': '小' }, suppressed: true },
      ]),
    ],
    segments: { version: 1, method: { en: 'm', 'zh-CN': 'm' }, threshold: 0.3, learned: null, ageDays: null, segments: [] },
    openEnrolment: true,
    ageDays: 6,
  })

  test('go into CSV with their error and method, suppressed ones without a figure', () => {
    const lines = readersCsv(readers).replace('\uFEFF', '').trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
    const columns = (lines[0] ?? '').split(',')
    const row = (index: number) => Object.fromEntries((lines[index] ?? '').split(',').map((value, at) => [columns[at], value]))
    expect(row(2)).toMatchObject({ answer: '1', share: '0.22', lo95: '0.19', hi95: '0.25', epoch_before: '9', change: '0.07', change_lo95: '0.03', n: '6240' })
    expect(row(2)).toMatchObject({ open_enrolment: 'no', open_enrolment_before: 'yes: shares may be stuffed' })
    expect(row(3)).toMatchObject({ open_enrolment: 'no', open_enrolment_before: '' })
    expect(row(3)).toMatchObject({ suppressed: 'yes', share: '', lo95: '', epoch_before: '', change: '', epsilon_report: '1.88' })
    expect(lines[1]).toContain(`"'=SUM(A1), ""general"""`)
  })

  test.each([
    [cell(0, {}), 'first'],
    [cell(0, { change: { share: 0.07, lo: 0.03, hi: 0.11 } }), 'up'],
    [cell(0, { change: { share: -0.07, lo: -0.11, hi: -0.03 } }), 'down'],
    [cell(0, { change: { share: 0.07, lo: 0, hi: 0.14 } }), 'unclear'],
    [{ ...cell(0, {}), suppressed: true }, 'none'],
  ])('change clearly only when the interval of the difference leaves 0 out', (each, expected) => {
    expect(changeOf(each)).toBe(expected)
  })

  test('keep the order of a short scale, and rank a long list without its suppressed rows', () => {
    const [short] = readers.questions
    expect(short && rowsOf(short).map((each) => each.index)).toEqual([0, 1, 2])
    const cells = Array.from({ length: 32 }, (_, index) => cell(index, index % 2 === 0 ? { suppressed: true } : { share: index / 100 }))
    const [long] = ReadersReply.shape.questions.parse([question(cells)])
    expect(long && rowsOf(long).map((each) => each.index)).toEqual([31, 29, 27, 25, 23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1])
  })
})
