import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT, build } from '../commands/build.ts'
import { READER, SCRIPT } from '../commands/sizes.ts'
import { bundle, gzipped } from './bundle.ts'
import { type Laboratory, laboratory } from './chromium.ts'
import { hostilePages } from './hostile.ts'
import { corpusPages, fixturePages, samplePages } from './pages.ts'
import { type Bench, type Part, quantile, type Row, row } from './part.ts'

const BUDGET = { other: { median: 1, p95: 5 }, record: 20, hostile: 50 } as const

/** Visits of one page: the first in a process that never ran the scripts, then some in the same process, as on the further pages of a site. */
const VISITS = 6

/** What one visit cost, in milliseconds of script from its first byte to the answer. */
interface Visit {
  ms: number
  kind: string
  asked: boolean
}

/** Sizes of the two scripts, and what they cost a page in Chromium. */
export const recogniser: Part = {
  name: 'recogniser',
  async run({ progress }) {
    progress('Building the extension …')
    await build('chromium')
    const [glance, reader] = [
      await bundle('extension/domain/recognise/glance.ts', 'glance'),
      await bundle('extension/domain/recognise/recognise.ts', 'recognise'),
    ]
    const lab = await laboratory()
    try {
      return [...sizes(), ...(await visits(lab, glance, reader, progress)), ...(await hostile(lab, glance, reader, progress))]
    } finally {
      await lab.close()
    }
  },
}

function sizes(): Row[] {
  const bytes = (...path: string[]): number => gzipped(readFileSync(join(BUILT.chromium, ...path)))
  return [
    row('content script, gzip', bytes('content-scripts', 'record.js'), 'bytes', { budget: SCRIPT }),
    row('reader, gzip', bytes('reader.js'), 'bytes', { budget: READER }),
  ]
}

async function visits(lab: Laboratory, glance: string, reader: string, progress: Bench['progress']): Promise<Row[]> {
  const pages = [...(await fixturePages()), ...(await samplePages()), ...corpusPages()]
  const first: { kind: string; ms: number; asked: boolean }[] = []
  const further: { kind: string; ms: number }[] = []
  const sorts = new Map<string, number[]>()
  for (const [at, page] of pages.entries()) {
    if (at % 20 === 0) progress(`Visiting page ${at + 1} of ${pages.length} …`)
    const source = visit(glance, reader, page.url)
    const seen: Visit[] = []
    // A host of its own gives the page a process of its own.
    for (let times = 0; times < VISITS; times++) seen.push(await lab.run({ url: `https://page-${at}.example/`, html: page.html }, source))
    const [begin, ...rest] = seen
    const kind = page.isSnare === true ? 'snare' : page.kind
    first.push({ kind, ms: begin?.ms ?? 0, asked: begin?.asked === true })
    // The least of several: other work on the machine only ever adds.
    const ms = Math.min(...rest.map((one) => one.ms))
    further.push({ kind, ms })
    const sort =
      kind !== 'other'
        ? kind
        : begin?.kind === 'results'
          ? 'list of results'
          : page.isCatalogue
            ? 'catalogue page without a record'
            : 'page of an ordinary site'
    sorts.set(sort, [...(sorts.get(sort) ?? []), ms])
  }
  const of = (kind: string, list: readonly { kind: string; ms: number }[]): number[] => list.filter((one) => one.kind === kind).map(({ ms }) => ms)
  const others = of('other', further)
  const records = of('record', further)
  return [
    row('pages without a record', others.length, 'pages'),
    row('pages without a record, reader asked for', first.filter(({ kind, asked }) => kind === 'other' && asked).length, 'pages'),
    row('page without a record, median', quantile(others, 0.5), 'ms', { budget: BUDGET.other.median }),
    row('page without a record, p95', quantile(others, 0.95), 'ms', { budget: BUDGET.other.p95 }),
    ...[...sorts]
      .filter(([sort]) => sort !== 'record' && sort !== 'snare')
      .flatMap(([sort, list]) => [
        row(`${sort}, pages`, list.length, 'pages'),
        row(`${sort}, median`, quantile(list, 0.5), 'ms'),
        row(`${sort}, p95`, quantile(list, 0.95), 'ms'),
      ]),
    row('page without a record, first of a process, median', quantile(of('other', first), 0.5), 'ms'),
    row('pages made to be taken for a record', of('snare', further).length, 'pages'),
    row('page made to be taken for a record, median', quantile(of('snare', further), 0.5), 'ms'),
    row('page made to be taken for a record, p95', quantile(of('snare', further), 0.95), 'ms', { budget: BUDGET.other.p95 }),
    row('pages with a record', records.length, 'pages'),
    row('page with a record, median', quantile(records, 0.5), 'ms'),
    row('page with a record, p95', quantile(records, 0.95), 'ms', { budget: BUDGET.record }),
    row('page with a record, first of a process, median', quantile(of('record', first), 0.5), 'ms'),
    row('page with a record, first of a process, p95', quantile(of('record', first), 0.95), 'ms'),
  ]
}

async function hostile(lab: Laboratory, glance: string, reader: string, progress: Bench['progress']): Promise<Row[]> {
  const rows: Row[] = []
  for (const page of hostilePages) {
    progress(`Visiting ${page.name} …`)
    const source = visit(glance, reader, page.url)
    const seen: Visit[] = []
    for (let times = 0; times < 3; times++) seen.push(await lab.run({ url: 'https://hostile.example/', html: page.html }, source))
    rows.push(row(`hostile: ${page.name}`, Math.min(...seen.map(({ ms }) => ms)), 'ms', { budget: BUDGET.hostile }))
  }
  return rows
}

/** What happens on a page: the small script is there and glances; where it sees signs the reader comes and reads. */
function visit(glance: string, reader: string, url: string): string {
  const [first, second, address] = [glance, reader, url].map((text) => JSON.stringify(text))
  return `(() => {
    const begin = performance.now();
    (0, eval)(${first});
    const quick = globalThis.glance(document, ${address});
    if (quick !== undefined) return { ms: performance.now() - begin, kind: quick.kind, asked: false };
    (0, eval)(${second});
    const found = globalThis.recognise(document, ${address});
    return { ms: performance.now() - begin, kind: found.kind, asked: true };
  })()`
}
