import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { dayOf } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { HomeReply } from '#shared/staff.ts'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { readTallies } from '#worker/db/closes.ts'
import { overTime } from '#worker/db/retention.ts'
import worker from '#worker/index.ts'
import { closeEpochs, countBy } from '#worker/jobs/close-epoch.ts'
import { deleteBy, retention } from '#worker/jobs/retention.ts'
import { run } from '#worker/jobs/run.ts'
import { failing } from '../faults/failing.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { everything, type House, house, policy, rows, signIn } from './house.ts'

const DAY = 86_400_000
/** Epoch 3 begins on 26 March; its cards are counted on 29 April and must be gone on 30 April. */
const CLOSES = Date.parse('2026-04-29T03:17:00Z')
const OVER = Date.parse('2026-04-30T00:00:00Z')
const REASON = 'Deleted uncounted, because their time was over: '

async function send(place: House, count: number, epoch = 3): Promise<void> {
  const random = seeded(epoch)
  for (let sent = 0; sent < count; sent += 1) {
    const { bytes } = await card(policy, random, { epoch, question: sent % 2 === 0 ? 'stage' : 'subject', answer: sent % 8 })
    expect((await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })).status).toBe(202)
  }
}

/** A library in which `count` cards of epoch 3 wait. */
async function holding(count: number, change: Partial<Policy> = {}): Promise<House> {
  const place = await house({ policy: { ...policy, ...change } })
  await send(place, count)
  return place
}

/** Makes every count fail, as a fault of this house would. */
const spoil = ({ db }: House) => db.prepare("CREATE TRIGGER spoilt BEFORE INSERT ON tallies BEGIN SELECT RAISE(ABORT, 'this count is spoilt'); END").run()
const mend = () => env.DB.prepare('DROP TRIGGER IF EXISTS spoilt').run()

const scheduled = (cron: string) => worker.scheduled(createScheduledController({ cron }), { DB: env.DB, ORIGIN: env.ORIGIN })
const runs = async ({ db }: House) =>
  (await db.prepare('SELECT job, outcome, detail FROM jobs ORDER BY id').all<{ job: string; outcome: string; detail: string }>()).results
const lost = async ({ db }: House) => (await db.prepare('SELECT epoch, cards FROM losses').all<{ epoch: number; cards: number }>()).results

test('cards whose counting always fails are deleted all the same when their time is over, and the run says what was lost and why', async () => {
  const place = await holding(23)
  await spoil(place)
  try {
    // The night of the count, and the last minute in which they may be kept, by the Worker's own clock: real time is far past both.
    await scheduled('17 3 * * *')
  } finally {
    await mend()
  }
  expect(await rows(place.db, 'cards')).toBe(0)
  expect(await rows(place.db, 'asked')).toBe(0)
  expect(await lost(place)).toEqual([{ epoch: 3, cards: 23 }])
  expect(await runs(place)).toEqual([
    { job: 'close-epoch', outcome: 'failed', detail: expect.stringContaining('this count is spoilt') },
    { job: 'retention', outcome: 'done', detail: `${REASON}epoch 3 (at least 20 cards).` },
    expect.objectContaining({ job: 'segment' }),
  ])
})

test('a minute is enough: what is over time is not left to the night', async () => {
  const place = await holding(4)
  await spoil(place)
  try {
    await scheduled('* * * * *')
  } finally {
    await mend()
  }
  expect(await rows(place.db, 'cards')).toBe(0)
  expect((await runs(place)).map(({ job }) => job)).toEqual(['publish', 'expire', 'close-epoch', 'retention', 'segment'])
})

test('a count that works is made first, and then nothing is lost', async () => {
  const place = await holding(60)
  await scheduled('* * * * *')
  expect(await lost(place)).toEqual([])
  expect((await readTallies(place.db, 3)).map(({ n }) => n)).toEqual([30, 30])
  expect((await runs(place)).map(({ job }) => job)).not.toContain('retention')
})

test('after a count that was killed the next run begins with deleting: what is over time waits for no second death', async () => {
  const place = await holding(6)
  await place.db
    .prepare("INSERT INTO begun (job, started) VALUES ('close-epoch', ?1)")
    .bind(OVER + 60_000)
    .run()
  await scheduled('* * * * *')
  expect(await lost(place)).toEqual([{ epoch: 3, cards: 6 }])
  expect(await rows(place.db, 'tallies')).toBe(0)
})

test('a policy that cannot be read keeps cards from being counted, and not from being deleted on the day that was promised', async () => {
  const place = await holding(6)
  await place.db.prepare("UPDATE documents SET body = '{}' WHERE name = 'policy'").run()
  await scheduled('17 3 * * *')
  expect(await lost(place)).toEqual([{ epoch: 3, cards: 6 }])
  expect((await runs(place)).slice(0, 2)).toMatchObject([
    { job: 'close-epoch', outcome: 'failed' },
    { job: 'retention', outcome: 'done' },
  ])
})

test('another calendar, by which cards would be long over time, costs none: they are counted first', async () => {
  const place = await holding(60)
  await place.db.batch([
    place.db.prepare("UPDATE documents SET body = json_set(body, '$.epochDays', 7) WHERE name = 'policy'"),
    place.db.prepare("INSERT INTO jobs (job, started, finished, outcome, detail) VALUES ('close-epoch', ?1, ?1, 'done', '')").bind(OVER),
  ])
  await scheduled('* * * * *')
  expect(await lost(place)).toEqual([])
  expect((await readTallies(place.db, 3)).map(({ n }) => n)).toEqual([30, 30])
})

