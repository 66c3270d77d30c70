import axe from 'axe-core'
import { type ComponentChildren, options, render } from 'preact'
import { vi } from 'vitest'
import { meaningOf } from '#extension/domain/meaning.ts'
import type { Tab, TabState } from '#extension/services/tab.ts'
import { database } from '#extension/store/database.ts'
import { Room } from '#extension/ui/Room.tsx'
import type { Services } from '#extension/ui/services.ts'
import type { Item } from '#shared/item.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { encodeCard } from '#shared/report.ts'
import type { Language } from '#shared/subject.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'

// Effects run with the render: a frame that comes after the last test would find no document.
options.requestAnimationFrame = queueMicrotask
// axe reads a whole page in jsdom: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

export const NOW = Date.parse('2026-11-20T12:00:00Z')
export const DAY = 86_400_000
export const ORIGIN = 'https://catalogue.example'
export const LIBRARY = 'https://library.example'

const question = { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 } as const
const { k } = mechanismOf(question)
export const TICKETS = [3, 9, 12, 20].slice(0, k)
export const CARD = encodeCard({ epoch: 0, question: 'subject', answer: TICKETS, token: new Uint8Array(64).fill(7), eraseHash: new Uint8Array(32).fill(9) }, 32)

function item(id: string, subjects: string[], more: Partial<Item> = {}): Item {
  return {
    id,
    channel: 'sea-and-ships',
    title: `Title of ${id}`,
    creator: 'Board of Trade',
    imprint: '1890–1960',
    shelfmark: 'BT 99',
    kind: 'Series',
    url: `https://catalogue.example/${id}`,
    language: 'en',
    level: 'any',
    subjects,
    reason: 'Who sailed, and for what wage.',
    by: 'M. Adeyemi',
    published: '2026-11-17',
    ...more,
  }
}

const parts = {
  library: {
    name: { en: 'Northmere Libraries', 'zh-CN': '诺斯米尔图书馆' },
    languages: ['en', 'zh-CN'],
    catalogues: [{ name: { en: 'Main', 'zh-CN': '总目录' }, origin: ORIGIN }],
    contact: 'desk@library.example',
  },
  policy: {
    version: 4,
    origin: '2026-11-02',
    epochDays: 28,
    graceDays: 7,
    yearlyEpsilon: 20,
    questions: [question],
    minimumReports: 50,
    openEnrolment: true,
    retentionDays: 35,
    operator: 'Northmere Libraries',
    contact: 'privacy@library.example',
  },
  vocabulary,
  channels: [
    {
      slug: 'sea-and-ships',
      title: { en: 'Sea and ships', 'zh-CN': '海疆与舟楫' },
      summary: { en: 'Passenger lists and logs.', 'zh-CN': '旅客名册与航海日志。' },
      subjects: ['maritime-history', 'emigration'],
    },
  ],
  items: [
    item('crew', ['maritime-history']),
    item('salt', ['emigration'], { pinned: true, until: '2026-11-30' }),
    item('star', ['dunhuang-studies'], { language: 'zh', title: '敦煌星图' }),
    item('chart', ['sea-charts'], { creator: 'Hydrographic Office' }),
  ],
  segments: { version: 1, mean: Array<number>(32).fill(0), segments: [], threshold: 0.3, method: { en: 'none', 'zh-CN': '无' } },
}

/** Which rows the browser holds. */
export interface Rows {
  library?: boolean
  edition?: boolean
  records?: boolean
  chosen?: string[]
  site?: 'allowed' | 'paused'
  consent?: boolean
  language?: Language
  welcomed?: boolean
}

export async function fill(rows: Rows): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear()
    const set = (key: string, value: unknown) => database.settings.put({ key, value })
    if (rows.language) await set('language', rows.language)
    if (rows.welcomed) await set('welcomed', NOW)
    if (rows.library || rows.edition) await set('library', LIBRARY)
    if (rows.edition) {
      const hashes = Object.fromEntries(Object.keys(parts).map((name, index) => [name, String(index).repeat(64)]))
      await set('edition', { manifest: { edition: 318, published: '2026-11-20', library: 'Northmere Libraries', parts: hashes }, fetched: NOW - 3_600_000 })
      for (const [name, value] of Object.entries(parts)) await database.table('parts').put({ name, sha256: hashes[name], value })
    }
    if (rows.site) await database.sites.put({ origin: ORIGIN, since: NOW - 50 * DAY, paused: rows.site === 'paused' ? 1 : 0 })
    for (const concept of rows.chosen ?? []) await database.adjustments.put({ concept, steps: 0, chosen: NOW - DAY })
    if (rows.records) await fillRecords()
    if (rows.consent) await fillBooks(set)
  })
}

