import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { D1Database, D1PreparedStatement, D1Result } from '@cloudflare/workers-types'
import { expect, test } from 'vitest'
import type { Policy } from '#shared/policy.ts'
import { directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { HomeReply } from '#shared/staff.ts'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { keepCard } from '#worker/db/cards.ts'
import { isHalfCounted, listCloses, readTallies } from '#worker/db/closes.ts'
import { readHistory } from '#worker/db/history.ts'
import { AT_ONCE } from '#worker/db/items.ts'
import { recentRuns } from '#worker/db/jobs.ts'
import { listSums } from '#worker/db/profiles.ts'
import { sha256 } from '#worker/domain/codes.ts'
import worker from '#worker/index.ts'
import { closeEpochs, countBy } from '#worker/jobs/close-epoch.ts'
import { expire } from '#worker/jobs/expire.ts'
import { publish } from '#worker/jobs/publish.ts'
import { run } from '#worker/jobs/run.ts'
import { segment } from '#worker/jobs/segment.ts'
import { failing } from '../faults/failing.ts'
import { seeded } from '../unit/seeded.ts'
import { everything, type House, house, policy, rows, signIn } from './house.ts'

const asking: Policy = { ...policy, questions: [...policy.questions, { id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 }] }
const mechanism = directionMechanism(4)
const SIZE = 3
/** Cards of epoch 2 and of epoch 3: six pages, the last of them full, and four, the last with one card. */
const CARDS = new Map([
  [2, 18],
  [3, 10],
])
const COUNTED = Date.parse('2026-05-01T03:17:00Z')
/** Of so few cards something is kept here all the same: it must be right. */
const fewest = { answers: 1, directions: 1 }
const all = { size: SIZE, most: 1000, fewest }

const answerOf = (at: number, random: (count: number) => Uint8Array<ArrayBuffer>): [string, string] => {
  if (at % 3 === 0) return ['subject', JSON.stringify([at % 5, 7 + (at % 4), 20])]
  if (at % 3 === 1) return ['stage', JSON.stringify([at % 8])]
  const towards = Array.from({ length: 32 }, (_, axis) => (axis === at % 7 ? 1 : -0.05))
  return ['profile', JSON.stringify([...drawDirection(towards, mechanism, random)])]
}

/** Puts the same cards into a library each time, and takes out what was counted. */
async function fill({ db }: House): Promise<void> {
  const random = seeded(17)
  const emptied = ['cards', 'profile_sums', 'counts', 'tallies', 'closes', 'asked', 'waiting'].map((table) => db.prepare(`DELETE FROM ${table}`))
  const cards = [...CARDS].flatMap(([epoch, count]) =>
    Array.from({ length: count }, (_, at) => {
      const [question, answer] = answerOf(at, random)
      return db
        .prepare('INSERT INTO cards (token_hash, epoch, question, answer, erase_hash) VALUES (?1, ?2, ?3, ?4, ?5)')
        .bind(random(32), epoch, question, answer, random(32))
    }),
  )
  await db.batch([...emptied, ...cards])
}

/** A library on the night both epochs are to be counted. */
async function due(): Promise<House> {
  const place = await house({ policy: asking })
  await fill(place)
  place.clock.at = COUNTED
  return place
}

const held = async ({ db }: House, where = 'epoch >= 0'): Promise<number> =>
  (await db.prepare(`SELECT COUNT(*) AS n FROM cards WHERE ${where}`).first<{ n: number }>())?.n ?? 0

/** Cards in the tallies and cards in the table: together they must always be those that came. */
async function accounts(place: House): Promise<number> {
  const counted = await place.db.prepare('SELECT COALESCE(SUM(n), 0) AS n FROM tallies').first<{ n: number }>()
  return (counted?.n ?? 0) + (await held(place))
}

/** A database that tells how many batches it was given, and how many answers it gave out. */
function listening(db: D1Database): { db: D1Database; batches: () => number; answers: () => number } {
  let batches = 0
  let answers = 0
  const heard = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'batch') return typeof value === 'function' ? value.bind(target) : value
      return async (statements: D1PreparedStatement[]): Promise<D1Result[]> => {
        batches += 1
        const results = await target.batch(statements)
        answers += results.flatMap(({ results }) => results).filter((row) => Object.hasOwn(row as object, 'answer')).length
        return results
      }
    },
  })
  return { db: heard, batches: () => batches, answers: () => answers }
}

/** Everything a run leaves that is not cut off, and takes each epoch in one page. */
async function whole(): Promise<Record<string, string>> {
  const place = await due()
  expect(await countBy(place.deps, { ...all, size: 1000 })).toBe('Counted epoch 2, 3 and deleted its cards.')
  return everything(place.db)
}

const pages = async (place: House): Promise<number> => Math.ceil((await held(place, 'epoch = 2')) / SIZE) + Math.ceil((await held(place, 'epoch = 3')) / SIZE)

