import type { Page } from '../page.ts'
import { fromPath, has, kindByPath, type Maker, type Platform, parameter, path } from './platform.ts'

const value = (page: Page, selector: string): string | undefined => page.document.querySelector(selector)?.getAttribute('value') ?? undefined

/** CNKI 中国知网 (from template): the address is an opaque token, the hidden inputs are the identity; proxied and mirrored hosts look the same. */
const cnki = (): Platform => ({
  name: 'cnki',
  marks: '#paramfilename, #paramdbcode, .wx-tit',
  told: [{ path: /^\/(?:kcms2?|kns\d?s?)\//i }],
  kind: (page) =>
    has(page, '#paramfilename, .wx-tit')
      ? 'record'
      : kindByPath(page, {
          private: /\/(?:login|mycnki)/i,
          results: /\/(?:defaultresult|search|AdvSearch|kns8s?\/defaultresult)/i,
          record: /\/kcms2?\/(?:article\/abstract|detail)/i,
        }),
  root: '.doc, .brief, .main',
  places: () => [
    { at: '.wx-tit h1', field: 'title' },
    { at: '#authorpart > span > a, #authorpart > span, h3.author#authorpart span', field: 'creator', whole: true },
    { at: '.keywords a', field: 'subject', whole: true },
    { at: '.clc-code', field: 'class', scheme: 'clc' },
    { at: '.top-tip a:last-of-type', field: 'date' },
    { at: '.top-tip span a:first-of-type', field: 'partOf' },
  ],
  only: ['subject', 'creator', 'title', 'class'],
  local: (page) => value(page, '#paramfilename'),
})

/** Wanfang 万方数据 (from template). */
const wanfang = (): Platform => ({
  name: 'wanfang',
  marks: '.detailTitleCN, .detailList .itemKeyword',
  kind: (page) =>
    has(page, '.detailTitleCN, .detailTitle')
      ? 'record'
      : path(page, /\/(?:paper|search)/)
        ? 'results'
        : kindByPath(page, { record: /\/(?:periodical|thesis|conference|patent|standard|cstad|claw|nstr|video)\/[^/]+/ }),
  places: () => [
    { at: '.detailTitleCN', field: 'title' },
    { at: '.author.detailTitle a, .author .item .detailTitle a', field: 'creator', whole: true },
    { at: '.keyword .item a, .keyword.list a', field: 'subject', whole: true },
  ],
  only: ['title', 'creator', 'subject'],
  local: (page) => fromPath(page, /\/(?:periodical|thesis|conference|patent|standard)\/([^/]+)/),
})

/** CQVIP 维普 (facts from translators, not tried on a live page). */
const cqvip = (): Platform => ({
  name: 'cqvip',
  marks: '.article-main .article-detail',
  told: [{ path: /\/Qikan\/(?:Article|Search)\b/i }],
  kind: (page) => kindByPath(page, { results: /\/(?:Search|search)/, record: /\/(?:Qikan\/Article\/Detail|doc\/)/i }),
  local: (page) => parameter(page, 'id') ?? fromPath(page, /\/doc\/[^/]+\/(\d+)/),
})

/** 汇文 Libsys (from source): 题名/责任者 holds the title and the statement of responsibility. */
const libsys = (): Platform => ({
  name: 'libsys',
  marks: '#item_detail dl.booklist, dl.booklist',
  told: [{ path: /\/opac\/(?:item|openlink|search|search_adv|browse|new|top)[a-z_]*\.php$/ }],
  kind: (page) =>
    kindByPath(page, {
      private: /\/reader\//,
      results: /\/opac\/(?:openlink|search_adv_result|search_title)\.php$/,
      record: /\/opac\/(?:item|show_marc|show_format_marc)\.php$/,
    }),
  root: '#mainbox, #item_detail',
  local: (page) => parameter(page, 'marc_no'),
})

/** 图创 Interlib (from source): `/opac/book/ID`. */
const interlib = (): Platform => ({
  name: 'interlib',
  marks: '#bookInfoTable, .bookDetail, #bookinfo',
  told: [{ path: /\/opac\/(?:book|search|loan|reader|index)(?:\/|$)/ }],
  kind: (page) => kindByPath(page, { private: /\/opac\/(?:loan|reader|m\/loan)/, results: /\/opac\/search/, record: /\/opac\/book\/\w+/ }),
  root: '#bookInfoTable, #content, .bookDetail',
  local: (page) => fromPath(page, /\/opac\/book\/(\w+)/),
})

/** 妙思 and other archive and library portals told by their addresses. */
const miaosi = (): Platform => ({
  name: 'miaosi',
  told: [{ path: /\/(?:bookdetail|bookInfo|dispbib|ctl_detail|tcr_detail|S_EI_book)[^/]*\.(?:aspx|asp|jsp|do|html?)$/i }],
  kind: (page) => kindByPath(page, { record: /\/(?:bookdetail|bookInfo|dispbib|ctl_detail|tcr_detail)/i }),
  local: (page) => parameter(page, 'id') ?? parameter(page, 'ctrlno') ?? parameter(page, 'recno'),
})

/** Duxiu 读秀 and SuperLib (facts from translators, not tried on a live page): the title heads a list of 【labels】. */
const duxiu = (): Platform => ({
  name: 'duxiu',
  told: [{ path: /\/(?:bookDetail|journalDetail|magDetail|thesisDetail|npdetail)[^/]*\.jsp$/i, and: (page) => page.url.searchParams.has('dxNumber') }],
  kind: () => 'record',
  places: () => [{ at: '.card_text dt, .book dl dt, #bookname, .tutilte', field: 'title' }],
  local: (page) => parameter(page, 'dxNumber'),
})

/** Labels only archives print, and those that head a list of theirs. */
const archival = /^(?:案卷)?[档檔][号號]$|^全宗|^保[管存][期年]限$|^案卷[号號]$|^[归歸][档檔]年度$/
const heads = /^(?:[题題]名|[责責]任者|[时時][间間]|[页頁][数數]|操作)$/
const words = (element: Element | null): string => (element?.textContent ?? '').slice(0, 20).replace(/[\s:：]/g, '')

/** Labels of an archive on a page whose headings speak of archives; those beside a field to fill in are none. */
function archiveLabels(page: Page): Element[] {
  const found = [...page.document.querySelectorAll('th, td, dt, label, b, strong, span')].slice(0, 1500)
  return found.filter((element) => archival.test(words(element)) && element.parentElement?.querySelector('input:not([readonly]), select') === null)
}

/** Portals of Chinese archives (in their common manner, not tried on a live page): told by labels only archives print together, whoever made the site. */
const chineseArchives = (): Platform => ({
  name: 'cn-archives',
  told: [{ opening: /[档檔]案|全宗|案卷/, and: (page) => new Set(archiveLabels(page).map(words)).size > 1 }],
  kind: (page) => {
    const labels = archiveLabels(page)
    // Labels side by side head the columns of a list; a label that comes again begins another file.
    const listed = (label: Element, at: number): boolean =>
      (/^t/.test(label.localName) && (archival.test(words(label.nextElementSibling)) || heads.test(words(label.nextElementSibling)))) ||
      (at > 0 && words(label) === words(labels[0] ?? null) && !labels[0]?.contains(label))
    return labels.some(listed) ? 'results' : undefined
  },
  type: 'archival',
})

export const chinese: readonly Maker[] = [cnki, wanfang, cqvip, libsys, interlib, duxiu, miaosi, chineseArchives]
