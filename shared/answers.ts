/**
 * What the answers of a question are called, and how those of `move`, `subject` over eight and `channel` are numbered: the same on the device, which draws them, and
 * in the console, which counts them.
 *
 * *move.* 6 x 6: the stage one epoch length ago times six plus the stage now, both in the order of `STAGES`. `stage` has eight answers, because it also splits active and loyal by grade.
 * *subject over 8.* 0 is none; 1 to 7 are super-groups, runs of the vocabulary's 32 groups. *cost*: cost.ts.
 * *channel.* 0 is none; answer i is entry i of the policy's own list of slugs, to which new channels are only ever added at the end: an index means one channel for
 * good, whatever becomes of the channels. A policy without such a list means the edition's channels sorted by slug.
 */
import type { Channel } from './channel.ts'
import { COST_CELLS, COST_MODE_NAMES, DIFFICULTY_NAMES } from './cost.ts'
import { StageName } from './item.ts'
import { STAGE_ANSWERS } from './lifecycle.ts'
import type { Policy, Question } from './policy.ts'
import { type Bilingual, GROUPS, type Vocabulary } from './subject.ts'
import { GROUP_IDS } from './vocabulary/groups.ts'

/** The six stages in the order of `move`. */
export const STAGES: readonly StageName[] = StageName.options
/** Size of the domain of `move`. */
export const MOVES = STAGES.length ** 2

/** The answer of `move`: 0 to 35. */
export const moveAnswer = (before: StageName, now: StageName): number => STAGES.indexOf(before) * STAGES.length + STAGES.indexOf(now)

/** First group of each super-group; super-group 0 is group 0 alone. */
const SUPER_STARTS = [0, 1, 6, 9, 13, 17, 21, 27] as const
/** Size of the domain of `subject` for a small readership. */
export const SUPER_GROUPS = SUPER_STARTS.length

/** The super-group (0 to 7) of a group (0 to 31). */
export const superGroupOf = (group: number): number => SUPER_STARTS.findLastIndex((start) => start <= group)

const SUPER_NAMES: readonly Bilingual[] = [
  { en: 'General', 'zh-CN': '综合' },
  { en: 'History and families', 'zh-CN': '历史与家族' },
  { en: 'Land, sea and emigration', 'zh-CN': '土地、海洋与移民' },
  { en: 'War, trade and state', 'zh-CN': '军事、贸易与国家' },
  { en: 'Society and thought', 'zh-CN': '社会与思想' },
  { en: 'Letters and literature', 'zh-CN': '书信与文学' },
  { en: 'Arts, books and language', 'zh-CN': '艺术、图书与语言' },
  { en: 'Science, medicine and nature', 'zh-CN': '科学、医学与自然' },
]

/** What a super-group is called: a name of its own in the built-in vocabulary, else those of its groups. */
export function superGroupLabel(vocabulary: Vocabulary, index: number): Bilingual {
  const own = SUPER_NAMES[index]
  if (own !== undefined && vocabulary.groups.every((id, group) => id === GROUP_IDS[group])) return own
  const groups = vocabulary.groups.flatMap((_, group) => (superGroupOf(group) === index ? [groupLabel(vocabulary, group)] : []))
  return {
    en: groups
      .map(({ en }) => en)
      .join(', ')
      .slice(0, 400),
    'zh-CN': groups
      .map((label) => label['zh-CN'])
      .join('、')
      .slice(0, 400),
  }
}

/** What a top group is called. */
export function groupLabel(vocabulary: Vocabulary, group: number): Bilingual {
  const id = vocabulary.groups[group]
  return vocabulary.concepts.find((concept) => concept.id === id)?.prefLabel ?? { en: `Group ${group}`, 'zh-CN': `类组 ${group}` }
}

