import type { CatalogueRecord } from '#shared/record.ts'
import type { DriftField } from '../drift.ts'
import { catalogued } from './alternates/links.ts'
import { bounded } from './bounds.ts'
import { identifierKinds, type Reading } from './claims.ts'
import { readCoins } from './coins.ts'
import { decide, isHeld, isStrong, nothing } from './decide.ts'
import { firstOf, textUpTo } from './dom.ts'
import { believed, endsEarly, endsInScript } from './doubt.ts'
import { readDublinCore } from './dublin-core.ts'
import { doubtful, elsewhere, isPost, sells } from './elsewhere.ts'
import { feeOf } from './fee.ts'
import { gate } from './gate.ts'
import { headingTitles } from './headings.ts'
import { readBepress, readEprints, readHighwire, readPrism } from './highwire.ts'
import { ldNodes, readJsonLd } from './json-ld.ts'
import { readKeywords } from './keywords.ts'
import { mayHaveLabels } from './label-pairs.ts'
import { type LabelReading, readLabels } from './labels.ts'
import { isOwn, speaksOfLoans } from './loans.ts'
import { readMarc } from './marc.ts'
import { merge } from './merge.ts'
import { readMicrodata } from './microdata.ts'
import { missingFields } from './missing.ts'
import { fold } from './normalise/text.ts'
import { readOpenGraph } from './open-graph.ts'
import { metaOf, type Page, readPage } from './page.ts'
import { errorOrSignIn, helpPage, homePage, resultsPage } from './page-kind.ts'
import { readPlaces } from './places.ts'
import { platformOf } from './platform-of.ts'
import { platforms as everyPlatform } from './platforms/all.ts'
import type { Kind, Maker, Platform } from './platforms/platform.ts'
import { hasQuery } from './query.ts'
import { readRdfa } from './rdfa.ts'
import { searchOf } from './searches.ts'

/** What a page turned out to be. `reason` is a short stable code, a colon and a sentence a patron can read. */
export type Recognition =
  | { kind: 'record'; record: CatalogueRecord; reason: string }
  | { kind: 'results'; query?: string; hits: number | null; reason: string }
  | { kind: 'unreadable'; platform?: string; failed: DriftField[]; reason: string }
  | { kind: 'none'; reason: string }

const account: Recognition = { kind: 'none', reason: 'account: The page belongs to a patron and is never read.' }

/**
 * Recognises the record a catalogue page describes, or says why there is none. Pure, without network; never throws. `fetched` is what descriptions the page
 * only links to said (`alternates/`): they fill the record of a page that is one, and make no page a record that does not look like one.
 */
export function recognise(document: Document, url: string, platforms: readonly Maker[] = everyPlatform, fetched: readonly Reading[] = []): Recognition {
  try {
    const page = readPage(document, url)
    const found = recognition(page, platforms, fetched)
    return found.kind === 'unreadable' && fetched.length > 0 ? described(found, page, fetched) : found
  } catch {
    return { kind: 'none', reason: 'broken: The page could not be read.' }
  }
}

/** The record of a page whose own words could not be read, from its description alone. */
function described(found: Recognition & { kind: 'unreadable' }, page: Page, fetched: readonly Reading[]): Recognition {
  const record = merge(fetched, page, found.platform)
  return record === undefined ? found : { kind: 'record', record: bounded(record), reason: 'record: the page links to the description of one work.' }
}

function recognition(page: Page, platforms: readonly Maker[], fetched: readonly Reading[]): Recognition {
  const shut = gate(page)
  if (shut !== undefined) return { kind: 'none', reason: shut }
  const platform = platformOf(page, platforms)
  const kind = platform?.kind?.(page)
  if (kind === 'private') return account
  const broken = errorOrSignIn(page)
  if (broken !== undefined) return { kind: 'none', reason: broken }
  const listed = kind === 'record' ? undefined : kind === 'results' ? 'results: The page is a list of results.' : resultsPage(page)
  if (listed !== undefined) return { kind: 'results', ...searchOf(page), reason: listed }
  if (kind === undefined && homePage(page)) return { kind: 'none', reason: 'home: The page is the first page of a site.' }
  if (kind === undefined && helpPage(page)) return { kind: 'none', reason: 'help: The page explains the catalogue.' }
  if (kind === 'other') return { kind: 'none', reason: 'other: The catalogue shows no record on this page.' }
  const found = workOn(page, platform, kind, fetched)
  if (found.kind !== 'record' && found.kind !== 'unreadable') return found
  const title = found.kind === 'record' && found.record.provenance.title !== 'heading' ? found.record.title : undefined
  return isOwn(page, title, kind === 'record') ? account : found
}

