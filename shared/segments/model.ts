/**
 * The segment model that a library publishes.
 *
 * Definition. Pseudo-readers drawn from the published items (readers.ts) are clustered and moved by `profile` reports (learn.ts). Of the numbers of clusters from
 * the one wanted down to two, the first whose stability reaches `leastStability` is taken; if none does, the model has no segment and says why. A cluster with
 * less than a fiftieth of the pseudo-readers is no segment. Names are proposed from the groups that lead a centre; ids, limits to stages and what librarians
 * wrote stay with the successor of a segment (names.ts).
 * *The mean.* Directions are taken from the public mean, which readers' browsers subtract too. It stays as it was until the published items have moved away from
 * it by a tenth (half the sum of differences); then reports made from the old mean are not used any more.
 * Assumptions. Librarians publish roughly along the lines on which readers read.
 * Known limits. A library with few or one-sided items gets few segments, or none. Seeded: the same items and reports give the same model.
 */
import type { Item } from '../item.ts'
import type { SegmentModel } from '../segment.ts'
import { SHOWN_STEP, shownCount } from '../shown.ts'
import type { Bilingual, Vocabulary } from '../subject.ts'
import type { Points } from './algebra.ts'
import { groupProfile } from './assign.ts'
import { carriedBy, type Learned, learnPublic, moveWith, stabilityOf } from './learn.ts'
import { type EpochSums, type Evidence, evidenceOf } from './moments.ts'
import { named, succeeding } from './names.ts'
import { type Holding, pseudoReaders, publicMean } from './readers.ts'

/** The `profile` reports of one closed epoch, and the public mean they were made from. */
export interface EpochReports extends EpochSums {
  readonly epoch: number
  readonly mean: readonly number[]
}

export interface ModelOptions {
  /** Most segments wanted, 1 to 16; 6 by default. */
  segments?: number
  seed?: number
  /** The model in force, whose mean, ids and edited names go on; none by default. */
  last?: SegmentModel | undefined
  /** How many segments learning found last; those of `last` by default. */
  inForce?: number
  epochs?: readonly EpochReports[]
}

/** Share of the pseudo-readers below which a cluster is no segment. */
export const SMALLEST_PART = 1 / 50
/** Cosine below which a browser says "no settled interest". */
const THRESHOLD = 0.35
/** Repeated runs must agree so far (mean adjusted Rand index). */
export const LEAST_STABILITY = 0.5
/** A number of segments in force is kept while runs agree nearly so far, lest a model come and go. */
const KEPT_STABILITY = 0.4
/** Share of the public mean that may move before directions are taken from a new one. */
const MEAN_DRIFT = 0.1

/** The model of a library's published items and its readers' reports, one version above the last; without segments where none is stable. */
export function segmentModel(items: readonly Item[], vocabulary: Vocabulary, options: ModelOptions = {}): SegmentModel {
  const { segments: wanted = 6, seed = 1, last, epochs = [] } = options
  const holdings = holdingsOf(items, vocabulary)
  const fresh = publicMean(holdings)
  const mean = last !== undefined && distance(last.mean, fresh) <= MEAN_DRIFT ? last.mean : fresh
  const readers = pseudoReaders(holdings, mean)
  const usable = usableOf(epochs, mean)
  const evidence = evidenceOf(usable)
  const { centres, stability, moved } = steadiest(readers, evidence, wanted, seed, options.inForce ?? last?.segments.length ?? 0)
  const facts = {
    items: holdings.length,
    pseudoReaders: readers.count,
    reports: shownCount(evidence?.reports ?? 0),
    epsilon: usable.length === 0 ? null : Math.max(...usable.map(({ epsilon }) => epsilon)),
    epochs: usable.map(({ epoch }) => epoch),
    stability: stability === undefined ? null : Math.round(stability * 1000) / 1000,
    leastStability: LEAST_STABILITY,
  }
  return {
    version: (last?.version ?? 0) + 1,
    mean,
    segments: succeeding(named(centres, vocabulary), last?.segments ?? []),
    threshold: THRESHOLD,
    method: methodOf(facts, seed, moved, centres.length === 0),
    facts,
  }
}

/** The pseudo-readers that a model of this mean is made of, as far as reports carry them: the same items and reports give the same ones. */
export function readersOf(items: readonly Item[], vocabulary: Vocabulary, mean: readonly number[], epochs: readonly EpochReports[] = []): Points {
  return carriedBy(evidenceOf(usableOf(epochs, mean)), pseudoReaders(holdingsOf(items, vocabulary), mean)).directions
}

function holdingsOf(items: readonly Item[], vocabulary: Vocabulary): Holding[] {
  return items.map((item) => holdingOf(item, vocabulary)).filter(({ groups }) => groups.some((share) => share > 0))
}

