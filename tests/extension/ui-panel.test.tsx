// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TabState } from '#extension/services/tab.ts'
import { adjustmentList } from '#extension/store/adjustments.ts'
import { itemStates } from '#extension/store/items.ts'
import { removeRecord } from '#extension/store/records.ts'
import { getSetting, setSetting } from '#extension/store/settings.ts'
import { Panel } from '#extension/ui/pages/panel/Panel.tsx'
import { clear, control, faults, fill, ORIGIN, quietServices, type Rows, show, shown, until } from './ui-world.tsx'

const TAB = { id: 4, origin: ORIGIN, incognito: false }
const RECORD: TabState = { state: 'record', recordId: 'bt27', origin: ORIGIN }
const READER: Rows = { edition: true, records: true, site: 'allowed', chosen: ['emigration'] }
const services = () => quietServices(TAB, RECORD)
const order = () => [...document.querySelectorAll<HTMLElement>('.stack [data-item]')].map((row) => row.dataset.item)
const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

beforeEach(() => {
  location.hash = ''
  return fill(READER)
})
afterEach(clear)

describe.each(['en', 'zh-CN'] as const)('the panel in %s', (language) => {
  const said = { en: 0, 'zh-CN': 1 }[language]
  test.each<[string, string, Rows, [string, string]]>([
    ['shows items and the record of the tab', '', READER, ['This page · kept', '当前页面·已收藏']],
    ['says that no library is chosen', '', { records: true, site: 'allowed' }, ['No library chosen yet', '尚未选择图书馆']],
    ['shows channels', '#/channels', READER, ['Sea and ships', '海疆与舟楫']],
    ['shows records', '#/records', READER, ['3 records', '3 条记录']],
    ['says that there are no records', '#/records', { edition: true }, ['No records yet', '还没有记录']],
  ])('%s', async (_, hash, rows, words) => {
    location.hash = hash
    await fill({ ...rows, language })
    await show(<Panel />, services(), words[said] ?? '')
    expect(await faults()).toEqual([])
  })
})

test('says offline which edition is still here', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await show(<Panel />, services(), /Offline\. This is the edition fetched/)
  expect(order()).not.toEqual([])
  online.mockRestore()
})

test('falls an item when the evidence behind it is removed', async () => {
  await show(<Panel />, quietServices(TAB, undefined), 'Title of crew')
  const before = order().indexOf('crew')
  expect(document.querySelector('[data-item="crew"] .reason')?.textContent).toContain('Outwards passenger lists')
  await removeRecord('bt27')
  await removeRecord('adm101')
  await until(() => expect(order().indexOf('crew')).toBeGreaterThan(before))
  expect(document.body.textContent).not.toContain('Outwards passenger lists')
})

test('leaves an item out, keeps the focus in its place, and takes it back', async () => {
  await show(<Panel />, services(), 'Title of crew')
  control('Not interested in Title of crew').click()
  await shown('Left out: Title of crew.')
  expect(document.activeElement?.textContent).toBe('Undo')
  await until(async () => expect((await itemStates()).get('crew')?.dismissed).toBe(1))
  control('Undo').click()
  await until(() => expect(order()).toContain('crew'))
})

describe('the other answers to an item', () => {
  const open = async () => {
    await show(<Panel />, services(), 'Title of crew')
    const more = control('Other answers to Title of crew')
    expect(more.getAttribute('aria-expanded')).toBe('false')
    more.click()
    await shown('I know it already')
    expect(more.getAttribute('aria-expanded')).toBe('true')
    expect(await faults()).toEqual([])
  }

  test('"known already" leaves it out, says so, and is taken back', async () => {
    await open()
    control('I know it already Title of crew').click()
    await shown('Known already: Title of crew.')
    expect(document.activeElement?.textContent).toBe('Undo')
    await until(async () => expect((await itemStates()).get('crew')).toMatchObject({ dismissed: 1, known: 1 }))
    await until(() => expect(order()).not.toContain('crew'))
    control('Undo').click()
    await until(() => expect(order()).toContain('crew'))
    const state = (await itemStates()).get('crew')
    expect(state).not.toHaveProperty('known')
  })

  test('"not on this subject" takes the subject off this item, for this patron, and is taken back', async () => {
    await open()
    control('Not on Maritime history Title of crew').click()
    await shown('Title of crew no longer counts as Maritime history here.')
    await until(async () => expect((await itemStates()).get('crew')?.wrong).toEqual(['maritime-history']))
    const chips = () => document.querySelector('[data-item="crew"] .tracings')?.textContent ?? ''
    await until(() => expect(chips()).not.toContain('Maritime history'))
    expect(document.querySelector('[data-item="crew"] .reason')?.textContent ?? '').not.toContain('Maritime history')
    control('Undo').click()
    await until(() => expect(chips()).toContain('Maritime history'))
    expect((await itemStates()).get('crew')).not.toHaveProperty('wrong')
  })
})

test('shows what is in other languages only when asked to, and says of each that it is', async () => {
  await setSetting('readingLanguages', ['en'])
  await show(<Panel />, services(), '1 item is left out here')
  expect(order()).not.toContain('star')
  control('Show the others for now').click()
  await until(() => expect(order()).toContain('star'))
  expect(document.querySelector('[data-item="star"]')?.textContent).toContain('Shown because you asked for the others')
  expect(document.querySelector('[data-item="crew"]')?.textContent).not.toContain('Shown because you asked')
  control('Leave them out again').click()
  await until(() => expect(order()).not.toContain('star'))
  expect(await getSetting('readingLanguages')).toEqual(['en'])
})

