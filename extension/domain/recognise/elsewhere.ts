import type { Found } from './json-ld.ts'
import { isObject, many, own, text } from './nodes.ts'
import { schemaTypes } from './normalise/type.ts'
import { metaOf, type Page } from './page.ts'

const others =
  /^(?:newsarticle|reportagenewsarticle|analysisnewsarticle|opinionnewsarticle|blogposting|liveblogposting|socialmediaposting|discussionforumposting|recipe|jobposting|event|qapage|faqpage|howto|localbusiness|restaurant|store|vacationrental|podcastepisode|podcastseries|videogame|softwareapplication|mobileapplication|musicalbum|musicplaylist|tvseries|tvepisode|profilepage|itempage|searchresultspage|realestatelisting|product|individualproduct)$/

const priced = (offers: unknown): boolean =>
  many(offers).some(
    (offer) => isObject(offer) && ['price', 'lowPrice', 'priceSpecification'].some((name) => own(offer, name) !== undefined && text(own(offer, name)) !== '0'),
  )

/** A kind of site that carries metadata of works but is no catalogue: shop, news, blog, forum, wiki. Undefined when nothing says so. */
export function elsewhere(page: Page, nodes: readonly Found[]): string | undefined {
  const types = nodes.filter((found) => !found.types.some((type) => schemaTypes[type]?.[1] === 2)).flatMap((found) => found.types)
  if (types.includes('searchresultspage')) return 'results: The page is a list of results.'
  if (nodes.some((found) => priced(own(found.node, 'offers')) || (found.types.includes('product') && own(found.node, 'offers') !== undefined)))
    return 'shop: The page sells something.'
  if (page.metas.some((meta) => /^(?:product|og):price:amount$/.test(meta.name)) || /^product/.test(metaOf(page, 'og:type')[0] ?? ''))
    return 'shop: The page sells something.'
  if (
    page.document.querySelector(
      '[itemprop="price"], [itemprop="priceCurrency"], #add-to-cart-button, .add-to-cart, [data-action="add-to-cart"], form[action*="/cart/add"]',
    ) !== null
  )
    return 'shop: The page sells something.'
  if (/mediawiki/.test(page.generator)) return 'wiki: The page is an article of a wiki.'
  if (types.some((type) => /newsarticle$/.test(type))) return 'news: The page is a news article.'
  if (/wordpress|blogger|ghost|tumblr|medium|jekyll|hugo|squarespace|wix|shopify/.test(page.generator) || types.includes('blogposting'))
    return 'blog: The page is a post of a site that is no catalogue.'
  if (types.some((type) => others.test(type))) return 'other site: The page describes something that is no catalogued work.'
  return undefined
}
