// npm run -s bench -- [--only NAME] [--json]: what Carrel costs, beside its budgets. Ends with a failure when a budget is missed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Part, Row } from '../bench/part.ts'
import { root } from './root.ts'

const USAGE = `Usage: bench [--only NAME] [--json]
  --only NAME  one part alone: recogniser, ranking, fuzz or general-extractor
  --json       {"results": [...], "failed": n} on standard output`

/** File of each part in tests/bench; its export is the part. */
const PARTS = ['recogniser', 'ranking', 'general-extractor', 'segments', 'cards', 'fuzz', 'faults'] as const

class UsageError extends Error {}

try {
  const { json, only } = asked()
  const results: (Row & { part: string })[] = []
  for (const name of only ?? PARTS) {
    const part = await partOf(name)
    if (part === undefined) continue
    say(`${part.name}:`)
    results.push(...(await part.run({ progress: say })).map((row) => ({ part: part.name, ...row })))
  }
  const failed = results.filter(({ ok }) => !ok).length
  process.stdout.write(json ? `${JSON.stringify({ results, failed })}\n` : results.map(line).join(''))
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  say(error.message)
  process.exitCode = 2
}

async function partOf(name: string): Promise<Part | undefined> {
  const path = join(root, 'tests', 'bench', `${name}.ts`)
  if (!existsSync(path)) return undefined
  const exported: Record<string, unknown> = await import(path)
  return Object.values(exported).find(isPart)
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'run' in value && 'name' in value
}

function line({ part, name, value, unit, budget, ok, baseline, ratio }: Row & { part: string }): string {
  const figure = `${value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 })} ${unit}`
  const words = [budget === undefined ? '' : `of ${budget.toLocaleString('en')}`, baseline === undefined ? '' : `beside ${baseline}, ratio ${ratio}`]
  return `${ok ? '    ' : 'FAIL'} ${part.padEnd(18)} ${name.padEnd(52)} ${figure.padStart(14)} ${words.filter(Boolean).join(', ')}\n`
}

function asked(): { json: boolean; only: string[] | undefined } {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } })
    if (values.only !== undefined && !PARTS.some((name) => name === values.only)) throw new TypeError(`There is no part "${values.only}".`)
    return { json: values.json, only: values.only === undefined ? undefined : [values.only] }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}
