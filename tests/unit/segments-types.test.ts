import { expect, test } from 'vitest'
import { assign } from '#shared/segments/assign.ts'
import { LEAST_STABILITY } from '#shared/segments/model.ts'
import { TYPES, typed } from '../evaluation/types.ts'

const N = 5000
const EPSILON = 4

test.each([
  ['all that is published follows', 1],
  ['half of what is published follows', 0.5],
  ['nothing published follows', 0],
])(
  'six types of readers are found again from 5,000 blurred directions, where %s them',
  (_, along) => {
    const found = [1, 2, 3].map((seed) => typed({ n: N, epsilon: EPSILON, along, types: TYPES, seed }))
    console.info(
      `adjusted Rand index at along ${along}: ${found.map(({ open, moved, placed }) => `${open.toFixed(2)} -> ${moved.toFixed(2)} (${Math.round(placed * 100)} % placed)`).join(', ')}`,
    )
    for (const { moved, open, model, placed } of found) {
      // Where only reports show the types, two small ones may stay together.
      expect(model.segments.length).toBeGreaterThanOrEqual(along === 0 ? TYPES - 1 : TYPES)
      expect(moved).toBeGreaterThanOrEqual(0.6)
      expect(moved).toBeGreaterThanOrEqual(open - 0.02)
      expect(placed).toBeGreaterThan(0.85)
    }
    // Where nothing that is published follows them, only the reports can have shown them.
    if (along === 0) for (const { open } of found) expect(open).toBe(0)
  },
  60_000,
)

test('where readers have no types there are no stable segments, the model says so, and nobody is placed', () => {
  for (const seed of [1, 2, 3]) {
    const { model, placed } = typed({ n: N, epsilon: EPSILON, along: 0, types: 0, seed })
    expect(model.segments).toEqual([])
    expect(model.facts?.stability).toBeLessThan(LEAST_STABILITY)
    expect(model.method.en).toMatch(/no stable segments/i)
    expect(placed).toBe(0)
    expect(assign(Array<number>(32).fill(1 / 32), model)).toBeUndefined()
  }
}, 60_000)
