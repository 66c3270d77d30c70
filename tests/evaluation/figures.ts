/**
 * The recommender's figures on a small generated library, kept in `figures.json`: what a change may cost at most is judged against them in the tests
 * (tests/unit/recommend/recommend-figures.test.ts). `npm run -s evaluate -- --renew` measures them anew, when a change is meant.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { BREADTH, diversify } from '#extension/domain/recommend/diversify.ts'
import { recommender } from '#extension/domain/recommend/recommender.ts'
import { root } from '../commands/root.ts'
import { generated } from './generated.ts'
import type { EvaluationLibrary } from './library.ts'
import { measure } from './measure.ts'
import { carrel } from './methods.ts'

/** Most that a change may take from a figure: 2 in 100. */
export const LEAST = 0.98

export type Figures = Record<string, { ndcg10: number; recall20: number; coverage: number }>

const FILE = join(root, 'tests', 'evaluation', 'figures.json')

export const library = (): EvaluationLibrary => generated({ records: 800, histories: 0, patrons: 1500 }, 7)

/** The same to the last bit on every machine: sums of doubles in one order. `records` may be another description of the same records. */
export function figures(whole: EvaluationLibrary, records = whole.records): Figures {
  const described = { ...whole, records }
  const ours = carrel(described, recommender(catalogueOf(records)))
  const wide = (ranked: readonly number[]) => {
    const first = diversify(ranked, (place) => whole.topics[place], BREADTH).map(({ entry }) => entry)
    const shown = new Set(first)
    return [...first, ...ranked.filter((place) => !shown.has(place))]
  }
  const rows = {
    Carrel: measure(described, ours, {}),
    'Carrel, diversity slot': measure(described, ours, { arrange: wide }),
    'Carrel, three records of each patron': measure(described, ours, { cut: ({ known }) => known.slice(0, 3) }),
  }
  return Object.fromEntries(Object.entries(rows).map(([name, { ndcg10, recall20, coverage }]) => [name, { ndcg10, recall20, coverage }]))
}

export const stored = (): Figures => JSON.parse(readFileSync(FILE, 'utf8')) as Figures

export function renew(): Figures {
  const measured = figures(library())
  writeFileSync(FILE, `${JSON.stringify(measured, undefined, 2)}\n`)
  return measured
}

/** The figures that fell by more than two in a hundred, in words. */
export function fallen(measured: Figures, before: Figures): string[] {
  return Object.entries(before).flatMap(([name, figures]) =>
    Object.entries(figures).flatMap(([figure, value]) => {
      const now = measured[name]?.[figure as keyof Figures[string]] ?? 0
      return now >= value * LEAST ? [] : [`${name}: ${figure} fell from ${value.toFixed(4)} to ${now.toFixed(4)}`]
    }),
  )
}
