/** One measured figure. `ok` is false when a budget is missed; a row without a budget informs only. */
export interface Row {
  name: string
  value: number
  /** What `value` counts: "ms", "bytes", "pages", "x". */
  unit: string
  /** Most `value` may be, in the same unit. */
  budget?: number
  ok: boolean
  /** The same figure of what it is compared with, measured in the same run. */
  baseline?: number
  /** `value` / `baseline`: below 1 is better than what it is compared with. */
  ratio?: number
}

/** Which kind of page a served page is: something the reader should keep, or not. */
export type PageKind = 'record' | 'other'

/** What a part gets from the command. */
export interface Bench {
  /** Says on standard error what is being measured. */
  progress: (words: string) => void
}

/** One part of the bench, the export of `tests/bench/NAME.ts`: `npm run bench -- --only NAME` runs it alone. It throws only when it cannot measure at all. */
export interface Part {
  name: string
  run: (bench: Bench) => Promise<Row[]>
}

/** A row judged against its budget: `value` at most `budget`. */
export function row(name: string, value: number, unit: string, more: { budget?: number; baseline?: number } = {}): Row {
  const { budget, baseline } = more
  const rounded = Math.round(value * 1000) / 1000
  return {
    name,
    value: rounded,
    unit,
    ...(budget === undefined ? {} : { budget }),
    ok: budget === undefined || rounded <= budget,
    ...(baseline === undefined ? {} : { baseline, ratio: Math.round((value / baseline) * 1000) / 1000 }),
  }
}

/** The value below which `share` (0 to 1) of the figures lie; 0 for none. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
