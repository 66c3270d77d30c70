import type { Page } from './page.ts'
import { hasQuery } from './searches.ts'

const listPath =
  /\/(?:search|results?|searchresults?|search-results|search_results|advanced-search|advanced_search|simple-search|discover|opac-search\.pl|searchlist\.do|hitlist\.do|browse(?:\.html?)?|defaultresult|resultlist|trefferliste|catalog\/?\?.*)\/?$/i
const listBody = /\b(?:search-results|results-page|searchresults|search-result|items browse|blacklight-\S+-index)\b/
const listHeading =
  /^(?:your )?(?:search results?|results? (?:of|for|list)\b|results$|browse (?:items|results)|suchergebnis|trefferliste|ergebnisliste|treffer\b|gefundene titel|résultats? (?:de|pour)|liste des résultats|resultados? (?:de|para)|resultados$|检索结果|搜索结果|查询结果|檢索結果|搜尋結果|検索結果)/i

const listSegment =
  /^(?:(?:do|simple|advanced|lucene|quick|basic|full|expert)?-?search(?:er|results?|list|ing)?|results?(?:[-_]?list)?|catalog|items|all|records|find|browse|)(?:\.\w+)?$/i

/** True when the address itself is that of a search: a query beside a path that names no single thing. */
export function searchAddress(page: Page): boolean {
  if (!hasQuery(page)) return false
  const segments = page.url.pathname.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1) ?? ''
  if (listSegment.test(last)) return true
  return segments.some((segment) => /^(?:advanced|simple)?search$/i.test(segment)) && !/\d|detail|show|record|doc|item|view/i.test(last)
}

/**
 * Says that a page is a list of results, from its address, body class and headings; undefined when it does not look like one. Looked at before any
 * format is believed, because lists of one hit carry the metadata of that hit.
 */
export function resultsPage(page: Page): string | undefined {
  const reason = 'results: The page is a list of results.'
  if (listPath.test(page.url.pathname) || listBody.test(page.bodyClass) || searchAddress(page)) return reason
  const headings = [page.document.title, ...[...page.document.querySelectorAll('h1')].slice(0, 4).map((heading) => heading.textContent ?? '')]
  return headings.some((heading) => listHeading.test(heading.trim())) ? reason : undefined
}

const errorHeading =
  /^(?:(?:error\s*)?(?:404|403|410|500|503)\b|page not found|not found$|not found\b.{0,30}$|item not found|record not found|no such (?:item|record)|access denied|forbidden|session (?:expired|timed out|timeout)|your session|an error (?:has )?occurred|error$|error:|seite nicht gefunden|nicht gefunden|zugriff verweigert|sitzung abgelaufen|page introuvable|accès refusé|página no encontrada|acceso denegado|页面不存在|找不到|访问被拒绝|会话已过期|出错了)/i
const signInHeading =
  /^(?:(?:please )?(?:sign|log) ?-?in\b|login\b|log on\b|anmelden\b|anmeldung\b|connexion\b|s'identifier|se connecter|iniciar sesión|acceder$|登录|登錄|登入|读者登录|用户登录|shibboleth|institutional login)/i

/** Why a page that calls itself an error or asks for a password is no record, whatever its address says. */
export function errorOrSignIn(page: Page): string | undefined {
  const headings = page.heading.split('\n').map((heading) => heading.trim())
  const first = headings.filter((heading) => heading !== '').slice(0, 3)
  if (first.some((heading) => errorHeading.test(heading))) return 'error: The page is an error message.'
  if (page.document.querySelector('input[type="password"]') !== null && first.some((heading) => signInHeading.test(heading)))
    return 'sign-in: The page asks for a password.'
  return undefined
}
