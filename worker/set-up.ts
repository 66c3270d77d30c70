// npx node worker/set-up.ts FILE.json > set-up.sql: checks {library, policy} in FILE.json and prints the SQL that sets a library up (docs/deploying.md).
import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { Library } from '#shared/edition.ts'
import { Policy, refusal } from '#shared/policy.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { setUpStatements } from './domain/set-up.ts'

const [path] = process.argv.slice(2)
try {
  if (path === undefined) throw new Error('Name a file that holds {"library": {…}, "policy": {…}}.')
  const { library, policy } = z.parse(z.strictObject({ library: Library, policy: Policy }), JSON.parse(readFileSync(path, 'utf8')))
  const words = refusal(policy)
  if (words !== undefined) throw new Error(`Every browser would refuse this policy: it ${words}.`)
  process.stdout.write(`${setUpStatements({ library, policy, vocabulary }, Date.now()).join(';\n')};\n`)
} catch (error) {
  const words = error instanceof z.core.$ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error)
  process.stderr.write(`${words}\n`)
  process.exitCode = 1
}
