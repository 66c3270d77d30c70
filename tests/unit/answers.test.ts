import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Access, canAnswer, channelAnswer, costAnswerOf, moveAnswerOf } from '#extension/domain/answers.ts'
import { answerLabel, channelOrder, listedChannels, MOVES, moveAnswer, STAGES, SUPER_GROUPS, superGroupOf } from '#shared/answers.ts'
import type { Channel } from '#shared/channel.ts'
import { costAnswer } from '#shared/cost.ts'
import { stageOf } from '#shared/lifecycle.ts'
import { type Policy, QuestionId, refusal } from '#shared/policy.ts'
import { LARGEST_DOMAINS, PRESET_NAMES, presetOf, presetQuestion, yearlyEpsilonOf } from '#shared/presets.ts'
import { GROUPS } from '#shared/subject.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'

const POLICY: Policy = {
  version: 1,
  origin: '2026-01-01',
  epochDays: 28,
  graceDays: 7,
  yearlyEpsilon: 20,
  questions: [],
  minimumReports: 50,
  openEnrolment: true,
  retentionDays: 35,
  operator: 'Northmere Libraries',
  contact: 'privacy@northmere.example',
}
const channel = (slug: string): Channel => ({ slug, title: { en: `The ${slug}`, 'zh-CN': `频道${slug}` }, summary: { en: 's', 'zh-CN': '摘' }, subjects: [] })
const names = (channels: Channel[] = [], policy: { channels?: string[] } = {}) => ({ vocabulary, channels, policy })

test('every question of every preset can be answered, over its own domain and over no other', () => {
  for (const id of QuestionId.options) for (const preset of PRESET_NAMES) expect(canAnswer(presetQuestion(id, preset)), `${id} ${preset}`).toBe(true)
  expect(canAnswer({ id: 'subject', domain: SUPER_GROUPS })).toBe(true)
  expect(canAnswer({ id: 'channel', domain: 2 })).toBe(true)
  for (const [id, domain] of [
    ['move', 35],
    ['channel', 33],
    ['stage', 6],
    ['gap', 8],
    ['subject', 16],
    ['cost', 28],
  ] as const)
    expect(canAnswer({ id, domain }), id).toBe(false)
})

test('every answer of every question has a name in both languages, and no two the same', () => {
  const channels = Array.from({ length: 31 }, (_, index) => channel(`c${index}`))
  for (const id of QuestionId.options.filter((one) => one !== 'profile')) {
    for (const domain of id === 'subject' ? [GROUPS, SUPER_GROUPS] : [LARGEST_DOMAINS[id]]) {
      const labels = Array.from({ length: domain }, (_, index) => answerLabel({ id, domain }, index, names(channels)))
      for (const language of ['en', 'zh-CN'] as const) {
        expect(new Set(labels.map((label) => label[language])).size, `${id} ${domain} ${language}`).toBe(domain)
        expect(labels.some((label) => /Answer \d|答案/.test(label[language]))).toBe(false)
      }
    }
  }
})

describe('super-groups', () => {
  test('are eight runs of the 32 groups, none empty, and only group 0 is none', () => {
    const all = Array.from({ length: GROUPS }, (_, group) => superGroupOf(group))
    expect(all).toEqual(all.toSorted((a, b) => a - b))
    expect(new Set(all).size).toBe(SUPER_GROUPS)
    expect(all.filter((one) => one === 0)).toEqual([0])
  })
})

describe('a move', () => {
  test('has an answer for each pair of stages', () => {
    const answers = STAGES.flatMap((before) => STAGES.map((now) => moveAnswer(before, now)))
    expect(answers).toEqual(Array.from({ length: MOVES }, (_, index) => index))
  })

  test('is from the stage one epoch length ago, as if nothing after it had happened, to the stage now', () => {
    const days = fc.array(fc.integer({ min: 20_000, max: 20_400 }), { maxLength: 40 })
    fc.assert(
      fc.property(days, fc.integer({ min: 7, max: 90 }), (list, epochDays) => {
        const today = 20_400
        const answer = moveAnswerOf(list, today, epochDays)
        const then = list.filter((day) => day <= today - epochDays)
        expect(STAGES[Math.floor(answer / 6)]).toBe(stageOf(then, today - epochDays))
        expect(STAGES[answer % 6]).toBe(stageOf(list, today))
      }),
    )
  })

  test.each([
    ['a first visit', [20_399], 'aware', 'acquired'],
    ['nobody yet', [], 'aware', 'aware'],
    ['a long silence', [20_300, 20_310, 20_330], 'active', 'at-risk'],
  ] as const)('%s', (_, days, before, now) => {
    expect(moveAnswerOf([...days], 20_400, 28)).toBe(moveAnswer(before, now))
  })
})

