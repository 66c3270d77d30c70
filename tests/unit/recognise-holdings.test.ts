import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readBibtex } from '#extension/domain/recognise/alternates/bibtex.ts'
import { readEad } from '#extension/domain/recognise/alternates/ead.ts'
import { readMarcXml } from '#extension/domain/recognise/alternates/marcxml.ts'
import { readMods } from '#extension/domain/recognise/alternates/mods.ts'
import { readRis } from '#extension/domain/recognise/alternates/ris.ts'
import { MAX_VALUES, valueCount } from '#extension/domain/recognise/bounds.ts'
import type { Reading } from '#extension/domain/recognise/claims.ts'
import { holdingLink } from '#extension/domain/recognise/normalise/link.ts'
import { readPage } from '#extension/domain/recognise/page.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { CatalogueRecord, type Holding } from '#shared/record.ts'

const { window } = new JSDOM('')
const parser = new window.DOMParser()
const at = 'https://cat.example.org/record/77'
const documentOf = (html: string): Document => parser.parseFromString(html, 'text/html')
const xml = (source: string): Element => parser.parseFromString(source, 'text/xml').documentElement

function record(html: string, url = at): CatalogueRecord {
  const found = recognise(documentOf(html), url)
  if (found.kind !== 'record') throw new Error(found.reason)
  expect(CatalogueRecord.safeParse(found.record).error).toBeUndefined()
  return found.record
}
const held = (html: string, url = at): Holding[] => record(html, url).holdings ?? []
const claimed = (reading: Reading | undefined) =>
  reading?.claims.filter(({ field }) => field === 'holding').map(({ value, label }) => (label === undefined || label === '' ? value : `${label} ${value}`))

const highwire = (more: string): string =>
  `<title>Salt roads</title><meta name="citation_title" content="Salt roads"><meta name="citation_author" content="Quill, Ada"><meta name="citation_date" content="1911">${more}`
const ld = (more: object): string =>
  `<title>Salt roads</title><h1>Salt roads</h1><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Book', name: 'Salt roads', author: 'Quill, Ada', datePublished: '1911', ...more })}</script>`
const labelled = (label: string, value: string): string =>
  `<title>Salt roads</title><h1>Salt roads</h1><dl><dt>Title</dt><dd>Salt roads</dd><dt>Author</dt><dd>Quill, Ada</dd><dt>Publisher</dt><dd>Harbour</dd><dt>Call number</dt><dd>SR 1</dd><dt>${label}</dt><dd>${value}</dd></dl>\n`

