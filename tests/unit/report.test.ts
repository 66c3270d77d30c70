import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Policy, type QuestionId } from '#shared/policy.ts'
import { presetQuestion } from '#shared/presets.ts'
import { directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { drawTickets } from '#shared/privacy/randomiser.ts'
import { CARD_BYTES, type Card, CardError, type CardField, decodeCard, describeCard, encodeCard } from '#shared/report.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import { seeded } from './seeded.ts'

const policy: Policy = {
  ...STANDARD_POLICY,
  version: 4,
  origin: '2026-01-05',
  questions: [presetQuestion('subject', 'balanced'), presetQuestion('stage', 'balanced'), presetQuestion('move', 'balanced')],
}
const withProfile: Policy = { ...policy, questions: [{ id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 }] }
const domainOf = (id: QuestionId): number => policy.questions.find((question) => question.id === id)?.domain ?? 0

const anyCard = fc.record({
  question: fc.constantFrom<QuestionId>('subject', 'stage', 'move'),
  epoch: fc.integer({ min: 0, max: 65535 }),
  seed: fc.integer(),
  token: fc.uint8Array({ minLength: 64, maxLength: 64 }),
  eraseHash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})

function cardOf({
  question,
  epoch,
  seed,
  token,
  eraseHash,
}: {
  question: QuestionId
  epoch: number
  seed: number
  token: Uint8Array
  eraseHash: Uint8Array
}): Card {
  const mechanism = mechanismOf(policy.questions.find((asked) => asked.id === question) ?? policy.questions[0]!)
  return { question, epoch, answer: drawTickets(seed & 7, mechanism, seeded(seed)), token, eraseHash }
}

const example = (): Uint8Array<ArrayBuffer> =>
  encodeCard({ epoch: 11, question: 'subject', answer: [7, 21], token: new Uint8Array(64).fill(0xaa), eraseHash: new Uint8Array(32).fill(0xbb) }, 32)

function refusalOf(act: () => unknown): { field: string; message: string } {
  try {
    act()
  } catch (error) {
    if (error instanceof CardError) return { field: error.field, message: error.message }
    throw error
  }
  throw new Error('was not refused')
}

describe('a card', () => {
  test('comes back as it went, for any question, epoch and tickets', () => {
    fc.assert(
      fc.property(anyCard, (seedling) => {
        const card = cardOf(seedling)
        const bytes = encodeCard(card, domainOf(card.question))
        expect(bytes).toHaveLength(CARD_BYTES)
        expect(decodeCard(bytes, policy)).toEqual(card)
      }),
    )
  })

  test('has the layout of the protocol, byte for byte', () => {
    const bytes = example()
    expect([...bytes.subarray(0, 8)]).toEqual([1, 0, 11, 4, 0b1000_0000, 0, 0b0010_0000, 0])
    expect([...bytes.subarray(8, 72)]).toEqual(new Array(64).fill(0xaa))
    expect([...bytes.subarray(72, 104)]).toEqual(new Array(32).fill(0xbb))
    expect(bytes.subarray(104).every((byte) => byte === 0)).toBe(true)
  })

  test('carries a profile as 64 bytes', () => {
    const answer = [
      ...drawDirection(
        Array.from({ length: 32 }, (_, i) => Math.sin(i + 1)),
        directionMechanism(4),
        seeded(5),
      ),
    ]
    const bytes = encodeCard({ epoch: 300, question: 'profile', answer, token: new Uint8Array(64), eraseHash: new Uint8Array(32) }, 32)
    expect([...bytes.subarray(0, 4)]).toEqual([1, 1, 44, 1])
    expect(decodeCard(bytes, withProfile).answer).toEqual(answer)
  })

  test('of a profile is refused when its direction has another length than 1, or the policy gives it another domain or two epsilons', () => {
    const empty = { epoch: 3, question: 'profile' as const, token: new Uint8Array(64), eraseHash: new Uint8Array(32) }
    for (const answer of [new Array<number>(64).fill(0), new Array<number>(64).fill(127), Array.from({ length: 64 }, (_, i) => (i === 0 ? 63 : 0))])
      expect(refusalOf(() => decodeCard(encodeCard({ ...empty, answer }, 32), withProfile))).toMatchObject({
        field: 'answer',
        message: expect.stringContaining('32767 long'),
      })
    expect(Policy.safeParse(withProfile).success).toBe(true)
    for (const change of [{ domain: 8 }, { standInEpsilon: 3 }])
      expect(Policy.safeParse({ ...withProfile, questions: withProfile.questions.map((question) => ({ ...question, ...change })) }).success).toBe(false)
  })

  test('can be read from a view into a larger buffer', () => {
    const larger = new Uint8Array(1000)
    larger.set(example(), 100)
    expect(decodeCard(larger.subarray(100, 612), policy)).toMatchObject({ epoch: 11, answer: [7, 21] })
  })

  test('is described field by field, without gap or overlap', () => {
    fc.assert(
      fc.property(anyCard, (seedling) => {
        const card = cardOf(seedling)
        const fields = describeCard(encodeCard(card, domainOf(card.question)), policy)
        expect(fields.map(({ field }) => field)).toEqual<CardField[]>(['version', 'epoch', 'question', 'answer', 'token', 'erase', 'padding'])
        let offset = 0
        for (const part of fields) {
          expect(part.offset).toBe(offset)
          offset += part.length
        }
        expect(offset).toBe(CARD_BYTES)
      }),
    )
  })
})

describe('reading refuses', () => {
  const changed = (change: (bytes: Uint8Array) => void) => {
    const bytes = example()
    change(bytes)
    return bytes
  }

  test.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', new Uint8Array(0), 'length', /512 bytes, not 0/],
    ['a byte too few', example().subarray(1), 'length', /not 511/],
    ['a byte too many', new Uint8Array(513), 'length', /not 513/],
    ['version 0', changed((b) => b.fill(0, 0, 1)), 'version', /version 0 is not known/],
    ['version 2', changed((b) => b.fill(2, 0, 1)), 'version', /version 2/],
    ['question code 0', changed((b) => b.fill(0, 3, 4)), 'question', /code 0/],
    ['question code 8', changed((b) => b.fill(8, 3, 4)), 'question', /code 8/],
    ['a question the policy does not ask', changed((b) => b.fill(2, 3, 4)), 'question', /policy 4 does not ask gap/],
    ['no ticket', changed((b) => b.fill(0, 4, 8)), 'answer', /carries 2 tickets, not 0/],
    ['a ticket too few', changed((b) => b.fill(0, 4, 5)), 'answer', /2 tickets, not 1/],
    ['a ticket too many', changed((b) => b.fill(1, 7, 8)), 'answer', /2 tickets, not 3/],
    ['all tickets', changed((b) => b.fill(255, 4, 8)), 'answer', /not 32/],
    ['padding that is not zero', changed((b) => b.fill(1, 511, 512)), 'padding', /byte 511 is padding/],
    ['padding that begins at once', changed((b) => b.fill(1, 104, 105)), 'padding', /byte 104/],
  ])('%s', (_, bytes, field, words) => {
    const refusal = refusalOf(() => decodeCard(bytes, policy))
    expect(refusal.field).toBe(field)
    expect(refusal.message).toMatch(words)
  })

  test('a bit beyond the domain', () => {
    const k = mechanismOf({ domain: 36, standInEpsilon: 3, reportEpsilon: 2 }).k
    const bytes = encodeCard(
      { epoch: 1, question: 'move', answer: Array.from({ length: k }, (_, i) => i), token: new Uint8Array(64), eraseHash: new Uint8Array(32) },
      36,
    )
    for (let bit = 4; bit < 8; bit++) {
      bytes[8] = 1 << bit
      expect(refusalOf(() => decodeCard(bytes, policy))).toEqual({ field: 'answer', message: `ticket ${32 + bit} is outside 0 to 35` })
    }
  })

  test('every change of version, question, tickets or padding by one bit', () => {
    const bits = [0, 3, 4, 5, 6, 7, ...Array.from({ length: 408 }, (_, i) => 104 + i)].flatMap((byte) =>
      Array.from({ length: 8 }, (_, bit) => [byte, bit] as const),
    )
    const only: Policy = { ...policy, questions: policy.questions.slice(0, 1) }
    for (const [byte, bit] of bits) {
      const bytes = example()
      bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit)
      expect(() => decodeCard(bytes, only), `byte ${byte} bit ${bit}`).toThrow(CardError)
    }
  })

  test('random bytes with words, never with another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 600 }), fc.boolean(), (bytes, whole) => {
        const card = whole ? Uint8Array.from({ length: 512 }, (_, i) => bytes[i] ?? 0) : bytes
        expect(refusalOf(() => decodeCard(card, policy)).message.length).toBeGreaterThan(10)
        expect(() => describeCard(bytes.length === 512 ? bytes.subarray(1) : bytes, policy)).toThrow(CardError)
      }),
    )
  })
})