/** The channels that answers 1 and on of `channel` stand for, by slug: of `domain` answers at most one fewer. */
export function channelOrder({ channels: listed }: Pick<Policy, 'channels'>, channels: readonly Pick<Channel, 'slug'>[], domain: number): string[] {
  return (listed ?? channels.map(({ slug }) => slug).toSorted(bySign)).slice(0, domain - 1)
}

const bySign = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Most channels a policy can list. */
export const MOST_CHANNELS = 31

/** The list of a new policy: the present one as it stands, then the channels it lacks, sorted by slug, while there is room. */
export function listedChannels(present: readonly string[] | undefined, channels: readonly Pick<Channel, 'slug'>[]): string[] {
  const kept = present ?? []
  const more = channels.map(({ slug }) => slug).filter((slug) => !kept.includes(slug))
  return [...kept, ...more.toSorted(bySign)].slice(0, MOST_CHANNELS)
}

const NONE: Bilingual = { en: 'None, or prefer not to say', 'zh-CN': '无，或不愿说明' }
const ARROW = ' → '

/** What gives answers their names. */
export interface AnswerNames {
  readonly vocabulary: Vocabulary
  readonly channels: readonly Channel[]
  readonly policy: Pick<Policy, 'channels'>
}

/** What an answer is called; a channel that is gone by its slug. Undefined for an answer without a name. */
export function answerName({ id, domain }: Pick<Question, 'id' | 'domain'>, index: number, names: AnswerNames): Bilingual | undefined {
  if (id === 'profile') return undefined
  if (id === 'stage') return STAGE_ANSWERS[index]?.label
  if (id === 'move') return moveName(index)
  if (index === 0) return NONE
  if (id === 'cost') return costName(index, names.vocabulary)
  if (id === 'channel') return channelName(channelOrder(names.policy, names.channels, domain)[index - 1], names.channels)
  if (domain === SUPER_GROUPS) return superGroupLabel(names.vocabulary, index)
  return index < GROUPS ? groupLabel(names.vocabulary, index) : undefined
}

/** What an answer is called, or its number. */
export const answerLabel = (question: Pick<Question, 'id' | 'domain'>, index: number, names: AnswerNames): Bilingual =>
  answerName(question, index, names) ?? { en: `Answer ${index}`, 'zh-CN': `答案 ${index}` }

function moveName(index: number): Bilingual | undefined {
  const [before, now] = [STAGES[Math.floor(index / STAGES.length)], STAGES[index % STAGES.length]]
  if (before === undefined || now === undefined) return undefined
  const [from, to] = [STAGE_NAMES[before], STAGE_NAMES[now]]
  return { en: from.en + ARROW + to.en, 'zh-CN': from['zh-CN'] + ARROW + to['zh-CN'] }
}

function costName(index: number, vocabulary: Vocabulary): Bilingual | undefined {
  const cell = COST_CELLS[index - 1]
  if (cell === undefined) return undefined
  const parts = [superGroupLabel(vocabulary, cell.subject), COST_MODE_NAMES[cell.mode], DIFFICULTY_NAMES[cell.difficulty]]
  return { en: parts.map(({ en }) => en).join(', '), 'zh-CN': parts.map((part) => part['zh-CN']).join('，') }
}

function channelName(slug: string | undefined, channels: readonly Channel[]): Bilingual | undefined {
  return slug === undefined ? undefined : (channels.find((channel) => channel.slug === slug)?.title ?? { en: slug, 'zh-CN': slug })
}

/** What stages are called where no grade is told. */
export const STAGE_NAMES: Readonly<Record<StageName, Bilingual>> = {
  aware: { en: 'Aware', 'zh-CN': '知晓' },
  acquired: { en: 'Acquired', 'zh-CN': '新到' },
  active: { en: 'Active', 'zh-CN': '活跃' },
  loyal: { en: 'Loyal', 'zh-CN': '忠实' },
  'at-risk': { en: 'At risk', 'zh-CN': '流失风险' },
  lost: { en: 'Lost', 'zh-CN': '流失' },
}
