/** Milliseconds without a change of the document after which it is looked at. */
export const QUIET = 500
/** Milliseconds after which the document is looked at for the last time. */
export const CAP = 5000

/**
 * Calls `look` when the document has been quiet for `QUIET` after a change, until it returns true or `CAP` has passed; the
 * last call says so. With `at: 'now'` the first look is at once: a page that came from the server
 * whole need not be waited for.
 */
export function settle(
  window: Window & typeof globalThis,
  { at, signal }: { at: 'now' | 'quiet'; signal: AbortSignal },
  look: (last: boolean) => boolean,
): void {
  if (signal.aborted || (at === 'now' && look(false))) return
  let quiet = at === 'now' ? undefined : window.setTimeout(tryLook, QUIET)
  const cap = window.setTimeout(() => {
    end()
    look(true)
  }, CAP)
  const observer = new window.MutationObserver(() => {
    window.clearTimeout(quiet)
    quiet = window.setTimeout(tryLook, QUIET)
  })
  function tryLook(): void {
    if (look(false)) end()
  }
  function end(): void {
    observer.disconnect()
    window.clearTimeout(quiet)
    window.clearTimeout(cap)
  }
  observer.observe(window.document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['content', 'href', 'title'] })
  signal.addEventListener('abort', end, { once: true })
}
