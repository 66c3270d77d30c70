/** Fields a page can claim. Identifier kinds are fields of their own; `identifier` is one whose kind must still be told. */
export const identifierKinds = [
  'isbn',
  'issn',
  'doi',
  'oclc',
  'lccn',
  'hdl',
  'ark',
  'urn',
  'pmid',
  'pmcid',
  'arxiv',
  'callnumber',
  'referencecode',
  'local',
] as const
export type IdentifierKind = (typeof identifierKinds)[number]

export const fields = [
  'title',
  'titleAlt',
  'creator',
  'contributor',
  'subject',
  'class',
  'identifier',
  'type',
  'date',
  'language',
  'publisher',
  'repository',
  'level',
  'partOf',
  'series',
  'holding',
  ...identifierKinds,
] as const
export type Field = (typeof fields)[number]

/** Names of extractors, as provenance shows them. */
export type Source =
  | 'marc'
  | 'json-ld'
  | 'rdfa'
  | 'microdata'
  | 'highwire'
  | 'eprints'
  | 'bepress'
  | 'prism'
  | 'coins'
  | 'dublin-core'
  | 'platform'
  | 'labels'
  | 'heading'
  | 'open-graph'
  | AlternateSource

/** Descriptions a page only links to (`alternates/`); as sources they name what was fetched. */
export const alternateSources = ['marcxml', 'mods', 'ead', 'ris', 'bibtex', 'dc-xml', 'iiif'] as const
export type AlternateSource = (typeof alternateSources)[number]

/** One statement of one extractor about one field: the raw text, and what the format says beside it. */
export interface Claim {
  field: Field
  value: string
  role?: string
  scheme?: string
  notation?: string
  uri?: string
  /** Words beside a link, for `holding`. */
  label?: string
  /** The format lists one value per claim: commas and semicolons are part of it. */
  whole?: boolean
}

/** What one extractor read. `trust` is 0 to 1 (recognition.md 4.3). */
export interface Reading {
  source: Source
  trust: number
  claims: Claim[]
  /** How sure the format itself is that this is a catalogued work: 0 says nothing, 1 a general type, 2 a bibliographic one. */
  work: 0 | 1 | 2
  /** Number of works the format describes on this page. */
  works: number
}

/** Most claims kept of one extractor, and most characters kept of one value. */
export const MAX_CLAIMS = 400
export const MAX_VALUE = 2000

/** Collects the claims of one extractor within bounds: empty values are dropped, long ones cut. */
export function collector(source: Source, trust: number): Reading & { add: (field: Field, value: unknown, more?: Omit<Claim, 'field' | 'value'>) => void } {
  const claims: Claim[] = []
  return {
    source,
    trust,
    claims,
    work: 0,
    works: 0,
    add(field, value, more) {
      const text = typeof value === 'number' ? String(value) : value
      if (typeof text !== 'string' || claims.length >= MAX_CLAIMS) return
      const cut = text.slice(0, MAX_VALUE).trim()
      if (cut !== '') claims.push({ field, value: cut, ...more })
    },
  }
}
