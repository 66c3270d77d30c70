// Sets a fresh clone up, then runs one of the project's commands under the Node that the lock file names.
// Plain JavaScript without dependencies, because it runs before anything is installed, on Node 20 or newer.
//   node .ci/setup.mjs [--quiet] COMMAND.ts [ARGUMENT …]      --quiet: no browser needed, nothing printed but failures
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browsers.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const words = process.argv.slice(2)
const quiet = words[0] === '--quiet'
const [command, ...rest] = quiet ? words.slice(1) : words

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) stop(`Carrel needs Node 20 or newer; this is Node ${process.versions.node}. Install a newer one and run the command again.`)
if (!command) stop('Usage: node .ci/setup.mjs [--quiet] COMMAND.ts [ARGUMENT …]')

installDependencies()
if (!quiet) installBrowsers()
run()

function installDependencies() {
  const stamp = join(root, 'node_modules', '.carrel-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing the dependencies that package-lock.json names …')
  const npm = process.env.npm_execpath
  const [file, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  const done = spawnSync(file, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  if (done.status !== 0) stop('npm ci did not finish; its own words stand above. Nothing of Carrel was started.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** Through the system's package manager where this account may use it, else one line that says what to install. */
function installBrowsers() {
  const missing = ['chromium', 'firefox'].filter((name) => !findBrowser(name))
  if (missing.length === 0) return
  const debian = { chromium: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'], firefox: ['firefox-esr'] }
  const admin = process.getuid?.() === 0 ? [] : works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
  if (process.platform === 'linux' && admin && works('apt-get', ['--version'])) {
    const packages = missing.flatMap((name) => debian[name])
    say(`Installing ${packages.join(', ')} with apt-get …`)
    const apt = (...args) => {
      const [file = '', ...before] = [...admin, 'apt-get']
      return spawnSync(file, [...before, ...args], { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
    }
    apt('update', '-q')
    apt('install', '-y', '-q', '--no-install-recommends', ...packages)
  }
  const still = missing.filter((name) => !findBrowser(name))
  if (still.length > 0)
    stop(
      `Please install ${still.join(' and ')} (or set ${still.map((name) => name.toUpperCase()).join(' and ')} to the program's path) and run the command again.`,
    )
}

function run() {
  const bin = join(root, 'node_modules', '.bin')
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const script = join(root, command)
  const child = spawn(existsSync(node) ? node : process.execPath, ['--disable-warning=ExperimentalWarning', script, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? ''), CARREL_ROOT: root },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function works(file, args) {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0
}

function say(words) {
  process.stderr.write(`${words}\n`)
}

function stop(words) {
  say(words)
  process.exit(1)
}
