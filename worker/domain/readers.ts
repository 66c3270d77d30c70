import { answerLabel, groupLabel, STAGE_NAMES, STAGES, SUPER_GROUPS, superGroupLabel } from '#shared/answers.ts'
import type { Channel } from '#shared/channel.ts'
import { COST_MODE_NAMES, COST_MODES, COST_SUBJECTS, COSTS } from '#shared/cost.ts'
import { epochOf, epochSpan } from '#shared/epoch.ts'
import type { Policy, Question } from '#shared/policy.ts'
import { type Estimate, estimate } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { estimateTogether } from '#shared/privacy/together.ts'
import type { SegmentModel } from '#shared/segment.ts'
import type { EpochState } from '#shared/staff.ts'
import type { ReadersCell, ReadersQuestion, ReadersReply, Share } from '#shared/staff-sharing.ts'
import type { Bilingual, Vocabulary } from '#shared/subject.ts'
import { COST_LINES, type CostRelease, costRelease } from './difficulty.ts'
import { rankGaps } from './gaps.ts'
import { daysBetween } from './items.ts'
import { type Release, release, type Tally } from './suppression.ts'

export type { Tally } from './suppression.ts'

/** The plain estimate for every answer of a counted question, in the order of their indices, hidden ones too: only a release may be shown. */
export function estimates(tally: Tally): Estimate[] {
  const mechanism = mechanismOf(tally.question)
  return tally.counts.map((count) => estimate(count, tally.n, mechanism))
}

/**
 * Difference of two shares with its 95 % interval: each end from the root of the sum of the squared distances to the ends of both that pull that way (Zou and Donner 2008). Readers who
 * stay keep their stand-ins, so two epochs lean the same way and the true interval is, if anything, narrower.
 */
export function change(now: Share, before: Share): Share {
  const share = now.share - before.share
  return {
    share,
    lo: share - Math.hypot(now.share - now.lo, before.hi - before.share),
    hi: share + Math.hypot(now.hi - now.share, before.share - before.lo),
  }
}

/** What answers are called, and how much is published for them. */
export interface Names {
  vocabulary: Vocabulary
  channels: readonly Channel[]
  /** Published items by top group, and by super-group. */
  supply: readonly number[]
  superSupply: readonly number[]
}

/** The rows of a question's cross table; a question that asks no product has none. Their labels want the vocabulary only for `cost`. */
export function linesOf({ id, domain }: Pick<Question, 'id' | 'domain'>, vocabulary?: Vocabulary): { label: Bilingual; members: number[] }[] {
  if (id === 'move' && domain === STAGES.length ** 2)
    return STAGES.map((stage, row) => ({ label: STAGE_NAMES[stage], members: STAGES.map((_, column) => row * STAGES.length + column) }))
  if (id === 'stage' && domain === 8)
    return [
      { label: STAGE_NAMES.active, members: [2, 3] },
      { label: STAGE_NAMES.loyal, members: [4, 5] },
    ]
  if (id === 'cost' && domain === COSTS)
    return COST_LINES.map(({ subject, mode, members }) => {
      const [of, by] = [vocabulary === undefined ? { en: '', 'zh-CN': '' } : superGroupLabel(vocabulary, subject), COST_MODE_NAMES[mode]]
      return { label: { en: `${of.en}, ${by.en}`, 'zh-CN': `${of['zh-CN']}，${by['zh-CN']}` }, members }
    })
  return []
}

/** What may be shown of a tally: the one release that tables, changes and trends are made of. */
export function releaseOf(tally: Tally, minimum: number): Release | CostRelease {
  const { id, domain } = tally.question
  if (id === 'cost' && domain === COSTS) return costRelease(tally, minimum)
  return release(
    tally,
    minimum,
    linesOf(tally.question).map(({ members }) => members),
  )
}

