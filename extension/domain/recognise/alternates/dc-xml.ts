import { collector, type Reading } from '../claims.ts'
import { terms } from '../dublin-core.ts'
import { schemeOf } from '../normalise/subject.ts'
import { all, attribute, textOf } from './xml.ts'

const namespaces = /^https?:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/$/

/** Reads Dublin Core in XML, as OAI-DC or RDF: of exactly one described thing. */
export function readDcXml(root: Element): Reading | undefined {
  const isDc = (element: Element): boolean => namespaces.test(element.namespaceURI ?? '')
  const holders = new Set(
    all(root, 'title')
      .filter(isDc)
      .map((title) => title.parentElement),
  )
  const [holder] = holders
  if (holder === undefined || holder === null || holders.size > 1) return undefined
  const reading = collector('dc-xml', 0.72)
  reading.work = 2
  reading.works = 1
  const statements = [...holder.children].filter(isDc)
  for (const [name, field] of terms())
    for (const statement of statements) {
      if (statement.localName.toLowerCase() !== name) continue
      const value = literalOf(statement)
      const scheme = field === 'subject' ? schemeOf(attribute(statement, 'type')) : undefined
      // A name that is only an address names nobody to a reader.
      if (field !== 'identifier' && /^(?:https?|info):\S+$/.test(value)) continue
      reading.add(field, value, scheme === undefined ? {} : { scheme })
    }
  return reading
}

/** The literal, or the label of the thing RDF puts in its place. */
function literalOf(statement: Element): string {
  const label = all(statement, 'value')[0] ?? all(statement, 'label')[0] ?? all(statement, 'prefLabel')[0] ?? all(statement, 'name')[0]
  return textOf(label ?? statement) || attribute(statement, 'resource')
}
