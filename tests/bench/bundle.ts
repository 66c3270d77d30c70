import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { precompute } from '../../extension/precompute.ts'
import { root } from '../commands/root.ts'

const ENTRY = 'virtual:bench'

/** One script as the extension is built, minified, that puts `exported` of a module (path from the clone's folder) on `globalThis` under its own name. */
export async function bundle(module: string, exported: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      precompute(),
      {
        name: 'bench',
        resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? `import { ${exported} } from '${root}/${module}'\nglobalThis.${exported} = ${exported}` : undefined),
      },
    ],
    build: { write: false, minify: true, target: 'es2024', rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk')
  if (chunk === undefined) throw new Error(`${module} could not be bundled.`)
  return chunk.code
}

/** Bytes after gzip at its best. */
export function gzipped(code: string | Uint8Array): number {
  return gzipSync(code, { level: 9 }).byteLength
}