/** Rows of the table of difficulty: the wide subjects and all of them, each online, at the library, and both. */
function difficultyOf(shown: Release | CostRelease, vocabulary: Vocabulary): Pick<ReadersQuestion, 'difficulty'> {
  if (!('difficulties' in shown)) return {}
  const subjects = [...Array.from({ length: COST_SUBJECTS }, (_, at) => at + 1), undefined]
  return {
    difficulty: subjects.map((subject) => ({
      subject: subject === undefined ? null : superGroupLabel(vocabulary, subject),
      hard: [...COST_MODES, undefined].map((mode) => shown.difficulties.find((figure) => figure.subject === subject && figure.mode === mode)?.hard ?? null),
    })),
  }
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
  const lines = linesOf(question, names.vocabulary)
  const rows = lines.map(({ members }) => members)
  const shown = releaseOf(tally, least)
  // Only the same question, asked with the same noise, can be compared.
  const earlier = before !== undefined && sameQuestion(question, before.question) ? releaseOf(before, least).cells : undefined
  const labels = { ...names, policy: place.policy }
  const cells = shown.cells.map((cell, index): ReadersCell => {
    const label = answerLabel(question, index, labels)
    const items = itemsFor(question, index, names)
    if (cell === undefined) return { index, label, suppressed: true, ...items }
    const found: ReadersCell = { index, label, suppressed: false, share: cell.share, lo: cell.lo, hi: cell.hi, ...items }
    const line = rows.findIndex((members) => members.includes(index))
    const total = shown.lines[line]
    if (total !== undefined && total.share > 0) found.within = within(tally, index, rows[line] ?? [], { cell, total })
    const last = earlier?.[index]
    if (last === undefined) return found
    return { ...found, before: { share: last.share, lo: last.lo, hi: last.hi }, change: change(cell, last) }
  })
  const ranked = question.id === 'gap' ? withRanks(cells) : cells
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
    ...(tally.open === true ? { open: true as const } : {}),
    ...(tally.fewerThan === undefined ? {} : { fewerThan: tally.fewerThan }),
    beforeEpoch: earlier === undefined ? null : (place.beforeEpoch ?? null),
    ...(earlier !== undefined && before?.open === true ? { openBefore: true as const } : {}),
    cells: ranked,
    ...(lines.length === 0
      ? {}
      : {
          lines: lines.map((line, at) => {
            const total = shown.lines[at]
            return total === undefined ? line : { ...line, total: { share: total.share, lo: total.lo, hi: total.hi } }
          }),
        }),
    ...difficultyOf(shown, names.vocabulary),
    hidden: ranked.filter((cell) => cell.suppressed).length,
  }
}

/**
 * Share of one answer among those of its line, both as they are shown: r = c / w. With d what is left of the line, r errs by ((1 - r) δc - r δd) / w, and the interval takes both
 * errors at their worst, so it holds whatever the two have to do with each other.
 */
function within({ question, counts, n }: Tally, index: number, members: readonly number[], { cell, total }: { cell: Estimate; total: Estimate }): Share {
  const others = members.filter((member) => member !== index)
  const count = others.reduce((sum, member) => sum + (counts[member] ?? 0), 0)
  const rest = estimateTogether(count, others.length, n, mechanismOf(question))
  const share = cell.share / total.share
  const error = (own: number, other: number) => (Math.abs(1 - share) * own + share * other) / total.share
  return { share, lo: Math.max(0, share - error(cell.share - cell.lo, rest.hi - rest.share)), hi: share + error(cell.hi - cell.share, rest.share - rest.lo) }
}

function itemsFor({ id, domain }: Question, index: number, { supply, superSupply }: Names): { items?: number } {
  if (id !== 'gap' && id !== 'subject') return {}
  return { items: (domain === SUPER_GROUPS ? superSupply : supply)[index] ?? 0 }
}

/** Answer 0, nothing sought in vain, is no gap and has no rank. */
function withRanks(cells: readonly ReadersCell[]): ReadersCell[] {
  const demands = cells.flatMap(({ index, share, lo, hi, items }) =>
    index === 0 || share === undefined || lo === undefined || hi === undefined ? [] : [{ index, share, lo, hi, items: items ?? 0 }],
  )
  const ranks = new Map(rankGaps(demands).map(({ index, rank, best, worst }) => [index, { at: rank, best, worst }]))
  return cells.map((cell) => {
    const rank = ranks.get(cell.index)
    return rank === undefined ? cell : { ...cell, rank }
  })
}

/** Whether figures of two epochs can be compared: one domain, one noise. */
export function sameQuestion(one: Question, other: Question): boolean {
  return one.domain === other.domain && one.standInEpsilon === other.standInEpsilon && one.reportEpsilon === other.reportEpsilon
}

/** Published items by top group, or by what `of` makes of it; an item counts once in each its subjects fall in. */
export function supplyOf(items: readonly { subjects: readonly string[] }[], vocabulary: Vocabulary, of = (group: number) => group): number[] {
  const groups = new Map(vocabulary.concepts.map((concept) => [concept.id, of(concept.group)]))
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
    ...(model.facts === undefined ? {} : { facts: model.facts }),
    threshold: model.threshold,
    learned,
    ageDays: learned === null ? null : daysBetween(learned, today),
    segments: model.segments.map((segment) => ({
      id: segment.id,
      name: segment.name,
      story: segment.story,
      ...(segment.edited === true ? { edited: true as const } : {}),
      ...(segment.pinned === true ? { pinned: true as const } : {}),
      ...(segment.stages === undefined ? {} : { stages: segment.stages }),
      leading: segment.centre
        .map((weight, group) => ({ concept: vocabulary.groups[group] ?? '', label: groupLabel(vocabulary, group), weight }))
        .filter((group) => group.weight > 0)
        .toSorted((one, other) => other.weight - one.weight)
        .slice(0, LEADING),
    })),
    ...(model.dropped === undefined ? {} : { dropped: model.dropped.map(({ id, name }) => ({ id, name })) }),
  }
}
