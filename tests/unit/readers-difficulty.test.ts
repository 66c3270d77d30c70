import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COST_CELLS, COST_MODES, COSTS, costAnswer } from '#shared/cost.ts'
import type { Policy } from '#shared/policy.ts'
import { PRESET_NAMES, presetQuestion } from '#shared/presets.ts'
import { type Mechanism, mechanismOf } from '#shared/privacy/mechanism.ts'
import { ratioOf } from '#shared/privacy/ratio.ts'
import { estimateTogether } from '#shared/privacy/together.ts'
import { ReadersQuestion } from '#shared/staff-sharing.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { COST_LINES, costRelease } from '#worker/domain/difficulty.ts'
import { linesOf, readersQuestion } from '#worker/domain/readers.ts'
import { release, type Tally } from '#worker/domain/suppression.ts'
import { POLICY } from '../extension/world.ts'

const MINIMUM = 50
const LINES = COST_LINES.map(({ members }) => members)
/** A repeatable chance for simulations of many cards; the shipped randomiser draws the same law from whole numbers (tests/unit/privacy-*). */
function chance(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** How often each answer is named on the cards of n patrons drawn from these shares. */
function countsOf(shares: readonly number[], n: number, { domain, k, keep, include }: Mechanism, next: () => number): number[] {
  const counts = Array<number>(domain).fill(0)
  const sums = shares.map((_, at) => shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0))
  const other = (not: ReadonlySet<number>): number => {
    for (;;) {
      const drawn = Math.floor(next() * domain)
      if (!not.has(drawn)) return drawn
    }
  }
  for (let card = 0; card < n; card++) {
    const at = next()
    const answer = Math.max(
      0,
      sums.findIndex((sum) => at < sum),
    )
    const standIn = next() < keep ? answer : other(new Set([answer]))
    const tickets = new Set(next() < include ? [standIn] : [])
    while (tickets.size < k) tickets.add(other(new Set([standIn, ...tickets])))
    for (const ticket of tickets) counts[ticket] = (counts[ticket] ?? 0) + 1
  }
  return counts
}

/** One patron in five has found nothing; subjects fall off like 1/rank; a fifth of the finds at the library; hard there twice as often, and the more the later the subject. */
const hardOf = (subject: number, mode: string) => (mode === 'library' ? 0.5 : 0.25) * (0.6 + subject / 10)
const whole = [1, 2, 3, 4, 5, 6, 7].reduce((sum, rank) => sum + 1 / rank, 0)
const SHARES = [
  0.2,
  ...COST_CELLS.map(({ subject, mode, difficulty }) => {
    const base = (0.8 / subject / whole) * (mode === 'library' ? 0.2 : 0.8)
    return base * (difficulty === 'hard' ? hardOf(subject, mode) : 1 - hardOf(subject, mode))
  }),
]
const sumOf = (counts: readonly number[], members: readonly number[]) => members.reduce((sum, index) => sum + (counts[index] ?? 0), 0)
const sumIn = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const where = (subject: number | undefined, mode: string | undefined, difficulty: string) =>
  COST_CELLS.flatMap((cell, at) =>
    cell.difficulty === difficulty && (subject === undefined || cell.subject === subject) && (mode === undefined || cell.mode === mode) ? [at + 1] : [],
  )
const PLACES = [undefined, 1, 2, 3, 4, 5, 6, 7].flatMap((subject) => [undefined, ...COST_MODES].map((mode) => ({ subject, mode })))

describe('the numbers of the answers of cost', () => {
  test('are 1 to 28, each cell its own, and 0 is left for none', () => {
    expect(COST_CELLS.map(costAnswer)).toEqual(Array.from({ length: COSTS - 1 }, (_, at) => at + 1))
  })
})