test.each([
  ['is killed', true],
  ['fails', false],
])(
  'a count that %s at any statement is gone on with from there, to the same bit, and nothing of it is done twice',
  async (_, dead) => {
    const right = await whole()
    const place = await due()
    const halves = new Set<number>()
    let k = 1
    for (; ; k += 1) {
      await fill(place)
      const faulty = failing(place.db)
      faulty.arm({ k, dead })
      const ended = await countBy({ ...place.deps, db: faulty.db }, all).catch(() => undefined)
      if (!faulty.failed()) break
      expect(ended, `statement ${k}`).toBeUndefined()
      const half = await held(place)
      halves.add(half)
      expect(await accounts(place), `statement ${k}`).toBe(28)
      // What is whole is shown and what is half is not.
      const shown = (await listCloses(place.db)).map(({ epoch }) => epoch)
      expect(shown, `statement ${k}`).toEqual(half > 10 ? [] : half > 0 ? [2] : [3, 2])
      expect(await isHalfCounted(place.db)).toBe(half < 28 && half !== 10)
      const [leftPages, leftProfiles] = [await pages(place), await held(place, "question = 'profile'")]
      const heard = listening(place.db)
      await countBy({ ...place.deps, db: heard.db }, all)
      expect(await everything(place.db), `statement ${k}`).toEqual(right)
      expect([heard.batches(), heard.answers()], `statement ${k}`).toEqual([1 + 2 * leftPages, leftProfiles])
    }
    // Ten pages of nine statements or more; it was cut after each of them but the last.
    expect(k).toBeGreaterThan(90)
    expect([...halves]).toEqual([28, 25, 22, 19, 16, 13, 10, 7, 4, 1])
  },
  180_000,
)

test('a count of one page a run ends as one in a single run, and shows nothing before', async () => {
  const right = await whole()
  const place = await due()
  const viewer = await signIn(place, 'viewer')
  const readers = async () => ReadersReply.parse(await (await place.ask('/v1/staff/readers', { as: viewer })).json())
  const home = async () => HomeReply.parse(await (await place.ask('/v1/staff/home', { as: viewer })).json())
  const model = await place.db.prepare("SELECT body FROM documents WHERE name = 'segments'").first()
  const told: unknown[] = []
  for (let night = 0; night < 9; night += 1) {
    told.push(await countBy(place.deps, { ...all, most: 1 }))
    const ended = night < 5 ? [] : night < 8 ? [2] : [3, 2]
    expect((await readers()).epochs.map(({ epoch }) => epoch)).toEqual(ended)
    expect((await home()).sharing?.epoch).toBe(ended[0])
    expect((await readHistory(place.db, 9)).map(({ epoch }) => epoch)).toEqual(ended.toReversed())
    expect((await listSums(place.db)).map(({ epoch }) => epoch)).toEqual(ended)
    expect(await readTallies(place.db, 3)).toHaveLength(ended[0] === 3 ? 3 : 0)
    expect(await isHalfCounted(place.db)).toBe(night < 8)
    if (night === 4) expect(await segment(place.deps)).toBeUndefined()
  }
  const part = (epoch: number) => `Part of epoch ${epoch} is counted; the next run goes on.`
  const first = `Counted epoch 2 and deleted its cards. ${part(3)}`
  expect(told).toEqual([part(2), part(2), part(2), part(2), part(2), first, part(3), part(3), 'Counted epoch 3 and deleted its cards.'])
  expect(await place.db.prepare("SELECT body FROM documents WHERE name = 'segments'").first()).toEqual(model)
  const { staff: _, ...rest } = await everything(place.db)
  expect({ staff: right.staff, ...rest }).toEqual(right)
  expect(await segment(place.deps)).toBe('2 segments learned, edition 2.')
})

test('a count goes on with the terms, the mean and the day it was begun with, also when its epoch is open again', async () => {
  const { waiting: _, ...right } = await whole()
  const place = await due()
  await countBy(place.deps, { ...all, most: 7 })
  const documents = await place.db.prepare('SELECT name, body FROM documents').all<{ name: string; body: string }>()
  const questions = '[{"id":"stage","domain":8,"standInEpsilon":1,"reportEpsilon":1}]'
  await place.db.batch([
    place.db.prepare("UPDATE documents SET body = json_set(body, '$.graceDays', 14, '$.questions', json(?1)) WHERE name = 'policy'").bind(questions),
    place.db.prepare("UPDATE documents SET body = json_set(body, '$.mean[0]', 0.5) WHERE name = 'segments'"),
  ])
  place.clock.at += 86_400_000
  expect(await held(place, 'epoch = 3')).toBe(7)
  const late = { tokenHash: await sha256('late'), epoch: 3, question: 'stage', answer: [1], eraseHash: await sha256('key') }
  expect(await keepCard(place.db, late, { id: 'stage', domain: 8, standInEpsilon: 1, reportEpsilon: 1 }, { open: true, goneBy: '2026-04-30' })).toBe('closed')
  expect(await countBy(place.deps, all)).toBe('Counted epoch 3 and deleted its cards.')
  await place.db.batch(documents.results.map(({ name, body }) => place.db.prepare('UPDATE documents SET body = ?2 WHERE name = ?1').bind(name, body)))
  const { waiting: __, ...after } = await everything(place.db)
  expect(after).toEqual(right)
})

