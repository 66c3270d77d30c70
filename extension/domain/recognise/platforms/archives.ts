import { body, fromPath, has, kindByPath, type Platform, parameter, path } from './platform.ts'

/** AtoM (from source and template): labels are localised, section ids are not; "A » B" is a hierarchy; the sidebar repeats the subjects. */
const atom: Platform = {
  name: 'atom',
  marks: '#identityArea, #main-column #accessPointsArea, .section#identityArea',
  match: (page) => body(page, /\b(?:informationobject|actor|repository|term|taxonomy|digitalobject)\b.*\b(?:index|browse)\b/),
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
  places: [
    { at: '#identityArea .title, #identityArea .field.title > div', field: 'title' },
    { at: '#identityArea .field:nth-of-type(2) > div:last-child', field: 'title' },
    { at: '.referenceCode, #identityArea .field:nth-of-type(1) > div:last-child', field: 'referencecode' },
    { at: '.creationDates li, .creationDates', field: 'date' },
    { at: '.levelOfDescription, #identityArea .field:nth-of-type(4) > div:last-child', field: 'level' },
    { at: '#contextArea .creator a, #contextArea .creatorHistory ~ a', field: 'creator', whole: true },
    { at: '#accessPointsArea .subjectAccessPoints li, #accessPointsArea .field:first-of-type li', field: 'subject', whole: true },
    { at: '.placeAccessPoints li, .nameAccessPoints li', field: 'subject', whole: true },
    { at: '#contextArea .repository a, .repository .field a', field: 'repository' },
  ],
  local: (page) => fromPath(page, /\/([^/;]+)$/),
}

/** ArchivesSpace public interface (from source and template): agents, repositories and subjects have JSON-LD as well and are no records. */
const archivesspace: Platform = {
  name: 'archivesspace',
  marks: '.record-type-badge, .upper-record-details',
  match: (page) =>
    path(
      page,
      /\/repositories\/[^/]+\/(?:resources|archival_objects|digital_objects|digital_object_components|accessions|top_containers|search)(?:\/|$)|\/agents\/(?:people|corporate_entities|families|software)\/\d+/,
    ),
  kind: (page) =>
    kindByPath(page, {
      results: /\/(?:repositories\/)?(?:resources|search|objects|agents|subjects|accessions)\/?$|\/search$/,
      other: /\/(?:agents|subjects|classifications|top_containers)\/|\/repositories\/[^/]+\/?$/,
      record: /\/repositories\/[^/]+\/(?:resources|archival_objects|digital_objects|digital_object_components|accessions)\/[^/]+/,
    }),
  root: '#content, #main-content, main',
  local: (page) => fromPath(page, /\/(repositories\/[^/]+\/[a-z_]+\/[^/]+)/),
  places: [
    { at: '.badge-and-identifier .component, .identifier .component', field: 'referencecode' },
    { at: '.breadcrumb li:not(:last-child) a', field: 'partOf' },
    { at: '#subj_list .subjects_list li, .subjects_list li, #subjects_list li', field: 'subject', whole: true },
  ],
}

/** CollectiveAccess (general knowledge, not tried on a live page). */
const collectiveaccess: Platform = {
  name: 'collectiveaccess',
  match: (page) => path(page, /\/(?:index\.php\/)?Detail\/(?:objects|entities|collections|occurrences|lots|places)\//i),
  kind: (page) =>
    kindByPath(page, { results: /\/(?:Search|Browse)\//i, other: /\/Detail\/(?:entities|places)\//i, record: /\/Detail\/(?:objects|collections|lots)\//i }),
  local: (page) => fromPath(page, /\/Detail\/[a-z]+\/([^/]+)/i),
}

/** Internet Archive (facts from translators): collections and uploaders live under `/details/` as well. */
const internetArchive: Platform = {
  name: 'internet-archive',
  match: (page) => page.metas.some((entry) => entry.name === 'og:site_name' && entry.content === 'Internet Archive'),
  kind: (page) =>
    path(page, /^\/details\/@/) || has(page, 'collection-browser, .collection-title, [data-mediatype="collection"]')
      ? 'other'
      : kindByPath(page, { private: /\/account/, results: /^\/search/, record: /^\/details\/[^/]+/ }),
  local: (page) => fromPath(page, /^\/details\/([^/]+)/),
  places: [
    { at: 'h1.item-title [itemprop="name"], h1.item-title, [itemprop="name"]', field: 'title' },
    { at: '[itemprop="keywords"] a, dd[itemprop="keywords"] a', field: 'subject', whole: true },
    { at: '[itemprop="creator"] a, dd[itemprop="creator"] a', field: 'creator', whole: true },
  ],
}

/** HathiTrust page turner, Europeana, DPLA, Trove, loc.gov, WorldCat, TNA: national portals told by the shape of their addresses and their own marks. */
const portals: Platform = {
  name: 'portal',
  match: (page) =>
    has(page, '#workContainer, .format-label[data-format], [data-qa="item page"], .item-hero, #babel, hathi-website-header') ||
    (path(page, /\/(?:item|details\/r|work|cgi\/pt)\b/) && has(page, 'meta[property="og:title"]') && has(page, 'dl, table')),
  kind: (page) =>
    kindByPath(page, { results: /\/search\/?$|\/results\/r|\/Search\/Home/, record: /\/(?:[a-z]{2}\/)?item\/[^/]+|\/details\/r\/|\/work\/\d+|\/cgi\/pt/ }),
  local: (page) => parameter(page, 'id') ?? fromPath(page, /\/(?:item|r|work)\/(.+?)\/?$/),
}

export const archives: readonly Platform[] = [atom, archivesspace, collectiveaccess, internetArchive, portals]
