import { createHash } from 'node:crypto'
import { Database } from '../../extension/store/database.ts'
import { EraseQueue } from '../../extension/store/erase-queue.ts'
import type { Item } from '../../shared/item.ts'
import type { Policy } from '../../shared/policy.ts'
import { presetQuestion } from '../../shared/presets.ts'
import type { CatalogueRecord } from '../../shared/record.ts'
import type { Vocabulary } from '../../shared/subject.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import { item, NOW, VOCABULARY } from '../unit/extension-world.ts'

export { DAY, item, NOW, record, VOCABULARY, visit } from '../unit/extension-world.ts'

export const LIBRARY = 'https://library.example'
export const SITE = 'https://a.example:8443'

let count = 0

/** Two empty databases with names of their own. */
export function desk(): { db: Database; queue: EraseQueue } {
  count += 1
  return { db: new Database(`desk-${count}`), queue: new EraseQueue(`erase-${count}`) }
}

export const POLICY: Policy = {
  ...STANDARD_POLICY,
  version: 4,
  origin: '2026-11-09',
  questions: [presetQuestion('subject', 'balanced'), presetQuestion('stage', 'balanced')],
  contact: 'privacy@library.example',
}

export interface Parts {
  policy?: Policy
  items?: Item[]
  vocabulary?: Vocabulary
  edition?: number
}

/** The parts of an edition as the library would serve them. */
export function edition({ policy = POLICY, items = [item('ship', ['ships'])], vocabulary = VOCABULARY, edition: number = 1 }: Parts = {}) {
  const both = { en: 'Sea', 'zh-CN': '海' }
  const values = {
    library: { name: both, languages: ['en', 'zh-CN'], catalogues: [], contact: 'desk@library.example' },
    policy,
    vocabulary,
    channels: [{ slug: 'sea', title: both, summary: both, subjects: ['sea'] }],
    items,
    segments: { version: 1, mean: Array<number>(32).fill(0), segments: [], threshold: 0.5, method: { en: 'none', 'zh-CN': '无' } },
  }
  const texts = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)] as const)
  const parts = Object.fromEntries(texts.map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]))
  return {
    manifest: { edition: number, published: '2026-11-20', library: 'Northmere Libraries', parts },
    bodies: new Map(texts.map(([name, text]) => [String(parts[name]), text])),
  }
}

export interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array | undefined
  init: RequestInit
}

type Answer = (asked: Asked) => Response | undefined

/** A library that serves one edition, takes cards and erasures, and remembers every request. `answer` may answer first. */
export function library(parts: Parts = {}, answer: Answer = () => undefined) {
  const served = edition(parts)
  const asked: Asked[] = []
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer())
    const seen = { method: request.method, path: url.pathname, headers: Object.fromEntries(request.headers), body, init }
    asked.push(seen)
    return answer(seen) ?? served_(url.pathname)
  }
  const served_ = (path: string): Response => {
    if (path === '/v1/edition') return Response.json(served.manifest)
    if (path === '/v1/cards') return new Response(null, { status: 202 })
    if (path === '/v1/erase') return new Response(null, { status: 204 })
    const body = served.bodies.get(path.replace('/v1/parts/', ''))
    return body === undefined ? Response.json({ type: 'about:blank', title: 'Not found', status: 404 }, { status: 404 }) : new Response(body)
  }
  return { fetch, asked, manifest: served.manifest }
}

export const catalogueRecord = (more: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  title: 'A voyage',
  creators: [{ name: 'Doe, Jane' }],
  subjects: [{ label: 'ships' }],
  identifiers: {},
  url: `${SITE}/record/1`,
  provenance: { title: 'json-ld' },
  ...more,
})

/** What `fetch` does when nobody answers. */
export function lost(): never {
  throw new TypeError('Failed to fetch')
}

export const clockAt = (time = NOW) => {
  const clock = { time, now: () => clock.time }
  return clock
}

/** A stream of bytes that is the same for the same seed. */
export function seeded(seed = 1): (bytes: number) => Uint8Array<ArrayBuffer> {
  let state = seed >>> 0
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}
