/** The rules of tokens, proven on the extension's real services and the Worker's real routes together: faults in words. */
import { createHash } from 'node:crypto'
import { writeCode } from '#shared/enrolment.ts'
import type { QuestionId } from '#shared/policy.ts'
import { encodeCard } from '#shared/report.ts'
import type * as enrolled from './enrolled.ts'
import { ownBytes, source } from './source.ts'

export type Enrolled = Pick<
  typeof enrolled,
  'openLibrary' | 'openReader' | 'blindNonce' | 'evaluateBlinded' | 'finishToken' | 'tokenKeys' | 'nameOf' | 'LIBRARY' | 'NOW'
>

const HOUR = 3_600_000
const DAY = 24 * HOUR

const random = ownBytes(source('tokens'))
const newCode = (): string => writeCode(random(10)).replaceAll('-', '')
const json = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value))
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** A library and one credential of it, asked by hand: what a patron's browser would not do, somebody else's may. */
async function byHand(enrolled: Enrolled) {
  const library = enrolled.openLibrary()
  const [code, credential] = [newCode(), random(32)]
  await library.giveOut([code])
  const enrol = async (secret: Uint8Array): Promise<number> => (await library.ask('/v1/enrol', json({ code, credential: text(sha256(secret)) }))).status
  const first = await enrol(credential)
  /** A token as the library makes it, for an epoch and question; undefined when it does not. */
  const token = async (epoch: number, question: QuestionId, nonce = random(32)): Promise<Uint8Array<ArrayBuffer> | number> => {
    const publicKey = enrolled.tokenKeys(new Uint8Array(32).fill(7)).publicKey
    const { blind, blinded } = enrolled.blindNonce(nonce, publicKey, { epoch, question }, random)
    const reply = await library.ask('/v1/tokens', json({ credential: text(credential), epoch, question, blinded: text(blinded) }))
    if (reply.status !== 200) return reply.status
    const { evaluated, proof } = (await reply.json()) as { evaluated: string; proof: string }
    const bytes = (words: string) => new Uint8Array(Buffer.from(words, 'base64url'))
    return enrolled.finishToken({ nonce, blind, blinded, evaluated: bytes(evaluated), proof: bytes(proof), publicKey, epoch, question })
  }
  const send = (epoch: number, question: QuestionId, bytes: Uint8Array, answer = 3): Promise<number> => {
    const tickets = question === 'stage' ? [answer] : [answer, answer + 1]
    return library.post(encodeCard({ epoch, question, answer: tickets, token: bytes, eraseHash: random(32) }, question === 'stage' ? 8 : 32))
  }
  return { library, first, enrol, token, send }
}

/** A token serves the epoch and question it was made for, once, and only as the library made it. */
export async function tokensOwnUse(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  const { library, token, send } = await byHand(enrolled)
  // The first days of epoch 1: epoch 0 still takes cards.
  library.clock.time = Date.parse(library.policy.origin) + 30 * DAY
  const made = await token(1, 'stage')
  if (typeof made === 'number') return [`a token is refused with ${made}`]
  const spoilt = made.slice()
  spoilt[63]! ^= 1
  const refusals: [string, Promise<number>][] = [
    ['of another question', send(1, 'subject', made)],
    ['of another epoch', send(0, 'stage', made)],
    ['with one bit changed', send(1, 'stage', spoilt)],
    ['nobody made', send(1, 'stage', random(64))],
  ]
  for (const [name, status] of refusals) if ((await status) !== 400) faults.push(`a token ${name} is answered ${await status}`)
  const [first, again] = [await send(1, 'stage', made), await send(1, 'stage', made, 4)]
  if (first !== 202 || again !== 409) faults.push(`a token used twice is answered ${first} and ${again}, not 202 and 409`)
  if ((await library.waiting()) !== 1) faults.push(`${await library.waiting()} cards are kept, 1 was right`)
  library.shut()
  return faults
}

