// npm test: every test of the project, browsers included. Arguments go to vitest: `npm test -- tests/unit`.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from './build.ts'
import { root } from './root.ts'

const wanted = process.argv.slice(2)
mkdirSync(join(root, '.output'), { recursive: true })
if (wanted.length === 0 || wanted.some((word) => word.includes('e2e'))) await buildAll()

const report = join(root, '.output', 'tests.json')
const vitest = spawnSync('vitest', ['run', ...wanted, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})

const counts = process.env.CARREL_COUNTS
if (counts) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
  appendFileSync(counts, `${numPassedTests} ${numFailedTests}\n`)
}
process.exit(vitest.status ?? 1)
