import { recordPath } from '../addresses.ts'
import type { Holding, Maker } from '../holdings/holding.ts'
import { holding } from '../holdings/index.ts'
import { languageName, printedDate } from '../holdings/terms.ts'
import { archiveLayout } from './archive-layout.ts'
import { actorPath, levelWord, repositories, units } from './archive-names.ts'
import { html, type Markup, page, type Reply } from './html.ts'
import { field, meta } from './parts.ts'

const partsOf = (unit: Holding): Holding[] => units.filter(({ parent }) => parent === unit.key)
const ancestors = ({ parent }: Holding): Holding[] => (parent === undefined ? [] : [...ancestors(holding(parent)), holding(parent)])
const listed = (entries: readonly Markup[]): Markup => html`<ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`

/** A description with its areas, its breadcrumbs and its place in the tree; Dublin Core in the head. */
export function archivalRecord(unit: Holding): Reply {
  const above = ancestors(unit)
  const name = `${levelWord(unit)} ${unit.shelfmark} - ${unit.title}`
  return page(
    archiveLayout({
      title: name,
      body: 'informationobject index',
      head: dublinCore(unit, above.at(-1)),
      main: html`<nav class="crumbs" aria-label="Breadcrumb"><ol>${above.map((one) => html`<li><a href="${recordPath(one)}">${one.title}</a></li>`)}
<li aria-current="page">${unit.title}</li></ol></nav>
<h1>${name}</h1>
${areas(unit)}`,
      side: html`<h2>Holdings</h2>${tree([above[0] ?? unit], unit)}${within(unit)}`,
    }),
  )
}

function areas(unit: Holding): Markup {
  const repository = repositories.find(({ name }) => name === unit.repository)
  const date = printedDate(unit)
  const subject = (heading: string): Markup =>
    html`<a href="/index.php/informationobject/browse?${new URLSearchParams({ subjects: heading }).toString()}">${heading}</a>`
  return html`<section id="identityArea"><h2>Identity area</h2>
${field('Reference code', html`<span class="referenceCode">${unit.shelfmark}</span>`)}${field('Title', unit.title)}
${field('Date(s)', date !== undefined && html`<ul class="creationDates"><li>${date} (Creation)</li></ul>`)}
${field('Level of description', levelWord(unit))}${field('Extent and medium', unit.extent)}</section>
<section id="contextArea"><h2>Context area</h2>
${field('Name of creator', html`<ul>${unit.makers.map(creator)}</ul>`)}
${field('Repository', repository !== undefined && html`<a class="repository" href="/index.php/${repository.slug}">${repository.name}</a>`)}</section>
<section id="contentAndStructureArea"><h2>Content and structure area</h2>${field('Scope and content', unit.about)}</section>
<section id="conditionsOfAccessAndUseArea"><h2>Conditions of access and use area</h2>
${field('Language of material', listed([html`${languageName(unit.language)}`]))}</section>
<section id="accessPointsArea"><h2>Access points</h2>${field('Subject access points', listed(unit.subjects.map(subject)))}</section>`
}

function creator({ name, dates, role }: Maker): Markup {
  const more = [dates === undefined ? '' : `(${dates})`, role ?? ''].filter((part) => part !== '').join(' ')
  return html`<li class="creator"><a href="${actorPath(name)}">${name}</a>${more !== '' && html` <span class="muted">${more}</span>`}</li>`
}

function dublinCore(unit: Holding, parent: Holding | undefined): Markup {
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"><link rel="schema.DCTERMS" href="http://purl.org/dc/terms/">
${meta('DC.title', unit.title)}${meta('DC.identifier', unit.shelfmark)}${meta('DC.creator', ...unit.makers.map(({ name }) => name))}
${meta('DC.date', unit.date ?? unit.dateText)}${meta('DC.subject', ...unit.subjects)}${meta('DC.language', unit.language)}
${meta('DC.type', levelWord(unit))}${meta('DCTERMS.isPartOf', parent?.title)}`
}

function tree(entries: readonly Holding[], current: Holding): Markup | undefined {
  if (entries.length === 0) return undefined
  const entry = (unit: Holding): Markup =>
    html`<li><a href="${recordPath(unit)}"${unit === current && html` aria-current="page"`}>${unit.shelfmark} ${unit.title}</a>${tree(partsOf(unit), current)}</li>`
  return html`<ul class="tree">${entries.map(entry)}</ul>`
}

function within(unit: Holding): Markup | undefined {
  const parts = partsOf(unit)
  if (parts.length === 0) return undefined
  return html`<h2>Within this ${levelWord(unit).toLowerCase()}</h2>${listed(parts.map((one) => html`<a href="${recordPath(one)}">${one.title}</a>`))}`
}
