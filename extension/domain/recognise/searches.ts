import { textUpTo } from './dom.ts'
import { clean } from './normalise/text.ts'
import { type Page, textOf } from './page.ts'

/** Parameters that carry the words searched for, most telling first. */
const names = [
  'lookfor',
  'query',
  'q',
  'search_query',
  'searchterm',
  'searchterms',
  'fulltext_search',
  'search_api_fulltext',
  'searcharg',
  'strtext',
  'strsearchword',
  'searchword',
  '_q',
  'sq0',
  'stichwort',
  'keyword',
  'keywords',
  'kw',
  'qurykeyword',
  'lookfor0',
  'q0',
  'search',
  'searchtext',
  'term',
  'terms',
  'text',
  'qu',
  'ntt',
  'trm',
  'vl(freetext0)',
  'freetext',
  'suche',
  'recherche',
  'mots',
  'consulta',
  'words',
  'w',
  's',
  'p',
  'title',
  'author',
  'subject',
  'verfasser',
] // prettier-ignore

const clear = (text: string | null | undefined): string | undefined => {
  const value = (text ?? '').replace(/\s+/g, ' ').trim()
  return value === '' || value === '*' || value === '*:*' ? undefined : value.slice(0, 300)
}

/** Primo writes `any,contains,words`; words of several rows are joined by `;`. */
function plain(value: string): string {
  const rows = value.split(/;(?=\w+,)/).map((row) => /^[\w-]+,(?:contains|exact|begins_with|equals),(.*?)(?:,(?:AND|OR|NOT))?$/.exec(row)?.[1])
  const found = rows.filter((row) => row !== undefined)
  return found.length === rows.length ? found.join(' ') : value
}

function fromAddress(page: Pick<Page, 'url'>): string | undefined {
  let best = names.length
  let found: string | undefined
  for (const [key, text] of page.url.searchParams) {
    const place = names.indexOf(key.toLowerCase().replace(/\[\d*\]$/, ''))
    if (place < 0 || place >= best) continue
    const value = clear(text)
    if (value === undefined) continue
    best = place
    found = value
  }
  if (found !== undefined) return clear(plain(found))
  const path = /\/search\/(?:[^/]+\/)*?(?:searchterm|query)\/([^/]+)/.exec(page.url.pathname)?.[1] ?? /^\?\/[A-Za-z]([^/&]+)/.exec(page.url.search)?.[1]
  if (path === undefined) return undefined
  try {
    return clear(decodeURIComponent(path.replace(/\+/g, ' ')))
  } catch {
    return clear(path)
  }
}

/** The search box keeps the words where the address does not. */
function fromForm(page: Pick<Page, 'document'>): string | undefined {
  for (const input of [
    ...page.document.querySelectorAll('input[type="text"], input[type="search"], input[type="hidden"][name^="key"], input:not([type])'),
  ].slice(0, 30)) {
    const name = (input.getAttribute('name') ?? '').toLowerCase().replace(/\[\d*\]$/, '')
    const value = clear(input.getAttribute('value'))
    if (
      value !== undefined &&
      (names.includes(name) || /search|such|recherche|query/.test(`${name} ${input.id} ${input.getAttribute('class') ?? ''}`.toLowerCase()))
    )
      return value
  }
  return undefined
}

const none =
  /\bno (?:results?|hits|matches|items|records|entries|titles)\b(?: were)?(?: found)?|did not match any|nothing (?:was )?found|returned no |(?<![\d.,])0 (?:results|hits|treffer|résultats|resultados)\b|keine (?:treffer|ergebnisse|titel|medien)|nichts gefunden|aucun(?:e)? (?:résultat|notice|document)|sin resultados|no se (?:han )?encontr|没有(?:找到|检索到|查到|符合|.{0,12}(?:馆藏|记录|结果|书目|文献))|未(?:找到|检索到|查到)|无(?:结果|相关|符合)|查無|找不到|見つかりませんでした|該当(?:する|なし)/i

