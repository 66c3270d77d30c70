import { expect, test } from 'vitest'
import type { Item } from '#shared/item.ts'
import type { Segment, SegmentModel } from '#shared/segment.ts'
import { cosine } from '#shared/segments/assign.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { readSegments } from '#worker/db/documents.ts'
import { latestEdition } from '#worker/db/editions.ts'
import { seed } from '#worker/db/seed.ts'
import { changed, foundIn, pinned, restored, without } from '#worker/domain/curation.ts'
import { merged, split } from '#worker/domain/reshaping.ts'
import { learn, readersBehind } from '#worker/domain/segmentation.ts'
import { segment as segmentJob } from '#worker/jobs/segment.ts'
import { channels, type House, house, items, library, NOON, policy, signIn } from './house.ts'

/** Forty items in four corners of the vocabulary, ten in each, no two alike. */
const CORNERS = [
  ['maritime-history', 'ships-and-shipping', 'navies', 'shipbuilding'],
  ['maps-and-land', 'local-history'],
  ['victorian-fiction', 'literature', 'theatre'],
  ['history-of-medicine', 'history-of-science'],
]
const many: Item[] = Array.from({ length: 40 }, (_, index) => {
  const corner = CORNERS[index % 4] ?? []
  const subjects = corner.filter((_subject, at) => at === 0 || (index >> 2) % (at + 1) === 0)
  return { ...(items[index % 2] as Item), id: `work-${index}`, creator: `Writer ${index}`, subjects }
})
const learned = learn(many, vocabulary, undefined)
const readers = readersBehind(learned, many, vocabulary, [])
const model = async ({ db }: House) => (await readSegments(db))?.value as SegmentModel
const taken = <Value>(value: Value) => value as Exclude<Value, undefined | { refused: string }>
const ids = ({ segments }: Pick<SegmentModel, 'segments'>) => segments.map(({ id }) => id)
const rows = async ({ db }: House) => db.prepare('SELECT staff, action, subject FROM audit ORDER BY id DESC').first()

async function library40(): Promise<House> {
  const place = await house({ bare: true })
  await seed(place.db, { library, policy, vocabulary, channels, items: many, now: NOON })
  return place
}

test('two segments become one under the id of the first, between them, pinned, with a name proposed anew; and learning does not bring them back', async () => {
  const place = await library40()
  const before = await model(place)
  const [first, second] = before.segments as [Segment, Segment]
  expect(before.segments.length).toBe(4)
  const edition = (await latestEdition(place.db))?.number ?? 0
  const as = await signIn(place, 'editor')
  expect((await place.ask(`/v1/staff/segments/${first.id}/merge`, { method: 'POST', body: { with: second.id }, as })).status).toBe(204)
  expect((await latestEdition(place.db))?.number).toBe(edition + 1)
  expect(await rows(place)).toEqual({ staff: 'A editor', action: 'segment.merge', subject: `${first.id}, ${second.id}` })
  const after = await model(place)
  const one = after.segments.at(-1) as Segment
  expect(ids(after).toSorted()).toEqual(
    ids(before)
      .filter((id) => id !== second.id)
      .toSorted(),
  )
  expect(one).toMatchObject({ id: first.id, edited: true, pinned: true })
  expect(one.name).not.toEqual(first.name)
  expect(Math.hypot(...one.centre)).toBeCloseTo(1, 3)
  for (const part of [first, second]) expect(cosine(one.centre, part.centre)).toBeGreaterThan(0.5)
  await segmentJob(place.deps)
  expect(await model(place)).toEqual(after)
  expect((await latestEdition(place.db))?.number).toBe(edition + 1)
})

test('the larger of two merged segments pulls the centre further', () => {
  const uneven = many.filter((_, index) => index % 4 !== 1 || index < 20)
  const base = learn(uneven, vocabulary, undefined)
  const behind = readersBehind(base, uneven, vocabulary, [])
  const small = base.segments.at(-1) as Segment
  const large = base.segments[0] as Segment
  const one = taken(merged(base, small.id, large.id, behind, vocabulary)).segments.at(-1) as Segment
  expect(cosine(one.centre, large.centre)).toBeGreaterThan(cosine(one.centre, small.centre) + 0.05)
})

test('a segment is not merged away while a published item is meant for it; the one that stays may be', async () => {
  const place = await library40()
  const [first, second] = (await model(place)).segments as [Segment, Segment]
  const audience = JSON.stringify({ all: [{ segment: second.id }], any: [], except: [] })
  await place.db.prepare("UPDATE items SET content = json_set(content, '$.audience', json(?1)) WHERE id = 'work-1'").bind(audience).run()
  const as = await signIn(place, 'editor')
  const ask = (id: string, act: string, body: unknown) => place.ask(`/v1/staff/segments/${id}/${act}`, { method: 'POST', body, as })
  const refused = await ask(first.id, 'merge', { with: second.id })
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ detail: 'A published item is meant for a segment that would go. Change the item first.' })
  expect((await ask(second.id, 'merge', { with: first.id })).status).toBe(204)
  expect((await ask(second.id, 'split', {})).status).toBe(409)
})

