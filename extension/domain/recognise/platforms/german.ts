import type { Page } from '../page.ts'
import { writtenRows } from '../written-rows.ts'
import { has, type Kind, kindByPath, type Maker, type Platform, parameter, path } from './platform.ts'

const valueAt = (page: Page, selector: string): string | undefined => page.document.querySelector(selector)?.getAttribute('value')?.trim() || undefined
const count = (page: Page, name: string): number => page.document.getElementsByClassName(name).length

/** Pages of SISIS and of TouchPoint, which followed it: sessions in the address, three tabs of one hit; a search with one hit answers with the record. */
const hits = (): Pick<Platform, 'kind' | 'root' | 'local'> => ({
  kind: (page) => {
    const byPath = kindByPath(page, {
      private: /\/(?:userAccount|login\w*|selfregistration)\.do$/i,
      results: /\/hitList\.do$/i,
      record: /\/(?:singleHit|perma)\.do$/i,
      other: /\/(?:actual|searchHistory|memorize\w*|acqrequest)\.do$/i,
    })
    if (byPath !== undefined) return byPath
    if (has(page, '#bibtip_id, .titleinfo, .aw_teaser_title, .results-teaser h1, #middle strong.c2')) return 'record'
    if (!path(page, /\/(?:search|start)\.do$/i)) return undefined
    return has(page, 'a[href*="singleHit.do"]') ? 'results' : 'other'
  },
  root: '#middle, #main, .tab-content',
  local: (page) =>
    page.document.querySelector('#bibtip_id')?.textContent?.trim() ||
    (valueAt(page, 'input[name="katkey"]') ?? /[?&]katkey=(\w+)/.exec(page.document.querySelector('a[href*="katkey="]')?.getAttribute('href') ?? '')?.[1]),
})

/** SISIS (OCLC; real pages). */
const sisis = (): Platform => ({
  name: 'sisis',
  marks: '#bibtip_id, #bibtip_shorttitle, .aw_teaser_title',
  told: [
    { path: /\/(?:InfoGuideClient|webOPACClient|opacclient|alwm|start)[^/]*\/[a-z]+\.do/i },
    { path: /\/(?:singleHit|hitList|userAccount|memorizelist)\.do$/ },
  ],
  ...hits(),
})

/** TouchPoint (OCLC; from its templates, not tried on a live page). */
const touchpoint = (): Platform => ({ name: 'touchpoint', told: [{ path: /\/TouchPoint[^/]*\/[a-z]+\.do/i }], ...hits() })

const adisPrivate = /^(?:ausleih|entleih|entliehen|benutzer|konto|mein konto|gebühren|vormerk|verlänger|bestellungen|anmeld|loans|my account|fees|checkouts)/i

/** aDIS (a|S|tec): session addresses; the record is one table of `th scope=row` or of two cells in the list region. */
const adis = (): Platform => ({
  name: 'adis',
  marks: '.aDISMaske, .aDISListe, form[action*="aDISWeb"]',
  told: [{ path: /\/aDISWeb/i }],
  kind: (page) => {
    if (page.heading.split('\n').some((heading) => adisPrivate.test(heading.trim())) && !has(page, '.spaltelinks, table.gi')) return 'private'
    if (has(page, 'table.gi th, .spaltelinks, #R06 .aDISListe td + td')) return 'record'
    return has(page, '.rList, .rTable_table input[type="checkbox"], .rList_table, .rTable_td_text') ? 'results' : undefined
  },
  root: 'table.gi, #R06',
})

/** OCLC BIBLIOTHECA (classic, `index.asp`): one script for every view, so the parts of the page decide before the address does. */
const bibliotheca = (): Platform => ({
  name: 'bibliotheca',
  marks: 'form[name="webopac"], .detail_titel, td.detail_feld, a[href*="?detmediennr="]',
  told: [
    {
      path: /\/(?:index|detail|woload)\.asp$/,
      and: (page) => page.url.searchParams.has('detmediennr') || has(page, '.detail_feld, .result_gefunden, .suchfeldinhalt, .kontozeile_center, .konto_feld'),
    },
  ],
  kind: (page) => {
    if (page.url.searchParams.has('konto') || page.url.searchParams.has('kontofenster') || has(page, '.konto_feld, .kontozeile, input[name="AUSWEIS"]'))
      return 'private'
    if (has(page, '.detail_titel, .detail_feld, .detailbox')) return 'record'
    if (has(page, '.result_gefunden, .resulttab') || page.url.searchParams.has('stichwort') || page.url.searchParams.has('suchhilfe')) return 'results'
    return page.url.searchParams.has('detmediennr') || page.url.searchParams.has('MedienNr') ? 'record' : undefined
  },
  places: () => [{ at: '.detail_titel', field: 'title' }],
  local: (page) => parameter(page, 'MedienNr') ?? parameter(page, 'detmediennr'),
})

