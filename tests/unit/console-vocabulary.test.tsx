// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Role, VocabularyReport } from '#shared/staff.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { Vocabulary } from '#worker/console/views/Vocabulary.tsx'
import { draw as drawn, houseOf, place, ready } from './console-world.tsx'

let asked: { url: string; body: unknown }[]
let reply: () => Response
beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, body: JSON.parse(String(init.body)) })
    return reply()
  })
})

const report: VocabularyReport = {
  basis: 'b'.repeat(64),
  concepts: 40,
  groups: 12,
  added: [{ id: 'vessels', label: { en: 'Vessels', 'zh-CN': '船舶' } }],
  removed: [],
  renamed: [{ id: 'sea', from: { en: 'Sea', 'zh-CN': '海' }, to: { en: 'The sea', 'zh-CN': '大海' } }],
  moved: [],
  groupsChanged: [{ index: 3, from: { en: 'Land', 'zh-CN': '土地' }, to: null }],
  items: [{ id: 'i', title: 'A chart', state: 'draft', subjects: ['land'] }],
  channels: [],
  questions: [],
  breaks: [],
  passedOver: ['labels in "it"'],
  edition: null,
}

function draw(role: Role = 'editor', language: 'en' | 'zh-CN' = 'en') {
  const changed = vi.fn()
  const reload = vi.fn()
  drawn(<Vocabulary />, language, houseOf({ staff: { id: 's', name: 'M. Adeyemi', role }, vocabulary: { ...ready(vocabulary), reload }, changed }))
  return { changed, reload }
}

async function choose(text: string, words: string) {
  const input = place.querySelector('input[type=file]') as HTMLInputElement
  Object.defineProperty(input, 'files', { configurable: true, value: [{ text: async () => text }] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await shows(words)
}
const shows = (words: string) => vi.waitFor(() => expect(place.textContent).toContain(words))
const button = (name: string) => [...place.querySelectorAll('button')].find((each) => each.textContent?.trim() === name)

test('shows every top group with its concepts, and the way to the file', () => {
  draw('viewer')
  expect(place.querySelectorAll('tbody tr')).toHaveLength(32)
  expect(place.querySelector('a[download]')?.getAttribute('href')).toBe('/v1/staff/vocabulary.jsonld')
})

test.each<[Role, boolean]>([
  ['viewer', false],
  ['reference', false],
  ['editor', true],
  ['administrator', true],
])('lets a %s choose a file: %s', (role, may) => {
  draw(role)
  expect(place.querySelector('input[type=file]') !== null).toBe(may)
})

test.each([
  ['en', 'It holds 40 concepts in 12 top groups.', '1 item loses a subject', 'A chart (Draft): land'],
  ['zh-CN', '共 40 个概念，12 个大类。', '1 个条目失去主题', 'A chart (草稿): land'],
] as const)('says in %s what a file would do', async (language, first, ...words) => {
  reply = () => Response.json(report)
  draw('editor', language)
  await choose('{"a":1}', first)
  expect(asked).toEqual([{ url: '/v1/staff/vocabulary?dryRun=true', body: { a: 1 } }])
  for (const each of words) expect(place.textContent).toContain(each)
})

test('puts it in place only when asked twice, on the basis of the report', async () => {
  reply = () => Response.json(asked.length === 1 ? report : { ...report, edition: 9 })
  const { changed, reload } = draw()
  await choose('{"a":1}', 'What it would do')
  act(() => button('Put in place')?.click())
  expect(asked).toHaveLength(1)
  button('Put in place')?.click()
  await shows('In place: 40 concepts, published with edition 9.')
  expect(changed).toHaveBeenCalledOnce()
  expect(asked[1]).toEqual({ url: `/v1/staff/vocabulary?basis=${report.basis}`, body: { a: 1 } })
  expect(reload).toHaveBeenCalledOnce()
})

test('offers no way past what would break, and says why', async () => {
  reply = () => Response.json({ ...report, breaks: ['items', 'questions'] })
  draw()
  await choose('{}', 'published or scheduled items would lose a subject')
  expect(button('Put in place')).toBeUndefined()
  expect(place.textContent).toContain('a question in force counts answers by top group')
})

test('names each fault of a file with its place', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Bad',
    status: 400,
    detail: 'The file could not be read as a vocabulary.',
    errors: [{ path: '@graph.3.broader', message: 'x is not in the file' }],
  }
  reply = () => Response.json(problem, { status: 400 })
  draw()
  await choose('{}', 'The file could not be read as a vocabulary.')
  expect(place.querySelector('.faults li')?.textContent).toBe('@graph.3.broader: x is not in the file')
})

test('asks nobody about a file that is no JSON', async () => {
  draw()
  await choose('<rdf/>', 'This file is not JSON.')
  expect(asked).toEqual([])
})
