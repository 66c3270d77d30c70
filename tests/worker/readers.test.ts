import { expect, test } from 'vitest'
import type { Question } from '#shared/policy.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { below, type RandomBytes } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { readTallies } from '#worker/db/closes.ts'
import { change, estimates } from '#worker/domain/readers.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { everything, type House, house, NOON, policy, rows, signIn } from './house.ts'

const PATRONS = 1000
const [STAGE, SUBJECT] = policy.questions as [Question, Question]
/** Shares of the readership by stage, in hundredths. */
const STAGES = [5, 20, 25, 10, 15, 10, 10, 5]
/** Subjects as real readers spread over them: a few wanted by many, most by few. */
const SUBJECTS = Array.from({ length: 32 }, (_, index) => (index < 28 ? Math.round(300 / (index + 2)) : 0))

/** An answer drawn from a readership with these weights, which are whole numbers. */
function drawn(weights: readonly number[], random: RandomBytes): number {
  const tickets = weights.flatMap((weight, index) => Array.from({ length: weight }, () => index))
  return tickets[below(tickets.length, random)] ?? 0
}

const share = (weights: readonly number[], index: number) => (weights[index] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0)
const closing = (place: House, epoch: number) => {
  place.clock.at = Date.parse('2026-01-01T03:17:00Z') + ((epoch + 1) * 28 + 6) * 86_400_000
  return closeEpochs(place.deps)
}
async function readers(place: House, epoch?: number): Promise<ReadersReply> {
  const as = await signIn(place, 'viewer')
  return ReadersReply.parse(await (await place.ask(`/v1/staff/readers${epoch === undefined ? '' : `?epoch=${epoch}`}`, { as })).json())
}

/** Sends the cards of a thousand patrons through the worker's own door, twenty at a time. */
async function sendAll(place: House, epoch: number, question: 'stage' | 'subject', weights: readonly number[], random: RandomBytes) {
  for (let sent = 0; sent < PATRONS; sent += 20) {
    const replies = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { bytes } = await card(policy, random, { epoch, question, answer: drawn(weights, random) })
        return place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })
      }),
    )
    expect(replies.every((reply) => reply.status === 202)).toBe(true)
  }
}

test('turns a thousand patrons’ cards, two epochs long, into shares near the truth, with n, epsilon, age and change', async () => {
  const place = await house({ now: Date.parse('2026-03-10T00:00:00Z') })
  const random = seeded(2026)
  await sendAll(place, 2, 'stage', STAGES, random)
  await closing(place, 2)
  expect(place.clock.at).toBe(Date.parse('2026-04-01T03:17:00Z'))
  const changed = STAGES.toReversed()
  await sendAll(place, 3, 'stage', changed, random)
  place.clock.at = NOON
  const early = await readers(place)
  expect(early.epochs.map((epoch) => epoch.epoch)).toEqual([2])
  await closing(place, 3)
  expect(await rows(place.db, 'cards')).toBe(0)
  place.clock.at += 3 * 86_400_000

  const reply = await readers(place)
  expect(reply.epochs).toEqual([
    { epoch: 3, from: '2026-03-26', to: '2026-04-22', closedOn: '2026-04-29', n: PATRONS },
    { epoch: 2, from: '2026-02-26', to: '2026-03-25', closedOn: '2026-04-01', n: PATRONS },
  ])
  expect(reply).toMatchObject({ ageDays: 3, openEnrolment: true })
  const [question] = reply.questions
  expect(question).toMatchObject({ id: 'stage', epoch: 3, beforeEpoch: 2, n: PATRONS, standInEpsilon: 3, reportEpsilon: 2, minimumReports: 50 })
  expect(question?.epsilon).toBeCloseTo(1.54, 2)
  const shown = question?.cells.filter((cell) => !cell.suppressed) ?? []
  expect(shown.length).toBeGreaterThan(4)
  expect(question?.hidden).toBe(8 - shown.length)
  // Three cells of eight outside would come about once in two hundred seeds.
  expect(shown.filter((cell) => (cell.lo ?? 1) > share(changed, cell.index) || (cell.hi ?? 0) < share(changed, cell.index)).length).toBeLessThan(3)
  const grown = shown.find((cell) => cell.index === 5)
  expect(grown?.label).toEqual({ en: 'Loyal, core', 'zh-CN': '忠实·核心' })
  expect(grown?.before).toBeDefined()
  expect(grown?.change?.share).toBeCloseTo((grown?.share ?? 0) - (grown?.before?.share ?? 0), 12)
  const first = await readers(place, 2)
  expect(first.questions[0]).toMatchObject({ epoch: 2, beforeEpoch: null })
}, 120_000)

test('gives intervals that hold the truth in 93 to 97 of 100 cells', async () => {
  const place = await house({ now: Date.parse('2026-01-02T00:00:00Z') })
  const random = seeded(42)
  const runs = 30
  let held = 0
  let cells = 0
  let changes = 0
  let steady = 0
  let before: ReturnType<typeof estimates> | undefined
  for (let epoch = 0; epoch < runs; epoch += 1) {
    await keepAll(place, epoch, STAGE, STAGES, random)
    await keepAll(place, epoch, SUBJECT, SUBJECTS, random)
    await closing(place, epoch)
    for (const tally of await readTallies(place.db, epoch)) {
      const weights = tally.question.id === 'stage' ? STAGES : SUBJECTS
      const now = estimates(tally)
      now.forEach((cell, index) => {
        cells += 1
        if (cell.lo <= share(weights, index) && share(weights, index) <= cell.hi) held += 1
      })
      if (tally.question.id === 'stage') {
        now.forEach((cell, index) => {
          const last = before?.[index]
          if (last === undefined) return
          const { lo, hi } = change(cell, last)
          changes += 1
          if (lo <= 0 && hi >= 0) steady += 1
        })
        before = now
      }
    }
  }
  expect(cells).toBe(runs * 40)
  expect(held / cells).toBeGreaterThan(0.93)
  expect(held / cells).toBeLessThan(0.97)
  // Patrons are drawn anew each time and nothing has changed: a change looks clear about once in twenty.
  expect(steady / changes).toBeGreaterThan(0.91)
}, 120_000)

