// node tests/bench/general-extractor.ts: time per page of the recogniser beside the general extractor's, in one engine (Node), on the same pages, parsed before.
import { createRequire } from 'node:module'
import { JSDOM, VirtualConsole } from 'jsdom'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { ownMeasured, realPages } from '../recognition/pages.ts'
import { type Part, quantile, row } from './part.ts'

const ROUNDS = 3

const require = createRequire(import.meta.url)
const theirs: { parseAll: (page: unknown) => Promise<unknown> } = require('html-metadata')
/** The parser the general extractor brings along. */
const cheerio: { load: (html: string) => unknown } = createRequire(require.resolve('html-metadata'))('cheerio')

/** Milliseconds of this process's processors, so that other work on the machine does not count. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Best of the rounds for each page: what the reading costs when nothing else happens. */
async function best(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, await timed(work))
  return least
}

export const generalExtractorPart: Part = {
  name: 'general-extractor',
  async run({ progress }) {
    const real = realPages()
    const pages = real.length > 0 ? real : await ownMeasured()
    progress(`${pages.length} ${real.length > 0 ? 'real' : 'own'} pages, ${ROUNDS} rounds of each`)
    const ours: number[] = []
    const general: number[] = []
    for (const { html, url } of pages) {
      const dom = new JSDOM(html, { contentType: 'text/html', virtualConsole: new VirtualConsole() })
      const page = cheerio.load(html)
      ours.push(await best(() => recognise(dom.window.document, url)))
      general.push(await best(() => theirs.parseAll(page).catch(() => undefined)))
      dom.window.close()
    }
    return [
      row('reading a page, median, beside the general extractor', quantile(ours, 0.5), 'ms', { baseline: quantile(general, 0.5) }),
      row('reading a page, p95, beside the general extractor', quantile(ours, 0.95), 'ms', { baseline: quantile(general, 0.95) }),
    ]
  },
}

if (import.meta.main) {
  const rows = await generalExtractorPart.run({ progress: (words) => void process.stderr.write(`${words}\n`) })
  for (const { name, value, unit, baseline, ratio } of rows) process.stdout.write(`${name}: ${value} ${unit}, ${baseline} ${unit}, ratio ${ratio}\n`)
}
