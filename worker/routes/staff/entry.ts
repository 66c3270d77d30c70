import { generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { CreationOptions, type RequestOptions } from '#shared/passkey.ts'
import { Nothing, Role, type SessionReply, SetupOptionsRequest, SetupVerifyRequest, SignInVerifyRequest, type StaffMember } from '#shared/staff.ts'
import type { Deps } from '../../bindings.ts'
import { audit, isConflict } from '../../db/audit.ts'
import { readLibrary } from '../../db/documents.ts'
import type { Statements } from '../../db/rows.ts'
import { deleteSession, dropSessions, insertSession } from '../../db/sessions.ts'
import {
  hasStaff,
  insertFirstAdministrator,
  insertPasskey,
  insertStaff,
  isSpent,
  keepChallenge,
  type Purpose,
  readInvitation,
  readPasskey,
  spendCode,
  takeChallenge,
  updateCounter,
} from '../../db/staff.ts'
import { base64url, fromBase64url, sha256 } from '../../domain/codes.ts'
import { brake } from '../../middleware/limits.ts'
import { json, ProblemError } from '../../middleware/problem.ts'
import { giveCookie, sessionHash, signedIn, takeCookie } from '../../middleware/staff-only.ts'

const CHALLENGE_MS = 5 * 60_000

/** What a set-up challenge was given for: `role` null makes the first administrator. */
const Bound = z.object({ code: z.string(), id: z.string(), name: z.string(), role: z.nullable(Role) })

/** The ways in and out: session, set-up, sign-in, sign-out. Open to whoever comes from this origin, behind a brake. */
export const entry = (deps: Deps) => {
  const slow = brake(deps.now, 30, 0.5)
  return new Hono()
    .get('/session', async (c) => c.json(await sessionReply(deps, await signedIn(c, deps))))
    .post('/setup/options', slow, json(SetupOptionsRequest), async (c) => {
      const { code, name } = c.req.valid('json')
      const codeHash = await sha256(code)
      const role = await roleOfCode(deps, codeHash)
      const id = deps.random(16)
      const options = await generateRegistrationOptions({
        rpName: 'Carrel',
        rpID: deps.origin.hostname,
        userID: id,
        userName: name,
        userDisplayName: name,
        challenge: deps.random(32),
        attestationType: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      await challenge(deps, options.challenge, 'setup', { code: base64url(codeHash), id: base64url(id), name, role })
      return c.json(z.parse(CreationOptions, options))
    })
    .post('/setup/verify', slow, json(SetupVerifyRequest), async (c) => {
      const { response } = c.req.valid('json')
      const expectedChallenge = challengeOf(response.response.clientDataJSON)
      const bound = z.parse(Bound, JSON.parse(await taken(deps, expectedChallenge, 'setup')))
      const verified = await attempt(() =>
        verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: deps.origin.origin, expectedRPID: deps.origin.hostname }),
      )
      if (!verified.verified) throw refused()
      const { credential } = verified.registrationInfo
      const member: StaffMember = { id: bound.id, name: bound.name, role: bound.role ?? 'administrator' }
      const now = deps.now()
      const codeHash = fromBase64url(bound.code) ?? new Uint8Array()
      try {
        await startSession(c, deps, member, [
          bound.role === null ? insertFirstAdministrator(deps.db, member, now) : insertStaff(deps.db, member, now),
          audit(deps.db, { at: now, staff: member.name, action: 'staff.join', subject: member.role }),
          insertPasskey(deps.db, {
            id: credential.id,
            staff: member.id,
            publicKey: credential.publicKey,
            counter: credential.counter,
            transports: credential.transports ?? [],
          }),
          ...spendCode(deps.db, codeHash),
        ])
      } catch (error) {
        throw isConflict(error) ? spent() : error
      }
      return c.json(await sessionReply(deps, member))
    })
    .post('/sign-in/options', slow, json(Nothing), async (c) => {
      // No passkey is listed, so that nobody learns which are known: the authenticator offers those it holds for this host.
      const options: RequestOptions = {
        challenge: base64url(deps.random(32)),
        timeout: CHALLENGE_MS,
        rpId: deps.origin.hostname,
        userVerification: 'required',
      }
      await challenge(deps, options.challenge, 'sign-in', null)
      return c.json(options)
    })
    .post('/sign-in/verify', slow, json(SignInVerifyRequest), async (c) => {
      const { response } = c.req.valid('json')
      const expectedChallenge = challengeOf(response.response.clientDataJSON)
      await taken(deps, expectedChallenge, 'sign-in')
      const known = await readPasskey(deps.db, response.id)
      if (known === undefined) throw refused()
      const { passkey, member } = known
      const verified = await attempt(() =>
        verifyAuthenticationResponse({
          response,
          expectedChallenge,
          expectedOrigin: deps.origin.origin,
          expectedRPID: deps.origin.hostname,
          credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter, transports: passkey.transports },
        }),
      )
      if (!verified.verified) throw refused()
      try {
        await startSession(c, deps, member, [
          updateCounter(deps.db, passkey.id, passkey.counter, verified.authenticationInfo.newCounter),
          audit(deps.db, { at: deps.now(), staff: member.name, action: 'staff.sign-in', subject: member.name }),
        ])
      } catch (error) {
        throw isConflict(error) ? refused() : error
      }
      return c.json(await sessionReply(deps, member))
    })
    .post('/sign-out', json(Nothing), async (c) => {
      const hash = await sessionHash(c)
      if (hash !== undefined) await deleteSession(deps.db, hash)
      takeCookie(c)
      return c.json(await sessionReply(deps, undefined))
    })
}

