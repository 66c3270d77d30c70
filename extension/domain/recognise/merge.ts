import type { CatalogueRecord, Creator, Holding, Identifiers, SubjectHeading, WorkType } from '#shared/record.ts'
import { type Claim, type Field, type IdentifierKind, identifierKinds, type Reading } from './claims.ts'
import { classNumbers } from './classes.ts'
import { canonicalAddress } from './normalise/address.ts'
import { edtf } from './normalise/date.ts'
import { identifier, sniff } from './normalise/identifier.ts'
import { publisherName } from './normalise/imprint.ts'
import { languages as languagesOf } from './normalise/language.ts'
import { holding, holdingLink } from './normalise/link.ts'
import { nameKey, personName, splitNames } from './normalise/name.ts'
import { headingKey, headings } from './normalise/subject.ts'
import { clean, fold, isNothing } from './normalise/text.ts'
import { title } from './normalise/title.ts'
import { isVague, level, workType } from './normalise/type.ts'
import type { Page } from './page.ts'

/** Lists take values from every source at least this trustworthy; single fields take the best. */
const LIST_TRUST = 0.6
/** Sources that write ISBD, in which ` / ` begins the statement of responsibility. */
const isbd: readonly string[] = ['marc', 'marcxml', 'rdfa', 'coins', 'labels', 'platform', 'microdata']

interface Sourced {
  claim: Claim
  reading: Reading
}

/** The type a record tells without naming it: a thesis has an advisor, a book an ISBN, a journal an ISSN and nothing it stands in. */
function impliedType(readings: readonly Reading[], identifiers: Identifiers): WorkType | undefined {
  if (claimsOf(readings, 'contributor').some(({ claim }) => claim.role === 'thesis advisor')) return 'thesis'
  if (identifiers.isbn !== undefined) return 'book'
  return identifiers.issn !== undefined && identifiers.doi === undefined && claimsOf(readings, 'partOf', 'creator').length === 0 ? 'periodical' : undefined
}

/** Most trusted first; the page order of claims is kept within a reading. */
function claimsOf(readings: readonly Reading[], ...fields: Field[]): Sourced[] {
  return readings.flatMap((reading) => reading.claims.filter((claim) => fields.includes(claim.field)).map((claim) => ({ claim, reading })))
}

