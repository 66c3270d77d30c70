import * as z from 'zod/mini'
import { Manifest } from '#shared/edition.ts'
import { CatalogueRecord } from '#shared/record.ts'

/** 128 random bits in hex: a stay on a page, known to the page's script and the background only. */
const StayId = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const PageSeen = z.strictObject({ stay: StayId, record: CatalogueRecord })
export type PageSeen = z.infer<typeof PageSeen>

/** Attention so far in milliseconds; sent whenever the page is hidden and once, with `left`, when it is left. */
export const VisitEnded = z.strictObject({
  stay: StayId,
  active: z.int().check(z.gte(0), z.lte(86_400_000)),
  mode: z.enum(['view', 'download', 'request']),
  left: z.boolean(),
})
export type VisitEnded = z.infer<typeof VisitEnded>

export const SearchSeen = z.strictObject({
  query: z.string().check(z.minLength(1), z.maxLength(300)),
  hits: z.nullable(z.int().check(z.gte(0))),
})
export type SearchSeen = z.infer<typeof SearchSeen>

/** The page holds no record; `looksLikeRecord` when it seems to, but could not be read. */
export const Unreadable = z.strictObject({ looksLikeRecord: z.boolean() })
export type Unreadable = z.infer<typeof Unreadable>

/** The one message pages send: only the background uses the network, and it stays when a page is closed, so they wake it. */
export const Wake = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['edition', 'outbox', 'erase']) }),
  z.strictObject({ kind: z.literal('site'), origin: z.string().check(z.maxLength(300)) }),
  z.strictObject({ kind: z.enum(['preview', 'library']), address: z.string().check(z.maxLength(2000)) }),
])
export type Wake = z.infer<typeof Wake>

/**
 * Why a library could not be reached: `address` is not an https address; `unreachable` no answer; `not-a-library`
 * answered something else; `damaged` a part did not match its hash or its schema; `busy` asks to wait; `not-granted` the patron gave
 * no leave to reach it (Firefox).
 */
export const Trouble = z.enum(['address', 'unreachable', 'not-a-library', 'damaged', 'busy', 'not-granted'])
export type Trouble = z.infer<typeof Trouble>

export const WakeReply = z.union([
  z.strictObject({ ok: z.literal(true), manifest: z.optional(Manifest) }),
  z.strictObject({ ok: z.literal(false), trouble: Trouble }),
])
export type WakeReply = z.infer<typeof WakeReply>
