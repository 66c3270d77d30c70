import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../sample-library/serve.ts'
import { type BrowserName, openBrowser, type ReaderBrowser } from './browsers.ts'
import { type CountingProxy, countingProxy } from './counting-proxy.ts'
import { prepareState } from './state.ts'
import { freePort, type RunningWorker, startWorker } from './worker.ts'

/** A patron's browser whose whole traffic is counted. */
export interface Reader extends ReaderBrowser {
  proxy: CountingProxy
}

/** A whole small world on loopback: the Worker on its database and the sample catalogues. */
export interface World {
  worker: RunningWorker
  cataloguePort: number
  setupCode: string
  /** `catalogue('northmere', '/Record/nm0001')` */
  catalogue(name: 'northmere' | 'archive' | 'shuyu' | 'app', path: string): string
  /** Opens a browser with the extension and a new profile, behind a counting proxy of its own. */
  reader(name: BrowserName, language?: string): Promise<Reader>
  close(): Promise<void>
}

export interface WorldOptions {
  patrons?: number
  pastEpochs?: number
}

/** Builds a world in a folder of its own; `close` ends everything it started and removes the folder. */
export async function openWorld({ patrons = 0, pastEpochs = 0 }: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-world-'))
  const catalogues = await serve({ port: 0 })
  const state = await prepareState({ folder, cataloguePort: catalogues.port, patrons, pastEpochs })
  const worker = await startWorker({ port: await freePort(), ...state })
  if (pastEpochs > 0) await worker.cron('17 3 * * *')
  return {
    worker,
    cataloguePort: catalogues.port,
    setupCode: state.setupCode,
    catalogue: (name, path) => `http://${name}.localhost:${catalogues.port}${path}`,
    async reader(name, language = 'en-US') {
      const proxy = await countingProxy()
      const reader = await openBrowser(name, { language, proxy: proxy.port })
      return {
        ...reader,
        proxy,
        async close() {
          await reader.close()
          await proxy.close()
        },
      }
    },
    async close() {
      await worker.close()
      await catalogues.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
