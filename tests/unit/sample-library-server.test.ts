import { request as ask, get as request } from 'node:http'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { catalogueUrls, serve } from '../sample-library/serve.ts'

// Hundreds of pages are read: a crowded machine is not a fault.
vi.setConfig({ testTimeout: 120_000 })

interface Answer {
  status: number
  type: string
  body: string
  location?: string | undefined
}

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve({ port: 0 })
})
afterAll(() => server.close())

/** Asks the loopback interface whatever name the address carries. */
function fetched(address: string, form?: Record<string, string>): Promise<Answer> {
  const { pathname, search, host } = new URL(address)
  const options = { host: '127.0.0.1', port: server.port, path: pathname + search, headers: { host }, method: form === undefined ? 'GET' : 'POST' }
  return new Promise((resolve, reject) => {
    const sent = ask(options, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body, location: response.headers.location }),
      )
    })
    sent.on('error', reject)
    sent.end(form === undefined ? undefined : new URLSearchParams(form).toString())
  })
}

const parsed = async (address: string): Promise<Document> => new JSDOM((await fetched(address)).body, { url: address }).window.document
const metas = (document: Document, name: string): string[] =>
  [...document.querySelectorAll(`meta[name="${name}"]`)].map((meta) => meta.getAttribute('content') ?? '')
const texts = (document: Document, selector: string): string[] => [...document.querySelectorAll(selector)].map((element) => element.textContent.trim())

describe('the server', () => {
  test('listens on the loopback interface only', async () => {
    await expect(serve({ port: 0, host: '0.0.0.0' })).rejects.toThrow('loopback')
  })

  test('says when its port is taken', async () => {
    await expect(serve({ port: server.port })).rejects.toThrow('EADDRINUSE')
  })

  test('knows its four catalogues by the Host header and no other name', async () => {
    const answer = await new Promise<number>((resolve) =>
      request({ host: '127.0.0.1', port: server.port, headers: { host: 'elsewhere.example' } }, (response) => resolve(response.resume().statusCode ?? 0)),
    )
    expect(answer).toBe(421)
  })

  test('gives robots.txt in each catalogue', async () => {
    for (const host of ['northmere', 'archive', 'shuyu', 'app'])
      expect((await fetched(`http://${host}.localhost:${server.port}/robots.txt`)).body).toContain('User-agent')
  })

  test('writes what it is asked for as text, never as markup', async () => {
    const attack = encodeURIComponent('"><script>alert(1)</script>')
    for (const path of [
      `northmere.localhost:80/Search/Results?lookfor=${attack}`,
      `archive.localhost:80/index.php/informationobject/browse?query=${attack}`,
      `shuyu.localhost:80/opac/openlink.php?strText=${attack}`,
    ])
      expect((await fetched(`http://${path}`)).body).not.toContain('<script>alert')
  })

  test.each([
    ['northmere', '/MyResearch/Home', { username: '1', password: '1' }, '/MyResearch/CheckedOut'],
    ['shuyu', '/reader/login.php', { number: '1', passwd: '1' }, '/reader/book_lst.php'],
  ])('signs the sample reader of %s in and shows the loans', async (host, path, form, account) => {
    const address = `http://${host}.localhost:${server.port}${path}`
    expect(await fetched(address, form)).toMatchObject({ status: 303, location: account })
    expect(await fetched(address, {})).toMatchObject({ status: 401 })
  })
})

test('every page of every kind answers as it should, and so does every link on it, without leaving the loopback names', async () => {
  const { records, others } = catalogueUrls(server.port)
  const expected = new Map(Object.values(others).flatMap((pages) => pages.map(({ url, status }) => [url, status] as const)))
  for (const { url } of Object.values(records).flat()) expected.set(url, 200)
  const queue = [...expected.keys()]
  const seen = new Set(queue)
  const wrong: string[] = []
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const { status, body, type } = await fetched(address)
    if (status !== (expected.get(address) ?? 200)) wrong.push(`${status} ${address}`)
    if (!type.startsWith('text/html')) continue
    if (!/^<!doctype html>\n<html lang="(en|zh-CN)"/.test(body)) wrong.push(`not a page: ${address}`)
    for (const [tag, , found = ''] of body.matchAll(/<[a-z]+[^>]*\s(href|src|action)="([^"]*)"/g)) {
      const to = new URL(found.replaceAll('&amp;', '&').replaceAll('&#39;', "'"), address)
      to.hash = ''
      // The names of vocabularies are names, not addresses a browser asks for.
      const name = tag.includes('rel="schema.') || tag.includes('property="availability"')
      if (!name && !to.hostname.endsWith('.localhost')) wrong.push(`${address} asks ${to.href}`)
      if (name || tag.startsWith('<form') || seen.has(to.href)) continue
      seen.add(to.href)
      queue.push(to.href)
    }
  }
  expect(wrong).toEqual([])
  expect(seen.size).toBeGreaterThan(2000)
})

