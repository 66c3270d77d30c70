import { once } from '../once.ts'
import { beforeChrist, century, decade, decades } from './century.ts'
import { day } from './day.ts'
import { chinese, chineseSpan } from './era.ts'
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
 * `ca. 1850`, ranges, decades, centuries, BC, "before" and "after", Chinese and Japanese years. "1850 or 1851" is the interval of both: only level 2 has a sign for
 * it. EDTF stays as it is. Undefined when it holds no date.
 */
export function edtf(text: string): string | undefined {
  const value = clean(text).normalize('NFKC').slice(0, 200)
  if (/^(?:1\d|20)\d\d$/.test(value)) return value
  return (
    given(value) ?? open(value) ?? (!/\p{Script=Han}/u.test(value) ? undefined : (chineseSpan(value) ?? chinese(value))) ?? interval(value) ?? single(value)
  )
}

const sign = '(?:-?\\d{4}(?:-(?:\\d\\d|XX)(?:-(?:\\d\\d|XX))?)?|-?(?:\\d{3}X|\\d\\dXX))'
const levelOne = once(() => new RegExp(`^(?:\\.\\./(?=.)|(${sign})[?~%]?/)?(?:(${sign})[?~%]?|(?<=./)\\.\\.)$`))

/** A date that is EDTF of level 1 already, with real months and days. */
function given(value: string): string | undefined {
  const found = levelOne().exec(value)
  if (found === null) return undefined
  const [, first, last] = found
  const isReal = (date: string | undefined): boolean => {
    if (date === undefined || /X/.test(date)) return true
    const [, year = '', month, on] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
    return Number(year) < 2101 && (month === undefined || day(year, Number(month), on === undefined ? undefined : Number(on)) === date)
  }
  return isReal(first) && isReal(last) && (first === undefined || last === undefined || isBefore(first, last)) ? value : undefined
}

const number = (date: string): number => Number(/^-?[\dX]{4}/.exec(date)?.[0].replaceAll('X', '0'))
const isBefore = (one: string, other: string): boolean => number(one) < number(other) || (number(one) === number(other) && one < other)

