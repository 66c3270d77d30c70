/**
 * How the answers of `cost` are numbered: one cell of the table subject x mode of access x difficulty, the same on the device, which draws it, and in the console.
 *
 * 0 is none. Answer 1 + 4 (s - 1) + 2 m + d is super-group s (1 to 7, answers.ts), mode m of `COST_MODES`, difficulty d of `DIFFICULTIES`. A find is *hard* when its
 * effort index is 4 or more (docs/use.md, *Effort*), else *easy*, which here takes in what costs some effort; it was *at the library* when the reader requested the record or asked about it, else *online*.
 */
import type { Bilingual } from './subject.ts'

export const COST_MODES = ['online', 'library'] as const
export type CostMode = (typeof COST_MODES)[number]
export const DIFFICULTIES = ['easy', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** Named super-groups: 1 to 7. */
export const COST_SUBJECTS = 7
/** Size of the domain of `cost`. */
export const COSTS = 1 + COST_SUBJECTS * COST_MODES.length * DIFFICULTIES.length

/** One cell of the table; `subject` is a super-group, 1 to 7. */
export interface CostCell {
  readonly subject: number
  readonly mode: CostMode
  readonly difficulty: Difficulty
}

/** The answer of a cell: 1 to 28. */
export const costAnswer = ({ subject, mode, difficulty }: CostCell): number =>
  1 + (subject - 1) * 4 + COST_MODES.indexOf(mode) * 2 + DIFFICULTIES.indexOf(difficulty)

/** The cells in the order of their answers, the first being that of answer 1. */
export const COST_CELLS: readonly CostCell[] = Array.from({ length: COST_SUBJECTS }, (_, at) =>
  COST_MODES.flatMap((mode) => DIFFICULTIES.map((difficulty): CostCell => ({ subject: at + 1, mode, difficulty }))),
).flat()

/** What modes and difficulties are called. */
export const COST_MODE_NAMES: Readonly<Record<CostMode, Bilingual>> = {
  online: { en: 'online', 'zh-CN': '在线' },
  library: { en: 'at the library', 'zh-CN': '到馆' },
}
export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, Bilingual>> = {
  easy: { en: 'not hard', 'zh-CN': '不难' },
  hard: { en: 'hard', 'zh-CN': '困难' },
}
