import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESET_NAMES, presetQuestion } from '#shared/presets.ts'
import { estimate } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { hazard, logTail } from '#shared/privacy/normal.ts'
import { estimateBoth, estimateShown, leastShown } from '#shared/privacy/selected.ts'
import { estimateTogether } from '#shared/privacy/together.ts'
import { releaseOf } from '#worker/domain/readers.ts'

describe('a tail of the normal law', () => {
  // From tables and from erfc in double precision.
  test.each([
    [-8, -6.220960574271786e-16],
    [-3.5, -0.0002326561413768],
    [-1, -0.17275377902345],
    [0, -Math.LN2],
    [1, -1.84102164500926],
    [3, -6.60772622151043],
    [3.1, -6.94068845842122],
    [5, -15.0649983939887],
    [10, -53.2312851505125],
    [30, -454.321243956343],
  ])('of %d has the logarithm %d', (z, expected) => {
    expect(logTail(z) / expected).toBeCloseTo(1, 9)
  })

  test('falls as steeply as the hazard says', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 40, noNaN: true }), (z) => {
        const step = 1e-4
        expect((logTail(z - step) - logTail(z + step)) / (2 * step)).toBeCloseTo(hazard(z), 5)
      }),
    )
  })
})

const asked = fc.record({
  id: fc.constantFrom('stage', 'gap', 'subject', 'move', 'cost'),
  preset: fc.constantFrom(...PRESET_NAMES),
  n: fc.integer({ min: 50, max: 6000 }),
  members: fc.integer({ min: 1, max: 6 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('what is said of an answer that is shown', () => {
  test('is a share within its interval, all from 0 to 1, and more for a greater count', () => {
    fc.assert(
      fc.property(asked, ({ id, preset, n, members, at }) => {
        const mechanism = mechanismOf(presetQuestion(id, preset))
        const most = n * Math.min(members, mechanism.k) - 1
        const least = leastShown(members, n, mechanism)
        if (least > most) return
        const count = least + Math.floor(at * (most - least))
        const [one, more] = [estimateShown(count, members, n, mechanism), estimateShown(count + 1, members, n, mechanism)]
        expect(0 <= one.lo && one.lo <= one.share && one.share <= one.hi && one.hi <= 1).toBe(true)
        expect(more.lo >= one.lo - 1e-6 && more.share >= one.share - 1e-6 && more.hi >= one.hi - 1e-6).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('starts at the least count whose plain interval leaves 0 out, and refuses what is hidden', () => {
    const mechanism = mechanismOf(presetQuestion('gap', 'balanced'))
    const least = leastShown(1, 400, mechanism)
    expect(estimate(least, 400, mechanism).lo).toBeGreaterThan(0)
    expect(estimate(least - 1, 400, mechanism).lo).toBeLessThanOrEqual(0)
    expect(() => estimateShown(least - 1, 1, 400, mechanism)).toThrow(RangeError)
    expect(estimateShown(least, 1, 400, mechanism).lo).toBe(0)
  })

  test('is the plain estimate where the count is far above the least', () => {
    const mechanism = mechanismOf(presetQuestion('stage', 'balanced'))
    const [shown, plain] = [estimateShown(1100, 1, 5000, mechanism), estimate(1100, 5000, mechanism)]
    for (const part of ['share', 'lo', 'hi'] as const) expect(shown[part]).toBeCloseTo(plain[part], 2)
    const both = estimateBoth(1100, 1000, 5000, mechanism)
    const together = estimateTogether(2100, 2, 5000, mechanism)
    for (const part of ['share', 'lo', 'hi'] as const) expect(Math.abs(both[part] - together[part])).toBeLessThan(0.01)
  })

  test('is more where a shown count is known to be no greater than a bound, within its interval still', () => {
    fc.assert(
      fc.property(asked, ({ id, preset, n, at }) => {
        const mechanism = mechanismOf(presetQuestion(id, preset))
        const [least, most] = [leastShown(2, n, mechanism), 2 * (leastShown(1, n, mechanism) - 1)]
        if (least > most || most > n) return
        const count = least + Math.floor(at * (most - least))
        const [bound, free] = [estimateShown(count, 2, n, mechanism, most), estimateShown(count, 2, n, mechanism)]
        expect(0 <= bound.lo && bound.lo <= bound.share && bound.share <= bound.hi && bound.hi <= 1).toBe(true)
        expect(bound.lo >= free.lo - 1e-6 && bound.hi >= free.hi - 1e-6).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('hangs on its own count and the number of cards, and on nothing hidden', () => {
    const question = presetQuestion('stage', 'balanced')
    const one = releaseOf({ question, n: 1000, counts: [60, 40, 200, 150, 160, 170, 120, 100] }, 50)
    const other = releaseOf({ question, n: 1000, counts: [40, 60, 200, 150, 160, 170, 120, 100] }, 50)
    expect(one.cells[0]).toBeUndefined()
    expect(one.cells[1]).toBeUndefined()
    expect(other).toEqual(one)
  })
})
