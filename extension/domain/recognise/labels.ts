import { collector, type Reading } from './claims.ts'
import { textUpTo } from './dom.ts'
import { pairsOf } from './label-pairs.ts'
import type { Label } from './label-table.ts'
import type { Value } from './label-values.ts'
import { edtf } from './normalise/date.ts'
import { publisherName } from './normalise/imprint.ts'
import { fold } from './normalise/text.ts'
import { title } from './normalise/title.ts'
import { isVague, level, workType } from './normalise/type.ts'

/** Fields that say "a catalogue wrote this"; type, language and tags are labelled on other sites too. */
export const core: readonly string[] = [
  'title',
  'titled',
  'creator',
  'isbn',
  'issn',
  'doi',
  'callnumber',
  'referencecode',
  'imprint',
  'publisher',
  'date',
  'series',
  'class',
  'level',
  'local',
  'titleAlt',
  'oclc',
  'hdl',
  'repository',
  'partOf',
  'urn',
]
const beside = new Set<string>(['contributor', 'subject', 'type', 'language', 'identifier', 'lccn', 'notation', 'weak', 'extra'])

/** What the label reader found, beside its claims. */
export interface LabelReading extends Reading {
  /** Different fields only a catalogue labels together. */
  fields: Set<string>
  /** Those and all other bibliographic labels. */
  breadth: number
  /** Labels about a loan or a patron. */
  private: number
  /** True when one of them is a label only the holder of a copy writes. */
  held: boolean
  /** Different signs that a cataloguer wrote the list: numbers, an imprint, a name turned round, two words that only catalogues use. */
  marks: number
  /** Different kinds of bibliographic labels, each once. */
  kinds: number
  /** Labels of events, jobs, recipes, programs and goods. */
  elsewhere: number
}

/**
 * Reads labelled field lists: definition lists, tables, `.label` beside `.value`, headings over values, "Label: value" lines and 【标签】 runs.
 * `trust` is 0.65, or 0.8 when a platform says where the list is.
 */
export function readLabels(root: Element, trust = 0.65): LabelReading {
  const reading = collector('labels', trust)
  const pairs = pairsOf(root)
  const fields = new Set<string>()
  const others = new Set<string>()
  const titles = new Set<string>()
  const weak: Value[] = []
  const notations: string[] = []
  const genres: string[] = []
  const printed: string[] = []
  let creators = 0
  const repeated = new Map<string, number>()
  let extra = 0
  let hidden = 0
  let held = false
  let elsewhere = 0
  const marks = new Set<string>()
  const formal = new Set<string>()
  for (const { label, values } of pairs) {
    // Software is kept in a repository too: at an address.
    if (label.meaning === 'repository' && values.every(({ text }) => /^(?:https?:|git\b|\S+\.\p{L}{2,}\/)/u.test(text))) continue
    if (label.meaning === 'private') hidden++
    if (label.meaning === 'elsewhere') elsewhere++
    const sign = isPlausible(label, values) ? signOf(label, values) : undefined
    if (sign !== undefined) marks.add(sign)
    if (sign === 'held') held = true
    if (label.plain !== true && formed.includes(label.meaning)) formal.add(label.meaning)
    if (label.meaning === 'extra' || label.meaning === 'genre') extra++
    if (label.meaning === 'genre') genres.push(...values.map((value) => value.text))
    if (label.meaning === 'weak') weak.push(...values)
    if (label.meaning === 'notation') notations.push(...values.map((value) => value.text))
    if (core.includes(label.meaning) && isPlausible(label, values)) fields.add(label.meaning)
    if (beside.has(label.meaning)) others.add(label.meaning)
    if ((label.meaning === 'title' || label.meaning === 'titled') && values[0] !== undefined) titles.add(fold(title(values[0].text, true)))
    if (label.meaning === 'creator') creators++
    if (/^(?:publisher|imprint|isbn|date)$/.test(label.meaning)) repeated.set(label.meaning, (repeated.get(label.meaning) ?? 0) + 1)
    addPair(reading, label, values)
    if (label.meaning === 'publisher') printed.push(...values.slice(0, 2).map((value) => value.text))
  }
  for (const text of printed) addImprint(reading, text)
  if (weak.length > 0 && !reading.claims.some((claim) => claim.field === 'subject'))
    for (const value of weak) reading.add('subject', value.text, value.single ? { whole: true } : {})
  for (const genre of genres.slice(0, 4)) reading.add('type', genre)
  if (notations.length > 0) for (const mark of shelfMarks(root, notations)) reading.add('callnumber', mark)
  reading.works = titles.size > 0 ? titles.size : creators > 6 || (creators > 3 && Math.max(0, ...repeated.values()) > 3) ? creators : 1
  const breadth = fields.size + others.size + Math.min(extra, 3)
  reading.work = fields.size >= 2 && breadth >= 3 ? 2 : fields.size >= 1 && breadth >= 2 ? 1 : 0
  return { ...reading, fields, breadth, private: hidden, held, marks: marks.size + Math.floor(formal.size / 2), kinds: fields.size + others.size, elsewhere }
}

