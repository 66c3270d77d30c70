// node tests/bench/fuzz.ts [COUNT] [SEED]: fuzzed documents and every mutant of every own page, through the recogniser in a real Chromium.

import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Page as Tab } from 'puppeteer-core'
import { build } from 'vite'
import { findBrowser } from '../../.ci/browsers.mjs'
import type { Batch } from '../recognition/in-browser.ts'
import { ownPages } from '../recognition/pages.ts'
import { type Part, row } from './part.ts'

const DOCUMENTS = 100_000
const SEED = 20_261_122
const BATCH = 500
/** Wall time of two recognitions and a glance that no page may take, on a machine that may be busy with other work. */
const SLOWEST_MS = 1000
/** And none of 20 MB, which takes seconds to load by itself: of such a page only the beginning is read. */
const GIANT_MS = 500

type Attack = {
  fuzz: (seed: number, count: number) => Batch
  giants: () => { name: string; ms: number; faults: string[] }[]
  mutate: (page: { html: string; url: string }) => { mutants: number; kept: number; wrong: string[] }
}

async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('../recognition/in-browser.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2024', lib: { entry, formats: ['iife'], name: 'attackBundle' } },
  })
  const first = Array.isArray(built) ? built[0] : built
  if (first === undefined || !('output' in first)) throw new Error('The bundle for the browser was not built.')
  return first.output[0].code
}

/** Tabs of one Chromium with the bundle in each; work is given to whichever is free. */
async function withTabs<Result>(work: (tabs: Tab[]) => Promise<Result>): Promise<Result> {
  const executablePath = findBrowser('chromium')
  if (executablePath === undefined) throw new Error('No chromium is installed. Install it, or set CHROMIUM to the program’s path.')
  const userDataDir = mkdtempSync(join(tmpdir(), 'carrel-fuzz-'))
  const code = await bundled()
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir,
    headless: true,
    pipe: true,
    protocolTimeout: 300_000,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--process-per-tab'],
  })
  try {
    const tabs = await Promise.all(
      Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, async () => {
        const tab = await browser.newPage()
        await tab.evaluate(code)
        return tab
      }),
    )
    return await work(tabs)
  } finally {
    await browser.close()
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

const fuzzIn = (tab: Tab, seed: number, count: number): Promise<Batch> =>
  tab.evaluate((ofSeed, documents) => (globalThis as unknown as { attack: Attack }).attack.fuzz(ofSeed, documents), seed, count)

async function inTurn<Job, Result>(tabs: readonly Tab[], jobs: readonly Job[], work: (tab: Tab, job: Job) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const waiting = jobs.entries()
  await Promise.all(
    tabs.map(async (tab) => {
      for (const [at, job] of waiting) results[at] = await work(tab, job)
    }),
  )
  return results
}

/** Judges `count` documents from `seed` on; batch n has the seed `seed + n`. */
export async function fuzz(count = DOCUMENTS, seed = SEED, progress: (words: string) => void = () => undefined) {
  return withTabs(async (tabs) => {
    const start = performance.now()
    const seeds = Array.from({ length: Math.ceil(count / BATCH) }, (_, at) => seed + at)
    progress(`${seeds.length * BATCH} documents, seeds ${seed} to ${seed + seeds.length - 1}, ${BATCH} of each`)
    const batches = await inTurn(tabs, seeds, (tab, ofSeed) => fuzzIn(tab, ofSeed, BATCH))
    const seconds = (performance.now() - start) / 1000
    const pages = await ownPages()
    progress(`mutants of ${pages.length} own pages`)
    const mutated = await inTurn(tabs, pages, (tab, page) =>
      tab.evaluate((one) => (globalThis as unknown as { attack: Attack }).attack.mutate(one), page as { html: string; url: string }),
    )
    progress('pages of 20 MB, 50,000 elements and 10,000 metas')
    const giants = (await tabs[0]?.evaluate(() => (globalThis as unknown as { attack: Attack }).attack.giants())) ?? []
    return {
      giants,
      documents: seeds.length * BATCH,
      bytes: batches.reduce((sum, batch) => sum + batch.bytes, 0),
      seconds,
      kinds: batches.reduce<Record<string, number>>((sum, { kinds }) => {
        for (const [kind, times] of Object.entries(kinds)) sum[kind] = (sum[kind] ?? 0) + times
        return sum
      }, {}),
      faults: batches.flatMap(({ faults }, at) => faults.map((fault) => ({ ...fault, seed: seed + at }))),
      slowest: Math.max(...batches.map(({ slowest }) => slowest.ms)),
      mutants: mutated.reduce((sum, { mutants }) => sum + mutants, 0),
      wrong: mutated.flatMap(({ wrong }, at) => wrong.map((what) => `${pages[at]?.platform || pages[at]?.url}: ${what}`)),
    }
  })
}

export const fuzzPart: Part = {
  name: 'fuzz',
  async run({ progress }) {
    const found = await fuzz(DOCUMENTS, SEED, progress)
    for (const { what, seed, at } of found.faults.slice(0, 20)) progress(`seed ${seed}, document ${at}: ${what}`)
    for (const what of found.wrong.slice(0, 20)) progress(what)
    const count = (of: (what: string) => boolean): number => found.faults.filter(({ what }) => of(what)).length
    const thrown = (what: string): boolean => what.startsWith('thrown')
    const size = (what: string): boolean => what === 'over-size message'
    return [
      row('fuzzed documents', found.documents, 'pages'),
      row('fuzzed documents that are records', found.kinds['record'] ?? 0, 'pages'),
      row('throws', count(thrown), 'pages', { budget: 0 }),
      row('over-size messages', count(size), 'pages', { budget: 0 }),
      row(
        'other broken promises',
        count((what) => !thrown(what) && !size(what)),
        'pages',
        { budget: 0 },
      ),
      row('slowest document', found.slowest, 'ms', { budget: SLOWEST_MS }),
      row('slowest giant page', Math.max(...found.giants.map(({ ms }) => ms)), 'ms', { budget: GIANT_MS }),
      row('broken promises on giant pages', found.giants.flatMap(({ faults }) => faults).length, 'pages', { budget: 0 }),
      row('mutants of own pages', found.mutants, 'pages'),
      row('mutants read wrongly', found.wrong.length, 'pages', { budget: 0 }),
    ]
  },
}

if (import.meta.main) {
  const [count = DOCUMENTS, seed = SEED] = process.argv.slice(2).map(Number)
  const { faults, wrong, ...figures } = await fuzz(count, seed, (words) => process.stderr.write(`${words}\n`))
  const kinds = Map.groupBy(faults, ({ what }) => what)
  for (const [what, list] of kinds)
    process.stdout.write(`${list.length} × ${what}: seed ${list[0]?.seed}, document ${list[0]?.at}, ${list[0]?.url}\n${list[0]?.html.slice(0, 1200)}\n`)
  for (const what of wrong) process.stdout.write(`${what}\n`)
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  process.exitCode = faults.length + wrong.length > 0 ? 1 : 0
}