/** What a page of no other kind says of a work. */
function workOn(page: Page, platform: Platform | undefined, kind: Kind | undefined, fetched: readonly Reading[]): Recognition {
  const narrowed = rootOf(page, platform)
  const here: Page = narrowed === undefined ? page : { ...page, root: narrowed }
  const nodes = ldNodes(page.document, () => page.heading)
  const formats = readFormats(here, nodes, platform).map((reading) => (isReference(reading, page) ? { ...reading, work: 0 as const } : reading))
  const apart = kind === undefined ? elsewhere(page, nodes) : undefined
  const doubted = kind === undefined && doubtful(nodes)
  const labels =
    apart === undefined && (platform !== undefined || mayHaveLabels(here.root)) && (narrowed !== undefined || doubted || !isComplete(formats, platform))
      ? readLabels(here.root, platform === undefined ? 0.65 : 0.8)
      : undefined
  const keywords = labels === undefined && apart === undefined && !formats.some(hasSubject) && openedByFormat(formats) ? readKeywords(here.root) : undefined
  const beside = [labels, keywords].filter((reading) => reading !== undefined)
  const readings = withHeadings([...formats, ...beside, ...fetched], here, labels, kind === 'record').sort((a, b) => b.trust - a.trust)
  const verdict = decide(readings, labels, kind, apart, doubted, isAlone(page))
  if (!verdict.isRecord) {
    if (verdict.reason === 'unreadable') return unreadable(platform, readings)
    if (kind === undefined && verdict.reason === nothing && isDescribed(page)) return unreadable(platform, readings)
    return hasQuery(page) && apart === undefined
      ? { kind: 'results', ...searchOf(page), reason: 'results: The page answers a search.' }
      : { kind: 'none', reason: verdict.reason }
  }
  if (kind !== 'record' && !openedByFormat(formats) && ((labels?.private ?? 0) > 1 || speaksOfLoans(page))) return account
  if (platform === undefined && !formats.some((reading) => reading.work === 2 && isStrong(reading)) && !(labels !== undefined && isHeld(labels))) {
    if (sells(page, labels?.fields.has('isbn') === true && !labels.claims.some(({ field }) => field === 'subject')))
      return { kind: 'none', reason: 'shop: The page sells something.' }
    if (!openedByFormat(formats) && isPost(page)) return { kind: 'none', reason: 'blog: The page is a post of a site that is no catalogue.' }
  }
  if (kind === undefined && labels !== undefined && !openedByFormat(formats) && endsEarly(here, labels, isHeld(labels))) return unreadable(platform, readings)
  if (kind === undefined && endsInScript(page)) return unreadable(platform, readings)
  const sure = believed(readings, here)
  if (!sure.some((reading) => reading.trust >= 0.6 && reading.claims.some((claim) => claim.field === 'title'))) return unreadable(platform, sure)
  if (onlyHeading(sure, page)) return unreadable(platform, sure)
  const record = merge(chosen(sure, platform), here, platform?.name)
  if (record === undefined) return unreadable(platform, sure)
  const fee = feeOf(here.root)
  return { kind: 'record', record: bounded(fee === undefined ? record : { ...record, fee }), reason: verdict.reason }
}

/** True for a page that says little itself and links to a catalogue's description of what it shows under its heading. */
const isDescribed = (page: Page): boolean =>
  !hasQuery(page) && page.document.querySelector(catalogued) !== null && page.document.querySelector('h1, h2') !== null

/** The element a platform keeps its record in: the first of its selectors that is on the page. */
function rootOf(page: Page, platform: Platform | undefined): Element | undefined {
  for (const selector of platform?.root?.split(', ') ?? []) {
    const found = page.document.querySelector(selector)
    if (found !== null) return found
  }
  return platform?.made?.(page)
}

/** True where the tags of a head stand alone: a page of the press carries them too, and of a page cut off in its head nobody knows what it shows. */
const isAlone = (page: Page): boolean => metaOf(page, 'og:type')[0] === 'article' || page.document.body?.firstChild === null

const hasSubject = (reading: Reading): boolean => reading.claims.some((claim) => claim.field === 'subject')

const openedByFormat = (formats: readonly Reading[]): boolean =>
  formats.some((reading) => reading.work === 2 && reading.source !== 'microdata' && reading.source !== 'open-graph')

