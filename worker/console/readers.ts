import type { ReadersCell, ReadersQuestion } from '#shared/staff.ts'

/** Answers above which a table leaves suppressed rows out and only counts them. */
const LONG = 12

/** The rows of a question's chart: a short scale keeps its order and its suppressed rows, a long list is ranked and leaves them out. */
export function rowsOf(question: ReadersQuestion): ReadersCell[] {
  if (question.cells.length <= LONG) return question.cells
  return question.cells.filter((cell) => !cell.suppressed).sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
}

/** True when every figure is held back because too few reported. */
export function isTooFew(question: ReadersQuestion): boolean {
  return question.n < question.minimumReports
}

/** What may be said of the time since the epoch before. Clear only when the difference's own interval leaves 0 out. */
export function changeOf(cell: ReadersCell): 'none' | 'first' | 'unclear' | 'up' | 'down' {
  if (cell.suppressed) return 'none'
  if (cell.change === undefined) return 'first'
  if (cell.change.lo > 0) return 'up'
  return cell.change.hi < 0 ? 'down' : 'unclear'
}

/** Every share the charts of a question must hold. */
export function extentOf(question: ReadersQuestion): number[] {
  return question.cells.flatMap((cell) => [cell.hi, cell.before?.share]).filter((value) => value !== undefined)
}
