// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { IDLE } from '../../extension/domain/attention.ts'
import { useOf } from '../../extension/domain/effort.ts'
import { modeOf } from '../../extension/domain/mode.ts'
import { merged } from '../../extension/domain/visit.ts'
import { observer } from '../../extension/services/observe.ts'
import { watchPage } from '../../extension/services/page.ts'
import { addSite } from '../../extension/store/sites.ts'
import { allVisits } from '../../extension/store/visits.ts'
import { catalogueRecord, clockAt, desk, NOW, SITE } from './world.ts'

const MINUTE = 60_000
const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** Lets a frame take signals of this window: jsdom knows its own only. */
function unsignalled(target: EventTarget) {
  const add = target.addEventListener.bind(target)
  target.addEventListener = (type: string, listener: never, options: AddEventListenerOptions = {}) => {
    const { signal, ...others } = options
    add(type, listener, others)
    signal?.addEventListener('abort', () => target.removeEventListener(type, listener, others))
  }
}

/** A browser with one store, one clock, and tabs each with a window and a content script of its own. */
async function browser() {
  const { db } = desk()
  const clock = clockAt()
  await addSite(SITE, NOW, db)
  const observed = observer({ self: 'carrel', now: clock.now, db, setTabState: async () => undefined })
  const sending: Promise<unknown>[] = []

  function tab(id: number, path: string, state: { visible: boolean; focused: boolean }) {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const window = frame.contentWindow as unknown as Window & typeof globalThis
    const controller = new AbortController()
    for (const target of [window, window.document]) unsignalled(target)
    Object.defineProperty(window.document, 'visibilityState', { get: () => (state.visible ? 'visible' : 'hidden') })
    window.document.hasFocus = () => state.focused
    const url = `${SITE}${path}`
    const sender = { id: 'carrel', frameId: 0, url, tab: { id, incognito: false } }
    const send = new Proxy({} as Parameters<typeof watchPage>[0]['send'], {
      get: (_, name: 'pageSeen' | 'visitEnded' | 'searchSeen' | 'unreadable') => (message: unknown) => {
        const sent = observed[name](message, sender)
        sending.push(sent)
        return sent
      },
    })
    const record = catalogueRecord({ title: path, url })
    watchPage({ recognise: () => ({ kind: 'record', reason: '', record }), modeOf, send, window, signal: controller.signal, now: clock.now })
    const end = () => {
      controller.abort()
      frame.remove()
    }
    endings.push(end)
    const tell = (target: EventTarget, type: string) => target.dispatchEvent(new window.Event(type, { bubbles: true }))
    return {
      sign: () => tell(window.document, 'pointermove'),
      show: (visible: boolean) => {
        if (visible === state.visible) return
        state.visible = visible
        tell(window.document, 'visibilitychange')
      },
      focus: (focused: boolean) => {
        if (focused === state.focused) return
        state.focused = focused
        tell(window, focused ? 'focus' : 'blur')
      },
      close: () => controller.abort(),
    }
  }

  const pass = (ms: number) => {
    clock.time += ms
  }
  /** Reads: a sign every ten seconds. */
  const read = (where: { sign: () => void }, ms: number) => {
    for (let left = ms; left > 0; left -= 10_000) {
      where.sign()
      pass(Math.min(10_000, left))
    }
  }
  const visits = async () => {
    await Promise.all(sending)
    return allVisits(db)
  }
  const active = async () => (await visits()).reduce((sum, visit) => sum + visit.active, 0)
  return { tab, pass, read, visits, active }
}

/** Another tab of the same window comes to the front. */
function turn(from: ReturnType<Awaited<ReturnType<typeof browser>>['tab']>, to: typeof from) {
  from.focus(false)
  from.show(false)
  to.show(true)
  to.focus(true)
}

