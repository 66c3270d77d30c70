import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { identity } from '#extension/domain/recognise/identity.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { CatalogueRecord } from '#shared/record.ts'
import { german } from '../fixtures/recognise/german.ts'
import { besideRecords } from '../fixtures/recognise/lists.ts'
import { pages as firstPages, others } from '../fixtures/recognise/pages.ts'
import { sinitic } from '../fixtures/recognise/sinitic.ts'
import { world } from '../fixtures/recognise/world.ts'
import { wrongIn } from '../recognition/verdict.ts'

const pages = [...firstPages, ...german, ...world, ...sinitic]

const parser = new new JSDOM('').window.DOMParser()
const read = (html: string, url: string) => recognise(parser.parseFromString(html, 'text/html'), url)

describe('pages in the manner of a platform', () => {
  test.each(pages.map((page) => ({ ...page, name: page.platform || page.url })))('$name is read whole', (page) => {
    const found = read(page.html, page.url)
    expect(found.kind, found.reason).toBe('record')
    if (found.kind !== 'record') return
    const { record } = found
    expect(CatalogueRecord.safeParse(record).error).toBeUndefined()
    expect(record.title).toBe(page.title)
    expect(record.creators.map(({ name }) => name)).toEqual(page.creators ?? [])
    expect(record.subjects.map(({ label }) => label)).toEqual(page.subjects ?? [])
    expect(record.date).toBe(page.date)
    expect(record.identifiers).toMatchObject(page.identifiers ?? {})
    if (page.language !== undefined) expect(record.language).toBe(page.language)
    if (page.platform !== '') expect(record.platform).toBe(page.platform)
  })

  test.each(pages.map((page) => ({ ...page, name: page.platform || page.url })))(
    '$name with renamed classes is read as well or called unreadable, never wrongly',
    (page) => {
      const renamed = page.html.replace(/(class|id)="[^"]*"/g, '$1="z9"')
      const found = read(renamed, page.url)
      if (found.kind === 'record') expect([page.title]).toContain(found.record.title)
      else expect(['unreadable', 'none', 'results']).toContain(found.kind)
    },
  )

  test.each(pages.map((page) => ({ ...page, name: page.platform || page.url })))('$name cut anywhere gives no wrong title, maker, number or year', (page) => {
    const whole = read(page.html, page.url)
    if (whole.kind !== 'record') throw new Error(whole.reason)
    const wrong = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((share) =>
      wrongIn(read(page.html.slice(0, Math.floor((page.html.length * share) / 10)), page.url), page, whole.record).map(
        (what) => `cut after ${share} tenths: ${what}`,
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('pages that are no record', () => {
  test.each(besideRecords)('$name is told from a record', ({ html, url, kind, hits }) => {
    const found = read(html, url)
    expect(found.kind, JSON.stringify(found)).toBe(kind)
    if (hits !== undefined) expect(found).toMatchObject({ hits })
  })

  test.each(others)('$name is kept by nobody', ({ html, url, kind }) => {
    const found = read(html, url)
    expect(found.kind, JSON.stringify(found)).toBe(kind)
    expect(found.reason).toMatch(/^[a-z -]+: .+\.$/)
  })
})

describe('searches', () => {
  test.each([
    ['https://x.org/Search/Results?lookfor=salt+roads&type=AllFields', '<p class="search-stats">Showing 1 - 20 results of 1,204</p>', 'salt roads', 1204],
    ['https://x.org/search?q=zzz', '<h1>Search results</h1><p>No results found for zzz</p>', 'zzz', 0],
    ['https://x.org/discovery/search?query=any,contains,dunes;title,contains,sand&vid=1', '<h1>3 results</h1>', 'dunes sand', 3],
    ['https://x.org/cgi-bin/koha/opac-search.pl?idx=su&q=peat', '<body id="results"><p id="numresults">Your search returned 17 results.</p>', 'peat', 17],
    ['https://x.org/hitList.do', '<h1>Trefferliste</h1><input name="stichwort" type="text" value="Deich"><div>Gefunden: 180</div>', 'Deich', 180],
    ['https://x.cn/opac/openlink.php?strText=%E6%B2%B3', '<h1>检索结果</h1><p>共 38 条</p>', '河', 38],
    ['https://x.cn/opac/openlink.php?strText=%E6%B2%B3', '<h1>检索结果</h1><p>没有找到符合条件的记录</p>', '河', 0],
    ['https://x.org/digital/search/searchterm/old%20quay', '<p>nothing said</p>', 'old quay', null],
    ['https://x.org/search?q=silt', '<p hidden>No results found</p><p>1-10 of 55</p>', 'silt', 55],
    ['https://x.org/search?q=silt', '<p>1-10 of 55 results</p><div style="display:none">No results found</div>', 'silt', 55],
    ['https://x.org/search?q=silt', '<h2>55 results</h2><div>No items in your basket</div>', 'silt', 55],
    ['https://x.org/search?q=silt', '<p>55 results</p><ol><li>Silt <i>No items available</i></ol>', 'silt', 55],
    ['https://x.org/search?q=no+results+found', '<p>3 results for no results found</p>', 'no results found', 3],
    ['https://x.org/search?q=silt', '<p>No results found for silt.</p><p>New: 12 titles this week</p>', 'silt', 0],
    ['https://x.org/search?q=silt', '<select>\n<option>0 hits</option></select><button><b>No results</b></button><p>12 hits</p>', 'silt', 12],
    ['https://x.org/search?q=silt', '<button><i>7 hits <svg><text>8 hits</text></svg></i></button><script></script><p>12 hits</p>', 'silt', 12],
    ['https://x.org/search?q=silt', '<textarea>9 hits</textarea><p>12 hits</p><style>.a { content: "no results" }</style>', 'silt', 12],
    ['https://x.org/search?q=1984', '<p>Your search 1984 records: nothing found</p>', '1984', 0],
  ])('%s is a search', (url, html, query, hits) => {
    expect(read(html, url)).toMatchObject({ kind: 'results', query, hits })
  })
})

describe('identity', () => {
  const keyOf = (html: string, url: string): string => {
    const found = read(html, url)
    if (found.kind !== 'record') throw new Error(found.reason)
    return identity(found.record)
  }
  const vufind = pages[0]
  test('is the same on every tab and after every search', () => {
    const html = vufind?.html ?? ''
    const keys = ['', '/Holdings', '/Description?lookfor=a', '?sid=77&lng=de'].map((tail) => keyOf(html, `https://find.example.org/Record/b77${tail}`))
    expect(new Set(keys).size).toBe(1)
  })
  test('prefers a DOI to the address', () => {
    expect(
      keyOf(
        '<title>A</title><meta name="citation_title" content="A"><meta name="citation_doi" content="https://doi.org/10.5555/ABC"><meta name="citation_author" content="B, C">',
        'https://j.example.org/a/1',
      ),
    ).toBe('doi:10.5555/abc')
  })
})
