import { northmereId, recordPath } from '../addresses.ts'
import type { Holding } from '../holdings/holding.ts'
import { holdingsOf } from '../holdings/index.ts'
import { type Ask, html, type Markup, page, type Reply } from './html.ts'
import { byline, layout, searchPath } from './northmere-layout.ts'
import { recordPage, TABS } from './northmere-record.ts'
import { resultsPage } from './northmere-results.ts'
import { NOTICES, type Notice } from './notices.ts'

const all = holdingsOf('northmere')

/** Only for signed-in readers: the address of a record which answers with a sign-in form. */
export const RESTRICTED = 'nm0901'

const BROWSE = [
  'Voyages around the world',
  'Emigration and immigration',
  'Evolution (Biology)',
  'London (England)',
  'English fiction -- 19th century',
  'Theater -- England -- History',
  'Natural history',
  'Parishes',
]

/** The discovery layer of Northmere Libraries: addresses and markup in the manner of VuFind. */
export function northmere({ method, path, query, form }: Ask): Reply {
  if (path === '/') return home()
  if (path === '/Search/Results') return resultsPage(query, all)
  if (path === '/Author/Home')
    return resultsPage(new URLSearchParams({ lookfor: query.get('author') ?? '', type: 'Author', page: query.get('page') ?? '1' }), all)
  if (path === '/Search/Advanced') return advanced()
  if (path === '/MyResearch/Home') return method === 'POST' ? signedIn(form) : signIn()
  if (path === '/MyResearch/CheckedOut') return loans()
  const [, first, second, tab] = path.split('/')
  const notice = NOTICES.find(({ slug }) => first === 'Content' && slug === second)
  if (notice !== undefined) return content(notice)
  if (first !== 'Record') return missing()
  if (second === RESTRICTED) return signIn('This record is open to signed-in readers only.')
  const entry = all.find((holding) => northmereId(holding) === second)
  const shown = TABS.find((name) => name === (tab ?? 'Holdings'))
  return entry === undefined || shown === undefined ? missing() : recordPage(entry, shown, all)
}

function home(): Reply {
  return page(
    layout({
      title: 'Northmere Libraries: catalogue',
      body: 'template-dir-search template-name-home',
      main: html`<h1>Find books, maps and journals</h1>
<p class="lead">The printed collections of Northmere Libraries: ${all.length} titles, most of them in their first editions.</p>
<div class="columns">
<section><h2>Browse by subject</h2><ul>${BROWSE.map((subject) => html`<li><a href="${searchPath(subject, 'Subject')}">${subject}</a></li>`)}</ul></section>
<section><h2>Guides and talks</h2><ul>${NOTICES.map(({ slug, title, kind }) => html`<li><a href="/Content/${slug}">${title}</a> <span class="muted">${kind}</span></li>`)}</ul></section>
</div>`,
    }),
  )
}

function advanced(): Reply {
  const main = html`<h1>Advanced search</h1>
<form action="/Search/Results" class="form">
<label for="adv-lookfor">Words</label><input id="adv-lookfor" name="lookfor">
<label for="adv-type">Search in</label>
<select id="adv-type" name="type"><option value="AllFields">All fields</option><option value="Author">Author</option><option value="Subject">Subject</option></select>
<button>Find</button></form>`
  return page(layout({ title: 'Advanced search', body: 'template-dir-search template-name-advanced', main }))
}

function signIn(message?: string, status = 200): Reply {
  const main = html`<h1>Sign in</h1>${message !== undefined && html`<p class="alert" role="alert">${message}</p>`}
<form method="post" action="/MyResearch/Home" class="form" name="loginForm">
<label for="login_username">Library card number</label><input id="login_username" name="username" autocomplete="username">
<label for="login_password">PIN</label><input id="login_password" name="password" type="password" autocomplete="current-password">
<button>Sign in</button></form>`
  return page(layout({ title: 'Sign in', body: 'template-dir-myresearch template-name-login', main }), status)
}

function signedIn(form: URLSearchParams): Reply {
  if ((form.get('username') ?? '') === '' || (form.get('password') ?? '') === '') return signIn('Please give your card number and your PIN.', 401)
  return { status: 303, body: '', type: 'text/plain; charset=utf-8', location: '/MyResearch/CheckedOut' }
}

function loans(): Reply {
  const lent = all.filter(({ key }) => ['bleak-house-2003', 'malay-archipelago', 'notes-on-nursing'].includes(key))
  const loan = (holding: Holding): Markup => html`<li class="result"><div class="cover" aria-hidden="true">Loan</div>
<div><h2 class="title"><a href="${recordPath(holding)}">${holding.title}</a></h2><p>${byline(holding)}</p><p><strong>Due date: 12 January 2027</strong></p></div></li>`
  return page(
    layout({
      title: 'Your checked out items',
      body: 'template-dir-myresearch template-name-checkedout',
      main: html`<h1>Your checked out items</h1><p>Signed in as the sample reader, card 200147.</p><ul class="record-list">${lent.map(loan)}</ul>`,
      side: html`<h2>Your account</h2>
<ul class="facet"><li><a href="/MyResearch/CheckedOut">Checked out items</a></li><li><a href="/MyResearch/Home">Sign in again</a></li></ul>`,
    }),
  )
}

function content({ title, kind, when, paragraphs }: Notice): Reply {
  const main = html`<p class="muted">${kind}</p><h1>${title}</h1>${when !== undefined && html`<p><strong>${when}</strong></p>`}
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p><a href="/">All guides and talks</a></p>`
  return page(layout({ title, body: 'template-dir-content template-name-content', main }))
}

function missing(): Reply {
  const main = html`<h1>Page not found</h1><p>There is no page at this address. It may have been withdrawn, or the address may be mistyped.</p>
<p><a href="/">Go to the catalogue</a></p>`
  return page(layout({ title: 'Page not found', body: 'template-dir-error template-name-404', main }), 404)
}
