// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TabState } from '#extension/services/tab.ts'
import { adjustmentList, strike } from '#extension/store/adjustments.ts'
import { database } from '#extension/store/database.ts'
import { recordList, setKept } from '#extension/store/records.ts'
import { getSetting, setSetting } from '#extension/store/settings.ts'
import { allVisits, searches } from '#extension/store/visits.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { Panel } from '#extension/ui/pages/panel/Panel.tsx'
import { Popup } from '#extension/ui/pages/popup/Popup.tsx'
import { clear, control, DAY, faults, fill, NOW, ORIGIN, quietServices, type Rows, show, shown, until } from './ui-world.tsx'

const TAB = { id: 4, origin: ORIGIN, incognito: false }
const RECORD: TabState = { state: 'record', recordId: 'bt27', origin: ORIGIN }
const EXCLUDED: TabState = { state: 'excluded', recordId: null, origin: ORIGIN, struck: ['medicine'] }
const READER: Rows = { edition: true, records: true, site: 'allowed' }
const SURFACES = [
  ['popup', () => <Popup />],
  ['panel', () => <Panel />],
] as const

// jsdom shows no modal dialogs; the element itself is there.
beforeEach(async () => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  location.hash = ''
  await fill(READER)
})
afterEach(clear)

/** A minute before the first visit to bt27, and before another record. */
async function seek() {
  await database.searches.bulkPut([
    { id: 'led', origin: ORIGIN, at: NOW - 2 * DAY - 60_000, query: 'emigrants 1890', hits: 3 },
    { id: 'else', origin: ORIGIN, at: NOW - 20 * DAY, query: 'brick kilns', hits: 3 },
  ])
}
const inDialog = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('dialog button')].find((button) => button.textContent === name)
  if (found === undefined) throw new Error(`no button named ${name}`)
  return found
}
const titles = async () => (await recordList()).map(({ record }) => record.title)
const queries = async () => (await searches()).map(({ query }) => query)

describe.each(SURFACES)('in the %s', (_, page) => {
  test.each<[string, boolean, string[]]>([
    ['with the search that led to it', true, ['brick kilns']],
    ['without', false, ['brick kilns', 'emigrants 1890']],
  ])('the record of the page is forgotten, %s', async (_, too, left) => {
    await seek()
    const services = quietServices(TAB, RECORD)
    await show(page(), services, 'Outwards passenger lists')
    await until(() => control(/^Forget this/)).then((button) => button.click())
    await shown('Remove this record and its 2 visits?')
    await shown('Also forget the search that led here: emigrants 1890')
    expect(await faults()).toEqual([])
    if (too) control(/^Also forget/).click()
    control('Remove Outwards passenger lists').click()
    await shown('Nothing of this record is kept.')
    expect(await titles()).not.toContain('Outwards passenger lists')
    expect((await allVisits()).every(({ record }) => record !== 'bt27')).toBe(true)
    expect(await queries()).toEqual(left)
    expect(services.forgetInTabs).toHaveBeenCalledExactlyOnceWith(['bt27'])
  })

  test('a page on a struck-out subject says so, and why; taking the subject off the list asks for a reload', async () => {
    await strike('medicine')
    await show(page(), quietServices(TAB, EXCLUDED), 'Not kept: you struck this subject out')
    await shown('This page falls under Medicine and health. Nothing of it was written down.')
    expect(await faults()).toEqual([])
    control('Keep Medicine and health again').click()
    await until(async () => expect(await adjustmentList()).toEqual([]))
    await shown('Medicine and health is no longer struck out. Load the page again, and it is kept.')
  })

  test('both are said in Chinese too', async () => {
    await fill({ ...READER, language: 'zh-CN' })
    await strike('medicine')
    await show(page(), quietServices(TAB, EXCLUDED), '未保存：您已划去这一主题')
    await show(page(), quietServices(TAB, { state: 'forgotten', recordId: null, origin: ORIGIN }), '这条记录没有留下任何内容。')
  })
})

