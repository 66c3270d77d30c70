import type { Context } from 'hono'
import { sha256Hex } from '../domain/publishing.ts'

/**
 * A reply that depends on nothing but what is published: strong ETag from its bytes, and 304 for who has them.
 * `maxAge` in seconds; `immutable` for what its address names by content.
 */
export async function stable(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  options: { type: string; maxAge: number; immutable?: boolean; hash?: string; modified?: number; headers?: Readonly<Record<string, string>> },
): Promise<Response> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const etag = `"${options.hash ?? (await sha256Hex(bytes))}"`
  const headers = {
    ...options.headers,
    ETag: etag,
    'Cache-Control': `public, max-age=${options.maxAge}${options.immutable === true ? ', immutable' : ''}`,
    ...(options.modified === undefined ? {} : { 'Last-Modified': new Date(options.modified).toUTCString() }),
  }
  if (matches(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers)
  return c.body(bytes, 200, { ...headers, 'Content-Type': options.type })
}

/** If-None-Match by RFC 9110, section 13.1.2: weak comparison, a list or `*`. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))
}
