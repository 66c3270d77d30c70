// A grammar of hostile catalogue pages: mixtures of all formats, labels of five languages, marks of platforms, broken markup and addresses of every kind.
import fc from 'fast-check'

export interface Fuzzed {
  url: string
  html: string
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const words = pick(
  'Salt roads',
  'Tide tables',
  'Die Elbe im Winter',
  'Ægir & his daughters',
  "L'île d'en face",
  'Los faros del sur',
  '海塘旧影',
  '河港纪略',
  '灯台物語',
  'قصة البحر',
  '한국의 등대',
)
const people = pick(
  'Quill, Ada, 1871-1940',
  'Ada Quill',
  '周某某 著',
  '(清)陈某某',
  'Müller, Jörg [Hrsg.]',
  'Tern, Olive; Coot, B.',
  'World Harbour Organization',
  'by Ada Quill ; ill. by B. Coot',
)
const dates = pick(
  '1998',
  'c1911',
  '[193-?]',
  '1936年4月',
  '民国二十五年',
  '2012-05-31T10:00:00Z',
  'ca. 1850-1860',
  '12 BC',
  '0000',
  '99999',
  '光绪三年',
  '2019/13/45',
)
const codes = pick(
  '978-7-04-021138-2',
  '0-306-40615-2',
  '9780306406158',
  '1234-5679',
  '10.5555/12345678',
  'https://doi.org/10.1000/%E0%A4%A',
  'hdl:1/2',
  'ark:/12345/x',
  'TV-092/7',
  '(OCoLC)00123',
  'urn:nbn:de:0-1',
  'PMC12345',
)
const traps = pick(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  '\u202egnp.exe\u202c',
  '\ud800',
  'a\udc00b',
  '\u0000\u0007\u001b[31m',
  '&amp;lt;b&amp;gt;',
  '&#xD800;&#0;&#99999999;',
  '</script><h1>Other</h1>',
  '<!-- ',
  ']]>',
  '(((((((((((((((((((((',
  '﷽﷽﷽',
  'Ã¤Ã¶',
  '锟斤拷',
)
const long = fc
  .tuple(pick('a', ' ', '1-', '&', '<i>', '; ', '著', '[', ' / ', '--', '\n', 'é'), pick(200, 400, 400, 3000, 20_000))
  .map(([sign, times]) => sign.repeat(times))
const value = fc.oneof(
  { weight: 60, arbitrary: words },
  { weight: 40, arbitrary: people },
  { weight: 30, arbitrary: dates },
  { weight: 40, arbitrary: codes },
  { weight: 30, arbitrary: traps },
  { weight: 20, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: long },
)

const label = pick(
  ...[
    'Title',
    'Author',
    'Main Author',
    'Published',
    'Imprint',
    'Publisher',
    'ISBN',
    'ISSN',
    'DOI',
    'Subjects',
    'Call Number',
    'Reference code',
    'Language',
    'Series',
    'Level of description',
    'Due date',
    'Fines',
  ],
  ...['Titel', 'Verfasser', 'Erschienen', 'Verlag', 'Schlagwörter', 'Signatur', 'Sprache', 'Jahr', 'Fällig am'],
  ...['Titre', 'Auteur', 'Éditeur', 'Sujets', 'Cote', 'Langue', 'Publié'],
  ...['Título', 'Autor', 'Editorial', 'Materia', 'Signatura', 'Idioma'],
  ...['题名/责任者', '题名', '责任者', '出版发行项', 'ISBN及定价', '学科主题', '中图法分类号', '索书号', '档号', '主题词', '应还日期'],
  ...['dc.title', 'dc.contributor.author', 'dc.date.issued', 'Egile', ''],
)
const metaName = pick(
  ...[
    'citation_title',
    'citation_author',
    'citation_publication_date',
    'citation_doi',
    'citation_isbn',
    'citation_issn',
    'citation_keywords',
    'citation_journal_title',
  ],
  ...['DC.title', 'DC.creator', 'DC.date', 'DC.identifier', 'DC.subject', 'DC.type', 'DCTERMS.issued', 'dcterms.title', 'DC.language', 'dc:creator'],
  ...[
    'eprints.title',
    'eprints.creators_name',
    'bepress_citation_title',
    'bepress_citation_author',
    'prism.publicationName',
    'og:title',
    'og:type',
    'og:site_name',
    'book:isbn',
    'generator',
    'keywords',
  ],
)
const generator = pick(
  'VuFind 9.1',
  'Koha 23',
  'DSpace 7.6',
  'EPrints 3.4',
  'Omeka',
  'SLiMS 9 Bulian',
  'AtoM',
  'WordPress 6',
  'Open Journal Systems 3.3',
  'InvenioRDM',
  '',
)
const types = pick(
  'Book',
  'Article',
  'ScholarlyArticle',
  'Thesis',
  'ArchiveComponent',
  'WebSite',
  'Product',
  'NewsArticle',
  'Dataset',
  'Person',
  'http://schema.org/Book',
  '',
  '__proto__',
)
const key = pick(
  ...[
    'name',
    'headline',
    'author',
    'creator',
    'contributor',
    'about',
    'keywords',
    'datePublished',
    'isbn',
    'identifier',
    'sameAs',
    'publisher',
    'isPartOf',
    'inLanguage',
    'mainEntity',
    '@graph',
    '@id',
    'offers',
  ],
  ...['__proto__', 'constructor', 'toString', 'temporalCoverage', 'o:id', 'dcterms:title'],
)

const { json } = fc.letrec<{ json: unknown; node: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    value,
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    tie('node'),
    fc.array(tie('node'), { maxLength: 4 }),
  ),
  node: fc
    .tuple(types, fc.array(fc.tuple(key, tie('json')), { maxLength: 7 }))
    .map(([type, entries]) => `{"@type":${JSON.stringify(type)}${entries.map(([name, inner]) => `,${JSON.stringify(name)}:${written(inner)}`).join('')}}`)
    .map((text) => new Written(text)),
}))

