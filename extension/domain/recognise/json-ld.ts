import { addAccess } from './access.ts'
import { collector, type Field, type Reading } from './claims.ts'
import { entryOf, isObject, many, type Node, own, property, text } from './nodes.ts'
import { schemeOf } from './normalise/subject.ts'
import { schemaTypes } from './normalise/type.ts'
import { readOmeka } from './omeka-context.ts'
import { once } from './once.ts'
import { MAX_REPAIR, parseLoose } from './repair-json.ts'

const MAX_BLOCKS = 20
const MAX_BLOCK_LENGTH = 400_000
/** Most characters of all blocks together. */
const MAX_LENGTH = 1_000_000
const MAX_NODES = 3000
const MAX_DEPTH = 8

/** Properties whose nodes are other works, not the one on this page. */
const elsewhere = once(
  () =>
    new Set([
      'citation',
      'isPartOf',
      'hasPart',
      'workExample',
      'exampleOfWork',
      'isBasedOn',
      'relatedLink',
      'review',
      'comment',
      'breadcrumb',
      'author',
      'creator',
      'publisher',
      'image',
      'thumbnail',
      'logo',
      'video',
      'associatedMedia',
      'encoding',
      'distribution',
      'potentialAction',
      'itemListElement',
      'recordedIn',
      'track',
      'byArtist',
      'isSimilarTo',
      'isRelatedTo',
      'subjectOf',
      'hasVariant',
      'itemReviewed',
      'publication',
      'releasedEvent',
      'recordedAt',
      'location',
      'subEvent',
      'mentions',
      'dataset',
      'includedInDataCatalog',
      'mainEntityOfPage',
      'offers',
      'aggregateRating',
      'funder',
      'funding',
      'sponsor',
      'contributor',
      'editor',
      'about',
    ]),
)

export interface Found {
  node: Node
  types: string[]
  /** Nearness to the top: 0 for a block's own node. */
  depth: number
}

/** Names of the types of a node without their namespace, lower case. */
export function typesOf(node: Node): string[] {
  return many(own(node, '@type') ?? own(node, 'type'))
    .map((type) =>
      text(type)
        .replace(/^.*[/#:]/, '')
        .toLowerCase(),
    )
    .filter((type) => type !== '')
}

/**
 * Nodes of every JSON-LD block of the page that could be the described work, in page order, within bounds of depth and number. Of a part and the one whole it
 * belongs to (article and issue, volume and series, file and fonds) the one `heading` does not show loses its types; the part is meant where both are shown.
 */
export function ldNodes(document: Document, heading: () => string): Found[] {
  const found: Found[] = []
  const seen = new Set<unknown>()
  const walk = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || seen.size > MAX_NODES) return
    if (Array.isArray(value)) {
      for (const entry of value.slice(0, 500)) walk(entry, Array.isArray(entry) ? depth + 1 : depth)
      return
    }
    if (!isObject(value) || seen.has(value)) return
    seen.add(value)
    const types = typesOf(value)
    if (types.length > 0 || own(value, 'o:id') !== undefined) found.push({ node: value, types, depth })
    for (const [name, inner] of Object.entries(value))
      if (typeof inner === 'object' && !elsewhere().has(name)) walk(inner, name === '@graph' || name === 'mainEntity' ? depth : depth + 1)
  }
  const repairs = { left: MAX_REPAIR }
  let blocks = 0
  let length = 0
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    if (++blocks > MAX_BLOCKS) break
    const source = script.textContent ?? ''
    length += source.length
    if (length > MAX_LENGTH) break
    if (source.length <= MAX_BLOCK_LENGTH) walk(parseLoose(source, repairs), 0)
  }
  setApart(found, heading)
  return found
}

const named = (node: Node): string => text(property(node, 'name')) || text(property(node, 'headline'))

const isShown = (node: Node, heading: string): boolean => named(node) !== '' && heading.includes(named(node).toLowerCase().slice(0, 40))

