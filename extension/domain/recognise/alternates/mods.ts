import { collector, type Field, type Reading } from '../claims.ts'
import { entryOf } from '../nodes.ts'
import { schemeOf } from '../normalise/subject.ts'
import { all, attribute, children, selfOrAll, textOf } from './xml.ts'

type Collector = ReturnType<typeof collector>

/** Relator terms and codes of makers; every other role is a contributor's. */
const makers = /^(?:aut|author|cre|creator|cmp|composer|art|artist|pht|photographer|ctg|cartographer|dis|dissertant|drt|director|verfasser|作者)$/i
const identifierFields: Readonly<Record<string, Field>> = {
  isbn: 'isbn',
  issn: 'issn',
  doi: 'doi',
  hdl: 'hdl',
  lccn: 'lccn',
  oclc: 'oclc',
  ark: 'ark',
  urn: 'urn',
  uri: 'identifier',
}

/** Reads MODS 3 of exactly one work; titles, names and dates of related works are not its own. */
export function readMods(root: Element): Reading | undefined {
  const found = selfOrAll(root, 'mods').filter((element) => element.localName === 'mods')
  const mods = found[0]
  if (mods === undefined || found.length > 1) return undefined
  const reading = collector('mods', 0.92)
  reading.work = 2
  reading.works = 1
  for (const info of children(mods, 'titleInfo')) reading.add(attribute(info, 'type') === '' ? 'title' : 'titleAlt', titleOf(info))
  for (const name of children(mods, 'name')) addName(reading, name)
  for (const origin of children(mods, 'originInfo')) addOrigin(reading, origin)
  for (const genre of children(mods, 'genre', 'typeOfResource').sort((a, b) => a.localName.localeCompare(b.localName))) reading.add('type', textOf(genre))
  for (const term of children(mods, 'language').flatMap((language) => children(language, 'languageTerm'))) reading.add('language', textOf(term))
  for (const subject of children(mods, 'subject')) addSubject(reading, subject)
  for (const mark of children(mods, 'classification')) {
    const scheme = schemeOf(attribute(mark, 'authority'))
    reading.add('class', textOf(mark), { notation: textOf(mark).slice(0, 60), whole: true, ...(scheme === undefined ? {} : { scheme }) })
  }
  for (const id of children(mods, 'identifier'))
    if (attribute(id, 'invalid') !== 'yes') reading.add(entryOf(identifierFields, attribute(id, 'type').toLowerCase()) ?? 'identifier', textOf(id))
  for (const location of children(mods, 'location')) {
    for (const place of children(location, 'physicalLocation')) if (attribute(place, 'authority') === '') reading.add('repository', textOf(place))
    for (const url of children(location, 'url'))
      if (attribute(url, 'access') !== 'preview') reading.add('holding', textOf(url), { label: attribute(url, 'displayLabel') })
    for (const mark of all(location, 'shelfLocator')) reading.add('callnumber', textOf(mark))
  }
  for (const related of children(mods, 'relatedItem')) {
    const kind = attribute(related, 'type')
    const title = children(related, 'titleInfo')[0]
    if (title !== undefined && (kind === 'host' || kind === 'series')) reading.add(kind === 'host' ? 'partOf' : 'series', titleOf(title))
  }
  return reading
}

function titleOf(info: Element): string {
  const part = (name: string): string => textOf(children(info, name)[0])
  const article = children(info, 'nonSort')[0]
  // "L'" stands close to its noun, "The" does not.
  const first = article === undefined ? '' : /['’-]\s*$/.test(textOf(article)) ? textOf(article) : `${textOf(article)} `
  const main = `${first}${part('title')}`
  const pieces = [part('partNumber'), part('partName')].filter((piece) => piece !== '')
  return [part('subTitle') === '' ? main : `${main} : ${part('subTitle')}`, ...pieces].join('. ')
}

function addName(reading: Collector, name: Element): void {
  const parts = children(name, 'namePart')
  const typed = (kind: string): string =>
    parts
      .filter((part) => attribute(part, 'type') === kind)
      .map(textOf)
      .join(' ')
  const plain = parts
    .filter((part) => attribute(part, 'type') === '')
    .map(textOf)
    .join(attribute(name, 'type') === 'corporate' ? '. ' : ', ')
  const full = plain !== '' ? plain : [typed('family'), typed('given')].filter((part) => part !== '').join(', ')
  const roles = all(name, 'roleTerm').map(textOf)
  const role = roles.find((term) => term.length > 3) ?? roles[0]
  const made = attribute(name, 'usage') === 'primary' || role === undefined || roles.some((term) => makers.test(term))
  reading.add(made ? 'creator' : 'contributor', full, { whole: true, ...(role === undefined ? {} : { role }) })
}

function addOrigin(reading: Collector, origin: Element): void {
  for (const publisher of children(origin, 'publisher')) reading.add('publisher', textOf(publisher))
  const dates = ['dateIssued', 'dateCreated', 'copyrightDate', 'dateCaptured'].flatMap((name) => children(origin, name))
  const from = dates.find((date) => attribute(date, 'point') === 'start')
  const until = dates.find((date) => attribute(date, 'point') === 'end' && date.localName === from?.localName)
  if (from !== undefined) reading.add('date', until === undefined ? textOf(from) : `${textOf(from)}/${textOf(until)}`)
  const single = dates.filter((date) => attribute(date, 'point') === '')
  for (const date of single.sort((a, b) => Number(attribute(b, 'keyDate') === 'yes') - Number(attribute(a, 'keyDate') === 'yes')))
    reading.add('date', textOf(date))
}

function addSubject(reading: Collector, subject: Element): void {
  const pieces = [...subject.children].flatMap((part) => {
    if (part.localName === 'name') return [children(part, 'namePart').map(textOf).join(', ')]
    if (part.localName === 'titleInfo') return [titleOf(part)]
    if (part.localName === 'hierarchicalGeographic') return [...part.children].map(textOf)
    return /^(?:topic|geographic|temporal|genre|occupation)$/.test(part.localName) && attribute(part, 'encoding') === '' ? [textOf(part)] : []
  })
  const scheme = schemeOf(attribute(subject, 'authority')) ?? schemeOf(attribute(subject, 'authorityURI'))
  const uri = attribute(subject, 'valueURI')
  reading.add('subject', pieces.filter((piece) => piece !== '').join(' -- '), {
    whole: true,
    ...(scheme === undefined ? {} : { scheme }),
    ...(/^https?:/.test(uri) ? { uri: uri.slice(0, 500) } : {}),
  })
}
