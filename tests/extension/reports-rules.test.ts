import { describe, expect, test, vi } from 'vitest'
import { agree, consentState, optOut } from '../../extension/services/consent.ts'
import { refreshEdition } from '../../extension/services/edition.ts'
import { eraseSent } from '../../extension/services/reports.ts'
import { choose, strike, unchoose, unstrike } from '../../extension/store/adjustments.ts'
import type { StandInRow } from '../../extension/store/database.ts'
import { ledgerLines, outboxCards } from '../../extension/store/ledger.ts'
import type { Policy, Question } from '../../shared/policy.ts'
import { decodeCard } from '../../shared/report.ts'
import { patron } from './reports-world.ts'
import { DAY, LIBRARY, library, NOW, POLICY } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

const TODAY = Math.floor(NOW / DAY)
const EPOCH = 28 * DAY
/** The epoch in whose course the first look at an answer is due: 182 days after NOW, and cards are drawn every 28. */
const FIRST_LOOK = 7

const subject: Question = { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 }
const stage: Question = { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 }
const asking = (...questions: Question[]): Policy => ({ ...POLICY, questions })

/** A patron asked for their subject alone, who chose some subjects of groups 1 (sea), 2 (land) and 3 (books). */
async function reader(chosen: string[], { policy = asking(subject), seed = 1 }: { policy?: Policy; seed?: number } = {}) {
  const self = await patron({ parts: { policy }, seed })
  await choose(chosen, NOW, self.db)
  const standIn = async (): Promise<StandInRow | undefined> => self.db.standIns.get([LIBRARY, 'subject'])
  const draws = async () => (await ledgerLines(self.db)).filter((line) => line.kind === 'stand-in')
  const publish = (edition: number, next: Policy) => refreshEdition({ ...self.network, fetch: library({ edition, policy: next }).fetch })
  return { ...self, standIn, draws, publish }
}

describe('the look at an answer', () => {
  test('prolongs the stand-in by 182 days when the answer is the same, and draws nothing', async () => {
    const { draw, standIn, draws, clock } = await reader(['sea'])
    await draw()
    const first = await standIn()
    expect(first).toMatchObject({ answer: 1, domain: 32, standInEpsilon: 4, drawn: TODAY, until: TODAY + 182 })
    for (let epoch = 1; epoch <= 3 * FIRST_LOOK; epoch += 1) {
      clock.time = NOW + epoch * EPOCH
      expect(await draw()).toBe(1)
      const looks = Math.floor(epoch / FIRST_LOOK)
      expect(await standIn()).toEqual({ ...first, until: TODAY + 182 + looks * FIRST_LOOK * 28 })
    }
    expect(await draws()).toHaveLength(1)
  })

  test('comes once in 182 days: an answer that changes between two looks waits for the next', async () => {
    const { draw, standIn, db, clock } = await reader(['sea'])
    await draw()
    clock.time = NOW + FIRST_LOOK * EPOCH
    await draw()
    await unchoose('sea', db)
    await choose(['land'], NOW, db)
    for (let epoch = FIRST_LOOK + 1; epoch < 2 * FIRST_LOOK; epoch += 1) {
      clock.time = NOW + epoch * EPOCH
      await draw()
      expect((await standIn())?.answer).toBe(1)
    }
    clock.time = NOW + 2 * FIRST_LOOK * EPOCH
    await draw()
    expect(await standIn()).toMatchObject({ answer: 2, drawn: TODAY + 2 * FIRST_LOOK * 28 })
  })

  test('draws the subject by weights once: a patron of two subjects stays with each as often as it weighs', async () => {
    // With equal weights one look keeps the answer in half of all patrons; three looks in a row would in an eighth.
    let kept = 0
    for (let seed = 1; seed <= 24; seed += 1) {
      const { draw, standIn, clock } = await reader(['sea', 'land'], { seed: seed * 7919 })
      await draw()
      const before = (await standIn())?.answer
      for (let epoch = FIRST_LOOK; epoch < FIRST_LOOK + 3; epoch += 1) {
        clock.time = NOW + epoch * EPOCH
        await draw()
      }
      if ((await standIn())?.answer === before) kept += 1
    }
    expect(kept).toBeGreaterThan(6)
    expect(kept).toBeLessThan(18)
  })

  test('does not happen while no draw is allowed: the stand-in is reported on, and no chance is used on an answer', async () => {
    const { draw, standIn, db, clock } = await reader(['sea'], { policy: { ...asking(subject), yearlyEpsilon: 7 } })
    await draw()
    const first = await standIn()
    await unchoose('sea', db)
    await choose(['land'], NOW, db)
    clock.time = NOW + FIRST_LOOK * EPOCH
    expect(await draw()).toBe(1)
    expect(await standIn()).toEqual(first)
    expect(await consentState(db)).not.toHaveProperty('silent')
    clock.time = NOW + 14 * EPOCH
    await draw()
    expect(await standIn()).toMatchObject({ answer: 2 })
  })
})

