import { collector, type Reading } from './claims.ts'
import { textUpTo } from './dom.ts'
import { pairsOf } from './label-pairs.ts'
import type { Label } from './label-table.ts'
import type { Value } from './label-values.ts'
import { edtf } from './normalise/date.ts'
import { clean, fold } from './normalise/text.ts'
import { title } from './normalise/title.ts'

/** Fields that say "a catalogue wrote this"; type, language and tags are labelled on other sites too. */
export const core: ReadonlySet<string> = new Set([
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
])
const beside = new Set<string>(['contributor', 'subject', 'type', 'language', 'identifier', 'lccn', 'notation', 'weak', 'extra'])

/** What the label reader found, beside its claims. */
export interface LabelReading extends Reading {
  /** Different fields only a catalogue labels together. */
  fields: Set<string>
  /** Those and all other bibliographic labels. */
  breadth: number
  /** Labels about a loan or a patron. */
  private: number
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
  for (const { label, values } of pairs) {
    // Software is kept in a repository too: at an address.
    if (label.meaning === 'repository' && values.every(({ text }) => /^(?:https?:|git\b|\S+\.\p{L}{2,}\/)/u.test(text))) continue
    if (label.meaning === 'private') hidden++
    if (label.meaning === 'extra' || label.meaning === 'genre') extra++
    if (label.meaning === 'genre') genres.push(...values.map((value) => value.text))
    if (label.meaning === 'weak') weak.push(...values)
    if (label.meaning === 'notation') notations.push(...values.map((value) => value.text))
    if (core.has(label.meaning) && isPlausible(label, values)) fields.add(label.meaning)
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
  return { ...reading, fields, breadth, private: hidden }
}

const numbered = new Set<string>(['isbn', 'issn', 'doi', 'oclc', 'date', 'class'])

/** A label that stands for a number counts only where a number stands beside it: pages of help explain the same labels. */
function isPlausible(label: Label, values: readonly Value[]): boolean {
  return !numbered.has(label.meaning) || values.some((value) => /[\d一二三四五六七八九]/.test(value.text))
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
  if (meaning === 'private' || meaning === 'extra' || meaning === 'genre' || meaning === 'ignored' || meaning === 'weak' || meaning === 'notation') return
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
  if (/[,，;]\s*[[(]?(?:c|ca\.?\s?|©|cop\.?\s?)?(?:1[4-9]|20)\d[\d?-][^,]{0,12}$/.test(text)) reading.add('date', text)
}

/** "London : Bloomsbury, 2014" is Bloomsbury; empty when only place and year stand there. */
function publisherOf(text: string): string {
  const after = /[:：]\s*([^:：]+)$/.exec(clean(text))?.[1] ?? ''
  return after.replace(/[\s,，;；([]*(?:c|©|cop\.?|\[)?\s*\d{4}.*$/, '').trim()
}
