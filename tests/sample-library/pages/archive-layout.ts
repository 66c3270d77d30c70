import { html, type Markup } from './html.ts'

interface Parts {
  title: string
  /** Classes of the body, module and action as AtoM writes them. */
  body: string
  main: Markup
  side?: Markup
  head?: Markup
  query?: string
}

const NAME = 'Northmere Archive Gateway'

export function archiveLayout({ title, body, main, side, head, query = '' }: Parts): Markup {
  return html`<html lang="en" dir="ltr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title === NAME ? NAME : `${title} - ${NAME}`}</title>
<meta name="description" content="Descriptions of archives and where they are kept">
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/archive.css">${head}
</head>
<body class="${body}">
<a class="skip" href="#main-column">Skip to main content</a>
<header id="top-bar"><a class="brand" href="/">${NAME}</a>
<nav aria-label="Browse"><a href="/index.php/informationobject/browse">Descriptions</a><a href="/index.php/informationobject/browse?topLod=1">Fonds</a>
<a href="/index.php/repository/browse">Institutions</a><a href="/index.php/user/login">Log in</a></nav>
<form role="search" action="/index.php/informationobject/browse"><label class="vh" for="search-box">Search</label>
<input id="search-box" name="query" value="${query}" placeholder="Search descriptions"><button>Search</button></form></header>
<div id="wrapper">${side !== undefined && html`<aside id="sidebar" aria-label="Hierarchy">${side}</aside>`}<main id="main-column">${main}</main></div>
<footer><p>${NAME}, a sample. The archives it describes are real and kept elsewhere.</p></footer>
</body></html>`
}
