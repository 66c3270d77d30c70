import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '#shared/policy.ts'
import { estimate, suppressed } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { below, type RandomBytes } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { estimateTogether } from '#shared/privacy/together.ts'
import { coarse } from '#worker/domain/coarse.ts'
import { estimates, linesOf } from '#worker/domain/readers.ts'
import { type Release, release, type Tally } from '#worker/domain/suppression.ts'
import { seeded } from './seeded.ts'

const QUESTIONS: readonly Question[] = [
  { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 },
  { id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 },
  { id: 'subject', domain: 8, standInEpsilon: 4, reportEpsilon: 2.5 },
  { id: 'move', domain: 36, standInEpsilon: 5, reportEpsilon: 2.5 },
  { id: 'cost', domain: 29, standInEpsilon: 5, reportEpsilon: 3 },
]
const MINIMUM = 50

/** Cards of n patrons whose answers have these weights, as lists of tickets. */
function cardsOf(question: Question, n: number, weights: readonly number[], random: RandomBytes): number[][] {
  const mechanism = mechanismOf(question)
  const bag = Array.from({ length: question.domain }, (_, index) => Array.from({ length: weights[index % weights.length] ?? 0 }, () => index)).flat()
  return Array.from({ length: n }, () => drawTickets(drawStandIn(bag[below(bag.length, random)] ?? 0, mechanism, random), mechanism, random))
}

function tallyOf(question: Question, cards: readonly (readonly number[])[]): Tally {
  const counts = Array.from({ length: question.domain }, () => 0)
  for (const card of cards) for (const index of card) counts[index] = (counts[index] ?? 0) + 1
  return { question, n: cards.length, counts }
}

const rowsOf = (question: Question) => linesOf(question).map(({ members }) => members)
const library = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  n: fc.integer({ min: 40, max: 320 }),
  weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 }).filter((weights) => weights.some((weight) => weight > 0)),
  seed: fc.nat(),
})

/** Everything a release publishes as sums of tickets: which answers, and how many tickets together. The sum of all is no secret: each card has k. */
function published({ question, n, counts }: Tally, { cells, lines }: Release): { of: number[]; tickets: number }[] {
  const { truthful, otherwise, k } = mechanismOf(question)
  const ticketsOf = (share: number, members: number) => Math.round(n * (members * otherwise + share * (truthful - otherwise)))
  const row = (members: readonly number[]) => counts.map((_, index) => (members.includes(index) ? 1 : 0))
  return [
    { of: row(counts.map((_, index) => index)), tickets: n * k },
    ...cells.flatMap((cell, index) => (cell === undefined ? [] : [{ of: row([index]), tickets: ticketsOf(cell.share, 1) }])),
    ...rowsOf(question).flatMap((members, at) => {
      const total = lines[at]
      return total === undefined ? [] : [{ of: row(members), tickets: ticketsOf(total.share, members.length) }]
    }),
  ]
}

/** The rows of a matrix in reduced form: what subtracting published figures from one another can come to at its shortest. */
function reduced(rows: readonly number[][]): number[][] {
  const left = rows.map((row) => [...row])
  const done: number[][] = []
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9)
    if (at === -1) continue
    const [pivot] = left.splice(at, 1) as [number[]]
    const scaled = pivot.map((value) => value / (pivot[column] as number))
    for (const row of [...left, ...done]) {
      const times = row[column] ?? 0
      for (const [index, value] of scaled.entries()) row[index] = (row[index] ?? 0) - times * value
    }
    done.push(scaled)
  }
  return done
}

