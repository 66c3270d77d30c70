import { beforeEach, expect, test } from 'vitest'
import { Manifest } from '#shared/edition.ts'
import { AuditReply, ChannelsReply, HomeReply, type ItemContent, ItemsReply, StaffItem } from '#shared/staff.ts'
import { expire } from '#worker/jobs/expire.ts'
import { publish } from '#worker/jobs/publish.ts'
import { run } from '#worker/jobs/run.ts'
import { channels, everything, type House, house, rows, signIn } from './house.ts'

let place: House
let editor: string
beforeEach(async () => {
  place = await house()
  editor = await signIn(place, 'editor', 'M. Adeyemi')
})

const content: ItemContent = {
  channel: 'maps',
  title: 'Tithe Maps of Devon',
  url: 'https://maps.example/1',
  language: 'en',
  level: 'any',
  subjects: ['maps-and-land'],
  reason: 'Every field has its name.',
  by: '',
}
const staff = (path: string, method = 'GET', body?: unknown) => place.ask(`/v1/staff/${path}`, { method, as: editor, ...(body === undefined ? {} : { body }) })
const item = async (path: string, method = 'GET', body?: unknown) => StaffItem.parse(await (await staff(`items${path}`, method, body)).json())
const manifest = async () => Manifest.parse(await (await place.ask('/v1/edition')).json())
const shown = async () => {
  const list = await (await place.ask(`/v1/parts/${(await manifest()).parts.items}`)).json()
  return (list as { id: string; published: string; title: string; until?: string }[]).map((one) => one)
}
const shows = async (id: string) => (await shown()).some((one) => one.id === id)
const minute = async () => {
  await run('publish', publish, place.deps)
  await run('expire', expire, place.deps)
}

test('goes from draft to edition to expired, each change in the audit log', async () => {
  const draft = await item('', 'POST', { content })
  expect(draft).toMatchObject({ state: 'draft', published: null, revision: 1, updatedBy: 'M. Adeyemi', content: { by: 'M. Adeyemi' } })
  expect(draft.id).toMatch(/^tithe-maps-of-devon-[0-9a-f]{6}$/)
  expect(await shows(draft.id)).toBe(false)
  expect((await manifest()).edition).toBe(1)
  const published = await item(`/${draft.id}/publish`, 'POST', {})
  expect(published).toMatchObject({ state: 'published', published: '2026-04-04', revision: 2 })
  expect((await manifest()).edition).toBe(2)
  expect(await shows(draft.id)).toBe(true)
  await item(`/${draft.id}/expire`, 'POST', {})
  expect(await shows(draft.id)).toBe(false)
  const administrator = await signIn(place, 'administrator')
  const log = AuditReply.parse(await (await place.ask('/v1/staff/audit', { as: administrator })).json())
  expect(log.entries.map((entry) => entry.action)).toEqual(['item.expire', 'item.publish', 'item.create'])
  expect(log.entries.every((entry) => entry.staff === 'M. Adeyemi' && entry.subject === draft.id)).toBe(true)
})

test('sets the day of first publication once, whatever follows', async () => {
  const { id } = await item('', 'POST', { content })
  await item(`/${id}/publish`, 'POST', {})
  place.clock.at += 10 * 86_400_000
  editor = await signIn(place, 'editor', 'Another')
  await item(`/${id}`, 'PUT', { content: { ...content, title: 'Edited' } })
  await item(`/${id}/draft`, 'POST', {})
  expect(await item(`/${id}/publish`, 'POST', {})).toMatchObject({ published: '2026-04-04', content: { title: 'Edited' } })
  expect((await shown()).find((one) => one.id === id)).toMatchObject({ published: '2026-04-04', title: 'Edited' })
})

test('is absent one second before its time, present after that minute, and nothing happens twice', async () => {
  const { id } = await item('', 'POST', { content })
  await item(`/${id}/schedule`, 'POST', { from: '2026-04-05T08:00:00Z', until: '2026-04-06T08:00:00Z' })
  place.clock.at = Date.parse('2026-04-05T07:59:59Z')
  await minute()
  expect(await shows(id)).toBe(false)
  place.clock.at = Date.parse('2026-04-05T08:00:00Z')
  await minute()
  expect((await shown()).find((one) => one.id === id)).toMatchObject({ published: '2026-04-05', until: '2026-04-06' })
  const once = await everything(place.db)
  await minute()
  expect(await everything(place.db)).toEqual(once)
  place.clock.at = Date.parse('2026-04-06T07:59:59Z')
  await minute()
  expect(await shows(id)).toBe(true)
  place.clock.at = Date.parse('2026-04-06T08:00:00Z')
  await minute()
  expect(await shows(id)).toBe(false)
  expect((await manifest()).edition).toBe(3)
})

test('publishes what is due together in one edition, also when two crons run at once', async () => {
  for (const title of ['One', 'Two', 'Three']) {
    const { id } = await item('', 'POST', { content: { ...content, title } })
    await item(`/${id}/schedule`, 'POST', { from: '2026-04-05T08:00:00Z' })
  }
  place.clock.at = Date.parse('2026-04-05T08:00:30Z')
  await Promise.all([minute(), minute(), minute()])
  expect((await manifest()).edition).toBe(2)
  expect(await shown()).toHaveLength(15)
  expect(await place.db.prepare("SELECT COUNT(*) AS n FROM audit WHERE action = 'item.publish'").first('n')).toBe(3)
})

