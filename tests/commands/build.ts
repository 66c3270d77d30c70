import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.ts'

/** Folders of the built extension and console. The e2e builds may send a card without its random delay; in Chromium alone they also hold loopback host permissions, because a headless Chromium grants no prompt. */
export const BUILT = {
  chromium: join(root, '.output', 'chrome-mv3'),
  chromiumE2e: join(root, '.output', 'chrome-mv3-e2e'),
  firefox: join(root, '.output', 'firefox-mv3'),
  firefoxE2e: join(root, '.output', 'firefox-mv3-e2e'),
  console: join(root, '.output', 'console'),
} as const

const STEPS = {
  chromium: ['wxt', 'build'],
  chromiumE2e: ['wxt', 'build', '--mode', 'e2e'],
  firefox: ['wxt', 'build', '-b', 'firefox', '--mv3'],
  firefoxE2e: ['wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e'],
  console: ['vite', 'build', '-c', 'worker/console/vite.config.ts', '--logLevel', 'warn'],
} as const

/** Builds the named things one after another; throws with the tool's own words when one fails. */
export async function build(...names: readonly (keyof typeof STEPS)[]): Promise<void> {
  for (const name of names) {
    const [file, ...args] = STEPS[name]
    const done = spawnSync(file, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
    if (done.status !== 0) throw new Error(`${[file, ...args].join(' ')} failed:\n${done.stdout}\n${done.stderr}`)
  }
}

/** Everything the end-to-end tests and the size check look at. */
export async function buildAll(): Promise<void> {
  await build('console', 'chromium', 'chromiumE2e', 'firefox', 'firefoxE2e')
}
