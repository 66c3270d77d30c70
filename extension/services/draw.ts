/**
 * Drawing: how an epoch's cards come about.
 *
 * Everything is kept by library: one library's clock, stand-ins and draws say nothing of another's (domain/year.ts has what binds them all together).
 * For each question agreed to, once an epoch: the standing rules (shared/privacy/budget.ts) say what becomes of its stand-in, and they do not ask what the
 * patron's answer is. Only when they allow a draw is the answer looked at, and once: the `subject` answer is drawn by weights then and kept with the stand-in
 * for 182 days. If it is the answer the stand-in was drawn for, the stand-in stays another 182 days; else a new one is drawn. Either way the look is charged as
 * a draw, so that what is left of the year tells nothing of answers. Looking again and again until another answer came would favour minor subjects. A subject
 * struck out weighs nought at the next look; until then the stand-in is reported on, whatever the true answer was: falling silent over a struck subject would
 * tell that it was the true one.
 * `profile` has no stand-in: its direction is blurred anew twice a year, on days that do not depend on it, and each report is charged by itself.
 * A question falls silent only by the rules, and `silent` in the settings says which and why.
 */

import type { Edition } from '#shared/edition.ts'
import { writeTokenRequest } from '#shared/enrolment.ts'
import { dayNumber, epochOf, epochSpan } from '#shared/epoch.ts'
import type { Policy, Question, QuestionId } from '#shared/policy.ts'
import { freshRule, type Silence, standingRule } from '#shared/privacy/budget.ts'
import { directionMechanism, drawDirection } from '#shared/privacy/direction.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { below, type RandomBytes } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { blindNonce, NONCE_BYTES, TokenError } from '#shared/privacy/token.ts'
import { encodeCard, TOKEN_BYTES } from '#shared/report.ts'
import { canAnswer } from '../domain/answers.ts'
import { base64url, fromBase64url, hex } from '../domain/encoding.ts'
import { meaningOf } from '../domain/meaning.ts'
import { type YearTerms, yearOf } from '../domain/year.ts'
import { latestTime } from '../store/clock.ts'
import { type Database, database, type LedgerRow, type StandInRow, type TokenRow } from '../store/database.ts'
import { storedEdition } from '../store/edition.ts'
import { dropEraseKey, type EraseQueue, eraseQueue, keepEraseKey } from '../store/erase-queue.ts'
import { type Draw, hasCard, ledgerLines, writeDraw } from '../store/ledger.ts'
import { type Consent, getSetting, setSetting } from '../store/settings.ts'
import { answerOf, directionOf } from './answer.ts'
import { stateOf } from './consent.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A card leaves at least so long after it was drawn, so that it can be read before ... */
export const SOONEST = HOUR
/** ... and at most so long after. */
export const LATEST = 10 * DAY
/** With a token there are two such times, one after the other. */
const SOONEST_WITH_TOKEN = 4 * SOONEST

export interface DrawDeps {
  now: () => number
  random: RandomBytes
  db?: Database
  queue?: EraseQueue
}

/**
 * Draws this epoch's cards, one per question agreed to and not withheld by the patron, and puts each with its ledger lines into the outbox in one
 * transaction. Nothing is sent here. Draws nothing without consent, above the ceilings, where the library asks for tokens and this browser is not enrolled,
 * what the year's budget does not hold, or when too little of the epoch is left. Returns how many.
 */
