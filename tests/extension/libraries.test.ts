import { describe, expect, test, vi } from 'vitest'
import { agree, consentState } from '../../extension/services/consent.ts'
import { changeLibrary, refreshEdition } from '../../extension/services/edition.ts'
import { choose } from '../../extension/store/adjustments.ts'
import { markOpened } from '../../extension/store/items.ts'
import { ledgerLines, outboxCards, standIns } from '../../extension/store/ledger.ts'
import type { Policy, Question } from '../../shared/policy.ts'
import { presetQuestion } from '../../shared/presets.ts'
import type { Vocabulary } from '../../shared/subject.ts'
import { patron } from './reports-world.ts'
import { DAY, item, LIBRARY, library, NOW, type Parts, POLICY, VOCABULARY } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

const OTHER = 'https://other.example'
const EPOCH = 28 * DAY
const stage: Question = { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 }
const gap: Question = { id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 }
const old: Policy = { ...POLICY, origin: '2024-01-01' }

type Self = Awaited<ReturnType<typeof patron>>

/** Chooses a library and agrees to what it asks. */
async function goTo(self: Self, address: string, parts: Parts): Promise<void> {
  await changeLibrary(address, { ...self.network, fetch: library(parts).fetch })
  await agree(parts.policy ?? POLICY, self.clock.time, self.db)
}

const charged = async ({ db }: Self) => (await ledgerLines(db)).filter(({ epsilon }) => epsilon > 0)
const sum = (lines: readonly { epsilon: number }[]) => lines.reduce((all, { epsilon }) => all + epsilon, 0)

describe('another library', () => {
  test('gets a card each epoch by its own clock, however far the clock of the one before had run', async () => {
    const self = await patron({ parts: { policy: old } })
    expect(await self.draw()).toBe(2)
    expect((await outboxCards(self.db)).map(({ epoch }) => epoch)).toEqual([37, 37])
    await goTo(self, OTHER, {})
    for (let epoch = 0; epoch < 5; epoch += 1) {
      expect(await self.draw()).toBe(2)
      expect(await self.draw()).toBe(0)
      self.clock.time += EPOCH
    }
    expect(await consentState(self.db)).toEqual({ state: 'in', consent: expect.anything() })
  })

  test('and back: the first still knows its card of this epoch, its stand-ins and what was charged', async () => {
    const self = await patron({ parts: { policy: { ...POLICY, yearlyEpsilon: 7 } } })
    await self.draw()
    const first = (await standIns(self.db)).sort((a, b) => a.question.localeCompare(b.question))
    await goTo(self, OTHER, { policy: old })
    expect(await self.draw()).toBe(2)
    await goTo(self, LIBRARY, { policy: { ...POLICY, yearlyEpsilon: 7 } })
    expect(await self.draw()).toBe(0)
    self.clock.time += 7 * EPOCH
    expect(await self.draw()).toBe(2)
    // The look is due and the year of this library holds none: the stand-ins go on as they were.
    const kept = (await standIns(self.db)).filter((row) => first.some((one) => JSON.stringify(one) === JSON.stringify(row)))
    expect(kept).toHaveLength(2)
    expect(sum(await charged(self))).toBe(14)
  })

  test('and another: all together never more than the ceiling of a year', async () => {
    const self = await patron()
    for (let place = 0; place < 12; place += 1) {
      await self.draw()
      await goTo(self, `https://library-${place}.example`, {})
    }
    expect(sum(await charged(self))).toBeLessThanOrEqual(20)
    expect(sum(await charged(self))).toBeGreaterThan(14)
    self.clock.time += 366 * DAY
    expect(await self.draw()).toBe(2)
  })

  test('is told nothing by the stand-ins of the one before', async () => {
    const channel: Question = { ...presetQuestion('channel', 'balanced', 3) }
    const parts = (channels: string[]): Parts => ({
      policy: { ...POLICY, questions: [channel], channels },
      items: [item('ship', ['ships'], { channel: 'sea' })],
    })
    const self = await patron({ parts: parts(['sea', 'land']) })
    await markOpened('ship', NOW, self.db)
    await self.draw()
    await goTo(self, OTHER, parts(['a', 'b']))
    await self.draw()
    const drawn = (await ledgerLines(self.db)).filter(({ kind }) => kind === 'stand-in')
    expect(drawn).toHaveLength(2)
    expect(await standIns(self.db)).toHaveLength(2)
  })
})

