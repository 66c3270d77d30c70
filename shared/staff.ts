import * as z from 'zod/mini'
import { Channel } from './channel.ts'
import { Access, Audience, Day, ItemLevel } from './item.ts'
import { Authentication, Registration } from './passkey.ts'
import { QuestionId } from './policy.ts'
import { Bilingual } from './subject.ts'

/** UTC instant, ISO 8601 with seconds: `2026-11-22T08:00:00Z` (fractions allowed). */
export const Instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/),
  z.refine((instant) => !Number.isNaN(Date.parse(instant)), 'not an instant of the calendar'),
)
export type Instant = z.infer<typeof Instant>

/** What a member of staff may do. A viewer reads; an editor and a reference librarian also write channels and items; an administrator also keeps staff. */
export const Role = z.enum(['viewer', 'editor', 'reference', 'administrator'])
export type Role = z.infer<typeof Role>

export const StaffMember = z.strictObject({ id: z.string(), name: z.string(), role: Role })
export type StaffMember = z.infer<typeof StaffMember>

/** GET /v1/staff/session, and the reply to both `verify` requests. */
export const SessionReply = z.strictObject({
  /** Who is signed in, or null. */
  staff: z.nullable(StaffMember),
  /** True once the first administrator exists: sign in. False: the one-time set-up link is still to be used. */
  setUp: z.boolean(),
  /** The library's English name. */
  library: z.string(),
})
export type SessionReply = z.infer<typeof SessionReply>

/** POST /v1/staff/setup/options: the code of the one-time set-up link, or of an invitation. Replies with `CreationOptions`. */
export const SetupOptionsRequest = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
})
export type SetupOptionsRequest = z.infer<typeof SetupOptionsRequest>

/** POST /v1/staff/setup/verify. Replies with `SessionReply` and the session cookie. */
export const SetupVerifyRequest = z.strictObject({ response: Registration })
export type SetupVerifyRequest = z.infer<typeof SetupVerifyRequest>

/** POST /v1/staff/sign-in/options, sign-out and the item verbs without further words: an empty object. sign-in/options replies with `RequestOptions`. */
export const Nothing = z.strictObject({})
export type Nothing = z.infer<typeof Nothing>

/** POST /v1/staff/sign-in/verify. Replies with `SessionReply` and the session cookie. */
export const SignInVerifyRequest = z.strictObject({ response: Authentication })
export type SignInVerifyRequest = z.infer<typeof SignInVerifyRequest>

/** POST /v1/staff/invitations (administrator). */
export const InvitationRequest = z.strictObject({ role: Role })
export type InvitationRequest = z.infer<typeof InvitationRequest>

/** The code is shown once; only its hash is kept. It goes into a link `/console/#setup=CODE`. */
export const InvitationReply = z.strictObject({ code: z.string(), role: Role, expires: Instant })
export type InvitationReply = z.infer<typeof InvitationReply>

/** GET /v1/staff/members (administrator). */
export const MembersReply = z.strictObject({ members: z.array(z.strictObject({ ...StaffMember.shape, since: Instant })) })
export type MembersReply = z.infer<typeof MembersReply>

/** GET /v1/staff/audit?page= (administrator), newest first. */
export const AuditReply = z.strictObject({
  entries: z.array(z.strictObject({ at: Instant, staff: z.nullable(z.string()), action: z.string(), subject: z.string() })),
  page: z.int(),
  pages: z.int(),
})
export type AuditReply = z.infer<typeof AuditReply>

/** Where an item stands. `scheduled` waits for `from`; `published` is in the edition; `expired` was, until `until`. */
export const ItemState = z.enum(['draft', 'scheduled', 'published', 'expired'])
export type ItemState = z.infer<typeof ItemState>

/**
 * What an editor writes of an item. Looser than `Item`, so that an unfinished draft can be kept:
 * texts may be empty and the address may be no address yet. Publishing and scheduling check it as an `Item`.
 */
