/** Patrons of a library that asks for tokens: the extension's real services and the Worker's real routes, joined by a network that may be told what to do. */
import { agree } from '#extension/services/consent.ts'
import { drawCards } from '#extension/services/draw.ts'
import { changeLibrary, refreshEdition } from '#extension/services/edition.ts'
import { enrol } from '#extension/services/enrol.ts'
import { sendCards } from '#extension/services/send.ts'
import { fetchTokens } from '#extension/services/tokens.ts'
import { Database } from '#extension/store/database.ts'
import { EraseQueue } from '#extension/store/erase-queue.ts'
import { getSetting } from '#extension/store/settings.ts'
import type { Policy } from '#shared/policy.ts'
import { blindNonce, evaluateBlinded, finishToken, tokenKeys } from '#shared/privacy/token.ts'
import { edition, LIBRARY, NOW, POLICY } from '../extension/world.ts'
import { openHouse } from './house.ts'
import { ownBytes, source } from './source.ts'

export { blindNonce, evaluateBlinded, finishToken, LIBRARY, NOW, tokenKeys }

/** What becomes of a request on its way: `lost` before it arrives, `unanswered` after, or another answer. */
export type Fate = (path: string, body: Uint8Array<ArrayBuffer>) => 'lost' | 'unanswered' | Response | undefined

const SEED = new Uint8Array(32).fill(7)
/** A key as a policy names it. */
export const nameOf = (seed: Uint8Array): string => Buffer.from(tokenKeys(seed).publicKey).toString('base64url')

/** A library with its key; `kept` is the seed it works with when that is not its policy's. */
export function openLibrary({ kept = SEED }: { kept?: Uint8Array<ArrayBuffer> } = {}) {
  const policy: Policy = { ...POLICY, openEnrolment: false, tokenKey: nameOf(SEED) }
  const house = openHouse(policy, kept)
  house.clock.time = NOW
  return { ...house, policy, secretKey: tokenKeys(SEED).secretKey }
}

/** A patron with a code, who agreed. `publish` puts another policy before the browser. */
export async function openReader(library: ReturnType<typeof openLibrary>, seed: string, code: string) {
  const random = ownBytes(source(seed))
  const [db, queue] = [new Database(crypto.randomUUID()), new EraseQueue(crypto.randomUUID())]
  const posts: { path: string; body: Uint8Array<ArrayBuffer>; status: number }[] = []
  const world = { fate: (() => undefined) as Fate, served: edition({ policy: library.policy }) }
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(String(input)).pathname
    if (path === '/v1/edition') return Response.json(world.served.manifest)
    if (init.method !== 'POST') return new Response(world.served.bodies.get(path.replace('/v1/parts/', '')) ?? '')
    const body = new Uint8Array(init.body as Uint8Array)
    const fate = world.fate(path, body)
    const reply = fate instanceof Response ? fate : fate === 'lost' ? undefined : await library.ask(path, body)
    posts.push({ path, body, status: reply?.status ?? 0 })
    if (fate === 'lost' || fate === 'unanswered' || reply === undefined) throw new TypeError('Failed to fetch')
    return reply
  }
  const network = { fetch, now: library.clock.now, random: () => 0.5, db, queue }
  await changeLibrary(LIBRARY, network)
  await agree(library.policy, NOW, db)
  await enrol(code, { ...network, bytes: random })
  return {
    db,
    world,
    posts: (path: string) => posts.filter((one) => one.path === path),
    draw: () => drawCards({ now: library.clock.now, random, db, queue }),
    /** As the background does it when it wakes. */
    wake: async () => {
      await fetchTokens(network)
      await sendCards(network)
    },
    publish: async (policy: Policy, number: number) => {
      world.served = edition({ policy, edition: number })
      await refreshEdition(network)
    },
    agree: (policy: Policy) => agree(policy, library.clock.time, db),
    credential: async () => (await getSetting('credential', db))?.value,
    cards: () => db.outbox.toArray(),
    tokens: () => db.tokens.toArray(),
    close: () => {
      db.close()
      queue.close()
    },
  }
}
