import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { CatalogueRecord } from '#shared/record.ts'

const url = 'https://catalogue.example.org/works/12'
const parser = new new JSDOM('').window.DOMParser()
const answer = (html: string) => recognise(parser.parseFromString(`<!doctype html><title>A catalogue</title>${html}\n`, 'text/html'), url)
const recordOf = (html: string): CatalogueRecord => {
  const found = answer(html)
  if (found.kind !== 'record') throw new Error(found.reason)
  return CatalogueRecord.parse(found.record)
}
const names = (record: CatalogueRecord): string[] => record.creators.map(({ name }) => name)
const labels = (record: CatalogueRecord): string[] => record.subjects.map(({ label }) => label)
const block = (json: string): string => `<script type="application/ld+json">${json}</script>`
const ld = (...nodes: unknown[]): string => nodes.map((node) => block(JSON.stringify(node))).join('')
const metas = (list: readonly (readonly [string, string, string?])[]): string =>
  list.map(([name, content, more]) => `<meta name="${name}" content="${content}" ${more ?? ''}>`).join('')
const span = (pairs: string): string => `<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;${pairs}"></span>`

describe('JSON-LD', () => {
  const book = { '@type': 'Book', name: 'Salt roads', author: { '@type': 'Person', name: 'Ada Quill' }, datePublished: '1911', isbn: '9780306406157' }

  test.each<[string, string]>([
    [
      'in a graph whose nodes point to each other',
      ld({
        '@graph': [
          { ...book, author: { '@id': '#a' } },
          { '@id': '#a', '@type': 'Person', name: 'Ada Quill' },
        ],
      }),
    ],
    ['in two blocks that point to each other', ld({ ...book, author: { '@id': '#a' } }, { '@id': '#a', '@type': 'Person', name: 'Ada Quill' })],
    ['with an ordered list of authors', ld({ ...book, author: { '@list': [{ '@type': 'Person', name: 'Ada Quill' }] } })],
    [
      'with prefixed names',
      ld({
        '@type': 'schema:Book',
        'schema:name': 'Salt roads',
        'schema:author': { 'schema:name': 'Ada Quill' },
        'schema:datePublished': '1911',
        'schema:isbn': '9780306406157',
      }),
    ],
    [
      'with whole addresses as names',
      ld({
        '@type': ['http://schema.org/Book'],
        'http://schema.org/name': [{ '@value': 'Salt roads' }],
        'http://schema.org/author': [{ 'http://schema.org/name': [{ '@value': 'Ada Quill' }] }],
        'http://schema.org/datePublished': [{ '@value': '1911' }],
        'http://schema.org/isbn': [{ '@value': '9780306406157' }],
      }),
    ],
    ['with the type of a product beside it and nothing for sale', ld({ ...book, '@type': ['Product', 'Book'] })],
    [
      'beside the site, its search and a path of crumbs',
      ld(
        { '@type': 'WebSite', name: 'Cat', potentialAction: { '@type': 'SearchAction' } },
        { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'Home' }] },
        book,
      ),
    ],
    ['inside the list of things a page is about', ld({ '@type': 'WebPage', name: 'x', mainEntity: [book] })],
    [
      'with a publication event',
      ld({ '@type': 'Book', name: 'Salt roads', author: 'Ada Quill', isbn: '9780306406157', publication: { '@type': 'PublicationEvent', startDate: '1911' } }),
    ],
    [
      'with other works it cites, contains and resembles',
      ld({
        ...book,
        citation: [{ '@type': 'Book', name: 'Other' }],
        hasPart: [{ '@type': 'Chapter', name: 'One' }],
        isSimilarTo: [{ '@type': 'Book', name: 'Like' }],
        workExample: { '@type': 'Book', name: 'Salt roads' },
      }),
    ],
    ['in two objects one after the other', block(`{"@type":"WebSite","name":"Cat"}\n${JSON.stringify(book)}`)],
    ['with its quotation marks escaped for HTML', block(JSON.stringify(book).replaceAll('"', '&quot;'))],
    [
      'with a raw line end inside a text and a comma too many',
      block('{"@type":"Book","name":"Salt\nroads","author":[{"name":"Ada Quill"},],"datePublished":1911,"isbn":"9780306406157",}'),
    ],
    ['with a block beside it that stays broken', `${block('{"@type":"Book","name":')}${ld(book)}`],
    ['with null and empty values', ld({ ...book, keywords: null, about: [], publisher: { name: '' }, inLanguage: null })],
    ['twice, the same', ld(book, book)],
    [
      'beside the terms, reviews and programs it points to',
      ld({
        '@graph': [
          book,
          { '@id': '#t', '@type': 'DefinedTerm', name: 'Salt' },
          { '@type': 'Review', name: 'Fine' },
          { '@type': 'WebApplication', name: 'Reader' },
        ],
      }),
    ],
  ])('%s is read', (_, html) => {
    const record = recordOf(html)
    expect(record).toMatchObject({ title: 'Salt roads', date: '1911', type: 'book', identifiers: { isbn: ['9780306406157'] } })
    expect(names(record)).toEqual(['Ada Quill'])
    expect(record.subjects).toEqual([])
  })

  test.each<[string, string]>([
    ['a list of works', ld({ '@type': 'ItemList', itemListElement: [{ item: book }, { item: { ...book, name: 'Other' } }] })],
    ['two works side by side', ld(book, { ...book, name: 'Brine' })],
    ['an answer to a search', ld({ '@type': 'SearchResultsPage', mainEntity: book })],
    ['a work for sale', ld({ ...book, offers: { '@type': 'Offer', price: 9, priceCurrency: 'EUR' } })],
    ['a review of a work', ld({ '@type': 'Review', name: 'On Salt roads', itemReviewed: book })],
    ['a person and what she wrote', ld({ '@type': 'Person', name: 'Ada Quill', workExample: [book] })],
    ['a press article about a work', ld({ '@type': 'NewsArticle', headline: 'Salt', about: book })],
  ])('%s makes no record', (_, html) => {
    expect(answer(html).kind).not.toBe('record')
  })

  test('terms keep their scheme and address, persons their role', () => {
    const record = recordOf(
      ld({
        ...book,
        about: [
          {
            '@type': 'DefinedTerm',
            '@id': 'http://id.loc.gov/authorities/subjects/sh85116846',
            name: 'Salt',
            inDefinedTermSet: 'http://id.loc.gov/authorities/subjects',
          },
          { '@type': 'DefinedTerm', name: 'Sodium Chloride', inDefinedTermSet: { '@id': 'http://id.nlm.nih.gov/mesh' } },
        ],
        translator: { '@type': 'Person', name: 'Ute Sand' },
        inLanguage: { '@type': 'Language', name: 'German', alternateName: 'ger' },
      }),
    )
    expect(record.subjects).toEqual([
      { label: 'Salt', scheme: 'lcsh', uri: 'http://id.loc.gov/authorities/subjects/sh85116846' },
      expect.objectContaining({ label: 'Sodium Chloride' }),
    ])
    expect(record.creators).toEqual([{ name: 'Ada Quill' }, { name: 'Ute Sand', role: 'translator' }])
    expect(record.language).toBe('de')
  })
})