/** True for the reference of a page that is about something else: an article that cites one work. A page on a work is called after it. */
function isReference({ source, work, claims }: Reading, page: Page): boolean {
  if (source !== 'coins' || work !== 2) return false
  const titles = claims.filter(({ field }) => field === 'title' || field === 'partOf').map(({ value }) => fold(value))
  const headings = firstOf(page.document, 'h1', 4).map((heading) => fold(textUpTo(heading, 400)))
  return (
    headings.some((heading) => heading !== '') && !titles.some((title) => [...headings, fold(page.document.title)].some((heading) => isSame(title, heading)))
  )
}

const isSame = (title: string, heading: string): boolean => heading.includes(title.slice(0, 40)) || (heading !== '' && `${title} `.startsWith(`${heading} `))

/** Fields that say something of a work beside its title. */
const telling: readonly string[] = ['creator', 'contributor', 'date', 'subject', 'identifier', 'partOf', 'level', 'holding', ...identifierKinds]

/**
 * True when nothing but a heading was found, or a title no heading shows and nothing beside it: a catalogue that is being rebuilt, or still loading, has
 * headings too, and metas of its own. Better to say so than to keep a wrong title.
 */
function onlyHeading(readings: readonly Reading[], page: Page): boolean {
  const trusted = readings.filter((reading) => reading.trust > 0.62).flatMap((reading) => reading.claims)
  if (!trusted.some(({ field }) => field !== 'local' && field !== 'type')) return true
  const title = trusted.find(({ field }) => field === 'title')
  return title !== undefined && !trusted.some(({ field }) => field !== 'local' && telling.includes(field)) && !isShown(title.value, page)
}

/** True when the page's name or one of its headings holds the beginning of a title. */
const isShown = (title: string, page: Page): boolean => fold(page.heading).includes(fold(title).slice(0, 40))

/** Articles and data sets come with whole heads and long bodies: their text is not searched for labels. */
function isComplete(formats: readonly Reading[], platform: Platform | undefined): boolean {
  const has = (field: string): boolean =>
    formats.some(
      (reading) => reading.work === 2 && reading.source !== 'microdata' && reading.trust >= 0.7 && reading.claims.some((claim) => claim.field === field),
    )
  return has('title') && has('creator') && has('date') && (has('subject') || (platform === undefined && (has('doi') || has('issn') || has('identifier'))))
}

function unreadable(platform: Platform | undefined, readings: readonly Reading[]): Recognition {
  // A title that was claimed and not believed is a title not found.
  const failed = [...new Set<DriftField>(['title', ...missingFields(readings)])]
  const reason = 'unreadable: It looks like a record, but it could not be read.'
  return platform === undefined ? { kind: 'unreadable', failed, reason } : { kind: 'unreadable', platform: platform.name, failed, reason }
}

function readFormats(page: Page, nodes: ReturnType<typeof ldNodes>, platform: Platform | undefined): Reading[] {
  const readings: (Reading | undefined)[] = [
    readMarc(page.document),
    readJsonLd(page.document, page.heading, nodes),
    platform === undefined ? undefined : readPlaces(page, platform),
    readRdfa(page),
    readMicrodata(page),
    readHighwire(page),
    readEprints(page),
    readBepress(page),
    readPrism(page),
    readCoins(page),
    readDublinCore(page),
    readOpenGraph(page),
  ]
  return readings.filter((reading) => reading !== undefined && platform?.without?.includes(reading.source) !== true).filter((reading) => reading !== undefined)
}

/** Adds the page's headings as a title: of middling trust where the page is known to be a record or labels fields of a work, else only to fill. */
function withHeadings(readings: Reading[], page: Page, labels: LabelReading | undefined, isRecord: boolean): Reading[] {
  const titles = headingTitles(page)
  if (titles.length === 0) return readings
  const trust = isRecord || (labels !== undefined && labels.work === 2) ? 0.62 : 0.35
  const heading: Reading = { source: 'heading', trust, work: 0, works: 1, claims: titles.slice(0, 3).map((value) => ({ field: 'title', value })) }
  return [...readings, heading]
}

/** Leaves out claims a platform wants from its fixed places only. */
function chosen(readings: readonly Reading[], platform: Platform | undefined): Reading[] {
  const only = platform?.only
  if (only === undefined) return [...readings]
  const given = new Set(readings.filter((reading) => reading.source === 'platform').flatMap((reading) => reading.claims.map((claim) => claim.field)))
  return readings.map((reading) =>
    reading.source === 'platform' ? reading : { ...reading, claims: reading.claims.filter((claim) => !(only.includes(claim.field) && given.has(claim.field))) },
  )
}
