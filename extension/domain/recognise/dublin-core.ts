import { collector, type Field, identifierKinds, type Reading } from './claims.ts'
import { sniff } from './normalise/identifier.ts'
import { schemeOf } from './normalise/subject.ts'
import { workType } from './normalise/type.ts'
import { once } from './once.ts'
import type { Page } from './page.ts'

/** Elements and refinements of Dublin Core (lower case), best first within a field. */
export const terms = once((): readonly (readonly [string, Field])[] => [
  ['title', 'title'],
  ['alternative', 'titleAlt'],
  ['title.alternative', 'titleAlt'],
  ['creator', 'creator'],
  ['creator.personalname', 'creator'],
  ['creator.personal', 'creator'],
  ['creator.name', 'creator'],
  ['creator.author', 'creator'],
  ['creator.corporatename', 'creator'],
  ['creator.corporate', 'creator'],
  ['contributor.author', 'creator'],
  ['contributor', 'contributor'],
  ['issued', 'date'],
  ['date.issued', 'date'],
  ['date.published', 'date'],
  ['date.publication', 'date'],
  ['date.publicationdate', 'date'],
  ['created', 'date'],
  ['date.created', 'date'],
  ['date', 'date'],
  ['subject', 'subject'],
  ['language', 'language'],
  ['language.iso', 'language'],
  ['type', 'type'],
  ['publisher', 'publisher'],
  ['identifier', 'identifier'],
  ['identifier.doi', 'doi'],
  ['identifier.isbn', 'isbn'],
  ['identifier.issn', 'issn'],
  ['identifier.urn', 'identifier'],
  ['identifier.ark', 'identifier'],
  ['identifier.hdl', 'identifier'],
  ['identifier.handle', 'identifier'],
  ['identifier.pmid', 'pmid'],
  ['identifier.uri', 'identifier'],
  ['ispartof', 'partOf'],
  ['relation.ispartof', 'partOf'],
  ['relation.ispartofseries', 'series'],
  ['language.rfc3066', 'language'],
  ['type.genre', 'type'],
  ['title.main', 'title'],
  ['contributor.editor', 'contributor'],
  ['contributor.translator', 'contributor'],
  ['contributor.illustrator', 'contributor'],
  ['source', 'partOf'],
  ['source.issn', 'issn'],
])

/** An identifier under the kind its scheme names ("doi", "ISBN"), when the value alone would not tell. */
function identifierBy(field: Field, content: string, scheme: string): [Field, string] {
  const named = /(?:^|[.:/])(isbn|issn|doi|pmid|hdl|urn|ark)$/i.exec(scheme)?.[1]?.toLowerCase()
  const kind = identifierKinds.find((name) => name === named)
  return kind === undefined ? [field, content] : [kind, content]
}

const prefix = /^(?:dc|dcterms|dcterm|dct)[.:](.+)$/

/**
 * A site's theme may carry its own Dublin Core beside the record's, told apart by case only (`dcterms.title` and `DC.title`). True when the lower-case set is
 * the site's, false when the capital one is: the one whose title holds the other title and more. Undefined when there are not two.
 */
function siteMetas(page: Page): boolean | undefined {
  const title = (lower: boolean): string | undefined =>
    page.metas.find((meta) => /^(?:dc|dcterms)[.:]title$/.test(meta.name) && (meta.written === meta.name) === lower)?.content.trim()
  const [small, capital] = [title(true), title(false)]
  if (small === undefined || capital === undefined || small === capital) return undefined
  return small.includes(capital) ? true : capital.includes(small) ? false : undefined
}

const hasDoi = (reading: Reading): boolean =>
  reading.claims.some((claim) => claim.field === 'doi' || (claim.field === 'identifier' && sniff(claim.value)?.kind === 'doi'))

/** Dublin Core without a title only adds to what another format says: the type, the language and identifiers whose kind is sure. */
function untitled(byName: ReadonlyMap<string, readonly { content: string }[]>): Reading | undefined {
  const reading = collector('dublin-core', 0.7)
  for (const [name, field] of [
    ['type', 'type'],
    ['language', 'language'],
    ['identifier', 'identifier'],
    ['identifier.doi', 'doi'],
  ] as const)
    for (const { content } of (byName.get(name) ?? []).slice(0, 8)) if (field !== 'identifier' || sniff(content) !== undefined) reading.add(field, content)
  return reading.claims.length === 0 ? undefined : reading
}

/**
 * Reads Dublin Core metas (`DC.*`, `DCTERMS.*`, any case, `.` or `:`). Work 2 when a title stands beside at least two other elements of a work;
 * dates of upload (`available`, `dateAccepted`, `accessioned`) are left out.
 */
export function readDublinCore(page: Page): Reading | undefined {
  const byName = new Map<string, { content: string; scheme: string }[]>()
  const strange = siteMetas(page)
  for (const meta of page.metas) {
    const name = prefix.exec(meta.name)?.[1]?.replaceAll(':', '.')
    if (name === undefined || strange === (meta.written === meta.name)) continue
    const list = byName.get(name)
    if (list === undefined) byName.set(name, [{ content: meta.content, scheme: meta.scheme }])
    else if (list.length < 400) list.push({ content: meta.content, scheme: meta.scheme })
  }
  if (!byName.has('title')) return untitled(byName)
  const reading = collector('dublin-core', 0.7)
  reading.works = 1
  for (const [name, field] of terms()) {
    for (const { content, scheme } of byName.get(name) ?? []) {
      const known = field === 'subject' ? schemeOf(scheme) : undefined
      const role = /^contributor\.(.+)$/.exec(name)?.[1]
      if (field === 'doi' || field === 'identifier') reading.add(...identifierBy(field, content, scheme))
      else reading.add(field, content, { ...(known === undefined ? {} : { scheme: known }), ...(role === undefined || role === 'author' ? {} : { role }) })
    }
  }
  for (const [name, values] of byName) {
    const qualifier = /^subject\.([a-z]+)$/.exec(name)?.[1]
    if (qualifier === undefined || /^(?:classification|ddc|lcc|udc|class)$/.test(qualifier)) continue
    const known = schemeOf(qualifier)
    for (const { content } of values) reading.add('subject', content, known === undefined ? {} : { scheme: known })
  }
  const others = ['creator', 'contributor', 'date', 'subject', 'identifier', 'type', 'publisher', 'language'].filter((field) =>
    reading.claims.some((claim) => claim.field === field),
  )
  // Government and other sites describe each web page in Dublin Core: a work shows an identifier of its own or a type of work beside its maker.
  const describesPage = (byName.get('format') ?? []).some(({ content }) => /^text\/html/i.test(content)) && !hasDoi(reading)
  const identified = reading.claims.some((claim) =>
    claim.field !== 'identifier' ? claim.field === 'doi' || claim.field === 'isbn' || claim.field === 'issn' : sniff(claim.value) !== undefined,
  )
  // An article is of the press unless something names it or its journal.
  const ofJournal = reading.claims.some(
    ({ field, value }) => field === 'partOf' || (field === 'identifier' && /^(?:https?|oai|urn|info|hdl|ark):/i.test(value)),
  )
  const ofWork = (value: string): boolean => !/^text$/i.test(value) && workType(value) !== undefined && (workType(value) !== 'article' || ofJournal)
  const typed = others.includes('creator') && reading.claims.some((claim) => claim.field === 'type' && ofWork(claim.value))
  reading.work = others.length >= 2 && !describesPage && (identified || typed) ? 2 : others.length >= 1 ? 1 : 0
  return reading
}
