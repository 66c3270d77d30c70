// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Recognition } from '../../extension/domain/recognise/recognise.ts'
import { type Begun, glanceAt, handOver } from '../../extension/services/reader.ts'
import { CAP, QUIET } from '../../extension/services/settle.ts'

type Verdict = Extract<Recognition, { kind: 'none' }> | undefined
const none: Verdict = { kind: 'none', reason: 'nothing: Nothing.' }

let verdict: Verdict
let asked: number
let said: unknown[]
let controllers: AbortController[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  history.replaceState(null, '', '/')
  verdict = none
  asked = 0
  said = []
  controllers = []
})
afterEach(() => {
  for (const controller of controllers) controller.abort()
  Reflect.deleteProperty(globalThis, Symbol.for('carrel reader'))
  vi.useRealTimers()
})

function start(ask: () => Promise<unknown> = async () => void asked++) {
  const controller = new AbortController()
  controllers.push(controller)
  glanceAt({ glance: () => verdict, ask, unreadable: async (message) => void said.push(message), window: window as never, signal: controller.signal })
  return controller
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const change = async () => {
  document.body.append(document.createElement('p'))
  await pass(QUIET)
}

describe('the reader', () => {
  test('stays away where a glance is enough, and why is said once', async () => {
    start()
    await change()
    await pass(CAP)
    expect([asked, said]).toEqual([0, [{ looksLikeRecord: false, why: 'nothing' }]])
  })

  test('is asked for once, when a page first shows signs, and takes the page over with what was said of it', async () => {
    const { signal } = start()
    verdict = undefined
    await change()
    await change()
    await pass(CAP)
    const begun: Begun[] = []
    handOver((given) => begun.push(given))
    handOver((given) => begun.push(given))
    expect([asked, begun]).toEqual([1, [{ signal, said: 'nothing: Nothing.', arrival: { moved: undefined, came: '' } }]])
  })

  test('is told that the address has changed, and what has come since', async () => {
    start()
    await pass(CAP)
    verdict = undefined
    history.pushState(null, '', '/items/2')
    document.body.append(document.createElement('i'))
    await pass(100)
    document.body.append('Salt roads')
    await pass(QUIET)
    let begun: Begun | undefined
    handOver((given) => {
      begun = given
    })
    expect(begun).toMatchObject({ said: undefined, arrival: { moved: CAP, came: 'Salt roads' } })
  })

  test('is the only one to speak once it is here', async () => {
    start()
    verdict = undefined
    await change()
    handOver(() => undefined)
    verdict = { kind: 'none', reason: 'error: An error.' }
    await change()
    await pass(CAP)
    expect(said).toHaveLength(1)
  })

  test('that never comes disturbs nothing', async () => {
    verdict = undefined
    start(() => Promise.reject(new Error('The extension was replaced')))
    await change()
    await pass(2 * CAP)
    verdict = none
    await change()
    expect(said).toEqual([{ looksLikeRecord: false, why: 'nothing' }])
  })

  test('does nothing where nobody waits, and goes to the newest copy of the script', () => {
    const begun: Begun[] = []
    expect(() => handOver((given) => begun.push(given))).not.toThrow()
    verdict = undefined
    const older = start()
    const newer = start()
    older.abort()
    handOver((given) => begun.push(given))
    expect(begun.map(({ signal }) => signal)).toEqual([newer.signal])
  })

  test('takes nothing over from a script that has ended', () => {
    verdict = undefined
    const controller = start()
    controller.abort()
    let taken = false
    handOver(() => {
      taken = true
    })
    expect(taken).toBe(false)
  })
})

describe('an address', () => {
  test.each<[string, number]>([
    ['/items/2', 2],
    ['/?id=2', 2],
    ['/#/items/2', 2],
    ['/#!/items/2', 2],
    ['/#id=2', 2],
    ['/#section', 1],
    ['/#', 1],
  ])('of %s is a page of its own %i times', async (address, times) => {
    start()
    history.pushState(null, '', address)
    await change()
    await pass(CAP)
    expect(said).toHaveLength(times)
  })

  test('is known to have changed by the Navigation API before the document has', async () => {
    const navigation = new EventTarget()
    Reflect.set(window, 'navigation', navigation)
    start()
    history.pushState(null, '', '/items/2')
    navigation.dispatchEvent(new Event('currententrychange'))
    await pass(QUIET)
    Reflect.deleteProperty(window, 'navigation')
    expect(said).toHaveLength(2)
  })
})
