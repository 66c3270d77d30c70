import { expect, test, vi } from 'vitest'
import { choose } from '../../extension/store/adjustments.ts'
import { markOpened } from '../../extension/store/items.ts'
import { outboxCards } from '../../extension/store/ledger.ts'
import type { Policy, Question } from '../../shared/policy.ts'
import { presetQuestion } from '../../shared/presets.ts'
import { decodeCard } from '../../shared/report.ts'
import { patron } from './reports-world.ts'
import { item, NOW, POLICY, visit } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

const asking = (...questions: Question[]): Policy => ({ ...POLICY, questions, channels: ['gone', 'sea'] })

test('answers the questions move, channel and subject over eight, each with one card of its own', async () => {
  const questions = [presetQuestion('move', 'balanced'), presetQuestion('channel', 'balanced', 3), presetQuestion('subject', 'balanced', 8)]
  const policy = asking(...questions)
  const { db, draw } = await patron({ parts: { policy, items: [item('ship', ['ships'], { channel: 'sea' })] } })
  await choose(['sea'], NOW, db)
  await markOpened('ship', NOW, db)
  await db.visits.bulkAdd([visit('r', 40, 1), visit('r', 39, 1), visit('r', 1, 1)])
  expect(await draw()).toBe(3)
  const cards = await outboxCards(db)
  for (const question of questions) {
    const card = cards.find((one) => one.question === question.id)
    if (card === undefined) throw new Error(`no card for ${question.id}`)
    const decoded = decodeCard(card.bytes, policy)
    expect(decoded.answer.every((index) => index < question.domain)).toBe(true)
  }
  const answers = Object.fromEntries((await db.standIns.toArray()).map(({ question, answer }) => [question, answer]))
  // Twice before the epoch length ago: acquired then. A third day since: active now. The channel is the second of the policy's list. Group 1 lies in super-group 1.
  expect(answers).toEqual({ move: 1 * 6 + 2, channel: 2, subject: 1 })
})

test('leaves a question unanswered whose domain it does not know', async () => {
  const { draw } = await patron({ parts: { policy: asking({ ...presetQuestion('move', 'balanced'), domain: 25 }) } })
  expect(await draw()).toBe(0)
})
