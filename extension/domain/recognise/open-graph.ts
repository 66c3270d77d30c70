import { collector, type Reading } from './claims.ts'
import { metaOf, type Page } from './page.ts'

/** Reads OpenGraph (`og:*`, `book:*`) and the page's own `<title>`: they only fill gaps and never make a page a record. */
export function readOpenGraph(page: Page): Reading {
  const reading = collector('open-graph', 0.3)
  const site = metaOf(page, 'og:site_name')[0]?.trim() ?? ''
  const without = (text: string): string => {
    const at = site === '' ? -1 : text.toLowerCase().lastIndexOf(site.toLowerCase())
    return at > 3 && at + site.length >= text.trim().length - 1 ? text.slice(0, at).replace(/[\s|–—:·-]+$/, '') : text
  }
  for (const title of metaOf(page, 'og:title').slice(0, 1)) reading.add('title', without(title))
  reading.add('title', without(page.document.title.slice(0, 1000)))
  for (const author of metaOf(page, 'book:author').slice(0, 5)) reading.add('creator', author)
  for (const value of metaOf(page, 'book:isbn').slice(0, 2)) reading.add('isbn', value)
  for (const value of metaOf(page, 'book:release_date').slice(0, 1)) reading.add('date', value)
  for (const value of metaOf(page, 'book:tag').slice(0, 10)) reading.add('subject', value)
  return reading
}
