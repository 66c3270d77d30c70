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

function watch(recognise: (arrived: () => void) => Recognition | undefined = () => page) {
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
  document.body.append(document.createElement('p'))
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

  test('is given up after five seconds', async () => {
    watch()
    await pass(CAP)
    await show(record('Too late', '/1'))
    expect(titles()).toEqual([])
  })

  test('is looked at again when its reader comes, and never said before', async () => {
    let arrive: (() => void) | undefined
    watch((arrived) => {
      if (arrive !== undefined) return page
      arrive = arrived
      return undefined
    })
    await pass(700)
    expect(sent).toEqual([])
    page = record('One', '/1')
    arrive?.()
    arrive?.()
    expect(titles()).toEqual(['One'])
  })

  test('left before its reader came is not said under another address', async () => {
    const calls: (() => void)[] = []
    watch((arrived) => {
      calls.push(arrived)
      return undefined
    })
    await go('/2')
    page = record('One', '/1')
    calls[0]?.()
    await pass(0)
    expect(sent).toEqual([])
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

  test('takes two records of one title for two when the time is up', async () => {
    page = record('Letters', '/1')
    watch()
    await go('/2')
    await show(record('Letters', '/2'))
    await pass(CAP)
    expect(titles()).toEqual(['Letters', 'Letters'])
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
