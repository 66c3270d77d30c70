// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at, type Fields, seen, startWatching } from './late-world.ts'

/** Pages of an application: some say the same of different works. */
const pages: Record<string, Required<Fields>> = {
  a: { title: 'Salt thesis', author: 'Pepper, Ann', date: '2001', subject: 'Salt' },
  b: { title: 'Sugar report', author: 'Cane, Bob', date: '2002', subject: 'Sugar' },
  c: { title: 'Salt roads', author: 'Pepper, Ann', date: '2001', subject: 'Roads' },
  d: { title: 'Tea ledger', author: 'Leaf, Cora', date: '2002', subject: 'Tea' },
}
const fieldNames = ['title', 'author', 'date', 'subject'] as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** One navigation: how long until something comes, how it comes, what else happens, and how long the page is then read. */
const journey = fc.record({
  to: fc.constantFrom('a', 'b', 'c', 'd'),
  until: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 700 }), fc.integer({ min: 700, max: 30_000 })),
  manner: fc.constantFrom('whole', 'in place', 'emptied', 'emptied first', 'rendered again first'),
  order: fc.shuffledSubarray([...fieldNames], { minLength: 4 }),
  gaps: fc.array(fc.integer({ min: 0, max: 1300 }), { minLength: 3, maxLength: 3 }),
  /** Fields that come before the reader goes on; the rest never does. */
  come: fc.constantFrom(4, 4, 4, 3, 2, 1, 0),
  noise: fc.array(fc.integer({ min: 50, max: 1500 }), { maxLength: 4 }),
  read: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 600, max: 15_000 })),
})
type Journey = typeof journey extends fc.Arbitrary<infer Value> ? Value : never

async function travel(app: ReturnType<typeof startWatching>, { to, until, manner, order, gaps, come, noise, read }: Journey): Promise<void> {
  const page: Fields = pages[to] ?? {}
  app.go(to)
  if (manner === 'emptied first') app.empty()
  for (const ms of noise) {
    await pass(ms)
    document.body.append(document.createTextNode('.'))
  }
  await pass(until / 2)
  if (manner === 'rendered again first') app.again()
  if (manner === 'emptied') app.empty()
  await pass(until / 2)
  if (manner === 'whole' || manner === 'rendered again first') {
    if (come > 0) app.render(page)
  } else {
    const shown: Fields = {}
    for (const [step, field] of order.slice(0, come).entries()) {
      if (step > 0) await pass(gaps[step - 1] ?? 0)
      shown[field] = page[field] ?? ''
      if (manner === 'in place') app.set(field, page[field])
      else app.render(shown)
    }
  }
  // Pieces that stay away for ever beside those of another page are one page to whoever looks: the reader goes on before that.
  await pass(come === 4 || come === 0 ? read : Math.min(read, 600))
}

test('nothing of one page is said under another’s address, and what came whole is said whole, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(journey, { minLength: 1, maxLength: 5 }), async (journeys) => {
      const app = startWatching('a', pages.a)
      try {
        await pass(2000)
        let last = 'a'
        const path = ['a']
        for (const [step, one] of journeys.entries()) {
          if (one.to === last) continue
          last = one.to
          path.push(last)
          const isLast = journeys.slice(step + 1).every(({ to }) => to === last)
          await travel(app, isLast ? { ...one, come: 4 } : one)
        }
        await pass(30_000)
        for (const [name, message] of app.sent) {
          if (name !== 'pageSeen') continue
          const { record } = message
          const own = Object.entries(pages).find(([key]) => at(key, {}).startsWith(record.url.split('/').at(-1) ?? '-'))?.[1]
          const said = {
            title: record.title,
            author: record.creators.map((who) => who.name),
            date: record.date,
            subject: record.subjects.map(({ label }) => label),
          }
          expect(said).toEqual({
            title: own?.title,
            author: said.author.length === 0 ? [] : [own?.author],
            date: said.date === undefined ? undefined : own?.date,
            subject: said.subject.length === 0 ? [] : [own?.subject],
          })
        }
        // A page passed through before it was read, and come back to as it stood there, is the one that is not known again.
        if (path.indexOf(last) === path.length - 1) expect(seen(app.sent).at(-1)).toBe(at(last, pages[last] ?? {}))
        const stays = new Set(app.sent.flatMap(([name, { stay }]) => (name === 'pageSeen' ? [stay] : [])))
        expect(stays.size).toBeLessThanOrEqual(path.length)
      } finally {
        app.end()
      }
    }),
    { numRuns: 60 },
  )
}, 30_000)
