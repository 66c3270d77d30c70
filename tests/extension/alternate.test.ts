// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { glance } from '../../extension/domain/recognise/glance.ts'
import { type Recognition, recognise } from '../../extension/domain/recognise/recognise.ts'
import { type Asking, moreOf } from '../../extension/services/alternate.ts'
import { observer, type Sender } from '../../extension/services/observe.ts'
import { MAX_ALTERNATES, takeLeave } from '../../extension/store/alternates.ts'
import { Database } from '../../extension/store/database.ts'
import { eraseAll } from '../../extension/store/erase.ts'
import { recordBy, recordSeen, removeRecord } from '../../extension/store/records.ts'
import { addSite, removeSite, setMayFetch, setPaused, siteBy, siteList } from '../../extension/store/sites.ts'
import { forgetBefore } from '../../extension/store/visits.ts'
import { bibtex, mods } from '../fixtures/alternates/descriptions.ts'
import { oldDatabase } from './old-desk.ts'
import { catalogueRecord, desk, NOW, SITE } from './world.ts'

const URL_ = `${SITE}/record/1`
const LINK = '<link rel="alternate" type="application/mods+xml" href="/record/1.mods">'
const page = (html: string, heading = 'h1') =>
  new DOMParser().parseFromString(
    `<html><head><title>The salt roads : a history</title><meta name="generator" content="VuFind 9.1">${html}</head>
    <body><div class="template-dir-record template-name-view"><${heading}>The salt roads : a history</${heading}>${heading === 'h1' ? '<dl><dt>Year</dt><dd>1911</dd></dl>' : ''}</div><footer>Northmere</footer></body></html>`,
    'text/html',
  )
/** As the page is read: its heading and a year, and nothing else. */
const thin = recognise(page(LINK), URL_)
const unreadable: Recognition = { kind: 'unreadable', failed: ['title'], reason: '' }

type Reply = (href: string, init: RequestInit) => Response | Promise<Response>

/** A page's script and the background on one database, and a site that answers. */
async function room(reply: Reply = () => new Response(mods), on = true) {
  const { db } = desk()
  await addSite(SITE, NOW, db)
  if (on) await setMayFetch(SITE, true, db)
  const observed = observer({ self: 'carrel', now: () => NOW, db, setTabState: async () => undefined })
  const sender: Sender = { id: 'carrel', frameId: 0, url: URL_, tab: { id: 7, incognito: false } }
  const requests: { href: string; init: RequestInit }[] = []
  const asking = (from: Sender = sender): Asking => ({
    fetch: async (input, init = {}) => {
      requests.push({ href: String(input), init })
      return reply(String(input), init)
    },
    parse: (text) => new DOMParser().parseFromString(text, 'text/xml'),
    ask: (message) => observed.alternateAsked(message, from),
    tell: (message) => observed.alternateRead(message, from),
  })
  const { signal } = new AbortController()
  /** The record with its description, or undefined when the page stays what it was. */
  const read = async (recognition: Recognition = thin, html = LINK, url = URL_, from?: Sender) => {
    const found = await moreOf(recognition, page(html, recognition.kind === 'unreadable' ? 'div' : 'h1'), url, asking(from))?.(signal)
    return found === recognition || found?.kind !== 'record' ? undefined : found.record
  }
  return { db, observed, sender, requests, asking, read }
}

afterEach(() => vi.restoreAllMocks())

test('the page of these tests is thin: a record with a title and a year', () => {
  expect(thin).toMatchObject({ kind: 'record', record: { title: 'The salt roads : a history', creators: [], subjects: [], identifiers: {}, date: '1911' } })
})