/** OCLC BIBLIOTHECA OPEN (from source, not tried on a live page): a module in a portal; labels speak to screen readers too. */
const open = (): Platform => ({
  name: 'bibliotheca-open',
  marks: '.oclc-searchmodule-detail-data, .oclc-searchmodule-mediumview-content, .oclc-module-label, .oclc-override-heading, div[id$="CatalogueDetailView"]',
  kind: (page) => {
    if (path(page, /\/(?:mein-?konto|konto|my-?account|useraccount|login)(?:\/|\.|$)/i)) return 'private'
    const detail = has(page, '.oclc-searchmodule-detail-data, [id$="_CatalogueDetailView"]')
    if (has(page, '[id$="_TotalItemsLabel"]') && !(detail && page.url.searchParams.has('id'))) return 'results'
    return detail ? 'record' : undefined
  },
  root: '[id$="_CatalogueDetailView"], .oclc-searchmodule-detail-data',
  places: () => [
    { at: 'span[id$="LblShortDescriptionValue"], span[id$="LblTitleValue"], .oclc-override-heading', field: 'title' },
    { at: 'span[id$="LblSubTitleValue"]', field: 'titleAlt' },
  ],
  local: (page) => parameter(page, 'id') ?? valueAt(page, 'input[id$="regionmednr"]'),
})

/** BIB2: the record's rows are written by script. */
const bib2 = (): Platform => ({
  name: 'bib2',
  marks: 'form[name="OPACFORM"]',
  told: [{ opening: /^bib2\b/ }, { path: /\/detail$/, and: (page) => page.url.searchParams.has('C102') }],
  kind: (page) => {
    if (path(page, /\/detail(?:\.\w+)?$/) || page.url.searchParams.has('C102')) return 'record'
    if (path(page, /\/(?:list|search)(?:\.\w+)?$/) || has(page, 'a.thlink')) return 'results'
    return has(page, 'form[name="OPACFORM"]') ? 'other' : undefined
  },
  made: (page) => writtenRows(page.document),
  local: (page) => parameter(page, 'C102'),
})