/** One code makes one credential, and one credential has one token for a question and epoch. */
export async function oneVoice(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  const { library, first, enrol, token, send } = await byHand(enrolled)
  const replies = [first, await enrol(random(32)), await enrol(random(32))]
  if (replies.join(' ') !== '204 409 409') faults.push(`one code for three browsers is answered ${replies.join(' ')}, not 204 409 409`)
  for (let nonce = 0; nonce < 3; nonce += 1) {
    const made = await token(0, 'stage')
    if (typeof made !== 'number') await send(0, 'stage', made, nonce)
    else if (made !== 409) faults.push(`a second token is refused with ${made}, not 409`)
  }
  if ((await library.waiting()) !== 1) faults.push(`one code brought ${await library.waiting()} cards for one question and epoch`)
  library.shut()
  return faults
}

/** Kinds of things of one patron that no row, and no two rows, may join. */
type Kind = 'code' | 'credential' | 'request' | 'card'

/** What the library keeps after a patron enrolled, fetched tokens and sent cards joins nothing: no row has two kinds, nothing but hashes is kept, and no time. */
export async function nothingJoined(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  const { library, code, reader } = await shared(enrolled)
  const credential = Buffer.from((await reader.credential()) ?? '', 'base64url')
  if (credential.length !== 32) return ['nobody is enrolled']
  const requests = reader.posts('/v1/tokens').map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as { blinded: string })
  const cards = await reader.cards()
  const blinded = requests.map((one) => Buffer.from(one.blinded, 'base64url'))
  const tokens = cards.map(({ bytes, question }) => bytes.slice(question === 'stage' ? 5 : 8).subarray(0, 64))
  if (cards.some(({ state }) => state !== 'sent') || (await library.waiting()) !== cards.length) faults.push('a card of an enrolled patron did not arrive')
  const raw: [Kind, Uint8Array][] = [
    ['code', Buffer.from(code)],
    ['credential', credential],
  ]
  for (const one of blinded) raw.push(['request', one])
  for (const one of tokens) raw.push(['card', one], ['card', one.subarray(0, 32)])
  const hashed = raw.map(([kind, bytes]): [Kind, Uint8Array] => [kind, sha256(bytes)])
  const joined: Kind[] = []
  const long = new Map<string, string>()
  for (const { table, rows } of library.rows())
    for (const row of rows) {
      const said = Object.values(row).map(spelt)
      for (const [kind, bytes] of raw) if (said.some((words) => holds(words, bytes))) faults.push(`${table} keeps a ${kind} itself`)
      const kinds = new Set(hashed.filter(([, bytes]) => said.some((words) => holds(words, bytes))).map(([kind]) => kind))
      if (kinds.size > 1) faults.push(`a row of ${table} joins ${[...kinds].join(' and ')}`)
      joined.push(...kinds)
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value) && table !== 'cards') faults.push(`${table}.${column} holds more than a day`)
        if (typeof value === 'number' && value > 1e9) faults.push(`${table}.${column} holds a time`)
        if (!(value instanceof Uint8Array)) continue
        const [here, there] = [`${table}.${column}`, long.get(spelt(value)[0] ?? '')]
        if (there !== undefined && there !== here) faults.push(`${here} and ${there} share a value`)
        long.set(spelt(value)[0] ?? '', here)
      }
    }
  for (const kind of ['code', 'credential', 'request', 'card'] as const)
    if (!joined.includes(kind)) faults.push(`nothing is kept of a ${kind}: this check sees nothing`)
  reader.close()
  library.shut()
  return [...new Set(faults)]
}

const spelt = (value: unknown): string[] =>
  value instanceof Uint8Array ? [Buffer.from(value).toString('hex'), Buffer.from(value).toString('latin1')] : [String(value).toLowerCase(), String(value)]

const holds = (said: readonly string[], bytes: Uint8Array): boolean =>
  (['hex', 'base64', 'base64url', 'latin1'] as const).some((spelling) =>
    said.some((words) => words.includes(Buffer.from(bytes).toString(spelling).replace(/=+$/, ''))),
  )

