import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { CatalogueRecord } from '#shared/record.ts'
import { archivePages, articlePages } from '../fixtures/recognise/archive-pages.ts'
import { repositoryPages } from '../fixtures/recognise/repository-pages.ts'

const parser = new new JSDOM('').window.DOMParser()
const read = (html: string, url: string) => recognise(parser.parseFromString(html, 'text/html'), url)
const pages = [...repositoryPages, ...archivePages, ...articlePages]

describe('pages in the manner of repositories, archives and publishers', () => {
  test.each(pages)('$name is read whole', (page) => {
    const found = read(page.html, page.url)
    expect(found.kind, found.reason).toBe('record')
    if (found.kind !== 'record') return
    const { record } = found
    expect(CatalogueRecord.safeParse(record).error).toBeUndefined()
    const { name: _, html: __, url: ___, platform, creators = [], subjects = [], identifiers = {}, ...single } = page
    expect({
      title: record.title,
      creators: record.creators.map(({ name }) => name),
      subjects: record.subjects.map(({ label }) => label),
      date: record.date,
      platform: record.platform ?? '',
    }).toEqual({ title: page.title, creators, subjects, date: page.date, platform })
    expect(record).toMatchObject({ ...single, identifiers })
  })

  test.each(pages)('$name with renamed classes is read as well or not at all, never wrongly', (page) => {
    const found = read(page.html.replace(/(class|id)="[^"]*"/g, '$1="z9"'), page.url)
    if (found.kind === 'record') expect(found.record.title).toBe(page.title)
  })

  test.each(pages)('$name cut anywhere gives no wrong title', (page) => {
    const text = page.html.replace(/<[^>]+>/g, '').replaceAll('&gt;', '>') + page.html
    for (let share = 1; share < 10; share++) {
      const found = read(page.html.slice(0, Math.floor((page.html.length * share) / 10)), page.url)
      if (found.kind === 'record') expect(text).toContain(found.record.title.slice(0, 8))
    }
  })
})

describe('works whose titles sound like messages', () => {
  test.each(['500 years of printing', 'Forbidden colours', 'Treffer und Nieten', '找不到的回家路', 'Access denied: a novel'])('%s is a title', (title) => {
    const found = read(
      `<title>${title} - Archive catalogue</title><main><h1>${title}</h1><dl><dt>Title</dt><dd>${title}</dd><dt>Author</dt><dd>Quill, Ada</dd><dt>Publisher</dt><dd>Harbour</dd><dt>Call number</dt><dd>SR 1</dd></dl></main>\n`,
      'https://cat.example.org/works/12',
    )
    expect(found.kind === 'record' && found.record.title, found.reason).toBe(title)
  })

  test('a login box beside the record does not hide it', () => {
    const found = read(
      '<title>Salt roads - Catalogue</title><main><h1>Salt roads</h1><dl><dt>Title</dt><dd>Salt roads</dd><dt>Author</dt><dd>Quill, Ada</dd><dt>Publisher</dt><dd>Harbour</dd><dt>Call number</dt><dd>SR 1</dd></dl></main><aside><h3>Login</h3><form><input type="password"></form></aside>\n',
      'https://cat.example.org/works/12',
    )
    expect(found.kind).toBe('record')
  })
})
