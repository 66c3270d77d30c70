import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod/mini'
import type { Described } from '#extension/domain/recommend/described.ts'
import { EvaluationError, type EvaluationLibrary, type Patron } from './library.ts'
import { isPersonal } from './shelf-names.ts'

const Book = z.object({
  item: z.int().check(z.gte(0)),
  title: z.string(),
  creators: z.array(z.string()),
  year: z.nullable(z.number()),
  language: z.nullable(z.string()),
  holdings: z.number().check(z.gte(1)),
  tags: z.array(z.tuple([z.string(), z.number()])),
})
type Book = z.infer<typeof Book>

const Groups = z.object({ groups: z.array(z.string()), weights: z.array(z.array(z.number())) })

/** Shelf names on fewer books than this are as good as personal. */
const MINIMUM = 3

/** Reads `items.jsonl.gz`, `use.csv.gz` and, where it is there, `groups.json.gz`; throws an EvaluationError in words. */
export function goodbooks(folder: string, split: 'valid' | 'test'): EvaluationLibrary {
  const books = booksOf(unzipped(folder, 'items.jsonl.gz'))
  const lists = listsOf(unzipped(folder, 'use.csv.gz'), books.length)
  const known = lists.get(`${split}-in`) ?? new Map<string, number[]>()
  const heldOut = lists.get(`${split}-out`) ?? new Map<string, number[]>()
  const patrons: Patron[] = []
  for (const [patron, out] of heldOut) {
    const list = known.get(patron)
    if (list === undefined) throw new EvaluationError(`use.csv.gz: patron ${patron} has lines in ${split}-out but none in ${split}-in. Fetch the file again.`)
    patrons.push({ known: list, heldOut: out })
  }
  if (patrons.length === 0)
    throw new EvaluationError(
      `use.csv.gz has no line in ${split}-out. It needs the columns patron,item,split with the splits train, ${split}-in and ${split}-out.`,
    )
  const counts = new Map<string, number>()
  for (const { tags } of books) for (const [tag] of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const groups = existsSync(join(folder, 'groups.json.gz')) ? groupsOf(unzipped(folder, 'groups.json.gz'), books.length) : undefined
  return {
    name: `goodbooks (${split})`,
    records: books.map((book) => described(book, counts)),
    topics: groups === undefined ? books.map((book) => leadingTag(book, counts)) : topicsOf(groups),
    ...(groups === undefined ? {} : { groups: groups.weights }),
    histories: [...(lists.get('train')?.values() ?? [])],
    patrons,
  }
}

/** Series named at the end of a title: "(The Hunger Games, #1)", "(Mickey Haller, #5; Harry Bosch Universe, #20)". */
export function seriesOf(title: string): string[] {
  const inside = title.match(/\(([^()]*#[^()]*)\)\s*$/)?.[1] ?? ''
  const names = inside.split(';').map((part) =>
    part
      .replace(/[,:]?\s*(?:#|vol\.?\s|book\s).*$/i, '')
      .trim()
      .toLowerCase(),
  )
  return [...new Set(names.filter((name) => name !== ''))]
}

function described(book: Book, counts: ReadonlyMap<string, number>): Described {
  return {
    id: String(book.item),
    subjects: book.tags.filter(([tag]) => !isPersonal(tag) && (counts.get(tag) ?? 0) >= MINIMUM).map(([term, count]) => ({ term, weight: Math.log1p(count) })),
    creators: book.creators.map((name) => name.toLowerCase()),
    series: seriesOf(book.title),
    ...(book.year === null ? {} : { year: book.year }),
    ...(book.language === null ? {} : { language: languageOf(book.language) }),
    holdings: book.holdings,
  }
}

function languageOf(code: string): string {
  return /^en/.test(code) ? 'en' : (code.split('-')[0] ?? code)
}

function leadingTag(book: Book, counts: ReadonlyMap<string, number>): string | undefined {
  return book.tags.find(([tag]) => !isPersonal(tag) && tag !== 'fiction' && (counts.get(tag) ?? 0) >= MINIMUM)?.[0]
}

function groupsOf(text: string, count: number): z.infer<typeof Groups> {
  const found = parsed(Groups, text, 'groups.json.gz')
  if (found.weights.length !== count)
    throw new EvaluationError(`groups.json.gz has weights of ${found.weights.length} books, items.jsonl.gz has ${count}. Take both from one release.`)
  return found
}

function topicsOf({ groups, weights }: z.infer<typeof Groups>): (string | undefined)[] {
  return weights.map((row) => {
    const most = Math.max(...row)
    return most > 0 ? groups[row.indexOf(most)] : undefined
  })
}

function booksOf(text: string): Book[] {
  const books: Book[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const book = parsed(Book, line, `items.jsonl.gz, line ${at + 1}`)
    if (book.item !== books.length)
      throw new EvaluationError(
        `items.jsonl.gz, line ${at + 1}: item is ${book.item}, but items must be numbered from 0 in the order of the lines (${books.length} here).`,
      )
    books.push(book)
  }
  if (books.length < 100) throw new EvaluationError(`items.jsonl.gz has ${books.length} books; an evaluation needs at least 100. Is the file cut short?`)
  return books
}

/** Lists by split and patron, in the order of the file. */
function listsOf(text: string, books: number): Map<string, Map<string, number[]>> {
  const lines = text.split(/\r?\n/)
  if (lines[0] !== 'patron,item,split')
    throw new EvaluationError(`use.csv.gz must begin with the line "patron,item,split"; it begins with "${(lines[0] ?? '').slice(0, 60)}".`)
  const lists = new Map<string, Map<string, number[]>>()
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line === '') continue
    const [patron = '', item = '', split = ''] = line.split(',')
    const place = Number(item)
    if (item === '' || !Number.isInteger(place) || place < 0 || place >= books || split === '') {
      throw new EvaluationError(
        `use.csv.gz, line ${at + 1}: "${line.slice(0, 60)}" does not name one of the ${books} items and a split. Are items.jsonl.gz and use.csv.gz from one release?`,
      )
    }
    const patrons = lists.get(split) ?? new Map<string, number[]>()
    lists.set(split, patrons)
    const list = patrons.get(patron)
    if (list === undefined) patrons.set(patron, [place])
    else list.push(place)
  }
  return lists
}

function parsed<T>(schema: z.ZodMiniType<T>, text: string, where: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new EvaluationError(`${where} is not JSON: "${text.slice(0, 60)}". Fetch the file again.`)
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new EvaluationError(`${where}: ${issue?.path.join('.') || 'the line'} is not as expected (${issue?.message ?? 'invalid'}).`)
}

function unzipped(folder: string, name: string): string {
  if (!existsSync(folder))
    throw new EvaluationError(`There is no folder ${folder}. Give the folder of the goodbooks data with --data, or leave --data out for a generated library.`)
  const path = join(folder, name)
  if (!existsSync(path)) throw new EvaluationError(`${folder} has no ${name}. The folder must hold items.jsonl.gz and use.csv.gz.`)
  try {
    return gunzipSync(readFileSync(path)).toString('utf8')
  } catch {
    throw new EvaluationError(`${path} is not a readable gzip file. Fetch it again.`)
  }
}
