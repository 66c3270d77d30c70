/**
 * From the subjects a catalogue gives to the concepts of the vocabulary.
 *
 * Definition. Each heading is cut at its subdivision signs and read in this order; the first that answers stands:
 *   1. label     the heading, its leading parts, or its first part with one subdivision equals a label (case, accents, plural, British or American spelling,
 *                traditional characters, bracketed qualifiers and years aside; "Geology, Stratigraphic" is Geology); the history of a place within years
 *                is the period those years fall in. Subdivisions that are labels count less than the head; forms, places and periods do not count, but after
 *                a place ("Ireland -- Emigration and immigration") the subdivision counts more
 *   2. notation  its class number lies under a concept's number: the longest prefix, or the narrowest range, wins
 *   3. words     labels found within the heading, the longest first; Chinese labels of two characters must fall on word boundaries (Intl.Segmenter)
 *   4. likeness  the label that shares the heading's rarest words (./rarity.ts)
 * A heading that names a whole label weighs 1, a class number .9, labels within words .5, likeness at most .4. A concept's share is its weight over the sum of
 * weights, or over 1 when the sum is less, so shares sum to at most 1 and a lone guess keeps half of its weight back. Narrower concepts take the place of
 * their own broader ones within one heading.
 * Assumptions. Headings are in a language the vocabulary has labels in (the built-in one: English, Chinese, German, French, Spanish), or carry a class number of
 * LCC, DDC, UDC or CLC (中图法).
 * Known limits. Names of persons without a label of their own say nothing. Homonyms go to the concept that claims the label ("Organs" is music). Word boundaries
 * come from the browser's dictionary and may differ a little between browsers.
 */
import type { SubjectHeading } from '../record.ts'
import type { Vocabulary } from '../subject.ts'
import { barer, isForm, isPeriod, isPlace } from './forms.ts'
import { isHan, normalise, stem, stems, subdivisions } from './normalise.ts'
import { notations } from './notation.ts'
import { periods } from './periods.ts'
import { type Likeness, likeness, type Named } from './rarity.ts'
import { segments, spansIn } from './spans.ts'

/** A concept and its part in a record, above 0 to 1. */
export interface Share {
  concept: string
  share: number
}

export interface Matcher {
  /** Concepts of a record's headings, the largest share first; shares sum to at most 1, and at most eight concepts are named. */
  concepts(headings: readonly SubjectHeading[]): Share[]
  /** The words of a text, normalised and without plural, as they are compared: Chinese by `Intl.Segmenter`. */
  words(text: string): string[]
}

type Weights = Map<string, number>

const WEIGHT = { label: 1, notation: 0.9, words: 0.5, likeness: 0.4 } as const
/** The part of a heading's weight that stays with a place ("Ireland") when a subdivision says what about it; a topic keeps the rest in the same case. */
const PLACE_PART = 0.3
const MOST_CONCEPTS = 8
/** No heading is read further than this: longer ones are abstracts. */
const LONGEST_HEADING = 500