const bounds =
  /(?:^|[[(\s])(?:(not before|nicht vor|after|nach|après|después de|since|seit|depuis|desde|ab|post)|not after|nicht nach|before|vor|avant|antes de|until|bis|hasta|pre)[\s-]+((?:(?:ca?\.|circa|um)\s*)?\[?(?:\d{1,2}\S*\s+)?(?:(\p{L}{3,10})\.?,?\s+)?\d{4}\D*)$/iu
const beyond = /^(\D*\d{4})\s*(?:(?:or|and|oder|und)\s+)?(?:(later|after|onwards?|später|danach)|earlier|before|früher|davor)\b/i
const around = /^(.*年)(?:以|之)?(?:(前后|前後|左右)|(后|後)|前)/

/** "before 1850", "nach 1850", "1850 or later", 1850年以前: an interval with an open end. */
function open(value: string): string | undefined {
  const [whole, after, date = '', month] = bounds.exec(value) ?? []
  if (whole !== undefined && !/\d/.test(value.slice(0, -whole.length)) && (month === undefined || monthOf(month) !== undefined))
    return ended(single(date), after)
  const [, year, later] = beyond.exec(value) ?? []
  if (year !== undefined) return ended(single(year), later)
  const [, then, near, since] = around.exec(value) ?? []
  const at = then === undefined ? undefined : chinese(then)
  return at === undefined ? undefined : near === undefined ? ended(at, since) : `${at}~`
}

const ended = (date: string | undefined, after: string | undefined): string | undefined =>
  date === undefined || date.includes('/') ? undefined : after === undefined ? `../${date}` : `${date}/..`

function single(value: string): string | undefined {
  if (/^0\d{3}$/.test(value)) return value
  const rest = value.replace(decades, '')
  return century(value) ?? bc(value) ?? exact(value) ?? (/\d{4}/.test(rest) ? loose(rest) : (decade(value) ?? loose(value)))
}

function bc(value: string): string | undefined {
  const found =
    /公元前\s*([1-9]\d{0,3})/.exec(value) ??
    [...value.matchAll(/\b([1-9]\d{0,3})(?=\D)/g)].find((one) => beforeChrist.test(value.slice(one.index + one[0].length)))
  return found?.[1] === undefined ? undefined : `-${String(Number(found[1]) - 1).padStart(4, '0')}${isAbout(value) ? '~' : ''}`
}

const isAbout = (value: string): boolean =>
  /\b(?:ca\.?|c\.\s|circa|um|approximately|about|vers|env\.|environ|hacia|approx\.?)\s*\[?\d|\d\??\s*\(?(?:ca\b|circa\b|approx)|[约約]/i.test(value)

const joints = /\s*[-–—~/]\s*|\s+(?:to|bis|au|until|al?|and|und|y|et)\s+/g

/** Two dates with a dash or a word between: "1794 Jan 01-1801 Dec 31", "May 1900 to June 1901", "12-15 May 1987", "300-250 BC", "18th-19th century". */
function interval(value: string): string | undefined {
  if (!/\p{L}|[./-]/u.test(value)) return undefined
  for (const joint of [...value.matchAll(joints)].slice(0, 8)) {
    const [left, right] = [value.slice(0, joint.index), value.slice(joint.index + joint[0].length)]
    const [first, last] = ends(left, right)
    const isOne = !/and|und|y|et/.test(joint[0]) || last?.endsWith('X')
    if (isOne && first !== undefined && last !== undefined && !last.includes('/') && isBefore(first, last)) return `${first}/${last}`
  }
  return undefined
}

/** Both ends of a range; what only one of them says (month, year, era, century) holds for the other. */
function ends(left: string, right: string): [string | undefined, string | undefined] {
  const end = (text: string): string | undefined => bc(text) ?? century(text) ?? decade(text) ?? exact(text)
  const [first, last] = [end(left), end(right)]
  if (first !== undefined && last !== undefined) return [first, last]
  if (first !== undefined) return [first, first.startsWith('-') ? loose(right) : end(left.replace(/\S+$/, right))]
  if (last === undefined) {
    const month = /^(?:.*\s)?(\p{L}{3,10}\.?)\s+\d{1,2}$/u.exec(left)?.[1]
    const year = /^\d{1,2},?\s+(\d{4})\b/.exec(right)?.[1]
    return month === undefined || year === undefined ? [undefined, undefined] : [exact(`${left} ${year}`), exact(`${month} ${right}`)]
  }
  if (last.startsWith('-')) return /^\D*\d{1,4}$/.test(left) ? [bc(`${left} BC`), last] : [undefined, last]
  if (last.endsWith('X')) return [end(`${left} ${right.replace(/^\S+\s*/, '')}`), last]
  if (/\d{4}/.test(left)) return [undefined, last]
  return [exact(/\p{L}{3}/u.test(left) ? `${left} ${last.slice(0, 4)}` : /^\d{1,2}\.?$/.test(left) ? right.replace(/^\d{1,2}\.?(?=\s)/, left) : ''), last]
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
  const about = isAbout(value)
  const doubtful = /\d\?/.test(value) || /\bprobably\b|vermutlich/i.test(value)
  const between =
    /between\s+(\d{4})\s+and\s+(\d{4})/i.exec(value) ??
    /zwischen\s+(\d{4})\s+und\s+(\d{4})/i.exec(value) ??
    /(\d{4})\??\s+(?:or|oder|ou|o)\s+(\d{4})/i.exec(value)
  if (between?.[1] !== undefined && between[2] !== undefined && between[1] < between[2]) return `${between[1]}/${between[2]}`
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
  const early = /(?<!\d)([4-9]\d{2})\s*(?:AD|CE|A\.D\.|n\.\s?Chr\.?)/.exec(value) ?? /\bA\.?D\.?\s*(\d{2,3})(?!\d)/.exec(value)
  return early?.[1] === undefined ? undefined : early[1].padStart(4, '0')
}

/** Year of an EDTF date, for merging and identity: "1963" of "1963-04/1970"; undefined for a decade, a century and an open beginning. */
export function yearOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : /^-?\d{4}/.exec(date)?.[0]
}
