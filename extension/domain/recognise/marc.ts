import { collector, type Reading, type Source } from './claims.ts'
import { fold } from './normalise/text.ts'
import { once } from './once.ts'

/** One MARC 21 field: tag, second indicator and subfields in order. */
export interface MarcField {
  tag: string
  second: string
  value: string
  subfields: readonly (readonly [string, string])[]
}

const MAX_LENGTH = 60_000

/** Finds MARC text in a page (`LEADER …`, then one `TAG II …` per line, as InnoPAC and staff views print it); undefined when there is none. */
export function marcText(document: Document): string | undefined {
  for (const element of [...document.querySelectorAll('pre, textarea.marc, #marc pre')].slice(0, 20)) {
    const text = element.textContent ?? ''
    if (text.length < MAX_LENGTH && /^\s*(?:LEADER|LDR|000)\s/m.test(text) && /^\s*=?245\s/m.test(text)) return text
  }
  return undefined
}

function fieldOf(line: string): MarcField | undefined {
  const found = /^=?(\d{3})\s?([\d\s_#\\]{0,2})\s*(.*)$/s.exec(line)
  const tag = found?.[1]
  const rest = found?.[3]
  if (tag === undefined || rest === undefined) return undefined
  if (tag < '010') return { tag, second: '', value: line.slice(3).trim(), subfields: [] }
  const marked = /^[|$‡ǂ]/.test(rest) ? rest : `|a${rest}`
  const subfields = [...marked.matchAll(/[|$‡ǂ]([a-z0-9])([^|‡ǂ]*)/g)].map(([, code = '', value = '']) => [code, value.replace(/\s+/g, ' ').trim()] as const)
  return { tag, second: found?.[2]?.at(-1) ?? '', value: rest, subfields }
}

/** Fields of MARC text; continuation lines are joined to the field they continue. */
function fieldsOf(text: string): MarcField[] {
  const lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^\s{0,1}=?\d{3}[\s_#\\]/.test(line)) lines.push(line.trim())
    else if (lines.length > 0) lines[lines.length - 1] += /\s{6}/.test(line) ? joint(lines.at(-1) ?? '', line) : ` ${line.trim()}`
  }
  return lines.map(fieldOf).filter((field) => field !== undefined)
}

/** A wrapped line goes on without a space where the break fell inside a word group such as an address. */
function joint(before: string, line: string): string {
  const rest = line.trim()
  return /[/]$/.test(before) ? rest : ` ${rest}`
}

const part = (field: MarcField, codes: string): string =>
  field.subfields
    .filter(([code]) => codes.includes(code))
    .map(([, value]) => value)
    .join(' ')

const types = once<Readonly<Record<string, string>>>(() => ({
  a: 'book',
  c: 'music score',
  d: 'music manuscript',
  e: 'map',
  f: 'map',
  g: 'video',
  i: 'sound',
  j: 'music',
  k: 'image',
  m: 'software',
  o: 'object',
  p: 'archival',
  r: 'object',
  t: 'manuscript',
}))
const schemes: Readonly<Record<string, string>> = { '0': 'lcsh', '2': 'mesh' }

/** Reads MARC 21 text shown on the page. Headings of other lists (FAST) that only repeat words of the LCSH headings are left out, 655 is genre and not a subject. */
export function readMarc(document: Document): Reading | undefined {
  const text = marcText(document)
  if (text === undefined) return undefined
  const leader = /^\s*(?:LEADER|LDR|000)\s+(.{8})/m.exec(text)?.[1] ?? ''
  // InnoPAC heads its text so. It keeps its own number outside the record: a number without an agency came with the record, and nearly always from OCLC.
  return marcReading('marc', 0.95, leader, fieldsOf(text), /^\s*LEADER\s/m.test(text) ? 'OCoLC' : '')
}

/** Reads the fields of one MARC 21 record; `leader` as far as its eighth position, `agency` the one that gave the control number where field 003 names none. */
export function marcReading(source: Source, trust: number, leader: string, fields: readonly MarcField[], agency = ''): Reading {
  const reading = collector(source, trust)
  reading.work = 2
  reading.works = 1
  reading.add('type', leader.charAt(7) === 's' ? 'periodical' : (types()[leader.charAt(6)] ?? ''))
  // Of another list's headings those stay that say more than the words of the record's own.
  const ownHeadings = fields.filter((field) => /^6[0145]\d$/.test(field.tag) && field.second !== '7')
  const ownWords = new Set(ownHeadings.flatMap((field) => fold(part(field, HEADING)).split(' ')))
  addControlNumber(reading, fields, agency)
  for (const field of fields) readField(reading, field, ownWords)
  return reading
}

/** Subfields that hold the words of a heading. */
const HEADING = 'abcdfnpqtvxyz'

const isRepeated = (field: MarcField, ownWords: ReadonlySet<string>): boolean =>
  fold(part(field, HEADING))
    .split(' ')
    .every((word) => ownWords.has(word))

function addClass(reading: ReturnType<typeof collector>, field: MarcField, scheme: string): void {
  const notation = part(field, 'a')
    .replace(/\/(?=\.|$)/g, '')
    .slice(0, 60)
  if (notation !== '') reading.add('class', notation, { scheme, notation, whole: true })
}

/** The number of field 001 is OCLC's where it has OCLC's prefix or field 003 says so; else it is the catalogue's own. */
function addControlNumber(reading: ReturnType<typeof collector>, fields: readonly MarcField[], given: string): void {
  const controlled = (tag: string): string | undefined => fields.find((field) => field.tag === tag)?.value.trim()
  const number = controlled('001') ?? ''
  if (/^(?:oc[mn]|on)\d{6,}/.test(number) || ((controlled('003') ?? given) === 'OCoLC' && /^\d{6,}/.test(number))) reading.add('oclc', number)
}

function readField(reading: ReturnType<typeof collector>, field: MarcField, ownWords: ReadonlySet<string>): void {
  const { tag } = field
  if (tag === '008' && field.value.length >= 38) {
    const code = field.value.slice(35, 38)
    if (/^[a-z]{3}$/.test(code) && !/^(?:und|zxx|mul)$/.test(code)) reading.add('language', code)
  } else if (tag === '010') reading.add('lccn', part(field, 'a'))
  else if (tag === '020') reading.add('isbn', part(field, 'a'))
  else if (tag === '022') reading.add('issn', part(field, 'a'))
  else if (tag === '024') reading.add('identifier', part(field, 'a'))
  else if (tag === '035' && /OCoLC/.test(field.value)) reading.add('oclc', part(field, 'a'))
  else if (tag === '050' || tag === '090') {
    reading.add('callnumber', part(field, 'ab'))
    addClass(reading, field, 'lcc')
  } else if (tag === '080') addClass(reading, field, 'udc')
  else if (tag === '082') addClass(reading, field, 'ddc')
  else if (tag === '084' && part(field, '2') === 'clc') addClass(reading, field, 'clc')
  else if (tag === '041' && !/\s/.test(part(field, 'a'))) reading.add('language', part(field, 'a').slice(0, 3))
  else if (/^(?:100|110|111)$/.test(tag)) reading.add('creator', part(field, 'abcdq'), { role: part(field, 'e') })
  else if (/^(?:700|710|711)$/.test(tag)) reading.add('contributor', part(field, 'abcdq'), { role: part(field, 'e') })
  else if (tag === '245') {
    reading.add('title', part(field, 'abnp'))
    if (part(field, 'bnp') !== '') reading.add('titleAlt', part(field, 'a'))
  } else if (tag === '240' || tag === '246') reading.add('titleAlt', part(field, 'abnp'))
  else if (tag === '260' || tag === '264') {
    reading.add('publisher', part(field, 'b'))
    reading.add('date', part(field, 'c'))
  } else if (tag === '856') {
    // A second indicator of 2 is a related resource; addresses of other protocols are left out later.
    if (field.second !== '2')
      for (const [code, value] of field.subfields)
        if (code === 'u') reading.add('holding', value, { label: part(field, 'y') || part(field, '3') || part(field, 'z') })
  } else if (/^(?:490|830)$/.test(tag)) reading.add('series', part(field, 'a'))
  else if (tag === '773') reading.add('partOf', part(field, 't'))
  else if (/^(?:600|610|611|630|650|651)$/.test(tag) && !(field.second === '7' && isRepeated(field, ownWords))) {
    const head = part(field, tag === '650' || tag === '651' ? 'a' : 'abcdfnpqt')
    const divisions = field.subfields.filter(([code]) => 'vxyz'.includes(code)).map(([, value]) => value)
    const scheme = schemes[field.second] ?? (field.second === '7' ? part(field, '2') : undefined)
    reading.add('subject', [head, ...divisions].map((piece) => piece.replace(/[\s,;]+$/, '').replace(/([^\s.]{3,})\.$/, '$1')).join(' -- '), {
      whole: true,
      ...(scheme === undefined || scheme === '' ? {} : { scheme }),
    })
  }
}
