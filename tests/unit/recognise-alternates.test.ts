import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { alternatesOf } from '#extension/domain/recognise/alternates/links.ts'
import { MAX_ALTERNATE, readAlternate } from '#extension/domain/recognise/alternates/read.ts'
import { plainTex } from '#extension/domain/recognise/alternates/tex.ts'
import { describesPage, isThin } from '#extension/domain/recognise/alternates/thin.ts'
import type { AlternateSource, Reading } from '#extension/domain/recognise/claims.ts'
import { merge } from '#extension/domain/recognise/merge.ts'
import { readPage } from '#extension/domain/recognise/page.ts'
import { type Recognition, recognise } from '#extension/domain/recognise/recognise.ts'
import { CatalogueRecord } from '#shared/record.ts'
import { bibtex, ead3, ead2002, iiif2, iiif3, marcxml, mods, oaiDc, rdfDc, ris } from '../fixtures/alternates/descriptions.ts'

const url = 'https://catalogue.example.org/works/12'
const parser = new new JSDOM('').window.DOMParser()
const xml = (text: string): Document => parser.parseFromString(text, 'text/xml')
const pageOf = (html: string, at = url) => readPage(parser.parseFromString(html, 'text/html'), at)
const read = (format: AlternateSource, text: string) => readAlternate(format, text, xml)

/** The record a description alone would give. */
function recordOf(format: AlternateSource, text: string): CatalogueRecord {
  const reading = read(format, text)
  const record = reading === undefined ? undefined : merge([reading], pageOf('<title>x</title>'), undefined)
  if (record === undefined) throw new Error('not read')
  return CatalogueRecord.parse(record)
}
const names = (record: CatalogueRecord) => record.creators.map(({ name }) => name)
const labels = (record: CatalogueRecord) => record.subjects.map(({ label }) => label)

describe('a description', () => {
  test.each(['marc:', ''])('in MARCXML (prefix "%s") is read', (prefix) => {
    const record = recordOf('marcxml', marcxml(prefix))
    expect(record).toMatchObject({ title: 'Salt roads : a history', type: 'book', date: '1911', language: 'en', publisher: 'Harbour Press' })
    expect(record.creators).toEqual([{ name: 'Quill, Ada', role: 'author' }])
    expect(record.subjects).toEqual([{ label: 'Salt trade -- History', scheme: 'lcsh' }])
    expect(record.identifiers).toEqual({ isbn: ['9780306406157'] })
    expect(record.provenance).toMatchObject({ title: 'marcxml', creators: 'marcxml', isbn: 'marcxml' })
  })

  test('in MODS is read without its related works', () => {
    const record = recordOf('mods', mods)
    expect(record).toMatchObject({ title: 'The salt roads : a history', titleAlt: ['Roads of salt'], type: 'book', date: '1909/1911', language: 'en' })
    expect(record).toMatchObject({
      partOf: ['Roads and ways'],
      repository: 'Northmere Library',
      identifiers: { isbn: ['9780306406157'], callnumber: ['TN 900 Q5'] },
    })
    expect(record.creators).toEqual([
      { name: 'Quill, Ada', role: 'author' },
      { name: 'Marram, Ivo', role: 'translator' },
    ])
    expect(record.subjects).toEqual([{ label: 'Salt trade -- History', scheme: 'lcsh' }, { label: 'Northmere' }])
  })

  test('in EAD 2002 is that of the whole, without its components', () => {
    const record = recordOf('ead', ead2002)
    expect(record).toMatchObject({
      title: 'Papers of Ada Quill',
      level: 'fonds',
      type: 'archival',
      date: '1890/1940',
      repository: 'Northmere Archive',
      language: 'en',
    })
    expect([names(record), labels(record), record.identifiers.referencecode]).toEqual([['Quill, Ada'], ['Northmere', 'Salt trade'], ['NM/QUILL']])
  })

  test('in EAD3 is read in its parts', () => {
    const record = recordOf('ead', ead3)
    expect(record).toMatchObject({ title: 'Letters of Ada Quill', level: 'series', date: '1901/1911', language: 'zh' })
    expect([names(record), labels(record)]).toEqual([['Quill, Ada'], ['Salt trade -- Northmere']])
  })

  test.each([
    ['OAI-DC', oaiDc, ['Salt trade', 'Roads']],
    ['RDF', rdfDc, ['Salt trade']],
  ])('in Dublin Core (%s) is read', (_, text, subjects) => {
    const record = recordOf('dc-xml', text)
    expect([record.title, names(record), labels(record), record.date]).toEqual(['Salt roads', ['Quill, Ada'], subjects, '1911'])
  })

  test('in RIS is read with its line ends, continued lines and empty parts of a date', () => {
    const record = recordOf('ris', ris)
    expect(record).toMatchObject({ title: 'Salt roads of the northern shore', type: 'article', date: '1911-05', partOf: ['Journal of Ways'] })
    expect(record.identifiers).toEqual({ issn: ['0378-5955'], doi: ['10.5555/salt.7'] })
    expect([names(record).slice(0, 2), labels(record)]).toEqual([
      ['Quill, Ada', 'Marram, Ivo'],
      ['Salt trade', 'Roads', 'Shores'],
    ])
  })

  test('in BibTeX is read with nested braces, accents and names of bodies', () => {
    const record = recordOf('bibtex', bibtex)
    expect(record.title).toBe('The Salt roads of Münster – a ßhort history')
    expect(names(record)).toEqual(['Quill, Adá', 'Østby, Jürgen', 'Salt and Sons, Ltd'])
    expect(labels(record)).toEqual(['Salt trade', 'Cafés', 'Čeština'])
    expect(record).toMatchObject({ publisher: 'Harbour "Quay" Press', date: '1911', identifiers: { isbn: ['9780306406157'] } })
  })

  test('in a IIIF 3 manifest is read through the label table, language maps and all', () => {
    const record = recordOf('iiif', iiif3)
    expect([record.title, names(record), labels(record), record.date]).toEqual(['Salt roads', ['Quill, Ada'], ['Salzhandel', 'Straßen'], '1911'])
    expect(record.repository).toBe('Northmere Library')
    expect(JSON.stringify(record)).not.toContain('Rita')
  })

  test('in a IIIF 2 manifest is read too', () => {
    const record = recordOf('iiif', iiif2)
    expect([record.title, names(record), labels(record)]).toEqual(['Salt roads', ['Quill, Ada'], ['Salt trade', 'Roads']])
  })

  test('is read as what it is when the link promised another kind of XML', () => {
    expect(read('dc-xml', mods)?.source).toBe('mods')
    expect(read('marcxml', oaiDc)?.source).toBe('dc-xml')
  })
})

