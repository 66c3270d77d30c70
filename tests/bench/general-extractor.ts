// node tests/bench/general-extractor.ts: time per page of the recogniser beside the general extractor's on the same pages, in Node and in Chromium.
import { createRequire } from 'node:module'
import { JSDOM, VirtualConsole } from 'jsdom'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { ownMeasured, realPages } from '../recognition/pages.ts'
import { bundle, bundled } from './bundle.ts'
import { laboratory } from './chromium.ts'
import { type Bench, type Part, quantile, type Row, row } from './part.ts'

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
      row('reading a page in jsdom, median, beside the general extractor', quantile(ours, 0.5), 'ms', { baseline: quantile(general, 0.5) }),
      row('reading a page in jsdom, p95, beside the general extractor', quantile(ours, 0.95), 'ms', { baseline: quantile(general, 0.95) }),
      ...(await inChromium(pages, progress)),
    ]
  },
}

/** What each costs where it would run: ours on the page's own document, the general extractor on a tree of its own, which it makes of the page's text. */
async function inChromium(pages: readonly { html: string; url: string }[], progress: Bench['progress']): Promise<Row[]> {
  const glance = await bundle('extension/domain/recognise/glance.ts', 'glance')
  const reader = await bundle('extension/domain/recognise/recognise.ts', 'recognise')
  const general = await bundled(
    `import metadata from 'html-metadata'
     import { load } from 'cheerio'
     globalThis.load = load
     globalThis.general = (page) => metadata.parseAll(page).then(() => true, () => false)`,
  )
  const lab = await laboratory()
  const times = { ours: [] as number[], read: [] as number[], whole: [] as number[] }
  try {
    for (const [at, { html, url }] of pages.entries()) {
      if (at % 20 === 0) progress(`In Chromium: page ${at + 1} of ${pages.length} …`)
      const page = { url: `https://page-${at}.example/`, html }
      const best = { ours: Number.POSITIVE_INFINITY, read: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY }
      for (let round = 0; round <= ROUNDS; round++) {
        const ours = await lab.run<number>(page, oursOn(glance, reader, url))
        const theirs = await lab.run<{ read: number; whole: number }>(page, generalOn(general))
        // The first visit is in a new process, as in the part `recogniser`.
        if (round === 0) continue
        best.ours = Math.min(best.ours, ours)
        best.read = Math.min(best.read, theirs.read)
        best.whole = Math.min(best.whole, theirs.whole)
      }
      times.ours.push(best.ours)
      times.read.push(best.read)
      times.whole.push(best.whole)
    }
  } finally {
    await lab.close()
  }
  return [0.5, 0.95].flatMap((at) => {
    const name = at === 0.5 ? 'median' : 'p95'
    return [
      row(`a visit in Chromium, ${name}, beside the general extractor on a tree made before`, quantile(times.ours, at), 'ms', {
        baseline: quantile(times.read, at),
      }),
      row(`a visit in Chromium, ${name}, beside the general extractor`, quantile(times.ours, at), 'ms', { baseline: quantile(times.whole, at) }),
    ]
  })
}

function oursOn(glance: string, reader: string, url: string): string {
  const [first, second, address] = [glance, reader, url].map((text) => JSON.stringify(text))
  return `(() => {
    const begin = performance.now();
    (0, eval)(${first});
    if (globalThis.glance(document, ${address}) === undefined) {
      (0, eval)(${second});
      globalThis.recognise(document, ${address});
    }
    return performance.now() - begin;
  })()`
}

function generalOn(general: string): string {
  return `(async () => {
    (0, eval)(${JSON.stringify(general)});
    const begin = performance.now();
    const page = globalThis.load(document.documentElement.outerHTML);
    const made = performance.now();
    await globalThis.general(page);
    const end = performance.now();
    return { read: end - made, whole: end - begin };
  })()`
}

if (import.meta.main) {
  const rows = await generalExtractorPart.run({ progress: (words) => void process.stderr.write(`${words}\n`) })
  for (const { name, value, unit, baseline, ratio } of rows) process.stdout.write(`${name}: ${value} ${unit}, ${baseline} ${unit}, ratio ${ratio}\n`)
}
