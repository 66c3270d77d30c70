import * as z from 'zod/mini'
import { QuestionId } from './policy.ts'

/** Bytes of an enrolment code: 80 random bits. */
export const CODE_BYTES = 10
/** Digits of Crockford's base 32, which leaves out I, L, O and U: what is read aloud or copied by hand is not mistaken. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE = /^[0-9A-HJKMNP-TV-Z]{16}$/

/** An enrolment code as it is printed: 16 digits in four groups, `7Q2M-0XVB-…`. `bytes` are ten. */
export function writeCode(bytes: Uint8Array): string {
  let digits = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      digits += DIGITS[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return digits.replace(/(.{4})(?=.)/g, '$1-')
}

/** The 16 digits somebody meant: capitals or not, any hyphens and spaces, O for 0, I and L for 1. Undefined when it is no code. */
export function readCode(typed: string): string | undefined {
  const digits = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return CODE.test(digits) ? digits : undefined
}

/** Bytes as unpadded base64url, by their number. */
const bytes = (count: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 4) / 3)}}$`)))

/**
 * POST /v1/enrol: a code, and SHA-256 of the 32-byte credential the browser has chosen. 204 when the code was good; again for the same two, so that a lost
 * reply burns no code.
 */
export const EnrolRequest = z.strictObject({ code: z.string().check(z.regex(CODE)), credential: bytes(32) })
export type EnrolRequest = z.infer<typeof EnrolRequest>

/** POST /v1/tokens: the credential itself, what the token is for, and the blinded nonce. */
export const TokenRequest = z.strictObject({
  credential: bytes(32),
  epoch: z.int().check(z.gte(0), z.lte(0xffff)),
  question: QuestionId,
  blinded: bytes(33),
})
export type TokenRequest = z.infer<typeof TokenRequest>

/** Every request for a token has so many bytes, so that its length does not tell the question to whoever sees only that it is there. */
export const TOKEN_REQUEST_BYTES = 192

/** The bytes of a request for a token: JSON, and spaces to `TOKEN_REQUEST_BYTES`. */
export function writeTokenRequest(request: TokenRequest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(request).padEnd(TOKEN_REQUEST_BYTES))
}

/** Its reply: the evaluation, and the proof that the policy's key made it. */
export const TokenReply = z.strictObject({ evaluated: bytes(33), proof: bytes(64) })
export type TokenReply = z.infer<typeof TokenReply>

/** Days a printed code can be used. */
export const CODE_DAYS = 30
/** Days a credential serves; then a new code is needed. */
export const CREDENTIAL_DAYS = 400
/** Fewest codes of a sheet: a sheet of one would be a mark against whoever was given it. */
export const FEWEST_CODES = 10
export const MOST_CODES = 500
