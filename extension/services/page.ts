import { type Attention, attend, countedAt, opened } from '../domain/attention.ts'
import { fits } from '../domain/limit.ts'
import type { PageSeen, SearchSeen, Unreadable, VisitEnded } from '../domain/messages.ts'
import { modeOf } from '../domain/mode.ts'
import type { Recognition } from '../domain/recognise/recognise.ts'
import type { Mode } from '../domain/rows.ts'
import { onNavigation } from './navigation.ts'
import { settle } from './settle.ts'

export interface Watching {
  recognise: () => Recognition
  send: {
    pageSeen: (message: PageSeen) => Promise<unknown>
    visitEnded: (message: VisitEnded) => Promise<unknown>
    searchSeen: (message: SearchSeen) => Promise<unknown>
    unreadable: (message: Unreadable) => Promise<unknown>
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
}

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const

/**
 * Watches one page of an allowed site: says what it is, follows its navigation without reloads, and measures attention.
 * Only messages leave, each at most 16 KB; nothing is written into the page and nothing is fetched.
 */
export function watchPage({ recognise, send, window, signal, now = () => window.performance.now() }: Watching): void {
  const { document } = window
  let stay: Stay | undefined
  let said: string | undefined
  let search: AbortController | undefined

  /** A page may be left and the extension replaced at any moment: a message nobody takes is no fault. */
  const post = <Message>(channel: (message: Message) => Promise<unknown>, message: Message): void => void channel(message).catch(() => undefined)
  const focused = (): boolean => document.hasFocus()
  const visible = (): boolean => document.visibilityState === 'visible'

  function report(left: boolean, at = now()): void {
    if (stay === undefined) return
    post(send.visitEnded, { stay: stay.id, active: Math.round(countedAt(stay.attention, at)), mode: stay.mode, left })
    if (left) stay = undefined
  }

  function say(recognition: Recognition, leftAt: number | undefined): void {
    if (recognition.kind === 'record') {
      begin(recognition.record, leftAt)
      return
    }
    const key = recognition.kind === 'results' ? `results ${recognition.query}` : recognition.kind
    if (key === said) return
    said = key
    report(true, leftAt)
    if (recognition.kind === 'results' && recognition.query) post(send.searchSeen, { query: recognition.query.slice(0, 300), hits: recognition.hits })
    else post(send.unreadable, { looksLikeRecord: recognition.kind === 'unreadable' })
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
    stay = { id, address: record.url, title: record.title, attention: opened(now(), visible(), focused()), mode: 'view' }
    post(send.pageSeen, message)
  }

  /**
   * Looks at the page until it is sure or five seconds have passed. After a navigation without reload the page may still
   * show the record it came from: the same title under another address is not believed before the time is up.
   */
  function look(leftAt: number | undefined): void {
    search?.abort()
    search = new AbortController()
    const from = leftAt === undefined ? undefined : stay
    const ends = AbortSignal.any([signal, search.signal])
    settle(window, { at: leftAt === undefined ? 'now' : 'quiet', signal: ends }, (last) => {
      const recognition = recognise()
      const stale = recognition.kind === 'record' && from !== undefined && recognition.record.title === from.title
      if (stale && !last) return false
      say(recognition, leftAt)
      return recognition.kind === 'record' || recognition.kind === 'results'
    })
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
    report(true)
    said = undefined
  })
  on(window, 'pageshow', (event) => {
    if (event instanceof window.PageTransitionEvent && event.persisted) look(undefined)
  })
  on(document, 'click', (event) => {
    const link = event.target instanceof window.Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (stay === undefined || link === null) return
    const mode = modeOf(link.href, link.hasAttribute('download'))
    if (mode !== 'view') stay.mode = mode
  })
  onNavigation(window, signal, () => {
    said = undefined
    look(now())
  })
  signal.addEventListener('abort', () => report(true), { once: true })
  look(undefined)
}
