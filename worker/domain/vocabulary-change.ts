import type { Channel } from '#shared/channel.ts'
import type { Policy } from '#shared/policy.ts'
import type { ItemContent, ItemState, VocabularyReport } from '#shared/staff.ts'
import type { Bilingual, Vocabulary } from '#shared/subject.ts'

/** What stands on the vocabulary and may break with another. */
export interface Standing {
  items: readonly { id: string; state: ItemState; content: Pick<ItemContent, 'title' | 'subjects'> }[]
  channels: readonly Pick<Channel, 'slug' | 'subjects'>[]
  policy: Pick<Policy, 'questions'>
}

/** Questions whose answers are numbers of top groups. */
const BY_GROUP: readonly string[] = ['profile', 'subject', 'gap', 'cost']

/**
 * What putting `next` in the place of `present` would do. It `breaks` when a published or scheduled item or a channel would lose a subject, or when a question in
 * force counts by top groups and one that is there now would stand for something else: the answers already given could no longer be read.
 */
export function vocabularyChange(present: Vocabulary, next: Vocabulary, standing: Standing): Omit<VocabularyReport, 'basis' | 'passedOver' | 'edition'> {
  const before = new Map(present.concepts.map((concept) => [concept.id, concept]))
  const after = new Map(next.concepts.map((concept) => [concept.id, concept]))
  const named = ({ id, prefLabel }: Vocabulary['concepts'][number]) => ({ id, label: prefLabel })
  const lost = (subjects: readonly string[]) => subjects.filter((subject) => before.has(subject) && !after.has(subject))
  const kept = next.concepts.flatMap((concept) => {
    const old = before.get(concept.id)
    return old === undefined ? [] : [{ old, concept }]
  })
  const items = standing.items.flatMap(({ id, state, content }) => {
    const subjects = lost(content.subjects)
    return subjects.length === 0 || state === 'expired' ? [] : [{ id, title: content.title, state, subjects }]
  })
  const channels = standing.channels.flatMap(({ slug, subjects }) => {
    const gone = lost(subjects)
    return gone.length === 0 ? [] : [{ slug, subjects: gone }]
  })
  const groups = present.groups.flatMap((id, index) => {
    const other = next.groups[index] ?? ''
    const from = before.get(id)?.prefLabel ?? null
    const to = after.get(other)?.prefLabel ?? null
    return id === other || (from === null && to === null) ? [] : [{ index, from, to }]
  })
  const questions = standing.policy.questions.map(({ id }) => id).filter((id) => BY_GROUP.includes(id))
  const breaks: VocabularyReport['breaks'] = [
    ...(items.some(({ state }) => state !== 'draft') ? ['items' as const] : []),
    ...(channels.length > 0 ? ['channels' as const] : []),
    ...(questions.length > 0 && groups.some(({ from }) => from !== null) ? ['questions' as const] : []),
  ]
  return {
    concepts: next.concepts.length,
    groups: next.groups.filter((id) => after.has(id)).length,
    added: next.concepts.filter(({ id }) => !before.has(id)).map(named),
    removed: present.concepts.filter(({ id }) => !after.has(id)).map(named),
    renamed: kept.flatMap(({ old, concept }) =>
      same(old.prefLabel, concept.prefLabel) ? [] : [{ id: concept.id, from: old.prefLabel, to: concept.prefLabel }],
    ),
    moved: kept.flatMap(({ old, concept }) =>
      old.group === concept.group ? [] : [{ id: concept.id, label: concept.prefLabel, from: old.group, to: concept.group }],
    ),
    groupsChanged: groups,
    items,
    channels,
    questions,
    breaks,
  }
}

const same = (one: Bilingual, other: Bilingual): boolean => one.en === other.en && one['zh-CN'] === other['zh-CN']