/** A library, and a patron who enrolled, drew, fetched tokens and sent, over one epoch. */
async function shared(enrolled: Enrolled, fate?: enrolled.Fate) {
  const library = enrolled.openLibrary()
  const code = newCode()
  await library.giveOut([code])
  const reader = await enrolled.openReader(library, 'shared', code)
  await reader.draw()
  for (let half = 0; half < 52; half += 1) {
    library.clock.time += DAY / 2
    if (fate !== undefined) reader.world.fate = fate
    await reader.wake()
  }
  return { library, code, reader }
}

/** A token made with another key than the policy's is not used, whatever proof comes with it, and the card that waits for it does not leave. */
export async function proofChecked(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  const { secretKey } = enrolled.tokenKeys(new Uint8Array(32).fill(9))
  const marked: enrolled.Fate = (path, body) => {
    if (path !== '/v1/tokens') return undefined
    const { blinded, epoch, question } = JSON.parse(new TextDecoder().decode(body)) as { blinded: string; epoch: number; question: QuestionId }
    const { evaluated, proof } = enrolled.evaluateBlinded(secretKey, new Uint8Array(Buffer.from(blinded, 'base64url')), { epoch, question })
    return Response.json({ evaluated: text(evaluated), proof: text(proof) })
  }
  const { library, reader } = await shared(enrolled, marked)
  const cards = await reader.cards()
  if (reader.posts('/v1/tokens').length === 0) faults.push('no token was asked for')
  if (cards.some(({ dropped }) => dropped !== 'proof')) faults.push('a token of a key made for one patron is taken')
  if (reader.posts('/v1/cards').length > 0) faults.push('a card left with a token of a key made for one patron')
  reader.close()
  library.shut()
  return faults
}

/** A library whose policy names another key than was agreed to is asked for nothing and sent nothing; agreed anew, cards of the old key do not go. */
export async function keyCompared(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  for (const fetched of [false, true]) {
    const library = enrolled.openLibrary()
    const code = newCode()
    await library.giveOut([code])
    const reader = await enrolled.openReader(library, 'key', code)
    await reader.draw()
    // The tokens come before the key is another, or not.
    for (let half = 0; fetched && half < 40 && (await reader.cards()).some(({ state }) => state === 'token'); half += 1) {
      library.clock.time += DAY / 4
      reader.world.fate = (path) => (path === '/v1/cards' ? 'lost' : undefined)
      await reader.wake()
    }
    const [asked, sent] = [reader.posts('/v1/tokens').length, reader.posts('/v1/cards').length]
    const policy = { ...library.policy, version: 9, tokenKey: enrolled.nameOf(new Uint8Array(32).fill(9)) }
    await reader.publish(policy, 2)
    reader.world.fate = () => undefined
    library.clock.time += 3 * DAY
    const wakes = async (words: string): Promise<void> => {
      for (let half = 0; half < 16; half += 1) {
        await reader.wake()
        library.clock.time += DAY / 4
      }
      if (reader.posts('/v1/tokens').length > asked) faults.push(`a token is asked for under a key that is not the policy’s, ${words}`)
      if (reader.posts('/v1/cards').length > sent) faults.push(`a card leaves with a token of a key that is not the policy’s, ${words}`)
    }
    await wakes('before the patron agreed to the new one')
    await reader.agree(policy)
    await wakes('after the patron agreed to the new one')
    library.clock.time = enrolled.NOW + 60 * DAY
    await reader.publish({ ...policy, version: 10, tokenKey: enrolled.nameOf(new Uint8Array(32).fill(10)) }, 3)
    if ((await reader.draw()) !== 0) faults.push('a card is drawn under a key that was not agreed to')
    reader.close()
    library.shut()
  }
  // A library that works with another key than its policy names, by mistake or not, makes no tokens.
  const library = enrolled.openLibrary({ kept: new Uint8Array(32).fill(9) })
  const code = newCode()
  await library.giveOut([code])
  const reader = await enrolled.openReader(library, 'mistaken', code)
  await reader.draw()
  library.clock.time += 9 * DAY
  await reader.wake()
  const [reply] = reader.posts('/v1/tokens')
  if (reply?.status !== 503) faults.push(`a library that has lost its key answers ${reply?.status} to a request for a token`)
  reader.close()
  library.shut()
  return faults
}

