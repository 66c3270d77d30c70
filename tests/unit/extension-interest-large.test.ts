import { expect, test } from 'vitest'
import { CAP, FULL, HALF_LIFE, interests } from '#extension/domain/interest.ts'
import { seeded, shuffled } from '../evaluation/seeded.ts'
import { DAY, NOW, record, VOCABULARY, visit } from './extension-world.ts'

const RECORDS = 20_000
const subjects = VOCABULARY.concepts.map(({ id }) => id)

/** A history of twenty thousand records over ten years, each on one to three subjects, visited once or twice. */
function history() {
  const random = seeded(5)
  const below = (n: number) => Math.floor(random() * n)
  const records = Array.from({ length: RECORDS }, (_, at) => {
    const own = [...new Set(Array.from({ length: 1 + below(3) }, () => subjects[Math.floor(subjects.length ** random()) - 1] ?? 'sea'))]
    return record(`r${at}`, Object.fromEntries(own.map((concept) => [concept, 1 / own.length])))
  })
  const visits = records.flatMap(({ id }) => Array.from({ length: 1 + below(2) }, () => visit(id, below(3650 * 240) / 240, below(15))))
  return { records, visits }
}

const whole = history()
const derived = (records = whole.records, visits = whole.visits, now = NOW) => interests({ records, visits, adjustments: [], vocabulary: VOCABULARY, now })

test('of twenty thousand records are the same to the last bit, built again or from rows in another order', () => {
  const first = derived()
  expect(JSON.stringify(derived())).toBe(JSON.stringify(first))
  const random = seeded(9)
  // Each visit has a day of its own within a record, so that only the order of rows differs.
  const other = derived(shuffled(whole.records, random), shuffled(whole.visits, random))
  expect(other.map(({ concept, weight, mass }) => [concept.id, weight, mass])).toEqual(first.map(({ concept, weight, mass }) => [concept.id, weight, mass]))
})

test('of twenty thousand records keep to the caps: no subject above 40 %, all together at most one', () => {
  const weights = derived().map(({ weight }) => weight)
  expect(Math.max(...weights)).toBeLessThanOrEqual(CAP)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-9)
  for (const { evidence, weight, floor, mass } of derived()) {
    const shares = evidence.reduce((sum, { share }) => sum + share, 0)
    expect(shares + (mass === 0 ? 0 : (weight * floor) / mass)).toBeCloseTo(weight, 9)
  }
})

test('of twenty thousand records fade by half every thirty days, and a year later weigh next to nothing', () => {
  const [now, month, year] = [0, HALF_LIFE, 365].map((days) => derived(whole.records, whole.visits, NOW + days * DAY).reduce((sum, { mass }) => sum + mass, 0))
  expect(month).toBeCloseTo((now ?? 0) / 2, 6)
  expect(year).toBeLessThan((now ?? 0) / 4000)
  expect(now).toBeGreaterThan(FULL)
})
