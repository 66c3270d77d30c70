import { browser } from 'wxt/browser'
import { type Policy, type QuestionId, refusal } from '#shared/policy.ts'
import type { Silence } from '#shared/privacy/budget.ts'
import type { Language } from '#shared/subject.ts'
import { hex } from '../domain/encoding.ts'
import { latestTime } from '../store/clock.ts'
import { type Database, database, type Receipt } from '../store/database.ts'
import { storedEdition } from '../store/edition.ts'
import { addLine, dropMoved, withholdAll } from '../store/ledger.ts'
import { type Consent, getSetting, setSetting } from '../store/settings.ts'
import { wake } from './library.ts'

/**
 * `out`: nothing is shared. `in`: sharing under the policy agreed to; `silent` names the questions the standing rules leave without a card, and why. `renew`: agreed, but to other terms than
 * the library now has, so nothing is drawn or leaves until the patron agrees anew. `refused`: the policy is above the ceilings built in; `words` says how.
 */
export type ConsentState =
  | { state: 'out' }
  | { state: 'in'; consent: Consent; silent?: { question: QuestionId; reason: Silence }[] }
  | { state: 'renew'; consent: Consent; policy: number }
  | { state: 'refused'; words: string; consent?: Consent }

export async function consentState(db: Database = database): Promise<ConsentState> {
  const policy = (await storedEdition(db))?.policy
  const state = stateOf(await getSetting('consent', db), policy)
  const asked = new Set(policy?.questions.map((question) => question.id))
  const withheld = (await getSetting('withheld', db)) ?? []
  const silent = ((await getSetting('silent', db)) ?? []).filter(({ question }) => asked.has(question) && !withheld.includes(question))
  return state.state === 'in' && silent.length > 0 ? { ...state, silent } : state
}

export function stateOf(consent: Consent | undefined, policy: Policy | undefined): ConsentState {
  const words = policy === undefined ? undefined : refusal(policy)
  if (words !== undefined) return { state: 'refused', words, ...(consent === undefined ? {} : { consent }) }
  if (consent === undefined) return { state: 'out' }
  if (policy !== undefined && asksOther(consent, policy)) return { state: 'renew', consent, policy: policy.version }
  return { state: 'in', consent }
}

export type OptIn = { kind: 'in' } | { kind: 'refused'; words: string } | { kind: 'not-granted' } | { kind: 'changed'; policy: number } | { kind: 'no-library' }

/** What stood before the patron's eyes when they decided. */
export interface Read {
  language: Language
  /** The exact words, one paragraph a line. */
  words: string
}

/** The policy the patron has just read: its version, and its SHA-256 as the edition names it. */
export interface ReadPolicy extends Read {
  policy: number
  sha256: string
}

/**
 * Agrees to the policy the patron has just read. Must be the first thing a click does: Firefox asks for its own
 * consent to data leaving, and both are needed. `changed` when the policy is no longer, to the byte, the one that was shown.
 */
export async function optIn(read: ReadPolicy, db: Database = database): Promise<OptIn> {
  if (import.meta.env.FIREFOX && !(await firefoxAgrees())) return { kind: 'not-granted' }
  const edition = await storedEdition(db)
  if (edition === undefined) return { kind: 'no-library' }
  const { policy, manifest } = edition
  if (policy.version !== read.policy || manifest.parts.policy !== read.sha256) return { kind: 'changed', policy: policy.version }
  const words = refusal(policy)
  if (words !== undefined) return { kind: 'refused', words }
  await agree(policy, Date.now(), db, read)
  await wake('outbox')
  return { kind: 'in' }
}

/** Writes a consent with its receipt in the ledger. A renewal keeps the first day: the year's budget runs on. */
export async function agree(policy: Policy, now: number, db: Database = database, read?: ReadPolicy): Promise<void> {
  const receipt = await receiptOf(read)
  const sha256 = read?.sha256
  await db.transaction('rw', db.settings, db.ledger, db.outbox, async () => {
    const { version, yearlyEpsilon, epochDays, origin, questions, openEnrolment, tokenKey, minimumReports, retentionDays, operator, contact } = policy
    const at = await latestTime(now, db)
    const terms = { openEnrolment, minimumReports, retentionDays, operator, contact }
    const agreed = { at, policy: version, yearlyEpsilon, epochDays, origin, questions, terms, ...(sha256 === undefined ? {} : { sha256 }) }
    await setSetting('consent', { ...agreed, ...(openEnrolment ? {} : { tokenKey }) }, db)
    // The clock agreed to may be another than before: then its numbers mean other days.
    await setSetting('drawnEpoch', undefined, db)
    await dropMoved(policy, db)
    const published = sha256 === undefined ? {} : { policySha256: sha256 }
    await addLine({ id: crypto.randomUUID(), at, kind: 'consent', ...(await ofLibrary(db)), epsilon: 0, policy: version, ...published, ...receipt }, db)
  })
}

