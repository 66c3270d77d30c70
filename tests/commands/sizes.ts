import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BUILT } from './build.ts'

/** A size that is watched: bytes after gzip, and the budget it must stay in. */
export interface Size {
  name: string
  gzip: number
  budget: number
}

/** Most bytes of the reader after gzip. */
export const READER = 94_000
/** Most bytes of the content script after gzip. */
export const SCRIPT = 14_000

/**
 * What each page or script makes a browser load, gzipped file by file, as the built folders hold it. Budgets stand a little
 * above what is there, so that growth is noticed; lowering one is welcome, raising one needs a reason in the commit.
 */
export function sizes(): Size[] {
  const page = (name: string) => total(BUILT.chromium, closure(BUILT.chromium, `${name}.html`))
  return [
    { name: 'content script', gzip: total(BUILT.chromium, ['content-scripts/record.js']), budget: SCRIPT },
    // Brought into a page only when the content script has seen signs of a record there.
    { name: 'reader', gzip: total(BUILT.chromium, ['reader.js']), budget: READER },
    { name: 'background', gzip: total(BUILT.chromium, closure(BUILT.chromium, 'background.js')), budget: 170_000 },
    ...['popup', 'sidepanel', 'welcome'].map((name) => ({ name: `page ${name}`, gzip: page(name), budget: 205_000 })),
    // Every screen of the patron's, in both languages.
    { name: 'page desk', gzip: page('desk'), budget: 225_000 },
    { name: 'console', gzip: total(join(BUILT.console, 'console'), closure(join(BUILT.console, 'console'), 'index.html')), budget: 78_000 },
  ]
}

/** The scripts and styles a page loads, followed through static imports. */
function closure(folder: string, page: string): string[] {
  const seen = new Set<string>()
  const follow = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    const text = readFileSync(join(folder, file), 'utf8')
    const links = file.endsWith('.html') ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)] : [...text.matchAll(/(?:from|import)\s*"([^"]+\.js)"/g)]
    for (const [, link = ''] of links) follow(resolved(file, link))
  }
  follow(page)
  return [...seen]
}

function resolved(from: string, link: string): string {
  const path = new URL(link, `http://folder/${from}`).pathname
  return path.replace(/^\/(?:console\/)?/, '')
}

function total(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength, 0)
}
