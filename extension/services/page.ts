import { type Attention, attend, countedAt, opened } from '../domain/attention.ts'
import { fits } from '../domain/limit.ts'
import type { PageSeen, SearchSeen, UnreadableSent, VisitEnded } from '../domain/messages.ts'
import { type ModeOf, weightier } from '../domain/mode.ts'
import type { Recognition } from '../domain/recognise/recognise.ts'
import type { Mode, Uses } from '../domain/rows.ts'
import type { More } from './alternate.ts'
import { onNavigation } from './navigation.ts'
import { QUIET, settle } from './settle.ts'

export interface Watching {
  /** What the page is; undefined while the reader for it is on its way, and `arrived` is called when it is here. */
  recognise: (arrived: () => void) => Recognition | undefined
  /** How to learn more of a page whose own words are too few; undefined for every other page, and while the reader is not here. */
  more?: (recognition: Recognition) => More | undefined
  /** What following a link means (`domain/mode.ts`); asked only where a record was read. */
  modeOf: ModeOf
  send: {
    pageSeen: (message: PageSeen) => Promise<unknown>
    visitEnded: (message: VisitEnded) => Promise<unknown>
    searchSeen: (message: SearchSeen) => Promise<unknown>
    unreadable: (message: UnreadableSent) => Promise<unknown>
  }
  window: Window & typeof globalThis
  /** Ends the watching: a newer script has taken over. */
  signal: AbortSignal
  /** Milliseconds of a clock that never runs backwards. */
  now?: () => number
}

/** The record being read, with the attention it got. */
interface Stay {
  id: string
  address: string
  title: string
  attention: Attention
  mode: Mode
  uses: Uses
  /** Time of the last use counted: a double click is one. */
  used: number
}

/** Milliseconds in which a second click is the first one's. */
const DOUBLE = 1000

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const

/**
 * Watches one page of an allowed site: says what it is, follows its navigation without reloads, and measures attention.
 * Only messages leave, each at most 16 KB; nothing is written into the page. Nothing is fetched but by
 * `more`, where the patron let this site be asked.
 */
