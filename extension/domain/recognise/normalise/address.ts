/** Parameters that never say which record: session, language, campaign. */
const never =
  /^(?:utm_\w+|[gf]\w*clid|_ga|lang|locale|language|ln|lng|hl|uilang|.*session(?:_?(?:id|key))?|phpsessid|jsessionid|csid|captchaid|uniplatform|backto|returnurl|fromlocationlink)$/i
/** Parameters of the view: a word in them is only that. */
const view = /^(?:mode|view(?:_?type)?|tabs?|highlight|expand|(?:sort|order)(?:_?by)?|facet|theme|skin|style|ui)$/i
/** Those of the view and of the way here: they are the id on some sites, and stay when nothing else says which record. */
const way = /^(?:s_?id|show|ref|referer|from|source|context|adaptor|curpos|rank|counter|index)$/i
/** Those of the search that led here. */
const search = /^(?:query|lookfor|q|search(?:_?scope|_?term|_?field|_?text|_?type|arg|code|_?id)?|offset|sp|seq|page|limit|kw|keywords?|type|term)$/i
/** Names of parameters that hold the number of a thing, and those among them that hold that of something else. */
const naming = /(?:id|ident|identifier|number|num|nr|no|key|code|handle|isbn|ppn|doi|uri|docs?|rec(?:ord)?|bib|item|title|obj(?:ect)?)$/i
const other = /^(?:[vuca]id$|lib)|tab|page|type|query|search|media|lang|user|patron|branch|library|country/i
/** Parameters whose numbers count something. */
const counting = /page|size|max|limit|count|rows|year|date|width|height|start|time|version|hits|total/i

const bare = (name: string): string => name.replace(/\[.*$/, '')
const seldom = (name: string): boolean => [view, way, search].some((kind) => kind.test(bare(name)))

/** True for a parameter that holds a search, a session, a language or a view, and for `name[]` of such. */
export function isSearchParameter(name: string): boolean {
  return never.test(bare(name)) || seldom(name)
}

/** True for a parameter that tells which record by itself: an id by its name, or a value only an id has. */
function names(name: string, value: string): boolean {
  if (value === '' || isSearchParameter(name) || other.test(name)) return false
  return naming.test(name) || (!counting.test(name) && (/\d\D*\d\D*\d/.test(value) || value.length >= 20 || /^(?=.*\d)\S{10,}$/.test(value)))
}

const program = /\.(?:php\d?|[jad]?spx?|do|cgi|exe|dll|pl|cfm|ashx|action|jsf|xhtml?)$|^v\d+$/i

/** True for a path that tells which record: one of its segments is a number or holds three digits. Programs, versions and years of their own do not. */
function pathNames(path: string): boolean {
  const segments = path.split('/')
  return segments.some(
    (segment, at) =>
      (/\d(?:\D*\d){4}/.test(segment) ||
        (!program.test(segment) && (/.{30}|^[^\d=]{0,2}\d+\D{0,2}$|\d\D*\d\D*\d/.test(segment) || /^(?=.*\d)[^=]{12,}$/.test(segment)))) &&
      (!/^(?:1[5-9]|20)\d\d(?:-\d\d)*$/.test(segment) || /^(?:rec|items?$|id$|doc|book|title|obj|node)/i.test(segments[at - 1] ?? '')) &&
      (at === segments.length - 1 || !segment.includes('=')),
  )
}

/**
 * Address of a record without fragment (but a route or an id in it), session and language, proxy suffix and last slash; where something in it says which
 * record, without what only says how it is shown and found, too. The same for every way to a record, and never for two records.
 * Returns the input, cut to 2000 characters, when it is no http(s) address.
 */
export function canonicalAddress(url: string): string {
  const address = URL.parse(url)
  if (address === null || !/^https?:$/.test(address.protocol)) return url.slice(0, 2000)
  address.username = ''
  address.password = ''
  address.hostname = withoutProxy(address.hostname)
  address.pathname = address.pathname
    .replace(/;jsessionid=[^/?;]*/gi, '')
    .replace(/(\/id\/\d+)\/rec\/\d+$/, '$1')
    .replace(/(.)\/+$/, '$1')
  const [, mark = '', written = ''] = /^#(!?)(\/.*)/.exec(address.hash) ?? []
  const route = written === '' ? undefined : URL.parse(written, 'https://route.invalid')
  const parts = route === undefined || route === null ? [address] : [address, route]
  const given = parts.flatMap((part) => [...part.searchParams]).filter(([name]) => !never.test(bare(name)))
  const key = route ? undefined : [...new URLSearchParams(address.hash.slice(1))].find(([name, value]) => /\d/.test(value) && names(name, value))
  const isNamed = key !== undefined || parts.some((part) => pathNames(part.pathname)) || given.some(([name, value]) => names(name, value))
  // A path in words ("/details/salt-roads") and a number searched for tell more than a view in a word.
  const inWords = /\/(?!\w*(?:view|show|detail|display|record))[^/.]{8,}$/i.test(address.pathname) || given.some(([, value]) => /\d{3}/.test(value))
  const isDropped = (name: string, value: string): boolean =>
    never.test(bare(name)) ||
    (seldom(name) && (isNamed || (/^s_?id$/i.test(name) && given.length > 1) || (inWords && view.test(bare(name)) && !/\d|.{20}/.test(value))))
  for (const part of parts) dropParameters(part, isDropped)
  address.hash = route ? `${mark}${route.pathname}${route.search}${route.hash}` : key === undefined ? '' : key.join('=')
  return address.href.slice(0, 2000)
}

/** Takes parameters out of an address and leaves the others as they are written: `searchParams` would escape them anew, and one page have two addresses. */
export function dropParameters(address: URL, isDropped: (name: string, value: string) => boolean): void {
  const pieces = address.search.slice(1).split('&')
  address.search = pieces.filter((piece) => piece !== '' && ![...new URLSearchParams(piece)].some(([name, value]) => isDropped(name, value))).join('&')
}

/** EZproxy and WebVPN write the real host into their own: "www-jstor-org.proxy.example.edu", "kns.cnki.net.ezproxy.example.edu". */
export function withoutProxy(host: string): string {
  const real = /^(.+?)\.(?:[a-z0-9-]+\.)*(?:ezproxy|libproxy|proxy|webvpn|eproxy)\b.*$/i.exec(host)?.[1]?.replace(/-s$/, '')
  if (real === undefined) return host
  if (real.includes('.')) return real
  const parts = real.split('--').map((part) => part.replaceAll('-', '.'))
  return real.includes('-') ? parts.join('-') : host
}
