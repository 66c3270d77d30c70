import type { Holding } from './holdings/holding.ts'

/** The words and Chinese characters of a text, folded for comparing. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘'".,:;()[\]{}—–-]+/g, ' ')

function text(holding: Holding): string {
  const { title, alternative = '', makers, subjects, shelfmark, about, publisher = '', dateText = '', date = '' } = holding
  return folded([title, alternative, ...makers.map((maker) => maker.name), ...subjects, shelfmark, about, publisher, dateText, date].join(' '))
}

/** Holdings that hold every word of a query, titles first; all of them for an empty query. */
export function found(holdings: readonly Holding[], query: string): Holding[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const inTitle = (holding: Holding): number => (words.every((word) => folded(holding.title).includes(word)) ? 0 : 1)
  return holdings.filter((holding) => words.every((word) => text(holding).includes(word))).toSorted((a, b) => inTitle(a) - inTitle(b))
}

/** Other holdings nearest to one by shared headings (whole, then first parts) and makers, at most `count`. */
export function similar(holding: Holding, holdings: readonly Holding[], count: number): Holding[] {
  const firsts = new Set(holding.subjects.map(firstPart))
  const score = (other: Holding): number =>
    2 * other.subjects.filter((heading) => holding.subjects.includes(heading)).length +
    other.subjects.filter((heading) => firsts.has(firstPart(heading))).length +
    other.makers.filter((maker) => holding.makers.some((own) => own.name === maker.name)).length
  return holdings
    .filter((other) => other.key !== holding.key && score(other) > 0)
    .toSorted((a, b) => score(b) - score(a) || a.no - b.no)
    .slice(0, count)
}

const firstPart = (heading: string): string => heading.split(/ -- |—/)[0] ?? heading

export const PAGE_SIZE = 10

/** One page of a list: 1 is the first; pages beyond the end are the last. */
export function paged<Entry>(entries: readonly Entry[], wanted: string | null): { entries: Entry[]; page: number; pages: number; from: number } {
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_SIZE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(wanted ?? '1', 10) || 1))
  const from = (page - 1) * PAGE_SIZE
  return { entries: entries.slice(from, from + PAGE_SIZE), page, pages, from }
}