test('lets an item end that was never due in time', async () => {
  const { id } = await item('', 'POST', { content })
  await item(`/${id}/schedule`, 'POST', { from: '2026-04-05T08:00:00Z', until: '2026-04-05T09:00:00Z' })
  place.clock.at = Date.parse('2026-04-07T00:00:00Z')
  await minute()
  expect(await item(`/${id}`).catch(() => undefined)).toBeUndefined()
  editor = await signIn(place, 'editor', 'Later')
  expect(await item(`/${id}`)).toMatchObject({ state: 'expired', published: null })
  expect((await manifest()).edition).toBe(1)
})

test('keeps an unfinished draft and says what publishing would still need', async () => {
  const bare = { ...content, title: '', url: 'not yet', subjects: [], reason: '' }
  const draft = await item('', 'POST', { content: bare })
  expect(draft.id).toMatch(/^item-[0-9a-f]{6}$/)
  const reply = await staff(`items/${draft.id}/publish`, 'POST', {})
  expect(reply.status).toBe(400)
  const { errors } = (await reply.json()) as { errors: { path: string }[] }
  expect(errors.map((error) => error.path).sort()).toEqual(['content.reason', 'content.subjects', 'content.title', 'content.url'])
  expect((await item(`/${draft.id}`)).state).toBe('draft')
})

test.each([
  ['javascript:alert(1)', 400],
  ['http://plain.example/', 400],
  ['https://fine.example/', 200],
])('publishes an item with the address %s: %s', async (url, status) => {
  const { id } = await item('', 'POST', { content: { ...content, url } })
  expect((await staff(`items/${id}/publish`, 'POST', {})).status).toBe(status)
})

test('refuses a save over a newer one', async () => {
  const { id } = await item('', 'POST', { content })
  expect((await item(`/${id}`, 'PUT', { content: { ...content, title: 'First' }, revision: 1 })).revision).toBe(2)
  expect((await staff(`items/${id}`, 'PUT', { content: { ...content, title: 'Second' }, revision: 1 })).status).toBe(409)
  const replies = await Promise.all(['A', 'B', 'C'].map((title) => staff(`items/${id}`, 'PUT', { content: { ...content, title }, revision: 2 })))
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409])
  expect((await item(`/${id}`)).revision).toBe(3)
})

test('publishes nothing new when a save changes nothing that readers see', async () => {
  await item('/work-1', 'PUT', { content: (await item('/work-1')).content })
  expect((await manifest()).edition).toBe(1)
})

test('keeps every one of many publications at once', async () => {
  const drafts = await Promise.all(['A', 'B', 'C'].map((title) => item('', 'POST', { content: { ...content, title } })))
  const replies = await Promise.all(drafts.map(({ id }) => staff(`items/${id}/publish`, 'POST', {})))
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200])
  expect(await shown()).toHaveLength(15)
  expect((await manifest()).edition).toBe(4)
})

test('finds items by channel, state and words', async () => {
  await item('', 'POST', { content: { ...content, title: '敦煌文献', creator: 'Stein' } })
  const list = async (search: string) => ItemsReply.parse(await (await staff(`items?${search}`)).json())
  expect((await list('')).total).toBe(13)
  expect((await list('channel=maps')).total).toBe(7)
  expect((await list('state=draft')).items[0]?.content.title).toBe('敦煌文献')
  expect((await list('q=STEIN')).total).toBe(1)
  expect((await list(`q=${encodeURIComponent('敦煌')}`)).total).toBe(1)
  expect((await list('q=%25')).total).toBe(0)
  expect((await list('page=2')).items).toHaveLength(0)
})

test('makes, changes and takes away a channel, each in a new edition', async () => {
  const channel = { ...channels[1]!, slug: 'parishes', subjects: ['parish-history'] }
  expect((await staff('channels', 'POST', channel)).status).toBe(201)
  expect((await staff('channels/parishes', 'PUT', { ...channel, title: { en: 'Parishes', 'zh-CN': '教区' } })).status).toBe(200)
  const list = ChannelsReply.parse(await (await staff('channels')).json())
  expect(list.channels.map((one) => [one.channel.slug, one.items.published])).toEqual([
    ['maps', 6],
    ['parishes', 0],
    ['sea-and-ships', 6],
  ])
  expect((await staff('channels/parishes', 'DELETE')).status).toBe(204)
  expect((await manifest()).edition).toBe(4)
})

test('shows at home what waits, what is in force and how the jobs went', async () => {
  await item('', 'POST', { content })
  await minute()
  const failing = { ...place.deps, db: place.db }
  await run('close-epoch', () => Promise.reject(new Error('disk full')), failing)
  const home = HomeReply.parse(await (await staff('home')).json())
  expect(home).toMatchObject({
    edition: { number: 1, channels: 2, items: 12 },
    epoch: { number: 3, from: '2026-03-26', to: '2026-04-22', closes: '2026-04-29', day: 10, length: 28 },
    sharing: null,
    segments: { method: { en: expect.stringContaining('published items') } },
    scheduled: [],
  })
  expect(home.drafts.map((draft) => draft.title)).toEqual(['Tithe Maps of Devon'])
  expect(home.jobs.map((job) => [job.job, job.outcome])).toEqual([
    ['close-epoch', 'failed'],
    ['expire', 'nothing'],
    ['publish', 'nothing'],
  ])
  await minute()
  await minute()
  expect(await rows(place.db, 'jobs')).toBe(3)
})
