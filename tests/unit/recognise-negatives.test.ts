import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { besideCatalogues, emptied } from '../fixtures/recognise/beside-catalogues.ts'
import { negatives } from '../fixtures/recognise/negatives.ts'
import { lent, patrons } from '../fixtures/recognise/patrons.ts'

const parser = new new JSDOM('').window.DOMParser()
const read = (page: { html: string; url: string }) => recognise(parser.parseFromString(page.html, 'text/html'), page.url)

describe('pages that are no record', () => {
  test.each(negatives)('$name is not kept', (page) => {
    const found = read(page)
    expect(found.kind, JSON.stringify(found)).toMatch(/^(?:none|results|unreadable)$/)
  })
})

describe('pages of a patron', () => {
  test.each(patrons)('$name is told by that and nothing of it is kept', (page) => {
    expect(read(page)).toEqual({ kind: 'none', reason: 'account: The page belongs to a patron and is never read.' })
  })

  test.each(lent.map((page) => ({ ...page, called: `${page.title} at ${page.url}` })))('$called is a record all the same', (page) => {
    const found = read(page)
    expect(found).toMatchObject({ kind: 'record', record: { title: page.title, date: page.date } })
  })
})

describe('sites that lack the marks of their kind', () => {
  test.each(besideCatalogues)('$name is not kept', (page) => {
    const found = read(page)
    expect(found.kind, JSON.stringify(found)).toBe('none')
  })
})

describe('a page of a known platform that shows nothing of a work', () => {
  test.each(emptied)('$name cannot be read', (page) => {
    const found = read(page)
    expect(found.kind, JSON.stringify(found)).toBe('unreadable')
  })
})
