import { recordPath } from '../addresses.ts'
import type { Holding } from '../holdings/holding.ts'
import { printedDate } from '../holdings/terms.ts'
import { found, paged } from '../search.ts'
import { archiveLayout } from './archive-layout.ts'
import { actors, levelWord, repositories, units } from './archive-names.ts'
import { archivalRecord } from './archive-record.ts'
import { type Ask, html, type Markup, page, type Reply } from './html.ts'
import { joined, pager } from './parts.ts'

const tops = units.filter(({ parent }) => parent === undefined)

/** The archive gateway: addresses and page structure in the manner of AtoM, with Dublin Core in the head. */
export function archive({ path, query }: Ask): Reply {
  if (path === '/' || path === '/index.php' || path === '/index.php/') return home()
  if (path === '/index.php/informationobject/browse') return browse(query)
  if (path === '/index.php/repository/browse') return repositoryList()
  if (path === '/index.php/user/login') return login()
  const name = /^\/index\.php\/([a-z0-9-]+)$/.exec(path)?.[1]
  const unit = units.find(({ key }) => key === name)
  if (unit !== undefined) return archivalRecord(unit)
  const repository = repositories.find(({ slug }) => slug === name)
  if (repository !== undefined) return institution(repository.name)
  const actor = actors.find(({ slug }) => slug === name)
  return actor === undefined ? missing() : creator(actor.name)
}

const linked = (list: readonly Holding[]): Markup[] =>
  list.map((unit) => html`<li><a href="${recordPath(unit)}">${unit.title}</a> <span class="muted">${unit.shelfmark}</span></li>`)

function home(): Reply {
  return page(
    archiveLayout({
      title: 'Northmere Archive Gateway',
      body: 'staticpage index',
      main: html`<h1>Northmere Archive Gateway</h1>
<p class="lead">Descriptions of the fonds and series our readers ask for most, wherever they are kept. Each tells its level, its reference code and its repository.</p>
<h2>Start with a fonds or collection</h2><ul class="grid">${linked(tops.slice(0, 12))}</ul>
<p><a href="/index.php/informationobject/browse?topLod=1">Browse all top levels</a></p>`,
    }),
  )
}

function browse(query: URLSearchParams): Reply {
  const words = query.get('query') ?? ''
  const subject = query.get('subjects')
  const top = query.get('topLod') === '1'
  const kept = found(top ? tops : units, words).filter((unit) => subject === null || unit.subjects.includes(subject))
  const shown = paged(kept, query.get('page'))
  const same = { ...(top ? { topLod: '1' } : {}), ...(words === '' ? {} : { query: words }), ...(subject === null ? {} : { subjects: subject }) }
  const link = (number: number): string => `/index.php/informationobject/browse?${new URLSearchParams({ ...same, page: String(number) })}`
  const about = subject ?? (words === '' ? undefined : `“${words}”`)
  const none = html`<h1>No results</h1><p>We found no description for ${about ?? 'this search'}. Try the name of a department, a ship or a place.</p>`
  const list = html`<h1>Showing ${kept.length} ${kept.length === 1 ? 'result' : 'results'}</h1>
<p class="muted">Archival description${about !== undefined && `: ${about}`}</p>
${shown.entries.map(result)}${pager(shown, link, { all: 'Pages', one: (number) => `Page ${number}` })}`
  return page(archiveLayout({ title: 'Browse archival descriptions', body: 'informationobject browse', query: words, main: kept.length === 0 ? none : list }))
}

function result(unit: Holding): Markup {
  const line = joined([unit.shelfmark, levelWord(unit), printedDate(unit), unit.repository], ' · ')
  return html`<article class="search-result"><h2 class="h5"><a href="${recordPath(unit)}">${unit.title}</a></h2>
<p class="muted">${line}</p><p>${unit.about}</p></article>`
}

function institution(name: string): Reply {
  const kept = tops.filter(({ repository }) => repository === name)
  return authority('repository', name, 'Name of institution', html`<h2>Holdings described here</h2><ul>${linked(kept)}</ul>`)
}

function creator(name: string): Reply {
  const made = units.filter(({ makers }) => makers.some((maker) => maker.name === name))
  return authority('actor', name, 'Authorized form of name', html`<h2>Creator of</h2><ul>${linked(made)}</ul>`)
}

function authority(module: string, name: string, label: string, more: Markup): Reply {
  const main = html`<h1>${name}</h1>
<section id="identityArea"><h2>Identity area</h2><div class="field"><h3>${label}</h3><div>${name}</div></div></section>${more}`
  return page(archiveLayout({ title: name, body: `${module} index`, main }))
}

function repositoryList(): Reply {
  const main = html`<h1>Archival institutions</h1>
<ul class="grid">${repositories.map(({ name, slug }) => html`<li><a href="/index.php/${slug}">${name}</a></li>`)}</ul>`
  return page(archiveLayout({ title: 'Archival institutions', body: 'repository browse', main }))
}

function login(): Reply {
  const main = html`<h1>Log in</h1>
<form method="post" action="/index.php/user/login">
<p><label for="email">E-mail</label><br><input id="email" name="email" type="email" autocomplete="username"></p>
<p><label for="password">Password</label><br><input id="password" name="password" type="password" autocomplete="current-password"></p>
<button>Log in</button></form>`
  return page(archiveLayout({ title: 'Log in', body: 'user login', main }))
}

function missing(): Reply {
  const main = html`<h1>Sorry, page not found</h1>
<p>Did you type the address correctly? <a href="/index.php/informationobject/browse">Browse all descriptions</a>.</p>`
  return page(archiveLayout({ title: 'Page not found', body: 'error', main }), 404)
}
