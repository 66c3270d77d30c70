// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Why } from '#extension/domain/why.ts'
import type { TabState } from '#extension/services/tab.ts'
import { Panel } from '#extension/ui/pages/panel/Panel.tsx'
import { Popup } from '#extension/ui/pages/popup/Popup.tsx'
import { whySentence } from '#extension/ui/why.ts'
import { texts } from '#shared/i18n/desk.ts'
import { clear, faults, fill, NOW, ORIGIN, quietServices, show, shown } from './ui-world.tsx'

const TAB = { id: 4, origin: ORIGIN, incognito: false }
const none = (more: Partial<TabState> = {}): TabState => ({ state: 'not-record', recordId: null, origin: ORIGIN, ...more })
const site = { origin: ORIGIN, since: NOW, paused: 0 as const }

beforeEach(() => fill({ edition: true, records: true, site: 'allowed' }))
afterEach(clear)

describe.each(['en', 'zh-CN'] as const)('a page without a record, in %s', (language) => {
  const said = { en: 0, 'zh-CN': 1 }[language]
  const t = texts(language)

  test.each<[string, TabState, [string, string]]>([
    ['a list with hits', none({ why: 'results', hits: 1204 }), ['a list of results: 1,204 hits for these words', '这些词命中 1,204 条']],
    ['a list without a hit', none({ why: 'results', hits: 0 }), ['nothing was found for these words', '这些词没有命中']],
    ['a list that does not say', none({ why: 'results' }), ['It is a list of results. Open a record', '这是检索结果列表。打开']],
    ['a shop', none({ why: 'shop' }), ['It sells something.', '本页出售商品。']],
    ['a page of the patron’s own', none({ why: 'private' }), ['Carrel keeps nothing of such pages, not even their title.', '连标题也不保存']],
  ])('says what it is in popup and panel: %s', async (_, state, words) => {
    await fill({ edition: true, records: true, site: 'allowed', language })
    const popup = await show(<Popup />, quietServices(TAB, state), words[said] ?? '')
    expect(popup.querySelector('[data-page="not-record"] h2')?.textContent).toBe(t('popup.notRecord'))
    expect(await faults()).toEqual([])
    const panel = await show(<Panel />, quietServices(TAB, state), words[said] ?? '')
    expect(panel.querySelectorAll('[data-why]')).toHaveLength(1)
    expect(await faults()).toEqual([])
  })

  test('has a sentence of its own for each reason', () => {
    const sentences = Why.options.map((why) => whySentence({ kind: 'not-record', origin: ORIGIN, site, why }, t))
    expect(new Set(sentences).size).toBe(Why.options.length)
  })
})

test('between two pages the popup says what is not kept, and the panel nothing', async () => {
  await show(<Popup />, quietServices(TAB, none()), 'Lists, searches and home pages are not kept.')
  const panel = await show(<Panel />, quietServices(TAB, none()), 'For you today')
  expect(panel.querySelector('[data-why]')).toBeNull()
})

test('the reason of another site’s page is not told of this one', async () => {
  const popup = await show(<Popup />, quietServices(TAB, none({ origin: 'https://other.example', why: 'private' })), 'Not read yet')
  expect(popup.textContent).not.toContain('account')
  await shown('Not read yet')
})
