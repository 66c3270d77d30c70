import * as z from 'zod/mini'
import { Bilingual } from './subject.ts'

/** A subject channel librarians publish in. */
export const Channel = z.strictObject({
  /** Stable, in addresses: /feeds/{slug}.json */
  slug: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,47}$/)),
  title: Bilingual,
  summary: Bilingual,
  /** Concept ids the channel stands for. */
  subjects: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(12)),
})
export type Channel = z.infer<typeof Channel>
