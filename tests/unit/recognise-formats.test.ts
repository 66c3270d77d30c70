import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { MAX_VALUES, valueCount } from '#extension/domain/recognise/bounds.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { parseLoose } from '#extension/domain/recognise/repair-json.ts'
import { CatalogueRecord } from '#shared/record.ts'

const url = 'https://catalogue.example.org/works/12'
const parser = new new JSDOM('').window.DOMParser()
const documentOf = (html: string): Document => parser.parseFromString(`${html}\n`, 'text/html')
const recordOf = (html: string): CatalogueRecord => {
  const found = recognise(documentOf(html), url)
  if (found.kind !== 'record') throw new Error(found.reason)
  return CatalogueRecord.parse(found.record)
}
const ld = (json: string): string => `<title>T</title><script type="application/ld+json">${json}</script>`
const metas = (list: readonly (readonly [string, string])[]): string =>
  `<title>T</title>${list.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('')}`

describe('embedded formats', () => {
  test.each([
    [
      'a plain block',
      '{"@type":"Book","name":"Salt roads","author":{"@type":"Person","name":"Ada Quill"},"datePublished":"1911","about":["Salt trade",{"@type":"Thing","name":"Roads"}]}',
    ],
    [
      'a graph',
      '{"@graph":[{"@type":"WebSite","name":"Cat"},{"@type":["Book","Product"],"name":"Salt roads","author":["Ada Quill"],"datePublished":"1911","keywords":["Salt trade","Roads"]}]}',
    ],
    [
      'a page with a main entity',
      '[{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/Book","name":"Salt roads","creator":{"familyName":"Quill","givenName":"Ada"},"dateCreated":1911,"keywords":"Salt trade; Roads"}}]',
    ],
    [
      'comments, control characters and trailing commas',
      '<!-- x --> {"@type":"Book", // kind\n"name":"Salt\troads","author":"Ada Quill",/* when */"datePublished":"1911","keywords":["Salt trade","Roads",],};',
    ],
  ])('JSON-LD with %s is read', (_, json) => {
    const record = recordOf(ld(json))
    expect(record.title).toBe('Salt roads')
    expect(record.creators).toHaveLength(1)
    expect(record.creators[0]?.name).toMatch(/Quill/)
    expect(record.date).toBe('1911')
    expect(record.subjects.map(({ label }) => label)).toEqual(['Salt trade', 'Roads'])
    expect(record.provenance.title).toBe('json-ld')
  })

  const graph = (...nodes: string[]): string => `{"@context":"https://schema.org","@graph":[${nodes.join(',')}]}`
  test.each([
    [
      'an article beside its issue and journal',
      'Moving dunes',
      graph(
        '{"@type":"Periodical","@id":"#j","name":"Coasts","issn":"2049-3630"}',
        '{"@type":"PublicationIssue","@id":"#i","issueNumber":"4","isPartOf":{"@id":"#j"}}',
        '{"@type":"ScholarlyArticle","@id":"#a","name":"Moving dunes","author":"Marram, Ivo","datePublished":"1998","isPartOf":{"@id":"#i"}}',
      ),
    ],
    [
      'a book beside its series',
      'Salt roads',
      graph('{"@type":"BookSeries","@id":"#s","name":"Trade routes"}', '{"@type":"Book","name":"Salt roads","author":"Ada Quill","isPartOf":{"@id":"#s"}}'),
    ],
    [
      'a file beside its fonds',
      'Wages of pilots',
      graph(
        '{"@type":"ArchiveComponent","name":"Wages of pilots","isPartOf":{"@id":"#f"}}',
        '{"@type":"Collection","@id":"#f","name":"Records of the harbour"}',
      ),
    ],
    [
      'a chapter beside its book',
      'Tides',
      graph(
        '{"@type":"Book","@id":"#b","name":"Sea","isbn":"9780306406157"}',
        '{"@type":"Chapter","name":"Tides","author":"Ada Quill","isPartOf":{"@id":"#b"}}',
      ),
    ],
    [
      'a book shown beside one of its chapters',
      'Sea',
      graph(
        '{"@type":"Book","@id":"#b","name":"Sea","author":"Ada Quill","isbn":"9780306406157"}',
        '{"@type":"Chapter","name":"Tides","isPartOf":{"@id":"#b"}}',
      ),
    ],
    [
      'two that call each other their whole',
      'Ebb',
      graph('{"@type":"Book","@id":"#a","name":"Ebb","isPartOf":{"@id":"#b"}}', '{"@type":"Book","@id":"#b","name":"Flow","isPartOf":{"@id":"#a"}}'),
    ],
  ])('JSON-LD of %s describes the one the page shows', (_, title, json) => {
    const page = `<title>${title}</title><h1>${title}</h1><script type="application/ld+json">${json}</script><dl><dt>Title</dt><dd>${title}</dd><dt>Author</dt><dd>Quill, Ada</dd><dt>Call number</dt><dd>HB 1</dd><dt>Year</dt><dd>1911</dd></dl>`
    const record = recordOf(page)
    expect(record.title).toBe(title)
    if (title === 'Tides') expect(record.identifiers.isbn).toBeUndefined()
  })

  test('RDFa of a page whose main entity is a book is read', () => {
    const record = recordOf(
      '<title>Salt roads</title><body vocab="https://schema.org/" typeof="ItemPage"><div property="mainEntity" typeof="Book"><h1 property="name">Salt roads</h1><span property="author">Ada Quill</span><span property="datePublished">1911</span></div>',
    )
    expect(record).toMatchObject({ title: 'Salt roads', date: '1911', provenance: { title: 'rdfa' } })
  })

  test.each([
    [
      'Highwire',
      metas([
        ['citation_title', 'Moving dunes'],
        ['citation_author', 'Marram, Ivo'],
        ['citation_author', 'Sand, U.'],
        ['citation_publication_date', '1998/03'],
        ['citation_doi', 'doi:10.5555/dune.7'],
        ['citation_keywords', 'dunes; coasts'],
      ]),
      'highwire',
    ],
    [
      'Dublin Core',
      metas([
        ['DC.Title', 'Moving dunes'],
        ['DC.creator', 'Marram, Ivo'],
        ['DC.creator', 'Sand, U.'],
        ['DCTERMS.issued', '1998-03'],
        ['DC.identifier', 'https://doi.org/10.5555/dune.7'],
        ['DC.subject', 'dunes'],
        ['DC.subject', 'coasts'],
      ]),
      'dublin-core',
    ],
    [
      'EPrints',
      metas([
        ['eprints.title', 'Moving dunes'],
        ['eprints.creators_name', 'Marram, Ivo'],
        ['eprints.creators_name', 'Sand, U.'],
        ['eprints.date', '1998-03'],
        ['eprints.id_number', '10.5555/dune.7'],
        ['eprints.keywords', 'dunes; coasts'],
        ['eprints.subjects', 'QE01'],
      ]),
      'eprints',
    ],
    [
      'bepress',
      metas([
        ['bepress_citation_title', 'Moving dunes'],
        ['bepress_citation_author', 'Marram, Ivo'],
        ['bepress_citation_author', 'Sand, U.'],
        ['bepress_citation_date', '1998-03'],
        ['bepress_citation_doi', '10.5555/dune.7'],
        ['bepress_citation_keywords', 'dunes; coasts'],
      ]),
      'bepress',
    ],
    [
      'COinS',
      '<title>T</title><span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;rft.btitle=Moving+dunes&amp;rft.au=Marram%2C+Ivo&amp;rft.au=Sand%2C+U.&amp;rft.date=1998-03&amp;rft_id=info%3Adoi%2F10.5555%2Fdune.7&amp;rft.subject=dunes&amp;rft.subject=coasts"></span>',
      'coins',
    ],
    [
      'RDFa',
      '<title>T</title><div vocab="http://schema.org/" typeof="Book"><h2 property="name">Moving dunes</h2><a property="author">Marram, Ivo</a><a property="author">Sand, U.</a><span property="datePublished">1998-03</span><link property="sameAs" href="https://doi.org/10.5555/dune.7"><a property="about">dunes</a><a property="about">coasts</a></div>',
      'rdfa',
    ],
  ])('%s is read', (_, html, source) => {
    const record = recordOf(html)
    expect(record.title).toBe('Moving dunes')
    expect(record.creators.map(({ name }) => name)).toEqual(['Marram, Ivo', 'Sand, U.'])
    expect(record.date).toBe('1998-03')
    expect(record.identifiers.doi).toEqual(['10.5555/dune.7'])
    expect(record.subjects.map(({ label }) => label)).toEqual(['dunes', 'coasts'])
    expect(record.provenance.title).toBe(source)
  })

  test('microdata alone opens nothing, with labels beside it it does', () => {
    const item = '<div itemscope itemtype="https://schema.org/Book"><h1 itemprop="name">Moving dunes</h1><span itemprop="author">Marram, Ivo</span></div>'
    expect(recognise(documentOf(item), url).kind).toBe('none')
    expect(recordOf(`${item}<dl><dt>Publisher</dt><dd>Strand</dd><dt>Call number</dt><dd>QE 1</dd><dt>Language</dt><dd>English</dd></dl>`).title).toBe(
      'Moving dunes',
    )
  })

  test('MARC text is read with its continuation lines', () => {
    const record = recordOf(`<pre>LEADER 00000nam a2200373 a 4500
001    40197531
008    981030s1998    cau           000 0 eng d
100 1  Quill, Ada,|d1871-1940.
245 10 Salt roads :|ba history of the ways /|cby
       Ada Quill.
260    Hull :|bHarbour,|c[199-?]
650  0 Salt industry and trade|zEngland|xHistory.
650  7 Salt industry and trade.|2fast
700 1  Marram, Ivo,|eillustrator.
</pre>`)
    expect(record).toMatchObject({
      title: 'Salt roads : a history of the ways',
      creators: [{ name: 'Quill, Ada' }, { name: 'Marram, Ivo', role: 'illustrator' }],
      subjects: [{ label: 'Salt industry and trade -- England -- History', scheme: 'lcsh' }],
      date: '199X?',
      language: 'en',
      identifiers: { oclc: ['40197531'] },
    })
  })

  test('a site that describes itself in lower case and the work in capitals gives the work', () => {
    const record = recordOf(
      metas([
        ['dcterms.title', 'Our site: Peat'],
        ['dcterms.creator', 'Web Office'],
        ['dcterms.subject', 'Our repository'],
        ['DC.title', 'Peat'],
        ['DC.creator', 'Bog, Lena'],
        ['DCTERMS.issued', '2003'],
        ['DC.identifier', 'http://hdl.handle.net/1885/1'],
      ]),
    )
    expect(record).toMatchObject({ title: 'Peat', creators: [{ name: 'Bog, Lena' }], subjects: [], identifiers: { hdl: ['1885/1'] } })
  })
})

