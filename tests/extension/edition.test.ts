import { describe, expect, test } from 'vitest'
import { fetchManifest, retryAfter } from '../../extension/api.ts'
import { libraryOrigin, patternOf } from '../../extension/domain/address.ts'
import { changeLibrary, nextPoll, nextTry, refreshEdition } from '../../extension/services/edition.ts'
import { storedEdition } from '../../extension/store/edition.ts'
import { recordList, recordSeen } from '../../extension/store/records.ts'
import { getSetting, setSetting } from '../../extension/store/settings.ts'
import { catalogueRecord, desk, item, LIBRARY, library, lost, NOW, SITE } from './world.ts'

const HOUR = 3_600_000
const deps = (db: ReturnType<typeof desk>['db'], fetch: ReturnType<typeof library>['fetch'], time = NOW) => ({ db, fetch, now: () => time, random: () => 0.5 })

describe('the edition', () => {
  test('asks nobody anything before a library is chosen', async () => {
    const { db } = desk()
    const server = library()
    expect(await refreshEdition(deps(db, server.fetch))).toBeUndefined()
    expect(server.asked).toEqual([])
  })

  test('is taken whole when a library is chosen, and maps the records anew', async () => {
    const { db } = desk()
    const server = library()
    await recordSeen({ id: 'a', record: catalogueRecord(), origin: SITE, concepts: [] }, 'v', NOW, db)
    expect((await changeLibrary(LIBRARY, deps(db, server.fetch))).library).toBe('Northmere Libraries')
    expect(await storedEdition(db)).toMatchObject({ fetched: NOW, items: [{ id: 'ship' }], policy: { version: 4 }, library: { name: { en: 'Sea' } } })
    expect((await recordList(db))[0]?.concepts).toEqual([{ concept: 'ships', share: expect.any(Number) }])
    expect(await getSetting('poll', db)).toEqual({ next: NOW + 6 * HOUR, failures: 0 })
  })

  test('sends nothing that differs from patron to patron', async () => {
    const { db } = desk()
    const server = library()
    await changeLibrary(LIBRARY, deps(db, server.fetch))
    await refreshEdition(deps(db, server.fetch))
    for (const { init, headers, method } of server.asked) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' })
      expect([method, headers]).toEqual(['GET', { 'accept-language': '*' }])
    }
  })

  test('fetches every part that changed and no other', async () => {
    const { db } = desk()
    await changeLibrary(LIBRARY, deps(db, library().fetch))
    const server = library({ edition: 2, items: [item('ship', ['ships']), item('novel', ['books'])] })
    await refreshEdition(deps(db, server.fetch, NOW + HOUR))
    expect(server.asked.map((asked) => asked.path)).toEqual(['/v1/edition', `/v1/parts/${server.manifest.parts.items}`])
    expect(await storedEdition(db)).toMatchObject({ manifest: { edition: 2 }, fetched: NOW + HOUR, items: [{ id: 'ship' }, { id: 'novel' }] })
  })

  test.each<[string, (asked: { path: string }, items: string) => Response | undefined]>([
    ['a part with other bytes', ({ path }, items) => (path.endsWith(items) ? new Response('[]') : undefined)],
    ['no answer to a part', ({ path }, items) => (path.endsWith(items) ? lost() : undefined)],
    ['a part that is gone', ({ path }, items) => (path.endsWith(items) ? new Response('', { status: 404 }) : undefined)],
    ['a manifest of another kind', ({ path }) => (path === '/v1/edition' ? Response.json({ hello: 1 }) : undefined)],
  ])('keeps the last good one on %s', async (_, spoil) => {
    const { db } = desk()
    await changeLibrary(LIBRARY, deps(db, library().fetch))
    const before = await storedEdition(db)
    const items = [item('novel', ['books'])]
    const hash = library({ edition: 2, items }).manifest.parts.items ?? ''
    const server = library({ edition: 2, items }, (asked) => spoil(asked, hash))
    expect(await refreshEdition(deps(db, server.fetch))).toBeDefined()
    expect(await storedEdition(db)).toEqual(before)
    expect(await getSetting('poll', db)).toMatchObject({ failures: 1 })
  })

  test('refuses a part whose hash is right and whose content is not', async () => {
    const { db } = desk()
    const server = library({ items: [item('bad', ['ships'], { url: 'javascript:alert(1)' })] })
    await expect(changeLibrary(LIBRARY, deps(db, server.fetch))).rejects.toMatchObject({ kind: 'damaged' })
    expect([await storedEdition(db), await getSetting('library', db)]).toEqual([undefined, undefined])
  })

  test('waits as long as the library asks', async () => {
    const { db } = desk()
    await setSetting('library', LIBRARY, db)
    const server = library({}, () => new Response('', { status: 503, headers: { 'retry-after': '7200' } }))
    expect(await refreshEdition(deps(db, server.fetch))).toMatchObject({ kind: 'busy', wait: 7_200_000 })
    expect(await getSetting('poll', db)).toEqual({ next: NOW + 7_200_000, failures: 1, trouble: 'busy' })
  })

  test('is not stored for a library that is no longer the chosen one', async () => {
    const { db } = desk()
    await changeLibrary(LIBRARY, deps(db, library().fetch))
    const server = library({ edition: 2, items: [item('novel', ['books'])] })
    await refreshEdition({
      ...deps(db, server.fetch),
      fetch: async (input, init) => {
        await setSetting('library', 'https://other.example', db)
        return server.fetch(input instanceof Request ? input : String(input), init)
      },
    })
    expect((await storedEdition(db))?.manifest.edition).toBe(1)
  })
})

describe('the rhythm', () => {
  test.each([
    [0, 4.2],
    [0.5, 6],
    [1, 7.8],
  ])('polls at chance %d after %d hours', (random, hours) => {
    expect(nextPoll(0, random)).toBeCloseTo(hours * HOUR)
  })

  test.each([
    [1, 0, 0, 2.5],
    [1, 1, 0, 5],
    [3, 1, 0, 20],
    [60, 1, 0, 1440],
    [1, 1, 30, 30],
  ])('after %d failures, chance %d and a wish of %d min tries again in %d min', (failures, random, wish, minutes) => {
    expect(nextTry(0, failures, random, wish * 60_000)).toBeCloseTo(minutes * 60_000)
  })

  test.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 12:10:00 GMT', 600_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('reads Retry-After %j', (value, wait) => {
    expect(retryAfter(value, NOW)).toBe(wait)
  })
})

describe('a library’s address', () => {
  test.each([
    ['library.example', 'https://library.example'],
    [' https://library.example:8443/console/ ', 'https://library.example:8443'],
    ['localhost:8787', 'http://localhost:8787'],
    ['library.example:8443', 'https://library.example:8443'],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['http://northmere.localhost:8787/', 'http://northmere.localhost:8787'],
    ['http://library.example', undefined],
    ['https://me:secret@library.example', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%j is %j', (typed, origin) => {
    expect(libraryOrigin(typed)).toBe(origin)
  })

  test('makes a pattern of its host, any port', () => {
    expect(patternOf('https://library.example:8443')).toBe('https://library.example/*')
  })

  test('that answers with something else is not a library', async () => {
    await expect(fetchManifest(LIBRARY, async () => new Response('<html>'))).rejects.toMatchObject({ kind: 'not-a-library' })
    await expect(fetchManifest(LIBRARY, async () => Promise.reject(new TypeError('down')))).rejects.toMatchObject({ kind: 'unreachable' })
  })
})
