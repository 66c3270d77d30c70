/**
 * Drawing: how an epoch's cards come about.
 *
 * For each question agreed to, once an epoch: the standing rules (shared/privacy/budget.ts) say what becomes of its stand-in, and they do not ask what the
 * patron's answer is. Only when they allow a draw is the answer looked at, and once: the `subject` answer is drawn by weights then and kept with the stand-in
 * for 182 days. If it is the answer the stand-in was drawn for, the stand-in stays another 182 days; else a new one is drawn and charged. Looking again and
 * again until another answer came would favour minor subjects. A subject struck out weighs nought at the next look; until then the stand-in is
 * reported on, whatever the true answer was: falling silent over a struck subject would tell that it was the true one.
 * A question falls silent only by the rules, and `silent` in the settings says which and why.
 */
import { dayNumber, epochOf, epochSpan } from '#shared/epoch.ts'
import type { Policy, Question } from '#shared/policy.ts'
import { type Silence, standingRule } from '#shared/privacy/budget.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { below, type RandomBytes } from '#shared/privacy/random.ts'
import { drawStandIn, drawTickets } from '#shared/privacy/randomiser.ts'
import { encodeCard, TOKEN_BYTES } from '#shared/report.ts'
import { DOMAINS } from '../domain/answers.ts'
import { hex } from '../domain/encoding.ts'
import { latestTime } from '../store/clock.ts'
import { type Database, database, type LedgerRow, type StandInRow } from '../store/database.ts'
import { storedEdition } from '../store/edition.ts'
import { dropEraseKey, type EraseQueue, eraseQueue, keepEraseKey } from '../store/erase-queue.ts'
import { type Draw, hasCard, ledgerLines, writeDraw } from '../store/ledger.ts'
import { type Consent, getSetting, setSetting } from '../store/settings.ts'
import { answerOf } from './answer.ts'
import { stateOf } from './consent.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A card leaves at least so long after it was drawn, so that it can be read before ... */
export const SOONEST = HOUR
/** ... and at most so long after. */
export const LATEST = 10 * DAY

export interface DrawDeps {
  now: () => number
  random: RandomBytes
  db?: Database
  queue?: EraseQueue
}

/**
 * Draws this epoch's cards, one per question agreed to, and puts each with its ledger lines into the outbox in one
 * transaction. Nothing is sent here. Draws nothing without consent, above the ceilings, while the library requires
 * tokens (not spoken yet), when the year's budget is spent, or when too little of the epoch is left. Returns how many.
 */
export async function drawCards({ now, random, db = database, queue = eraseQueue }: DrawDeps): Promise<number> {
  const library = await getSetting('library', db)
  const policy = (await storedEdition(db))?.policy
  const consent = stateOf(await getSetting('consent', db), policy)
  if (library === undefined || policy === undefined || consent.state !== 'in') return 0
  const clock = await latestTime(now(), db)
  const epoch = epochOf(clock, policy)
  await setSetting('drawnEpoch', epoch, db)
  const end = Date.parse(epochSpan(epoch, policy).to) + DAY
  if (!policy.openEnrolment || epoch < 0 || end - clock <= SOONEST) return 0
  let drawn = 0
  for (const question of policy.questions) {
    if (question.domain !== DOMAINS[question.id] || (await hasCard(question.id, epoch, db))) continue
    const standing = await standInFor(question, { policy, consent: consent.consent, clock, random, db })
    await setSilence(question, typeof standing === 'string' ? standing : undefined, db)
    if (standing === undefined || typeof standing === 'string') continue
    const after = clock + SOONEST + uniform(random) * (Math.min(LATEST, end - clock) - SOONEST)
    if (await writeCard({ question, epoch, standing, after, at: clock, library, policy, random, db, queue })) drawn += 1
  }
  return drawn
}

interface Standing {
  /** As it is now in force: kept, prolonged after a look, or drawn just now. */
  row: StandInRow
  /** The ledger line of a stand-in drawn just now. */
  line?: LedgerRow
}

interface Circumstances {
  policy: Policy
  consent: Consent
  clock: number
  random: RandomBytes
  db: Database
}

/** The stand-in a question is answered with, or why the rules leave it without one. Undefined for a question this extension does not answer. */
async function standInFor(question: Question, { policy, consent, clock, random, db }: Circumstances): Promise<Standing | Silence | undefined> {
  const lines = await ledgerLines(db)
  const consentAt = Math.min(...lines.filter((line) => line.kind === 'consent').map((line) => line.at), clock)
  const yearlyEpsilon = Math.min(policy.yearlyEpsilon, consent.yearlyEpsilon)
  const kept = await db.standIns.get(question.id)
  const rule = standingRule({ question, standIn: kept, lines, now: clock, consentAt, yearlyEpsilon })
  if (rule.kind === 'silent') return rule.reason
  if (rule.kind === 'keep') return kept === undefined ? undefined : { row: kept }
  const answer = await answerOf(question.id, clock, random, db)
  if (answer === undefined) return undefined
  if (rule.kind === 'look' && kept?.answer === answer) return { row: { ...kept, until: rule.until } }
  const { id, domain, standInEpsilon } = question
  const standIn = drawStandIn(answer, mechanismOf(question), random)
  const row = { question: id, answer, standIn, domain, standInEpsilon, drawn: dayNumber(clock), until: rule.until }
  return { row, line: { id: hex(random(16)), at: clock, kind: 'stand-in', question: id, epsilon: standInEpsilon, answer: [standIn] } }
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
  standing: Standing
  after: number
  at: number
  library: string
  policy: Policy
  random: RandomBytes
  db: Database
  queue: EraseQueue
}

/** The card and all that belongs to it. The erase key is stored first: a card without its key must never leave. */
async function writeCard({ question, epoch, standing, after, at, library, policy, random, db, queue }: Writing): Promise<boolean> {
  const id = hex(random(16))
  const tickets = drawTickets(standing.row.standIn, mechanismOf(question), random)
  const key = random(32)
  const eraseHash = await sha256(key)
  const bytes = encodeCard({ epoch, question: question.id, answer: tickets, token: random(TOKEN_BYTES), eraseHash }, question.domain)
  const line: LedgerRow = { id, at, kind: 'report', question: question.id, epoch, epsilon: 0, answer: tickets, sha256: hex(await sha256(bytes)) }
  const draw: Draw = {
    line,
    card: { id, question: question.id, epoch, bytes, after, state: 'waiting', attempts: 0 },
    standIn: standing,
  }
  const expires = Date.parse(epochSpan(epoch, policy).closes) + policy.retentionDays * DAY
  await keepEraseKey({ id, key, library, due: 0, live: 0, attempts: 0, after: 0, expires }, queue)
  const written = await writeDraw(draw, db)
  if (!written) await dropEraseKey(id, queue)
  return written
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** Uniform in [0, 1), in steps of 2^-32. */
function uniform(random: RandomBytes): number {
  return below(2 ** 32, random) / 2 ** 32
}
