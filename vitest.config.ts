import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** A worker for every core: of two, vitest would leave one idle. Browsers (`e2e`) come one after the other. */
const maxWorkers = '100%'

const migrations = await readD1Migrations('worker/db/migrations')

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', maxWorkers, include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'extension', maxWorkers, include: ['tests/extension/**/*.test.{ts,tsx}'], setupFiles: ['fake-indexeddb/auto'] } },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './worker/wrangler.jsonc' }, miniflare: { bindings: { MIGRATIONS: migrations } } })],
        test: { name: 'worker', maxWorkers, testTimeout: 30_000, include: ['tests/worker/**/*.test.ts'], setupFiles: ['tests/worker/apply-migrations.ts'] },
      },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 180_000, hookTimeout: 180_000 } },
    ],
  },
})