describe('microdata', () => {
  test('of a work with properties in other places of the page is read where labels open the gate', () => {
    const record = recordOf(
      '<div itemscope itemtype="https://schema.org/Book" itemref="more"><h1 itemprop="name">Salt roads</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Ada Quill"></span></div><p id="more">on <a itemprop="about">Salt trade</a> <time itemprop="datePublished" datetime="1911-05">May 1911</time></p><dl><dt>Publisher</dt><dd>Harbour</dd><dt>Call number</dt><dd>SR 1</dd><dt>ISBN</dt><dd>0306406152</dd></dl>',
    )
    expect(record).toMatchObject({ title: 'Salt roads', date: '1911-05', identifiers: { isbn: ['9780306406157'], callnumber: ['SR 1'] } })
    expect(names(record)).toEqual(['Ada Quill'])
    expect(labels(record)).toEqual(['Salt trade'])
  })

  test('of works cited on the page adds nothing', () => {
    const record = recordOf(
      `${metas([
        ['citation_title', 'On weirs'],
        ['citation_author', 'Quill, Ada'],
        ['citation_doi', '10.5555/w'],
      ])}<article itemscope itemtype="https://schema.org/ScholarlyArticle"><h1 itemprop="headline">On weirs</h1><ol><li itemprop="citation" itemscope itemtype="https://schema.org/Book"><b itemprop="name">Other</b><i itemprop="author">Some Body</i><i itemprop="isbn">0306406152</i></li></ol></article>`,
    )
    expect(record.title).toBe('On weirs')
    expect(names(record)).toEqual(['Quill, Ada'])
    expect(record.identifiers).toEqual({ doi: ['10.5555/w'] })
  })
})

