import { describe, expect, test } from 'vitest'
import * as budget from '#shared/privacy/budget.ts'
import * as direction from '#shared/privacy/direction.ts'
import * as estimator from '#shared/privacy/estimator.ts'
import * as mechanism from '#shared/privacy/mechanism.ts'
import * as random from '#shared/privacy/random.ts'
import * as randomiser from '#shared/privacy/randomiser.ts'
import * as readers from '#worker/domain/readers.ts'
import { shareAbove } from '../audit/cap.ts'
import type { Core } from '../audit/core.ts'
import { measure } from '../audit/epsilon.ts'
import { binomialBelow, cardsByLaw, coordinateByLaw, countsByLaw, drawnCounts, zipf } from '../audit/estimates.ts'
import { chiSquareTail } from '../audit/intervals.ts'
import { linkTickets } from '../audit/linking.ts'
import { loader } from '../audit/load.ts'
import { attackConstant } from '../audit/longitudinal.ts'
import { source } from '../audit/source.ts'

const core: Core = { random, mechanism, randomiser, estimator, budget, direction, readers }
const stage = mechanism.mechanismOf({ domain: 8, standInEpsilon: 3, reportEpsilon: 2 })
const gap = mechanism.mechanismOf({ domain: 32, standInEpsilon: 3, reportEpsilon: 2 })

/** Chance of counts at least as far from these expectations; classes of fewer than five are joined to the next. */
function chanceOf(observed: readonly number[], expected: readonly number[]): number {
  let [square, classes, seen, due] = [0, 0, 0, 0]
  for (const [at, count] of observed.entries()) {
    seen += count
    due += expected[at]!
    if (due < 5) continue
    square += (seen - due) ** 2 / due
    classes += 1
    ;[seen, due] = [0, 0]
  }
  return chiSquareTail(square, classes - 1)
}

describe.each([
  ['one ticket of 8', stage],
  ['four tickets of 32', gap],
])('the law of the counts, %s', (_name, of) => {
  const shares = zipf(of.domain)
  const chances = shares.map((share) => of.otherwise + share * (of.truthful - of.otherwise))
  const n = 40

  test.each([0, 1, of.domain - 1])('is that of drawing card by card, for answer %i', (answer) => {
    const epochs = 3000
    for (const counts of [drawnCounts(core, of, shares, n, 'law'), countsByLaw(chances, n, 'law'), cardsByLaw(of, shares, n, 'law')]) {
      const observed = Array<number>(n + 1).fill(0)
      for (let epoch = 0; epoch < epochs; epoch += 1) observed[counts()[answer]!]! += 1
      const below = binomialBelow(n, chances[answer]!)
      const expected = Array.from(below, (share, x) => (share - (below[x - 1] ?? 0)) * epochs)
      expect(chanceOf(observed, expected)).toBeGreaterThan(0.001)
      // A law with one patron in twenty taken for another is told apart.
      const wrong = binomialBelow(n, chances[answer]! + 0.05)
      expect(
        chanceOf(
          observed,
          Array.from(wrong, (share, x) => (share - (wrong[x - 1] ?? 0)) * epochs),
        ),
      ).toBeLessThan(1e-6)
    }
  })
})

test('a coordinate of a profile report has by its law the distribution it has by drawing', () => {
  const reader = Array.from({ length: 32 }, (_, group) => (group === 3 ? 1 : group === 4 ? 0.5 : -0.05))
  const own = reader[3]! / Math.hypot(...reader)
  const of = direction.directionMechanism(4)
  const bytes = source('coordinates')
  const coordinate = coordinateByLaw(core, 4, 'coordinates')
  const n = 6000
  const drawn = Array.from({ length: n }, () => direction.decodeDirection(direction.drawDirection(reader, of, bytes))[3]! / direction.GRID).sort(
    (a, b) => a - b,
  )
  const told = Array.from({ length: n }, () => coordinate(own)).sort((a, b) => a - b)
  // Kolmogorov and Smirnov, two samples, chance 0.001.
  let [at, widest] = [0, 0]
  for (const [index, value] of drawn.entries()) {
    while (at < n && told[at]! < value) at += 1
    widest = Math.max(widest, Math.abs(at - index) / n)
  }
  expect(widest).toBeLessThan(1.95 * Math.sqrt(2 / n))
  expect(drawn.reduce((sum, value) => sum + value, 0) / n).toBeCloseTo(of.mean * own, 1)
})

test('the share of the sphere above a height is found apart from the audited code', () => {
  expect(shareAbove(0)).toBeCloseTo(0.5, 12)
  expect(shareAbove(-1)).toBeCloseTo(1, 12)
  expect(direction.directionMechanism(4).share).toBeCloseTo(shareAbove(direction.directionMechanism(4).cap), 10)
})

describe('the audit is able', () => {
  test('to link cards of a mechanism that hardly blurs', () => {
    const bare = mechanism.mechanismOf({ domain: 64, standInEpsilon: 9, reportEpsilon: 9 })
    expect(linkTickets(core, bare, Array<number>(64).fill(1), 1, 'bare').two).toBeGreaterThan(0.04)
  })

  test('to gain what a stand-in allows and no more, and to say so when tickets tell the answer itself', () => {
    const fair = attackConstant(core, stage, 2000, 'fair')
    expect(fair.faults).toEqual([])
    expect(fair.advantage).toBeGreaterThan(fair.limit - 0.1)
    const raw: Core = { ...core, randomiser: { ...randomiser, drawStandIn: (answer) => answer } }
    expect(attackConstant(raw, stage, 2000, 'raw').faults).not.toEqual([])
  })

  test('to see in draws alone a code that keeps the answer oftener than declared, and one whose last answer never comes', () => {
    const draws = { side: 20_000, row: 2000, branches: 5000 }
    expect(measure(core, stage, draws, 'shipped').faults).toEqual([])
    const oftener: Core = {
      ...core,
      randomiser: {
        ...randomiser,
        drawStandIn: (answer, of, bytes) => randomiser.drawStandIn(answer, { ...of, keepCoin: Math.floor(of.keepCoin * 1.05) }, bytes),
      },
    }
    const said = measure(oftener, stage, draws, 'oftener').faults.join('; ')
    expect(said).toContain('the draws show an epsilon')
    const never: Core = {
      ...core,
      randomiser: { ...randomiser, drawStandIn: (answer, of, bytes) => Math.min(randomiser.drawStandIn(answer, of, bytes), answer === 7 ? 7 : 6) },
    }
    expect(measure(never, stage, draws, 'never').matrix.clean).toBe(false)
  })
})

test('a seeded fault whose passage has gone is an error, not a fault that is found', () => {
  const file = 'shared/privacy/random.ts'
  expect(() => loader('gone', { file, passage: 'no such passage', instead: '' })).toThrow('stands 0 times')
  expect(() => loader('twice', { file, passage: 'random', instead: '' })).toThrow(/stands \d+ times/)
})