const number = "(\\d{1,3}(?:[,.\\u00a0 \\u202f']\\d{3})+|\\d+)"
/** Ways to state the number of hits; compiled where a list is read, not wherever this is loaded. */
const counts = (): readonly RegExp[] => [
  new RegExp(`(?:共|检索到|找到|命中|查到|总计|約|约|検索結果【?|結果)\\s*[:：]?\\s*(?:有|约)?\\s*${number}\\s*(?:条|條|个|筆|笔|种|册|篇|項|项|件|】)?`),
  new RegExp(
    `\\d\\s*(?:results?|hits|records|items|treffer|résultats)?\\s*(?:of|von|sur|de|\\s/\\s|out of)\\s*(?:about |ca\\. |over |total )?${number}\\s*(?:results?|hits|records?|items?|entries|titles|documents?|treffer|titel|résultats?|notices?|resultados?|registros?|for\\b|für\\b)?`,
    'i',
  ),
  new RegExp(
    `${number}\\s*(?:results?|hits|records?|items? found|items\\b|entries|titles|matches|treffer|ergebnisse?|titel gefunden|résultats?|notices|resultados?|registros|件)`,
    'i',
  ),
  new RegExp(`(?:results?|hits|found|returned|treffer|gefunden|ergebnisse|résultats?|resultados?|total)\\s*[:(]?\\s*${number}`, 'i'),
]

const MAX_STEPS = 20_000
const unread = /^(?:script|style|noscript|option|textarea|button)$/
const controls = 'button, select, svg, noscript'

/** Reads the texts inside `root`, a space between any two, until there are `max` characters; called again it goes on. Cheaper than `textOf`, and coarser. */
function textsOf(root: Element): (max: number) => string {
  const walker = root.ownerDocument.createTreeWalker(root, 4)
  let text = ''
  let steps = 0
  return (max) => {
    while (text.length < max && ++steps < MAX_STEPS) {
      const node = walker.nextNode()
      if (node === null) break
      const value = node.nodeValue ?? ''
      if (value.length < 40 && value.trim() === '') continue
      const parent = node.parentElement
      if (parent === null || unread.test(parent.localName) || (/\d/.test(value) && parent.closest(controls) !== null)) continue
      text += `${value} `
    }
    return clean(text.slice(0, max))
  }
}

/** Number of hits the page states: 0 when it says there are none, null when it does not say. */
export function hitsOf(page: Pick<Page, 'document' | 'root'>): number | null {
  const stated = page.document.querySelector(
    '#numresults, .search-stats, .page_links, .page-entries, .result_gefunden, .resultCount, .results-count, .result-count, #result-stats, .discovery-result-results h2, .searchResult, [class*="hitcount" i], [class*="num-results" i], [class*="total-results" i]',
  )
  const heading = [...page.document.querySelectorAll('h1, h2')]
    .slice(0, 6)
    .map((element) => textUpTo(element, 1000))
    .join(' \n ')
  const patterns = counts()
  const further = textsOf(page.root)
  const places = [
    () => (stated === null ? '' : textOf(stated, 400)),
    () => heading.slice(0, 1000),
    // Most lists say it above their first item: the rest is read only where they do not.
    () => further(3000),
    () => further(12_000),
  ]
  for (const read of places) {
    const text = read()
    if (text === '') continue
    if (none.test(text)) return 0
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.[1]
      if (found !== undefined) return Number(found.replace(/\D/g, ''))
    }
  }
  return null
}

/** The words searched for and the number of hits, from the address, the search box and the page. Kept on the device only. */
export function searchOf(page: Pick<Page, 'document' | 'root' | 'url'>): { query?: string; hits: number | null } {
  const query = fromAddress(page) ?? fromForm(page)
  const hits = hitsOf(page)
  return query === undefined ? { hits } : { query, hits }
}
