// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { database } from '#extension/store/database.ts'
import { pairList } from '#extension/store/pairs.ts'
import { recordBy, recordList } from '#extension/store/records.ts'
import { searches } from '#extension/store/visits.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import type { Language } from '#shared/subject.ts'
import { clear, control, DAY, faults, fill, NOW, ORIGIN, quietServices, show, shown, until } from './ui-world.tsx'

// jsdom brings typed arrays of its own, structuredClone makes Node's: Dexie must know the one kind that comes out of the database.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor })
})

const THERE = 'https://archive.example'
const services = () => quietServices(undefined, undefined)

/** The passenger lists on a second site, with their visits, and searches that led to them. */
async function read(language?: Language) {
  await fill({ edition: true, records: true, site: 'allowed', ...(language === undefined ? {} : { language }) })
  const here = await recordBy('bt27')
  if (here === undefined) throw new Error('no record')
  const record = { ...here.record, url: `${THERE}/42`, repository: 'Kew', fee: { amount: 8.4, currency: 'GBP' } }
  await database.records.put({ ...here, id: 'there', origin: THERE, record, firstSeen: NOW - DAY, kept: 0 })
  await database.records.update('bt27', { 'record.repository': 'Kew', 'record.date': '1890/1960' })
  await database.records.update('there', { 'record.date': '1890/1960' })
  const visit = { id: 'there-1', record: 'there', origin: THERE, at: NOW - DAY, active: 60_000, mode: 'request' as const, uses: { request: 1, download: 2 } }
  await database.visits.put(visit)
  const first = NOW - DAY - 600_000
  await database.searches.bulkPut([
    { id: 's1', origin: ORIGIN, at: first, query: 'zeppelins', hits: 0 },
    { id: 's2', origin: ORIGIN, at: first + 60_000, query: 'ships', hits: 12, trail: [{ at: first + 120_000, kind: 'results' }] },
    { id: 's3', origin: THERE, at: NOW - 3 * DAY, query: 'pilots', hits: 4 },
  ])
}

beforeEach(() => {
  location.hash = '#/records'
  return read()
})
afterEach(clear)

describe('a work met on two sites', () => {
  test('is one line that names the other place, and counts the visits of both', async () => {
    const page = await show(<Desk />, services(), 'Outwards passenger lists')
    await shown('also at archive.example')
    expect(page.querySelectorAll('[data-row]')).toHaveLength(3)
    expect(page.querySelector('[data-row="bt27"]')?.textContent).toContain('2 visits')
  })

  test.each(['en', 'zh-CN'] as const)('has a page with its uses, its cost and its places, in %s', async (language) => {
    await read(language)
    location.hash = '#/records?record=there'
    const page = await show(<Desk />, services(), language === 'en' ? 'What you did with it' : '您做过什么')
    const use = (service: string) => page.querySelector(`[data-service="${service}"] dd`)?.textContent
    expect([use('download'), use('request'), use('ask')]).toEqual(language === 'en' ? ['2 times', 'once', 'never'] : ['2 次', '1 次', '无'])
    expect(page.querySelectorAll('[data-place]')).toHaveLength(2)
    expect(page.querySelector('[data-place="there"]')?.textContent).toMatch(
      language === 'en' ? /archive\.example.*1 visit.*same work by/ : /archive\.example.*同一作品/,
    )
    expect(page.textContent).toContain('8.4 GBP')
    expect(await faults()).toEqual([])
  })

  test('is taken apart by one press, and stays apart', async () => {
    location.hash = '#/records?record=bt27'
    await show(<Desk />, services(), 'Where it was met')
    control(/^Not the same work: separate.*archive\.example$/).click()
    await until(() => expect(document.querySelectorAll('[data-place]')).toHaveLength(1))
    expect(await pairList()).toMatchObject([{ a: 'bt27', b: 'there', verdict: 'apart' }])
    expect((await recordList()).map(({ id }) => id).toSorted()).toEqual(['adm101', 'bt27', 'dunhuang', 'there'])
  })

  test('is made by hand of two records, and can be taken apart again', async () => {
    location.hash = '#/records?record=adm101'
    const page = await show(<Desk />, services(), 'Is it the same work as another record?')
    const select = page.querySelector('select')
    if (select === null) throw new Error('no list')
    select.value = 'dunhuang'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => expect(control('Join').hasAttribute('disabled')).toBe(false))
    control('Join').click()
    await shown('joined by you')
    control(/^Not the same work: separate.*敦煌写卷/).click()
    await until(() => expect(document.querySelectorAll('[data-place]')).toHaveLength(1))
  })

  test('goes with all its places when it is removed', async () => {
    await show(<Desk />, services(), 'also at archive.example')
    control('Remove Outwards passenger lists').click()
    await shown('Remove this record')
    document.querySelector<HTMLElement>('.asking .btn')?.click()
    await until(async () => expect((await recordList()).map(({ id }) => id).toSorted()).toEqual(['adm101', 'dunhuang']))
  })

  test('is let go of in all its places', async () => {
    await database.records.update('there', { kept: 1 })
    await show(<Desk />, services(), 'also at archive.example')
    control('Kept Outwards passenger lists').click()
    await until(async () => expect((await recordList()).filter(({ kept }) => kept === 1)).toEqual([]))
  })
})

