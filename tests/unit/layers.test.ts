import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../commands/root.ts'

const folder = mkdtempSync(join(tmpdir(), 'carrel-layers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { vcs: _, ...rules } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules))

/** Lints one line of source standing at `path` under the repository's own rules; true when Biome lets it pass. */
function allowed(path: string, specifier: string): boolean {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `import { thing } from '${specifier}'\n\nexport const same = thing\n`)
  const { status, stderr } = spawnSync('biome', ['lint', path], { cwd: folder, encoding: 'utf8' })
  expect(status === 0 || stderr.includes('noRestrictedImports'), stderr).toBe(true)
  return status === 0
}

test.each([
  ['shared/x.ts', '#extension/store/records.ts'],
  ['shared/x.ts', '#worker/db/items.ts'],
  ['shared/x.ts', 'preact'],
  ['shared/x.ts', 'dexie'],
  ['shared/parts/X.tsx', '#worker/db/items.ts'],
  ['extension/domain/x.ts', '../store/records.ts'],
  ['extension/domain/x.ts', '#extension/services/reports.ts'],
  ['extension/domain/recognise/x.ts', 'wxt/browser'],
  ['extension/store/x.ts', '../services/reports.ts'],
  ['extension/store/x.ts', '#extension/ui/pages/Desk.tsx'],
  ['extension/services/x.ts', '../ui/pages/Desk.tsx'],
  ['extension/ui/x.tsx', '../entrypoints/background.ts'],
  ['extension/entrypoints/desk/main.tsx', '../background.ts'],
  ['extension/services/x.ts', '#worker/db/items.ts'],
  ['worker/domain/x.ts', '../db/items.ts'],
  ['worker/db/x.ts', '../routes/items.ts'],
  ['worker/routes/x.ts', '../console/main.tsx'],
  ['worker/jobs/x.ts', '#extension/domain/interest.ts'],
  ['worker/console/x.tsx', '#worker/db/items.ts'],
])('refuses an import that goes up: %s ← %s', (path, specifier) => {
  expect(allowed(path, specifier)).toBe(false)
})

test.each([
  ['shared/x.ts', 'zod/mini'],
  ['shared/parts/X.tsx', 'preact'],
  ['extension/domain/x.ts', '#shared/record.ts'],
  ['extension/store/x.ts', '../domain/interest.ts'],
  ['extension/services/x.ts', '#extension/store/records.ts'],
  ['extension/ui/x.tsx', '#extension/services/consent.ts'],
  ['worker/db/x.ts', '../domain/feeds.ts'],
  ['worker/jobs/x.ts', '../db/cards.ts'],
])('allows an import that goes down: %s → %s', (path, specifier) => {
  expect(allowed(path, specifier)).toBe(true)
})
