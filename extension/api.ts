import type * as z from 'zod/mini'
import { Manifest, PARTS, type PartName } from '#shared/edition.ts'
import { TokenReply } from '#shared/enrolment.ts'
import { Problem } from '#shared/problem.ts'
import { base64url, hex } from './domain/encoding.ts'

export type Fetch = typeof fetch

/** `busy` carries the milliseconds to wait; `refused` the library's own words and its status. */
export class ApiError extends Error {
  readonly kind: 'unreachable' | 'not-a-library' | 'damaged' | 'busy' | 'refused'
  readonly status: number | undefined
  readonly wait: number | undefined

  constructor(kind: ApiError['kind'], words: string, more: { status?: number; wait?: number } = {}) {
    super(words)
    this.name = 'ApiError'
    this.kind = kind
    this.status = more.status
    this.wait = more.wait
  }
}

const PART_LIMIT = 24_000_000
/** For manifests and problems, which have a few hundred bytes. */
const SMALL_LIMIT = 65_536
/** Longest wait a library is granted, in milliseconds: a slip of its hand must not end the polling for good. */
const LONGEST_WAIT = 7 * 86_400_000

// Nothing about the patron rides along: no cookie, no referrer, the same languages for everyone, and no validator of the
// HTTP cache, since a server could give each browser an ETag of its own and know it by that. Firefox would add this
// installation's own random address as `Origin`; with leave for the library's host and the mode `same-origin` it does
// not, and without that leave the request fails before it begins (docs/decisions/0002-firefox-origin.md).
const PLAIN = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'error',
  mode: import.meta.env.FIREFOX ? 'same-origin' : 'cors',
} as const satisfies RequestInit
const HEADERS = { 'accept-language': '*' } as const

/** The manifest of the library's present edition. */
export async function fetchManifest(library: string, fetch: Fetch): Promise<Manifest> {
  const reply = await ask(fetch, `${library}/v1/edition`, {})
  if (!reply.ok) throw await unexpected(reply)
  const manifest = Manifest.safeParse(await smallJson(reply))
  if (!manifest.success) throw new ApiError('not-a-library', 'The answer is not the manifest of an edition')
  return manifest.data
}

/** One part, refused unless its bytes have the hash the manifest names and its schema accepts them. */
export async function fetchPart<Name extends PartName>(library: string, name: Name, sha256: string, fetch: Fetch): Promise<z.infer<(typeof PARTS)[PartName]>> {
  const reply = await ask(fetch, `${library}/v1/parts/${sha256}`, {})
  if (!reply.ok) throw await unexpected(reply)
  const bytes = await bytesOf(reply, PART_LIMIT).catch(() => {
    throw new ApiError('unreachable', 'The answer broke off')
  })
  if (bytes === undefined) throw new ApiError('damaged', `Part ${name} is larger than ${PART_LIMIT} bytes`)
  const digest = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  if (digest !== sha256) throw new ApiError('damaged', `Part ${name} does not match its hash`)
  const parsed = PARTS[name].safeParse(json(bytes))
  if (!parsed.success) throw new ApiError('damaged', `Part ${name} does not follow its schema`)
  return parsed.data
}

// No post names no media type: naming one would send a preflight ahead, and a preflight carries the patron's languages.

/** Posts exactly the bytes given. Resolves when the library took the card, now or before. */
export async function postCard(library: string, bytes: Uint8Array<ArrayBuffer>, fetch: Fetch): Promise<void> {
  const reply = await ask(fetch, `${library}/v1/cards`, { method: 'POST', body: bytes })
  if (reply.status !== 202) throw await unexpected(reply)
}

/** Posts an enrolment exactly as given. Resolves when the library has taken the credential, now or before. */
export async function postEnrolment(library: string, bytes: Uint8Array<ArrayBuffer>, fetch: Fetch): Promise<void> {
  const reply = await ask(fetch, `${library}/v1/enrol`, { method: 'POST', body: bytes })
  if (reply.status !== 204) throw await unexpected(reply)
}

/** Posts a request for a token exactly as given. Whether the proof in the reply holds is the caller's to check. */
export async function postToken(library: string, bytes: Uint8Array<ArrayBuffer>, fetch: Fetch): Promise<TokenReply> {
  const reply = await ask(fetch, `${library}/v1/tokens`, { method: 'POST', body: bytes })
  if (reply.status !== 200) throw await unexpected(reply)
  const token = TokenReply.safeParse(await smallJson(reply))
  if (!token.success) throw new ApiError('not-a-library', 'The answer is not a token')
  return token.data
}

/** Asks the library to delete the card with this key. Resolves on 204, whether or not it still had it. */
export async function postErase(library: string, key: Uint8Array<ArrayBuffer>, fetch: Fetch): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify({ key: base64url(key) }))
  const reply = await ask(fetch, `${library}/v1/erase`, { method: 'POST', body })
  if (reply.status !== 204) throw await unexpected(reply)
}

async function ask(fetch: Fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...PLAIN, ...init, headers: HEADERS, signal: AbortSignal.timeout(25_000) })
  } catch {
    throw new ApiError('unreachable', 'No answer from the library')
  }
}

async function unexpected(reply: Response): Promise<ApiError> {
  if (reply.status === 408 || reply.status === 429 || reply.status >= 500) {
    const wait = retryAfter(reply.headers.get('retry-after'), Date.parse(reply.headers.get('date') ?? ''))
    return new ApiError('busy', `The library answers ${reply.status}`, { status: reply.status, ...(wait === undefined ? {} : { wait }) })
  }
  const problem = Problem.safeParse(await smallJson(reply))
  const words = problem.success ? (problem.data.detail ?? problem.data.title) : `The library answers ${reply.status}`
  // Only the library itself says 4xx; a page of a hotel's network in its place says 200 to everything, and is tried again.
  const refused = reply.status >= 400 && reply.status !== 404
  return new ApiError(refused ? 'refused' : 'not-a-library', words, { status: reply.status })
}

/** Milliseconds a `Retry-After` asks for (RFC 9110 10.2.3), a week at most: seconds, or a date counted from the reply's own `Date`. */
export function retryAfter(value: string | null, date: number): number | undefined {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Math.min(LONGEST_WAIT, Number(value) * 1000)
  const wait = Date.parse(value) - date
  return Number.isNaN(wait) ? undefined : Math.min(LONGEST_WAIT, Math.max(0, wait))
}

/** The body, or undefined as soon as it has more bytes than the limit: what a hostile server would go on sending is never held. */
async function bytesOf(reply: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = reply.body?.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > limit) {
      await reader?.cancel().catch(() => undefined)
      return undefined
    }
    pieces.push(next.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What a short JSON body says; undefined when it is long, broken or none. */
async function smallJson(reply: Response): Promise<unknown> {
  const bytes = await bytesOf(reply, SMALL_LIMIT).catch(() => undefined)
  return bytes === undefined ? undefined : json(bytes)
}

function json(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
