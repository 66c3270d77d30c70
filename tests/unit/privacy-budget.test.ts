import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '#shared/policy.ts'
import {
  DRAWS_A_YEAR,
  type DrawLine,
  exhausted,
  type Rule,
  type RuleRequest,
  STAND_IN_DAYS,
  type StandInTerms,
  spent,
  standingRule,
} from '#shared/privacy/budget.ts'

const DAY = 86_400_000
const at = (day: string): number => Date.parse(`${day}T18:00:00Z`)
const CONSENT = at('2026-10-12')
const gap: Question = { id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 }
const draw = (day: string, question: Question = gap): DrawLine => ({ at: at(day), epsilon: question.standInEpsilon, kind: 'stand-in', question: question.id })

describe('the year of the budget', () => {
  test('runs from the consent to its anniversary', () => {
    expect(spent([], at('2026-11-22'), CONSENT)).toEqual({ spent: 0, from: CONSENT, until: at('2027-10-12') })
  })

  test('adds up what was charged since, and forgets it with the anniversary', () => {
    const lines = [
      { at: CONSENT, epsilon: 3 },
      { at: at('2026-11-09'), epsilon: 3 },
      { at: at('2026-11-19'), epsilon: 0 },
      { at: at('2026-12-01'), epsilon: 4 },
    ]
    expect(spent(lines, at('2027-10-12') - 1, CONSENT).spent).toBe(10)
    expect(spent(lines, at('2027-10-12'), CONSENT)).toEqual({ spent: 0, from: at('2027-10-12'), until: at('2028-10-12') })
  })

  test('counts years, not days: a leap year has its own length, 29 February falls on 1 March', () => {
    expect(spent([], at('2028-03-05'), at('2027-03-01')).from).toBe(at('2028-03-01'))
    expect(spent([], at('2029-02-28'), at('2028-02-29')).until).toBe(at('2029-03-01'))
  })

  test('does not start anew with a second consent when given the first', () => {
    expect(spent([draw('2026-10-20')], at('2027-05-01'), CONSENT).spent).toBe(3)
  })

  test('keeps counting when the clock is set back', () => {
    expect(spent([draw('2026-12-01')], at('2026-09-01'), CONSENT).spent).toBe(3)
    expect(spent([draw('2026-12-01')], at('2026-11-01'), CONSENT).spent).toBe(3)
  })

  test.each([
    [20, true],
    [19.999, false],
    [0, false],
    [Array.from({ length: 200 }, () => 0.1).reduce((a, b) => a + b), true],
  ])('of 20 epsilon is exhausted at %d: %s', (sum, expected) => {
    expect(exhausted(sum, 20)).toBe(expected)
  })
})

