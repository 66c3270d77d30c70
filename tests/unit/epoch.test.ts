import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, epochIsOpen, epochOf, epochSpan } from '#shared/epoch.ts'

const policy = { origin: '2026-01-05', epochDays: 28, graceDays: 7 }

test('epoch 10 of the example runs from 12 October to 8 November and is counted on 15 November', () => {
  expect(epochSpan(10, policy)).toEqual({ from: '2026-10-12', to: '2026-11-08', closes: '2026-11-15' })
})

test.each([
  ['2026-01-05T00:00:00.000Z', 0],
  ['2026-02-01T23:59:59.999Z', 0],
  ['2026-02-02T00:00:00.000Z', 1],
  ['2026-01-04T23:59:59.999Z', -1],
  ['2026-11-22T12:00:00.000Z', 11],
])('%s lies in epoch %i', (instant, epoch) => {
  expect(epochOf(Date.parse(instant), policy)).toBe(epoch)
})

test('days are UTC days, written as in a calendar', () => {
  expect(dayNumber(0)).toBe(0)
  expect(dayNumber(-1)).toBe(-1)
  expect(dayOf(0)).toBe('1970-01-01')
  expect(dayOf(dayNumber(Date.parse('2028-02-29T23:00:00Z')))).toBe('2028-02-29')
  expect(() => dayOf(dayNumber(Date.parse('+012026-01-01T00:00:00Z')))).toThrow(RangeError)
})

test('every instant lies within the span of its epoch, and spans follow each other without gap', () => {
  const calendar = fc.record({
    origin: fc.integer({ min: 0, max: 30_000 }).map(dayOf),
    epochDays: fc.integer({ min: 7, max: 90 }),
    graceDays: fc.integer({ min: 1, max: 14 }),
  })
  fc.assert(
    fc.property(calendar, fc.integer({ min: 0, max: 4e12 }), (some, now) => {
      const epoch = epochOf(now, some)
      const { from, to, closes } = epochSpan(epoch, some)
      const today = dayOf(dayNumber(now))
      expect(from <= today && today <= to && to < closes).toBe(true)
      expect(dayNumber(Date.parse(epochSpan(epoch + 1, some).from)) - dayNumber(Date.parse(to))).toBe(1)
    }),
  )
})

describe('a card for epoch 10', () => {
  test.each([
    ['2026-10-11T23:59:59Z', false],
    ['2026-10-12T00:00:00Z', true],
    ['2026-11-08T23:59:59Z', true],
    ['2026-11-14T23:59:59Z', true],
    ['2026-11-15T00:00:00Z', false],
  ])('at %s is taken: %s', (instant, open) => {
    expect(epochIsOpen(10, Date.parse(instant), policy)).toBe(open)
  })
})
