import type { Policy, QuestionId } from '#shared/policy.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { type Card, encodeCard } from '#shared/report.ts'
import { base64url, sha256 } from '#worker/domain/codes.ts'

/** A card as a browser would send it, with the key that erases it. */
export async function card(
  policy: Policy,
  random: RandomBytes,
  wanted: { epoch: number; question: QuestionId; answer?: number; token?: Uint8Array },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; key: string; card: Card }> {
  const question = policy.questions.find((one) => one.id === wanted.question)
  if (question === undefined) throw new Error(`the policy does not ask ${wanted.question}`)
  const mechanism = mechanismOf(question)
  const standIn = drawStandIn(wanted.answer ?? 0, mechanism, random)
  const key = random(32)
  const made: Card = {
    epoch: wanted.epoch,
    question: wanted.question,
    answer: drawTickets(standIn, mechanism, random),
    token: wanted.token ?? random(64),
    eraseHash: await sha256(key),
  }
  return { bytes: encodeCard(made, question.domain), key: base64url(key), card: made }
}

export const OCTETS = { 'Content-Type': 'application/octet-stream' }
