/** A page made to hurt its reader. */
export interface HostilePage {
  name: string
  url: string
  html: string
}

const URL = 'https://hostile.example.org/record/1'

const repeated = (count: number, piece: (at: number) => string): string => Array.from({ length: count }, (_, at) => piece(at)).join('')
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`

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
]
