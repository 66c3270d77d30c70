import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../commands/root.ts'

const config = join(root, 'worker', 'wrangler.jsonc')

/** A Worker in workerd on its embedded database. `close` ends it. */
export interface RunningWorker {
  /** `http://localhost:PORT`: passkeys need a name, not an address. */
  origin: string
  port: number
  /** Runs the cron trigger now, as the platform would. */
  cron(expression: string): Promise<void>
  close(): Promise<void>
}

export interface WorkerOptions {
  port: number
  /** Folder the database lives in. */
  persist: string
  setupCode: string
}

const quiet = {
  ...process.env,
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_LOG_PATH: join(root, '.output', 'wrangler-logs'),
  CI: '1',
  NO_COLOR: '1',
}

/** Throws, with what to do, when something already listens on the port: wrangler would move on to another one in silence. */
export async function refuseTakenPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(new Error(`Port ${port} is taken. End the program that uses it, or choose another: PORT=${port + 10} npm start`)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Brings the database in `persist` to the newest schema. */
export async function migrate(persist: string): Promise<void> {
  mkdirSync(persist, { recursive: true })
  await finished(
    spawn('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '-c', config, '--persist-to', persist], { env: quiet, stdio: ['ignore', 'pipe', 'pipe'] }),
  )
}

/** Calls `use` with the D1 database in `persist`, from Node. No Worker may run on it meanwhile. */
export async function withDatabase<T>(persist: string, use: (db: D1) => Promise<T>): Promise<T> {
  const { getPlatformProxy } = await import('wrangler')
  const proxy = await getPlatformProxy<{ DB: D1 }>({ configPath: config, persist: { path: join(persist, 'v3') } })
  try {
    return await use(proxy.env.DB)
  } finally {
    await proxy.dispose()
  }
}
type D1 = import('@cloudflare/workers-types').D1Database

/** Starts the Worker and resolves when it answers. */
export async function startWorker({ port, persist, setupCode }: WorkerOptions): Promise<RunningWorker> {
  await refuseTakenPort(port)
  const origin = `http://localhost:${port}`
  const child = spawn(
    'wrangler',
    [
      'dev',
      '-c',
      config,
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--inspector-port',
      '0',
      '--persist-to',
      persist,
      '--show-interactive-dev-session=false',
      '--var',
      `ORIGIN:${origin}`,
      '--var',
      `SETUP_CODE:${setupCode}`,
    ],
    { env: quiet, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  )
  // Whoever started us may end at any moment: no Worker is left behind.
  const last = () => signal(child, 'SIGKILL')
  process.once('exit', last)
  child.once('exit', () => process.off('exit', last))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output = (output + chunk).slice(-8000)))
  await answers(`http://127.0.0.1:${port}/v1/edition`, child, () => output)
  return {
    origin,
    port,
    async cron(expression) {
      const reply = await fetch(`http://127.0.0.1:${port}/cdn-cgi/handler/scheduled?cron=${encodeURIComponent(expression)}`)
      if (!reply.ok) throw new Error(`cron ${expression}: ${reply.status} ${await reply.text()}\n${output}`)
    },
    close: () => end(child),
  }
}

async function answers(address: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The Worker ended before it answered:\n${output()}`)
    const reply = await fetch(address).catch(() => undefined)
    if (reply) return void (await reply.arrayBuffer())
    await wait(150)
  }
  await end(child)
  throw new Error(`The Worker did not answer within 90 s:\n${output()}`)
}

/** Ends a process we started and, where the system has process groups, the workerd it started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  signal(child, 'SIGTERM')
  await Promise.race([gone, wait(5000)])
  if (child.exitCode === null) signal(child, 'SIGKILL')
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? Number(child.pid) : -Number(child.pid), name)
  } catch {
    // It has ended already.
  }
}

async function finished(child: ChildProcess): Promise<void> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  if (code !== 0) throw new Error(`wrangler ended with ${code}:\n${output}`)
}