describe('a ratio of two estimates', () => {
  test('is part by whole, its interval the values that part less ratio times whole does not exclude', () => {
    const mechanism = mechanismOf(presetQuestion('cost', 'precise'))
    const [part, rest, n] = [{ count: 900, members: 7 }, { count: 1000, members: 7 }, 2000]
    const found = ratioOf(part, rest, n, mechanism)
    const share = (count: number, members: number) => estimateTogether(count, members, n, mechanism)
    expect(found?.share).toBeCloseTo(share(900, 7).share / share(1900, 14).share, 12)
    const variance = (one: { share: number; lo: number }) => (one.share - one.lo) ** 2
    const [p, w, r] = [share(900, 7), share(1900, 14), share(1000, 7)]
    const covariance = (variance(p) + variance(w) - variance(r)) / 2
    for (const end of [found?.lo ?? 0, found?.hi ?? 0])
      expect((p.share - end * w.share) ** 2).toBeCloseTo(variance(p) - 2 * end * covariance + end * end * variance(w), 9)
  })

  test('is undefined exactly when the interval of the whole reaches 0', () => {
    const mechanism = mechanismOf(presetQuestion('cost', 'balanced'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (one, two) => {
        const n = 1000
        const base = estimateTogether(one + two, 2, n, mechanism)
        expect(ratioOf({ count: one, members: 1 }, { count: two, members: 1 }, n, mechanism) === undefined).toBe(base.lo <= 0)
      }),
    )
  })

  // 1,000 epochs each. A figure is judged whenever its base leaves 0 out, as the console shows it.
  test.each([
    ['precise', 1000],
    ['precise', 5000],
    ['balanced', 2000],
  ] as const)(
    'holds the true share of hard finds in 93 to 97 of 100 epochs: %s, %i cards',
    (preset, n) => {
      const mechanism = mechanismOf(presetQuestion('cost', preset))
      const next = chance(n + preset.length)
      const seen = PLACES.map(() => ({ held: 0, judged: 0 }))
      const epochs = 1000
      for (let epoch = 0; epoch < epochs; epoch++) {
        const counts = countsOf(SHARES, n, mechanism, next)
        PLACES.forEach(({ subject, mode }, at) => {
          const [hard, easy] = [where(subject, mode, 'hard'), where(subject, mode, 'easy')]
          const truth = sumOf(SHARES, hard) / (sumOf(SHARES, hard) + sumOf(SHARES, easy))
          const of = (members: number[]) => ({ count: sumOf(counts, members), members: members.length })
          const found = ratioOf(of(hard), of(easy), n, mechanism)
          const place = seen[at]
          if (found === undefined || place === undefined) return
          place.judged += 1
          if (found.lo <= truth && truth <= found.hi) place.held += 1
        })
      }
      const usual = seen.filter(({ judged }) => judged >= 0.95 * epochs)
      expect(usual.length).toBeGreaterThan(3)
      const rates = usual.map(({ held, judged }) => held / judged)
      for (const rate of rates) {
        expect(rate).toBeGreaterThan(0.93)
        expect(rate).toBeLessThan(0.97)
      }
      const [held, judged] = [sumIn(seen.map((place) => place.held)), sumIn(seen.map((place) => place.judged))]
      expect(Math.abs(held / judged - 0.95), `${held} of ${judged}, weak bases too`).toBeLessThan(0.01)
    },
    60_000,
  )
})

/** A readership of the property tests: how many cards, how its answers weigh, and where its chance begins. */
const readership = fc.record({
  preset: fc.constantFrom(...PRESET_NAMES),
  n: fc.integer({ min: 40, max: 1500 }),
  weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 }).filter((weights) => weights.some((weight) => weight > 0)),
  seed: fc.nat(),
})
function tallyOf({ preset, n, weights, seed }: { preset: (typeof PRESET_NAMES)[number]; n: number; weights: readonly number[]; seed: number }): Tally {
  const question = presetQuestion('cost', preset)
  const raw = Array.from({ length: COSTS }, (_, index) => weights[index % weights.length] ?? 0)
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return {
    question,
    n,
    counts: countsOf(
      raw.map((weight) => weight / sum),
      n,
      mechanismOf(question),
      chance(seed + 1),
    ),
  }
}

