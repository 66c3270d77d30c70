import { browser } from 'wxt/browser'
import { epochOf, epochSpan } from '#shared/epoch.ts'
import { below } from '#shared/privacy/random.ts'
import { ApiError, fetchManifest } from '../api.ts'
import { libraryOrigin, patternOf } from '../domain/address.ts'
import { type Trouble, Wake, type WakeReply } from '../domain/messages.ts'
import { onMessage } from '../messaging.ts'
import { storedEdition } from '../store/edition.ts'
import { nextErasure } from '../store/erase-queue.ts'
import { nextDeparture } from '../store/ledger.ts'
import { getSetting } from '../store/settings.ts'
import { nextToken } from '../store/tokens.ts'
import { stateOf } from './consent.ts'
import { drawCards } from './draw.ts'
import { changeLibrary, type EditionDeps, nameSearches, refreshEdition } from './edition.ts'
import { enrol, retryEnrolment } from './enrol.ts'
import { keepHouse, nextHouse } from './house.ts'
import { observer, type Sender } from './observe.ts'
import { sendCards, sendErasures } from './send.ts'
import { bringReader, dropUnneeded, permissionAdded, permissionRemoved, registerSites, siteGranted } from './sites.ts'
import { dropTabState, setTabState } from './tab.ts'
import { fetchTokens } from './tokens.ts'

const now = (): number => Date.now()
const fetchNow: typeof fetch = (input, init) => fetch(input, init)
const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count))
// Times are drawn with it too: when a card leaves after its token must be nobody's guess.
const network: EditionDeps = { fetch: fetchNow, now, random: () => below(2 ** 32, randomBytes) / 2 ** 32 }

/** Wires every event of the background. Listeners are set before anything is awaited, or a sleeping worker would miss the event that woke it. */
export function startBackground(): void {
  const observed = observer({ self: browser.runtime.id, now, setTabState })
  onMessage('pageSeen', ({ data, sender }) => observed.pageSeen(data, sender))
  onMessage('visitEnded', ({ data, sender }) => observed.visitEnded(data, sender))
  onMessage('searchSeen', ({ data, sender }) => observed.searchSeen(data, sender))
  onMessage('unreadable', ({ data, sender }) => observed.unreadable(data, sender))
  onMessage('readerWanted', ({ sender }) => readerWanted(sender))
  onMessage('alternateAsked', ({ data, sender }) => observed.alternateAsked(data, sender))
  onMessage('alternateRead', ({ data, sender }) => observed.alternateRead(data, sender))
  onMessage('wake', ({ data, sender }) => woken(data, sender))
  browser.alarms.onAlarm.addListener(({ name }) => void (name in WORK ? inTurn(() => work(name)) : undefined))
  browser.permissions.onAdded.addListener(({ origins }) => void permissionAdded(origins ?? []))
  browser.permissions.onRemoved.addListener(() => void permissionRemoved())
  browser.tabs.onRemoved.addListener((tabId) => void dropTabState(tabId))
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
    else void inTurn(nameSearches)
  })
  // An empty listener is enough: being woken sets the alarms and scripts up again, below.
  browser.runtime.onStartup.addListener(() => undefined)
  void inTurn(prepare)

  async function readerWanted(sender: Sender): Promise<void> {
    const from = await observed.place(sender)
    if (from !== undefined) await bringReader(from.tabId)
  }
}

/** What an alarm or a page may ask for, by name. */
const WORK = { edition, outbox, erase, house } as const
type Work = keyof typeof WORK

let last: Promise<unknown> = Promise.resolve()

/** One piece of work after the other: two wakes at once must not fetch or send the same thing twice. */
function inTurn<Result>(piece: () => Promise<Result>): Promise<Result> {
  const result = last.then(piece, piece)
  last = result.catch(() => undefined)
  return result
}

async function prepare(): Promise<void> {
  await registerSites()
  await keepHouse(now())
  await setAlarms()
}

async function work(name: string): Promise<void> {
  if (name === 'edition' || name === 'outbox' || name === 'erase' || name === 'house') await WORK[name]()
  await setAlarms()
}