/** Epochs with reports from this mean, the oldest first. */
function usableOf(epochs: readonly EpochReports[], mean: readonly number[]): EpochReports[] {
  return epochs.filter((epoch) => epoch.sums.n > 0 && distance(epoch.mean, mean) < 1e-9).toSorted((one, other) => one.epoch - other.epoch)
}

function holdingOf(item: Item, vocabulary: Vocabulary): Holding {
  const broader = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.broader]))
  const subjects = new Map<string, number>()
  for (const subject of item.subjects) {
    subjects.set(subject, 1)
    const wider = broader.get(subject)
    if (wider !== undefined && !subjects.has(wider)) subjects.set(wider, 0.5)
  }
  return {
    groups: groupProfile(new Map(item.subjects.map((subject) => [subject, 1])), vocabulary),
    subjects: [...subjects].map(([term, weight]) => ({ term, weight })),
    creators: item.creator === undefined ? [] : [item.creator],
  }
}

const distance = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)) / 2, 0)

/** Centres of the most clusters, up to those wanted, that are stable; none when none are, with the stability of the fewest. */
function steadiest(
  readers: Points,
  evidence: Evidence | undefined,
  wanted: number,
  seed: number,
  inForce: number,
): { centres: number[][]; stability?: number; moved: boolean } {
  const carried = carriedBy(evidence, readers)
  let stability: number | undefined
  for (let count = wanted; count >= 2; count--) {
    const learned = moveWith(carried, learnPublic(readers, count, seed))
    const centres = largest(learned)
    // Fewer distinct directions than clusters, or all in one: the smaller numbers come to the same, and one segment is none.
    if (learned.centres.count < count || centres.length < 2) continue
    stability = stabilityOf(readers, evidence, count, seed)
    if (stability >= (count === inForce ? KEPT_STABILITY : LEAST_STABILITY)) return { centres, stability, moved: carried.moved }
  }
  return { centres: [], moved: carried.moved, ...(stability === undefined ? {} : { stability }) }
}

/** Centres with enough members, the largest first, rounded: a model need not carry digits that mean nothing. */
function largest({ centres, members, directions }: Learned): number[][] {
  const sizes = new Array<number>(centres.count).fill(0)
  for (const member of members) sizes[member] = (sizes[member] ?? 0) + 1
  return sizes
    .map((size, at) => ({ size, centre: [...centres.values.subarray(at * centres.size, (at + 1) * centres.size)] }))
    .filter(({ size }) => size >= Math.max(1, SMALLEST_PART * directions.count))
    .toSorted((a, b) => b.size - a.size)
    .map(({ centre }) => centre.map((value) => Math.round(value * 1e4) / 1e4))
}

function methodOf(
  { items, pseudoReaders: readers, reports, epsilon, epochs, stability, leastStability }: NonNullable<SegmentModel['facts']>,
  seed: number,
  moved: boolean,
  none: boolean,
): Bilingual {
  const numbers = shortList(epochs)
  const why = !none
    ? { en: '', 'zh-CN': '' }
    : stability === null
      ? {
          en: ' No segments: what is published points in one direction only, or names no subject.',
          'zh-CN': '没有读者群：已发布的内容只指向一个方向，或没有主题。',
        }
      : {
          en: ` No stable segments: repeated runs agree to ${stability.toFixed(2)}, ${leastStability} is needed (adjusted Rand index).`,
          'zh-CN': `没有稳定的读者群：重复运行的一致度为 ${stability.toFixed(2)}，至少须达 ${leastStability}（调整兰德指数）。`,
        }
  return {
    en: `Clusters of ${readers} pseudo-readers drawn from ${items} published items (k-means on the cosine, seed ${seed})${
      moved
        ? `, moved by ${reports} reports of readers at epsilon ${epsilon}, epochs ${numbers}.`
        : epsilon !== null
          ? `; ${reports === 0 ? `fewer than ${SHOWN_STEP}` : reports} reports of readers at epsilon ${epsilon}, epochs ${numbers}, do not yet outweigh what is public.`
          : "; no reader's report was used."
    }${why.en}`,
    'zh-CN': `由 ${items} 个已发布条目抽得 ${readers} 位模拟读者，按余弦做 k 均值聚类（种子 ${seed}）${
      moved
        ? `，再按读者的 ${reports} 份报告（ε = ${epsilon}，第 ${numbers} 周期）移动。`
        : epsilon !== null
          ? `；读者的${reports === 0 ? `不足 ${SHOWN_STEP} ` : ` ${reports} `}份报告（ε = ${epsilon}，第 ${numbers} 周期）尚不足以改变公开结构。`
          : '；未使用任何读者的报告。'
    }${why['zh-CN']}`,
  }
}

/** The last few of a list of epochs, which may be long. */
function shortList(epochs: readonly number[]): string {
  const last = epochs.slice(-6)
  return (last.length < epochs.length ? '…, ' : '') + last.join(', ')
}
