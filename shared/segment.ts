import * as z from 'zod/mini'
import { StageName } from './item.ts'
import { Bilingual, GROUPS } from './subject.ts'

/** A segment is a public rule: a direction over the vocabulary's 32 groups, and optionally stages it is limited to. */
export const Segment = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/)),
  name: Bilingual,
  story: Bilingual,
  /** Weights over the 32 groups, relative to the public mean; need not be of unit length. */
  centre: z.array(z.number()).check(z.length(GROUPS)),
  stages: z.optional(z.array(StageName)),
  /** Name and story are a librarian's: learning anew keeps them. */
  edited: z.optional(z.literal(true)),
  /** Learning anew leaves it as it is, centre and all. */
  pinned: z.optional(z.literal(true)),
})
export type Segment = z.infer<typeof Segment>

/** What a model was learned from, and how far it can be relied on. */
export const SegmentFacts = z.strictObject({
  /** Published items, and pseudo-readers drawn from them. */
  items: z.int(),
  pseudoReaders: z.int(),
  /** `profile` reports of readers, rounded down to the ten; 0 while there are fewer. */
  reports: z.int(),
  /** Epsilon of one report, the greatest where epochs differ; null without reports. */
  epsilon: z.nullable(z.number()),
  /** Epochs whose reports were used, the oldest first. */
  epochs: z.array(z.int()),
  /** Mean adjusted Rand index between repeated runs, 1 for the same each time; null where there was nothing to group. */
  stability: z.nullable(z.number()),
  /** Stability below which there are no segments. */
  leastStability: z.number(),
})
export type SegmentFacts = z.infer<typeof SegmentFacts>

/** The public segment model: browsers assign themselves with `assign`. */
export const SegmentModel = z.strictObject({
  version: z.int(),
  /** Public mean of profiles over the 32 groups, subtracted before comparing. */
  mean: z.array(z.number()).check(z.length(GROUPS)),
  segments: z.array(Segment).check(z.maxLength(16)),
  /** What librarians took out: learning anew leaves out its successors. No browser is assigned to them. */
  dropped: z.optional(z.array(Segment).check(z.maxLength(16))),
  /** What librarians merged or split: learning anew leaves out its successors while one of the segments that came of it (`by`) is pinned. No browser is assigned to them. */
  replaced: z.optional(z.array(z.strictObject({ ...Segment.shape, by: z.array(z.string()) })).check(z.maxLength(16))),
  /** Cosine below which a browser says "no settled interest". */
  threshold: z.number(),
  /** How the model came about, in a sentence or two: method, n, epochs; why there is no segment, where there is none. */
  method: Bilingual,
  facts: z.optional(SegmentFacts),
})
export type SegmentModel = z.infer<typeof SegmentModel>
