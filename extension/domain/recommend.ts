import type { Item, StageName } from '#shared/item.ts'
import type { Segment } from '#shared/segment.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { eligible } from './eligible.ts'
import type { Guards } from './guards.ts'
import type { Interest } from './interest.ts'
import { type Neighbour, neighboursOf, tasteOf } from './pull.ts'
import { type Contribution, type Reason, reasonsOf } from './reason.ts'
import { corrected } from './recommend/corrected.ts'
import { BREADTH_OF, type BreadthName, diversify } from './recommend/diversify.ts'
import { dividedOf } from './recommend/divide.ts'
import { historyOf, type Source, sourceOf } from './recommend/history.ts'
import { type Shelf, shelfOf } from './recommend/prepare.ts'
import type { Sums } from './recommend/recommender.ts'
import type { ItemRow, RecordRow, SearchRow, VisitRow } from './rows.ts'

/**
 * Ranking: how well an item meets what the patron has read, and through which records (docs/recommendation.md).
 *
 * What is *read* is the sum over the patron's records and chosen subjects of use (`historyOf`) times weight (EASE^R on
 * public metadata, `neighbourhoodOf`); the record of this tab counts like three attentive visits more (*related*). Each
 * such product is divided among what the record and the item share: those are the contributions, and the reasons are
 * read off them.
 *
 * Beside it: a pin (half of what is read, at most 0.25: a pin lifts what is read and cannot carry a passing subject past
 * it), the librarian's boost and "more" and "less like this" (each a quarter of read and related, at most 0.1 and 0.15;
 * 0.3 off the item itself), and at most 0.001 by the strongest interest next to one of the item's subjects. An item with
 * nothing but such a neighbour is a guess; at most one is shown, after the first ten. Items with a better reason get the
 * neighbour's part too, so that none can gain by losing that reason.
 *
 * Of the first ten, up to three places go to subjects the others leave out (`diversify`); none or up to five where the
 * patron chose so. An item is not on a subject the patron called wrong for it (`corrected`).
 *
 * Never shown: what was dismissed, what is past its last day or before its first, what the patron's guards (language,
 * level, access) or the audience rule shut out, what carries a muted or struck subject, the records the patron has
 * already opened, the same address twice, and whatever has no reason.
 */

/** Attentive visits the record of this tab counts for. */
const HERE = 3
const PINNED = 0.25
const BOOST = 0.1
const VERDICT = 0.15
const LESS = 0.3
const NEAR = 0.001
/** Places before the guess. */
const GUESS_AFTER = 10

export interface Recommendation {
  item: Item
  /** Sum of the contributions; comparable within one ranking only. */
  score: number
  readonly contributions: Contribution[]
  /** At least one, the weightiest first. */
  readonly reasons: Reason[]
  /** `ranked` by score; `wider`: placed for a subject the others leave out; `guess`: next to what is read; `library`: of a patron nothing is known (`fromLibrary`). */
  slot: 'ranked' | 'wider' | 'guess' | 'library'
}

export interface RankInput extends Guards {
  items: readonly Item[]
  interests: readonly Interest[]
  /** Records the patron has opened: their own pages are not recommended again. */
  records: readonly RecordRow[]
  /** Stays on them. */
  visits: readonly VisitRow[]
  /** Searches, for the effort of each find. */
  searches?: readonly SearchRow[]
  states: ReadonlyMap<string, ItemRow>
  vocabulary: Vocabulary
  segment?: Segment
  stage?: StageName
  /** Record of this tab. */
  here?: RecordRow
  /** Show at most one guess; on unless false. */
  guesses?: boolean
  /** How many of the first ten places go to subjects left out; balanced unless chosen. */
  breadth?: BreadthName | undefined
  now: number
  /** At most so many are returned, and a guess; 100 unless given. */
  limit?: number
}

/** Items for this patron, the best first; ties by later publication, then id. Deterministic in its input, whatever its order. */
export function rank(input: RankInput): Recommendation[] {
  const view = viewOf(input)
  const { shelf, sums, related, near } = view
  const fits = eligible(input, shelf.concepts)
  const scores = new Float64Array(shelf.items.length)
  const certain: number[] = []
  let guess = -1
  for (let place = 0; place < scores.length; place += 1) {
    const item = shelf.items[place]
    if (item === undefined) continue
    const sure = (sums.scores[place] ?? 0) + (related[place] ?? 0) > 0
    if (!sure && nearTo(item, near) === undefined) continue
    scores[place] = scoreOf(item, place, view)
    if (sure) certain.push(place)
    else if (input.guesses !== false && (guess < 0 || (scores[place] ?? 0) > (scores[guess] ?? 0)) && fits(item)) guess = place
  }
  const listed = firstOf(certain, scores, input.limit ?? 100, shelf, fits)
  const placed = diversify(listed, (place) => groupOf(place, shelf), BREADTH_OF[input.breadth ?? 'balanced'])
  const first = new Set(placed.map(({ entry }) => entry))
  const all: { entry: number; slot: Recommendation['slot'] }[] = [
    ...placed,
    ...listed.filter((place) => !first.has(place)).map((entry) => ({ entry, slot: 'ranked' as const })),
  ]
  if (guess >= 0) all.splice(Math.min(GUESS_AFTER, all.length), 0, { entry: guess, slot: 'guess' })
  return all.flatMap(({ entry, slot }) => {
    const item = shelf.items[entry]
    return item === undefined ? [] : explained(item, scores[entry] ?? 0, slot, () => partsOf(item, entry, view))
  })
}

/** Everything an item is held against. */
interface View {
  shelf: Shelf
  history: readonly Source[]
  sums: Sums
  here: Source | undefined
  /** What the record of this tab gives, by place. */
  related: Float64Array
  near: ReadonlyMap<string, Neighbour>
  taste: ReadonlyMap<string, number>
  states: ReadonlyMap<string, ItemRow>
}

