import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { bounded, MAX_VALUES, valueCount } from '#extension/domain/recognise/bounds.ts'
import { publisherName } from '#extension/domain/recognise/normalise/imprint.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { parseLoose, repairJson } from '#extension/domain/recognise/repair-json.ts'
import { CatalogueRecord } from '#shared/record.ts'

const parser = new new JSDOM('').window.DOMParser()
const url = 'https://cat.example.org/items/7'
const read = (document: Document): CatalogueRecord => {
  const found = recognise(document, url)
  if (found.kind !== 'record') throw new Error(found.reason)
  return CatalogueRecord.parse(found.record)
}
const recordOf = (html: string): CatalogueRecord => read(parser.parseFromString(`<title>Salt roads</title>${html}\n`, 'text/html'))
const ld = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Book', name: 'Salt roads', author: 'Quill, Ada', ...node })}</script>`
const rows = (more: readonly (readonly [string, string])[]): string =>
  `<h1>Salt roads</h1><dl>${[['Title', 'Salt roads'], ['Author', 'Quill, Ada'], ['Call number', 'X 1'], ...more].map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`

describe('subjects', () => {
  test('a term of a set keeps its address and code', () => {
    const about = [
      { '@type': 'DefinedTerm', name: 'Salt', termCode: 'sh85116874', url: 'https://id.loc.gov/authorities/subjects/sh85116874', inDefinedTermSet: 'LCSH' },
      { '@type': 'DefinedTerm', '@id': '#t2', name: 'Roads; tracks', termCode: 'T2', url: 'https://terms.example.org/t2' },
      { '@type': 'Thing', name: 'Trade', url: 'https://cat.example.org/search?q=Trade' },
    ]
    expect(recordOf(ld({ about })).subjects).toEqual([
      { label: 'Salt', scheme: 'lcsh', notation: 'sh85116874', uri: 'https://id.loc.gov/authorities/subjects/sh85116874' },
      { label: 'Roads; tracks', notation: 'T2', uri: 'https://terms.example.org/t2' },
      { label: 'Trade' },
    ])
  })

  test.each([
    ['F426.82;K928', ['F426.82', 'K928']],
    ['F426 版次：5', ['F426']],
    ['Ｆ４２６', ['F426']],
  ])('the Chinese class %s gives a heading for each number: %j', (value, numbers) => {
    const { subjects, classes } = recordOf(rows([['中图分类号', value]]))
    expect(subjects).toEqual(numbers.map((number) => ({ label: number, scheme: 'clc', notation: number })))
    expect(classes).toEqual(numbers.map((number) => ({ scheme: 'clc', notation: number })))
  })

  test('a Chinese heading is divided at its full-width hyphens, under a label too', () => {
    expect(recordOf(rows([['主题词', '盐业－历史－中国']])).subjects).toEqual([{ label: '盐业 -- 历史 -- 中国' }])
  })

  const marc = (fields: string): string =>
    `<pre>LEADER 00000cam  2200000 a 4500\n001    12345\n100 1  Quill, Ada.\n245 10 Salt roads.\n260    Leeds :|bSnow,|c1999.\n${fields}</pre>`
  test('a heading of another list stays, unless it only repeats the words of the first', () => {
    const fields = '650  0 Tides|zEngland|zLondon|xTables.\n650  7 Salt.|2fast\n650  7 Tides.|2fast\n651  7 England|zLondon.|2fast\n'
    expect(recordOf(marc(fields)).subjects).toEqual([
      { label: 'Tides -- England -- London -- Tables', scheme: 'lcsh' },
      { label: 'Salt', scheme: 'fast' },
    ])
  })

  test('a link of MARC has the words of its note', () => {
    expect(recordOf(marc('856 40 |uhttps://x.example.com/full|zFull text\n')).holdings).toEqual([{ url: 'https://x.example.com/full', label: 'Full text' }])
  })
})

describe('bounds', () => {
  const leaves = (value: unknown): number =>
    typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, inner) => sum + leaves(inner), 0) : 1
  const texts = (record: CatalogueRecord): number => leaves({ ...record, provenance: {}, url: {}, platform: {} })

  test('every text that leaves is counted: roles, schemes, codes and addresses of terms, words of links', () => {
    const about = Array.from({ length: 60 }, (_, at) => ({
      '@type': 'DefinedTerm',
      name: `Subject ${at}`,
      termCode: `T${at}`,
      url: `https://id.example.org/s/${at}`,
      inDefinedTermSet: 'LCSH',
    }))
    const author = Array.from({ length: 40 }, (_, at) => ({ '@type': 'Person', name: `Quill${at}, Ada`, roleName: 'editor' }))
    const record = recordOf(ld({ about, author, isbn: '9780306406157' }))
    expect(texts(record)).toBe(valueCount(record))
    expect(texts(record)).toBeLessThanOrEqual(MAX_VALUES)
    expect(record.creators.length + record.subjects.length).toBeGreaterThan(30)
    expect(record.identifiers.isbn).toEqual(['9780306406157'])
  })

  test('a long ordinary record keeps every name and heading, and their codes give way first', () => {
    const subjects = Array.from({ length: 20 }, (_, at) => ({ label: `Salt ${at}`, scheme: 'lcsh', notation: `sh${at}`, uri: `https://id.example.org/${at}` }))
    const creators = Array.from({ length: 6 }, (_, at) => ({ name: `Quill${at}, Ada`, role: 'editor' }))
    const cut = bounded({ title: 'Salt', creators, subjects, identifiers: { isbn: ['9780306406157'] }, url, provenance: {} })
    expect(cut.creators).toEqual(creators)
    expect(cut.subjects).toEqual(subjects.map(({ label, scheme }) => ({ label, scheme })))
  })
})

