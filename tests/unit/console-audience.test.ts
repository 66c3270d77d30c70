import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Audience, type Condition } from '#shared/item.ts'
import {
  CLAUSE_LENGTH,
  CLAUSES,
  conditionOf,
  contradiction,
  isForAll,
  KINDS,
  NOBODY_EXCLUDED,
  partsOf,
  STAGES,
  sameCondition,
  withCondition,
  withoutCondition,
} from '#worker/console/audience.ts'

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ interest: fc.stringMatching(/^[a-z]{1,8}$/) }),
  fc.record({ segment: fc.stringMatching(/^[a-z]{1,8}$/) }),
  fc.record({ stage: fc.constantFrom(...STAGES) }),
  fc.record({ reads: fc.constantFrom('en', 'zh', 'fr') }),
)
const clause = fc.constantFrom(...CLAUSES)
const steps = fc.array(fc.record({ clause, condition, take: fc.boolean() }), { maxLength: 40 })

describe('the audience rule', () => {
  test('stays a rule the schema accepts, whatever is added and taken away', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let rule = NOBODY_EXCLUDED
        for (const step of all) rule = step.take ? withoutCondition(rule, step.clause, step.condition) : withCondition(rule, step.clause, step.condition)
        expect(Audience.safeParse(rule).success).toBe(true)
        for (const name of CLAUSES) {
          const seen = rule[name].map((each) => JSON.stringify(partsOf(each)))
          expect(new Set(seen).size).toBe(seen.length)
        }
      }),
    )
  })

  test('is as before when a condition is added and taken away again', () => {
    fc.assert(
      fc.property(clause, condition, (name, each) => {
        expect(withoutCondition(withCondition(NOBODY_EXCLUDED, name, each), name, each)).toEqual(NOBODY_EXCLUDED)
      }),
    )
  })

  test('takes no ninth condition in a clause', () => {
    let rule = NOBODY_EXCLUDED
    for (let each = 0; each < 12; each++) rule = withCondition(rule, 'any', { interest: `subject-${each}` })
    expect(rule.any).toHaveLength(CLAUSE_LENGTH)
  })

  test('is for all readers only while no clause holds anything', () => {
    expect(isForAll(NOBODY_EXCLUDED)).toBe(true)
    expect(isForAll(withCondition(NOBODY_EXCLUDED, 'except', { stage: 'lost' }))).toBe(false)
  })

  test.each(KINDS)('reads back a condition of kind %s', (kind) => {
    const value = kind === 'stage' ? 'loyal' : 'abc'
    const made = conditionOf(kind, value)
    expect(made && partsOf(made)).toEqual({ kind, value })
    expect(conditionOf(kind, '')).toBeUndefined()
  })

  test('knows no stage but the six of the life cycle', () => {
    expect(conditionOf('stage', 'devoted')).toBeUndefined()
  })

  test('tells a segment from an interest of the same name', () => {
    expect(sameCondition({ segment: 'theatre' }, { interest: 'theatre' })).toBe(false)
  })

  test.each([
    ['a condition asked for and excepted', { all: [{ reads: 'en' }], any: [], except: [{ reads: 'en' }] }, 'all-and-except'],
    ['every choice excepted', { all: [], any: [{ interest: 'a' }], except: [{ interest: 'a' }] }, 'any-and-except'],
    ['two stages at once', { all: [{ stage: 'active' }, { stage: 'loyal' }], any: [], except: [] }, 'two-at-once'],
    ['two segments at once', { all: [{ segment: 'a' }, { segment: 'b' }], any: [], except: [] }, 'two-at-once'],
    ['one choice of two excepted', { all: [], any: [{ interest: 'a' }, { interest: 'b' }], except: [{ interest: 'a' }] }, undefined],
    ['two languages at once', { all: [{ reads: 'en' }, { reads: 'zh' }], any: [], except: [] }, undefined],
  ])('sees whether anybody can match: %s', (_, rule, expected) => {
    expect(contradiction(Audience.parse(rule))).toBe(expected)
  })
})
