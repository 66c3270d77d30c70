import { type EnrolRequest, readCode } from '#shared/enrolment.ts'
import { dayNumber, dayOf } from '#shared/epoch.ts'
import type { RandomBytes } from '#shared/privacy/random.ts'
import { ApiError, type Fetch, postEnrolment } from '../api.ts'
import { base64url, fromBase64url } from '../domain/encoding.ts'
import type { Trouble } from '../domain/messages.ts'
import { type Database, database } from '../store/database.ts'
import { getSetting, setSetting } from '../store/settings.ts'
import { nextTry } from './edition.ts'

export interface EnrolDeps {
  fetch: Fetch
  now: () => number
  /** Uniform in [0, 1). */
  random: () => number
  bytes: RandomBytes
  db?: Database
}

/**
 * Enrols this browser with a code from the library. The credential is drawn here and written down with the code before anything is sent; the library hears
 * only its hash. A lost reply burns no code: the same two are sent again, by the patron's next click or by the background. Undefined when it went well.
 */
export async function enrol(typed: string, deps: EnrolDeps): Promise<Trouble | undefined> {
  const { bytes, db = database } = deps
  const code = readCode(typed)
  if (code === undefined) return 'code'
  const begun = await db.transaction('rw', db.settings, async () => {
    const library = await getSetting('library', db)
    if (library === undefined) return false
    const before = await getSetting('enrolling', db)
    if (before?.code === code && before.library === library) return true
    await setSetting('enrolling', { code, credential: base64url(bytes(32)), library, attempts: 0, after: 0 }, db)
    return true
  })
  return begun ? sendEnrolment(deps) : 'not-a-library'
}

/** Sends the enrolment under way, if there is one whose time has come. */
export async function retryEnrolment(deps: EnrolDeps): Promise<void> {
  const after = (await getSetting('enrolling', deps.db))?.after
  if (after !== undefined && after <= deps.now()) await sendEnrolment(deps)
}

async function sendEnrolment({ fetch, now, random, db = database }: EnrolDeps): Promise<Trouble | undefined> {
  const enrolling = await getSetting('enrolling', db)
  if (enrolling === undefined) return undefined
  const { code, credential, library } = enrolling
  // Another library was chosen since: a code is of one library.
  if (library !== (await getSetting('library', db))) {
    await setSetting('enrolling', undefined, db)
    return 'not-a-library'
  }
  try {
    await postEnrolment(library, await requestOf(code, credential), fetch)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const attempts = enrolling.attempts + 1
    const next = error.kind === 'refused' ? undefined : { ...enrolling, attempts, after: nextTry(now(), attempts, random(), error.wait) }
    await settle(credential, next, undefined, db)
    return troubleOf(error)
  }
  await settle(credential, undefined, { value: credential, library, since: dayOf(dayNumber(now())) }, db)
  return undefined
}

/** Writes how it went, unless everything was erased or another code begun in the meantime. */
async function settle(
  credential: string,
  enrolling: Awaited<ReturnType<typeof getSetting<'enrolling'>>>,
  enrolled: Awaited<ReturnType<typeof getSetting<'credential'>>>,
  db: Database,
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    if ((await getSetting('enrolling', db))?.credential !== credential) return
    await setSetting('enrolling', enrolling, db)
    if (enrolled !== undefined) await setSetting('credential', enrolled, db)
  })
}

async function requestOf(code: string, credential: string): Promise<Uint8Array<ArrayBuffer>> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64url(credential)))
  const request: EnrolRequest = { code, credential: base64url(hash) }
  return new TextEncoder().encode(JSON.stringify(request))
}

function troubleOf({ kind, status }: ApiError): Trouble {
  if (kind !== 'refused') return kind
  return status === 409 ? 'code-used' : status === 410 ? 'code-over' : status === 403 ? 'code-unknown' : 'code'
}
