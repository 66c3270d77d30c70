import type { CatalogueRecord } from '#shared/record.ts'
import { type Alternate, alternatesOf } from '../domain/recognise/alternates/links.ts'
import { MAX_ALTERNATE, readAlternate } from '../domain/recognise/alternates/read.ts'
import { describesPage, isThin } from '../domain/recognise/alternates/thin.ts'
import type { ParseXml } from '../domain/recognise/alternates/xml.ts'
import type { Reading } from '../domain/recognise/claims.ts'
import { canonicalAddress } from '../domain/recognise/normalise/address.ts'
import { type Page, readPage } from '../domain/recognise/page.ts'
import { type Recognition, recognise } from '../domain/recognise/recognise.ts'

/** Milliseconds a site has to answer. */
export const PATIENCE = 10_000
/** What leaves the page of a description: as many claims, and bytes of them, as of a record. */
const MAX_CLAIMS = 64
const MAX_CHARACTERS = 12_000

/** What the background answers: whether this record's description may be asked for. As `AlternateLeave` in the store, which a page's script does not carry. */
export type Leave = { answer: 'no' } | { answer: 'fetch' } | { answer: 'known'; reading?: Reading }

export interface Asking {
  fetch: typeof fetch
  parse: ParseXml
  ask: (message: { address: string }) => Promise<Leave>
  tell: (message: { address: string; reading: Kept }) => Promise<unknown>
}

type Kept = Reading & { source: Alternate['format']; work: 2; works: 1 }

/** Asks for more of a record: resolves to what the page is with its description, or to what it was without. */
export type More = (signal: AbortSignal) => Promise<Recognition>

/**
 * How to learn more of a page whose own words are too few (`isThin`) and that links to a description; undefined for every other page. The background says
 * whether the site may be asked: one request at most, of the page's own origin, without cookies, referrer or redirect, at most 512 KB and ten seconds.
 * Whatever goes wrong leaves the page as it was.
 */
export function moreOf(recognition: Recognition, document: Document, url: string, asking: Asking): More | undefined {
  if (!isThin(recognition)) return undefined
  const page = readPage(document, url)
  const alternate = alternatesOf(page)[0]
  if (alternate === undefined) return undefined
  const record = recognition.kind === 'record' ? recognition.record : undefined
  return async (signal) => {
    const reading = await readingOf(alternate, page, record, asking, signal).catch(() => undefined)
    return reading === undefined || signal.aborted ? recognition : recognise(document, url, undefined, [reading])
  }
}

async function readingOf(
  { format, href }: Alternate,
  page: Page,
  record: CatalogueRecord | undefined,
  { fetch, parse, ask, tell }: Asking,
  signal: AbortSignal,
): Promise<Reading | undefined> {
  const address = canonicalAddress(page.url.href)
  const same = (reading: Reading | undefined): Reading | undefined => (reading !== undefined && describesPage(reading, page, record) ? reading : undefined)
  const leave = await ask({ address })
  if (leave.answer === 'known') return same(leave.reading)
  if (leave.answer !== 'fetch') return undefined
  const text = await textAt(href, fetch, signal)
  const reading = text === undefined ? undefined : same(readAlternate(format, text, parse))
  if (reading === undefined) return undefined
  const kept = bounded(reading, format)
  // A message nobody takes is no fault: the description is then not asked for again, and not known.
  await tell({ address, reading: kept }).catch(() => undefined)
  return kept
}

/** Text of an answer, read no further than 512 KB; undefined for refusals, redirects and anything larger. */
async function textAt(href: string, fetch: Asking['fetch'], signal: AbortSignal): Promise<string | undefined> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
  const reply = await fetch(href, { method: 'GET', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', signal: stop })
  const elsewhere = reply.redirected || (reply.url !== '' && URL.parse(reply.url)?.origin !== new URL(href).origin)
  if (!reply.ok || elsewhere || reply.body === null || Number(reply.headers.get('content-length') ?? 0) > MAX_ALTERNATE) {
    await reply.body?.cancel()
    return undefined
  }
  const reader = reply.body.getReader()
  const whole = new Uint8Array(MAX_ALTERNATE)
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (length + value.length > MAX_ALTERNATE) {
      await reader.cancel()
      return undefined
    }
    whole.set(value, length)
    length += value.length
  }
  const bytes = whole.subarray(0, length)
  return new TextDecoder(charsetOf(reply.headers.get('content-type') ?? '', bytes)).decode(bytes)
}

/** The encoding the answer names, or its XML declaration; else UTF-8. */
function charsetOf(type: string, bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 120))
  return /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
}

/** A reading within what may leave a page: the first claims of it, long values cut. */
function bounded(reading: Reading, format: Alternate['format']): Kept {
  const source = reading.source === 'marcxml' || reading.source === 'mods' || reading.source === 'ead' || reading.source === 'dc-xml' ? reading.source : format
  // The title goes first: without it the rest describes nothing.
  const ordered = [...reading.claims].sort((a, b) => Number(b.field === 'title') - Number(a.field === 'title'))
  let claims = ordered.slice(0, MAX_CLAIMS).map((claim) => ({ ...claim, value: claim.value.slice(0, 1000) }))
  while (new TextEncoder().encode(JSON.stringify(claims)).length > MAX_CHARACTERS) claims = claims.slice(0, Math.floor(claims.length / 2))
  return { source, trust: reading.trust, claims, work: 2, works: 1 }
}
