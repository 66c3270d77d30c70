import type { Item } from '#shared/item.ts'
import { doi } from '../recognise/normalise/identifier.ts'
import type { RecordRow } from '../rows.ts'
import { type Describing, type Marks, marksFor } from './marks.ts'
import { sameMarks } from './same-work.ts'
import type { Work } from './works.ts'

const tests = new WeakMap<readonly (RecordRow | Work)[], (item: Item) => boolean>()

/** A test whether the patron has already opened the work an item offers: at its own address, or on another site (`sameWork`). Kept as long as the list is. */
export function readWorks(records: readonly (RecordRow | Work)[]): (item: Item) => boolean {
  const test = tests.get(records) ?? testOf(records)
  tests.set(records, test)
  return test
}

function testOf(records: readonly (RecordRow | Work)[]): (item: Item) => boolean {
  const rows = records.flatMap((record) => ('places' in record ? record.places.map(({ row }) => row) : [record]))
  const addresses = new Set(rows.map((row) => bare(row.record.url)))
  let titles: Map<string, Marks[]> | undefined
  return (item) => {
    if (addresses.has(bare(item.url))) return true
    titles ??= byTitle(rows)
    const marks = marksFor(describingOf(item))
    const near = marks.titles.flatMap(({ full, main }) => [...(titles?.get(full) ?? []), ...(titles?.get(main) ?? [])])
    return near.some((read) => sameMarks(read, marks).same)
  }
}

function byTitle(rows: readonly RecordRow[]): Map<string, Marks[]> {
  const titles = new Map<string, Marks[]>()
  for (const row of rows) {
    const marks = marksFor(row.record)
    for (const key of new Set(marks.titles.flatMap(({ full, main }) => [full, main]))) titles.set(key, [...(titles.get(key) ?? []), marks])
  }
  return titles
}

/** An item as a description: its creator, the year of its imprint, its shelfmark, and a DOI where its address is one. */
export function describingOf(item: Item): Describing {
  const year = /(?<!\d)1[4-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)/.exec(item.imprint ?? '')?.[0]
  const found = doi(item.url)
  return {
    title: item.title,
    creators: item.creator === undefined ? [] : [{ name: item.creator }],
    identifiers: {
      ...(found === undefined ? {} : { doi: [found] }),
      ...(item.shelfmark === undefined ? {} : { referencecode: [item.shelfmark] }),
    },
    language: item.language,
    url: item.url,
    ...(year === undefined ? {} : { date: year }),
  }
}

/** An address without what does not tell pages apart: scheme, fragment, last slash. */
function bare(url: string): string {
  return url
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
}
