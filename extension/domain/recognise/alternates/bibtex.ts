import { collector, type Field, type Reading } from '../claims.ts'
import { entryOf } from '../nodes.ts'
import { plainTex } from './tex.ts'

const types: Readonly<Record<string, string>> = {
  article: 'article',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'conference',
  conference: 'conference',
  proceedings: 'conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  periodical: 'journal',
  dataset: 'dataset',
  patent: 'patent',
  software: 'software',
  artwork: 'image',
  audio: 'sound',
  video: 'video',
}

const fields: Readonly<Record<string, Field>> = {
  title: 'title',
  shorttitle: 'titleAlt',
  publisher: 'publisher',
  school: 'publisher',
  institution: 'publisher',
  journal: 'partOf',
  journaltitle: 'partOf',
  booktitle: 'partOf',
  series: 'series',
  language: 'language',
  isbn: 'isbn',
  issn: 'issn',
  doi: 'doi',
  url: 'identifier',
  lccn: 'lccn',
  library: 'repository',
}

/** Reads BibTeX of exactly one entry: nested braces, quoted and joined values, and the accents TeX writes. */
export function readBibtex(text: string): Reading | undefined {
  const entries = [...text.matchAll(/^[ \t]*@\s*([A-Za-z]+)\s*\{/gm)].filter((entry) => !/^(?:comment|string|preamble)$/i.test(entry[1] ?? ''))
  const entry = entries[0]
  if (entry === undefined || entries.length > 1) return undefined
  const values = valuesOf(text.slice(entry.index + entry[0].length))
  if (values === undefined) return undefined
  const reading = collector('bibtex', 0.8)
  reading.work = 2
  reading.works = 1
  reading.add('type', entryOf(types, entry[1]?.toLowerCase() ?? '') ?? '')
  const subtitle = values.get('subtitle')
  for (const [name, value] of values) {
    const field = entryOf(fields, name)
    if (name === 'title' && subtitle !== undefined) reading.add('title', `${plainTex(value)} : ${plainTex(subtitle)}`)
    else if (name === 'author') for (const one of names(value)) reading.add('creator', one, { whole: true })
    else if (name === 'editor') for (const one of names(value)) reading.add('contributor', one, { whole: true, role: 'editor' })
    else if (name === 'keywords') for (const word of plainTex(value).split(/\s*[;；,，]\s*/)) reading.add('subject', word, { whole: true })
    else if (field !== undefined) reading.add(field, plainTex(value))
    if (name === 'url') reading.add('holding', plainTex(value))
  }
  reading.add('date', plainTex(values.get('date') ?? values.get('year') ?? ''))
  return reading
}

/** Fields of an entry from behind its opening brace; undefined when it never closes. */
function valuesOf(text: string): Map<string, string> | undefined {
  const values = new Map<string, string>()
  let at = text.indexOf(',') + 1
  if (at === 0) return undefined
  while (values.size < 100) {
    const name = /^[\s,]*([A-Za-z][\w-]*)\s*=\s*/.exec(text.slice(at, at + 300))
    if (name?.[1] === undefined) return /^[\s,]*\}/.test(text.slice(at)) ? values : undefined
    const read = valueAt(text, at + name[0].length)
    if (read === undefined) return undefined
    if (!values.has(name[1].toLowerCase())) values.set(name[1].toLowerCase(), read.value)
    at = read.end
  }
  return values
}

/** One value: `{…}`, `"…"` or a bare word, several joined by `#`. */
function valueAt(text: string, from: number): { value: string; end: number } | undefined {
  let at = from
  let value = ''
  for (let pieces = 0; pieces < 50; pieces++) {
    const sign = text.charAt(at)
    if (sign === '{' || sign === '"') {
      const end = closing(text, at)
      if (end === undefined) return undefined
      value += text.slice(at + 1, end)
      at = end + 1
    } else {
      const word = /^[^\s,}#"{]+/.exec(text.slice(at, at + 300))?.[0]
      if (word === undefined) return undefined
      value += word
      at += word.length
    }
    const joint = /^\s*#\s*/.exec(text.slice(at, at + 100))?.[0]
    if (joint === undefined) return { value: value.slice(0, 4000), end: at }
    at += joint.length
  }
  return undefined
}

/** Where the brace or quote that opens at `from` closes; quotes inside braces close nothing. */
function closing(text: string, from: number): number | undefined {
  const quoted = text.charAt(from) === '"'
  let depth = 0
  for (let at = quoted ? from + 1 : from; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0 && !quoted) return at
    else if (sign === '"' && quoted && depth === 0) return at
  }
  return undefined
}

/** Names between the `and`s that stand outside braces. */
function names(value: string): string[] {
  const found: string[] = []
  let depth = 0
  let begin = 0
  for (let at = 0; at <= value.length; at++) {
    const sign = value.charAt(at)
    if (sign === '{') depth++
    else if (sign === '}') depth--
    const joint = depth === 0 ? /^\s+and\s+/.exec(value.slice(at, at + 12))?.[0] : undefined
    if (at < value.length && joint === undefined) continue
    found.push(plainTex(value.slice(begin, at)))
    begin = at + (joint?.length ?? 0)
    at = Math.max(at, begin - 1)
  }
  return found.filter((name) => name !== '' && name !== 'others')
}
