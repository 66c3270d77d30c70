import type { Policy, Question, QuestionId } from './policy.ts'
import { DIRECTION_BYTES, decodeDirection } from './privacy/direction.ts'
import { mechanismOf } from './privacy/mechanism.ts'

/** Every card has this size, so that its length tells nothing. */
export const CARD_BYTES = 512
export const CARD_VERSION = 1
export const TOKEN_BYTES = 64
export const ERASE_HASH_BYTES = 32
/** A `profile` answer is a quantised direction of this many bytes, not a mask. */
export const PROFILE_BYTES = DIRECTION_BYTES
const EPOCH_MAX = 0xffff
const HEAD_BYTES = 4

/** Question codes on the wire. Codes are never reused. */
const CODES = { profile: 1, gap: 2, stage: 3, subject: 4, channel: 5, move: 6, cost: 7 } as const satisfies Record<QuestionId, number>
const QUESTIONS: readonly QuestionId[] = ['profile', 'gap', 'stage', 'subject', 'channel', 'move', 'cost']

/** One answer card, decoded. */
export interface Card {
  /** 0 to 65535. */
  epoch: number
  question: QuestionId
  /** Indices of the tickets, ascending; for `profile` the 64 bytes of the direction. */
  answer: number[]
  /** 64 bytes. */
  token: Uint8Array
  /** SHA-256 of the 32-byte erase key. */
  eraseHash: Uint8Array
}

export type CardField = 'version' | 'epoch' | 'question' | 'answer' | 'token' | 'erase' | 'padding'

/** A card that cannot be written or read: which field is wrong and, in the message, how. */
export class CardError extends Error {
  readonly field: CardField | 'length'
  constructor(field: CardField | 'length', message: string) {
    super(message)
    this.name = 'CardError'
    this.field = field
  }
}

/**
 * The 512 bytes of a card: version, epoch (big-endian), question, answer as a mask (bit i of byte i >> 3 is index i), token, erase hash, zeros.
 * `domain` is that of the question. Throws CardError for anything `decodeCard` would refuse, the number of tickets aside.
 */
export function encodeCard(card: Card, domain: number): Uint8Array<ArrayBuffer> {
  const { epoch, question, answer, token, eraseHash } = card
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > EPOCH_MAX) throw new CardError('epoch', `the epoch must be 0 to ${EPOCH_MAX}, not ${epoch}`)
  if (token.length !== TOKEN_BYTES) throw new CardError('token', `the token must have ${TOKEN_BYTES} bytes, not ${token.length}`)
  if (eraseHash.length !== ERASE_HASH_BYTES) throw new CardError('erase', `the erase hash must have ${ERASE_HASH_BYTES} bytes, not ${eraseHash.length}`)
  const bytes = new Uint8Array(CARD_BYTES)
  bytes.set([CARD_VERSION, epoch >> 8, epoch & 0xff, CODES[question]])
  const body = question === 'profile' ? profileBytes(answer) : mask(answer, domain)
  bytes.set(body, HEAD_BYTES)
  bytes.set(token, HEAD_BYTES + body.length)
  bytes.set(eraseHash, HEAD_BYTES + body.length + TOKEN_BYTES)
  return bytes
}

/**
 * Reads a card against the policy in force. Throws CardError on a wrong length, an unknown version, a question the policy does not ask,
 * an index outside the domain, a number of tickets other than the mechanism's, a direction of another than unit length, or padding that is not zero. Whether the epoch is open is the caller's to judge.
 */
export function decodeCard(bytes: Uint8Array, policy: Policy): Card {
  const question = questionOf(bytes, policy)
  const size = answerBytes(question)
  const body = bytes.subarray(HEAD_BYTES, HEAD_BYTES + size)
  const token = HEAD_BYTES + size
  const erase = token + TOKEN_BYTES
  const padding = erase + ERASE_HASH_BYTES
  const answer = question.id === 'profile' ? direction(body) : tickets(body, question)
  const stray = bytes.subarray(padding).findIndex((byte) => byte !== 0)
  if (stray !== -1) throw new CardError('padding', `byte ${padding + stray} is padding and must be 0`)
  const epoch = new DataView(bytes.buffer, bytes.byteOffset).getUint16(1)
  return { epoch, question: question.id, answer, token: bytes.slice(token, erase), eraseHash: bytes.slice(erase, padding) }
}

