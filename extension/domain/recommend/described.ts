/**
 * A record as the recommender sees it: public metadata only, from whatever source. Two descriptions with one `id` are
 * taken for one record. Terms are compared as they are, so whoever describes normalises.
 */
export interface Described {
  id: string
  /** Concepts, broader concepts, headings or tags. `weight` > 0: how much of the record is about the term, on any scale (the block is scaled to length one). */
  subjects: readonly Term[]
  creators: readonly string[]
  /** Series, or the units of description it is part of. */
  series: readonly string[]
  /** Year of issue or creation; negative before our era. */
  year?: number
  level?: string
  /** BCP 47 primary tag, lower case. */
  language?: string
  /** How many libraries, or lists, hold it: published, at least 1. Absent where nobody publishes it. */
  holdings?: number
}

export interface Term {
  term: string
  weight: number
}

/** Kinds of features, in the order in which they lie in a vector. */
export const BLOCKS = ['subject', 'creator', 'series', 'period', 'level', 'language', 'held'] as const
export type Block = (typeof BLOCKS)[number]

/** The period of a year as terms: the decade from 1900 on, the century before, when dates are rarer and less sure. */
export function periodOf(year: number): string {
  return year >= 1900 ? `${Math.floor(year / 10) * 10}s` : `c${Math.floor(year / 100)}`
}

/**
 * How widely a record is held as two neighbouring knots of a piecewise linear scale over log2(holdings), two doublings
 * apart, so that records held about as widely share most and those 16 times rarer nothing.
 */
export function heldOf(holdings: number): Term[] {
  const place = Math.log2(Math.max(1, holdings)) / 2
  const knot = Math.floor(place)
  const beyond = place - knot
  const knots = [
    { term: `4^${knot}`, weight: 1 - beyond },
    { term: `4^${knot + 1}`, weight: beyond },
  ]
  return knots.filter(({ weight }) => weight > 0)
}

/** The features of a description by block; blocks without a term are empty. */
export function termsOf(record: Described): Record<Block, readonly Term[]> {
  return {
    subject: merged(record.subjects),
    creator: once(record.creators),
    series: once(record.series),
    period: record.year === undefined ? [] : once([periodOf(record.year)]),
    level: record.level === undefined ? [] : once([record.level]),
    language: record.language === undefined ? [] : once([record.language]),
    held: record.holdings === undefined ? [] : heldOf(record.holdings),
  }
}

function once(terms: readonly string[]): Term[] {
  return [...new Set(terms)].map((term) => ({ term, weight: 1 }))
}

/** Terms given twice count once, with the larger weight; terms without weight are left out. */
function merged(terms: readonly Term[]): Term[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of terms) if (weight > (weights.get(term) ?? 0)) weights.set(term, weight)
  return Array.from(weights, ([term, weight]) => ({ term, weight }))
}
