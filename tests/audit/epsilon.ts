/** What draws of the shipped code show of a memoised question: its epsilon, layer by layer and for the whole report, and every cell of its matrices. */
import type { Mechanism } from '#shared/privacy/mechanism.ts'
import type { Core } from './core.ts'
import { type ExactMatrix, exactReport, walkStandIns, walkTickets } from './exact.ts'
import { chiSquareTail, clopperPearson, empiricalEpsilon, type Interval, MISS, type Tries } from './intervals.ts'
import { source } from './source.ts'

/** Draws a side for epsilon, draws of every other answer for the matrices, and branches walked at most for exact ticket sets. */
export interface Draws {
  readonly side: number
  readonly row: number
  readonly branches: number
}

/** An empirical epsilon beside the declared one. `declared` is that of the integer coins, at most the policy's figure. */
export interface Layer extends Interval {
  readonly declared: number
  readonly epsilon: number
  readonly draws: number
}

export interface SampledMatrix {
  readonly cells: number
  /** Cells whose interval leaves out the exact chance; of all cells together 99.9 % of audits have none. */
  readonly outside: number
  /** Least chance of a row to differ from the exact one so much, times the number of rows. */
  readonly rarest: number
  /** Lower end of the greatest log-ratio two answers show in one column. */
  readonly lower: number
}

export interface Measured {
  readonly standIn: Layer
  readonly tickets: Layer
  readonly report: Layer
  readonly matrix: {
    readonly standIn: ExactMatrix & SampledMatrix
    readonly tickets: ExactMatrix
    readonly report: ExactMatrix & SampledMatrix
    readonly clean: boolean
  }
  readonly faults: string[]
}

/** Measures one mechanism. Faults say in words what is wrong; none means the code keeps what it declares. */
export function measure(core: Core, mechanism: Mechanism, draws: Draws, seed: string): Measured {
  const { domain } = mechanism
  const faults: string[] = []
  const exact = {
    standIn: walkStandIns(core, mechanism, faults),
    tickets: walkTickets(core, mechanism, draws.branches, faults),
    report: exactReport(mechanism, faults),
  }
  const walked = faults.length === 0
  const random = source(seed)
  // Two answers at either end of the domain: the last is where a wrong count shows.
  const [one, other] = [0, domain - 1]
  const standIns = Array.from({ length: domain }, () => new Float64Array(domain))
  const named = Array.from({ length: domain }, () => new Float64Array(domain))
  const rows = Array<number>(domain).fill(0)
  const told = [0, 0]
  for (let answer = 0; answer < domain; answer += 1) {
    const side = answer === one || answer === other
    rows[answer] = side ? draws.side : draws.row
    for (let draw = 0; draw < rows[answer]!; draw += 1) {
      const standIn = core.randomiser.drawStandIn(answer, mechanism, random)
      standIns[answer]![standIn]! += 1
      const tickets = core.randomiser.drawTickets(standIn, mechanism, random)
      for (const ticket of tickets) named[answer]![ticket]! += 1
      if (side && tickets.includes(one) && !tickets.includes(other)) told[answer === one ? 0 : 1]! += 1
    }
  }
  const standInTold = [one, other].map((answer) => ({ hits: standIns[answer]![one]!, of: draws.side }))
  const ticketTold = [one, other].map((standIn) => {
    let hits = 0
    for (let draw = 0; draw < draws.side; draw += 1) {
      const tickets = core.randomiser.drawTickets(standIn, mechanism, random)
      if (tickets.includes(one) && !tickets.includes(other)) hits += 1
    }
    return { hits, of: draws.side }
  })
  const { keep, include, k } = mechanism
  const layers = {
    standIn: layer(Math.log((keep * (domain - 1)) / (1 - keep)), mechanism.standInEpsilon, standInTold, 'stand-in', faults),
    tickets: layer(Math.log((include * (domain - k)) / ((1 - include) * k)), mechanism.reportEpsilon, ticketTold, 'tickets', faults),
    report: layer(
      mechanism.oneReportEpsilon,
      mechanism.oneReportEpsilon,
      told.map((hits) => ({ hits, of: draws.side })),
      'report',
      faults,
    ),
  }
  const spread = (1 - keep) / (domain - 1)
  const before = faults.length
  const sampled = {
    standIn: sampledMatrix(standIns, rows, keep, spread, 0, exact.standIn.worst, 'stand-ins', faults),
    report: sampledMatrix(named, rows, mechanism.truthful, mechanism.otherwise, together(mechanism), exact.report.worst, 'tickets', faults),
  }
  const clean = walked && faults.length === before && [exact.standIn, exact.tickets, exact.report].every(({ worst, declared }) => worst <= declared + 1e-9)
  return {
    ...layers,
    matrix: { standIn: { ...exact.standIn, ...sampled.standIn }, tickets: exact.tickets, report: { ...exact.report, ...sampled.report }, clean },
    faults,
  }
}