/** Lost replies cost no token: a retry sends the same bytes, and every card arrives. */
export async function retriesAlike(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  const fates = ['lost', undefined, 'unanswered', undefined, 'unanswered'] as const
  let count = 0
  const { library, reader } = await shared(enrolled, () => {
    count += 1
    return fates[count % fates.length]
  })
  const bodies = reader.posts('/v1/tokens').map(({ body }) => Buffer.from(body).toString())
  const uses = new Set(bodies.map((body) => /"epoch":\d+,"question":"\w+"/.exec(body)?.[0]))
  if (bodies.length <= uses.size) faults.push('no token was asked for a second time')
  if (new Set(bodies).size > uses.size) faults.push('a retry sends another blinded nonce')
  if ((await reader.cards()).some(({ state }) => state !== 'sent')) faults.push('a lost reply cost a card')
  reader.close()
  library.shut()
  return faults
}

/** Bits in which two 32-byte secrets drawn at random differ at least: the chance of fewer is below 1e-15 a pair. */
const LEAST_BITS = 64

/** Nonces and blinding factors are drawn anew for each card: none is like another, of this patron or of others, and the factor goes when the token has come. */
export async function secretsFresh(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  const [nonces, blinds]: Uint8Array[][] = [[], []]
  const library = enrolled.openLibrary()
  const codes = [newCode(), newCode(), newCode()]
  await library.giveOut(codes)
  for (const code of codes) {
    library.clock.time = enrolled.NOW
    const reader = await enrolled.openReader(library, code, code)
    for (let epoch = 0; epoch < 3; epoch += 1) {
      library.clock.time = enrolled.NOW + epoch * 28 * DAY
      await reader.draw()
    }
    for (const { nonce, blind } of await reader.tokens()) {
      nonces?.push(nonce)
      if (blind !== undefined) blinds?.push(blind)
    }
    reader.close()
  }
  library.shut()
  for (const [name, secrets] of [
    ['nonces', nonces ?? []],
    ['blinding factors', blinds ?? []],
  ] as const) {
    if (secrets.length !== 18) faults.push(`${secrets.length} ${name} were drawn for 18 cards`)
    const near = secrets.some((one, at) => secrets.slice(0, at).some((other) => differing(one, other) < LEAST_BITS))
    if (near) faults.push(`two ${name} are alike`)
  }
  return faults
}

const differing = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, byte, at) => sum + (byte ^ (other[at] ?? 0)).toString(2).replaceAll('0', '').length, 0)

/** Token and card cannot be joined by their times, and what could unmask the request later is forgotten. */
export async function partedInTime(enrolled: Enrolled): Promise<string[]> {
  const faults: string[] = []
  const library = enrolled.openLibrary()
  const code = newCode()
  await library.giveOut([code])
  const reader = await enrolled.openReader(library, 'parted', code)
  await reader.draw()
  for (let half = 0; half < 60; half += 1) {
    library.clock.time += DAY / 8
    reader.world.fate = (path) => (path === '/v1/cards' ? 'lost' : undefined)
    const before = new Set((await reader.cards()).filter(({ state }) => state === 'token').map(({ id }) => id))
    await reader.wake()
    for (const { id, state, after } of await reader.cards())
      if (before.has(id) && state === 'waiting' && after < library.clock.time + HOUR) faults.push('a card leaves within an hour of its token')
  }
  const tokens = await reader.tokens()
  if (tokens.length !== 2 || tokens.some(({ came }) => came === undefined)) faults.push('a token did not come')
  if (tokens.some(({ blind }) => blind !== undefined)) faults.push('a blinding factor is kept after its token came')
  reader.close()
  library.shut()
  return [...new Set(faults)]
}
