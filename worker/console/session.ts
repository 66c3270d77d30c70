import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { CreationOptions, RequestOptions } from '#shared/passkey.ts'
import { SessionReply } from '#shared/staff.ts'
import { ask, tell } from './api.ts'

/** The passkey dialog was closed, timed out, or this browser has none. */
export class PasskeyRefused extends Error {
  readonly reason: 'cancelled' | 'unsupported'
  constructor(reason: 'cancelled' | 'unsupported') {
    super(reason)
    this.reason = reason
  }
}

/** Makes the passkey of whoever holds the set-up code and signs them in. */
export async function setUp(code: string, name: string): Promise<SessionReply> {
  const optionsJSON = await ask(CreationOptions, '/v1/staff/setup/options', { method: 'POST', body: { code, name } })
  const response = await withPasskey(() => startRegistration({ optionsJSON }))
  return ask(SessionReply, '/v1/staff/setup/verify', { method: 'POST', body: { response } })
}

/** Heard on the window after every sign-in: what failed for want of a session is fetched again. */
export const SIGNED_IN = 'carrel:signed-in'

export async function signIn(): Promise<SessionReply> {
  const optionsJSON = await ask(RequestOptions, '/v1/staff/sign-in/options', { method: 'POST', body: {} })
  const response = await withPasskey(() => startAuthentication({ optionsJSON }))
  const session = await ask(SessionReply, '/v1/staff/sign-in/verify', { method: 'POST', body: { response } })
  dispatchEvent(new Event(SIGNED_IN))
  return session
}

export function signOut(): Promise<void> {
  return tell('/v1/staff/sign-out', { body: {} })
}

async function withPasskey<T>(run: () => Promise<T>): Promise<T> {
  if (typeof PublicKeyCredential === 'undefined') throw new PasskeyRefused('unsupported')
  try {
    return await run()
  } catch (error) {
    if (error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name)) throw new PasskeyRefused('cancelled')
    throw error
  }
}