describe('a stand-in whose mechanism the policy changed', () => {
  const lowered = asking({ ...subject, standInEpsilon: 3 })

  test('is not used again: a new one is drawn at once, charged as the policy now says', async () => {
    const { draw, standIn, draws, publish, clock } = await reader(['sea'])
    await draw()
    await publish(2, lowered)
    clock.time += EPOCH
    expect(await draw()).toBe(1)
    expect(await standIn()).toMatchObject({ answer: 1, standInEpsilon: 3, drawn: TODAY + 28, until: TODAY + 28 + 182 })
    expect((await draws()).map((line) => line.epsilon).sort()).toEqual([3, 4])
  })

  test('stays when only the noise of the cards changed', async () => {
    const { draw, standIn, publish, clock, db } = await reader(['sea'])
    await draw()
    const first = await standIn()
    const quieter = asking({ ...subject, reportEpsilon: 1.5 })
    await publish(2, quieter)
    clock.time += EPOCH
    expect(await draw()).toBe(1)
    expect(await standIn()).toEqual(first)
    for (const card of (await outboxCards(db)).filter(({ epoch }) => epoch === 1)) expect(decodeCard(card.bytes, quieter).answer.length).toBeGreaterThan(2)
  })

  test('falls silent when its two draws of the year are used, says so, and speaks again in the next year', async () => {
    const { draw, draws, publish, clock, db } = await reader(['sea'], { policy: asking(subject, stage) })
    await draw()
    await publish(2, asking({ ...subject, standInEpsilon: 3 }, stage))
    clock.time = NOW + EPOCH
    expect(await draw()).toBe(2)
    await publish(3, asking({ ...subject, standInEpsilon: 2 }, stage))
    clock.time = NOW + 2 * EPOCH
    expect(await draw()).toBe(1)
    expect(await consentState(db)).toMatchObject({ state: 'in', silent: [{ question: 'subject', reason: 'draws-used' }] })
    clock.time = NOW + 14 * EPOCH
    expect(await draw()).toBe(2)
    expect(await consentState(db)).not.toHaveProperty('silent')
    expect((await draws()).filter((line) => line.question === 'subject').map((line) => line.epsilon)).toEqual([2, 3, 4])
  })

  test('falls silent when the budget does not hold another draw, and says so', async () => {
    const { draw, draws, publish, clock, db } = await reader(['sea'], { policy: { ...asking(subject), yearlyEpsilon: 6 } })
    await draw()
    await publish(2, { ...lowered, yearlyEpsilon: 6 })
    clock.time += EPOCH
    expect(await draw()).toBe(0)
    expect(await draws()).toHaveLength(1)
    expect(await consentState(db)).toMatchObject({ state: 'in', silent: [{ question: 'subject', reason: 'budget-spent' }] })
  })
})

