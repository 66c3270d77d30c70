import { eligible } from '../eligible.ts'
import { type RankInput, type Recommendation, rank } from '../recommend.ts'
import { corrected } from './corrected.ts'

/** What a page shows: the ranking, or where there is nothing to rank by (no record read or open, no subject chosen) the library's own picks. */
export function listFor(input: RankInput): Recommendation[] {
  const { records, interests, here } = input
  const nothing = here === undefined && records.length === 0 && interests.every(({ chosen }) => chosen === undefined)
  return nothing ? fromLibrary(input) : rank(input)
}

/**
 * What the library itself puts first, for a patron of whom nothing is known: what librarians pinned, then what they
 * published last (ties by id), behind the same gates as every ranking. The order is the same for everyone behind the same
 * gates; scores are nought, and the reason is the librarian's own. Pins still reach followers alone in a ranking: these
 * stand as the library's picks, not as the patron's.
 */
export function fromLibrary(input: RankInput, count = 10): Recommendation[] {
  const concepts = new Map(input.vocabulary.concepts.map((concept) => [concept.id, concept]))
  const fits = eligible(input, concepts)
  const addresses = new Set<string>()
  return corrected(input.items, input.states)
    .toSorted((a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || compare(b.published, a.published) || compare(a.id, b.id))
    .filter((item) => !addresses.has(item.url) && fits(item) && addresses.add(item.url))
    .slice(0, count)
    .map((item) => {
      const { by, reason: words, channel, published, until } = item
      const reason =
        item.pinned === true
          ? ({ kind: 'pinned', by, words, channel, ...(until === undefined ? {} : { until }) } as const)
          : ({ kind: 'published', by, words, channel, published } as const)
      return { item, score: 0, contributions: [], reasons: [reason], slot: 'library' }
    })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
