import { channelOrder, SUPER_GROUPS, superGroupOf } from '#shared/answers.ts'
import { dayNumber } from '#shared/epoch.ts'
import { stageAnswer } from '#shared/lifecycle.ts'
import type { Question } from '#shared/policy.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import {
  type Access,
  channelAnswer,
  costAnswerOf,
  gapAnswer,
  groupWeights,
  type Hardship,
  moveAnswerOf,
  profileDirection,
  subjectAnswer,
} from '../domain/answers.ts'
import { EASE, easeOf, finds, inVain, useOf } from '../domain/effort.ts'
import { modesOf } from '../domain/use.ts'
import { type ConceptShare, type Database, database } from '../store/database.ts'
import { itemStates } from '../store/items.ts'
import { matcherOf } from './concepts.ts'
import { type Portrait, portrait } from './picks.ts'

/**
 * The patron's true answer to a question at a time, as an index; it is asked for only when a stand-in may be drawn and never leaves the device.
 * `subject` is drawn by weights at each call, so whoever calls keeps what came: drawing until another comes would favour minor subjects.
 * Muted subjects weigh nought, and records and searches on struck-out ones count in nothing. Undefined for a question this extension does not answer.
 */
export async function answerOf(question: Question, now: number, random: RandomBytes, db: Database = database): Promise<number | undefined> {
  const whole = await portrait(now, db)
  const self = { ...whole, ...whole.counted }
  switch (question.id) {
    case 'stage':
      return stageAnswer(self.stage, self.grade)
    case 'gap':
      return gapAnswer(hardshipsOf(self))
    case 'cost':
      return costAnswerOf(accessesOf(self), now)
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
      const counting = items.filter(({ subjects }) => self.struckIn(subjects.map((concept) => ({ concept }))).length === 0)
      return channelAnswer(counting, await itemStates(db), channelOrder(policy, channels, question.domain))
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
function hardshipsOf(self: Portrait): Hardship[] {
  const { vocabulary, stays, searches, records } = self
  const matcher = matcherOf(vocabulary)
  const sharesOf = groupsOf(self)
  const named = (concepts: readonly ConceptShare[]): number[] => sharesOf(concepts).map(({ group }) => group)
  const works = new Map(records.map((work) => [work.id, work]))
  const vain = inVain(stays, searches).map((search) => ({ groups: named(matcher.concepts([{ label: search.query }])), points: 1 }))
  const hard = finds(stays, searches, feesOf(self)).filter((find) => easeOf(find.index) === 'hard')
  return [...vain, ...hard.map((find) => ({ groups: named(works.get(find.record)?.concepts ?? []), points: find.index / EASE[1] }))]
}

/** Every find with its mode and the groups of its work. */
function accessesOf(self: Portrait): Access[] {
  const sharesOf = groupsOf(self)
  const works = new Map(self.records.map((work) => [work.id, work]))
  const modes = modesOf(self.stays)
  return finds(self.stays, self.searches, feesOf(self)).map((find) => ({
    find,
    mode: modes.get(find.record) ?? 'view',
    shares: sharesOf(works.get(find.record)?.concepts ?? []),
  }))
}

/** Shares of concepts as shares of groups; struck and muted subjects left out. */
function groupsOf({ vocabulary, interests }: Portrait): (concepts: readonly ConceptShare[]) => { group: number; share: number }[] {
  const groups = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.group]))
  const silent = new Set(interests.filter((interest) => interest.muted || interest.struck).map((interest) => interest.concept.id))
  return (concepts) =>
    concepts.flatMap(({ concept, share }) => {
      const group = groups.get(concept)
      return group === undefined || silent.has(concept) ? [] : [{ group, share }]
    })
}

/** Works of which any place states a fee. */
const feesOf = ({ records }: Portrait): Set<string> =>
  new Set(records.filter((work) => work.places.some(({ row }) => row.record.fee !== undefined)).map((work) => work.id))
