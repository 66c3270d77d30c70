import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#shared/policy.ts'
import { presetQuestion } from '#shared/presets.ts'
import { estimate } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { coarse } from '#worker/domain/coarse.ts'
import { linesOf, readersQuestion } from '#worker/domain/readers.ts'
import type { Tally } from '#worker/domain/suppression.ts'
import { pooled } from './pooled.ts'

const MOVE: Question = { id: 'move', domain: 36, standInEpsilon: 5, reportEpsilon: 2.5 }
const SUBJECT: Question = { id: 'subject', domain: 8, standInEpsilon: 4, reportEpsilon: 2.5 }
const POLICY = {
  version: 1,
  origin: '2026-01-01',
  epochDays: 28,
  graceDays: 7,
  yearlyEpsilon: 20,
  questions: [MOVE],
  minimumReports: 50,
  openEnrolment: true,
  retentionDays: 35,
  operator: 'L',
  contact: 'l@l.example',
}
const names = { vocabulary, channels: [], supply: [], superSupply: [] }
const place = { epoch: 3, closedOn: '2026-05-01', beforeEpoch: undefined, policy: POLICY }

/** Cards of n patrons, the i-th with answer i mod the length of `answers`. */
function tallyOf(question: Question, n: number, answers: readonly number[], seed: number): Tally {
  const mechanism = mechanismOf(question)
  const random = pooled(seed)
  const counts = Array.from({ length: question.domain }, () => 0)
  for (let at = 0; at < n; at += 1)
    for (const ticket of drawTickets(drawStandIn(answers[at % answers.length] ?? 0, mechanism, random), mechanism, random))
      counts[ticket] = (counts[ticket] ?? 0) + 1
  return { question, n, counts }
}

const table = fc.record({
  n: fc.integer({ min: 50, max: 3000 }),
  answers: fc.array(fc.nat({ max: 35 }), { minLength: 1, maxLength: 8 }),
  seed: fc.nat({ max: 1e6 }),
})

test('a share of a row is the quotient of the two figures beside it, within its own interval', () => {
  let shownRows = 0
  fc.assert(
    fc.property(table, ({ n, answers, seed }) => {
      const tally = coarse(tallyOf(MOVE, n, answers, seed))
      const { cells, lines } = readersQuestion(tally, undefined, names, place)
      expect(lines).toHaveLength(6)
      for (const { members, total } of lines ?? []) {
        if (total === undefined) continue
        shownRows += 1
        for (const index of members) {
          const { within, share } = cells[index] ?? { within: undefined, share: undefined }
          if (within === undefined || share === undefined) continue
          expect(within.share).toBeCloseTo(share / total.share, 9)
          expect(0 <= within.lo && within.lo <= within.share && within.share <= within.hi).toBe(true)
        }
      }
    }),
    { numRuns: 300, seed: 7 },
  )
  expect(shownRows).toBeGreaterThan(300)
})

test('a row of which every answer is shown adds up to about one by what is shown alone', () => {
  const row = [6, 7, 8, 9, 10, 11]
  const tally = coarse(tallyOf(MOVE, 4007, row, 3))
  const { cells, lines } = readersQuestion(tally, undefined, names, place)
  const shares = row.map((index) => cells[index]?.within?.share)
  expect(shares.every((share) => share !== undefined)).toBe(true)
  expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 1)
  expect(lines?.[1]?.total?.share).toBeCloseTo(1, 1)
})

test('every answer of a move is in one row, and rows are stages of before', () => {
  expect(linesOf(MOVE).flatMap(({ members }) => members)).toEqual(Array.from({ length: 36 }, (_, index) => index))
})

test.each([57, 203, 1009])('intervals made of the ten below hold the truth 93 to 97 times in 100: %d cards', (n) => {
  const answers = [0, 1, 1, 2, 2, 2, 3, 4, 5, 6]
  const mechanism = mechanismOf(SUBJECT)
  const runs = 600
  let held = 0
  for (let run = 0; run < runs; run += 1) {
    // Patrons drawn anew each time: a sample of a readership, not always the same people.
    const order = pooled(run + 1)(n)
    const tally = coarse(
      tallyOf(
        SUBJECT,
        n,
        Array.from(order, (byte) => answers[byte % 10] ?? 0),
        run + 5000,
      ),
    )
    for (let index = 0; index < 8; index += 1) {
      const truth = answers.filter((answer) => answer === index).length / 10
      const { lo, hi } = estimate(tally.counts[index] ?? 0, tally.n, mechanism)
      if (lo <= truth && truth <= hi) held += 1
    }
  }
  expect(held / (runs * 8)).toBeGreaterThan(0.93)
  expect(held / (runs * 8)).toBeLessThan(0.97)
})

/** Over epochs of n cards drawn anew from these weights: which of the totals, shares of rows and changes that are shown hold the truth. */
function heldOf(question: Question, n: number, weights: readonly number[], epochs: number) {
  const bag = weights.flatMap((weight, answer) => Array<number>(weight).fill(answer))
  const share = (members: readonly number[]) => bag.filter((answer) => members.includes(answer)).length / bag.length
  const seen = { totals: [0, 0], within: [0, 0], changes: [0, 0] }
  const note = (of: keyof typeof seen, figure: { lo: number; hi: number }, truth: number) => {
    seen[of][figure.lo <= truth && truth <= figure.hi ? 0 : 1]! += 1
  }
  let before: Tally | undefined
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const order = new Uint16Array(pooled(epoch + 77)(2 * n).slice().buffer)
    const tally = tallyOf(
      question,
      n,
      Array.from(order, (word) => bag[word % bag.length] ?? 0),
      epoch + 9000,
    )
    const { cells, lines = [] } = readersQuestion(tally, before, names, { ...place, beforeEpoch: 2 })
    for (const { members, total } of lines) {
      if (total === undefined) continue
      note('totals', total, share(members))
      for (const index of members) {
        const within = cells[index]?.within
        if (within !== undefined) note('within', within, share([index]) / share(members))
      }
    }
    for (const { change } of cells) if (change !== undefined) note('changes', change, 0)
    before = tally
  }
  return Object.fromEntries(Object.entries(seen).map(([of, [held = 0, missed = 0]]) => [of, { held: held / (held + missed), shown: held + missed }]))
}

test.each([
  ['stage', 400, [12, 6, 4, 3, 2, 2, 2, 1], 500],
  ['stage', 1000, [1, 1, 1, 1, 1, 1, 1, 1], 200],
  ['cost', 1000, Array.from({ length: 29 }, (_, index) => Math.ceil(60 / (index + 1))), 250],
  ['move', 1000, Array.from({ length: 36 }, (_, index) => Math.ceil(72 / (index + 1))), 300],
] as const)(
  'totals, shares of rows and changes that are shown hold the truth about 95 times in 100 or more: %s, %i cards',
  (id, n, weights, epochs) => {
    const { totals, within, changes } = heldOf(presetQuestion(id, 'balanced'), n, weights, epochs)
    for (const figures of [totals, within, changes]) {
      expect(figures?.shown).toBeGreaterThan(100)
      // Two standard errors of so many figures, and a little for changes, of which every two in a row have an epoch in common.
      const chance = 2 * Math.sqrt((0.95 * 0.05) / (figures?.shown ?? 1))
      expect(figures?.held).toBeGreaterThan(0.94 - chance)
    }
    expect(totals?.held).toBeLessThan(0.995)
    expect(changes?.held).toBeLessThan(0.985)
  },
  60_000,
)
