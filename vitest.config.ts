import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const migrations = await readD1Migrations('worker/db/migrations')

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'extension', include: ['tests/extension/**/*.test.{ts,tsx}'], setupFiles: ['fake-indexeddb/auto'] } },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './worker/wrangler.jsonc' }, miniflare: { bindings: { MIGRATIONS: migrations } } })],
        test: { name: 'worker', testTimeout: 30_000, include: ['tests/worker/**/*.test.ts'], setupFiles: ['tests/worker/apply-migrations.ts'] },
      },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 180_000, hookTimeout: 180_000 } },
    ],
  },
})