test('nothing is deleted before its time, and everything on the first minute of that day', async () => {
  const place = await holding(5)
  place.clock.at = CLOSES
  expect(await retention(place.deps)).toBeUndefined()
  place.clock.at = OVER - 1
  expect(await overTime(place.db, policy, dayOf(Math.floor(place.clock.at / DAY)))).toEqual([])
  expect(await retention(place.deps)).toBeUndefined()
  expect(await rows(place.db, 'cards')).toBe(5)
  place.clock.at = OVER
  expect(await retention(place.deps)).toBe(`${REASON}epoch 3 (fewer than 10 cards).`)
  expect(await retention(place.deps)).toBeUndefined()
  expect(await rows(place.db, 'cards')).toBe(0)
})

test('what was promised when the card came holds, also when a later policy keeps cards longer', async () => {
  const place = await holding(3, { epochDays: 28, graceDays: 1, retentionDays: 29 })
  await place.db.prepare("UPDATE documents SET body = json_set(body, '$.retentionDays', 35) WHERE name = 'policy'").run()
  place.clock.at = Date.parse('2026-04-24T00:00:00Z')
  expect(await retention(place.deps)).toBe(`${REASON}epoch 3 (fewer than 10 cards).`)
})

test('a card that comes after its epoch was deleted is not taken', async () => {
  const place = await holding(3)
  place.clock.at = OVER
  await retention(place.deps)
  place.clock.at = Date.parse('2026-04-04T12:00:00Z')
  const { bytes } = await card(policy, seeded(99), { epoch: 3, question: 'stage' })
  expect((await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })).status).toBe(410)
})

test.each([
  ['fails', false],
  ['is killed', true],
])(
  'a deletion that %s at any statement leaves each card either there or told as lost, and goes on',
  async (_, dead) => {
    for (let k = 1; ; k += 1) {
      const place = await holding(7)
      place.clock.at = OVER
      const faulty = failing(place.db)
      faulty.arm({ k, dead })
      await deleteBy({ ...place.deps, db: faulty.db }, { size: 3, most: 40 }).catch(() => undefined)
      const told = (await lost(place))[0]?.cards ?? 0
      expect(told + (await rows(place.db, 'cards')), `statement ${k}`).toBe(7)
      if (!faulty.failed()) break
      await retention(place.deps)
      expect(await lost(place), `statement ${k}`).toEqual([{ epoch: 3, cards: 7 }])
    }
  },
  60_000,
)

test('a run deletes no more than its share and says so; counting and deleting at the same time take each card once', async () => {
  const place = await holding(20)
  place.clock.at = OVER
  expect(await deleteBy(place.deps, { size: 3, most: 2 })).toBe(`${REASON}epoch 3 (fewer than 10 cards). More are left; the next run goes on.`)
  expect(await rows(place.db, 'cards')).toBe(14)
  await Promise.all([countBy(place.deps, { size: 2, most: 3 }).catch(() => undefined), deleteBy(place.deps, { size: 3, most: 2 })])
  await Promise.all([countBy(place.deps, { size: 2, most: 40 }).catch(() => undefined), deleteBy(place.deps, { size: 3, most: 40 })])
  expect(await rows(place.db, 'cards')).toBe(0)
  const counted = await place.db.prepare('SELECT COALESCE(SUM(n), 0) AS n FROM tallies').first<{ n: number }>()
  expect((counted?.n ?? 0) + ((await lost(place))[0]?.cards ?? 0)).toBe(20)
})

test('the public page and the console say what was lost, of which epoch and when', async () => {
  const place = await holding(43)
  place.clock.at = OVER
  await run('retention', retention, place.deps)
  const page = await (await place.ask('/transparency')).text()
  expect(page).toContain('Deleted uncounted')
  expect(page).toContain('epoch 3, on 2026-04-30: 40 or a few more')
  expect(await (await place.ask('/transparency?lang=zh-CN')).text()).toContain('未经统计即删除')
  const as = await signIn(place, 'viewer')
  const reply = ReadersReply.parse(await (await place.ask('/v1/staff/readers', { as })).json())
  expect(reply.epochs).toMatchObject([{ epoch: 3, n: 0, lost: { cards: 40, on: '2026-04-30' } }])
  const home = HomeReply.parse(await (await place.ask('/v1/staff/home', { as })).json())
  expect(home.sharing).toMatchObject({ epoch: 3, lost: 40 })
  expect(home.jobs).toMatchObject([{ job: 'retention', outcome: 'done', size: 40, detail: `${REASON}epoch 3 (at least 40 cards).` }])
})

test('what was counted before stays, and the epoch is shown with what is missing', async () => {
  const place = await holding(240)
  place.clock.at = CLOSES
  await countBy(place.deps, { size: 200, most: 1 })
  const before = await everything(place.db)
  place.clock.at = OVER
  await retention(place.deps)
  const after = await everything(place.db)
  expect(after.counts).toBe(before.counts)
  const as = await signIn(place, 'viewer')
  const reply = ReadersReply.parse(await (await place.ask('/v1/staff/readers', { as })).json())
  expect(reply.epochs).toMatchObject([{ epoch: 3, lost: { cards: 40 } }])
  expect(reply.questions.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(180)
  expect(await closeEpochs(place.deps)).toBeUndefined()
})
