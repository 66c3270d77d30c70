/**
 * What one card in a hundred can do that no reader stands behind. A forger names the answer for certain and fills the other seats by chance; the fixed number of
 * tickets allows no more. Theory: the answer's estimate rises by fakes/n (1 - y) / (T - F), where y is the share of honest cards that name it.
 * The same honest cards are counted with and without: the difference has no noise but of the hundredth that was replaced.
 */
import type { Mechanism } from '#shared/privacy/mechanism.ts'
import type { Core } from './core.ts'
import { zipf } from './estimates.ts'
import { byWeight, readerDirection } from './linking.ts'
import { numbers, source } from './source.ts'

/** Share of cards that are false. */
export const FAKES = 0.01

export interface Poisoned {
  readonly cards: number
  readonly fakes: number
  /** Rise of the answer's estimate, and what theory says; `profile`: of the mean direction along the forged one. */
  readonly shift: number
  readonly theory: number
  readonly ratio: number
  readonly faults: string[]
}

export function poison(core: Core, mechanism: Mechanism, cards: number, seed: string): Poisoned {
  const random = source(seed)
  const next = numbers(`${seed} answers`)
  const shares = zipf(mechanism.domain)
  const target = mechanism.domain - 1
  const fakes = Math.round(cards * FAKES)
  let [honest, replaced] = [0, 0]
  for (let card = 0; card < cards; card += 1) {
    const standIn = core.randomiser.drawStandIn(byWeight(shares, 1, next()), mechanism, random)
    if (!core.randomiser.drawTickets(standIn, mechanism, random).includes(target)) continue
    honest += 1
    if (card < fakes) replaced += 1
  }
  const before = core.estimator.estimate(honest, cards, mechanism).share
  const after = core.estimator.estimate(honest - replaced + fakes, cards, mechanism).share
  const y = mechanism.otherwise + shares[target]! * (mechanism.truthful - mechanism.otherwise)
  return judged(cards, fakes, after - before, (FAKES * (1 - y)) / (mechanism.truthful - mechanism.otherwise))
}

/** The same for `profile`: forged reports are the direction itself, m times longer than an honest mean. */
export function poisonDirections({ direction }: Core, epsilon: number, cards: number, seed: string): Poisoned {
  const mechanism = direction.directionMechanism(epsilon)
  const random = source(seed)
  const next = numbers(`${seed} readers`)
  const forged = direction.toGrid(Array.from({ length: 32 }, (_, group) => (group === 5 ? 1 : 0)))
  const fakes = Math.round(cards * FAKES)
  let [replaced, truth] = [0, 0]
  for (let card = 0; card < cards; card += 1) {
    const reader = readerDirection(next)
    const own = reader[5]! / Math.hypot(...reader)
    truth += own / cards
    const along = direction.gridProduct(direction.decodeDirection(direction.drawDirection(reader, mechanism, random)), forged) / 32767 ** 2
    if (card < fakes) replaced += along
  }
  const shift = (fakes - replaced) / cards / mechanism.mean
  return judged(cards, fakes, shift, FAKES * (1 / mechanism.mean - truth))
}

function judged(cards: number, fakes: number, shift: number, theory: number): Poisoned {
  const ratio = shift / theory
  const faults = Math.abs(ratio - 1) > 0.1 ? [`${fakes} fakes of ${cards} shift the estimate by ${shift.toFixed(4)}, theory says ${theory.toFixed(4)}`] : []
  return { cards, fakes, shift, theory, ratio, faults }
}