describe('a release', () => {
  test('adds up: the tickets of all answers are known, so a table of shares sums to one', () => {
    fc.assert(
      fc.property(library, ({ question, n, weights, seed }) => {
        const shares = estimates(tallyOf(question, cardsOf(question, n, weights, seeded(seed))))
        expect(shares.reduce((sum, cell) => sum + cell.share, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 40 },
    )
  })

  test('never lets an answer that is hidden be computed from all that is shown', () => {
    let hidden = 0
    let wouldLeak = 0
    fc.assert(
      fc.property(library, ({ question, n, weights, seed }) => {
        const tally = tallyOf(question, cardsOf(question, n, weights, seeded(seed)))
        const shown = release(tally, MINIMUM, rowsOf(question))
        const rows = reduced(published(tally, shown).map(({ of }) => of))
        for (const row of rows) {
          const touched = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []))
          if (touched.length === 1) expect(shown.cells[touched[0] as number], `answer ${touched[0]}`).toBeDefined()
        }
        hidden += shown.cells.filter((cell) => cell === undefined).length
        if (n >= MINIMUM && estimates(tally).filter((cell) => suppressed(cell, MINIMUM)).length === 1) wouldLeak += 1
      }),
      { numRuns: 400, seed: 20260401 },
    )
    expect(hidden).toBeGreaterThan(1000)
    expect(wouldLeak, 'tables that would leak without complementary suppression').toBeGreaterThan(0)
  })

  test('withstands ten thousand subtractions: what is left is two hidden answers and fifty tickets at least', () => {
    const random = seeded(77)
    let left = 0
    for (let query = 0; query < 10_000; query += 1) {
      const question = QUESTIONS[below(QUESTIONS.length, random)] as Question
      const weights = Array.from({ length: 12 }, () => below(10, random)).map((weight, index) => (index === 0 ? weight + 1 : weight))
      // As the API speaks of it: with its cards rounded down to the ten.
      const tally = coarse(tallyOf(question, cardsOf(question, 50 + below(150, random), weights, random)))
      const shown = release(tally, MINIMUM, rowsOf(question))
      const figures = published(tally, shown)
      // One sum of published figures less another: the second takes away every shown answer the first holds, as an attacker would.
      const first = figures[below(figures.length, random)] as (typeof figures)[number]
      const others = figures.slice(1).filter((figure) => figure !== first && figure.of.every((one, index) => one <= (first.of[index] ?? 0)))
      const lines = others.filter((figure) => figure.of.filter((one) => one === 1).length > 1 && below(2, random) === 0)
      const rest = first.of.map((one, index) => one - lines.reduce((sum, line) => sum + (line.of[index] ?? 0), 0))
      const answers = rest.flatMap((one, index) => (one !== 0 && shown.cells[index] === undefined ? [index] : []))
      if (answers.length === 0) continue
      left += 1
      expect(answers.length).toBeGreaterThanOrEqual(2)
      expect(answers.reduce((sum, index) => sum + (tally.counts[index] ?? 0), 0)).toBeGreaterThanOrEqual(MINIMUM)
    }
    expect(left).toBeGreaterThan(3000)
  }, 60_000)

  test('is as safe with any one card taken away, and shows nothing when that card was the fiftieth', () => {
    fc.assert(
      fc.property(library, fc.nat(), ({ question, n, weights, seed }, which) => {
        const cards = cardsOf(question, n, weights, seeded(seed))
        const fewer = tallyOf(question, cards.toSpliced(which % n, 1))
        const shown = release(fewer, MINIMUM, rowsOf(question))
        if (n - 1 < MINIMUM) {
          expect(shown.cells.concat(shown.lines).every((cell) => cell === undefined)).toBe(true)
          return
        }
        const hidden = shown.cells.flatMap((cell, index) => (cell === undefined ? [index] : []))
        expect(hidden.length).not.toBe(1)
        if (hidden.length > 0) expect(hidden.reduce((sum, index) => sum + (fewer.counts[index] ?? 0), 0)).toBeGreaterThanOrEqual(MINIMUM)
      }),
      { numRuns: 200 },
    )
  })

  test('hides the smallest shown answer beside a single hidden one, and no more than that', () => {
    const question = QUESTIONS[0] as Question
    const tally = { question, n: 1000, counts: [60, 140, 141, 142, 143, 120, 121, 133] }
    expect(estimates(tally).map((cell) => suppressed(cell, MINIMUM))).toEqual([true, false, false, false, false, false, false, false])
    expect(release(tally, MINIMUM).cells.flatMap((cell, index) => (cell === undefined ? [index] : []))).toEqual([0, 5])
    const rows = release(tally, MINIMUM, rowsOf(question))
    expect(rows.cells.flatMap((cell, index) => (cell === undefined ? [index] : []))).toEqual([0, 6])
    expect(rows.lines.every((line) => line !== undefined)).toBe(true)
  })
})

describe('a coarse tally', () => {
  test('is a possible tally of the ten below: each card has its tickets, no answer more than there are cards, none off by a whole ticket', () => {
    fc.assert(
      fc.property(library, ({ question, n, weights, seed }) => {
        const tally = tallyOf(question, cardsOf(question, n, weights, seeded(seed)))
        const shown = coarse(tally)
        expect(shown.n).toBe(Math.floor(n / 10) * 10)
        expect(shown.counts.reduce((sum, count) => sum + count, 0)).toBe(shown.n * mechanismOf(question).k)
        for (const [index, count] of shown.counts.entries()) {
          expect(Math.abs(count - ((tally.counts[index] ?? 0) * shown.n) / n)).toBeLessThan(1)
          expect(count).toBeLessThanOrEqual(shown.n)
        }
        expect(coarse(shown)).toEqual(shown)
      }),
      { numRuns: 300 },
    )
  })

  test('could have come from any of the ten numbers of cards, so no figure made of it tells whether one card more came', () => {
    fc.assert(
      fc.property(library, ({ question, n, weights, seed }) => {
        const shown = coarse(tallyOf(question, cardsOf(question, n, weights, seeded(seed))))
        for (let more = 1; more <= 9; more += 1) expect(coarse(withMore(shown, more))).toEqual(shown)
      }),
      { numRuns: 300 },
    )
  })

  test('of fewer than ten cards says nothing', () => {
    const question = QUESTIONS[0] as Question
    expect(coarse({ question, n: 9, counts: [9, 0, 0, 0, 0, 0, 0, 0] })).toEqual({ question, n: 0, counts: [0, 0, 0, 0, 0, 0, 0, 0] })
  })
})

/** A tally of so many cards more in the same proportions: tickets in whole numbers, those left over to the answers that are furthest below their part. */
function withMore({ question, n, counts }: Tally, more: number): Tally {
  const parts = counts.map((count, index) => ({ index, whole: Math.floor((count * (n + more)) / n), rest: (count * (n + more)) % n }))
  let left = more * mechanismOf(question).k - parts.reduce((sum, { index, whole }) => sum + whole - (counts[index] ?? 0), 0)
  const grown = parts.map(({ whole }) => whole)
  for (const { index } of parts.toSorted((one, other) => other.rest - one.rest || one.index - other.index))
    if (left-- > 0) grown[index] = (grown[index] ?? 0) + 1
  return { question, n: n + more, counts: grown }
}

describe('a share of several answers together', () => {
  test('is the sum of theirs, and for one answer the estimate itself', () => {
    fc.assert(
      fc.property(library, ({ question, n, weights, seed }) => {
        const tally = tallyOf(question, cardsOf(question, n, weights, seeded(seed)))
        const mechanism = mechanismOf(question)
        const single = estimate(tally.counts[2] ?? 0, n, mechanism)
        const together = estimateTogether(tally.counts[2] ?? 0, 1, n, mechanism)
        expect(together.share).toBeCloseTo(single.share, 12)
        // The variance follows from the share, which is cut to 0 to 1 there.
        if (single.share >= 0 && single.share <= 1) expect(together.hi - together.lo).toBeCloseTo(single.hi - single.lo, 9)
        const members = [1, 2, 3, 4]
        const all = estimates(tally)
        const sum = estimateTogether(
          members.reduce((count, index) => count + (tally.counts[index] ?? 0), 0),
          4,
          n,
          mechanism,
        )
        expect(sum.share).toBeCloseTo(
          members.reduce((share, index) => share + (all[index]?.share ?? 0), 0),
          9,
        )
      }),
      { numRuns: 60 },
    )
  })

  test.each(QUESTIONS)(
    'has an interval that holds the truth 93 to 97 times in 100: $id over $domain',
    (question) => {
      const random = seeded(12)
      const weights = [4, 1, 2, 3]
      const bag = Array.from({ length: question.domain }, (_, index) => weights[index % 4] ?? 0)
      const truth = [1, 2, 3].reduce((sum, index) => sum + (bag[index] ?? 0), 0) / bag.reduce((sum, weight) => sum + weight, 0)
      let held = 0
      const runs = 4000
      for (let run = 0; run < runs; run += 1) {
        const { counts, n } = tallyOf(question, cardsOf(question, 200, weights, random))
        const { lo, hi } = estimateTogether((counts[1] ?? 0) + (counts[2] ?? 0) + (counts[3] ?? 0), 3, n, mechanismOf(question))
        if (lo <= truth && truth <= hi) held += 1
      }
      expect(held / runs).toBeGreaterThan(0.93)
      expect(held / runs).toBeLessThan(0.97)
    },
    60_000,
  )

  test('refuses what is no count', () => {
    const mechanism = mechanismOf(QUESTIONS[0] as Question)
    expect(() => estimateTogether(11, 2, 10, mechanism)).toThrow(RangeError)
    expect(() => estimateTogether(1, 8, 10, mechanism)).toThrow(RangeError)
  })
})
