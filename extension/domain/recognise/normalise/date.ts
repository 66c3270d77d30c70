import { once } from '../once.ts'
import { clean } from './text.ts'

const months = once<readonly RegExp[]>(() => [
  /^(?:jan|janv|january|januar|janvier|enero|ene|jänner)$/,
  /^(?:feb|febr|february|februar|février|fevr|févr|febrero)$/,
  /^(?:mar|mär|mrz|march|märz|mars|marzo)$/,
  /^(?:apr|april|avr|avril|abr|abril)$/,
  /^(?:may|mai|mayo)$/,
  /^(?:jun|june|juni|juin|junio)$/,
  /^(?:jul|july|juli|juil|juillet|julio)$/,
  /^(?:aug|august|août|aout|ago|agosto)$/,
  /^(?:sep|sept|september|septembre|septiembre)$/,
  /^(?:oct|okt|october|oktober|octobre|octubre)$/,
  /^(?:nov|november|novembre|noviembre)$/,
  /^(?:dec|dez|déc|dic|december|dezember|décembre|decembre|diciembre)$/,
])

function monthOf(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, '')
  const index = months().findIndex((pattern) => pattern.test(word))
  return index < 0 ? undefined : index + 1
}

const two = (value: number | string): string => String(value).padStart(2, '0')