describe('RDFa', () => {
  test.each<[string, string]>([
    [
      'with a vocabulary',
      '<div vocab="https://schema.org/" typeof="Book"><h1 property="name">Salt roads</h1><span property="author" typeof="Person"><span property="name">Quill, Ada</span></span><span property="datePublished">1911</span><a property="sameAs" href="https://doi.org/10.5555/s">link</a></div>',
    ],
    [
      'with prefixes and lists of properties',
      '<div prefix="schema: http://schema.org/ dc: http://purl.org/dc/terms/" about="#it" typeof="schema:Book schema:Product"><h1 property="schema:name dc:title">Salt roads</h1><span property="schema:author dc:creator">Quill, Ada</span><span property="dc:issued">1911</span><a rel="schema:sameAs" href="https://doi.org/10.5555/s">x</a></div>',
    ],
    [
      'with contents instead of texts',
      '<main vocab="http://schema.org/" resource="#r" typeof="Book"><h1><span property="name" content="Salt roads">SALT ROADS</span></h1><meta property="author" content="Quill, Ada"><meta property="datePublished" content="1911"><link property="sameAs" href="https://doi.org/10.5555/s"></main>',
    ],
  ])('%s is read', (_, html) => {
    const record = recordOf(html)
    expect(record).toMatchObject({ title: 'Salt roads', date: '1911', type: 'book', identifiers: { doi: ['10.5555/s'] } })
    expect(names(record)).toEqual(['Quill, Ada'])
  })
})

describe('Highwire', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'authors one by one',
      [
        ['citation_author', 'Quill, Ada'],
        ['citation_author_institution', 'U'],
        ['citation_author_email', 'a@example.org'],
        ['citation_author', 'Coot, Bernard'],
      ],
    ],
    ['authors joined by semicolons', [['citation_authors', 'Quill, Ada; Coot, Bernard;']]],
    ['authors joined in one author tag', [['citation_author', 'Quill, Ada; Coot, Bernard']]],
    [
      'authors given twice',
      [
        ['citation_author', 'Quill, Ada'],
        ['citation_author', 'Coot, Bernard'],
        ['citation_authors', 'A Quill; B Coot'],
      ],
    ],
  ])('%s are read', (_, authors) => {
    const record = recordOf(metas([['citation_title', 'On weirs'], ['citation_doi', '10.5555/w'], ...authors]))
    expect(names(record)).toEqual(['Quill, Ada', 'Coot, Bernard'])
  })

  test.each([
    ['2012/11/26', '2012-11-26'],
    ['2012 Nov 26', '2012-11-26'],
    ['11/26/2012', '2012-11-26'],
    ['26/11/2012', '2012-11-26'],
    ['November 2012', '2012-11'],
    ['2012/11', '2012-11'],
    ['2012', '2012'],
    ['Winter 2012', '2012'],
    ['2012-11-26T00:00:00Z', '2012-11-26'],
  ])('the date %s is %s', (written, date) => {
    expect(
      recordOf(
        metas([
          ['citation_title', 'On weirs'],
          ['citation_journal_title', 'J'],
          ['citation_date', written],
        ]),
      ).date,
    ).toBe(date)
  })

  test.each([
    ['joined by semicolons', [['citation_keywords', 'weirs; rivers; salt, sea']], ['weirs', 'rivers', 'salt, sea']],
    ['joined by commas', [['citation_keywords', 'weirs, rivers, sea']], ['weirs', 'rivers', 'sea']],
    [
      'one by one',
      [
        ['citation_keywords', 'weirs'],
        ['citation_keywords', 'rivers, great'],
      ],
      ['weirs', 'rivers, great'],
    ],
    [
      'joined, and again one by one in Dublin Core',
      [
        ['citation_keywords', 'weirs, rivers'],
        ['DC.subject', 'weirs'],
        ['DC.subject', 'rivers'],
        ['DC.title', 'On weirs'],
      ],
      ['weirs', 'rivers'],
    ],
  ] as const)('keywords %s are read', (_, list, expected) => {
    expect(labels(recordOf(metas([['citation_title', 'On weirs'], ['citation_doi', '10.5555/w'], ...list])))).toEqual(expected)
  })

  test.each([
    ['citation_journal_title', 'article'],
    ['citation_conference_title', 'conference'],
    ['citation_dissertation_institution', 'thesis'],
    ['citation_technical_report_institution', 'report'],
    ['citation_arxiv_id', 'article'],
    ['citation_inbook_title', 'book'],
  ])('%s tells the type %s', (name, type) => {
    expect(
      recordOf(
        metas([
          ['citation_title', 'On weirs'],
          ['citation_author', 'Quill, Ada'],
          [name, '2101.01234'],
        ]),
      ).type,
    ).toBe(type)
  })
})

