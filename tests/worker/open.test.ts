import { expect, test } from 'vitest'
import type { Policy } from '#shared/policy.ts'
import { directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { HomeReply } from '#shared/staff.ts'
import { ReadersReply, TrendsReply } from '#shared/staff-sharing.ts'
import { keepCard } from '#worker/db/cards.ts'
import { sha256 } from '#worker/domain/codes.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { type House, house, policy, signIn } from './house.ts'

const DAY = 86_400_000
const dayOfEpoch = (epoch: number) => Date.parse('2026-01-01T12:00:00Z') + (epoch * 28 + 3) * DAY
const TOKEN_KEY = `Ag${'A'.repeat(42)}`

/** Puts cards of an epoch in as the route does, admitted openly or not, and counts the epoch. */
async function epoch(place: House, number: number, open: readonly boolean[], question: 'stage' | 'profile' = 'stage'): Promise<void> {
  const random = seeded(number)
  const asked = { id: question, domain: question === 'stage' ? 8 : 32, standInEpsilon: 4, reportEpsilon: 4 }
  for (const [at, each] of open.entries()) {
    const direction = () => [
      ...drawDirection(
        Array.from({ length: 32 }, () => 1),
        directionMechanism(4),
        random,
      ),
    ]
    const row = {
      tokenHash: await sha256(`${number} ${at}`),
      epoch: number,
      question,
      answer: question === 'stage' ? [at % 8] : direction(),
      eraseHash: random(32),
    }
    expect(await keepCard(place.db, row, asked, { open: each, goneBy: '2027-01-01' })).toBe('kept')
  }
  place.clock.at = dayOfEpoch(number) + 45 * DAY
  await closeEpochs(place.deps)
}
const all = (count: number, open: boolean) => Array.from({ length: count }, () => open)

async function readers(place: House, of?: number): Promise<ReadersReply> {
  const as = await signIn(place, 'viewer')
  return ReadersReply.parse(await (await place.ask(`/v1/staff/readers${of === undefined ? '' : `?epoch=${of}`}`, { as })).json())
}
const replaced = ({ db }: House, change: Partial<Policy>) =>
  db.prepare("UPDATE documents SET body = json_patch(body, ?1) WHERE name = 'policy'").bind(JSON.stringify(change)).run()

test('figures collected openly keep their warning after the switch to tokens, and those with tokens have none after the switch back', async () => {
  const place = await house({ policy, now: dayOfEpoch(2) })
  await epoch(place, 2, all(400, true))
  await replaced(place, { openEnrolment: false, tokenKey: TOKEN_KEY })
  const first = await readers(place)
  expect(first.questions[0]?.open).toBe(true)
  expect(first.openEnrolment).toBe(true)
  expect(HomeReply.parse(await (await place.ask('/v1/staff/home', { as: await signIn(place, 'viewer') })).json()).sharing).toMatchObject({ open: true })
  expect(await (await place.ask('/transparency')).text()).toContain('Some of them came while enrolment was open')

  await epoch(place, 3, all(400, false))
  await epoch(place, 4, all(400, false))
  await replaced(place, { openEnrolment: true })
  const then = await readers(place, 3)
  // Its own shares were voted once each; the change since the open epoch was not.
  expect(then.questions[0]).toMatchObject({ beforeEpoch: 2, openBefore: true })
  expect(then.questions[0]?.open).toBeUndefined()
  expect(then.openEnrolment).toBe(true)
  const last = await readers(place, 4)
  expect([last.questions[0]?.open, last.questions[0]?.openBefore, last.openEnrolment]).toEqual([undefined, undefined, false])
  const { trends } = TrendsReply.parse(await (await place.ask('/v1/staff/readers/trends', { as: await signIn(place, 'viewer') })).json())
  expect(trends[0]?.epochs.map(({ epoch: number, open }) => [number, open ?? false])).toEqual([
    [2, true],
    [3, false],
    [4, false],
  ])
})

test('one card that came openly makes the question’s figures of its epoch open, whichever way the switch was turned', async () => {
  const place = await house({ now: dayOfEpoch(2) })
  await epoch(place, 2, [...all(60, false), true, ...all(60, false)])
  expect((await readers(place)).questions[0]?.open).toBe(true)
})

test('the route notes how a card was admitted: by the policy of that moment', async () => {
  const place = await house()
  const { bytes } = await card(policy, seeded(1), { epoch: 3, question: 'stage' })
  await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })
  const noted = await place.db.prepare('SELECT question, open_enrolment, gone_by FROM asked').all()
  expect(noted.results).toEqual([{ question: 'stage', open_enrolment: 1, gone_by: '2026-04-30' }])
})

test('segments say so where a report they were learned from came openly', async () => {
  const place = await house({ policy: { ...policy, questions: [{ id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 }] }, now: dayOfEpoch(2) })
  await epoch(place, 2, all(60, true), 'profile')
  await epoch(place, 3, all(60, false), 'profile')
  const facts = (epochs: number[]) =>
    place.db
      .prepare("UPDATE documents SET body = json_set(body, '$.facts', json(?1)) WHERE name = 'segments'")
      .bind(JSON.stringify({ items: 12, pseudoReaders: 12, reports: 60, epsilon: 4, epochs, stability: 0.6, leastStability: 0.5 }))
      .run()
  await facts([3])
  expect((await readers(place)).segments.open).toBeUndefined()
  await facts([3, 2])
  expect((await readers(place)).segments.open).toBe(true)
})
