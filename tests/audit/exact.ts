/**
 * The output matrices, exact: the shipped code is walked through every branch by scripted draws, each branch weighed by the whole numbers of its coins, and
 * ratios are compared with a lower bound of e^epsilon in whole numbers throughout. A sampled pair of answers would miss an answer that never comes.
 */
import type { Mechanism } from '#shared/privacy/mechanism.ts'
import type { Core } from './core.ts'
import { scripted } from './source.ts'

const COIN = 2 ** 48
const WHOLE = BigInt(COIN)
const SCALE = 1n << 256n
/** Tickets a card of any preset carries at most. */
const MOST_TICKETS = 8

/** floor(e^epsilon 2^256), from below: a double is an exact fraction, the series is cut and every term rounded down. */
export function expBelow(epsilon: number): bigint {
  const x = (BigInt(Math.round(epsilon * 2 ** 48)) * SCALE) >> 48n
  let term = SCALE
  let sum = 0n
  for (let i = 1n; term > 0n; i += 1n) {
    sum += term
    term = (term * x) / SCALE / i
  }
  return sum
}

/** Whether a / b <= e^epsilon, exactly. */
export const within = (a: bigint, b: bigint, epsilon: number): boolean => a * SCALE <= expBelow(epsilon) * b

/** Logarithm of a / b; infinite when b is 0. */
export function logRatio(a: bigint, b: bigint): number {
  if (b === 0n) return a === 0n ? 0 : Number.POSITIVE_INFINITY
  return Math.log(Number((a << 80n) / b) / 2 ** 80)
}

/** What an exact matrix shows: the greatest log-ratio of two rows in one column, beside the declared bound. */
export interface ExactMatrix {
  /** Answers, and so rows; columns are outputs. */
  readonly size: number
  readonly cells: number
  readonly declared: number
  readonly worst: number
}

/** Stand-ins by answer, from the code's own branches. Numbers are over 2^48 (K - 1). */
export function walkStandIns({ randomiser }: Core, mechanism: Mechanism, faults: string[]): ExactMatrix {
  const { domain, keepCoin, standInEpsilon } = mechanism
  const kept = BigInt(keepCoin) * BigInt(domain - 1)
  const left = BigInt(COIN - keepCoin)
  const columns = Array.from({ length: domain }, () => Array<bigint>(domain).fill(0n))
  for (let answer = 0; answer < domain; answer += 1) {
    const branches = [[keepCoin - 1], ...Array.from({ length: domain - 1 }, (_, other) => [keepCoin, other])]
    for (const [at, draws] of branches.entries()) {
      const script = scripted(draws)
      const standIn = randomiser.drawStandIn(answer, mechanism, script)
      const column = columns[standIn]
      if (column === undefined || script.left() !== 0) {
        faults.push(`the stand-in of answer ${answer} is ${standIn} at branch ${at}`)
        continue
      }
      column[answer] = column[answer]! + (at === 0 ? kept : left)
    }
  }
  let worst = 0
  for (const [standIn, column] of columns.entries()) {
    const [low, high] = [least(column), most(column)]
    worst = Math.max(worst, logRatio(high, low))
    if (low === 0n || !within(high, low, standInEpsilon)) faults.push(`stand-in ${standIn} tells two answers apart by more than e^${standInEpsilon}`)
  }
  for (let answer = 0; answer < domain; answer += 1)
    if (columns.reduce((sum, column) => sum + column[answer]!, 0n) !== WHOLE * BigInt(domain - 1))
      faults.push(`row ${answer} of the stand-ins does not sum to 1`)
  return { size: domain, cells: domain * domain, declared: standInEpsilon, worst }
}

const least = (list: readonly bigint[]): bigint => list.reduce((low, value) => (value < low ? value : low))
const most = (list: readonly bigint[]): bigint => list.reduce((high, value) => (value > high ? value : high))

