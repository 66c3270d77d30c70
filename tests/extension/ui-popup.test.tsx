// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TabState } from '#extension/services/tab.ts'
import { recordBy } from '#extension/store/records.ts'
import { Popup } from '#extension/ui/pages/popup/Popup.tsx'
import { clear, control, faults, fill, ORIGIN, quietServices, type Rows, show, shown, until } from './ui-world.tsx'

const TAB = { id: 4, origin: ORIGIN, incognito: false }
const RECORD: TabState = { state: 'record', recordId: 'bt27', origin: ORIGIN }
const state = (name: 'not-record' | 'unreadable'): TabState => ({ state: name, recordId: null, origin: ORIGIN })
const READER: Rows = { edition: true, records: true, site: 'allowed' }

beforeEach(() => fill({}))
afterEach(clear)

describe.each(['en', 'zh-CN'] as const)('the popup in %s', (language) => {
  const said = { en: 0, 'zh-CN': 1 }[language]
  test.each<[string, Rows, typeof TAB | { id: number; incognito: boolean }, TabState | undefined, [string, string]]>([
    ['says that a page of the browser is private', READER, { id: 4, incognito: false }, undefined, ['Carrel cannot read this page', '书隅无法读取本页']],
    ['says that the site is not allowed yet', { edition: true }, TAB, undefined, ['Carrel does not read this site', '书隅不读取本站']],
    ['says that the site is paused', { ...READER, site: 'paused' }, TAB, undefined, ['Paused on this site', '已在本站暂停']],
    ['says that the page was not read yet', READER, TAB, undefined, ['Not read yet', '尚未读取']],
    ['says that the page is no record', READER, TAB, state('not-record'), ['This page describes no record', '本页没有描述任何馆藏']],
    ['says that a record could not be read', READER, TAB, state('unreadable'), ['but could not be read', '但未能读出']],
    ['shows the record as a card', READER, TAB, RECORD, ['Visit 2 · 8 min', '第 2 次来访·阅读 8 分钟']],
    ['says that no library is chosen', { records: true, site: 'allowed' }, TAB, RECORD, ['No library chosen yet', '尚未选择图书馆']],
    ['says that the edition is on its way', { ...READER, edition: false, library: true }, TAB, RECORD, ['Fetching your library', '正在取得图书馆的发布内容']],
    ['says that nothing fits yet', { edition: true, site: 'allowed', chosen: ['theatre'] }, TAB, state('not-record'), ['Nothing for you yet', '暂时没有推荐']],
    ['shows the library’s own picks as such', { edition: true, site: 'allowed' }, TAB, state('not-record'), ['From the library', '图书馆推荐']],
  ])('%s', async (_, rows, tab, tabState, words) => {
    await fill({ ...rows, language })
    await show(<Popup />, quietServices(tab, tabState), words[said] ?? '')
    expect(document.documentElement.lang).toBe(language)
    expect(await faults()).toEqual([])
  })
})

test('asks for the site as the first thing in the click', async () => {
  await fill({ edition: true })
  const services = quietServices(TAB, undefined)
  await show(<Popup />, services, 'Carrel does not read this site')
  control(/Keep records from this site/).click()
  expect(services.allowSite).toHaveBeenCalledExactlyOnceWith(ORIGIN)
  await shown(`Records you open on catalogue.example are kept from now on.`)
})

test('leaves the switch off when the browser gave no leave', async () => {
  await fill({ edition: true })
  await show(<Popup />, quietServices(TAB, undefined, { allowSite: async () => false }), 'Carrel does not read this site')
  const toggle = control(/Keep records from this site/)
  toggle.click()
  await shown('The browser did not give leave. Nothing has changed.')
  expect(toggle).toHaveProperty('checked', false)
})

test('pauses an allowed site with the same switch', async () => {
  await fill(READER)
  const services = quietServices(TAB, RECORD)
  await show(<Popup />, services, 'Outwards passenger lists')
  control(/Keep records from this site/).click()
  expect(services.pauseSite).toHaveBeenCalledExactlyOnceWith(ORIGIN, true)
})

test('gives each pick a reason that names a record', async () => {
  await fill(READER)
  const page = await show(<Popup />, quietServices(TAB, state('not-record')), 'Title of crew')
  const picks = [...page.querySelectorAll('.picks [data-item]')]
  expect(picks.length).toBeGreaterThan(0)
  expect(picks.length).toBeLessThanOrEqual(5)
  for (const pick of picks) expect(pick.querySelectorAll('.reason')).toHaveLength(1)
  expect(page.querySelector('[data-item="crew"] .reason')?.textContent).toBe(
    'Because you read Outwards passenger lists and 1 more record on Maritime history this week',
  )
  expect(page.querySelector('[data-item="crew"] .reason a')?.getAttribute('href')).toBe('/desk.html#/records?concept=maritime-history')
})

test('lets go of a kept record', async () => {
  await fill(READER)
  await show(<Popup />, quietServices(TAB, RECORD), 'Kept')
  control(/^Kept/).click()
  await until(async () => expect((await recordBy('bt27'))?.kept).toBe(0))
  await shown('No longer kept: Outwards passenger lists.')
})