/** Takes the types from the wholes a described part belongs to, or from the part where only the whole is shown. Wholes of several parts stay: they are lists. */
function setApart(found: readonly Found[], heading: () => string): void {
  const byId = new Map(found.map((entry) => [own(entry.node, '@id'), entry]))
  byId.delete(undefined)
  if (byId.size === 0) return
  const partsOf = new Map<Found, Found[]>()
  for (const part of found)
    for (const name of ['isPartOf', 'exampleOfWork'])
      for (const value of many(property(part.node, name)).slice(0, 8)) {
        const whole = isObject(value) ? byId.get(own(value, '@id')) : undefined
        if (whole !== undefined && whole !== part && part.types.length > 0) partsOf.set(whole, [...(partsOf.get(whole) ?? []), part])
      }
  for (const [whole, [part, ...more]] of partsOf) {
    if (part === undefined || more.length > 0 || part.types.length === 0) continue
    const apart = isShown(whole.node, heading()) && !isShown(part.node, heading()) ? part : whole
    apart.types = []
  }
}

const names = once<Readonly<Record<string, Field>>>(() => ({
  name: 'title',
  headline: 'title',
  alternateName: 'titleAlt',
  alternativeHeadline: 'titleAlt',
  author: 'creator',
  creator: 'creator',
  contributor: 'contributor',
  editor: 'contributor',
  translator: 'contributor',
  illustrator: 'contributor',
  about: 'subject',
  keywords: 'subject',
  datePublished: 'date',
  dateCreated: 'date',
  copyrightYear: 'date',
  inLanguage: 'language',
  isbn: 'isbn',
  issn: 'issn',
  identifier: 'identifier',
  sameAs: 'identifier',
  publisher: 'publisher',
  holdingArchive: 'repository',
  provider: 'repository',
  additionalType: 'type',
  bookFormat: 'type',
  temporalCoverage: 'date',
}))

/** Nodes by `@id`: blocks describe a person or a term once and point to it from elsewhere. */
type Index = ReadonlyMap<string, Node>

function indexOf(found: readonly Found[]): Index {
  const index = new Map<string, Node>()
  for (const { node } of found) {
    const id = own(node, '@id')
    if (typeof id === 'string' && (!index.has(id) || property(node, 'name') !== undefined)) index.set(id, node)
  }
  return index
}

/** The node a bare reference points to; anything else as it is. A reference that leads nowhere is no value. */
function resolved(value: unknown, index: Index): unknown {
  if (!isObject(value)) return value
  const id = own(value, '@id')
  if (typeof id !== 'string' || property(value, 'name') !== undefined) return value
  const target = index.get(id)
  return target === undefined || target === value ? value : { ...target, ...value }
}

/** Name of a person, organisation or term node: `name`, else its own text; empty for a bare reference to a node elsewhere. */
function nameOf(value: unknown): string {
  if (!isObject(value)) return text(value)
  const name = text(property(value, 'name')) || text(property(value, 'termCode')) || text(own(value, '@value')) || text(own(value, 'label'))
  if (name !== '') return name
  const family = text(property(value, 'familyName'))
  return family === '' ? text(property(value, 'value')) || text(property(value, 'alternateName')) : `${family}, ${text(property(value, 'givenName'))}`
}

/** Best node for this page: a bibliographic type, near the top, whose name the page shows. */
export function mainNode(found: readonly Found[], heading: string): Found | undefined {
  let best: Found | undefined
  let most = -1
  for (const entry of found) {
    const strength = Math.max(0, ...entry.types.map((type) => schemaTypes()[type]?.[1] ?? 0))
    const name = named(entry.node)
    if (strength === 0 || name === '') continue
    const score = strength * 4 - entry.depth + (isShown(entry.node, heading) ? 3 : 0)
    if (score > most) {
      most = score
      best = entry
    }
  }
  return best
}

