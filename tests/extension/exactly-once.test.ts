import { expect, test } from 'vitest'
import { lives } from '../faults/run.ts'
import type { Outcome } from '../faults/schedule.ts'

/** `npm run bench -- --only faults` lives ten thousand; `node --import ./tests/faults/loader.ts tests/faults/run.ts SEED 1` lives one again. */
const LIVES = 200
const FIRST = 1

test(`in ${LIVES} random lives of faults every card taken is counted once or erased, and none is drawn twice`, async () => {
  const outcomes: Outcome[] = []
  await lives(
    Array.from({ length: LIVES }, (_, index) => FIRST + index),
    (outcome) => void outcomes.push(outcome),
  )
  expect(outcomes.filter(({ problems }) => problems.length > 0).map(({ seed, problems }) => ({ seed, problems }))).toEqual([])
  const sum = (name: 'taken' | 'counted' | 'erased' | 'kills' | 'faults' | 'tokens') => outcomes.reduce((total, outcome) => total + outcome[name], 0)
  // Lives in which nothing happens would prove nothing.
  expect(sum('counted')).toBeGreaterThan(LIVES)
  expect(sum('erased')).toBeGreaterThan(LIVES / 10)
  expect(sum('kills')).toBeGreaterThan(LIVES / 4)
  expect(sum('faults')).toBeGreaterThan(LIVES)
  expect(sum('tokens')).toBeGreaterThan(LIVES / 10)
}, 600_000)

test('one seed is one life: lived again, it takes the same course', async () => {
  const digests: string[] = []
  await lives([7, 8, 7, 8], ({ digest }) => void digests.push(digest))
  expect(digests.slice(2)).toEqual(digests.slice(0, 2))
  expect(digests[0]).not.toBe(digests[1])
})
