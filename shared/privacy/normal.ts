/**
 * Tails of the standard normal law that keep their precision however far out.
 *
 * Definition. Q(z) = P(Z > z). Up to 3 the series of Φ(z) - 1/2 = φ(z) (z + z³/3 + z⁵/15 + …); beyond, φ(z) times the Mills ratio by its continued fraction
 * 1 / (z + 1 / (z + 2 / (z + …))) (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14). Relative error below 10^-9.
 */

const LOG_ROOT = Math.log(2 * Math.PI) / 2
const FAR = 3

/** ln P(Z > z) for any finite z. */
export function logTail(z: number): number {
  if (z === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY
  if (z > FAR) return Math.log(mills(z)) - (z * z) / 2 - LOG_ROOT
  if (z < -FAR) return Math.log1p(-Math.exp(logTail(-z)))
  return Math.log(0.5 - fromMiddle(z))
}

/** φ(z) / P(Z > z): how steeply ln P(Z > z) falls. */
export function hazard(z: number): number {
  return z > FAR ? 1 / mills(z) : Math.exp((-z * z) / 2 - LOG_ROOT - logTail(z))
}

/** P(Z > z) / φ(z) for z above 3. */
function mills(z: number): number {
  let fraction = 0
  for (let term = 40; term >= 1; term -= 1) fraction = term / (z + fraction)
  return 1 / (z + fraction)
}

/** P(0 < Z < z), negative for a negative z. */
function fromMiddle(z: number): number {
  let term = z
  let sum = z
  for (let at = 3; Math.abs(term) > 1e-17; at += 2) {
    term *= (z * z) / at
    sum += term
  }
  return sum * Math.exp((-z * z) / 2 - LOG_ROOT)
}
