import type { CatalogueRecord } from '#shared/record.ts'

/** A share of a record that falls on a concept, 0 to 1. */
export interface ConceptShare {
  concept: string
  share: number
}

/** A record the patron opened on an allowed site. `kept` is set by hand. Times are milliseconds since the epoch. */
export interface RecordRow {
  /** Stable local key: identifier, or canonical address. */
  id: string
  record: CatalogueRecord
  origin: string
  /** Concepts of the vocabulary its subjects map to; shares sum to at most 1. */
  concepts: ConceptShare[]
  firstSeen: number
  lastSeen: number
  kept: 0 | 1
}

/** What was done with a record; a request weighs more than a download, a download more than a view. */
export type Mode = 'view' | 'download' | 'request'

/** One stay on a record: `active` counts only visible, focused, active milliseconds. */
export interface VisitRow {
  id: string
  record: string
  origin: string
  at: number
  active: number
  mode: Mode
}

/** One search on an allowed site. `hits` is null when the page does not say. */
export interface SearchRow {
  id: string
  origin: string
  at: number
  query: string
  hits: number | null
}

/** What the patron decided about an interest. */
export interface AdjustmentRow {
  concept: string
  /** Steps up (positive) or down (negative), -3 to 3. */
  steps: number
  /** Chosen by hand at this time. */
  chosen?: number
  /** Muted until this time. */
  mutedUntil?: number
  /** Struck out: never learned, recommended or reported. */
  struck?: 1
}

/** What the patron did with an item. */
export interface ItemRow {
  id: string
  seen?: number
  opened?: number
  kept?: 1
  dismissed?: 1
  verdict?: 'more' | 'less'
}
