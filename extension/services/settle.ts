import { isElement } from '../domain/recognise/dom.ts'
import { onNavigation } from './navigation.ts'

/** Milliseconds without a change of the document after which it is looked at. */
export const QUIET = 500
/** Milliseconds after which what a page shows is taken for all it shows. */
export const CAP = 5000
/** Most milliseconds between looks at a page that changes and changes. */
const SELDOM = 10_000
/** Most characters kept of what came into a document. */
const MOST = 200_000

/** What happened since the address changed without a reload; `moved` is when that was, undefined once what is shown there has been believed. */
export interface Arrival {
  moved: number | undefined
  /** Text that came into the document since. */
  came: string
}

export interface Settle {
  window: Window & typeof globalThis
  signal: AbortSignal
  now: () => number
  arrival: Arrival
  /** Looks at the page; true when nothing more need be waited for. `late` when the page has had its time. */
  look: (late: boolean) => boolean
  /** Another address; `first` unless nothing was believed under the one before. */
  arrived: (first: boolean) => void
  /** The page has come back as it was left. */
  returned: () => void
}

export interface Settling {
  /** Gives the page its time anew, with a look at once or not: a page that came from the server whole need not be waited for. */
  begin: (atOnce: boolean) => void
  /** Looks when the document has been quiet. */
  wait: () => void
  /** True when the address has changed, which then has been told. */
  compare: () => boolean
}

/**
 * Calls `look` when the document has been quiet for `QUIET` after a change, and when `CAP` has passed without a look that returned true. It goes on after that as long as there
 * are changes, but the more seldom the longer a page changes for nothing: nothing runs while the page is still.
 */
export function settle({ window, signal, now, arrival, look, arrived, returned }: Settle): Settling {
  let quiet = 0
  let cap = 0
  let late = false
  let found = false
  let next = 0
  let pause = QUIET
  /** Changes that are being told of. */
  let fresh: readonly MutationRecord[] = []

  function run(): void {
    rest()
    if (compare()) return
    // A look that comes long after it might have come ends the pauses: the page was still.
    pause = now() > next + pause ? QUIET : Math.min(2 * pause, SELDOM)
    found = look(late)
    if (found) pause = QUIET
    next = now() + pause
  }
  function rest(): void {
    window.clearTimeout(quiet)
    quiet = 0
  }
  function end(): void {
    rest()
    window.clearTimeout(cap)
  }
  function wait(): void {
    if (!late) rest()
    quiet ||= window.setTimeout(run, late ? Math.max(QUIET, next - now()) : QUIET)
  }
  function begin(atOnce: boolean): void {
    end()
    late = found = false
    cap = window.setTimeout(() => {
      late = true
      if (!found) run()
    }, CAP)
    if (atOnce) run()
    else wait()
  }

  const compare = onNavigation(window, signal, () => {
    const first = arrival.moved === undefined
    arrival.moved ??= now()
    arrival.came = textOf(fresh)
    arrived(first)
    begin(false)
  })
  const observer = new window.MutationObserver((changes) => {
    fresh = changes
    if (!compare() && arrival.moved !== undefined) arrival.came = (arrival.came + textOf(changes)).slice(-MOST)
    fresh = []
    wait()
  })
  observer.observe(window.document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['content', 'href', 'title'] })
  window.addEventListener('pagehide', end, { signal })
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return
      arrival.moved = undefined
      returned()
      begin(true)
    },
    { signal },
  )
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      end()
    },
    { once: true },
  )
  return { begin, wait, compare }
}

function textOf(changes: readonly MutationRecord[]): string {
  let text = ''
  for (const { addedNodes, target, type } of changes)
    for (const node of type === 'childList' ? addedNodes : [target]) text += (isElement(node) ? node.getAttribute('content') : null) ?? node.textContent
  return text
}
