import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Item } from '#shared/item.ts'
import { base64url, fromBase64url } from '#worker/domain/codes.ts'
import { contentOf, endOf, itemId, lastDay, publicItem } from '#worker/domain/items.ts'
import { parse } from '#worker/domain/parse.ts'
import { canonical } from '#worker/domain/publishing.ts'
import { change } from '#worker/domain/readers.ts'
import { methodsFor } from '#worker/middleware/methods.ts'
import { items } from './house.ts'

test('writes equal values as equal text, whatever the order of their members', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(reversed(value))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  )
}

test('gives every title an id that is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 3, maxLength: 3 }), (title, random) => {
      expect(parse(Item.shape.id, itemId(title, random))).toHaveProperty('value')
    }),
  )
})

test('gives bytes back from base64url', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64url(base64url(bytes))).toEqual(new Uint8Array(bytes))
    }),
  )
})

test.each(['a', 'a=', 'a+b/', 'é'])('takes %s for no base64url', (text) => expect(fromBase64url(text)).toBeUndefined())

test.each([
  ['2026-04-06T00:00:00Z', '2026-04-05'],
  ['2026-04-06T00:00:00.001Z', '2026-04-06'],
  ['2026-04-06T08:00:00Z', '2026-04-06'],
])('an item that ends at %s is last there on %s', (instant, day) => expect(lastDay(Date.parse(instant))).toBe(day))

test('takes an item apart and puts it together again', () => {
  for (const item of [items[0]!, { ...items[1]!, until: '2026-12-24', creator: 'X', boost: 0.5, pinned: true }]) {
    const again = publicItem({ id: item.id, content: contentOf(item), published: item.published, until: endOf(item) }, new Set(item.subjects))
    expect(again).toEqual({ item })
  }
})

test('a change is the difference, and each end of its interval is as far off as the ends of both that pull that way together', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const half = fc.double({ min: 0.001, max: 0.3, noNaN: true })
  fc.assert(
    fc.property(share, half, half, share, half, half, (a, under, over, b, below, above) => {
      const result = change({ share: a, lo: a - under, hi: a + over }, { share: b, lo: b - below, hi: b + above })
      expect(result.share).toBeCloseTo(a - b, 12)
      expect(result.share - result.lo).toBeCloseTo(Math.hypot(under, above), 9)
      expect(result.hi - result.share).toBeCloseTo(Math.hypot(over, below), 9)
    }),
  )
})

test.each([
  ['/v1/parts/abc', []],
  [`/v1/parts/${'a'.repeat(64)}`, ['GET', 'HEAD']],
  ['/feeds/x.json', ['GET', 'HEAD']],
  ['/feeds/x.rss', []],
  ['/v1/staff/items/7', ['PUT']],
  ['/console/a/b', ['GET', 'HEAD']],
])('knows the methods of %s: %j', (path, methods) => {
  const routes = [
    ['GET', '/v1/parts/:sha256{[0-9a-f]{64}}'],
    ['GET', '/feeds/:file{[a-z0-9][a-z0-9-]*\\.(?:json|atom)}'],
    ['PUT', '/v1/staff/items/:id'],
    ['GET', '/console/*'],
    ['ALL', '/*'],
  ].map(([method = '', path = '']) => ({ method, path, basePath: '/', handler: () => undefined }))
  expect(methodsFor(routes as unknown as Parameters<typeof methodsFor>[0], path)).toEqual(methods)
})
