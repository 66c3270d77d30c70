import { expect, test } from 'vitest'
import { HomeReply } from '#shared/staff.ts'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { run } from '#worker/jobs/run.ts'
import { segment } from '#worker/jobs/segment.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { type House, house, policy, signIn } from './house.ts'

const home = async (place: House) => HomeReply.parse(await (await place.ask('/v1/staff/home', { as: await signIn(place, 'viewer') })).json())
const readers = async (place: House) => ReadersReply.parse(await (await place.ask('/v1/staff/readers', { as: await signIn(place, 'viewer') })).json())
const at = (iso: string) => Date.parse(iso)

async function send(place: House, count: number, epoch: number): Promise<void> {
  const random = seeded(epoch)
  for (let sent = 0; sent < count; sent += 1) {
    const { bytes } = await card(policy, random, { epoch, question: 'stage', answer: 1 })
    expect((await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })).status).toBe(202)
  }
}

/** A database that lets a job begin and then never answers again, as when the platform stops it. */
function dying(place: House, after: number): House['deps'] {
  let calls = 0
  const counted = (key: string, value: unknown) => {
    if (typeof value !== 'function') return value
    return (...given: unknown[]) => {
      if (key === 'batch' || key === 'prepare') calls += 1
      if (calls > after) throw new Killed()
      return Reflect.apply(value, place.db, given)
    }
  }
  return { ...place.deps, db: new Proxy(place.db, { get: (db, key) => counted(String(key), Reflect.get(db, key)) }) }
}
class Killed extends Error {}

test('a run notes when it ran, how long, and how much it read: items and reports, or cards by the ten', async () => {
  const place = await house({ now: at('2026-03-10T00:00:00Z') })
  await send(place, 23, 2)
  place.clock.at = at('2026-04-01T03:17:00Z')
  expect(await run('close-epoch', closeEpochs, place.deps)).toBe('done')
  expect(await run('segment', segment, place.deps)).toBe('nothing')
  const { jobs } = await home(place)
  expect(jobs).toContainEqual({
    job: 'close-epoch',
    started: '2026-04-01T03:17:00.000Z',
    finished: '2026-04-01T03:17:00.000Z',
    outcome: 'done',
    detail: 'Counted epoch 2 and deleted its cards.',
    size: 20,
  })
  expect(jobs.find(({ job }) => job === 'segment')).toMatchObject({ outcome: 'nothing', size: 12 })
})

test('a run that finds nothing to count read nothing', async () => {
  const place = await house()
  expect(await run('close-epoch', closeEpochs, place.deps)).toBe('nothing')
  expect((await home(place)).jobs).toMatchObject([{ job: 'close-epoch', outcome: 'nothing', size: null }])
})

test('a count that fails is shown as failed, and figures keep the date of the one before', async () => {
  const place = await house({ now: at('2026-03-10T00:00:00Z') })
  await send(place, 60, 2)
  place.clock.at = at('2026-04-01T03:17:00Z')
  await run('close-epoch', closeEpochs, place.deps)
  await send(place, 60, 3)
  place.clock.at = at('2026-04-29T03:17:00Z')
  // The count itself is refused; that it failed can still be noted.
  const db = new Proxy(place.db, {
    get: (target, key) => {
      const value = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      if (key !== 'batch') return value.bind(target)
      return (statements: unknown[]) => (statements.length > 5 ? Promise.reject(new Error('D1 is overloaded')) : Reflect.apply(value, target, [statements]))
    },
  })
  expect(await run('close-epoch', closeEpochs, { ...place.deps, db })).toBe('failed')
  const [last] = (await home(place)).jobs
  expect(last).toMatchObject({ job: 'close-epoch', started: '2026-04-29T03:17:00.000Z', outcome: 'failed', detail: 'D1 is overloaded', size: 60 })
  const reply = await readers(place)
  expect(reply.epochs).toMatchObject([{ epoch: 2, closedOn: '2026-04-01', n: 60 }])
  expect(reply.ageDays).toBe(28)
})

test('a run that is killed and can note nothing any more is shown as failed, the older figures with their date; the next run goes on', async () => {
  const place = await house({ now: at('2026-04-01T03:17:00Z') })
  const before = (await readers(place)).segments
  place.clock.at = at('2026-05-01T03:17:00Z')
  await expect(run('segment', segment, dying(place, 4))).rejects.toThrow(Killed)
  expect((await home(place)).jobs).toEqual([])
  place.clock.at += 16 * 60_000
  expect((await home(place)).jobs).toEqual([
    {
      job: 'segment',
      started: '2026-05-01T03:17:00.000Z',
      finished: '2026-05-01T03:17:00.000Z',
      outcome: 'failed',
      detail: 'It was stopped before it came to an end.',
      size: null,
    },
  ])
  expect((await readers(place)).segments).toEqual({ ...before, ageDays: 30 })
  place.clock.at = at('2026-05-02T03:17:00Z')
  await run('segment', segment, place.deps)
  const { jobs } = await home(place)
  expect(jobs.map(({ job, outcome, started }) => [job, outcome, started.slice(0, 10)])).toEqual([
    ['segment', 'nothing', '2026-05-02'],
    ['segment', 'failed', '2026-05-01'],
  ])
})

test('a run still under way is not called failed', async () => {
  const place = await house()
  const seen: unknown[] = []
  await run(
    'segment',
    async () => {
      place.clock.at += 10 * 60_000
      seen.push((await home(place)).jobs)
      return undefined
    },
    place.deps,
  )
  expect(seen).toEqual([[]])
})