describe('a library that moves its clock', () => {
  test.each<[string, Policy, Partial<Policy>, number]>([
    ['begins it anew', old, { origin: '2026-11-09' }, 1],
    ['lengthens its epochs', { ...old, epochDays: 14 }, { epochDays: 28 }, 2],
    ['shortens its epochs', POLICY, { epochDays: 7 }, 1],
    ['begins it later', POLICY, { origin: '2026-12-07' }, 1],
  ])('gets cards again when the patron agrees and the days of the last card are over: it %s', async (_, before, change, wait) => {
    const self = await patron({ parts: { policy: before } })
    expect(await self.draw()).toBe(2)
    const moved = { ...before, ...change }
    await refreshEdition({ ...self.network, fetch: library({ edition: 2, policy: moved }).fetch })
    await agree(moved, self.clock.time, self.db)
    expect(await self.draw()).toBe(0)
    self.clock.time += wait * EPOCH
    expect(await self.draw()).toBe(2)
    expect(await self.draw()).toBe(0)
  })

  test('never has two cards of one question for the same days', async () => {
    const self = await patron({ parts: { policy: POLICY } })
    const calendars = [{ epochDays: 7 }, { origin: '2026-11-10' }, { origin: '2026-10-20', epochDays: 20 }, {}, { origin: '2025-01-01', epochDays: 26 }]
    for (let step = 0; step < 40; step += 1) {
      const moved = { ...POLICY, ...calendars[Math.floor(step / 3) % calendars.length] }
      await refreshEdition({ ...self.network, fetch: library({ edition: step + 2, policy: moved }).fetch })
      await agree(moved, self.clock.time, self.db)
      await self.draw()
      self.clock.time += 5 * DAY
    }
    const cards = (await outboxCards(self.db)).filter(({ question }) => question === 'stage').sort((a, b) => a.from - b.from)
    expect(cards.length).toBeGreaterThan(4)
    for (const [at, { from }] of cards.entries()) if (at > 0) expect(from).toBeGreaterThan(cards[at - 1]?.to ?? 0)
  })

  test('is not sent a card whose number has come to mean other days', async () => {
    const self = await patron()
    await self.draw()
    const moved = { ...POLICY, origin: '2026-11-16' }
    await refreshEdition({ ...self.network, fetch: library({ edition: 2, policy: moved }).fetch })
    await agree(moved, self.clock.time, self.db)
    self.clock.time += 11 * DAY
    await self.send()
    expect(self.posts()).toEqual([])
    expect((await outboxCards(self.db)).map(({ state, dropped }) => [state, dropped])).toEqual([
      ['dropped', 'moved'],
      ['dropped', 'moved'],
    ])
  })
})

describe('a stand-in', () => {
  const channel: Question = { ...presetQuestion('channel', 'balanced', 3) }
  const renamed: Vocabulary = { ...VOCABULARY, groups: VOCABULARY.groups.map((id, at) => VOCABULARY.groups[at === 1 ? 2 : at === 2 ? 1 : at] ?? id) }
  const listed = (channels: string[]): Parts => ({ policy: { ...POLICY, questions: [channel], channels } })

  test.each<[string, Parts, Parts, boolean]>([
    ['another list of channels', listed(['sea', 'land']), listed(['land', 'sea']), true],
    ['the same list of channels', listed(['sea', 'land']), listed(['sea', 'land']), false],
    ['other groups', { policy: { ...POLICY, questions: [gap] } }, { policy: { ...POLICY, questions: [gap] }, vocabulary: renamed }, true],
    [
      'other groups, where stages are asked',
      { policy: { ...POLICY, questions: [stage] } },
      { policy: { ...POLICY, questions: [stage] }, vocabulary: renamed },
      false,
    ],
  ])('serves only what its answers meant when it was drawn: %s', async (_, before, after, anew) => {
    const self = await patron({ parts: before })
    await choose(['sea'], NOW, self.db)
    await self.draw()
    await refreshEdition({ ...self.network, fetch: library({ ...after, edition: 2 }).fetch })
    self.clock.time += EPOCH
    expect(await self.draw()).toBe(1)
    expect((await ledgerLines(self.db)).filter(({ kind }) => kind === 'stand-in')).toHaveLength(anew ? 2 : 1)
  })
})
