// npm start: the whole loop on this machine. With a display it opens a browser with the extension on the sample
// catalogue; without one (or with --tour) it drives a browser through every surface and leaves pictures in .output/tour/.
//   --once  ends after the tour;   PORT  the Worker's port, 8787 unless set; the catalogues stand on the next one
import { join } from 'node:path'
import { serve } from '../sample-library/serve.ts'
import { openDesk } from '../world/display.ts'
import { prepareState } from '../world/state.ts'
import { tour } from '../world/tour.ts'
import { refuseTakenPort, startWorker } from '../world/worker.ts'
import { build } from './build.ts'
import { root } from './root.ts'

const once = process.argv.includes('--once')
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const touring = once || !display || process.argv.includes('--tour')

try {
  await start(portFrom(process.env.PORT))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function start(port: number): Promise<void> {
  await refuseTakenPort(port)
  await refuseTakenPort(port + 1)
  say('Building the console and the extension …')
  await build('console', 'chromium', ...(touring ? (['chromiumE2e'] as const) : []))

  if (touring) {
    say('Driving a browser through every surface …')
    const pictures = await tour(join(root, '.output', 'tour'))
    say(`${pictures.length} pictures of every surface: .output/tour/`)
    if (once) process.exit(0)
  }

  say('Starting the Worker on its embedded database …')
  const state = await prepareState({ folder: join(root, '.output', 'state'), cataloguePort: port + 1, patrons: 1000, pastEpochs: 2 })
  const catalogues = await serve({ port: port + 1 })
  const worker = await startWorker({ port, ...state })
  const minute = setInterval(() => worker.cron('* * * * *').catch(() => {}), 60_000)
  await worker.cron('17 3 * * *')
  const session = await (await fetch(`${worker.origin}/v1/staff/session`)).json()

  say(
    [
      '',
      'Carrel 书隅 is running.',
      `  Library (type it into the welcome page)  ${worker.origin}`,
      `  Sample catalogues                        http://northmere.localhost:${port + 1}/  http://archive.localhost:${port + 1}/`,
      `                                           http://shuyu.localhost:${port + 1}/  http://app.localhost:${port + 1}/`,
      session.setUp
        ? `  Librarians' console                      ${worker.origin}/console/`
        : `  Librarians' console, one-time set-up     ${worker.origin}/console/#setup=${state.setupCode}`,
      `  Transparency page, open feeds            ${worker.origin}/transparency  ${worker.origin}/feeds`,
      `  Extension, to load by hand               .output/chrome-mv3 (Firefox: npx wxt build -b firefox --mv3)`,
      '  End it with Ctrl+C.',
      '',
    ].join('\n'),
  )
  const desk = display ? await openDesk({ catalogue: `http://northmere.localhost:${port + 1}/`, profile: join(root, '.output', 'profile') }) : undefined

  const stop = async () => {
    clearInterval(minute)
    await desk?.close()
    await worker.close()
    await catalogues.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
}

function portFrom(words = '8787'): number {
  const port = Number(words)
  if (!Number.isInteger(port) || port < 1 || port > 65_534) throw new Error(`PORT=${words} is not a port. Give a whole number from 1 to 65534.`)
  return port
}

function say(words: string): void {
  console.log(words)
}
