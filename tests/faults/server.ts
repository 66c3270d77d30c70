import { createHash } from 'node:crypto'
import type { Fault } from './failing.ts'
import type { Counted, HeldCard, House } from './house.ts'

/** A request as it lies on the wire: it can be carried late, twice, or never. */
export interface Letter {
  path: string
  init: { method: string; headers: Record<string, string>; body?: Uint8Array<ArrayBuffer> }
}

/**
 * A library and what it must say in the end. Each change of its table of cards is judged as it happens: a letter may add the card it carries or take away
 * the one its key erases, and nothing else; the nightly count takes whole epochs. What was seen to come and go is what the aggregates must add up to.
 */
export interface Ledgered {
  house: House
  deliver: (letter: Letter, fault?: Fault) => Promise<Response>
  close: (fault?: Fault) => Promise<void>
  /** What is wrong in the end, when every epoch has been counted. */
  verdict: () => Promise<string[]>
  /** Cards that were ever taken, by the hash of their token. */
  taken: ReadonlySet<string>
  /** Hashes of erase keys that were answered with 204. */
  erased: ReadonlySet<string>
  present: () => ReadonlyMap<string, HeldCard>
  /** Tokens made: how many uses of a credential for a question and epoch were answered. */
  tokens: () => number
}

/** Days a credential serves (shared/enrolment.ts), in milliseconds. */
const SERVES = 400 * 86_400_000

export const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').toUpperCase()

