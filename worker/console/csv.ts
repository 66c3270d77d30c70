import type { ReadersQuestion, ReadersReply } from '#shared/staff-sharing.ts'

const COLUMNS = [
  'question',
  'epoch',
  'from',
  'to',
  'counted_on',
  'answer',
  'answer_en',
  'answer_zh',
  'suppressed',
  'share',
  'lo95',
  'hi95',
  'epoch_before',
  'share_before',
  'lo95_before',
  'hi95_before',
  'change',
  'change_lo95',
  'change_hi95',
  'n',
  'epsilon_report',
  'epsilon_stand_in',
  'epsilon_tickets',
  'minimum_reports',
  'open_enrolment',
  'open_enrolment_before',
  'method',
] as const

const METHOD =
  'memoised k-ary stand-in, fresh k-subset tickets; shown where (count/n - F)/(T - F) less 1.96 standard errors is above 0 and no hidden answer follows from it; share and 95 % interval hold given that: among counts shown this one is the median, the 97.5 and the 2.5 percentile; n and tickets brought down to the ten below'

/** Of cards that came while enrolment was open; a change is stuffed where either of its epochs is. */
const OPEN = 'yes: shares may be stuffed'

/** All questions of one epoch as CSV (RFC 4180, UTF-8 with mark), one row an answer; suppressed rows keep their place without figures. */
export function readersCsv(readers: ReadersReply): string {
  const rows = readers.questions.flatMap((question) => rowsOf(question))
  return `\uFEFF${[COLUMNS.join(','), ...rows].map((line) => `${line}\r\n`).join('')}`
}

function rowsOf(question: ReadersQuestion): string[] {
  return question.cells.map((cell) =>
    line([
      question.id,
      question.epoch,
      question.from,
      question.to,
      question.closedOn,
      cell.index,
      cell.label.en,
      cell.label['zh-CN'],
      cell.suppressed ? 'yes' : 'no',
      cell.share,
      cell.lo,
      cell.hi,
      cell.before === undefined ? undefined : (question.beforeEpoch ?? undefined),
      cell.before?.share,
      cell.before?.lo,
      cell.before?.hi,
      cell.change?.share,
      cell.change?.lo,
      cell.change?.hi,
      question.n,
      question.epsilon,
      question.standInEpsilon,
      question.reportEpsilon,
      question.minimumReports,
      question.open === true ? OPEN : 'no',
      cell.before === undefined ? undefined : question.openBefore === true ? OPEN : 'no',
      METHOD,
    ]),
  )
}

function line(values: readonly (string | number | undefined)[]): string {
  return values.map((value) => (typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : field(value ?? ''))).join(',')
}

/** Quoted where needed; a leading sign that a spreadsheet would run as a formula is disarmed by an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
