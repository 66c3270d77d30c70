import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { JSDOM, VirtualConsole } from 'jsdom'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import type { CatalogueRecord } from '#shared/record.ts'

interface Line {
  id?: string
  file: string
  path: string
  url: string
  encoding?: string
}

class InputError extends Error {}

/** What `inspect` says about one page. */
export interface Inspection {
  isRecord: boolean
  record: CatalogueRecord | null
  reason: string
  extractor: string | null
  ms: number
}

/** Bytes to text: given encoding, byte order mark, declared charset, UTF-8. */
export function decode(bytes: Uint8Array, encoding?: string): string {
  const mark =
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
      ? 'utf-8'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : undefined
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1]
  for (const name of [encoding, mark, declared]) {
    if (name === undefined) continue
    try {
      return new TextDecoder(name).decode(bytes)
    } catch {
      if (name === encoding) throw new InputError(`unknown encoding: ${name}`)
    }
  }
  return new TextDecoder().decode(bytes)
}

/** Reads one page as the extension would; scripts do not run. `ms` is the time of the recognition alone. */
export function inspect(html: string, url: string): Inspection {
  const dom = new JSDOM(html, { url, contentType: 'text/html', virtualConsole: new VirtualConsole() })
  try {
    const { document } = dom.window
    const start = performance.now()
    const found = recognise(document, url)
    const ms = Math.round((performance.now() - start) * 100) / 100
    const record = found.kind === 'record' ? found.record : null
    return { isRecord: record !== null, record, reason: found.reason, extractor: record?.provenance['title'] ?? null, ms }
  } finally {
    dom.window.close()
  }
}

function read(line: Line): Inspection {
  if (!/^https?:$/.test(URL.parse(line.url)?.protocol ?? '')) throw new InputError(`not an http(s) address: ${line.url}`)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(line.path === '-' ? 0 : line.path)
  } catch {
    throw new InputError(`cannot read ${line.file}`)
  }
  return inspect(decode(bytes, line.encoding), line.url)
}

const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Lines of a manifest; a line that is no JSON object or lacks a file or address carries its error instead. */
function manifestLines(path: string): (Line | { id?: string; file: string | null; error: string })[] {
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch {
    throw new InputError(`cannot read ${path}`)
  }
  const rows = source.split('\n').filter((row) => row.trim() !== '')
  return rows.map((row, at) => {
    let entry: Record<string, unknown>
    try {
      entry = JSON.parse(row)
    } catch {
      return { file: null, error: `line ${at + 1} is not JSON` }
    }
    const id = string(entry['id'])
    const file = string(entry['file'])
    const url = string(entry['url']) ?? string(entry['testUrl'])
    const encoding = string(entry['encoding'])
    const name = id === undefined ? {} : { id }
    if (file === undefined) return { ...name, file: null, error: `line ${at + 1} has no file` }
    if (url === undefined) return { ...name, file, error: 'no url' }
    return { ...name, file, path: resolve(dirname(path), file), url, ...(encoding === undefined ? {} : { encoding }) }
  })
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, encoding: { type: 'string' }, manifest: { type: 'string' } },
  })
  if (values.manifest !== undefined) {
    for (const line of manifestLines(values.manifest)) {
      const name = line.id === undefined ? {} : { id: line.id }
      try {
        process.stdout.write(`${JSON.stringify('error' in line ? line : { ...name, file: line.file, ...read(line) })}\n`)
      } catch (error) {
        process.stdout.write(`${JSON.stringify({ ...name, file: line.file, error: error instanceof InputError ? error.message : 'cannot be parsed' })}\n`)
      }
    }
    return 0
  }
  if (positionals.length === 0) throw new InputError('give a file, - or --manifest FILE.jsonl')
  if (values.url === undefined) throw new InputError('give the address of the page with --url')
  for (const file of positionals) {
    const line = { file, path: file, url: values.url, ...(values.encoding === undefined ? {} : { encoding: values.encoding }) }
    const found = read(line)
    process.stdout.write(`${positionals.length === 1 ? JSON.stringify(found, null, 2) : JSON.stringify({ file, ...found })}\n`)
  }
  return 0
}

if (import.meta.main) {
  try {
    process.exitCode = main()
  } catch (error) {
    const expected = error instanceof InputError || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    process.stderr.write(`inspect: ${expected && error instanceof Error ? error.message : 'something went wrong'}\n`)
    process.exitCode = 2
  }
}
