// @ts-nocheck A script of the page itself, as the web team of a library would ship it; the tests run it in a window.
// The single-page catalogue's own script: it moves by the History API and fills the page in when the answer comes.
// As on many real sites the address changes at once, while title, content and JSON-LD of the view before stay until then.

const main = document.querySelector('#app')
let turn = 0

const make = (tag, properties = {}, children = []) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'text') element.textContent = value
    else element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

const linkedData = (value) => {
  document.querySelector('script[type="application/ld+json"]')?.remove()
  if (value === undefined) return
  document.head.append(make('script', { type: 'application/ld+json', text: JSON.stringify(value) }))
}

const show = (title, children, value) => {
  document.title = title === '' ? 'Northmere Digital Collections' : `${title} · Northmere Digital Collections`
  main.replaceChildren(...children)
  main.removeAttribute('aria-busy')
  linkedData(value)
}

const hitList = (hits) =>
  make(
    'ul',
    { class: 'tiles' },
    hits.map((hit) =>
      make('li', {}, [
        make('div', { class: 'plate', 'aria-hidden': 'true', text: hit.kind }),
        make('a', { href: hit.path, lang: hit.language, text: hit.title }),
        make('p', { class: 'muted', text: [hit.creator, hit.date].filter((part) => part !== '').join(', ') }),
      ]),
    ),
  )

const views = {
  home: (answer) =>
    show('', [
      make('h1', { text: 'Northmere Digital Collections' }),
      make('p', { class: 'lead', text: 'Maps, manuscripts and first editions, page by page.' }),
      hitList(answer.hits.slice(0, 8)),
    ]),
  results: (answer) =>
    show(`Search: ${answer.query}`, [
      make('h1', { text: answer.query === '' ? 'Everything' : `Results for “${answer.query}”` }),
      make('p', { class: 'muted', text: answer.hits.length === 0 ? 'Nothing found. Try fewer words.' : `${answer.hits.length} items` }),
      hitList(answer.hits),
    ]),
  item: (item) =>
    show(
      item.title,
      [
        make('p', { class: 'crumbs' }, [make('a', { href: '/search?q=', text: 'Everything' })]),
        make('div', { class: 'plate large', 'aria-hidden': 'true', text: 'Page images' }),
        make('h1', { text: item.title, lang: item.language }),
        make('p', { text: item.creators.join('; ') }),
        make('dl', {}, [
          ...item.rows.flatMap(([label, value]) => [make('dt', { text: label }), make('dd', { text: value })]),
          make('dt', { text: 'Subjects' }),
          ...item.subjects.map((subject) => make('dd', {}, [make('a', { href: `/search?q=${encodeURIComponent(subject)}`, text: subject })])),
        ]),
        make('p', { text: item.about }),
        ...(item.near.length === 0 ? [] : [make('h2', { text: 'See also' }), hitList(item.near)]),
      ],
      item.linkedData,
    ),
  about: () =>
    show('About', [make('h1', { text: 'About' }), make('p', { text: 'These pages are a sample of how a single-page catalogue behaves. The works are real.' })]),
  missing: () => show('Not found', [make('h1', { text: 'Not found' }), make('p', {}, [make('a', { href: '/', text: 'Go to the first page' })])]),
}

const routes = async ({ pathname, searchParams }) => {
  if (pathname === '/about') return [views.about, {}]
  const item = /^\/item\/([a-z0-9-]+)$/.exec(pathname)
  const view = item ? views.item : pathname === '/search' ? views.results : pathname === '/' ? views.home : views.missing
  if (view === views.missing) return [view, {}]
  const response = await fetch(item ? `/api/items/${item[1]}` : `/api/search?q=${encodeURIComponent(searchParams.get('q') ?? '')}`)
  return response.ok ? [view, await response.json()] : [views.missing, {}]
}

const render = async () => {
  const own = ++turn
  main.setAttribute('aria-busy', 'true')
  const [view, answer] = await routes(new URL(location.href))
  if (own === turn) view(answer)
}

const go = (address) => {
  history.pushState({}, '', address)
  scrollTo(0, 0)
  render()
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0 || new URL(link.href).origin !== location.origin) return
  event.preventDefault()
  go(link.href)
})
document.querySelector('form[role="search"]').addEventListener('submit', (event) => {
  event.preventDefault()
  go(`/search?q=${encodeURIComponent(new FormData(event.target).get('q'))}`)
})
addEventListener('popstate', render)
render()
