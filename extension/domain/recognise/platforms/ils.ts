import { body, fromPath, has, kindByPath, type Platform, parameter, path } from './platform.ts'

/** Koha (from source): record, results and account pages carry the same generator; the body's id tells them apart. */
const koha: Platform = {
  name: 'koha',
  marks: '#catalogue_detail_biblio, abbr.unapi-id[title^="koha:"]',
  match: (page) => page.generator.startsWith('koha') || path(page, /\/cgi-bin\/koha\/opac-/),
  kind: (page) =>
    body(page, /#opac-(?:user|account|login|passwd|reading|memberentry|messaging|suggestions|illrequests|holdshistory|privacy)|#patron/) ||
    has(page, '#opac-user, #checkoutst, #userpersonal')
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
  places: [
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
}

/** Evergreen (from source, not tried on a live page). */
const evergreen: Platform = {
  name: 'evergreen',
  marks: 'abbr.unapi-id[title*="biblio-record_entry"]',
  match: (page) => path(page, /\/eg\/opac\//),
  kind: (page) =>
    kindByPath(page, {
      private: /\/eg\/opac\/(?:myopac|login|register)/,
      results: /\/eg\/opac\/(?:results|browse)/,
      record: /\/eg\/opac\/record\/\d+/,
      other: /\/eg\/opac\/(?:home|advanced)/,
    }),
  root: '#canvas_main, .record_title, #main-content, main, #rdetail_summary_container',
  places: [
    { at: '#record_title, h1[property="name"], #rdetail_title', field: 'title' },
    { at: '.rdetail_subject a, .rdetail_subject_value, .rdetail_subject [property="about"]', field: 'subject', whole: true },
    { at: '.rdetail_authors_div a, [property="author"], [property="contributor"]', field: 'creator', whole: true },
  ],
  local: (page) => fromPath(page, /\/record\/(\d+)/),
}

/** Millennium, InnoPAC and Sierra WebPAC (real pages): MARC text in `<pre>` or a table of `bibInfoLabel` cells. */
const innopac: Platform = {
  name: 'innopac',
  match: (page) =>
    path(page, /^\/(?:search|record=b|patroninfo|articles)/) &&
    (path(page, /^\/record=b\d|^\/search[~*/]/) || has(page, '.bibInfoLabel, #bib_detail, .navigationRow, .browseEntry, .briefcitRow, .bibItems')),
  kind: (page) =>
    has(page, '.bibInfoLabel, .bibDetail, #bib_detail, .bibInfoEntry') ||
    /marc~b\d/.test(page.url.pathname) ||
    /(?:^|\n)LEADER /.test(page.document.querySelector('pre')?.textContent ?? '')
      ? 'record'
      : has(page, '.browseEntry, .briefcitRow, .briefcitTitle, .browseScreen, .browseHeader')
        ? 'results'
        : path(page, /^\/patroninfo/)
          ? 'private'
          : undefined,
  root: '#bib_detail, .bibContent, .bibDetail, body',
  local: (page) => /(b\d{7,8}[\dx]?)(?!.*b\d{7})/.exec(page.url.pathname)?.[1],
}

/** SISIS and TouchPoint (OCLC): sessions in the address, three tabs of one hit. */
const sisis: Platform = {
  name: 'sisis',
  marks: '#bibtip_id, #bibtip_shorttitle',
  match: (page) =>
    path(page, /\/(?:InfoGuideClient|TouchPoint|webOPACClient|opacclient|alwm|start)[^/]*\/[a-z]+\.do/i) ||
    path(page, /\/(?:singleHit|hitList|userAccount|memorizelist)\.do$/),
  kind: (page) =>
    kindByPath(page, {
      private: /\/(?:userAccount|login\w*|selfregistration)\.do$/i,
      results: /\/hitList\.do$/i,
      record: /\/(?:singleHit|perma)\.do$/i,
      other: /\/(?:search|start|actual|searchHistory|memorizelist|memorizeHitList|acqrequest)\.do$/i,
    }),
  root: '#middle, #main, .tab-content',
  local: (page) => page.document.querySelector('#bibtip_id')?.textContent?.trim(),
}

/** aDIS (a|S|tec): session addresses; the record is one table of `th scope=row`. */
const adis: Platform = {
  name: 'adis',
  marks: '.aDISMaske, .aDISListe, form[action*="aDISWeb"]',
  match: (page) => path(page, /\/aDISWeb/i),
  kind: (page) =>
    has(page, 'table.gi th, .aDISListe th.spaltelinks, th.spaltelinks')
      ? 'record'
      : has(page, '.rList, .rTable_table input[type="checkbox"], .rList_table')
        ? 'results'
        : undefined,
  root: 'table.gi, #R06',
}

/** Spydus (Civica). */
const spydus: Platform = {
  name: 'spydus',
  marks: '.fd-caption, .js-tab-container, #result-content-list',
  match: (page) => path(page, /\/cgi-bin\/spydus\.exe\//i),
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
}

/** SLiMS (from source): the record page is a parameter of one script. */
const slims: Platform = {
  name: 'slims',
  match: (page) =>
    page.generator.includes('slims') || page.generator.includes('senayan') || (parameter(page, 'p') === 'show_detail' && path(page, /(?:index\.php|\/)$/)),
  kind: (page) =>
    parameter(page, 'p') === 'show_detail'
      ? 'record'
      : parameter(page, 'p') === 'member' || parameter(page, 'p') === 'login'
        ? 'private'
        : page.url.searchParams.has('keywords') || page.url.searchParams.has('search')
          ? 'results'
          : undefined,
  local: (page) => parameter(page, 'id'),
}

/** bibliotheca / OCLC BIBLIOTHECA (classic, `index.asp`) and Winbiap-like OPACs: one script for every view. */
const bibliotheca: Platform = {
  name: 'bibliotheca',
  marks: 'form[action*="index.asp"] , a[href*="index.asp?detmediennr"], a[href*="?detmediennr="]',
  match: (page) => path(page, /\/(?:index|detail)\.asp$/),
  kind: (page) =>
    page.url.searchParams.has('detmediennr') || has(page, '.detail_titel, td.detail_feld, .detailbox')
      ? page.url.searchParams.has('stichwort') && !page.url.searchParams.has('detmediennr')
        ? 'results'
        : 'record'
      : page.url.searchParams.has('konto') || page.url.searchParams.has('kontofenster')
        ? 'private'
        : page.url.searchParams.has('stichwort') || page.url.searchParams.has('suchhilfe')
          ? 'results'
          : undefined,
  local: (page) => parameter(page, 'detmediennr'),
}

/** OCLC PICA LBS4 and IWF OPACs: `/DB=1/…/SHW?FRST=1`. */
const pica: Platform = {
  name: 'pica',
  marks: 'form[action*="/CMD"], td.rec_lable, td.presvalue, #maticon',
  match: (page) => path(page, /\/(?:DB|LNG|SET|TTL|SID|IMPLAND)=[^/]*\//),
  kind: (page) =>
    path(page, /\/(?:SHW|PPNSET|PPN)\b|PPN=/)
      ? 'record'
      : path(page, /\/USERINFO|\/LOGIN|\/loan\//i)
        ? 'private'
        : has(page, 'td.rec_lable, #maticon, .rec_title') && !has(page, 'td.hit, table.hitlist')
          ? 'record'
          : path(page, /\/(?:CMD|NXT|REL|FAM)\b/)
            ? 'results'
            : undefined,
  local: (page) => /PPN=([\dXx]+)/.exec(page.url.href)?.[1],
}

/** TinREAD, Polaris, SirsiDynix Enterprise, Prism, Horizon: told by the path of the record. */
const sirsi: Platform = {
  name: 'sirsidynix',
  marks: '#detail_biblio0, .displayDetailLink, .detail_biblio',
  match: (page) => path(page, /\/client\/[a-z]{2}_[A-Z]{2}\/|\/ipac20\/ipac\.jsp|\/uhtbin\/cgisirsi/),
  kind: (page) =>
    path(page, /\/search\/account|\/login/)
      ? 'private'
      : path(page, /\/search\/(?:detailnonmodal|detail)\//) || has(page, '.detail_biblio, #detail_biblio0')
        ? 'record'
        : path(page, /\/search\/results|cgisirsi/)
          ? 'results'
          : undefined,
  root: '#detail_biblio0, .detail_main_wrapper, .detailPanel',
}

/** Voyager (ExLibris): a search with one hit answers with the record itself. */
const voyager: Platform = {
  name: 'voyager',
  match: (page) => path(page, /\/vwebv\/|\/cgi-bin\/Pwebrecon\.cgi/),
  kind: (page) =>
    path(page, /\/(?:my|login)[a-z]*/i)
      ? 'private'
      : path(page, /\/vwebv\/(?:holdingsInfo|citedReferences|staffView)/) || has(page, '#bibliographicData, .bibTag, #divbib')
        ? 'record'
        : path(page, /\/vwebv\/search/)
          ? 'results'
          : undefined,
  local: (page) => parameter(page, 'bibId'),
}

export const ils: readonly Platform[] = [koha, evergreen, sisis, adis, spydus, slims, bibliotheca, pica, sirsi, voyager, innopac]
