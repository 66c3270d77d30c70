/** Parameters that never say which record: session, language, view, tab, tracking. */
const noise =
  /^(?:utm_\w+|gclid|fbclid|lang|locale|language|ln|hl|uilang|sid|session(?:_?id)?|phpsessid|jsessionid|s_id|mode|show|view|tab|tabs|ref|referer|from|source|context|adaptor|highlight|expand|sort|order|facet|search_scope|searchscope|curpos|rank|counter|uniplatform|backto|returnurl|fromlocationlink|index)$/i
/** Parameters of the search that led here; they stay when nothing else says which record. */
const search = /^(?:query|lookfor|q|search|search(?:_?term|_?field|_?text|type|arg|code|id)?|offset|sp|seq|page|limit|kw|keywords?|type|term)$/i

/** True for a parameter that holds a search, a session, a language or a view, and for `name[]` of such. */
export function isSearchParameter(name: string): boolean {
  const bare = name.replace(/\[.*$/, '')
  return noise.test(bare) || search.test(bare)
}

const telling = (text: string): boolean => /\d/.test(text) || text.length >= 20

/**
 * Address of a record without fragment (but a route in it), session, language, view and search parameters, proxy suffix and last slash: the same for every way to it.
 * Returns the input, cut to 2000 characters, when it is no http(s) address.
 */
export function canonicalAddress(url: string): string {
  const address = URL.parse(url)
  if (address === null || !/^https?:$/.test(address.protocol)) return url.slice(0, 2000)
  if (!/^#!?\//.test(address.hash)) address.hash = ''
  address.username = ''
  address.password = ''
  address.hostname = withoutProxy(address.hostname)
  address.pathname = address.pathname
    .replace(/;jsessionid=[^/?;]*/gi, '')
    .replace(/\/rec\/\d+$/, '')
    .replace(/(.)\/+$/, '$1')
  const names = [...new Set([...address.searchParams].map(([name]) => name))]
  dropParameters(address, (name) => noise.test(name.replace(/\[.*$/, '')))
  const searched = names.filter((name) => search.test(name.replace(/\[.*$/, '')))
  const others = [...address.searchParams].filter(([name]) => !searched.includes(name))
  if (/\d/.test(address.pathname) || others.some(([, value]) => telling(value))) dropParameters(address, (name) => searched.includes(name))
  return address.href.slice(0, 2000)
}

/** Takes parameters out of an address and leaves the others as they are written: `searchParams` would escape them anew, and one page have two addresses. */
export function dropParameters(address: URL, isDropped: (name: string) => boolean): void {
  const pieces = address.search.slice(1).split('&')
  address.search = pieces.filter((piece) => piece !== '' && ![...new URLSearchParams(piece)].some(([name]) => isDropped(name))).join('&')
}

/** EZproxy and WebVPN write the real host into their own: "www-jstor-org.proxy.example.edu", "kns.cnki.net.ezproxy.example.edu". */
export function withoutProxy(host: string): string {
  const real = /^(.+?)\.(?:[a-z0-9-]+\.)*(?:ezproxy|libproxy|proxy|webvpn|eproxy)\b.*$/i.exec(host)?.[1]?.replace(/-s$/, '')
  if (real === undefined) return host
  if (real.includes('.')) return real
  const parts = real.split('--').map((part) => part.replaceAll('-', '.'))
  return real.includes('-') ? parts.join('-') : host
}
