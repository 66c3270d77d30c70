import { stageAnswer } from '#shared/lifecycle.ts'
import type { QuestionId } from '#shared/policy.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import { gapAnswer, groupWeights, subjectAnswer } from '../domain/answers.ts'
import { inVain } from '../domain/effort.ts'
import { type Database, database } from '../store/database.ts'
import { allVisits, searches } from '../store/visits.ts'
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
  if (question === 'gap') return gapAnswer(await soughtInVain(self, db))
  return question === 'subject' ? subjectAnswer(groupWeights(self.interests), random) : undefined
}

/** Groups of each search that led nowhere, struck and muted subjects left out. */
async function soughtInVain({ vocabulary, interests }: Portrait, db: Database): Promise<number[][]> {
  const matcher = matcherOf(vocabulary)
  const group = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.group]))
  const silent = new Set(interests.filter((interest) => interest.muted || interest.struck).map((interest) => interest.concept.id))
  return inVain(await allVisits(db), await searches(db)).map((search) =>
    matcher
      .concepts([{ label: search.query }])
      .filter(({ concept }) => !silent.has(concept))
      .flatMap(({ concept }) => group.get(concept) ?? []),
  )
}
