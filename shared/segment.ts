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
})
export type Segment = z.infer<typeof Segment>

/** The public segment model: browsers assign themselves with `assign`. */
export const SegmentModel = z.strictObject({
  version: z.int(),
  /** Public mean of profiles over the 32 groups, subtracted before comparing. */
  mean: z.array(z.number()).check(z.length(GROUPS)),
  segments: z.array(Segment).check(z.maxLength(16)),
  /** Cosine below which a browser says "no settled interest". */
  threshold: z.number(),
  /** How the model came about, in one sentence: method, n, epoch. */
  method: z.string().check(z.maxLength(400)),
})
export type SegmentModel = z.infer<typeof SegmentModel>
