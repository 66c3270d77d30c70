import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { type Recognition, recognise } from '#extension/domain/recognise/recognise.ts'
import { mutations, type Parse } from '../recognition/mutations.ts'
import { ownOthers, ownPages } from '../recognition/pages.ts'
import { wrongIn } from '../recognition/verdict.ts'

const parser = new new JSDOM('').window.DOMParser()
const parse: Parse = (html) => parser.parseFromString(html, 'text/html')
const read = (html: string, url: string): Recognition => recognise(parse(html), url)

/** Here each family meets one page in so many, another each; `npm run bench -- --only fuzz` reads every mutant of every page in a real browser. */
const SHARE = 8
const OTHERS_SHARE = 24

const named = <T extends { url: string }>(pages: readonly T[], family: number, share: number): (T & { called: string })[] =>
  pages.filter((_, at) => (at + family) % share === 0).map((page) => ({ ...page, called: `a page at ${page.url}` }))
const pages = await ownPages()
const others = await ownOthers()

describe.each([...Object.keys(mutations).entries()])('family %i, changed in its %s', (at, family) => {
  test.each(named(pages, at, SHARE))('$called is read as before, in part or not at all', { timeout: 60_000 }, (page) => {
    const whole = read(page.html, page.url)
    if (whole.kind !== 'record') throw new Error(`${page.url} is not read as a record: ${whole.reason}`)
    const wrong = (mutations[family]?.(page.html, parse) ?? []).flatMap(({ name, html }) =>
      wrongIn(read(html, page.url), page, whole.record).map((what) => `${name}: ${what}`),
    )
    expect(wrong).toEqual([])
  })
})

/** Changes that take away all that tells a page from a record: no reader could know. */
const unknowable: Readonly<Record<string, string>> = {
  'a site where readers rate books: without JSON-LD': 'the rating is said nowhere else',
  'a news page that copies the tags of journals: without OpenGraph': 'only og:type calls it an article',
  'a news page that copies the tags of journals: without RDFa': 'only og:type calls it an article',
  'a page whose smaller heading and one label speak of loans: without headings': 'one label of a loan stands on records too',
  'a page whose smaller heading and one label speak of loans: headings emptied': 'one label of a loan stands on records too',
  'an essay that cites one book: without headings': 'what is left is a title and one work, as in many old catalogues',
  'an essay that cites one book: headings emptied': 'what is left is a title and one work, as in many old catalogues',
}

describe.each([...Object.keys(mutations).entries()])('family %i, changed in its %s', (at, family) => {
  test.each(named(others, at, OTHERS_SHARE))('$called is kept by nobody', { timeout: 60_000 }, (other) => {
    const kept = (mutations[family]?.(other.html, parse) ?? []).filter(({ html }) => read(html, other.url).kind === 'record')
    expect(kept.map(({ name }) => `${other.name}: ${name}`).filter((kept) => unknowable[kept] === undefined)).toEqual([])
  })
})
