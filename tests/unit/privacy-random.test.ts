import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { below, COIN, coin48 } from '#shared/privacy/random.ts'
import { scripted, seeded } from './seeded.ts'

describe('coin48', () => {
  test('falls true exactly for the draws below its numerator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: COIN - 1 }), (numerator) => {
        expect(coin48(numerator, scripted([numerator - 1]))).toBe(true)
        expect(coin48(numerator, scripted([numerator]))).toBe(false)
      }),
    )
  })

  test('is never true for 0 and always true for 2^48', () => {
    expect(coin48(0, scripted([0]))).toBe(false)
    expect(coin48(COIN, scripted([COIN - 1]))).toBe(true)
  })

  test.each([-1, 0.5, COIN + 1, Number.NaN])('refuses the numerator %s', (numerator) => {
    expect(() => coin48(numerator, seeded(1))).toThrow(RangeError)
  })

  test('refuses a source that answers short', () => {
    expect(() => coin48(1, () => new Uint8Array(5))).toThrow(RangeError)
  })
})

describe('below', () => {
  test.each([1, 2, 3, 7, 31, 63, 2 ** 32])('throws again every draw above the last multiple of %i, so that all ways are equally likely', (n) => {
    const limit = COIN - (COIN % n)
    expect(below(n, scripted([limit - 1]))).toBe(n - 1)
    if (limit < COIN) {
      expect(below(n, scripted([limit, COIN - 1, n - 1]))).toBe(n - 1)
    }
    expect(limit % n).toBe(0)
  })

  test.each([0, -1, 1.5, 2 ** 32 + 1])('refuses %s ways', (n) => {
    expect(() => below(n, seeded(1))).toThrow(RangeError)
  })

  test('draws every number about equally often', () => {
    const random = seeded(7)
    const counts = new Array<number>(31).fill(0)
    for (let i = 0; i < 31_000; i++) {
      const drawn = below(31, random)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    // 99.9 % quantile of chi-square with 30 degrees of freedom
    expect(chi).toBeLessThan(59.7)
  })
})