/** Reduced echelon form: the shortest that adding and subtracting these rows can come to. */
function reduced(rows: readonly (readonly number[])[]): number[][] {
  let left = rows.map((row) => [...row])
  const done: number[][] = []
  for (let column = 0; column < COSTS; column++) {
    const pivot = left.find((row) => Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot === undefined) continue
    const unit = pivot.map((value) => value / (pivot[column] as number))
    const less = (row: number[]) => row.map((value, index) => value - (row[column] as number) * (unit[index] as number))
    left = left.filter((row) => row !== pivot).map(less)
    done.splice(0, done.length, ...done.map(less), unit)
  }
  return done
}
/** Whether a row is a sum of rows of a reduced form. */
function isIn(row: readonly number[], rows: readonly (readonly number[])[]): boolean {
  const rest = [...row]
  for (const one of rows) {
    const times = rest[one.findIndex((value) => Math.abs(value) > 1e-9)] ?? 0
    for (let index = 0; index < COSTS; index++) rest[index] = (rest[index] ?? 0) - times * (one[index] ?? 0)
  }
  return rest.every((value) => Math.abs(value) < 1e-9)
}
/** All unions of the answers of one mode and difficulty in any subjects, a few hundred of them. */
const someSums = COST_MODES.flatMap((mode) =>
  ['easy', 'hard'].flatMap((difficulty) =>
    Array.from({ length: 2 ** 7 - 1 }, (_, set) =>
      [1, 2, 3, 4, 5, 6, 7].filter((subject) => (set + 1) & (1 << (subject - 1))).flatMap((subject) => where(subject, mode, difficulty)),
    ),
  ),
)
const rowOf = (members: readonly number[]) => Array.from({ length: COSTS }, (_, index) => (members.includes(index) ? 1 : 0))