describe('links to the work itself are read from', () => {
  test.each<[string, string, Holding[]]>([
    [
      'citation_pdf_url and citation_fulltext_html_url',
      highwire('<meta name="citation_pdf_url" content="/files/7.pdf"><meta name="citation_fulltext_html_url" content="https://cat.example.org/full/7">'),
      [{ url: 'https://cat.example.org/files/7.pdf', label: 'PDF' }, { url: 'https://cat.example.org/full/7' }],
    ],
    [
      'eprints.document_url',
      '<title>Salt roads</title><meta name="eprints.title" content="Salt roads"><meta name="eprints.creators_name" content="Quill, Ada"><meta name="eprints.document_url" content="https://repo.example.org/7/1/salt.pdf">',
      [{ url: 'https://repo.example.org/7/1/salt.pdf' }],
    ],
    [
      'bepress_citation_pdf_url, whose context says which file',
      '<title>Salt roads</title><meta name="bepress_citation_title" content="Salt roads"><meta name="bepress_citation_author" content="Quill, Ada"><meta name="bepress_citation_pdf_url" content="https://dc.example.edu/cgi/viewcontent.cgi?article=1007&amp;context=theses">',
      [{ url: 'https://dc.example.edu/cgi/viewcontent.cgi?article=1007&context=theses', label: 'PDF' }],
    ],
    [
      'MARC 856, related resources and other protocols left out',
      '<title>Salt roads</title><pre>LEADER 00000nam  2200000 a 4500\n100 1  Quill, Ada\n245 10 Salt roads\n856 40 |uhttps://scans.example.org/salt|yRead online\n856 42 |uhttps://reviews.example.org/salt\n856 10 |uftp://files.example.org/salt</pre>',
      [{ url: 'https://scans.example.org/salt', label: 'Read online' }],
    ],
    [
      'a file of schema.org',
      ld({ encoding: [{ '@type': 'MediaObject', name: 'EPUB', contentUrl: 'https://scans.example.org/salt.epub' }] }),
      [{ url: 'https://scans.example.org/salt.epub', label: 'EPUB' }],
    ],
    [
      'an action to borrow',
      ld({
        workExample: {
          '@type': 'Book',
          potentialAction: { '@type': 'BorrowAction', target: { '@type': 'EntryPoint', urlTemplate: 'https://loans.example.org/borrow/77' } },
        },
      }),
      [{ url: 'https://loans.example.org/borrow/77' }],
    ],
    [
      'what a library offers',
      ld({ offers: { '@type': 'Offer', offeredBy: { '@type': 'Library', name: 'Town Library' }, url: 'https://town.example.org/77' } }),
      [{ url: 'https://town.example.org/77', label: 'Town Library' }],
    ],
    [
      'a file in microdata',
      '<title>Salt roads</title><div vocab="http://schema.org/" typeof="Book"><h1 property="name">Salt roads</h1><span property="author">Quill, Ada</span><span property="datePublished">1911</span><div property="encoding" typeof="MediaObject"><a property="contentUrl" href="/scan/77">Scan</a></div></div>',
      [{ url: 'https://cat.example.org/scan/77' }],
    ],
    [
      'COinS, but not what only resolves a number',
      `<title>Salt roads</title><span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.btitle=Salt+roads&amp;rft.au=Quill%2C+Ada&amp;rft.date=1911&amp;rft_id=https%3A%2F%2Fscans.example.org%2Fsalt&amp;rft_id=https%3A%2F%2Fdoi.org%2F10.5555%2Fsalt"></span>`,
      [{ url: 'https://scans.example.org/salt' }],
    ],
    ...['Online access', 'Volltext', 'Accès en ligne', 'Acceso en línea', '在线访问', '全文链接', 'Digitalisat:'].map((label): [string, string, Holding[]] => [
      `a link under "${label}"`,
      labelled(label, '<a href="https://scans.example.org/salt">Northmere scans</a>'),
      [{ url: 'https://scans.example.org/salt', label: 'Northmere scans' }],
    ]),
    [
      'several links under one label',
      labelled(
        'Full text',
        '<a href="/a.pdf">Part one</a>, <a href="/b.pdf">Part two</a><br><a href="https://other.example.org/c">https://other.example.org/c</a>',
      ),
      [
        { url: 'https://cat.example.org/a.pdf', label: 'Part one' },
        { url: 'https://cat.example.org/b.pdf', label: 'Part two' },
        { url: 'https://other.example.org/c' },
      ],
    ],
    ['an address without a link', labelled('Volltext', 'https://scans.example.org/salt'), [{ url: 'https://scans.example.org/salt' }]],
  ])('%s', (_, html, expected) => {
    const found = record(html)
    expect(found.holdings).toEqual(expected)
    expect(found.provenance.holdings).toBeDefined()
  })

  test.each<[string, Reading | undefined, string[]]>([
    [
      'MARCXML',
      readMarcXml(
        xml(
          '<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a</leader><datafield tag="245" ind1="1" ind2="0"><subfield code="a">Salt</subfield></datafield><datafield tag="856" ind1="4" ind2="1"><subfield code="3">Volume 1</subfield><subfield code="u">https://scans.example.org/1</subfield></datafield></record>',
        ),
      ),
      ['Volume 1 https://scans.example.org/1'],
    ],
    [
      'MODS',
      readMods(
        xml(
          '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Salt</title></titleInfo><location><url displayLabel="Scan">https://scans.example.org/1</url><url access="preview">https://scans.example.org/small</url></location></mods>',
        ),
      ),
      ['Scan https://scans.example.org/1'],
    ],
    [
      'EAD',
      readEad(
        xml(
          '<ead xmlns:xlink="http://www.w3.org/1999/xlink"><archdesc level="fonds"><did><unittitle>Salt</unittitle><dao xlink:href="https://scans.example.org/1" xlink:title="Ledger"/><daogrp><daoloc href="https://scans.example.org/2"/></daogrp></did><dsc><c><did><dao href="https://scans.example.org/part"/></did></c></dsc></archdesc></ead>',
        ),
      ),
      ['Ledger https://scans.example.org/1', 'https://scans.example.org/2'],
    ],
    [
      'RIS',
      readRis('TY  - BOOK\nTI  - Salt\nUR  - https://scans.example.org/1; https://scans.example.org/2\nL1  - https://scans.example.org/1.pdf\nER  - '),
      ['https://scans.example.org/1', 'https://scans.example.org/2', 'PDF https://scans.example.org/1.pdf'],
    ],
    ['BibTeX', readBibtex('@book{salt, title = {Salt}, url = {https://scans.example.org/1}}'), ['https://scans.example.org/1']],
  ])('%s', (_, reading, expected) => expect(claimed(reading)).toEqual(expected))
})

