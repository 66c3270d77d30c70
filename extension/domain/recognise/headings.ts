import { isApart, isElement } from './dom.ts'
import { clean, fold } from './normalise/text.ts'
import { metaOf, type Page, textOf } from './page.ts'

const dull =
  /^(?:search|results?|home|menu|navigation|catalog(?:ue)?|opac|library catalog(?:ue)?|(?:\w+ )?details?|detailed record|full record|item details?|record|login|sign in|welcome|description|vollanzeige.*|detailan(?:zeige|sicht)|資料詳細|書誌詳細|titeldaten|suche|katalog|bibliothekskatalog.*|aktuelle seite.*|notice|notice détaillée|recherche|búsqueda|registro|馆藏书目|书目信息|详细信息|检索|首页|馆藏检索|书目详情|文献详情)$/i

const unseen = /(?:^|[\s-])(?:btn|button|badge|icon|sr-only|visually-hidden|hidden|invisible|outside)(?:$|[\s-])/

/** Name of the site as the page gives it: `og:site_name`, or what follows the last separator of `<title>`. */
export function siteName(page: Page): string {
  return metaOf(page, 'og:site_name')[0] ?? metaOf(page, 'application-name')[0] ?? ''
}

/** Headings and page title that could be the work's title, best first: main headings before the page title, site names and words like "Details" left out. */
export function headingTitles(page: Page): string[] {
  const { document, root } = page
  const main = document.querySelector('main, [role="main"], #maincontent, #main-content, #content, #main')
  for (const scope of root === document.body ? [main ?? root] : [root, main, document.body]) {
    const found = scope === null ? [] : titlesIn(scope, page)
    if (found.length > 0) return found
  }
  return []
}

function titlesIn(scope: Element, page: Page): string[] {
  const site = fold(siteName(page))
  const titled = fold(page.document.title.slice(0, 1000))
  const found: string[] = []
  for (const level of ['h1', 'h2', 'h3']) {
    for (const heading of [...scope.querySelectorAll(level)].slice(0, 12)) {
      if (!visible(heading, scope) || heading.querySelector('a[href="/"]') !== null || unseen.test(heading.getAttribute('class') ?? '')) continue
      const text = ownTitle(heading)
      if (text.length < 2 || text.length > 500 || dull.test(text) || (site !== '' && fold(text) === site)) continue
      if (level === 'h1' || (titled.includes(fold(text)) && fold(text).length > 3)) found.push(text)
    }
  }
  return [...new Set(found)]
}

/** A heading's text without the buttons and badges inside it. */
function ownTitle(heading: Element): string {
  const pieces: string[] = []
  for (let child = heading.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) {
      if (isApart(child) || unseen.test(child.getAttribute('class') ?? '')) continue
      pieces.push(textOf(child, 1000))
    } else if (child.nodeType === 3) pieces.push((child.nodeValue ?? '').slice(0, 1000))
  }
  return clean(pieces.join(' '))
}

function visible(element: Element, scope: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== scope; at = at.parentElement)
    if (isApart(at) || at.localName === 'header') return at.localName === 'header' && scope.contains(at) && scope !== at.ownerDocument.body
  return true
}
