/**
 * The share of hard finds among the finds, by subject, by mode and by both: what the question `cost` is asked for (shared/cost.ts).
 *
 * Definition. Each figure is a ratio of two sums of answers, hard to hard and easy together, with Fieller's 95 % interval (shared/privacy/ratio.ts).
 * What is held back. A figure tells the sums it is made of. So it is shown only while (1) each of its two sums has at least the minimum of tickets, and the base is
 * at least three of its standard errors: then the interval hardly ever holds all from 0 to 1, and none is left out for saying nothing. That would pick among intervals (those left out all
 * hold the truth), while Fieller's holds given its base; (2) with all else that is shown (answers, totals of lines, the figures before it) no hidden answer can be computed, whatever is added and
 * subtracted; (3) no sum of two or three hidden answers with fewer tickets than the minimum can be computed either, and four have the minimum wherever they lie.
 * The figures come in a fixed order: all and the two modes, for which the smallest answers still shown are hidden where
 * (2) asks for it; then subjects by mode; then subjects, where they fit in.
 */
import { COST_CELLS, COST_MODES, COST_SUBJECTS, type CostCell, type CostMode, DIFFICULTIES } from '#shared/cost.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { type Ratio, ratioOf } from '#shared/privacy/ratio.ts'
import { estimateTogether } from '#shared/privacy/together.ts'
import { type Release, release, type Tally } from './suppression.ts'

/** One figure: of a subject (absent: all), of a mode (absent: both). */
export interface Difficulty {
  subject?: number
  mode?: CostMode
  /** Share of hard finds; absent while it is held back. */
  hard?: Ratio
}

/** Answers of `cost` at a place of the table, of one difficulty or of both. */
const answersOf = ({ subject, mode }: Omit<Difficulty, 'hard'>, difficulty?: CostCell['difficulty']): number[] =>
  COST_CELLS.flatMap((cell, at) =>
    (subject ?? cell.subject) === cell.subject && (mode ?? cell.mode) === cell.mode && (difficulty ?? cell.difficulty) === cell.difficulty ? [at + 1] : [],
  )

const SUBJECTS = Array.from({ length: COST_SUBJECTS }, (_, at) => at + 1)

/** The rows of the release of `cost`: easy and hard of each subject and mode. */
export const COST_LINES: readonly { subject: number; mode: CostMode; members: number[] }[] = SUBJECTS.flatMap((subject) =>
  COST_MODES.map((mode) => ({ subject, mode, members: answersOf({ subject, mode }) })),
)

/** Answers of one mode and difficulty: of these one more may be hidden for the sake of the widest figures. */
const MARGINS = COST_MODES.flatMap((mode) => DIFFICULTIES.map((difficulty) => answersOf({ mode }, difficulty)))

/** Every place of the table in the order in which it is shown or held back. */
const PLACES: readonly Omit<Difficulty, 'hard'>[] = [
  {},
  ...COST_MODES.map((mode) => ({ mode })),
  ...COST_LINES.map(({ subject, mode }) => ({ subject, mode })),
  ...SUBJECTS.map((subject) => ({ subject })),
]

/** A release of `cost`: what the lines of `COST_LINES` say, and the figures of difficulty, each place once. */
export interface CostRelease extends Release {
  difficulties: Difficulty[]
}

