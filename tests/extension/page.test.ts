// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { modeOf } from '../../extension/domain/mode.ts'
import type { Recognition } from '../../extension/domain/recognise/recognise.ts'
import { watchPage } from '../../extension/services/page.ts'
import { CAP, QUIET } from '../../extension/services/settle.ts'
import { catalogueRecord } from './world.ts'

const record = (title: string, path: string): Recognition => ({
  kind: 'record',
  reason: '',
  record: catalogueRecord({ title, url: `https://a.example${path}` }),
})
const none: Recognition = { kind: 'none', reason: '' }

let page: Recognition
let focus: boolean
let controller: AbortController
let sent: [string, unknown][]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  page = none
  focus = true
  sent = []
  controller = new AbortController()
  history.replaceState(null, '', '/')
  vi.spyOn(document, 'hasFocus').mockImplementation(() => focus)
})
afterEach(() => {
  controller.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function watch(recognise: () => Recognition = () => page) {
  const note = (name: string) => async (message: unknown) => void sent.push([name, message])
  const send = { pageSeen: note('pageSeen'), visitEnded: note('visitEnded'), searchSeen: note('searchSeen'), unreadable: note('unreadable') }
  watchPage({ recognise, modeOf, send, window: window as never, signal: controller.signal, now: () => performance.now() })
}

const names = () => sent.map(([name]) => name)
const titles = () => sent.flatMap(([name, message]) => (name === 'pageSeen' ? [(message as { record: { title: string } }).record.title] : []))
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A page of a single-page application: the address first, the content when it comes. */
async function go(path: string) {
  history.pushState(null, '', path)
  document.body.append(document.createElement('p'))
  await pass(0)
}
async function show(what: Recognition) {
  page = what
  const { title, creators, subjects } = what.kind === 'record' ? what.record : { title: '', creators: [], subjects: [] }
  document.body.replaceChildren(title, ...[...creators.map(({ name }) => name), ...subjects.map(({ label }) => label)].map((words) => `, ${words}`))
  await pass(QUIET)
}

describe('a page', () => {
  test('that is a record is said at once', () => {
    page = record('One', '/1')
    watch()
    expect(sent).toEqual([['pageSeen', { stay: expect.stringMatching(/^[0-9a-f]{32}$/), record: expect.objectContaining({ title: 'One' }) }]])
  })

  test('that becomes a record late is waited for', async () => {
    watch()
    expect(names()).toEqual(['unreadable'])
    await pass(2000)
    await show(record('Late', '/1'))
    expect(titles()).toEqual(['Late'])
  })

  test('that becomes a record after its five seconds is not lost', async () => {
    watch()
    await pass(20 * CAP)
    await show(record('Very late', '/1'))
    expect(titles()).toEqual(['Very late'])
  })

  test('that changes for nothing is looked at more and more seldom, and never while it is still', async () => {
    let looks = 0
    watch(() => {
      looks += 1
      return page
    })
    await pass(CAP)
    looks = 0
    for (let second = 0; second < 600; second += 1) {
      document.body.append('.')
      await pass(1000)
    }
    expect(looks).toBeLessThan(70)
    await pass(2 * CAP)
    looks = 0
    await pass(600_000)
    expect(looks).toBe(0)
  })

  test('of results is one search', () => {
    page = { kind: 'results', query: 'ships', hits: 0, reason: '' }
    watch()
    expect(sent).toEqual([['searchSeen', { query: 'ships', hits: 0 }]])
  })

  test('that looks like a record but could not be read says so', () => {
    page = { kind: 'unreadable', platform: 'vufind', failed: ['title'], reason: '' }
    watch()
    expect(sent).toEqual([['unreadable', { looksLikeRecord: true, address: location.href, platform: 'vufind', failed: ['title'] }]])
  })

  test('sends no record of more than 16 KB', () => {
    page = { kind: 'record', reason: '', record: catalogueRecord({ titleAlt: Array.from({ length: 8 }, () => '档'.repeat(1000)) }) }
    watch()
    expect(sent).toEqual([['unreadable', { looksLikeRecord: true }]])
  })
})

describe('navigation without reload', () => {
  test('ends one visit and begins the next', async () => {
    page = record('One', '/1')
    watch()
    await pass(10_000)
    await go('/2')
    await show(record('Two', '/2'))
    expect(names()).toEqual(['pageSeen', 'visitEnded', 'pageSeen'])
    expect(sent[1]?.[1]).toMatchObject({ active: 10_000, left: true, mode: 'view' })
    expect(titles()).toEqual(['One', 'Two'])
  })

  test('does not believe the record it came from', async () => {
    page = record('One', '/1')
    watch()
    await go('/2')
    await show(record('One', '/2'))
    await pass(1500)
    expect(titles()).toEqual(['One'])
    await show(record('Two', '/2'))
    expect(titles()).toEqual(['One', 'Two'])
  })

  test('between the tabs of one record is one visit', async () => {
    page = record('One', '/1')
    watch()
    await go('/1/holdings')
    await pass(CAP)
    expect(names()).toEqual(['pageSeen'])
  })

  test('of the fragment alone is none', async () => {
    page = record('One', '/1')
    watch()
    await go('/#notes')
    page = record('Two', '/2')
    await pass(CAP)
    expect(names()).toEqual(['pageSeen'])
  })

  test('between the routes of a fragment ends one visit and begins the next', async () => {
    page = record('One', '/#/items/1')
    watch()
    await pass(10_000)
    await go('/#/items/2')
    await show(record('Two', '/#/items/2'))
    expect(titles()).toEqual(['One', 'Two'])
    expect(sent[1]?.[1]).toMatchObject({ active: 10_000, left: true })
  })

  test('to a page without a record ends the visit', async () => {
    page = record('One', '/1')
    watch()
    await go('/about')
    await show(none)
    expect(names()).toEqual(['pageSeen', 'visitEnded', 'unreadable'])
  })
})

describe('a visit', () => {
  test('counts while the page has the reader', async () => {
    page = record('One', '/1')
    watch()
    await pass(20_000)
    focus = false
    window.dispatchEvent(new Event('blur'))
    await pass(30_000)
    focus = true
    window.dispatchEvent(new Event('focus'))
    await pass(5000)
    window.dispatchEvent(new Event('pagehide'))
    expect(sent.slice(1).map(([, message]) => message)).toMatchObject([
      { active: 20_000, left: false },
      { active: 25_000, left: true },
    ])
  })

  test('goes on when the focus moves into a frame of the page', async () => {
    page = record('One', '/1')
    watch()
    window.dispatchEvent(new Event('blur'))
    await pass(8000)
    window.dispatchEvent(new Event('pagehide'))
    expect(sent.at(-1)?.[1]).toMatchObject({ active: 8000 })
  })

  test.each([
    ['/files/1.pdf', 'download'],
    ['/MyResearch/PlaceHold/1', 'request'],
    ['/record/2', 'view'],
  ])('that follows %s is a %s', async (path, mode) => {
    page = record('One', '/1')
    watch()
    const link = Object.assign(document.createElement('a'), { href: path })
    link.addEventListener('click', (event) => event.preventDefault())
    document.body.append(link)
    link.click()
    window.dispatchEvent(new Event('pagehide'))
    expect(sent.at(-1)?.[1]).toMatchObject({ mode })
  })

  test('ends when a newer script takes over, and nothing is said after', async () => {
    page = record('One', '/1')
    watch()
    controller.abort()
    await go('/2')
    await show(record('Two', '/2'))
    expect(names()).toEqual(['pageSeen', 'visitEnded'])
  })
})
