import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CEILINGS, LEAST_EPSILON, Policy, type Question, QuestionId, refusal } from '#shared/policy.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'

const stage: Question = { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 }
const policy: Policy = {
  version: 1,
  origin: '2026-01-05',
  epochDays: 28,
  graceDays: 7,
  yearlyEpsilon: 20,
  questions: [stage],
  minimumReports: 50,
  openEnrolment: true,
  retentionDays: 35,
  operator: 'A library',
  contact: 'desk@library.example',
}
const asking = (change: Partial<Question>): Partial<Policy> => ({ questions: [{ ...stage, ...change }] })
const ids = QuestionId.options

describe('a policy', () => {
  test.each<[string, Partial<Policy>, string | undefined]>([
    ['of the balanced preset', {}, undefined],
    ['at every ceiling', { yearlyEpsilon: 20, epochDays: 7, ...asking({ domain: 64, standInEpsilon: 5, reportEpsilon: 4 }) }, undefined],
    ['without questions', { questions: [] }, undefined],
    ['of three questions', { questions: ids.slice(0, 3).map((id) => ({ ...stage, id })) }, undefined],
    ['of more epsilon a year', { yearlyEpsilon: 20.000001 }, 'asks for 20.000001 epsilon a year, at most 20 is allowed'],
    ['of shorter epochs', { epochDays: 6 }, 'epochs of 6 days, at least 7 are required'],
    [
      'of epochs whose cards cannot be gone in time',
      { epochDays: 366, graceDays: 14, retentionDays: 1 },
      'would keep cards for 380 days (an epoch of 366 and 14 of grace) and promises 1: shorten the epoch or the grace, or promise more days, at most 35',
    ],
    [
      'of a grace a day too long',
      { graceDays: 8 },
      'would keep cards for 36 days (an epoch of 28 and 8 of grace) and promises 35: shorten the epoch or the grace, or promise more days, at most 35',
    ],
    ['of as many days as it promises', { epochDays: 21, graceDays: 14, retentionDays: 35 }, undefined],
    ['of no epochs at all', { epochDays: 0 }, 'epochs of 0 days, at least 7 are required'],
    ['of more questions', { questions: ids.slice(0, 4).map((id) => ({ ...stage, id })) }, 'asks 4 questions, at most 3 are allowed'],
    ['that asks one twice', { questions: [stage, stage] }, 'asks stage twice'],
    ['of more epsilon a report', asking({ reportEpsilon: 4.001 }), 'stage: 4.001 epsilon a report, at most 4'],
    ['of more epsilon a stand-in', asking({ standInEpsilon: 5.001 }), 'stage: 5.001 epsilon a stand-in, at most 5'],
    ['of more answers', asking({ domain: 65 }), 'stage: 65 answers, at most 64'],
    ['whose second question is above', { questions: [stage, { ...stage, id: 'gap', reportEpsilon: 9 }] }, 'gap: 9 epsilon a report, at most 4'],
    ['of a year without number', { yearlyEpsilon: Number.NaN }, 'asks for NaN epsilon a year, at most 20 is allowed'],
    ['of a report without end', asking({ reportEpsilon: Number.POSITIVE_INFINITY }), 'stage: Infinity epsilon a report, at most 4'],
    ['of a stand-in without number', asking({ standInEpsilon: Number.NaN }), 'stage: NaN epsilon a stand-in, at most 5'],
  ])('%s: %#', (_, change, words) => {
    expect(refusal({ ...policy, ...change })).toBe(words)
  })

  test.each([0, -1, 0.0099, Number.NaN, Number.POSITIVE_INFINITY])('with an epsilon of %d is no policy', (epsilon) => {
    expect(Policy.safeParse({ ...policy, ...asking({ reportEpsilon: epsilon }) }).success).toBe(false)
    expect(Policy.safeParse({ ...policy, ...asking({ standInEpsilon: epsilon }) }).success).toBe(false)
  })

  test('with the least epsilon is one, and has a mechanism', () => {
    const least = asking({ standInEpsilon: LEAST_EPSILON, reportEpsilon: LEAST_EPSILON })
    expect(Policy.safeParse({ ...policy, ...least }).success).toBe(true)
    expect(mechanismOf({ ...stage, standInEpsilon: LEAST_EPSILON, reportEpsilon: LEAST_EPSILON }).k).toBe(4)
  })
})

/** Numbers a policy could carry: fair ones, ones a hair around each ceiling, and wild ones. */
const number = (ceiling: number) =>
  fc.oneof(
    fc.double({ min: 0.01, max: ceiling, noNaN: true }),
    fc.constantFrom(
      ceiling,
      ceiling * (1 + Number.EPSILON),
      ceiling * (1 - Number.EPSILON),
      ceiling + 1,
      -ceiling,
      1e308,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ),
    fc.double(),
  )
const question = fc.record({
  id: fc.constantFrom(...ids),
  domain: fc.oneof(fc.integer({ min: 2, max: 64 }), fc.integer()),
  standInEpsilon: number(CEILINGS.standInEpsilon),
  reportEpsilon: number(CEILINGS.reportEpsilon),
})
const anyPolicy = fc.record({
  yearlyEpsilon: number(CEILINGS.yearlyEpsilon),
  epochDays: fc.oneof(fc.integer({ min: 7, max: 40 }), fc.integer()),
  questions: fc.array(question, { maxLength: 6 }),
})

test('no policy above a ceiling is ever accepted, and one that passes schema and ceilings has a mechanism for every question', () => {
  let accepted = 0
  fc.assert(
    fc.property(anyPolicy, (change) => {
      const pushed: Policy = { ...policy, ...change }
      const above =
        !(pushed.yearlyEpsilon <= 20) ||
        !(pushed.epochDays >= 7) ||
        !(pushed.epochDays + pushed.graceDays <= pushed.retentionDays) ||
        pushed.questions.length > 3 ||
        new Set(pushed.questions.map(({ id }) => id)).size < pushed.questions.length ||
        pushed.questions.some((one) => !(one.reportEpsilon <= 4 && one.standInEpsilon <= 5 && one.domain <= 64))
      expect(refusal(pushed) !== undefined).toBe(above)
      if (above || !Policy.safeParse(pushed).success) return
      accepted += 1
      for (const one of pushed.questions) expect(mechanismOf(one).domain).toBe(one.domain)
    }),
    { numRuns: 5000 },
  )
  expect(accepted).toBeGreaterThan(50)
})

test('a policy whose questions pass one by one is accepted only below every ceiling, whichever is raised', () => {
  const fair = fc.record({
    domain: fc.integer({ min: 2, max: 64 }),
    standInEpsilon: fc.double({ min: 0.01, max: 5, noNaN: true }),
    reportEpsilon: fc.double({ min: 0.01, max: 4, noNaN: true }),
  })
  const raised = fc.constantFrom<[keyof Question, number]>(['reportEpsilon', 4], ['standInEpsilon', 5], ['domain', 64])
  fc.assert(
    fc.property(fair, raised, fc.integer({ min: 1, max: 1000 }), (one, [field, ceiling], by) => {
      expect(refusal({ ...policy, questions: [{ id: 'gap', ...one }] })).toBeUndefined()
      expect(refusal({ ...policy, questions: [{ id: 'gap', ...one, [field]: ceiling + by }] })).toBeDefined()
    }),
  )
})
