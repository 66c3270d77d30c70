import type { Holding } from '../holdings/holding.ts'
import { heading, printedDate } from '../holdings/terms.ts'
import { html, type Markup } from './html.ts'
import { joined } from './parts.ts'

interface Parts {
  title: string
  /** Classes of the body, which name the template as VuFind does. */
  body: string
  main: Markup
  side?: Markup
  head?: Markup
  lookfor?: string
  type?: string
}

const TYPES = [
  ['AllFields', 'All fields'],
  ['Author', 'Author'],
  ['Subject', 'Subject'],
] as const

const NAME = 'Northmere Libraries'

/** Path of a list of results. */
export const searchPath = (lookfor: string, type = 'AllFields', more: Record<string, string> = {}): string =>
  `/Search/Results?${new URLSearchParams({ lookfor, type, ...more })}`

export function layout({ title, body, main, side, head, lookfor = '', type = 'AllFields' }: Parts): Markup {
  const option = ([value, words]: (typeof TYPES)[number]): Markup => html`<option value="${value}"${value === type && html` selected`}>${words}</option>`
  return html`<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="VuFind 10.1">
<title>${title.startsWith(NAME) ? title : `${title} · ${NAME}`}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/northmere.css">
<link rel="search" type="application/opensearchdescription+xml" title="${NAME}" href="/Search/OpenSearch">${head}
</head>
<body class="${body}">
<a class="skip" href="#content">Skip to content</a>
<header><div class="bar"><a class="brand" href="/">${NAME}</a>
<nav aria-label="Site"><a href="${searchPath('')}">All titles</a><a href="/Search/Advanced">Advanced</a><a href="/MyResearch/Home">Your account</a></nav></div>
<form class="searchbox" role="search" action="/Search/Results" id="searchForm">
<label class="vh" for="searchForm_lookfor">Search words</label>
<input id="searchForm_lookfor" name="lookfor" value="${lookfor}" placeholder="Title, author, subject">
<label class="vh" for="searchForm_type">Search in</label>
<select id="searchForm_type" name="type">${TYPES.map(option)}</select>
<button>Find</button></form></header>
<div class="container">
<main id="content" class="mainbody">${main}</main>
${side !== undefined && html`<aside class="sidebar" aria-label="More">${side}</aside>`}
</div>
<footer><p>${NAME}, a sample library. Its books are real, its shelves are not.</p></footer>
</body></html>`
}

/** "by Darwin, Charles, 1809–1882 · London: John Murray, 1859" */
export function byline(holding: Holding): string {
  const [first] = holding.makers
  const imprint = joined([joined([holding.place, holding.publisher], ': '), printedDate(holding)], ', ')
  return joined([first === undefined ? '' : `by ${heading(first)}`, imprint], ' · ')
}
