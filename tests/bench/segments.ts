import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { kmeans } from 'ml-kmeans'
import * as z from 'zod/mini'
import { DIRECTION_BYTES, decodeDirection, directionMechanism, drawDirection, GRID } from '#shared/privacy/direction.ts'
import { GROUPS } from '#shared/subject.ts'
import { generated } from '../evaluation/generated.ts'
import { seeded } from '../evaluation/seeded.ts'
import { pooled } from '../unit/pooled.ts'
import { freePort } from '../world/worker.ts'
import { type Part, row } from './part.ts'

const REPORTS = 100_000
/** One more epoch on top of those. */
const MORE = 1000
const K = 8
const RUNS = 3

/** Segmentation of 100,000 reports in workerd, timed from outside since its own clock stands still, beside a plain k-means from npm on the same reports. */
export const segments: Part = {
  name: 'segments',
  async run({ progress }) {
    progress(`drawing ${REPORTS.toLocaleString('en')} reports …`)
    const reports = drawn()
    progress('starting workerd …')
    const worker = await started()
    try {
      const { address, pid } = worker
      const post = async (query: string, count: number = REPORTS): Promise<number> => {
        const began = performance.now()
        const reply = await fetch(new URL(query, address), { method: 'POST', body: reports.subarray(0, count * DIRECTION_BYTES) })
        z.parse(z.object({ n: z.literal(count) }), await reply.json())
        return performance.now() - began
      }
      await post('/?only=none')
      const idle = megabytes(pid)
      progress('learning …')
      const way: number[] = []
      const learning: number[] = []
      for (let run = 0; run < RUNS; run += 1) {
        way.push(await post('/?only=none'))
        learning.push(await post('/'))
      }
      const seconds = (Math.min(...learning) - Math.min(...way)) / 1000
      const peak = megabytes(pid)
      progress('learning from one more epoch …')
      await post('/?only=keep')
      const again: number[] = []
      for (let run = 0; run < RUNS; run += 1) again.push((await post('/?after', MORE)) - (await post('/?only=none', MORE)))
      progress('k-means of npm on the same reports …')
      const rows = Array.from({ length: REPORTS }, (_, at) =>
        Array.from(decodeDirection(reports.subarray(at * DIRECTION_BYTES, (at + 1) * DIRECTION_BYTES)), (x) => x / GRID),
      )
      const began = performance.now()
      kmeans(rows, K, { initialization: 'kmeans++', maxIterations: 100, seed: 1 })
      const baseline = (performance.now() - began) / 1000
      return [
        row(`segmentation of ${REPORTS} reports × ${GROUPS}, with ten bootstrap runs`, seconds, 's', { budget: 10, baseline }),
        row(`one more epoch of ${MORE} reports on top, learned anew from the sums kept of them`, Math.min(...again) / 1000, 's', { budget: 1 }),
        ...(peak === undefined || idle === undefined ? [] : [row('memory it takes in workerd at its peak', peak - idle, 'MB', { budget: 128 })]),
      ]
    } finally {
      worker.end()
    }
  },
}

/** Reports of generated readers at epsilon 4, 64 bytes each. */
function drawn(): Uint8Array<ArrayBuffer> {
  const { histories, groups = [] } = generated({ records: 2000, histories: 2000, patrons: 0 })
  const mechanism = directionMechanism(4)
  const bytes = pooled(1)
  const random = seeded(2)
  const reports = new Uint8Array(REPORTS * DIRECTION_BYTES)
  const directions = histories.map((list) => {
    const sum = new Array<number>(GROUPS).fill(-list.length / GROUPS)
    for (const place of list) for (const [group, share] of (groups[place] ?? []).entries()) sum[group]! += share
    return sum
  })
  for (let at = 0; at < REPORTS; at += 1)
    reports.set(drawDirection(directions[Math.floor(random() * directions.length)], mechanism, bytes), at * DIRECTION_BYTES)
  return reports
}

/** Workerd alone with the bundled Worker, without wrangler's proxy before it. */
async function started(): Promise<{ address: string; pid: number | undefined; end: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-'))
  const port = await freePort()
  await build({
    entryPoints: [fileURLToPath(new URL('./segments-worker.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    outfile: join(folder, 'worker.js'),
  })
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-10-01"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  )
  const child = spawn('workerd', ['serve', join(folder, 'config.capnp')], { stdio: 'ignore' })
  const end = (): void => {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', end)
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) break
    const reply = await fetch(`${address}/?only=none`, { method: 'POST', body: '' }).catch(() => undefined)
    if (reply?.ok) return { address, pid: child.pid, end }
    await wait(50)
  }
  end()
  throw new Error('workerd did not start. Run npm ci again.')
}

/** The most memory a process has held, in megabytes; undefined where /proc is not there. */
function megabytes(pid: number | undefined): number | undefined {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return undefined
  }
}