describe('at the desk', () => {
  test('a record’s removal offers the search that led to it', async () => {
    location.hash = '#/records'
    await seek()
    await show(<Desk />, quietServices(undefined, undefined), 'Outwards passenger lists')
    control('Remove Outwards passenger lists').click()
    await shown('Also forget the search that led here: emigrants 1890')
    control(/^Also forget/).click()
    document.querySelector<HTMLElement>('.asking button')?.click()
    await until(async () => expect(await titles()).not.toContain('Outwards passenger lists'))
    expect(await queries()).toEqual(['brick kilns'])
  })

  test('striking a subject out offers to forget what was kept on it, and does exactly that', async () => {
    location.hash = '#/interests'
    await seek()
    await database.searches.put({
      id: 'sea',
      origin: ORIGIN,
      at: NOW - DAY,
      query: 'maritime history',
      hits: 2,
      concepts: [{ concept: 'maritime-history', share: 1 }],
    })
    const services = quietServices(undefined, undefined)
    await show(<Desk />, services, 'Strike out Maritime history')
    control('Strike out Maritime history').click()
    await shown('Kept on it until now: 2 records, 1 of them kept by hand, 1 search.')
    expect(await faults()).toEqual([])
    inDialog('Forget them').click()
    await until(async () => expect(await titles()).toEqual(['敦煌写卷']))
    expect(await queries()).toEqual(['brick kilns', 'emigrants 1890'])
    expect(services.forgetInTabs).toHaveBeenCalledExactlyOnceWith(expect.toSatisfy((ids: string[]) => ids.toSorted().join() === 'adm101,bt27'))
  })

  test('what was left is told, counts for nothing, and can be forgotten later', async () => {
    location.hash = '#/interests'
    const page = await show(<Desk />, quietServices(undefined, undefined), 'Strike out Maritime history')
    control('Strike out Maritime history').click()
    await shown('Kept on it until now: 2 records')
    control('Leave them').click()
    await until(() => expect(page.querySelector('[data-remains]')?.textContent).toContain('Kept from before: 2 records'))
    expect(await titles()).toHaveLength(3)
    expect(page.querySelector('[data-interest="maritime-history"]')).toBeNull()
    control('Forget them').click()
    await shown('Kept on subjects you struck out')
    inDialog('Forget them').click()
    await until(async () => expect(await titles()).toEqual(['敦煌写卷']))
    await until(() => expect(page.querySelector('[data-remains]')).toBeNull())
  })

  test('a subject nothing is kept on is struck out without a question', async () => {
    location.hash = '#/interests'
    await fill({ ...READER, chosen: ['emigration'] })
    const page = await show(<Desk />, quietServices(undefined, undefined), 'Strike out Emigration')
    control('Strike out Emigration').click()
    await shown('Emigration is struck out: not kept, recommended or reported.')
    expect(page.querySelector('dialog')).toBeNull()
  })

  const pick = (value: string) => {
    const select = [...document.querySelectorAll('select')].find(({ labels }) => labels[0]?.textContent === 'Forget what is older than')
    if (select === undefined) throw new Error('no select for the time things are kept')
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }

  test('a time to keep things for is set at once where nothing is older, and taken back', async () => {
    location.hash = '#/settings'
    await show(<Desk />, quietServices(undefined, undefined), 'How long things are kept')
    pick('365')
    await until(async () => expect(await getSetting('retentionDays')).toBe(365))
    expect(await titles()).toHaveLength(3)
    pick('')
    await until(async () => expect(await getSetting('retentionDays')).toBeUndefined())
  })

  test('a shorter time names what goes before it counts; kept records stay', async () => {
    location.hash = '#/settings'
    await database.records.toCollection().modify({ lastSeen: NOW - 100 * DAY })
    await setKept('bt27', true)
    const services = quietServices(undefined, undefined)
    await show(<Desk />, services, 'How long things are kept')
    pick('90')
    await shown('Older than that, and forgotten at once: 2 records')
    expect([await getSetting('retentionDays'), (await titles()).length]).toEqual([undefined, 3])
    control('Cancel').click()
    await until(() => expect(document.querySelector('.asking')).toBeNull())
    expect((await titles()).length).toBe(3)
    pick('90')
    await shown('Older than that')
    control('Forget them').click()
    await until(async () => expect(await titles()).toEqual(['Outwards passenger lists']))
    expect(await getSetting('retentionDays')).toBe(90)
  })

  test('a time of another make is shown as it is', async () => {
    location.hash = '#/settings'
    await setSetting('retentionDays', 30)
    await show(<Desk />, quietServices(undefined, undefined), '30 days')
  })
})
