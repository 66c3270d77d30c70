import { collector, type Field, type Reading } from './claims.ts'
import type { Found } from './json-ld.ts'
import { isObject, many, type Node, own, text } from './nodes.ts'
import { once } from './once.ts'

const terms = once<Readonly<Record<string, Field>>>(() => ({
  'dcterms:title': 'title',
  'dcterms:alternative': 'titleAlt',
  'dcterms:creator': 'creator',
  'dcterms:contributor': 'contributor',
  'dcterms:subject': 'subject',
  'dcterms:date': 'date',
  'dcterms:issued': 'date',
  'dcterms:created': 'date',
  'dcterms:language': 'language',
  'dcterms:publisher': 'publisher',
  'dcterms:type': 'type',
  'dcterms:identifier': 'identifier',
  'bibo:isbn': 'isbn',
  'bibo:issn': 'issn',
  'bibo:doi': 'doi',
  'dcterms:isPartOf': 'partOf',
}))

/** A term of Dublin Core under any of its usual prefixes. */
function termOf(node: Node, term: string): unknown {
  const name = term.replace(/^dcterms:/, '')
  return own(node, term) ?? (name === term ? undefined : (own(node, `dc:${name}`) ?? own(node, `dct:${name}`) ?? own(node, `http://purl.org/dc/terms/${name}`)))
}

/** Reads JSON-LD in the Omeka S context (`dcterms:*` lists of `@value` or `o:label`) when exactly one resource is on the page. */
export function readOmeka(nodes: readonly Found[]): Reading | undefined {
  const resources = nodes.filter((entry) => entry.depth === 0 && termOf(entry.node, 'dcterms:title') !== undefined)
  const main = resources[0]
  if (main === undefined) return undefined
  const reading = collector('json-ld', 0.9)
  // A set of items is a list, whatever its title.
  reading.work = resources.length === 1 && !main.types.includes('itemset') ? 2 : 0
  reading.works = resources.length
  for (const [term, field] of Object.entries(terms()))
    for (const value of many(termOf(main.node, term)).slice(0, 60))
      reading.add(field, isObject(value) ? text(own(value, '@value')) || text(own(value, 'o:label')) || text(own(value, 'display_title')) : text(value), {
        whole: true,
      })
  for (const type of main.types) if (!/^(?:item|itemset|media)$/.test(type)) reading.add('type', type)
  return reading
}
