// node --import tests/faults/loader.ts: the extension's and the worker's own files run in Node as they stand; their bundlers' two gifts are given here.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { FAULTS } from './mutants.ts'

const wanted = process.argv.indexOf('--fault')
const fault = wanted < 0 ? undefined : FAULTS.find(({ name }) => name === process.argv[wanted + 1])
if (wanted >= 0 && fault === undefined) throw new Error(`There is no fault "${process.argv[wanted + 1]}" (tests/faults/mutants.ts).`)

/** A source as it stands, or with the fault in it, whose passage must stand there exactly once. */
function sourceOf(path: string): string {
  const source = readFileSync(path, 'utf8')
  if (fault === undefined || !path.endsWith(`/${fault.file}`)) return source
  if (source.split(fault.passage).length !== 2) throw new Error(`the fault "${fault.name}" looks for a passage that does not stand once in ${fault.file}`)
  return source.replace(fault.passage, () => fault.instead)
}

registerHooks({
  load(url, context, next) {
    if (url.endsWith('.css'))
      return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))}` }
    const faulty = fault !== undefined && url.endsWith(`/${fault.file}`)
    if (!faulty && (!url.includes('/extension/') || !url.endsWith('.ts'))) return next(url, context)
    const source = `import.meta.env ??= { MODE: 'production', FIREFOX: false };${sourceOf(fileURLToPath(url))}`
    return { format: 'module-typescript', shortCircuit: true, source }
  },
})
