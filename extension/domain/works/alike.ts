import { firstOf, type Marks } from './marks.ts'
import type { TitleKey } from './title.ts'

/** Titles that may stand for one thing: equal, one the beginning of the other, much in common, or written in different scripts. */
export function titlesMeet(a: Marks, b: Marks): boolean {
  if (titlesAgree(a, b) !== undefined) return true
  const [one, other] = [firstOf(a), firstOf(b)]
  const [shorter, longer] = one.full.length < other.full.length ? [one, other] : [other, one]
  if (longer.full.startsWith(shorter.full) || (shorter.full.length > 11 && longer.full.includes(shorter.full))) return true
  if (scriptOf(one) !== scriptOf(other)) return true
  const [first, second] = [piecesOf(one), piecesOf(other)]
  const common = [...first].filter((piece) => second.has(piece)).length
  return common / Math.min(first.size, second.size) >= 0.6
}

const scriptOf = (key: TitleKey): string => (/\p{Script=Han}/u.test(key.full) ? 'han' : /\p{Script=Cyrillic}/u.test(key.full) ? 'cyrillic' : 'latin')

/** Words, or pairs of Chinese characters. */
function piecesOf(key: TitleKey): Set<string> {
  return new Set(
    key.words.flatMap((word) =>
      /\p{Script=Han}/u.test(word) && word.length > 2 ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)) : [word],
    ),
  )
}

/** `full`: a title of one is a title of the other; `main`: they are alike up to a subtitle that only one of them gives (or gives longer). */
export function titlesAgree(a: Marks, b: Marks): 'full' | 'main' | undefined {
  for (const one of a.titles) for (const other of b.titles) if (one.full === other.full && one.volume === other.volume) return 'full'
  const [one, other] = [firstOf(a), firstOf(b)]
  if (one.main === other.full || other.main === one.full) return 'main'
  if (one.main !== other.main) return undefined
  const [shorter, longer] = one.sub.length < other.sub.length ? [one.sub, other.sub] : [other.sub, one.sub]
  return shorter.length > 5 && longer.startsWith(shorter) ? 'main' : undefined
}
