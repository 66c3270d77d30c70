// A general extractor beside ours: html-metadata (MIT, kept by Wikimedia, which reads library pages with it for Wikipedia's citations). It knows Highwire,
// Dublin Core, EPrints, bepress, PRISM, COinS, JSON-LD, microdata and OpenGraph and returns what each says; the order of trust below is the best we found for it.
// metascraper was the other candidate: it has no rule for identifiers or subjects and builds a native module when it is installed.
import htmlMetadata from 'html-metadata'
import { sniff } from '#extension/domain/recognise/normalise/identifier.ts'
import type { Answer } from './measure.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value.flat(2) : [value])

/** Texts of a value, of the names of nodes in it, or of microdata's `properties`. */
function texts(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === 'string' || typeof one === 'number') return String(one).trim() === '' ? [] : [String(one).trim()]
    if (!isNode(one)) return []
    const inner = isNode(one.properties) ? one.properties : one
    return texts(inner.name ?? inner.value ?? inner['@value'] ?? inner['@id'])
  })
}

/** The node of JSON-LD or microdata that has a name and most of the properties of a work. */
function work(nodes: unknown): Node {
  const all = listOf(nodes).flatMap((node) => (isNode(node) ? [node, ...listOf(node['@graph'])] : []))
  const known = ['author', 'creator', 'isbn', 'datePublished', 'about', 'keywords', 'publisher', 'identifier']
  const properties = all.filter(isNode).map((node) => (isNode(node.properties) ? node.properties : node))
  const scored = properties.map((node) => ({ node, score: known.filter((name) => node[name] !== undefined).length + (texts(node.name).length > 0 ? 1 : 0) }))
  return scored.sort((a, b) => b.score - a.score)[0]?.node ?? {}
}

/** What the extractor finds on a page, merged as its users would; null when it finds no title. It never says "no record". */
export async function generalAnswer(html: string): Promise<Answer | null> {
  const found: Node = await htmlMetadata.loadFromString(html).catch(() => ({}))
  const format = (name: string): Node => (isNode(found[name]) ? found[name] : {})
  const [highwire, eprints, bepress, dublinCore, prism] = ['highwirePress', 'eprints', 'bePress', 'dublinCore', 'prism'].map(format)
  const schema = found.schemaOrg
  const microdata = work(isNode(schema) ? schema.items : undefined)
  const jsonLd = work(found.jsonLd)
  const span = listOf(found.coins)[0]
  const coins = isNode(span) && isNode(span.rft) ? span.rft : {}
  const first = (...values: unknown[]): string[] => values.map(texts).find((list) => list.length > 0) ?? []
  const title = first(
    highwire?.title,
    eprints?.title,
    bepress?.title,
    jsonLd.name,
    jsonLd.headline,
    coins.atitle,
    coins.btitle,
    coins.title,
    dublinCore?.title,
    microdata.name,
    format('openGraph').title,
    format('general').title,
  )[0]
  if (title === undefined) return null
  const identifiers: Record<string, string[]> = {}
  const keep = (kind: string, value: string): void => {
    identifiers[kind] = [...new Set([...(identifiers[kind] ?? []), value])]
  }
  for (const kind of ['doi', 'isbn', 'issn', 'eissn', 'pmid', 'pmcid'])
    for (const source of [highwire, eprints, bepress, prism, jsonLd, microdata, coins])
      for (const value of texts(source?.[kind])) keep(kind.replace('eissn', 'issn'), value)
  // Identifiers that come without a kind are sorted for it with our own rule.
  for (const value of [dublinCore?.identifier, jsonLd.identifier, eprints?.id_number, isNode(span) ? span.rft_id : undefined].flatMap(texts)) {
    const sniffed = sniff(value)
    if (sniffed !== undefined) keep(sniffed.kind, sniffed.value)
  }
  return {
    title,
    creators: first(
      highwire?.author,
      highwire?.authors,
      eprints?.creators_name,
      bepress?.author,
      jsonLd.author,
      jsonLd.creator,
      coins.au,
      dublinCore?.creator,
      microdata.author,
      microdata.creator,
      format('general').author,
    ),
    subjects: first(
      highwire?.keywords,
      eprints?.keywords,
      jsonLd.keywords,
      jsonLd.about,
      coins.subject,
      dublinCore?.subject,
      microdata.about,
      microdata.keywords,
    ).flatMap((value) => value.split(/\s*[;,]\s*/)),
    identifiers,
    date: first(
      highwire?.publication_date,
      highwire?.date,
      highwire?.year,
      eprints?.date,
      bepress?.date,
      jsonLd.datePublished,
      jsonLd.dateCreated,
      coins.date,
      dublinCore?.issued,
      dublinCore?.date,
      dublinCore?.created,
      microdata.datePublished,
    )[0],
  }
}