describe('a description', () => {
  test('is asked for once, plainly, and known from then on', async () => {
    const { requests, read } = await room()
    const first = await read()
    expect(first).toMatchObject({ title: 'The salt roads : a history', platform: 'vufind', provenance: { creators: 'mods', isbn: 'mods' } })
    expect(first?.creators.map(({ name }) => name)).toEqual(['Quill, Ada', 'Marram, Ivo'])
    expect(requests).toHaveLength(1)
    expect(requests[0]?.href).toBe(`${SITE}/record/1.mods`)
    expect(requests[0]?.init).toMatchObject({ method: 'GET', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' })
    expect(requests[0]?.init.headers).toBeUndefined()
    expect(await read()).toEqual(first)
    expect((await read(unreadable, LINK, `${URL_}?lang=fr&sid=4#tab`))?.creators).toEqual(first?.creators)
    expect(requests).toHaveLength(1)
  })

  test('is asked for by one of two tabs that open at once', async () => {
    const { requests, read } = await room()
    await Promise.all([read(), read(), read()])
    expect(requests).toHaveLength(1)
  })

  test('is read for a page that could not be', async () => {
    const { read } = await room()
    expect(await read(unreadable)).toMatchObject({ title: 'The salt roads : a history', provenance: { title: 'mods' } })
  })

  describe('of a page of unknown software that says nothing itself', () => {
    const address = `${SITE}/salt/1`
    const bare = (type: string) =>
      new DOMParser().parseFromString(
        `<title>The salt roads : a history</title><link rel="alternate" type="application/${type}" href="/record/1.xml"><body><h1>The salt roads : a history</h1><p>A fine copy.</p>`,
        'text/html',
      )

    test.each(['mods+xml', 'marcxml+xml', 'MARC+XML', 'x-ead+xml'])('makes it look like a record: %s', (type) => {
      expect(glance(bare(type), address)).toBeUndefined()
      expect(recognise(bare(type), address)).toMatchObject({ kind: 'unreadable', failed: ['title', 'creators', 'date', 'identifiers', 'subjects'] })
    })

    test('does so neither for news nor where a search is answered', () => {
      expect(recognise(bare('rss+xml'), address).kind).toBe('none')
      expect(recognise(bare('mods+xml'), `${SITE}/salt?q=roads`).kind).toBe('results')
    })

    test('makes it one when it was fetched', async () => {
      const { asking } = await room()
      const more = moreOf(recognise(bare('mods+xml'), address), bare('mods+xml'), address, asking())
      expect(await more?.(new AbortController().signal)).toMatchObject({
        kind: 'record',
        record: { title: 'The salt roads : a history', provenance: { title: 'mods', creators: 'mods', isbn: 'mods' } },
      })
    })
  })

  test('of several kinds is asked for in the best', async () => {
    const { requests, read } = await room(() => new Response(bibtex))
    await read(thin, `<link rel="alternate" type="application/x-bibtex" href="/1.bib">${LINK}`)
    expect(requests.map(({ href }) => href)).toEqual([`${SITE}/record/1.mods`])
  })
})

describe('nothing is asked for', () => {
  const rich: Recognition = { kind: 'record', reason: '', record: catalogueRecord({ url: URL_ }) }
  test.each<[string, Recognition, string]>([
    ['when the page says enough', rich, LINK],
    ['when the page is no record', { kind: 'none', reason: '' }, LINK],
    ['when the page is a list', { kind: 'results', hits: 2, reason: '' }, LINK],
    ['without a link', thin, ''],
    ['of another origin', thin, '<link rel="alternate" type="application/mods+xml" href="https://other.example/1.mods">'],
    ['of another port', thin, '<link rel="alternate" type="application/mods+xml" href="https://a.example/record/1.mods">'],
  ])('%s', async (_, recognition, html) => {
    const { db, requests, read } = await room()
    expect(await read(recognition, html)).toBeUndefined()
    expect([requests, await db.alternates.count()]).toEqual([[], 0])
  })

  test('by default', async () => {
    const { db, requests, read } = await room(undefined, false)
    expect((await siteBy(SITE, db))?.mayFetch).toBeUndefined()
    expect(await read()).toBeUndefined()
    expect([requests, await db.alternates.count()]).toEqual([[], 0])
  })

  test('when the switch was turned off again: and what was known is gone', async () => {
    const { db, requests, read } = await room()
    await read()
    await setMayFetch(SITE, false, db)
    expect(await db.alternates.count()).toBe(0)
    expect(await read()).toBeUndefined()
    expect(requests).toHaveLength(1)
  })

  test('of a paused site, and none that was taken back', async () => {
    const { db, requests, read } = await room()
    await setPaused(SITE, true, db)
    expect(await read()).toBeUndefined()
    await removeSite(SITE, false, db)
    expect(await read()).toBeUndefined()
    expect(requests).toEqual([])
  })

  test.each<[string, Partial<Sender>]>([
    ['a private window', { tab: { id: 7, incognito: true } }],
    ['a frame', { frameId: 2 }],
    ['another extension', { id: 'stranger' }],
    ['a site without the switch', { url: 'https://b.example/record/1' }],
  ])('from %s', async (_, more) => {
    const { db, sender, requests, read } = await room()
    await addSite('https://b.example', NOW, db)
    expect(await read(thin, LINK, URL_, { ...sender, ...more })).toBeUndefined()
    expect(requests).toEqual([])
  })

  test('when the background is gone', async () => {
    const { requests, asking } = await room()
    const deaf = { ...asking(), ask: async () => Promise.reject(new Error('no receiver')) }
    expect(await moreOf(thin, page(LINK), URL_, deaf)?.(new AbortController().signal)).toBe(thin)
    expect(requests).toEqual([])
  })
})

describe('a failure is quiet, and never tried again', () => {
  const large = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)) })
  test.each<[string, Reply]>([
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['not found', () => new Response('Not found', { status: 404 })],
    ['a sign-in page', () => new Response('<!doctype html><html><head><title>Sign in</title><body><form>', { headers: { 'content-type': 'text/html' } })],
    ['an empty answer', () => new Response(null, { status: 204 })],
    ['a stream without end', () => new Response(large)],
    ['more than it may be', () => new Response(mods, { headers: { 'content-length': '600000' } })],
    ['an unknown encoding', () => new Response(mods, { headers: { 'content-type': 'text/xml; charset=x-none' } })],
    ['an entity bomb', () => new Response(`<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${mods.replace(/<\?xml[^>]*>/, '')}`)],
    ['an answer that came from elsewhere', () => Object.defineProperty(new Response(mods), 'url', { value: 'https://other.example/1.mods' })],
    ['an answer that was redirected', () => Object.defineProperty(new Response(mods), 'redirected', { value: true })],
    ['the description of another work', () => new Response(mods.replaceAll('salt roads', 'whale oil'))],
  ])('%s', async (_, reply) => {
    const { requests, read, db } = await room(reply)
    expect(await read()).toBeUndefined()
    expect(await read()).toBeUndefined()
    expect(requests).toHaveLength(1)
    expect(await db.alternates.toArray()).toEqual([{ key: `${SITE} ${URL_}`, origin: SITE, at: NOW }])
  })

  test('an answer that takes too long', async () => {
    const clock = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal)
    const { read } = await room((_, init) => new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted')))))
    const waiting = read()
    await vi.waitFor(() => expect(AbortSignal.timeout).toHaveBeenCalledWith(10_000))
    clock.abort()
    expect(await waiting).toBeUndefined()
  })
})

