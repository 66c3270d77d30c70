// The same requests again, to the whole Worker in workerd as `npm start` runs it, on its own database; what they cost is read from outside, as processor time of
// workerd's processes (/proc), before and after. The proxy that wrangler puts before the Worker is a workerd too and is in every figure, the trivial one's as well.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '#shared/edition.ts'
import type { Policy } from '#shared/policy.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { insertSeed } from '#worker/db/enrolment.ts'
import { seed } from '#worker/db/seed.ts'
import { sha256 } from '#worker/domain/codes.ts'
import { freePort, migrate, startWorker, withDatabase } from '../world/worker.ts'

/** Requests of one kind: the first `warm` warm up, the others are measured. */
export interface Batch {
  path: string
  status: number
  bodies: readonly Uint8Array<ArrayBuffer>[]
}

export interface Outside {
  library: Library
  /** Enrolment open or not. Its origin makes `epoch` the present one. */
  policy: Policy
  tokenSeed: Uint8Array<ArrayBuffer>
  credentials: readonly Uint8Array<ArrayBuffer>[]
  warm: number
  batches: Readonly<Record<string, Batch>>
}

/** Milliseconds of processor a request, by batch; undefined where the system has no /proc. */
export async function outside({ library, policy, tokenSeed, credentials, warm, batches }: Outside): Promise<Record<string, number> | undefined> {
  if (processorTime() === undefined) return undefined
  const persist = mkdtempSync(join(tmpdir(), 'carrel-cards-'))
  const before = new Set(workerds())
  try {
    await migrate(persist)
    await withDatabase(persist, async (db) => {
      await seed(db, { library, policy, vocabulary, channels: [], items: [], now: Date.now() })
      const rows = await Promise.all(
        credentials.map(async (credential) =>
          db.prepare("INSERT INTO credentials (credential_hash, until) VALUES (?1, '9999-12-31')").bind(await sha256(credential)),
        ),
      )
      await db.batch([insertSeed(db, tokenSeed), ...rows])
    })
    const worker = await startWorker({ port: await freePort(), persist, setupCode: '' })
    const own = workerds().filter((pid) => !before.has(pid) && descends(pid))
    try {
      const found: Record<string, number> = {}
      for (const [name, { path, status, bodies }] of Object.entries(batches)) {
        let start = 0
        for (const [index, body] of bodies.entries()) {
          if (index === warm) start = processorTime(own) ?? 0
          const reply = await fetch(`http://127.0.0.1:${worker.port}${path}`, { method: 'POST', body })
          if (reply.status !== status) throw new Error(`${path}: ${reply.status} instead of ${status}: ${await reply.text()}`)
          await reply.arrayBuffer()
        }
        found[name] = ((processorTime(own) ?? 0) - start) / (bodies.length - warm)
      }
      return found
    } finally {
      await worker.close()
    }
  } finally {
    rmSync(persist, { recursive: true, force: true })
  }
}

/** Milliseconds a tick of the processor's clock in /proc lasts: 100 a second on every Linux there is. */
const TICK = 10

/** Milliseconds of processor these processes have taken till now; of this one unless given. */
function processorTime(pids: readonly number[] = [process.pid]): number | undefined {
  const times = pids.map((pid) => statOf(pid))
  if (times.some((one) => one === undefined)) return undefined
  return times.reduce((sum, one) => sum + (Number(one?.[11]) + Number(one?.[12])) * TICK, 0)
}

/** What stands in /proc of a process after its name: its state, its parent, and on; undefined where it is not there. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return undefined
  }
}

function workerds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'workerd'
      } catch {
        return false
      }
    })
}

/** Whether a process is one that this one began, or that one of those began. */
function descends(pid: number): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = Number(statOf(at)?.[1] ?? 0)) if (at === process.pid) return true
  return false
}
