/** The server's rules, proven on the Worker's real routes and job: faults in words. */
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { type Card, encodeCard } from '#shared/report.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import type * as houses from './house.ts'
import { source } from './source.ts'

export type Houses = Pick<typeof houses, 'openHouse'>

const DAY = 86_400_000

const random = source('server')
const own = (count: number): Uint8Array<ArrayBuffer> => random(count).slice()
const card = (question: Card['question'], answer: number[], more: Partial<Card> = {}): Uint8Array<ArrayBuffer> =>
  encodeCard({ epoch: 0, question, answer, token: own(64), eraseHash: own(32), ...more }, question === 'stage' ? 8 : 32)

/** A card carries exactly the question's tickets, in its domain: more would be more than one voice. */
export async function formOfCards({ openHouse }: Houses): Promise<string[]> {
  const faults: string[] = []
  const house = openHouse(STANDARD_POLICY)
  for (const { id, domain, standInEpsilon, reportEpsilon } of STANDARD_POLICY.questions.filter((question) => question.id !== 'profile')) {
    const { k } = mechanismOf({ domain, standInEpsilon, reportEpsilon })
    for (let tickets = 1; tickets <= domain; tickets += 1) {
      const status = await house.post(
        card(
          id,
          Array.from({ length: tickets }, (_, at) => at),
        ),
      )
      if ((status === 202) !== (tickets === k)) faults.push(`a card for ${id} with ${tickets} tickets is answered ${status}`)
    }
  }
  for (const bytes of [Array<number>(64).fill(127), Array<number>(64).fill(0), Array.from({ length: 64 }, (_, at) => (at === 0 ? 0x40 : 0))])
    if ((await house.post(card('profile', bytes))) !== 400) faults.push('a direction of another than unit length is taken')
  if ((await house.waiting()) !== 2) faults.push(`${await house.waiting()} cards are kept, 2 were right`)
  house.shut()
  return faults
}

/** One token, one card: the identical card again counts nothing, another one is refused. */
export async function oneTokenOneCard({ openHouse }: Houses): Promise<string[]> {
  const faults: string[] = []
  const house = openHouse(STANDARD_POLICY)
  const token = own(64)
  const first = card('stage', [3], { token })
  const replies = [
    await house.post(first),
    await house.post(first),
    await house.post(card('stage', [4], { token })),
    await house.post(card('gap', [1, 2, 3, 4], { token })),
  ]
  if (replies.join(' ') !== '202 202 409 409')
    faults.push(`a card, the same again, and two others with its token are answered ${replies.join(' ')}, not 202 202 409 409`)
  if ((await house.waiting()) !== 1) faults.push(`${await house.waiting()} cards are kept of one token`)
  house.shut()
  return faults
}

/** What was accepted is counted once, and the cards are gone; closing again changes nothing, and a late card is refused. */
export async function countedOnce({ openHouse }: Houses): Promise<string[]> {
  const faults: string[] = []
  const house = openHouse(STANDARD_POLICY)
  for (let at = 0; at < 20; at += 1) await house.post(card('stage', [at % 8]))
  const open = await house.post(card('stage', [0], { epoch: 1 }))
  if (open !== 400) faults.push(`a card for an epoch ahead is answered ${open}`)
  house.clock.time += 40 * DAY
  for (let again = 0; again < 2; again += 1) {
    await house.close()
    const [tally] = await house.tallies(0)
    if (tally?.n !== 20 || tally.counts.join(' ') !== '3 3 3 3 2 2 2 2') faults.push(`20 cards are counted as ${tally?.n}: ${tally?.counts.join(' ')}`)
    if ((await house.waiting()) !== 0) faults.push('counted cards are kept')
    const late = await house.post(card('stage', [0]))
    if (late !== 410) faults.push(`a card for a counted epoch is answered ${late}`)
  }
  house.shut()
  return faults
}
