/** An axis from 0: `max` and `ticks` are shares, 0 to 1. */
export interface Scale {
  max: number
  ticks: readonly number[]
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25] as const

/** The scale shared by all rows of one chart: the smallest round one that holds every value, with three to six ticks. */
export function scaleFor(values: readonly number[]): Scale {
  const highest = Math.min(1, Math.max(0.05, ...values))
  const step = STEPS.find((candidate) => highest / candidate <= 4.5) ?? 0.25
  const halves = Math.ceil((highest / step) * 2 - 1e-9) / 2
  const max = Math.min(1, round(halves * step))
  return { max, ticks: ticksTo(max) }
}

/** Round shares from 0 up to `max`, at most six of them. */
export function ticksTo(max: number): number[] {
  const step = STEPS.find((candidate) => max / candidate <= 5 + 1e-9) ?? 0.25
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, index) => round(index * step))
}

/** Where a share stands on an axis, in percent of its length, kept inside it. */
export function place(share: number, max: number): number {
  return round(Math.min(100, Math.max(0, (share / max) * 100)))
}

/** A share as whole percent without the sign; never "-0". */
export function percent(share: number): string {
  return String(Math.round(share * 100) + 0)
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