export async function drawCards({ now, random, db = database, queue = eraseQueue }: DrawDeps): Promise<number> {
  const library = await getSetting('library', db)
  const edition = await storedEdition(db)
  const policy = edition?.policy
  const consent = stateOf(await getSetting('consent', db), policy)
  if (library === undefined || edition === undefined || policy === undefined || consent.state !== 'in') return 0
  const clock = await latestTime(now(), db)
  const epoch = epochOf(clock, policy)
  await setSetting('drawnEpoch', epoch, db)
  const span = epochSpan(epoch, policy)
  const [from, to] = [dayNumber(Date.parse(span.from)), dayNumber(Date.parse(span.to))]
  const end = (to + 1) * DAY
  const issuer = await issuerOf(policy, library, db)
  if (issuer === 'not-enrolled' || epoch < 0 || end - clock <= (issuer === undefined ? SOONEST : SOONEST_WITH_TOKEN)) return 0
  // Drawn before any answer is looked at, for every question asked: when a card leaves cannot hang on what it says, nor on which others are withheld.
  const leaving = policy.questions.map((question) => ({ question, part: uniform(random) }))
  const withheld = (await getSetting('withheld', db)) ?? []
  let drawn = 0
  for (const { question, part } of leaving) {
    if (withheld.includes(question.id) || !canAnswer(question) || (await hasCard({ library, question: question.id, from }, db))) continue
    const circumstances = { library, edition, consent: consent.consent, clock, random, db }
    const reply = question.id === 'profile' ? await directionFor(question, circumstances) : await ticketsFor(question, circumstances)
    await setSilence(question, typeof reply === 'string' ? reply : undefined, db)
    if (reply === undefined || typeof reply === 'string') continue
    // Where a token is to come first, this is the time it is asked for, in the first half of what is left: the card follows in the second at the latest.
    const left = issuer === undefined ? end - clock : (end - clock) / 2
    const after = clock + SOONEST + part * (Math.min(LATEST, left) - SOONEST)
    if (await writeCard({ question, epoch, from, to, reply, after, at: clock, library, edition, issuer, random, db, queue })) drawn += 1
  }
  return drawn
}

/** Where tokens come from: the key agreed to, and what this browser shows for one. */
interface Issuer {
  key: string
  credential: string
}

/** Undefined when cards go without tokens. */
async function issuerOf({ openEnrolment, tokenKey }: Policy, library: string, db: Database): Promise<Issuer | 'not-enrolled' | undefined> {
  if (openEnrolment) return undefined
  const credential = await getSetting('credential', db)
  if (tokenKey === undefined || credential?.library !== library) return 'not-enrolled'
  return { key: tokenKey, credential: credential.value }
}

/** What a card answers: tickets about a stand-in, or a blurred direction. */
interface Reply {
  /** Indices of tickets, or bytes of a direction. */
  answer: number[]
  /** Charged by the report itself. */
  epsilon: number
  standing?: Standing
}

interface Standing {
  /** As it is now in force: kept, prolonged after a look, or drawn just now. */
  row: StandInRow
  /** The ledger line of a stand-in drawn, or an answer looked at, just now. */
  line?: LedgerRow
}

interface Circumstances {
  library: string
  edition: Edition
  consent: Consent
  clock: number
  random: RandomBytes
  db: Database
}

/** When the rules draw a direction now: its blurred bytes. Undefined between two draws. */
async function directionFor(question: Question, circumstances: Circumstances): Promise<Reply | Silence | undefined> {
  const { clock, random, db } = circumstances
  const rule = freshRule({ question, now: clock, ...terms(await ledgerLines(db), circumstances) })
  if (rule.kind === 'silent') return rule.reason
  if (rule.kind === 'keep') return undefined
  const bytes = drawDirection(await directionOf(clock, db), directionMechanism(question.reportEpsilon), random)
  return { answer: [...bytes], epsilon: question.reportEpsilon }
}

async function ticketsFor(question: Question, circumstances: Circumstances): Promise<Reply | Silence | undefined> {
  const standing = await standInFor(question, circumstances)
  if (standing === undefined || typeof standing === 'string') return standing
  return { answer: drawTickets(standing.row.standIn, mechanismOf(question), circumstances.random), epsilon: 0, standing }
}

const terms = (lines: readonly LedgerRow[], { library, edition, consent, clock }: Circumstances): YearTerms<LedgerRow> =>
  yearOf(lines, library, Math.min(edition.policy.yearlyEpsilon, consent.yearlyEpsilon), clock)

/** The stand-in a question is answered with, or why the rules leave it without one. Undefined for a question this extension does not answer. */
async function standInFor(question: Question, circumstances: Circumstances): Promise<Standing | Silence | undefined> {
  const { library, edition, clock, random, db } = circumstances
  const meaning = meaningOf(question, edition)
  const kept = await standInOf(question, library, meaning, db)
  const rule = standingRule({ question, standIn: kept, now: clock, ...terms(await ledgerLines(db), circumstances) })
  if (rule.kind === 'silent') return rule.reason
  if (rule.kind === 'keep') return kept === undefined ? undefined : { row: kept }
  const answer = await answerOf(question, clock, random, db)
  if (answer === undefined) return undefined
  const { id, domain, standInEpsilon } = question
  const line = { id: hex(random(16)), at: clock, library, question: id, epsilon: standInEpsilon }
  if (rule.kind === 'look' && kept?.answer === answer) return { row: { ...kept, until: rule.until }, line: { ...line, kind: 'look' } }
  const standIn = drawStandIn(answer, mechanismOf(question), random)
  const row = { library, question: id, answer, standIn, meaning, domain, standInEpsilon, drawn: dayNumber(clock), until: rule.until }
  return { row, line: { ...line, kind: 'stand-in', answer: [standIn], meaning } }
}

