import { percent, place, ticksTo } from './scale.ts'

interface IntervalProps {
  /** Bounds of the 95 % interval and the estimate, as shares 0 to 1; drawn clamped to the axis. */
  lo: number
  hi: number
  share: number
  /** The estimate of the epoch before, drawn as a ring above the line. */
  before?: number | undefined
  /** The share at the end of the axis; one for all rows of a chart. */
  max: number
  /** True only when the difference's own interval excludes 0. */
  mark?: boolean | undefined
  /** Said by screen readers instead of the figures. */
  label?: string | undefined
}

/** An estimate with its interval on a shared axis: dot, whisker, ring of the epoch before. Figures belong in the same row. */
export function Interval({ lo, hi, share, before, max, mark = false, label }: IntervalProps) {
  return (
    <span class={mark ? 'iv mark' : 'iv'} role="img" aria-label={label ?? `${percent(share)} %, ${percent(lo)}–${percent(hi)}`}>
      <Ticks max={max} />
      <b style={`--lo:${place(lo, max)};--hi:${place(hi, max)}`} />
      {before !== undefined && <u class="before" style={`--x:${place(before, max)}`} />}
      <u style={`--x:${place(share, max)}`} />
    </span>
  )
}

/** The dashed line of a suppressed row; say the rule in the chart's note. */
export function NoInterval({ label }: { label: string }) {
  return <span class="iv none" role="img" aria-label={label} />
}

/** The figures over the ticks of a chart's intervals; the last one carries the percent sign. */
export function Axis({ max }: { max: number }) {
  const ticks = ticksTo(max)
  return (
    <span class="ivaxis" aria-hidden="true">
      {ticks.map((tick, index) => (
        <i key={tick} style={`--at:${place(tick, max)}`}>
          {percent(tick)}
          {index === ticks.length - 1 ? ' %' : ''}
        </i>
      ))}
    </span>
  )
}

function Ticks({ max }: { max: number }) {
  return ticksTo(max).map((tick) => <i key={tick} style={`--at:${place(tick, max)}`} />)
}