/** Merges what the extractors read, field by field with provenance; undefined when no title is left. `readings` come most trusted first. */
export function merge(readings: readonly Reading[], page: Page, platform: string | undefined): CatalogueRecord | undefined {
  const provenance: Record<string, string> = {}
  const titles = titleOf(readings, page)
  const main = titles[0]
  if (main === undefined) return undefined
  provenance.title = main.source
  const creators = creatorsOf(readings, provenance)
  const subjects = subjectsOf(readings, provenance, page, main.title)
  const classes = classNumbers(claimsOf(readings, 'class').map(({ claim }) => claim))
  const identifiers = identifiersOf(readings, page, provenance)
  const one = <T>(name: string, claims: readonly Sourced[], read: (value: string) => T | undefined): T | undefined => {
    for (const { claim, reading } of claims) {
      const value = read(claim.value)
      if (value === undefined) continue
      provenance[name] = reading.source
      return value
    }
    return undefined
  }
  const words = (max: number) => (value: string) => {
    const text = clean(value)
      .replace(/[\s,;:]+$/, '')
      .slice(0, max)
    return isNothing(text) ? undefined : text
  }
  const dates = claimsOf(readings, 'date')
  const date = one('date', dates, edtf)
  const dateText = dates.map(({ claim }) => clean(claim.value)).find((text) => text !== '' && !isNothing(text) && (date === undefined || edtf(text) === date))
  const languages = [...new Set(claimsOf(readings, 'language').flatMap(({ claim }) => languagesOf(claim.value)))]
  if (languages.length > 0) provenance.language = claimsOf(readings, 'language')[0]?.reading.source ?? ''
  const types = claimsOf(readings, 'type')
  const type = one('type', [...types.filter(({ claim }) => !isVague(claim.value)), ...types], workType) ?? impliedType(readings, identifiers)
  const publisher = one('publisher', claimsOf(readings, 'publisher'), (value) => words(300)(publisherName(value)))
  const repository = one('repository', claimsOf(readings, 'repository'), words(300))
  const known = one('level', claimsOf(readings, 'level'), level)
  const series = one('series', claimsOf(readings, 'series'), words(300))
  const parts = [...new Set(claimsOf(readings, 'partOf').map(({ claim }) => words(300)(claim.value)))].filter((part) => part !== undefined).slice(0, 8)
  const holdings = holdingsOf(readings, page, provenance)
  const alternatives = titlesBeside(
    readings,
    titles.map((entry) => entry.title),
  )
  return {
    title: main.title,
    ...(alternatives.length === 0 ? {} : { titleAlt: alternatives }),
    creators,
    subjects,
    ...(classes.length === 0 ? {} : { classes }),
    identifiers,
    ...(type !== undefined ? { type } : known !== undefined ? { type: 'archival' as const } : {}),
    ...(date === undefined ? {} : { date: date.slice(0, 60) }),
    ...(dateText === undefined || dateText === date ? {} : { dateText: dateText.slice(0, 200) }),
    ...(languages[0] === undefined ? {} : { language: languages[0].slice(0, 35) }),
    ...(languages.length < 2 ? {} : { otherLanguages: languages.slice(1, 8) }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(repository === undefined ? {} : { repository }),
    ...(holdings.length === 0 ? {} : { holdings }),
    ...(known === undefined ? {} : { level: known }),
    ...(parts.length === 0 ? {} : { partOf: parts }),
    ...(series === undefined ? {} : { series }),
    url: canonicalAddress(page.url.href),
    ...(platform === undefined ? {} : { platform }),
    provenance,
  }
}

/** Titles, best first: the most trusted one the page itself shows, else the most trusted. */
function titleOf(readings: readonly Reading[], page: Page): { title: string; source: string }[] {
  const shown = `${fold(page.heading)}\n${fold(page.heading.replace(/\[[^\]]*\]/g, ' '))}`
  const makers = claimsOf(readings, 'creator', 'contributor').flatMap(({ claim }) => fold(claim.value).split(' '))
  const found = claimsOf(readings, 'title')
    .map(({ claim, reading }) => {
      const value = reading.source === 'heading' ? withoutMakers(claim.value, makers) : claim.value
      return { title: title(value, isbd.includes(reading.source)), source: reading.source, trust: reading.trust }
    })
    .filter((entry) => entry.title !== '')
  const visible = found.find((entry) => entry.source !== 'heading' && entry.trust >= LIST_TRUST && shown.includes(fold(entry.title).slice(0, 60)))
  return visible === undefined ? found : [visible, ...found.filter((entry) => entry !== visible)]
}

/** A heading's ` / …` is a statement of responsibility only where it says "by" or names a maker; ISAD headings begin with level and code ("Series HB/1 - Minutes"). */
function withoutMakers(heading: string, makers: readonly string[]): string {
  const file = /^(?:File|Datei|Fichier|Archivo|文件):\s*(.+)\.\w{3,4}$/.exec(heading)?.[1]
  if (file !== undefined) return file
  const bare = /^(\p{L}+) \S*\d\S* [-–—] (.+)$/u.exec(heading)
  if (bare?.[2] !== undefined && level(bare[1] ?? '') !== undefined) return bare[2]
  const [, before, after] = /^(.+?)\s\/\s(.+)$/.exec(heading) ?? /^(.+?)\s?[:,;]\s((?:by|von|par|por) .+)$/.exec(heading) ?? []
  if (before === undefined || after === undefined) return heading
  const words = fold(after).split(' ')
  return /^(?:by|von|par|por|di|edited|hrsg|herausgegeben)\b|\((?:hrsg|eds?|dir)\.?\)/i.test(after) ||
    words.some((word) => word.length > 2 && makers.includes(word))
    ? before
    : heading
}

function titlesBeside(readings: readonly Reading[], titles: readonly string[]): string[] {
  const seen = new Set([fold(titles[0] ?? '')])
  const beside: string[] = []
  for (const { claim, reading } of claimsOf(readings, 'titleAlt')) {
    const value = title(claim.value, isbd.includes(reading.source))
    const key = fold(value)
    if (key === '' || seen.has(key) || beside.length >= 8) continue
    seen.add(key)
    beside.push(value)
  }
  return beside
}

/** Formats that give people beside the makers of the work (editors of the journal, data curators): taken only when no maker is named. */
const loose: readonly string[] = ['highwire', 'bepress', 'eprints', 'dublin-core']
const papers: readonly string[] = ['article', 'dataset', 'conference', 'report']
/** Institutions that contribute a copy, not a part of the work. */
const keeper = /\b(?:librar(?:y|ies)|archives?|museum|bibliothek|bibliothèque|biblioteca|archiv)\b|图书馆|档案馆|博物馆/iu
const notMakers: readonly string[] = ['thesis advisor', 'publisher', 'donor']

/** Readings whose claims of a list field count: labels and headings only fill what no embedded format gave. */
function listed(readings: readonly Reading[], ...fields: Field[]): Sourced[] {
  const claims = claimsOf(readings, ...fields)
  const embedded = claims.filter(({ reading }) => reading.trust >= LIST_TRUST && reading.source !== 'labels' && reading.source !== 'heading')
  if (embedded.length > 0) return embedded
  const trusted = claims.filter(({ reading }) => reading.trust >= LIST_TRUST)
  return trusted.length > 0 ? trusted : claims
}

function creatorsOf(readings: readonly Reading[], provenance: Record<string, string>): Creator[] {
  const result = new Map<string, Creator>()
  const add = ({ claim, reading }: Sourced, beside: boolean): void => {
    for (const part of claim.whole === true ? [claim.value] : splitNames(claim.value)) {
      const name = personName(part, claim.role)
      if (name === undefined || (name.role !== undefined && notMakers.includes(name.role))) continue
      const key = nameKey(name.name)
      const before = result.get(key)
      if (before !== undefined) {
        if (before.role === undefined && name.role !== undefined) result.set(key, { ...before, role: name.role })
        continue
      }
      provenance.creators ??= reading.source
      result.set(key, name.role === undefined && beside ? { ...name, role: 'contributor' } : name)
    }
  }
  for (const entry of listed(readings, 'creator')) add(entry, false)
  const makers = result.size
  const kind = claimsOf(readings, 'type')
    .map(({ claim }) => workType(claim.value))
    .find((type) => type !== undefined)
  const paper = kind !== undefined && papers.includes(kind)
  const isHolder = ({ claim, reading }: Sourced): boolean => reading.source === 'labels' && claim.role === undefined && keeper.test(claim.value)
  for (const entry of listed(readings, 'contributor'))
    if (
      makers === 0 ||
      !(
        loose.includes(entry.reading.source) ||
        kind === 'dataset' ||
        (paper && entry.claim.role !== undefined) ||
        (kind === 'thesis' && advises(entry)) ||
        isHolder(entry)
      )
    )
      add(entry, true)
  return [...result.values()].slice(0, 20)
}

/** On the page of a thesis the unnamed others are advisors and examiners, and a director is no film's. */
function advises({ claim, reading }: Sourced): boolean {
  return (reading.source === 'labels' || reading.source === 'platform') && (claim.role === undefined || claim.role === 'director')
}

/** Headings of every trusted format. Where a second format lists a part of the first's that is at least half of it, the rest is the site's own and left out. */
function subjectsOf(readings: readonly Reading[], provenance: Record<string, string>, page: Page, main: string): SubjectHeading[] {
  const claims = listed(readings, 'subject')
  const classes = claimsOf(readings, 'class').filter(({ claim }) => claim.scheme === 'clc' || (claims.length === 0 && claim.scheme === undefined))
  const lists = new Map<string, Map<string, SubjectHeading>>()
  for (const { claim, reading } of [...claims, ...classes]) {
    const list = lists.get(reading.source) ?? new Map<string, SubjectHeading>()
    lists.set(reading.source, list)
    const alone = reading.claims.filter((other) => other.field === 'subject').length < 2
    const numbers = claim.field === 'class' && claim.scheme !== undefined ? classNumbers([claim]) : undefined
    const given = numbers?.map(({ scheme, notation }) => ({ label: notation, scheme, notation })) ?? headings(claim, alone)
    for (const heading of given) if (!list.has(headingKey(heading))) list.set(headingKey(heading), heading)
  }
  for (const list of lists.values()) for (const [key, heading] of list) if (isJoined(heading.label, [...lists.values()])) list.delete(key)
  const agreed = agreement([...lists.values()].map((list) => new Set(list.keys())))
  const types = new Set(claimsOf(readings, 'type').map(({ claim }) => fold(claim.value)))
  const site = siteWords(page, main)
  const result = new Map<string, SubjectHeading>()
  for (const [source, list] of lists) {
    for (const [key, heading] of list) {
      const before = result.get(key)
      if ((list.size === 1 && types.has(key)) || (agreed !== undefined && !agreed.has(key)) || (site !== '' && key.includes(site))) continue
      if (before === undefined) {
        provenance.subjects ??= source
        result.set(key, heading)
      } else if (before.scheme === undefined && heading.scheme !== undefined) result.set(key, { ...heading, label: before.label })
    }
  }
  return [...result.values()].slice(0, 40)
}

/** True for "a, b" where another format lists "a" and "b". */
function isJoined(label: string, lists: readonly ReadonlyMap<string, SubjectHeading>[]): boolean {
  const parts = label.split(/\s*[,;]\s*/).map(fold)
  return parts.length > 1 && lists.some((list) => parts.every((part) => list.has(part)))
}

function agreement(lists: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
  for (const small of lists) {
    if (small.size < 2) continue
    const large = lists.find((list) => list.size > small.size && [...small].every((key) => list.has(key)))
    if (large !== undefined && small.size * 2 >= large.size) return small
  }
  return undefined
}

/** The site's own name as the page title gives it beside the work's title; empty when there is none of two words or more. */
function siteWords(page: Page, main: string): string {
  const whole = fold(page.document.title.slice(0, 1000))
  const title = fold(main)
  const rest = title !== '' && whole.includes(title) ? whole.replace(title, '').trim() : ''
  return rest.includes(' ') && rest.length >= 10 ? rest : ''
}

/** At most eight links to copies, the most trusted source's first; the same address once, whatever its protocol. */
function holdingsOf(readings: readonly Reading[], page: Page, provenance: Record<string, string>): Holding[] {
  const found = new Map<string, Holding>()
  for (const { claim, reading } of claimsOf(readings, 'holding')) {
    const url = holdingLink(claim.value, page)
    const key = url?.replace(/^https?:\/\/|\/$/g, '') ?? ''
    if (url === undefined || found.has(key) || found.size > 7) continue
    provenance.holdings ??= reading.source
    found.set(key, holding(url, claim.label))
  }
  return [...found.values()]
}

function identifiersOf(readings: readonly Reading[], page: Page, provenance: Record<string, string>): Identifiers {
  const found = new Map<IdentifierKind, string[]>()
  const keep = (kind: IdentifierKind, value: string | undefined, source: string): void => {
    if (value === undefined || value.length > 300) return
    const list = found.get(kind) ?? []
    if (list.includes(value) || list.length >= 20) return
    provenance[kind] ??= source
    found.set(kind, [...list, value])
  }
  for (const { claim, reading } of claimsOf(readings, 'identifier')) {
    const sniffed = sniff(claim.value)
    if (sniffed !== undefined) keep(sniffed.kind, sniffed.value, reading.source)
  }
  for (const kind of identifierKinds) {
    for (const { claim, reading } of claimsOf(readings, kind)) {
      const pieces = kind === 'isbn' || kind === 'issn' ? claim.value.split(/[;|,]|\s+(?=\d[\d-]{8})/) : [claim.value]
      for (const piece of pieces) keep(kind, identifier(kind, piece), reading.source)
    }
  }
  // The number of the fonds, given apart, is the beginning of the file's own code.
  const codes = found.get('referencecode') ?? []
  const whole = codes.filter((code) => !codes.some((other) => other.startsWith(code) && /^[-/. ]/.test(other.slice(code.length))))
  if (whole.length < codes.length) found.set('referencecode', whole)
  // An archive's reference code is the mark a reader orders by.
  if (!found.has('callnumber')) for (const code of found.get('referencecode') ?? []) keep('callnumber', code, provenance.referencecode ?? '')
  const handle = /\/handle\/(\d[\d.]*\/[^/?#]+)/.exec(page.url.pathname)?.[1]
  if (handle !== undefined) keep('hdl', handle, 'address')
  const address = sniff(page.url.href)
  if (address !== undefined && (address.kind === 'doi' || address.kind === 'ark') && !found.has(address.kind))
    keep(address.kind, address.value.replace(/\/(?:full|abstract|pdf|epdf|html|meta|summary|figures|references)$/, ''), 'address')
  return Object.fromEntries([...found].slice(0, 14))
}