export function watchPage({ recognise, more, modeOf, send, window, signal, now = () => window.performance.now() }: Watching): void {
  const { document } = window
  let stay: Stay | undefined
  let said: string | undefined
  let search: AbortController | undefined
  let asking: AbortController | undefined

  /** A page may be left and the extension replaced at any moment: a message nobody takes is no fault. */
  const post = <Message>(channel: (message: Message) => Promise<unknown>, message: Message): void => void channel(message).catch(() => undefined)
  const focused = (): boolean => document.hasFocus()
  const visible = (): boolean => document.visibilityState === 'visible'

  function report(left: boolean, at = now()): void {
    if (stay === undefined) return
    post(send.visitEnded, {
      stay: stay.id,
      active: Math.round(countedAt(stay.attention, at)),
      mode: stay.mode,
      left,
      ...(stay.used < 0 ? {} : { uses: stay.uses }),
    })
    if (left) stay = undefined
  }

  function say(recognition: Recognition, leftAt: number | undefined): void {
    if (recognition.kind === 'record') {
      begin(recognition.record, leftAt)
      return
    }
    const key = recognition.kind === 'results' ? `results ${recognition.query}` : recognition.reason
    if (key === said) return
    said = key
    report(true, leftAt)
    if (recognition.kind === 'results' && recognition.query) post(send.searchSeen, { query: recognition.query.slice(0, 300), hits: recognition.hits })
    else post(send.unreadable, { looksLikeRecord: recognition.kind === 'unreadable', ...accountOf(recognition, window.location.href) })
  }

  function begin(record: PageSeen['record'], leftAt: number | undefined): void {
    if (stay !== undefined && stay.address === record.url && stay.title === record.title) return
    report(true, leftAt)
    said = 'record'
    const id = Array.from(window.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
    const message = { stay: id, record }
    if (!fits(message)) {
      post(send.unreadable, { looksLikeRecord: true })
      return
    }
    stay = { id, address: record.url, title: record.title, attention: opened(now(), visible(), focused()), mode: 'view', uses: {}, used: -1 }
    post(send.pageSeen, message)
  }

  /** Says what a page is when its description has come or failed to; nothing when the page was left meanwhile. */
  function enquire(further: More, leftAt: number | undefined): void {
    asking = new AbortController()
    const ends = AbortSignal.any([signal, asking.signal])
    void further(ends).then((found) => {
      if (!ends.aborted) say(found, leftAt)
    })
  }

  /**
   * Looks at the page until it is sure or five seconds have passed. After a navigation without reload the page may still
   * show the record it came from: the same title under another address is not believed before the time is up.
   */
  function look(leftAt: number | undefined): void {
    search?.abort()
    asking?.abort()
    search = new AbortController()
    const from = leftAt === undefined ? undefined : stay
    const ends = AbortSignal.any([signal, search.signal])
    let over = false
    let sure = false
    const again = (): void => {
      if (!ends.aborted && !sure && seen(over)) search?.abort()
    }
    const began = now()
    const seen = (last: boolean): boolean => {
      over = last
      const recognition = recognise(again)
      if (recognition === undefined) return false
      const stale = recognition.kind === 'record' && from !== undefined && recognition.record.title === from.title
      if (stale && !last) return false
      const further = more?.(recognition)
      // What is missing may only be late: a site is asked when the page is still, or has had its time.
      if (further !== undefined && recognition.kind === 'record' && !last && now() - began < QUIET) {
        window.setTimeout(again, QUIET)
        return false
      }
      sure = recognition.kind === 'record' || recognition.kind === 'results' || last
      if (further !== undefined && sure) enquire(further, leftAt)
      else say(recognition, leftAt)
      return sure
    }
    settle(window, { at: leftAt === undefined ? 'now' : 'quiet', signal: ends }, seen)
  }

  const feel = (kind: 'shown' | 'hidden' | 'focused' | 'blurred' | 'sign'): void => {
    if (stay !== undefined) stay.attention = attend(stay.attention, { kind, at: now() })
  }
  const on = (target: EventTarget, type: string, listener: (event: Event) => void): void =>
    target.addEventListener(type, listener, { signal, passive: true, capture: true })

  for (const type of SIGNS) on(document, type, () => feel('sign'))
  on(document, 'visibilitychange', () => {
    feel(visible() ? 'shown' : 'hidden')
    if (!visible()) report(false)
  })
  on(window, 'focus', () => feel('focused'))
  on(window, 'blur', () => {
    // Focus that went into a frame of the page is still here.
    if (focused()) return
    feel('blurred')
    report(false)
  })
  on(window, 'pagehide', () => {
    search?.abort()
    asking?.abort()
    report(true)
    said = undefined
  })
  on(window, 'pageshow', (event) => {
    if (event instanceof window.PageTransitionEvent && event.persisted) look(undefined)
  })
  on(document, 'click', (event) => {
    const pressed = event.target instanceof window.Element ? event.target.closest('a[href], button, input[type="submit"], input[type="button"]') : null
    if (stay === undefined || pressed === null) return
    const href = pressed instanceof window.HTMLAnchorElement ? pressed.href : ''
    const mode = modeOf(href, pressed.hasAttribute('download'), (pressed.getAttribute('value') ?? pressed.textContent ?? '').slice(0, 80).trim())
    if (mode === 'view' || (stay.used >= 0 && now() - stay.used < DOUBLE)) return
    stay.mode = weightier(stay.mode, mode)
    stay.uses[mode] = (stay.uses[mode] ?? 0) + 1
    stay.used = now()
  })
  onNavigation(window, signal, () => {
    said = undefined
    look(now())
  })
  signal.addEventListener('abort', () => report(true), { once: true })
  look(undefined)
}

/** The code of the reason a page is no record for; of one that could not be read, what a report may say. */
function accountOf(recognition: Recognition, href: string): Pick<UnreadableSent, 'why' | 'address' | 'platform' | 'failed'> {
  if (recognition.kind !== 'unreadable') return { why: recognition.reason.split(':', 1)[0] ?? '' }
  const { platform, failed } = recognition
  return { address: href.slice(0, 2000), failed, ...(platform === undefined ? {} : { platform }) }
}