/** What may be shown of a tally of `cost`. */
export function costRelease(tally: Tally, minimum: number): CostRelease {
  const { question, n, counts } = tally
  const mechanism = mechanismOf(question)
  const base = release(
    tally,
    minimum,
    COST_LINES.map(({ members }) => members),
  )
  let shown: Release = base
  let told: number[][] = []
  const count = (indices: readonly number[]) => indices.reduce((sum, index) => sum + (counts[index] ?? 0), 0)
  const named = (indices: readonly number[]) => ({ count: count(indices), members: indices.length })
  const bySize = (one: number, other: number) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other
  const difficulties = PLACES.map((place): Difficulty => {
    const [hard, easy] = DIFFICULTIES.map((difficulty) => answersOf(place, difficulty)).toReversed()
    if (hard === undefined || easy === undefined || n < minimum || count(hard) < minimum || count(easy) < minimum) return place
    const ratio = isClear(count(hard) + count(easy), hard.length + easy.length) ? ratioOf(named(hard), named(easy), n, mechanism) : undefined
    if (ratio === undefined) return place
    const next = besides(shown, [...told, hard, easy], place.subject === undefined ? MARGINS : [])
    if (next === undefined) return place
    shown = next
    told = [...told, hard, easy]
    return { ...place, hard: ratio }
  })
  return { ...shown, difficulties }

  function isClear(tickets: number, members: number): boolean {
    const { share, hi } = estimateTogether(tickets, members, n, mechanism)
    return 1.96 * share >= CLEAR * (hi - share)
  }

  /** The release that may stand beside these sums: smallest answers of `mayHide` left out until no hidden one can be computed. Undefined when there is none. */
  function besides(from: Release, sums: readonly number[][], mayHide: readonly (readonly number[])[]): Release | undefined {
    let left = from
    for (;;) {
      const hidden = counts.flatMap((_, index) => (left.cells[index] === undefined ? [index] : []))
      const told = reduced(left, sums)
      const leak = tooFew(hidden, (indices) => count(indices) < minimum).find((indices) => isTold(indices, told))
      // A sum of so many hidden answers is not looked for, so it must be large by itself.
      if (leak === undefined && hidden.length > MOST_SOUGHT && count(hidden.toSorted(bySize).slice(0, MOST_SOUGHT + 1)) < minimum) return undefined
      if (leak === undefined) return left
      const beside = mayHide.find((members) => leak.some((index) => members.includes(index)))?.filter((index) => left.cells[index] !== undefined)
      const smallest = beside?.toSorted(bySize)[0]
      if (smallest === undefined) return undefined
      left = without(left, smallest)
    }
  }
}

/** Standard errors that a base must have of its own. */
const CLEAR = 3

/** A release with one answer less, and its line's total too: it would tell the answer. */
function without({ cells, lines }: Release, answer: number): Release {
  return {
    cells: cells.map((cell, index) => (index === answer ? undefined : cell)),
    lines: lines.map((line, at) => (COST_LINES[at]?.members.includes(answer) ? undefined : line)),
  }
}

/** Most hidden answers whose sum is looked for among what can be computed. */
const MOST_SOUGHT = 3

/** Every hidden answer, and every two or three that together are too few. */
function tooFew(hidden: readonly number[], few: (indices: readonly number[]) => boolean): number[][] {
  const pairs = hidden.flatMap((one, at) => hidden.slice(at + 1).map((other) => [one, other])).filter(few)
  const triples = pairs.flatMap(([one = 0, other = 0]) => hidden.filter((third) => third > other).map((third) => [one, other, third])).filter(few)
  return [...hidden.map((index) => [index]), ...pairs, ...triples]
}

/** All that is told as the rows of a reduced echelon form: what adding and subtracting can come to at its shortest, each with the column only it has. */
function reduced({ cells, lines }: Release, sums: readonly (readonly number[])[]): { column: number; row: number[] }[] {
  const told = [
    cells.map((_, index) => index),
    ...cells.flatMap((cell, index) => (cell === undefined ? [] : [[index]])),
    ...COST_LINES.flatMap(({ members }, at) => (lines[at] === undefined ? [] : [members])),
    ...sums,
  ]
  const left = told.map((members) => {
    const row = new Array<number>(cells.length).fill(0)
    for (const index of members) row[index] = 1
    return row
  })
  const done: { column: number; row: number[] }[] = []
  for (let column = 0; column < cells.length; column++) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > TINY)
    const [pivot] = at === -1 ? [] : left.splice(at, 1)
    if (pivot === undefined) continue
    const scale = pivot[column] ?? 1
    const unit = pivot.map((value) => value / scale)
    for (const row of [...left, ...done.map((each) => each.row)]) {
      const times = row[column] ?? 0
      if (times !== 0) for (let index = 0; index < cells.length; index++) row[index] = (row[index] ?? 0) - times * (unit[index] ?? 0)
    }
    done.push({ column, row: unit })
  }
  return done
}

/** Whether the sum of these answers can be computed: nothing is left of it once each row is taken away as often as its column says. */
function isTold(answers: readonly number[], told: ReturnType<typeof reduced>): boolean {
  const rest = new Map(answers.map((index) => [index, 1]))
  for (const { column, row } of told) {
    if (!answers.includes(column)) continue
    row.forEach((value, index) => {
      if (Math.abs(value) > TINY) rest.set(index, (rest.get(index) ?? 0) - value)
    })
  }
  return [...rest.values()].every((value) => Math.abs(value) < TINY)
}

const TINY = 1e-9