describe('hostile pages', () => {
  const work = '"@type":"Book","name":"Safe","author":"A. B.","datePublished":"2001"'
  test.each([
    ['a deep JSON-LD', ld(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)],
    ['a wide JSON-LD', ld(`[${Array.from({ length: 20_000 }, (_, at) => `{"@type":"Thing","@id":"#${at}"}`).join(',')}]`)],
    ['ten thousand metas', Array.from({ length: 10_000 }, (_, at) => `<meta name="citation_author" content="Author ${at}">`).join('')],
    ['deep nesting', `${'<div>'.repeat(600)}x${'</div>'.repeat(600)}`],
    ['an unclosed script', '<script type="application/ld+json">{"@type":"Book"'],
    ['references in circles', ld('{"@graph":[{"@id":"#a","@type":"Book","isPartOf":{"@id":"#b"}},{"@id":"#b","@type":"Book","isPartOf":{"@id":"#a"}}]}')],
  ])('%s is answered', { timeout: 60_000 }, (_, html) => {
    expect(['none', 'record', 'results', 'unreadable']).toContain(recognise(documentOf(html), url).kind)
  })

  test('__proto__ is no property of a work', () => {
    const record = recordOf(ld(`{${work},"__proto__":{"keywords":["evil"]},"constructor":{"prototype":{"x":1}}}`))
    expect(record.subjects).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'keywords')).toBe(false)
  })

  test('at most 64 values and 16 KB leave a page', () => {
    const record = recordOf(
      ld(
        `{${work.replace('"A. B."', JSON.stringify(Array.from({ length: 100 }, (_, at) => `Writer${at}, ${'X'.repeat(200)}`)))},"keywords":${JSON.stringify(Array.from({ length: 300 }, (_, at) => `${'词'.repeat(120)} ${at}`))}}`,
      ),
    )
    expect(valueCount(record)).toBeLessThanOrEqual(MAX_VALUES)
    expect(new TextEncoder().encode(JSON.stringify(record)).length).toBeLessThanOrEqual(16_384)
  })

  test('never throws and never exceeds its bounds, whatever the page', { timeout: 60_000 }, () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.constantFrom('Salt roads', '10.5555/x', '[196-?]', 'Quill, Ada', '<b>', '题名：', '&amp;#0;', '978-0-306-40615-7'),
    )
    const piece = fc.oneof(
      fc
        .tuple(fc.constantFrom('citation_title', 'citation_author', 'DC.title', 'dc.subject', 'eprints.title', 'og:title', '__proto__'), text)
        .map(([name, value]) => `<meta name="${name}" content="${value.replaceAll('"', '')}">`),
      fc.json({ maxDepth: 4 }).map((json) => `<script type="application/ld+json">${json}</script>`),
      fc
        .tuple(fc.constantFrom('Title', 'Author', 'ISBN', 'Subjects', '题名', 'Published'), text)
        .map(([label, value]) => `<table><tr><th>${label}</th><td>${value}</td></tr></table>`),
      text.map((value) => `<h1>${value}</h1>`),
      text.map((value) => `<span class="Z3988" title="rft.btitle=${encodeURIComponent(value.toWellFormed())}&amp;rft.au=X"></span>`),
      text,
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = recognise(documentOf(pieces.join('')), url)
        if (found.kind !== 'record') return
        expect(CatalogueRecord.safeParse(found.record).error).toBeUndefined()
        expect(valueCount(found.record)).toBeLessThanOrEqual(MAX_VALUES)
      }),
      { numRuns: 150 },
    )
  })
})

describe('broken JSON', () => {
  test.each([
    ['{"a":1,}', { a: 1 }],
    ['/*<![CDATA[*/{"a":"x // y"}/*]]>*/', { a: 'x // y' }],
    ['<!-- {"a":[1,2,],} -->;', undefined],
    ['{"a":"b\nc"}', { a: 'b c' }],
    ['{"a":"\\x"}', { a: '\\x' }],
    ['not json', undefined],
  ])('%s', (source, value) => {
    expect(parseLoose(source)).toEqual(value)
  })
})
