import { once } from '../once.ts'

const entities = once<Readonly<Record<string, string>>>(() => ({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  aacute: 'á',
  iacute: 'í',
  uacute: 'ú',
}))

/** Elements that occur in titles and abstracts; other angle brackets are qualifiers of headings ("Scrum <Vorgehensmodell>"). */
const markup =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|div|em|font|h[1-6]|hr|i|img|li|mark|mml:[a-z]+|math|ol|p|q|s|scp|small|span|strong|sub|sup|table|td|th|tr|tt|u|ul|jats:[a-z]+)(?:\s[^<>]*)?\/?>/gi

function codePoint(number: number): string {
  return number > 31 && number < 0x110000 && !(number >= 0xd800 && number < 0xe000) ? String.fromCodePoint(number) : ' '
}

/** Decodes character references left in a text (a page may escape twice); unknown names stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,6}));/g,
    (all, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
      decimal !== undefined ? codePoint(Number(decimal)) : hex !== undefined ? codePoint(Number.parseInt(hex, 16)) : (entities()[name ?? ''] ?? all),
  )
}

/** White space and control characters, without a class of Unicode: those cost a page more than the whole text. */
const blank = /(?:[\s\x7f-\x9f]|[^ -\uffff])+/g

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/

/**
 * Full-width forms as ordinary ones. Chinese typography writes some signs full-width: ，：；！？～ stay beside a Chinese or Japanese character, － between two, （） in a text that
 * has one; elsewhere they become ordinary signs with the space Latin typography wants.
 */
function narrow(text: string): string {
  if (!/[\uff01-\uff5e]/.test(text)) return text.trim()
  const han = cjk.test(text)
  const ordinary = text.replace(/[\uff01-\uff5e]/g, (sign, at: number) => {
    const plain = String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
    if ('()'.includes(plain)) return han ? sign : plain === '(' ? ' (' : ') '
    if (plain === '-') return cjk.test(text.charAt(at - 1)) && cjk.test(text.charAt(at + 1)) ? sign : plain
    if (!',:;!?~'.includes(plain)) return plain
    return cjk.test(text.charAt(at - 1) + text.charAt(at + 1)) ? sign : plain === '~' ? plain : `${plain} `
  })
  return ordinary.replace(/ {2,}/g, ' ').trim()
}

/**
 * One line of plain text in NFC, letters and digits of ordinary width: no markup, character references, bidi marks, soft hyphens, lone surrogates, zero-width or control characters; white space single.
 */
export function clean(text: string): string {
  // Most texts are plain already; each step below would be taken for nothing, and a browser compiles its pattern anew on every page.
  if (/^[\t\n\r -%'-;=-~]*$/.test(text)) return /\s\s|[\t\n\r]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
  const decoded = decodeEntities(decodeEntities(text))
  const plain = decoded.includes('<') ? decoded.replace(markup, '').replace(/<!--.*?-->/g, '') : decoded
  const whole = /[\ud800-\udfff]/.test(plain) ? plain.replace(/\p{Cs}/gu, '') : plain
  const line = whole
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u200c\u200d](?=\s|$)|[\u0098\u009c]/g, '')
    .replace(blank, ' ')
  return narrow(line)
}

/** Folded form for comparison only: NFKC, lower case, letters and digits apart by single spaces. */
export function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim()
  const plain = text.normalize('NFKC').toLowerCase()
  // Classes of Unicode cost a page a millisecond when first used: most texts are written in letters told by their ranges.
  const apart = common.test(plain)
    ? /[^a-z\d\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0430-\u045f\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]+/g
    : /[^\p{L}\p{M}\p{N}]+/gu
  return plain.replace(apart, ' ').trim()
}

/** Only letters of Latin, Russian, Chinese and Japanese words, and signs that are none; after NFKC and in lower case. */
const common =
  /^[\0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf-\u024f\u0430-\u045f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25ff\u3000-\u3004\u3008-\u3020\u3041-\u3096\u30a0-\u30fc\u4e00-\u9fff]*$/

const nothing = once(
  () =>
    new Set([
      '',
      's n',
      's l',
      's a',
      'n a',
      'n d',
      'null',
      'none',
      'undefined',
      'unknown',
      'und',
      'zxx',
      'not available',
      'not specified',
      'unspecified',
      'no subject',
      'ohne angabe',
      'keine angabe',
      'unbekannt',
      'inconnu',
      'non renseigné',
      'desconocido',
      'не указано',
      '不详',
      '不詳',
      '不明',
      '无',
      '無',
      '暂无',
    ]),
)

/** True for what a page prints when it has no value: "-", "n/a", "[s.n.]", 不详. */
export function isNothing(text: string): boolean {
  return nothing().has(fold(text))
}

/** True when the text has a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
