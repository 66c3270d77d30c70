/**
 * The modules under audit: as shipped, or with one fault in their real source. A fault replaces one passage of one file, which must stand there exactly once, so
 * that a list of faults cannot go stale unnoticed. A faulty copy is loaded apart, with copies of all modules between it and whoever asks for it; Node strips the
 * types as ever.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { root } from '../commands/root.ts'

/** One passage of the source and what stands there instead. */
export interface Fault {
  readonly file: string
  readonly passage: string
  readonly instead: string
}

const MARK = 'fault'
const house = pathToFileURL(`${root}/`).href
/** Long lists that no fault is in: read once for all copies. */
const SHARED = [`${house}node_modules/`, `${house}shared/vocabulary/`]
const faulty = new Map<string, { file: string; source: string }>()

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    const mark = context.parentURL === undefined ? null : new URL(context.parentURL).searchParams.get(MARK)
    if (mark === null || !resolved.url.startsWith(house) || SHARED.some((start) => resolved.url.startsWith(start))) return resolved
    return { ...resolved, url: marked(resolved.url, mark) }
  },
  load(url, context, next) {
    if (!url.startsWith(house) || SHARED.some((start) => url.startsWith(start))) return next(url, context)
    const file = fileURLToPath(url.split('?')[0]!)
    const fault = faulty.get(new URL(url).searchParams.get(MARK) ?? '')
    const source = fault?.file === file ? fault.source : readFileSync(file, 'utf8')
    if (!/\.tsx?$/.test(file) || (fault?.file !== file && !source.includes('import.meta.env'))) return next(url, context)
    // What the bundler of the extension would fill in.
    return { format: 'module-typescript', source: `import.meta.env ??= {};${source}`, shortCircuit: true }
  },
})

function marked(url: string, mark: string): string {
  return `${url.split('?')[0]}?${MARK}=${mark}`
}

/** A loader of the project's modules by their path: with the fault if one is given. Throws when the passage does not stand in the file exactly once. */
export function loader(name?: string, fault?: Fault): <Module>(path: string) => Promise<Module> {
  if (name !== undefined && fault !== undefined) {
    const file = join(root, fault.file)
    const source = readFileSync(file, 'utf8')
    const times = source.split(fault.passage).length - 1
    if (times !== 1) throw new Error(`the fault "${name}" looks for a passage that stands ${times} times in ${fault.file}: ${fault.passage}`)
    faulty.set(name, { file, source: source.replace(fault.passage, () => fault.instead) })
  }
  return (path) => {
    const url = pathToFileURL(join(root, path)).href
    return import(name === undefined ? url : marked(url, encodeURIComponent(name)))
  }
}
