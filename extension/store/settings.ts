import * as z from 'zod/mini'
import { Manifest } from '#shared/edition.ts'
import { Access, Day, ItemLevel } from '#shared/item.ts'
import { Question, QuestionId } from '#shared/policy.ts'
import { Language } from '#shared/subject.ts'
import { BREADTHS } from '../domain/recommend/diversify.ts'
import { type Database, database } from './database.ts'

const Bytes32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const Time = z.number().check(z.gte(0))

/** What the patron agreed to, as it stood on that day. A policy that asks for more needs a new yes. */
export const Consent = z.strictObject({
  at: Time,
  policy: z.int(),
  yearlyEpsilon: z.number(),
  epochDays: z.int(),
  /** Day epochs are counted from; absent in a consent of before it was noted. */
  origin: z.optional(Day),
  questions: z.array(Question),
  /** SHA-256 (hex) of the policy agreed to, as the library published it; absent in a consent of before it was noted. */
  sha256: z.optional(z.string()),
  /** The key for tokens agreed to; absent when cards came without tokens then. */
  tokenKey: z.optional(z.string()),
  /** What else stood in the words; absent in a consent of before it was noted. */
  terms: z.optional(z.strictObject({ openEnrolment: z.boolean(), minimumReports: z.int(), retentionDays: z.int(), operator: z.string(), contact: z.string() })),
})
export type Consent = z.infer<typeof Consent>

/** Every setting, by key; a key that was never set is absent. */
export const Settings = z.partial(
  z.strictObject({
    language: Language,
    theme: z.enum(['light', 'dark']),
    /** Origin of the library's server, `https://host[:port]`. */
    library: z.string().check(z.maxLength(300)),
    /** When the welcome page was finished or skipped. */
    welcomed: Time,
    /** Hour of the digest on the patron's clock, 0 to 23. */
    digestHour: z.int().check(z.gte(0), z.lte(23)),
    /** Languages the patron reads, BCP 47; empty or absent means any. */
    readingLanguages: z.array(z.string().check(z.minLength(2), z.maxLength(35))).check(z.maxLength(20)),
    /** Levels of items to show beside those for any reader; empty or absent means all. */
    levels: z.array(ItemLevel).check(z.maxLength(4)),
    /** What the patron has access to beside what is open; empty or absent means all is shown. */
    access: z.array(Access).check(z.maxLength(3)),
    /** How far the first ten places reach over subjects; balanced when absent. */
    breadth: z.enum(BREADTHS),
    /** Show "you might" guesses; on unless false. */
    guesses: z.boolean(),
    /** Single-key shortcuts on lists (WCAG 2.1.4); on unless false. */
    keys: z.boolean(),
    /** Forget visits, searches and records nobody kept after so many days. */
    retentionDays: z.int().check(z.gte(1), z.lte(3650)),
    /** The last good edition: its parts are in `parts`. */
    edition: z.strictObject({ manifest: Manifest, fetched: Time }),
    /** State of the poll: the next fetch, failures since the last good one, and why the last one failed. */
    poll: z.strictObject({ next: Time, failures: z.int(), trouble: z.optional(z.string()) }),
    consent: Consent,
    /** What makes this browser one voice at a library (docs/protocol.md): 32 bytes of its own choosing as base64url, and the day a code made them good. */
    credential: z.strictObject({ value: Bytes32, library: z.string(), since: Day }),
    /** An enrolment under way, written before it is sent: the same code with the same credential again burns nothing. */
    enrolling: z.strictObject({ code: z.string(), credential: Bytes32, library: z.string(), attempts: z.int(), after: Time }),
    /** In the e2e build only: cards leave at the next wake, whatever their time. */
    sendSoon: z.boolean(),
    /** The last epoch of the present library's clock cards were drawn for, as far as the standing rules allowed. */
    drawnEpoch: z.int(),
    /** Questions the standing rules leave without a card, and why: their draws of the year are used, or its budget is spent (shared/privacy/budget.ts). */
    silent: z.array(z.strictObject({ question: QuestionId, reason: z.enum(['draws-used', 'budget-spent']) })),
    /** Questions the patron leaves unanswered, whatever else is shared. */
    withheld: z.array(QuestionId),
    /** The latest time seen, so that an epoch never runs backwards. */
    clock: Time,
  }),
)
export type Settings = z.infer<typeof Settings>
export type SettingKey = keyof Settings

/** Rows the schema does not know or no longer accepts are left out. */
export async function settings(db: Database = database): Promise<Settings> {
  const known = (await db.settings.toArray()).filter(({ key, value }) => Settings.safeParse({ [key]: value }).success)
  return Settings.parse(Object.fromEntries(known.map(({ key, value }) => [key, value])))
}

export async function getSetting<Key extends SettingKey>(key: Key, db: Database = database): Promise<Settings[Key]> {
  const row = await db.settings.get(key)
  const parsed = Settings.safeParse(row === undefined ? {} : { [key]: row.value })
  return parsed.success ? parsed.data[key] : undefined
}

/** Sets one setting; undefined removes it. */
export async function setSetting<Key extends SettingKey>(key: Key, value: Settings[Key], db: Database = database): Promise<void> {
  if (value === undefined) await db.settings.delete(key)
  else await db.settings.put({ key, value })
}