export function ledgered(house: House, problem: (words: string) => void, asksTokens = false): Ledgered {
  const seen = new Map<string, number>()
  let held = new Map<string, HeldCard>()
  const taken = new Set<string>()
  const erased = new Set<string>()
  const expected = new Map<string, Counted>()
  const credentials = new Map<string, { code: string; at: number }>()
  const codes = new Map<string, string>()
  /** The blinded nonce each use was answered for, and how many uses each question and epoch had. */
  const given = new Map<string, string>()
  const voices = new Map<string, number>()

  async function deliver(letter: Letter, fault?: Fault): Promise<Response> {
    const reply = await house.ask(letter.path, letter.init, fault)
    const after = letter.init.method === 'GET' ? held : await house.held()
    const came = [...after.keys()].filter((token) => !held.has(token))
    const went = [...held.keys()].filter((token) => !after.has(token))
    const body = letter.init.body ?? new Uint8Array()
    if (letter.path === '/v1/cards') {
      if (went.length > 0) problem('a card took others away')
      for (const token of came) {
        if (came.length > 1 || reply.status !== (fault === undefined ? 202 : reply.status)) problem(`a card was kept, and the answer was ${reply.status}`)
        if (taken.has(token)) problem('a card was taken a second time')
        if (erased.has(after.get(token)?.erase ?? '')) problem('a card came back after it was erased')
        taken.add(token)
        const { epoch, question } = after.get(token) ?? { epoch: -1, question: '' }
        const cards = (seen.get(`${epoch} ${question}`) ?? 0) + 1
        seen.set(`${epoch} ${question}`, cards)
        if (asksTokens && cards > (voices.get(`${epoch} ${question}`) ?? 0)) problem('more cards were taken than tokens made')
      }
      if (reply.status === 202 && ![...after.values()].some(({ erase }) => contains(body, erase))) problem('a card was answered with 202 and not kept')
      if (reply.status === 409) problem('a token served twice')
    } else if (letter.path === '/v1/erase') {
      const key = /"key":"([^"]+)"/.exec(new TextDecoder().decode(body))?.[1] ?? ''
      const seal = hash(Buffer.from(key, 'base64url'))
      if (came.length > 0) problem('an erasure brought cards')
      if (went.some((token) => held.get(token)?.erase !== seal)) problem('an erasure took a card of another key')
      if (reply.status === 204) erased.add(seal)
      if (reply.status === 204 && [...after.values()].some(({ erase }) => erase === seal)) problem('an erasure was confirmed and the card stayed')
    } else if (letter.path === '/v1/enrol' || letter.path === '/v1/tokens') judge(letter.path, body, reply.status)
    if (letter.path !== '/v1/cards' && letter.path !== '/v1/erase' && came.length + went.length > 0) problem(`${letter.path} changed the table of cards`)
    held = after
    return reply
  }

  /** One code makes one credential, one credential has one token for a question and epoch, and neither is refused to the browser it is of. */
  function judge(path: string, body: Uint8Array, status: number): void {
    const asked = JSON.parse(new TextDecoder().decode(body)) as Record<string, string>
    if (path === '/v1/enrol') {
      const { code = '', credential = '' } = asked
      const before = codes.get(code)
      if (status === 204 && before !== undefined && before !== credential) problem('a code made two credentials')
      if (status === 409 && before === undefined) problem('a code was used up that nobody had used')
      if (status !== 204) return
      codes.set(code, credential)
      if (!credentials.has(credential)) credentials.set(credential, { code, at: house.clock.at })
      return
    }
    const { credential = '', epoch = '', question = '', blinded = '' } = asked
    const use = `${credential} ${epoch} ${question}`
    const hashed = createHash('sha256').update(Buffer.from(credential, 'base64url')).digest('base64url')
    if (status === 409) problem('a token was refused because it had been given')
    if (status === 401 && house.clock.at < (credentials.get(hashed)?.at ?? house.clock.at) + SERVES) problem('a credential in force was not known')
    if (status !== 200) return
    if ((given.get(use) ?? blinded) !== blinded) problem('one use of a credential was answered for two nonces')
    if (!given.has(use)) voices.set(`${epoch} ${question}`, (voices.get(`${epoch} ${question}`) ?? 0) + 1)
    given.set(use, blinded)
  }

  async function close(fault?: Fault): Promise<void> {
    await house.close(fault)
    const after = await house.held()
    for (const [token, card] of held) {
      if (after.has(token)) continue
      const name = `${card.epoch} ${card.question}`
      const sum = expected.get(name) ?? { epoch: card.epoch, question: card.question, n: 0, counts: {} }
      sum.n += 1
      if (card.question !== 'profile') for (const ticket of card.answer) sum.counts[ticket] = (sum.counts[ticket] ?? 0) + 1
      expected.set(name, sum)
    }
    if ([...after.keys()].some((token) => !held.has(token))) problem('the count brought cards')
    held = after
    if (fault !== undefined) for (const words of await compare()) problem(`after a failed count, ${words}`)
  }

  async function compare(): Promise<string[]> {
    const counted = new Map((await house.counted()).map((row) => [`${row.epoch} ${row.question}`, row]))
    const names = new Set([...counted.keys(), ...expected.keys()])
    return [...names].flatMap((name) => {
      const [is, should] = [counted.get(name), expected.get(name)]
      if (is === undefined) return [`${should?.n} cards of epoch and question ${name} were taken and never counted`]
      if (should === undefined) return [`${is.n} cards of ${name} were counted and never taken`]
      return is.n === should.n && same(is.counts, should.counts) ? [] : [`${name}: counted ${JSON.stringify(is)}, taken ${JSON.stringify(should)}`]
    })
  }

  async function verdict(): Promise<string[]> {
    const left = held.size === 0 ? [] : [`${held.size} cards are left after every epoch was counted`]
    const [used, made, counted] = await house.enrolled()
    // Credentials end after 400 days; codes here do not.
    const voicesTold = used === counted && (made ?? 0) <= (used ?? 0) ? [] : [`${used} codes are used, ${made} credentials kept, ${counted} uses counted`]
    return [...left, ...voicesTold, ...(await compare())]
  }

  return { house, deliver, close, verdict, taken, erased, present: () => held, tokens: () => given.size }
}

const same = (one: Record<string, number>, other: Record<string, number>): boolean => Object.keys({ ...one, ...other }).every((key) => one[key] === other[key])

const contains = (body: Uint8Array, hex: string): boolean => Buffer.from(body).includes(Buffer.from(hex, 'hex'))