test('leaves what is in other languages out of the channels too, until asked', async () => {
  await setSetting('readingLanguages', ['en'])
  location.hash = '#/channels'
  await show(<Panel />, services(), '1 item is left out here')
  expect(document.querySelector('.channels')?.textContent).toContain('3 items')
  control('Show the others for now').click()
  await until(() => expect(document.querySelector('.channels')?.textContent).toContain('4 items'))
})

test('shows the library’s own picks, as such, to a patron of whom nothing is known', async () => {
  await fill({ edition: true })
  const page = await show(<Panel />, quietServices(TAB, undefined), 'Carrel knows nothing of you yet')
  expect(order()[0]).toBe('salt')
  expect(page.querySelector('[data-item="salt"] .reason')?.textContent).toContain('Pinned by M. Adeyemi')
  expect(page.querySelector('[data-item="crew"] .reason')?.textContent).toBe(
    'Published by M. Adeyemi in Sea and ships on Tuesday: “Who sailed, and for what wage.”',
  )
  expect(await faults()).toEqual([])
  document.querySelector<HTMLElement>('[data-item="crew"] .chip')?.click()
  await until(() => expect(page.querySelector('[data-from-library]')).toBeNull())
  expect(order()).not.toContain('star')
})

test('names how each related item stands to the record of the tab', async () => {
  const page = await show(<Panel />, services(), 'Related to this record')
  await until(() => expect(page.querySelectorAll('.rel [data-relation]').length).toBeGreaterThan(1))
  const kinds = [...page.querySelectorAll('.rel [data-relation]')].map((line) => [line.getAttribute('data-relation'), line.querySelector('a')?.textContent])
  expect(kinds).toEqual([
    ['creator', 'Title of crew'],
    ['creator', 'Title of salt'],
    ['neighbour', 'Title of chart'],
  ])
})

test('takes "more" and back', async () => {
  await show(<Panel />, services(), 'Title of crew')
  const more = () => control(/^More like this: Title of crew/)
  more().click()
  await until(() => expect(more().getAttribute('aria-pressed')).toBe('true'))
  more().click()
  await until(() => expect(more().getAttribute('aria-pressed')).toBe('false'))
})

test('follows a subject by its tracing', async () => {
  await show(<Panel />, services(), 'Title of crew')
  document.querySelector<HTMLElement>('[data-item="crew"] .chip')?.click()
  await until(async () => expect((await adjustmentList()).find(({ concept }) => concept === 'maritime-history')?.chosen).toBeDefined())
})

test('says who pinned an item, in which channel, until when and why', async () => {
  await show(<Panel />, services(), 'Pinned by M. Adeyemi in Sea and ships until 30 November: “Who sailed, and for what wage.”')
})

describe('keys', () => {
  test('walk over the rows, keep, and say why', async () => {
    await show(<Panel />, services(), 'Title of crew')
    press('j')
    const first = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? ''
    expect(order()[0]).toBe(first)
    press('j')
    press('k')
    expect(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row).toBe(first)
    press('s')
    await until(async () => expect((await itemStates()).get(first)?.kept).toBe(1))
    press('w')
    await until(() => expect([...document.querySelectorAll('[role="status"]')].map((place) => place.textContent).join()).toContain('Title of'))
  })

  test('mute the first subject of an item', async () => {
    await show(<Panel />, services(), 'Title of crew')
    document.querySelector<HTMLElement>('[data-row="crew"]')?.focus()
    press('m')
    await until(() => expect(order()).not.toContain('crew'))
  })

  test('stay silent when the patron turned them off', async () => {
    await setSetting('keys', false)
    await show(<Panel />, services(), 'Title of crew')
    press('j')
    expect(document.activeElement).toBe(document.body)
  })

  test('go to the search field, and type there', async () => {
    location.hash = '#/records'
    await show(<Panel />, services(), '3 records')
    press('/')
    expect(document.activeElement).toHaveProperty('type', 'search')
    press('j')
    expect(document.activeElement).toHaveProperty('type', 'search')
  })
})

test('finds records by two Chinese characters', async () => {
  location.hash = '#/records'
  const page = await show(<Panel />, services(), '3 records')
  const field = page.querySelector<HTMLInputElement>('[data-search]')
  if (field) field.value = '敦煌'
  field?.dispatchEvent(new Event('input', { bubbles: true }))
  await shown('1 of 3 records')
  expect(page.querySelector('.rows .title')?.getAttribute('lang')).toBe('zh')
})

test('labels its one guess, and stops guessing when asked to', async () => {
  await fill({ ...READER, chosen: [] })
  const page = await show(<Panel />, quietServices(TAB, undefined), 'Title of chart')
  const reasons = [...page.querySelectorAll('[data-item="chart"] .reason')].map((line) => line.textContent)
  expect(reasons).toEqual(['You might use this: Sea charts stands next to Maritime history. Stop guessing'])
  control('Stop guessing').click()
  await until(() => expect(order()).not.toContain('chart'))
  expect(await getSetting('guesses')).toBe(false)
})
