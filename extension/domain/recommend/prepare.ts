import type { Item } from '#shared/item.ts'
import type { Concept, Vocabulary } from '#shared/subject.ts'
import { type Guards, guardsKey, passes } from '../guards.ts'
import type { ItemRow } from '../rows.ts'
import { catalogueSteps, STRIDE } from './catalogue.ts'
import { corrected } from './corrected.ts'
import { describeItem } from './describe.ts'
import type { Described } from './described.ts'
import { type HistoryInput, historySteps } from './history.ts'
import { type Recommender, recommender } from './recommender.ts'
import { finished, type Steps } from './steps.ts'

/** What is the same for every ranking of one edition behind one set of guards. */
export interface Shelf {
  /** In the places of the catalogue: later publication first, then by id. */
  items: readonly Item[]
  concepts: ReadonlyMap<string, Concept>
  kept: Recommender
}

export interface ShelfInput extends Guards {
  items: readonly Item[]
  vocabulary: Vocabulary
  /** For the subjects the patron called wrong. */
  states: ReadonlyMap<string, ItemRow>
}

interface Shelving {
  vocabulary: Vocabulary
  guards: string
  steps: Steps<Shelf>
  shelf?: Shelf
}

// A stored edition hands out the same list of items while the hash of that part is the same, so the list stands for the hash.
const shelves = new WeakMap<readonly Item[], Shelving>()

/** The catalogue of an edition, built at the first call. */
export function shelfOf(input: ShelfInput): Shelf {
  return finished(shelfSteps(input))
}

/**
 * Everything a ranking keeps, built in steps of a few milliseconds; a caller may stop and another go on where it stopped.
 * In steps and not in a worker: the whole costs a second at most, once a page, and a worker would need the edition and
 * the patron's rows copied to it, a second bundle, and answers that arrive after the list they belong to is gone.
 */
export function* preparing(input: ShelfInput & HistoryInput): Steps<void> {
  const { concepts, kept } = yield* shelfSteps(input)
  for (const { record } of yield* historySteps(input, concepts)) {
    kept.neighbourhood(record)
    yield
  }
}

/** Runs steps until they are done or `milliseconds` have passed; true when done. */
export function advance(steps: Steps<void>, milliseconds: number, clock: () => number): boolean {
  const until = clock() + milliseconds
  do {
    if (steps.next().done === true) return true
  } while (clock() < until)
  return false
}

/** `shelfOf` in steps. */
export function* shelfSteps(input: ShelfInput): Steps<Shelf> {
  const { vocabulary } = input
  const items = corrected(input.items, input.states)
  const guards = guardsKey(input)
  const known = shelves.get(items)
  const shelving = known?.vocabulary === vocabulary && known.guards === guards ? known : { vocabulary, guards, steps: building(items, vocabulary, input) }
  shelves.set(items, shelving)
  for (;;) {
    if (shelving.shelf !== undefined) return shelving.shelf
    const step = shelving.steps.next()
    if (step.done === true) shelving.shelf = step.value
    else yield
  }
}

function* building(all: readonly Item[], vocabulary: Vocabulary, guards: Guards): Steps<Shelf> {
  const concepts = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))
  // What the patron cannot read would take the places of what the patron can in every neighbourhood.
  const items = all.filter((item) => passes(item, guards)).sort((a, b) => compare(b.published, a.published) || compare(a.id, b.id))
  const described: Described[] = []
  for (const item of items) {
    if (described.length % STRIDE === 0) yield
    described.push(describeItem(item, concepts))
  }
  return { items, concepts, kept: recommender(yield* catalogueSteps(described)) }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