async function edition(): Promise<Trouble | undefined> {
  await keepHouse(now())
  const error = await refreshEdition(network)
  return error === undefined ? undefined : troubleOf(error, (await getSetting('library')) ?? '')
}

async function outbox(): Promise<undefined> {
  await retryEnrolment({ ...network, bytes: randomBytes })
  await drawCards({ now, random: randomBytes })
  const soon = import.meta.env.MODE === 'e2e' && (await getSetting('sendSoon')) === true
  await fetchTokens({ ...network, soon })
  await sendCards({ ...network, soon })
}

async function erase(): Promise<undefined> {
  await sendErasures(network)
  await dropUnneeded()
}

async function house(): Promise<undefined> {
  await keepHouse(now())
  await nameSearches()
}

/** Alarms may be gone after an update, a crash or a long sleep: each is set from what is stored, and only where there is something to do. */
async function setAlarms(): Promise<void> {
  // First of all: what the patron wants erased waits for nothing that a library may have got wrong.
  await setAlarm('erase', await nextErasure())
  await setAlarm('house', nextHouse(now()))
  const library = await getSetting('library')
  await setAlarm('edition', library === undefined ? undefined : ((await getSetting('poll'))?.next ?? now()))
  const enrolling = (await getSetting('enrolling'))?.after
  const departure = await nextOutbox()
  await setAlarm('outbox', enrolling === undefined ? departure : Math.min(enrolling, departure ?? enrolling))
}

async function setAlarm(name: Work, at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(name)
  else await browser.alarms.create(name, { when: Math.max(at, now() + 30_000) })
}

/** The next card's time, or the next epoch's beginning (now, when this epoch was never drawn for); undefined while nothing is shared. */
async function nextOutbox(): Promise<number | undefined> {
  const policy = (await storedEdition())?.policy
  if (policy === undefined || stateOf(await getSetting('consent'), policy).state !== 'in') return undefined
  const epoch = epochOf(now(), policy)
  if (((await getSetting('drawnEpoch')) ?? -1) < epoch) return now()
  const next = Date.parse(epochSpan(epoch + 1, policy).from)
  return Math.min((await nextDeparture()) ?? next, (await nextToken()) ?? next, next)
}

/** Takes a wake from the extension's own pages, and from nobody else: content scripts run beside other people's pages. */
async function woken(message: unknown, sender: Sender): Promise<WakeReply> {
  const parsed = Wake.safeParse(message)
  const own = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true
  if (!parsed.success || !own) return { ok: false, trouble: 'address' }
  // A site waits for no fetch: the patron has just turned the switch.
  if (parsed.data.kind === 'site') return siteGranted(parsed.data.origin).then(() => ({ ok: true }))
  const asked = parsed.data
  return inTurn(() => answer(asked))
}

async function answer(message: Exclude<Wake, { kind: 'site' }>): Promise<WakeReply> {
  if (message.kind === 'enrol') {
    const trouble = await enrol(message.code, { ...network, bytes: randomBytes })
    // Whoever has just enrolled in the middle of an epoch need not wait for the next.
    if (trouble === undefined) await outbox()
    await setAlarms()
    return trouble === undefined ? { ok: true } : { ok: false, trouble }
  }
  if (!('address' in message)) {
    const trouble = await WORK[message.kind]()
    await setAlarms()
    return trouble === undefined ? { ok: true } : { ok: false, trouble }
  }
  const origin = libraryOrigin(message.address)
  if (origin === undefined) return { ok: false, trouble: 'address' }
  try {
    const manifest = message.kind === 'preview' ? await fetchManifest(origin, fetchNow) : await changeLibrary(origin, network)
    if (message.kind === 'library') await dropUnneeded()
    await setAlarms()
    return { ok: true, manifest }
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, trouble: await troubleOf(error, origin) }
    throw error
  }
}

async function troubleOf({ kind }: ApiError, library: string): Promise<Trouble> {
  if (kind === 'refused') return 'not-a-library'
  if (kind !== 'unreachable' || !import.meta.env.FIREFOX) return kind
  return (await browser.permissions.contains({ origins: [patternOf(library)] })) ? kind : 'not-granted'
}
