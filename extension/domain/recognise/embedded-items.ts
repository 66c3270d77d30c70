import { collector, type Field, type Reading, type Source } from './claims.ts'
import { entryOf } from './nodes.ts'
import { schemaTypes } from './normalise/type.ts'
import { once } from './once.ts'
import { type Page, textOf } from './page.ts'

/** Attributes by which a syntax marks an item, its types and its properties. */
export interface Syntax {
  source: Source
  trust: number
  scope: string
  type: string
  property: string
}

const MAX_ITEMS = 200
const MAX_ELEMENTS = 4000
/** Most of one attribute that is read as names. */
const MAX_NAMES = 1000

const names = once<Readonly<Record<string, Field>>>(() => ({
  name: 'title',
  headline: 'title',
  title: 'title',
  alternatename: 'titleAlt',
  author: 'creator',
  creator: 'creator',
  composer: 'creator',
  contributor: 'contributor',
  editor: 'contributor',
  translator: 'contributor',
  about: 'subject',
  subject: 'subject',
  keywords: 'subject',
  datepublished: 'date',
  datecreated: 'date',
  issued: 'date',
  created: 'date',
  date: 'date',
  copyrightyear: 'date',
  inlanguage: 'language',
  language: 'language',
  isbn: 'isbn',
  issn: 'issn',
  identifier: 'identifier',
  sameas: 'identifier',
  publisher: 'publisher',
  holdingarchive: 'repository',
  ispartof: 'partOf',
  bookformat: 'type',
  learningresourcetype: 'type',
  encoding: 'holding',
  contenturl: 'holding',
}))

const typeNames = (value: string): string[] =>
  value
    .slice(0, MAX_NAMES)
    .toLowerCase()
    .split(/\s+/)
    .map((type) => type.replace(/^.*[/#:]/, ''))
    .filter((type) => type !== '')

const strength = (types: readonly string[]): 0 | 1 | 2 =>
  types.reduce<0 | 1 | 2>((most, type) => ((schemaTypes()[type]?.[1] ?? 0) > most ? (schemaTypes()[type]?.[1] ?? 0) : most), 0)

/** Address a link or picture property points to. */
const target = (element: Element): string => element.getAttribute('href') ?? element.getAttribute('resource') ?? element.getAttribute('src') ?? ''

function itemValue(element: Element, nested: boolean, field: Field): string {
  const given = element.getAttribute('content') ?? element.getAttribute('datetime')
  if (given !== null) return given
  const named = nested ? element.querySelector('[itemprop="name"], [property="name"], [property="schema:name"]') : null
  if (named !== null) return named.getAttribute('content') ?? textOf(named, 1000)
  // An address stands for a value only where an address can be one.
  return textOf(element, 1000) || (field === 'creator' || field === 'contributor' || field === 'title' ? '' : (element.getAttribute('href') ?? ''))
}

/** RDFa also writes a property as `rel`, then always with a prefix: `rel="dcterms:creator"`. */
function relations(element: Element, syntax: Syntax): string {
  return syntax.property === 'property'
    ? (element
        .getAttribute('rel')
        ?.slice(0, MAX_NAMES)
        .match(/\S+:\S+/g)
        ?.join(' ') ?? '')
    : ''
}

/** Reads microdata or RDFa of the one work of the page: the strongest outermost item of the root; undefined when there is none. */
export function readItems(page: Page, syntax: Syntax): Reading | undefined {
  const items: { element: Element; types: string[]; work: 0 | 1 | 2 }[] = []
  let count = 0
  const scan = page.root.hasAttribute(syntax.type)
    ? [page.root, ...page.root.querySelectorAll(`[${syntax.type}]`)]
    : page.root.querySelectorAll(`[${syntax.type}]`)
  for (const element of scan) {
    if (++count > MAX_ITEMS) break
    const types = typeNames(element.getAttribute(syntax.type) ?? '')
    const work = strength(types)
    // A property of another item is no item of its own, but what the page says it is about.
    if (work > 0 && (!element.hasAttribute(syntax.property) || typeNames(element.getAttribute(syntax.property) ?? '').includes('mainentity')))
      items.push({ element, types, work })
  }
  const outer = items.filter((item) => !items.some((other) => other !== item && other.element.contains(item.element)))
  const strongest = Math.max(0, ...outer.map((item) => item.work))
  const best = outer.filter((item) => item.work === strongest)
  const main = best[0]
  if (main === undefined) return undefined
  const reading = collector(syntax.source, syntax.trust)
  reading.work = main.work
  reading.works = best.length
  for (const type of main.types) if (entryOf(schemaTypes(), type) !== undefined) reading.add('type', type)
  const seen = new Set<string>()
  let elements = 0
  const walk = (parent: Element): void => {
    for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (++elements > MAX_ELEMENTS) return
      walkOne(child)
    }
  }
  const walkOne = (child: Element): void => {
    const nested = child.hasAttribute(syntax.scope)
    const properties = typeNames(`${child.getAttribute(syntax.property) ?? ''} ${relations(child, syntax)}`)
    for (const property of properties) {
      const field = entryOf(names(), property)
      if (field === undefined) continue
      if (field === 'holding') {
        const file = nested ? child.querySelector('[itemprop="contentUrl"], [property$="contentUrl"]') : child
        if (file !== null) reading.add(field, file.getAttribute('content') ?? target(file))
        continue
      }
      const value = itemValue(child, nested, field)
      if (field === 'title' && seen.has('title')) continue
      seen.add(field)
      if (field === 'identifier' && target(child) !== '') reading.add(field, target(child))
      reading.add(
        field,
        value,
        field === 'subject' && property !== 'keywords' ? { whole: true } : property === 'editor' || property === 'translator' ? { role: property } : {},
      )
    }
    if (!nested) walk(child)
  }
  walk(main.element)
  for (const id of (main.element.getAttribute('itemref') ?? '').split(/\s+/).slice(0, 20)) {
    const other = id === '' ? null : page.document.getElementById(id)
    if (other !== null && !main.element.contains(other)) walkOne(other)
  }
  return reading
}
