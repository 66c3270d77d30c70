import { expect, test } from 'vitest'
import { Manifest } from '#shared/edition.ts'
import type { Policy } from '#shared/policy.ts'
import { decodeDirection, directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { encodeCard } from '#shared/report.ts'
import { SegmentModel } from '#shared/segment.ts'
import { addReport, noSums } from '#shared/segments/sums.ts'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { countPortion } from '#worker/db/closes.ts'
import { beginSums, isStale, listSums, type ReadPage, readPage, writeSums } from '#worker/db/profiles.ts'
import { seed } from '#worker/db/seed.ts'
import { sha256 } from '#worker/domain/codes.ts'
import { closeEpochs, countBy } from '#worker/jobs/close-epoch.ts'
import { run } from '#worker/jobs/run.ts'
import { segment } from '#worker/jobs/segment.ts'
import { seeded } from '../unit/seeded.ts'
import { OCTETS } from './cards.ts'
import { channels, everything, type House, house, items, library, NOON, policy, rows, signIn } from './house.ts'

const EPSILON = 4
const asking: Policy = { ...policy, questions: [...policy.questions, { id: 'profile', domain: 32, standInEpsilon: EPSILON, reportEpsilon: EPSILON }] }
const mechanism = directionMechanism(EPSILON)
/** Of so few cards something is kept here all the same. */
const KEEPING_FEW = { size: 2000, most: 50, fewest: { answers: 1, directions: 1 } }
const sea = vocabulary.groups.indexOf('maritime-history')
const towards = (group: number): number[] => Array.from({ length: 32 }, (_, axis) => (axis === group ? 1 : -0.05))
const random = seeded(41)
const [item] = items
if (item === undefined) throw new Error('the house has no item')
const themes = [
  ['navies', 'emigration'],
  ['parish-registers', 'surnames'],
  ['victorian-fiction'],
  ['dunhuang-studies', 'yongle-dadian'],
  ['theatre'],
  ['tithe-maps'],
  ['history-of-medicine'],
]

const report = (group: number): Uint8Array<ArrayBuffer> => drawDirection(towards(group), mechanism, random)

/** Cards put straight into the table, as the route would have: many at once. */
async function fill({ db }: House, epoch: number, reports: readonly Uint8Array[]): Promise<void> {
  for (let at = 0; at < reports.length; at += 500) {
    const chunk = reports.slice(at, at + 500)
    await db.batch(
      chunk.map((answer) =>
        db
          .prepare("INSERT INTO cards (token_hash, epoch, question, answer, erase_hash) VALUES (?1, ?2, 'profile', ?3, ?4)")
          .bind(random(32), epoch, JSON.stringify([...answer]), random(32)),
      ),
    )
  }
}

const count = ({ db }: House, page: ReadPage): Promise<void> =>
  countPortion(db, { epoch: 3, until: page.until, closedOn: '2026-05-01' }, asking.questions, [beginSums(db, 3, EPSILON, []), writeSums(db, 3, page)])

const published = async (place: House): Promise<SegmentModel> => {
  const { parts } = Manifest.parse(await (await place.ask('/v1/edition')).json())
  return SegmentModel.parse(await (await place.ask(`/v1/parts/${parts.segments}`)).json())
}

test('takes a blurred direction as a card, and refuses one that is not of unit length', async () => {
  const place = await house({ policy: asking })
  const send = (answer: number[]) => {
    const bytes = encodeCard({ epoch: 3, question: 'profile', answer, token: random(64), eraseHash: random(32) }, 32)
    return place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })
  }
  expect((await send([...report(sea)])).status).toBe(202)
  const refused = await send(new Array<number>(64).fill(90))
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ errors: [{ path: 'answer', message: expect.stringContaining('32767') }] })
  expect(await rows(place.db, 'cards')).toBe(1)
})

test('keeps of an epoch’s directions their number and exact sums, and no card; closing again changes nothing', async () => {
  const place = await house({ policy: asking })
  const reports = Array.from({ length: 2100 }, (_, at) => report(at % 32))
  await fill(place, 3, reports)
  place.clock.at = Date.parse('2026-05-01T00:00:00Z')
  await closeEpochs(place.deps)
  const truth = noSums()
  for (const one of reports) addReport(truth, decodeDirection(one))
  expect(await rows(place.db, 'cards')).toBe(0)
  const [kept] = await listSums(place.db)
  expect(kept).toMatchObject({ epoch: 3, epsilon: EPSILON, sums: truth })
  expect(kept?.mean).toEqual((await published(place)).mean)
  const after = await everything(place.db)
  await closeEpochs(place.deps)
  await count(place, await readPage(place.db, 3, 2000))
  expect(await everything(place.db)).toEqual(after)
})

