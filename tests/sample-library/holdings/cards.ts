import { Level, WorkType } from '#shared/record.ts'
import type { CatalogueName, Holding, Maker } from './holding.ts'

/**
 * Holdings written as cards, so that a librarian can read and correct them. Cards stand apart by an empty line:
 *
 *     number key | type | EDTF date, or - | language
 *     Title
 *     by Name {dates} = role; Name | at Place: Publisher | of extent | ed edition | in journal or series | alt other title | dated date in words
 *     call shelfmark | lcc | ddc | clc | isbn | issn | doi | level | under parent key | kept repository | on heading; heading
 *     One sentence.
 *
 * Throws on a card which does not keep to this.
 */
export function cards(catalogue: CatalogueName, text: string): Holding[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      card(
        catalogue,
        paragraph.split('\n').map((line) => line.trim()),
      ),
    )
}

const TAGS = ['by', 'at', 'of', 'ed', 'in', 'alt', 'dated', 'call', 'lcc', 'ddc', 'clc', 'isbn', 'issn', 'doi', 'level', 'under', 'kept', 'on'] as const
type Tag = (typeof TAGS)[number]

function card(catalogue: CatalogueName, lines: readonly string[]): Holding {
  const [head = '', title = '', ...rest] = lines
  const about = rest.pop()
  const [first = '', type, date = '-', language] = head.split('|').map((cell) => cell.trim())
  const [no, key] = first.split(' ')
  if (about === undefined || language === undefined || key === undefined || !/^\d+$/.test(no ?? '')) throw new Error(`not a card: ${head}`)
  const tags = tagged(rest)
  const [place, publisher] = halves(tags.get('at'), ': ')
  const mark = tags.get('call')
  const clc = tags.get('clc')
  const level = tags.get('level')
  return {
    key,
    catalogue,
    no: Number(no),
    title,
    makers: list(tags.get('by')).map(maker),
    type: WorkType.parse(type),
    language,
    subjects: list(tags.get('on')),
    shelfmark: mark ?? `${clc ?? 'Z'}/${String(Number(no)).padStart(4, '0')}`,
    about,
    ...(date === '-' ? {} : { date }),
    ...optional('dateText', tags.get('dated')),
    ...optional('place', place),
    ...optional('publisher', publisher),
    ...optional('extent', tags.get('of')),
    ...optional('edition', tags.get('ed')),
    ...optional('partOf', tags.get('in')),
    ...optional('alternative', tags.get('alt')),
    ...optional('lcc', tags.get('lcc')),
    ...optional('ddc', tags.get('ddc')),
    ...optional('clc', clc),
    ...optional('isbn', tags.get('isbn')),
    ...optional('issn', tags.get('issn')),
    ...optional('doi', tags.get('doi')),
    ...optional('parent', tags.get('under')),
    ...optional('repository', tags.get('kept')),
    ...(level === undefined ? {} : { level: Level.parse(level) }),
  }
}

function tagged(lines: readonly string[]): Map<Tag, string> {
  const found = new Map<Tag, string>()
  for (const cell of lines.join(' | ').split(' | ')) {
    const [word, value] = halves(cell, ' ')
    const tag = TAGS.find((name) => name === word)
    if (tag === undefined || value === undefined || found.has(tag)) throw new Error(`not a tag of a card: ${cell}`)
    found.set(tag, value)
  }
  return found
}

function maker(text: string): Maker {
  const [who = '', role] = halves(text, ' = ')
  const dates = /\{(.+)\}$/.exec(who)?.[1]
  return { name: who.replace(/\s*\{.+\}$/, ''), ...optional('dates', dates), ...optional('role', role) }
}

const list = (text: string | undefined): string[] => (text === undefined ? [] : text.split('; '))

function halves(text: string | undefined, mark: string): [string | undefined, string | undefined] {
  const at = text?.indexOf(mark) ?? -1
  return text === undefined || at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)]
}

const optional = <Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> => {
  const found: Partial<Record<Name, string>> = {}
  if (value !== undefined) found[name] = value
  return found
}
