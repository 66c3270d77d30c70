import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDirection, directionMechanism, drawDirection, GRID, gridProduct, toGrid } from '#shared/privacy/direction.ts'
import { GROUPS } from '#shared/subject.ts'
import { pooled } from './pooled.ts'
import { seeded } from './seeded.ts'

const direction = (seed: number): number[] => Array.from({ length: GROUPS }, (_, axis) => Math.sin(1 + seed * 7.3 + axis * (axis + seed)))
const anyDirection = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: GROUPS, maxLength: GROUPS })
  .filter((values) => values.some((value) => Math.abs(value) > 1e-6))

/** ln of the probability that the cap holds a report, against the same for another direction, at the worst cap shares within the slack. */
const realised = ({ inside, share, slack }: ReturnType<typeof directionMechanism>, by: number): number =>
  Math.log((inside / (1 - inside)) * ((1 - share - by * slack) / (share + by * slack)))

describe('the mechanism', () => {
  test('is the known one at epsilon 4', () => {
    const { cap, inside, mean, share } = directionMechanism(4)
    expect(cap).toBeCloseTo(0.265, 3)
    expect(inside).toBeCloseTo(0.799, 3)
    expect(mean).toBeCloseTo(0.265, 3)
    expect(share).toBeCloseTo(0.068, 3)
  })

  test('realises at most the declared epsilon for every share within its slack, and nearly all of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 10, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (epsilon, by) => {
        const mechanism = directionMechanism(epsilon)
        expect(realised(mechanism, by)).toBeLessThanOrEqual(epsilon)
        if (epsilon <= 4) expect(realised(mechanism, 0)).toBeGreaterThan(epsilon - 0.002)
      }),
    )
  })

  test('is no worse than a cap a little higher or lower', () => {
    for (const epsilon of [0.5, 1, 2, 3, 4]) {
      const { cap, mean } = directionMechanism(epsilon)
      for (const other of [cap - 0.02, cap + 0.02]) expect(meanAt(other, epsilon)).toBeLessThan(mean * 1.005)
      expect(meanAt(cap, epsilon)).toBeCloseTo(mean, 3)
    }
  })

  test.each([0, 0.009, -1, 11, Number.NaN, Number.POSITIVE_INFINITY])('refuses an epsilon of %d', (epsilon) => {
    expect(() => directionMechanism(epsilon)).toThrow(RangeError)
  })
})

/** Expected inner product for a cap of any height, by adding up its density in small steps: written apart from the code under test. */
function meanAt(cap: number, epsilon: number): number {
  let [share, lean, whole] = [0, 0, 0]
  for (let t = -1 + 5e-6; t < 1; t += 1e-5) {
    const density = (1 - t * t) ** 14.5
    whole += density
    if (t < cap) continue
    share += density
    lean += t * density
  }
  share /= whole
  lean /= whole
  const odds = Math.exp(epsilon)
  const inside = (odds * share) / (1 - share + odds * share)
  return lean * (inside / share - (1 - inside) / (1 - share))
}

