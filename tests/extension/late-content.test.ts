// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { APPLICATION, at, type Fields, seen, startWatching } from './late-world.ts'

const A: Required<Fields> = { title: 'Salt thesis', author: 'Pepper, Ann', date: '2001', subject: 'Salt' }
const B: Required<Fields> = { title: 'Sugar report', author: 'Cane, Bob', date: '2002', subject: 'Sugar' }

let app: ReturnType<typeof startWatching>
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  app.end()
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** An application that has shown record A for a while. */
async function onA(fields: Fields = A) {
  app = startWatching('a', fields)
  await pass(10_000)
}

describe('content that is later than its address', () => {
  test.each([700, 4800, 6000, 120_000])('by %i ms is booked when it comes, and what stood there till then never under the new address', async (ms) => {
    await onA()
    app.go('b')
    await pass(ms)
    expect(seen(app.sent)).toEqual([at('a', A)])
    app.render(B)
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', B)])
  })

  test('ends the visit before it at the change of address', async () => {
    await onA()
    app.go('b')
    await pass(60_000)
    expect(app.sent.filter(([name]) => name === 'visitEnded')).toMatchObject([['visitEnded', { active: 10_000, left: true }]])
  })

  test('of a page that was empty in between is booked', async () => {
    await onA()
    app.go('b')
    app.empty()
    await pass(9000)
    app.render(B)
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', B)])
  })

  test('that never comes because the reader went back is the first visit still', async () => {
    await onA()
    app.go('b')
    await pass(1000)
    app.go('a')
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A)])
    expect(app.sent.map(([name]) => name)).not.toContain('visitEnded')
  })

  test('under a list is not the list by the name of a record', async () => {
    app = startWatching('a', undefined)
    document.title = `Search results ${APPLICATION}`
    document.body.innerHTML = '<ds-app><ds-search-page><h1>Search results</h1><a href="/items/b">One</a></ds-search-page></ds-app>'
    await pass(10_000)
    app.go('b')
    await pass(12_000)
    expect(seen(app.sent)).toEqual([])
    app.render(B)
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('b', B)])
  })
})

describe('two records of one title', () => {
  const other: Fields = { ...B, title: A.title }
  test('are two when the second is rendered', async () => {
    await onA()
    app.go('b')
    app.render(other)
    await pass(1000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', other)])
  })

  test('are two when an application sets what differs in place, and the title of its window', async () => {
    await onA()
    app.go('b')
    for (const field of ['author', 'date', 'subject'] as const) app.set(field, B[field])
    document.title = A.title
    await pass(1000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', other)])
  })

  test('with nothing that differs are two when the page was empty between them', async () => {
    await onA()
    app.go('b')
    app.empty()
    await pass(1000)
    app.render(A)
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', A)])
  })
})

describe('a record in pieces', () => {
  test('is never booked with its title and the fields of the one before', async () => {
    await onA()
    app.go('b')
    app.set('title', B.title)
    await pass(3000)
    expect(seen(app.sent)).toEqual([at('a', A)])
    for (const field of ['author', 'date', 'subject'] as const) app.set(field, B[field])
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', B)])
  })

  test('whose title comes long after the address gets its whole time for the rest', async () => {
    await onA()
    app.go('b')
    await pass(9000)
    app.set('title', B.title)
    await pass(4000)
    for (const field of ['author', 'date', 'subject'] as const) app.set(field, B[field])
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', B)])
  })

  test('that shares its creator with the one before is booked when that has not changed in its time', async () => {
    await onA()
    app.go('b')
    for (const field of ['title', 'date', 'subject'] as const) app.set(field, B[field])
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', { ...B, author: A.author })])
  })

  test('is booked at once when what it shares was rendered anew', async () => {
    await onA()
    app.go('b')
    app.render({ ...B, author: A.author })
    await pass(500)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', { ...B, author: A.author })])
  })

  test.each([700, 4000, 8000])('with a part of it first is read again when the rest comes after %i ms, in the same visit', async (ms) => {
    const first = { title: A.title, date: A.date }
    app = startWatching('a', undefined)
    app.render(first)
    await pass(ms)
    app.render(A)
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', first), at('a', A)])
    const stays = app.sent.flatMap(([name, { stay }]) => (name === 'pageSeen' ? [stay] : []))
    expect(new Set(stays).size).toBe(1)
    expect(app.sent.map(([name]) => name)).not.toContain('visitEnded')
  })

  test('that is taken down says nothing', async () => {
    await onA()
    app.set('author', undefined)
    await pass(1000)
    app.set('subject', undefined)
    await pass(1000)
    app.empty()
    await pass(12_000)
    expect(app.sent.map(([name]) => name)).toEqual(['pageSeen'])
  })

  test('after a click is not taken for a better reading of the record that stood there', async () => {
    await onA()
    document.body.click()
    app.render(B)
    await pass(2000)
    app.go('b')
    await pass(12_000)
    expect(seen(app.sent)).toEqual([at('a', A), at('b', B)])
  })
})