const inside = (text: string, tag: string) => `<list>${text.replace(/<\?xml[^>]*>/g, '')}${text.replace(/<\?xml[^>]*>/g, '')}</list><!-- ${tag} -->`
const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels)

describe('a description is refused when it', () => {
  test.each<[string, AlternateSource, string]>([
    ['holds two MARC records', 'marcxml', inside(marcxml(), 'two')],
    ['holds two MODS records', 'mods', inside(mods, 'two')],
    ['holds two finding aids', 'ead', `<all>${ead3}${ead3}</all>`],
    ['holds two Dublin Core records', 'dc-xml', inside(oaiDc, 'two')],
    ['holds two references', 'ris', `${ris}${ris.slice(1)}`],
    ['holds two entries', 'bibtex', `${bibtex}${bibtex}`],
    ['is a collection of manifests', 'iiif', JSON.stringify({ type: 'Collection', label: { en: ['All'] } })],
    ['is broken XML', 'mods', mods.slice(0, -40)],
    ['is a web page', 'marcxml', '<!doctype html><html><head><title>Sign in<body><p>Sign in'],
    ['is plain words', 'ris', 'Not found'],
    ['has no title', 'ris', 'TY  - BOOK\r\nAU  - Quill, Ada\r\nER  - '],
    ['never closes', 'bibtex', '@book{a, title = {Salt'],
    ['is broken JSON', 'iiif', iiif3.slice(0, -3)],
    ['declares entities', 'mods', `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>${mods.replace(/<\?xml[^>]*>/, '')}`],
    ['loads a file', 'mods', `<!DOCTYPE a SYSTEM "x.dtd" [<!ENTITY f SYSTEM "file:///etc/passwd">]>${mods.replace(/<\?xml[^>]*>/, '')}`],
    ['is deeper than any catalogue', 'mods', mods.replace('</m:mods>', `${deep(80)}</m:mods>`)],
    ['has more elements than any record', 'mods', mods.replace('</m:mods>', `${'<a/>'.repeat(20_001)}</m:mods>`)],
    ['is too long', 'ris', `${ris}${' '.repeat(MAX_ALTERNATE)}`],
    ['nests arrays without end', 'iiif', `{"type":"Manifest","label":${'['.repeat(50_000)}"x"${']'.repeat(50_000)}}`],
  ])('%s', (_, format, text) => {
    expect(read(format, text)).toBeUndefined()
  })

  test('is any noise, and nothing is thrown', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((noise) => mods.replace('salt', noise)),
      fc.string().map((noise) => bibtex.replace('Salt', noise)),
    )
    fc.assert(
      fc.property(fc.constantFrom<AlternateSource>('marcxml', 'mods', 'ead', 'ris', 'bibtex', 'dc-xml', 'iiif'), texts, (format, text) => {
        const reading = read(format, text)
        expect(reading === undefined || reading.claims.length <= 400).toBe(true)
      }),
    )
  })
})

