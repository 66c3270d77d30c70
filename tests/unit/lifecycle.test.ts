import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StageName } from '#shared/item.ts'
import { ACTIVE_DAYS, AT_RISK_AFTER, gradeOf, LOST_AFTER, STAGE_ANSWERS, stageAnswer, stageOf } from '#shared/lifecycle.ts'
import { rfe, useOf } from '#shared/rfe.ts'

const TODAY = 20_000
const ago = (...days: number[]): number[] => days.map((day) => TODAY - day)

describe('the stage', () => {
  test.each([
    ['no visit', [], 'aware'],
    ['a visit today', [0], 'acquired'],
    ['two visit days', [3, 40], 'acquired'],
    ['one day visited three times', [3, 3, 3], 'acquired'],
    ['three visit days', [0, 1, 2], 'active'],
    ['three visit days, the last 56 days ago', [AT_RISK_AFTER, 60, 90], 'active'],
    ['the last visit 57 days ago', [AT_RISK_AFTER + 1, 60, 90], 'at-risk'],
    ['a single visit 57 days ago', [AT_RISK_AFTER + 1], 'at-risk'],
    ['the last visit 182 days ago', [LOST_AFTER], 'at-risk'],
    ['the last visit 183 days ago', [LOST_AFTER + 1, 300, 400], 'lost'],
    ['a visit in four of the last six periods', [0, 28, 84, 140], 'loyal'],
    ['a visit in three of the last six periods', [0, 28, 84], 'active'],
    ['a fourth visit in the seventh period', [0, 28, 84, 168], 'active'],
    ['four periods, but silent for the last two', [57, 84, 112, 140], 'at-risk'],
    ['a return after a long time', [0, 300, 400], 'active'],
  ] as const)('of %s is told', (_, days, stage) => {
    expect(stageOf(ago(...days), TODAY)).toBe(stage)
  })

  test('does not depend on order, repeats or days to come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), fc.array(fc.integer({ min: 1, max: 50 })), (days, later) => {
        const past = ago(...days)
        const stage = stageOf(past, TODAY)
        expect(stageOf([...past.toReversed(), ...past, ...later.map((day) => TODAY + day)], TODAY)).toBe(stage)
      }),
    )
  })

  test('without visits only falls: to at risk after 56 days, to lost after 182', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 400 }), (days, wait) => {
        const since = Math.min(...days) + wait
        const stage = stageOf(ago(...days), TODAY + wait)
        expect(stage === 'lost').toBe(since > LOST_AFTER)
        expect(stage === 'at-risk').toBe(since > AT_RISK_AFTER && since <= LOST_AFTER)
      }),
    )
  })

  test('of a patron who visits again is never lost, at risk or aware', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 30 }), (days) => {
        expect(['acquired', 'active', 'loyal']).toContain(stageOf(ago(...days, 0), TODAY))
        if (new Set([...days, 0]).size >= ACTIVE_DAYS) expect(stageOf(ago(...days, 0), TODAY)).not.toBe('acquired')
      }),
    )
  })
})

describe('the grade', () => {
  const use = (days: number[], visits: number, effort: number) => ({ days: ago(...days), visits, effort })
  const nine = [0, 2, 4, 6, 8, 10, 12, 14, 16]

  test.each([
    ['recent, frequent and effortless', use(nine, 9, 9), 'core'],
    ['recent, at times and at high effort', use([0, 20, 40, 60], 4, 40), 'core'],
    ['recent, seldom and at high effort', use([0], 1, 60), 'core'],
    ['recent, at times and at little effort', use([0, 20, 40, 60], 4, 8), 'general'],
    ['recent, seldom and effortless', use([0], 1, 1), 'general'],
    ['long ago and at high effort', use([50], 1, 60), 'general'],
    ['no use at all', use([], 0, 0), 'general'],
  ] as const)('of use that is %s is told', (_, some, grade) => {
    expect(gradeOf(some, TODAY)).toBe(grade)
  })

  test('names what it rests on', () => {
    expect(rfe(use([0, 20, 90], 5, 25), TODAY)).toEqual({ recency: 3, frequency: 1, effort: 2, since: 0, windowDays: 2, minutesPerVisit: 5 })
    expect(rfe(use([], 0, 0), TODAY)).toEqual({ recency: 1, frequency: 1, effort: 1, since: undefined, windowDays: 0, minutesPerVisit: 0 })
  })

  test.each([
    [14, 3],
    [15, 2],
    [42, 2],
    [43, 1],
  ])('a last visit %i days ago has recency %i', (since, recency) => {
    expect(rfe(use([since], 1, 1), TODAY).recency).toBe(recency)
  })
})

test('use sums visits up to days, number and minutes', () => {
  const day = 86_400_000
  const visits = [
    { at: 5 * day + 1, active: 90_000 },
    { at: 5 * day + 9, active: 30_000 },
    { at: 3 * day, active: 60_000 },
  ]
  expect(useOf(visits)).toEqual({ days: [3, 5], visits: 3, effort: 3 })
  expect(useOf(visits, 7).effort).toBe(10)
})

describe('stage answers', () => {
  test('are eight, and every stage and grade has one', () => {
    expect(STAGE_ANSWERS).toHaveLength(8)
    for (const stage of StageName.options)
      for (const grade of ['general', 'core'] as const) {
        const answer = STAGE_ANSWERS[stageAnswer(stage, grade)]
        expect(answer?.stage).toBe(stage)
        if (answer !== undefined && 'grade' in answer) expect(answer.grade).toBe(grade)
      }
  })

  test('keep the order of the protocol', () => {
    expect([
      stageAnswer('aware', 'core'),
      stageAnswer('acquired', 'general'),
      stageAnswer('active', 'general'),
      stageAnswer('active', 'core'),
      stageAnswer('loyal', 'general'),
      stageAnswer('loyal', 'core'),
      stageAnswer('at-risk', 'core'),
      stageAnswer('lost', 'general'),
    ]).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
})
