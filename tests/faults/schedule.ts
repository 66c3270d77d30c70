/**
 * One random life of one patron and their libraries, everything of it drawn from one number: what is done, when, and what goes wrong.
 *
 * What is real: the services that draw, send, erase and fetch editions, over their own Dexie databases (fake-indexeddb); the worker, its routes, its jobs and
 * its SQL. What is played: the clock, the network between the two, the death of the browser at any await, and of the worker at any statement.
 */
import { createHash } from 'node:crypto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { ApiError } from '../../extension/api.ts'
import { agree, optOut, stateOf } from '../../extension/services/consent.ts'
import { drawCards } from '../../extension/services/draw.ts'
import { changeLibrary, refreshEdition } from '../../extension/services/edition.ts'
import { enrol, retryEnrolment } from '../../extension/services/enrol.ts'
import { eraseSent, withhold } from '../../extension/services/reports.ts'
import { sendCards, sendErasures } from '../../extension/services/send.ts'
import { fetchTokens } from '../../extension/services/tokens.ts'
import { Database, type OutboxRow } from '../../extension/store/database.ts'
import { storedEdition } from '../../extension/store/edition.ts'
import { eraseAll } from '../../extension/store/erase.ts'
import { dropExpired, EraseQueue } from '../../extension/store/erase-queue.ts'
import { recordSeen } from '../../extension/store/records.ts'
import { getSetting } from '../../extension/store/settings.ts'
import { waitingTokens } from '../../extension/store/tokens.ts'
import { writeCode } from '../../shared/enrolment.ts'
import { epochIsOpen, epochOf, epochSpan } from '../../shared/epoch.ts'
import type { Policy } from '../../shared/policy.ts'
import { refusal } from '../../shared/policy.ts'
import { CardError, cardEpoch, decodeCard } from '../../shared/report.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import { open, reopened } from './browser.ts'
import { chance } from './chance.ts'
import type { Fault } from './failing.ts'
import { never } from './gate.ts'
import { DAY, type House, START, TOKENS } from './house.ts'
import { hash, type Ledgered, type Letter, ledgered } from './server.ts'
import { isOfTokens, themeOf } from './themes.ts'
import { tokenOf, watcher } from './watcher.ts'
import { refused, replaced } from './weather.ts'

const HOUR = 3_600_000

/** What a life came to. No problem is the claim; the rest says that it was a life at all. */
export interface Outcome {
  seed: number
  problems: string[]
  /** Everything that was done and answered, hashed: two runs of one seed are the same life. */
  digest: string
  steps: number
  sent: number
  taken: number
  counted: number
  erased: number
  kills: number
  faults: number
  /** Tokens that libraries made; only every eighth life is of libraries that ask for them. */
  tokens: number
}

const CODES = 6

/** The databases a life is lived in; they are emptied at its beginning. */
export interface Places {
  houses: readonly [House, House]
  name: string
}

