import { expect, test, vi } from 'vitest'
import { consentState } from '../../extension/services/consent.ts'
import { refreshEdition } from '../../extension/services/edition.ts'
import { consentWords } from '../../extension/ui/consent-words.ts'
import { words } from '../../extension/ui/words.ts'
import { texts } from '../../shared/i18n/desk.ts'
import type { Policy } from '../../shared/policy.ts'
import { presetQuestion } from '../../shared/presets.ts'
import { patron } from './reports-world.ts'
import { DAY, library, NOW, POLICY } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

const KEY = 'Ag_gjPfmS6PGbqr0FfPdHvHqzPUqRxRcNkPCyrs9kTUt'
const agreed: Policy = { ...POLICY, questions: [presetQuestion('stage', 'balanced'), presetQuestion('subject', 'balanced', 8)] }
const [stage = presetQuestion('stage', 'balanced'), subject = presetQuestion('subject', 'balanced', 8)] = agreed.questions
const short: Policy = { ...agreed, epochDays: 7 }
const tokens: Policy = { ...agreed, openEnrolment: false, tokenKey: KEY }

/** A patron who agreed to one policy and is now asked by another, an epoch later: where they stand, and how many cards are drawn. */
async function after(before: Policy, change: Partial<Policy>) {
  const self = await patron({ parts: { policy: before } })
  await self.draw()
  await refreshEdition({ ...self.network, fetch: library({ edition: 2, policy: { ...before, version: before.version + 1, ...change } }).fetch })
  self.clock.time += 28 * DAY
  return { drawn: await self.draw(), state: (await consentState(self.db)).state }
}

test.each<[string, Partial<Policy>, Policy?]>([
  ['a question has more answers', { questions: [stage, { ...subject, domain: 32 }] }],
  [
    'a question has fewer answers, and each is kept more often',
    { questions: [stage, { ...presetQuestion('subject', 'balanced', 8) }] },
    { ...agreed, questions: [stage, { ...subject, domain: 32 }] },
  ],
  ['a question more is asked', { questions: [...agreed.questions, presetQuestion('gap', 'balanced')] }],
  ['a card may tell more', { questions: [{ ...stage, reportEpsilon: 2.1 }, subject] }],
  ['a stand-in may tell more', { questions: [{ ...stage, standInEpsilon: 3.1 }, subject] }],
  ['a year may cost more', { yearlyEpsilon: 20 }, { ...agreed, yearlyEpsilon: 14 }],
  ['cards are kept longer', { retentionDays: 35 }, { ...short, retentionDays: 20 }],
  ['somebody else runs it', { operator: 'Ads Ltd' }],
  ['questions go to somebody else', { contact: 'sales@ads.example' }],
  ['epochs are shorter', { epochDays: 14 }],
  ['epochs are longer', { epochDays: 28 }, short],
  ['epochs begin on another day', { origin: '2026-11-10' }],
  ['fewer cards are enough for a figure', { minimumReports: 10 }],
  ['voices are not counted once any more', { openEnrolment: true, tokenKey: undefined } as unknown as Partial<Policy>, tokens],
  ['voices are counted once', { openEnrolment: false, tokenKey: KEY }],
])('a patron is asked anew, and nothing is drawn till then, when %s', async (_, change, before = agreed) => {
  expect(await after(before, change)).toEqual({ drawn: 0, state: 'renew' })
})

test.each<[string, Partial<Policy>, number, Policy?]>([
  ['nothing but the version changes', {}, 2],
  ['a question fewer is asked', { questions: [stage] }, 1],
  ['a card may tell less', { questions: [{ ...stage, reportEpsilon: 1 }, subject] }, 2],
  ['a stand-in may tell less', { questions: [{ ...stage, standInEpsilon: 2 }, subject] }, 2],
  ['a year may cost less', { yearlyEpsilon: 15 }, 2],
  ['cards are deleted sooner', { retentionDays: 20 }, 2, short],
  ['more cards are needed for a figure', { minimumReports: 60 }, 2],
])('a patron is not asked anew when %s', async (_, change, drawn, before = agreed) => {
  expect(await after(before, change)).toEqual({ drawn, state: 'in' })
})

test.each([
  [
    'en',
    [
      '28 days',
      '8 answers',
      'epsilon 3',
      '14 epsilon',
      'Northmere Libraries',
      'privacy@library.example',
      '35 days',
      '50 cards',
      'minutes a visit',
      'year before',
    ],
  ],
  ['zh-CN', ['28 天', '8 种答案', '3 ε', '14 ε', 'Northmere Libraries', 'privacy@library.example', '35 天', '50 张', '分钟', '上一年']],
] as const)('the words agreed to name every term that may not change behind them, and what is answered: %s', (language, said) => {
  const t = texts(language)
  const { whole } = consentWords({ ...agreed, yearlyEpsilon: 14 }, { en: 'Northmere', 'zh-CN': '北湖' }, { t, language, words: words(language, t, NOW) })
  for (const part of said) expect(whole).toContain(part)
})
