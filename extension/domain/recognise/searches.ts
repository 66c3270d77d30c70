import { firstOf, textsIn, textUpTo } from './dom.ts'
import { clean } from './normalise/text.ts'
import { once } from './once.ts'
import { type Page, textOf, unread } from './page.ts'

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
  for (const input of firstOf(page.document, 'input[type="text"], input[type="search"], input[type="hidden"][name^="key"], input:not([type])', 30)) {
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
  /\bno (?:results?|hits|matches|items|records|entries|titles)\b(?! (?:in|on|marked|selected|saved|available)\b)|did not match any|nothing (?:was )?found|returned no |(?<![\d.,])0 (?:results|hits|treffer|résultats|resultados)\b|keine (?:treffer|ergebnisse|titel|medien)|nichts gefunden|aucun(?:e)? (?:résultat|notice|document)|sin resultados|no se (?:han )?encontr|没有(?:找到|检索到|查到|符合|.{0,12}(?:馆藏|记录|结果|书目|文献))|未(?:找到|检索到|查到)|无(?:结果|相关|符合)|查無|找不到|見つかりませんでした|該当(?:する|なし)/i

/** Ways to state the number of hits; compiled where a list is read, not wherever this is loaded. */
const counts = (): readonly RegExp[] => [
  /(?:共|检索到|找到|命中|查到|总计|約|约|検索結果【?|結果)\s*[:：]?\s*(?:有|约)?\s*(\d{1,3}(?:[,.\u00a0 \u202f']\d{3})+|\d+)/,
  /\d\s*(?:results?|hits|records|items|treffer|résultats)?\s*(?:of|von|sur|de|\s\/\s|out of)\s*(?:about |ca\. |over |total )?(\d{1,3}(?:[,.\u00a0 \u202f']\d{3})+|\d+)/i,
  /(\d{1,3}(?:[,.\u00a0 \u202f']\d{3})+|\d+)\s*(?:results?|hits|records?|items? found|items\b|entries|titles|matches|treffer|ergebnisse?|titel gefunden|résultats?|notices|resultados?|registros|件)/i,
  /(?:results?|hits|found|returned|treffer|gefunden|ergebnisse|résultats?|resultados?|total)\s*[:(]?\s*(\d{1,3}(?:[,.\u00a0 \u202f']\d{3})+|\d+)/i,
]

const MAX_STEPS = 20_000
const hidden = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], .hidden, .d-none, .visually-hidden'

/**
 * Reads the texts inside `root` but for those in elements `left` names, a space between any two, until there are `max` characters; called again it goes on.
 * Cheaper than `textOf`, and coarser.
 */
function textsOf(root: Element, left = [...unread].join(', ')): (max: number) => string {
  const isLeft = textsApart(root, left)
  const texts = textsIn(root)
  let text = ''
  let steps = 0
  return (max) => {
    while (text.length < max && ++steps < MAX_STEPS) {
      const node = texts.nextNode()
      if (node === null) break
      const value = node.nodeValue ?? ''
      if (!isLeft(node) && (value.length >= 40 || value.trim() !== '')) text += `${value} `
    }
    return clean(text.slice(0, max))
  }
}

/**
 * Tells whether a text stands in an element the selector finds; to be asked of every text inside `root` in page order. No element is looked at before its
 * texts are reached.
 */
function textsApart(root: Element, selector: string): (text: Node) => boolean {
  const elements = root.querySelectorAll(selector)
  const apart = new Set<Node>()
  let at = 0
  const following = (): { texts: TreeWalker; first: Node } | undefined => {
    for (let element = elements[at]; element !== undefined; element = elements[at]) {
      at++
      const texts = textsIn(element)
      const first = texts.nextNode()
      if (first !== null && !apart.has(first)) return { texts, first }
    }
    return undefined
  }
  let next = following()
  return (text) => {
    if (text === next?.first) {
      for (let node: Node | null = text; node !== null; node = next.texts.nextNode()) apart.add(node)
      next = following()
    }
    return apart.has(text)
  }
}

const MAX_TEXT = 12_000

/** Number of hits the page states: 0 when it says there are none, null when it does not say. `query` is what was searched for: its own words say nothing. */
function hitsOf(page: Pick<Page, 'document' | 'root'>, query = ''): number | null {
  const place = page.document.querySelector(
    '#numresults, .search-stats, .page_links, .page-entries, .result_gefunden, .resultCount, .results-count, .result-count, #result-stats, .discovery-result-results h2, .searchResult, [class*="hitcount" i], [class*="num-results" i], [class*="total-results" i]',
  )
  const patterns = counts()
  const further = once(() => textsOf(page.root))
  const places = [
    () => (place === null ? '' : textOf(place, 400)),
    () =>
      firstOf(page.document, 'h1, h2', 6)
        .map((element) => textUpTo(element, 1000))
        .join(' \n ')
        .slice(0, 1000),
    // Most lists say it above their first item: the rest is read only where they do not.
    () => further()(3000),
    () => further()(MAX_TEXT),
  ]
  for (const read of places) {
    const text = read()
    if (text === '') continue
    const found = stated(text, patterns)
    // A page that says both may hide one, or repeat the words searched for.
    if (none.test(text)) return found.number > 0 ? shown(page.root, query, patterns) : 0
    if (found.at >= 0) return found.number
  }
  return null
}

/** The number of hits a text states, and where it does; -1 for both where it does not. */
function stated(text: string, patterns: readonly RegExp[]): { number: number; at: number } {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found?.[1] !== undefined) return { number: Number(found[1].replace(/\D/g, '')), at: found.index }
  }
  return { number: -1, at: -1 }
}

/** The number of hits by what a reader sees and did not write: whichever stands first, a number or that there is nothing. */
function shown(root: Element, query: string, patterns: readonly RegExp[]): number {
  const seen = textsOf(root, [...unread, hidden].join(', '))(MAX_TEXT)
  const text = query === '' ? seen : seen.toLowerCase().replaceAll(query.toLowerCase(), ' ')
  const { number, at } = stated(text, patterns)
  const empty = text.search(none)
  return at < 0 || (empty >= 0 && empty < at) ? 0 : number
}

/** The words searched for and the number of hits, from the address, the search box and the page. Kept on the device only. */
export function searchOf(page: Pick<Page, 'document' | 'root' | 'url'>): { query?: string; hits: number | null } {
  const query = fromAddress(page) ?? fromForm(page)
  const hits = hitsOf(page, query)
  return query === undefined ? { hits } : { query, hits }
}