describe('a report', () => {
  const mechanism = directionMechanism(4)

  test('is 64 bytes that read back as a direction on the grid, for any patron', () => {
    fc.assert(
      fc.property(fc.option(anyDirection, { nil: undefined }), fc.integer(), (values, seed) => {
        const report = decodeDirection(drawDirection(values, mechanism, seeded(seed)))
        expect(Math.abs(Math.sqrt(gridProduct(report, report)) - GRID)).toBeLessThan(3)
      }),
      { numRuns: 300 },
    )
  })

  test('depends on the direction only, not on its length', () => {
    fc.assert(
      fc.property(anyDirection, fc.integer(), (values, seed) => {
        const long = values.map((value) => value * 4)
        expect(drawDirection(long, mechanism, seeded(seed))).toEqual(drawDirection(values, mechanism, seeded(seed)))
      }),
      { numRuns: 100 },
    )
  })

  test.each([2, 4])(
    'is unbiased about the direction, and its products about theirs, at epsilon %d',
    (epsilon) => {
      const asked = directionMechanism(epsilon)
      const { mean, square } = asked
      const random = pooled(epsilon)
      const truth = Array.from(toGrid(direction(3)), (value) => value / GRID)
      const draws = 20_000
      const sum = new Float64Array(GROUPS)
      let along = 0
      for (let draw = 0; draw < draws; draw++) {
        const report = decodeDirection(drawDirection(truth, asked, random))
        let product = 0
        for (const [axis, value] of report.entries()) {
          sum[axis] = (sum[axis] ?? 0) + value / GRID
          product += (value / GRID) * (truth[axis] ?? 0)
        }
        along += product * product
      }
      // Five standard errors: a coordinate of a report has variance about 1 / 32, a squared product about 2 / 32^2 or less than that of t^2.
      for (const [axis, value] of sum.entries()) expect(Math.abs(value / draws - mean * (truth[axis] ?? 0))).toBeLessThan(5 * Math.sqrt(1 / GROUPS / draws))
      expect(Math.abs(along / draws - square)).toBeLessThan(5 * Math.sqrt(square / GROUPS / draws))
    },
    60_000,
  )

  test('lies in the cap as often as the coin says, whatever the direction, and as often as any direction does in the cap of another', () => {
    const draws = 4000
    const random = pooled(8)
    const near = (p: number, count: number) => Math.abs(count / draws - p) < 4.5 * Math.sqrt((p * (1 - p)) / draws)
    for (const truth of [direction(1), Array.from({ length: GROUPS }, (_, axis) => (axis === 4 ? 1 : 0)), Array.from({ length: GROUPS }, () => -1)]) {
      const point = toGrid(truth)
      const within = (drawn: Uint8Array) => gridProduct(decodeDirection(drawn), point) >= mechanism.threshold
      const count = (answer: number[] | undefined) =>
        Array.from({ length: draws }, () => within(drawDirection(answer, mechanism, random))).filter(Boolean).length
      expect(near(mechanism.inside, count(truth))).toBe(true)
      // A patron without interests says nothing: their reports are any direction, inside the cap by its share.
      expect(near(mechanism.share, count(undefined))).toBe(true)
    }
  }, 60_000)

  test('tells two opposite directions apart by at most epsilon, at 99.9 % confidence', () => {
    const draws = 20_000
    const truth = direction(5)
    const point = toGrid(truth)
    const inCap = (answer: number[], seed: number) => {
      const random = pooled(seed)
      let count = 0
      for (let draw = 0; draw < draws; draw++) if (gridProduct(decodeDirection(drawDirection(answer, mechanism, random)), point) >= mechanism.threshold) count++
      return count
    }
    const own = inCap(truth, 1)
    const other = inCap(
      truth.map((value) => -value),
      2,
    )
    // The opposite direction's cap lies wholly outside: its reports reach this cap with (1 - p) q / (1 - q).
    expect(Math.log(lower(own, draws) / upper(other, draws))).toBeLessThanOrEqual(4)
    expect(Math.log(upper(own, draws) / lower(other, draws))).toBeGreaterThan(3.98)
  }, 60_000)

  test('refuses what is no direction', () => {
    for (const wrong of [
      [],
      new Array<number>(GROUPS).fill(0),
      new Array<number>(GROUPS).fill(Number.NaN),
      [1],
      direction(1).with(3, Number.POSITIVE_INFINITY),
    ])
      expect(() => drawDirection(wrong, mechanism, seeded(1))).toThrow(RangeError)
    const fair = drawDirection(direction(1), mechanism, seeded(1))
    for (const wrong of [fair.subarray(1), new Uint8Array(64), new Uint8Array(64).fill(255), fair.map((byte, at) => (at % 2 === 0 ? byte ^ 64 : byte))])
      expect(() => decodeDirection(wrong)).toThrow(RangeError)
    expect(() => drawDirection(direction(1), mechanism, (count) => seeded(1)(count - 1))).toThrow(RangeError)
  })
})

/** Bounds of Clopper and Pearson at 99.95 % to one side, by bisection over the exact binomial tail in logarithms. */
const lower = (count: number, n: number): number => bisect((p) => tail(count, n, p) > 0.0005)
const upper = (count: number, n: number): number => bisect((p) => 1 - tail(count + 1, n, p) < 0.0005)

function bisect(beyond: (p: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (beyond(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** P(X >= count) for X binomial. */
function tail(count: number, n: number, p: number): number {
  let log = n * Math.log1p(-p)
  let below = 0
  for (let k = 0; k < count; k++) {
    below += Math.exp(log)
    log += Math.log((n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p)
  }
  return Math.max(0, 1 - below)
}
