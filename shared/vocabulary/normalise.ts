import { simplified } from './simplified.ts'

/** Letters that Unicode does not decompose. */
const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' }
const HAN = /\p{Script=Han}/u

/** Whether a text holds Chinese characters. */
export const isHan = (text: string): boolean => HAN.test(text)

/**
 * A label as it is compared: compatibility forms folded, lower case, accents off, traditional characters simplified, punctuation to single spaces,
 * no space between Chinese characters.
 */
export function normalise(label: string): string {
  return simplified(label.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase())
    .replace(/[ßæœøłđ]/g, (sign) => FOLDED[sign] ?? sign)
    .replace(/&/g, ' and ')
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
    .trim()
}

/** An English word without its plural: diaries, ships, churches, theatre and theater meet. */
export function stem(word: string): string {
  const one = word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|ss|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
  return one.replace(/our$/, 'or').replace(/^(theat|cent)re$/, '$1er')
}

/** The stems of a normalised label, joined by spaces; Chinese labels pass unchanged. */
export const stems = (normalised: string): string => (isHan(normalised) ? normalised : normalised.split(' ').map(stem).join(' '))

const SEPARATOR = /\s*(?:--+|[—–－―]+|\s[-/]\s|[>›|;；]|(?<=\d{4})\.\s)\s*/u

/** The parts of a heading between its subdivision signs, normalised: "Ships -- History -- Sources" gives three. */
export function subdivisions(label: string): string[] {
  // A dash between figures is a span of years, not a subdivision.
  return label
    .replace(/(\d)\s*[–—－]\s*(\d)/gu, '$1-$2')
    .split(SEPARATOR)
    .filter((part) => part !== '')
}
