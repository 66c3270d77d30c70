import { onlyWhole } from './forms.ts'
import { isHan, normalise, stem } from './normalise.ts'

/** A label found within a text, how many words or characters it takes up, and the text it stands for. */
export interface Span {
  concept: string
  length: number
  text: string
}

const LONGEST_LABEL = 9
const LONGEST_HAN = 14

/** The labels of an index that stand in a text, left to right, the longest first; Chinese labels of two characters must fall on word boundaries. */
export function spansIn(text: string, byLabel: ReadonlyMap<string, string>): Span[] {
  const plain = normalise(text)
  return isHan(plain) ? hanSpans(plain, byLabel) : wordSpans(plain, byLabel)
}

/** The words of a text as they are compared, with their places: Chinese by the browser's dictionary, or character by character where there is none. */
export function* segments(text: string): Generator<{ word: string; index: number }> {
  segmenter ??= segmenterOrNone()
  if (segmenter === null) {
    for (const { 0: word, index } of text.matchAll(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu)) yield { word, index }
    return
  }
  for (const { segment, index, isWordLike } of segmenter.segment(text)) if (isWordLike) yield { word: segment, index }
}

function wordSpans(text: string, byLabel: ReadonlyMap<string, string>): Span[] {
  const words = text.split(' ').map(stem)
  const spans: Span[] = []
  for (let at = 0; at < words.length; ) {
    const length = longest(Math.min(LONGEST_LABEL, words.length - at), (size) => byLabel.get(words.slice(at, at + size).join(' ')), words, at, ' ')
    if (length !== undefined) spans.push({ concept: length.concept, length: length.size, text: words.slice(at, at + length.size).join(' ') })
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
    if (found !== undefined) spans.push({ concept: found.concept, length: found.size, text: signs.slice(at, at + found.size).join('') })
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
    if (concept !== undefined && !(onlyWhole(units.slice(at, at + size).join(glue)) && size < units.length)) return { concept, size }
  }
  return undefined
}

let segmenter: Intl.Segmenter | null | undefined

function segmenterOrNone(): Intl.Segmenter | null {
  return typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
}
