// npm run check: types, lint and layers, sizes. Prints one line a check; ends with a failure when any failed.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT, build } from './build.ts'
import { root } from './root.ts'
import { sizes } from './sizes.ts'

interface Outcome {
  name: string
  ok: boolean
  words: string
}

const outcomes: Outcome[] = [
  tool('types: shared, extension, worker', 'tsc', ['-p', 'tsconfig.json']),
  tool('types: tests and commands', 'tsc', ['-p', 'tests/tsconfig.json']),
  tool('lint, format, layers', 'biome', ['check', '--error-on-warnings', '.']),
  ...(await sizeOutcomes()),
]
for (const { name, ok, words } of outcomes) console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${words && (!ok || !words.includes('\n')) ? `: ${words}` : ''}`)

const failed = outcomes.filter(({ ok }) => !ok).length
if (process.env.CARREL_COUNTS) appendFileSync(process.env.CARREL_COUNTS, `${outcomes.length - failed} ${failed}\n`)
process.exit(failed === 0 ? 0 : 1)

function tool(name: string, file: string, args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
  return { name, ok: status === 0, words: status === 0 ? '' : `\n${stdout}${stderr}` }
}

async function sizeOutcomes(): Promise<Outcome[]> {
  if (![BUILT.chromium, BUILT.console].every((folder, at) => existsSync(join(folder, ['manifest.json', 'console'][at] ?? ''))))
    await build('chromium', 'console')
  return sizes().map(({ name, gzip, budget }) => ({
    name: `size: ${name}`,
    ok: gzip <= budget,
    words: `${(gzip / 1000).toFixed(1)} kB gzip of ${budget / 1000} kB`,
  }))
}