test('writes nothing when a card was erased between reading and closing', async () => {
  const place = await house({ policy: asking })
  await fill(place, 3, [report(1), report(2), report(3)])
  const read = await readPage(place.db, 3, 2000)
  const before = await rows(place.db, 'cards')
  await place.db.prepare('DELETE FROM cards WHERE token_hash = (SELECT MIN(token_hash) FROM cards)').run()
  await expect(count(place, read).catch((error: unknown) => isStale(error))).resolves.toBe(true)
  expect([before, await rows(place.db, 'cards'), await rows(place.db, 'closes'), await rows(place.db, 'profile_sums')]).toEqual([3, 2, 0, 0])
  // Another card in its place is another set, though as large.
  await fill(place, 3, [report(9)])
  await expect(count(place, read)).rejects.toThrow()
  place.clock.at = Date.parse('2026-05-01T00:00:00Z')
  await countBy(place.deps, KEEPING_FEW)
  expect((await listSums(place.db))[0]?.sums.n).toBe(3)
})

test('moves the published segments by the readers’ reports, in an edition of its own, and says how many', async () => {
  const place = await house({ policy: asking })
  const many = Array.from({ length: 90 }, (_, at) => ({
    ...item,
    id: `more-${at}`,
    subjects: [...(themes[at % 6] ?? []), ...(themes[at % 7] ?? []).slice(0, 1)],
  }))
  await seed(place.db, { library, policy: asking, vocabulary, channels, items: [...items, ...many], now: place.clock.at })
  await segment(place.deps)
  const before = await published(place)
  expect(before.segments.length).toBeGreaterThan(2)
  const groups = themes.map(([concept]) => vocabulary.concepts.find(({ id }) => id === concept)?.group ?? 0)
  await fill(
    place,
    3,
    Array.from({ length: 1500 }, (_, at) => report(at % 8 === 0 ? sea : (groups[at % groups.length] ?? 0))),
  )
  place.clock.at = Date.parse('2026-05-01T00:00:00Z')
  await closeEpochs(place.deps)
  expect(await segment(place.deps)).toMatch(/segments learned from 1500 reports, edition 4\.$/)
  const after = await published(place)
  expect(after.facts).toMatchObject({ reports: 1500, epsilon: EPSILON, epochs: [3] })
  expect(after.method.en).toContain('1500 reports of readers at epsilon 4, epochs 3')
  expect(after.segments.map(({ id }) => id).filter((id) => before.segments.some((segment) => segment.id === id)).length).toBeGreaterThan(2)
  expect(after.segments.map(({ centre }) => centre)).not.toEqual(before.segments.map(({ centre }) => centre))
  // A day later nothing is new: the age of an epoch is counted from the newest one.
  place.clock.at += 40 * 86_400_000
  expect(await segment(place.deps)).toBeUndefined()
  const staff = await signIn(place, 'viewer')
  const reply = ReadersReply.parse(await (await place.ask('/v1/staff/readers', { as: staff })).json())
  expect(reply.segments.facts).toMatchObject({ reports: 1500, stability: expect.any(Number) })
  expect(reply.questions.map(({ id }) => id)).not.toContain('profile')
})

test('shows a failed segmentation as failed, beside the older model and its date', async () => {
  const place = await house({ policy: asking })
  await place.db.batch([
    place.db.prepare("INSERT INTO closes (epoch, closed_on) VALUES (3, '2026-05-01')"),
    place.db.prepare("INSERT INTO profile_sums (epoch, n, epsilon, coordinates, products, mean) VALUES (3, 10, 4, '[]', '[]', '[]')"),
  ])
  place.clock.at = NOON + 3 * 86_400_000
  const before = await published(place)
  expect(await run('segment', segment, place.deps)).toBe('failed')
  expect(await published(place)).toEqual(before)
  const staff = await signIn(place, 'viewer')
  const home = (await (await place.ask('/v1/staff/home', { as: staff })).json()) as { jobs: { job: string; outcome: string }[]; segments: { updated: string } }
  expect(home.jobs).toContainEqual(expect.objectContaining({ job: 'segment', outcome: 'failed' }))
  expect(home.segments.updated).toBe(new Date(NOON).toISOString())
})

test('gives a card’s token no way back: what is kept has neither token nor lock', async () => {
  const place = await house({ policy: asking })
  const token = random(64)
  const bytes = encodeCard({ epoch: 3, question: 'profile', answer: [...report(4)], token, eraseHash: random(32) }, 32)
  await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })
  place.clock.at = Date.parse('2026-05-01T00:00:00Z')
  await countBy(place.deps, KEEPING_FEW)
  const { results } = await place.db.prepare('SELECT * FROM profile_sums').all()
  expect(Object.keys(results[0] ?? {})).toEqual(['epoch', 'n', 'epsilon', 'coordinates', 'products', 'mean'])
  expect(JSON.stringify(results)).not.toContain([...(await sha256(token))].join(','))
})

test('tells on the public page how a direction is blurred', async () => {
  const page = await (await (await house({ policy: asking })).ask('/transparency')).text()
  expect(page).toContain('inside the 6.79 of 100 nearest to the true one 80 times in 100')
})