/** winBIAP (from source, not tried on a live page). */
const winbiap = (): Platform => ({
  name: 'winbiap',
  marks: '.DetailInformationEntryName, .PermalinkTextarea',
  told: [{ path: /\/(?:webopac|winbiap)[^/]*\/(?:[^/]+\/)*(?:search|detail|borrow|index)\.aspx$/i }],
  kind: (page) =>
    path(page, /\/user\//i) ? 'private' : has(page, '.DetailInformationEntryName') ? 'record' : has(page, '.ResultItem, .ResultHeader') ? 'results' : undefined,
  root: '.DetailInformation',
  local: (page) => parameter(page, 'Id') ?? /[?&]Id=(\d+)/.exec(page.document.querySelector('.PermalinkTextarea')?.textContent ?? '')?.[1],
})

/** IOpac (from source, not tried on a live page): one program, told what to show by its parameters. */
const iopac = (): Platform => ({
  name: 'iopac',
  told: [{ path: /\/cgi-bin\/di\.exe$/i }],
  kind: (page) => {
    const given = page.url.searchParams
    if (given.has('kndnr') || given.has('sessionid') || given.has('sleKndNr') || has(page, 'input[name="sleKndNr"]')) return 'private'
    return given.has('recno') || given.has('cMedNr') || has(page, 'input[name="mednr"]') ? 'record' : given.has('rechnr') ? 'results' : undefined
  },
  local: (page) => parameter(page, 'cMedNr') ?? valueAt(page, 'input[name="mednr"]'),
})

/** Zones of OCLC (from source, not tried on a live page), versions 1.8 and 2.2. */
const zones = (): Platform => ({
  name: 'zones',
  marks: '.DetailDataCell, .SummaryDataCell, .SummaryFieldLegend',
  told: [{ path: /\/APS_[A-Z_]+$/ }],
  kind: (page) => {
    if (/(?:MyZone|Login|Borrower|Account)/i.test(parameter(page, 'fn') ?? '') || has(page, 'input[name="BRWR"]')) return 'private'
    if (path(page, /\/APS_(?:PRESENT_BIB|CAT_IDENTIFY)$/) || has(page, '.DetailDataCell')) return 'record'
    return has(page, '.SummaryDataCell, .SummaryFieldLegend') ? 'results' : undefined
  },
  root: '.DetailDataCell, .inRoundBox1',
  local: (page) => parameter(page, 'no'),
})

/** BIBER (from source, not tried on a live page): `ftitle.C`, a table in a form, the copies under it. */
const biber = (): Platform => ({
  name: 'biber',
  told: [{ path: /\/(?:ftitle|stitle|user|medk|reserv|query|qsim\w*|zlist)\.(?:C|S|Z|pl)$/ }],
  kind: (page) => kindByPath(page, { private: /\/(?:user|medk|reserv)\.\w+$/, results: /\/(?:query|qsim\w*|zlist|stitle)\.\w+$/, record: /\/ftitle\.\w+$/ }),
  local: (page) => [...page.url.searchParams].find(([, value]) => value === 'YES')?.[0],
})

/** Arena (Axiell; from source, not tried on a live page). */
const arena = (): Platform => ({
  name: 'arena',
  marks: '.arena-catalogue-detail, .arena-detail-title, .arena-record-title',
  kind: (page) =>
    path(page, /\/protected\//) || has(page, '#loansTable, .arena-renewal-date-value, .arena-charges-total-debt')
      ? 'private'
      : has(page, '.arena-catalogue-detail, .arena-detail-title')
        ? 'record'
        : has(page, '.arena-record, .arena-record-title')
          ? 'results'
          : undefined,
  root: '.arena-catalogue-detail',
  places: () => [{ at: '.arena-detail-title', field: 'title' }],
  local: (page) => page.document.querySelector('.arena-record-id')?.textContent?.trim(),
})

/** NetBiblio (from source, not tried on a live page). */
const netbiblio = (): Platform => ({
  name: 'netbiblio',
  marks: '.wo-marc-title, #lst-fullview_Details, .wo-grid-meta-resultcount',
  kind: (page) =>
    path(page, /\/account(?:\/|$)/i)
      ? 'private'
      : has(page, '#lst-fullview_Details, .wo-marc-title')
        ? 'record'
        : has(page, '.wo-grid-meta-resultcount')
          ? 'results'
          : undefined,
  places: () => [{ at: '.wo-marc-title', field: 'title' }],
  local: (page) => parameter(page, 'noticeId'),
})

/** OCLC PICA LBS4 and its kin (from source, not tried on a live page): `/DB=1/…/SHW?FRST=1`; a search with one hit answers with the record. */
const pica = (): Platform => ({
  name: 'pica',
  marks: 'form[action*="/CMD"], td.rec_lable, td.preslabel, #maticon',
  told: [{ path: /\/(?:DB|LNG|SET|TTL|SID|IMPLAND)=[^/]*\// }],
  kind: (page): Kind | undefined => {
    if (path(page, /\/USERINFO|\/LOGIN|\/loan\//i)) return 'private'
    if (path(page, /\/(?:SHW|PPNSET|PPN)\b|PPN=/)) return 'record'
    if (has(page, 'td.hit, table.hitlist, [summary="hitlist"]')) return 'results'
    if (has(page, 'td.rec_lable, .rec_title') || count(page, 'preslabel') > 2) return 'record'
    return path(page, /\/(?:CMD|NXT|REL|FAM)\b/) ? 'results' : undefined
  },
  local: (page) => /PPN=([\dXx]+)/.exec(page.url.href)?.[1],
})

/** Library systems at home in German-speaking countries. */
export const german: readonly Maker[] = [touchpoint, sisis, adis, bibliotheca, bib2, iopac, zones, biber, pica, open, winbiap, arena, netbiblio]
