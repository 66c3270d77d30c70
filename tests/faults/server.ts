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
}

export const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').toUpperCase()

export function ledgered(house: House, problem: (words: string) => void): Ledgered {
  let held = new Map<string, HeldCard>()
  const taken = new Set<string>()
  const erased = new Set<string>()
  const expected = new Map<string, Counted>()

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
    } else if (came.length + went.length > 0) problem(`${letter.path} changed the table of cards`)
    held = after
    return reply
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
    return [...left, ...(await compare())]
  }

  return { house, deliver, close, verdict, taken, erased, present: () => held }
}

const same = (one: Record<string, number>, other: Record<string, number>): boolean => Object.keys({ ...one, ...other }).every((key) => one[key] === other[key])

const contains = (body: Uint8Array, hex: string): boolean => Buffer.from(body).includes(Buffer.from(hex, 'hex'))