export const ItemContent = z.strictObject({
  channel: z.string().check(z.maxLength(48)),
  title: z.string().check(z.maxLength(300)),
  creator: z.exactOptional(z.string().check(z.maxLength(200))),
  imprint: z.exactOptional(z.string().check(z.maxLength(300))),
  shelfmark: z.exactOptional(z.string().check(z.maxLength(60))),
  kind: z.exactOptional(z.string().check(z.maxLength(40))),
  url: z.string().check(z.maxLength(2000)),
  language: z.string().check(z.maxLength(35)),
  level: ItemLevel,
  access: z.exactOptional(Access),
  subjects: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(12)),
  /** At most 140 characters. */
  reason: z.string().check(z.maxLength(140)),
  /** Name the reason is signed with; empty takes the name of whoever saves. */
  by: z.string().check(z.maxLength(80)),
  pinned: z.exactOptional(z.boolean()),
  boost: z.exactOptional(z.number().check(z.gte(-1), z.lte(1))),
  audience: z.exactOptional(Audience),
})
export type ItemContent = z.infer<typeof ItemContent>

/** POST /v1/staff/items: makes a draft. */
export const ItemCreate = z.strictObject({ content: ItemContent, until: z.exactOptional(z.nullable(Instant)) })
export type ItemCreate = z.infer<typeof ItemCreate>

/**
 * PUT /v1/staff/items/:id. A published or scheduled item must stay complete (400 with paths); its change goes out in a new edition at once.
 * With `revision`, a save over somebody else's newer save is refused (409).
 */
export const ItemSave = z.strictObject({
  content: ItemContent,
  /** When it expires; null never, absent leaves it. */
  until: z.exactOptional(z.nullable(Instant)),
  revision: z.exactOptional(z.int()),
})
export type ItemSave = z.infer<typeof ItemSave>

/** POST /v1/staff/items/:id/schedule: `from` must lie ahead, `until` after it. The other verbs (publish, expire, draft) take `Nothing`. */
export const ItemSchedule = z.strictObject({ from: Instant, until: z.exactOptional(z.nullable(Instant)) })
export type ItemSchedule = z.infer<typeof ItemSchedule>

/** An item as staff see it: reply to GET, POST, PUT and the verbs. */
export const StaffItem = z.strictObject({
  id: z.string(),
  state: ItemState,
  content: ItemContent,
  /** When it is or was to be published; null while a plain draft. */
  from: z.nullable(Instant),
  until: z.nullable(Instant),
  /** Day of first publication; null before it. */
  published: z.nullable(Day),
  /** Grows by one at every change. */
  revision: z.int(),
  updated: Instant,
  updatedBy: z.string(),
})
export type StaffItem = z.infer<typeof StaffItem>

/** GET /v1/staff/items?channel=&state=&q=&page= : `q` looks in title, creator, shelfmark and reason; page 1 is the newest 50. */
export const ItemsReply = z.strictObject({ items: z.array(StaffItem), total: z.int(), page: z.int(), pages: z.int() })
export type ItemsReply = z.infer<typeof ItemsReply>

/** A channel as staff see it. POST and PUT take a plain `Channel` (PUT: with the slug of its address) and reply with this. */
export const StaffChannel = z.strictObject({
  channel: Channel,
  /** Items in it, by state. */
  items: z.strictObject({ draft: z.int(), scheduled: z.int(), published: z.int(), expired: z.int() }),
  updated: Instant,
})
export type StaffChannel = z.infer<typeof StaffChannel>

/** GET /v1/staff/channels, sorted by slug. */
export const ChannelsReply = z.strictObject({ channels: z.array(StaffChannel) })
export type ChannelsReply = z.infer<typeof ChannelsReply>

/** The present epoch. `day` counts from 1 to `length`. */
export const EpochState = z.strictObject({
  number: z.int(),
  from: Day,
  /** Its last day. */
  to: Day,
  /** Day on which it is counted, after the grace. */
  closes: Day,
  day: z.int(),
  length: z.int(),
})
export type EpochState = z.infer<typeof EpochState>

