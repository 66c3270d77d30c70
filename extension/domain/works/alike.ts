import { primary } from './kinds.ts'
import { firstOf, type Marks } from './marks.ts'
import { skeleton } from './name.ts'
import { earlyPrint, sounds } from './spelling.ts'
import type { TitleKey } from './title.ts'

/** Titles that may stand for one thing: equal, one the beginning of the other, much in common, or written in different scripts. */
export function titlesMeet(a: Marks, b: Marks): boolean {
  if (titlesAgree(a, b) !== undefined) return true
  const [one, other] = [firstOf(a), firstOf(b)]
  const [shorter, longer] = one.full.length < other.full.length ? [one, other] : [other, one]
  if (longer.full.startsWith(shorter.full) || (shorter.full.length > 11 && longer.full.includes(shorter.full))) return true
  if (scriptOf(one) !== scriptOf(other)) return true
  if (scriptOf(one) === 'latin' && alikeInLatin(a, b)) return true
  const [first, second] = [piecesOf(one), piecesOf(other)]
  const common = [...first].filter((piece) => second.has(piece)).length
  return common / Math.min(first.size, second.size) >= 0.6
}

/** Two ways of writing a foreign title in Latin letters. */
function alikeInLatin(a: Marks, b: Marks): boolean {
  const [one, other] = [firstOf(a).full, firstOf(b).full]
  const bones = skeleton(one)
  if (bones.length > 4 && bones === skeleton(other)) return true
  const chinese = [a, b].some(({ record }) => primary(record.language) === 'zh')
  return chinese && a.year !== undefined && a.year === b.year && sounds(one).length > 2 && sounds(one) === sounds(other)
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
  const fold = a.early && b.early ? earlyPrint : (key: string): string => key
  for (const one of a.titles)
    for (const other of b.titles) {
      // Two books in one language may have one English title beside their own.
      if (one.parallel && other.parallel && scriptOf(firstOf(a)) === scriptOf(firstOf(b))) continue
      if (fold(one.full) === fold(other.full) && one.volume === other.volume && tallies(one, other)) return 'full'
    }
  const [one, other] = [firstOf(a), firstOf(b)]
  if (!tallies(one, other)) return undefined
  const [main, next] = [fold(one.main), fold(other.main)]
  if (main === fold(other.full) || next === fold(one.full)) return 'main'
  if (main !== next) return undefined
  const [shorter, longer] = (one.sub.length < other.sub.length ? [one.sub, other.sub] : [other.sub, one.sub]).map(fold)
  return shorter !== undefined && shorter.length > 5 && longer?.startsWith(shorter) ? 'main' : undefined
}

/** The count of juan, the reign: where both titles say it, they say the same. */
const tallies = (one: TitleKey, other: TitleKey): boolean =>
  (one.juan === '' || other.juan === '' || one.juan === other.juan) && (one.reign === '' || other.reign === '' || one.reign === other.reign)

const small = new Set(
  'the a an of in on at to for from by with and or im am der die das dem den des ein eine und fur mit aus von zu zum zur de du la le les l d en par pour sur au aux del los las el y e con por para su di da do dos das il lo della delle dei et ou o'.split(
    ' ',
  ),
)

/** Words of a title without the small ones; Chinese in pairs. */
export const telling = (key: TitleKey): Set<string> => new Set([...piecesOf(key)].filter((piece) => !small.has(piece)))

/** The same words in another order, small ones aside: enough with the same maker and year if they are many. */
export function reordered(a: Marks, b: Marks): boolean {
  const [one, other] = [firstOf(a), firstOf(b)]
  const [first, second] = [telling(one), telling(other)]
  // From Paris to London is not from London to Paris.
  if (one.words.some((word) => /^(?:to|nach|vers|hasta|against|gegen|contre|contra|versus|over|into)$/.test(word))) return false
  return one.volume === other.volume && tallies(one, other) && first.size > 5 && first.size === second.size && [...first].every((word) => second.has(word))
}

/** Nearly the same words, however spelled, and the same figures: enough for two descriptions with one shelfmark or code and one date. */
export function nearly(a: Marks, b: Marks): boolean {
  const [one, other] = [firstOf(a), firstOf(b)]
  if (one.volume !== other.volume || !tallies(one, other)) return false
  const bones = (key: TitleKey): Set<string> => new Set([...telling(key)].map((word) => (/^[a-z]{3,}$/.test(word) ? skeleton(word) || word : word)))
  const [first, second] = [bones(one), bones(other)]
  const common = [...first].filter((word) => second.has(word))
  const odd = [...first, ...second].filter((word) => !(first.has(word) && second.has(word)))
  return common.length > 1 && common.length / (common.length + odd.length) >= 0.7 && odd.every((word) => !/\d/.test(word))
}
