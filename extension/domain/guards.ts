import type { Access, Item, ItemLevel } from '#shared/item.ts'
import { reads } from './audience.ts'

/** What the patron lets in. An empty or absent list lets everything in. */
export interface Guards {
  /** BCP 47. */
  readingLanguages: readonly string[]
  levels?: readonly ItemLevel[] | undefined
  /** Beside what is open. */
  access?: readonly Access[] | undefined
  /** The patron asked to see the others too. */
  others?: boolean | undefined
}

/**
 * True when an item is in a language the patron reads, at a level the patron wants, and within the patron's access. An
 * item for any reader has every level, and one that does not say who gets to it is taken as open.
 */
export function passes({ language, level, access = 'open' }: Pick<Item, 'language' | 'level' | 'access'>, guards: Guards): boolean {
  const { readingLanguages, levels = [], access: own = [], others } = guards
  if (others === true) return true
  return (
    reads(language, readingLanguages) &&
    (level === 'any' || levels.length === 0 || levels.includes(level)) &&
    (access === 'open' || own.length === 0 || own.includes(access))
  )
}

/** Equal for guards that let the same in. */
export function guardsKey({ readingLanguages, levels = [], access = [], others }: Guards): string {
  return others === true ? 'all' : JSON.stringify([readingLanguages.toSorted(), levels.toSorted(), access.toSorted()])
}
