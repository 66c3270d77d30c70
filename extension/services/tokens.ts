/**
 * Tokens of cards (docs/protocol.md, Tokens). A card's token is asked for at one random time and the card leaves at another, at least an hour and at most ten
 * days later; the library knows the credential that asks, sees only a blinded nonce, and cannot know the token again when the card brings it. Nothing but epoch
 * and question, which are every patron's, stands in both requests.
 */
import { epochSpan } from '#shared/epoch.ts'
import type { Policy } from '#shared/policy.ts'
import { finishToken, TokenError } from '#shared/privacy/token.ts'
import { withToken } from '#shared/report.ts'
import { ApiError, postToken } from '../api.ts'
import { fromBase64url, hex } from '../domain/encoding.ts'
import { type Database, database, type TokenRow } from '../store/database.ts'
import { storedEdition } from '../store/edition.ts'
import { getSetting, setSetting } from '../store/settings.ts'
import { dropCard, finishCard, postponeToken, waitingTokens } from '../store/tokens.ts'
import { stateOf } from './consent.ts'
import { LATEST, SOONEST } from './draw.ts'
import { nextTry } from './edition.ts'
import type { SendDeps } from './send.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * Asks for the tokens whose time has come, one at a time, with the bytes written when the card was drawn; a retry sends the same. Cards whose epoch ended
 * without a token are dropped. Without consent nothing is asked.
 */
export async function fetchTokens(deps: SendDeps): Promise<void> {
  const { now, random, soon = false, db = database } = deps
  let asked = 0
  for (const row of await waitingTokens(db)) {
    const library = await getSetting('library', db)
    const policy = (await storedEdition(db))?.policy
    const consent = stateOf(await getSetting('consent', db), policy)
    if (policy === undefined || library !== row.library) continue
    if (now() >= endOf(row.epoch, policy)) await dropCard(row.id, 'late', undefined, db)
    else if (consent.state !== 'in' || (row.after > now() && !soon)) continue
    else if (policy.tokenKey !== row.key) await dropCard(row.id, 'key', undefined, db)
    else if (asked > 0 && !soon) await postponeToken(row.id, { after: now() + (10 + 170 * random()) * MINUTE }, db)
    else {
      asked += 1
      await fetchToken(row, policy, deps)
    }
  }
}

async function fetchToken(row: TokenRow, policy: Policy, { fetch, now, random, db = database }: SendDeps): Promise<void> {
  const attempts = row.attempts + 1
  await postponeToken(row.id, { attempts }, db)
  try {
    const { evaluated, proof } = await postToken(row.library, row.bytes, fetch)
    await finish(row, fromBase64url(evaluated), fromBase64url(proof), policy, now(), random(), db)
  } catch (error) {
    if (error instanceof TokenError) await dropCard(row.id, 'proof', undefined, db)
    else if (!(error instanceof ApiError)) throw error
    else if (error.kind === 'refused') await refused(row, error, db)
    else await postponeToken(row.id, { after: nextTry(now(), attempts, random(), error.wait) }, db)
  }
}

async function finish(row: TokenRow, evaluated: Uint8Array, proof: Uint8Array, policy: Policy, now: number, random: number, db: Database): Promise<void> {
  const { id, nonce, blind, blinded, key, epoch, question } = row
  const card = await db.outbox.get(id)
  if (blind === undefined || card === undefined) return
  const token = finishToken({ nonce, blind, blinded, evaluated, proof, publicKey: fromBase64url(key), epoch, question })
  const bytes = withToken(card.bytes, token, policy)
  const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  const latest = Math.min(LATEST, endOf(epoch, policy) - now)
  // A token that came in the epoch's last hour is of no use: the card would have to follow it at once.
  if (latest <= SOONEST) await dropCard(id, 'late', undefined, db)
  else await finishCard(id, { bytes, sha256, after: now + SOONEST + random * (latest - SOONEST), came: now }, db)
}

/** 401 says that the credential holds no more: the patron is asked for a new code. */
async function refused(row: TokenRow, error: ApiError, db: Database): Promise<void> {
  await dropCard(row.id, 'refused', error.message, db)
  if (error.status === 401 && (await getSetting('credential', db))?.library === row.library) await setSetting('credential', undefined, db)
}

const endOf = (epoch: number, policy: Policy): number => Date.parse(epochSpan(epoch, policy).to) + DAY
