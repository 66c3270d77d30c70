/**
 * The randomiser of the question `profile`: a direction in 32 dimensions, blurred once and fresh for each report (PrivUnit, Bhowmick et al. 2018, with the
 * cap that keeps most of the direction at a given epsilon, Asi et al. 2022).
 *
 * Definition. Directions live on a grid: 32 whole numbers from -32767 to 32767, the unit vector times 32767, rounded. The *base law* is a uniformly random
 * direction rounded to the grid. The *cap* of a direction w holds the grid points z with <z, w> >= threshold, and q is its share of the base law. An exact
 * coin says with probability p that the report shall lie in the cap, else outside; base points are drawn until one does. So the report is the base law
 * conditioned on one of two sides, and for two directions the probability of any report differs at most by the factor p (1 - q) / ((1 - p) q) = e^epsilon.
 * A patron without a profile answers for a uniformly random direction, by the same steps.
 * Exactness. Sides are decided on whole numbers below 2^53, the coin is a whole number over 2^48: no rounding enters either. What is not exact is q, which
 * depends on w by the grid and on the base law by its Gaussian steps. `slack` bounds how far: rounding moves <z, w> by at most half a grid step on each of
 * 32 axes, sqrt(32) / 2 = 2.83 steps of w's length, and w's own length by as much; together a shift of the cap's height of at most 2.83 (1 + height) / 32767,
 * which times the greatest density of the height within it is a share. To that comes 2 * 10^-6 for normal variates of 48-bit uniforms (Box and Muller
 * 1958): but for a chance of 16 * 2^-24 they lie within 2^-24 of exact ones each. p is computed for q - slack, where the factor is greatest, rounded down.
 * Assumptions. The random bytes are uniform and independent. Each report is charged to the budget by itself.
 * Known limits. Time and random bytes used depend on the coin: a report inside the cap takes 1 / q base points on average (15 at epsilon 4), one outside
 * 1 / (1 - q). Number of draws is not bounded, only its mean is.
 */
import { GROUPS } from '../subject.ts'
import { COIN, coin48, type RandomBytes } from './random.ts'

/** Axes of a direction: the groups of the vocabulary. */
const AXES = GROUPS
/** Length of a direction on the grid. */
export const GRID = 32767
/** Bytes of a report: 32 whole numbers of two bytes, big-endian, two's complement. */
export const DIRECTION_BYTES = 2 * AXES
/** Rounding each axis moves the length of a direction by at most sqrt(32) / 2 grid steps. */
const LENGTH_TOLERANCE = 3
/** Of a 48-bit uniform. */
const STEP = 1 / COIN
/** Share of the base law by which its Gaussian steps may misplace a cap. */
const GAUSSIAN_SLACK = 2e-6

/** The randomiser of directions at one epsilon. */
export interface DirectionMechanism {
  /** Bounds the log-ratio of probabilities of any report for any two directions. */
  readonly epsilon: number
  /** Height of the cap, the least cosine of a report inside it. */
  readonly cap: number
  /** The same as an inner product on the grid. */
  readonly threshold: number
  /** q: share of random directions inside the cap. */
  readonly share: number
  /** How far q may lie from `share`, whatever the direction. */
  readonly slack: number
  /** p: probability of a report inside the cap, numerator over 2^48. */
  readonly insideCoin: number
  /** p as a number. */
  readonly inside: number
  /** m: expected inner product of report and direction; a report's expectation is m times the direction. */
  readonly mean: number
  /** Expected square of that inner product. */
  readonly square: number
}

/**
 * The mechanism at an epsilon: the cap whose reports point to the true direction most on average. RangeError unless 0.01 <= epsilon <= 10.
 * At epsilon 4: cap .265, p .798, m .265.
 */
export function directionMechanism(epsilon: number): DirectionMechanism {
  if (!(epsilon >= 0.01 && epsilon <= 10)) throw new RangeError(`a direction needs an epsilon from 0.01 to 10, not ${epsilon}`)
  const threshold = Math.round(bestHeight(epsilon) * GRID * GRID)
  const cap = threshold / (GRID * GRID)
  const share = capShare(cap)
  const shift = ((Math.sqrt(AXES) / 2) * (1 + cap)) / GRID
  const slack = density(Math.max(0, cap - shift)) * shift + GAUSSIAN_SLACK
  const least = share - slack
  const insideCoin = Math.max(0, Math.floor(COIN / (1 + (1 / least - 1) * Math.exp(-epsilon))) - 1)
  const inside = insideCoin / COIN
  const lean = leaning(cap)
  const squared = { inside: 1 - cosines(cap, AXES) / cosines(cap, AXES - 2), all: 1 / AXES }
  return {
    epsilon,
    cap,
    threshold,
    share,
    slack,
    insideCoin,
    inside,
    mean: lean * (inside / share - (1 - inside) / (1 - share)),
    square: inside * squared.inside + (1 - inside) * ((squared.all - share * squared.inside) / (1 - share)),
  }
}