/** Puts a thousand patrons' cards straight into the table: thirty runs through the door would take minutes. */
async function keepAll({ db }: House, epoch: number, question: Question, weights: readonly number[], random: RandomBytes) {
  const mechanism = mechanismOf(question)
  const insert = db.prepare('INSERT INTO cards (token_hash, epoch, question, answer, erase_hash) VALUES (?1, ?2, ?3, ?4, ?5)')
  for (let sent = 0; sent < PATRONS; sent += 250) {
    await db.batch(
      Array.from({ length: 250 }, () => {
        const tickets = drawTickets(drawStandIn(drawn(weights, random), mechanism, random), mechanism, random)
        return insert.bind(random(32), epoch, question.id, JSON.stringify(tickets), random(32))
      }),
    )
  }
}

test('counts an epoch once, however often and from however many places it is counted', async () => {
  const place = await house({ now: Date.parse('2026-03-27T00:00:00Z') })
  const random = seeded(5)
  for (const epoch of [2, 3])
    for (let answer = 0; answer < 8; answer += 1) {
      const { bytes } = await card(policy, random, { epoch, question: 'stage', answer })
      expect((await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })).status).toBe(202)
    }
  place.clock.at = Date.parse('2026-03-31T23:59:59Z')
  expect(await closeEpochs(place.deps)).toBeUndefined()
  place.clock.at = Date.parse('2026-04-01T00:00:00Z')
  await Promise.all([closeEpochs(place.deps), closeEpochs(place.deps), closeEpochs(place.deps)])
  expect(await rows(place.db, 'cards')).toBe(8)
  expect(await rows(place.db, 'closes')).toBe(1)
  const once = await everything(place.db)
  expect(await closeEpochs(place.deps)).toBeUndefined()
  expect(await everything(place.db)).toEqual(once)
})

test('catches up on every overdue epoch, the oldest first', async () => {
  const place = await house({ now: Date.parse('2026-03-27T00:00:00Z') })
  const random = seeded(6)
  for (const epoch of [2, 3]) {
    const { bytes } = await card(policy, random, { epoch, question: 'stage', answer: 1 })
    await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })
  }
  place.clock.at = Date.parse('2027-01-01T00:00:00Z')
  expect(await closeEpochs(place.deps)).toBe('Counted epoch 2, 3 and deleted its cards.')
  expect(await rows(place.db, 'cards')).toBe(0)
  // One card each: fewer than ten.
  expect((await readers(place)).epochs.map((epoch) => [epoch.epoch, epoch.n])).toEqual([
    [3, 0],
    [2, 0],
  ])
})

test('shows no figure of a cell with too few reports, or whose interval reaches nought', async () => {
  const place = await house({ now: Date.parse('2026-03-10T00:00:00Z') })
  await keepAll(place, 2, SUBJECT, SUBJECTS, seeded(9))
  const few = seeded(10)
  for (let n = 0; n < 49; n += 1) {
    const { bytes } = await card(policy, few, { epoch: 2, question: 'stage', answer: 1 })
    await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })
  }
  await closing(place, 2)
  const { questions } = await readers(place)
  const stage = questions.find((question) => question.id === 'stage')
  expect(stage).toMatchObject({ n: 40, hidden: 8 })
  for (const cell of questions.flatMap((question) => question.cells)) {
    const figures = [cell.share, cell.lo, cell.hi, cell.before, cell.change].filter((figure) => figure !== undefined)
    expect(figures).toHaveLength(cell.suppressed ? 0 : 3)
    if (!cell.suppressed)
      expect(0 <= (cell.lo ?? -1) && (cell.lo ?? 1) <= (cell.share ?? 0) && (cell.share ?? 1) <= (cell.hi ?? 0) && (cell.hi ?? 2) <= 1).toBe(true)
  }
  const subject = questions.find((question) => question.id === 'subject')
  expect(subject?.cells[0]?.label.en).toBe('None, or prefer not to say')
  expect(subject?.cells.reduce((sum, cell) => sum + (cell.items ?? 0), 0)).toBe(12)
})

test('does not compare with an epoch that was asked with other noise', async () => {
  const place = await house({ now: Date.parse('2026-03-10T00:00:00Z') })
  await keepAll(place, 2, STAGE, STAGES, seeded(11))
  await closing(place, 2)
  await place.db.prepare("UPDATE documents SET body = json_set(body, '$.questions[0].reportEpsilon', 1) WHERE name = 'policy'").run()
  await keepAll(place, 3, { ...STAGE, reportEpsilon: 1 }, STAGES, seeded(12))
  await closing(place, 3)
  const [question] = (await readers(place)).questions
  expect(question).toMatchObject({ reportEpsilon: 1, beforeEpoch: null })
  expect(question?.cells.every((cell) => cell.before === undefined && cell.change === undefined)).toBe(true)
})

test('shows the model’s facts before anything was counted', async () => {
  const reply = await readers(await house())
  expect(reply).toMatchObject({ epochs: [], questions: [], ageDays: null, current: { number: 3, day: 10 } })
  expect(reply.segments).toMatchObject({ version: 1, learned: '2026-04-04', ageDays: 0 })
  expect(reply.segments.segments.length).toBeGreaterThan(0)
  expect(reply.segments.segments.every((segment) => segment.leading.length > 0)).toBe(true)
})