test('a card erased while its epoch is half-counted is counted if its page was, and else is not', async () => {
  const one = await due()
  const { results } = await one.db.prepare('SELECT erase_hash FROM cards WHERE epoch = 2 ORDER BY token_hash').all<{ erase_hash: ArrayBuffer }>()
  const [early, late] = [results[0], results[7]].map((row) => new Uint8Array(row?.erase_hash ?? []))
  const erase = (place: House, hash = new Uint8Array()) => place.db.prepare('DELETE FROM cards WHERE erase_hash = ?1').bind(hash).run()
  await erase(one, late)
  await countBy(one.deps, all)
  const right = await everything(one.db)
  const other = await due()
  await countBy(other.deps, { ...all, most: 2 })
  await erase(other, early)
  await erase(other, late)
  await countBy(other.deps, all)
  expect(await everything(other.db)).toEqual(right)
})

test('an epoch whose last cards are erased while it is half-counted is counted to its end with them', async () => {
  const place = await due()
  await countBy(place.deps, { ...all, most: 2 })
  await place.db.prepare('DELETE FROM cards WHERE epoch = 2').run()
  expect((await listCloses(place.db)).map(({ epoch }) => epoch)).toEqual([2])
  expect(await countBy(place.deps, all)).toBe('Counted epoch 3 and deleted its cards.')
  expect(await rows(place.db, 'asked')).toBe(0)
})

test('runs that count at the same time leave what one leaves', async () => {
  const right = await whole()
  const place = await due()
  const outcomes = await Promise.all([1, 2, 3].map(() => run('close-epoch', (deps, took) => countBy(deps, all, took), place.deps)))
  expect(new Set(outcomes)).toEqual(new Set(['done']))
  expect(await everything(place.db)).toEqual(right)
})

test('a night counts a hundred thousand cards at most, in fewer statements than the platform lets it make', async () => {
  const place = await due()
  await place.db
    .prepare(
      `WITH RECURSIVE card (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM card WHERE at < 100010)
       INSERT INTO cards (token_hash, epoch, question, answer, erase_hash) SELECT randomblob(32), 2, 'stage', '[' || at % 8 || ']', randomblob(32) FROM card`,
    )
    .run()
  let statements = 0
  const db = new Proxy(place.db, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
      return (query: string) => {
        statements += 1
        return target.prepare(query)
      }
    },
  })
  expect(await closeEpochs({ ...place.deps, db })).toBe('Part of epoch 2 is counted; the next run goes on.')
  expect(await held(place)).toBe(38)
  expect(statements).toBeLessThan(550)
  expect(await closeEpochs(place.deps)).toBe('Counted epoch 2, 3 and deleted its cards.')
  expect((await readTallies(place.db, 2)).find(({ question }) => question.id === 'stage')).toMatchObject({ n: 100_016 })
}, 60_000)

test('the minute after goes on with a half-counted epoch and learns from it, and with nothing else of the night', async () => {
  const place = await due()
  await countBy(place.deps, { ...all, most: 2 })
  const bindings = { DB: env.DB, ORIGIN: env.ORIGIN }
  const minute = () => worker.scheduled(createScheduledController({ cron: '* * * * *' }), bindings)
  await minute()
  expect(await held(place)).toBe(0)
  const jobs = async () => (await recentRuns(place.db, 0, Date.now())).map(({ job }) => job).sort()
  expect(await jobs()).toEqual(['close-epoch', 'expire', 'publish', 'segment'])
  await place.db.prepare('DELETE FROM jobs').run()
  await minute()
  expect(await jobs()).toEqual(['expire', 'publish'])
})

test('items that come due together beyond what goes in a batch follow a minute later, each once', async () => {
  const place = await house()
  const content = JSON.stringify({
    channel: 'maps',
    title: 'A map',
    url: 'https://maps.example/1',
    language: 'en',
    level: 'any',
    subjects: [],
    reason: 'See it.',
    by: 'M. A.',
  })
  await place.db
    .prepare(
      `WITH RECURSIVE item (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM item WHERE at < ?1)
       INSERT INTO items (id, channel, state, content, words, from_at, until_at, published, revision, updated, updated_by)
       SELECT 'due-' || at, 'maps', 'scheduled', ?2, '', ?3, ?4, NULL, 1, ?3, 'M. A.' FROM item`,
    )
    .bind(AT_ONCE + 5, content, place.clock.at, place.clock.at + 3_600_000)
    .run()
  expect([await publish(place.deps), await publish(place.deps), await publish(place.deps)]).toEqual([
    '200 scheduled items published, edition 2.',
    '5 scheduled items published, edition 3.',
    undefined,
  ])
  place.clock.at += 3_600_000
  expect([await expire(place.deps), await expire(place.deps), await expire(place.deps)]).toEqual(['200 items expired.', '5 items expired.', undefined])
})
