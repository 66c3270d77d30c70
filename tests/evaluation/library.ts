import type { Described } from '#extension/domain/recommend/described.ts'

/** A patron of the evaluation: places of the records known, and of those held out. */
export interface Patron {
  known: readonly number[]
  heldOut: readonly number[]
}

/** What an evaluation runs on. Records are named by their place. */
export interface EvaluationLibrary {
  name: string
  records: readonly Described[]
  /** Wide subject of each record, for diversity and change of topic; undefined where it has none. */
  topics: readonly (string | undefined)[]
  /** Shares of each record over the 32 groups, for segments; undefined where the data has none. */
  groups?: readonly (readonly number[])[]
  /** Histories of other patrons: seen by the watchers among the baselines, never by the recommender. */
  histories: readonly (readonly number[])[]
  patrons: readonly Patron[]
}

/** What is wrong with the data, and what to do. */
export class EvaluationError extends Error {
  override name = 'EvaluationError'
}
