import type { CatalogueRecord } from '#shared/record.ts'

/** A share of a record that falls on a concept, 0 to 1. */
export interface ConceptShare {
  concept: string
  share: number
}

/**
 * A record the patron opened on one allowed site, as that site describes it; the same work on another site has a row of
 * its own (domain/work). `kept` is set by hand. Times are milliseconds since the epoch.
 */
export interface RecordRow {
  /** Stable local key: identifier or canonical address, and the site. */
  id: string
  record: CatalogueRecord
  origin: string
  /** Concepts of the vocabulary its subjects map to; shares sum to at most 1. */
  concepts: ConceptShare[]
  firstSeen: number
  lastSeen: number
  kept: 0 | 1
}

/** What was done with a record: looked at, asked about, downloaded, requested (docs/use.md). */
export type Mode = 'view' | 'ask' | 'download' | 'request'

/** How often each was done on one stay, beside looking. */
export type Uses = Partial<Record<Exclude<Mode, 'view'>, number>>

/** One stay on a record: `active` counts only visible, focused, active milliseconds. */
export interface VisitRow {
  id: string
  record: string
  origin: string
  at: number
  active: number
  /** The weightiest thing done. */
  mode: Mode
  uses?: Uses
}

/** A page of the site seen after a search: another page of results, a page of another kind, or one that led nowhere (unreadable, an error, a sign-in). */
export interface Step {
  at: number
  kind: 'results' | 'page' | 'dead'
}

/** One search on an allowed site. `hits` is null when the page does not say. */
export interface SearchRow {
  id: string
  origin: string
  at: number
  query: string
  hits: number | null
  /** Concepts its words name; absent where that is not noted yet. */
  concepts?: ConceptShare[]
  /** Pages of the site after it, no addresses: until half an hour has passed, or another search was made. */
  trail?: Step[]
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
  /** Struck out: not kept, recommended or reported (excluded.ts). */
  struck?: 1
}

/** What the patron did with an item. */
export interface ItemRow {
  id: string
  seen?: number
  opened?: number
  kept?: 1
  dismissed?: 1
  /** Its address when it was dismissed, so that it stays away under another name. */
  url?: string
  /** It was dismissed because the patron knows it already, which says nothing against it. */
  known?: 1
  /** Its subjects that are wrong, the patron says: for this patron the item is not on them. */
  wrong?: string[]
  verdict?: 'more' | 'less'
}

/** What the patron decided of two rows: that they are one work, or that they are not. `a` sorts before `b`. */
export interface PairRow {
  a: string
  b: string
  verdict: 'same' | 'apart'
  at: number
}
