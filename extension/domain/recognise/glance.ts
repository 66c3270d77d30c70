import { elsewhereByHead } from './elsewhere-head.ts'
import { excerptOf } from './excerpt.ts'
import { gate } from './gate.ts'
import { hasLabels } from './glance-labels.ts'
import { marcText } from './marc.ts'
import { hasMarks } from './marks.ts'
import { bodyClassOf, generatorOf, type Meta, metasOf, openingOf, type Page } from './page.ts'
import { errorOrSignIn, homePage, listed, resultsPage } from './page-kind.ts'
import { hasQuery } from './query.ts'
import type { Recognition } from './recognise.ts'
import { works } from './signs.ts'

const MAX_ITEMS = 200

/** Addresses under which catalogues show records and lists. Wide on purpose: a needless look costs a few milliseconds, a missed record is lost. */
const paths =
  /opac|record|catalog|kcms|\/kns|qikan|bookdetail|bookinfo|dispbib|_detail|s_ei_book|cgisirsi|adisweb|primo|titleinfo|encore|spydus|webrecon|[a-z]=|\/(?:items?|works?|books?|f|search|patroninfo|articles?\/view|details?|cgi|discovery|nde|handle|entities|digital|cdm|repositories|agents|islandora|objects?|frontdoor|solrsearch|client|vwebv|concern|eg|content)\b|\.(?:do|aspx?|jsp|xhtml)$/i
const bodies =
  /template-dir-|blacklight|#opac|#catalogue|#results|\bexl|informationobject|\b(?:actor|repository|term|taxonomy|digitalobject|dashboard|hyrax|sufia|curation_concern|resource|items?)\b/
const generators =
  /vufind|koha|dspace|eprints|invenio|slims|senayan|collectionbuilder|open journal|opus|visual library|omeka|blacklight|hyrax|library|catalog|archive|repository/
const heads = /^(?:citation_title|bepress_citation_title|eprints\..*|(?:dc|dcterms?|dct)[.:]title)$/
/** A block whose first object is of the press: "@type" stands before any other object begins. */
const press = /^\s*\{[^{[]*"@type"\s*:\s*"(?:\w*NewsArticle|BlogPosting)"/
const sites = /internet archive|zenodo/i
/**
 * Tells from cheap signs that the reader (`recognise`) would find nothing on a page, and why: no record, none it cannot read, no search. Undefined where
 * it might, and where there is doubt. Never throws.
 */
export function glance(document: Document, address: string): Extract<Recognition, { kind: 'none' }> | undefined {
  try {
    return answered(document, URL.parse(address) ?? new URL('about:blank'))
  } catch {
    return undefined
  }
}

function answered(whole: Document, url: URL): ReturnType<typeof glance> {
  const bodyClass = bodyClassOf(whole)
  const shut = gate({ url, bodyClass })
  if (shut !== undefined) return { kind: 'none', reason: shut }
  if (isAddressed(url, bodyClass) || listed({ url, bodyClass })) return undefined
  const document = excerptOf(whole)
  const dead = errorOrSignIn({ document, opening: openingOf(document) })
  if (dead !== undefined) return { kind: 'none', reason: dead }
  return hasSigns({ document, url, bodyClass }) ? undefined : { kind: 'none', reason: 'nothing: No sign of a catalogue was found.' }
}

/** Signs that need no look at the page. What the reader then finds may still be an error page: that is rarer than a look is dear. */
const isAddressed = (url: URL, bodyClass: string): boolean => paths.test(url.pathname) || /[?&]p=show_detail(?:&|$)/.test(url.search) || bodies.test(bodyClass)

function hasSigns(page: Pick<Page, 'document' | 'url' | 'bodyClass'>): boolean {
  const { document } = page
  const metas = metasOf(document)
  const generator = generatorOf(document)
  if (generators.test(generator) || metas.some(ofCatalogue)) return true
  if (hasMarks(document) || resultsPage(page) !== undefined || marcText(document) !== undefined) return true
  if (homePage(page) || elsewhereByHead({ ...page, metas, generator }) !== undefined) return false
  return (
    hasQuery(page) ||
    document.querySelector('.Z3988') !== null ||
    describesWork(document) ||
    (!isPress(document) && hasLabels(document.body ?? document.documentElement))
  )
}

const ofCatalogue = ({ name, content }: Meta): boolean => heads.test(name) || (name === 'og:site_name' && sites.test(content))

/** News and posts in JSON-LD that can be read: of such a page the reader looks at no label. */
function isPress(document: Document): boolean {
  return [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, 4).some((script) => {
    const text = script.textContent ?? ''
    if (text.length > 100_000 || !press.test(text)) return false
    try {
      return JSON.parse(text) !== null
    } catch {
      return false
    }
  })
}

/** JSON-LD or RDFa of a class that makes a record by itself. */
function describesWork(document: Document): boolean {
  const scripts = document.querySelectorAll('script[type*="ld+json" i]')
  if (scripts.length > 0) {
    const named = new RegExp(`["/#:;]\\s*(?:${works})\\s*["&]|dcterms:title|\\\\u00[4-7]`, 'i')
    for (const script of scripts) if (named.test(script.textContent ?? '')) return true
  }
  const items = document.querySelectorAll('[typeof]')
  if (items.length === 0) return false
  const type = new RegExp(`(?:^|[\\s/#:])(?:${works})(?:$|\\s)`, 'i')
  return [...items].slice(0, MAX_ITEMS).some((item) => type.test(item.getAttribute('typeof') ?? ''))
}
