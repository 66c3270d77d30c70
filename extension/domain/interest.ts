import type { Concept, Vocabulary } from '#shared/subject.ts'
import { daysSince, unitsOf } from './recommend/worth.ts'
import type { AdjustmentRow, RecordRow, SearchRow, VisitRow } from './rows.ts'
import { visitsByRecord } from './worth-visits.ts'

/**
 * Interest: how much of the patron's reading falls on a subject, and on which records that belief rests.
 *
 * One visit of `a` milliseconds of attention, `d` days ago, to a record found at effort `e`, is worth
 *
 *     (0.25 + 0.75 (1 - exp(-a / 3 min))) * effortFactor(e) * 2^(-d / 30)
 *
 * units (`recommend/worth.ts`): opening a record counts a quarter, ten minutes of reading nearly one, and both halve every
 * 30 days. This is the slow memory, of who the patron is: what the page of interests, segments and answers rest on. The
 * ranking counts the same units and forgets by a power, faster at first (`worthOf`), so that it turns with the patron
 * within days. The *mass*
 * of a subject is the sum over records of (units of its visits) * (share of the record on the subject) * 1.5^steps,
 * plus a floor of `FLOOR` * 1.5^steps where the patron chose the subject; the floor does not fade. Mass is additive: take a record
 * away and exactly its mass goes.
 *
 * The *weight* is mass / max(sum of masses, `FULL`), at most `CAP`. While a patron's whole mass is below `FULL` (about a
 * dozen attentive visits) weights are on a fixed scale, so little reading is little certainty and a removed record moves
 * a weight by exactly its `share`; beyond it the weights of what remains grow to fill the room, as shares of a whole do.
 *
 * Muted and struck subjects, and all narrower ones, have weight and mass nought and take no room; a struck one keeps no
 * evidence at all. Known limits: a subject the vocabulary does not hold is not learned, and the effort factor of a
 * record goes to its first visit only.
 */

/** Units of the floor under a subject chosen by hand. */
export const FLOOR = 0.75
/** Units below which weights are absolute. */
export const FULL = 12
/** No subject weighs more. */
export const CAP = 0.4
/** Days in which a visit loses half its worth. */
export const HALF_LIFE = 30
/** Factor of one step up; its inverse is a step down. */
export const STEP = 1.5

/** What one record adds to a subject. `share` of all evidence and the floor sums to the subject's weight. */
export interface Evidence {
  record: RecordRow
  visits: number
  /** Milliseconds of attention. */
  active: number
  /** Part of the weight, 0 to 0.4. */
  share: number
  /** Part of the mass, in units. */
  mass: number
}

/** A subject with its weight (0 to 0.4), its mass (units), and the records it rests on, the weightiest first. */
export interface Interest {
  concept: Concept
  weight: number
  mass: number
  /** Part of the mass that is there because the patron chose the subject. */
  floor: number
  evidence: Evidence[]
  /** When it was chosen by hand (milliseconds). */
  chosen?: number
  steps: number
  muted: boolean
  mutedUntil?: number
  struck: boolean
  /** Time of the last visit to its evidence. */
  lastVisit?: number
}

export interface InterestInput {
  records: readonly RecordRow[]
  visits: readonly VisitRow[]
  /** Searches, for the effort of each find; without them every factor is 1. */
  searches?: readonly SearchRow[]
  adjustments: readonly AdjustmentRow[]
  vocabulary: Vocabulary
  now: number
}

