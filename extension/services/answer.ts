import { channelOrder, SUPER_GROUPS, superGroupOf } from '#shared/answers.ts'
import { dayNumber } from '#shared/epoch.ts'
import { stageAnswer } from '#shared/lifecycle.ts'
import type { Question } from '#shared/policy.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import { channelAnswer, gapAnswer, groupWeights, type Hardship, moveAnswerOf, profileDirection, subjectAnswer } from '../domain/answers.ts'
import { EASE, easeOf, finds, inVain, useOf } from '../domain/effort.ts'
import { type Database, database } from '../store/database.ts'
import { itemStates } from '../store/items.ts'
import { matcherOf } from './concepts.ts'
import { type Portrait, portrait } from './picks.ts'

/**
 * The patron's true answer to a question at a time, as an index; it is asked for only when a stand-in may be drawn and never leaves the device.
 * `subject` is drawn by weights at each call, so whoever calls keeps what came: drawing until another comes would favour minor subjects.
 * Struck-out and muted subjects weigh nought. Undefined for a question this extension does not answer.
 */
export async function answerOf(question: Question, now: number, random: RandomBytes, db: Database = database): Promise<number | undefined> {
  const self = await portrait(now, db)
  switch (question.id) {
    case 'stage':
      return stageAnswer(self.stage, self.grade)
    case 'gap':
      return gapAnswer(hardshipsOf(self))
    case 'subject': {
      const group = subjectAnswer(groupWeights(self.interests), random)
      return question.domain === SUPER_GROUPS ? superGroupOf(group) : group
    }
    case 'move': {
      const { days } = useOf(self.stays, self.searches)
      return self.edition === undefined ? undefined : moveAnswerOf(days, dayNumber(now), self.edition.policy.epochDays)
    }
    case 'channel': {
      if (self.edition === undefined) return undefined
      const { items, channels, policy } = self.edition
      return channelAnswer(items, await itemStates(db), channelOrder(policy, channels, question.domain))
    }
    default:
      return undefined
  }
}

/** The direction of the patron's interests, for the question `profile`; undefined when there is none. It never leaves the device but blurred. */
export async function directionOf(now: number, db: Database = database): Promise<number[] | undefined> {
  const { interests, edition } = await portrait(now, db)
  return edition === undefined ? undefined : profileDirection(interests, edition.segments.mean)
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
