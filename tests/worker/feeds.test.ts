import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith'
import { beforeAll, expect, test } from 'vitest'
import { atomFeed, jsonFeed, opml } from '#worker/domain/feeds.ts'
import { type House, house } from './house.ts'

let place: House
beforeAll(async () => {
  place = await house()
})

test('gives a JSON Feed 1.1 that reads back', async () => {
  const reply = await place.ask('/feeds/sea-and-ships.json')
  expect(reply.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8')
  const feed = parseJsonFeed(await reply.text())
  expect(feed.title).toBe('Sea & ships · Northmere Libraries')
  expect(feed.feed_url).toBe('http://localhost:8787/feeds/sea-and-ships.json')
  expect(feed.items).toHaveLength(6)
  expect(feed.items?.[0]).toMatchObject({
    id: 'tag:localhost,2026-03-20:work-10',
    title: 'Work <10> & more',
    url: 'https://catalogue.example/records/10?a=1&b=2',
    content_text: 'Reason "10" for <reading> (M. Adeyemi)',
    tags: ['maritime-history', 'ships-and-shipping'],
  })
})

test('gives an Atom feed that reads back, its signs escaped', async () => {
  const reply = await place.ask('/feeds/sea-and-ships.atom?lang=zh-CN')
  expect(reply.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
  const feed = parseAtomFeed(await reply.text())
  expect(feed.title?.value).toBe('海与船 · 北湖图书馆')
  expect(feed.entries).toHaveLength(6)
  expect(feed.entries?.[0]).toMatchObject({
    id: 'tag:localhost,2026-03-20:work-10',
    title: { value: 'Work <10> & more' },
    published: '2026-03-20T00:00:00.000Z',
  })
  expect(feed.entries?.[0]?.links?.[0]?.href).toBe('https://catalogue.example/records/10?a=1&b=2')
  expect(feed.entries?.[0]?.summary?.value).toContain('<reading>')
})

test('stays well-formed whatever signs a text holds', async () => {
  const bad = 'a\u0000b\u000bc\ud800d\uffff]]><script>alert(1)</script>'
  const both = { en: bad, 'zh-CN': bad }
  const channel = { slug: 'maps', title: both, summary: both, subjects: ['maps-and-land'] }
  const item = {
    id: 'x',
    channel: 'maps',
    title: bad,
    url: 'https://a.example/',
    language: 'en',
    level: 'any' as const,
    subjects: ['maps-and-land'],
    reason: bad,
    by: bad,
    published: '2026-03-20',
  }
  const feed = { channel, library: bad, origin: 'https://library.example', language: 'en' as const, updated: 0, entries: [{ item, updated: 0 }] }
  for (const xml of [atomFeed(feed), opml([channel], bad, 'https://library.example', 'en')]) {
    expect([...xml].filter((sign) => /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(sign))).toEqual([])
    // Markup stands in escaped attributes and in CDATA only.
    expect(xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toContain('<script')
  }
  expect(parseAtomFeed(atomFeed(feed)).entries?.[0]?.title?.value).toBe('abc\ufffdd]]><script>alert(1)</script>')
})

test('lists every channel in OPML', async () => {
  const reply = await place.ask('/feeds.opml')
  const { head, body } = parseOpml(await reply.text())
  expect(head?.title).toBe('Northmere Libraries')
  expect(body?.outlines?.map((outline) => [outline.text, outline.xmlUrl])).toEqual([
    ['Maps', 'http://localhost:8787/feeds/maps.atom'],
    ['Sea & ships', 'http://localhost:8787/feeds/sea-and-ships.atom'],
  ])
})

test.each(['/feeds/maps.json', '/feeds/maps.atom', '/feeds.opml', '/feeds', '/transparency'])(
  'answers %s with an ETag and 304, and sets no cookie',
  async (path) => {
    const reply = await place.ask(path)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('Set-Cookie')).toBeNull()
    const again = await place.ask(path, { headers: { 'If-None-Match': reply.headers.get('ETag') ?? '' } })
    expect(again.status).toBe(304)
  },
)

test.each([
  ['en', 'tells this server which one'],
  ['zh-CN', '本服务器便知道取的是哪一个'],
])('says in %s what reading a single feed tells', async (lang, words) => {
  const page = await (await place.ask(`/feeds?lang=${lang}`)).text()
  expect(page).toContain(`<html lang="${lang}">`)
  expect(page).toContain(words)
  expect(page).toContain('/feeds/sea-and-ships.json')
})

test.each([
  ['en', 'For members who sign in.'],
  ['zh-CN', '供登录的注册读者使用。'],
] as const)('says in %s who gets to an item, where not everybody does', (language, words) => {
  const both = { en: 'Maps', 'zh-CN': '舆图' }
  const item = {
    id: 'x',
    channel: 'maps',
    title: 'Survey',
    url: 'https://a.example/',
    language: 'en',
    level: 'any' as const,
    subjects: ['maps-and-land'],
    reason: 'Read it',
    by: 'M. Adeyemi',
    published: '2026-03-20',
  }
  const entries = [
    { item, updated: 0 },
    { item: { ...item, access: 'members' as const }, updated: 0 },
  ]
  const feed = {
    channel: { slug: 'maps', title: both, summary: both, subjects: ['maps-and-land'] },
    library: 'L',
    origin: 'https://library.example',
    language,
    updated: 0,
    entries,
  }
  expect(parseJsonFeed(jsonFeed(feed)).items?.map((entry) => entry.content_text)).toEqual(['Read it (M. Adeyemi)', `Read it (M. Adeyemi)\n${words}`])
  expect(parseAtomFeed(atomFeed(feed)).entries?.[1]?.summary?.value).toContain(words)
})
