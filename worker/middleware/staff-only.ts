import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Role, StaffMember } from '#shared/staff.ts'
import type { Deps } from '../bindings.ts'
import { readSession, SESSION_MS } from '../db/sessions.ts'
import { sha256 } from '../domain/codes.ts'
import { mediaType } from './limits.ts'
import { ProblemError } from './problem.ts'

export interface StaffContext {
  Variables: { staff: StaffMember }
}

const COOKIE = 'carrel'

/** Who is signed in on this request, if anybody. */
export async function signedIn(c: Context, deps: Deps): Promise<StaffMember | undefined> {
  const hash = await sessionHash(c)
  return hash === undefined ? undefined : readSession(deps.db, hash, deps.now())
}

/** SHA-256 of the session cookie's value: only the hash is kept. */
export async function sessionHash(c: Context): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const value = getCookie(c, COOKIE, 'host')
  return value === undefined || value === '' ? undefined : sha256(value)
}

export function giveCookie(c: Context, value: string): void {
  setCookie(c, COOKIE, value, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict', maxAge: SESSION_MS / 1000 })
}

export function takeCookie(c: Context): void {
  deleteCookie(c, COOKIE, { prefix: 'host', path: '/', secure: true })
}

/** Lets changes through only from this library's own pages and only as JSON. Nothing of the staff door may be stored by anyone between. */
export function fromHere(deps: Deps) {
  return createMiddleware(async (c, next) => {
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!reading) {
      if (c.req.header('Origin') !== deps.origin.origin)
        throw new ProblemError(403, `Changes are taken only from ${deps.origin.origin}. Open the console there.`)
      const type = mediaType(c)
      if (type !== 'application/json' && !(c.req.method === 'DELETE' && type === '')) throw new ProblemError(415, 'Send the body as application/json.')
    }
    await next()
  })
}

/** Signed-in staff only; a viewer reads and changes nothing. */
export function staffOnly(deps: Deps) {
  return createMiddleware<StaffContext>(async (c, next) => {
    const staff = await signedIn(c, deps)
    if (staff === undefined) throw new ProblemError(401, 'Your session has ended or never began. Sign in with your passkey.')
    if (staff.role === 'viewer' && c.req.method !== 'GET' && c.req.method !== 'HEAD')
      throw new ProblemError(403, 'Viewers read. Ask an administrator for another role.')
    c.set('staff', staff)
    await next()
  })
}

/** Of signed-in staff, only these roles. */
export function roleOf(...roles: readonly Role[]) {
  return createMiddleware<StaffContext>(async (c, next) => {
    if (!roles.includes(c.var.staff.role)) throw new ProblemError(403, `This needs the role ${roles.join(' or ')}.`)
    await next()
  })
}
