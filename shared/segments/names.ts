import type { Segment } from '../segment.ts'
import type { Bilingual, Vocabulary } from '../subject.ts'
import { cosine } from './assign.ts'

/** Cosine from which a centre counts as the successor of an earlier one. */
const SUCCESSOR = 0.8

/** Segments of these centres, each with an id, none of `earlier`, and a name and story proposed from the one to three groups that lead it. */
export function named(centres: readonly number[][], vocabulary: Vocabulary, earlier: readonly string[] = []): Segment[] {
  const labels = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.prefLabel]))
  const taken = new Set(earlier)
  return centres.map((centre) => {
    const leading = centre
      .map((value, group) => ({ value, id: vocabulary.groups[group] ?? '' }))
      .filter(({ value }) => value > 0)
      .toSorted((a, b) => b.value - a.value)
    const top = leading.filter(({ value }) => value >= (leading[0]?.value ?? 0) / 2).slice(0, 3)
    const wanted = top
      .slice(0, 2)
      .map((group) => group.id)
      .join('-')
    const names = top.flatMap((group) => labels.get(group.id) ?? [])
    return { id: unique(wanted, taken), name: name(names.slice(0, 2)), story: story(names), centre }
  })
}

/**
 * The segments with what belongs to their predecessors, paired one to one by the greatest cosine of their centres: the id, which audience rules name, the
 * stages they are limited to, and name and story where a librarian wrote them.
 */
export function succeeding(segments: readonly Segment[], last: readonly Segment[]): Segment[] {
  const pairs = segments
    .flatMap((segment) => last.map((before) => ({ segment, before, near: cosine(segment.centre, before.centre) })))
    .filter(({ near }) => near >= SUCCESSOR)
    .toSorted((one, other) => other.near - one.near)
  const before = new Map<Segment, Segment>()
  for (const pair of pairs) if (!before.has(pair.segment) && ![...before.values()].includes(pair.before)) before.set(pair.segment, pair.before)
  // No new segment takes the id an earlier one went by: rules written for that one do not mean this one.
  const taken = new Set(last.map(({ id }) => id))
  return segments.map((segment) => {
    const old = before.get(segment)
    if (old === undefined) return { ...segment, id: unique(segment.id, taken) }
    const { id, stages, edited } = old
    return {
      ...segment,
      id,
      ...(stages === undefined ? {} : { stages }),
      ...(edited === undefined ? {} : { name: old.name, story: old.story, edited }),
    }
  })
}

function unique(wanted: string, taken: Set<string>): string {
  const stem = wanted.slice(0, 54)
  let id = stem
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`
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
