import { expect, test, vi } from 'vitest'
import { consentState } from '../../extension/services/consent.ts'
import { refreshEdition } from '../../extension/services/edition.ts'
import { choose, unchoose } from '../../extension/store/adjustments.ts'
import { ledgerLines, outboxCards } from '../../extension/store/ledger.ts'
import type { Policy, Question } from '../../shared/policy.ts'
import { patron } from './reports-world.ts'
import { DAY, library, NOW, POLICY } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

/** 420 days: the looks of the first year, its end, and the first epochs of the second. */
const EPOCHS = 15
const profile: Question = { id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 }
const subject: Question = { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 }
const stage: Question = { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 }
const gap: Question = { id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 }

/** What a patron reads in an epoch, by the subject chosen; undefined nothing. */
type Reading = (epoch: number) => string | undefined
const readings = {
  nothing: () => undefined,
  'always the sea': () => 'sea',
  'something else each month': (epoch: number) => ['sea', 'land', 'books'][epoch % 3],
  'the sea, and land from the look on': (epoch: number) => (epoch < 6 ? 'sea' : 'land'),
}

/** All that a year's rules decide, epoch by epoch: which questions have a card, which are silent and why, and what was charged for which. */
async function years(reading: Reading, policies: readonly Policy[]) {
  const [first = POLICY] = policies
  const self = await patron({ parts: { policy: first }, seed: 7 })
  let present: string | undefined
  const seen = []
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    self.clock.time = NOW + epoch * 28 * DAY
    const policy = policies[epoch]
    if (epoch > 0 && policy !== undefined && policy !== policies[epoch - 1])
      await refreshEdition({ ...self.network, fetch: library({ edition: epoch + 1, policy }).fetch })
    if (present !== undefined) await unchoose(present, self.db)
    present = reading(epoch)
    if (present !== undefined) await choose([present], self.clock.time, self.db)
    await self.draw()
    const state = await consentState(self.db)
    const cards = (await outboxCards(self.db)).filter((card) => card.epoch === epoch).map(({ question }) => question)
    const charged = (await ledgerLines(self.db))
      .filter(({ at, epsilon }) => at === self.clock.time && epsilon > 0)
      .map(({ question, epsilon }) => [question, epsilon])
    seen.push({ epoch, cards, charged: charged.sort(), silent: state.state === 'in' ? state.silent : state.state })
  }
  const lines = (await ledgerLines(self.db)).filter(({ at }) => at < NOW + 365 * DAY)
  return { seen, spent: lines.reduce((sum, { epsilon }) => sum + epsilon, 0), kinds: lines.map(({ kind }) => kind) }
}

const steady = (policy: Policy): Policy[] => Array<Policy>(EPOCHS).fill(policy)
const standard: Policy = { ...POLICY, questions: [profile, stage, gap] }
/** Epsilons lowered after two epochs and again after four, so that stand-ins no longer serve. */
const restless = Array.from({ length: EPOCHS }, (_, epoch) => ({
  ...standard,
  questions: standard.questions.map((question) => (question.id === 'gap' && epoch > 1 ? { ...question, standInEpsilon: epoch > 3 ? 1.5 : 2 } : question)),
}))

test.each<[string, Policy[], number]>([
  ['the standard one, of just 20', steady(standard), 20],
  ['one that may cost more than it has', steady({ ...standard, questions: [profile, subject, stage] }), 19],
  ['one of two draws and a rest', steady({ ...standard, questions: [subject, stage], yearlyEpsilon: 7.5 }), 7],
  ['one of two draws to the last tenth', steady({ ...standard, questions: [subject, stage], yearlyEpsilon: 7 }), 7],
  ['one that changes in the year', restless, 19],
])('whatever a patron reads, a budget is charged the same and silences the same: %s', async (_, policies, most) => {
  const all = await Promise.all(Object.values(readings).map((reading) => years(reading, policies)))
  for (const one of all) {
    expect(one.seen).toEqual(all[0]?.seen)
    expect(one.spent).toBe(most)
  }
})

test('a budget spent to the last tenth draws nothing more, and repeats go on', async () => {
  const tight = { ...standard, questions: [profile, subject], yearlyEpsilon: 16 }
  const { seen, spent, kinds } = await years(readings['the sea, and land from the look on'], steady(tight))
  expect(spent).toBe(16)
  expect(kinds.filter((kind) => kind === 'stand-in')).toHaveLength(2)
  for (const { cards, charged, epoch, silent } of seen) {
    expect(cards).toContain('subject')
    expect(charged.length > 0, `epoch ${epoch}`).toBe([0, 7, 14].includes(epoch))
    expect(silent).toBeUndefined()
  }
})

test('an answer that stays is charged for its look, and its stand-in is the same', async () => {
  const { kinds, spent } = await years(readings.nothing, steady(standard))
  expect([kinds.filter((kind) => kind === 'stand-in').length, kinds.filter((kind) => kind === 'look').length, spent]).toEqual([2, 2, 20])
})