/** Reads schema.org JSON-LD (and the Omeka S context) of the work this page is about; undefined when no block describes one. Never throws. */
export function readJsonLd(document: Document, heading: string, nodes = ldNodes(document, () => heading)): Reading | undefined {
  const main = mainNode(nodes, heading)
  if (main === undefined) return readOmeka(nodes)
  const reading = collector('json-ld', 0.9)
  const seen = new Set(
    nodes
      .filter((entry) => entry.depth === main.depth && entry.types.some((type) => schemaTypes()[type]?.[1] === 2))
      .map((entry) => text(property(entry.node, 'name')))
      .filter((name) => name !== ''),
  )
  reading.works = Math.max(1, seen.size)
  for (const type of main.types) {
    const known = entryOf(schemaTypes(), type)
    if (known === undefined) continue
    if (known[1] > reading.work) reading.work = known[1]
    reading.add('type', type)
  }
  const index = indexOf(nodes)
  for (const [name, field] of Object.entries(names())) {
    const values = many(property(main.node, name))
      .slice(0, 120)
      .map((value) => resolved(value, index))
    for (const value of values) addValue(reading, field, name, value, values.length > 1)
  }
  for (const event of many(property(main.node, 'publication')).slice(0, 4)) {
    if (!isObject(event)) continue
    reading.add('date', text(property(event, 'startDate')))
    reading.add('publisher', nameOf(property(event, 'publishedBy')))
  }
  for (const part of many(property(main.node, 'isPartOf')).slice(0, 8)) addPart(reading, resolved(part, index))
  addAccess(reading, main.node)
  return reading
}

function addPart(reading: ReturnType<typeof collector>, part: unknown): void {
  reading.add('partOf', nameOf(part))
  if (!isObject(part)) return
  for (const value of many(property(part, 'issn'))) reading.add('issn', text(value))
  const outer = property(part, 'isPartOf')
  if (isObject(outer)) {
    reading.add('partOf', nameOf(outer))
    for (const value of many(property(outer, 'issn'))) reading.add('issn', text(value))
  }
}

function addValue(reading: ReturnType<typeof collector>, field: Field, name: string, value: unknown, listed: boolean): void {
  if (field === 'identifier') {
    const kind = isObject(value) ? text(property(value, 'propertyID')) : ''
    const content = isObject(value) ? text(property(value, 'value')) || text(own(value, '@id')) : text(value)
    if (
      name === 'identifier' &&
      /^[^:/]{1,60}$/.test(content) &&
      reading.claims.some((claim) => claim.field === 'type' && /^archive|^collection$/.test(claim.value))
    )
      reading.add('referencecode', content)
    if (name === 'sameAs' && !/doi\.org|handle\.net|ark:/.test(content)) return
    reading.add('identifier', /^[a-z]+$/i.test(kind) && !content.toLowerCase().startsWith(kind.toLowerCase()) ? `${kind}:${content}` : content)
    return
  }
  if (field === 'subject') {
    if (isObject(value) && typesOf(value).some((type) => schemaTypes()[type] !== undefined || /page$|^website$/.test(type))) return
    // A term of a set: elsewhere `url` is mostly a search for the word.
    const term = isObject(value) && typesOf(value).some((type) => /^definedterm$|^categorycode$/.test(type)) ? value : undefined
    const addresses = isObject(value) ? [own(value, '@id'), property(value, 'sameAs'), term && property(term, 'url')].map((address) => text(address)) : []
    const uri = addresses.find((address) => /^https?:/.test(address)) ?? ''
    const notation = term === undefined ? '' : text(property(term, 'termCode')) || text(property(term, 'codeValue'))
    const scheme = schemeOf(isObject(value) ? nameOf(property(value, 'inDefinedTermSet')) || uri : uri)
    reading.add('subject', nameOf(value), {
      ...(listed || name === 'about' || term !== undefined ? { whole: true } : {}),
      ...(scheme === undefined ? {} : { scheme }),
      ...(uri === '' ? {} : { uri }),
      ...(notation === '' || notation.length > 60 ? {} : { notation }),
    })
    return
  }
  if (field === 'creator' || field === 'contributor') {
    const role = isObject(value) ? text(property(value, 'roleName')) || text(property(value, 'jobTitle')) : ''
    const inner = isObject(value) ? (property(value, 'author') ?? property(value, 'creator') ?? property(value, 'contributor')) : undefined
    const given = role || (name === 'contributor' || name === 'author' || name === 'creator' ? '' : name)
    reading.add(field, nameOf(inner ?? value), given === '' ? {} : { role: given })
    return
  }
  reading.add(field, nameOf(value))
}
