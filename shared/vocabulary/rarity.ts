import { isHan, stem } from './normalise.ts'

/** A label as `normalise` leaves it, and its concept. */
export interface Named {
  concept: string
  plain: string
}

/** What the words of a normalised text weigh, and which label shares most of that weight. */
export interface Likeness {
  /** The concept whose label is likest to a text, and how like, above 0 to 1; undefined below what may be chance. */
  likest(plain: string): { concept: string; likeness: number } | undefined
  /** The squared rarities of a text's words, summed; at least 0. */
  mass(plain: string): number
}

interface Label {
  concept: string
  length: number
}

const STOP = new Set('and of the in for to on by with etc und der die das de la le les du des et el los las en y general other'.split(' '))
/** Below this a likeness is chance. */
const LEAST = 0.45

/**
 * Looks normalised texts up by the words they share with labels, rare words counting more (the inverse document frequency of Spärck Jones, 1972), as the cosine of
 * their weights. Words meet by their beginnings, Chinese by pairs of characters, so that no dictionary is needed.
 */
export function likeness(named: readonly Named[]): Likeness {
  const byWord = new Map<string, { labels: Label[]; concepts: number }>()
  const concepts = new Set(named.map(({ concept }) => concept)).size
  const labels = named.map(({ concept, plain }) => ({ label: { concept, length: 0 }, words: wordsOf(plain) }))
  for (const { label, words } of labels)
    for (const word of words) {
      const sharing = byWord.get(word)
      if (sharing === undefined) byWord.set(word, { labels: [label], concepts: 1 })
      else {
        // The labels of a concept stand together, so a concept is new when it is not that of the label before.
        if (sharing.labels.at(-1)?.concept !== label.concept) sharing.concepts += 1
        sharing.labels.push(label)
      }
    }
  const rarity = (word: string) => Math.log(1 + concepts / (byWord.get(word)?.concepts ?? 1))
  const massOf = (words: readonly string[]) => words.reduce((sum, word) => sum + rarity(word) ** 2, 0)
  const lengthOf = (words: readonly string[]) => Math.sqrt(massOf(words))
  for (const { label, words } of labels) label.length = lengthOf(words)

  return {
    mass: (plain) => massOf(wordsOf(plain)),
    likest(plain) {
      const words = wordsOf(plain)
      const shared = new Map<Label, number>()
      for (const word of words) for (const label of byWord.get(word)?.labels ?? []) shared.set(label, (shared.get(label) ?? 0) + rarity(word) ** 2)
      const length = lengthOf(words)
      let best: { concept: string; likeness: number } | undefined
      for (const [label, product] of shared) {
        const cosine = product / (length * label.length)
        if (cosine >= LEAST && cosine > (best?.likeness ?? 0) + 1e-9) best = { concept: label.concept, likeness: Math.min(1, cosine) }
      }
      return best
    },
  }
}

const ENDINGS = /(?:ing|er|ed|ist|ical|ic|al|ation|ness|en|es|e|y|a|o)$/

function wordsOf(plain: string): string[] {
  const found = new Set<string>()
  for (const word of plain.split(' ')) {
    if (isHan(word)) {
      const signs = [...word]
      for (let at = 0; at + 1 < signs.length; at += 1) found.add(`${signs[at]}${signs[at + 1]}`)
    } else if (word.length > 2 && !STOP.has(word) && !/^\d/.test(word)) {
      const bare = stem(word).replace(ENDINGS, '')
      found.add((bare.length >= 3 ? bare : stem(word)).slice(0, 7))
    }
  }
  return [...found]
}
