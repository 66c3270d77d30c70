import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { QuestionId } from '#shared/policy.ts'
import { root } from '../commands/root.ts'

const run = (...words: string[]) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'tests', 'commands', 'audit.ts'), ...words], { cwd: root, encoding: 'utf8' })

test('a quick audit holds, finds every seeded fault by a named check, and prints its contract', { timeout: 600_000 }, () => {
  const { status, stdout, stderr } = run('--quick', '--json')
  const found = JSON.parse(stdout)
  expect(found.failures, stderr).toEqual([])
  expect(status).toBe(0)
  expect(found.questions).toHaveLength(3 * QuestionId.options.length)
  for (const { id, declared, lower, upper, matrix } of found.questions) {
    expect(lower, id).toBeLessThanOrEqual(declared)
    expect(upper, id).toBeGreaterThanOrEqual(declared)
    expect(matrix.clean, id).toBe(true)
  }
  expect(found.mutants.total).toBeGreaterThanOrEqual(14)
  expect(found.mutants.list.filter(({ check }: { check?: string }) => check === undefined)).toEqual([])
  expect(Object.keys(found)).toEqual(expect.arrayContaining(['longitudinal', 'linking', 'poisoning', 'estimates', 'seed']))
})

test('an option it does not know is answered with its usage and a failure', () => {
  const { status, stderr } = run('--fast')
  expect(status).toBe(1)
  expect(stderr).toContain('Usage: audit')
})
