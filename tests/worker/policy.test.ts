import { expect, test } from 'vitest'
import { presetQuestion } from '#shared/presets.ts'
import { PolicyReply, ReadersReply } from '#shared/staff-sharing.ts'
import { readTallies } from '#worker/db/closes.ts'
import { readPolicy } from '#worker/db/documents.ts'
import { latestEdition } from '#worker/db/editions.ts'
import { readPolicyOf } from '#worker/db/terms.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { publish } from '#worker/jobs/publish.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { everything, type House, house, policy, rows, signIn } from './house.ts'

/** Noon of day 10 of epoch 3; epoch 4 begins on 2026-04-23. */
const NEXT = Date.parse('2026-04-23T00:00:00Z')
const PATH = '/v1/staff/policy'

const choose = async (place: House, body: unknown) => place.ask(PATH, { method: 'PUT', body, as: await signIn(place, 'administrator') })
const audit = async ({ db }: House) =>
  (await db.prepare('SELECT action, subject FROM audit ORDER BY id DESC').first<{ action: string; subject: string }>()) ?? {}
const edition = async ({ db }: House) => (await latestEdition(db))?.number

test('plans a policy for the next epoch, says so, writes it in the log, and leaves the present one as it is', async () => {
  const place = await house()
  const before = await readPolicy(place.db)
  const at = await edition(place)
  const reply = PolicyReply.parse(await (await choose(place, { preset: 'strict', questions: ['move', 'subject', 'channel'], groups: 8 })).json())
  expect(reply).toMatchObject({ version: 1, channels: 2, inForce: { preset: 'balanced', yearlyEpsilon: 20 } })
  expect(reply.next).toMatchObject({ epoch: 4, from: '2026-04-23', preset: 'strict', yearlyEpsilon: 16.5 })
  expect(reply.next?.questions.map(({ id, domain }) => [id, domain])).toEqual([
    ['move', 36],
    ['subject', 8],
    ['channel', 3],
  ])
  expect(await audit(place)).toEqual({ action: 'policy.plan', subject: 'strict: move, subject, channel; epoch 4' })
  expect(await readPolicy(place.db)).toEqual(before)
  expect(await edition(place)).toBe(at)
})

test('puts it in force when the epoch begins, once, as a new version in a new edition, with the channels listed for good', async () => {
  const place = await house()
  await choose(place, { preset: 'precise', questions: ['channel', 'gap'], groups: 32 })
  place.clock.at = NEXT - 1
  expect(await publish(place.deps)).toBeUndefined()
  place.clock.at = NEXT
  expect(await publish(place.deps)).toMatch(/^Policy 2 is in force, edition \d+\.$/)
  const now = (await readPolicy(place.db))?.value
  expect(now).toMatchObject({ version: 2, yearlyEpsilon: 8.5, channels: ['maps', 'sea-and-ships'], openEnrolment: true })
  expect(now?.questions).toEqual([presetQuestion('gap', 'precise'), presetQuestion('channel', 'precise', 3)].toReversed())
  expect(await audit(place)).toEqual({ action: 'policy.apply', subject: '2' })
  const all = await everything(place.db)
  expect(await publish(place.deps)).toBeUndefined()
  expect(await everything(place.db)).toEqual(all)
})

test('a card of the epoch before, come within its grace, keeps the meaning it was drawn with and is counted so', async () => {
  const place = await house()
  const random = seeded(3)
  const send = async (from: typeof policy, epoch: number, question: 'stage' | 'subject') => {
    const { bytes } = await card(from, random, { epoch, question, answer: 3 })
    return (await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })).status
  }
  await choose(place, { preset: 'strict', questions: ['subject', 'gap'], groups: 8 })
  expect(await send(policy, 3, 'stage')).toBe(202)
  place.clock.at = NEXT + 3_600_000
  await publish(place.deps)
  const next = await readPolicyOf(place.db, 4)
  if (next === undefined) throw new Error('no policy')
  expect((await readPolicyOf(place.db, 3))?.questions).toEqual(policy.questions)
  // Of epoch 3, by the policy of epoch 3, though another is in force; of epoch 4 only by the new one.
  expect(await send(policy, 3, 'stage')).toBe(202)
  expect(await send(policy, 3, 'subject')).toBe(202)
  expect(await send(policy, 4, 'stage')).toBe(400)
  expect(await send(next, 4, 'subject')).toBe(202)
  place.clock.at = Date.parse('2026-04-29T03:17:00Z')
  await closeEpochs(place.deps)
  const reply = ReadersReply.parse(await (await place.ask('/v1/staff/readers', { as: await signIn(place, 'viewer') })).json())
  expect(reply.questions.map(({ id, standInEpsilon, cells }) => [id, standInEpsilon, cells.length])).toEqual([
    ['stage', 3, 8],
    ['subject', 4, 32],
  ])
  expect((await readTallies(place.db, 3)).map(({ question, n }) => [question.id, n])).toEqual([
    ['stage', 2],
    ['subject', 1],
  ])
})

test('choosing what is in force takes back the plan', async () => {
  const place = await house({ policy: { ...policy, yearlyEpsilon: 14.5 } })
  await choose(place, { preset: 'strict', questions: ['gap'], groups: 32 })
  const reply = PolicyReply.parse(await (await choose(place, { preset: 'balanced', questions: ['subject', 'stage'], groups: 32 })).json())
  expect(reply.next).toBeNull()
  expect(await audit(place)).toEqual({ action: 'policy.keep', subject: '1' })
  place.clock.at = NEXT
  expect(await publish(place.deps)).toBeUndefined()
})

test.each([
  ['no question', { preset: 'strict', questions: [], groups: 32 }],
  ['four questions', { preset: 'strict', questions: ['gap', 'stage', 'subject', 'channel'], groups: 32 }],
  ['one question twice', { preset: 'strict', questions: ['gap', 'gap'], groups: 32 }],
  ['stages and moves', { preset: 'strict', questions: ['stage', 'move'], groups: 32 }],
  ['a noise of no preset', { preset: 'none', questions: ['gap'], groups: 32 }],
  ['sixteen subjects', { preset: 'strict', questions: ['subject'], groups: 16 }],
])('refuses %s, and changes nothing', async (_, body) => {
  const place = await house()
  expect((await choose(place, body)).status).toBe(400)
  expect(await rows(place.db, 'terms')).toBe(0)
})

test('before the first epoch a plan is for epoch 0, and planned again takes the place of the first', async () => {
  const place = await house({ policy: { ...policy, origin: '2026-06-01' } })
  for (const preset of ['strict', 'precise']) {
    const reply = PolicyReply.parse(await (await choose(place, { preset, questions: ['gap'], groups: 32 })).json())
    expect(reply.next).toMatchObject({ epoch: 0, from: '2026-06-01', preset })
  }
  expect(await rows(place.db, 'terms')).toBe(1)
})
