import * as z from 'zod/mini'
import { FEWEST_CODES, MOST_CODES } from './enrolment.ts'
import { Day, StageName } from './item.ts'
import { Question, QuestionId } from './policy.ts'
import { PRESET_NAMES } from './presets.ts'
import { SegmentFacts } from './segment.ts'
import { EpochState } from './staff.ts'
import { Bilingual } from './subject.ts'

/** A share of readers with its 95 % interval, given that it is shown: 0 to 1. Changes run from -1, and ratios and forecasts are not clipped: noise may carry lo below 0 and hi above 1. */
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
  /** Some of the cards came while enrolment was open: the shares may be stuffed. */
  open: z.exactOptional(z.literal(true)),
  /** Fewer cards than this came, and nothing of them was kept. */
  fewerThan: z.exactOptional(z.int()),
  /** The epoch compared with, or null. */
  beforeEpoch: z.nullable(z.int()),
  /** Some of the cards of that epoch did: changes may be stuffed. */
  openBefore: z.exactOptional(z.literal(true)),
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
  /** Closed epochs, newest first; `n` is the most answers to any one question, by `shownCount`; `lost` are cards deleted uncounted because their time was over, by `shownCount`. */
  epochs: z.array(
    z.strictObject({ epoch: z.int(), from: Day, to: Day, closedOn: Day, n: z.int(), lost: z.exactOptional(z.strictObject({ cards: z.int(), on: Day })) }),
  ),
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
    /** Some of the reports it was learned from came while enrolment was open. */
    open: z.exactOptional(z.literal(true)),
    /** In the shown epoch fewer directions than this came, and nothing of them was kept. */
    fewerThan: z.exactOptional(z.int()),
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
  /** Whether some figure here rests on cards that came while enrolment was open. Each question, and each epoch of a trend, says it of itself. */
  openEnrolment: z.boolean(),
  /** Whole days since the shown epoch was counted; null before the first close. */
  ageDays: z.nullable(z.int()),
})
export type ReadersReply = z.infer<typeof ReadersReply>

/** The trend of one question over the closed epochs that asked it with the same noise, the newest last. */
export const Trend = z.strictObject({
  id: QuestionId,
  /** `open`: some of its cards came while enrolment was open. */
  epochs: z.array(z.strictObject({ epoch: z.int(), closedOn: Day, n: z.int(), open: z.exactOptional(z.literal(true)) })),
  /** Epsilon of one report overall. */
  epsilon: z.number(),
  minimumReports: z.int(),
  cells: z.array(
    z.strictObject({
      index: z.int(),
      label: Bilingual,
      /** One for each epoch; null where it is suppressed. */
      figures: z.array(z.nullable(Share)),
      /** The plain figure to expect of the epoch after the newest, shown or not, with its 95 % interval; with three shown figures or more. */
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
