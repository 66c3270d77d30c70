import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { precompute } from '../../extension/precompute.ts'
import { root } from '../commands/root.ts'

const ENTRY = 'virtual:bench'

/** As much of Node's own modules as packages made for it ask of a browser. */
const NODE: Readonly<Record<string, string>> = {
  events: `export class EventEmitter {
    heard = {}
    on(name, listener) { (this.heard[name] ??= []).push(listener); return this }
    emit(name, ...given) { for (const listener of this.heard[name] ?? []) listener.apply(this, given); return name in this.heard }
  }
  export default EventEmitter`,
  stream: 'export class Writable {}',
  string_decoder: 'export class StringDecoder {}',
  url: 'const { URL } = globalThis; export { URL }',
  util: 'export const format = String',
}

/** One script as the extension is built, minified, that puts `exported` of a module (path from the clone's folder) on `globalThis` under its own name. */
export function bundle(module: string, exported: string): Promise<string> {
  return bundled(`import { ${exported} } from '${root}/${module}'\nglobalThis.${exported} = ${exported}`, module)
}

/** The script a browser would run for a module's text, with all it imports. */
export async function bundled(source: string, name = 'The text'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      precompute(),
      {
        name: 'bench',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY || id in NODE ? id : undefined),
        load: (id) => (id === ENTRY ? source : NODE[id]),
      },
    ],
    build: { write: false, minify: true, target: 'es2024', rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk')
  if (chunk === undefined) throw new Error(`${name} could not be bundled.`)
  return chunk.code
}

/** Bytes after gzip at its best. */
export function gzipped(code: string | Uint8Array): number {
  return gzipSync(code, { level: 9 }).byteLength
}
