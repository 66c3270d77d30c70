import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { type Drift, reportAddress } from '#extension/domain/drift.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { reportText } from '#extension/ui/DriftReport.tsx'
import { texts } from '#shared/i18n/desk.ts'
import { pages } from '../fixtures/recognise/pages.ts'

const parser = new new JSDOM('').window.DOMParser()
const documentOf = (html: string): Document => parser.parseFromString(html, 'text/html')

/** What a catalogue's new version does to a page. */
const changes: Readonly<Record<string, (page: Document) => void>> = {
  'renamed classes and ids': (page) => {
    for (const element of page.body.querySelectorAll('[class], [id]')) {
      if (element.hasAttribute('class')) element.setAttribute('class', 'css-1x9z')
      if (element.id !== '') element.id = 'n1'
    }
  },
  'renamed properties': (page) => {
    for (const element of page.querySelectorAll('[property], [itemprop]')) {
      element.removeAttribute('property')
      element.removeAttribute('itemprop')
    }
  },
  'no metas': (page) => {
    for (const element of page.querySelectorAll('meta:not([name="generator"]), script, .Z3988')) element.remove()
  },
  'its heading moved to the end and made a plain block': (page) => {
    const heading = page.querySelector('h1, h2')
    if (heading === null) return
    const block = page.createElement('div')
    block.append(...heading.childNodes)
    heading.remove()
    page.body.append(block)
  },
  'the record moved out of its place': (page) => {
    const root = [...page.body.children].sort((a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length)[0]
    if (root === undefined) return
    const place = page.createElement('section')
    place.append(...root.childNodes)
    root.remove()
    page.body.append(place)
  },
  'empty values': (page) => {
    for (const element of page.querySelectorAll('dd, td, .element-text')) element.textContent = ''
  },
}

const mutations = Object.entries(changes).flatMap(([change, apply]) => pages.map((page) => ({ ...page, name: page.platform || page.url, change, apply })))

describe('a page whose catalogue has changed', () => {
  test.each(mutations)('$name with $change gives its own title or says that it cannot be read', ({ html, url, title, apply }) => {
    const page = documentOf(html)
    apply(page)
    const found = recognise(page, url)
    if (found.kind === 'record') {
      // A heading still carries the statement of responsibility a format would leave out.
      expect(found.record.title.replace(/ \/ .*$/, '')).toBe(title)
      return
    }
    expect(['unreadable', 'none', 'results']).toContain(found.kind)
    if (found.kind === 'unreadable') expect(found.failed).toContain('title')
  })

  test('names the fields that failed, and no others', () => {
    const shell = (rows: string) =>
      `<html><head><title>Find</title><meta name="generator" content="VuFind 9.1"></head><body><div class="template-dir-record template-name-view">${rows}</div><footer>Northmere Library</footer></body></html>`
    const table = '<table><tr><th>Main Author:</th><td>Quill, Ada</td></tr><tr><th>Subjects:</th><td>Salt trade</td></tr></table>'
    expect(recognise(documentOf(shell('')), 'https://find.example.org/Record/b77')).toMatchObject({
      kind: 'unreadable',
      platform: 'vufind',
      failed: ['title', 'creators', 'date', 'identifiers', 'subjects'],
    })
    expect(recognise(documentOf(shell(table)), 'https://find.example.org/Record/b77')).toMatchObject({
      kind: 'unreadable',
      failed: ['title', 'date', 'identifiers'],
    })
  })

  test('is reported in words that hold no search, no session and nothing of the record', () => {
    const url = 'https://find.example.org/Record/b77;jsessionid=AB12/Description?lookfor=salt+roads&type=AllFields&sid=99#tabnav'
    const html = `<html><head><title>Salt roads</title><meta name="generator" content="VuFind 9.1"></head><body><div class="template-dir-record template-name-view"><table><tr><th>Subjects:</th><td>Salt trade</td></tr></table></div><footer>Northmere Library</footer></body></html>`
    const found = recognise(documentOf(html), url)
    if (found.kind !== 'unreadable') throw new Error(found.reason)
    const drift: Drift = { kind: 'unreadable', address: reportAddress(url) ?? '', platform: found.platform ?? '', failed: found.failed }
    const text = reportText(drift, texts('en'))
    expect(text).toBe(
      'Carrel could not read the record on this page.\nAddress: https://find.example.org/Record/b77/Description\nCatalogue software: vufind\nVersion of the recogniser: 4\nNot found: title, creators, date, identifiers',
    )
    expect(text).not.toMatch(/salt|trade|jsession|sid|lookfor|#/i)
  })
})
