/**
 * Calls back when the address changes without a reload, but not for a fragment that is only a place on the page: one that is a route (`#/…`, `#!/…`) or holds
 * a value (`#id=5`) may say which record is shown (`normalise/address.ts`).
 *
 * The Navigation API tells of it at the very moment (`currententrychange`), before what is shown next is on the page. Where it is missing, a content script
 * cannot patch the page's `history` (it lives in a world of its own), so the address is compared on `popstate` and whenever the document changes, which a page
 * that shows something else must do: the comparison is returned for whoever observes the document, and says whether it was another.
 */
export function onNavigation(window: Window & typeof globalThis, signal: AbortSignal, arrived: () => void): () => boolean {
  const place = (): string => window.location.href.replace(/#(?!!?\/|.*=).*/, '')
  let address = place()
  const compare = (): boolean => {
    const before = address
    address = place()
    if (address === before) return false
    arrived()
    return true
  }
  const navigation: unknown = Reflect.get(window, 'navigation')
  if (navigation instanceof window.EventTarget) navigation.addEventListener('currententrychange', compare, { signal })
  window.addEventListener('popstate', compare, { signal })
  return compare
}
