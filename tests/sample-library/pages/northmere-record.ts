import { northmereId, recordPath } from '../addresses.ts'
import type { Holding, Maker } from '../holdings/holding.ts'
import { heading, languageName, printedDate, typeWords } from '../holdings/terms.ts'
import { similar } from '../search.ts'
import { coins } from './coins.ts'
import { html, jsonLd, type Markup, page, type Reply } from './html.ts'
import { byline, layout, searchPath } from './northmere-layout.ts'
import { row } from './parts.ts'

export const TABS = ['Holdings', 'Description', 'Similar', 'Details'] as const
export type Tab = (typeof TABS)[number]

/**
 * A record page. Two thirds carry RDFa on the visible rows, as VuFind's core template does; every third record, by number, carries
 * JSON-LD instead. All carry one COinS. Similar items stand at the side of every tab.
 */
export function recordPage(holding: Holding, tab: Tab, all: readonly Holding[]): Reply {
  const rdfa = !withJsonLd(holding)
  const near = similar(holding, all, 5)
  const { en: kind, schema } = typeWords(holding)
  const path = recordPath(holding)
  const tabLink = (name: Tab): Markup => html`<li><a href="${path}/${name}"${name === tab && html` aria-current="page"`}>${TAB_WORDS[name]}</a></li>`
  return page(
    layout({
      title: holding.title,
      body: 'template-dir-record template-name-view',
      head: html`<link rel="canonical" href="${path}">${!rdfa && jsonLd(linkedData(holding))}`,
      main: html`<nav class="crumbs" aria-label="Breadcrumb"><a href="/">Catalogue</a> ›
<a href="${searchPath('', 'AllFields', { 'filter[]': `format:${kind}` })}">${kind}</a></nav>
<div class="record" ${rdfa ? html`vocab="http://schema.org/" resource="#record" typeof="${schema} Product"` : html`id="record"`}>
<h1${rdfa && html` property="name"`} lang="${holding.language}">${holding.title}</h1>
<table class="details"><caption class="vh">Bibliographic details</caption><tbody>${rows(holding, rdfa)}</tbody></table>${coins(holding)}
<nav aria-label="Parts of this record"><ul class="tabs">${TABS.map(tabLink)}</ul></nav>
<section class="tab-content" aria-labelledby="tab"><h2 id="tab">${TAB_WORDS[tab]}</h2>${panel(holding, tab, near, rdfa)}</section></div>`,
      side: html`<h2>Similar items</h2>${list(near)}`,
    }),
  )
}

const TAB_WORDS: Readonly<Record<Tab, string>> = { Holdings: 'Holdings', Description: 'Description', Similar: 'Similar items', Details: 'Staff view' }

export const withJsonLd = (holding: Holding): boolean => holding.no % 3 === 0

function rows(holding: Holding, rdfa: boolean): (Markup | false)[] {
  const [main, ...others] = holding.makers
  const { edition, isbn, issn } = holding
  const as = (property: string): Markup | false => rdfa && html` property="${property}"`
  const marked = (property: string, value: string | undefined): Markup | undefined =>
    value === undefined ? undefined : html`<span${as(property)}>${value}</span>`
  const person = (maker: Maker, property: string): Markup => {
    const name = html`<a href="/Author/Home?${new URLSearchParams({ author: maker.name }).toString()}">${heading(maker)}</a>`
    return html`<span class="author-data"${as(property)}>${name}</span>${maker.role !== undefined && html` <span class="role">(${maker.role})</span>`}`
  }
  const subject = (words: string): Markup => html`<div class="subject-line"${as('keywords')}><a href="${searchPath(words, 'Subject')}">${words}</a></div>`
  return [
    row('Other title', holding.alternative),
    row('Main author', main && person(main, 'author')),
    row('Other authors', others.length > 0 && html`${others.map((maker) => html`${person(maker, 'contributor')}<br>`)}`),
    row('Format', typeWords(holding).en),
    row('Language', languageName(holding.language)),
    row('Published', published(holding, rdfa)),
    row('Edition', marked('bookEdition', edition)),
    row('In', holding.partOf),
    row('Physical description', holding.extent),
    row('Subjects', html`${holding.subjects.map(subject)}`),
    row('ISBN', marked('isbn', isbn)),
    row('ISSN', marked('issn', issn)),
    row('DOI', holding.doi),
  ]
}

function published(holding: Holding, rdfa: boolean): Markup {
  const { place, publisher } = holding
  const organisation = rdfa ? html`<span property="publisher" typeof="Organization"><span property="name">${publisher}</span></span>` : html`${publisher}`
  return html`${place}${publisher !== undefined && html`: ${organisation}`}${place !== undefined && ', '}<span${rdfa && html` property="datePublished"`}>${printedDate(holding)}</span>`
}

function panel(holding: Holding, tab: Tab, near: readonly Holding[], rdfa: boolean): Markup {
  const { about, ddc, shelfmark, title } = holding
  if (tab === 'Similar') return list(near)
  if (tab === 'Description') return html`<p${rdfa && html` property="description"`}>${about}</p>${ddc !== undefined && html`<p>Dewey number: ${ddc}</p>`}`
  if (tab === 'Details') return html`<pre>001    ${northmereId(holding)}\n050 14 ${shelfmark}\n${ddc !== undefined && `082 04 ${ddc}\n`}245 10 ${title}</pre>`
  const stock = rdfa && html`<link property="availability" href="http://schema.org/InStock">`
  return html`<table class="details"${rdfa && html` property="offers" typeof="Offer"`}><caption>Stack, Northmere Central</caption>
<tbody>${row('Call number', shelfmark)}${row('Copy 1', html`${stock}On the shelf, for use in the reading room`)}</tbody></table>`
}

function list(near: readonly Holding[]): Markup {
  if (near.length === 0) return html`<p>None by subject.</p>`
  const entry = (other: Holding): Markup =>
    html`<li><a href="${recordPath(other)}" lang="${other.language}">${other.title}</a><br><span class="muted">${byline(other)}</span></li>`
  return html`<ul class="similar">${near.map(entry)}</ul>`
}

function linkedData(holding: Holding): unknown {
  const person = ({ name, dates }: Maker): unknown => ({ '@type': 'Person', name, ...(dates === undefined ? {} : { description: dates }) })
  return {
    '@context': 'https://schema.org',
    '@type': typeWords(holding).schema,
    '@id': '#record',
    name: holding.title,
    ...(holding.alternative === undefined ? {} : { alternateName: holding.alternative }),
    author: holding.makers.filter(({ role }) => role === undefined).map(person),
    contributor: holding.makers.filter(({ role }) => role !== undefined).map(person),
    ...(holding.date === undefined ? {} : { datePublished: holding.date }),
    inLanguage: holding.language,
    about: holding.subjects.map((name) => ({ '@type': 'Thing', name })),
    description: holding.about,
    identifier: northmereId(holding),
    ...(holding.isbn === undefined ? {} : { isbn: holding.isbn }),
    ...(holding.issn === undefined ? {} : { issn: holding.issn }),
    ...(holding.doi === undefined ? {} : { sameAs: `https://doi.org/${holding.doi}` }),
    ...(holding.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: holding.publisher } }),
    ...(holding.partOf === undefined ? {} : { isPartOf: { '@type': 'CreativeWorkSeries', name: holding.partOf } }),
  }
}
