/** A place of the shown list: taken by score, or given to a subject the rest does not cover. */
export interface Placed<T> {
  entry: T
  slot: 'ranked' | 'wider'
}

export interface Breadth {
  /** Length of the list. */
  size: number
  /** Subjects the list is to cover, where there are so many; 1 is no diversity at all. */
  subjects: number
  /** At most so many places are given away. */
  slots: number
}

/** Ten places, at least four subjects, at most the last three places given to what widens the list. */
export const BREADTH: Breadth = { size: 10, subjects: 4, slots: 3 }

/** What a patron may choose among; balanced unless chosen. */
export const BREADTHS = ['focused', 'balanced', 'wide'] as const
export type BreadthName = (typeof BREADTHS)[number]

/** Focused gives no place away; wide makes room for six subjects with at most five of ten places. */
export const BREADTH_OF: Readonly<Record<BreadthName, Breadth>> = {
  focused: { size: 10, subjects: 1, slots: 0 },
  balanced: BREADTH,
  wide: { size: 10, subjects: 6, slots: 5 },
}

/**
 * The first `size` entries of a ranking, of which as many of the last as needed (at most `slots`) give way to the best
 * entries of subjects not yet covered. All others keep their order; an entry without a subject covers none. A ranking
 * no longer than `size` is shown as it is. Deterministic.
 */
export function diversify<T>(ranked: readonly T[], subjectOf: (entry: T) => string | undefined, breadth: Breadth = BREADTH): Placed<T>[] {
  const most = ranked.length <= breadth.size ? 0 : Math.min(breadth.slots, breadth.size)
  for (let given = 0; ; given += 1) {
    const list = withSlots(ranked, subjectOf, breadth.size, given)
    const covered = new Set(list.map(({ entry }) => subjectOf(entry)).filter((subject) => subject !== undefined))
    if (covered.size >= breadth.subjects || given >= most) return list
  }
}

function withSlots<T>(ranked: readonly T[], subjectOf: (entry: T) => string | undefined, size: number, given: number): Placed<T>[] {
  const kept = Math.min(size, ranked.length) - given
  const covered = new Set(ranked.slice(0, kept).map(subjectOf))
  const wider = new Set<T>()
  for (const entry of ranked.slice(kept)) {
    if (wider.size >= given) break
    const subject = subjectOf(entry)
    if (subject === undefined || covered.has(subject)) continue
    covered.add(subject)
    wider.add(entry)
  }
  const rest = ranked.filter((entry) => !wider.has(entry)).slice(0, Math.min(size, ranked.length) - wider.size)
  return [...rest.map((entry) => ({ entry, slot: 'ranked' as const })), ...[...wider].map((entry) => ({ entry, slot: 'wider' as const }))]
}
