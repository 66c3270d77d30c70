import * as z from 'zod/mini'

/** UTC day, `2026-11-22`. */
export const Day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((day) => !Number.isNaN(Date.parse(day)), 'not a day of the calendar'),
)
export type Day = z.infer<typeof Day>

export const StageName = z.enum(['aware', 'acquired', 'active', 'loyal', 'at-risk', 'lost'])
export type StageName = z.infer<typeof StageName>

/** One condition a browser can answer about its own patron. */
export const Condition = z.union([
  z.strictObject({ segment: z.string().check(z.maxLength(60)) }),
  z.strictObject({ stage: StageName }),
  z.strictObject({ interest: z.string().check(z.maxLength(60)) }),
  z.strictObject({ reads: z.string().check(z.maxLength(35)) }),
])
export type Condition = z.infer<typeof Condition>

/** Who may see an item: every condition of `all`, at least one of `any` (when not empty), none of `except`. Evaluated on the device only. */
export const Audience = z.strictObject({
  all: z.array(Condition).check(z.maxLength(8)),
  any: z.array(Condition).check(z.maxLength(8)),
  except: z.array(Condition).check(z.maxLength(8)),
})
export type Audience = z.infer<typeof Audience>

export const ItemLevel = z.enum(['any', 'newcomer', 'practised', 'expert'])
export type ItemLevel = z.infer<typeof ItemLevel>

/** Who gets to the work: anybody, members who sign in, or whoever comes to the library. */
export const Access = z.enum(['open', 'members', 'onsite'])
export type Access = z.infer<typeof Access>

const httpsUrl = z.string().check(
  z.maxLength(2000),
  z.refine((value) => {
    const url = URL.parse(value)
    return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && /(^|\.)localhost$|^127(\.\d+){3}$/.test(url.hostname)))
  }, 'must be an https: address'),
)

/** A language tag of BCP 47, a language subtag first: whatever else stood there, asking for its name would throw. */
const LanguageTag = z.string().check(z.maxLength(35), z.regex(/^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z0-9]{1,8})*$/i))

/** One thing published. Plain text and https links only: no markup, no remote images. */
export const Item = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
  channel: z.string().check(z.maxLength(48)),
  title: z.string().check(z.minLength(1), z.maxLength(300)),
  creator: z.optional(z.string().check(z.maxLength(200))),
  /** Imprint line: dates, repository. */
  imprint: z.optional(z.string().check(z.maxLength(300))),
  shelfmark: z.optional(z.string().check(z.maxLength(60))),
  /** ISAD level or kind of thing ("Series", "Talk"), as a word to show under the shelfmark. */
  kind: z.optional(z.string().check(z.maxLength(40))),
  url: httpsUrl,
  /** Language of the work, BCP 47. */
  language: LanguageTag,
  level: ItemLevel,
  /** Absent where the library does not say. */
  access: z.optional(Access),
  /** Concept ids. */
  subjects: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(12)),
  /** The librarian's own words, one line. */
  reason: z.string().check(z.minLength(1), z.maxLength(140)),
  /** Name the reason is signed with. */
  by: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Day of *first* publication; an edit never moves it. */
  published: Day,
  /** Last day it is shown. */
  until: z.optional(Day),
  /** Pinned for followers of the channel's subjects until `until`. */
  pinned: z.optional(z.boolean()),
  /** Librarian's boost, -1 to 1. */
  boost: z.optional(z.number().check(z.gte(-1), z.lte(1))),
  audience: z.optional(Audience),
})
export type Item = z.infer<typeof Item>
