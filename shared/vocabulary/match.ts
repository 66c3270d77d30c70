/**
 * From the subjects a catalogue gives to the concepts of the vocabulary.
 *
 * Definition. Each heading is read in this order, and the first that answers stands:
 *   1. label     the heading, its leading parts, or its first part with one subdivision equals a label (case, accents, plural, British or American
 *                spelling and traditional characters aside); a topical subdivision of a place ("Ireland -- Emigration and immigration") counts as well
 *   2. notation  its class number lies under a concept's number: the longest prefix, or the narrowest range, wins
 *   3. words     labels found within the heading, the longest first; Chinese labels of two characters must fall on word boundaries (Intl.Segmenter)
 * A heading that names a whole label weighs 1, a class number .9, labels within words .5. A concept's share is its weight over the sum of weights, or over 1
 * when the sum is less, so shares sum to at most 1 and a lone guess keeps half of its weight back. Narrower concepts take the place of their own broader ones
 * within one heading.
 * Assumptions. Headings are in English or Chinese, or carry a class number of LCC, DDC, UDC or CLC (中图法).
 * Known limits. Names of persons without a label of their own say nothing. Homonyms go to the concept that claims the label ("Organs" is music). Word boundaries
 * come from the browser's dictionary and may differ a little between browsers.
 */
import type { SubjectHeading } from '../record.ts'
import type { Vocabulary } from '../subject.ts'
import { isHan, normalise, stem, stems, subdivisions } from './normalise.ts'
import { notations } from './notation.ts'

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

const WEIGHT = { label: 1, notation: 0.9, words: 0.5 } as const
/** The part of a heading's weight that stays with a place ("Ireland") when a subdivision says what about it; a topic keeps the rest in the same case. */
const PLACE_PART = 0.3
const MOST_CONCEPTS = 8
const LONGEST_LABEL = 9
const LONGEST_HAN = 14

/** Subdivisions that tell the form or period of a work, not its subject. */
const FORMS = new Set(
  `history|history and criticism|source|early work to 1800|periodical|congress|study and teaching|research|bibliography|dictionary|exhibition|catalog|handbook manual etc
  |statistic|case study|philosophy|social aspect|economic aspect|political aspect|language|terminology|collection|encyclopedia|law and legislation|criticism and interpretation
  |textbook|introduction|society etc|library|museum|art|psychology|juvenile literature|translation into english|england|great britain|china|united state|europe|scotland|ireland
  |wale|france|germany|japan|london england|london|india|australia|africa|asia|america|culture|literature|music|science|religion|education|title|index|古籍|图书目录|目录|历史|中国|英国|美国|日本|研究|史料|文集|丛书|年鉴|词典|手册|教材|汇编|近代|现代|古代`
    .split('|')
    .map((form) => form.trim()),
)

/** Labels too common to be looked for inside a text; they count as a whole heading only. */
const ONLY_WHOLE = new Set(
  `history|government|culture|mind|reader|game|view|nature|society|the state|state the|chinese|life|health|learning|teaching|school|book|work|science|art|science|stage|company|club|weather
  |family|marriage|queen|king and ruler|image|data|song|letter|fiction|drama|market|shop|rome|town|europe|america|america|china|england|united state|great britain|japan|india
  |家庭|历史|文化|社会|教育|政治|经济|文学|艺术|科学|技术|语言|书籍|图书|小说|故事|自然|工程|国家|政府|学校|教学|生活|习俗|中国|英国|美国|日本|研究|环境|海洋|宗教|哲学|音乐|法律|地理|地方史|理科|词|赋|诗|酒|心理|学习|游戏|阅读|收藏|展览|笔记|传记|语文|人口|战争|军事|商业|医学|数学`
    .split('|')
    .map((label) => label.trim()),
)

