import { body, fromPath, has, kindByPath, type Maker, type Platform, parameter, path } from './platform.ts'

/** VuFind (real pages of versions 2 to 9): tabs of one record are the same record. HathiTrust's catalogue is a fork of it. */
const vufind = (): Platform => ({
  name: 'vufind',
  marks: '[class*="template-dir-"], input.hiddenSource, form[action$="/Search/Results"], link[href*="/Search/OpenSearch"]',
  told: [{ generator: /vufind/ }, { body: /template-dir-/ }],
  kind: (page) =>
    kindByPath(page, {
      private: /\/(?:MyResearch|LibraryCards|Checkouts|Holds)(?:\/|$)/i,
      other:
        /\/(?:Record|EdsRecord|PrimoRecord|SummonRecord|Search2Record)\/[^/]+\/(?:Cite|Email|SMS|Save|Export|AddTag|Hold|StorageRetrievalRequest)\b|\/(?:Alphabrowse|Browse|Help|Content|Feedback|Cart|Author|Authority)(?:\/|$)|\/Search\/(?:Advanced|History|Reserves|NewItem)|\/Search\/Home$/i,
      results: /\/(?:Search|Search2|EDS|Primo|Summon|Combined|Tag|Author|Collection)\/(?:Results|Home|Search)|\/Search2?\/\w+/i,
      record: /\/(?:Record|EdsRecord|PrimoRecord|SummonRecord|Search2Record|Collection)\/[^/]+(?:\/\w+)?$/i,
    }) ?? (has(page, '.template-dir-search.template-name-results') ? 'results' : undefined),
  root: '.template-dir-record, [role="main"], .main, #content, main',
  places: () => [
    { at: '.subject-line, .subjectLine', field: 'subject', whole: true },
    { at: 'h1[property="name"], h3[property="name"], h2[property="name"]', field: 'title' },
    { at: '.recordViewHolder h1', field: 'title' },
  ],
  local: (page) => page.document.querySelector('input.hiddenId')?.getAttribute('value') ?? fromPath(page, /\/Record\/([^/]+)/),
})

/** Blacklight (from source, not tried on a live page); ArcLight is the same with archival types. Several values of one `dd` are its links. */
const blacklight = (): Platform => ({
  name: 'blacklight',
  marks: '#document[data-document-id], dl.document-metadata dt[class*="blacklight-"], meta[name="generator"][content*="Blacklight"]',
  told: [{ body: /\bblacklight-/ }],
  kind: (page) => {
    if (body(page, /blacklight-(?:devise|bookmarks|search_history|users|sessions)/)) return 'private'
    if (body(page, /blacklight-\S+-show\b/)) return 'record'
    if (body(page, /blacklight-\S+-index\b/) || has(page, '#documents')) return 'results'
    return has(page, '#document') ? 'record' : undefined
  },
  root: '#document, .show-document, #content',
  places: () => [
    { at: 'h1[itemprop="name"], #document h1, .documentHeader .index_title', field: 'title' },
    { at: 'dd[class*="title_vern"], dd[class*="title-vern"]', field: 'titleAlt' },
    { at: 'dd.blacklight-level, .al-show-breadcrumb + .level', field: 'level' },
  ],
  local: (page) => page.document.querySelector('[data-document-id]')?.getAttribute('data-document-id') ?? fromPath(page, /\/catalog\/([^/]+)$/),
})

/** Hyrax, Sufia and other Samvera heads. */
const samvera = (): Platform => ({
  name: 'samvera',
  marks: 'meta[name="generator"][content*="Hyrax"], .work-show, [class*="hyc-"], .work-type',
  told: [{ body: /\b(?:dashboard|hyrax|sufia|curation_concern)\b/ }],
  kind: (page) => kindByPath(page, { private: /\/(?:dashboard|users)(?:\/|$)/, results: /\/catalog\/?$/, record: /\/concern\/[a-z_]+\/[^/]+$/ }),
  root: '.work-show, .work-type, #content, main',
  places: () => [
    { at: '.attribute-creator, .attribute.creator, li.attribute-creator', field: 'creator', whole: true },
    { at: '.attribute-keyword, .attribute.keyword, .attribute-subject, .attribute.subject, li.attribute-keyword', field: 'subject', whole: true },
  ],
  local: (page) => fromPath(page, /\/concern\/[a-z_]+\/([^/]+)$/),
})

