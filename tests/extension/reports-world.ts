import { agree } from '../../extension/services/consent.ts'
import { drawCards } from '../../extension/services/draw.ts'
import { changeLibrary } from '../../extension/services/edition.ts'
import { sendCards } from '../../extension/services/send.ts'
import { type Asked, clockAt, desk, LIBRARY, library, NOW, type Parts, POLICY, seeded } from './world.ts'

/** A patron with a desk, a library and a clock of their own, who has agreed to share unless told otherwise. */
export async function patron({
  parts = {},
  answer,
  agreed = true,
  seed = 1,
}: {
  parts?: Parts
  answer?: (asked: Asked) => Response | undefined
  agreed?: boolean
  seed?: number
} = {}) {
  const { db, queue } = desk()
  const clock = clockAt()
  const server = library(parts, answer)
  const network = { fetch: server.fetch, now: clock.now, random: () => 0.5, db, queue }
  await changeLibrary(LIBRARY, network)
  if (agreed) await agree(parts.policy ?? POLICY, NOW, db)
  const random = seeded(seed)
  const draw = () => drawCards({ now: clock.now, random, db, queue })
  const posts = () => server.asked.filter((asked) => asked.method === 'POST')
  return { db, queue, clock, server, network, draw, send: () => sendCards(network), posts }
}
