import { stageAnswer } from '#shared/lifecycle.ts'
import type { QuestionId } from '#shared/policy.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import { gapAnswer, groupWeights, type Hardship, subjectAnswer } from '../domain/answers.ts'
import { EASE, easeOf, finds, inVain } from '../domain/effort.ts'
import { type Database, database } from '../store/database.ts'
import { matcherOf } from './concepts.ts'
import { type Portrait, portrait } from './picks.ts'

/**
 * The patron's true answer to a question at a time, as an index; it is asked for only when a stand-in may be drawn and never leaves the device.
 * `subject` is drawn by weights at each call, so whoever calls keeps what came: drawing until another comes would favour minor subjects.
 * Struck-out and muted subjects weigh nought. Undefined for a question this extension does not answer.
 */
export async function answerOf(question: QuestionId, now: number, random: RandomBytes, db: Database = database): Promise<number | undefined> {
  const self = await portrait(now, db)
  if (question === 'stage') return stageAnswer(self.stage, self.grade)
  if (question === 'gap') return gapAnswer(hardshipsOf(self))
  return question === 'subject' ? subjectAnswer(groupWeights(self.interests), random) : undefined
}

/** What was sought in vain, by the words of its searches, and what was found at much effort, by the subjects of its record; struck and muted subjects left out. */
function hardshipsOf({ vocabulary, interests, stays, searches, records }: Portrait): Hardship[] {
  const matcher = matcherOf(vocabulary)
  const group = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.group]))
  const silent = new Set(interests.filter((interest) => interest.muted || interest.struck).map((interest) => interest.concept.id))
  const groupsOf = (concepts: readonly { concept: string }[]): number[] =>
    concepts.filter(({ concept }) => !silent.has(concept)).flatMap(({ concept }) => group.get(concept) ?? [])
  const works = new Map(records.map((work) => [work.id, work]))
  const fees = new Set(records.filter((work) => work.places.some(({ row }) => row.record.fee !== undefined)).map((work) => work.id))
  const vain = inVain(stays, searches).map((search) => ({ groups: groupsOf(matcher.concepts([{ label: search.query }])), points: 1 }))
  const hard = finds(stays, searches, fees).filter((find) => easeOf(find.index) === 'hard')
  return [...vain, ...hard.map((find) => ({ groups: groupsOf(works.get(find.record)?.concepts ?? []), points: find.index / EASE[1] }))]
}