/** Primo VE and the new Primo UI (from templates): labels are localised, so the links' `query=sub,exact,` decide. The search stays in the address. */
const primo = (): Platform => ({
  name: 'primo',
  marks: 'primo-explore, prm-full-view, nde-root, nde-full-view',
  told: [{ path: /\/(?:discovery|nde|primo-explore)\/(?:fulldisplay|search|openurl)/ }],
  kind: (page) =>
    has(page, 'prm-full-view, .full-view-inner-container, nde-full-view, .full-view-content') || path(page, /\/(?:discovery|nde|primo-explore)\/fulldisplay/)
      ? 'record'
      : kindByPath(page, {
          private: /\/(?:account|favorites|login)/,
          results: /\/(?:discovery|nde|primo-explore)\/(?:search|jsearch|browse|dbsearch|collectionDiscovery)/,
          other: /\/(?:discovery|nde|primo-explore)\//,
        }),
  root: 'prm-full-view, nde-full-view, .full-view-inner-container, .full-view-content',
  places: () => [
    { at: '.item-title, h3.item-title', field: 'title' },
    { at: 'a[href*="query=sub,"], a[href*="query=sub%2C"]', field: 'subject', whole: true },
    { at: 'a[href*="query=creator,"], a[href*="query=creator%2C"]', field: 'creator', whole: true },
  ],
  local: (page) => parameter(page, 'docid'),
})

/** Primo classic (real pages). The label list is headed by EXL classes. */
const primoClassic = (): Platform => ({
  name: 'primo-classic',
  marks: '.EXLResult, .EXLFullDisplay',
  told: [{ body: /\bexl/ }, { path: /\/primo_library\/libweb\// }],
  kind: (page) =>
    body(page, /exlfullview/) || has(page, '.EXLFullDisplay') || (path(page, /\/(?:display|dlDisplay)\.do$/) && has(page, '.EXLDetailsContent'))
      ? 'record'
      : path(page, /\/(?:search|dlSearch)\.do$/) || has(page, '.EXLResultsNumbers')
        ? 'results'
        : path(page, /\/(?:myAccount|login|basket)/i)
          ? 'private'
          : undefined,
  root: '.EXLDetailsContent, .EXLFullDisplay',
  places: () => [{ at: '.EXLResultTitle, .EXLLinkedFieldTitle', field: 'title' }],
  local: (page) => parameter(page, 'doc') ?? parameter(page, 'docId'),
})

/** BiblioCommons, Encore, TIND and other hosted discovery layers told by their paths and marks. */
const bibliocommons = (): Platform => ({
  name: 'bibliocommons',
  marks: '[data-test-id="bib-title"], .cp-bib-title, #bc_core_external_templates',
  told: [{ path: /\/v2\/record\/S\d+C\d+|\/item\/show\/\d{7,}/ }],
  kind: (page) =>
    kindByPath(page, {
      private: /\/(?:v2\/)?(?:account|checkedout|holds|lists\/me|user)/,
      results: /\/(?:v2\/)?search/,
      record: /\/(?:v2\/record\/|item\/show\/)\w+/,
    }),
  local: (page) => fromPath(page, /\/(?:record|show)\/(\w+)/),
})

const encore = (): Platform => ({
  name: 'encore',
  marks: '#encoreHeader, .gridBrowseCol2, #recordDisplay .bibInfoLabel',
  told: [{ path: /\/iii\/encore\// }],
  kind: (page) => kindByPath(page, { private: /\/myaccount/, results: /\/encore\/search/, record: /\/encore\/record\// }),
  local: (page) => fromPath(page, /\/record\/C__R(b\d+)/i),
})

const tind = (): Platform => ({
  name: 'tind',
  marks: '#tindLogo, .tind-footer, meta[name="tind"], #detailed-schema-org',
  told: [{ generator: /invenio/ }],
  kind: (page) => kindByPath(page, { private: /\/youraccount/, results: /\/search\/?$/, record: /\/record\/\d+(?:\/(?:details|export|usage)?)?/ }),
  local: (page) => fromPath(page, /\/record\/(\d+)/),
})

export const discovery: readonly Maker[] = [vufind, primo, primoClassic, samvera, blacklight, bibliocommons, encore, tind]
