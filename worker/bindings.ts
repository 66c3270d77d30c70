import type { D1Database, Fetcher } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import type { RandomBytes } from '#shared/privacy/random.ts'
import { SEED_BYTES } from '#shared/privacy/token.ts'
import { fromBase64url } from './domain/codes.ts'

/** What the platform binds (wrangler.jsonc). */
export interface Bindings {
  DB: D1Database
  ASSETS?: Fetcher
  ORIGIN?: string
  SETUP_CODE?: string
  TOKEN_KEY?: string
}

/** All the worker touches outside itself. Tests give their own clock, randomness and database. */
export interface Deps {
  db: D1Database
  /** Milliseconds since 1970 UTC. */
  now: () => number
  random: RandomBytes
  /** Public origin of this library: passkeys are made for its host, and changes are taken from its pages only. */
  origin: URL
  /** Code of the one-time set-up link; undefined offers none. */
  setupCode: string | undefined
  /** What the key for tokens is derived from, 32 bytes, when the platform keeps it; else the database does. */
  tokenSeed?: Uint8Array<ArrayBuffer> | undefined
  /** The console's files. */
  assets: Fetcher | undefined
}

/** Fewest signs of a set-up code: 96 bits when they are random base64url. */
const SETUP_SIGNS = 16

const Settings = z.object({
  ORIGIN: z._default(
    z.string().check(
      z.refine((value) => {
        const url = URL.parse(value)
        return url !== null && url.origin === value.replace(/\/$/, '') && (url.protocol === 'https:' || /(^|\.)localhost$|^127(\.\d+){3}$/.test(url.hostname))
      }, 'ORIGIN must be an https: origin without a path, or one on this machine'),
    ),
    'http://localhost:8787',
  ),
  // Whoever guesses it runs the library, and a brake only slows the guessing.
  SETUP_CODE: z.optional(
    z.string().check(z.refine((code) => code === '' || code.length >= SETUP_SIGNS, `SETUP_CODE must have at least ${SETUP_SIGNS} signs, drawn at random`)),
  ),
  TOKEN_KEY: z.optional(
    z.string().check(z.refine((key) => key === '' || fromBase64url(key)?.length === SEED_BYTES, 'TOKEN_KEY must be 32 random bytes as base64url')),
  ),
})

/** Checks the settings and joins them to the clock and randomness of the platform; throws a ZodError that names the setting. */
export function depsOf(bindings: Bindings): Deps {
  const settings = Settings.parse(bindings)
  return {
    db: bindings.DB,
    now: () => Date.now(),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    origin: new URL(settings.ORIGIN),
    setupCode: settings.SETUP_CODE === '' ? undefined : settings.SETUP_CODE,
    tokenSeed: settings.TOKEN_KEY === undefined || settings.TOKEN_KEY === '' ? undefined : fromBase64url(settings.TOKEN_KEY),
    assets: bindings.ASSETS,
  }
}