async function fillRecords(): Promise<void> {
  for (const [index, id] of ['bt27', 'adm101', 'dunhuang'].entries()) {
    await database.records.put({
      id,
      origin: ORIGIN,
      firstSeen: NOW - 5 * DAY,
      lastSeen: NOW - index * DAY,
      kept: index === 0 ? 1 : 0,
      concepts: index === 2 ? [{ concept: 'dunhuang-studies', share: 1 }] : [{ concept: 'maritime-history', share: 0.8 }],
      record: {
        title: ['Outwards passenger lists', 'Medical journals', '敦煌写卷'][index] ?? id,
        creators: [{ name: 'Board of Trade' }],
        subjects: [{ label: 'Ships' }],
        identifiers: { referencecode: [id.toUpperCase()] },
        level: 'series',
        language: index === 2 ? 'zh' : 'en',
        url: `${ORIGIN}/${id}`,
        provenance: {},
      },
    })
    for (const visit of [1, 2])
      await database.visits.put({ id: `${id}-${visit}`, record: id, origin: ORIGIN, at: NOW - (index + visit) * DAY, active: 240_000, mode: 'view' })
  }
}

async function fillBooks(set: (key: string, value: unknown) => Promise<unknown>): Promise<void> {
  const { origin, epochDays, yearlyEpsilon, openEnrolment, minimumReports, retentionDays, operator, contact } = parts.policy
  const terms = { openEnrolment, minimumReports, retentionDays, operator, contact }
  await set('consent', { at: NOW - 41 * DAY, policy: 4, yearlyEpsilon, epochDays, origin, questions: [question], terms })
  const meaning = meaningOf(question, { ...parts, policy: parts.policy })
  const today = Math.floor(NOW / DAY)
  await database.ledger.bulkPut([
    { id: 'a', at: NOW - 41 * DAY, kind: 'consent', library: LIBRARY, epsilon: 0, policy: 4 },
    { id: 'b', at: NOW - 10 * DAY, kind: 'stand-in', library: LIBRARY, question: 'subject', epsilon: 4, answer: [3], meaning },
    { id: 'c', at: NOW - 10 * DAY, kind: 'report', library: LIBRARY, question: 'subject', epoch: 0, epsilon: 0, answer: TICKETS, meaning },
  ])
  const terms32 = { meaning, domain: 32, standInEpsilon: 4 }
  await database.standIns.put({ library: LIBRARY, question: 'subject', answer: 3, standIn: 3, ...terms32, drawn: today - 10, until: today + 172 })
  const from = Math.floor(Date.parse(origin) / DAY)
  const days = { epoch: 0, from, to: from + 27 }
  await database.outbox.put({ id: 'c', library: LIBRARY, question: 'subject', ...days, bytes: CARD, after: NOW + 3 * DAY, state: 'waiting', attempts: 0 })
}

/** Services that do nothing but tell what was asked of them; each can be replaced. */
export function quietServices(tab: Tab | undefined, state: TabState | undefined, more: Partial<Services> = {}): Services {
  return {
    allowSite: vi.fn(async () => true),
    pauseSite: vi.fn(async () => undefined),
    revokeSite: vi.fn(async () => undefined),
    chooseLibrary: vi.fn(async () => ({ ok: false as const, trouble: 'unreachable' as const })),
    wake: vi.fn(async () => undefined),
    enrol: vi.fn(async () => undefined),
    optIn: vi.fn(async () => ({ kind: 'in' as const })),
    withdraw: vi.fn(async () => undefined),
    chooseQuestion: vi.fn(async () => undefined),
    withhold: vi.fn(async () => undefined),
    eraseSent: vi.fn(async () => undefined),
    eraseEverything: vi.fn(async () => undefined),
    currentTab: async () => tab,
    watchCurrentTab: (onTab) => {
      onTab(tab)
      return () => undefined
    },
    forgetInTabs: vi.fn(async () => undefined),
    watchTab: (_, onState) => {
      onState(state)
      return () => undefined
    },
    openPanel: vi.fn(async () => true),
    copyText: vi.fn(async () => undefined),
    saveFile: vi.fn(),
    ...more,
  }
}

let root: HTMLElement | undefined

/** Puts a page on the document and waits until `text` stands on it. */
export async function show(page: ComponentChildren, services: Services, text: string | RegExp): Promise<HTMLElement> {
  clear()
  root = document.body.appendChild(document.createElement('div'))
  render(
    <Room services={services} clock={() => NOW} languages={['en']}>
      {page}
    </Room>,
    root,
  )
  await shown(text)
  return root
}

export function clear(): void {
  if (root === undefined) return
  render(null, root)
  root.remove()
  root = undefined
}

/** Tries until it holds. */
export function until<T>(holds: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(holds, { timeout: 15_000, interval: 20 })
}

export function shown(text: string | RegExp): Promise<void> {
  return until(() => {
    const found = document.body.textContent ?? ''
    if (typeof text === 'string' ? !found.includes(text) : !text.test(found)) throw new Error(`not on the page: ${text}\n${found.slice(0, 2000)}`)
  })
}

export function control(name: string | RegExp): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, a, input, summary')].find((element) => {
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : (element.textContent ?? '')
    return typeof name === 'string' ? label.trim() === name : name.test(label)
  })
  if (found === undefined) throw new Error(`no control named ${name}`)
  return found
}

/** What axe finds; colours and sizes are judged in real browsers. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
