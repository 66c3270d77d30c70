// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Drift } from '#extension/domain/drift.ts'
import type { TabState } from '#extension/services/tab.ts'
import { takeLeave } from '#extension/store/alternates.ts'
import { database } from '#extension/store/database.ts'
import { siteBy } from '#extension/store/sites.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { Panel } from '#extension/ui/pages/panel/Panel.tsx'
import { Popup } from '#extension/ui/pages/popup/Popup.tsx'
import { clear, control, faults, fill, NOW, ORIGIN, quietServices, show, shown, until } from './ui-world.tsx'

const TAB = { id: 4, origin: ORIGIN, incognito: false }
const DRIFT: Drift = { kind: 'unreadable', address: `${ORIGIN}/record/1`, platform: 'vufind', failed: ['title', 'date'] }
const UNREAD: TabState = { state: 'unreadable', recordId: null, origin: ORIGIN, drift: DRIFT }
const LESS: TabState = { state: 'record', recordId: 'bt27', origin: ORIGIN, drift: { ...DRIFT, kind: 'less', failed: ['creators', 'subjects'] } }
const TEXT = [
  'Carrel could not read the record on this page.',
  `Address: ${ORIGIN}/record/1`,
  'Catalogue software: vufind',
  'Version of the recogniser: 4',
  'Not found: title, date',
].join('\n')

beforeEach(() => fill({ edition: true, records: true, site: 'allowed' }))
afterEach(clear)

describe('a report', () => {
  test('is read before it is copied, and what is copied is what was read', async () => {
    const services = quietServices(TAB, UNREAD)
    const page = await show(<Popup />, services, 'could not be read')
    expect(page.querySelector('.report')).toHaveProperty('open', false)
    await shown('Write to Northmere Libraries')
    expect(page.querySelector('.report pre')?.textContent).toBe(TEXT)
    control('Copy the text').click()
    expect(services.copyText).toHaveBeenCalledExactlyOnceWith(TEXT)
    await shown('The text is copied.')
    const letter = new URL(control(/^Write to/).getAttribute('href') ?? '')
    expect([letter.protocol, letter.pathname, letter.searchParams.get('body')]).toEqual(['mailto:', 'desk@library.example', TEXT])
    expect(await faults()).toEqual([])
  })

  test('says so when the browser does not let it be copied', async () => {
    const services = quietServices(TAB, UNREAD, { copyText: vi.fn(async () => Promise.reject(new Error('no leave'))) })
    await show(<Popup />, services, 'could not be read')
    control('Copy the text').click()
    await shown('Mark the text and copy it by hand.')
  })

  test('goes to nobody where no library is chosen', async () => {
    await fill({ records: true, site: 'allowed' })
    const page = await show(<Popup />, quietServices(TAB, UNREAD), 'Copy the text')
    expect(page.querySelector('.report a')).toBeNull()
  })

  test('is not offered where there is nothing to say', async () => {
    const page = await show(<Popup />, quietServices(TAB, { state: 'unreadable', recordId: null, origin: ORIGIN }), 'could not be read')
    expect(page.querySelector('.report')).toBeNull()
  })

  test('holds neither the title nor the history of a record that lost fields', async () => {
    const page = await show(<Popup />, quietServices(TAB, LESS), 'What was kept stays.')
    expect(page.querySelector('h2, .title')?.textContent).toContain('Outwards passenger lists')
    const text = page.querySelector('.report pre')?.textContent ?? ''
    expect(text).toContain('Not found: creators, subjects')
    expect(text).not.toMatch(/passenger|Board of Trade|BT27|visit/i)
  })

  test.each([
    ['that could not be read', UNREAD, 'could not be read'],
    ['that gives less than before', LESS, 'Less could be read here than before'],
  ])('is offered in the panel for a page %s', async (_, state, words) => {
    const page = await show(<Panel />, quietServices(TAB, state), words)
    expect(page.querySelector('.unread .report pre')?.textContent).toContain(`Address: ${ORIGIN}/record/1`)
    expect(await faults()).toEqual([])
  })

  test('is not in the panel for any other page', async () => {
    const page = await show(<Panel />, quietServices(TAB, { state: 'record', recordId: 'bt27', origin: ORIGIN }), 'Outwards passenger lists')
    expect(page.querySelector('.unread')).toBeNull()
  })
})

describe('the switch of a site', () => {
  test.each([
    ['en', 'May fetch a record’s own description', 'The site sees one more request.'],
    ['zh-CN', '可以取得记录本身的著录', '网站会多看到一次请求'],
  ] as const)('is off, says what the site sees, and turns on and off (%s)', async (language, name, why) => {
    await fill({ edition: true, records: true, site: 'allowed', language })
    location.hash = '#/privacy'
    await show(<Desk />, quietServices(TAB, undefined), name)
    await shown(why)
    const turn = control(new RegExp(name))
    expect(turn).toHaveProperty('checked', false)
    turn.click()
    await until(async () => expect((await siteBy(ORIGIN))?.mayFetch).toBe(1))
    expect(await takeLeave(ORIGIN, `${ORIGIN}/1`, NOW)).toEqual({ answer: 'fetch' })
    await until(() => expect(control(new RegExp(name))).toHaveProperty('checked', true))
    control(new RegExp(name)).click()
    await until(async () => expect([(await siteBy(ORIGIN))?.mayFetch, await database.alternates.count()]).toEqual([undefined, 0]))
  })
})
