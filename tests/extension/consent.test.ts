import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { chooseQuestion, optIn, type ReadPolicy } from '../../extension/services/consent.ts'
import { refreshEdition } from '../../extension/services/edition.ts'
import { withdraw } from '../../extension/services/reports.ts'
import { sendErasures } from '../../extension/services/send.ts'
import { choose } from '../../extension/store/adjustments.ts'
import { storedEdition } from '../../extension/store/edition.ts'
import { erasuresOpen } from '../../extension/store/erase-queue.ts'
import { exportAll } from '../../extension/store/export.ts'
import { ledgerLines, outboxCards } from '../../extension/store/ledger.ts'
import { getSetting } from '../../extension/store/settings.ts'
import type { Policy, Question } from '../../shared/policy.ts'
import { patron } from './reports-world.ts'
import { DAY, LIBRARY, library, NOW, POLICY } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

const subject: Question = { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 }
const stage: Question = { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 }
const policy: Policy = { ...POLICY, questions: [subject, stage] }
const EPOCH = policy.epochDays * DAY
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const WORDS = 'Sharing is off until you turn it on.\nsubject: one of 32 answers — ε 4.'

type Self = Awaited<ReturnType<typeof patron>>
const readOf = async ({ db }: Self, more: Partial<ReadPolicy> = {}): Promise<ReadPolicy> => {
  const edition = await storedEdition(db)
  return { policy: policy.version, sha256: edition?.manifest.parts.policy ?? '', language: 'en', words: WORDS, ...more }
}

describe('agreeing', () => {
  test('keeps time, version, the hash of the policy, and the very words with their hash and language', async () => {
    const self = await patron({ parts: { policy }, agreed: false })
    const read = await readOf(self, { language: 'zh-CN' })
    expect(await optIn(read, self.db)).toEqual({ kind: 'in' })
    const [line] = await ledgerLines(self.db)
    expect(line).toMatchObject({ kind: 'consent', policy: policy.version, policySha256: read.sha256 })
    expect(line?.receipt).toEqual({ language: 'zh-CN', words: WORDS, sha256: sha256(WORDS) })
    expect(await getSetting('consent', self.db)).toMatchObject({ policy: policy.version, sha256: read.sha256 })
    // It leaves with everything else when the patron takes everything along.
    expect(await exportAll(self.db)).toContain(sha256(WORDS))
  })

  test('is refused for a policy of the same version and another content', async () => {
    const self = await patron({ parts: { policy }, agreed: false })
    const read = await readOf(self)
    const worse = { ...policy, questions: [{ ...subject, reportEpsilon: 3.5 }, stage] }
    await refreshEdition({ ...self.network, fetch: library({ edition: 2, policy: worse }).fetch })
    expect((await storedEdition(self.db))?.policy.version).toBe(read.policy)
    expect(await optIn(read, self.db)).toEqual({ kind: 'changed', policy: policy.version })
    expect(await getSetting('consent', self.db)).toBeUndefined()
    expect(await optIn(await readOf(self), self.db)).toEqual({ kind: 'in' })
  })
})

describe('withdrawing', () => {
  const sent = async () => {
    const self = await patron({ parts: { policy } })
    expect(await self.draw()).toBe(2)
    self.clock.time += 11 * DAY
    await self.send()
    self.clock.time += DAY / 4
    await self.send()
    expect((await outboxCards(self.db)).map(({ state }) => state)).toEqual(['sent', 'sent'])
    return self
  }
  const read = { language: 'en', words: 'Turn sharing off?\n☑ erase' } as const

  test('erases what was sent in the same step, and says so in the ledger', async () => {
    const self = await sent()
    expect(await withdraw({ erase: true, read }, self.clock.time, self.db, self.queue)).toBe(2)
    expect(await erasuresOpen(self.queue)).toBe(2)
    const lines = await ledgerLines(self.db)
    expect(lines.filter(({ kind }) => kind === 'erase')).toHaveLength(1)
    expect(lines.find(({ kind }) => kind === 'withdrawal')).toMatchObject({
      policy: policy.version,
      receipt: { words: read.words, sha256: sha256(read.words) },
    })
    await sendErasures(self.network)
    expect(self.posts().filter(({ path }) => path === '/v1/erase')).toHaveLength(2)
    expect(await erasuresOpen(self.queue)).toBe(0)
  })

  test('leaves what was sent where the patron unticked it', async () => {
    const self = await sent()
    expect(await withdraw({ erase: false, read }, self.clock.time, self.db, self.queue)).toBe(0)
    expect(await erasuresOpen(self.queue)).toBe(0)
    expect(await getSetting('consent', self.db)).toBeUndefined()
    expect((await ledgerLines(self.db)).some(({ kind }) => kind === 'erase')).toBe(false)
  })

  test('erases a card that was on its way when sharing was turned off', async () => {
    const self = await patron({ parts: { policy: { ...policy, questions: [subject] } } })
    await self.draw()
    const [card] = await outboxCards(self.db)
    await self.queue.keys.update(card?.id ?? '', { live: 1 })
    expect(await withdraw({ erase: true, read }, self.clock.time, self.db, self.queue)).toBe(1)
  })
})

