import { expect, test } from 'vitest'
import type { Question } from '#shared/policy.ts'
import { presetQuestion } from '#shared/presets.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { below, type RandomBytes } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { ReadersReply, TrendsReply } from '#shared/staff-sharing.ts'
import { seeded } from '../unit/seeded.ts'
import { type House, house, policy, rows, signIn } from './house.ts'

const QUESTIONS = [presetQuestion('move', 'precise'), presetQuestion('gap', 'balanced'), presetQuestion('subject', 'balanced', 8)]
const ASKING = { ...policy, questions: QUESTIONS }
const EPOCHS = 5
const MINIMUM = policy.minimumReports

/** True counts by epoch and question, as only the database knows them. */
type Truth = Map<string, number[]>

/** A library whose last epochs are counted; the answers drift, and one epoch has too few cards of one question. */
async function counted(random: RandomBytes): Promise<{ place: House; truth: Truth; viewer: string }> {
  const place = await house({ policy: ASKING })
  const truth: Truth = new Map()
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    await place.db.prepare('INSERT INTO closes (epoch, closed_on) VALUES (?1, ?2)').bind(epoch, '2026-04-01').run()
    for (const question of QUESTIONS) {
      const n = epoch === 1 && question.id === 'gap' ? 49 : (question.id === 'gap' ? 1500 : 60) + below(500, random)
      const counts = countsOf(question, n, epoch, random)
      truth.set(`${epoch} ${question.id}`, counts)
      await place.db.batch([
        place.db
          .prepare('INSERT INTO tallies (epoch, question, n, domain, stand_in_epsilon, report_epsilon) VALUES (?1, ?2, ?3, ?4, ?5, ?6)')
          .bind(epoch, question.id, n, question.domain, question.standInEpsilon, question.reportEpsilon),
        ...counts.map((count, index) =>
          place.db.prepare('INSERT INTO counts (epoch, question, answer_index, count) VALUES (?1, ?2, ?3, ?4)').bind(epoch, question.id, index, count),
        ),
      ])
    }
  }
  return { place, truth, viewer: await signIn(place, 'viewer') }
}

function countsOf(question: Question, n: number, epoch: number, random: RandomBytes): number[] {
  const mechanism = mechanismOf(question)
  const counts = Array.from({ length: question.domain }, () => 0)
  for (let at = 0; at < n; at += 1) {
    const answer = below(10, random) < 7 ? below(4 + epoch, random) * 5 : below(question.domain, random)
    for (const ticket of drawTickets(drawStandIn(Math.min(answer, question.domain - 1), mechanism, random), mechanism, random))
      counts[ticket] = (counts[ticket] ?? 0) + 1
  }
  return counts
}

const readers = async (place: House, as: string, epoch: number) =>
  ReadersReply.parse(await (await place.ask(`/v1/staff/readers?epoch=${epoch}`, { as })).json())
const trends = async (place: House, as: string) => TrendsReply.parse(await (await place.ask('/v1/staff/readers/trends', { as })).json())

test('ten thousand random subtractions of what the API answers leave two answers and fifty tickets, or nothing', async () => {
  const random = seeded(404)
  const { place, truth, viewer } = await counted(random)
  const replies = await Promise.all(Array.from({ length: EPOCHS }, (_, epoch) => readers(place, viewer, epoch)))
  const long = await trends(place, viewer)

  // What may be computed: for each epoch and question a set of sums, each a list of answers. Trends and the epoch after (as `before`) may say more than an epoch's own page.
  const known = new Map<string, Set<number>>()
  const lines = new Map<string, number[][]>()
  const note = (epoch: number, id: string, index: number) => {
    const set = known.get(`${epoch} ${id}`) ?? new Set()
    known.set(`${epoch} ${id}`, set.add(index))
  }
  for (const { questions } of replies)
    for (const question of questions) {
      for (const cell of question.cells) {
        if (cell.share !== undefined) note(question.epoch, question.id, cell.index)
        if (cell.before !== undefined) note(question.beforeEpoch ?? -1, question.id, cell.index)
      }
      lines.set(`${question.epoch} ${question.id}`, question.lines?.filter(({ total }) => total !== undefined).map(({ members }) => members) ?? [])
    }
  for (const trend of long.trends) {
    for (const cell of trend.cells) {
      cell.figures.forEach((figure, at) => {
        if (figure !== null) note(trend.epochs[at]?.epoch ?? -1, trend.id, cell.index)
      })
    }
  }
  let left = 0
  let nothing = 0
  for (let query = 0; query < 10_000; query += 1) {
    const epoch = below(EPOCHS, random)
    const question = QUESTIONS[below(QUESTIONS.length, random)] as Question
    const key = `${epoch} ${question.id}`
    const all = Array.from({ length: question.domain }, (_, index) => index)
    const shown = known.get(key) ?? new Set<number>()
    const totals = lines.get(key) ?? []
    // One answer: everything, or one line. The other: all that is known inside it, some lines wholly.
    const whole = below(2, random) === 0 ? all : (totals[below(Math.max(1, totals.length), random)] ?? all)
    const taken = whole === all ? totals.filter(() => below(2, random) === 0) : []
    const rest = whole.filter((index) => !taken.some((line) => line.includes(index)) && !shown.has(index))
    if (rest.length === 0) {
      nothing += 1
      continue
    }
    left += 1
    const tickets = rest.reduce((sum, index) => sum + (truth.get(key)?.[index] ?? 0), 0)
    expect(rest.length, key).toBeGreaterThanOrEqual(2)
    expect(tickets, key).toBeGreaterThanOrEqual(MINIMUM)
  }
  expect(left).toBeGreaterThan(6000)
  expect(left + nothing).toBe(10_000)
  expect(replies.some(({ questions }) => questions.some(({ hidden }) => hidden > 0))).toBe(true)
  expect(known.get('1 gap')).toBeUndefined()
}, 60_000)