/** JSON already written, because `__proto__` and doubled keys do not survive being objects. */
class Written {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

function written(inner: unknown): string {
  if (inner instanceof Written) return inner.text
  return Array.isArray(inner) ? `[${inner.map(written).join(',')}]` : (JSON.stringify(inner) ?? 'null')
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
/** A value as text of the page: mostly escaped, sometimes as it is. */
const shown = fc.tuple(value, fc.nat(6)).map(([text, how]) => (how === 0 ? text : how === 1 ? `<a href="javascript:x">${escaped(text)}</a>` : escaped(text)))
const rows = fc.array(fc.tuple(label, fc.array(shown, { minLength: 1, maxLength: 3 })), { maxLength: 9 })

const script = fc
  .tuple(json, fc.nat(5))
  .map(([inner, how]) =>
    written(inner)
      .slice(0, how === 0 ? 60 : undefined)
      .replace(/}/, how === 1 ? ',}' : '}'),
  )
  .map((text) => `<script type="application/ld+json">${text.replaceAll('</', '<\\/')}</script>`)
const metas = fc
  .array(fc.tuple(metaName, value), { maxLength: 12 })
  .map((list) => list.map(([name, content]) => `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`).join(''))
const titleTag = value.map((text) => `<title>${escaped(text)}</title>`)
const generated = generator.map((name) => `<meta name="generator" content="${name}">`)

const blocks: readonly fc.Arbitrary<string>[] = [
  rows.map((list) => `<dl>${list.map(([name, values]) => `<dt>${name}:</dt>${values.map((text) => `<dd>${text}</dd>`).join('')}`).join('')}</dl>`),
  rows.map(
    (list) => `<table>${list.map(([name, values]) => `<tr><th>${name}</th>${values.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
  ),
  rows.map((list) => `<div>${list.map(([name, values]) => `<p><strong>${name}:</strong> ${values.join('; ')}<br>`).join('')}</div>`),
  rows.map((list) => `<p>${list.map(([name, values]) => `【${name}】${values.join('')}`).join('')}</p>`),
  rows.map((list) => list.map(([name, values]) => `<h3>${name}</h3><ul>${values.map((text) => `<li>${text}`).join('')}</ul>`).join('')),
  rows.map(
    (list) => `<ul>${list.map(([name, values]) => `<li><span class="label">${name}</span><span class="value">${values.join('')}</span></li>`).join('')}</ul>`,
  ),
  fc
    .tuple(types, rows)
    .map(
      ([type, list]) =>
        `<div vocab="http://schema.org/" typeof="${type}">${list.map(([, values], at) => `<span property="${['name', 'author', 'datePublished', 'isbn', 'about'][at % 5]}">${values[0]}</span>`).join('')}</div>`,
    ),
  fc
    .tuple(types, rows)
    .map(
      ([type, list]) =>
        `<div itemscope itemtype="http://schema.org/${type}">${list.map(([, values], at) => `<span itemprop="${['name', 'author', 'datePublished', 'isbn', 'keywords'][at % 5]}">${values[0]}</span>`).join('')}</div>`,
    ),
  fc
    .array(fc.tuple(pick('btitle', 'atitle', 'au', 'date', 'isbn', 'pub', 'subject', 'jtitle', 'aulast'), value), { maxLength: 8 })
    .map(
      (list) =>
        `<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;${list.map(([name, text]) => `rft.${name}=${escaped(encodeURI(text.toWellFormed()).replace(/%$/, ''))}`).join('&amp;')}"></span>`,
    ),
  value.map(
    (text) =>
      `<pre>LEADER 00000cam a2200000 a 4500\n001 ${escaped(text)}\n100 1  |a ${escaped(text)}\n245 10 |a ${escaped(text)} / |c x\n260    |a b |c 1999\n650  0 |a ${escaped(text)}</pre>`,
  ),
  shown.map((text) => `<h1>${text}</h1>`),
  shown.map((text) => `<h2>${text}</h2><p>${text}`),
  pick(
    '<form id="title"><input name="querySelector"><input name="body"></form>',
    '<img name="body"><img name="head">',
    '<form name="documentElement"><input name="children"></form>',
    '<iframe srcdoc="<h1>Other</h1>"></iframe>',
    '<object id="metas"></object>',
    '<embed name="querySelectorAll">',
    '<a id="location" name="title"></a>',
    '<form name="title"></form><form name="title"></form>',
    '<input type="password"><h1>Log in</h1>',
    '<svg><title>x</title><desc>',
  ),
  fc.tuple(pick('div', 'span', 'table', 'b', 'blockquote', 'font'), pick(3, 60, 600)).map(([name, depth]) => `<${name}>`.repeat(depth)),
  fc
    .array(
      pick(
        '</div>',
        '<td>',
        '</table>',
        '<tr>',
        '</p>',
        '<template>',
        '</body>',
        '<frameset>',
        '<plaintext>',
        '<select>',
        '<math><mi>',
        '<!--',
        '<![CDATA[',
        '<noscript>',
      ),
      { maxLength: 4 },
    )
    .map((list) => list.join('')),
]

const mark = pick(
  ...[
    '',
    '',
    'class="template-dir-record"',
    'id="opac-detail"',
    'class="blacklight-catalog-show"',
    'class="informationobject index"',
    'class="item resource show"',
    'id="opac-user"',
    'class="search-results"',
  ],
  ...['class="bibContent"', 'class="exl"', 'class="itemDisplayTable"'],
)
const path = pick(
  ...[
    '/Record/b77',
    '/opac/item.php?marc_no=0000451',
    '/record=b1234567~S4',
    '/eg/opac/record/8812',
    '/cgi-bin/koha/opac-detail.pl?biblionumber=7',
    '/handle/10111/42',
    '/items/1b2c',
    '/catalog/77',
    '/discovery/fulldisplay?docid=alma1',
    '/repositories/2/resources/3',
  ],
  ...[
    '/',
    '/search?q=x',
    '/MyResearch/Home',
    '/index.php/some-record',
    '/id/eprint/12/',
    '/frontdoor/index/index/docId/9',
    '/kcms/detail?filename=1',
    '/%E0%A4%A',
    '/a?__proto__=1&q=%',
    '/client/en_GB/x/search/detailnonmodal/ent:1/one',
  ],
)
const address = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(pick('https://cat.example.org', 'http://opac.example.edu.cn:8080', 'https://repo.example.de', 'https://a-b.proxy.example.edu'), path)
      .map(([host, rest]) => host + rest),
  },
  { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  {
    weight: 1,
    arbitrary: pick(
      '',
      'about:blank',
      'data:text/html,x',
      'not a url',
      `https://x.example/${'a/'.repeat(3000)}`,
      'https://user:word@x.example/record/1;jsessionid=9',
      'https://例え.jp/書誌/1',
    ),
  },
)

/** What happens to a page on its way: mostly nothing. */
const damage = pick<(html: string) => string>(
  (html) => html,
  (html) => html,
  (html) => html,
  (html) => html.slice(0, html.length / 2),
  (html) => html.slice(0, html.length * 0.9),
  (html) => html.replace(/>/, ''),
  (html) => html.replaceAll('"', ''),
  (html) => html.toUpperCase(),
  (html) => html.replaceAll('class=', '\u0000='),
  (html) => html + html,
)

/** Any page and its address. */
export const documents: fc.Arbitrary<Fuzzed> = fc
  .record({
    url: address,
    head: fc.tuple(titleTag, fc.option(generated, { nil: '' }), fc.option(metas, { nil: '' }), fc.array(script, { maxLength: 2 })),
    mark,
    body: fc.array(fc.oneof(...blocks), { maxLength: 6 }),
    damage,
  })
  .map(({ url, head, mark, body, damage }) => ({
    url,
    html: damage(`<!doctype html><html><head>${head.flat().join('')}</head><body ${mark}>${body.join('')}</body></html>`),
  }))
