/**
 * The first, public segment model: made from what the library publishes and from nothing about any reader.
 *
 * Definition. Every published item stands for a pseudo-reader who reads it and its nearest neighbours (the items with the greatest cosine between their shares of the
 * 32 groups). The mean of all pseudo-readers is the public mean; what is left of each after taking it away is clustered by direction (cluster.ts). A segment is a
 * cluster of at least a fiftieth of the items; its name and story come from the groups that lead its centre.
 * Assumptions. Librarians publish roughly along the lines on which readers read, each group in measure.
 * Known limits. No reader has a say in it, and the counts of clusters say nothing about how many readers they have. A library with few or one-sided items gets few
 * segments, or none. Seeded: the same items give the same model.
 */
import type { Item } from '../item.ts'
import type { Segment, SegmentModel } from '../segment.ts'
import { type Bilingual, GROUPS, type Vocabulary } from '../subject.ts'
import { groupProfile } from './assign.ts'
import { cluster, repeatable, total, unit } from './cluster.ts'

export interface ModelOptions {
  /** Most segments wanted, 1 to 16; 6 by default. */
  segments?: number
  seed?: number
  /** Written into the model; 1 by default. */
  version?: number
}

const NEIGHBOURS = 8
/** Pseudo-readers drawn at most, evenly over the items: bounds the time on a large library. */
const READERS = 1500
const SMALLEST_PART = 1 / 50
/** Cosine below which a browser says "no settled interest". */
const THRESHOLD = 0.35

/** The public model of a library's published items; without segments when the items name no subject of the vocabulary. */
export function publicModel(items: readonly Item[], vocabulary: Vocabulary, options: ModelOptions = {}): SegmentModel {
  const { segments = 6, seed = 1, version = 1 } = options
  const profiles = items
    .map((item) => groupProfile(new Map(item.subjects.map((subject) => [subject, 1])), vocabulary))
    .filter((profile) => profile.some((weight) => weight > 0))
  const readers = pseudoReaders(profiles)
  const mean = meanOf(readers)
  const vectors = readers.map((reader) => unit(reader.map((weight, group) => weight - (mean[group] ?? 0)))).filter((vector) => vector !== undefined)
  const { centres, members } = cluster(vectors, segments, repeatable(seed))
  const sizes = centres.map((_, index) => members.filter((member) => member === index).length)
  const kept = centres
    .map((centre, index) => ({ centre, size: sizes[index] ?? 0 }))
    .filter(({ size }) => size >= Math.max(1, SMALLEST_PART * vectors.length))
    .toSorted((a, b) => b.size - a.size)
  return {
    version,
    mean,
    segments: named(
      kept.map(({ centre }) => centre.map((value) => Math.round(value * 1e4) / 1e4)),
      vocabulary,
    ),
    threshold: THRESHOLD,
    method: `Clusters of ${readers.length} pseudo-readers drawn from ${profiles.length} published items (k-means on the cosine, seed ${seed}); no reader's report was used.`,
  }
}

/** Each drawn item with its nearest neighbours, as one mean profile. */
function pseudoReaders(profiles: readonly number[][]): number[][] {
  const step = Math.max(1, profiles.length / READERS)
  const units = profiles.map((profile) => unit(profile) ?? profile)
  const sparse = units.map((vector) => vector.flatMap((value, axis) => (value === 0 ? [] : [{ axis, value }])))
  return Array.from({ length: Math.min(profiles.length, READERS) }, (_, index) => {
    const own = units[Math.floor(index * step)] ?? []
    const near = sparse
      .map((entries, at) => ({ at, cosine: entries.reduce((sum, { axis, value }) => sum + value * (own[axis] ?? 0), 0) }))
      .filter(({ cosine }) => cosine > 0)
      .toSorted((a, b) => b.cosine - a.cosine || a.at - b.at)
      .slice(0, NEIGHBOURS + 1)
    return meanOf(near.map(({ at }) => profiles[at] ?? []))
  })
}

const meanOf = (vectors: readonly (readonly number[])[]): number[] => total(vectors, GROUPS).map((sum) => sum / Math.max(1, vectors.length))

function named(centres: readonly number[][], vocabulary: Vocabulary): Segment[] {
  const labels = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.prefLabel]))
  const taken = new Set<string>()
  return centres.map((centre) => {
    const leading = centre
      .map((value, group) => ({ value, id: vocabulary.groups[group] ?? '' }))
      .filter(({ value }) => value > 0)
      .toSorted((a, b) => b.value - a.value)
    const top = leading.filter(({ value }) => value >= (leading[0]?.value ?? 0) / 2).slice(0, 3)
    const id = unique(
      top
        .slice(0, 2)
        .map((group) => group.id)
        .join('-')
        .slice(0, 54),
      taken,
    )
    const names = top.flatMap((group) => labels.get(group.id) ?? [])
    return { id, name: name(names.slice(0, 2)), story: story(names), centre }
  })
}

function unique(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  taken.add(id)
  return id
}

const name = (labels: readonly Bilingual[]): Bilingual => ({
  en: labels.map((label) => label.en).join(', '),
  'zh-CN': labels.map((label) => label['zh-CN']).join('、'),
})

function story(labels: readonly Bilingual[]): Bilingual {
  const { en, 'zh-CN': zh } = name(labels)
  return {
    en:
      labels.length > 1 ? `Readers whose interests point to these subjects more than is usual here: ${en}.` : `Readers drawn to one subject above all: ${en}.`,
    'zh-CN': labels.length > 1 ? `兴趣比一般读者更偏向以下主题：${zh}。` : `兴趣集中于一个主题：${zh}。`,
  }
}
