import { generateAtomFeed, generateOpml } from 'feedsmith'
import type { Channel } from '#shared/channel.ts'
import type { Item } from '#shared/item.ts'
import type { Language } from '#shared/subject.ts'
import { pageText } from '../i18n/pages.ts'

/** An item with the instant of its last change, milliseconds. */
export interface Entry {
  item: Item
  updated: number
}

/** What a channel's feeds are made of. */
export interface Feed {
  channel: Channel
  library: string
  /** Public origin, without a slash at the end. */
  origin: string
  language: Language
  /** Last change of the channel itself, milliseconds. */
  updated: number
  /** Newest first. */
  entries: readonly Entry[]
}

/** A name for an item that outlives its address: a tag URI (RFC 4151) of the day it was first published. */
export function entryId(origin: string, item: Item): string {
  return `tag:${new URL(origin).hostname},${item.published}:${item.id}`
}

/** What an item says in a feed, as plain text: the librarian's reason, the imprint, and who gets to it where not everybody does. */
function words(item: Item, language: Language): string {
  const access = item.access === 'members' || item.access === 'onsite' ? pageText(language)(`access.${item.access}`) : undefined
  return [`${item.reason} (${item.by})`, item.creator, item.imprint, item.shelfmark, access].filter((line) => line !== undefined && line !== '').join('\n')
}

/** Without the signs XML 1.0 forbids (section 2.2), which no escaping lets in: one of them makes a whole feed unreadable. Half of a surrogate pair becomes U+FFFD. */
function lawful(xml: string): string {
  return xml.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

const midnight = (day: string) => `${day}T00:00:00Z`

/** When the feed last changed, milliseconds. */
export function lastChange(feed: Pick<Feed, 'updated' | 'entries'>): number {
  return feed.entries.reduce((latest, entry) => Math.max(latest, entry.updated), feed.updated)
}

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed({ channel, library, origin, language, entries }: Feed): string {
  const address = `${origin}/feeds/${channel.slug}`
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${channel.title[language]} · ${library}`,
    description: channel.summary[language],
    home_page_url: `${origin}/feeds`,
    feed_url: `${address}.json`,
    language,
    authors: [{ name: library }],
    items: entries.map(({ item, updated }) => ({
      id: entryId(origin, item),
      url: item.url,
      title: item.title,
      content_text: words(item, language),
      summary: item.reason,
      date_published: midnight(item.published),
      date_modified: new Date(updated).toISOString(),
      authors: [{ name: item.by }],
      tags: item.subjects,
      language: item.language,
    })),
  })
}

/** Atom (RFC 4287). */
export function atomFeed({ channel, library, origin, language, updated, entries }: Feed): string {
  const address = `${origin}/feeds/${channel.slug}.atom`
  const feed = generateAtomFeed({
    id: address,
    title: { value: `${channel.title[language]} · ${library}` },
    subtitle: { value: channel.summary[language] },
    updated: new Date(lastChange({ updated, entries })),
    authors: [{ name: library }],
    links: [
      { href: address, rel: 'self', type: 'application/atom+xml' },
      { href: `${origin}/feeds`, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map(({ item, updated: changed }) => ({
      id: entryId(origin, item),
      title: { value: item.title },
      published: new Date(midnight(item.published)),
      updated: new Date(changed),
      authors: [{ name: item.by }],
      links: [{ href: item.url, rel: 'alternate', hreflang: item.language }],
      categories: item.subjects.map((term) => ({ term })),
      summary: { value: words(item, language), type: 'text' },
    })),
  })
  return lawful(feed)
}

/** OPML 2.0: one outline for each channel. */
export function opml(channels: readonly Channel[], library: string, origin: string, language: Language): string {
  const outlines = generateOpml({
    head: { title: library },
    body: {
      outlines: channels.map((channel) => ({
        type: 'rss',
        text: channel.title[language],
        title: channel.title[language],
        description: channel.summary[language],
        xmlUrl: `${origin}/feeds/${channel.slug}.atom`,
        htmlUrl: `${origin}/feeds`,
        language,
      })),
    },
  })
  return lawful(outlines)
}