describe('the channel most used', () => {
  const items = [
    { id: 'a', channel: 'sea' },
    { id: 'b', channel: 'sea' },
    { id: 'c', channel: 'maps' },
    { id: 'd', channel: 'new' },
  ]
  const row = (state: object) => state
  test.each<[string, [string, object][], number]>([
    ['none when nothing was touched', [], 0],
    ['none when what was opened was turned away', [['a', { opened: 1, dismissed: 1 }]], 0],
    ['the one opened', [['c', { opened: 5 }]], 1],
    [
      'the one whose items were kept, before one merely opened',
      [
        ['a', { kept: 1 }],
        ['c', { opened: 1 }],
      ],
      2,
    ],
    [
      'the smaller place on a tie',
      [
        ['a', { opened: 1 }],
        ['c', { opened: 1 }],
      ],
      1,
    ],
    ['none when it is a channel the policy does not list', [['d', { opened: 1, kept: 1 }]], 0],
  ])('is %s', (_, states, answer) => {
    expect(channelAnswer(items, new Map(states.map(([id, state]) => [id, row(state)])), ['maps', 'sea'])).toBe(answer)
  })

  test('keeps its number for good: a new channel, whatever its name, is added at the end, and one that goes keeps its place', () => {
    const slug = fc.stringMatching(/^[a-z]{1,6}$/)
    fc.assert(
      fc.property(fc.uniqueArray(slug, { maxLength: 40 }), fc.uniqueArray(slug, { maxLength: 40 }), (first, second) => {
        const before = listedChannels(undefined, first.map(channel))
        const after = listedChannels(before, second.map(channel))
        expect(after.slice(0, before.length)).toEqual(before)
        expect(new Set(after).size).toBe(after.length)
        expect(after.length).toBeLessThanOrEqual(31)
        const domain = after.length + 1
        expect(channelOrder({ channels: after }, second.map(channel), domain)).toEqual(after)
        before.forEach((one, place) => {
          const label = answerLabel({ id: 'channel', domain }, place + 1, names(second.map(channel), { channels: after }))
          expect(label.en).toBe(second.includes(one) ? `The ${one}` : one)
        })
      }),
    )
  })
})

describe('presets', () => {
  const triples = QuestionId.options.flatMap((one, at) =>
    QuestionId.options.slice(at + 1).flatMap((two, next) => QuestionId.options.slice(at + next + 2).map((three) => [one, two, three])),
  )

  test.each(PRESET_NAMES)('%s stays within the ceilings and 20 epsilon a year whatever three questions are asked', (preset) => {
    expect(triples).toHaveLength(35)
    for (const ids of triples) {
      const yearlyEpsilon = yearlyEpsilonOf(preset, ids)
      const policy = { ...POLICY, yearlyEpsilon, questions: ids.map((id) => presetQuestion(id, preset)) }
      expect(yearlyEpsilon).toBeLessThanOrEqual(20)
      expect(refusal(policy), ids.join()).toBeUndefined()
      expect(presetOf(policy.questions)).toBe(preset)
    }
  })

  test('are known only where every question has their noise', () => {
    expect(presetOf([])).toBeUndefined()
    expect(presetOf([presetQuestion('gap', 'strict'), presetQuestion('stage', 'balanced')])).toBeUndefined()
    expect(presetOf([{ ...presetQuestion('gap', 'strict'), reportEpsilon: 1.4 }])).toBeUndefined()
  })
})

describe('the effort of access', () => {
  const now = 20_000 * 86_400_000
  const days = (count: number) => now - count * 86_400_000
  const access = (at: number, more: Partial<Access> & { index?: number; record?: string } = {}): Access => {
    const { index = 0, record = 'r', ...rest } = more
    return { find: { record, at, index }, mode: 'view', shares: [{ group: 1, share: 1 }], ...rest }
  }
  const cell = (subject: number, mode: 'online' | 'library', difficulty: 'easy' | 'hard') => costAnswer({ subject, mode, difficulty })

  test.each<[string, Access[], number]>([
    ['nothing found', [], 0],
    ['an easy view', [access(days(3))], cell(1, 'online', 'easy')],
    ['an effort just below four', [access(days(3), { index: 3.99 })], cell(1, 'online', 'easy')],
    ['an effort of four', [access(days(3), { index: 4 })], cell(1, 'online', 'hard')],
    ['a download', [access(days(3), { mode: 'download' })], cell(1, 'online', 'easy')],
    ['a request', [access(days(3), { mode: 'request', index: 9 })], cell(1, 'library', 'hard')],
    ['a question to the staff', [access(days(3), { mode: 'ask' })], cell(1, 'library', 'easy')],
    ['the latest of two', [access(days(3), { index: 9 }), access(days(9))], cell(1, 'online', 'hard')],
    [
      'the latest with a subject',
      [access(days(3), { shares: [{ group: 0, share: 1 }] }), access(days(9), { shares: [{ group: 31, share: 0.1 }] })],
      cell(7, 'online', 'easy'),
    ],
    ['two of one time: the smaller id', [access(days(3), { record: 'b', index: 9 }), access(days(3), { record: 'a' })], cell(1, 'online', 'easy')],
    [
      'the wide subject of most share, two groups of it together',
      [
        access(days(3), {
          shares: [
            { group: 31, share: 0.4 },
            { group: 6, share: 0.3 },
            { group: 7, share: 0.3 },
          ],
        }),
      ],
      cell(2, 'online', 'easy'),
    ],
    [
      'of equal shares the smaller',
      [
        access(days(3), {
          shares: [
            { group: 31, share: 0.5 },
            { group: 6, share: 0.5 },
          ],
        }),
      ],
      cell(2, 'online', 'easy'),
    ],
    ['half an hour ago, not less', [access(now - 30 * 60_000), access(days(1), { index: 9 })], cell(1, 'online', 'easy')],
    ['less than half an hour ago does not count', [access(now - 29 * 60_000), access(days(1), { index: 9 })], cell(1, 'online', 'hard')],
    ['half a year ago is over', [access(days(182))], 0],
  ])('%s', (_, accesses, answer) => {
    expect(costAnswerOf(accesses, now)).toBe(answer)
    expect(costAnswerOf(accesses.toReversed(), now)).toBe(answer)
  })
})
