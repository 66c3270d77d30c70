// npm run -s audit -- [--json] [--quick] [--seed WORD]: the privacy of what is sent, measured on the shipped code.
import 'fake-indexeddb/auto'
import { parseArgs } from 'node:util'
import { audit } from '../audit/audit.ts'
import { table } from '../audit/table.ts'

const USAGE = `Usage: audit [--json] [--quick] [--seed WORD]
  --json    figures as JSON on standard output
  --quick   few draws: gross faults only, in seconds
  --seed    another word, other draws`

const options = asked()
if (options === undefined) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 1
} else {
  const found = await audit({
    seed: options.seed,
    quick: options.quick,
    clock: () => performance.now(),
    progress: (words) => process.stderr.write(`${words}\n`),
  })
  process.stdout.write(options.json ? `${JSON.stringify(found)}\n` : table(found))
  if (found.failures.length > 0) process.exitCode = 1
}

function asked(): { json: boolean; quick: boolean; seed: string } | undefined {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false }, seed: { type: 'string', default: 'carrel' } },
    })
    return values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return undefined
  }
}
