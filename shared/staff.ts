import * as z from 'zod/mini'
import { Channel } from './channel.ts'
import { FEWEST_CODES, MOST_CODES } from './enrolment.ts'
import { Access, Audience, Day, ItemLevel, StageName } from './item.ts'
import { Authentication, Registration } from './passkey.ts'
import { Question, QuestionId } from './policy.ts'
import { PRESET_NAMES } from './presets.ts'
import { SegmentFacts } from './segment.ts'
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
  job: z.enum(['publish', 'expire', 'close-epoch', 'segment']),
  started: Instant,
  finished: Instant,
  outcome: z.enum(['done', 'nothing', 'failed']),
  /** In words: what was done, or why it failed. */
  detail: z.string(),
  /** How much it read: items (`publish`, `expire`), cards (`close-epoch`), items and reports (`segment`); cards and reports by `shownCount`. null: nothing, or unknown. */
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
  /** Most answers to any one question of the last closed epoch, by `shownCount`; null before the first close. Nobody knows how many installed. */
  sharing: z.nullable(z.strictObject({ n: z.int(), epoch: z.int() })),
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

/** A share of readers, 0 to 1, with its 95 % interval. Not clipped: noise may carry lo below 0 and hi above 1. */
export const Share = z.strictObject({ share: z.number(), lo: z.number(), hi: z.number() })
export type Share = z.infer<typeof Share>

/** One answer of one question. A suppressed cell carries no figure: neither share, nor before, nor change. */
export const ReadersCell = z.strictObject({
  index: z.int(),
  label: Bilingual,
  suppressed: z.boolean(),
  share: z.exactOptional(z.number()),
  lo: z.exactOptional(z.number()),
  hi: z.exactOptional(z.number()),
  /** The closed epoch before, when its own cell is not suppressed and the question was the same. */
  before: z.exactOptional(Share),
  /** Difference to `before` with its own 95 % interval; clear when the interval leaves 0 out. */
  change: z.exactOptional(Share),
  /** Published items of the answer's subject group (questions `subject` and `gap`): demand beside supply. */
  items: z.exactOptional(z.int()),
  /** Among the shown answers of `gap`: 1 is the greatest need, share by items; `best` and `worst` bound the rank. */
  rank: z.exactOptional(z.strictObject({ at: z.int(), best: z.int(), worst: z.int() })),
  /** Share within the answer's line, where both are shown: of those who were active, how many are loyal now. */
  within: z.exactOptional(Share),
})
export type ReadersCell = z.infer<typeof ReadersCell>

export const ReadersQuestion = z.strictObject({
  id: QuestionId,
  epoch: z.int(),
  from: Day,
  to: Day,
  closedOn: Day,
  /** Reports counted, rounded down to the ten (`shownCount`); shares and intervals are of so many. */
  n: z.int(),
  /** Epsilon of one report overall: ln of the worst ratio of one answer's odds. */
  epsilon: z.number(),
  standInEpsilon: z.number(),
  reportEpsilon: z.number(),
  minimumReports: z.int(),
  /** The epoch compared with, or null. */
  beforeEpoch: z.nullable(z.int()),
  /** Every answer in the order of its index. */
  cells: z.array(ReadersCell),
  /** Answers that make a row of a cross table (`move`: one stage before; `stage`: both grades; `cost`: one subject and mode), with their share together unless it is suppressed. */
  lines: z.exactOptional(z.array(z.strictObject({ label: Bilingual, members: z.array(z.int()), total: z.exactOptional(Share) }))),
  /** Of `cost`: the share of hard finds among the finds, by wide subject (last: all, without a name), and in each online, at the library, and both; null where it is held back. */
  difficulty: z.exactOptional(z.array(z.strictObject({ subject: z.nullable(Bilingual), hard: z.array(z.nullable(Share)) }))),
  /** How many cells are suppressed. */
  hidden: z.int(),
})
export type ReadersQuestion = z.infer<typeof ReadersQuestion>

/** GET /v1/staff/readers?epoch= : the last closed epoch, or the one asked for. */
export const ReadersReply = z.strictObject({
  /** Closed epochs, newest first; `n` is the most answers to any one question, by `shownCount`. */
  epochs: z.array(z.strictObject({ epoch: z.int(), from: Day, to: Day, closedOn: Day, n: z.int() })),
  /** The epoch now open. */
  current: EpochState,
  /** Empty before the first close. */
  questions: z.array(ReadersQuestion),
  segments: z.strictObject({
    version: z.int(),
    method: Bilingual,
    /** What it was learned from and how stable it is; left out by a model of an earlier version. */
    facts: z.exactOptional(SegmentFacts),
    threshold: z.number(),
    /** Day the model was learned; null before. */
    learned: z.nullable(Day),
    ageDays: z.nullable(z.int()),
    segments: z.array(
      z.strictObject({
        id: z.string(),
        name: Bilingual,
        story: Bilingual,
        /** Named by a librarian; kept as it is whatever is learned. */
        edited: z.exactOptional(z.literal(true)),
        pinned: z.exactOptional(z.literal(true)),
        stages: z.exactOptional(z.array(StageName)),
        /** Leading groups of the centre, at most four, strongest first; weight relative to the public mean. */
        leading: z.array(z.strictObject({ concept: z.string(), label: Bilingual, weight: z.number() })),
      }),
    ),
    /** Taken out by librarians; learning leaves them out. */
    dropped: z.exactOptional(z.array(z.strictObject({ id: z.string(), name: Bilingual }))),
  }),
  openEnrolment: z.boolean(),
  /** Whole days since the shown epoch was counted; null before the first close. */
  ageDays: z.nullable(z.int()),
})
export type ReadersReply = z.infer<typeof ReadersReply>

