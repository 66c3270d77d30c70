// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { adjustmentList } from '#extension/store/adjustments.ts'
import { database } from '#extension/store/database.ts'
import { storeEdition } from '#extension/store/edition.ts'
import { dismissKnown, dropSubject, itemStates } from '#extension/store/items.ts'
import { removeRecord } from '#extension/store/records.ts'
import { getSetting, setSetting } from '#extension/store/settings.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { Item } from '#shared/item.ts'
import { clear, control, faults, fill, quietServices, type Rows, show, shown, until } from './ui-world.tsx'

// jsdom brings typed arrays of its own, structuredClone makes Node's: Dexie must know the one kind that comes out of the database.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor })
})

const READER: Rows = { edition: true, records: true, site: 'allowed' }
const services = () => quietServices(undefined, undefined)
const guesses = () => [...document.querySelectorAll<HTMLElement>('[data-might]')].map((line) => [line.dataset.might, line.querySelector('.ev')?.textContent])

let editions = 0

/** Another edition with some items changed. */
async function publish(change: (item: Item) => Item): Promise<void> {
  const stored = await getSetting('edition')
  const items = z.array(Item).parse((await database.parts.get('items'))?.value)
  if (stored === undefined) throw new Error('no edition')
  editions += 1
  const sha256 = String(editions).padStart(64, 'e')
  const manifest = { ...stored.manifest, parts: { ...stored.manifest.parts, items: sha256 } }
  await storeEdition(manifest, new Map([['items', items.map(change)]]), stored.fetched)
}

beforeEach(() => fill(READER))
afterEach(clear)

describe('"You might" beside the interests', () => {
  beforeEach(async () => {
    location.hash = '#/interests'
    await publish((item) => (item.id === 'crew' ? { ...item, subjects: ['maritime-history', 'emigration'] } : item))
  })

  test('names subjects of the edition the records speak for, and links those records', async () => {
    await show(<Desk />, services(), 'It goes with')
    expect(guesses()).toContainEqual(['emigration', 'It goes with Outwards passenger lists, Medical journals, 敦煌写卷'])
    const links = [...document.querySelectorAll('[data-might="emigration"] a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([expect.stringContaining('record=bt27'), expect.stringContaining('record=adm101'), expect.stringContaining('record=dunhuang')])
    expect(await faults()).toEqual([])
  })

  test('falls with the records it rests on, to neighbours of the vocabulary when too few are left', async () => {
    await show(<Desk />, services(), 'It goes with')
    await removeRecord('adm101')
    await until(() => expect(guesses().every(([, ground]) => ground?.startsWith('Stands next to '))).toBe(true))
    expect(guesses().length).toBeGreaterThan(0)
  })

  test('is taken up or put away by one press', async () => {
    await show(<Desk />, services(), 'It goes with')
    control(/^Take it up Emigration/).click()
    await until(async () => expect((await adjustmentList()).map(({ concept }) => concept)).toEqual(['emigration']))
    await until(() => expect(guesses().map(([id]) => id)).not.toContain('emigration'))
  })

  test('is off where guesses are', async () => {
    await show(<Desk />, services(), 'It goes with')
    await setSetting('guesses', false)
    await until(() => expect(guesses()).toEqual([]))
  })
})

test.each(['en', 'zh-CN'] as const)('what was put aside stands with its undo, in %s', async (language) => {
  await fill({ ...READER, language })
  await dismissKnown({ id: 'chart', url: 'https://catalogue.example/chart' })
  await dropSubject('crew', 'maritime-history')
  location.hash = '#/interests'
  await show(<Desk />, services(), language === 'en' ? 'Put aside' : '搁置的内容')
  const lines = () => [...document.querySelectorAll('[data-aside] li small')].map((line) => line.textContent)
  expect(lines()).toEqual(language === 'en' ? ['not on Maritime history', 'known already'] : ['与“海洋史”无关', '您已知道'])
  expect(await faults()).toEqual([])
  document.querySelector<HTMLElement>('[data-aside] li .btn')?.click()
  await until(() => expect(lines()).toHaveLength(1))
  document.querySelector<HTMLElement>('[data-aside] li .btn')?.click()
  await until(() => expect(document.querySelector('[data-aside]')).toBeNull())
  expect([...(await itemStates()).values()]).toEqual([{ id: 'chart' }, { id: 'crew' }])
})

describe('settings', () => {
  beforeEach(() => {
    location.hash = '#/settings'
  })

  test('of breadth: three choices, of which balanced is none', async () => {
    const page = await show(<Desk />, services(), 'How far the first ten items reach')
    const select = [...page.querySelectorAll('select')].find((one) => one.labels?.[0]?.textContent === 'How far the first ten items reach')
    if (select === undefined) throw new Error('no list')
    expect([select.value, [...select.options].map(({ value }) => value)]).toEqual(['balanced', ['focused', 'balanced', 'wide']])
    const pick = (value: string) => {
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    pick('wide')
    await until(async () => expect(await getSetting('breadth')).toBe('wide'))
    pick('balanced')
    await until(async () => expect(await getSetting('breadth')).toBeUndefined())
  })

  test('of levels and access are ticked and taken back, and change what is shown', async () => {
    await publish((item) => (item.id === 'crew' ? { ...item, level: 'expert' } : item.id === 'chart' ? { ...item, access: 'onsite' } : item))
    await show(<Desk />, services(), 'What you have access to')
    control('For newcomers').click()
    control('What members see who sign in').click()
    await until(async () => expect([await getSetting('levels'), await getSetting('access')]).toEqual([['newcomer'], ['members']]))
    location.hash = '#/for-you'
    const order = () => [...document.querySelectorAll<HTMLElement>('[data-item]')].map((row) => row.dataset.item)
    await show(<Desk />, services(), 'Title of salt')
    expect(order()).not.toContain('crew')
    expect(order()).not.toContain('chart')
    await setSetting('levels', undefined)
    await setSetting('access', undefined)
    await until(() => expect(order()).toEqual(expect.arrayContaining(['crew', 'chart'])))
    await shown('To be seen at the library only.')
  })
})