export async function live(seed: number, { houses, name }: Places): Promise<Outcome> {
  const dice = chance(seed)
  const outcome: Outcome = { seed, problems: [], digest: '', steps: 0, sent: 0, taken: 0, counted: 0, erased: 0, kills: 0, faults: 0, tokens: 0 }
  const asksTokens = isOfTokens(seed)
  const theme = themeOf(seed)
  const story = createHash('sha256')
  const problem = (words: string): void => {
    outcome.problems.push(`step ${outcome.steps}: ${words}`)
  }
  const libraries = houses.map((house) => ledgered(house, problem, asksTokens))
  const clock = { at: START, skew: 0 }
  const tick = (ms: number): void => {
    clock.at += Math.round(ms)
    for (const house of houses) house.clock.at = clock.at
  }
  tick(0)

  // The whole of IndexedDB anew: one that has seen ten thousand transactions grows slow.
  Dexie.dependencies.indexedDB = new IDBFactory()
  const page = { db: new Database(name), queue: new EraseQueue(`${name}-erase`) }
  let browser = open(name)
  const watch = watcher(page, problem)
  const flight: { library: Ledgered; letter: Letter }[] = []
  let rough = false
  let jumped = false
  /** Cards that leave now stay on their way. */
  let held = false
  let beside: Promise<unknown> = Promise.resolve()
  let during: (() => Promise<unknown>) | undefined

  /** The network as the background has it: whatever may become of a request and of its reply. */
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const self = browser.gate
    if (!self.pass()) return never()
    const url = new URL(String(input))
    const body = init.body === undefined || init.body === null ? undefined : new Uint8Array(init.body as Uint8Array)
    const method = init.method ?? 'GET'
    const letter: Letter = {
      path: url.pathname,
      init: { method, headers: { ...(init.headers as Record<string, string>) }, ...(body === undefined ? {} : { body }) },
    }
    const library = libraries.find(({ house }) => house.origin === url.origin)
    if (library === undefined) throw new Error(`a request to ${url.origin}`)
    if (letter.path === '/v1/cards') {
      outcome.sent += 1
      await watch.leaving(body ?? new Uint8Array())
    }
    if (letter.path === '/v1/tokens') watch.asking(body ?? new Uint8Array())
    if (method === 'POST' && letter.init.headers['content-type'] !== undefined) problem('a post named its type')
    await beside
    const act = during
    during = undefined
    const early = dice.odds(0.5)
    if (early) await act?.()
    const reply = await carried(library, letter)
    if (!early) await act?.()
    story.update(`${letter.path} ${reply?.status ?? 'lost'} ${body === undefined ? '' : hash(body)}\n`)
    if (letter.path === '/v1/tokens' && reply !== undefined && reply.status >= 400 && reply.status < 500) watch.refusedToken(body ?? new Uint8Array())
    if (!self.pass()) return never()
    if (reply === undefined) throw new TypeError('Failed to fetch')
    return reply
  }

  const carried = async (library: Ledgered, letter: Letter): Promise<Response | undefined> => {
    if (letter.path === '/v1/cards' && (held || (rough && dice.odds(theme.late)))) {
      outcome.faults += 1
      flight.push({ library, letter })
      return undefined
    }
    const fate = rough ? dice.next() : 1
    if (fate >= 0.55) return library.deliver(letter)
    outcome.faults += 1
    if (fate < 0.07) return undefined
    if (fate < 0.17) return library.deliver(letter).then(() => undefined)
    if (fate < 0.28) {
      flight.push({ library, letter })
      return undefined
    }
    if (fate < 0.36) {
      flight.push({ library, letter })
      return library.deliver(letter)
    }
    if (fate < 0.42) return refused(dice)
    if (fate < 0.45) return library.deliver(letter).then(() => refused(dice))
    if (fate < 0.47) return new Response('<p>Sign in to this network</p>', { status: 200 })
    const fault: Fault = { k: 1 + dice.below(5), dead: dice.odds(0.5) }
    const reply = await library.deliver(letter, fault)
    return fault.dead ? undefined : reply
  }

  const network = () => ({ fetch, now, random: dice.next, ...browser })
  const now = (): number => clock.at + clock.skew

  /** Enrolment codes of the two libraries, and those the patron has typed. */
  const codes = [0, 1].map(() => Array.from({ length: asksTokens ? CODES : 0 }, () => writeCode(dice.bytes(10)).replaceAll('-', '')))
  const tried = new Set<string>()

  // What the patron does on a page, at any moment.
  const acts = {
    optOut: async () => optOut(now(), page.db),
    withhold: async () => {
      const waiting = await page.db.outbox.where('state').equals('waiting').toArray()
      if (waiting.length > 0) await withhold(dice.pick(waiting).id, page.db)
    },
    // Waking the background is left to the next step: there is no other browser here.
    eraseSent: async () => {
      const sent = await page.db.outbox.where('state').equals('sent').toArray()
      await eraseSent(now(), page.db, page.queue).then(
        () => watch.erased(sent),
        () => undefined,
      )
    },
    forget: async () => {
      await watch.look()
      await eraseAll(page.db, page.queue)
      watch.forgotten()
    },
    agree: async () => {
      const policy = (await storedEdition(page.db))?.policy
      if (policy !== undefined && refusal(policy) === undefined) await agree(policy, now(), page.db)
    },
    read: async () => {
      const subject = dice.pick(['sea', 'land', 'books', 'ships'])
      const id = `r${dice.below(1000)}`
      const record = { title: 'A', creators: [], subjects: [], identifiers: {}, url: 'https://a.example/1', provenance: {} }
      await recordSeen({ id, record, origin: 'https://a.example', concepts: [{ concept: subject, share: 1 }] }, id, now(), page.db)
    },
  }
  const asides = ['optOut', 'withhold', 'eraseSent', 'forget', 'agree'] as const

  const works = {
    enrol: async () => {
      const library = await getSetting('library', page.db)
      const at = houses.findIndex(({ origin }) => origin === library)
      // Mostly a new code of the library chosen; now and then one of the other, or one that was used.
      const list = codes[at < 0 || dice.odds(0.1) ? dice.below(2) : at] ?? []
      const fresh = list.filter((code) => !tried.has(code))
      const code = dice.pick(fresh.length > 0 && dice.odds(0.6) ? fresh : list)
      tried.add(code)
      await enrol(code, { ...network(), bytes: dice.bytes })
    },
    outbox: async () => {
      if (asksTokens) await retryEnrolment({ ...network(), bytes: dice.bytes })
      const draw = () => drawCards({ now, random: dice.bytes, ...browser })
      // Woken twice at once.
      await (rough && dice.odds(theme.twice) ? Promise.all([draw(), draw()]) : draw())
      await fetchTokens(network())
      await sendCards(network())
    },
    erase: async () => sendErasures(network()),
    edition: async () => {
      await dropExpired(now(), browser.queue)
      await refreshEdition(network())
    },
    choose: async () => changeLibrary(dice.odds(0.75) ? houses[0].origin : houses[1].origin, network()),
  }

  /** A piece of the background's work, which may be struck at any of its awaits: killed, or overtaken by the patron. */
  const background = async (work: keyof typeof works): Promise<void> => {
    const self = browser.gate
    const struck = rough && dice.odds(theme.struck)
    self.countdown = struck ? dice.below(work === 'outbox' ? 45 : 20) : undefined
    const kill = dice.odds(theme.kill)
    const aside: () => Promise<unknown> = acts[dice.pick(asides)]
    const ended = signal()
    const overtaken = signal()
    const overtaking = overtaken.given.then(aside)
    // Both go on outside the transaction they strike in.
    self.strike = () => {
      if (kill) {
        self.dead = true
        outcome.kills += 1
      } else beside = overtaking
      setImmediate(kill ? ended.give : overtaken.give)
    }
    if (rough && dice.odds(0.1)) during = aside
    // An expected failure is the library's, and noted by the services themselves.
    const failed = (error: unknown): void => {
      // What fails after a kill fails for nobody.
      if (!self.dead && !(error instanceof ApiError)) problem(`${work} threw ${error instanceof Error ? error.message : String(error)}`)
    }
    await Promise.race([works[work]().catch(failed), ended.given])
    self.countdown = undefined
    during = undefined
    await beside
    if (self.dead) browser = await reopened(browser, name)
  }

  const server = dice.pick([0, 0, 0, 1] as const)
  const fault = (): Fault | undefined => (dice.odds(0.4) ? { k: 1 + dice.below(18), dead: dice.odds(0.5) } : undefined)
  const usual: readonly [number, string, () => Promise<unknown>][] = [
    [20, 'outbox', () => background('outbox')],
    [8, 'edition', () => background('edition')],
    [6, 'erase', () => background('erase')],
    [2, 'choose', () => background('choose')],
    [5, 'agree', acts.agree],
    [2, 'optOut', acts.optOut],
    [2, 'withhold', acts.withhold],
    [3, 'eraseSent', acts.eraseSent],
    [1.5, 'forget', acts.forget],
    [6, 'read', acts.read],
    [12, 'deliver', () => late()],
    [7, 'close', async () => Promise.all(libraries.map((library) => library.close(fault())))],
    [6, 'policy', () => (houses[server] ?? houses[0]).replacePolicy(replaced(dice), fault())],
    [asksTokens ? 5 : 0, 'enrol', () => background('enrol')],
    [asksTokens ? 5 : 0, 'lent', () => lent()],
    [0.4, 'overtaken', () => overtaken()],
    [0.4, 'reopened', () => reopenedEpoch()],
    [3, 'clock', async () => clockJumps()],
    [1, 'restart', async () => restart()],
  ]
  const steps = usual.map(([weight, name, act]) => [weight * (theme.often[name] ?? 1), name, act] as const)
  const whole = steps.reduce((sum, [weight]) => sum + weight, 0)

  /** What a patron does who means to share: chooses a library, agrees anew, and lets the browser wake when a card is due. */
  const mended = async (): Promise<void> => {
    if (dice.odds(0.6) && (await getSetting('library', page.db)) === undefined) await background('choose')
    const policy = (await storedEdition(page.db))?.policy
    const { state } = stateOf(await getSetting('consent', page.db), policy)
    if (dice.odds(0.6) && (state === 'out' || state === 'renew')) await acts.agree()
    if (!dice.odds(0.85)) return
    if (asksTokens && dice.odds(0.7) && (await getSetting('credential', page.db)) === undefined) await background('enrol')
    const waiting = [...(await page.db.outbox.toArray()).filter((card) => card.state === 'waiting'), ...(await waitingTokens(page.db))]
    const due = Math.min(...waiting.map((card) => card.after))
    await watch.look()
    if (waiting.length === 0 || due > now() + 30 * DAY) return
    tick(Math.ceil(Math.max(0, due - now())) + 1)
    await background('outbox')
    if (dice.odds(0.5)) await mended()
  }
  /** Two other devices type one code, most often one that was typed here: whichever letter comes first makes the one credential. */
  const lent = async (): Promise<void> => {
    const [at, library] = dice.pick([...libraries.entries()])
    const list = codes[at] ?? []
    const typed = list.filter((code) => tried.has(code))
    const code = dice.pick(typed.length > 0 && dice.odds(0.7) ? typed : list)
    for (let device = 0; device < 2; device += 1) {
      const credential = createHash('sha256').update(dice.bytes(32)).digest('base64url')
      const body = new TextEncoder().encode(JSON.stringify({ code, credential }))
      const letter: Letter = { path: '/v1/enrol', init: { method: 'POST', headers: {}, body } }
      const comesLate = rough && dice.odds(0.3)
      if (comesLate) flight.push({ library, letter })
      const reply = comesLate ? undefined : await library.deliver(letter, rough ? fault() : undefined)
      story.update(`lent ${reply?.status ?? 'late'} ${hash(body)}\n`)
    }
  }
  const late = async (): Promise<void> => {
    if (flight.length === 0) return
    const [{ library, letter }] = flight.splice(dice.below(flight.length), 1) as [{ library: Ledgered; letter: Letter }]
    await library.deliver(letter)
  }
  /** With the network healed every erasure is answered, and what was erased is gone. */
  const cleared = async (): Promise<void> => {
    for (let round = 0; round < 40; round += 1) {
      const due = await page.queue.keys.where('due').equals(1).toArray()
      if (due.length === 0) break
      tick(Math.max(0, Math.min(...due.map((row) => row.after)) - now()) + 2)
      await background('erase')
      if (round === 39) problem('an erasure was never confirmed')
    }
    await watch.look()
    // A clock that ran ahead lets keys lapse (docs/privacy.md), and so does a count that is late; else every card of a patron who erased everything is gone.
    for (const { present, house } of libraries) {
      const policy = await house.policy()
      for (const [token, { epoch }] of present()) {
        const open = epochIsOpen(epoch, clock.at, policy) && epochIsOpen(epoch, clock.at, STANDARD_POLICY)
        if (!jumped && open && watch.gone.has(token)) problem('a card that was erased is still kept')
      }
    }
  }

  /** Cards that are on their way are overtaken by their own erasing. */
  const overtaken = async (): Promise<void> => {
    await acts.eraseSent()
    await background('erase')
    while (flight.length > 0) await late()
    rough = false
    await cleared()
  }
  /** An epoch is counted, then a longer grace opens it again, and cards of it come that were on their way. */
  const reopenedEpoch = async (): Promise<void> => {
    const policy = await houses[0].policy()
    held = true
    await mended()
    held = false
    const cards = flight.flatMap(({ letter: { path, init } }) => (path === '/v1/cards' && init.body !== undefined ? [init.body] : []))
    const epoch = Math.max(0, ...cards.map((bytes) => cardEpoch(bytes)))
    tick(Math.max(0, Date.parse(epochSpan(epoch, policy).closes) + 1.5 * DAY - clock.at))
    for (const library of libraries) await library.close()
    await houses[0].replacePolicy({ graceDays: Math.min(14, policy.graceDays + 7) })
    while (flight.length > 0) await late()
  }
  const clockJumps = (): void => {
    jumped = true
    clock.skew = dice.odds(0.5) ? 0 : Math.round((dice.next() * 2 - 1) * 400 * DAY)
  }
  const restart = async (): Promise<void> => {
    browser = await reopened(browser, name)
  }

  /** With the network healed and the clock right, every card of the present epoch gets its token and leaves. Only time may have run out for it. */
  const settled = async (): Promise<void> => {
    await background('edition')
    const policy = (await storedEdition(page.db))?.policy
    const library = await getSetting('library', page.db)
    const house = houses.find(({ origin }) => origin === library)
    if (policy === undefined || house === undefined || stateOf(await getSetting('consent', page.db), policy).state !== 'in') return
    if ((await house.policy()).version !== policy.version) return
    const present = epochOf(now(), policy)
    const unsent = async () => (await page.db.outbox.toArray()).filter(({ epoch, state }) => epoch === present && (state === 'token' || state === 'waiting'))
    // A policy replaced in the middle of an epoch, which the console cannot do, leaves cards of the old terms behind: they are refused, with words.
    const asked = ({ bytes, key }: OutboxRow): boolean => key === policy.tokenKey && isCardOf(policy, bytes)
    const cards = new Set((await unsent()).filter(asked).map(({ id }) => id))
    for (let round = 0; round < 40; round += 1) {
      const left = await unsent()
      if (left.length === 0) break
      const tokens = (await waitingTokens(page.db)).map(({ after }) => after)
      const due = Math.min(...left.filter(({ state }) => state === 'waiting').map(({ after }) => after), ...tokens)
      tick(Math.max(0, Number.isFinite(due) ? due - now() : DAY) + 1)
      await background('outbox')
    }
    for (const card of await page.db.outbox.toArray()) {
      if (!cards.has(card.id) || card.state === 'sent' || card.state === 'withheld') continue
      const late = card.dropped === 'late' || !epochIsOpen(card.epoch, now(), policy)
      if (!late) problem(`a card was lost for good: ${card.state} ${card.dropped ?? ''} ${card.refusal ?? ''}`)
    }
  }

  // Half of all lives begin in earnest; in the others the patron may never agree.
  if (asksTokens)
    for (const [at, house] of houses.entries()) {
      await house.replacePolicy(TOKENS)
      await house.giveOut(codes[at] ?? [])
    }
  await background('choose')
  if (dice.odds(0.8)) await acts.agree()
  const length = 6 + dice.below(14)
  for (let step = 0; step < length; step += 1) {
    outcome.steps += 1
    rough = dice.odds(0.7)
    tick(dice.pick([0, 60_000, HOUR, 20 * HOUR, 3 * DAY, 9 * DAY, 9 * DAY, 28 * DAY, 40 * DAY]) * (0.5 + dice.next()))
    await watch.before()
    await mended()
    await watch.look()
    let at = dice.next() * whole
    const chosen = steps.find(([weight]) => {
      at -= weight
      return at < 0
    })
    story.update(`${chosen?.[1]} at ${Math.round(now())}\n`)
    await watch.before()
    await chosen?.[2]()
    await watch.look()
  }

  // The end: the network heals, late letters come or never come, every erasure is answered, and every epoch is counted, twice.
  rough = false
  clock.skew = 0
  while (flight.length > 0) {
    if (dice.odds(0.5)) await late()
    else flight.pop()
  }
  if (asksTokens && !jumped) await settled()
  await cleared()
  tick(1500 * DAY)
  for (const library of [...libraries, ...libraries]) await library.close()
  for (const library of libraries) for (const words of await library.verdict()) problem(words)
  for (const card of await page.db.outbox.where('state').equals('sent').toArray()) {
    const token = hash(tokenOf(card.bytes, card.question))
    if (!libraries.some(({ taken }) => taken.has(token))) problem('a card is shown as sent that no library took')
  }
  await watch.look()

  outcome.taken = libraries.reduce((sum, { taken }) => sum + taken.size, 0)
  outcome.tokens = libraries.reduce((sum, { tokens }) => sum + tokens(), 0)
  outcome.erased = libraries.reduce((sum, { erased }) => sum + erased.size, 0)
  for (const { house } of libraries) for (const row of await house.counted()) outcome.counted += row.n
  for (const { house } of libraries) story.update(JSON.stringify(await house.counted()))
  outcome.digest = story.digest('hex')
  browser.db.close()
  browser.queue.close()
  page.db.close()
  page.queue.close()
  return outcome
}

function signal(): { given: Promise<void>; give: () => void } {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

/** True for a card as the questions of this policy make one. */
function isCardOf(policy: Policy, bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    return policy.questions.some(({ id }) => id === decodeCard(bytes, policy).question)
  } catch (error) {
    if (error instanceof CardError) return false
    throw error
  }
}

/** On the same thread, so that a life takes the same course each time. */
export function steadyDigests(): void {
  const digest = async (_: AlgorithmIdentifier, bytes: BufferSource): Promise<ArrayBuffer> => {
    const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)
    return new Uint8Array(createHash('sha256').update(view).digest()).buffer
  }
  Object.defineProperty(crypto.subtle, 'digest', { value: digest, configurable: true })
  Dexie.debug = false
}