describe('writing refuses', () => {
  const good: Card = { epoch: 1, question: 'subject', answer: [1, 2], token: new Uint8Array(64), eraseHash: new Uint8Array(32) }
  test.each<[string, Partial<Card>, string]>([
    ['an epoch before the first', { epoch: -1 }, 'epoch'],
    ['an epoch beyond two bytes', { epoch: 65536 }, 'epoch'],
    ['half an epoch', { epoch: 1.5 }, 'epoch'],
    ['a short token', { token: new Uint8Array(63) }, 'token'],
    ['a long erase hash', { eraseHash: new Uint8Array(33) }, 'erase'],
    ['no tickets', { answer: [] }, 'answer'],
    ['a ticket twice', { answer: [3, 3] }, 'answer'],
    ['a ticket outside the domain', { answer: [32] }, 'answer'],
    ['a ticket below the domain', { answer: [-1] }, 'answer'],
    ['half a ticket', { answer: [0.5] }, 'answer'],
    ['a short profile', { question: 'profile', answer: [1] }, 'answer'],
    ['a profile of more than bytes', { question: 'profile', answer: new Array<number>(64).fill(256) }, 'answer'],
  ])('%s', (_, change, field) => {
    expect(refusalOf(() => encodeCard({ ...good, ...change }, 32)).field).toBe(field)
  })
})
