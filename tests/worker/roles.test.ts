import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#shared/staff.ts'
import { type House, house, signIn } from './house.ts'

const ROLES = ['viewer', 'editor', 'reference', 'administrator'] as const satisfies readonly Role[]
let place: House
const cookies = new Map<string, string>()
beforeAll(async () => {
  place = await house()
  for (const role of ROLES) cookies.set(role, await signIn(place, role))
})

const item = { channel: 'maps', title: 'A map', url: '', language: 'en', level: 'any', subjects: [], reason: '', by: '' }
const all = [200, 200, 200, 200]
const writers = [403, 200, 200, 200]
const editors = [403, 200, 403, 200]
const administrators = [403, 403, 403, 200]

test.each<[string, string, unknown, readonly number[]]>([
  ['GET', 'home', undefined, all],
  ['GET', 'channels', undefined, all],
  ['GET', 'items', undefined, all],
  ['GET', 'items/work-1', undefined, all],
  ['GET', 'readers', undefined, all],
  ['GET', 'readers/trends', undefined, all],
  ['GET', 'policy', undefined, all],
  ['PUT', 'policy', { preset: 'strict', questions: ['gap'], groups: 32 }, administrators],
  ['PUT', 'segments/none', { name: { en: 'N', 'zh-CN': '名' }, story: { en: 'S', 'zh-CN': '述' } }, writers],
  ['POST', 'segments/none/pin', { pinned: true }, writers],
  ['DELETE', 'segments/none', undefined, writers],
  ['GET', 'vocabulary', undefined, all],
  ['GET', 'vocabulary.jsonld', undefined, all],
  ['PUT', 'vocabulary', { not: 'a vocabulary' }, editors],
  ['GET', 'members', undefined, administrators],
  ['GET', 'audit', undefined, administrators],
  ['POST', 'invitations', { role: 'viewer' }, administrators],
  ['GET', 'enrolment', undefined, all],
  ['PUT', 'enrolment', { open: true }, administrators],
  ['POST', 'enrolment/sheets', { codes: 10 }, writers],
  ['POST', 'enrolment/sheets/999/revoke', {}, writers],
  ['POST', 'items', { content: item }, writers],
  ['PUT', 'items/none', { content: item }, writers],
  ['DELETE', 'items/none', undefined, writers],
  ['POST', 'items/none/publish', {}, writers],
  ['POST', 'items/none/schedule', { from: '2026-05-01T00:00:00Z' }, writers],
  ['POST', 'items/none/expire', {}, writers],
  ['POST', 'items/none/draft', {}, writers],
  ['POST', 'channels', { slug: 'Bad Slug' }, writers],
  ['PUT', 'channels/none', { slug: 'Bad Slug' }, writers],
  ['DELETE', 'channels/none', undefined, writers],
])('%s %s is for those it is for', async (method, path, body, expected) => {
  const address = `/v1/staff/${path}`
  const request = { method, ...(body === undefined ? {} : { body }) }
  expect((await place.ask(address, request)).status, 'nobody').toBe(401)
  for (const [index, role] of ROLES.entries()) {
    const reply = await place.ask(address, { ...request, as: cookies.get(role)! })
    // Where a role is let through, the made-up thing it names may still be missing or malformed.
    const status = [201, 400, 404].includes(reply.status) ? 200 : reply.status
    expect(status, role).toBe(expected[index])
    expect(reply.headers.get('Cache-Control'), role).toBe('no-store')
    expect(reply.headers.get('Access-Control-Allow-Origin'), role).toBeNull()
    expect(reply.headers.get('Cross-Origin-Resource-Policy'), role).toBe('same-origin')
    expect(reply.headers.get('X-Content-Type-Options'), role).toBe('nosniff')
  }
})
