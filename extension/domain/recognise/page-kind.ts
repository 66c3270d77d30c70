import { firstOf, textUpTo } from './dom.ts'
import type { Page } from './page.ts'
import { hasQuery } from './query.ts'

const listPath =
  /\/(?:search|results?|searchresults?|search-results|search_results|advanced-search|advanced_search|simple-search|discover|opac-search\.pl|searchlist\.do|hitlist\.do|browse(?:\.html?)?|defaultresult|resultlist|trefferliste|catalog\/?\?.*)\/?$/i
const listBody = /\b(?:search-results|results-page|searchresults|search-result|items browse|blacklight-\S+-index)\b/
const listHeading =
  /^(?:your )?(?:search results?|results? (?:of|for|list)\b|results$|browse (?:items|results)|suchergebnis|trefferliste|ergebnisliste|treffer(?:$|[\s:(]*\d)|gefundene titel|résultats? (?:de|pour)|liste des résultats|resultados? (?:de|para)|resultados$|检索结果|搜索结果|查询结果|檢索結果|搜尋結果|検索結果)/i

const listSegment =
  /^(?:(?:do|simple|advanced|lucene|quick|basic|full|expert)?-?search(?:er|results?|list|ing)?|results?(?:[-_]?list)?|catalog|items|all|records|find|browse|)(?:\.\w+)?$/i

/** True when the address itself is that of a search: a query beside a path that names no single thing. */
export function searchAddress(page: Pick<Page, 'url'>): boolean {
  if (!hasQuery(page)) return false
  const segments = page.url.pathname.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1) ?? ''
  if (listSegment.test(last)) return true
  return segments.some((segment) => /^(?:advanced|simple)?search$/i.test(segment)) && !/\d|detail|show|record|doc|item|view/i.test(last)
}

/** True when the address or the class of the body is that of a list. */
export function listed(page: Pick<Page, 'url' | 'bodyClass'>): boolean {
  return listPath.test(page.url.pathname) || listBody.test(page.bodyClass) || searchAddress(page)
}

/**
 * Says that a page is a list of results, from its address, body class and headings; undefined when it does not look like one. Looked at before any
 * format is believed, because lists of one hit carry the metadata of that hit.
 */
export function resultsPage(page: Pick<Page, 'url' | 'bodyClass' | 'document'>): string | undefined {
  const reason = 'results: The page is a list of results.'
  if (listed(page)) return reason
  const headings = [page.document.title, ...firstOf(page.document, 'h1', 4).map((heading) => textUpTo(heading, 400))]
  return headings.some((heading) => listHeading.test(heading.trim())) ? reason : undefined
}

const helpPath =
  /\/(?:(?:search-?)?help|hilfe|suchhilfe|aide|ayuda|faqs?|about|impressum|datenschutz|kontakt|contact|opening-?hours|bangzhu)(?:\.\w{2,5})?(?:\/\D*)?$/i
const helpHeading =
  /^(?:(?:search|catalogue?) (?:help|tips)|help\b(?! wanted)|hilfe(?:$| zu[rm]? )|suchhilfe|aide(?:$| à la recherche)|ayuda$|frequently asked|faq$|检索帮助|使用帮助|帮助$|使用指南)/i

/** True for a page that explains the catalogue: it names the labels of a record. */
export function helpPage(page: Pick<Page, 'url' | 'opening'>): boolean {
  const first = page.opening.split('\n').filter((heading) => heading.trim() !== '')
  return helpPath.test(page.url.pathname) || first.slice(0, 2).some((heading) => helpHeading.test(heading.trim()))
}

/** True for the first page of a site: it may show a book of the month, but it is no record. Routes after `#` and parameters may name one. */
export function homePage(page: Pick<Page, 'url'>): boolean {
  return (
    /^\/(?:(?:index|home|default|start|welcome)(?:\.\w{2,5})?\/?)?$/i.test(page.url.pathname) &&
    ![...page.url.searchParams].some(([name]) => !/^(?:lang|locale|language|ln|hl|utm_\w+)$/i.test(name)) &&
    !/^#.*[/=]/.test(page.url.hash)
  )
}

const errorHeading =
  /^(?:(?:error\s*)?(?:404|403|410|500|503)(?:$|\s*[-–—:|(]?\s*(?:error|fehler|erreur|page|seite|not found|forbidden|internal|service|gone|file|bad|access|找不到|页面))|page not found|not found$|not found\b.{0,30}$|item (?:not found|withdrawn|is not available)|record not found|no such (?:item|record|page)|(?:this |the )?(?:item|record|page|document) (?:you .{0,30} )?(?:does not exist|could not be found|cannot be found|has been (?:withdrawn|removed|deleted))|oops\b.{0,3}$|oops\b.{0,40}\b(?:wrong|error|found|find|exist)\b|we can'?t find (?:the|that|this|your) page|access denied(?:$|[.!])|forbidden$|session (?:expired|timed out|timeout)|your session|an error (?:has )?occurred|error$|error:|fehler\s*\d+$|fehler 404|erreur\s*\d+$|erreur 404|errore 404|seite nicht gefunden|(?:die )?seite (?:wurde |konnte )?nicht gefunden|nicht gefunden|dokument nicht gefunden|zugriff verweigert|(?:ihre |die )?sitzung (?:ist )?(?:abgelaufen|beendet|ungültig)|fehler(?:$|:|meldung)|votre session|session expirée|su sesión|page introuvable|accès refusé|page non trouvée|la page .{0,30}introuvable|página n(?:o|ão) encontrada|pagina non trovata|pagina niet gevonden|sidan (?:hittades|kunde) inte|siden (?:blev|ble) ikke|strona nie |ページが見つかりません|お探しのページ|페이지를 찾을 수|страница не найдена|抱歉.{0,20}(?:不存在|找不到|无法)|您访问的.{0,10}不存在|acceso denegado|页面不存在|找不到(?:页面|网页|该|您|相关|文件|资源|记录|指定)|访问被拒绝|会话已过期|出错了[!！。]?$)/i
const signInHeading =
  /^(?:(?:please )?(?:sign|log) ?-?in\b|login\b|log on\b|anmelden\b|anmeldung\b|connexion\b|s'identifier|se connecter|iniciar sesión|acceder$|登录|登錄|登入|读者登录|用户登录|shibboleth|institutional login)/i

/** Why a page that calls itself an error or asks for a password is no record, whatever its address says. */
export function errorOrSignIn(page: Pick<Page, 'document' | 'opening'>): string | undefined {
  const headings = page.opening.split('\n').map((heading) => heading.trim())
  const first = headings.filter((heading) => heading !== '').slice(0, 3)
  if (first.some((heading) => errorHeading.test(heading))) return 'error: The page is an error message.'
  if (first.slice(0, 2).some((heading) => signInHeading.test(heading)) && page.document.querySelector('input[type="password"]') !== null)
    return 'sign-in: The page asks for a password.'
  return undefined
}
