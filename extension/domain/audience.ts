import type { Audience, Condition, StageName } from '#shared/item.ts'

/** What this browser knows of its own patron when it answers an audience rule. */
export interface Self {
  segment?: string
  stage?: StageName
  /** Concept ids of interests above nought, with all their broader concepts. */
  interests: ReadonlySet<string>
  /** BCP 47; empty means any. */
  readingLanguages: readonly string[]
}

/** True when an item's audience rule admits this patron: every `all`, some `any` (unless empty), no `except`. Nobody else learns the answer. */
export function admits(audience: Audience | undefined, self: Self): boolean {
  if (audience === undefined) return true
  const holds = (condition: Condition): boolean => answer(condition, self)
  return audience.all.every(holds) && (audience.any.length === 0 || audience.any.some(holds)) && !audience.except.some(holds)
}

/** True when a work in `language` can be read: no language chosen, the same primary language, or a work without one (mul, und, zxx). */
export function reads(language: string, readingLanguages: readonly string[]): boolean {
  const primary = primaryOf(language)
  return readingLanguages.length === 0 || ['mul', 'und', 'zxx'].includes(primary) || readingLanguages.some((tag) => primaryOf(tag) === primary)
}

function answer(condition: Condition, self: Self): boolean {
  if ('segment' in condition) return self.segment === condition.segment
  if ('stage' in condition) return self.stage === condition.stage
  if ('interest' in condition) return self.interests.has(condition.interest)
  return self.readingLanguages.some((tag) => primaryOf(tag) === primaryOf(condition.reads))
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