async function sessionReply(deps: Deps, staff: StaffMember | undefined): Promise<SessionReply> {
  return { staff: staff ?? null, setUp: await hasStaff(deps.db), library: (await readLibrary(deps.db))?.value.name.en ?? 'Carrel' }
}

/** Role a code gives: null for the set-up code, which makes the first administrator. */
async function roleOfCode(deps: Deps, codeHash: Uint8Array<ArrayBuffer>): Promise<z.infer<typeof Role> | null> {
  const invited = await readInvitation(deps.db, codeHash, deps.now())
  if (invited !== undefined) return invited
  const known = deps.setupCode !== undefined && base64url(await sha256(deps.setupCode)) === base64url(codeHash)
  if (!known || (await hasStaff(deps.db)) || (await isSpent(deps.db, codeHash))) throw spent()
  return null
}

function spent(): ProblemError {
  return new ProblemError(403, 'This link has been used, is out of date, or is not of this library. Ask an administrator for an invitation.')
}

function refused(): ProblemError {
  return new ProblemError(401, 'The passkey was not accepted. Try again, or use another one.')
}

function challenge(deps: Deps, text: string, purpose: Purpose, bound: unknown): Promise<void> {
  const now = deps.now()
  return keepChallenge(deps.db, { challenge: text, purpose, bound: JSON.stringify(bound), expires: now + CHALLENGE_MS }, now)
}

async function taken(deps: Deps, text: string, purpose: Purpose): Promise<string> {
  const bound = await takeChallenge(deps.db, text, purpose, deps.now())
  if (bound === undefined) throw new ProblemError(401, 'That took too long, or was answered before. Begin again.')
  return bound
}

const ClientData = z.object({ challenge: z.string().check(z.maxLength(200)) })

/** The challenge a browser says it answers; the library then checks that it is the one signed. */
function challengeOf(clientDataJSON: string): string {
  const bytes = fromBase64url(clientDataJSON)
  try {
    return z.parse(ClientData, JSON.parse(new TextDecoder().decode(bytes))).challenge
  } catch {
    throw refused()
  }
}

/** The library throws for every answer that does not hold: here that is an expected failure. */
async function attempt<Result>(verify: () => Promise<Result>): Promise<Result> {
  try {
    return await verify()
  } catch {
    throw refused()
  }
}

async function startSession(c: Context, deps: Deps, member: StaffMember, statements: Statements): Promise<void> {
  const value = base64url(deps.random(32))
  const now = deps.now()
  await deps.db.batch([...statements, dropSessions(deps.db, now), insertSession(deps.db, await sha256(value), member.id, now)])
  giveCookie(c, value)
}