/** Turns sharing off: cards that wait are withheld and no further request is made. What was sent is erased by `withdraw` (reports.ts), or apart. */
export async function optOut(now: number = Date.now(), db: Database = database, read?: Read): Promise<void> {
  const receipt = await receiptOf(read)
  await db.transaction('rw', db.settings, db.ledger, db.outbox, async () => {
    const consent = await getSetting('consent', db)
    if (consent === undefined) return
    await setSetting('consent', undefined, db)
    await withholdAll(db)
    await addLine(
      { id: crypto.randomUUID(), at: await latestTime(now, db), kind: 'withdrawal', ...(await ofLibrary(db)), epsilon: 0, policy: consent.policy, ...receipt },
      db,
    )
  })
}

/**
 * Leaves one question unanswered from now on, or answers it again: its cards that wait are withheld, and while it is left out nothing of it is drawn, charged or sent.
 * The choice stands on this device alone, whether sharing is on or not, and outlives a new policy; the library sees fewer cards and not why.
 */
export async function chooseQuestion(question: QuestionId, answered: boolean, read?: Read, now: number = Date.now(), db: Database = database): Promise<void> {
  const receipt = await receiptOf(read)
  const policy = (await storedEdition(db))?.policy.version
  await db.transaction('rw', db.settings, db.ledger, db.outbox, async () => {
    const before = (await getSetting('withheld', db)) ?? []
    if (before.includes(question) !== answered) return
    const withheld = answered ? before.filter((id) => id !== question) : [...before, question]
    await setSetting('withheld', withheld.length === 0 ? undefined : withheld, db)
    if (!answered) await withholdAll(db, question)
    const version = policy === undefined ? {} : { policy }
    const at = await latestTime(now, db)
    await addLine({ id: crypto.randomUUID(), at, kind: answered ? 'resume' : 'withhold', question, epsilon: 0, ...version, ...receipt }, db)
  })
}

/** The library a decision is about. */
async function ofLibrary(db: Database): Promise<{ library?: string }> {
  const library = await getSetting('library', db)
  return library === undefined ? {} : { library }
}

async function receiptOf(read: Read | undefined): Promise<{ receipt?: Receipt }> {
  if (read === undefined) return {}
  const { language, words } = read
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return { receipt: { language, words, sha256: hex(new Uint8Array(digest)) } }
}

/**
 * True when any term the patron read is another now, but for those that only protect more: less epsilon, fewer questions, a shorter keeping, more cards for a figure. An
 * origin that moves is another rhythm: moved every day, it would begin an epoch every day, and every epoch asks for a card. A key for tokens that is not the one agreed to may
 * be one made for this patron alone: nothing is asked of it. Of a consent of before all terms were noted nobody knows what was read.
 */
function asksOther(consent: Consent, policy: Policy): boolean {
  const { terms } = consent
  if (terms === undefined || policy.origin !== consent.origin || policy.epochDays !== consent.epochDays) return true
  if (!policy.openEnrolment && policy.tokenKey !== consent.tokenKey) return true
  if ((policy.openEnrolment && !terms.openEnrolment) || policy.operator !== terms.operator || policy.contact !== terms.contact) return true
  if (policy.yearlyEpsilon > consent.yearlyEpsilon || policy.retentionDays > terms.retentionDays || policy.minimumReports < terms.minimumReports) return true
  return policy.questions.some((question) => {
    const agreed = consent.questions.find((other) => other.id === question.id)
    if (agreed === undefined || question.domain !== agreed.domain) return true
    return question.standInEpsilon > agreed.standInEpsilon || question.reportEpsilon > agreed.reportEpsilon
  })
}

async function firefoxAgrees(): Promise<boolean> {
  const asked: { origins: string[]; data_collection: string[] } = { origins: [], data_collection: ['browsingActivity'] }
  return browser.permissions.request(asked)
}
