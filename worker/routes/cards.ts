import { Hono } from 'hono'
import * as z from 'zod/mini'
import { epochIsOpen, epochOf, epochSpan } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { CARD_BYTES, type Card, CardError, decodeCard } from '#shared/report.ts'
import type { Deps } from '../bindings.ts'
import { eraseCard, keepCard } from '../db/cards.ts'
import { readPolicy } from '../db/documents.ts'
import { fromBase64url, sha256 } from '../domain/codes.ts'
import { atMost, brake, only } from '../middleware/limits.ts'
import { checkedJson, notReady, ProblemError } from '../middleware/problem.ts'

const EraseRequest = z.strictObject({ key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) })

/** Sharing: anonymous answer cards, and their erasure. Nothing of the request but the card's own fields is read or kept. */
export const cards = (deps: Deps) =>
  new Hono()
    .post('/v1/cards', brake(deps.now, 5000, 100), only('application/octet-stream'), atMost(CARD_BYTES), async (c) => {
      const policy = (await orLater(() => readPolicy(deps.db)))?.value
      if (policy === undefined) throw notReady()
      const card = readCard(new Uint8Array(await c.req.arrayBuffer()), policy)
      const present = epochOf(deps.now(), policy)
      if (card.epoch > present) throw new ProblemError(400, `Epoch ${card.epoch} has not begun.`, { errors: [{ path: 'epoch', message: 'lies ahead' }] })
      if (!epochIsOpen(card.epoch, deps.now(), policy)) throw closed(card.epoch, policy)
      const tokenHash = await sha256(new Uint8Array(card.token))
      const kept = await orLater(() => keepCard(deps.db, { tokenHash, ...card }))
      if (kept === 'closed') throw closed(card.epoch, policy)
      if (kept === 'other') throw new ProblemError(409, 'This token has already served for another card.')
      return c.body(null, 202)
    })
    .post('/v1/erase', brake(deps.now, 5000, 100), only('application/json'), atMost(1024), async (c) => {
      const key = fromBase64url(checkedJson(EraseRequest, await c.req.text()).key)
      if (key?.length !== 32) throw new ProblemError(400, 'The key must be 32 bytes.', { errors: [{ path: 'key', message: 'must be 32 bytes as base64url' }] })
      const eraseHash = await sha256(key)
      await orLater(() => eraseCard(deps.db, eraseHash))
      return c.body(null, 204)
    })

/** A database that does not answer is no fault of the card: the browser keeps it and comes again. */
async function orLater<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch {
    throw new ProblemError(503, 'Nothing was kept or erased. Send the same again later.', { headers: { 'Retry-After': '300' } })
  }
}

function readCard(bytes: Uint8Array<ArrayBuffer>, policy: Policy): Card {
  try {
    return decodeCard(bytes, policy)
  } catch (error) {
    if (error instanceof CardError)
      throw new ProblemError(400, 'This is not a card of the present policy.', { errors: [{ path: error.field, message: error.message }] })
    throw error
  }
}

function closed(epoch: number, policy: Policy): ProblemError {
  return new ProblemError(410, `Epoch ${epoch} was counted on ${epochSpan(epoch, policy).closes}.`)
}