/** A matcher for a vocabulary; build it once. */
export function matcher(vocabulary: Vocabulary): Matcher {
  const byNotation = notations(vocabulary)
  const byPeriod = periods(vocabulary)
  const broader = new Map(vocabulary.concepts.flatMap(({ id, broader: above }) => (above === undefined ? [] : [[id, above]])))
  const { byLabel, inPairs, inText, inOther, named } = indexes(vocabulary)
  let like: Likeness | undefined

  const exact = (label: string): string | undefined => byLabel.get(stems(normalise(label))) ?? byLabel.get(turned(label))

  /** The concept a part of a heading names, its qualifiers aside. */
  function whole(label: string): string | undefined {
    const found = exact(label)
    if (found !== undefined) return found
    for (const variant of variants(label)) {
      const concept = exact(variant)
      if (concept !== undefined) return concept
    }
    return undefined
  }

  function within(text: string): Weights {
    like ??= likeness(named)
    const { mass, likest } = like
    let spans = spansIn(text, inText)
    if (spans.length === 0) spans = spansIn(text, inOther)
    const heavy = spans.map(({ concept, text: words }) => ({ concept, weight: mass(words) || 1 }))
    const total = heavy.reduce((sum, { weight }) => sum + weight, 0)
    const found: Weights = new Map()
    for (const { concept, weight } of heavy) found.set(concept, (found.get(concept) ?? 0) + (WEIGHT.words * weight) / total)
    const plain = normalise(text)
    const best = likest(plain)
    if (best === undefined || found.has(best.concept)) return found
    if (found.size === 0) return new Map([[best.concept, WEIGHT.likeness * best.likeness]])
    // A label met in part says more than one met whole when it shares rarer words: "Manorial court rolls" are manorial records before they are courts.
    const covered = Math.sqrt(Math.max(...heavy.map(({ weight }) => weight)) / (mass(plain) || 1))
    if (best.likeness <= covered) return found
    for (const [concept, weight] of found) found.set(concept, weight * PLACE_PART)
    return found.set(best.concept, WEIGHT.words * (1 - PLACE_PART))
  }

  /** The concept of the leading parts, and how many parts it used up. */
  function head(parts: readonly string[]): { concept: string; used: number } | undefined {
    for (let used = parts.length; used > 1; used--) {
      // "China -- History" is a label, but the years after it say more.
      const concept = exact(parts.slice(0, used).join(' ')) ?? (used === parts.length ? byPeriod(parts) : undefined)
      if (concept !== undefined) return { concept, used }
    }
    const [main = ''] = parts
    for (const part of parts.slice(1)) {
      const key = stems(normalise(`${main} ${part}`))
      const concept = inPairs.get(key) ?? (isForm(part) ? undefined : byLabel.get(key))
      if (concept !== undefined) return { concept, used: parts.length }
    }
    const concept = whole(main)
    return concept === undefined ? undefined : { concept, used: 1 }
  }

  function ofParts(parts: readonly string[], notation: string | undefined): Weights {
    const [main = ''] = parts
    const lead = head(parts)
    const general = isPlace(main) || isPeriod(main)
    const rest = parts.slice(lead?.used ?? 1).filter((part) => !isForm(part) && !isPlace(part))
    const topics = new Set(rest.flatMap((part) => (general ? whole(part) : exact(part)) ?? []).filter((topic) => topic !== lead?.concept))
    if (lead !== undefined && topics.size === 0 && !general) return new Map([[lead.concept, WEIGHT.label]])
    if (lead !== undefined) {
      if (topics.size > 0) return mixed(new Map([[lead.concept, WEIGHT.label]]), topics, general ? PLACE_PART : 1 - PLACE_PART)
      const said = firstOf(rest.map(within))
      const found: Weights = new Map([[lead.concept, said.size > 0 ? PLACE_PART : WEIGHT.label]])
      for (const [concept, weight] of said) found.set(concept, (found.get(concept) ?? 0) + weight)
      return found
    }
    if (notation !== undefined) return new Map([[notation, WEIGHT.notation]])
    const guess = isName(main) ? new Map<string, number>() : within(main)
    if (topics.size > 0) return mixed(guess, topics, general ? PLACE_PART : 1 - PLACE_PART)
    return guess.size > 0 ? guess : firstOf(rest.filter((part) => !isName(part)).map(within))
  }

  function ofHeading({ label, scheme, notation }: SubjectHeading): Weights {
    const numbered = scheme === undefined ? undefined : byNotation(scheme, notation ?? label)
    return narrowest(ofParts(subdivisions(label.slice(0, LONGEST_HEADING)), numbered), broader)
  }

  return {
    concepts(headings) {
      const sums: Weights = new Map()
      for (const heading of headings) for (const [concept, weight] of ofHeading(heading)) sums.set(concept, (sums.get(concept) ?? 0) + weight)
      const total = Math.max(
        1,
        [...sums.values()].reduce((a, b) => a + b, 0),
      )
      return [...sums]
        .map(([concept, weight]) => ({ concept, share: weight / total }))
        .toSorted((a, b) => b.share - a.share)
        .slice(0, MOST_CONCEPTS)
    },
    words: (text) => [...segments(normalise(text))].map(({ word }) => stem(word)),
  }
}

