import { entryOf } from '../nodes.ts'

/** Combining marks TeX's accents stand for. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  dh: 'ð',
  th: 'þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
}

/** Plain text in NFC of what TeX writes: accents, letters, dashes, escaped signs; braces and other commands go. */
export function plainTex(text: string): string {
  return text
    .replace(/\\([ij])(?![A-Za-z])/g, '$1')
    .replace(
      /\\(?:([`'^~=."])\s*|([uvHrdckb])(?:\s+|(?=\{)))(?:\{\s*(\p{L})\s*\}|(\p{L}))/gu,
      (_, sign: string | undefined, word: string | undefined, braced: string | undefined, bare: string | undefined) =>
        `${braced ?? bare ?? ''}${accents[sign ?? word ?? ''] ?? ''}`.normalize('NFC'),
    )
    .replace(/\\([A-Za-z]+)(?:\s+|\{\})?/g, (_, name: string) => entryOf(letters, name) ?? '')
    .replace(/\\([&%$#_{} ])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}
