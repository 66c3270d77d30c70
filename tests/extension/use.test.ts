// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { modeOf } from '../../extension/domain/mode.ts'
import { feeOf } from '../../extension/domain/recognise/fee.ts'
import { type Recognition, recognise } from '../../extension/domain/recognise/recognise.ts'
import { watchPage } from '../../extension/services/page.ts'
import { catalogueRecord } from './world.ts'

let page: Recognition
let controller: AbortController
let sent: [string, Record<string, unknown>][]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  controller = new AbortController()
  sent = []
  document.body.innerHTML = ''
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  page = { kind: 'record', reason: '', record: catalogueRecord() }
})
afterEach(() => {
  controller.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function watch() {
  const send = new Proxy({}, { get: (_, name: string) => async (message: Record<string, unknown>) => void sent.push([name, message]) })
  watchPage({ recognise: () => page, modeOf, send: send as never, window: window as never, signal: controller.signal, now: () => performance.now() })
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const press = (html: string) => {
  document.body.insertAdjacentHTML('beforeend', html)
  const element = document.body.lastElementChild
  const inner = element?.querySelector('span') ?? element
  inner?.addEventListener('click', (event) => event.preventDefault())
  inner?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
}
const left = () => {
  window.dispatchEvent(new Event('pagehide'))
  return sent.findLast(([name]) => name === 'visitEnded')?.[1]
}

describe('on a record’s page', () => {
  test('clicks are counted by mode of service, a double click once, and nothing of them leaves but the counts', async () => {
    watch()
    press('<a href="https://a.example/files/letter.pdf"><span>Letter of 4 May, private</span></a>')
    press('<a href="https://a.example/files/letter.pdf"><span>Letter of 4 May, private</span></a>')
    await pass(2000)
    press('<button type="button">Place hold</button>')
    await pass(2000)
    press('<input type="submit" value="预约">')
    await pass(2000)
    press('<a href="mailto:desk@a.example">Ask</a>')
    press('<a href="https://a.example/record/2">Sort order</a>')
    expect(left()).toEqual({ stay: expect.any(String), active: 6000, mode: 'request', left: true, uses: { download: 1, request: 2, ask: 1 } })
    expect(JSON.stringify(sent)).not.toMatch(/letter|private|desk@/i)
  })

  test('a visit without a click sends no counts', () => {
    watch()
    expect(left()).toEqual({ stay: expect.any(String), active: 0, mode: 'view', left: true })
  })
})

describe('a page that is no record', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['an error', 'error: The page is an error message.', { looksLikeRecord: false, why: 'error' }],
    ['a sign-in', 'sign-in: The page asks for a password.', { looksLikeRecord: false, why: 'sign-in' }],
    ['a patron’s own', 'account: The page belongs to a patron and is never read.', { looksLikeRecord: false, why: 'account' }],
    ['another', 'other: The catalogue shows no record on this page.', { looksLikeRecord: false, why: 'other' }],
  ])('says that it is %s', (_, reason, message) => {
    page = { kind: 'none', reason }
    watch()
    expect(sent).toEqual([['unreadable', message]])
  })

  test('says so again when it turns out to be another kind', async () => {
    page = { kind: 'none', reason: 'nothing: No sign of a catalogue was found.' }
    watch()
    page = { kind: 'none', reason: 'account: The page belongs to a patron and is never read.' }
    document.body.append('My loans')
    await pass(6000)
    expect(sent.map(([, { why }]) => why)).toEqual(['nothing', 'account'])
  })

  test('that lists results without the words sought for says that', () => {
    page = { kind: 'results', hits: 12, reason: 'results: The page is a list of results.' }
    watch()
    expect(sent).toEqual([['unreadable', { looksLikeRecord: false, why: 'results' }]])
  })

  test.each([
    ['error', '<h1>404 Page not found</h1>'],
    ['sign-in', '<h1>Sign in</h1><form><input type="password"></form>'],
  ])('is told by the recogniser’s own reason: %s', (code, html) => {
    const other = new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html')
    expect(recognise(other, 'https://a.example/x/y').reason.split(':')[0]).toBe(code)
  })
})

describe('a stated fee', () => {
  const fee = (html: string) => feeOf(new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body)
  test.each([
    ['<dl><dt>Copy fee</dt><dd>£3.50 per page</dd></dl>', { amount: 3.5, currency: 'GBP' }],
    ['<table><tr><th>Leihgebühr:</th><td>1,50 EUR</td></tr></table>', { amount: 1.5, currency: 'EUR' }],
    ['<p><strong>Frais de reproduction</strong> 12 €</p>', { amount: 12, currency: 'EUR' }],
    ['<dl><dt>复制费</dt><dd>2元/页</dd></dl>', { amount: 2, currency: 'CNY' }],
    ['<dl><dt>Interlibrary loan charge</dt><dd>USD 15</dd></dl>', { amount: 15, currency: 'USD' }],
  ])('is read from %s', (html, found) => {
    expect(fee(html)).toEqual(found)
  })

  test.each([
    ['what a patron owes', '<dl><dt>Outstanding fees</dt><dd>£3.50</dd></dl>'],
    ['an account’s heading', '<dl><dt>Fees</dt><dd>£3.50</dd></dl>'],
    ['an account’s box', '<div class="my-account"><dl><dt>Copy fee</dt><dd>£3.50</dd></dl></div>'],
    ['a list price', '<dl><dt>定价</dt><dd>45.00元</dd></dl>'],
    ['a fee of nothing', '<dl><dt>Copy fee</dt><dd>£0.00</dd></dl>'],
    ['no amount', '<dl><dt>Copy fee</dt><dd>on request</dd></dl>'],
    ['a year', '<dl><dt>Access fee</dt><dd>1890</dd></dl>'],
  ])('is not %s', (_, html) => {
    expect(fee(html)).toBeUndefined()
  })
})
