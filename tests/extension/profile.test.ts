import { expect, test, vi } from 'vitest'
import { consentState } from '../../extension/services/consent.ts'
import { choose, strike } from '../../extension/store/adjustments.ts'
import { ledgerLines, outboxCards } from '../../extension/store/ledger.ts'
import type { Policy } from '../../shared/policy.ts'
import { decodeDirection, directionMechanism, gridProduct, toGrid } from '../../shared/privacy/direction.ts'
import { decodeCard } from '../../shared/report.ts'
import { patron } from './reports-world.ts'
import { DAY, NOW, POLICY } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

const EPOCH = 28 * DAY
const EPSILON = 4
const policy: Policy = { ...POLICY, questions: [{ id: 'profile', domain: 32, standInEpsilon: EPSILON, reportEpsilon: EPSILON }] }
/** Sea is group 1. The world's public mean is nought, so a reader of the sea alone points along its axis. */
const sea = toGrid(Array.from({ length: 32 }, (_, axis) => (axis === 1 ? 1 : 0)))

async function reader({ chosen = ['sea'], seed = 1, asked = policy }: { chosen?: string[]; seed?: number; asked?: Policy } = {}) {
  const self = await patron({ parts: { policy: asked }, seed })
  await choose(chosen, NOW, self.db)
  return { ...self, reports: async () => (await ledgerLines(self.db)).filter((line) => line.kind === 'report') }
}

test('a direction is drawn twice a year, half a year apart, each charged, and no stand-in is ever kept', async () => {
  const { draw, clock, db, reports } = await reader()
  const drawn: number[] = []
  for (let epoch = 0; epoch < 26; epoch += 1) {
    clock.time = NOW + epoch * EPOCH
    if ((await draw()) === 1) drawn.push(epoch)
  }
  expect(drawn).toEqual([0, 7, 14, 21])
  expect((await reports()).map((line) => line.epsilon)).toEqual([EPSILON, EPSILON, EPSILON, EPSILON])
  expect(new Set((await reports()).map((line) => String(line.answer))).size).toBe(4)
  expect(await db.standIns.toArray()).toEqual([])
})

test('the days of drawing do not depend on what is read', async () => {
  const days = async (chosen: string[]) => {
    const { draw, clock, db } = await reader({ chosen })
    const found: number[] = []
    for (let epoch = 0; epoch < 16; epoch += 1) {
      clock.time = NOW + epoch * EPOCH
      if (epoch === 5) await strike('sea', db)
      if ((await draw()) === 1) found.push(epoch)
    }
    return found
  }
  expect(await days(['sea'])).toEqual(await days([]))
})

test('the card holds the drawn bytes and the ledger the same ones', async () => {
  const { draw, db, reports } = await reader()
  await draw()
  const [card] = await outboxCards(db)
  const [line] = await reports()
  expect(decodeCard(card?.bytes ?? new Uint8Array(), policy)).toMatchObject({ question: 'profile', answer: line?.answer })
  expect(line).toMatchObject({ question: 'profile', epsilon: EPSILON })
  expect(() => decodeDirection(line?.answer ?? [])).not.toThrow()
})

test('reports lean towards the patron’s direction, towards nothing without one, and towards nothing struck out', async () => {
  const mechanism = directionMechanism(EPSILON)
  const inCap = async (chosen: string[], struck: string[] = []) => {
    let count = 0
    for (let seed = 1; seed <= 40; seed += 1) {
      const { draw, db, reports } = await reader({ chosen, seed: seed * 7919 })
      for (const concept of struck) await strike(concept, db)
      await draw()
      if (gridProduct(decodeDirection((await reports())[0]?.answer ?? []), sea) >= mechanism.threshold) count += 1
    }
    return count
  }
  // Of 40: 32 expected (p = .80) for a reader of the sea, 2.7 (q = .068) otherwise.
  expect(await inCap(['sea'])).toBeGreaterThan(22)
  expect(await inCap([])).toBeLessThan(11)
  expect(await inCap(['sea'], ['sea'])).toBeLessThan(11)
}, 60_000)

test('a budget too small for a report leaves the question silent, and says why', async () => {
  const { draw, db } = await reader({ asked: { ...policy, yearlyEpsilon: 3.9 } })
  expect(await draw()).toBe(0)
  expect(await consentState(db)).toMatchObject({ state: 'in', silent: [{ question: 'profile', reason: 'budget-spent' }] })
})

test('two wakes at once draw one report', async () => {
  const { draw, db, reports } = await reader()
  await Promise.all([draw(), draw()])
  expect(await reports()).toHaveLength(1)
  expect(await outboxCards(db)).toHaveLength(1)
})
