/**
 * Calls back when the address changes without a reload, but not for its fragment alone.
 *
 * The Navigation API tells of it (`navigatesuccess`). Where it is missing, a content script cannot patch the page's
 * `history` (it lives in a world of its own), so the address is compared on `popstate` and whenever the document
 * changes, which a page that shows something else must do: nothing runs while the page is still.
 */
export function onNavigation(window: Window & typeof globalThis, signal: AbortSignal, arrived: () => void): void {
  let address = withoutFragment(window.location.href)
  const compare = (): void => {
    const present = withoutFragment(window.location.href)
    if (present === address) return
    address = present
    arrived()
  }
  const navigation: unknown = Reflect.get(window, 'navigation')
  if (navigation instanceof window.EventTarget) {
    navigation.addEventListener('navigatesuccess', compare, { signal })
    return
  }
  window.addEventListener('popstate', compare, { signal })
  const observer = new window.MutationObserver(compare)
  observer.observe(window.document, { subtree: true, childList: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '')
}
