import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { presetQuestion } from '#shared/presets.ts'
import { estimate } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { CARD_BYTES, decodeCard } from '#shared/report.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { costRelease } from '#worker/domain/difficulty.ts'
import { drawn, generator } from '../sample-library/generator.ts'
import { policy } from '../sample-library/library.ts'
import { HARD, laterPatrons, type Memory, simulatedCards, simulatedPatrons, TYPES } from '../sample-library/patrons.ts'

// Thousands of cards are drawn: a crowded machine is not a fault.
vi.setConfig({ testTimeout: 120_000 })

describe('the generator', () => {
  test('repeats itself for a seed and differs between seeds', () => {
    const first = generator(7).bytes(64)
    expect(generator(7).bytes(64)).toEqual(first)
    expect(generator(8).bytes(64)).not.toEqual(first)
  })

  test('fills bytes evenly', () => {
    const counts = new Array<number>(256).fill(0)
    for (const byte of generator(1).bytes(256_000)) counts[byte] = (counts[byte] ?? 0) + 1
    const chiSquared = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    // 99.9 % point of chi-squared with 255 degrees of freedom.
    expect(chiSquared).toBeLessThan(330.5)
  })

  test('draws an index only where there is weight', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1 }), fc.nat(), (weights, seed) => {
        fc.pre(weights.some((weight) => weight > 0))
        return (weights[drawn(weights, generator(seed).next)] ?? 0) > 0
      }),
    )
  })
})

describe('simulated patrons', () => {
  const patrons = simulatedPatrons({ n: 2000, seed: 3, vocabulary })

  test('are the same for the same seed', () => {
    expect(simulatedPatrons({ n: 2000, seed: 3, vocabulary })).toEqual(patrons)
  })

  test('have weights that sum to one and answers within the domains', () => {
    for (const { weights, subject, stage } of patrons) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
      expect(subject >= 0 && subject < 32 && stage >= 0 && stage < 8).toBe(true)
    }
  })

  test('are of all types, in about the stated shares', () => {
    for (const { type, share } of TYPES) expect(patrons.filter((patron) => patron.type === type).length / 2000).toBeCloseTo(share, 1)
  })

  test('mostly stay as they are from one epoch to the next', () => {
    const later = laterPatrons(patrons, 4)
    const changed = later.filter((patron, index) => patron.stage !== patrons[index]?.stage).length / 2000
    expect(changed).toBeGreaterThan(0.08)
    expect(changed).toBeLessThan(0.18)
  })
})

describe('simulated cards', () => {
  test('answer the question of effort so that its table finds the hard ones by mode again', () => {
    const question = presetQuestion('cost', 'precise')
    const asking = { ...policy, questions: [question] }
    const patrons = simulatedPatrons({ n: 6000, seed: 11, vocabulary })
    const { cards, truth } = simulatedCards({ patrons, policy: asking, epoch: 5, random: generator(12).bytes })
    expect(truth.get('cost')?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    const counts = Array<number>(question.domain).fill(0)
    for (const card of cards) for (const index of decodeCard(card, asking).answer) counts[index] = (counts[index] ?? 0) + 1
    const tally = { question, n: cards.length, counts }
    const figures = costRelease(tally, 50).difficulties
    for (const mode of ['online', 'library'] as const) {
      const hard = figures.find((figure) => figure.subject === undefined && figure.mode === mode)?.hard
      expect(hard?.lo ?? 1).toBeLessThan(HARD[mode])
      expect(hard?.hi ?? 0).toBeGreaterThan(HARD[mode])
      expect((hard?.hi ?? 1) - (hard?.lo ?? 0)).toBeLessThan(0.4)
    }
  })

  test('are one of 512 bytes for each patron and question, which decode', () => {
    const patrons = simulatedPatrons({ n: 40, seed: 1, vocabulary })
    const { cards } = simulatedCards({ patrons, policy, epoch: 5, random: generator(2).bytes })
    expect(cards).toHaveLength(80)
    for (const card of cards) {
      expect(card).toHaveLength(CARD_BYTES)
      expect(decodeCard(card, policy).epoch).toBe(5)
    }
    expect(new Set(cards.map((card) => decodeCard(card, policy).token.join())).size).toBe(80)
  })

  test('keep the stand-in while the answer stays', () => {
    const patrons = simulatedPatrons({ n: 50, seed: 1, vocabulary })
    const memory: Memory = new Map()
    const random = generator(9).bytes
    simulatedCards({ patrons, policy, epoch: 1, random, memory })
    const before = new Map(memory)
    simulatedCards({ patrons, policy, epoch: 2, random, memory })
    expect(memory).toEqual(before)
  })

  test('give estimates whose 95 % intervals hold the truth in 93 to 97 % of cells', () => {
    const held: boolean[] = []
    for (let run = 0; run < 30; run++) {
      const patrons = simulatedPatrons({ n: 1000, seed: run, vocabulary })
      const { cards, truth } = simulatedCards({ patrons, policy, epoch: 3, random: generator(500 + run).bytes })
      const decoded = cards.map((card) => decodeCard(card, policy))
      for (const question of policy.questions) {
        const mechanism = mechanismOf(question)
        truth.get(question.id)?.forEach((share, index) => {
          const count = decoded.filter((card) => card.question === question.id && card.answer.includes(index)).length
          const { lo, hi } = estimate(count, patrons.length, mechanism)
          held.push(lo <= share && share <= hi)
        })
      }
    }
    const coverage = held.filter(Boolean).length / held.length
    expect(coverage).toBeGreaterThan(0.93)
    expect(coverage).toBeLessThan(0.97)
  })
})