describe('an address is kept only as it may be kept', () => {
  const page = readPage(documentOf('<p>a</p>'), at)
  test.each([
    ['a script', 'javascript:open(7)', undefined],
    ['data in an address', 'data:text/html,7', undefined],
    ['a file of this machine', 'file:///etc/motd', undefined],
    ['a house of its own', 'http://192.168.4.7/scan', undefined],
    ['a machine of its own', 'http://localhost:8080/scan', undefined],
    ['a name without a dot', 'http://catalogue/scan', undefined],
    ['an inner name', 'https://scans.corp/7', undefined],
    ['an address of six', 'http://[fd00::7]/scan', undefined],
    ['the page itself', '#', undefined],
    ['the page itself in another language', '/record/77?lang=de#top', undefined],
    ['a patron account', 'https://cat.example.org/MyAccount/7', undefined],
    ['a relative address', '../files/7.pdf', 'https://cat.example.org/files/7.pdf'],
    ['a session', 'https://x.example.org/a;jsessionid=77?PHPSESSID=1&id=7&sid=9&token=abc', 'https://x.example.org/a?id=7'],
    ['a name and a password', 'https://ada:secret@x.example.org/7', 'https://x.example.org/7'],
    ['a proxy before it', 'https://login.ezproxy.example.edu/login?url=https://x.example.org/a?b=7&c=8', 'https://x.example.org/a?b=7&c=8'],
    ['a proxy before it, escaped', 'https://login.ezproxy.example.edu/login?qurl=https%3A%2F%2Fx.example.org%2F7', 'https://x.example.org/7'],
    ['a proxy around it', 'https://x-example-org.ezproxy.example.edu/7', 'https://x.example.org/7'],
    ['a word too long', `https://x.example.org/${'a'.repeat(1200)}`, undefined],
    ['nothing', '', undefined],
  ])('%s', (_, href, expected) => expect(holdingLink(href, page)).toBe(expected))

  test('the house a page stands in may be linked from it', () => {
    const inside = readPage(documentOf('<base href="/app/"><p>a</p>'), 'http://localhost:4000/record/7')
    expect(holdingLink('scan/7', inside)).toBe('http://localhost:4000/app/scan/7')
  })

  test('what a shop offers is no holding', () => {
    expect(held(ld({ offers: { '@type': 'Offer', offeredBy: { '@type': 'Organization', name: 'Shop' }, url: 'https://shop.example.org/77' } }))).toEqual([])
  })

  test('the same place is kept once, and eight at most', () => {
    const links = Array.from({ length: 30 }, (_, at) => `<meta name="citation_pdf_url" content="http${at % 2 === 0 ? 's' : ''}://x.example.org/${at >> 1}/">`)
    expect(held(highwire(links.join('')))).toHaveLength(8)
    expect(new Set(held(highwire(links.join(''))).map(({ url }) => url.replace(/^https?/, ''))).size).toBe(8)
  })

  test('headings are not lost to links: a record stays within its values', () => {
    const many = Array.from({ length: 60 }, (_, at) => `<meta name="citation_keywords" content="Subject ${at}">`).join('')
    const links = Array.from({ length: 8 }, (_, at) => `<meta name="citation_pdf_url" content="https://x.example.org/${at}">`).join('')
    const people = Array.from({ length: 19 }, (_, at) => `<meta name="citation_author" content="Maker${String.fromCharCode(97 + at)}, Ada">`).join('')
    const full = record(highwire(many + people + links))
    expect(full.subjects).toHaveLength(40)
    expect(valueCount(full)).toBeLessThanOrEqual(MAX_VALUES)
    expect(full.holdings).toHaveLength(2)
  })
})

test('records stored before there were links are still records', () => {
  expect(CatalogueRecord.safeParse({ title: 'A', creators: [], subjects: [], identifiers: {}, url: at, provenance: {} }).success).toBe(true)
})
test.each([['javascript:alert(1)'], ['ftp://x.example.org/7'], ['data:text/html,7']])('%s is refused at the edge', (url) => {
  const found = CatalogueRecord.safeParse({ title: 'A', creators: [], subjects: [], identifiers: {}, url: at, provenance: {}, holdings: [{ url }] })
  expect(found.success).toBe(false)
})