/** The same card with another token in its place; nothing else differs. `token` has 64 bytes. Throws CardError when the policy no longer asks the card's question. */
export function withToken(bytes: Uint8Array, token: Uint8Array, policy: Policy): Uint8Array<ArrayBuffer> {
  const place = describeCard(bytes, policy).find(({ field }) => field === 'token')
  if (place === undefined || token.length !== place.length) throw new CardError('token', `the token must have ${TOKEN_BYTES} bytes, not ${token.length}`)
  const whole = new Uint8Array(bytes)
  whole.set(token, place.offset)
  return whole
}

/** The epoch a card names, whatever else is in it; 0 when it is too short to name one. */
export const cardEpoch = (bytes: Uint8Array): number => (bytes.length < HEAD_BYTES ? 0 : (bytes[1] ?? 0) * 256 + (bytes[2] ?? 0))

/** Where each field of a card lies, in order and without gaps, for showing the exact bytes. Throws CardError when the policy no longer asks the card's question. */
export function describeCard(bytes: Uint8Array, policy: Policy): { offset: number; length: number; field: CardField }[] {
  const size = answerBytes(questionOf(bytes, policy))
  const lengths: [CardField, number][] = [
    ['version', 1],
    ['epoch', 2],
    ['question', 1],
    ['answer', size],
    ['token', TOKEN_BYTES],
    ['erase', ERASE_HASH_BYTES],
    ['padding', CARD_BYTES - HEAD_BYTES - size - TOKEN_BYTES - ERASE_HASH_BYTES],
  ]
  let offset = 0
  return lengths.map(([field, length]) => {
    const part = { offset, length, field }
    offset += length
    return part
  })
}

function questionOf(bytes: Uint8Array, policy: Policy): Question {
  if (bytes.length !== CARD_BYTES) throw new CardError('length', `a card has ${CARD_BYTES} bytes, not ${bytes.length}`)
  if (bytes[0] !== CARD_VERSION) throw new CardError('version', `version ${bytes[0]} is not known, only ${CARD_VERSION}`)
  const id = QUESTIONS.find((name) => CODES[name] === bytes[3])
  if (id === undefined) throw new CardError('question', `question code ${bytes[3]} is not known`)
  const question = policy.questions.find((asked) => asked.id === id)
  if (question === undefined) throw new CardError('question', `policy ${policy.version} does not ask ${id}`)
  return question
}

const answerBytes = (question: Question): number => (question.id === 'profile' ? PROFILE_BYTES : Math.ceil(question.domain / 8))

function profileBytes(answer: readonly number[]): Uint8Array {
  if (answer.length !== PROFILE_BYTES) throw new CardError('answer', `a profile has ${PROFILE_BYTES} bytes, not ${answer.length}`)
  for (const byte of answer) if (!Number.isInteger(byte) || byte < 0 || byte > 0xff) throw new CardError('answer', `${byte} is not a byte`)
  return Uint8Array.from(answer)
}

function direction(body: Uint8Array): number[] {
  try {
    decodeDirection(body)
  } catch (error) {
    if (error instanceof RangeError) throw new CardError('answer', error.message)
    throw error
  }
  return [...body]
}

function mask(answer: readonly number[], domain: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(domain / 8))
  if (answer.length === 0) throw new CardError('answer', 'a card carries at least one ticket')
  for (const index of answer) {
    const at = index >> 3
    const bit = 1 << (index & 7)
    if (!Number.isInteger(index) || index < 0 || index >= domain) throw new CardError('answer', `ticket ${index} is outside 0 to ${domain - 1}`)
    const byte = bytes[at] ?? 0
    if ((byte & bit) !== 0) throw new CardError('answer', `ticket ${index} is there twice`)
    bytes[at] = byte | bit
  }
  return bytes
}

function tickets(body: Uint8Array, question: Question): number[] {
  const found: number[] = []
  for (let index = 0; index < body.length * 8; index++) {
    if (((body[index >> 3] ?? 0) & (1 << (index & 7))) === 0) continue
    if (index >= question.domain) throw new CardError('answer', `ticket ${index} is outside 0 to ${question.domain - 1}`)
    found.push(index)
  }
  const { k } = mechanismOf(question)
  if (found.length !== k) throw new CardError('answer', `a card for ${question.id} carries ${k} tickets, not ${found.length}`)
  return found
}
