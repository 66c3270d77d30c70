import { afterEach, describe, expect, test } from 'vitest'
import type { Recognition } from '../../extension/domain/recognise/recognise.ts'
import { handOver, onDemand } from '../../extension/services/reader.ts'

const none: Recognition = { kind: 'none', reason: 'nothing: Nothing.' }
const results: Recognition = { kind: 'results', query: 'ships', hits: 1, reason: 'results: A list.' }
const page = {} as Document

afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for('carrel reader')))

describe('the reader', () => {
  test('stays away where a glance is enough', () => {
    let asked = 0
    const recognise = onDemand({ glance: () => none, ask: async () => void asked++ })
    expect(recognise(page, '', () => undefined)).toBe(none)
    expect(asked).toBe(0)
  })

  test('is asked for once, and its coming is told to whoever waited last', () => {
    const arrived: string[] = []
    let asked = 0
    const recognise = onDemand({ glance: () => undefined, ask: async () => void asked++ })
    expect(recognise(page, '', () => arrived.push('first'))).toBeUndefined()
    expect(recognise(page, '', () => arrived.push('second'))).toBeUndefined()
    handOver(() => results)
    handOver(() => none)
    expect({ asked, arrived }).toEqual({ asked: 1, arrived: ['second'] })
    expect(recognise(page, '', () => undefined)).toBe(results)
  })

  test('that never comes disturbs nothing', async () => {
    const recognise = onDemand({ glance: () => undefined, ask: () => Promise.reject(new Error('The extension was replaced')) })
    expect(recognise(page, '', () => undefined)).toBeUndefined()
    await Promise.resolve()
    expect(recognise(page, '', () => undefined)).toBeUndefined()
  })

  test('does nothing where nobody waits, and goes to the newest copy of the script', () => {
    expect(() => handOver(() => results)).not.toThrow()
    const [older, newer] = [1, 2].map(() => onDemand({ glance: () => undefined, ask: async () => undefined }))
    older?.(page, '', () => undefined)
    newer?.(page, '', () => undefined)
    handOver(() => results)
    expect([older, newer].map((recognise) => recognise?.(page, '', () => undefined))).toEqual([undefined, results])
  })
})