function viewOf(input: RankInput): View {
  const shelf = shelfOf(input)
  const history = historyOf(input, shelf.concepts)
  const here = input.here === undefined ? undefined : sourceOf(input.here, HERE, input.interests, shelf.concepts)
  return {
    shelf,
    history,
    sums: shelf.kept.sums(history),
    here,
    related: shelf.kept.sums(here === undefined ? [] : [here]).scores,
    near: neighboursOf(input.interests, shelf.concepts),
    taste: tasteOf(corrected(input.items, input.states), input.states),
    states: input.states,
  }
}

function scoreOf(item: Item, place: number, view: View): number {
  const read = view.sums.scores[place] ?? 0
  const sure = read + (view.related[place] ?? 0)
  return sure + nearOf(item, view) + pinOf(item, read) + boostOf(item, sure) + verdictOf(item, sure, view)
}

function nearOf(item: Item, { near }: View): number {
  return NEAR * (nearTo(item, near)?.strength ?? 0)
}

function pinOf(item: Item, read: number): number {
  return item.pinned === true ? Math.min(PINNED, read / 2) : 0
}

function boostOf(item: Item, sure: number): number {
  return (item.boost ?? 0) * Math.min(BOOST, sure / 4)
}

function verdictOf(item: Item, sure: number, { taste, states }: View): number {
  if (taste.size === 0) return 0
  const liking = item.subjects.reduce((sum, subject) => sum + (taste.get(subject) ?? 0), 0) / Math.max(1, item.subjects.length)
  return liking * Math.min(VERDICT, sure / 4) - (states.get(item.id)?.verdict === 'less' ? LESS : 0)
}

/** The strongest interest next to a subject of the item; the first of equals. */
function nearTo({ subjects }: Item, near: ReadonlyMap<string, Neighbour>): Neighbour | undefined {
  let best: Neighbour | undefined
  for (const subject of subjects) {
    const found = near.get(subject)
    if (found !== undefined && found.strength > (best?.strength ?? 0)) best = found
  }
  return best
}

/** Places that are put in order at first: enough unless most of them may not be shown. */
const ORDERED = 1_000

/** The best places that may be shown, one for each address; ties by place. */
function firstOf(places: readonly number[], scores: Float64Array, limit: number, shelf: Shelf, fits: (item: Item) => boolean, ordered = ORDERED): number[] {
  const least = Float64Array.from(places, (place) => scores[place] ?? 0)
    .sort()
    .at(-ordered)
  const best = least === undefined ? places : places.filter((place) => (scores[place] ?? 0) >= least)
  const listed: number[] = []
  const addresses = new Set<string>()
  for (const place of best.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)) {
    if (listed.length >= limit) break
    const item = shelf.items[place]
    if (item === undefined || addresses.has(item.url) || !fits(item)) continue
    addresses.add(item.url)
    listed.push(place)
  }
  if (listed.length >= limit || best.length === places.length) return listed
  return firstOf(places, scores, limit, shelf, fits, places.length)
}

/** The top group of an item's first subject. */
function groupOf(place: number, { items, concepts }: Shelf): string | undefined {
  const group = concepts.get(items[place]?.subjects[0] ?? '')?.group
  return group === undefined ? undefined : String(group)
}

/** Contributions of an item; they sum to its score. */
function partsOf(item: Item, place: number, view: View): Contribution[] {
  const { shelf, history, sums, here } = view
  const { kept, concepts } = shelf
  const creator = item.creator ?? ''
  const parts: Contribution[] = []
  for (const { source, amount } of sums.linesTo(place)) {
    const used = history[source]
    if (used?.from.kind === 'chosen') parts.push({ kind: 'chosen', concept: used.from.concept, amount })
    else if (used !== undefined) {
      const { record } = used.from
      const divided = dividedOf(used, place, amount, kept, concepts)
      for (const [id, part] of divided.concepts) {
        const concept = concepts.get(id)
        if (concept !== undefined) parts.push({ kind: 'record', concept, record, amount: part })
      }
      if (divided.makers > 0) parts.push({ kind: 'creator', creator, record, amount: divided.makers })
    }
  }
  const read = sums.scores[place] ?? 0
  const related = view.related[place] ?? 0
  if (here?.from.kind === 'record' && related > 0) {
    const { makers } = dividedOf(here, place, related, kept, concepts)
    if (related > makers) parts.push({ kind: 'related', record: here.from.record, amount: related - makers })
    if (makers > 0) parts.push({ kind: 'creator', creator, record: here.from.record, amount: makers })
  }
  const neighbour = nearTo(item, view.near)
  if (neighbour !== undefined) parts.push({ kind: 'near', concept: neighbour.concept, near: neighbour.interest.concept, amount: nearOf(item, view) })
  const hand: Contribution[] = [
    { kind: 'pinned', amount: pinOf(item, read) },
    { kind: 'boost', amount: boostOf(item, read + related) },
    { kind: 'verdict', amount: verdictOf(item, read + related, view) },
  ]
  return [...parts, ...hand.filter(({ amount }) => amount !== 0)]
}

/** Contributions and reasons are put together when they are first asked for: a page shows twenty of a hundred. */
function explained(item: Item, score: number, slot: Recommendation['slot'], parts: () => Contribution[]): Recommendation {
  let contributions: Contribution[] | undefined
  let reasons: Reason[] | undefined
  return {
    item,
    score,
    slot,
    get contributions() {
      contributions ??= parts()
      return contributions
    },
    get reasons() {
      reasons ??= reasonsOf(item, this.contributions)
      return reasons
    },
  }
}
