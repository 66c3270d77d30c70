import { platforms } from './platforms/all.ts'
import { type Evidence, evidences } from './platforms/platform.ts'

// The ways to tell every platform, as `platformOf` asks them. `precompute` (wxt.config.ts) puts the values in the place of this module: a page asks seven
// patterns and makes the rules of the platforms they name, where asking each platform meant to make them all.

/** All patterns of one kind of evidence with the same flags, as one that always matches: its capture `n` is there when the pattern of platform `of[n]` holds. */
export interface Asked {
  evidence: Evidence
  flags: string
  source: string
  of: number[]
}

const tellings = platforms.flatMap((make, at) => (make().told ?? []).map((telling) => ({ at, telling })))

const patterns = evidences.flatMap((evidence) =>
  tellings.flatMap(({ at, telling }) => {
    const pattern = telling[evidence]
    return pattern === undefined ? [] : [{ at, evidence, source: pattern.source, flags: pattern.flags }]
  }),
)

/** Every pattern, in groups. */
export const asked: Asked[] = Object.values(Object.groupBy(patterns, ({ evidence, flags }) => `${evidence} ${flags}`)).map((group = []) => ({
  evidence: group[0]?.evidence ?? 'path',
  flags: group[0]?.flags ?? '',
  source: `^${group.map(({ source }) => `(?:(?=[^]*?(?:${source}))()|)`).join('')}`,
  of: group.map(({ at }) => at),
}))

/** Every selector, and the platform it tells. */
export const elements: { selector: string; of: number }[] = tellings.flatMap(({ at, telling }) =>
  telling.element === undefined ? [] : [{ selector: telling.element, of: at }],
)

/** Marks of each platform, in the order of the list; empty where it has none. */
export const marks: string[] = platforms.map((make) => make().marks ?? '')
