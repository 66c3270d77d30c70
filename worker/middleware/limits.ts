import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ProblemError } from './problem.ts'

/** Refuses a body above so many bytes before anything reads it. */
export function atMost(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new ProblemError(413, `The body may have at most ${bytes} bytes.`)
    },
  })
}

/** Refuses a body of another media type. One that names none is taken: browsers send it without a preflight, which would carry the patron's languages. */
export function only(type: string): MiddlewareHandler {
  return async (c, next) => {
    if (![type, ''].includes(mediaType(c))) throw new ProblemError(415, `Send the body as ${type}.`)
    await next()
  }
}

export function mediaType(c: Context): string {
  return (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/**
 * A brake, not a rule: so many requests at once and so many a second after, of all senders together, in this isolate.
 * It knows nobody's address; what must hold holds by the tables' constraints.
 */
export function brake(now: () => number, burst: number, perSecond: number): MiddlewareHandler {
  let left = burst
  let at = now()
  return async (_c, next) => {
    const time = now()
    left = Math.min(burst, left + (Math.max(0, time - at) / 1000) * perSecond)
    at = time
    if (left < 1) {
      throw new ProblemError(429, 'Many requests came at once. Wait and try again.', { headers: { 'Retry-After': String(Math.ceil((1 - left) / perSecond)) } })
    }
    left -= 1
    await next()
  }
}
