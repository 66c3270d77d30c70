import type { D1Database } from '@cloudflare/workers-types'
import { expect, test } from 'vitest'
import type { Policy, Question } from '#shared/policy.ts'
import { directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { ReadersReply, TrendsReply } from '#shared/staff-sharing.ts'
import { readTallies } from '#worker/db/closes.ts'
import { FEWEST_DIRECTIONS } from '#worker/db/few.ts'
import { listSums } from '#worker/db/profiles.ts'
import { closeEpochs, countBy } from '#worker/jobs/close-epoch.ts'
import { failing } from '../faults/failing.ts'
import { seeded } from '../unit/seeded.ts'
import { everything, type House, house, policy, rows, signIn } from './house.ts'

const profile: Question = { id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 }
const asking: Policy = { ...policy, questions: [...policy.questions, profile] }
const COUNTED = Date.parse('2026-04-29T03:17:00Z')
const towards = Array.from({ length: 32 }, (_, axis) => (axis === 3 ? 1 : -0.05))

/** Cards put straight into the table, as the route would have. */
async function fill({ db }: { db: D1Database }, epoch: number, cards: Partial<Record<'stage' | 'profile', number>>, seed = 5): Promise<void> {
  const random = seeded(seed)
  const insert = db.prepare('INSERT INTO cards (token_hash, epoch, question, answer, erase_hash) VALUES (?1, ?2, ?3, ?4, ?5)')
  const answers = {
    stage: (at: number) => [at % 8],
    profile: () => [...drawDirection(towards, directionMechanism(4), random)],
  }
  for (const question of ['stage', 'profile'] as const) {
    const list = Array.from({ length: cards[question] ?? 0 }, (_, at) =>
      insert.bind(random(32), epoch, question, JSON.stringify(answers[question](at)), random(32)),
    )
    if (list.length > 0) await db.batch(list)
  }
}

async function readers(place: House, epoch?: number): Promise<ReadersReply> {
  const as = await signIn(place, 'viewer')
  return ReadersReply.parse(await (await place.ask(`/v1/staff/readers${epoch === undefined ? '' : `?epoch=${epoch}`}`, { as })).json())
}

const sumsOf = async ({ db }: House) => (await db.prepare('SELECT n FROM profile_sums').all<{ n: number }>()).results.map(({ n }) => n)

test.each([1, 2, 49])('of %i cards for a question nothing is kept but their number: no count of tickets, no sum of directions', async (cards) => {
  const place = await house({ policy: asking })
  await fill(place, 3, { stage: cards, profile: cards })
  place.clock.at = COUNTED
  expect(await closeEpochs(place.deps)).toBe('Counted epoch 3 and deleted its cards.')
  expect(await rows(place.db, 'cards')).toBe(0)
  expect(await rows(place.db, 'counts')).toBe(0)
  expect(await sumsOf(place)).toEqual([])
  expect((await readTallies(place.db, 3)).map(({ n, fewerThan }) => [n, fewerThan])).toEqual([
    [cards, 50],
    [cards, 50],
  ])
  const { questions, segments } = await readers(place)
  expect(questions).toMatchObject([{ id: 'stage', fewerThan: 50, hidden: 8 }])
  expect(segments.fewerThan).toBe(FEWEST_DIRECTIONS)
  // Also when the library later asks for fewer: what is gone is not taken for noughts.
  await place.db.prepare("UPDATE documents SET body = json_set(body, '$.minimumReports', 10) WHERE name = 'policy'").run()
  expect((await readers(place)).questions[0]?.cells.every(({ suppressed }) => suppressed)).toBe(true)
})

test('of the least number and of more all is kept, whatever the pages', async () => {
  const place = await house({ policy: asking })
  await fill(place, 3, { stage: 50, profile: 50 })
  place.clock.at = COUNTED
  await countBy(place.deps, { size: 7, most: 100 })
  expect(await sumsOf(place)).toEqual([50])
  const { questions, segments } = await readers(place)
  expect(questions[0]?.fewerThan).toBeUndefined()
  expect(segments.fewerThan).toBeUndefined()
  expect((await readTallies(place.db, 3)).find(({ question }) => question.id === 'stage')?.counts.reduce((sum, count) => sum + count, 0)).toBe(50)
})

test('an epoch that is counted in parts is judged by all its cards, not by those of a part', async () => {
  const place = await house({ policy: asking })
  await fill(place, 3, { stage: 60, profile: 60 })
  place.clock.at = COUNTED
  for (let run = 0; run < 3; run += 1) await countBy(place.deps, { size: 30, most: 1 })
  await closeEpochs(place.deps)
  expect(await sumsOf(place)).toEqual([60])
  expect((await readTallies(place.db, 3)).map(({ fewerThan }) => fewerThan)).toEqual([undefined, undefined])
})

test('an epoch whose last cards are erased while it is half-counted is judged by the next run', async () => {
  const place = await house({ policy: asking })
  await fill(place, 3, { stage: 20, profile: 20 })
  place.clock.at = COUNTED
  await countBy(place.deps, { size: 30, most: 1 })
  await place.db.prepare('DELETE FROM cards').run()
  expect(await closeEpochs(place.deps)).toBeUndefined()
  expect(await rows(place.db, 'counts')).toBe(0)
  expect(await sumsOf(place)).toEqual([])
})

test('sums over several epochs leave out the small one, and are those of the others alone', async () => {
  const place = await house({ policy: { ...asking, origin: '2025-12-01' } })
  const given = [120, 30, 140, 130]
  for (const [epoch, cards] of given.entries()) await fill(place, epoch, { stage: cards * 2, profile: cards }, epoch + 1)
  place.clock.at = COUNTED
  await closeEpochs(place.deps)
  const kept = await listSums(place.db)
  expect(kept.map(({ epoch, sums }) => [epoch, sums.n])).toEqual([
    [3, 130],
    [2, 140],
    [0, 120],
  ])
  const alone = await house({ policy: { ...asking, origin: '2025-12-01' } })
  for (const epoch of [0, 2, 3]) await fill(alone, epoch, { stage: (given[epoch] ?? 0) * 2, profile: given[epoch] ?? 0 }, epoch + 1)
  alone.clock.at = COUNTED
  await closeEpochs(alone.deps)
  expect(await listSums(alone.db)).toEqual(kept)
})

test('a trend shows no figure of the epoch of which nothing was kept', async () => {
  const place = await house({ policy: { ...asking, origin: '2025-12-01' } })
  for (const [epoch, cards] of [400, 30, 400].entries()) await fill(place, epoch, { stage: cards }, epoch + 1)
  place.clock.at = COUNTED
  await closeEpochs(place.deps)
  const as = await signIn(place, 'viewer')
  const { trends } = TrendsReply.parse(await (await place.ask('/v1/staff/readers/trends', { as })).json())
  const [stage] = trends
  expect(stage?.epochs.map(({ n }) => n)).toEqual([400, 30, 400])
  expect(stage?.cells.every(({ figures }) => figures[1] === null)).toBe(true)
  expect(stage?.cells.some(({ figures }) => figures[0] !== null && figures[2] !== null)).toBe(true)
})

test('a library that kept such counts and sums before loses them in the next night', async () => {
  const place = await house({ policy: asking })
  await fill(place, 3, { stage: 4, profile: 4 })
  place.clock.at = COUNTED
  await countBy(place.deps, { size: 2000, most: 50, fewest: { answers: 0, directions: 0 } })
  await place.db.prepare('UPDATE tallies SET fewest = NULL').run()
  expect([await rows(place.db, 'counts'), await sumsOf(place)]).toEqual([4, [4]])
  expect(await closeEpochs(place.deps)).toBeUndefined()
  expect([await rows(place.db, 'counts'), await sumsOf(place)]).toEqual([0, []])
})

test('whichever statement fails, nothing half is left, and the next run comes to the same', async () => {
  const done = async () => {
    const place = await house({ policy: asking })
    await fill(place, 3, { stage: 60, profile: 4 })
    place.clock.at = COUNTED
    return place
  }
  const right = await done()
  await countBy(right.deps, { size: 40, most: 9 })
  const { staff: _, ...whole } = await everything(right.db)
  for (let k = 1; ; k += 1) {
    const place = await done()
    const faulty = failing(place.db)
    faulty.arm({ k, dead: true })
    await countBy({ ...place.deps, db: faulty.db }, { size: 40, most: 9 }).catch(() => undefined)
    if (!faulty.failed()) break
    const judged = await place.db.prepare('SELECT COUNT(*) AS n FROM tallies WHERE fewest IS NOT NULL').first<{ n: number }>()
    // Either judged and gone, or not judged yet and all there.
    expect((judged?.n ?? 0) > 0 ? await sumsOf(place) : [], `statement ${k}`).toEqual([])
    await countBy(place.deps, { size: 40, most: 9 })
    const { staff: __, ...after } = await everything(place.db)
    expect(after, `statement ${k}`).toEqual(whole)
  }
}, 60_000)