describe('the table of difficulty', () => {
  test('has every subject and mode once, and its lines are those of the release', () => {
    expect(COST_LINES).toHaveLength(14)
    expect(new Set(LINES.flat()).size).toBe(COSTS - 1)
    expect(linesOf(presetQuestion('cost', 'strict')).map(({ members }) => members)).toEqual(LINES)
  })

  test('never lets a hidden answer be computed from all that is shown, nor a sum of fewer tickets than the minimum', () => {
    let figures = 0
    let wouldLeak = 0
    let hiddenForFigures = 0
    fc.assert(
      fc.property(readership, (one) => {
        const tally = tallyOf(one)
        const shown = costRelease(tally, MINIMUM)
        const found = shown.difficulties
        const base = release(tally, MINIMUM, LINES)
        // Never more than the rule for all questions shows.
        for (const [index, cell] of shown.cells.entries()) if (cell !== undefined) expect(base.cells[index]).toEqual(cell)
        for (const [at, line] of shown.lines.entries()) if (line !== undefined) expect(base.lines[at]).toEqual(line)
        hiddenForFigures += base.cells.filter((cell, index) => cell !== undefined && shown.cells[index] === undefined).length
        const sums = [
          rowOf(tally.counts.map((_, index) => index)),
          ...tally.counts.flatMap((_, index) => (shown.cells[index] === undefined ? [] : [rowOf([index])])),
          ...LINES.flatMap((members, at) => (shown.lines[at] === undefined ? [] : [rowOf(members)])),
        ]
        const told = found.filter(({ hard }) => hard !== undefined)
        const alone = (rows: readonly number[][]) =>
          reduced(rows).flatMap((row) => {
            const touched = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []))
            return touched.length === 1 && shown.cells[touched[0] as number] === undefined ? touched : []
          })
        const of = ({ subject, mode }: (typeof found)[number]) => [rowOf(where(subject, mode, 'hard')), rowOf(where(subject, mode, 'easy'))]
        expect(alone([...sums, ...told.flatMap(of)])).toEqual([])
        if (one.n < MINIMUM) expect(told).toEqual([])
        if (told.length > 0) {
          // Every sum of a subject's, a mode's or a difficulty's answers that can be computed, less the shown ones.
          const rows = reduced([...sums, ...told.flatMap(of)])
          for (const members of someSums) {
            const secret = members.filter((index) => shown.cells[index] === undefined)
            if (secret.length > 0 && isIn(rowOf(secret), rows)) expect(sumOf(tally.counts, secret), `answers ${secret}`).toBeGreaterThanOrEqual(MINIMUM)
          }
        }
        figures += told.length
        if (alone([...sums, ...found.flatMap(of)]).length > 0) wouldLeak += 1
      }),
      { numRuns: 300, seed: 20260607 },
    )
    expect(figures).toBeGreaterThan(300)
    expect(hiddenForFigures, 'answers hidden for the sake of a figure').toBeGreaterThan(5)
    expect(wouldLeak, 'tables that would leak if every figure were shown').toBeGreaterThan(20)
  }, 60_000)

  // Even answers make most figures weak: there, to leave out what says nothing would show.
  test.each([
    ['even answers', 1000, Array<number>(COSTS).fill(1 / COSTS)],
    ['answers that fall off', 1000, SHARES],
    ['answers that fall off', 3000, SHARES],
  ] as const)(
    'shows figures that hold the truth in 93 to 97 of 100: %s, %i cards',
    (_, n, shares) => {
      const question = presetQuestion('cost', 'precise')
      const next = chance(n + shares.length)
      let [held, shown, whole] = [0, 0, 0]
      for (let epoch = 0; epoch < 400; epoch++) {
        const tally: Tally = { question, n, counts: countsOf(shares, n, mechanismOf(question), next) }
        for (const { hard, ...place } of costRelease(tally, MINIMUM).difficulties) {
          if (hard === undefined) continue
          const [difficult, easy] = [where(place.subject, place.mode, 'hard'), where(place.subject, place.mode, 'easy')]
          const truth = sumOf(shares, difficult) / (sumOf(shares, difficult) + sumOf(shares, easy))
          shown += 1
          if (hard.lo <= truth && truth <= hard.hi) held += 1
          if (hard.lo <= 0 && hard.hi >= 1) whole += 1
        }
      }
      expect(shown).toBeGreaterThan(500)
      expect(held / shown).toBeGreaterThan(0.93)
      expect(held / shown).toBeLessThan(0.97)
      expect(whole / shown).toBeLessThan(0.005)
    },
    60_000,
  )

  test('says nothing where the base is below three standard errors', () => {
    const question = presetQuestion('cost', 'precise')
    const mechanism = mechanismOf(question)
    const next = chance(5)
    for (let epoch = 0; epoch < 40; epoch++) {
      const tally: Tally = { question, n: 400, counts: countsOf(SHARES, 400, mechanism, next) }
      for (const { subject, mode, hard } of costRelease(tally, MINIMUM).difficulties) {
        if (hard === undefined) continue
        const members = [...where(subject, mode, 'hard'), ...where(subject, mode, 'easy')]
        const { share, lo } = estimateTogether(sumOf(tally.counts, members), members.length, 400, mechanism)
        expect(share).toBeGreaterThanOrEqual((3 * (share - lo)) / 1.96 - 1e-9)
      }
    }
  })

  test('reaches the console with the names of the wide subjects, all of them last', () => {
    const question = presetQuestion('cost', 'precise')
    const counts = countsOf(SHARES, 5000, mechanismOf(question), chance(9))
    const policy: Policy = { ...POLICY, questions: [question] }
    const names = { vocabulary, channels: [], supply: [], superSupply: [] }
    const seen = readersQuestion({ question, n: 5000, counts }, undefined, names, { epoch: 2, closedOn: '2026-04-01', beforeEpoch: undefined, policy })
    expect(ReadersQuestion.safeParse(seen).success).toBe(true)
    expect(seen.difficulty?.map(({ subject }) => subject?.en)).toEqual([
      'History and families',
      'Land, sea and emigration',
      'War, trade and state',
      'Society and thought',
      'Letters and literature',
      'Arts, books and language',
      'Science, medicine and nature',
      undefined,
    ])
    expect(seen.lines?.[1]?.label.en).toBe('History and families, at the library')
    const all = seen.difficulty?.at(-1)?.hard
    expect(all).toHaveLength(3)
    expect(all?.every((share) => share !== null)).toBe(true)
    expect(seen.cells[1]?.label).toEqual({ en: 'History and families, online, not hard', 'zh-CN': '历史与家族，在线，不难' })
  })
})