describe('publishers', () => {
  test.each([
    ['Dublin : Press, [ca. 1850-1860]', 'Press'],
    ['Dublin : Press, ca. 1850', 'Press'],
    ['Dublin : Press, [between 1850 and 1860]', 'Press'],
    ['Paris : Gallimard, DL 1987', 'Gallimard'],
    ['Madrid : Cátedra, D.L. 1987', 'Cátedra'],
    ['New York, NY : Knopf, [date of publication not identified]', 'Knopf'],
    ['London ; New York : Penguin, c1999.', 'Penguin'],
    ['Leeds : Snow ; London : Frost, 1999', 'Snow'],
    ['Berlin : Springer [u.a.], 2001', 'Springer'],
    ['Cambridge, Mass. : MIT Press, 2004, ©2003', 'MIT Press'],
    ['Oxford: Oxford University Press (1999)', 'Oxford University Press'],
    ['北京 : 中华书局, 1987.5', '中华书局'],
    ['北京：中华书局，1987', '中华书局'],
    ['Paris : Seuil', 'Seuil'],
    ['Penguin, 1999', 'Penguin'],
    ['Leeds : Snow, c1999', 'Snow'],
    ['Snow', 'Snow'],
    ['Éditions 1900', 'Éditions 1900'],
    ['Snow, Frost & Co., Ltd.', 'Snow, Frost & Co., Ltd.'],
    ['ACME: The Art Press', 'ACME: The Art Press'],
    ['21st Century Press', '21st Century Press'],
  ])('of "%s" the name is %s', (text, name) => {
    expect(publisherName(text)).toBe(name)
  })

  test.each([
    ['Published', 'Dublin : Press, [ca. 1850-1860]', 'Press', '1850/1860'],
    ['Publisher', 'Leeds : Snow, c1999', 'Snow', '1999'],
    ['Editorial', 'Madrid : Cátedra, D.L. 1987', 'Cátedra', '1987'],
    ['Éditeur', 'Paris : Gallimard, DL 1987', 'Gallimard', '1987'],
  ])('under %s, "%s" is %s and %s', (label, value, publisher, date) => {
    expect(recordOf(rows([[label, value]]))).toMatchObject({ publisher, date })
  })
})

describe('languages', () => {
  test.each([
    ['English, French and Old Norse', ['en', 'fr', 'non']],
    ['Deutsch und Latein', ['de', 'la']],
    ['汉语、藏语', ['zh', 'bo']],
    ['eng; fre', ['en', 'fr']],
    ['Chinese, Classical', ['zh']],
    ['Greek, Modern (1453-)', ['el']],
    ['Icelandic', ['is']],
    ['English', ['en']],
  ])('%s are %j', (value, [first, ...others]) => {
    const record = recordOf(rows([['Language', value]]))
    expect([record.language, record.otherLanguages ?? []]).toEqual([first, others])
  })
})

test('a patent in COinS keeps its number', () => {
  const title =
    'ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Apatent&amp;rft.title=Salt+roads&amp;rft.inventor=Quill%2C+Ada&amp;rft.number=US123&amp;rft.date=1999'
  expect(recordOf(`<h1>Salt roads</h1><span class="Z3988" title="${title}"></span>`)).toMatchObject({ type: 'patent', identifiers: { local: ['US123'] } })
})

