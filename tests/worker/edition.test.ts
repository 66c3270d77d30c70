import { expect, test } from 'vitest'
import { Manifest, PART_NAMES, PARTS } from '#shared/edition.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { seed } from '#worker/db/seed.ts'
import { sha256Hex } from '#worker/domain/publishing.ts'
import { channels, everything, house, items, library, policy } from './house.ts'

test('names every part by the hash of its bytes, and every part parses', async () => {
  const { ask } = await house()
  const manifest = Manifest.parse(await (await ask('/v1/edition')).json())
  expect(manifest).toMatchObject({ edition: 1, published: '2026-04-04', library: 'Northmere Libraries' })
  for (const name of PART_NAMES) {
    const bytes = new Uint8Array(await (await ask(`/v1/parts/${manifest.parts[name]}`)).arrayBuffer())
    expect(await sha256Hex(bytes)).toBe(manifest.parts[name])
    expect(() => PARTS[name].parse(JSON.parse(new TextDecoder().decode(bytes)))).not.toThrow()
  }
})

test.each(['/v1/edition', 'part'])('answers %s with a strong ETag, and 304 to who has it', async (path) => {
  const { ask } = await house()
  const manifest = Manifest.parse(await (await ask('/v1/edition')).json())
  const address = path === 'part' ? `/v1/parts/${manifest.parts.items}` : path
  const first = await ask(address)
  const etag = first.headers.get('ETag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
  expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(first.headers.get('Set-Cookie')).toBeNull()
  expect(first.headers.get('Cache-Control')).toBe(path === 'part' ? 'public, max-age=31536000, immutable' : 'public, max-age=60')
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask(address, { headers: { 'If-None-Match': known } })
    expect(again.status, known).toBe(304)
    expect(again.headers.get('ETag')).toBe(etag)
    expect(await again.text()).toBe('')
  }
  expect((await ask(address, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
})

test('answers the same bytes whatever a request carries', async () => {
  const { ask } = await house()
  const plain = await (await ask('/v1/edition')).text()
  for (const headers of [{ 'User-Agent': 'one' }, { Cookie: '__Host-carrel=x' }, { 'Accept-Language': 'zh' }, { Authorization: 'Bearer x' }])
    expect(await (await ask('/v1/edition', { headers: { ...headers } })).text()).toBe(plain)
})

test('composes the same bytes again from the same library, and no second edition', async () => {
  const { db, ask, clock } = await house()
  const before = await everything(db)
  await seed(db, { library, policy, vocabulary, channels: channels.toReversed(), items: items.toReversed(), now: clock.at + 86_400_000 })
  expect(await everything(db)).toEqual(before)
  expect(Manifest.parse(await (await ask('/v1/edition')).json()).edition).toBe(1)
})

test('cuts a part above a million bytes into rows and gives it back whole', async () => {
  const { db, clock, ask } = await house()
  const many = Array.from({ length: 2500 }, (_, index) => ({ ...items[0]!, id: `many-${index}`, imprint: '卷'.repeat(200) }))
  await seed(db, { library, policy, vocabulary, channels, items: many, now: clock.at })
  const manifest = Manifest.parse(await (await ask('/v1/edition')).json())
  const bytes = new Uint8Array(await (await ask(`/v1/parts/${manifest.parts.items}`)).arrayBuffer())
  expect(bytes.length).toBeGreaterThan(2_000_000)
  expect(await sha256Hex(bytes)).toBe(manifest.parts.items)
}, 60_000)

test('says that nothing is there before the first edition', async () => {
  const { ask } = await house({ bare: true })
  const reply = await ask('/v1/edition')
  expect(reply.status).toBe(404)
  expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*')
})