describe('two tabs', () => {
  test('of one record are one visit, and the minutes spent before them are counted once', async () => {
    const { tab, read, visits, active } = await browser()
    const one = tab(1, '/1', { visible: true, focused: true })
    const two = tab(2, '/1', { visible: false, focused: false })
    for (let times = 0; times < 5; times += 1) {
      read(one, 2 * MINUTE)
      turn(one, two)
      read(two, MINUTE)
      turn(two, one)
    }
    one.close()
    two.close()
    expect((await visits()).map((visit) => visit.active).toSorted((a, b) => a - b)).toEqual([5 * MINUTE, 10 * MINUTE])
    expect(await active()).toBe(15 * MINUTE)
    expect(merged(await visits())).toMatchObject([{ active: 15 * MINUTE }])
    expect(useOf(await visits(), [])).toMatchObject({ visits: 1, effort: 15 })
  })

  test('in two windows side by side count only where the reader is', async () => {
    const { tab, read, visits } = await browser()
    const one = tab(1, '/1', { visible: true, focused: true })
    const two = tab(2, '/2', { visible: true, focused: false })
    read(one, 3 * MINUTE)
    one.focus(false)
    two.focus(true)
    read(two, 4 * MINUTE)
    // The pointer over a window without the focus is no attention there.
    one.sign()
    read(two, MINUTE)
    one.close()
    two.close()
    expect((await visits()).map((visit) => visit.active).toSorted((a, b) => a - b)).toEqual([3 * MINUTE, 5 * MINUTE])
  })

  test('stop to count after sixty seconds without a sign, and go on with the next', async () => {
    const { tab, pass, read, active } = await browser()
    const one = tab(1, '/1', { visible: true, focused: true })
    const two = tab(2, '/1', { visible: false, focused: false })
    one.sign()
    pass(30 * MINUTE)
    one.sign()
    pass(20_000)
    turn(one, two)
    // Coming to it is a sign: sixty seconds more, however long it stays in front.
    pass(10 * MINUTE)
    read(two, 10_000)
    one.close()
    two.close()
    expect(await active()).toBe(IDLE + 20_000 + IDLE + 10_000)
  })

  test('count nothing while hidden, whatever moves in them', async () => {
    const { tab, read, active } = await browser()
    const one = tab(1, '/1', { visible: true, focused: true })
    const two = tab(2, '/2', { visible: true, focused: false })
    read(one, MINUTE)
    one.show(false)
    two.show(false)
    read(one, 20 * MINUTE)
    read(two, 20 * MINUTE)
    one.close()
    two.close()
    expect(await active()).toBe(MINUTE)
  })

  test('never count a second twice, and every attended one once, however the reader goes about', async () => {
    const deed = fc.record({ ms: fc.integer({ min: 1, max: 150_000 }), deed: fc.constantFrom('turn', 'sign', 'hide', 'show', 'blur', 'focus') })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25 }), async (deeds) => {
        const { tab, pass, active } = await browser()
        const tabs = [tab(1, '/1', { visible: true, focused: true }), tab(2, '/1', { visible: false, focused: false })] as const
        // The same by a plain account: which tab is in front, whether it is seen, and when the last sign was.
        let [front, seen, focused, clock, sign, counted] = [0, true, true, 0, 0, 0]
        for (const { ms, deed: done } of deeds) {
          pass(ms)
          if (seen && focused) counted += Math.max(0, Math.min(clock + ms, sign + IDLE) - clock)
          clock += ms
          const here = tabs[front === 0 ? 0 : 1]
          if (done === 'turn') {
            turn(here, tabs[front === 0 ? 1 : 0])
            front = 1 - front
            seen = true
            focused = true
            sign = clock
          } else if (done === 'sign') {
            here.sign()
            sign = clock
          } else if (done === 'hide' || done === 'show') {
            if (!seen && done === 'show') sign = clock
            here.show(done === 'show')
            seen = done === 'show'
          } else {
            if (!focused && done === 'focus') sign = clock
            here.focus(done === 'focus')
            focused = done === 'focus'
          }
        }
        for (const each of tabs) each.close()
        expect(await active()).toBe(counted)
        for (const end of endings.splice(0)) end()
        expect(counted).toBeLessThanOrEqual(clock)
      }),
      { numRuns: 25 },
    )
  }, 30_000)
})
