import { p256_oprf } from '@noble/curves/nist.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_BYTES, readCode, writeCode } from '#shared/enrolment.ts'
import { Policy } from '#shared/policy.ts'
import {
  blindNonce,
  ELEMENT_BYTES,
  evaluateBlinded,
  finishToken,
  isToken,
  PROOF_BYTES,
  TokenError,
  type TokenUse,
  tokenInfo,
  tokenKeys,
} from '#shared/privacy/token.ts'
import { POLICY } from '../extension/world.ts'
import { seeded } from './seeded.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const of = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

describe('RFC 9497, appendix A.3.3: P256-SHA256, mode POPRF', () => {
  const seed = 'a3'.repeat(32)
  const secretKey = '6ad2173efa689ef2c27772566ad7ff6e2d59b3b196f00219451fb2c89ee4dae2'
  const publicKey = '030d7ff077fddeec965db14b794f0cc1ba9019b04a2f4fcc1fa525dedf72e2a3e3'
  const suite = p256_oprf.poprf(of('7465737420696e666f'))
  const BLIND = '3338fa65ec36e0290022b48eb562889d89dbfa691d1cde91517fa222ed7ad364'
  const vectors = [
    {
      input: '00',
      blinded: '031563e127099a8f61ed51eeede05d747a8da2be329b40ba1f0db0b2bd9dd4e2c0',
      evaluated: '02c5e5300c2d9e6ba7f3f4ad60500ad93a0157e6288eb04b67e125db024a2c74d2',
      proof: 'f8a33690b87736c854eadfcaab58a59b8d9c03b569110b6f31f8bf7577f3fbb85a8a0c38468ccde1ba942be501654adb106167c8eb178703ccb42bccffb9231a',
      output: '193a92520bd8fd1f37accb918040a57108daa110dc4f659abe212636d245c592',
    },
    {
      input: '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a',
      blinded: '021a440ace8ca667f261c10ac7686adc66a12be31e3520fca317643a1eee9dcd4d',
      evaluated: '0208ca109cbae44f4774fc0bdd2783efdcb868cb4523d52196f700210e777c5de3',
      proof: '043a8fb7fc7fd31e35770cabda4753c5bf0ecc1e88c68d7d35a62bf2631e875af4613641be2d1875c31d1319d191c4bbc0d04875f4fd03c31d3d17dd8e069b69',
      output: '1e6d164cfd835d88a31401623549bf6b9b306628ef03a7962921d62bc5ffce8c',
    },
  ]

  test('its key pair comes from its seed', () => {
    const keys = suite.deriveKeyPair(of(seed), of('74657374206b6579'))
    expect([hex(keys.secretKey), hex(keys.publicKey)]).toEqual([secretKey, publicKey])
  })

  test.each(vectors)('input $input gives the published evaluation and output', ({ input, blinded, evaluated, output }) => {
    expect(hex(suite.blindEvaluate(of(secretKey), of(blinded)).evaluated)).toBe(evaluated)
    expect(hex(suite.evaluate(of(secretKey), of(input)))).toBe(output)
  })

  test.each(vectors)(
    'the published proof of input $input holds, and gives the output from the published blind',
    ({ input, blinded, evaluated, proof, output }) => {
      const { tweakedKey } = suite.blind(of(input), of(publicKey))
      expect(hex(suite.finalize(of(input), of(BLIND), of(evaluated), of(blinded), of(proof), tweakedKey))).toBe(output)
      const forged = of(proof)
      forged[3] = (forged[3] ?? 0) ^ 1
      expect(() => suite.finalize(of(input), of(BLIND), of(evaluated), of(blinded), forged, tweakedKey)).toThrow()
    },
  )
})

