import { expect, test } from 'vitest'
import { TOKEN_REQUEST_BYTES, TokenReply, TokenRequest, writeTokenRequest } from '#shared/enrolment.ts'
import { QuestionId } from '#shared/policy.ts'

const bytes = (count: number, fill: number): string => Buffer.alloc(count, fill).toString('base64url')

test.each(QuestionId.options.flatMap((question) => [0, 9, 10, 65_535].map((epoch) => [question, epoch] as const)))(
  'a request for a token for %s in epoch %d has one length and reads as it was written',
  (question, epoch) => {
    const request = { credential: bytes(32, 1), epoch, question, blinded: bytes(33, 2) }
    const written = writeTokenRequest(request)
    expect(written).toHaveLength(TOKEN_REQUEST_BYTES)
    expect(TokenRequest.parse(JSON.parse(new TextDecoder().decode(written)))).toEqual(request)
  },
)

test('a reply has one length too', () => {
  for (const fill of [0, 255]) {
    const reply = TokenReply.parse({ evaluated: bytes(33, fill), proof: bytes(64, fill) })
    expect(JSON.stringify(reply)).toHaveLength(JSON.stringify({ evaluated: bytes(33, 7), proof: bytes(64, 7) }).length)
  }
})