test('a spent budget stops every question that would be charged, and each says so; repeats go on', async () => {
  const { draw, draws, publish, clock, db } = await reader(['sea'], { policy: { ...asking(subject, stage), yearlyEpsilon: 7 } })
  expect(await draw()).toBe(2)
  clock.time += EPOCH
  expect(await draw()).toBe(2)
  await publish(2, { ...asking({ ...subject, standInEpsilon: 3 }, { ...stage, standInEpsilon: 2 }), yearlyEpsilon: 7 })
  clock.time += EPOCH
  expect(await draw()).toBe(0)
  expect(await draws()).toHaveLength(2)
  expect(await consentState(db)).toMatchObject({
    silent: [
      { question: 'subject', reason: 'budget-spent' },
      { question: 'stage', reason: 'budget-spent' },
    ],
  })
})

describe('a subject struck out', () => {
  test('weighs nought when the answer is drawn', async () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { draw, standIn, db } = await reader(['sea', 'land'], { seed })
      await strike('sea', db)
      await draw()
      expect((await standIn())?.answer).toBe(2)
    }
  })

  test('that was the true answer is answered as before until the next look, then no more', async () => {
    const { draw, standIn, db, clock } = await reader(['sea'])
    await draw()
    const first = await standIn()
    await strike('sea', db)
    for (let epoch = 1; epoch < FIRST_LOOK; epoch += 1) {
      clock.time = NOW + epoch * EPOCH
      expect(await draw()).toBe(1)
      expect(await standIn()).toEqual(first)
    }
    clock.time = NOW + FIRST_LOOK * EPOCH
    expect(await draw()).toBe(1)
    expect(await standIn()).toMatchObject({ answer: 0, drawn: TODAY + FIRST_LOOK * 28 })
  })

  test.each(['sea', 'land'])('leaves the same trace of cards whether or not it was the true one: %s', async (read) => {
    const { draw, db, clock } = await reader([read])
    await draw()
    await strike('sea', db)
    const sent = []
    for (let epoch = 1; epoch <= 13; epoch += 1) {
      clock.time = NOW + epoch * EPOCH
      sent.push(await draw())
      if (epoch === 3) await unstrike('sea', db)
      if (epoch === 5) await strike('sea', db)
    }
    expect(sent).toEqual(Array<number>(13).fill(1))
  })
})

describe('the clock', () => {
  test('never runs backwards: set back, it opens no old epoch, brings no new stand-in and no new year', async () => {
    const { draw, standIn, draws, clock, db } = await reader(['sea'])
    clock.time = NOW + 400 * DAY
    await draw()
    const first = await standIn()
    for (const back of [1, 30, 200, 399, 5000]) {
      clock.time = NOW + (400 - back) * DAY
      expect(await draw()).toBe(0)
    }
    clock.time = NOW + 401 * DAY
    await draw()
    expect(await standIn()).toEqual(first)
    expect(await draws()).toHaveLength(1)
    expect(new Set((await outboxCards(db)).map((card) => card.epoch)).size).toBe(1)
  })

  test('stamps consent, withdrawal and erasing no earlier than the time last seen, so that the year of the budget does not move', async () => {
    const { draw, clock, db, queue, send } = await reader(['sea'])
    await draw()
    clock.time = NOW + 10 * DAY
    await send()
    await draw()
    const back = NOW - 200 * DAY
    await optOut(back, db)
    await agree(asking(subject), back, db)
    await eraseSent(back, db, queue)
    const lines = await ledgerLines(db)
    expect(lines.map((line) => line.kind).sort()).toEqual(['consent', 'consent', 'erase', 'report', 'stand-in', 'withdrawal'])
    for (const line of lines) expect(line.at).toBeGreaterThanOrEqual(NOW)
  })

  test('prolongs nothing when it is set back before a look that has been made', async () => {
    const { draw, standIn, clock } = await reader(['sea'])
    await draw()
    clock.time = NOW + FIRST_LOOK * EPOCH
    await draw()
    const looked = await standIn()
    clock.time = NOW + 2 * EPOCH
    await draw()
    expect(await standIn()).toEqual(looked)
  })
})
