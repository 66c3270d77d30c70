import { Hono } from 'hono'
import { CODE_DAYS, CREDENTIAL_DAYS, EnrolRequest, readCode, type TokenReply, TokenRequest } from '#shared/enrolment.ts'
import { dayNumber, dayOf, epochIsOpen, epochOf, epochSpan } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { evaluateBlinded, TokenError, tokenInfo } from '#shared/privacy/token.ts'
import type { Deps } from '../bindings.ts'
import { enrol, noteEvaluation, readSeed } from '../db/enrolment.ts'
import { readPolicyOf } from '../db/terms.ts'
import { base64url, fromBase64url, sha256 } from '../domain/codes.ts'
import { type IssuerKeys, issuerKeys } from '../domain/token-keys.ts'
import { atMost, brake, only } from '../middleware/limits.ts'
import { checkedJson, notReady, orLater, ProblemError } from '../middleware/problem.ts'

const SMALL = 1024

/** Enrolment and tokens: one voice, one vote. Nothing of a request but its own fields is read, and of those only hashes are kept. */
export const tokens = (deps: Deps) =>
  new Hono()
    .post('/v1/enrol', brake(deps.now, 500, 20), only('application/json'), atMost(SMALL), async (c) => {
      const asked = checkedJson(EnrolRequest, await c.req.text())
      const credentialHash = fromBase64url(asked.credential)
      const digits = readCode(asked.code)
      if (credentialHash === undefined || digits === undefined) throw new ProblemError(400, 'That is no enrolment code.')
      const codeHash = await sha256(digits)
      const day = dayNumber(deps.now())
      const outcome = await orLater(() => enrol(deps.db, { codeHash, credentialHash, today: dayOf(day), until: dayOf(day + CREDENTIAL_DAYS) }))
      if (outcome === 'unknown') throw new ProblemError(403, `No such code is in force. Codes hold for ${CODE_DAYS} days.`)
      if (outcome === 'used') throw new ProblemError(409, 'This code has been used. Ask the library for another.')
      if (outcome === 'over') throw new ProblemError(410, 'This code is out of date or was taken back. Ask the library for another.')
      return c.body(null, 204)
    })
    .post('/v1/tokens', brake(deps.now, 1000, 50), only('application/json'), atMost(SMALL), async (c) => {
      const { credential, epoch, question, blinded } = checkedJson(TokenRequest, await c.req.text())
      const policy = await orLater(() => readPolicyOf(deps.db, epoch))
      if (policy === undefined) throw notReady()
      checkUse(epoch, question, policy, deps.now())
      const keys = await orLater(() => keysInForce(deps, policy))
      const secret = fromBase64url(credential) ?? new Uint8Array()
      const element = fromBase64url(blinded) ?? new Uint8Array()
      // Before it is noted: what cannot be evaluated must use nothing up.
      const evaluation = evaluated(keys, element, { epoch, question })
      const noted = await orLater(async () =>
        noteEvaluation(deps.db, {
          credentialHash: await sha256(secret),
          // Of the bytes, not of the text: the last sign of base64url has two spare bits, and four texts are one credential.
          useHash: await sha256(`${base64url(secret)}|${tokenInfo({ epoch, question })}`),
          blindedHash: await sha256(element),
          epoch,
          today: dayOf(dayNumber(deps.now())),
        }),
      )
      if (noted === 'stranger') throw new ProblemError(401, 'This browser is not enrolled here, or no more. Enter a new code.')
      if (noted === 'closed') throw new ProblemError(410, `Epoch ${epoch} has been counted.`)
      if (noted === 'other') throw new ProblemError(409, 'This question has had its token for this epoch.')
      const reply: TokenReply = { evaluated: base64url(evaluation.evaluated), proof: base64url(evaluation.proof) }
      return c.json(reply, 200, { 'Cache-Control': 'no-store' })
    })

/**
 * The key pair in force. A key that is not the policy's would refuse every honest card and be refused by every browser: that is a fault of this house, to
 * be mended, and browsers are asked to come again.
 */
export async function keysInForce(deps: Deps, policy: Policy): Promise<IssuerKeys> {
  const seed = deps.tokenSeed ?? (await readSeed(deps.db))
  const keys = seed === undefined ? undefined : issuerKeys(seed)
  if (keys === undefined || keys.name !== policy.tokenKey) {
    throw new ProblemError(503, 'The key for tokens is not the one the policy names.', { headers: { 'Retry-After': '3600' } })
  }
  return keys
}

function checkUse(epoch: number, question: string, policy: Policy, now: number): void {
  const ask = policy.questions.some(({ id }) => id === question)
  if (!ask) throw new ProblemError(400, `This library does not ask ${question}.`, { errors: [{ path: 'question', message: 'is not asked' }] })
  if (epoch > epochOf(now, policy)) throw new ProblemError(400, `Epoch ${epoch} has not begun.`, { errors: [{ path: 'epoch', message: 'lies ahead' }] })
  if (!epochIsOpen(epoch, now, policy)) throw new ProblemError(410, `Epoch ${epoch} was counted on ${epochSpan(epoch, policy).closes}.`)
}

function evaluated(keys: IssuerKeys, element: Uint8Array, use: Parameters<typeof evaluateBlinded>[2]): ReturnType<typeof evaluateBlinded> {
  try {
    return evaluateBlinded(keys.secretKey, element, use)
  } catch (error) {
    if (error instanceof TokenError) throw new ProblemError(400, error.message, { errors: [{ path: 'blinded', message: 'is no point of the curve' }] })
    throw error
  }
}
