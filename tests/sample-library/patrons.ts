/**
 * Simulated patrons and their answer cards, for past epochs of the demonstration and for tests of the estimator.
 *
 * Definition. A patron is of one of six types. A type names its leading groups of the vocabulary; the other groups follow in an order of the patron's own.
 * The weight of the group in place r is 1 / r^1.6 (Zipf), so a few subjects carry most of the reading. The answer to `subject` is one group drawn by these
 * weights; one patron in twenty has no settled interest and answers 0. The answer to `stage` is drawn from STAGE_WEIGHTS, the same for all types.
 * The answer to `cost` is of the super-group of that subject; whether the find was at the library and hard is drawn by AT_LIBRARY and HARD, harder at the library.
 * From one epoch to the next a patron moves to a neighbouring stage with probability MOVES and draws a new subject with probability TURNS.
 * Assumptions. Patrons are independent, and all of them send a card on every question. Shares are invented: nothing about a real library follows.
 */
import { createHash } from 'node:crypto'
import { superGroupOf } from '#shared/answers.ts'
import { costAnswer } from '#shared/cost.ts'
import type { Policy, QuestionId } from '#shared/policy.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { ERASE_HASH_BYTES, encodeCard, TOKEN_BYTES } from '#shared/report.ts'
import { GROUPS, type Vocabulary } from '#shared/subject.ts'
import { drawn, generator } from './generator.ts'

export interface Patron {
  id: number
  /** Name of the type, for tests of segmentation. */
  type: string
  /** Share of each group in the reading; sums to 1. */
  weights: number[]
  /** True answer to `subject`: a group, 0 for none. */
  subject: number
  /** True answer to `stage`: index in STAGE_ANSWERS. */
  stage: number
  /** Two uniform numbers that say, with the subject, the true answer to `cost`: whether the find was at the library, and whether it was hard. */
  access: readonly [number, number]
}

/** Types with their share of all patrons and their leading groups, the first the strongest. */
export const TYPES = [
  { type: 'family historian', share: 0.27, leading: ['family-history', 'emigration', 'parish-history', 'local-history'] },
  { type: 'sea and navy', share: 0.19, leading: ['maritime-history', 'war-and-military', 'trade', 'emigration'] },
  { type: 'student of literature', share: 0.18, leading: ['fiction', 'literature', 'theatre', 'letters-and-diaries'] },
  { type: 'historian of science', share: 0.12, leading: ['history-of-science', 'medicine', 'nature', 'letters-and-diaries'] },
  { type: 'scholar of East Asia', share: 0.14, leading: ['east-asian-manuscripts', 'chinese-history', 'chinese-literature', 'books-and-archives'] },
  { type: 'local and maps', share: 0.1, leading: ['maps-and-land', 'local-history', 'art', 'parish-history'] },
] as const

/** Aware, acquired, active general and core, loyal general and core, at risk, lost. */
export const STAGE_WEIGHTS = [0.06, 0.2, 0.21, 0.12, 0.12, 0.09, 0.13, 0.07] as const
const ZIPF = 1.6
const UNSETTLED = 0.05
const MOVES = 0.15
const TURNS = 0.04
/** Share of finds at the library. */
export const AT_LIBRARY = 0.3
/** Share of hard ones among the finds of each mode, the same for every subject. */
export const HARD = { online: 0.2, library: 0.45 } as const

/** `n` patrons; the same seed and vocabulary give the same patrons. */
export function simulatedPatrons({ n, seed, vocabulary }: { n: number; seed: number; vocabulary: Vocabulary }): Patron[] {
  const { next } = generator(seed)
  const leading = TYPES.map((type) => type.leading.map((id) => vocabulary.groups.indexOf(id)))
  if (leading.flat().some((group) => group < 0)) throw new Error('a type of patron leads with a group the vocabulary does not have')
  const types = TYPES.map(({ share }) => share)
  // A stream of its own: the other answers stay what they were for a seed.
  const finds = generator(seed + 2 ** 31).next
  return Array.from({ length: n }, (_, id) => {
    const type = drawn(types, next)
    const weights = zipf(leading[type] ?? [], next)
    const subject = next() < UNSETTLED ? 0 : drawn(weights, next)
    return { id, type: TYPES[type]?.type ?? '', weights, subject, stage: drawn(STAGE_WEIGHTS, next), access: [finds(), finds()] }
  })
}

