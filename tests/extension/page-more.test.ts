// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Recognition } from '../../extension/domain/recognise/recognise.ts'
import { watchPage } from '../../extension/services/page.ts'
import { CAP, QUIET } from '../../extension/services/settle.ts'
import { catalogueRecord } from './world.ts'

const record = (title: string, creators: string[] = []): Recognition => ({
  kind: 'record',
  reason: '',
  record: catalogueRecord({ title, creators: creators.map((name) => ({ name })), url: 'https://a.example/1' }),
})
const unreadable: Recognition = { kind: 'unreadable', failed: ['title'], reason: '' }

let page: Recognition
let thin: boolean
let controller: AbortController
let sent: [string, unknown][]
/** Answers of the site, as the page waits for them. */
let waiting: ((found: Recognition) => void)[]
let asked: Recognition[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  thin = true
  sent = []
  waiting = []
  asked = []
  controller = new AbortController()
  history.replaceState(null, '', '/1')
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  controller.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function watch() {
  const note = (name: string) => async (message: unknown) => void sent.push([name, message])
  watchPage({
    modeOf: () => 'view',
    recognise: () => page,
    more: (recognition) => {
      if (!thin || (recognition.kind !== 'record' && recognition.kind !== 'unreadable')) return undefined
      return () => {
        asked.push(recognition)
        return new Promise((resolve) => waiting.push(resolve))
      }
    },
    send: { pageSeen: note('pageSeen'), visitEnded: note('visitEnded'), searchSeen: note('searchSeen'), unreadable: note('unreadable') },
    window: window as never,
    signal: controller.signal,
    now: () => performance.now(),
  })
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
async function answer(found: Recognition) {
  waiting.shift()?.(found)
  await pass(0)
}
const creators = () =>
  sent.flatMap(([name, message]) =>
    name === 'pageSeen' ? [(message as { record: { creators: { name: string }[] } }).record.creators.map(({ name: who }) => who)] : [],
  )

test('a thin record is said once, with what its description added', async () => {
  page = record('One')
  watch()
  expect([sent, asked]).toEqual([[], []])
  await pass(QUIET)
  expect(asked).toHaveLength(1)
  await answer(record('One', ['Quill, Ada']))
  await pass(2 * CAP)
  expect(creators()).toEqual([['Quill, Ada']])
  expect(asked).toHaveLength(1)
})

test('a thin record is said as it is when no description came', async () => {
  page = record('One')
  watch()
  await pass(QUIET)
  await answer(page)
  expect(creators()).toEqual([[]])
})

test('a record that was only late is not asked about', async () => {
  page = record('One')
  watch()
  page = record('One', ['Quill, Ada'])
  thin = false
  await pass(QUIET)
  expect([creators(), asked]).toEqual([[['Quill, Ada']], []])
})

test('a record that says enough is said at once', () => {
  page = record('One', ['Quill, Ada'])
  thin = false
  watch()
  expect(creators()).toEqual([['Quill, Ada']])
})

test('a page that could not be read says so, and is asked about when its time is up', async () => {
  page = unreadable
  watch()
  await pass(QUIET)
  expect([sent.map(([name]) => name), asked]).toEqual([['unreadable'], []])
  await pass(CAP)
  expect(asked).toEqual([unreadable])
  await answer(record('One', ['Quill, Ada']))
  expect(sent.map(([name]) => name)).toEqual(['unreadable', 'pageSeen'])
})

test('a page that stays unreadable says it once', async () => {
  page = unreadable
  watch()
  await pass(CAP)
  await answer(unreadable)
  expect(sent.map(([name]) => name)).toEqual(['unreadable'])
})

test.each([
  [
    'another page was opened in it',
    () => {
      history.pushState(null, '', '/2')
      document.body.append(document.createElement('p'))
    },
  ],
  ['it was left', () => void window.dispatchEvent(new Event('pagehide'))],
  ['a newer script has taken over', () => controller.abort()],
])('an answer that comes after %s is not believed', async (_, leave) => {
  page = record('One')
  watch()
  await pass(QUIET)
  page = { kind: 'none', reason: '' }
  leave()
  await answer(record('One', ['Quill, Ada']))
  await pass(CAP)
  expect(creators()).toEqual([])
})
