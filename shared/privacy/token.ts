/**
 * Tokens: one voice, one vote, without identity (RFC 9497, mode POPRF, suite P256-SHA256; docs/decisions/0010-one-key-for-tokens.md).
 *
 * A token is 64 bytes: a nonce the browser drew and the PRF's output on it, under the library's one key and the public text `carrel|EPOCH|QUESTION`. The
 * library evaluates a blinded nonce, so that it cannot know the token again on a card, and proves that it used the key its policy names, so that it cannot
 * mark patrons by keys of their own. A token of one epoch and question is nothing under another.
 */
import { p256_oprf } from '@noble/curves/nist.js'
import type { QuestionId } from '../policy.ts'
import { TOKEN_BYTES } from '../report.ts'
import type { RandomBytes } from './random.ts'

/** A group element of P-256, compressed (SEC 1): a public key, a blinded nonce, an evaluation. */
export const ELEMENT_BYTES = 33
export const PROOF_BYTES = 64
export const NONCE_BYTES = 32
/** What the key pair is derived from; whoever holds it makes tokens. */
export const SEED_BYTES = 32

/** What a token is for. */
export interface TokenUse {
  epoch: number
  question: QuestionId
}

/** A key pair: a scalar of 32 bytes and a compressed point. */
export interface TokenKeys {
  secretKey: Uint8Array
  publicKey: Uint8Array
}

/** A reply that is no valid evaluation under the key: the token must not be used, and the words say so. */
export class TokenError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TokenError'
  }
}

/** The key pair of a 32-byte seed (DeriveKeyPair, RFC 9497 3.2.1). The same seed gives the same keys. */
export function tokenKeys(seed: Uint8Array): TokenKeys {
  return suite({ epoch: 0, question: 'profile' }).deriveKeyPair(seed, text('carrel tokens'))
}

/** Browser: blinds a 32-byte nonce. `blinded` may be shown to anyone and says nothing of the nonce; `blind` stays. Throws TokenError for a key that is no point. */
export function blindNonce(nonce: Uint8Array, publicKey: Uint8Array, use: TokenUse, random: RandomBytes): { blind: Uint8Array; blinded: Uint8Array } {
  const { blind, blinded } = checked('The library’s key is not a key.', () => suite(use).blind(nonce, publicKey, (count = NONCE_BYTES) => random(count)))
  return { blind, blinded }
}

/** Library: evaluates a blinded nonce and proves it. Throws TokenError when `blinded` is no point of the curve, or the point at infinity. */
export function evaluateBlinded(secretKey: Uint8Array, blinded: Uint8Array, use: TokenUse): { evaluated: Uint8Array; proof: Uint8Array } {
  return checked('The blinded element is no point of the curve.', () => suite(use).blindEvaluate(secretKey, blinded))
}

/** What the browser kept of its request, and what came back. */
export interface Evaluation extends TokenUse {
  nonce: Uint8Array
  blind: Uint8Array
  blinded: Uint8Array
  evaluated: Uint8Array
  proof: Uint8Array
  /** The key of the policy agreed to. */
  publicKey: Uint8Array
}

/** Browser: checks the proof against the key and unblinds. The 64-byte token; throws TokenError when the proof does not hold. */
export function finishToken({ nonce, blind, blinded, evaluated, proof, publicKey, epoch, question }: Evaluation): Uint8Array<ArrayBuffer> {
  const words = 'The library’s proof does not hold: the token was not made with the key its policy names.'
  const output = checked(words, () => {
    const oprf = suite({ epoch, question })
    // The key as it is for this text is computed anew: blinding once more is the library's way to do it.
    const { tweakedKey } = oprf.blind(nonce, publicKey)
    return oprf.finalize(nonce, blind, evaluated, blinded, proof, tweakedKey)
  })
  const token = new Uint8Array(TOKEN_BYTES)
  token.set(nonce)
  token.set(output, NONCE_BYTES)
  return token
}

/** Library: whether a 64-byte token is one of this key, epoch and question. Compares every byte, whatever the first ones say. */
export function isToken(token: Uint8Array, secretKey: Uint8Array, use: TokenUse): boolean {
  const output = suite(use).evaluate(secretKey, token.subarray(0, NONCE_BYTES))
  let difference = token.length ^ TOKEN_BYTES
  for (const [index, byte] of output.entries()) difference |= byte ^ (token[NONCE_BYTES + index] ?? 0)
  return difference === 0
}

/** The public text a token is bound to. It names no version of a policy: a token holds through every change but that of the key. */
export const tokenInfo = ({ epoch, question }: TokenUse): string => `carrel|${epoch}|${question}`

/** What is used of the library's suite for one public text. */
interface Suite {
  deriveKeyPair(seed: Uint8Array, info: Uint8Array): TokenKeys
  blind(
    input: Uint8Array,
    publicKey: Uint8Array,
    random?: (count?: number) => Uint8Array<ArrayBuffer>,
  ): { blind: Uint8Array; blinded: Uint8Array; tweakedKey: Uint8Array }
  blindEvaluate(secretKey: Uint8Array, blinded: Uint8Array): { evaluated: Uint8Array; proof: Uint8Array }
  finalize(input: Uint8Array, blind: Uint8Array, evaluated: Uint8Array, blinded: Uint8Array, proof: Uint8Array, tweakedKey: Uint8Array): Uint8Array
  evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array
}
/** Setting up a text costs one multiplication of a point; few texts are in use at a time. */
const suites = new Map<string, Suite>()
const MOST_SUITES = 32

function suite(use: TokenUse): Suite {
  const info = tokenInfo(use)
  const known = suites.get(info)
  if (known !== undefined) return known
  if (suites.size >= MOST_SUITES) suites.clear()
  const made: Suite = p256_oprf.poprf(text(info))
  suites.set(info, made)
  return made
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** The library throws plain errors for every value that is not of the group. */
function checked<Value>(words: string, work: () => Value): Value {
  try {
    return work()
  } catch {
    throw new TokenError(words)
  }
}
