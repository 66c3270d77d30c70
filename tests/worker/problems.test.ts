import { beforeAll, expect, test } from 'vitest'
import { Problem } from '#shared/problem.ts'
import { channels, type House, house, ORIGIN, open, signIn } from './house.ts'

let place: House
let editor: string
beforeAll(async () => {
  place = await house()
  editor = await signIn(place, 'editor')
})

const JSON_TYPE = { 'Content-Type': 'application/json' }
const content = {
  channel: 'maps',
  title: 'A map',
  url: 'https://maps.example/1',
  language: 'en',
  level: 'any',
  subjects: ['maps-and-land'],
  reason: 'See',
  by: '',
}

test.each<[string, string, { method?: string; body?: unknown; headers?: Record<string, string>; as?: 'editor' }, number, string[]?]>([
  ['an address that is none', '/v1/nothing', {}, 404],
  ['a part that is no hash', '/v1/parts/zzz', {}, 404],
  ['a part nobody published', `/v1/parts/${'0'.repeat(64)}`, {}, 404],
  ['a feed of no channel', '/feeds/none.json', {}, 404],
  ['a feed in no form', '/feeds/maps.rss', {}, 404],
  ['a language it does not speak', '/feeds/maps.json?lang=fr', {}, 400, ['lang']],
  ['another method on the edition', '/v1/edition', { method: 'DELETE' }, 405],
  ['another method on a part', `/v1/parts/${'0'.repeat(64)}`, { method: 'PUT', body: {} }, 405],
  ['reading cards', '/v1/cards', {}, 405],
  ['a body that is no JSON', '/v1/erase', { method: 'POST', body: '{"key":', headers: JSON_TYPE }, 400],
  ['a body without its field', '/v1/erase', { method: 'POST', body: {} }, 400, ['key']],
  ['an unknown field', '/v1/erase', { method: 'POST', body: { key: 'A'.repeat(43), who: 'me' } }, 400, ['who']],
  ['a form', '/v1/erase', { method: 'POST', body: 'key=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415],
  ['a large body', '/v1/erase', { method: 'POST', body: { key: 'A'.repeat(2000) } }, 413],
  ['staff pages without a session', '/v1/staff/home', {}, 401],
  ['a session nobody began', '/v1/staff/home', { headers: { Cookie: '__Host-carrel=made-up' } }, 401],
  ['a change from another origin', '/v1/staff/channels', { method: 'POST', body: channels[0], as: 'editor', headers: { Origin: 'https://evil.example' } }, 403],
  ['a change without an origin', '/v1/staff/channels', { method: 'POST', body: channels[0], as: 'editor', headers: { Origin: '' } }, 403],
  ['a change that is no JSON', '/v1/staff/channels', { method: 'POST', body: 'a=b', as: 'editor', headers: { 'Content-Type': 'text/plain' } }, 415],
  ['a change without content type', '/v1/staff/sign-out', { method: 'POST', as: 'editor' }, 415],
  ['a channel with no subjects', '/v1/staff/channels', { method: 'POST', body: { ...channels[0], slug: 'x', subjects: [] }, as: 'editor' }, 400, ['subjects']],
  [
    'a channel of unknown subjects',
    '/v1/staff/channels',
    { method: 'POST', body: { ...channels[0], slug: 'x', subjects: ['no-such'] }, as: 'editor' },
    400,
    ['subjects.0'],
  ],
  ['a channel that is there', '/v1/staff/channels', { method: 'POST', body: channels[0], as: 'editor' }, 409],
  ['a channel under another name', '/v1/staff/channels/maps', { method: 'PUT', body: channels[0], as: 'editor' }, 400, ['slug']],
  ['a channel that is none', '/v1/staff/channels/none', { method: 'PUT', body: { ...channels[0], slug: 'none' }, as: 'editor' }, 404],
  ['deleting a channel with items', '/v1/staff/channels/maps', { method: 'DELETE', as: 'editor' }, 409],
  ['an item in no channel', '/v1/staff/items', { method: 'POST', body: { content: { ...content, channel: 'none' } }, as: 'editor' }, 400, ['content.channel']],
  [
    'an item with a long reason and markup fields',
    '/v1/staff/items',
    { method: 'POST', body: { content: { ...content, reason: 'x'.repeat(141), html: '<b>' } }, as: 'editor' },
    400,
    ['content.reason', 'content.html'],
  ],
  ['an item that is none', '/v1/staff/items/none', { as: 'editor' }, 404],
  ['a schedule in the past', '/v1/staff/items/work-1/schedule', { method: 'POST', body: { from: '2020-01-01T00:00:00Z' }, as: 'editor' }, 409],
  ['a schedule at no time', '/v1/staff/items/work-1/schedule', { method: 'POST', body: { from: 'tomorrow' }, as: 'editor' }, 400, ['from']],
  ['deleting a published item', '/v1/staff/items/work-1', { method: 'DELETE', as: 'editor' }, 409],
  ['an epoch never counted', '/v1/staff/readers?epoch=7', { as: 'editor' }, 404],
  ['a page that is no number', '/v1/staff/items?page=x', { as: 'editor' }, 400, ['page']],
  ['a body of more than 64 KB', '/v1/staff/items', { method: 'POST', body: { content: { ...content, title: 'x'.repeat(70_000) } }, as: 'editor' }, 413],
])('answers %s with a problem', async (_, path, { as, ...request }, status, paths) => {
  const reply = await place.ask(path, as === undefined ? request : { ...request, as: editor })
  expect(reply.status).toBe(status)
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json')
  const problem = Problem.parse(await reply.json())
  expect(problem.status).toBe(status)
  expect(problem.detail?.length ?? 0).toBeGreaterThan(10)
  if (paths !== undefined) expect(problem.errors?.map((error) => error.path)).toEqual(paths)
  if (status === 405) expect(reply.headers.get('Allow')).toMatch(/GET|POST/)
})

test('says nothing of an unexpected failure', async () => {
  const { clock, db } = place
  const broken = new Proxy(db, {
    get: () => () => {
      throw new Error('secret of the house')
    },
  })
  const reply = await open(broken, clock).ask('/v1/edition')
  expect(reply.status).toBe(500)
  expect(await reply.text()).not.toContain('secret')
})

test('tells where changes are taken from', async () => {
  const reply = await place.ask('/v1/staff/sign-out', { method: 'POST', body: {}, headers: { Origin: 'http://127.0.0.1:8787' } })
  expect(((await reply.json()) as { detail: string }).detail).toContain(ORIGIN)
})