describe('Dublin Core', () => {
  test('qualifiers, schemes and languages are read', () => {
    const record = recordOf(
      metas([
        ['DC.Title', 'On weirs', 'xml:lang="en"'],
        ['DC.Title.Alternative', 'Über Wehre', 'xml:lang="de"'],
        ['DC.Creator.PersonalName', 'Quill, Ada'],
        ['DC.Creator.CorporateName', 'Water Board'],
        ['DC.Contributor.Advisor', 'Root, Walter'],
        ['DC.Date.Issued', '2009-05'],
        ['DC.Date.Modified', '2015-01-01'],
        ['DC.Date.Accessioned', '2014-01-01'],
        ['DC.Identifier', '978-0-306-40615-7', 'scheme="ISBN"'],
        ['DC.Identifier', '10.5555/w', 'scheme="doi"'],
        ['DC.Identifier', 'urn:nbn:de:x-1'],
        ['DC.Identifier', 'http://hdl.handle.net/1885/7'],
        ['DC.Identifier', 'https://repo.example.org/77'],
        ['DC.Subject', 'Weirs', 'scheme="DCTERMS.LCSH"'],
        ['DC.Subject.MESH', 'Rivers'],
        ['DC.Subject.DDC', '627.8'],
        ['DC.Language', 'en', 'scheme="DCTERMS.RFC1766"'],
        ['DC.Type', 'Thesis'],
      ]),
    )
    expect(record).toMatchObject({
      title: 'On weirs',
      titleAlt: ['Über Wehre'],
      date: '2009-05',
      language: 'en',
      type: 'thesis',
      identifiers: { isbn: ['9780306406157'], doi: ['10.5555/w'], urn: ['urn:nbn:de:x-1'], hdl: ['1885/7'] },
    })
    expect(names(record)).toEqual(['Quill, Ada', 'Water Board'])
    expect(record.subjects).toEqual([
      { label: 'Weirs', scheme: 'lcsh' },
      { label: 'Rivers', scheme: 'mesh' },
    ])
  })

  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'a web page',
      [
        ['DC.title', 'Opening hours'],
        ['DC.creator', 'Web Office'],
        ['DC.date', '2019'],
        ['DC.identifier', 'https://x.example.org/hours'],
        ['DC.format', 'text/html'],
      ],
    ],
    [
      'a page of text',
      [
        ['DC.title', 'Opening hours'],
        ['DC.creator', 'Web Office'],
        ['DC.type', 'Text'],
        ['DC.language', 'en'],
      ],
    ],
    ['a title alone', [['DC.title', 'Opening hours']]],
  ])('%s that describes itself makes no record', (_, list) => {
    expect(answer(metas(list)).kind).not.toBe('record')
  })
})

