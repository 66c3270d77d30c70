import { collector, type Field, type Reading, type Source } from './claims.ts'
import { once } from './once.ts'
import type { Page } from './page.ts'

/** Names after `citation_` or `bepress_citation_`, best first within a field. */
const citation = once((): readonly (readonly [string, Field])[] => [
  ['title', 'title'],
  ['author', 'creator'],
  ['authors', 'creator'],
  ['editor', 'contributor'],
  ['publication_date', 'date'],
  ['date', 'date'],
  ['cover_date', 'date'],
  ['year', 'date'],
  ['online_date', 'date'],
  ['keywords', 'subject'],
  ['keyword', 'subject'],
  ['doi', 'doi'],
  ['isbn', 'isbn'],
  ['issn', 'issn'],
  ['eissn', 'issn'],
  ['pmid', 'pmid'],
  ['pmcid', 'pmcid'],
  ['arxiv_id', 'arxiv'],
  ['language', 'language'],
  ['publisher', 'publisher'],
  ['journal_title', 'partOf'],
  ['inbook_title', 'partOf'],
  ['conference_title', 'partOf'],
  ['technical_report_institution', 'publisher'],
  ['dissertation_institution', 'publisher'],
  ['handle_id', 'hdl'],
  ['abstract_html_url', 'identifier'],
  ['pdf_url', 'holding'],
  ['fulltext_html_url', 'holding'],
])

const eprints = once((): readonly (readonly [string, Field])[] => [
  ['title', 'title'],
  ['creators_name', 'creator'],
  ['editors_name', 'contributor'],
  ['date', 'date'],
  ['type', 'type'],
  ['keywords', 'subject'],
  ['publication', 'partOf'],
  ['publisher', 'publisher'],
  ['isbn', 'isbn'],
  ['issn', 'issn'],
  ['id_number', 'identifier'],
  ['official_url', 'identifier'],
  ['eprintid', 'local'],
  ['document_url', 'holding'],
])

const prism = once((): readonly (readonly [string, Field])[] => [
  ['publicationname', 'partOf'],
  ['issn', 'issn'],
  ['eissn', 'issn'],
  ['doi', 'doi'],
  ['isbn', 'isbn'],
  ['publicationdate', 'date'],
  ['keyword', 'subject'],
])

const kinds = once((): readonly (readonly [string, string])[] => [
  ['dissertation_', 'thesis'],
  ['technical_report_', 'report'],
  ['conference', 'conference'],
  ['journal_title', 'article'],
  ['isbn', 'book'],
  ['inbook_title', 'book'],
  ['arxiv_id', 'article'],
  ['pmid', 'article'],
  ['firstpage', 'article'],
])

/** The type the names of the tags tell: a journal's name makes an article. */
const kindOf = (names: ReadonlySet<string>): string | undefined => kinds().find(([name]) => [...names].some((have) => have.startsWith(name)))?.[1]

function readTable(
  page: Page,
  source: Source,
  trust: number,
  prefix: RegExp,
  table: () => readonly (readonly [string, Field])[],
): (Reading & { names: Set<string> }) | undefined {
  const byName = new Map<string, string[]>()
  for (const meta of page.metas) {
    if (!prefix.test(meta.name)) continue
    const name = meta.name.replace(prefix, '')
    const list = byName.get(name)
    if (list === undefined) byName.set(name, [meta.content])
    else if (list.length < 400) list.push(meta.content)
  }
  if (byName.size === 0) return undefined
  const reading = collector(source, trust)
  reading.works = byName.has('title') ? 1 : 0
  for (const [name, field] of table())
    for (const value of new Set(byName.get(name) ?? []))
      reading.add(field, value, name === 'editor' || name === 'editors_name' ? { role: 'editor' } : name === 'pdf_url' ? { label: 'PDF' } : {})
  return { ...reading, names: new Set(byName.keys()) }
}

/** Reads Highwire Press tags (`citation_*`), the tags Google Scholar asks for. Work 2 when a title stands beside at least one more field of a work. */
export function readHighwire(page: Page): Reading | undefined {
  const reading = readTable(page, 'highwire', 0.85, /^citation_/, citation)
  if (reading === undefined) return undefined
  const fields = new Set(reading.claims.map((claim) => claim.field))
  const work = fields.has('title') && ['creator', 'date', 'doi', 'isbn', 'partOf'].some((field) => [...fields].some((have) => have === field)) ? 2 : 0
  const kind = kindOf(reading.names)
  if (kind !== undefined) reading.claims.push({ field: 'type', value: kind })
  return { ...reading, work }
}

/** Reads `eprints.*` tags. Subject codes of EPrints are left out: they mean nothing outside it. */
export function readEprints(page: Page): Reading | undefined {
  const reading = readTable(page, 'eprints', 0.8, /^eprints\./, eprints)
  return reading && { ...reading, work: reading.works === 1 ? 2 : 0 }
}

/** Reads `bepress_citation_*` tags (Digital Commons). */
export function readBepress(page: Page): Reading | undefined {
  const reading = readTable(page, 'bepress', 0.8, /^bepress_citation_/, citation)
  if (reading === undefined) return undefined
  const kind = kindOf(reading.names)
  if (kind !== undefined) reading.claims.push({ field: 'type', value: kind })
  return { ...reading, work: reading.works === 1 ? 2 : 0 }
}

/** Reads `prism.*` tags: fields of the journal only, never a title. */
export function readPrism(page: Page): Reading | undefined {
  return readTable(page, 'prism', 0.8, /^prism[.:]/, prism)
}
