import { Hono } from 'hono'
import type { Deps } from '../bindings.ts'
import { ProblemError } from '../middleware/problem.ts'

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** The console's files, as built, behind the strictest headers they can work under. */
export const consoleFiles = (deps: Deps) =>
  new Hono()
    .get('/console', (c) => c.redirect('/console/', 301))
    .get('/console/*', async (c) => {
      const reply = await deps.assets?.fetch(new URL(c.req.path, deps.origin).href)
      if (reply?.ok !== true) throw new ProblemError(404, 'There is no such file, or the console has not been built.')
      const named = c.req.path.startsWith('/console/assets/')
      return c.body(await reply.arrayBuffer(), 200, {
        ...HEADERS,
        'Content-Type': reply.headers.get('Content-Type') ?? 'application/octet-stream',
        'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
    })
