import type { Item, StageName } from '#shared/item.ts'
import type { Segment } from '#shared/segment.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { eligible } from './eligible.ts'
import type { Interest } from './interest.ts'
import { type Facet, type Pull, pullOf } from './pull.ts'
import { type Contribution, type Reason, reasonsOf } from './reason.ts'
import type { ItemRow, RecordRow } from './rows.ts'

/**
 * Ranking: how well an item meets the patron's interests, and through which records.
 *
 * An item is the unit vector of its subjects, each by its rarity among the items (ln(1 + N / n)). A subject of an item
 * meets an interest of mass m with strength s * m / (m + 4), where s is 1 for the same concept, 0.5 for each step the
 * item is narrower and 0.3 for each step it is broader. The score is the sum over the item's subjects and the patron's
 * interests of (component * strength): a cosine whose patron side saturates instead of being scaled to one, so that
 * less evidence can only mean a lower score. Each such product is divided among the records of the interest by their
 * mass and, for the floor, the patron's choice: those are the contributions, and the reasons are read off them.
 *
 * Beside it: the record of this tab (at most 0.6), a pin for followers of one of the item's subjects (half of
 * what the interests give, at most 0.25: a pin lifts what is read, and cannot carry a passing subject past it), the
 * librarian's boost (within 0.1), "more" and "less like this" (within 0.15; 0.3 off the item itself), and 0.15 of the
 * strength of the strongest interest next to one of the item's subjects (related, or under the same broader concept).
 * An item with nothing but such a neighbour is a guess, and at most one guess is shown. Items with a better reason get
 * the neighbour's part too, so that none can gain by losing that reason.
 *
 * Never shown: what was dismissed, what is past its last day or before its first, what the patron does not read, what
 * the audience rule shuts out, what carries a muted or struck subject, the records the patron has already opened, and
 * whatever has no reason.
 */

const RELATED = 0.6
const PINNED = 0.25
const BOOST = 0.1
const VERDICT = 0.15
const LESS = 0.3
/** Records of one interest that are told apart in the contributions. */
const NAMED = 12

export interface Recommendation {
  item: Item
  /** Sum of the contributions; comparable within one ranking only. */
  score: number
  contributions: Contribution[]
  /** At least one, the weightiest first. */
  reasons: Reason[]
}

export interface RankInput {
  items: readonly Item[]
  interests: readonly Interest[]
  /** Records the patron has opened: their own pages are not recommended again. */
  records: readonly RecordRow[]
  states: ReadonlyMap<string, ItemRow>
  vocabulary: Vocabulary
  segment?: Segment
  stage?: StageName
  readingLanguages: readonly string[]
  /** Record of this tab. */
  here?: RecordRow
  /** Show at most one guess; on unless false. */
  guesses?: boolean
  now: number
  /** At most so many are returned; 100 unless given. */
  limit?: number
}

/** Items for this patron, the best first; ties by later publication, then id. Deterministic in its input. */
export function rank(input: RankInput): Recommendation[] {
  const pull = pullOf(input)
  const fits = eligible(input, pull.concepts)
  const met: Scored[] = []
  let guess: Scored | undefined
  for (const item of input.items) {
    const meeting = meetingOf(item, pull)
    const certain = meeting.read + meeting.related > 0
    if ((!certain && meeting.near === 0) || !fits(item)) continue
    const scored = { item, meeting, score: meeting.read + meeting.related + meeting.near + handOf(item, meeting, pull.states) }
    if (certain) met.push(scored)
    else if (guess === undefined || order(scored, guess) < 0) guess = scored
  }
  const listed = met.sort(order).slice(0, input.limit ?? 100)
  const all = guess === undefined || input.guesses === false ? listed : [...listed, guess].sort(order)
  return all.map(({ item, meeting }) => explained(item, partsOf(item, meeting, pull)))
}

/** What an item's vector gives against each part of the pull. */
interface Meeting {
  read: number
  related: number
  near: number
  taste: number
}

interface Scored {
  item: Item
  meeting: Meeting
  score: number
}

