import type { Concept } from '../subject.ts'
import { GROUP_IDS, type GroupId } from './groups.ts'

/**
 * The concepts of one top group, written one a line so that a librarian can read and correct them:
 *
 *     id | English label; other labels | 中文标签; 其他 | <broader ~related | lcc VK HE380-971, ddc 387, udc 656.61, clc U6
 *
 * The first line is the group's own concept; a line without `<` is narrower than it. An LCC entry may be a range of whole numbers.
 * Throws on a line without the first three columns, which a test would show before anyone else could.
 */
export function group(id: GroupId, table: string): Concept[] {
  const index = GROUP_IDS.indexOf(id)
  return table
    .trim()
    .split('\n')
    .map((line) => concept(line.trim(), id, index))
}

function concept(line: string, head: GroupId, group: number): Concept {
  const [id = '', english = '', chinese = '', links = '', numbers = ''] = line.split('|').map((cell) => cell.trim())
  const [en, ...enOther] = words(english)
  const [zh, ...zhOther] = words(chinese)
  if (id === '' || en === undefined || zh === undefined) throw new Error(`not a row of the vocabulary: ${line}`)
  const marks = links.split(/\s+/)
  const broader = marks.find((mark) => mark.startsWith('<'))?.slice(1) ?? (id === head ? undefined : head)
  const related = marks.filter((mark) => mark.startsWith('~')).map((mark) => mark.slice(1))
  return {
    id,
    group,
    prefLabel: { en, 'zh-CN': zh },
    altLabel: { en: enOther, 'zh-CN': zhOther },
    ...(broader === undefined ? {} : { broader }),
    ...(related.length === 0 ? {} : { related }),
    ...(numbers === '' ? {} : { notation: notation(numbers) }),
  }
}

const words = (cell: string): string[] =>
  cell
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '')

function notation(cell: string): NonNullable<Concept['notation']> {
  const found: NonNullable<Concept['notation']> = {}
  for (const part of cell.split(',')) {
    const [scheme, ...prefixes] = part.trim().split(/\s+/)
    if (scheme !== 'lcc' && scheme !== 'ddc' && scheme !== 'udc' && scheme !== 'clc') throw new Error(`not a scheme of class numbers: ${part}`)
    found[scheme] = prefixes
  }
  return found
}
