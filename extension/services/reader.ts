import type { UnreadableSent } from '../domain/messages.ts'
import type { Recognition } from '../domain/recognise/recognise.ts'
import { type Arrival, settle } from './settle.ts'

/** What the small script hands over with the page: when the watching ends, what it said the page is, and what has happened on it. */
export interface Begun {
  signal: AbortSignal
  said: string | undefined
  arrival: Arrival
}

/** Takes over a page: `watchPage` with all it needs, in the reader's own script. */
export type Watch = (begun: Begun) => void

/**
 * Where the small script waits for the reader: a place in the world both scripts share and the page cannot see. A newer copy of the small script takes the
 * place over, so a page is never handed over by one that has ended.
 */
const PLACE = Symbol.for('carrel reader')

export interface Glancing {
  /** A verdict that needs no reader; undefined when the page shows signs of a record or a search. */
  glance: (document: Document, url: string) => Extract<Recognition, { kind: 'none' }> | undefined
  /** Has the reader brought into this document. */
  ask: () => Promise<unknown>
  unreadable: (message: UnreadableSent) => Promise<unknown>
  window: Window & typeof globalThis
  signal: AbortSignal
}

/**
 * Watches a page without the reader: says why it is no record as long as a glance is enough. Where it is not, the reader is asked for, once in the life of a document, and
 * takes the page over when it comes. If it never comes, the page goes on without.
 */
export function glanceAt({ glance, ask, unreadable, window, signal }: Glancing): void {
  const arrival: Arrival = { moved: undefined, came: '' }
  const over = new AbortController()
  let said: string | undefined
  let asked = false

  function look(): boolean {
    const verdict = glance(window.document, window.location.href)
    if (verdict === undefined) want()
    else if (verdict.reason !== said) {
      said = verdict.reason
      unreadable({ looksLikeRecord: false, why: codeOf(said) }).catch(() => undefined)
    }
    return verdict === undefined
  }

  function want(): void {
    if (asked) return
    asked = true
    Reflect.set(globalThis, PLACE, (watch: Watch) => {
      if (signal.aborted || over.signal.aborted) return
      settling.compare()
      over.abort()
      watch({ signal, said, arrival })
    })
    ask().catch(() => undefined)
  }

  function anew(): void {
    said = undefined
  }
  const settling = settle({
    window,
    signal: AbortSignal.any([signal, over.signal]),
    now: () => window.performance.now(),
    arrival,
    look,
    arrived: anew,
    returned: anew,
  })
  settling.begin(true)
}

/** The code at the head of a reason. */
export function codeOf(reason: string): string {
  return reason.replace(/:.*/s, '')
}

/** What the reader's own script does: takes the page over from whoever waits for it, and does nothing where nobody does. */
export function handOver(watch: Watch): void {
  const waiting: unknown = Reflect.get(globalThis, PLACE)
  if (typeof waiting === 'function') waiting(watch)
}