describe('record pages', () => {
  test('of the discovery layer carry RDFa or JSON-LD, one COinS, and similar items that are not theirs', async () => {
    for (const { url, title, creators, subjects, key, date } of catalogueUrls(server.port).records.northmere) {
      const document = await parsed(url)
      const coins = [...document.querySelectorAll('.Z3988')]
      expect(coins, key).toHaveLength(1)
      const context = new URLSearchParams(coins[0]?.getAttribute('title') ?? '')
      expect([context.get('rft.title'), context.get('rft.au')], key).toEqual([title, creators[0] ?? null])
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href'), key).toBe(new URL(url).pathname)
      const script = document.querySelector('script[type="application/ld+json"]')
      if (script === null) {
        expect(document.querySelector('[typeof~="Product"] > [property=name]')?.textContent, key).toBe(title)
        expect(texts(document, '[property=keywords]'), key).toEqual(subjects)
        expect(
          texts(document, '[property=author], [property=contributor]').map((name) => creators.some((creator) => name.startsWith(creator))),
          key,
        ).toEqual(creators.map(() => true))
      } else {
        const data = JSON.parse(script.textContent)
        expect([data.name, data.datePublished], key).toEqual([title, date])
        expect(
          data.about.map(({ name }: { name: string }) => name),
          key,
        ).toEqual(subjects)
        expect([...data.author, ...data.contributor].map(({ name }: { name: string }) => name).toSorted(), key).toEqual(creators.toSorted())
      }
    }
  })

  test('of the discovery layer are one record under each tab', async () => {
    for (const tab of ['Holdings', 'Description', 'Similar', 'Details']) {
      const document = await parsed(`http://northmere.localhost:${server.port}/Record/nm0011/${tab}`)
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('/Record/nm0011')
      expect(document.querySelector('.tabs [aria-current]')?.getAttribute('href')).toBe(`/Record/nm0011/${tab}`)
    }
  })

  test('of the archive carry Dublin Core, labelled areas and the way down to them', async () => {
    for (const { url, title, creators, subjects, identifiers, level, repository, key } of catalogueUrls(server.port).records.archive) {
      const document = await parsed(url)
      expect([metas(document, 'DC.title'), metas(document, 'DC.identifier'), metas(document, 'DC.creator'), metas(document, 'DC.subject')], key).toEqual([
        [title],
        [identifiers.referencecode],
        creators,
        subjects,
      ])
      expect(texts(document, '#identityArea .referenceCode'), key).toEqual([identifiers.referencecode])
      expect(document.querySelector('#identityArea')?.textContent.toLowerCase().replace('-', ''), key).toContain(level)
      expect(texts(document, '.repository'), key).toEqual([repository])
      expect(texts(document, '#accessPointsArea li'), key).toEqual(subjects)
    }
  })

  test('of the Chinese catalogue carry Highwire and Dublin Core tags and a table with the class number', async () => {
    for (const { url, title, creators, subjects, identifiers, key } of catalogueUrls(server.port).records.shuyu) {
      const document = await parsed(url)
      expect(
        [metas(document, 'citation_title'), metas(document, 'citation_author'), metas(document, 'citation_keywords'), metas(document, 'DC.subject')],
        key,
      ).toEqual([[title], creators, subjects, subjects])
      const rows = new Map(
        [...document.querySelectorAll('#item_detail tr')].map((row) => [row.querySelector('th')?.textContent, row.querySelector('td')?.textContent.trim()]),
      )
      expect([rows.get('题名'), rows.get('中图法分类号')], key).toEqual([title, identifiers.clc])
    }
  })

  test('show several COinS on a list of results and none on other pages', async () => {
    expect((await parsed(`http://northmere.localhost:${server.port}/Search/Results?lookfor=voyage`)).querySelectorAll('.Z3988').length).toBeGreaterThan(1)
    for (const { url } of catalogueUrls(server.port).others.northmere.filter(({ kind }) => kind !== 'results'))
      expect((await parsed(url)).querySelectorAll('.Z3988'), url).toHaveLength(0)
  })
})

describe('the single-page catalogue', () => {
  /** The application in a window of its own, with fetch answered by the server. */
  async function opened(path: string): Promise<{ window: JSDOM['window']; settled: (title: string) => Promise<void> }> {
    const address = `http://app.localhost:${server.port}${path}`
    const { window } = new JSDOM((await fetched(address)).body.replace(/<script src[^>]*><\/script>/, ''), {
      url: address,
      runScripts: 'outside-only',
      pretendToBeVisual: true,
    })
    Object.assign(window, {
      scrollTo: () => undefined,
      fetch: async (to: string) => fetched(new URL(to, address).href).then(({ status, body }) => ({ ok: status === 200, json: async () => JSON.parse(body) })),
    })
    window.eval((await fetched(`http://app.localhost:${server.port}/app.js`)).body)
    const settled = (title: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!window.document.title.startsWith(title)) return
          observer.disconnect()
          resolve()
        }
        const observer = new window.MutationObserver(look)
        observer.observe(window.document, { childList: true, subtree: true, characterData: true, attributes: true })
        look()
      })
    return { window, settled }
  }

  const linkedData = (document: Document) => JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null')

  test('fills in a record late, with its JSON-LD', async () => {
    const [wanted] = catalogueUrls(server.port).records.app
    const { window, settled } = await opened(new URL(wanted?.url ?? '').pathname)
    expect(linkedData(window.document)).toBeNull()
    await settled(wanted?.title ?? '')
    const data = linkedData(window.document)
    expect([data.name, data.author.map(({ name }: { name: string }) => name), data.about.map(({ name }: { name: string }) => name)]).toEqual([
      wanted?.title,
      wanted?.creators,
      wanted?.subjects,
    ])
  })

  test('moves from results to a record without loading, and drops the JSON-LD on the way back', async () => {
    const { window, settled } = await opened('/search?q=strata')
    await settled('Search: strata')
    const link = window.document.querySelector<HTMLAnchorElement>('.tiles a')
    link?.click()
    expect(window.location.pathname).toBe('/item/strata-of-england-and-wales')
    await settled('A delineation')
    expect(linkedData(window.document).datePublished).toBe('1815')
    window.history.back()
    await settled('Search: strata')
    expect(linkedData(window.document)).toBeNull()
  })

  test('says so when there is no such item', async () => {
    const { window, settled } = await opened('/item/no-such-item')
    await settled('Not found')
    expect(linkedData(window.document)).toBeNull()
  })
})
