import { expect, test } from 'vitest'
import { CEILINGS, QuestionId, refusal } from '#shared/policy.ts'
import { LARGEST_DOMAINS, PRESET_NAMES, PRESETS, presetQuestion, yearlyEpsilonOf } from '#shared/presets.ts'
import { DRAWS_A_YEAR } from '#shared/privacy/budget.ts'
import { POLICY } from '../extension/world.ts'

const ids = QuestionId.options
const triples = ids.flatMap((one, at) => ids.slice(at + 1).flatMap((two, next) => ids.slice(at + next + 2).map((three) => [one, two, three])))

test.each(PRESET_NAMES)('any three questions at %s make a policy within the ceilings', (preset) => {
  expect(triples).toHaveLength(35)
  for (const questions of triples) {
    const yearlyEpsilon = yearlyEpsilonOf(preset, questions)
    expect(yearlyEpsilon).toBeLessThanOrEqual(CEILINGS.yearlyEpsilon)
    expect(refusal({ ...POLICY, yearlyEpsilon, questions: questions.map((id) => presetQuestion(id, preset)) })).toBeUndefined()
  }
})

test('balanced is the table of the protocol; strict lowers it, precise raises it and draws once', () => {
  expect(PRESETS.balanced).toMatchObject({
    profile: { standInEpsilon: 4, reportEpsilon: 4 },
    stage: { standInEpsilon: 3, reportEpsilon: 2 },
    gap: { standInEpsilon: 3, reportEpsilon: 2 },
    subject: { standInEpsilon: 4, reportEpsilon: 2.5 },
    channel: { standInEpsilon: 3, reportEpsilon: 2 },
    move: { standInEpsilon: 3, reportEpsilon: 2 },
    cost: { standInEpsilon: 4, reportEpsilon: 2.5 },
  })
  for (const id of ids) {
    const [strict, balanced, precise] = PRESET_NAMES.map((name) => PRESETS[name][id])
    for (const layer of ['standInEpsilon', 'reportEpsilon'] as const) {
      expect(strict![layer]).toBeLessThan(balanced![layer])
      // `profile` is at its ceiling already.
      if (id === 'profile') expect(precise![layer]).toBe(CEILINGS.reportEpsilon)
      else expect(precise![layer]).toBeGreaterThan(balanced![layer])
    }
    expect([strict!.draws, balanced!.draws, precise!.draws]).toEqual([DRAWS_A_YEAR, DRAWS_A_YEAR, 1])
    expect(LARGEST_DOMAINS[id]).toBeLessThanOrEqual(CEILINGS.domain)
  }
})

test('the budget of a precise year holds the first draw of each question and no second of any', () => {
  for (const questions of triples) {
    const first = questions.reduce((sum, id) => sum + PRESETS.precise[id].standInEpsilon, 0)
    const left = yearlyEpsilonOf('precise', questions) - first
    expect(left).toBeGreaterThan(0)
    for (const id of questions) expect(PRESETS.precise[id].standInEpsilon).toBeGreaterThan(left)
  }
})