function day(year: string, month: number | undefined, date?: number): string | undefined {
  if (month === undefined || month < 1 || month > 12) return year
  return date === undefined || date < 1 || date > 31 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(date)}`
}

/** First years of the eras printed on title pages and in archives, Ming to now, in both scripts; year n of an era is `start + n - 1`. */
const eras = once<ReadonlyMap<string, number>>(
  () =>
    new Map(
      '洪武1368|永乐1403|永樂1403|宣德1426|成化1465|弘治1488|正德1506|嘉靖1522|隆庆1567|隆慶1567|万历1573|萬曆1573|天启1621|天啟1621|崇祯1628|崇禎1628|顺治1644|順治1644|康熙1662|雍正1723|乾隆1736|嘉庆1796|嘉慶1796|道光1821|咸丰1851|咸豐1851|同治1862|光绪1875|光緒1875|宣统1909|宣統1909|民国1912|民國1912|明治1868|大正1912|昭和1926|平成1989|令和2019'
        .split('|')
        .map((era) => [era.slice(0, 2), Number(era.slice(2))] as const),
    ),
)
const dated = once(() => new RegExp(`(${[...eras().keys()].join('|')})\\s*(元|\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s*年?`))

const digits = '〇一二三四五六七八九'

/** Value of a Chinese numeral up to 99 (二十四, 元) or of digits one by one (一九三五); NaN when it is neither. */
function numeral(text: string): number {
  if (text === '元') return 1
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[零○]/g, '〇').replace('廿', '二十').replace('卅', '三十')
  if (!plain.includes('十')) return Number([...plain].map((sign) => digits.indexOf(sign)).join(''))
  const [tens, ones] = plain.split('十')
  return (tens === '' ? 1 : digits.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : digits.indexOf(ones ?? ''))
}

function century(text: string): string | undefined {
  const found = /\b(\d{1,2})(?:st|nd|rd|th|\.|e|ème)?\s*(?:century|cent\.|jahrhundert|jh\.?|siècle|siglo)/i.exec(text) ?? /(\d{1,2})\s*世[纪紀]/.exec(text)
  const roman = /\b(?:siglo|s\.)\s*([XVI]{1,5})\b|\b([XVI]{1,5})e\s*siècle/.exec(text)
  const number = found ? Number(found[1]) : roman ? romanValue(roman[1] ?? roman[2] ?? '') : 0
  return number > 0 && number < 22 ? `${two(number - 1)}XX` : undefined
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let total = 0
  for (let at = 0; at < text.length; at++) {
    const here = values[text.charAt(at)] ?? 0
    total += here < (values[text.charAt(at + 1)] ?? 0) ? -here : here
  }
  return total
}

function chinese(text: string): string | undefined {
  const era = dated().exec(text)
  const western = /(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?/.exec(text)
  if (western?.[1] !== undefined)
    return day(western[1], western[2] === undefined ? undefined : Number(western[2]), western[3] === undefined ? undefined : Number(western[3]))
  const written = /([一二三四五六七八九〇○零]{4})\s*年/.exec(text)
  if (written?.[1] !== undefined) {
    const year = numeral(written[1])
    if (year > 999) return String(year)
  }
  const bracketed = /[[（(](?:公元)?\s*(\d{3,4})\s*年?[\])）]/.exec(text)
  if (bracketed?.[1] !== undefined && /\p{Script=Han}/u.test(text)) return bracketed[1].padStart(4, '0')
  const start = eras().get(era?.[1] ?? '')
  const count = numeral(era?.[2] ?? '')
  return start === undefined || Number.isNaN(count) ? undefined : String(start + count - 1)
}

/** A year with its doubt: "[196-?]" is 196X?, "1850~" about 1850. */
function year(text: string, doubtful: boolean, about: boolean): string | undefined {
  const found = /(?<![\d.])(1[0-9]|20)(\d{2}|\d[-?_uXx]|(?:--|\?\?|__|uu|XX|xx))(?![\d])/.exec(text)
  if (found?.[1] === undefined || found[2] === undefined) return undefined
  const value = `${found[1]}${found[2].replace(/[-?_uXx]/g, 'X')}`
  if (value.endsWith('X')) {
    const decade = text.includes(`${value.slice(0, 3)}-`) || text.includes(`${value.slice(0, 3)}?`) || value.endsWith('XX') || /[uXx_]/.test(found[2])
    if (!decade) return undefined
    return `${value}${/\?\]|-\?/.test(text) ? '?' : ''}`
  }
  return `${value}${doubtful && about ? '%' : doubtful ? '?' : about ? '~' : ''}`
}

/**
 * EDTF (level 1 as far as a catalogue's date goes) of a printed date: ISO dates, month names in four languages, `c1983`, `[2000?]`, `[196-?]`,
 * `ca. 1850`, ranges, centuries, BC, Chinese and Japanese years. Undefined when it holds no date.
 */
export function edtf(text: string): string | undefined {
  const value = clean(text).normalize('NFKC').slice(0, 200)
  if (/\d{3,4}\s*年|世[纪紀]/.test(value) || /[年民光乾康明昭平令宣同道咸嘉雍正成弘隆崇天]/.test(value)) {
    const found = century(value) ?? chinese(value)
    if (found !== undefined) return found
  }
  if (/^0\d{3}$/.test(value)) return value
  const bc = /\b(\d{1,4})\s*(?:BCE?|B\.C\.(?:E\.)?|v\.\s?Chr\.?|av\.\s?J\.?-?C\.?|a\.\s?C\.)/.exec(value) ?? /公元前\s*(\d{1,4})/.exec(value)
  if (bc?.[1] !== undefined) return `-${String(Number(bc[1]) - 1).padStart(4, '0')}`
  if (/(?:century|jahrhundert|\bjh\b|siècle|siglo|^s\. [XVI]+)/i.test(value)) {
    const found = century(value)
    if (found !== undefined) return found
  }
  return interval(value) ?? exact(value) ?? loose(value)
}

/** Two whole dates with a dash or a word between them: "1794 Jan 01-1801 Dec 31", "May 1900 to June 1901". */
function interval(value: string): string | undefined {
  const parts =
    /^(.*\d.*?)(?:\s+[-–—]\s+|\s*[–—]\s*|(?<=\d)-(?=\d{4}\s+\p{L})|(?<=\d{4})-(?=\p{L}|\d{1,2}[\s.]+\p{L})|\s+(?:to|bis|au|until|al?)\s+)(.*\d.*)$/u.exec(value)
  if (parts?.[1] === undefined || parts[2] === undefined || !/\p{L}|[./-]/u.test(parts[1] + parts[2])) return undefined
  const [first, last] = [exact(parts[1].trim()), exact(parts[2].trim())]
  return first !== undefined && last !== undefined && first < last ? `${first}/${last}` : undefined
}

const inRange = (text: string): boolean => Number(text) > 999 && Number(text) < 2100

function exact(value: string): string | undefined {
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(value)
  if (iso?.[1] !== undefined && inRange(iso[1]) && Number(iso[2]) >= 1 && Number(iso[2]) <= 12)
    return day(iso[1], Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]))
  const dotted = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(value)
  if (dotted?.[3] !== undefined) {
    const [first, second] = [Number(dotted[1]), Number(dotted[2])]
    if (value.includes('.') || first > 12) return day(dotted[3], second, first)
    return second > 12 ? day(dotted[3], first, second) : dotted[3]
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  if (compact?.[1] !== undefined && Number(compact[2]) <= 12 && Number(compact[3]) <= 31 && Number(compact[1]) < 2100)
    return day(compact[1], Number(compact[2]), Number(compact[3]))
  const issue = /^(\d{4})\((\d{2})\)$/.exec(value)
  if (issue?.[1] !== undefined) return issue[1]
  return named(value)
}

function named(value: string): string | undefined {
  if (/\d{4}\s*[-–—/]\s*\d{4}/.test(value)) return undefined
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/u.exec(value)
  const monthFirst = /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(value)
  const yearFirst = /(?<!\d)(\d{4})[\s,]+(\p{L}{3,10})\.?(?:\s+(\d{1,2}))?(?!\d)/u.exec(value)
  const monthYear = /(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/u.exec(value)
  const tries: readonly (readonly [string | undefined, string | undefined, string | undefined])[] = [
    [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]],
    [monthFirst?.[3], monthFirst?.[1], monthFirst?.[2]],
    [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]],
    [monthYear?.[2], monthYear?.[1], undefined],
  ]
  for (const [which, month, date] of tries) {
    if (which === undefined || month === undefined || Number(which) > 2100) continue
    const number = monthOf(month)
    if (number !== undefined) return day(which, number, date === undefined ? undefined : Number(date))
  }
  return undefined
}

function loose(value: string): string | undefined {
  const about = /\b(?:ca?\.|circa|um|approximately|about|vers|env\.|hacia|approx)\s*\[?\d|约|約/i.test(
    value.replace(/\bc\.?\s?(?=\d)/, value.includes('c. ') ? 'ca. ' : ''),
  )
  const doubtful = /\d\?/.test(value) || /\bprobably\b|vermutlich/i.test(value)
  const between = /between\s+(\d{4})\s+and\s+(\d{4})/i.exec(value) ?? /zwischen\s+(\d{4})\s+und\s+(\d{4})/i.exec(value)
  if (between?.[1] !== undefined && between[2] !== undefined) return `${between[1]}/${between[2]}`
  const range = /(?<![\d-])(1\d{3}|20\d{2})\??\]?\s*(?:[-–—~]|\bto\b|\bbis\b|\/)\s*\[?(?:ca?\.?\s*)?(1\d{3}|20\d{2}|\d{2}(?![\d-]))?(?![\d?])/i.exec(value)
  if (range?.[1] !== undefined && !/^\D*\d{3}-/.test(value)) {
    const end = range[2]
    if (end === undefined) return /\d{4}\s*[-–—]\s*(?:$|[\]);,])/.test(value) ? `${range[1]}/..` : range[1]
    const full = end.length === 2 ? `${range[1].slice(0, 2)}${end}` : end
    if (Number(full) > Number(range[1])) return `${range[1]}/${full}`
    return range[1]
  }
  const found = year(value, doubtful, about)
  if (found !== undefined) return found
  const early = /(?<!\d)([4-9]\d{2})\s*(?:AD|CE|A\.D\.|n\.\s?Chr\.?)/.exec(value)
  return early?.[1] === undefined ? undefined : early[1].padStart(4, '0')
}

/** Year of an EDTF date, for merging and identity: "1963" of "1963-04/1970"; undefined for none or an open decade. */
export function yearOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : /^-?\d{3}[\dX]/.exec(date)?.[0]
}
