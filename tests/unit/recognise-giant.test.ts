// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { excerptOf } from '#extension/domain/recognise/excerpt.ts'
import { type Recognition, recognise } from '#extension/domain/recognise/recognise.ts'

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
const read = (html: string): Recognition => recognise(parse(html), 'https://cat.example.org/items/7')
const rows = '<dl><dt>Author</dt><dd>Quill, Ada</dd><dt>Date</dt><dd>1911</dd><dt>Call number</dt><dd>QA 76</dd>'

test('a page of ordinary size is read as it is', () => {
  const page = parse(`<h1>Salt roads</h1>${'<p>x</p>'.repeat(5000)}`)
  expect(excerptOf(page)).toBe(page)
})

test('of a giant page the beginning is read, with every list cut', () => {
  const page = parse(`<title>Salt roads</title><body class="a"><ul>${'<li>x</li>'.repeat(13_000)}</ul><p id="after">y <b>z</b></p>`)
  const excerpt = excerptOf(page)
  expect(excerpt).not.toBe(page)
  expect(excerpt.title).toBe('Salt roads')
  expect(excerpt.body.className).toBe('a')
  expect(excerpt.querySelectorAll('li').length).toBe(500)
  expect(excerpt.getElementById('after')?.textContent).toBe('y z')
  expect(excerpt.defaultView).toBeNull()
})

test('a page of comments is giant too', () => {
  const excerpt = excerptOf(parse(`<h1>Salt roads</h1>${'<!--x-->'.repeat(13_000)}`))
  expect(excerpt.body.childNodes.length).toBe(1)
})

const marc = (control: string): string =>
  `<pre>LDR 00000nam a2200373 a 4500\n${control}\n100 1  Quill, Ada,\n245 10 Salt roads\n260    Hull :|bHarbour,|c1911.\n020    9780306406157\n</pre>\n`
test.each([
  ['001    40197531\n003    OCoLC', ['40197531']],
  ['001    ocm40197531', ['40197531']],
  ['001    40197531', undefined],
  ['001    40197531\n003    DE-604', undefined],
])('a control number is OCLC’s where the record says so: %j', (control, oclc) => {
  const found = read(marc(control))
  expect(found.kind === 'record' ? found.record.identifiers.oclc : found.reason).toEqual(oclc)
})

test.each([
  ['a footer that names the publisher last', `${rows}<dt>Publisher</dt><dd>Harbour Press</dd></dl><footer>© Harbour Press</footer>`, 'Harbour Press'],
  ['a value cut on its way', `${rows}<dt>Publisher</dt><dd>Harbour Pr`, undefined],
])('the end of a page is judged: %s', (_, html, publisher) => {
  const found = read(`<title>Salt roads</title><h1>Salt roads</h1>${html}`)
  expect(found.kind === 'record' ? found.record.publisher : found.reason).toBe(publisher)
})

test.each([
  ['9780306406157', ['9780306406157']],
  ['978030640615', undefined],
])('a number that is whole by its check digit may end a page: %s', (isbn, expected) => {
  const found = read(`<title>Salt roads</title><h1>Salt roads</h1>${rows}<dt>ISBN</dt><dd>${isbn}</dd></dl>`)
  expect(found.kind === 'record' ? found.record.identifiers.isbn : found.reason).toEqual(expected)
})
