import type { Page } from '../page.ts'
import { body, fromPath, has, kindByPath, type Maker, type Platform, parameter, path } from './platform.ts'

/** Koha (from source): record, results and account pages carry the same generator; the body's id tells them apart. */
const koha = (): Platform => ({
  name: 'koha',
  marks: '#catalogue_detail_biblio, abbr.unapi-id[title^="koha:"]',
  told: [{ generator: /^koha/ }, { path: /\/cgi-bin\/koha\/opac-/ }],
  kind: (page) =>
    body(
      page,
      /#opac-(?:user|account|login|passwd|reading|memberentry|messaging|suggestions|illrequests|holdshistory|holds|privacy|auth|charges|checkout|renew)|#patron/,
    ) || has(page, '#opac-user, #checkoutst, #userpersonal')
      ? 'private'
      : body(page, /#opac-(?:detail|isbddetail|marcdetail)|#(?:catalogue-detail|isbd|marc)/) ||
          path(page, /opac-(?:detail|ISBDdetail|MARCdetail)\.pl|\/bib\/\d+/) ||
          (has(page, '#catalogue_detail_biblio') && !has(page, '#userresults'))
        ? 'record'
        : body(page, /#results/) || path(page, /opac-search\.pl/) || has(page, '#userresults')
          ? 'results'
          : path(page, /\/cgi-bin\/koha\//)
            ? 'other'
            : undefined,
  root: '#catalogue_detail_biblio, .record, #main, .maincontent',
  places: () => [
    { at: '#catalogue_detail_biblio h1.title, .record h1.title, .record h3.title', field: 'title', without: '.title_resp_stmt' },
    { at: '.results_summary.author a:not(.authlink), h5.author a:not(.authlink), .author a.contributors', field: 'creator', whole: true },
    { at: '.results_summary.subjects a, .subjects a.subject, [property="keywords"]', field: 'subject', whole: true },
    { at: '.results_summary.series a', field: 'series' },
  ],
  only: ['subject'],
  local: (page) =>
    parameter(page, 'biblionumber') ??
    page.document
      .querySelector('abbr.unapi-id')
      ?.getAttribute('title')
      ?.match(/biblionumber:(\d+)/)?.[1],
})

/** Evergreen (from source, not tried on a live page). */
const evergreen = (): Platform => ({
  name: 'evergreen',
  marks: 'abbr.unapi-id[title*="biblio-record_entry"]',
  told: [{ path: /\/eg\/opac\// }],
  kind: (page) =>
    kindByPath(page, {
      private: /\/eg\/opac\/(?:myopac|login|register)/,
      results: /\/eg\/opac\/(?:results|browse)/,
      record: /\/eg\/opac\/record\/\d+/,
      other: /\/eg\/opac\/(?:home|advanced)/,
    }),
  root: '#canvas_main, .record_title, #main-content, main, #rdetail_summary_container',
  places: () => [
    { at: '#record_title, h1[property="name"], #rdetail_title', field: 'title' },
    { at: '.rdetail_subject a, .rdetail_subject_value, .rdetail_subject [property="about"]', field: 'subject', whole: true },
    { at: '.rdetail_authors_div a, [property="author"], [property="contributor"]', field: 'creator', whole: true },
  ],
  local: (page) => fromPath(page, /\/record\/(\d+)/),
})

/** Millennium, InnoPAC and Sierra WebPAC (real pages): MARC text in `<pre>` or a table of `bibInfoLabel` cells. */
const innopac = (): Platform => ({
  name: 'innopac',
  told: [
    { path: /^\/record=b\d|^\/search[~*]|^\/patroninfo|^\/search\/.*(?:\.b\d{6}|,B(?:\/|%2F|$)|\/(?:frameset|marc|browse|indexsort)$)/ },
    {
      path: /^\/(?:search|record=b|patroninfo|articles)/,
      and: (page) => has(page, '.bibInfoLabel, #bib_detail, .navigationRow, .browseEntry, .briefcitRow, .bibItems'),
    },
  ],
  kind: (page) => {
    if (path(page, /^\/patroninfo|\/request(?:~|browse|$)/)) return 'private'
    if (has(page, '.bibInfoLabel, .bibDetail, #bib_detail, .bibInfoEntry')) return has(page, '.briefcitRow, .browseEntry') ? 'results' : 'record'
    if (path(page, /marc~b\d/) || /(?:^|\n)LEADER /.test(page.document.querySelector('pre')?.textContent ?? '')) return 'record'
    return has(page, '.browseEntry, .briefcitRow, .briefcitTitle, .browseScreen, .browseHeader') ? 'results' : undefined
  },
  root: '#bib_detail, .bibContent, .bibDetail, body',
  local: (page) => /(b\d{7,8}[\dx]?)(?!.*b\d{7})/.exec(page.url.pathname)?.[1],
})

/** Spydus (Civica). */
const spydus = (): Platform => ({
  name: 'spydus',
  marks: '.fd-caption, .js-tab-container, #result-content-list',
  told: [{ path: /\/cgi-bin\/spydus\.exe\//i }],
  kind: (page) =>
    path(page, /\/(?:MSGTRN|PGM)\/|\/(?:ACCT|LOGIN)/i)
      ? 'private'
      : page.document.querySelectorAll('.fd-caption').length > 2
        ? 'record'
        : has(page, '#result-content-list, .card-list, .list-group-item .recdetails')
          ? 'results'
          : undefined,
  root: '#divtabRECDETAILS, #tabRECDETAILS, main',
  local: (page) => parameter(page, 'BRN'),
})

/** SLiMS (from source): the record page is a parameter of one script. */
const slims = (): Platform => ({
  name: 'slims',
  told: [{ generator: /slims|senayan/ }, { path: /(?:index\.php|\/)$/, and: (page) => parameter(page, 'p') === 'show_detail' }],
  kind: (page) =>
    parameter(page, 'p') === 'show_detail'
      ? 'record'
      : parameter(page, 'p') === 'member' || parameter(page, 'p') === 'login'
        ? 'private'
        : page.url.searchParams.has('keywords') || page.url.searchParams.has('search')
          ? 'results'
          : undefined,
  local: (page) => parameter(page, 'id'),
})

/** TinREAD, Polaris, SirsiDynix Enterprise, Prism, Horizon: told by the path of the record. */
const sirsi = (): Platform => ({
  name: 'sirsidynix',
  marks: '#detail_biblio0, .displayDetailLink, .detail_biblio',
  told: [{ path: /\/client\/[a-z]{2}_[A-Z]{2}\/|\/ipac20\/ipac\.jsp|\/uhtbin\/cgisirsi/ }],
  kind: (page) =>
    path(page, /\/search\/account|\/login/)
      ? 'private'
      : path(page, /\/search\/(?:detailnonmodal|detail)\//) || has(page, '.detail_biblio, #detail_biblio0, form[name="item_view"], .viewmarctags')
        ? 'record'
        : path(page, /\/search\/results|cgisirsi/)
          ? 'results'
          : undefined,
  root: '#detail_biblio0, .detail_main_wrapper, .detailPanel, form[name="item_view"]',
})

/** Voyager (ExLibris): a search with one hit answers with the record itself. */
const voyager = (): Platform => ({
  name: 'voyager',
  told: [{ path: /\/vwebv\/|\/cgi-bin\/Pwebrecon\.cgi/ }],
  kind: (page) =>
    path(page, /\/(?:my|login)[a-z]*/i)
      ? 'private'
      : path(page, /\/vwebv\/(?:holdingsInfo|citedReferences|staffView)/) || has(page, '#bibliographicData, .bibTag, #divbib')
        ? 'record'
        : path(page, /\/vwebv\/search/)
          ? 'results'
          : undefined,
  local: (page) => parameter(page, 'bibId'),
})

/** Aleph (ExLibris; from source, not tried on a live page), as national and university libraries run it: what is shown is the parameter `func`. */
const aleph = (): Platform => ({
  name: 'aleph',
  told: [{ path: /^\/F(?:\/[^/]*)?$/ }],
  kind: (page) => {
    const shown = parameter(page, 'func') ?? ''
    if (/^(?:bor|login|item-hold|item-photo|ill|myshelf|basket)/.test(shown)) return 'private'
    if (/^(?:full|direct)/.test(shown)) return 'record'
    if (/^(?:find-[a-z]+$|short|scan)/.test(shown) && (page.url.searchParams.has('request') || shown.startsWith('s') || hitsStated(page))) return 'results'
    return /^(?:file|option|history|find)/.test(shown) ? 'other' : undefined
  },
  local: (page) =>
    parameter(page, 'doc_number') ?? /doc_number=(\d+)/.exec(page.document.querySelector('a[href*="doc_number="]')?.getAttribute('href') ?? '')?.[1],
})

const hitsStated = (page: Page): boolean => has(page, '.itemtitle, td.col1')

/** LICS-Re and its kin in Japanese town libraries (lists tried on real pages, records from source). */
const lics = (): Platform => ({
  name: 'lics-re',
  told: [{ path: /\/(?:web)?opac\/(?:search(?:list|detail|input|genre\w*)|user\w*|rsv\w*|floormap)\.do$/i }],
  kind: (page) => kindByPath(page, { private: /\/(?:user\w*|rsv\w*|login)\.do$/i, results: /\/searchlist\.do$/i, record: /\/searchdetail\.do$/i }) ?? 'other',
  local: (page) =>
    parameter(page, 'biblioid') ??
    parameter(page, 'tilcod') ??
    (page.document.querySelector('input[name="tilcod"], input[name="biblioid"]')?.getAttribute('value') || undefined),
})

/** Library systems of the world; those of German-speaking countries have a file of their own. */
export const ils: readonly Maker[] = [koha, evergreen, spydus, slims, sirsi, voyager, aleph, lics, innopac]
