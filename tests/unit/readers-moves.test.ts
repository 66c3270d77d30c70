import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#shared/policy.ts'
import { estimate } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { coarse } from '#worker/domain/coarse.ts'
import { estimates, linesOf, readersQuestion } from '#worker/domain/readers.ts'
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

test('the shares within each row of the matrix of moves add up to one, shown and hidden ones together', () => {
  let shownRows = 0
  fc.assert(
    fc.property(table, ({ n, answers, seed }) => {
      const tally = coarse(tallyOf(MOVE, n, answers, seed))
      const all = estimates(tally)
      const { cells, lines } = readersQuestion(tally, undefined, names, place)
      expect(lines).toHaveLength(6)
      for (const { members, total } of lines ?? []) {
        if (total === undefined) continue
        shownRows += 1
        const within = members.reduce((sum, index) => sum + (cells[index]?.within?.share ?? (all[index]?.share ?? 0) / total.share), 0)
        expect(within).toBeCloseTo(1, 9)
      }
    }),
    { numRuns: 300, seed: 7 },
  )
  expect(shownRows).toBeGreaterThan(300)
})

test('a row of which every answer is shown adds up to one by what is shown alone', () => {
  const row = [6, 7, 8, 9, 10, 11]
  const tally = coarse(tallyOf(MOVE, 4007, row, 3))
  const { cells, lines } = readersQuestion(tally, undefined, names, place)
  const shares = row.map((index) => cells[index]?.within?.share)
  expect(shares.every((share) => share !== undefined)).toBe(true)
  expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9)
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
