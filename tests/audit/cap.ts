/** What draws of the shipped code show of `profile`: the cap event of one report for two opposite directions, its exact coin, and which way reports lean. */
import type { DirectionMechanism } from '#shared/privacy/direction.ts'
import type { Core } from './core.ts'
import type { Draws, Layer, SampledMatrix } from './epsilon.ts'
import { clopperPearson, empiricalEpsilon, MISS } from './intervals.ts'
import { source } from './source.ts'

const GROUPS = 32

export interface CapMeasured {
  readonly report: Layer
  readonly matrix: SampledMatrix & { readonly clean: boolean }
  readonly faults: string[]
}

/** Share of random directions of 32 dimensions with a cosine of at least `height`, by Simpson's rule: nothing of the audited code. */
export function shareAbove(height: number): number {
  const density = (t: number): number => (1 - t * t) ** ((GROUPS - 3) / 2)
  return simpson(density, height, 1) / simpson(density, -1, 1)
}

function simpson(of: (x: number) => number, from: number, to: number): number {
  const steps = 4000
  const width = (to - from) / steps
  let sum = of(from) + of(to)
  for (let step = 1; step < steps; step += 1) sum += of(from + step * width) * (step % 2 === 0 ? 2 : 4)
  return (sum * width) / 3
}

/** An epsilon of at most the declared one follows from whole numbers and a share found here anew, moved by the slack to the worse side. */
export function exactCap({ epsilon, cap, threshold, insideCoin, slack, share }: DirectionMechanism): string[] {
  const faults: string[] = []
  const own = shareAbove(cap)
  if (Math.abs(own - share) > 1e-9) faults.push(`the cap is ${own} of the sphere, not ${share}`)
  if (threshold !== Math.round(cap * 32767 * 32767)) faults.push('the threshold is not that of the cap')
  const least = own - slack
  const worst = Math.log((insideCoin / (2 ** 48 - insideCoin)) * ((1 - least) / least))
  if (!(worst <= epsilon + 1e-9)) faults.push(`the coin of the cap gives epsilon ${worst}, above the declared ${epsilon}`)
  if (!(slack >= 1e-5 && worst > epsilon - 0.01)) faults.push(`the coin of the cap gives epsilon ${worst}, far from the declared ${epsilon}`)
  return faults
}

/** Measures the mechanism at one epsilon: `side` draws for either of two opposite directions, `row` for each of the 32 groups. */
export function measureCap({ direction }: Core, epsilon: number, draws: Omit<Draws, 'branches'>, seed: string): CapMeasured {
  const mechanism = direction.directionMechanism(epsilon)
  const faults = exactCap(mechanism)
  const random = source(seed)
  const towards = axis(0, 1)
  const point = direction.toGrid(towards)
  const draw = (patron: number[]): Int16Array => direction.decodeDirection(direction.drawDirection(patron, mechanism, random))
  let lean = 0
  const [one, other] = [towards, axis(0, -1)].map((patron, side) => {
    let hits = 0
    for (let at = 0; at < draws.side; at += 1) {
      const product = direction.gridProduct(draw(patron), point)
      if (product >= mechanism.threshold) hits += 1
      if (side === 0) lean += product / 32767 ** 2
    }
    return { hits, of: draws.side }
  })
  const declared = Math.log((mechanism.inside / (1 - mechanism.inside)) * ((1 - mechanism.share) / mechanism.share))
  const found = empiricalEpsilon(one!, other!)
  if (declared > epsilon) faults.push(`the coins give epsilon ${declared}, above the declared ${epsilon}`)
  if (!(found.lower <= declared && declared <= found.upper))
    faults.push(`the cap event shows an epsilon from ${found.lower.toFixed(3)} to ${found.upper.toFixed(3)}, declared is ${declared.toFixed(3)}`)
  const { lower, upper } = clopperPearson(one!.hits, one!.of, MISS)
  if (mechanism.inside < lower || mechanism.inside > upper)
    faults.push(`${one!.hits} of ${one!.of} reports lie in the cap, not the share ${mechanism.inside.toFixed(4)}`)
  const off = Math.abs(lean / draws.side - mechanism.mean) / Math.sqrt((mechanism.square - mechanism.mean ** 2) / draws.side)
  if (off > 3.9) faults.push(`reports lean ${(lean / draws.side).toFixed(4)} towards the direction, not ${mechanism.mean.toFixed(4)}`)
  const matrix = sampledGroups(declared, draws.row, (group) => strongest(draw(axis(group, 1))), faults)
  return { report: { declared, ...found, draws: draws.side }, matrix, faults }
}

const axis = (group: number, sign: number): number[] => Array.from({ length: GROUPS }, (_, at) => (at === group ? sign : 0))

const strongest = (report: Int16Array): number => report.reduce((best, value, at) => (value > report[best]! ? at : best), 0)

/** For a patron of each group alone, how often each group leads the report: by symmetry one chance on the diagonal and one off it, apart by at most epsilon. */
function sampledGroups(declared: number, row: number, draw: (group: number) => number, faults: string[]): SampledMatrix & { clean: boolean } {
  const counts = Array.from({ length: GROUPS }, () => new Float64Array(GROUPS))
  for (const [group, led] of counts.entries()) for (let at = 0; at < row; at += 1) led[draw(group)]! += 1
  const own = counts.reduce((sum, led, group) => sum + led[group]!, 0) / (row * GROUPS)
  const other = (1 - own) / (GROUPS - 1)
  const intervals = counts.map((led) => Array.from(led, (hits) => clopperPearson(hits, row, MISS / GROUPS ** 2)))
  const outside = intervals.flatMap((led, group) =>
    led.filter(({ lower, upper }, at) => (at === group ? own : other) < lower || (at === group ? own : other) > upper),
  ).length
  let lower = 0
  for (let led = 0; led < GROUPS; led += 1)
    lower = Math.max(lower, Math.log(Math.max(...intervals.map((list) => list[led]!.lower)) / Math.min(...intervals.map((list) => list[led]!.upper))))
  if (outside > 0) faults.push(`${outside} of ${GROUPS ** 2} cells of leading groups are not what they should be`)
  if (lower > declared) faults.push(`two directions differ by at least ${lower.toFixed(3)}, declared is ${declared.toFixed(3)}`)
  return { cells: GROUPS ** 2, outside, rarest: 1, lower, clean: outside === 0 && lower <= declared }
}
