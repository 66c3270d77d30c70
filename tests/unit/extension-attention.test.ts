import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AttentionEvent, attend, countedAt, IDLE, opened } from '../../extension/domain/attention.ts'

const lived = (start: ReturnType<typeof opened>, events: AttentionEvent[]) => events.reduce(attend, start)

describe('attention', () => {
  test('counts visible, focused, active time', () => {
    expect(countedAt(opened(1000, true, true), 31_000)).toBe(30_000)
  })

  test('stops a minute after the last sign and goes on with the next', () => {
    const state = lived(opened(0, true, true), [{ kind: 'sign', at: 10_000 }])
    expect(countedAt(state, 500_000)).toBe(10_000 + IDLE)
    expect(countedAt(attend(state, { kind: 'sign', at: 500_000 }), 505_000)).toBe(10_000 + IDLE + 5000)
  })

  test.each([
    ['hidden', 'shown'],
    ['blurred', 'focused'],
  ] as const)('counts nothing while %s', (away, back) => {
    const state = lived(opened(0, true, true), [
      { kind: away, at: 5000 },
      { kind: 'sign', at: 20_000 },
      { kind: back, at: 40_000 },
    ])
    expect(countedAt(state, 42_000)).toBe(7000)
  })

  test('counts only the focused one of two open tabs', () => {
    let first = opened(0, true, true)
    let second = opened(0, true, false)
    first = attend(first, { kind: 'blurred', at: 10_000 })
    second = attend(second, { kind: 'focused', at: 10_000 })
    expect(countedAt(first, 30_000) + countedAt(second, 30_000)).toBe(30_000)
  })

  test('never exceeds the time that passed, never runs backwards, and never depends on how it is read', () => {
    const kind = fc.constantFrom('shown', 'hidden', 'focused', 'blurred', 'sign')
    const events = fc.array(fc.record({ kind, at: fc.integer({ min: -1000, max: 1_000_000 }) }), { maxLength: 40 })
    fc.assert(
      fc.property(events, fc.boolean(), fc.boolean(), (list, visible, focused) => {
        let state = opened(0, visible, focused)
        let before = 0
        for (const event of list) {
          const read = countedAt(state, Math.max(state.at, event.at))
          state = attend(state, event)
          expect(state.counted).toBe(read)
          expect(state.counted).toBeGreaterThanOrEqual(before)
          expect(state.counted).toBeLessThanOrEqual(state.at)
          before = state.counted
        }
      }),
    )
  })
})