describe('what is kept of descriptions', () => {
  test('is bounded: at most 64 claims of one, at most 300 addresses', async () => {
    const { db, read } = await room(() => new Response(mods.replace('</m:mods>', `${'<m:subject><m:topic>Salt</m:topic></m:subject>'.repeat(500)}</m:mods>`)))
    expect((await read())?.subjects.map(({ label }) => label)).toContain('Northmere')
    expect((await db.alternates.toArray())[0]?.reading?.claims).toHaveLength(64)
    for (let at = 0; at < MAX_ALTERNATES; at++) await takeLeave(SITE, `${SITE}/other/${at}`, NOW + 1 + at, db)
    expect(await db.alternates.count()).toBe(MAX_ALTERNATES)
    expect(await db.alternates.get(`${SITE} ${URL_}`)).toBeUndefined()
  })

  test('refuses what no page’s script would send', async () => {
    const { db, observed, sender } = await room()
    await observed.alternateAsked({ address: URL_ }, sender)
    const claim = { field: 'title', value: 'x' }
    const reading = { source: 'mods', trust: 0.9, claims: [claim], work: 2, works: 1 }
    for (const wrong of [
      { ...reading, source: 'json-ld' },
      { ...reading, trust: 7 },
      { ...reading, claims: [{ ...claim, field: '__proto__' }] },
      { ...reading, claims: Array.from({ length: 65 }, () => claim) },
      { ...reading, run: 'x' },
    ])
      await observed.alternateRead({ address: URL_, reading: wrong }, sender)
    expect((await db.alternates.toArray())[0]?.reading).toBeUndefined()
    await observed.alternateRead({ address: URL_, reading }, sender)
    expect((await db.alternates.toArray())[0]?.reading).toEqual(reading)
  })

  test('goes with its record, its site, its time, and with everything', async () => {
    const { db, read } = await room()
    const left = () => db.alternates.count()
    await read()
    await recordSeen({ id: 'a', record: catalogueRecord({ url: URL_ }), origin: SITE, concepts: [] }, 'v', NOW, db)
    expect(await left()).toBe(1)
    await removeRecord('a', db)
    expect([await left(), await recordBy('a', db)]).toEqual([0, undefined])
    await takeLeave(SITE, URL_, NOW, db)
    await forgetBefore(NOW + 1, db)
    expect(await left()).toBe(0)
    await takeLeave(SITE, URL_, NOW, db)
    await removeSite(SITE, true, db)
    expect(await left()).toBe(0)
    await addSite(SITE, NOW, db)
    expect(await takeLeave(SITE, URL_, NOW, db)).toEqual({ answer: 'no' })
    await setMayFetch(SITE, true, db)
    await takeLeave(SITE, URL_, NOW, db)
    await eraseAll(db)
    expect(await left()).toBe(0)
  })
})

test('a pause that is lifted leaves the switch as it was', async () => {
  const { db } = await room()
  await setPaused(SITE, true, db)
  await addSite(SITE, NOW + 5, db)
  expect(await siteBy(SITE, db)).toEqual({ origin: SITE, since: NOW, paused: 0, mayFetch: 1 })
})

test('a desk of the first version opens with every switch off', async () => {
  const old = oldDatabase('desk-of-before', 1)
  await old.table('sites').bulkAdd([
    { origin: SITE, since: NOW, paused: 0 },
    { origin: 'https://b.example', since: NOW + 1, paused: 1 },
  ])
  old.close()
  const db = new Database('desk-of-before')
  expect(await siteList(db)).toEqual([
    { origin: SITE, since: NOW, paused: 0 },
    { origin: 'https://b.example', since: NOW + 1, paused: 1 },
  ])
  expect(await takeLeave(SITE, URL_, NOW, db)).toEqual({ answer: 'no' })
  await setMayFetch(SITE, true, db)
  expect(await takeLeave(SITE, URL_, NOW, db)).toEqual({ answer: 'fetch' })
  db.close()
})
