import { firstOf, textsIn, textUpTo } from './dom.ts'
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
 * True when the page's own words for itself are those of the press, of a journal's home (`Article`, `Periodical`) or of a site where readers rate books: such a
 * page is believed only where the description says what a holding library says.
 */
export function doubtful(nodes: readonly Found[]): boolean {
  return nodes.some(
    ({ depth, types, node }) =>
      (depth === 0 && types.some((type) => pressType.test(type)) && !types.some((type) => schemaTypes()[type]?.[1] === 2)) ||
      (types.includes('book') && ['aggregateRating', 'review', 'reviews'].some((name) => own(node, name) !== undefined)),
  )
}

const pressType = /^(?:article|techarticle|periodical|publicationissue|publicationvolume|newspaper)$/

const price = /(?:[$€£¥￥₹]\s?\d|\d[\d.,]*\s?(?:[€£元円]|(?:EUR|USD|GBP|CHF|CNY|руб|zł|kr)(?![\p{L}])))/u
const purchase =
  /^(?:\+\s*)?(?:add (?:\w+ )?to (?:my |your |the )?(?:shopping )?(?:cart|basket|bag|trolley)|buy (?:now|it now|this (?:book|item|edition)|from\b.*|new|used)|order (?:now|from\b.*)|pre-?order(?: now)?|in den (?:waren|einkaufs)korb(?: legen)?|jetzt kaufen|(?:jetzt )?bestellen|ajouter au panier|acheter|commander|(?:añadir|agregar) (?:al|a la) (?:carrito|cesta)|comprar(?: ahora)?|aggiungi al carrello|acquista(?: ora)?|in (?:mijn )?winkel(?:wagen|mandje)|adicionar ao carrinho|lägg i varukorgen?|do koszyka|в корзину|купить|加入(?:购物车|購物車)|放入购物车|立即购买|立即購買|カートに入れる|今すぐ買う|장바구니(?: 담기)?)$/iu
/** What else a shop says of its goods, as the whole of a short text: stock, a waiting list, the seller, what is paid beside the price. */
const trade =
  /^(?:(?:currently |temporarily )?(?:out of|in) stock|sold out|only \d+ left(?: in stock)?|notify me(?: when (?:available|in stock))?|email me when .{0,30}|(?:contact|ask) (?:the )?seller|free (?:delivery|shipping|returns)|plus (?:postage|shipping)|(?:sofort |nicht )?lieferbar|ausverkauft|vergriffen|(?:nicht )?auf lager|(?:inkl|zzgl)\.? (?:mwst|versand).{0,30}|benachrichtigen|verkäufer kontaktieren|(?:rupture|en) (?:de )?stock|épuisé|livraison gratuite|contacter le vendeur|m'avertir|agotado|(?:sin|en) stock|envío gratis|contactar (?:con el |al )?vendedor|avísame|缺货|有货|现货|售罄|到货通知|包邮|联系卖家)[.!]?$/iu
/** What may be a price whose sign was lost. */
const amount = /\d[.,]\d\d(?!\d)/
const priceLabel = /^(?:(?:our|list|sale|regular|retail) )?price\b|^(?:preis|prix|precio|prezzo|售价|现价|优惠价|零售价)(?=$|[\s:：])/iu

/** Words of a button or link, those for a reader of screens counted. */
const wordsOf = (button: Element): string[] => [
  clean(button.getAttribute('value')?.slice(0, 400) ?? textUpTo(button, 400)),
  ...['aria-label', 'title'].map((name) => clean((button.getAttribute(name) ?? '').slice(0, 400))),
]

/**
 * True when a page sells what it describes, whatever else it says: a price beside a button to buy or words of stock and sellers, or two of those, a price
 * under its label and a link to a basket. `isPlain` says that a number for sale, but no subject is given: then a button or a word of stock is enough.
 */
export function sells(page: Page, isPlain: boolean): boolean {
  const buttons = firstOf(page.document, 'button, a, input[type="submit"], input[type="button"], [role="button"]', 800)
  const words = buttons.flatMap(wordsOf).filter((text) => text !== '' && text.length < 40)
  const texts = shortTexts(page.document.body ?? page.root)
  const buys = words.some((text) => purchase.test(text))
  const trades = [...words, ...texts].some((text) => trade.test(text))
  const labelled = texts.some((text, at) => priceLabel.test(text) && amount.test(`${text} ${texts[at + 1] ?? ''}`))
  const hasBasket = buttons.some((button) =>
    /(?:^|\/)(?:cart|basket|checkout|warenkorb|panier|carrito|cesta)\/?(?:$|[?#])/i.test(button.getAttribute('href') ?? ''),
  )
  if (Number(buys) + Number(trades) + Number(labelled) + Number(hasBasket) > 1) return true
  if ((buys || trades) && isPlain) return true
  return (buys || trades) && price.test(clean((page.document.body?.textContent ?? '').slice(0, 200_000)))
}

/** The first short texts of a page. */
function shortTexts(root: Element): string[] {
  const found: string[] = []
  const walker = textsIn(root)
  for (let steps = 0, node = walker.nextNode(); node !== null && steps < 4000; node = walker.nextNode(), steps++) {
    const text = (node.nodeValue ?? '').slice(0, 200).trim()
    if (text.length > 1 && text.length < 60) found.push(clean(text))
  }
  return found
}

const reviewHeading =
  /^(?:(?:book|film) review|review(?: of)?|rezension|buchbesprechung|buchkritik|buchtipp|note de lecture|compte rendu|critique|chronique|reseña|书评|書評)(?:$|\s*[:：|–—-]|\s+(?:of|zu|de|von)\s)/iu

/** True for a post about a work: a day or a month in its address, or a heading that calls it a review. */
export function isPost(page: Page): boolean {
  return /\/(?:19|20)\d\d\/(?:0[1-9]|1[0-2])\//.test(page.url.pathname) || page.heading.split('\n').some((heading) => reviewHeading.test(heading.trim()))
}