/** A matcher for a vocabulary; build it once. */
export function matcher(vocabulary: Vocabulary): Matcher {
  const byNotation = notations(vocabulary)
  const byLabel = new Map<string, string>()
  const broader = new Map<string, string>()
  for (const { id, prefLabel, altLabel, broader: above } of vocabulary.concepts) {
    if (above !== undefined) broader.set(id, above)
    for (const label of [prefLabel.en, prefLabel['zh-CN'], ...altLabel.en, ...altLabel['zh-CN']]) {
      const key = stems(normalise(label))
      if (!byLabel.has(key)) byLabel.set(key, id)
    }
  }

  const whole = (label: string): string | undefined => {
    const key = stems(normalise(label))
    return byLabel.get(key) ?? byLabel.get(turned(label))
  }

  function byParts(label: string): Map<string, number> | undefined {
    const parts = subdivisions(label)
    const [main = ''] = parts
    let head: string | undefined
    let used = 0
    for (let length = parts.length; length > 0 && head === undefined; length--) {
      head = whole(parts.slice(0, length).join(' '))
      used = length
    }
    for (let at = 1; at < parts.length && used <= 1; at++) {
      const pair = whole(`${main} ${parts[at]}`)
      if (pair !== undefined) [head, used] = [pair, parts.length]
    }
    const topics = parts.slice(Math.max(used, 1)).flatMap((part) => (FORMS.has(stems(normalise(part))) ? [] : (whole(part) ?? [])))
    if (head === undefined && topics.length === 0) return undefined
    const found = new Map<string, number>()
    const others = [...new Set(topics)].filter((topic) => topic !== head)
    const lead = head === undefined ? 0 : others.length === 0 ? 1 : FORMS.has(stems(normalise(main))) ? PLACE_PART : 1 - PLACE_PART
    if (head !== undefined) found.set(head, WEIGHT.label * lead)
    for (const topic of others) found.set(topic, (WEIGHT.label * (1 - lead)) / others.length)
    return found
  }

  function within(text: string): Map<string, number> {
    const spans = isHan(text) ? hanSpans(normalise(text), byLabel) : wordSpans(normalise(text), byLabel)
    const total = spans.reduce((sum, span) => sum + span.length, 0)
    const found = new Map<string, number>()
    for (const { concept, length } of spans) found.set(concept, (found.get(concept) ?? 0) + (WEIGHT.words * length) / total)
    return found
  }

  function ofHeading({ label, scheme, notation }: SubjectHeading): Map<string, number> {
    const named = byParts(label)
    if (named !== undefined) return narrowest(named, broader)
    const numbered = scheme === undefined ? undefined : byNotation(scheme, notation ?? label)
    if (numbered !== undefined) return new Map([[numbered, WEIGHT.notation]])
    return isName(label) ? new Map() : narrowest(within(label), broader)
  }

  return {
    concepts(headings) {
      const sums = new Map<string, number>()
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

/** "History, Naval" as "naval history"; a heading with more than one comma is left alone. */
function turned(label: string): string {
  const parts = label.split(/,\s*/)
  return parts.length === 2 ? stems(normalise(`${parts[1]} ${parts[0]}`)) : ''
}

/** A personal name with dates, as authority files write it: "Franklin, John, 1786-1847". */
const isName = (label: string): boolean => /^[^,]+,[^,]+,\s*(?:(?:approximately|active|born|d\.|b\.)\s*)?\d{3,4}/.test(label)

/** Within one heading a concept gives its weight to a narrower one that is named as well. */
function narrowest(found: Map<string, number>, broader: ReadonlyMap<string, string>): Map<string, number> {
  for (const concept of [...found.keys()]) {
    const above = broader.get(concept)
    const weight = above === undefined ? undefined : found.get(above)
    if (above === undefined || weight === undefined) continue
    found.set(concept, (found.get(concept) ?? 0) + weight)
    found.delete(above)
  }
  return found
}

interface Span {
  concept: string
  length: number
}

function wordSpans(text: string, byLabel: ReadonlyMap<string, string>): Span[] {
  const words = text.split(' ').map(stem)
  const spans: Span[] = []
  for (let at = 0; at < words.length; ) {
    const length = longest(Math.min(LONGEST_LABEL, words.length - at), (size) => byLabel.get(words.slice(at, at + size).join(' ')), words, at, ' ')
    if (length !== undefined) spans.push({ concept: length.concept, length: length.size })
    at += length?.size ?? 1
  }
  return spans
}

function hanSpans(text: string, byLabel: ReadonlyMap<string, string>): Span[] {
  const signs = [...text]
  const edges = new Set([0, text.length])
  for (const { index, word } of segments(text)) edges.add(index).add(index + word.length)
  const spans: Span[] = []
  let offset = 0
  for (let at = 0; at < signs.length; ) {
    const start = offset
    const found = longest(
      Math.min(LONGEST_HAN, signs.length - at),
      (size) => {
        const label = signs.slice(at, at + size).join('')
        const onEdges = size > 2 || (edges.has(start) && edges.has(start + label.length))
        return size > 1 && onEdges ? byLabel.get(label) : undefined
      },
      signs,
      at,
      '',
    )
    if (found !== undefined) spans.push({ concept: found.concept, length: found.size })
    const step = found?.size ?? 1
    offset += signs.slice(at, at + step).join('').length
    at += step
  }
  return spans
}

function longest(
  most: number,
  look: (size: number) => string | undefined,
  units: readonly string[],
  at: number,
  glue: string,
): { concept: string; size: number } | undefined {
  for (let size = most; size > 0; size--) {
    const concept = look(size)
    if (concept !== undefined && !(ONLY_WHOLE.has(units.slice(at, at + size).join(glue)) && size < units.length)) return { concept, size }
  }
  return undefined
}

let segmenter: Intl.Segmenter | undefined

function* segments(text: string): Generator<{ word: string; index: number }> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { segment, index, isWordLike } of segmenter.segment(text)) if (isWordLike) yield { word: segment, index }
}