describe('a token', () => {
  const random = seeded(3)
  const keys = tokenKeys(random(32))
  const use: TokenUse = { epoch: 7, question: 'gap' }
  const asked = () => {
    const nonce = random(32)
    return { ...use, nonce, publicKey: keys.publicKey, ...blindNonce(nonce, keys.publicKey, use, random) }
  }

  test('goes round: 64 bytes, nonce first, known again by the key alone', () => {
    const request = asked()
    const reply = evaluateBlinded(keys.secretKey, request.blinded, use)
    expect([request.blinded.length, reply.evaluated.length, reply.proof.length]).toEqual([ELEMENT_BYTES, ELEMENT_BYTES, PROOF_BYTES])
    const token = finishToken({ ...request, ...reply })
    expect(token).toHaveLength(64)
    expect(token.slice(0, 32)).toEqual(request.nonce)
    expect(isToken(token, keys.secretKey, use)).toBe(true)
  })

  test('is the same whatever the blinding was: what the library saw says nothing of it', () => {
    const nonce = random(32)
    const tokens = [1, 2].map(() => {
      const hidden = blindNonce(nonce, keys.publicKey, use, random)
      return { hidden, token: finishToken({ ...use, nonce, publicKey: keys.publicKey, ...hidden, ...evaluateBlinded(keys.secretKey, hidden.blinded, use) }) }
    })
    expect(tokens[0]?.token).toEqual(tokens[1]?.token)
    expect(tokens[0]?.hidden.blinded).not.toEqual(tokens[1]?.hidden.blinded)
  })

  const other = tokenKeys(random(32))
  test.each<[string, (request: ReturnType<typeof asked>) => Partial<ReturnType<typeof asked>> & { evaluated?: Uint8Array; proof?: Uint8Array }]>([
    ['another key', ({ blinded }) => evaluateBlinded(other.secretKey, blinded, use)],
    ['another key with the proof of the right one', ({ blinded }) => ({ evaluated: evaluateBlinded(other.secretKey, blinded, use).evaluated })],
    ['another epoch', ({ blinded }) => evaluateBlinded(keys.secretKey, blinded, { ...use, epoch: 8 })],
    ['another question', ({ blinded }) => evaluateBlinded(keys.secretKey, blinded, { ...use, question: 'stage' })],
    ['another blinded nonce', () => evaluateBlinded(keys.secretKey, asked().blinded, use)],
    ['a proof of zeros', () => ({ proof: new Uint8Array(PROOF_BYTES) })],
    ['a short proof', () => ({ proof: new Uint8Array(10) })],
    ['no point', () => ({ evaluated: new Uint8Array(ELEMENT_BYTES).fill(2) })],
    ['a key that is none', () => ({ publicKey: new Uint8Array(ELEMENT_BYTES).fill(9) })],
  ])('is not finished from %s', (_, forge) => {
    const request = asked()
    const honest = evaluateBlinded(keys.secretKey, request.blinded, use)
    expect(() => finishToken({ ...request, ...honest, ...forge(request) })).toThrow(TokenError)
  })

  test('is not one when any byte differs, or is missing', () => {
    const request = asked()
    const token = finishToken({ ...request, ...evaluateBlinded(keys.secretKey, request.blinded, use) })
    for (const at of [0, 31, 32, 40, 63]) {
      const spoilt = token.slice()
      spoilt[at] = (spoilt[at] ?? 0) ^ 128
      expect(isToken(spoilt, keys.secretKey, use), String(at)).toBe(false)
    }
    expect(isToken(token.slice(0, 63), keys.secretKey, use)).toBe(false)
    expect(isToken(token, other.secretKey, use)).toBe(false)
    expect(isToken(token, keys.secretKey, { ...use, epoch: 8 })).toBe(false)
  })

  test('is bound to a text that names epoch and question and nothing else', () => {
    expect(tokenInfo(use)).toBe('carrel|7|gap')
  })
})

describe('a code', () => {
  test('is 16 digits of 80 bits, and every bit counts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }), fc.nat(79), (bytes, bit) => {
        const code = writeCode(bytes)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
        const changed = bytes.slice()
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(writeCode(changed)).not.toBe(code)
        expect(readCode(code)).toBe(code.replaceAll('-', ''))
      }),
    )
  })

  test.each([
    ['abcd efgh jkmn pqrs', 'ABCDEFGHJKMNPQRS'],
    ['OIL0–1234–5678–9abc', '011012345678' + '9ABC'],
    [' 0123-4567-89AB-CDEF\n', '0123456789ABCDEF'],
    ['0123-4567-89AB-CDE', undefined],
    ['0123-4567-89AB-CDEFG', undefined],
    ['0123-4567-89AB-CDEU', undefined],
    ['', undefined],
  ])('is read as it was meant: %j', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })
})

test('a policy without open enrolment names its key, a compressed point of either kind', () => {
  expect(Policy.safeParse({ ...POLICY, openEnrolment: false }).success).toBe(false)
  for (let at = 0; at < 20; at += 1) {
    const tokenKey = Buffer.from(tokenKeys(new Uint8Array(32).fill(at)).publicKey).toString('base64url')
    expect(Policy.safeParse({ ...POLICY, openEnrolment: false, tokenKey }).success, tokenKey).toBe(true)
  }
  for (const tokenKey of ['', 'A'.repeat(44), `B${'A'.repeat(43)}`, `Ag${'A'.repeat(43)}`])
    expect(Policy.safeParse({ ...POLICY, tokenKey }).success).toBe(false)
})