describe('the standing rules', () => {
  const request = { question: gap, lines: [], now: CONSENT, consentAt: CONSENT, yearlyEpsilon: 20 }
  const today = Math.floor(CONSENT / DAY)
  const terms = { domain: 32, standInEpsilon: 3, until: today + 90 }
  const used = (epsilon: number): DrawLine[] => [{ at: CONSENT, epsilon, kind: 'report', question: 'profile' }]
  const twice = [draw('2026-10-12'), draw('2026-10-13')]

  test.each<[string, Partial<RuleRequest>, Rule]>([
    ['draw the first stand-in at once, for 182 days', {}, { kind: 'draw', until: today + STAND_IN_DAYS }],
    ['keep to it until its day', { standIn: terms }, { kind: 'keep' }],
    ['keep to it on the last day before', { standIn: { ...terms, until: today + 1 } }, { kind: 'keep' }],
    ['look at the answer on its day', { standIn: { ...terms, until: today } }, { kind: 'look', until: today + STAND_IN_DAYS }],
    ['look once when its day is long past', { standIn: { ...terms, until: today - 2000 } }, { kind: 'look', until: today + STAND_IN_DAYS }],
    ['keep to it while the draws of the year are used', { standIn: { ...terms, until: today }, lines: twice }, { kind: 'keep' }],
    ['keep to it while the budget holds no other', { standIn: { ...terms, until: today }, lines: used(17.5) }, { kind: 'keep' }],
    ['look when the budget just holds another', { standIn: { ...terms, until: today }, lines: used(17) }, { kind: 'look', until: today + STAND_IN_DAYS }],
    ['draw anew at once when the epsilon changed', { standIn: { ...terms, standInEpsilon: 4 } }, { kind: 'draw', until: today + STAND_IN_DAYS }],
    ['draw anew at once when the domain changed', { standIn: { ...terms, domain: 8 } }, { kind: 'draw', until: today + STAND_IN_DAYS }],
    ['are silent when it changed and the draws are used', { standIn: { ...terms, domain: 8 }, lines: twice }, { kind: 'silent', reason: 'draws-used' }],
    ['are silent when it changed and the budget is short', { standIn: { ...terms, domain: 8 }, lines: used(17.5) }, { kind: 'silent', reason: 'budget-spent' }],
    ['are silent when the first one has no room in the budget', { lines: used(17.5) }, { kind: 'silent', reason: 'budget-spent' }],
    ['keep to a stand-in that has its terms when the budget is spent: a repeat costs nothing', { standIn: terms, lines: used(20) }, { kind: 'keep' }],
    ['are silent without one when the budget is spent', { lines: used(20) }, { kind: 'silent', reason: 'budget-spent' }],
    ['draw to the last tenth', { lines: used(17) }, { kind: 'draw', until: today + STAND_IN_DAYS }],
    [
      'count a look as a draw',
      { standIn: { ...terms, domain: 8 }, lines: [twice[0]!, { ...twice[1]!, kind: 'look' }] },
      { kind: 'silent', reason: 'draws-used' },
    ],
    ['count only draws of the question', { lines: twice.map((line) => ({ ...line, question: 'stage' })) }, { kind: 'draw', until: today + STAND_IN_DAYS }],
    ['count draws of this year only', { lines: twice, now: at('2027-10-12') }, { kind: 'draw', until: Math.floor(at('2027-10-12') / DAY) + STAND_IN_DAYS }],
    ['count draws stamped later than now', { lines: twice, now: CONSENT - 300 * DAY }, { kind: 'silent', reason: 'draws-used' }],
  ])('%s', (_, change, rule) => {
    expect(standingRule({ ...request, ...change })).toEqual(rule)
  })
})

test('whatever the answers do and the policy becomes, no year holds more than two draws a question, and the budget holds; with a steady policy draws lie 182 days apart', () => {
  const questions: Question[] = [
    gap,
    { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 },
    { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 },
  ]
  const event = fc.record({
    wait: fc.integer({ min: 0, max: 120 }),
    question: fc.constantFrom(...questions),
    answer: fc.integer({ min: 0, max: 3 }),
    lowered: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), fc.integer({ min: 5, max: 20 }), fc.boolean(), (events, yearlyEpsilon, steady) => {
      const lines: DrawLine[] = []
      const standIns = new Map<string, StandInTerms & { answer: number }>()
      let now = CONSENT
      for (const { wait, question: asked, answer, lowered } of events) {
        now += wait * DAY
        const question = lowered && !steady ? { ...asked, standInEpsilon: 1 } : asked
        const kept = standIns.get(question.id)
        const rule = standingRule({ question, standIn: kept, lines, now, consentAt: CONSENT, yearlyEpsilon })
        if (rule.kind === 'look' && kept?.answer === answer) {
          lines.push({ at: now, epsilon: question.standInEpsilon, kind: 'look', question: question.id })
          standIns.set(question.id, { ...kept, until: rule.until })
        } else if (rule.kind === 'look' || rule.kind === 'draw') {
          lines.push({ at: now, epsilon: question.standInEpsilon, kind: 'stand-in', question: question.id })
          standIns.set(question.id, { answer, domain: question.domain, standInEpsilon: question.standInEpsilon, until: rule.until })
        }
        const year = spent(lines, now, CONSENT)
        expect(year.spent).toBeLessThanOrEqual(yearlyEpsilon)
        const mine = lines.filter((line) => line.question === question.id)
        expect(mine.filter((line) => line.at >= year.from).length).toBeLessThanOrEqual(DRAWS_A_YEAR)
        if (steady)
          for (const [index, line] of mine.entries()) if (index > 0) expect(line.at - (mine[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(STAND_IN_DAYS * DAY)
      }
    }),
  )
})
