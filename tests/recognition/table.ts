// The table of issue B: every platform, ours above the general extractor.
import { inspect } from '../commands/inspect.ts'
import { generalAnswer } from './general.ts'
import { add, answerOf, emptyTally, f1, type MeasuredPage, type Tally } from './measure.ts'

export interface Pair {
  ours: Tally
  general: Tally
}

export interface Comparison extends Pair {
  byPlatform: Map<string, Pair>
}

const pair = (): Pair => ({ ours: emptyTally(), general: emptyTally() })

/** Reads every page with both and counts. */
export async function compare(pages: readonly MeasuredPage[]): Promise<Comparison> {
  const whole: Comparison = { ...pair(), byPlatform: new Map() }
  for (const page of pages) {
    const of = whole.byPlatform.get(page.platform) ?? pair()
    whole.byPlatform.set(page.platform, of)
    const ours = answerOf(inspect(page.html, page.url).record)
    const general = await generalAnswer(page.html)
    for (const { ours: mine, general: theirs } of [of, whole]) {
      add(mine, page, ours)
      add(theirs, page, general)
    }
  }
  return whole
}

const columns = (tally: Tally): string[] => [
  `${tally.kept}/${tally.kept + tally.missed}`,
  `${tally.wrong}`,
  `${tally.title[0]}/${tally.title[1]}`,
  listColumn(tally.creators),
  listColumn(tally.identifiers),
  listColumn(tally.subjects),
  `${tally.date[0]}/${tally.date[1]}`,
]

/** Width of each column; below zero for text, which begins at the left. */
const widths = [-20, 5, -8, 8, 6, 8, 9, 12, 9, 7]

const listColumn = (counts: Tally['creators']): string => (counts.every((number) => number === 0) ? '-' : f1(counts).toFixed(2))

/** The table as text, by platform; "records" are the record pages kept, "false" the others kept, lists are F1. */
export function tableOf({ byPlatform, ours, general }: Comparison): string {
  const rows = [
    ['platform', 'pages', 'reader', 'records', 'false', 'title', 'creators', 'identifiers', 'subjects', 'dates'],
    ...[...byPlatform, ['all', { ours, general }] as const].flatMap(([name, both]) => [
      [name, `${both.ours.pages}`, 'Carrel', ...columns(both.ours)],
      ['', '', 'general', ...columns(both.general)],
    ]),
  ]
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => ((widths[at] ?? 1) < 0 ? cell.padEnd(-(widths[at] ?? 1)) : cell.padStart(widths[at] ?? 1)))
        .join(' ')
        .trimEnd(),
    )
    .join('\n')
}