/** Ticket sets by stand-in, from the code's own branches: in the whole domain, or where that has more than `branches`, in one of the same k that has not. */
export function walkTickets({ randomiser }: Core, mechanism: Mechanism, branches: number, faults: string[]): ExactMatrix {
  const { k, includeCoin, reportEpsilon } = mechanism
  if (k > MOST_TICKETS) {
    faults.push(`a card of ${k} tickets is more than any question needs`)
    return { size: 0, cells: 0, declared: reportEpsilon, worst: Number.POSITIVE_INFINITY }
  }
  let domain = k + 1
  while (domain < mechanism.domain && leaves(k, domain) * (domain + 1) <= branches) domain += 1
  const walked = { ...mechanism, domain }
  const sets = new Map<string, bigint[]>()
  for (let standIn = 0; standIn < domain; standIn += 1)
    for (const held of [true, false]) {
      const size = held ? k - 1 : k
      const ranges = Array.from({ length: size }, (_, seat) => domain - size + seat)
      const ways = ranges.reduce((product, range) => product * range, 1)
      // Over the common denominator 2^48 (K - 1)!.
      const weight = (BigInt(held ? includeCoin : COIN - includeCoin) * factorial(domain - 1)) / BigInt(ways)
      for (let branch = 0; branch < ways; branch += 1) {
        let rest = branch
        const draws = ranges.map((range) => {
          const draw = rest % range
          rest = Math.floor(rest / range)
          return draw
        })
        const script = scripted([held ? includeCoin - 1 : includeCoin, ...draws])
        const tickets = randomiser.drawTickets(standIn, walked, script)
        if (tickets.length !== k || new Set(tickets).size !== k || script.left() !== 0 || tickets.includes(standIn) !== held) {
          faults.push(`a card about stand-in ${standIn} carries the tickets ${tickets.join(' ')}, not ${k} ${held ? 'with' : 'without'} it`)
          return { size: domain, cells: 0, declared: reportEpsilon, worst: Number.POSITIVE_INFINITY }
        }
        const key = tickets.join(' ')
        const rows = sets.get(key) ?? Array<bigint>(domain).fill(0n)
        rows[standIn] = rows[standIn]! + weight
        sets.set(key, rows)
      }
    }
  // Odds of a set with the stand-in against one without are coin / (1 - coin) (K - k) / k: the walked domain's are brought to the question's.
  const [asked, had] = [BigInt(mechanism.domain - k), BigInt(domain - k)]
  let worst = 0
  let above = 0
  for (const [key, rows] of sets) {
    const members = new Set(key.split(' ').map(Number))
    const [inside, outside] = [rows.filter((_, standIn) => members.has(standIn)), rows.filter((_, standIn) => !members.has(standIn))]
    for (const [a, b] of [
      [most(inside), least(inside)],
      [most(outside), least(outside)],
      [most(inside) * asked, least(outside) * had],
      [most(outside) * had, least(inside) * asked],
    ] as const) {
      worst = Math.max(worst, logRatio(a, b))
      if (b === 0n || !within(a, b, reportEpsilon)) above += 1
    }
    if (most(inside) !== least(inside) || most(outside) !== least(outside)) above += 1
  }
  if (above > 0) faults.push(`${above} sets of tickets tell two stand-ins apart by more than e^${reportEpsilon}, or are unevenly drawn`)
  return { size: domain, cells: domain * sets.size, declared: reportEpsilon, worst }
}

/** Branches of a card without its stand-in, the most there are. */
function leaves(k: number, domain: number): number {
  let product = 1
  for (let last = domain - k; last < domain; last += 1) product *= last
  return product
}

function factorial(n: number): bigint {
  let product = 1n
  for (let factor = 2n; factor <= BigInt(n); factor += 1n) product *= factor
  return product
}

/**
 * The report as a whole, answer to tickets: K x K chances that answer v's card names w, and the ratio of a card that holds one answer and lacks another, all
 * from the integer coins. Also that the figures the estimator and the pages go by are these.
 */
export function exactReport(mechanism: Mechanism, faults: string[]): ExactMatrix & { truthful: number; otherwise: number } {
  const { domain, k, keepCoin, includeCoin, standInEpsilon, reportEpsilon } = mechanism
  const [K, seats] = [BigInt(domain), BigInt(k)]
  const kept = BigInt(keepCoin) * (K - 1n)
  const other = BigInt(COIN - keepCoin)
  const holds = BigInt(includeCoin) * (K - seats)
  const lacks = BigInt(COIN - includeCoin) * seats
  const holding = kept * holds + (seats - 1n) * other * holds + (K - seats) * other * lacks
  const lacking = seats * other * holds + kept * lacks + (K - seats - 1n) * other * lacks
  const worst = logRatio(holding, lacking)
  for (const bound of [standInEpsilon, reportEpsilon]) if (!within(holding, lacking, bound)) faults.push(`one report is above e^${bound}`)
  if (Math.abs(worst - mechanism.oneReportEpsilon) > 1e-9) faults.push(`one report costs ${worst}, not ${mechanism.oneReportEpsilon} as declared`)
  // P(w in the tickets | stand-in is another), over 2^48 (K - 1).
  const beside = BigInt(includeCoin) * (seats - 1n) + BigInt(COIN - includeCoin) * seats
  const denominator = Number(WHOLE * (K - 1n)) * COIN * (domain - 1)
  const chance = (own: bigint): number => Number(own * BigInt(includeCoin) * (K - 1n) + (WHOLE * (K - 1n) - own) * beside) / denominator
  const rows = Array.from({ length: domain }, (_, answer) => Array.from({ length: domain }, (_, named) => chance(answer === named ? kept : other)))
  const [truthful, otherwise] = [rows[0]![0]!, rows[0]![1]!]
  if (Math.abs(truthful - mechanism.truthful) > 1e-12) faults.push(`T is ${truthful}, not ${mechanism.truthful}`)
  if (Math.abs(otherwise - mechanism.otherwise) > 1e-12) faults.push(`F is ${otherwise}, not ${mechanism.otherwise}`)
  for (const row of rows) if (Math.abs(row.reduce((sum, value) => sum + value, 0) - k) > 1e-9) faults.push('a row of the tickets does not sum to k')
  return { size: domain, cells: domain * domain, declared: mechanism.oneReportEpsilon, worst, truthful, otherwise }
}