/** One run of a job. `nothing`: it ran and had nothing to do. */
export const JobRun = z.strictObject({
  job: z.enum(['publish', 'expire', 'close-epoch', 'retention', 'segment']),
  started: Instant,
  finished: Instant,
  outcome: z.enum(['done', 'nothing', 'failed']),
  /** In words: what was done, or why it failed. */
  detail: z.string(),
  /** How much it read: items (`publish`, `expire`), cards (`close-epoch`, `retention`), items and reports (`segment`); cards and reports by `shownCount`. null: nothing, or unknown. */
  size: z.nullable(z.int()),
})
export type JobRun = z.infer<typeof JobRun>

const NamedConcept = z.strictObject({ id: z.string(), label: Bilingual })

/**
 * PUT /v1/staff/vocabulary?dryRun=true and ?basis= (editor, administrator): a SKOS concept scheme as JSON-LD, at most 1 MB. A dry run replies with what it would do
 * and writes nothing; the same file with the `basis` it named takes the place of the present vocabulary, unless it `breaks` something or the basis has changed (409).
 */
export const VocabularyReport = z.strictObject({
  /** SHA-256 of the present vocabulary, in hex. */
  basis: z.string(),
  concepts: z.int(),
  /** Top groups, 1 to 32. */
  groups: z.int(),
  added: z.array(NamedConcept),
  removed: z.array(NamedConcept),
  renamed: z.array(z.strictObject({ id: z.string(), from: Bilingual, to: Bilingual })),
  /** Concepts under another top group than before. */
  moved: z.array(z.strictObject({ ...NamedConcept.shape, from: z.int(), to: z.int() })),
  /** Top groups that are no longer the concept they were; null where none is or was. */
  groupsChanged: z.array(z.strictObject({ index: z.int(), from: z.nullable(Bilingual), to: z.nullable(Bilingual) })),
  /** Items not expired that would lose a subject. */
  items: z.array(z.strictObject({ id: z.string(), title: z.string(), state: ItemState, subjects: z.array(z.string()) })),
  channels: z.array(z.strictObject({ slug: z.string(), subjects: z.array(z.string()) })),
  /** Questions in force whose answers are numbers of top groups. */
  questions: z.array(QuestionId),
  /** Why it is refused: items out or scheduled, or channels, would lose a subject; or answers counted by group would change their meaning. */
  breaks: z.array(z.enum(['items', 'channels', 'questions'])),
  /** What of the file is not taken, in words. */
  passedOver: z.array(z.string()),
  /** The edition that carries it; null for a dry run, or when nothing is different. */
  edition: z.nullable(z.int()),
})
export type VocabularyReport = z.infer<typeof VocabularyReport>

const ItemLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  channel: z.string(),
  language: z.string(),
  from: z.nullable(Instant),
  updated: Instant,
  updatedBy: z.string(),
})

/** GET /v1/staff/home. */
export const HomeReply = z.strictObject({
  /** null before the first edition. `bytes` is the sum of its parts, uncompressed. */
  edition: z.nullable(z.strictObject({ number: z.int(), published: Instant, channels: z.int(), items: z.int(), bytes: z.int() })),
  epoch: EpochState,
  /**
   * Most answers to any one question of the last closed epoch, by `shownCount`; null before the first close. Nobody knows how many installed. `open`: some came while
   * enrolment was open; `lost`: cards deleted uncounted, by `shownCount`.
   */
  sharing: z.nullable(z.strictObject({ n: z.int(), epoch: z.int(), open: z.exactOptional(z.literal(true)), lost: z.exactOptional(z.int()) })),
  /** The segment model in force: when it was last changed, and its own sentence on how it came about; null before there is one. */
  segments: z.nullable(z.strictObject({ updated: Instant, method: Bilingual })),
  /** Oldest first, at most 20. */
  drafts: z.array(ItemLine),
  /** Next first, at most 20. */
  scheduled: z.array(ItemLine),
  /** The last run of each job, and every failed one of the last seven days, newest first. */
  jobs: z.array(JobRun),
})
export type HomeReply = z.infer<typeof HomeReply>
