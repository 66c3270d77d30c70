import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '#shared/policy.ts'
import { DRAWS_A_YEAR, type DrawLine, exhausted, mayDraw, STAND_IN_DAYS, spent } from '#shared/privacy/budget.ts'

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

describe('a stand-in', () => {
  const request = { question: gap, answer: 4, lines: [], now: CONSENT, consentAt: CONSENT, yearlyEpsilon: 20 }
  const today = Math.floor(CONSENT / DAY)

  test('is drawn at once when there is none, and stays for 182 days', () => {
    expect(mayDraw(request)).toEqual({ draw: true, until: today + STAND_IN_DAYS })
  })

  test('stays while the answer stays, for years', () => {
    expect(mayDraw({ ...request, standIn: { answer: 4, drawn: today - 2000 } })).toEqual({ draw: false, reason: 'unchanged' })
  })

  test.each([
    [0, 'too-soon'],
    [181, 'too-soon'],
    [182, undefined],
    [-5, 'too-soon'],
  ])('for another answer is drawn %i days later: %s', (days, reason) => {
    const verdict = mayDraw({ ...request, standIn: { answer: 9, drawn: today - days } })
    expect(verdict.draw ? undefined : verdict.reason).toBe(reason)
  })

  test('is drawn at most twice a question and year', () => {
    const now = at('2027-10-11')
    const standIn = { answer: 9, drawn: Math.floor(now / DAY) - 182 }
    const lines = [draw('2026-10-12'), draw('2027-04-12')]
    expect(mayDraw({ ...request, now, standIn, lines })).toEqual({ draw: false, reason: 'draws-used' })
    expect(mayDraw({ ...request, now: at('2027-10-12'), standIn, lines }).draw).toBe(true)
    expect(mayDraw({ ...request, now, standIn, lines: lines.map((line) => ({ ...line, question: 'stage' as const })) }).draw).toBe(true)
  })

  test('is not drawn beyond the budget of the year', () => {
    const lines: DrawLine[] = [{ at: CONSENT, epsilon: 17.5, kind: 'report', question: 'profile' }]
    expect(mayDraw({ ...request, lines })).toEqual({ draw: false, reason: 'budget-spent' })
    expect(mayDraw({ ...request, lines: [{ at: CONSENT, epsilon: 17, kind: 'report', question: 'profile' }] }).draw).toBe(true)
  })
})

test('whatever the answers do, no year holds more than two draws a question, draws lie 182 days apart, and the budget holds', () => {
  const questions: Question[] = [
    gap,
    { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 },
    { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 },
  ]
  fc.assert(
    fc.property(
      fc.array(fc.record({ wait: fc.integer({ min: 0, max: 120 }), question: fc.constantFrom(...questions), answer: fc.integer({ min: 0, max: 3 }) }), {
        maxLength: 60,
      }),
      fc.integer({ min: 5, max: 20 }),
      (events, yearlyEpsilon) => {
        const lines: DrawLine[] = []
        const standIns = new Map<string, { answer: number; drawn: number }>()
        let now = CONSENT
        for (const { wait, question, answer } of events) {
          now += wait * DAY
          if (!mayDraw({ question, answer, standIn: standIns.get(question.id), lines, now, consentAt: CONSENT, yearlyEpsilon }).draw) continue
          lines.push({ at: now, epsilon: question.standInEpsilon, kind: 'stand-in', question: question.id })
          standIns.set(question.id, { answer, drawn: Math.floor(now / DAY) })
          const year = spent(lines, now, CONSENT)
          expect(year.spent).toBeLessThanOrEqual(yearlyEpsilon)
          const mine = lines.filter((line) => line.question === question.id)
          expect(mine.filter((line) => line.at >= year.from).length).toBeLessThanOrEqual(DRAWS_A_YEAR)
          for (const [index, line] of mine.entries()) if (index > 0) expect(line.at - (mine[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(STAND_IN_DAYS * DAY)
        }
      },
    ),
  )
})
