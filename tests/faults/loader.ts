// node --import tests/faults/loader.ts: the extension's and the worker's own files run in Node as they stand; their bundlers' two gifts are given here.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  load(url, context, next) {
    if (url.endsWith('.css'))
      return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))}` }
    if (!url.includes('/extension/') || !url.endsWith('.ts')) return next(url, context)
    const source = `import.meta.env ??= { MODE: 'production', FIREFOX: false };${readFileSync(fileURLToPath(url), 'utf8')}`
    return { format: 'module-typescript', shortCircuit: true, source }
  },
})