function indexes(vocabulary: Vocabulary) {
  const byLabel = new Map<string, string>()
  const inPairs = new Map<string, string>()
  const inText = new Map<string, string>()
  const inOther = new Map<string, string>()
  const claim = (index: Map<string, string>, key: string, id: string) => {
    if (key !== '' && !index.has(key)) index.set(key, id)
  }
  const named: Named[] = []
  const others: { label: string; plain: string; id: string }[] = []
  for (const { id, prefLabel, altLabel } of vocabulary.concepts) {
    for (const label of [prefLabel.en, prefLabel['zh-CN'], ...altLabel.en, ...altLabel['zh-CN']]) {
      const plain = normalise(label)
      named.push({ concept: id, plain })
      for (const index of label.includes(' -- ') ? [byLabel, inPairs, inText] : [byLabel, inText]) claim(index, stems(plain), id)
    }
    for (const label of [...(altLabel.de ?? []), ...(altLabel.fr ?? []), ...(altLabel.es ?? [])]) {
      const plain = normalise(label)
      named.push({ concept: id, plain })
      others.push({ label, plain, id })
    }
  }
  // English and Chinese labels come first, whichever concept they stand at.
  for (const { label, plain, id } of others) {
    const key = stems(plain)
    claim(byLabel, key, id)
    if (label.includes(' -- ')) claim(inPairs, key, id)
    // A short word of one language is another word of the next.
    if (key.length >= 5) claim(inOther, key, id)
  }
  return { byLabel, inPairs, inText, inOther, named }
}

/** The weights of a head and the topics of its subdivisions, the head keeping its part of the weight. */
function mixed(head: Weights, topics: ReadonlySet<string>, headPart: number): Weights {
  const found: Weights = new Map()
  const part = head.size === 0 ? 0 : headPart
  const sum = [...head.values()].reduce((a, b) => a + b, 0)
  for (const [concept, weight] of head) found.set(concept, (part * weight) / sum)
  for (const topic of topics) found.set(topic, (found.get(topic) ?? 0) + (WEIGHT.label * (1 - part)) / topics.size)
  return found
}

const firstOf = (all: readonly Weights[]): Weights => all.find((weights) => weights.size > 0) ?? new Map()

/** "History, Naval" as "naval history"; a heading with more than one comma is left alone. */
function turned(label: string): string {
  const parts = label.split(/,\s*/)
  return parts.length === 2 ? stems(normalise(`${parts[1]} ${parts[0]}`)) : ''
}

/** A qualifier after a comma that tells which of a kind: Chinese, Domestic, Modern. A given name is none. */
const QUALIFIER = /(?:ese|ish|an|ic|al|ern|ient|ench|eek|elsh|utch|ew|ry|ive)$/

/** A heading's part without what only narrows it: brackets, years, a qualifier after a comma, the title after a name; for Chinese, general endings. */
function* variants(label: string): Generator<string> {
  const bare = label
    .replace(/\s*[([（][^)\]）]*[)\]）]/gu, '')
    .replace(/,?\s*(?:to\s+)?\d{3,4}(?:\s*-\s*\d{0,4})?\s*(?:A\.\s?D\.|B\.\s?C\.)?$/i, '')
    .trim()
  if (bare !== label && bare !== '') yield bare
  if (isHan(bare)) return yield* barer(normalise(bare))
  const [kind = '', ...qualifiers] = bare.split(/,\s*/)
  const narrowed = qualifiers.length > 0 && qualifiers.every((one) => QUALIFIER.test(one))
  if (narrowed || (qualifiers.length > 0 && isPlace(kind))) yield kind
  const [work = '', title] = bare.split(/\.\s+/)
  if (title !== undefined) yield isPlace(work) ? title : work
}

/** A personal name with dates, as authority files write it: "Franklin, John, 1786-1847". */
const isName = (label: string): boolean => /^[^,]+,[^,]+,\s*(?:(?:approximately|active|born|d\.|b\.)\s*)?\d{3,4}/.test(label)

/** Within one heading a concept gives its weight to a narrower one that is named as well. */
function narrowest(found: Weights, broader: ReadonlyMap<string, string>): Weights {
  for (const concept of [...found.keys()]) {
    const above = broader.get(concept)
    const weight = above === undefined ? undefined : found.get(above)
    if (above === undefined || weight === undefined) continue
    found.set(concept, (found.get(concept) ?? 0) + weight)
    found.delete(above)
  }
  return found
}