/** The item's unit vector held against the patron's side: sums over its subjects of (component * strength). */
function meetingOf(item: Item, { facets }: Pull): Meeting {
  let length = 0
  let read = 0
  let here = 0
  let taste = 0
  let nearest = 0
  let near = 0
  for (const subject of item.subjects) {
    const facet = facets.get(subject)
    if (facet === undefined) continue
    const { rarity } = facet
    length += rarity * rarity
    read += rarity * facet.read
    here += rarity * facet.here
    taste += rarity * facet.taste
    if (facet.near > nearest) {
      nearest = facet.near
      near = rarity * facet.near
    }
  }
  const unit = length === 0 ? 0 : 1 / Math.sqrt(length)
  return { read: read * unit, related: RELATED * Math.min(1, here * unit), near: near * unit, taste: Math.max(-1, Math.min(1, taste * unit)) }
}

function handOf(item: Item, meeting: Meeting, states: ReadonlyMap<string, ItemRow>): number {
  return pinOf(item, meeting) + BOOST * (item.boost ?? 0) + verdictOf(item, meeting, states)
}

function pinOf(item: Item, { read }: Meeting): number {
  return item.pinned === true ? Math.min(PINNED, read / 2) : 0
}

function verdictOf(item: Item, { taste }: Meeting, states: ReadonlyMap<string, ItemRow>): number {
  return VERDICT * taste - (states.get(item.id)?.verdict === 'less' ? LESS : 0)
}

/** Contributions of an item; they sum to its score. */
function partsOf(item: Item, meeting: Meeting, pull: Pull): Contribution[] {
  const { facets, sources, here, states } = pull
  const length = lengthOf(item, facets)
  const parts: Contribution[] = []
  for (const subject of item.subjects) {
    const component = (facets.get(subject)?.rarity ?? 0) / length
    for (const { interest, strength } of sources.get(subject) ?? []) parts.push(...shared(interest, component * strength))
  }
  if (here !== undefined && meeting.related > 0) parts.push({ kind: 'related', record: here, amount: meeting.related })
  const hand: Contribution[] = [
    { kind: 'pinned', amount: pinOf(item, meeting) },
    { kind: 'boost', amount: BOOST * (item.boost ?? 0) },
    { kind: 'verdict', amount: verdictOf(item, meeting, states) },
  ]
  return [...parts, ...nearParts(item, length, pull), ...hand.filter((part) => part.amount !== 0)]
}

function lengthOf(item: Item, facets: ReadonlyMap<string, Facet>): number {
  return Math.hypot(...item.subjects.map((subject) => facets.get(subject)?.rarity ?? 0))
}

/** An amount divided by mass among the records of an interest, the weightiest one by one, and the patron's own choice. */
function shared({ concept, evidence, floor, mass }: Interest, amount: number): Contribution[] {
  const parts: Contribution[] = []
  let rest = mass - floor
  for (const line of evidence.slice(0, NAMED)) {
    if (line.mass <= 0) break
    rest -= line.mass
    parts.push({ kind: 'record', concept, record: line.record, amount: (amount * line.mass) / mass })
  }
  if (evidence.length > NAMED) parts.push({ kind: 'records', concept, count: evidence.length - NAMED, amount: (amount * rest) / mass })
  if (floor > 0) parts.push({ kind: 'chosen', concept, amount: (amount * floor) / mass })
  return parts
}

function nearParts(item: Item, length: number, { facets, near, concepts }: Pull): Contribution[] {
  const sources = item.subjects.map((subject) => ({ subject, source: near.get(subject) }))
  const best = sources.reduce((first, next) => ((next.source?.strength ?? 0) > (first.source?.strength ?? 0) ? next : first))
  const concept = concepts.get(best.subject)
  if (best.source === undefined || concept === undefined) return []
  const { interest, strength } = best.source
  const amount = ((facets.get(best.subject)?.rarity ?? 0) / length) * strength
  return shared(interest, amount).map((part) => ({
    kind: 'near',
    concept,
    near: interest.concept,
    amount: part.amount,
    ...(part.kind === 'record' ? { record: part.record } : {}),
  }))
}

function explained(item: Item, contributions: Contribution[]): Recommendation {
  return { item, score: sum(contributions.map((part) => part.amount)), contributions, reasons: reasonsOf(item, contributions) }
}

function order(a: Scored, b: Scored): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.item.published !== b.item.published) return a.item.published < b.item.published ? 1 : -1
  return a.item.id < b.item.id ? -1 : 1
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0)
}
