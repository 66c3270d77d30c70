import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { negatives } from '../fixtures/recognise/negatives.ts'

const parser = new new JSDOM('').window.DOMParser()
const read = (page: (typeof negatives)[number]) => recognise(parser.parseFromString(page.html, 'text/html'), page.url)

describe('pages that are no record', () => {
  test.each(negatives)('$name is not kept', (page) => {
    const found = read(page)
    expect(found.kind, JSON.stringify(found)).toMatch(/^(?:none|results|unreadable)$/)
  })
})