/** Interests, the weightiest first (ties by concept id). Deterministic in its input; nothing is remembered. */
export function interests(input: InterestInput): Interest[] {
  const concepts = new Map(input.vocabulary.concepts.map((concept) => [concept.id, concept]))
  const decided = new Map(input.adjustments.map((row) => [row.concept, row]))
  const silent = silence(input.adjustments, concepts, input.now)
  const found = new Map<string, Interest>()
  const interestIn = (id: string): Interest | undefined => {
    const concept = concepts.get(id)
    if (concept === undefined) return undefined
    const present = found.get(id) ?? blank(concept, decided.get(id), silent)
    found.set(id, present)
    return present
  }
  for (const row of input.adjustments) interestIn(row.concept)
  const worth = worthOf(input)
  for (const record of input.records) {
    const use = worth.get(record.id)
    if (use === undefined) continue
    for (const { concept, share } of record.concepts) {
      const interest = interestIn(concept)
      if (interest === undefined || interest.struck) continue
      const mass = interest.muted ? 0 : use.units * share * STEP ** interest.steps
      interest.evidence.push({ record, visits: use.visits, active: use.active, share: 0, mass })
      interest.lastVisit = Math.max(interest.lastVisit ?? 0, use.last)
    }
  }
  return weighed([...found.values()])
}

function blank(concept: Concept, row: AdjustmentRow | undefined, silent: ReadonlyMap<string, 'muted' | 'struck'>): Interest {
  const steps = row?.steps ?? 0
  const still = silent.get(concept.id)
  const floor = row?.chosen !== undefined && still === undefined ? FLOOR * STEP ** steps : 0
  return {
    concept,
    weight: 0,
    mass: 0,
    floor,
    evidence: [],
    steps,
    muted: still === 'muted',
    struck: still === 'struck',
    ...(row?.chosen === undefined ? {} : { chosen: row.chosen }),
    ...(row?.mutedUntil === undefined ? {} : { mutedUntil: row.mutedUntil }),
  }
}

/** Muted and struck subjects with all narrower ones; struck wins. */
function silence(adjustments: readonly AdjustmentRow[], concepts: ReadonlyMap<string, Concept>, now: number): Map<string, 'muted' | 'struck'> {
  const struck = new Set(adjustments.filter((row) => row.struck === 1).map((row) => row.concept))
  const muted = new Set(adjustments.filter((row) => row.mutedUntil !== undefined && row.mutedUntil > now).map((row) => row.concept))
  const silent = new Map<string, 'muted' | 'struck'>()
  if (struck.size + muted.size === 0) return silent
  for (const id of concepts.keys()) {
    const chain = ancestry(id, concepts)
    if (chain.some((other) => struck.has(other))) silent.set(id, 'struck')
    else if (chain.some((other) => muted.has(other))) silent.set(id, 'muted')
  }
  return silent
}

/** A concept, its broader one, and so on to the top, each once. */
export function ancestry(id: string, concepts: ReadonlyMap<string, Concept>): string[] {
  const chain: string[] = []
  for (let next: string | undefined = id; next !== undefined && !chain.includes(next); next = concepts.get(next)?.broader) chain.push(next)
  return chain
}

interface Worth {
  units: number
  visits: number
  active: number
  last: number
}

function worthOf({ visits, searches, now }: InterestInput): Map<string, Worth> {
  const worth = new Map<string, Worth>()
  for (const [record, list] of visitsByRecord(visits, searches)) {
    const sum = { units: 0, visits: list.length, active: 0, last: 0 }
    for (const visit of list) {
      sum.units += unitsOf(visit) * 2 ** (-daysSince(visit.at, now) / HALF_LIFE)
      sum.active += visit.active
      sum.last = Math.max(sum.last, visit.at)
    }
    worth.set(record, sum)
  }
  return worth
}

function weighed(list: Interest[]): Interest[] {
  // In one order whatever the order of the rows: the last bit of a sum depends on it.
  list.sort((a, b) => compare(a.concept.id, b.concept.id))
  for (const interest of list) {
    interest.evidence.sort((a, b) => b.mass - a.mass || compare(a.record.id, b.record.id))
    interest.mass = interest.floor + interest.evidence.reduce((sum, line) => sum + line.mass, 0)
  }
  const whole = Math.max(
    FULL,
    list.reduce((sum, interest) => sum + interest.mass, 0),
  )
  for (const interest of list) {
    interest.weight = Math.min(CAP, interest.mass / whole)
    for (const line of interest.evidence) line.share = interest.mass === 0 ? 0 : (interest.weight * line.mass) / interest.mass
  }
  return list.sort((a, b) => b.weight - a.weight || b.mass - a.mass || compare(a.concept.id, b.concept.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
