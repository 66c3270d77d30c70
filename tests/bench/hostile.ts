/** A page made to hurt its reader. */
export interface HostilePage {
  name: string
  url: string
  html: string
}

const URL = 'https://hostile.example.org/record/1'

const repeated = (count: number, piece: (at: number) => string): string => Array.from({ length: count }, (_, at) => piece(at)).join('')
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`

/** A page of up to 40 MB, written when it is asked for and shown without layout: only its parsing and reading cost time. */
const giant = (name: string, inner: () => string, url = URL): HostilePage => ({
  name,
  url,
  get html() {
    return `<html style="display:none"><title>Giant</title><h1>Giant</h1>${inner()}`
  },
})
const words = '<b>Author</b><b>Title</b><b>Publisher</b><b>Subject</b>'

/** Pages by what they overdo. Each is answered within the same budget; what they say is beside the point. */
export const hostilePages: readonly HostilePage[] = [
  { name: '20 MB of text', url: URL, html: `<title>Big</title>${repeated(40_000, (at) => `<p>${at} ${'lorem ipsum dolor sit amet '.repeat(18)}</p>`)}` },
  { name: '60,000 short labelled lines', url: URL, html: `<title>Long</title><dl>${repeated(30_000, (at) => `<dt>Author</dt><dd>Name ${at}</dd>`)}</dl>` },
  {
    name: '10,000 metas',
    url: URL,
    html: `<head>${repeated(10_000, (at) => `<meta name="citation_author" content="Name ${at}">`)}<title>Metas</title></head>`,
  },
  {
    name: '5,000 COinS',
    url: URL,
    html: repeated(5000, (at) => `<span class="Z3988" title="rft_val_fmt=info:ofi/fmt:kev:mtx:book&amp;rft.btitle=T${at}"></span>`),
  },
  {
    name: 'JSON-LD of 20 full blocks',
    url: URL,
    html: repeated(20, () => ld(`{"@graph":[${repeated(4000, (at) => `${at ? ',' : ''}{"@type":"Book","name":"B${at}","author":{"name":"A"}}`)}]}`)),
  },
  { name: 'JSON-LD nested 100,000 deep', url: URL, html: ld(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) },
  { name: 'JSON-LD never closed', url: URL, html: ld(`{"@type":"Book","name":"${'\\u0061"/*,'.repeat(40_000)}`) },
  {
    name: 'JSON-LD to repair, full of quotes',
    url: URL,
    html: repeated(20, () => ld(`[{"@type":"Book","name":"B"},${'"a" '.repeat(10_000)}${'"/*'.repeat(4000)}`)),
  },
  {
    name: 'a graph that points at itself',
    url: URL,
    html: ld(`{"@graph":[${repeated(2000, (at) => `${at ? ',' : ''}{"@id":"#${at}","@type":"Book","name":"B","about":{"@id":"#${(at + 1) % 2000}"}}`)}]}`),
  },
  { name: '50,000 nested elements', url: URL, html: `<title>Deep</title><h1>Deep</h1>${'<div>'.repeat(50_000)}Title` },
  {
    name: 'a title of a million signs',
    url: URL,
    html: `<title>${'a '.repeat(500_000)}</title><h1>${'b/ '.repeat(300_000)}</h1><table><tr><th>Title</th><td>${'c : '.repeat(200_000)}</td></tr><tr><th>Author</th><td>${'Name, A.; '.repeat(50_000)}</td></tr></table>`,
  },
  giant('20 MB of labels', () => `<dl>${'<dt>Author:</dt><dd>Quill, Ada</dd>'.repeat(570_000)}</dl>`),
  giant('a million table cells', () => `<table>${'<tr><th>Author</th><td>Quill, Ada</td><td>x</td><td>y</td></tr>'.repeat(250_000)}</table>`),
  giant('a million cells in one row', () => `<table><tr>${'<td>Author</td>'.repeat(1_000_000)}</tr></table>`),
  giant('a million lines of label and value', () => `<p>${repeated(1_000_000, (at) => `Author: value ${at}<br>`)}`),
  giant('300,000 headings', () => repeated(300_000, (at) => `<h1>Title ${at}</h1>`)),
  giant('300,000 links', () => repeated(300_000, (at) => `<a href="/x/${at}">Author ${at}</a>`)),
  giant('50,000 form fields', () => '<input name="q">'.repeat(50_000)),
  giant('200,000 metas', () => repeated(200_000, (at) => `<meta name="citation_author" content="Name ${at}">`)),
  giant('200,000 blocks of JSON-LD', () => repeated(200_000, (at) => ld(`{"@type":"Book","name":"B${at}"}`))),
  giant(
    '500,000 properties of microdata',
    () => `<div itemscope itemtype="http://schema.org/Book">${'<span itemprop="author">A</span>'.repeat(500_000)}</div>`,
  ),
  giant('250,000 works in RDFa', () => '<div typeof="Book"><b property="name">x</b></div>'.repeat(250_000)),
  giant('a million comments', () => `<dl><dt>Author</dt><dd>x</dd></dl>${'<!--x-->'.repeat(1_000_000)}Title: x`),
  giant('10,000 lists in each other', () => '<dl><dt>Author</dt><dd>'.repeat(10_000)),
  giant('attributes of 5 MB', () => `<div class="${'a b '.repeat(1_250_000)}"><p typeof="${'Book '.repeat(1_000_000)}"></p></div>`),
  giant('11,000 labels without values', () => `<div>${'<i> </i>'.repeat(3000)}${words.repeat(2000)}</div>`),
  giant('11,000 labels in one row', () => `<table><tr>${'<td>Author</td><td>Title</td><td>Publisher</td>'.repeat(3700)}</tr></table>`),
  giant('200 headings in each other around 20 MB', () => `${'<div><h2>'.repeat(200)}${'salt '.repeat(4_000_000)}`),
]