/** A report on a direction of any length, or on none: 64 bytes. RangeError unless the direction has 32 finite numbers that are not all 0. */
export function drawDirection(direction: readonly number[] | undefined, mechanism: DirectionMechanism, random: RandomBytes): Uint8Array<ArrayBuffer> {
  const point = direction === undefined ? basePoint(random) : toGrid(direction)
  const inside = coin48(mechanism.insideCoin, random)
  for (;;) {
    const drawn = basePoint(random)
    if (gridProduct(drawn, point) >= mechanism.threshold === inside) return written(drawn)
  }
}

/** The 32 whole numbers of a report. RangeError, with words, unless it has 64 bytes and the length of a direction on the grid. */
export function decodeDirection(bytes: ArrayLike<number>): Int16Array<ArrayBuffer> {
  if (bytes.length !== DIRECTION_BYTES) throw new RangeError(`a direction has ${DIRECTION_BYTES} bytes, not ${bytes.length}`)
  const view = new DataView(Uint8Array.from(bytes).buffer)
  const point = Int16Array.from({ length: AXES }, (_, axis) => view.getInt16(2 * axis))
  const length = Math.sqrt(gridProduct(point, point))
  if (Math.abs(length - GRID) > LENGTH_TOLERANCE)
    throw new RangeError(`a direction is ${GRID} long, give or take ${LENGTH_TOLERANCE}, not ${Math.round(length)}`)
  return point
}

/** Inner product of two grid points: exact, every partial sum being a whole number below 2^36. */
export function gridProduct(one: Int16Array, other: Int16Array): number {
  let sum = 0
  for (let axis = 0; axis < AXES; axis++) sum += (one[axis] ?? 0) * (other[axis] ?? 0)
  return sum
}

/** A direction on the grid. RangeError unless it has 32 finite numbers that are not all 0. */
export function toGrid(direction: ArrayLike<number>): Int16Array<ArrayBuffer> {
  let squares = 0
  for (let axis = 0; axis < direction.length; axis++) squares += (direction[axis] ?? 0) ** 2
  const length = Math.sqrt(squares)
  if (direction.length !== AXES || !(length > 0 && Number.isFinite(length))) throw new RangeError(`a direction has ${AXES} numbers, not all 0`)
  const point = new Int16Array(AXES)
  for (let axis = 0; axis < AXES; axis++) point[axis] = Math.round(((direction[axis] ?? 0) / length) * GRID)
  return point
}

function written(point: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(DIRECTION_BYTES)
  const view = new DataView(bytes.buffer)
  point.forEach((value, axis) => {
    view.setInt16(2 * axis, value)
  })
  return bytes
}

/** One point of the base law: 32 normal variates, two from each pair of 48-bit uniforms, scaled to the grid. */
function basePoint(random: RandomBytes): Int16Array<ArrayBuffer> {
  const bytes = random(6 * AXES)
  if (bytes.length !== 6 * AXES) throw new RangeError(`asked for ${6 * AXES} random bytes, got ${bytes.length}`)
  const normal = new Float64Array(AXES)
  for (let axis = 0; axis < AXES; axis += 2) {
    const radius = Math.sqrt(-2 * Math.log((uniform48(bytes, 6 * axis) + 1) * STEP))
    const angle = uniform48(bytes, 6 * axis + 6) * STEP * 2 * Math.PI
    normal[axis] = radius * Math.cos(angle)
    normal[axis + 1] = radius * Math.sin(angle)
  }
  return toGrid(normal)
}

function uniform48(bytes: Uint8Array, at: number): number {
  let number = 0
  for (let place = at; place < at + 6; place++) number = number * 256 + (bytes[place] ?? 0)
  return number
}

/** The height of the cap that maximises m, which has one summit: golden section. */
function bestHeight(epsilon: number): number {
  const odds = Math.exp(epsilon)
  const gain = (height: number): number => {
    const share = capShare(height)
    return leaning(height) / (1 - share + odds * share)
  }
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [0, 0.9]
  while (high - low > 1e-7) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    if (gain(left) < gain(right)) low = left
    else high = right
  }
  return (low + high) / 2
}

/** Share of the sphere with a cosine of at least `height`. The cosine of a random direction has density proportional to (1 - t^2)^((d - 3) / 2). */
const capShare = (height: number): number => cosines(height, AXES - 2) / WHOLE

/** Density of the cosine of a random direction. */
const density = (height: number): number => (1 - height * height) ** ((AXES - 3) / 2) / WHOLE

/** Integral of t over the cap, by the density. */
const leaning = (height: number): number => (1 - height * height) ** ((AXES - 1) / 2) / ((AXES - 1) * WHOLE)

/** Integral of cos^n from the angle whose sine is `height` to a right angle, for even n, by its recurrence. */
function cosines(height: number, n: number): number {
  const angle = Math.asin(height)
  const cosine = Math.cos(angle)
  let integral = Math.PI / 2 - angle
  for (let power = 2; power <= n; power += 2) integral = ((power - 1) * integral - cosine ** (power - 1) * height) / power
  return integral
}

const WHOLE = 2 * cosines(0, AXES - 2)
