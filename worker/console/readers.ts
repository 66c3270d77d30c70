import type { ReadersCell, ReadersQuestion, Share, Trend } from '#shared/staff-sharing.ts'

/** Answers above which a table leaves suppressed rows out and only counts them. */
const LONG = 12

/** The rows of a question's chart: a short scale keeps its order and its suppressed rows, a long list is ranked and leaves them out; gaps by their rank. */
export function rowsOf(question: ReadersQuestion): ReadersCell[] {
  if (question.cells.length <= LONG) return question.cells
  const last = question.cells.length
  return question.cells.filter((cell) => !cell.suppressed).sort((a, b) => (a.rank?.at ?? last) - (b.rank?.at ?? last) || (b.share ?? 0) - (a.share ?? 0))
}

/** The rows of a trend: answers of which at least one figure is shown, a long list by the newest. */
export function trendRows(trend: Trend): Trend['cells'] {
  const shown = trend.cells.filter(({ figures }) => figures.some((figure) => figure !== null))
  if (trend.cells.length <= LONG) return shown
  return shown.sort((a, b) => (b.figures.at(-1)?.share ?? -1) - (a.figures.at(-1)?.share ?? -1))
}

/** True when every figure is held back because too few reported. */
export function isTooFew(question: ReadersQuestion): boolean {
  return question.fewerThan !== undefined || question.n < question.minimumReports
}

/**
 * Whether a row of a cross table may stand for fewer readers than the policy asks for before it shows anything, by the lower end of its total: shares within it are then
 * of a small sample. A row whose total is held back shows no such shares.
 */
export function isSmallBase({ total }: { total?: Share }, { n, minimumReports }: Pick<ReadersQuestion, 'n' | 'minimumReports'>): boolean {
  return total !== undefined && total.lo * n < minimumReports
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
