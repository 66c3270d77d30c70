import { type Drift, type DriftField, reportAddress, withoutLoss } from '../domain/drift.ts'
import { exclusion } from '../domain/excluded.ts'
import { fits } from '../domain/limit.ts'
import { AlternateAsked, AlternateRead, PageSeen, SearchSeen, Unreadable, VisitEnded } from '../domain/messages.ts'
import { rowKey } from '../domain/recognise/identity.ts'
import { isDeadEnd, WHY } from '../domain/why.ts'
import { adjustmentList } from '../store/adjustments.ts'
import { type AlternateLeave, alternateKey, keepReading, takeLeave } from '../store/alternates.ts'
import { type Database, database } from '../store/database.ts'
import { recordAt, recordBy, recordSeen, takeBack } from '../store/records.ts'
import { mayRead } from '../store/sites.ts'
import { dropOpenSearches, searchSeen, stepSeen, visitEnded } from '../store/visits.ts'
import { conceptsOf, conceptsOfQuery, namedBy, presentVocabulary } from './concepts.ts'
import type { TabState } from './tab.ts'

/** What the browser says about who sent a message. */
export interface Sender {
  id?: string | undefined
  frameId?: number | undefined
  url?: string | undefined
  tab?: { id?: number | undefined; incognito: boolean } | undefined
}

export interface Observing {
  /** This extension's own id. */
  self: string
  now: () => number
  setTabState: (tabId: number, state: TabState) => Promise<void>
  db?: Database
}

/** Where a message came from, when it may be taken. */
interface Place {
  tabId: number
  origin: string
}

/**
 * Takes messages of content scripts. Each is dropped unless it comes from this extension's script in the top frame of
 * an ordinary tab, on an origin (port included) the patron allowed and has not paused, and follows its schema. The
 * page's own claim about where it is counts for nothing: the browser's does.
 */