describe('COinS', () => {
  test.each<[string, string, object]>([
    [
      'an article with its first author apart',
      'rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.genre=article&amp;rft.atitle=On+weirs&amp;rft.jtitle=Journal+of+Coasts&amp;rft.aulast=Quill&amp;rft.aufirst=Ada&amp;rft.au=Bernard+Coot&amp;rft.issn=0317-8471&amp;rft.date=2009-05&amp;rft_id=info%3Adoi%2F10.5555%2Fw',
      {
        title: 'On weirs',
        type: 'article',
        date: '2009-05',
        partOf: ['Journal of Coasts'],
        creators: [{ name: 'Quill, Ada' }, { name: 'Bernard Coot' }],
        identifiers: { doi: ['10.5555/w'], issn: ['0317-8471'] },
      },
    ],
    [
      'a chapter of a book',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.genre=bookitem&amp;rft.atitle=Dykes&amp;rft.btitle=Water+and+order&amp;rft.au=Groden%2C+Enno&amp;rft.isbn=0-306-40615-2',
      { title: 'Dykes', type: 'book', partOf: ['Water and order'], identifiers: { isbn: ['9780306406157'] } },
    ],
    [
      'a dissertation',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:dissertation&amp;rft.title=Peat&amp;rft.au=Bog%2C+Lena&amp;rft.inst=Coast+University&amp;rft.date=2019',
      { title: 'Peat', type: 'thesis', publisher: 'Coast University', date: '2019' },
    ],
    [
      'a patent',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:patent&amp;rft.title=Sluice+gate&amp;rft.inventor=Root%2C+Walter&amp;rft.date=1931',
      { title: 'Sluice gate', type: 'patent', creators: [{ name: 'Root, Walter' }] },
    ],
    [
      'Dublin Core',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:dc&amp;rft.title=Ropewalk&amp;rft.creator=Pike%2C+Sam&amp;rft.subject=Rope&amp;rft.subject=Labour&amp;rft.identifier=http%3A%2F%2Fhdl.handle.net%2F1%2F2',
      { title: 'Ropewalk', subjects: [{ label: 'Rope' }, { label: 'Labour' }], identifiers: { hdl: ['1/2'] } },
    ],
    [
      'numbers of registries',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.btitle=Lamps&amp;rft.au=Tern&amp;rft_id=info:oclcnum/8812345&amp;rft_id=urn:ISBN:9780306406157&amp;rft_id=info:lccn/31012345',
      { identifiers: { oclc: ['8812345'], isbn: ['9780306406157'], lccn: ['31012345'] } },
    ],
    [
      'letters in an older character set',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.btitle=F%EAte+de+la+mer&amp;rft.au=G%E9r%F4me&amp;rft.date=1931',
      { title: 'Fête de la mer', creators: [{ name: 'Gérôme' }] },
    ],
    [
      'ampersands escaped twice',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;amp;rft.btitle=Salt+%26+bread&amp;amp;rft.au=Quill%2C+Ada',
      { title: 'Salt & bread', creators: [{ name: 'Quill, Ada' }] },
    ],
    [
      'keys without their prefix',
      'genre=book&amp;title=Salt+roads&amp;aulast=Quill&amp;aufirst=Ada&amp;isbn=0306406152',
      { title: 'Salt roads', creators: [{ name: 'Quill, Ada' }], identifiers: { isbn: ['9780306406157'] } },
    ],
  ])('%s is read', (_, pairs, expected) => {
    expect(recordOf(span(pairs))).toMatchObject(expected)
  })

  test.each<[string, string]>([
    ['a post of a blog', span('rft_val_fmt=info:ofi/fmt:kev:mtx:dc&amp;rft.type=blogPost&amp;rft.title=Walk&amp;rft.aulast=Pim')],
    ['a list of references', `<ol class="references"><li>${span('rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.btitle=Lamps&amp;rft.au=Tern')}</li></ol>`],
    ['two works', span('rft.btitle=One&amp;rft.au=A') + span('rft.btitle=Two&amp;rft.au=B')],
    ['a title and nothing else', span('rft.btitle=One')],
  ])('%s makes no record', (_, html) => {
    expect(answer(html).kind).not.toBe('record')
  })
})

describe('OpenGraph', () => {
  const graph =
    '<meta property="og:title" content="Salt roads"><meta property="og:type" content="book"><meta property="book:author" content="Ada Quill"><meta property="book:isbn" content="9780306406157">'
  test('opens nothing', () => expect(answer(graph).kind).toBe('none'))
  test('fills what another format leaves out', () => {
    expect(recordOf(`${graph}${span('rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.btitle=Salt+roads&amp;rft.date=1911')}`)).toMatchObject({
      creators: [{ name: 'Ada Quill' }],
      identifiers: { isbn: ['9780306406157'] },
      date: '1911',
    })
  })
})
