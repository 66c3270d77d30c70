import { recordPath } from '../addresses.ts'
import type { Holding } from '../holdings/holding.ts'
import { firstYear, languageName, typeWords } from '../holdings/terms.ts'
import { found, paged } from '../search.ts'
import { coins } from './coins.ts'
import { html, type Markup, page, type Reply } from './html.ts'
import { byline, layout, searchPath } from './northmere-layout.ts'
import { pager } from './parts.ts'

type Link = (more: Record<string, string>) => string

const FACETS = [
  { name: 'format', title: 'Format', of: (holding: Holding) => [typeWords(holding).en] },
  { name: 'language', title: 'Language', of: (holding: Holding) => [languageName(holding.language)] },
  { name: 'era', title: 'Published', of: (holding: Holding) => [era(holding)] },
  { name: 'topic', title: 'Subject', of: (holding: Holding) => holding.subjects },
] as const

function era(holding: Holding): string {
  const century = Math.floor((firstYear(holding) ?? 0) / 100) * 100
  return century === 0 ? 'Undated' : `${century}–${century + 99}`
}

function matching(all: readonly Holding[], lookfor: string, type: string): Holding[] {
  const holds = (text: string): boolean => text.toLowerCase().includes(lookfor.toLowerCase())
  if (type === 'Author') return all.filter(({ makers }) => makers.some(({ name }) => holds(name)))
  if (type === 'Subject') return all.filter(({ subjects }) => subjects.some(holds))
  return found(all, lookfor)
}

/** A page of results with facets, a COinS for each hit, and pages; also of the works by one author. */
export function resultsPage(query: URLSearchParams, all: readonly Holding[]): Reply {
  const lookfor = query.get('lookfor') ?? ''
  const type = query.get('type') ?? 'AllFields'
  const filter = query.get('filter[]') ?? ''
  const [facet, wanted] = [filter.slice(0, filter.indexOf(':')), filter.slice(filter.indexOf(':') + 1)]
  const within = FACETS.find(({ name }) => name === facet)?.of ?? (() => [])
  const kept = matching(all, lookfor, type).filter((holding) => filter === '' || [...within(holding)].includes(wanted))
  const link: Link = (more) => searchPath(lookfor, type, { ...(filter === '' ? {} : { 'filter[]': filter }), ...more })
  const words = lookfor === '' ? 'all titles' : `“${lookfor}”`
  const common = { title: `Search results: ${lookfor}`, body: 'template-dir-search template-name-results', lookfor, type }
  if (kept.length === 0) return page(layout({ ...common, main: none(words) }))
  const shown = paged(kept, query.get('page'))
  const limited = html`, limited to ${wanted} (<a href="${searchPath(lookfor, type)}">remove</a>)`
  return page(
    layout({
      ...common,
      main: html`<h1>Search results: ${words}</h1>
<p class="search-stats">Showing ${shown.from + 1}–${shown.from + shown.entries.length} of ${kept.length}${filter !== '' && limited}</p>
<ol class="record-list" start="${shown.from + 1}">${shown.entries.map(hit)}</ol>
${pager(shown, (number) => link({ page: String(number) }), { all: 'Pages', one: (number) => `Page ${number}` })}`,
      side: html`<h2>Narrow your search</h2>${FACETS.map((one) => facetList(one, kept, link))}`,
    }),
  )
}

const none = (words: string): Markup => html`<h1>No results for ${words}</h1>
<p>Your search did not match any title. Check the spelling, use fewer words, or look in the <a href="/Search/Advanced">advanced search</a>.</p>`

function hit(holding: Holding): Markup {
  const { en: kind } = typeWords(holding)
  return html`<li class="result"><div class="cover" aria-hidden="true">${kind}</div>
<div><h2 class="title"><a href="${recordPath(holding)}" lang="${holding.language}">${holding.title}</a></h2>
<p>${byline(holding)}</p><p class="muted">${holding.shelfmark} · ${kind}</p>${coins(holding)}</div></li>`
}

function facetList({ name, title, of }: (typeof FACETS)[number], kept: readonly Holding[], link: Link): Markup {
  const counts = new Map<string, number>()
  for (const value of kept.flatMap((holding) => of(holding))) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 6)
  const entry = ([value, count]: [string, number]): Markup =>
    html`<li><a href="${link({ 'filter[]': `${name}:${value}` })}">${value}</a> <span class="badge">${count}</span></li>`
  return html`<h3>${title}</h3><ul class="facet">${most.map(entry)}</ul>`
}
