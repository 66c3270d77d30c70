type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value or many, as JSON-LD allows both; a list object gives its members. */
export function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  return isNode(value) && Array.isArray(value['@list']) ? value['@list'] : [value]
}

/** The nodes of a document: its `@graph`, a bare list, or the one node it is. */
export function nodesOf(document: unknown): readonly Node[] {
  const held = isNode(document) && '@graph' in document ? document['@graph'] : document
  return many(held).filter(isNode)
}

/** A property by its name, whatever prefix it is written with: `prefLabel`, `skos:prefLabel` or the whole address. */
export function property(node: Node, name: string): unknown {
  for (const key of Object.keys(node)) if (key === name || [':', '#', '/'].some((sign) => key.endsWith(`${sign}${name}`))) return node[key]
  return undefined
}

export const address = (node: Node): string | undefined => text(node['@id'] ?? node.id ?? node.uri)

export const typesOf = (node: Node): string[] => many(node['@type'] ?? node.type).flatMap((type) => (typeof type === 'string' ? [tail(type)] : []))

/** What follows the last `#`, `/` or `:` of an address. */
export const tail = (iri: string): string =>
  iri
    .replace(/[#/]+$/, '')
    .split(/[#/:]/)
    .at(-1) ?? ''

/** The addresses a property points to: strings, or nodes with an `@id`. */
export function refs(value: unknown): string[] {
  return many(value).flatMap((one) => (typeof one === 'string' ? [one] : isNode(one) ? (address(one) ?? []) : []))
}

/** Texts with their languages: a language map, `{"@language", "@value"}`, or plain strings, which have none. */
export function texts(value: unknown): { language: string; text: string }[] {
  return many(value).flatMap((one) => {
    if (typeof one === 'string') return [{ language: '', text: one }]
    if (!isNode(one)) return []
    if ('@value' in one) return typeof one['@value'] === 'string' ? [{ language: String(one['@language'] ?? ''), text: one['@value'] }] : []
    return Object.entries(one).flatMap(([language, held]) => many(held).flatMap((each) => (typeof each === 'string' ? [{ language, text: each }] : [])))
  })
}

/** Notations with the last word of their datatype, in lower case; none for a plain string. */
export function typedValues(value: unknown): { type: string; text: string }[] {
  return many(value).flatMap((one) => {
    if (typeof one === 'string' || typeof one === 'number') return [{ type: '', text: String(one) }]
    if (!isNode(one)) return []
    const held = one['@value']
    const types = refs(one['@type'])
    return typeof held === 'string' || typeof held === 'number' ? [{ type: tail(types[0] ?? '').toLowerCase(), text: String(held) }] : []
  })
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