function layer(declared: number, policy: number, [one, other]: Tries[], name: string, faults: string[]): Layer {
  const found = empiricalEpsilon(one!, other!)
  if (declared > policy + 1e-12) faults.push(`${name}: the coins give epsilon ${declared}, above the declared ${policy}`)
  if (!(found.lower <= declared && declared <= found.upper))
    faults.push(`${name}: the draws show an epsilon from ${found.lower.toFixed(3)} to ${found.upper.toFixed(3)}, declared is ${declared.toFixed(3)}`)
  return { declared, ...found, draws: one!.of }
}

/** P(two given others are both named | the answer is a third), for the spread of counts that are drawn without replacement. */
function together({ domain, k, keep, include }: Mechanism): number {
  const other = (1 - keep) / (domain - 1)
  if (domain < 3) return 0
  const oneOfThem = (include * (k - 1)) / (domain - 1)
  const neither = (include * (k - 1) * (k - 2) + (1 - include) * k * (k - 1)) / ((domain - 1) * (domain - 2))
  return 2 * other * oneOfThem + (1 - 2 * other) * neither
}

/** Every cell against its exact chance, and every row by chi-square over its off-diagonal cells, which share one chance and one correlation. */
function sampledMatrix(
  counts: readonly Float64Array[],
  rows: readonly number[],
  own: number,
  other: number,
  both: number,
  bound: number,
  name: string,
  faults: string[],
): SampledMatrix {
  const size = counts.length
  const miss = MISS / (size * size)
  const intervals = counts.map((row, answer) => Array.from(row, (hits) => clopperPearson(hits, rows[answer]!, miss)))
  let outside = 0
  let rarest = 1
  intervals.forEach((row, answer) => {
    row.forEach(({ lower, upper }, named) => {
      const exact = named === answer ? own : other
      if (exact < lower || exact > upper) outside += 1
    })
    if (size < 3) return
    const n = rows[answer]!
    const others = Array.from(counts[answer]!).filter((_, named) => named !== answer)
    const mean = others.reduce((sum, hits) => sum + hits, 0) / others.length
    const variance = n * (other * (1 - other) - (both - other * other))
    const square = others.reduce((sum, hits) => sum + (hits - mean) ** 2, 0) / variance
    rarest = Math.min(rarest, chiSquareTail(square, others.length - 1) * size)
  })
  let lower = 0
  for (let named = 0; named < size; named += 1) {
    const low = Math.max(...intervals.map((row) => row[named]!.lower))
    const high = Math.min(...intervals.map((row) => row[named]!.upper))
    lower = Math.max(lower, Math.log(low / high))
  }
  if (outside > 0) faults.push(`${outside} of ${size * size} cells of the ${name} are not what they should be`)
  if (rarest < MISS) faults.push(`a row of the ${name} is uneven (p = ${(rarest / size).toExponential(1)})`)
  if (lower > bound + 1e-9) faults.push(`two answers differ by at least ${lower.toFixed(3)} in one of the ${name}, declared is ${bound.toFixed(3)}`)
  return { cells: size * size, outside, rarest, lower }
}
