import * as z from 'zod/mini'
import { Channel } from './channel.ts'
import { Day, Item } from './item.ts'
import { Policy } from './policy.ts'
import { SegmentModel } from './segment.ts'
import { Bilingual, Language, Vocabulary } from './subject.ts'

/** A catalogue the library runs: Carrel may offer to read it. */
export const Catalogue = z.strictObject({
  name: Bilingual,
  /** `https://host` or `https://host:port`, without path; `http` where a catalogue has nothing else. */
  origin: z.string().check(
    z.maxLength(300),
    // A browser reads `*` in a host as every host.
    z.refine((value) => /^https?:[^*]+$/.test(value) && URL.parse(value)?.origin === value, 'must be the origin of one website, without a path'),
  ),
  platform: z.optional(z.string().check(z.maxLength(40))),
  /** Search address with `{query}`. */
  search: z.optional(z.string().check(z.maxLength(500))),
})
export type Catalogue = z.infer<typeof Catalogue>

export const Library = z.strictObject({
  name: Bilingual,
  languages: z.array(Language),
  catalogues: z.array(Catalogue).check(z.maxLength(40)),
  contact: z.string().check(z.maxLength(200)),
})
export type Library = z.infer<typeof Library>

export const Channels = z.array(Channel).check(z.maxLength(200))
export const Items = z.array(Item).check(z.maxLength(10000))

/** Every part of an edition, by name. */
export const PARTS = { library: Library, policy: Policy, vocabulary: Vocabulary, channels: Channels, items: Items, segments: SegmentModel } as const
export type PartName = keyof typeof PARTS
export const PART_NAMES = ['library', 'policy', 'vocabulary', 'channels', 'items', 'segments'] as const satisfies readonly PartName[]

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** GET /v1/edition: names each part by the SHA-256 of its bytes. */
export const Manifest = z.strictObject({
  edition: z.int().check(z.gte(1)),
  /** UTC day of publication. */
  published: Day,
  /** The library's English name, to show before anything else is fetched. */
  library: z.string().check(z.maxLength(400)),
  parts: z.strictObject({ library: Sha256, policy: Sha256, vocabulary: Sha256, channels: Sha256, items: Sha256, segments: Sha256 }),
})
export type Manifest = z.infer<typeof Manifest>

/** All parts of one edition, parsed. */
export interface Edition {
  manifest: Manifest
  library: Library
  policy: Policy
  vocabulary: Vocabulary
  channels: Channel[]
  items: Item[]
  segments: SegmentModel
}
