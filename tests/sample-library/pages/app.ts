import { appPath } from '../addresses.ts'
import type { Holding } from '../holdings/holding.ts'
import { holdings } from '../holdings/index.ts'
import { languageName, printedDate, typeWords } from '../holdings/terms.ts'
import { found, similar } from '../search.ts'
import { type Ask, html, page, type Reply } from './html.ts'

/** The digital collection: what the sample library shows as pictures. Chosen for being spread over all channels. */
export const digitised: readonly Holding[] = holdings.filter(
  ({ catalogue, type, no }) =>
    (catalogue === 'northmere' && (type === 'map' || no % 4 === 0)) || (catalogue === 'shuyu' && (type === 'map' || type === 'manuscript' || no % 5 === 0)),
)

/** Milliseconds the answers of the application's interface are held back: record pages are filled in late, as on real sites. */
export const APP_DELAY = 250

/** The single-page catalogue: one shell for every address of a view, and JSON for its script. */
export function app({ path, query }: Ask): Reply {
  if (path === '/api/search') return json({ query: query.get('q') ?? '', hits: found(digitised, query.get('q') ?? '').map(brief) })
  const wanted = /^\/api\/items\/([a-z0-9-]+)$/.exec(path)?.[1]
  if (wanted !== undefined) {
    const item = digitised.find(({ key }) => key === wanted)
    return item === undefined ? json({ error: 'no such item' }, 404) : json(full(item))
  }
  if (path === '/' || path === '/search' || path === '/about' || /^\/item\/[a-z0-9-]+$/.test(path)) return shell(200)
  return shell(404)
}

const json = (value: unknown, status = 200): Reply => ({ status, body: JSON.stringify(value), type: 'application/json; charset=utf-8' })

const brief = (item: Holding): unknown => ({
  path: appPath(item),
  title: item.title,
  creator: item.makers[0]?.name ?? '',
  date: printedDate(item) ?? '',
  language: item.language,
  kind: typeWords(item).en,
})

function full(item: Holding): unknown {
  const rows: [string, string][] = [['Kind', typeWords(item).en]]
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') rows.push([label, value])
  }
  add('Date', printedDate(item))
  add('Published', [item.place, item.publisher].filter((part) => part !== undefined).join(': '))
  add('Language', languageName(item.language))
  add('Call number', item.shelfmark)
  return {
    path: appPath(item),
    title: item.title,
    language: item.language,
    creators: item.makers.map(({ name }) => name),
    subjects: item.subjects,
    rows,
    about: item.about,
    near: similar(item, digitised, 4).map(brief),
    linkedData: {
      '@context': 'https://schema.org',
      '@type': typeWords(item).schema,
      name: item.title,
      author: item.makers.map(({ name }) => ({ '@type': 'Person', name })),
      ...(item.date === undefined ? {} : { datePublished: item.date }),
      ...(item.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: item.publisher } }),
      inLanguage: item.language,
      about: item.subjects.map((name) => ({ '@type': 'DefinedTerm', name })),
      identifier: { '@type': 'PropertyValue', propertyID: 'callnumber', value: item.shelfmark },
      url: appPath(item),
      ...(item.isbn === undefined ? {} : { isbn: item.isbn }),
      ...(item.doi === undefined ? {} : { sameAs: `https://doi.org/${item.doi}` }),
    },
  }
}

function shell(status: number): Reply {
  return page(
    html`<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Northmere Digital Collections</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/app.css"><script src="/app.js" type="module"></script>
</head>
<body>
<header><a class="brand" href="/">Northmere Digital Collections</a>
<nav aria-label="Site"><a href="/search?q=">Everything</a><a href="/about">About</a></nav>
<form role="search" action="/search"><label class="vh" for="q">Search the collections</label>
<input id="q" name="q" placeholder="Search the collections"><button>Search</button></form></header>
<main id="app"><h1>Northmere Digital Collections</h1></main>
<footer><p>A sample collection of real works.</p></footer>
</body></html>`,
    status,
  )
}
