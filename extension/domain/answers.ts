import { MOST_CHANNELS, MOVES, moveAnswer, SUPER_GROUPS, superGroupOf } from '#shared/answers.ts'
import { COSTS, costAnswer } from '#shared/cost.ts'
import type { Item } from '#shared/item.ts'
import { STAGE_ANSWERS, stageOf } from '#shared/lifecycle.ts'
import type { Question, QuestionId } from '#shared/policy.ts'
import { STAND_IN_DAYS } from '#shared/privacy/budget.ts'
import { below, type RandomBytes } from '#shared/privacy/random.ts'
import { GROUPS } from '#shared/subject.ts'
import { easeOf, type Find, SESSION } from './effort.ts'
import type { Interest } from './interest.ts'
import type { ItemRow, Mode } from './rows.ts'

/**
 * True answers to the library's questions, as indices into each question's domain. They stay on the device: only
 * randomised stand-ins and tickets of them are ever written on a card (shared/privacy).
 */

/** Sizes of the domains this extension answers a question over. */
const DOMAINS: Readonly<Record<QuestionId, readonly number[]>> = {
  profile: [GROUPS],
  subject: [GROUPS, SUPER_GROUPS],
  stage: [STAGE_ANSWERS.length],
  gap: [GROUPS],
  move: [MOVES],
  cost: [COSTS],
  channel: Array.from({ length: MOST_CHANNELS }, (_, index) => index + 2),
}

/** Whether this extension knows what the answers of a question over this domain mean; one it does not know it leaves unanswered. */
export const canAnswer = ({ id, domain }: Pick<Question, 'id' | 'domain'>): boolean => DOMAINS[id].includes(domain)

/** Weight of each of the 32 groups, 0 or more: the sum of the weights of its interests. Muted and struck ones weigh nought. */
export function groupWeights(interests: readonly Interest[]): number[] {
  const weights = Array<number>(GROUPS).fill(0)
  for (const { concept, weight } of interests) weights[concept.group] = (weights[concept.group] ?? 0) + weight
  return weights
}

/**
 * The direction of the patron's interests from a library's public mean, of any length: their shares of the 32 groups less the mean's. Undefined without an
 * interest that weighs, or exactly on the mean: then there is no direction, and the card says a random one.
 */
export function profileDirection(interests: readonly Interest[], mean: readonly number[]): number[] | undefined {
  const weights = groupWeights(interests)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole <= 0) return undefined
  const direction = weights.map((weight, group) => weight / whole - (mean[group] ?? 0))
  return direction.every((value) => value === 0) ? undefined : direction
}

/**
 * One group drawn by the patron's normalised weights over groups 1 to 31; 0 when there is none. Drawing, instead of
 * naming the strongest, makes the shares over many patrons those of reading as a whole, minor subjects included.
 */
export function subjectAnswer(weights: readonly number[], random: RandomBytes): number {
  const known = weights.map((weight, group) => (group === 0 ? 0 : weight))
  const whole = known.reduce((sum, weight) => sum + weight, 0)
  if (whole <= 0) return 0
  let left = (below(2 ** 32, random) / 2 ** 32) * whole
  const drawn = known.findIndex((weight) => {
    left -= weight
    return weight > 0 && left < 0
  })
  return drawn === -1 ? known.findLastIndex((weight) => weight > 0) : drawn
}

/** One need that was hard to meet, with its groups (struck ones left out): a search in vain has one point, a hard find `index / EASE[1]`. */
export interface Hardship {
  groups: readonly number[]
  points: number
}

/** The group most sought in vain or at most effort: that of most points, ties by the smaller index; 0 when none maps to a subject. */
export function gapAnswer(hardships: readonly Hardship[]): number {
  const counts = Array<number>(GROUPS).fill(0)
  for (const { groups, points } of hardships) for (const group of new Set(groups)) counts[group] = (counts[group] ?? 0) + points
  counts[0] = 0
  const most = Math.max(...counts)
  return most === 0 ? 0 : counts.indexOf(most)
}

/** A find with what else `cost` asks of it: the weightiest thing done with its work, and the shares of its groups, struck and muted subjects left out. */
export interface Access {
  find: Pick<Find, 'record' | 'at' | 'index'>
  mode: Mode
  shares: readonly { group: number; share: number }[]
}

const DAY = 86_400_000

/**
 * The cell of the *latest* find that lies on a named super-group (shared/cost.ts): of the last 182 days, as long as a stand-in then stays, and not of the last half hour,
 * in which a request may still follow. Of several super-groups the one of most share counts, ties by the smaller number; of finds at one time the one of the smaller id. 0 when there is none.
 */
export function costAnswerOf(accesses: readonly Access[], now: number): number {
  const settled = accesses.filter(({ find }) => find.at > now - STAND_IN_DAYS * DAY && find.at <= now - SESSION)
  for (const { find, mode, shares } of settled.toSorted((a, b) => b.find.at - a.find.at || (a.find.record < b.find.record ? -1 : 1))) {
    const subject = leadingOf(shares)
    if (subject === 0) continue
    return costAnswer({
      subject,
      mode: mode === 'request' || mode === 'ask' ? 'library' : 'online',
      difficulty: easeOf(find.index) === 'hard' ? 'hard' : 'easy',
    })
  }
  return 0
}

/** The named super-group of most share; 0 when none has any. */
function leadingOf(shares: Access['shares']): number {
  const sums = Array<number>(SUPER_GROUPS).fill(0)
  for (const { group, share } of shares) sums[superGroupOf(group)] = (sums[superGroupOf(group)] ?? 0) + share
  sums[0] = 0
  const most = Math.max(...sums)
  return most > 0 ? sums.indexOf(most) : 0
}

/** The move between life-cycle stages: from the stage `epochDays` days ago to that of the UTC day `today`, both worked out from the days of use as they are known now. */
export function moveAnswerOf(days: readonly number[], today: number, epochDays: number): number {
  return moveAnswer(stageOf(days, today - epochDays), stageOf(days, today))
}

/** What each deed with an item counts for its channel: asking for more and keeping most, opening once, and as much against it when it is turned away; what is known already is not turned away. */
const DEEDS = { opened: 1, kept: 2, more: 2, less: -2, dismissed: -1 } as const

/**
 * The channel most used, as its place in `order` plus one; ties by the smaller place; 0 when none of them has more use than dismissals. `order` holds slugs: what an
 * answer means is the policy's to say, and channels it does not list are left out.
 */
export function channelAnswer(
  items: readonly Pick<Item, 'id' | 'channel'>[],
  states: ReadonlyMap<string, Pick<ItemRow, 'opened' | 'kept' | 'dismissed' | 'known' | 'verdict'>>,
  order: readonly string[],
): number {
  const uses = order.map(() => 0)
  for (const { id, channel } of items) {
    const place = order.indexOf(channel)
    const state = states.get(id)
    if (place === -1 || state === undefined) continue
    const { opened, kept, dismissed, known, verdict } = state
    const use =
      (opened === undefined ? 0 : DEEDS.opened) +
      (kept === 1 ? DEEDS.kept : 0) +
      (dismissed === 1 && known !== 1 ? DEEDS.dismissed : 0) +
      (verdict === undefined ? 0 : DEEDS[verdict])
    uses[place] = (uses[place] ?? 0) + use
  }
  const most = Math.max(0, ...uses)
  return most === 0 ? 0 : 1 + uses.indexOf(most)
}