const numbered: readonly string[] = ['isbn', 'issn', 'doi', 'oclc', 'date', 'class']

/** A label that stands for a number counts only where a number stands beside it: pages of help explain the same labels. */
function isPlausible(label: Label, values: readonly Value[]): boolean {
  return !numbered.includes(label.meaning) || values.some((value) => /[\d一二三四五六七八九]/.test(value.text))
}

/** Labels under which only the holder of a copy writes, unless many sites use the word (`plain`). */
const holding = new Set<string>(['callnumber', 'referencecode', 'oclc', 'local', 'repository', 'class'])
/** Labels that make a list a cataloguer's by themselves. */
const cataloguing = new Set<string>(['isbn', 'issn', 'doi', 'hdl', 'urn', 'series', 'titleAlt', 'titled', 'partOf', 'lccn', 'notation'])
/** Fields for which catalogues have words of their own: two of them are a sign. */
const formed: readonly string[] = ['title', 'creator', 'subject']
const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|märz|mai|okt|dez|janv|févr|avr|juil|août|déc|ene|abr|ago|dic)/i

/** Which sign of cataloguing a label with its values is. "Author", "Date" and "Keywords" stand on every site, so there the value must speak. */
function signOf(label: Label, values: readonly Value[]): string | undefined {
  const { meaning } = label
  if (meaning === 'level') return values.some(({ text }) => level(text) !== undefined) ? 'held' : undefined
  if (label.plain !== true && holding.has(meaning)) return 'held'
  if (label.plain !== true && cataloguing.has(meaning)) return meaning
  if (meaning === 'contributor' && label.role === 'thesis advisor') return meaning
  const says = (pattern: RegExp): boolean => values.slice(0, 20).some(({ text }) => pattern.test(text))
  // "Quill, Ada", "鲁迅 (1881-1936)"
  if (meaning === 'creator' || meaning === 'contributor')
    return says(/^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}|\b1[5-9]\d\d\s?[-–]/u) ? 'creator' : undefined
  if (meaning === 'imprint' || meaning === 'publisher')
    return says(/\S ?[:：] ?\S|\p{L}{2}[^,]*,\s*\[?(?:c|©|ca\. ?)?(?:1[4-9]|20)\d\d/u) && !says(months) ? 'imprint' : undefined
  if (meaning === 'subject') return says(/ ?-- ?/) ? meaning : undefined
  if (meaning === 'referencecode') return says(/[\p{L}\d]+[-/. ]+\d+[-/. ]+\d+/u) ? meaning : undefined
  if (meaning === 'type') return says(/./) && values.some(({ text }) => isOfWork(text)) ? meaning : undefined
  return undefined
}

