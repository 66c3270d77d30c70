// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AlternateSource, Source } from '#extension/domain/recognise/claims.ts'
import type { TabState } from '#extension/services/tab.ts'
import { database } from '#extension/store/database.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { Panel } from '#extension/ui/pages/panel/Panel.tsx'
import { Popup } from '#extension/ui/pages/popup/Popup.tsx'
import { enPage } from '#shared/i18n/desk-page.en.ts'
import { clear, control, DAY, faults, fill, NOW, ORIGIN, quietServices, show, until } from './ui-world.tsx'

// jsdom brings typed arrays of its own, structuredClone makes Node's: Dexie must know the one kind that comes out of the database.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor })
})

const TAB = { id: 4, origin: ORIGIN, incognito: false }
const HERE: TabState = { state: 'record', recordId: 'bt27', origin: ORIGIN }
const counts = (page: HTMLElement) =>
  [...page.querySelectorAll('.counts [data-service]')].map((line) => [line.getAttribute('data-service'), line.querySelector('dd')?.textContent])

beforeEach(() => fill({ edition: true, records: true, site: 'allowed' }))
afterEach(clear)

describe.each([
  ['popup', Popup],
  ['panel', Panel],
] as const)('the record’s card in the %s', (_, Page) => {
  test.each([
    ['en', ['2 times', 'once', '3 times']],
    ['zh-CN', ['2 次', '1 次', '3 次']],
  ] as const)('counts what was done, mode by mode, and leaves out what was not (%s)', async (language, [two, one, three]) => {
    await fill({ edition: true, records: true, site: 'allowed', language })
    await database.visits.update('bt27-1', { mode: 'request', uses: { request: 1, download: 3 } })
    await database.searches.put({ id: 's', origin: ORIGIN, at: NOW - 2 * DAY - 60_000, query: 'lists', hits: 3 })
    const page = await show(<Page />, quietServices(TAB, HERE), 'Outwards passenger lists')
    await until(() => expect(page.querySelector('.counts')).not.toBeNull())
    expect(counts(page)).toEqual([
      ['view', two],
      ['search', one],
      ['download', three],
      ['request', one],
    ])
    expect(await faults()).toEqual([])
  })

  test('says nothing of a first look', async () => {
    await database.visits.delete('bt27-2')
    const page = await show(<Page />, quietServices(TAB, HERE), 'Outwards passenger lists')
    expect(page.querySelector('.counts')).toBeNull()
  })
})

describe('the desk', () => {
  beforeEach(() => {
    location.hash = '#/records'
  })

  test.each([
    ['en', 'What you used, and how', 'Map', 'too few for a range', '0.1 (3 records)'],
    ['zh-CN', '您用过什么，怎样用', '地图', '太少，不给范围', '0.1（3 条）'],
  ] as const)('shows use by kind of material, and a range from three finds on (%s)', async (language, title, map, few, cell) => {
    await fill({ edition: true, records: true, site: 'allowed', language })
    await database.records.update('bt27', { 'record.type': 'map' })
    await database.visits.update('bt27-1', { mode: 'download', uses: { download: 4 } })
    for (const [id, first] of [
      ['bt27', NOW - 2 * DAY],
      ['adm101', NOW - 3 * DAY],
      ['dunhuang', NOW - 4 * DAY],
    ] as const) {
      await database.records.update(id, { concepts: [{ concept: 'maritime-history', share: 0.8 }] })
      await database.searches.put({ id, origin: ORIGIN, at: first - 60_000, query: id, hits: 2 })
    }
    const page = await show(<Desk />, quietServices(undefined, undefined), title)
    const row = page.querySelector('[data-type-use="map"]')
    expect([...(row?.children ?? [])].map((one) => one.textContent)).toEqual([map, '1', '2', '1', '4', '—', '—'])
    expect(page.querySelector('[data-type-use="archival"] td')?.textContent).toBe('2')
    const cells = [...(page.querySelector('[data-subject-cost="maritime-history"]')?.querySelectorAll('td') ?? [])].map((one) => one.textContent)
    expect(cells[0]).toBe(language === 'en' ? `${cell}0.1 to 0.1` : `${cell}0.1 至 0.1`)
    expect(cells[1]?.endsWith(few)).toBe(true)
    // A wide table scrolls in its own box, by keys too.
    for (const table of page.querySelectorAll('table')) expect(table.parentElement?.tabIndex).toBe(0)
    expect(await faults()).toEqual([])
  })

  test.each([
    ['en', 'Where this came from', 'Title', 'data for machines in the page (JSON-LD)', 'the address of the page'],
    ['zh-CN', '各项出自何处', '题名', '页面内供机器阅读的数据（JSON-LD）', '页面的网址'],
  ] as const)('tells where the parts of a record came from, folded (%s)', async (language, name, title, jsonLd, address) => {
    await fill({ edition: true, records: true, site: 'allowed', language })
    await database.records.update('bt27', { 'record.provenance': { title: 'json-ld', doi: 'address', language: '', creators: 'a-format-of-old' } })
    location.hash = '#/records?record=bt27'
    const page = await show(<Desk />, quietServices(undefined, undefined), name)
    const box = page.querySelector('details[data-sources]')
    expect(box).toHaveProperty('open', false)
    control(name).click()
    expect(box).toHaveProperty('open', true)
    const lines = [...(box?.querySelectorAll('[data-source]') ?? [])].map((line) => [...line.children].map((part) => part.textContent))
    expect(lines).toEqual([
      [title, jsonLd],
      ['DOI', address],
      [expect.any(String), 'a-format-of-old'],
    ])
    expect(await faults()).toEqual([])
  })

  test('says so when nothing was noted', async () => {
    location.hash = '#/records?record=bt27'
    const page = await show(<Desk />, quietServices(undefined, undefined), 'Where this came from')
    expect(page.querySelector('[data-sources]')?.textContent).toContain('Nothing was noted for this record.')
  })

  test('has words for every source the recogniser names', () => {
    const sources: Record<Source | AlternateSource | 'address', true> = {
      marc: true,
      'json-ld': true,
      rdfa: true,
      microdata: true,
      highwire: true,
      eprints: true,
      bepress: true,
      prism: true,
      coins: true,
      'dublin-core': true,
      platform: true,
      labels: true,
      heading: true,
      'open-graph': true,
      marcxml: true,
      mods: true,
      ead: true,
      ris: true,
      bibtex: true,
      'dc-xml': true,
      iiif: true,
      address: true,
    }
    const worded = Object.keys(enPage).flatMap((key) => (key.startsWith('source.from.') ? [key.slice('source.from.'.length)] : []))
    expect(worded.toSorted()).toEqual(Object.keys(sources).toSorted())
  })
})
