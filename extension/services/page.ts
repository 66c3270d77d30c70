import { type Attention, attend, countedAt, opened } from '../domain/attention.ts'
import { fits } from '../domain/limit.ts'
import type { PageSeen, SearchSeen, UnreadableSent, VisitEnded } from '../domain/messages.ts'
import { type ModeOf, weightier } from '../domain/mode.ts'
import type { Recognition } from '../domain/recognise/recognise.ts'
import type { Mode, Uses } from '../domain/rows.ts'
import type { More } from './alternate.ts'
import { codeOf } from './reader.ts'
import { corrects, rendering } from './rendered.ts'
import { type Arrival, settle } from './settle.ts'

export interface Watching {
  recognise: () => Recognition
  /** How to learn more of a page whose own words are too few; undefined for every other page. */
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
  /** The reason that was given for this page before, and what has happened on it: the page was watched by the small script till now. */
  said?: string | undefined
  arrival?: Arrival
}

/** The record being read, with the attention it got. */
interface Stay {
  id: string
  /** As it was sent last. */
  record: PageSeen['record']
  /** The patron has clicked since: what changes now may be the answer to that, another record's. */
  acted: boolean
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
export function watchPage({
  recognise,
  more,
  modeOf,
  send,
  window,
  signal,
  now = () => window.performance.now(),
  said,
  arrival = { moved: undefined, came: '' },
}: Watching): void {
  const { document } = window
  let stay: Stay | undefined
  let asking: AbortController | undefined
  /** The page has had the moment in which what is late may come. */
  let still = false
  /** Nothing more is read of this address: it lists results, or is left. */
  let done = false
  const rendered = rendering(arrival, said !== undefined)

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

  function say(recognition: Recognition): void {
    if (recognition.kind === 'record') {
      begin(recognition.record)
      arrival.moved = undefined
      return
    }
    const key = recognition.kind === 'results' ? `results ${recognition.query}` : recognition.reason
    if (key === said) return
    said = key
    report(true, arrival.moved)
    if (recognition.kind === 'results' && recognition.query) post(send.searchSeen, { query: recognition.query.slice(0, 300), hits: recognition.hits })
    else post(send.unreadable, { looksLikeRecord: recognition.kind === 'unreadable', ...accountOf(recognition, window.location.href) })
  }

  /** Begins a visit, or corrects the record of the present one: what was late joins it, and it counts no second time. */
  function begin(record: PageSeen['record']): void {
    const same = arrival.moved === undefined || (stay?.record.url === record.url && stay.record.title === record.title) ? stay : undefined
    if (same !== undefined && !corrects(record, same.record, arrival.moved !== undefined || same.acted)) return
    if (same === undefined) report(true, arrival.moved)
    said = 'record'
    rendered.shows(record)
    const id = same?.id ?? Array.from(window.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
    const message = { stay: id, record }
    if (!fits(message)) {
      if (same === undefined) post(send.unreadable, { looksLikeRecord: true })
      return
    }
    stay = same ?? { id, record, acted: false, attention: opened(now(), visible(), focused()), mode: 'view', uses: {}, used: -1 }
    stay.record = record
    post(send.pageSeen, message)
  }

  /** Says what a page is when its description has come or failed to; nothing when the page was left meanwhile. */
  function enquire(further: More): void {
    asking = new AbortController()
    const ends = AbortSignal.any([signal, asking.signal])
    void further(ends).then((found) => {
      if (!ends.aborted) say(found)
    })
  }

  /** Looks at the page; true when nothing more need be waited for. */
  function look(late: boolean): boolean {
    if (done) return true
    const recognition = recognise()
    if (recognition.kind !== 'record') {
      // A record that is taken off while its address stays has not been left yet.
      if (stay !== undefined && arrival.moved === undefined) return true
      rendered.shows()
    } else if (!rendered.isNew(recognition.record, late, settling.begin)) {
      if (late && stay?.record.url !== recognition.record.url) report(true, arrival.moved)
      return false
    }
    const further = late || recognition.kind === 'record' ? more?.(recognition) : undefined
    if (further === undefined) {
      say(recognition)
      done = recognition.kind === 'results'
      return done || recognition.kind === 'record'
    }
    if (asking !== undefined) return true
    // What is missing may only be late: a site is asked when the page is still, or has had its time.
    if (!late && !still) {
      still = true
      settling.wait()
      return false
    }
    enquire(further)
    return true
  }

  function anew(): void {
    asking?.abort()
    asking = said = undefined
    done = still = false
  }
  const settling = settle({
    window,
    signal,
    now,
    arrival,
    look,
    arrived: (first) => {
      rendered.moved(recognise(), first)
      anew()
    },
    returned: anew,
  })

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
    asking?.abort()
    report(true)
    done = true
  })
  on(document, 'click', (event) => {
    const pressed = event.target instanceof window.Element ? event.target.closest('a[href], button, input[type="submit"], input[type="button"]') : null
    if (stay === undefined) return
    stay.acted = true
    if (pressed === null) return
    const href = pressed instanceof window.HTMLAnchorElement ? pressed.href : ''
    const mode = modeOf(href, pressed.hasAttribute('download'), (pressed.getAttribute('value') ?? pressed.textContent ?? '').slice(0, 80).trim())
    if (mode === 'view' || (stay.used >= 0 && now() - stay.used < DOUBLE)) return
    stay.mode = weightier(stay.mode, mode)
    stay.uses[mode] = (stay.uses[mode] ?? 0) + 1
    stay.used = now()
  })
  signal.addEventListener('abort', () => report(true), { once: true })
  settling.begin(arrival.moved === undefined)
}

/** The code of the reason a page is no record for; of one that could not be read, what a report may say. */
function accountOf(recognition: Recognition, href: string): Pick<UnreadableSent, 'why' | 'address' | 'platform' | 'failed'> {
  if (recognition.kind !== 'unreadable') return { why: codeOf(recognition.reason) }
  const { platform, failed } = recognition
  return { address: href.slice(0, 2000), failed, ...(platform === undefined ? {} : { platform }) }
}
