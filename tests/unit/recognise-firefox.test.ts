import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { glance } from '#extension/domain/recognise/glance.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { ownOthers, ownPages } from '../recognition/pages.ts'

// In a content script of Firefox, what `keys`, `values` and `entries` of URLSearchParams give cannot be iterated; the parameters themselves can.
beforeEach(() => {
  for (const name of ['keys', 'values', 'entries'] as const) vi.spyOn(URLSearchParams.prototype, name).mockImplementation(() => Object.create(null))
})
afterEach(() => vi.restoreAllMocks())

const parser = new new JSDOM('').window.DOMParser()

test('no page breaks the reader or the glance where parameters give no iterators', async () => {
  for (const page of [...(await ownPages()), ...(await ownOthers())]) {
    const document = parser.parseFromString(page.html, 'text/html')
    glance(document, page.url)
    expect(recognise(document, page.url).reason, page.url).not.toMatch(/^broken/)
  }
}, 60_000)
