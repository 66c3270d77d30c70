// Runs in a real browser's page: the bench bundles it and calls it there. DOMParser builds documents without scripts, frames or network.
import fc from 'fast-check'
import { type Recognition, recognise } from '#extension/domain/recognise/recognise.ts'
import type { Page } from '../fixtures/recognise/pages.ts'
import { documents } from './documents.ts'
import { judge } from './judge.ts'
import { mutantsOf } from './mutations.ts'
import { wrongIn } from './verdict.ts'

const parser = new DOMParser()
const parse = (html: string): Document => parser.parseFromString(html, 'text/html')
const read = (html: string, url: string): Recognition => recognise(parse(html), url)

export interface Batch {
  kinds: Record<string, number>
  faults: { what: string; at: number; html: string; url: string }[]
  slowest: { ms: number; at: number }
  bytes: number
}

/** Judges `count` documents of one seed. */
function fuzz(seed: number, count: number): Batch {
  const batch: Batch = { kinds: {}, faults: [], slowest: { ms: 0, at: 0 }, bytes: 0 }
  for (const [at, { url, html }] of fc.sample(documents, { seed, numRuns: count }).entries()) {
    batch.bytes += html.length
    try {
      const { kind, faults, ms } = judge(parse(html), url)
      batch.kinds[kind] = (batch.kinds[kind] ?? 0) + 1
      if (ms > batch.slowest.ms) batch.slowest = { ms, at }
      for (const what of faults) batch.faults.push({ what, at, html: html.slice(0, 3000), url })
    } catch (error) {
      batch.faults.push({ what: `thrown: ${String(error)}`, at, html: html.slice(0, 3000), url })
    }
  }
  return batch
}

/** Reads every mutant of a page; what is wrong in words. */
function mutate(page: Page): { mutants: number; kept: number; wrong: string[] } {
  const whole = read(page.html, page.url)
  if (whole.kind !== 'record') return { mutants: 0, kept: 0, wrong: [`not read as a record: ${whole.reason}`] }
  const mutants = mutantsOf(page.html, parse)
  let kept = 0
  const wrong = mutants.flatMap(({ name, html }) => {
    const found = read(html, page.url)
    if (found.kind === 'record') kept++
    return wrongIn(found, page, whole.record).map((what) => `${name}: ${what}`)
  })
  return { mutants: mutants.length, kept, wrong }
}

const head =
  '<title>Salt roads</title><meta name="citation_title" content="Salt roads"><meta name="citation_author" content="Quill, Ada"><meta name="citation_publication_date" content="1911">'

/** Pages of a size nobody writes by hand, each with the time its recognition takes. */
function giants(): { name: string; ms: number; faults: string[] }[] {
  const deep = parse(`${head}<h1>Salt roads</h1>`)
  let inner: Element = deep.body
  for (let at = 0; at < 50_000; at++) {
    const next = deep.createElement('div')
    inner.append(next)
    inner = next
  }
  inner.textContent = 'Author: Other'
  const paragraph = `<p>${'The gulls came back to the quay: nobody could say why. '.repeat(20)}</p>`
  const pages: [string, Document][] = [
    ['50,000 elements in each other', deep],
    ['20 MB of paragraphs', parse(`${head}<h1>Salt roads</h1>${paragraph.repeat(Math.ceil(20_000_000 / paragraph.length))}`)],
    ['20 MB in one text', parse(`${head}<h1>Salt roads</h1><p>${'salt road '.repeat(2_000_000)}`)],
    ['20 MB of labels', parse(`${head}<h1>Salt roads</h1><dl>${'<dt>Author:</dt><dd>Quill, Ada</dd>'.repeat(570_000)}</dl>`)],
    ['10,000 metas', parse(`${head}${'<meta name="citation_keywords" content="salt">'.repeat(10_000)}`)],
    ['10,000 creators', parse(`${head}${Array.from({ length: 10_000 }, (_, at) => `<meta name="citation_author" content="Quill, A${at}">`).join('')}`)],
    ['10,000 works in RDFa', parse(`${head}${'<div typeof="Book"><b property="name">x</b></div>'.repeat(10_000)}`)],
    ['10,000 COinS', parse(`${head}${Array.from({ length: 10_000 }, (_, at) => `<span class="Z3988" title="rft.btitle=${at}"></span>`).join('')}`)],
  ]
  return pages.map(([name, document]) => {
    const start = performance.now()
    const found = recognise(document, 'https://cat.example.org/items/7')
    const ms = performance.now() - start
    return { name, ms, faults: found.reason.startsWith('broken:') ? ['thrown inside'] : judge(document, 'https://cat.example.org/items/7').faults }
  })
}

Object.assign(globalThis, { attack: { fuzz, mutate, giants } })