describe('what is related to a work', () => {
  test.each(['en', 'zh-CN'] as const)('stands by kind, with what they have in common, in %s', async (language) => {
    await read(language)
    location.hash = '#/records?record=bt27'
    const page = await show(<Desk />, services(), language === 'en' ? 'Related in what the library publishes' : '图书馆所发布内容中与之相关的')
    const groups = (where: string) =>
      [...page.querySelectorAll(`[data-related="${where}"] [data-relation]`)].map((group) => [
        group.querySelector('h3')?.textContent,
        [...group.querySelectorAll('li')].map((line) => [line.querySelector('a')?.textContent, line.querySelector('small')?.textContent]),
      ])
    const words = { en: ['Same creator', 'Neighbouring subject', 'Sea charts'], 'zh-CN': ['同一责任者', '相邻主题', '海图'] }[language]
    expect(groups('items')).toEqual([
      [
        words[0],
        [
          ['Title of crew', 'Board of Trade'],
          ['Title of salt', 'Board of Trade'],
          ['敦煌星图', 'Board of Trade'],
        ],
      ],
      [words[1], [['Title of chart', words[2]]]],
    ])
    expect(groups('records')).toEqual([[words[0], expect.arrayContaining([['Medical journals', 'Board of Trade']])]])
    expect(page.querySelector('[data-related="records"] a')?.getAttribute('href')).toContain('record=')
    expect(await faults()).toEqual([])
  })

  test('is there without a network, from what was fetched before', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('offline'))
    location.hash = '#/records?record=bt27'
    await show(<Desk />, services(), 'Related in what the library publishes')
    expect(asked).not.toHaveBeenCalled()
    online.mockRestore()
    asked.mockRestore()
  })

  test('is nothing through a subject that was struck', async () => {
    await database.adjustments.put({ concept: 'maritime-history', steps: 0, struck: 1 })
    location.hash = '#/records?record=bt27'
    const page = await show(<Desk />, services(), 'Where it was met')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(page.querySelector('[data-related]')).toBeNull()
  })
})

describe('searches', () => {
  test.each(['en', 'zh-CN'] as const)('stand with what came of them and what it cost, in %s', async (language) => {
    await read(language)
    const page = await show(<Desk />, services(), language === 'en' ? 'Forget all searches' : '忘记全部检索')
    expect([...page.querySelectorAll('[data-outcome]')].map((line) => line.getAttribute('data-outcome'))).toEqual(['opened', 'vain', 'abandoned'])
    expect(page.querySelector('[data-subject-cost="maritime-history"]')).not.toBeNull()
    expect(await faults()).toEqual([])
  })

  test('are forgotten one by one, and all', async () => {
    await show(<Desk />, services(), 'Forget all searches')
    control('Forget the search for zeppelins').click()
    await until(async () => expect((await searches()).map(({ id }) => id).toSorted()).toEqual(['s2', 's3']))
    control('Forget all searches').click()
    await until(async () => expect(await searches()).toEqual([]))
    await until(() => expect(document.querySelector('[data-searches]')).toBeNull())
  })
})
