import type { Reading } from './claims.ts'
import type { LabelReading } from './labels.ts'
import type { Kind } from './platforms/platform.ts'

export interface Verdict {
  isRecord: boolean
  reason: string
}

const yes = (reason: string): Verdict => ({ isRecord: true, reason: `record: ${reason}` })
const no = (reason: string): Verdict => ({ isRecord: false, reason })

/** Sources that may open the gate alone: microdata, OpenGraph and headings never do, because shops and news sites carry them. */
const openers: readonly string[] = ['marc', 'json-ld', 'rdfa', 'highwire', 'eprints', 'bepress', 'coins', 'dublin-core']

const scholarly: readonly string[] = ['doi', 'issn', 'isbn', 'partOf', 'pmid', 'pmcid', 'arxiv', 'hdl', 'identifier', 'type']

/** Formats only catalogues and scholarly publishers write. News sites copy the title and author of Highwire, but no journal, number or address of an abstract. */
export function isStrong(reading: Reading): boolean {
  if (reading.source === 'marc' || reading.source === 'eprints' || reading.source === 'bepress') return true
  return reading.source === 'highwire' && reading.claims.some((claim) => scholarly.includes(claim.field))
}

/** Formats of which any page may carry a title and no more. */
const isBare = ({ source, claims }: Reading): boolean =>
  (source === 'rdfa' || source === 'coins') && claims.every(({ field }) => field === 'title' || field === 'type')

/** Highwire tags that give no more than any news site has: title, author and day. */
const isThin = (reading: Reading): boolean =>
  reading.source === 'highwire' &&
  !isStrong(reading) &&
  !reading.claims.some(({ field }) => field === 'holding' || field === 'publisher' || field === 'contributor')

/** True when the labels speak as the holder of a copy does. */
export const isHeld = (labels: LabelReading): boolean => labels.held

/**
 * True when the labels are a cataloguer's and not those of any site: a holder's, or with a sign of cataloguing (`marks`) or so many that no other site
 * writes them; labels of other things beside them contradict.
 */
const isCatalogued = ({ held, marks, elsewhere, fields, kinds, trust }: LabelReading): boolean =>
  held ? elsewhere < 3 : trust >= KNOWN || (elsewhere === 0 && (marks > 0 || (fields.size > 2 && kinds >= MANY)))

/** Trust of labels read where a platform is known, and how many kinds of labels are a cataloguer's whatever they are. */
const KNOWN = 0.8
const MANY = 7

/** Why a page is no record when nothing speaks against it, and too little for it. */
export const nothing = 'nothing: No description of a work was found.'

/**
 * Record or not, from what the platform says (`kind`), what kind of other site it is (`apart`), whether the page calls itself an article of any kind (`doubted`),
 * whether nothing else bears out what its head says (`alone`) and what the extractors read.
 * A title must stand beside evidence of cataloguing; several works on one page are a list.
 */
export function decide(
  readings: readonly Reading[],
  labels: LabelReading | undefined,
  kind: Kind | undefined,
  apart: string | undefined,
  doubted = false,
  alone = false,
): Verdict {
  const titled = readings.some((reading) => reading.trust >= 0.6 && reading.claims.some((claim) => claim.field === 'title'))
  const several = readings.find((reading) => (reading.source === 'coins' || reading.source === 'json-ld' || reading.source === 'rdfa') && reading.works > 1)
  const opener = readings.find((reading) => reading.work === 2 && openers.includes(reading.source) && !isBare(reading) && !(alone && isThin(reading)))
  const strong = readings.find((reading) => reading.work === 2 && isStrong(reading))
  if (kind === 'record')
    return titled || readings.some((reading) => reading.claims.some((claim) => claim.field === 'title'))
      ? yes('the catalogue shows one record here.')
      : no('unreadable')
  if (several !== undefined && strong === undefined) return no('several: The page lists several works.')
  if (labels !== undefined && labels.works > 2 && strong === undefined) return no('several: The page lists several works.')
  if (apart !== undefined && strong === undefined) return no(apart)
  if (doubted && strong === undefined)
    return titled && labels !== undefined && labels.breadth >= 5 && isHeld(labels)
      ? yes('the page labels the fields of one work.')
      : no('other site: The page describes something that is no catalogued work.')
  if (opener !== undefined && titled) return yes(`${opener.source} describes one work.`)
  if (labels === undefined) return no(nothing)
  const named = (labels.fields.has('title') || labels.fields.has('titled')) && labels.fields.has('creator')
  const supported = readings.some((reading) => reading.work > 0 && reading.source !== 'labels')
  if (titled && labels.works <= 1 && labels.fields.size >= 2 && labels.breadth >= (supported || named ? 3 : 4) && isCatalogued(labels))
    return yes('the page labels the fields of one work.')
  return no(nothing)
}
