import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Manifest } from '#shared/edition.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { seed } from '#worker/db/seed.ts'
import worker from '#worker/index.ts'
import { segment } from '#worker/jobs/segment.ts'
import { channels, everything, house, items, library, policy, rows } from './house.ts'

test('learns nothing new from what it has learned from', async () => {
  const { db, deps } = await house()
  const before = await everything(db)
  expect(await segment(deps)).toBeUndefined()
  expect(await everything(db)).toEqual(before)
})

test('learns from what is published since, in an edition of its own', async () => {
  const { ask, db, clock, deps } = await house()
  const more = items.slice(0, 6).map((item, index) => ({ ...item, id: `play-${index}`, subjects: ['theatre'] }))
  await seed(db, { library, policy, vocabulary, channels, items: [...items, ...more], now: clock.at })
  clock.at += 86_400_000
  expect(await segment(deps)).toMatch(/^\d segments learned, edition 3\.$/)
  const manifest = Manifest.parse(await (await ask('/v1/edition')).json())
  const model = (await (await ask(`/v1/parts/${manifest.parts.segments}`)).json()) as { version: number }
  expect(model.version).toBe(2)
  expect(await segment(deps)).toBeUndefined()
})

test('drops parts of editions a month replaced, and none in force', async () => {
  const { ask, db, clock, deps } = await house()
  const first = Manifest.parse(await (await ask('/v1/edition')).json())
  await seed(db, { library: { ...library, contact: 'new@northmere.example' }, policy, vocabulary, channels, items, now: clock.at })
  clock.at += 31 * 86_400_000
  await segment(deps)
  expect((await ask(`/v1/parts/${first.parts.library}`)).status).toBe(404)
  const second = Manifest.parse(await (await ask('/v1/edition')).json())
  for (const hash of Object.values(second.parts)) expect((await ask(`/v1/parts/${hash}`)).status).toBe(200)
})

test('leaves what staff have changed when the library is filled again', async () => {
  const { db, clock } = await house()
  await db.prepare("UPDATE items SET content = json_set(content, '$.title', 'Ours'), updated_by = 'M. Adeyemi' WHERE id = 'work-1'").run()
  await seed(db, { library, policy, vocabulary, channels, items: items.map((item) => ({ ...item, title: 'Theirs' })), now: clock.at })
  const { results } = await db.prepare("SELECT json_extract(content, '$.title') AS title, COUNT(*) AS n FROM items GROUP BY title").all()
  expect(results).toEqual([
    { title: 'Ours', n: 1 },
    { title: 'Theirs', n: 11 },
  ])
})

test.each([
  ['* * * * *', ['expire', 'publish']],
  ['17 3 * * *', ['close-epoch', 'segment']],
])('runs the jobs of the cron %s and notes each', async (cron, jobs) => {
  const { db } = await house()
  const bindings = { DB: env.DB, ORIGIN: env.ORIGIN }
  await worker.scheduled(createScheduledController({ cron }), bindings)
  await worker.scheduled(createScheduledController({ cron }), bindings)
  const { results } = await db.prepare('SELECT job FROM jobs ORDER BY job').all<{ job: string }>()
  expect(results.map((row) => row.job)).toEqual(jobs)
  expect(await rows(db, 'editions')).toBe(1)
})
