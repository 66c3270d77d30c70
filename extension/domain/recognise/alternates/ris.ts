import { collector, type Field, type Reading } from '../claims.ts'
import { entryOf } from '../nodes.ts'

const types: Readonly<Record<string, string>> = {
  JOUR: 'article',
  JFULL: 'journal',
  MGZN: 'article',
  NEWS: 'newspaper',
  THES: 'thesis',
  CONF: 'conference',
  CPAPER: 'conference',
  CHAP: 'chapter',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  RPRT: 'report',
  MAP: 'map',
  MUSIC: 'sheet music',
  SOUND: 'sound',
  VIDEO: 'video',
  MPCT: 'video',
  ART: 'image',
  DATA: 'dataset',
  MANSCPT: 'manuscript',
  PAT: 'patent',
  STAND: 'standard',
  COMP: 'software',
  PCOMM: 'letter',
  SER: 'journal',
}

const fields: Readonly<Record<string, Field>> = {
  AU: 'creator',
  A1: 'creator',
  A2: 'contributor',
  ED: 'contributor',
  A4: 'contributor',
  KW: 'subject',
  PB: 'publisher',
  LA: 'language',
  CN: 'callnumber',
  DO: 'doi',
  SN: 'identifier',
  UR: 'identifier',
  T3: 'series',
  TT: 'titleAlt',
}

/** Reads RIS of exactly one reference; lines without a tag go on with the one before. */
export function readRis(text: string): Reading | undefined {
  const lines: [string, string][] = []
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const found = /^\s{0,2}([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line)
    const last = lines.at(-1)
    if (found?.[1] !== undefined) lines.push([found[1], found[2]?.trim() ?? ''])
    else if (last !== undefined && line.trim() !== '') last[1] = `${last[1]} ${line.trim()}`.slice(0, 4000)
  }
  if (lines[0]?.[0] !== 'TY' || lines.filter(([tag]) => tag === 'TY').length > 1) return undefined
  const reading = collector('ris', 0.8)
  reading.work = 2
  reading.works = 1
  const kind = lines[0][1].toUpperCase()
  const of = (...tags: string[]): string | undefined =>
    tags.flatMap((tag) => lines.filter(([name]) => name === tag).map(([, value]) => value)).find((value) => value !== '')
  reading.add('type', entryOf(types, kind) ?? '')
  reading.add('title', of('TI', 'T1', ...(kind.endsWith('BOOK') ? ['BT', 'T2'] : ['CT'])))
  const within = /^(?:JOUR|MGZN|NEWS|CHAP|CONF|CPAPER)$/.test(kind)
  if (within) reading.add('partOf', of('T2', 'JO', 'JF', 'BT', 'JA'))
  for (const [tag, value] of lines) {
    const field = entryOf(fields, tag)
    if (field === 'contributor') reading.add(field, value, { whole: true, ...(tag === 'A2' || tag === 'ED' ? { role: 'editor' } : {}) })
    else if (field === 'creator') reading.add(field, value, { whole: true })
    else if (field === 'subject') for (const word of value.split(/\s*[;；]\s*/)) reading.add(field, word, { whole: true })
    else if (field === 'identifier') for (const one of value.split(/\s*[;,]\s*|\s+(?=97[89])/)) reading.add(field, one.replace(/\s*\([^)]*\)$/, ''))
    else if (field !== undefined) reading.add(field, value)
    if (/^(?:UR|L1|L2)$/.test(tag)) for (const url of value.split(/[;\s]+(?=https?:)/)) reading.add('holding', url, tag === 'L1' ? { label: 'PDF' } : {})
  }
  // "2004/05/12/Spring": the parts a year is followed by are often empty.
  reading.add(
    'date',
    of('DA', 'PY', 'Y1')?.replace(/^(\d{4})\/(\d{2})?\/?(\d{2})?.*$/, (_, year, month, day) => [year, month, day].filter(Boolean).join('-')),
  )
  return reading
}
