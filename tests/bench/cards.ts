// What a card and a token cost the Worker, timed from outside: n requests, one after the other, to the Worker's own routes in this process, on a database in
// memory. The trivial route in the same run erases a card that is not there: one hash and one statement. Then the same from outside (cards-outside.ts).

import { Hono } from 'hono'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { drawTickets } from '#shared/privacy/randomiser.ts'
import { blindNonce, evaluateBlinded, finishToken, tokenKeys } from '#shared/privacy/token.ts'
import { encodeCard } from '#shared/report.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { seed } from '#worker/db/seed.ts'
import { base64url, sha256 } from '#worker/domain/codes.ts'
import { cards as cardRoutes } from '#worker/routes/cards.ts'
import { tokens as tokenRoutes } from '#worker/routes/tokens.ts'
import { sqlite } from '../faults/sqlite.ts'
import { libraryAt } from '../sample-library/library.ts'
import { type Batch, outside } from './cards-outside.ts'
import { type Part, quantile, row } from './part.ts'

const REQUESTS = 400
const WARM = 40
/** Requests measured in workerd, of each kind. */
const OUTSIDE = 160
const EPOCH = 3

/** Milliseconds of processor a request: a card of open enrolment, a card with a token, a token. */
export const cards: Part = {
  name: 'cards',
  async run({ progress }) {
    progress('Making cards and blinded nonces …')
    const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
    const tokenSeed = random(32)
    const keys = tokenKeys(tokenSeed)
    const { library, policy } = libraryAt(8788)
    const question = policy.questions.find(({ id }) => id !== 'profile')
    if (question === undefined) throw new Error('the sample library asks nothing')
    const use = { epoch: EPOCH, question: question.id }
    const now = Date.parse(policy.origin) + (EPOCH * policy.epochDays + 3) * 86_400_000
    const card = async (token: Uint8Array) =>
      encodeCard(
        { epoch: EPOCH, question: question.id, answer: drawTickets(0, mechanismOf(question), random), token, eraseHash: await sha256(random(32)) },
        question.domain,
      )
    const blinded = () => {
      const nonce = random(32)
      return { nonce, ...blindNonce(nonce, keys.publicKey, use, random) }
    }
    const spent = () => {
      const asked = blinded()
      return finishToken({ ...use, ...asked, ...evaluateBlinded(keys.secretKey, asked.blinded, use), publicKey: keys.publicKey })
    }
    const all = Array.from({ length: REQUESTS + WARM })
    const bare = await Promise.all(all.map(() => card(random(64))))
    const held = await Promise.all(all.map(() => card(spent())))
    const credentials = all.map(() => random(32))
    const requests = credentials.map((credential) => text({ credential: base64url(credential), ...use, blinded: base64url(blinded().blinded) }))

    const worker = async (open: boolean) => {
      const { db } = sqlite()
      const asked = { ...policy, openEnrolment: open, tokenKey: base64url(keys.publicKey) }
      await seed(db, { library, policy: asked, vocabulary, channels: [], items: [], now })
      for (const credential of credentials)
        await db
          .prepare("INSERT INTO credentials (credential_hash, until) VALUES (?1, '9999-12-31')")
          .bind(await sha256(credential))
          .run()
      // The brakes go by the clock; every request comes a second after the one before, within the epoch.
      let time = now
      const clock = () => {
        time += 1000
        return time
      }
      const deps = { db, now: clock, random, origin: new URL('http://localhost:8787'), setupCode: undefined, tokenSeed, assets: undefined }
      return new Hono().route('/', cardRoutes(deps)).route('/', tokenRoutes(deps))
    }
    const opened = await worker(true)
    const closed = await worker(false)
    progress('Asking …')
    const keysOfNothing = all.map(() => text({ key: base64url(random(32)) }))
    const trivial = await times(
      keysOfNothing.map((body) => () => opened.request('/v1/erase', { method: 'POST', body })),
      204,
    )
    const open = await times(
      bare.map((body) => () => opened.request('/v1/cards', { method: 'POST', body })),
      202,
    )
    const token = await times(
      requests.map((body) => () => closed.request('/v1/tokens', { method: 'POST', body })),
      200,
    )
    const closedCards = await times(
      held.map((body) => () => closed.request('/v1/cards', { method: 'POST', body })),
      202,
    )
    const inWorkerd = async (open: boolean, batches: Record<string, Batch>) => {
      progress(`Asking the Worker in workerd, enrolment ${open ? 'open' : 'by code'} …`)
      const origin = new Date(Date.now() - (EPOCH * policy.epochDays + 3) * 86_400_000).toISOString().slice(0, 10)
      const asked = { ...policy, origin, openEnrolment: open, tokenKey: base64url(keys.publicKey) }
      const fewer = Object.fromEntries(Object.entries(batches).map(([name, batch]) => [name, { ...batch, bodies: batch.bodies.slice(0, OUTSIDE + WARM) }]))
      return outside({ library, policy: asked, tokenSeed, credentials, warm: WARM, batches: fewer })
    }
    const erasing: Batch = { path: '/v1/erase', status: 204, bodies: keysOfNothing }
    const there = await inWorkerd(true, { erasing, card: { path: '/v1/cards', status: 202, bodies: bare } })
    const enrolled = await inWorkerd(false, {
      erasing,
      token: { path: '/v1/tokens', status: 200, bodies: requests },
      card: { path: '/v1/cards', status: 202, bodies: held },
    })
    const seen = (name: string, found: Record<string, number> | undefined, of: string, baseline: boolean) =>
      found?.[of] === undefined ? [] : [row(`${name}, in workerd`, found[of], 'ms', baseline && found.erasing !== undefined ? { baseline: found.erasing } : {})]
    return [
      ...seen('trivial request (erase nothing)', there, 'erasing', false),
      ...seen('card, open enrolment', there, 'card', true),
      ...seen('card with a token', enrolled, 'card', true),
      ...seen('token issued', enrolled, 'token', true),
      row('trivial request (erase nothing)', mean(trivial), 'ms'),
      row('card, open enrolment', mean(open), 'ms', { baseline: mean(trivial) }),
      row('card with a token', mean(closedCards), 'ms', { baseline: mean(trivial) }),
      row('card with a token, p95', quantile(closedCards, 0.95), 'ms', { baseline: quantile(trivial, 0.95) }),
      row('token issued', mean(token), 'ms', { baseline: mean(trivial) }),
      row('token issued, p95', quantile(token, 0.95), 'ms', { baseline: quantile(trivial, 0.95) }),
    ]
  },
}

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

/** Milliseconds of this process's processors for each request, so that other work on the machine does not count; the first ones warm up. */
async function times(requests: readonly (() => Response | Promise<Response>)[], status: number): Promise<number[]> {
  const found: number[] = []
  for (const [index, request] of requests.entries()) {
    const start = process.cpuUsage()
    const reply = await request()
    const { user, system } = process.cpuUsage(start)
    if (reply.status !== status) throw new Error(`${reply.status} instead of ${status}: ${await reply.text()}`)
    if (index >= WARM) found.push((user + system) / 1000)
  }
  return found
}