describe('the last value of a page', () => {
  const live = (bytes: number | undefined, html: string): Document => {
    const { window } = new JSDOM('<title>Salt roads</title>', { url })
    window.document.body.innerHTML = html
    const sizes = bytes === undefined ? [] : [{ decodedBodySize: bytes }]
    Object.defineProperty(window, 'performance', { value: { getEntriesByType: () => sizes } })
    return window.document
  }
  const page = rows([
    ['Published', '1999'],
    ['Publisher', 'Snow'],
  ])

  test('is whole where a script wrote more than what came', () => {
    expect(read(live(10, page)).publisher).toBe('Snow')
  })

  test('is whole in an application', () => {
    expect(read(live(undefined, `<div id="app">${page}</div>`)).publisher).toBe('Snow')
    expect(read(live(undefined, `<x-catalogue>${page}</x-catalogue>`)).publisher).toBe('Snow')
  })

  test('is not believed where the page may have been cut', () => {
    const cut = [live(page.length + 100, page), parser.parseFromString(`<title>Salt roads</title><div id="app">${page}`, 'text/html')]
    for (const document of cut) expect(JSON.stringify(recognise(document, url))).not.toContain('Snow')
  })
})

describe('broken JSON', () => {
  const whole = '{"@type":"Book","name":"Harbour Lights","author":{"name":"Mary Quill"},"datePublished":"1911","isbn":["0306406152"],"about":["Salt","Sea"]}'
  const value: unknown = JSON.parse(whole)
  test.each([
    ['single quotes', whole.replaceAll('"', "'")],
    ['single quotes around one key', whole.replace('"datePublished"', "'datePublished'")],
    ['bare keys', whole.replace(/"(name|isbn|author)":/g, '$1:')],
    ['a missing comma between members', whole.replace('"},"date', '"}\n"date').replace('"1911",', '"1911" ')],
    ['a missing comma in a list', whole.replace('"Salt",', '"Salt" ')],
    ['a missing last brace', whole.slice(0, -1)],
    ['comments between', whole.replace(',"date', '/* when */,// x\n"date')],
    ['commas too many', whole.replace(']}', ',],}').replace('"1911",', '"1911",,')],
    ['a line end in a string', whole.replace('Harbour ', 'Harbour\n')],
    ['a section around it', `//<![CDATA[\n${whole};\n//]]>`],
    ['escaped entities', whole.replaceAll('"', '&quot;')],
  ])('with %s is read whole', (_, source) => {
    expect(parseLoose(source)).toEqual(value)
  })

  test.each([
    ['quotes in a string', whole.replace('Harbour Lights', 'Harbour "Lights"'), 'Harbour "Lights"'],
    ['an apostrophe in single quotes', whole.replaceAll('"', "'").replace('Lights', "Lights' end"), "Harbour Lights' end"],
    ['an address in single quotes', whole.replaceAll('"', "'").replace('Harbour Lights', 'https://a.example.org/x'), 'https://a.example.org/x'],
    ['an escape of its own', whole.replace('Harbour ', 'Harbour \\x '), 'Harbour \\x Lights'],
  ])('with %s is read as meant', (_, source, name) => {
    expect(parseLoose(source)).toMatchObject({ name, author: { name: 'Mary Quill' }, datePublished: '1911' })
  })

  test('several objects are a list', () => {
    expect(parseLoose(`${whole},\n${whole}`)).toEqual([value, value])
  })

  test('a value whose end cannot be told is left out with what follows', () => {
    expect(parseLoose('{"name":"Salt" ; "author":"Quill","isbn":"1"}')).toEqual({})
    expect(parseLoose('{"name":"Salt","author":Quill,"isbn":"1"}')).toEqual({ name: 'Salt' })
  })

  test('cut anywhere, it keeps whole values only', () => {
    const texts = (node: unknown): unknown[] => (typeof node === 'object' && node !== null ? Object.values(node).flatMap(texts) : [node])
    const every = new Set(texts(value))
    const most = whole.replaceAll('"', "'")
    for (const source of [whole, most, whole.replace('"1911"', '1911')])
      for (let end = 0; end < source.length; end++)
        expect(texts(parseLoose(source.slice(0, end)) ?? []).filter((text) => text !== 1911 && !every.has(text))).toEqual([])
  })

  test('whatever it is, it is answered without a throw and without touching a prototype', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\'\\/* \n<-1a', '__proto__', 'null', '"a":'), maxLength: 60 }), (source) => {
        const found = parseLoose(source)
        expect(typeof found === 'object' && found !== null ? Object.getPrototypeOf(found) : Object.prototype).toBe(
          Array.isArray(found) ? Array.prototype : Object.prototype,
        )
      }),
      { numRuns: 3000 },
    )
    expect(parseLoose(`{"a":1,,${'{"a":'.repeat(9000)}`)).toBeDefined()
  })

  test('JSON that is whole is read as the browser reads it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const source: unknown = JSON.parse(json)
        fc.pre(typeof source === 'object' && source !== null && !json.includes('__proto__') && !/["'<]\s*[,:;{}[\]]|[,:;{}[\]]\s*["'<]/.test(texts(source)))
        expect(repairJson(json)).toEqual(source)
      }),
    )
  })
  const texts = (node: unknown): string =>
    typeof node === 'object' && node !== null ? [...Object.keys(node), ...Object.values(node).map(texts)].join('\n') : String(node)
})
