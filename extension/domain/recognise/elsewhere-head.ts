import { metaOf, type Page } from './page.ts'

/** What the head alone says of a site that is no catalogue (shop, wiki, blog, news, video); undefined when it says nothing. Cheap enough for every page. */
export function elsewhereByHead(page: Pick<Page, 'metas' | 'generator' | 'bodyClass'>): string | undefined {
  if (page.metas.some((meta) => /^(?:product|og):price:amount$/.test(meta.name)) || /^product/.test(metaOf(page, 'og:type')[0] ?? ''))
    return 'shop: The page sells something.'
  if (/mediawiki|dokuwiki|tiddlywiki|twiki/.test(page.generator) || /\bmediawiki\b/.test(page.bodyClass)) return 'wiki: The page is an article of a wiki.'
  if (/wordpress|blogger|ghost|tumblr|medium|jekyll|hugo|squarespace|wix|shopify|substack|discourse/.test(page.generator))
    return 'blog: The page is a post of a site that is no catalogue.'
  const kind = metaOf(page, 'og:type')[0] ?? ''
  if (/^(?:video|music|profile)\b/.test(kind)) return 'other site: The page describes something that is no catalogued work.'
  if (/^(?:article)?$/.test(kind) && page.metas.some((meta) => /^article:(?:section|published_time|author|tag|publisher)$/.test(meta.name)))
    return 'news: The page is an article of a site that is no catalogue.'
  return undefined
}
