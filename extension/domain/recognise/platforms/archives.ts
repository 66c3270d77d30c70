import { body, fromPath, has, kindByPath, type Maker, type Platform, parameter, path } from './platform.ts'

/** AtoM (from source and template): labels are localised, section ids are not; "A » B" is a hierarchy; the sidebar repeats the subjects. */
const atom = (): Platform => ({
  name: 'atom',
  marks: '#identityArea, #main-column #accessPointsArea, .section#identityArea',
  told: [{ body: /\b(?:informationobject|actor|repository|term|taxonomy|digitalobject)\b.*\b(?:index|browse)\b/ }],
  kind: (page) =>
    body(page, /\binformationobject\b/) && body(page, /\bindex\b/)
      ? 'record'
      : body(page, /\bbrowse\b/)
        ? 'results'
        : has(page, '#identityArea') && !body(page, /\b(?:actor|repository|term)\b/)
          ? 'record'
          : body(page, /\buser\b/)
            ? 'private'
            : 'other',
  root: '#main-column, #content, .main-content',
  places: () => [
    { at: '#identityArea .title, #identityArea .field.title > div', field: 'title' },
    { at: '#identityArea .field:nth-of-type(2) > div:last-child', field: 'title' },
    { at: '.referenceCode, #identityArea .field:nth-of-type(1) > div:last-child', field: 'referencecode' },
    { at: '.creationDates li, .creationDates', field: 'date' },
    { at: '.levelOfDescription, #identityArea .field:nth-of-type(4) > div:last-child', field: 'level' },
    { at: '#contextArea .creator a, #contextArea .creatorHistory ~ a', field: 'creator', whole: true },
    // Subjects, places and names stand in this order, with or without values; forms come fourth.
    { at: '#accessPointsArea .field:nth-of-type(-n+3) li', field: 'subject', whole: true },
    { at: '#contextArea .repository a, .repository .field a', field: 'repository' },
  ],
  local: (page) => fromPath(page, /\/([^/;]+)$/),
})

/** ArchivesSpace public interface (from source and template): agents, repositories and subjects have JSON-LD as well and are no records. */
const archivesspace = (): Platform => ({
  name: 'archivesspace',
  marks: '.record-type-badge, .upper-record-details',
  told: [
    {
      path: /\/repositories\/[^/]+\/(?:resources|archival_objects|digital_objects|digital_object_components|accessions|top_containers|search)(?:\/|$)|\/agents\/(?:people|corporate_entities|families|software)\/\d+/,
    },
  ],
  kind: (page) =>
    kindByPath(page, {
      results: /\/(?:repositories\/)?(?:resources|search|objects|agents|subjects|accessions)\/?$|\/search$/,
      other: /\/(?:agents|subjects|classifications|top_containers)\/|\/repositories\/[^/]+\/?$/,
      record: /\/repositories\/[^/]+\/(?:resources|archival_objects|digital_objects|digital_object_components|accessions)\/[^/]+/,
    }),
  root: '#content, #main-content, main',
  local: (page) => fromPath(page, /\/(repositories\/[^/]+\/[a-z_]+\/[^/]+)/),
  places: () => [
    { at: '.badge-and-identifier .component, .identifier .component', field: 'referencecode' },
    { at: '.breadcrumb li:not(:last-child) a', field: 'partOf' },
    { at: '#subj_list .subjects_list li, .subjects_list li, #subjects_list li', field: 'subject', whole: true },
  ],
})