/** True for a type of work that is not also a kind of page: articles, programs and recordings are on every site. */
function isOfWork(text: string): boolean {
  const type = workType(text)
  return type !== undefined && !isVague(text) && !/^(?:article|software|video|sound|other|image|dataset)$/.test(type)
}

/** Cells that begin with the record's local class mark and go on with a book mark: "kNk" and "kNk Lüs". */
function shelfMarks(root: Element, notations: readonly string[]): string[] {
  const found: string[] = []
  for (const cell of [...root.querySelectorAll('td')].slice(0, 400)) {
    const text = textUpTo(cell, 200).trim()
    if (text.length > 40 || found.length >= 4) continue
    if (notations.some((notation) => notation.length >= 2 && notation.length < 20 && text.startsWith(`${notation} `) && text.length > notation.length + 1))
      found.push(text)
  }
  return [...new Set(found)]
}

const lists = new Set<string>(['subject', 'creator', 'contributor', 'isbn', 'issn', 'identifier', 'titleAlt', 'callnumber'])

function addPair(reading: ReturnType<typeof collector>, label: Label, values: readonly Value[]): void {
  const { meaning } = label
  if (
    meaning === 'private' ||
    meaning === 'extra' ||
    meaning === 'genre' ||
    meaning === 'ignored' ||
    meaning === 'weak' ||
    meaning === 'notation' ||
    meaning === 'elsewhere'
  )
    return
  const more = { ...(label.role === undefined ? {} : { role: label.role }), ...(label.scheme === undefined ? {} : { scheme: label.scheme }) }
  if (meaning === 'holding') {
    for (const { text, link } of values.slice(0, 8)) reading.add('holding', link ?? (/^https?:\/\/\S+$/.test(text) ? text : ''), { label: text })
    return
  }
  if (meaning === 'imprint') {
    for (const { text } of values.slice(0, 4)) {
      const name = publisherOf(text)
      if (name !== '') reading.add('publisher', name)
      if (edtf(text) !== undefined) reading.add('date', text)
    }
    return
  }
  if (meaning === 'titled') {
    const parts = /^(.*?[^\s])\s*[/／]\s*(.+)$/.exec(values[0]?.text ?? '')
    reading.add('title', parts?.[1] ?? values[0]?.text)
    for (const name of (parts?.[2] ?? '').split(/\s*[;；,，]\s*/).slice(0, 8)) reading.add('creator', name, { whole: true })
    return
  }
  if (meaning === 'title') {
    const first = values[0]
    if (first !== undefined && first.text.length <= 1000) reading.add('title', first.text)
    return
  }
  if (meaning === 'class') {
    for (const { text } of values.slice(0, 4)) reading.add('class', text, { ...more, notation: text.slice(0, 60), whole: true })
    return
  }
  const most = lists.has(meaning) ? 100 : 4
  for (const value of values.slice(0, most)) {
    if ((meaning === 'subject' && value.text.length > 400) || (meaning === 'partOf' && !/\p{L}/u.test(value.text))) continue
    reading.add(meaning, value.text, { ...more, ...(value.single ? { whole: true } : {}), ...(value.uri === undefined ? {} : { uri: value.uri }) })
  }
}

/** "Publisher: London : Bloomsbury, 2014": the date counts when no label of its own gives one. */
function addImprint(reading: ReturnType<typeof collector>, text: string): void {
  if (/[,，;]\s*[[(]?(?:c|ca\.?\s?|©|cop\.?\s?|d\.?\s?l\.?\s?)?(?:1[4-9]|20)\d[\d?-][^,]{0,12}$/i.test(text)) reading.add('date', text)
}

/** "London : Bloomsbury, 2014" is Bloomsbury; empty when only place and year stand there. */
function publisherOf(text: string): string {
  return /[:：]/.test(text) ? publisherName(text).replace(/^.*[:：]\s*|\s+\d{4}$/g, '') : ''
}