test.each([
  [`{\\"o}`, 'ö'],
  [`\\'{e}`, 'é'],
  [`\\'{\\i}`, 'í'],
  ['\\c{c}a \\v{S} \\aa ngstr{\\"o}m', 'ça Š ångström'],
  ['\\l{}\\O re', 'łØre'],
  ['a~b --- c \\& d', 'a b — c & d'],
  ['\\emph{Title} {\\rm x}', 'Title x'],
])('TeX writes %s for %s', (tex, plain) => {
  expect(plainTex(tex)).toBe(plain)
})

describe('links', () => {
  const links = (html: string, at = url) =>
    alternatesOf(pageOf(html, at)).map(({ format, href }) => `${format} ${href.replace('https://catalogue.example.org', '')}`)

  test('are taken best format first', () => {
    const html = `<link rel="alternate" type="application/x-research-info-systems" href="/works/12.ris">
      <link rel="alternate" type="application/ld+json;profile=&quot;http://iiif.io/api/presentation/3/context.json&quot;" href="/iiif/12/manifest">
      <link rel="alternate" type="application/xml" title="oai_dc" href="/works/12?format=dc">
      <link rel="alternate" type="application/ead+xml" href="/works/12/ead">
      <link rel="alternate" type="text/xml" title="MODS" href="/works/12/mods#x">
      <a type="application/x-bibtex" href="12.bib">BibTeX</a><link rel="alternate" type="application/marcxml+xml" href="/works/12/marc">`
    expect(links(html)).toEqual([
      'marcxml /works/12/marc',
      'mods /works/12/mods',
      'ead /works/12/ead',
      'ris /works/12.ris',
      'bibtex /works/12.bib',
      'dc-xml /works/12?format=dc',
      'iiif /iiif/12/manifest',
    ])
  })

  test.each([
    ['of another origin', '<link rel="alternate" type="application/mods+xml" href="https://other.example/12.mods">'],
    ['of another port', '<link rel="alternate" type="application/mods+xml" href="https://catalogue.example.org:8443/12.mods">'],
    ['of another scheme', '<link rel="alternate" type="application/mods+xml" href="http://catalogue.example.org/12.mods">'],
    ['that is a script', '<link rel="alternate" type="application/mods+xml" href="javascript:alert(1)">'],
    ['with a password', '<link rel="alternate" type="application/mods+xml" href="https://a:b@catalogue.example.org/12.mods">'],
    ['into an account', '<link rel="alternate" type="application/mods+xml" href="/myaccount/12.mods">'],
    ['that signs out', '<a type="application/mods+xml" href="/logout?to=12">x</a>'],
    [
      'to a feed',
      '<link rel="alternate" type="application/rss+xml" title="MODS feed" href="/mods.rss"><link rel="alternate" type="application/atom+xml" href="/ead">',
    ],
    ['to another language', '<link rel="alternate" hreflang="de" href="/de/ead/12"><link rel="alternate" type="text/html" title="MODS" href="/mods">'],
    ['to the page itself', `<link rel="alternate" type="application/mods+xml" href="${url}">`],
    ['to something else', '<link rel="alternate" type="application/pdf" href="/works/12.pdf"><a href="/works/12.ris">RIS</a>'],
  ])('%s are no description', (_, html) => {
    expect(links(html)).toEqual([])
  })

  test('to a unAPI server need exactly one identifier', () => {
    const server = '<link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi">'
    const one = '<abbr class="unapi-id" title="koha:biblionumber:12"></abbr>'
    expect(links(server + one + one)).toEqual(['marcxml /unapi?id=koha%3Abiblionumber%3A12&format=marcxml'])
    expect(links(`${server}${one}<abbr class="unapi-id" title="koha:biblionumber:13"></abbr>`)).toEqual([])
    expect(links(one)).toEqual([])
    expect(links(server)).toEqual([])
    expect(links(`<link rel="unapi-server" href="https://other.example/unapi">${one}`)).toEqual([])
  })
})

describe('a page is thin', () => {
  const record = (more: Partial<CatalogueRecord>): Recognition => ({
    kind: 'record',
    reason: '',
    record: { title: 'Salt roads', creators: [], subjects: [], identifiers: {}, url, provenance: {}, ...more },
  })
  test.each<[string, Recognition, boolean]>([
    ['when it could not be read', { kind: 'unreadable', failed: ['title'], reason: '' }, true],
    ['when it only has a title', record({}), true],
    ['when all it has beside is the catalogue’s number', record({ identifiers: { local: ['12'] } }), true],
    ['when only its address holds an identifier', record({ identifiers: { hdl: ['123/4'] }, provenance: { hdl: 'address' } }), true],
    ['but not with a creator', record({ creators: [{ name: 'Quill, Ada' }] }), false],
    ['but not with a subject', record({ subjects: [{ label: 'Salt' }] }), false],
    ['but not with a call number', record({ identifiers: { callnumber: ['TN 9'] } }), false],
    ['but not when it is no record', { kind: 'none', reason: '' }, false],
    ['but not when it is a list', { kind: 'results', hits: 3, reason: '' }, false],
  ])('%s', (_, recognition, thin) => {
    expect(isThin(recognition)).toBe(thin)
  })
})

