import type { Channel } from '#shared/channel.ts'
import { epochOf, epochSpan } from '#shared/epoch.ts'
import { STAGE_ANSWERS } from '#shared/lifecycle.ts'
import type { Policy, Question } from '#shared/policy.ts'
import { type Estimate, estimate, suppressed } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import type { SegmentModel } from '#shared/segment.ts'
import type { EpochState, ReadersCell, ReadersQuestion, ReadersReply } from '#shared/staff.ts'
import type { Bilingual, Vocabulary } from '#shared/subject.ts'
import { daysBetween } from './items.ts'

/** One question of a closed epoch as counted: `counts[i]` of `n` cards carried a ticket for answer i. */
export interface Tally {
  question: Question
  n: number
  counts: readonly number[]
}

/** An estimate for every answer of a counted question, in the order of their indices. */
export function estimates(tally: Tally): Estimate[] {
  const mechanism = mechanismOf(tally.question)
  return tally.counts.map((count) => estimate(count, tally.n, mechanism))
}

/**
 * Difference of two shares with its 95 % interval, from the root of the sum of both squared half-widths. Readers who stay keep
 * their stand-ins, so two epochs lean the same way and the true interval is, if anything, narrower.
 */
export function change(now: Pick<Estimate, 'share' | 'lo'>, before: Pick<Estimate, 'share' | 'lo'>): { share: number; lo: number; hi: number } {
  const share = now.share - before.share
  const half = Math.hypot(now.share - now.lo, before.share - before.lo)
  return { share, lo: share - half, hi: share + half }
}

/** What answers are called, and how much is published for them. */
export interface Names {
  vocabulary: Vocabulary
  channels: readonly Channel[]
  /** Published items by top group. */
  supply: readonly number[]
}

/** One question as staff see it. A suppressed cell carries its label and no figure at all. */
export function readersQuestion(
  tally: Tally,
  before: Tally | undefined,
  names: Names,
  place: { epoch: number; closedOn: string; beforeEpoch: number | undefined; policy: Policy },
): ReadersQuestion {
  const { question } = tally
  const least = place.policy.minimumReports
  // Only the same question, asked with the same noise, can be compared.
  const earlier = before !== undefined && sameQuestion(question, before.question) ? estimates(before) : undefined
  const cells = estimates(tally).map((cell, index): ReadersCell => {
    const label = answerLabel(question, index, names)
    const items = question.id === 'gap' || question.id === 'subject' ? { items: names.supply[index] ?? 0 } : {}
    if (suppressed(cell, least)) return { index, label, suppressed: true, ...items }
    const shown: ReadersCell = { index, label, suppressed: false, share: cell.share, lo: cell.lo, hi: cell.hi, ...items }
    const last = earlier?.[index]
    if (last === undefined || suppressed(last, least)) return shown
    return { ...shown, before: { share: last.share, lo: last.lo, hi: last.hi }, change: change(cell, last) }
  })
  const { from, to } = epochSpan(place.epoch, place.policy)
  return {
    id: question.id,
    epoch: place.epoch,
    from,
    to,
    closedOn: place.closedOn,
    n: tally.n,
    epsilon: mechanismOf(question).oneReportEpsilon,
    standInEpsilon: question.standInEpsilon,
    reportEpsilon: question.reportEpsilon,
    minimumReports: least,
    beforeEpoch: earlier === undefined ? null : (place.beforeEpoch ?? null),
    cells,
    hidden: cells.filter((cell) => cell.suppressed).length,
  }
}

function sameQuestion(one: Question, other: Question): boolean {
  return one.domain === other.domain && one.standInEpsilon === other.standInEpsilon && one.reportEpsilon === other.reportEpsilon
}

const NONE: Bilingual = { en: 'None, or prefer not to say', 'zh-CN': '无，或不愿说明' }

function answerLabel(question: Question, index: number, { vocabulary, channels }: Names): Bilingual {
  const numbered: Bilingual = { en: `Answer ${index}`, 'zh-CN': `答案 ${index}` }
  switch (question.id) {
    case 'stage':
      return STAGE_ANSWERS[index]?.label ?? numbered
    case 'subject':
    case 'gap':
      return index === 0 ? NONE : groupLabel(vocabulary, index)
    case 'channel':
      return index === 0 ? NONE : (channels[index - 1]?.title ?? numbered)
    default:
      return numbered
  }
}

function groupLabel(vocabulary: Vocabulary, group: number): Bilingual {
  const id = vocabulary.groups[group]
  return vocabulary.concepts.find((concept) => concept.id === id)?.prefLabel ?? { en: `Group ${group}`, 'zh-CN': `类组 ${group}` }
}

/** Published items by top group; an item counts once in each group its subjects fall in. */
export function supplyOf(items: readonly { subjects: readonly string[] }[], vocabulary: Vocabulary): number[] {
  const groups = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.group]))
  const supply = vocabulary.groups.map(() => 0)
  for (const item of items) {
    for (const group of new Set(item.subjects.map((subject) => groups.get(subject)))) if (group !== undefined) supply[group] = (supply[group] ?? 0) + 1
  }
  return supply
}

/** The epoch under way; before the origin, epoch 0 on its day 1. */
export function epochState(now: number, today: string, policy: Policy): EpochState {
  const number = Math.max(0, epochOf(now, policy))
  const span = epochSpan(number, policy)
  return { number, ...span, day: Math.max(1, daysBetween(span.from, today) + 1), length: policy.epochDays }
}

const LEADING = 4

/** The facts of the segment model: what each segment leads in. */
export function segmentFacts(model: SegmentModel, learned: string | null, today: string, vocabulary: Vocabulary): ReadersReply['segments'] {
  return {
    version: model.version,
    method: model.method,
    threshold: model.threshold,
    learned,
    ageDays: learned === null ? null : daysBetween(learned, today),
    segments: model.segments.map((segment) => ({
      id: segment.id,
      name: segment.name,
      story: segment.story,
      ...(segment.stages === undefined ? {} : { stages: segment.stages }),
      leading: segment.centre
        .map((weight, group) => ({ concept: vocabulary.groups[group] ?? '', label: groupLabel(vocabulary, group), weight }))
        .filter((group) => group.weight > 0)
        .toSorted((one, other) => other.weight - one.weight)
        .slice(0, LEADING),
    })),
  }
}