test('a segment is merged with another one only, and by those who write', async () => {
  const place = await library40()
  const [first] = (await model(place)).segments as [Segment]
  const ask = async (role: 'editor' | 'viewer', body: unknown) =>
    (await place.ask(`/v1/staff/segments/${first.id}/merge`, { method: 'POST', body, as: await signIn(place, role) })).status
  expect(await ask('editor', { with: first.id })).toBe(404)
  expect(await ask('editor', { with: 'nobody' })).toBe(404)
  expect(await ask('editor', {})).toBe(400)
  expect(await ask('viewer', { with: 'nobody' })).toBe(403)
})

test('what was merged parts again where it was joined: two pinned segments with ids and names of their own, and learning keeps to them', async () => {
  const place = await library40()
  const [first, second] = (await model(place)).segments as [Segment, Segment]
  const as = await signIn(place, 'editor')
  await place.ask(`/v1/staff/segments/${first.id}/merge`, { method: 'POST', body: { with: second.id }, as })
  expect((await place.ask(`/v1/staff/segments/${first.id}/split`, { method: 'POST', body: {}, as })).status).toBe(204)
  expect(await rows(place)).toEqual({ staff: 'A editor', action: 'segment.split', subject: first.id })
  const after = await model(place)
  const parts = after.segments.slice(-2)
  expect(after.segments).toHaveLength(4)
  expect(ids(after)).not.toContain(first.id)
  expect(ids(after)).not.toContain(second.id)
  expect(new Set(after.segments.map(({ name }) => name.en)).size).toBe(4)
  expect(parts.every((part) => part.pinned === true)).toBe(true)
  for (const old of [first, second]) expect(Math.max(...parts.map((part) => cosine(part.centre, old.centre)))).toBeGreaterThan(0.97)
  // What lay in between is not remembered; the two that learning finds are.
  expect(after.replaced?.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted())
  await segmentJob(place.deps)
  expect(await model(place)).toEqual(after)
})

test('a split is refused in words where parts would be too small, or not come out the same again', () => {
  const few = learn(items, vocabulary, undefined)
  const small = split(few, few.segments[0]?.id ?? '', readersBehind(few, items, vocabulary, []), vocabulary)
  expect(small).toMatchObject({
    refused: expect.stringMatching(/^What is published here parts into \d+ and \d+ pseudo-readers\. Each part needs at least 5 of the 12\.$/),
  })
  const said = learned.segments.map(({ id }) => split(learned, id, readers, vocabulary))
  expect(said.some((each) => each !== undefined && 'refused' in each)).toBe(true)
  // Readers spread evenly about one direction: there is no line to part them on.
  const even = { count: 400, size: 32, values: new Float64Array(400 * 32) }
  const one = learned.segments[0] as Segment
  for (let at = 0; at < 400; at++) {
    even.values.set(one.centre, at * 32)
    const axis = at % 32
    even.values[at * 32 + axis] = (even.values[at * 32 + axis] ?? 0) + (at % 64 < 32 ? 0.2 : -0.2)
  }
  expect(split({ ...learned, segments: [one] }, one.id, even, vocabulary)).toMatchObject({
    refused: expect.stringMatching(/^No stable parts: repeated runs agree to/),
  })
})

test('what came of a merge is learning’s again once unpinned; dropped, it stays away with its parts, and comes back pinned', () => {
  const [first, second] = learned.segments as [Segment, Segment]
  const joined = taken(merged(learned, first.id, second.id, readers, vocabulary))
  expect(foundIn(joined)).toBe(learned.segments.length)
  const loose = changed(joined, first.id, pinned(false)) as SegmentModel
  expect(loose.replaced).toBeUndefined()
  const anew = learn(many, vocabulary, loose)
  for (const part of [first, second]) expect(Math.max(...anew.segments.map(({ centre }) => cosine(centre, part.centre)))).toBeGreaterThan(0.99)
  const away = without(joined, first.id) as SegmentModel
  expect(ids(learn(many, vocabulary, away))).toEqual(ids(learned).slice(2))
  const back = restored(away, first.id) as SegmentModel
  expect(back.segments.at(-1)).toEqual(joined.segments.at(-1))
  expect(ids(learn(many, vocabulary, back))).toEqual(ids(joined))
})
