import * as z from 'zod/mini'
import { Manifest } from '#shared/edition.ts'
import { CatalogueRecord } from '#shared/record.ts'
import { DriftField } from './drift.ts'
import { alternateSources, fields } from './recognise/claims.ts'
import { ReasonCode } from './why.ts'

/** 128 random bits in hex: a stay on a page, known to the page's script and the background only. */
const StayId = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const PageSeen = z.strictObject({ stay: StayId, record: CatalogueRecord })
export type PageSeen = z.infer<typeof PageSeen>

const Count = z.int().check(z.gte(1), z.lte(1000))

/** Attention so far in milliseconds; sent whenever the page is hidden and once, with `left`, when it is left. */
export const VisitEnded = z.strictObject({
  stay: StayId,
  active: z.int().check(z.gte(0), z.lte(86_400_000)),
  mode: z.enum(['view', 'ask', 'download', 'request']),
  /** How often each was done on this stay so far. */
  uses: z.exactOptional(z.strictObject({ ask: z.exactOptional(Count), download: z.exactOptional(Count), request: z.exactOptional(Count) })),
  left: z.boolean(),
})
export type VisitEnded = z.infer<typeof VisitEnded>

export const SearchSeen = z.strictObject({
  query: z.string().check(z.minLength(1), z.maxLength(300)),
  hits: z.nullable(z.int().check(z.gte(0))),
})
export type SearchSeen = z.infer<typeof SearchSeen>

/** The page holds no record; `looksLikeRecord` when it seems to, but could not be read: then what a report would say of it. */
export const Unreadable = z.strictObject({
  looksLikeRecord: z.boolean(),
  /** The recogniser's code for what the page is instead; an `account` page leaves nothing but this word. */
  why: z.exactOptional(z.pipe(z.string(), ReasonCode)),
  /** Address as the page's own script sees it; an application may have changed it without a load. */
  address: z.optional(z.string().check(z.maxLength(2000))),
  platform: z.optional(z.string().check(z.maxLength(40))),
  failed: z.optional(z.array(DriftField).check(z.maxLength(5))),
})
export type Unreadable = z.infer<typeof Unreadable>
/** As the page's script sends it: it carries no list of codes. */
export type UnreadableSent = z.input<typeof Unreadable>

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

/** The page says little of its record and links to a description: may this site be asked for it? `address` is the record's canonical one. */
export const AlternateAsked = z.strictObject({ address: text(2000) })
export type AlternateAsked = z.infer<typeof AlternateAsked>

/** What a fetched description said, as far as it may leave the page. */
export const AlternateRead = z.strictObject({
  address: text(2000),
  reading: z.strictObject({
    source: z.enum(alternateSources),
    trust: z.number().check(z.gte(0), z.lte(1)),
    claims: z
      .array(
        z.strictObject({
          field: z.enum(fields),
          value: text(2000),
          role: z.exactOptional(z.string().check(z.maxLength(200))),
          scheme: z.exactOptional(z.string().check(z.maxLength(60))),
          notation: z.exactOptional(z.string().check(z.maxLength(60))),
          uri: z.exactOptional(z.string().check(z.maxLength(500))),
          whole: z.exactOptional(z.boolean()),
        }),
      )
      .check(z.maxLength(64)),
    work: z.literal(2),
    works: z.literal(1),
  }),
})
export type AlternateRead = z.infer<typeof AlternateRead>

/** The one message pages send: only the background uses the network, and it stays when a page is closed, so they wake it. */
export const Wake = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['edition', 'outbox', 'erase']) }),
  z.strictObject({ kind: z.literal('site'), origin: z.string().check(z.maxLength(300)) }),
  z.strictObject({ kind: z.literal('enrol'), code: z.string().check(z.maxLength(100)) }),
  z.strictObject({ kind: z.enum(['preview', 'library']), address: z.string().check(z.maxLength(2000)) }),
])
export type Wake = z.infer<typeof Wake>

/**
 * Why a library could not be reached: `address` is not an https address; `unreachable` no answer; `not-a-library`
 * answered something else; `damaged` a part did not match its hash or its schema; `busy` asks to wait; `not-granted` the patron gave
 * no leave to reach it (Firefox). `code` is no enrolment code; `code-unknown`, `code-used`, `code-over` are the library's answers to one.
 */
export const Trouble = z.enum(['address', 'unreachable', 'not-a-library', 'damaged', 'busy', 'not-granted', 'code', 'code-unknown', 'code-used', 'code-over'])
export type Trouble = z.infer<typeof Trouble>

export const WakeReply = z.union([
  z.strictObject({ ok: z.literal(true), manifest: z.optional(Manifest) }),
  z.strictObject({ ok: z.literal(false), trouble: Trouble }),
])
export type WakeReply = z.infer<typeof WakeReply>
