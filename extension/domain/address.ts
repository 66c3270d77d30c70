/**
 * The origin of an address a patron typed for a library: https, or http on this machine; what has no scheme gets the one
 * that fits. Undefined for anything else, and for an address with a password in it.
 */
export function libraryOrigin(address: string): string | undefined {
  const text = address.trim()
  const url = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? URL.parse(text) : guessed(text)
  if (url === null || url.hostname === '' || url.hostname.includes('*') || url.username !== '' || url.password !== '') return undefined
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url)) ? url.origin : undefined
}

/**
 * The match pattern of an origin's host, any port: Firefox patterns hold none, so whoever reads by it re-checks the whole origin.
 * TypeError for what is no origin, RangeError for a host with `*` in it: as an address that is a host like another, as a pattern every host.
 */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  if (hostname === '' || hostname.includes('*')) throw new RangeError(`${origin} is not one host`)
  return `${protocol}//${hostname}/*`
}

function guessed(text: string): URL | null {
  const local = URL.parse(`http://${text}`)
  return local !== null && isHere(local) ? local : URL.parse(`https://${text}`)
}

function isHere({ hostname }: URL): boolean {
  return /^(localhost|127(\.\d+){3}|.+\.localhost)$/.test(hostname)
}
