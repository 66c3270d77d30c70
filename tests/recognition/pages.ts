// Pages to measure and to attack the recogniser with: real ones where they lie beside the repository, and the project's own.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { decode } from '../commands/inspect.ts'
import type { Page } from '../fixtures/recognise/pages.ts'
import type { Expected, MeasuredPage } from './measure.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/dev/', import.meta.url))
const own = fileURLToPath(new URL('../fixtures/recognise/', import.meta.url))

/** A page of our own that is no record, with what it is. */
export interface Other {
  name: string
  url: string
  html: string
  kind: string
}

interface Line {
  file: string
  platform: string
  kind: string
  ambiguous?: boolean
  url: string | null
  testUrl?: string
  encoding?: string
  expected: Expected
}

/** True where real pages lie beside the repository. */
export const corpusPresent = existsSync(`${corpus}manifest.jsonl`)

/** The real pages with what a person found on them; none where they are absent. */
export function realPages(): MeasuredPage[] {
  if (!corpusPresent) return []
  const lines = readFileSync(`${corpus}manifest.jsonl`, 'utf8').split('\n').filter(Boolean)
  return lines.map((source) => {
    const line: Line = JSON.parse(source)
    const html = decode(readFileSync(`${corpus}${line.file}`), line.encoding)
    return {
      platform: line.platform,
      url: line.url ?? line.testUrl ?? '',
      html,
      negative: line.kind === 'negative',
      ambiguous: line.ambiguous === true,
      expected: line.expected,
    }
  })
}

const isPage = (value: unknown): value is Page => typeof value === 'object' && value !== null && 'html' in value && 'url' in value && 'title' in value
const isOther = (value: unknown): value is Other => typeof value === 'object' && value !== null && 'html' in value && 'url' in value && 'kind' in value

async function exported(): Promise<unknown[]> {
  const files = readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(`${own}${file}`).href)))
  return [...new Set(modules.flatMap((module) => Object.values(module)).flatMap((value) => (Array.isArray(value) ? value : [value])))]
}

/** Every record page written for the tests: whatever the modules in tests/fixtures/recognise export. */
export async function ownPages(): Promise<Page[]> {
  return (await exported()).filter((value): value is Page => isPage(value) && !isOther(value))
}

/** Every page written for the tests that is no record. */
export async function ownOthers(): Promise<Other[]> {
  return (await exported()).filter(isOther)
}

/** The project's own pages as pages to measure. */
export async function ownMeasured(): Promise<MeasuredPage[]> {
  const records = (await ownPages()).map((page) => {
    const { platform, url, html, title, creators = [], subjects = [], identifiers = {}, date } = page
    return {
      platform: platform || 'no platform',
      url,
      html,
      negative: false,
      ambiguous: false,
      expected: { isRecordPage: true, title, creators, subjects, identifiers, date: date ?? null },
    }
  })
  const others = (await ownOthers()).map(({ url, html }) => ({
    platform: 'no record',
    url,
    html,
    negative: true,
    ambiguous: false,
    expected: { isRecordPage: false },
  }))
  return [...records, ...others]
}
