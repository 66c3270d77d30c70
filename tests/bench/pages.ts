import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { decode } from '../commands/inspect.ts'
import { besideCatalogues, emptied } from '../fixtures/recognise/beside-catalogues.ts'
import { patrons } from '../fixtures/recognise/patrons.ts'
import { ownOthers, ownPages } from '../recognition/pages.ts'
import { catalogueUrls, serve } from '../sample-library/serve.ts'
import type { PageKind } from './part.ts'

/** One saved page to measure on. */
export interface BenchPage {
  name: string
  url: string
  html: string
  kind: PageKind
  /** True for a page written to be taken for a record, which is measured apart: the more of them are written, the less they say of pages readers meet. */
  isSnare?: boolean
  /** True for a page of a catalogue's site; for saved pages as their list says it. */
  isCatalogue: boolean
}

const snares: ReadonlySet<string> = new Set([...patrons, ...besideCatalogues, ...emptied].map(({ name }) => name))

/** The project's own pages in the manner of platforms, and those that are no record. */
export async function fixturePages(): Promise<BenchPage[]> {
  return [
    ...(await ownPages()).map(({ platform, url, html }) => ({ name: platform || url, url, html, kind: 'record' as const, isCatalogue: true })),
    ...(await ownOthers()).map(({ name, url, html }) => ({
      name,
      url,
      html,
      kind: 'other' as const,
      isSnare: snares.has(name),
      isCatalogue: /list|hit|result|catalog|opac|account|loan|hold|librar|record|collection|index|search|session|help|cart|bookmark/i.test(name),
    })),
  ]
}

const EVERY = 8

/** Every eighth record page and all other pages of the sample library's catalogues; the single-page one is empty without its script and left out. */
export async function samplePages(): Promise<BenchPage[]> {
  const { port, close } = await serve({ port: 0 })
  try {
    const { records, others: rest } = catalogueUrls(port)
    const hosts = ['northmere', 'archive', 'shuyu'] as const
    const wanted = hosts.flatMap((host) => [
      ...records[host].filter((_, at) => at % EVERY === 0).map(({ url }) => ({ url, kind: 'record' as const })),
      ...rest[host].map(({ url }) => ({ url, kind: 'other' as const })),
    ])
    return await Promise.all(
      wanted.map(async ({ url, kind }) => {
        const { hostname, pathname, search } = new URL(url)
        return { name: `${hostname}${pathname}${search}`, url, kind, html: await bodyOf(port, url), isCatalogue: true }
      }),
    )
  } finally {
    await close()
  }
}

/** What a catalogue answers; `fetch` would not let the Host header name it, and not every machine knows names under localhost. */
function bodyOf(port: number, url: string): Promise<string> {
  const { host, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: `${pathname}${search}`, headers: { host } }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece) => (body += piece))
      answer.on('end', () => resolve(body))
    })
    asked.on('error', reject)
    asked.end()
  })
}

const corpus = fileURLToPath(new URL('../../../shared/corpus/dev/', import.meta.url))

interface CorpusRow {
  id: string
  file: string
  url: string | null
  testUrl?: string
  encoding?: string
  platform: string
  expected: { isRecordPage: boolean }
}

/** Real pages, when they lie beside the repository; none otherwise. */
export function corpusPages(): BenchPage[] {
  if (!existsSync(`${corpus}manifest.jsonl`)) return []
  const lines = readFileSync(`${corpus}manifest.jsonl`, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const row: CorpusRow = JSON.parse(line)
    const html = decode(readFileSync(corpus + row.file), row.encoding)
    return {
      name: row.id,
      url: row.url ?? row.testUrl ?? '',
      html,
      kind: row.expected.isRecordPage ? 'record' : 'other',
      isCatalogue: row.platform !== 'negative',
    }
  })
}
