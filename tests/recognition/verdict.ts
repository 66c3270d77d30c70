// What may come of a changed page: the same values, fewer values, or no record. Never another title, creator, identifier or date.
import type { Recognition } from '#extension/domain/recognise/recognise.ts'
import type { CatalogueRecord } from '#shared/record.ts'
import type { Page } from '../fixtures/recognise/pages.ts'
import { samePerson } from './measure.ts'

/** Begins every word of works that mutations put beside the page's own. */
export const STRANGE = 'Qwyx'

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whole texts of a page as it was: of its elements and of its metas, and the parts of those before a subtitle or a statement of responsibility. */
function wholeTexts(html: string): Set<string> {
  const texts = [...html.matchAll(/>([^<>]+)<|content="([^"]*)"/g)].map((found) => found[1] ?? found[2] ?? '')
  return new Set(texts.flatMap((text) => [text, ...text.split(/\s*[:/]\s/)]).map(plain))
}

/** The title itself, or a shorter or longer form that the page prints whole: with or without its subtitle or its makers. */
function sameTitle(title: string, page: Page, whole: CatalogueRecord): boolean {
  const mine = plain(title)
  const titles = [page.title, whole.title, ...(whole.titleAlt ?? [])].map(plain)
  if (titles.includes(mine)) return true
  const all = plain(page.html.replace(/<[^>]*>/g, ' '))
  return titles.some((other) => (mine.startsWith(`${other} `) && all.includes(mine)) || (other.startsWith(`${mine} `) && wholeTexts(page.html).has(mine)))
}

/** What is wrong in an answer about a changed page, in words; empty when nothing is. `whole` is the answer about the page before. */
export function wrongIn(found: Recognition, page: Page, whole: CatalogueRecord): string[] {
  if (found.kind !== 'record') return []
  const { record } = found
  const wrong: string[] = []
  if (!sameTitle(record.title, page, whole)) wrong.push(`title: ${record.title}`)
  const people = [...(page.creators ?? []), ...whole.creators.map(({ name }) => name)]
  // Somebody of another role stands in where the page no longer names a maker; the record says the role.
  for (const { name, role } of record.creators)
    if (!people.some((other) => samePerson(other, name)) && (role === undefined || !wholeTexts(page.html).has(plain(name)))) wrong.push(`creator: ${name}`)
  // A page gives several dates of one publication: printed, online; the year is the same.
  const years = [page.date, whole.date].filter((date) => date !== undefined).map((date) => date.slice(0, 4))
  if (record.date !== undefined && !years.includes(record.date.slice(0, 4))) wrong.push(`date: ${record.date}`)
  const known = new Set([...Object.values(whole.identifiers), ...Object.values(page.identifiers ?? {})].flatMap((list) => list ?? []))
  for (const [kind, list] of Object.entries(record.identifiers)) for (const value of list ?? []) if (!known.has(value)) wrong.push(`${kind}: ${value}`)
  const strange = JSON.stringify({ ...record, url: '' })
  if (strange.includes(STRANGE)) wrong.push(`a strange work: ${strange.slice(Math.max(0, strange.indexOf(STRANGE) - 40), strange.indexOf(STRANGE) + 40)}`)
  return wrong
}