test('the matrix of moves has six rows, each cell’s share of its row is of the figures shown, and hidden ones have no figure', async () => {
  const { place, viewer } = await counted(seeded(7))
  const move = (await readers(place, viewer, 4)).questions.find(({ id }) => id === 'move')
  expect(move?.lines?.map(({ label }) => label.en)).toEqual(['Aware', 'Acquired', 'Active', 'Loyal', 'At risk', 'Lost'])
  expect(move?.cells[8]?.label).toEqual({ en: 'Acquired → Active', 'zh-CN': '新到 → 活跃' })
  expect(move?.lines?.some(({ total }) => total !== undefined)).toBe(true)
  for (const { members, total } of move?.lines ?? []) {
    const shares = members.map((index) => move?.cells[index]).filter((cell) => cell?.suppressed === false)
    for (const cell of shares) {
      expect(cell?.within === undefined).toBe(total === undefined)
      if (total !== undefined) expect(cell?.within?.share).toBeCloseTo((cell?.share ?? 0) / total.share, 9)
    }
    expect(members.length - shares.length).not.toBe(1)
  }
})

test('gaps are ranked among what is shown, none is no gap, and subjects over eight have eight names and the items of their groups', async () => {
  const { place, viewer } = await counted(seeded(8))
  const { questions } = await readers(place, viewer, 3)
  const gap = questions.find(({ id }) => id === 'gap')
  const ranks = gap?.cells.flatMap((cell) => (cell.rank === undefined ? [] : [cell.rank.at])) ?? []
  expect(ranks.toSorted((a, b) => a - b)).toEqual(ranks.map((_, index) => index + 1))
  expect(ranks.length).toBeGreaterThan(1)
  expect(gap?.cells.every((cell) => (cell.rank !== undefined) === (!cell.suppressed && cell.index > 0))).toBe(true)
  const subject = questions.find(({ id }) => id === 'subject')
  expect(subject?.cells.map(({ label }) => label.en).slice(0, 3)).toEqual(['None, or prefer not to say', 'History and families', 'Land, sea and emigration'])
  expect(subject?.cells.reduce((sum, cell) => sum + (cell.items ?? 0), 0)).toBe(12)
})

test('trends name their epochs, n, epsilon and age, and expect the epoch after the newest where three figures are shown', async () => {
  const { place, viewer } = await counted(seeded(9))
  const reply = await trends(place, viewer)
  expect(reply.ageDays).toBe(3)
  expect(reply.trends.map(({ id }) => id)).toEqual(['gap', 'subject', 'move'])
  for (const trend of reply.trends) {
    expect(trend.epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4])
    expect(trend).toMatchObject({ minimumReports: 50 })
    expect(trend.epsilon).toBeGreaterThan(0)
    for (const { figures, forecast } of trend.cells) {
      expect(forecast !== undefined).toBe(figures.filter((figure) => figure !== null).length >= 3)
      if (forecast !== undefined) expect(forecast.lo < forecast.share && forecast.share < forecast.hi).toBe(true)
    }
  }
  expect(reply.trends.some(({ cells }) => cells.some(({ forecast }) => forecast !== undefined))).toBe(true)
})

test('an answer does not change when it is asked again, nor when a card is erased after the count', async () => {
  const { place, viewer } = await counted(seeded(10))
  const before = [await readers(place, viewer, 4), await trends(place, viewer)]
  const reply = await place.ask('/v1/erase', { method: 'POST', body: JSON.stringify({ key: 'A'.repeat(43) }), headers: { 'Content-Type': 'application/json' } })
  expect(reply.status).toBe(204)
  expect(await rows(place.db, 'cards')).toBe(0)
  expect([await readers(place, viewer, 4), await trends(place, viewer)]).toEqual(before)
})