describe('a question turned off', () => {
  const off = { language: 'en', words: 'stage: how recently and how often you read.' } as const

  test('is never looked at, drawn, charged or sent, and has a receipt', async () => {
    const self = await patron({ parts: { policy } })
    await chooseQuestion('stage', false, off, NOW, self.db)
    for (let epoch = 0; epoch < 8; epoch++) {
      expect(await self.draw()).toBe(1)
      self.clock.time += EPOCH
    }
    expect((await outboxCards(self.db)).every(({ question }) => question === 'subject')).toBe(true)
    expect(await self.db.standIns.get([LIBRARY, 'stage'])).toBeUndefined()
    const lines = (await ledgerLines(self.db)).filter(({ question }) => question === 'stage')
    expect(lines).toMatchObject([{ kind: 'withhold', epsilon: 0, policy: policy.version, receipt: { words: off.words, sha256: sha256(off.words) } }])
  })

  test('changes nothing in the times of the other: the wire shows fewer cards', async () => {
    const departures = async (withheld: boolean) => {
      // The question left out is the first asked: the other’s chance comes after it.
      const self = await patron({ parts: { policy: { ...policy, questions: [stage, subject] } }, seed: 7 })
      if (withheld) await chooseQuestion('stage', false, off, NOW, self.db)
      await self.draw()
      return (await outboxCards(self.db))
        .filter(({ question }) => question === 'subject')
        .map(({ after, epoch, bytes }) => ({ after, epoch, size: bytes.length }))
    }
    expect(await departures(true)).toEqual(await departures(false))
  })

  test('sends alike whatever was read', async () => {
    const sentBy = async (concepts: string[]) => {
      const self = await patron({ parts: { policy }, seed: 3 })
      await chooseQuestion('stage', false, off, NOW, self.db)
      await choose(concepts, NOW, self.db)
      await self.draw()
      self.clock.time += 11 * DAY
      await self.send()
      return self.posts().map(({ path, method, body }) => ({ path, method, size: body?.length }))
    }
    const one = await sentBy(['sea'])
    expect(one).toHaveLength(1)
    expect(await sentBy(['books'])).toEqual(one)
  })

  test('withholds its card that waits; turned on again it is drawn with the next epoch, on its old stand-in', async () => {
    const self = await patron({ parts: { policy } })
    expect(await self.draw()).toBe(2)
    const kept = await self.db.standIns.get([LIBRARY, 'stage'])
    await chooseQuestion('stage', false, off, NOW, self.db)
    expect((await outboxCards(self.db)).map(({ question, state }) => `${question} ${state}`)).toEqual(['stage withheld', 'subject waiting'])
    await chooseQuestion('stage', true, off, NOW, self.db)
    expect(await self.draw()).toBe(0)
    self.clock.time += EPOCH
    expect(await self.draw()).toBe(2)
    expect(await self.db.standIns.get([LIBRARY, 'stage'])).toEqual(kept)
    expect((await ledgerLines(self.db)).filter(({ question, kind }) => question === 'stage' && kind === 'stand-in')).toHaveLength(1)
  })

  test('stays off through a new policy and a new consent', async () => {
    const self = await patron({ parts: { policy } })
    await chooseQuestion('stage', false, off, NOW, self.db)
    await withdraw({ erase: false, read: off }, NOW, self.db, self.queue)
    expect(await optIn(await readOf(self), self.db)).toEqual({ kind: 'in' })
    expect(await self.draw()).toBe(1)
    expect(await getSetting('withheld', self.db)).toEqual(['stage'])
  })

  test('is written once, however often the switch is turned to where it stands', async () => {
    const self = await patron({ parts: { policy } })
    for (let turn = 0; turn < 3; turn++) await chooseQuestion('stage', false, off, NOW, self.db)
    expect((await ledgerLines(self.db)).filter(({ kind }) => kind === 'withhold')).toHaveLength(1)
  })
})