/** The trend of one question over the closed epochs that asked it with the same noise, the newest last. */
export const Trend = z.strictObject({
  id: QuestionId,
  epochs: z.array(z.strictObject({ epoch: z.int(), closedOn: Day, n: z.int() })),
  /** Epsilon of one report overall. */
  epsilon: z.number(),
  minimumReports: z.int(),
  cells: z.array(
    z.strictObject({
      index: z.int(),
      label: Bilingual,
      /** One for each epoch; null where it is suppressed. */
      figures: z.array(z.nullable(Share)),
      /** The figure to expect of the epoch after the newest, with its 95 % interval; with three figures or more, the newest among them. */
      forecast: z.exactOptional(Share),
    }),
  ),
})
export type Trend = z.infer<typeof Trend>

/** GET /v1/staff/readers/trends. */
export const TrendsReply = z.strictObject({
  trends: z.array(Trend),
  /** Whole days since the newest epoch was counted; null before the first close. */
  ageDays: z.nullable(z.int()),
})
export type TrendsReply = z.infer<typeof TrendsReply>

/** PUT /v1/staff/segments/:id: a librarian's own words, kept when the model is learned anew. Replies with 204, as DELETE and the other verbs do. */
export const SegmentWords = z.strictObject({ name: Bilingual, story: Bilingual })
export type SegmentWords = z.infer<typeof SegmentWords>

/** POST /v1/staff/segments/:id/merge: the segment that becomes part of this one. `split` takes `Nothing`; both are refused in words (409) where they cannot be. */
export const SegmentMerge = z.strictObject({ with: z.string() })
export type SegmentMerge = z.infer<typeof SegmentMerge>

/** POST /v1/staff/segments/:id/pin. */
export const SegmentPin = z.strictObject({ pinned: z.boolean() })
export type SegmentPin = z.infer<typeof SegmentPin>

/** What is asked and with how much noise: `preset` is null where it is none of the three. */
export const PolicyTerms = z.strictObject({ questions: z.array(Question), yearlyEpsilon: z.number(), preset: z.nullable(z.enum(PRESET_NAMES)) })
export type PolicyTerms = z.infer<typeof PolicyTerms>

/** GET and PUT /v1/staff/policy. */
export const PolicyReply = z.strictObject({
  version: z.int(),
  inForce: PolicyTerms,
  /** What is asked from a coming epoch on, whose first day is `from`. */
  next: z.nullable(z.strictObject({ ...PolicyTerms.shape, epoch: z.int(), from: Day })),
  /** Channels that the question `channel` would list. */
  channels: z.int(),
})
export type PolicyReply = z.infer<typeof PolicyReply>

/** PUT /v1/staff/policy (administrator): from the next epoch on. `move` is asked instead of `stage`; `groups` is the domain of `subject`. */
export const PolicyChoice = z
  .strictObject({
    preset: z.enum(PRESET_NAMES),
    questions: z.array(QuestionId).check(z.minLength(1), z.maxLength(3)),
    groups: z.union([z.literal(8), z.literal(32)]),
  })
  .check(
    z.refine(({ questions }) => new Set(questions).size === questions.length, { path: ['questions'], message: 'must differ' }),
    z.refine(({ questions }) => !(questions.includes('stage') && questions.includes('move')), { path: ['questions'], message: 'ask stage or move, not both' }),
  )
export type PolicyChoice = z.infer<typeof PolicyChoice>

/** A sheet of enrolment codes: days and numbers, and of no code who has it. `expired` and `revoked` are codes that were never used, up to nine of them used after all. */
export const Sheet = z.strictObject({
  id: z.int(),
  made: Day,
  /** Last day its codes are taken. */
  until: Day,
  issued: z.int(),
  /** By `shownCount`, and the next two by what it leaves. */
  used: z.int(),
  expired: z.int(),
  revoked: z.int(),
})
export type Sheet = z.infer<typeof Sheet>

/** GET /v1/staff/enrolment: sheets, the newest first; the policy's switch and public key. */
export const EnrolmentReply = z.strictObject({ open: z.boolean(), tokenKey: z.nullable(z.string()), sheets: z.array(Sheet) })
export type EnrolmentReply = z.infer<typeof EnrolmentReply>

/** PUT /v1/staff/enrolment (administrator): whether cards come without tokens. Replies with `Nothing`, as taking a sheet back does. */
export const EnrolmentSwitch = z.strictObject({ open: z.boolean() })
export type EnrolmentSwitch = z.infer<typeof EnrolmentSwitch>

/** POST /v1/staff/enrolment/sheets. */
export const SheetRequest = z.strictObject({ codes: z.int().check(z.gte(FEWEST_CODES), z.lte(MOST_CODES)) })
export type SheetRequest = z.infer<typeof SheetRequest>

/** Its reply: the codes are shown once; only their hashes are kept. */
export const SheetReply = z.strictObject({ sheet: Sheet, codes: z.array(z.string()) })
export type SheetReply = z.infer<typeof SheetReply>
