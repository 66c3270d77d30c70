import { textUpTo } from './dom.ts'
import { elsewhereByHead } from './elsewhere-head.ts'
import type { Found } from './json-ld.ts'
import { isObject, many, own, text } from './nodes.ts'
import { clean } from './normalise/text.ts'
import { schemaTypes } from './normalise/type.ts'
import type { Page } from './page.ts'

const others =
  /^(?:newsarticle|reportagenewsarticle|analysisnewsarticle|backgroundnewsarticle|opinionnewsarticle|reviewnewsarticle|askpublicnewsarticle|blogposting|blog|liveblogposting|socialmediaposting|discussionforumposting|comment|recipe|jobposting|(?:\w*)event|qapage|faqpage|howto|course|courseinstance|definedterm|localbusiness|restaurant|hotel|store|bookstore|vacationrental|accommodation|apartment|house|podcastepisode|podcastseries|radioepisode|radioseries|videogame|softwareapplication|mobileapplication|webapplication|musicalbum|musicplaylist|musicgroup|tvseries|tvseason|tvepisode|movieseries|profilepage|searchresultspage|realestatelisting|product|individualproduct|productgroup|vehicle|car|datacatalog|review|criticreview|claimreview|quiz|joboffer|governmentservice|service)$/

/** Of those, what a block may describe beside its work: terms, reviews, places and programs it refers to. */
const beside = /^(?:definedterm|comment|\w*event|(?:government)?service|review|criticreview|localbusiness|(?:book)?store|(?:web|software)application)$/

const priced = (offers: unknown): boolean =>
  many(offers).some(
    (offer) => isObject(offer) && ['price', 'lowPrice', 'priceSpecification'].some((name) => own(offer, name) !== undefined && text(own(offer, name)) !== '0'),
  )

/** True when a block describes a work of a kind only scholars and archives publish; books are reviewed and sold as well. */
const isScholarly = (nodes: readonly Found[]): boolean => nodes.some((found) => found.types.some((type) => schemaTypes()[type]?.[1] === 2 && type !== 'book'))

/** A kind of site that carries metadata of works but is no catalogue: shop, news, blog, forum, wiki. Undefined when nothing says so. */
export function elsewhere(page: Page, nodes: readonly Found[]): string | undefined {
  const byHead = elsewhereByHead(page)
  if (byHead !== undefined && !(byHead.startsWith('news') && isScholarly(nodes))) return byHead
  const types = nodes.filter((found) => !found.types.some((type) => schemaTypes()[type]?.[1] === 2)).flatMap((found) => found.types)
  if (types.includes('searchresultspage')) return 'results: The page is a list of results.'
  if (nodes.some((found) => priced(own(found.node, 'offers')) || (found.types.includes('product') && own(found.node, 'offers') !== undefined)))
    return 'shop: The page sells something.'
  if (types.some((type) => /newsarticle$/.test(type))) return 'news: The page is a news article.'
  if (types.includes('blogposting')) return 'blog: The page is a post of a site that is no catalogue.'
  const described = nodes.some((found) => found.depth === 0 && found.types.some((type) => schemaTypes()[type]?.[1] === 2))
  if (types.some((type) => others.test(type) && !(described && beside.test(type))))
    return 'other site: The page describes something that is no catalogued work.'
  return shownApart(page.document)
}

const priceMarks = '[itemprop="price"], [itemprop="priceCurrency"], #add-to-cart-button, .add-to-cart, [data-action="add-to-cart"], form[action*="/cart/add"]'

/** The same told by the elements of the page: a price, or microdata of the press. Looked at last, because selectors cost more than metas. */
function shownApart(document: Document): string | undefined {
  if (document.querySelector(priceMarks) !== null) return 'shop: The page sells something.'
  const items = [...document.querySelectorAll('[itemtype]:not([itemprop])')].slice(0, 200)
  return items.some((item) => pressItem.test(item.getAttribute('itemtype') ?? ''))
    ? 'other site: The page describes something that is no catalogued work.'
    : undefined
}

const pressItem = /schema\.org\/(?:\w*NewsArticle|BlogPosting|Recipe|JobPosting|VideoObject|QAPage)\s*$/

/**
 * True when the page's own words for itself are those of the press or of a journal's home (`Article`, `Periodical`): such a page is believed only where the
 * description says what a holding library says.
 */
export function doubtful(nodes: readonly Found[]): boolean {
  return nodes.some(
    (found) =>
      found.depth === 0 &&
      found.types.some((type) => /^(?:article|techarticle|periodical|publicationissue|publicationvolume|newspaper)$/.test(type)) &&
      !found.types.some((type) => schemaTypes()[type]?.[1] === 2),
  )
}

const price = /(?:[$€£¥￥₹]\s?\d|\d[\d.,]*\s?(?:[€£元円]|(?:EUR|USD|GBP|CHF|CNY|руб|zł|kr)(?![\p{L}])))/u
const purchase =
  /^(?:\+\s*)?(?:add (?:\w+ )?to (?:my |your |the )?(?:shopping )?(?:cart|basket|bag|trolley)|buy (?:now|it now|this (?:book|item|edition)|from\b.*|new|used)|pre-?order(?: now)?|in den (?:waren|einkaufs)korb(?: legen)?|jetzt kaufen|(?:jetzt )?bestellen|ajouter au panier|acheter|commander|(?:añadir|agregar) (?:al|a la) (?:carrito|cesta)|comprar(?: ahora)?|aggiungi al carrello|acquista(?: ora)?|in (?:mijn )?winkel(?:wagen|mandje)|adicionar ao carrinho|lägg i varukorgen?|do koszyka|в корзину|купить|加入(?:购物车|購物車)|放入购物车|立即购买|立即購買|カートに入れる|今すぐ買う|장바구니(?: 담기)?)$/iu

/** True when a page shows a price and a button to buy: a shop, whatever else it says. */
export function sells(page: Page): boolean {
  const buttons = [...page.document.querySelectorAll('button, a, input[type="submit"], input[type="button"]')].slice(0, 800)
  const buys = buttons.some((button) => {
    const words = clean(button.getAttribute('value')?.slice(0, 400) ?? textUpTo(button, 400))
    return words.length < 40 && purchase.test(words)
  })
  return buys && price.test(clean((page.document.body?.textContent ?? '').slice(0, 200_000)))
}
