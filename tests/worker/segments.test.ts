import { expect, test } from 'vitest'
import type { Segment, SegmentModel } from '#shared/segment.ts'
import { GROUPS } from '#shared/subject.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { readSegments } from '#worker/db/documents.ts'
import { latestEdition } from '#worker/db/editions.ts'
import { curated, restored, without } from '#worker/domain/curation.ts'
import { learn } from '#worker/domain/segmentation.ts'
import { segment as segmentJob } from '#worker/jobs/segment.ts'
import { type House, house, signIn } from './house.ts'

const WORDS = { name: { en: 'Seafarers', 'zh-CN': '航海者' }, story: { en: 'They read of ships.', 'zh-CN': '他们读船。' } }
const model = async ({ db }: House) => (await readSegments(db))?.value as SegmentModel
const first = async (place: House) => (await model(place)).segments[0] as Segment
const audit = async ({ db }: House) => db.prepare('SELECT staff, action, subject FROM audit ORDER BY id DESC').first()

test('a renamed segment is in the next edition at once, stands in the log, and keeps its words when the model is learned anew', async () => {
  const place = await house()
  const { id } = await first(place)
  const edition = (await latestEdition(place.db))?.number ?? 0
  const as = await signIn(place, 'editor')
  expect((await place.ask(`/v1/staff/segments/${id}`, { method: 'PUT', body: WORDS, as })).status).toBe(204)
  expect((await latestEdition(place.db))?.number).toBe(edition + 1)
  expect(await audit(place)).toEqual({ staff: 'A editor', action: 'segment.rename', subject: id })
  await segmentJob(place.deps)
  expect((await model(place)).segments.find((one) => one.id === id)).toMatchObject({ ...WORDS, edited: true })
})

test('a dropped segment stays away when the model is learned anew, and comes back when it is asked back', async () => {
  const place = await house()
  const { id } = await first(place)
  const as = await signIn(place, 'editor')
  expect((await place.ask(`/v1/staff/segments/${id}`, { method: 'DELETE', as })).status).toBe(204)
  const ids = async () => (await model(place)).segments.map((one) => one.id)
  expect(await ids()).not.toContain(id)
  await segmentJob(place.deps)
  expect(await ids()).not.toContain(id)
  expect((await model(place)).dropped?.map((one) => one.id)).toEqual([id])
  expect((await place.ask(`/v1/staff/segments/${id}`, { method: 'DELETE', as })).status).toBe(404)
  expect((await place.ask(`/v1/staff/segments/${id}/restore`, { method: 'POST', body: {}, as })).status).toBe(204)
  expect(await ids()).toContain(id)
  expect((await model(place)).dropped).toBeUndefined()
})

test('a segment that a published item is meant for is not dropped', async () => {
  const place = await house()
  const { id } = await first(place)
  const audience = JSON.stringify({ all: [{ segment: id }], any: [], except: [] })
  await place.db.prepare("UPDATE items SET content = json_set(content, '$.audience', json(?1)) WHERE id = 'work-1'").bind(audience).run()
  const reply = await place.ask(`/v1/staff/segments/${id}`, { method: 'DELETE', as: await signIn(place, 'editor') })
  expect(reply.status).toBe(409)
})

test('a pinned segment stays when learning finds no such thing any more, centre and all', async () => {
  const place = await house()
  const { id } = await first(place)
  const as = await signIn(place, 'editor')
  expect((await place.ask(`/v1/staff/segments/${id}/pin`, { method: 'POST', body: { pinned: true }, as })).status).toBe(204)
  const held = (await model(place)).segments.find((one) => one.id === id)
  expect(held?.pinned).toBe(true)
  const learned = learn([], vocabulary, await model(place))
  expect(learned.segments).toEqual([held])
  expect((await place.ask(`/v1/staff/segments/${id}/pin`, { method: 'POST', body: { pinned: false }, as })).status).toBe(204)
  expect(learn([], vocabulary, await model(place)).segments).toEqual([])
})

test('never holds more than sixteen segments, and remembers at most as many dropped ones', () => {
  const segment = (id: string, more: Partial<Segment> = {}): Segment => ({ id, ...WORDS, centre: Array.from({ length: GROUPS }, () => 0), ...more })
  const many = (stem: string, more: Partial<Segment> = {}) => Array.from({ length: 16 }, (_, index) => segment(`${stem}-${index}`, more))
  const base = { version: 1, mean: [], threshold: 0.35, method: WORDS.name } as Omit<SegmentModel, 'segments'>
  expect(curated({ ...base, segments: many('new') }, { ...base, segments: many('old', { pinned: true }).slice(0, 3) }).segments).toHaveLength(16)
  expect(without({ ...base, segments: many('new'), dropped: many('old') }, 'new-1')).toBeUndefined()
  expect(restored({ ...base, segments: many('new'), dropped: many('old') }, 'old-1')).toBeUndefined()
})