/** The stand-in told to this library, if its answers still mean what they did: under other names it would be another's answer. */
async function standInOf({ id }: Question, library: string, meaning: string, db: Database): Promise<StandInRow | undefined> {
  const row = await db.standIns.get([library, id])
  return row?.meaning === meaning ? row : undefined
}

async function setSilence({ id }: Question, reason: Silence | undefined, db: Database): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const others = ((await getSetting('silent', db)) ?? []).filter((entry) => entry.question !== id)
    const now = reason === undefined ? others : [...others, { question: id, reason }]
    await setSetting('silent', now.length === 0 ? undefined : now, db)
  })
}

interface Writing {
  question: Question
  epoch: number
  from: number
  to: number
  reply: Reply
  after: number
  at: number
  library: string
  edition: Edition
  issuer: Issuer | undefined
  random: RandomBytes
  db: Database
  queue: EraseQueue
}

/** The card and all that belongs to it. The erase key is stored first: a card without its key must never leave. */
async function writeCard({ question, epoch, from, to, reply, after, at, library, edition, issuer, random, db, queue }: Writing): Promise<boolean> {
  const id = hex(random(16))
  const { answer, epsilon, standing } = reply
  const key = random(32)
  const eraseHash = await sha256(key)
  const token = issuer === undefined ? undefined : tokenRow({ id, question: question.id, epoch, issuer, nonce: random(NONCE_BYTES), library, after, random })
  if (token === null) return false
  const bytes = encodeCard(
    { epoch, question: question.id, answer, token: token === undefined ? random(TOKEN_BYTES) : padded(token.nonce), eraseHash },
    question.domain,
  )
  const meaning = meaningOf(question, edition)
  const line: LedgerRow = { id, at, kind: 'report', library, question: question.id, epoch, epsilon, answer, meaning, sha256: hex(await sha256(bytes)) }
  const waiting = { id, library, question: question.id, epoch, from, to, bytes, after, attempts: 0 }
  const draw: Draw = {
    line,
    card: token === undefined ? { ...waiting, state: 'waiting' } : { ...waiting, state: 'token', key: token.key },
    ...(standing === undefined ? {} : { standIn: standing }),
    ...(token === undefined ? {} : { token }),
  }
  const expires = Date.parse(epochSpan(epoch, edition.policy).closes) + edition.policy.retentionDays * DAY
  await keepEraseKey({ id, key, library, due: 0, live: 0, attempts: 0, after: 0, expires }, queue)
  const written = await writeDraw(draw, db)
  if (!written) await dropEraseKey(id, queue)
  return written
}

/** The request for a card's token, its bytes written once; null for a key that is no key. */
function tokenRow(wanted: {
  id: string
  question: QuestionId
  epoch: number
  issuer: Issuer
  nonce: Uint8Array<ArrayBuffer>
  library: string
  after: number
  random: RandomBytes
}): TokenRow | null {
  const { id, question, epoch, issuer, nonce, library, after, random } = wanted
  try {
    const { blind, blinded } = blindNonce(nonce, fromBase64url(issuer.key), { epoch, question }, random)
    const bytes = writeTokenRequest({ credential: issuer.credential, epoch, question, blinded: base64url(blinded) })
    return { id, question, epoch, bytes, nonce, blinded: new Uint8Array(blinded), blind: new Uint8Array(blind), key: issuer.key, library, after, attempts: 0 }
  } catch (error) {
    if (error instanceof TokenError) return null
    throw error
  }
}

/** A token's place until it comes: its nonce, then zeros. */
function padded(nonce: Uint8Array): Uint8Array {
  const place = new Uint8Array(TOKEN_BYTES)
  place.set(nonce)
  return place
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** Uniform in [0, 1), in steps of 2^-32. */
function uniform(random: RandomBytes): number {
  return below(2 ** 32, random) / 2 ** 32
}