export function observer({ self, now, setTabState, db = database }: Observing) {
  // Messages of one page build on each other: what a tab shows is what was said last.
  let last: Promise<void> = Promise.resolve()
  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.then(work, work)
    return last
  }

  async function place(sender: Sender): Promise<Place | undefined> {
    const url = URL.parse(sender.url ?? '')
    if (sender.id !== self || sender.frameId !== 0 || url === null) return undefined
    if (sender.tab?.id === undefined || sender.tab.incognito) return undefined
    return (await mayRead(url.origin, db)) ? { tabId: sender.tab.id, origin: url.origin } : undefined
  }

  /**
   * Writes unless the site was paused, taken back or forgotten since the message came; a row written after that would outlive the forgetting. Undefined when
   * it was; else what `write` says. What is struck out is read in the same transaction.
   */
  function ifAllowed<Said>(origin: string, write: () => Promise<Said>): Promise<Said | undefined> {
    return db.transaction('rw', [db.sites, db.records, db.visits, db.searches, db.alternates, db.adjustments], async () =>
      (await mayRead(origin, db)) ? await write() : undefined,
    )
  }

  /** Says that nothing of the page was kept, and for which subjects: not what it was. */
  const excluded = ({ tabId, origin }: Place, struck: string[]): Promise<void> => setTabState(tabId, { state: 'excluded', recordId: null, origin, struck })

  async function pageSeen(message: unknown, sender: Sender): Promise<void> {
    const from = await place(sender)
    const parsed = PageSeen.safeParse(message)
    if (from === undefined || !parsed.success || !fits(message)) return
    const { record, stay } = parsed.data
    let id = rowKey(record, from.origin)
    const vocabulary = await presentVocabulary(db)
    let lost: DriftField[] = []
    const struck = await ifAllowed(from.origin, async () => {
      // Without its identifier a record would get another key: its address still tells it.
      const before = (await recordBy(id, db)) ?? (await recordAt(from.origin, record.url, db))
      const kept = before === undefined ? { record, lost } : withoutLoss(before.record, record)
      lost = kept.lost
      id = rowKey(kept.record, from.origin)
      const concepts = conceptsOf(kept.record, vocabulary)
      const struckIn = exclusion(await adjustmentList(db), vocabulary)
      const under = struckIn(concepts)
      if (under.length === 0) await recordSeen({ id, record: kept.record, origin: from.origin, concepts }, stay, now(), db)
      else {
        // What a thinner reading of the page wrote goes, and what led here: the asking for its description, and a search that names it.
        await takeBack(stay, db)
        await db.alternates.delete(alternateKey(from.origin, record.url))
        const names = namedBy(kept.record, vocabulary)
        await dropOpenSearches(from.origin, now(), (query) => names(query) || struckIn(conceptsOfQuery(query, vocabulary)).length > 0, db)
      }
      return under
    })
    if (struck === undefined) return
    if (struck.length > 0) return excluded(from, struck)
    const drift = lost.length === 0 ? undefined : driftOf('less', record.url, record.platform, lost)
    await setTabState(from.tabId, { state: 'record', recordId: id, origin: from.origin, ...(drift === undefined ? {} : { drift }) })
  }

  async function ended(message: unknown, sender: Sender): Promise<void> {
    const from = await place(sender)
    const parsed = VisitEnded.safeParse(message)
    if (from === undefined || !parsed.success) return
    const { stay, active, mode, left, uses } = parsed.data
    await visitEnded(stay, from.origin, active, mode, db, uses)
    if (left) await setTabState(from.tabId, { state: 'not-record', recordId: null, origin: from.origin })
  }

  async function searched(message: unknown, sender: Sender): Promise<void> {
    const from = await place(sender)
    const parsed = SearchSeen.safeParse(message)
    if (from === undefined || !parsed.success) return
    const search = { id: crypto.randomUUID(), origin: from.origin, at: now(), ...parsed.data }
    const vocabulary = await presentVocabulary(db)
    const struck = await ifAllowed(from.origin, async () => {
      const concepts = conceptsOfQuery(search.query, vocabulary)
      const under = exclusion(await adjustmentList(db), vocabulary)(concepts)
      if (under.length === 0) await searchSeen({ ...search, concepts }, db)
      return under
    })
    if (struck === undefined) return
    if (struck.length > 0) return excluded(from, struck)
    const { hits } = parsed.data
    await setTabState(from.tabId, { state: 'not-record', recordId: null, origin: from.origin, why: 'results', ...(hits === null ? {} : { hits }) })
  }

  async function unreadable(message: unknown, sender: Sender): Promise<void> {
    const from = await place(sender)
    const parsed = Unreadable.safeParse(message)
    if (from === undefined || !parsed.success) return
    const { looksLikeRecord, why: code, address, platform, failed } = parsed.data
    const why = code === undefined ? undefined : WHY[code]
    if (why === 'private') {
      await setTabState(from.tabId, { state: 'not-record', recordId: null, origin: from.origin, why })
      return
    }
    const step = { at: now(), kind: looksLikeRecord || isDeadEnd(why) ? 'dead' : 'page' } as const
    await ifAllowed(from.origin, () => stepSeen(from.origin, step, db))
    // An address elsewhere is not this page's.
    const here = address !== undefined && URL.parse(address)?.origin === from.origin ? address : undefined
    const drift = looksLikeRecord && here !== undefined && failed !== undefined ? driftOf('unreadable', here, platform, failed) : undefined
    await setTabState(from.tabId, {
      state: looksLikeRecord ? 'unreadable' : 'not-record',
      recordId: null,
      origin: from.origin,
      ...(drift === undefined ? {} : { drift }),
      ...(why === undefined || looksLikeRecord ? {} : { why }),
    })
  }

  async function asked(message: unknown, sender: Sender): Promise<AlternateLeave> {
    const from = await place(sender)
    const parsed = AlternateAsked.safeParse(message)
    return from === undefined || !parsed.success ? { answer: 'no' } : takeLeave(from.origin, parsed.data.address, now(), db)
  }

  async function alternateRead(message: unknown, sender: Sender): Promise<void> {
    const from = await place(sender)
    const parsed = AlternateRead.safeParse(message)
    if (from === undefined || !parsed.success || !fits(message)) return
    await keepReading(from.origin, parsed.data.address, parsed.data.reading, db)
  }

  return {
    /** Where a message came from; undefined when nothing of it may be taken. */
    place,
    pageSeen: (message: unknown, sender: Sender) => inTurn(() => pageSeen(message, sender)),
    visitEnded: (message: unknown, sender: Sender) => inTurn(() => ended(message, sender)),
    searchSeen: (message: unknown, sender: Sender) => inTurn(() => searched(message, sender)),
    unreadable: (message: unknown, sender: Sender) => inTurn(() => unreadable(message, sender)),
    // The page waits for the answer: it needs no turn, the store gives one leave only.
    alternateAsked: asked,
    alternateRead,
  }
}

function driftOf(kind: Drift['kind'], url: string, platform: string | undefined, failed: DriftField[]): Drift | undefined {
  const address = reportAddress(url)
  return address === undefined ? undefined : { kind, address, failed, ...(platform === undefined ? {} : { platform }) }
}