/** CollectiveAccess (general knowledge, not tried on a live page). */
const collectiveaccess = (): Platform => ({
  name: 'collectiveaccess',
  told: [{ path: /\/(?:index\.php\/)?Detail\/(?:objects|entities|collections|occurrences|lots|places)\//i }],
  kind: (page) =>
    kindByPath(page, { results: /\/(?:Search|Browse)\//i, other: /\/Detail\/(?:entities|places)\//i, record: /\/Detail\/(?:objects|collections|lots)\//i }),
  local: (page) => fromPath(page, /\/Detail\/[a-z]+\/([^/]+)/i),
})

/** Internet Archive (facts from translators): collections and uploaders live under `/details/` as well. */
const internetArchive = (): Platform => ({
  name: 'internet-archive',
  told: [{ meta: /^og:site_name=Internet Archive$/m }],
  kind: (page) =>
    path(page, /^\/details\/@/) || has(page, 'collection-browser, .collection-title, [data-mediatype="collection"]')
      ? 'other'
      : kindByPath(page, { private: /\/account/, results: /^\/search/, record: /^\/details\/[^/]+/ }),
  local: (page) => fromPath(page, /^\/details\/([^/]+)/),
  places: () => [
    { at: 'h1.item-title [itemprop="name"], h1.item-title, [itemprop="name"]', field: 'title' },
    { at: '[itemprop="keywords"] a, dd[itemprop="keywords"] a', field: 'subject', whole: true },
    { at: '[itemprop="creator"] a, dd[itemprop="creator"] a', field: 'creator', whole: true },
  ],
})

/** Open Library (from source): microdata of a book, editions and works; lists and authors have addresses of their own. */
const openLibrary = (): Platform => ({
  name: 'open-library',
  marks: '.edition-omniline, .edition-byline, .workDetails',
  told: [{ path: /^\/(?:books\/OL\d+M|works\/OL\d+W|authors\/OL\d+A)(?:\/|$)/ }],
  kind: (page) =>
    kindByPath(page, {
      private: /^\/(?:account|people)\//,
      other: /^\/(?:authors|subjects|publishers|lists|collections|trending)(?:\/|$)/,
      results: /^\/search/,
      record: /^\/(?:books\/OL\d+M|works\/OL\d+W)/,
    }),
  root: '#contentBody, main',
  places: () => [
    { at: 'h1.work-title, h1[itemprop="name"]', field: 'title' },
    { at: '.edition-byline a[itemprop="author"], .edition-byline a', field: 'creator', whole: true },
    { at: '.subjects a[href*="/subjects/"], .subjects-content a', field: 'subject', whole: true },
  ],
  local: (page) => fromPath(page, /^\/(?:books|works)\/(OL\d+[MW])/),
})

/** File pages of MediaWiki repositories (from source): only those whose template names a title; categories are not the work's. */
const mediaFile = (): Platform => ({
  name: 'media-file',
  marks: '#fileinfotpl_art_title, #fileinfotpl_aut',
  kind: (page) => (has(page, '#fileinfotpl_art_title') && has(page, '#fileinfotpl_aut') && path(page, /\/wiki\/[^/]+:/) ? 'record' : 'other'),
  root: '.commons-file-information-table, .fileinfotpl-type-artwork',
  places: () => [
    { at: '#fileinfotpl_art_title + td .fn, #fileinfotpl_art_title + td', field: 'title' },
    { at: '#fileinfotpl_aut + td', field: 'creator', whole: true },
    { at: '#fileinfotpl_date + td', field: 'date' },
    { at: '#fileinfotpl_art_gallery + td', field: 'repository' },
    { at: '#fileinfotpl_art_id + td', field: 'referencecode' },
  ],
})

/** HathiTrust: the page turner; its catalogue is a VuFind. Pages of one volume differ by `seq`. */
const hathitrust = (): Platform => ({
  name: 'hathitrust',
  marks: 'hathi-website-header, #babel',
  told: [{ path: /^\/cgi\/pt$/, and: (page) => parameter(page, 'id') !== undefined }],
  kind: (page) =>
    path(page, /^\/cgi\/(?:ls|mb)/) || path(page, /\/Search\/Home/)
      ? 'results'
      : path(page, /^\/cgi\/pt/) || path(page, /\/Record\/\d+/)
        ? 'record'
        : undefined,
  local: (page) => parameter(page, 'id') ?? fromPath(page, /\/Record\/(\d+)/),
})

const europeanaFields = [
  ['dcCreator', 'creator'],
  ['dcContributor', 'contributor'],
  ['dcSubject', 'subject'],
  ['dcDate', 'date'],
  ['dctermsIssued', 'date'],
  ['dctermsCreated', 'date'],
  ['dcType', 'type'],
  ['dcLanguage', 'language'],
  ['dcPublisher', 'publisher'],
  ['edmDataProvider', 'repository'],
  ['dcIdentifier', 'identifier'],
  ['dctermsIsPartOf', 'partOf'],
] as const
/** Europeana (from the source of its portal): fields are named in attributes, whatever the language; the same field stands in two tabs. */
const europeana = (): Platform => ({
  name: 'europeana',
  marks: '[data-qa="item page"], [data-qa="item tombstone page"], [data-qa="search page"], [data-qa="entity page"]',
  kind: (page) => (has(page, '[data-qa="item page"]') ? 'record' : has(page, '[data-qa="item tombstone page"]') ? 'other' : 'results'),
  root: '[data-qa="item page"]',
  places: () => [
    { at: '.info-panel h1, [data-qa="item page"] h1', field: 'title' },
    { at: '.data-provider .provider-link', field: 'holding', attribute: 'href' },
    ...europeanaFields.map(([name, field]) => ({ at: `[data-field-name="${name}"] li`, field, whole: true })),
  ],
  local: (page) => fromPath(page, /\/item\/([^/]+\/[^/]+)$/),
})

/** National portals (Trove, loc.gov, Discovery of The National Archives) told by marks of their own; the address says record or list. */
const portals = (): Platform => ({
  name: 'portal',
  marks: '#workContainer, .format-label[data-format], .asset-details',
  kind: (page) =>
    has(page, '#workContainer, .asset-details') || path(page, /\/(?:item|resource)\/[^/]+\/?$/)
      ? kindByPath(page, {
          results: /\/search\/?$|\/results\/r\b|\/collections\/[^/]+\/?$/,
          record: /\/(?:[a-z]{2}\/)?(?:item|resource)\/[^/]+|\/details\/(?:r|record)\b|\/work\/\d+/,
        })
      : undefined,
  root: '#workContainer, .asset-details, main',
  local: (page) => fromPath(page, /\/(?:item|resource|r|work)\/(.+?)\/?$/),
})

export const archives: readonly Maker[] = [atom, archivesspace, collectiveaccess, internetArchive, openLibrary, mediaFile, hathitrust, europeana, portals]
