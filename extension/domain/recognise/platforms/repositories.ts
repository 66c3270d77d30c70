import type { Page } from '../page.ts'
import { body, fromPath, has, kindByPath, type Maker, meta, type Platform, parameter, path } from './platform.ts'

const isStatic = (page: Page): boolean => !has(page, 'ds-app')

/** DSpace up to 6, JSPUI and XMLUI (real pages): the theme may carry Dublin Core of the site; collections and communities share `/handle/`. */
const dspace = (): Platform => ({
  name: 'dspace',
  told: [
    { generator: /^dspace [1-6]/, and: isStatic },
    { element: '[id^="aspect_"], [id^="aspect."], .itemDisplayTable, table.ds-includeSet-table, .ds-artifact-list', and: isStatic },
    { path: /\/(?:handle|xmlui|jspui|items?)\//, and: (page) => has(page, 'a[href*="/bitstream/"]') && isStatic(page) },
  ],
  kind: (page) =>
    kindByPath(page, {
      private: /\/(?:mydspace|password-login|login|ldap-login|register|profile)/,
      results: /\/(?:simple-search|discover|advanced-search|browse|recent-submissions|search)(?:\/|$)/,
      other: /\/(?:community-list|submit|submissions|statistics|feedback|htmlmap|contact|help|about|subscribe)(?:\/|$)/,
    }) ??
    (has(page, '.itemDisplayTable, [id*="ItemViewer"], table.ds-includeSet-table.detailtable, .item-page-field-wrapper')
      ? 'record'
      : has(page, '[id*="CollectionViewer"], [id*="CommunityViewer"], [id*="CommunityBrowser"], [id*="FrontPage"], [id$="recent-submission"]')
        ? 'other'
        : meta(page, 'citation_title') !== undefined || (meta(page, 'dc.title') !== undefined && path(page, /\/(?:handle\/[\d.]+|items?)\/[^/]+/))
          ? 'record'
          : path(page, /\/handle\/[\d.]+\/[^/]+\/?$|\/(?:xmlui|jspui)?\/?$/)
            ? 'other'
            : undefined),
  root: '.itemDisplayTable, table.ds-includeSet-table, [id*="ItemViewer"], #content, main',
  local: (page) => fromPath(page, /\/handle\/([\d.]+\/[^/]+)/),
})

/** DSpace 7 and later (from templates): an Angular application that rewrites the head; collections and communities carry citation_title too. */
const dspace7 = (): Platform => ({
  name: 'dspace7',
  marks: 'ds-app',
  told: [{ generator: /^dspace (?:[7-9]|\d\d)/ }],
  kind: (page) =>
    has(page, 'ds-collection-page, ds-community-page, ds-home-page')
      ? 'other'
      : kindByPath(page, {
          private: /\/(?:login|mydspace|profile|workspaceitems|register|admin)/,
          results: /\/(?:search|browse)(?:\/|$)/,
          other: /\/(?:collections|communities|community-list|home|info)(?:\/|$)/,
          record: /\/(?:items|entities\/[a-z]+|handle\/[\d.]+)\/[^/]+(?:\/full)?$/i,
        }),
  root: 'ds-item-page, ds-full-item-page, main',
  local: (page) => fromPath(page, /\/(?:items|entities\/[a-z]+)\/([0-9a-f-]{36})/i),
})

/** EPrints (from templates): subject codes are left to the machine. */
const eprints = (): Platform => ({
  name: 'eprints',
  marks: '.ep_tm_page_content, #ep_tm_page',
  told: [{ generator: /eprints/ }, { meta: /^eprints\./m }],
  kind: (page) =>
    meta(page, 'eprints.title') !== undefined
      ? 'record'
      : kindByPath(page, { private: /\/cgi\/(?:users|register|reset)/, results: /\/cgi\/search|\/view\//, other: /\/cgi\// }),
  local: (page) => meta(page, 'eprints.eprintid') ?? fromPath(page, /^\/(?:id\/eprint\/)?(\d+)\/?$/),
})

/** Omeka Classic (real pages): element sets are headings over texts; COinS subjects may be prose. */
const omeka = (): Platform => ({
  name: 'omeka',
  told: [
    { element: 'link[title^="Omeka"], .element-set, [id^="dublin-core-"]' },
    { body: /\bitems?\b/, and: (page) => has(page, '#item-citation, #item-images, .element-text') },
  ],
  kind: (page) =>
    body(page, /\bitems?\b/) && body(page, /\bshow\b/)
      ? 'record'
      : body(page, /\b(?:collections|files|exhibits|page|simple-page)\b.*\bshow\b|#home\b/)
        ? path(page, /\/exhibits\/show\/[^/]+\/item\/\d+/)
          ? 'record'
          : 'other'
        : body(page, /\b(?:browse|search|advanced-search|tags)\b/)
          ? body(page, /\bbrowse\b|\bsearch-results\b/)
            ? 'results'
            : 'other'
          : body(page, /\b(?:login|users)\b/)
            ? 'private'
            : kindByPath(page, {
                private: /\/users\//,
                other:
                  /\/items\/(?:search|tags|map|advanced-search)|\/(?:collections|files|contribution|neatline|timelines|geolocation)\/|\/exhibits\/(?!show\/[^/]+\/item\/)/,
                results: /\/items\/browse|\/search$/,
                record: /\/items\/show\/\d+|\/exhibits\/show\/[^/]+\/item\/\d+/,
              }),
  root: '#content, #primary, main, [role="main"]',
  places: () => [
    { at: '#dublin-core-title .element-text', field: 'title' },
    { at: '#dublin-core-subject .element-text', field: 'subject', whole: true },
    { at: '#item-tags .element-text a, .tags a[rel="tag"], #item-tags a', field: 'subject', whole: true },
    { at: '#dublin-core-creator .element-text', field: 'creator', whole: true },
    { at: '#dublin-core-contributor .element-text', field: 'contributor', whole: true },
  ],
  local: (page) => fromPath(page, /\/items?\/(?:show\/)?(\d+)/),
})

/** Omeka S (from templates): JSON-LD on browse pages as well, so the body decides. */
const omekaS = (): Platform => ({
  name: 'omeka-s',
  told: [{ body: /\bresource\b/, and: (page) => body(page, /\b(?:item|media|item-set)\b/) || path(page, /\/s\/[^/]+\/(?:item|media|item-set)/) }],
  kind: (page) => (body(page, /\bshow\b/) ? (body(page, /\b(?:item-set|media)\b/) ? 'other' : 'record') : body(page, /\bbrowse\b/) ? 'results' : undefined),
  root: '#content, main',
  local: (page) => fromPath(page, /\/item\/(\d+)/),
})

/** Islandora (Drupal). */
const islandora = (): Platform => ({
  name: 'islandora',
  marks: '.islandora-object, [class*="islandora-"], .node--type-islandora-object, .field--name-field-edtf-date-issued',
  told: [{ path: /\/islandora\/object\// }],
  kind: (page) =>
    has(page, '[class*="islandora-basic-collection"], .islandora-newspaper-object, .islandora-collection, .view-id-members, .view-collection')
      ? 'other'
      : (kindByPath(page, { private: /\/user(?:\/|$)/, results: /\/islandora\/search|\/search(?:\/|$)/, record: /\/islandora\/object\/[^/]+(?:$|\/)/ }) ??
        (has(page, '.islandora-object, [class*="islandora-"][class*="-metadata"], .node--type-islandora-object, [class*="field--name-field-edtf"]')
          ? 'record'
          : undefined)),
  root: '.islandora-metadata-fields, .node--type-islandora-object, .islandora-object, #content, main',
  local: (page) => fromPath(page, /\/islandora\/object\/([^/]+)/)?.replace(/%3A/i, ':') ?? fromPath(page, /\/node\/(\d+)/),
})

/** CONTENTdm (facts from parsers, not tried on a live page): field nicks are in ids and classes. */
const contentdm = (): Platform => ({
  name: 'contentdm',
  marks: '.ItemView-container, .ItemMetadata-container, [class*="cdm-"], #cdm_object',
  told: [{ path: /\/(?:digital|cdm)\/(?:collection|search|ref|singleitem|compoundobject|custom)/ }],
  kind: (page) =>
    kindByPath(page, {
      results: /\/(?:digital|cdm)\/(?:collection\/[^/]+\/)?search/,
      record: /\/digital\/collection\/[^/]+\/id\/\d+|\/cdm\/(?:ref|singleitem|compoundobject)\/collection\/[^/]+\/id\/\d+/,
      other: /\/digital\/(?:collection\/[^/]+\/?$|$)|\/digital\/custom/,
    }),
  root: '.ItemView-itemMetadata, .ItemMetadata-container, .ItemView-container, main',
  places: () => [
    { at: '.field-title .ItemMetadata-metadatarow-value, .field-title td.field-value, .field-title .field-value', field: 'title' },
    { at: '.field-subjec td.field-value, .field-subjec .field-value', field: 'subject' },
    { at: '.field-creato td.field-value, .field-creato .field-value', field: 'creator' },
  ],
  local: (page) => /collection\/([^/]+)\/id\/(\d+)/.exec(page.url.pathname)?.slice(1).join('/'),
})

/** CollectionBuilder (static sites). */
const collectionBuilder = (): Platform => ({
  name: 'collectionbuilder',
  marks: '#item-metadata',
  told: [{ generator: /collectionbuilder/ }],
  kind: (page) =>
    has(page, '#item-metadata, #metadata dl') && path(page, /\/items?\/|\.html$/)
      ? 'record'
      : path(page, /\/(?:browse|search|subjects|timeline|map|locations)(?:\.html)?$/)
        ? 'results'
        : undefined,
  root: '#item-metadata, #metadata, main',
  local: (page) => fromPath(page, /\/items?\/([^/]+?)(?:\.html)?$/),
})

/** InvenioRDM, Zenodo and their older form: versions are different records. */
const invenio = (): Platform => ({
  name: 'invenio-rdm',
  marks: '[data-invenio-config], #record-info, invenio-search, #recordCitation',
  told: [{ meta: /^og:site_name=.*zenodo/im }],
  kind: (page) =>
    kindByPath(page, {
      private: /\/(?:account|login|me|signup|deposit|uploads)(?:\/|$)/,
      results: /\/(?:search|communities\/[^/]+\/search|communities\/[^/]+\/records)/,
      record: /\/records?\/[\w-]+(?:\/latest)?$/,
      other: /^\/?$|\/communities/,
    }),
  local: (page) => fromPath(page, /\/records?\/([\w-]+)/),
})

/** Dataverse: keywords of the head are joined, those of the page are one by one. */
const dataverse = (): Platform => ({
  name: 'dataverse',
  marks: '#datasetForm, #dataset-citation-block, #metadata_dsDescription',
  told: [{ path: /\/(?:dataset|file|dataverse)\.xhtml$/ }],
  kind: (page) =>
    path(page, /\/(?:dataset|file)\.xhtml$/) || has(page, '#datasetForm')
      ? 'record'
      : path(page, /\/(?:dataverseuser|loginpage)\.xhtml/)
        ? 'private'
        : path(page, /\/dataverse(?:\.xhtml|\/)/)
          ? 'results'
          : undefined,
  local: (page) => parameter(page, 'persistentId'),
})

/** Open Journal Systems (real pages): galley and PDF viewers are the same article. */
const ojs = (): Platform => ({
  name: 'ojs',
  told: [{ generator: /open journal systems/ }, { path: /\/article\/(?:view|download)\//, and: (page) => meta(page, 'citation_journal_title') !== undefined }],
  kind: (page) =>
    kindByPath(page, {
      private: /\/(?:login|user|submissions|register)(?:\/|$)/,
      results: /\/search(?:\/|$)/,
      record: /\/(?:article|catalog)\/(?:view|book)\/[^/]+/,
      other: /\/(?:issue|about|announcement|index|catalog)(?:\/|$)/,
    }),
  local: (page) => fromPath(page, /\/(?:article|catalog)\/(?:view|book)\/([^/]+)/),
})

/** OPUS 4 (from source): `/frontdoor/index/index/docId/N`. */
const opus = (): Platform => ({
  name: 'opus',
  told: [{ path: /\/(?:frontdoor|solrsearch)\/index\// }, { generator: /\bopus\b/ }],
  kind: (page) =>
    kindByPath(page, {
      results: /\/solrsearch\//,
      record: /\/frontdoor\/index\/index\/(?:[^/]+\/[^/]+\/)*docId\/\d+|\/frontdoor\//,
      private: /\/(?:auth|account)\//,
    }),
  root: '#frontdoor, #content',
  local: (page) => fromPath(page, /\/docId\/(\d+)/),
})

/** Visual Library (semantics): title information pages of digitised works. */
const visualLibrary = (): Platform => ({
  name: 'visual-library',
  marks: '.titleinfo, #mods_titleinfo, [id^="mods_"]',
  told: [{ generator: /visual library/ }, { path: /\/content\/titleinfo\/\d+/ }],
  kind: (page) => kindByPath(page, { results: /\/search(?:\/|$)/, record: /\/(?:content\/)?(?:titleinfo|pageview|structure|thumbview)\/\d+|\/urn\/urn:/ }),
  root: '#metadata, .titleinfo, #content',
  local: (page) => fromPath(page, /\/(?:titleinfo|pageview|structure|thumbview)\/(\d+)/),
})

export const repositories: readonly Maker[] = [
  dspace7,
  dspace,
  eprints,
  omekaS,
  omeka,
  islandora,
  contentdm,
  collectionBuilder,
  dataverse,
  invenio,
  ojs,
  opus,
  visualLibrary,
]
