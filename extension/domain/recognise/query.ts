import type { Page } from './page.ts'

const surely =
  /^(?:lookfor|query|q|search_query|searchterms?|fulltext_search|search_api_fulltext|searcharg|strtext|strsearchword|_q|sq0|keywords?|kw|lookfor0|q0|allfield|searchtext|ntt|terms?|search|all|freetext)$/

/** True when the address carries words searched for. */
export function hasQuery(page: Pick<Page, 'url'>): boolean {
  // Most addresses have none, and going through them is dear.
  if (page.url.search === '') return false
  for (const [key, value] of page.url.searchParams)
    if (surely.test(key.toLowerCase().replace(/\[\d*\]$/, '')) && value.trim() !== '' && !/^(?:idn|id|ppn|isbn|issn|oclc|num|rec_?id)\s*[=:]/i.test(value))
      return true
  return false
}
