import { Hono } from 'hono'
import * as z from 'zod/mini'
import { dayNumber, dayOf, epochGoneBy, epochIsOpen, epochOf, epochSpan } from '#shared/epoch.ts'
import type { Policy, Question } from '#shared/policy.ts'
import { isToken } from '#shared/privacy/token.ts'
import { CARD_BYTES, type Card, CardError, cardEpoch, decodeCard } from '#shared/report.ts'
import type { Deps } from '../bindings.ts'
import { eraseCard, keepCard } from '../db/cards.ts'
import { readPolicyOf } from '../db/terms.ts'
import { fromBase64url, sha256 } from '../domain/codes.ts'
import { atMost, brake, only } from '../middleware/limits.ts'
import { checkedJson, notReady, orLater, ProblemError } from '../middleware/problem.ts'
import { keysInForce } from './tokens.ts'

const EraseRequest = z.strictObject({ key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) })
/** Days a card may be on its way: so long one that was erased is not kept when it comes after all. */
const ON_ITS_WAY_DAYS = 60

/** Sharing: anonymous answer cards, and their erasure. Nothing of the request but the card's own fields is read or kept. */
export const cards = (deps: Deps) =>
  new Hono()
    .post('/v1/cards', brake(deps.now, 5000, 100), only('application/octet-stream'), atMost(CARD_BYTES), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      // A card means what the policy of its own epoch says, also when another is in force by now.
      const policy = await orLater(() => readPolicyOf(deps.db, cardEpoch(bytes)))
      if (policy === undefined) throw notReady()
      const { card, asked } = readCard(bytes, policy)
      const present = epochOf(deps.now(), policy)
      if (card.epoch > present) throw new ProblemError(400, `Epoch ${card.epoch} has not begun.`, { errors: [{ path: 'epoch', message: 'lies ahead' }] })
      if (!epochIsOpen(card.epoch, deps.now(), policy)) throw closed(card.epoch, policy)
      await checkToken(deps, card, policy)
      const tokenHash = await sha256(new Uint8Array(card.token))
      const admission = { open: policy.openEnrolment, goneBy: epochGoneBy(card.epoch, policy) }
      const kept = await orLater(() => keepCard(deps.db, { tokenHash, ...card }, asked, admission))
      if (kept === 'closed') throw closed(card.epoch, policy)
      if (kept === 'erased') throw new ProblemError(410, 'This card was erased before it came.')
      if (kept === 'other') throw new ProblemError(409, 'This token has already served for another card.')
      return c.body(null, 202)
    })
    .post('/v1/erase', brake(deps.now, 5000, 100), only('application/json'), atMost(1024), async (c) => {
      const key = fromBase64url(checkedJson(EraseRequest, await c.req.text()).key)
      if (key?.length !== 32) throw new ProblemError(400, 'The key must be 32 bytes.', { errors: [{ path: 'key', message: 'must be 32 bytes as base64url' }] })
      const eraseHash = await sha256(key)
      const until = dayOf(dayNumber(deps.now()) + ON_ITS_WAY_DAYS)
      await orLater(() => eraseCard(deps.db, eraseHash, until))
      return c.body(null, 204)
    })

function readCard(bytes: Uint8Array<ArrayBuffer>, policy: Policy): { card: Card; asked: Question } {
  try {
    const card = decodeCard(bytes, policy)
    const asked = policy.questions.find(({ id }) => id === card.question)
    if (asked === undefined) throw new CardError('question', `policy ${policy.version} does not ask ${card.question}`)
    return { card, asked }
  } catch (error) {
    if (error instanceof CardError)
      throw new ProblemError(400, 'This is not a card of the present policy.', { errors: [{ path: error.field, message: error.message }] })
    throw error
  }
}

/** With enrolment, only a token this library made for just this epoch and question. Which browser it was made for, the token does not say. */
async function checkToken(deps: Deps, { token, epoch, question }: Card, policy: Policy): Promise<void> {
  if (policy.openEnrolment) return
  const { secretKey } = await orLater(() => keysInForce(deps, policy))
  if (!isToken(token, secretKey, { epoch, question }))
    throw new ProblemError(400, 'The token is not one this library made for this epoch and question.', {
      errors: [{ path: 'token', message: 'is not of this library' }],
    })
}

function closed(epoch: number, policy: Policy): ProblemError {
  return new ProblemError(410, `Epoch ${epoch} was counted on ${epochSpan(epoch, policy).closes}.`)
}
