import { textsIn } from './dom.ts'
import { SIGN, signOf } from './sign.ts'
import { labels, starts } from './signs.ts'

const MAX_TEXTS = 40_000
/** Texts that are not blank on a page before its first label: a catalogue names its fields before this many, menus and facets counted. */
const MAX_BEFORE = 400
/** Longest text that may be a label, as in `label-table.ts`. */
const MAX_LABEL = 56

/**
 * True when two different texts inside `root` are labels of a catalogue: with fewer, labels make no record. Also true when there is too much to look at
 * after the first one; a page that reads on and on without any is looked at no further.
 */
export function hasLabels(root: Element): boolean {
  const found = new Set<string>()
  const walker = textsIn(root)
  let steps = 0
  let texts = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (++steps > MAX_TEXTS) return true
    const text = node.nodeValue ?? ''
    if (text.length < 2 || text.length > 2000) continue
    const words = text.trim()
    if (words.length < 2) continue
    if (++texts > MAX_BEFORE && found.size === 0) return false
    if (!mayBegin(words)) continue
    gather(words, found)
    if (found.size > 1) return true
  }
  return false
}

/** False when a text begins with two letters no label begins with: two of three texts need not be looked at closer. */
function mayBegin(words: string): boolean {
  const first = words.charCodeAt(0) | 32
  const second = words.charCodeAt(1) | 32
  // Of numbers only "1. Verfasser" begins a label.
  if (/^[02-9]/.test(words)) return words.includes('【')
  if (first < 97 || first > 122 || second < 97 || second > 122 || words.charCodeAt(2) > 0x2ff) return true
  return starts.includes(words.slice(0, 2).toLowerCase()) || words.includes('【')
}

function gather(words: string, found: Set<string>): void {
  if (words.length <= MAX_LABEL) note(words, found)
  if (words.startsWith('[') || words.includes('【')) for (const [, label = ''] of words.matchAll(/[【[]([^】\]:：]{2,24})[】\]]/g)) note(label, found)
  const first = words.slice(0, MAX_LABEL + 3)
  const end = first.search(/[:：([（【]/)
  if (end < 0) return
  // "Author (main): …", "Author: …"
  const colon = first.search(/[:：]/)
  if (colon > 0) note(words.slice(0, colon), found)
  if (end > 0 && end !== colon && end <= MAX_LABEL) note(words.slice(0, end), found)
}

function note(text: string, found: Set<string>): void {
  const words = folded(text)
  if (isKnown(words) || (/\d$/.test(words) && isKnown(words.replace(/ ?\d$/, ''))) || /^(?:dc|dcterms?|datacite|oaire|dspace) /.test(words)) found.add(words)
}

function isKnown(words: string): boolean {
  const sign = signOf(words)
  for (let at = labels.indexOf(sign); at >= 0; at = labels.indexOf(sign, at + 1)) if (at % SIGN === 0) return true
  return false
}

/** As `fold` in `normalise/text.ts`, for the letters labels are written in; classes of Unicode would cost a millisecond when first used. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufeff]+/g, ' ')
    .trim()
}
