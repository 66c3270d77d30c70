import * as z from 'zod/mini'

/** Languages the interface and the vocabulary are complete in. */
export const Language = z.enum(['en', 'zh-CN'])
export type Language = z.infer<typeof Language>

/** A text in both languages. */
export const Bilingual = z.strictObject({ en: z.string().check(z.minLength(1), z.maxLength(400)), 'zh-CN': z.string().check(z.minLength(1), z.maxLength(400)) })
export type Bilingual = z.infer<typeof Bilingual>

const ConceptId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/))

/** Number of top groups of the vocabulary: the dimension of `profile` and the domain of `subject`. Group 0 is general, or none. */
export const GROUPS = 32

/** A SKOS concept. `group` is the index (0 to 31) of the top group it falls in. */
export const Concept = z.strictObject({
  id: ConceptId,
  group: z.int().check(z.gte(0), z.lt(GROUPS)),
  prefLabel: Bilingual,
  /** Other labels, matched but not shown. German, French and Spanish ones are there for catalogues that speak them. */
  altLabel: z.strictObject({
    en: z.array(z.string()),
    'zh-CN': z.array(z.string()),
    de: z.exactOptional(z.array(z.string())),
    fr: z.exactOptional(z.array(z.string())),
    es: z.exactOptional(z.array(z.string())),
  }),
  broader: z.optional(ConceptId),
  related: z.optional(z.array(ConceptId)),
  /** Class-number prefixes by scheme: {lcc: ['VK', 'HE561'], ddc: ['387'], clc: ['U6']}. */
  notation: z.optional(
    z.strictObject({
      lcc: z.optional(z.array(z.string())),
      ddc: z.optional(z.array(z.string())),
      udc: z.optional(z.array(z.string())),
      clc: z.optional(z.array(z.string())),
    }),
  ),
})
export type Concept = z.infer<typeof Concept>

/** A concept scheme: `groups[i]` is the concept id of top group i. */
export const Vocabulary = z.strictObject({
  id: ConceptId,
  title: Bilingual,
  groups: z.array(ConceptId).check(z.length(GROUPS)),
  concepts: z.array(Concept).check(z.maxLength(2000)),
})
export type Vocabulary = z.infer<typeof Vocabulary>
