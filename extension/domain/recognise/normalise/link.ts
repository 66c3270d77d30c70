import type { Holding } from '#shared/record.ts'
import { gate } from '../gate.ts'
import type { Page } from '../page.ts'
import { canonicalAddress, dropParameters, withoutProxy } from './address.ts'
import { clean } from './text.ts'

/** Parameters that hold a session, a person or a key. Unlike in a record's address, views and types stay: they may say which file. */
const secret =
  /^(?:utm_.*|[gf]\w*clid|s_?id|.*sess(?:ion)?_?(?:id)?|.*token|ticket|auth(?:_?key)?|api_?key|pass(?:word|wd)?|user(?:name|_?id)?|patron.*|barcode|sig(?:nature)?|expires|x-amz-.*)$/i
/** Names and addresses that mean something inside one house only. */
const inner = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^\[|^[^.]+$|\.(?:local(?:host)?|internal|intranet|lan|home|corp)$/

/**
 * An address under which a copy can be had, as it may be kept: http(s), absolute, without session, credentials and proxy, at most 1000 characters. Undefined
 * for anything else: scripts, hosts only one house can reach (but the page's own), account pages, and the page of the record itself.
 */
export function holdingLink(href: string, page: Pick<Page, 'url' | 'document'>): string | undefined {
  // EZproxy: "https://login.proxy.example.edu/login?url=https://…"
  const behind = /\/login\?q?url=(https?(?::|%3a).+)$/i.exec(href)?.[1]
  const base = page.document.querySelector('base[href]')?.getAttribute('href') ?? ''
  const address = URL.parse(behind === undefined ? href.trim() : decoded(behind), URL.parse(base, page.url) ?? page.url)
  if (address === null || !/^https?:$/.test(address.protocol) || address.href.length > 2000) return undefined
  address.hostname = withoutProxy(address.hostname)
  if (inner.test(address.hostname) && address.host !== page.url.host) return undefined
  address.username = ''
  address.password = ''
  address.pathname = address.pathname.replace(/;jsessionid=[^/?;]*/gi, '')
  dropParameters(address, (name) => secret.test(name))
  if (gate({ url: address, bodyClass: '' }) !== undefined || canonicalAddress(address.href) === canonicalAddress(page.url.href)) return undefined
  return address.href.length > 1000 ? undefined : address.href
}

function decoded(text: string): string {
  try {
    return /^https?%/i.test(text) ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}

/** A link with its words, as far as they say more than the address. */
export function holding(url: string, label: string | undefined): Holding {
  const words = clean(label ?? '')
    .slice(0, 80)
    .trim()
  return words === '' || /^(?:https?:|www\.)/i.test(words) ? { url } : { url, label: words }
}