/** The same patrons one epoch later. */
export function laterPatrons(patrons: readonly Patron[], seed: number): Patron[] {
  const { next } = generator(seed)
  return patrons.map((patron) => {
    const subject = next() < TURNS ? drawn(patron.weights, next) : patron.subject
    const step = next() < 0.5 ? -1 : 1
    const stage = next() < MOVES ? Math.min(STAGE_WEIGHTS.length - 1, Math.max(0, patron.stage + step)) : patron.stage
    return { ...patron, subject, stage }
  })
}

function zipf(leading: readonly number[], next: () => number): number[] {
  const others = Array.from({ length: GROUPS - 1 }, (_, index) => index + 1).filter((group) => !leading.includes(group))
  const keyed = others.map((group) => ({ group, key: next() })).toSorted((a, b) => a.key - b.key)
  const order = [...leading, ...keyed.map(({ group }) => group)]
  const raw = Array.from({ length: GROUPS }, (_, group) => {
    const place = order.indexOf(group)
    return place < 0 ? 0 : (place + 1) ** -ZIPF
  })
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return raw.map((weight) => weight / sum)
}

/** Stand-ins kept from epoch to epoch, as a device keeps its own: by patron and question. */
export type Memory = Map<string, { answer: number; standIn: number }>

export interface CardsOptions {
  patrons: readonly Patron[]
  policy: Policy
  epoch: number
  random: RandomBytes
  /** Pass the same one for the epochs of one run; without it every stand-in is drawn anew. */
  memory?: Memory
}

/** One 512-byte card for each patron and question of the policy, patron by patron, and the true share of each answer. */
export function simulatedCards({ patrons, policy, epoch, random, memory = new Map() }: CardsOptions): {
  cards: Uint8Array<ArrayBuffer>[]
  truth: Map<QuestionId, number[]>
} {
  const asked = policy.questions.map((question) => ({ ...question, mechanism: mechanismOf(question) }))
  const cards = patrons.flatMap((patron) =>
    asked.map(({ id, domain, mechanism }) => {
      const answer = answerOf(patron, id)
      const key = `${patron.id} ${id}`
      const kept = memory.get(key)
      const standIn = kept?.answer === answer ? kept.standIn : drawStandIn(answer, mechanism, random)
      memory.set(key, { answer, standIn })
      const eraseHash = new Uint8Array(createHash('sha256').update(random(ERASE_HASH_BYTES)).digest())
      return encodeCard({ epoch, question: id, answer: drawTickets(standIn, mechanism, random), token: random(TOKEN_BYTES), eraseHash }, domain)
    }),
  )
  return {
    cards,
    truth: new Map(
      asked.map(({ id, domain }) => [
        id,
        shares(
          patrons.map((patron) => answerOf(patron, id)),
          domain,
        ),
      ]),
    ),
  }
}

function answerOf(patron: Patron, question: QuestionId): number {
  if (question === 'subject' || question === 'stage') return patron[question]
  if (question === 'cost') return costOf(patron)
  throw new Error(`simulated patrons have no answer to the question ${question}`)
}

function costOf({ subject, access: [place, luck] }: Patron): number {
  if (subject === 0) return 0
  const mode = place < AT_LIBRARY ? 'library' : 'online'
  return costAnswer({ subject: superGroupOf(subject), mode, difficulty: luck < HARD[mode] ? 'hard' : 'easy' })
}

function shares(answers: readonly number[], domain: number): number[] {
  const counts = new Array<number>(domain).fill(0)
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return counts.map((count) => count / Math.max(1, answers.length))
}