describe('a description is of the page', () => {
  const reading = (title: string, source: Reading['source'] = 'mods'): Reading => ({
    source,
    trust: 0.9,
    claims: [{ field: 'title', value: title }],
    work: 2,
    works: 1,
  })
  const known = (title: string): CatalogueRecord => ({ title, creators: [], subjects: [], identifiers: {}, url, provenance: {} })
  test.each<[string, string, string, CatalogueRecord | undefined, Reading['source'], boolean]>([
    ['when the titles are one', 'Salt roads', '', known('Salt Roads.'), 'mods', true],
    ['when one title goes on', 'Salt roads : a history / by Ada Quill', '', known('Salt roads'), 'mods', true],
    ['but not when the link stayed from the page before', 'Whale oil', '', known('Salt roads'), 'mods', false],
    ['when the page cuts the title short', 'Salted meat and fish', '', known('Salted'), 'mods', true],
    ['but not when a word only begins alike', 'Saltedness', '', known('Salted'), 'mods', false],
    ['when an unread page shows the title', 'Salt roads', '<div>Salt roads</div>', undefined, 'mods', true],
    ['but not when it shows another', 'Salt roads', '<div>Whale oil</div>', undefined, 'mods', false],
    [
      'but not when it is the finding aid a part stands in',
      'Quill papers',
      '<title>Letter 3 - Quill papers</title><h1>Letter 3</h1><p>Quill papers</p>',
      undefined,
      'ead',
      false,
    ],
    ['when it is the finding aid itself', 'Quill papers', '<title>Quill papers - Archive</title>', undefined, 'ead', true],
  ])('%s', (_, title, html, record, source, same) => {
    expect(describesPage(reading(title, source), pageOf(html), record)).toBe(same)
  })
})

describe('with its description', () => {
  const html = (body: string) => parser.parseFromString(`<html><head><title>Salt roads - Archive</title>${body}`, 'text/html')
  /** A record page of a platform that lost its places: "is one", with a title that stands nowhere a reader looks. */
  const changed =
    '<meta name="generator" content="VuFind 9.1"><body><div class="template-dir-record template-name-view"><div>Salt roads : a history</div></div>'
  const address = 'https://find.example.org/Record/b77'

  test('a page that could not be read is a record, and provenance names the description', () => {
    const before = recognise(html(changed), address)
    expect(before).toMatchObject({ kind: 'unreadable', platform: 'vufind', failed: ['title', 'creators', 'date', 'identifiers', 'subjects'] })
    const reading = read('marcxml', marcxml())
    if (reading === undefined) throw new Error('not read')
    const after = recognise(html(changed), address, undefined, [reading])
    expect(after.kind).toBe('record')
    if (after.kind !== 'record') return
    const record = CatalogueRecord.parse(after.record)
    expect(record).toMatchObject({ title: 'Salt roads : a history', platform: 'vufind', url: address, provenance: { title: 'marcxml', creators: 'marcxml' } })
  })

  test('a thin record is filled, and keeps what the page said', () => {
    const thin = changed.replace('<div>Salt', '<h1>Salt').replace('history</div>', 'history</h1>')
    const before = recognise(html(thin), address)
    expect(isThin(before)).toBe(true)
    const reading = read('ris', ris.replace(/^T1 {2}-.*$/m, 'T1  - Salt roads').replace('northern shore\r\n', ''))
    if (reading === undefined) throw new Error('not read')
    const after = recognise(html(thin), address, undefined, [reading])
    expect(after).toMatchObject({
      kind: 'record',
      record: { creators: [{ name: 'Quill, Ada' }, { name: 'Marram, Ivo' }], provenance: { creators: 'ris' } },
    })
    expect(isThin(after)).toBe(false)
  })

  test.each([
    ['a list', '<body class="blacklight-catalog-index"><h1>Search results</h1>', 'https://x.example.org/?q=salt'],
    ['an account', '<body><h1>Salt roads</h1>', 'https://x.example.org/myaccount/loans'],
    ['any page', '<body><h1>Salt roads</h1><p>A tale.</p>', 'https://x.example.org/tales/1'],
  ])('%s is still none', (_, body, at) => {
    const reading = read('mods', mods)
    if (reading === undefined) throw new Error('not read')
    expect(recognise(html(body), at, undefined, [reading]).kind).not.toBe('record')
  })
})
