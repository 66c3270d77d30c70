import { beforeEach, expect, test } from 'vitest'
import { CreationOptions, RequestOptions } from '#shared/passkey.ts'
import { InvitationReply, SessionReply } from '#shared/staff.ts'
import { sha256 } from '#worker/domain/codes.ts'
import { authenticator } from './authenticator.ts'
import { type House, house, ORIGIN, rows, SETUP_CODE, signIn } from './house.ts'

let place: House
beforeEach(async () => {
  place = await house()
})

const post = (path: string, body: unknown, as?: string) => place.ask(`/v1/staff/${path}`, { method: 'POST', body, ...(as === undefined ? {} : { as }) })
const session = async (as?: string) => SessionReply.parse(await (await place.ask('/v1/staff/session', as === undefined ? {} : { as })).json())

async function setUp(key: Awaited<ReturnType<typeof authenticator>>, code = SETUP_CODE, name = 'M. Adeyemi') {
  const options = CreationOptions.parse(await (await post('setup/options', { code, name })).json())
  return post('setup/verify', { response: key.create(options) })
}

function cookieOf(reply: Response): string {
  return /^__Host-carrel=([^;]+);/.exec(reply.headers.get('Set-Cookie') ?? '')?.[1] ?? ''
}

test('makes the first administrator by the set-up link, signs in and out with the passkey', async () => {
  expect(await session()).toEqual({ staff: null, setUp: false, library: 'Northmere Libraries' })
  const key = await authenticator(ORIGIN)
  const made = await setUp(key)
  expect(made.status).toBe(200)
  expect(made.headers.get('Set-Cookie')).toMatch(/^__Host-carrel=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  expect(SessionReply.parse(await made.json())).toMatchObject({ staff: { name: 'M. Adeyemi', role: 'administrator' }, setUp: true })
  const first = cookieOf(made)
  expect((await session(first)).staff?.name).toBe('M. Adeyemi')
  const out = await post('sign-out', {}, first)
  expect(out.headers.get('Set-Cookie')).toMatch(/^__Host-carrel=; Max-Age=0/)
  expect((await session(first)).staff).toBeNull()

  const options = RequestOptions.parse(await (await post('sign-in/options', {})).json())
  const back = await post('sign-in/verify', { response: await key.get(options) })
  expect(back.status).toBe(200)
  expect((await session(cookieOf(back))).staff?.role).toBe('administrator')
})

test('keeps neither a session nor a code in clear', async () => {
  const cookie = cookieOf(await setUp(await authenticator(ORIGIN)))
  const kept = await place.db.prepare('SELECT hash FROM sessions').first<{ hash: number[] }>()
  expect(kept?.hash).toEqual([...(await sha256(cookie))])
  const spent = await place.db.prepare('SELECT code_hash FROM spent_codes').first<{ code_hash: number[] }>()
  expect(spent?.code_hash).toEqual([...(await sha256(SETUP_CODE))])
})

test('refuses a wrong code, and the set-up code once it has served', async () => {
  expect((await post('setup/options', { code: 'guess', name: 'Eve' })).status).toBe(403)
  await setUp(await authenticator(ORIGIN))
  expect((await post('setup/options', { code: SETUP_CODE, name: 'Eve' })).status).toBe(403)
  await place.db.prepare('DELETE FROM staff').run()
  expect((await post('setup/options', { code: SETUP_CODE, name: 'Eve' })).status).toBe(403)
})

test('makes one administrator of two who use the link at once', async () => {
  const keys = await Promise.all([authenticator(ORIGIN), authenticator(ORIGIN)])
  const replies = await Promise.all(keys.map((key) => setUp(key)))
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 403])
  expect(await rows(place.db, 'staff')).toBe(1)
  expect(await rows(place.db, 'passkeys')).toBe(1)
})

test('takes each challenge once, within five minutes, for its own purpose', async () => {
  const key = await authenticator(ORIGIN)
  await setUp(key)
  const fresh = async () => RequestOptions.parse(await (await post('sign-in/options', {})).json())
  const used = await fresh()
  expect((await post('sign-in/verify', { response: await key.get(used) })).status).toBe(200)
  expect((await post('sign-in/verify', { response: await key.get(used) })).status).toBe(401)
  const late = await fresh()
  place.clock.at += 5 * 60_000
  expect((await post('sign-in/verify', { response: await key.get(late) })).status).toBe(401)
  expect((await post('sign-in/verify', { response: await key.get({ challenge: 'bWFkZS11cA' }) })).status).toBe(401)
  expect((await post('setup/verify', { response: key.create(await fresh()) })).status).toBe(401)
})

test('refuses a passkey from another origin, one it does not know, and one whose counter went back', async () => {
  const key = await authenticator(ORIGIN)
  await setUp(key)
  const fresh = async () => RequestOptions.parse(await (await post('sign-in/options', {})).json())
  expect((await post('sign-in/verify', { response: await key.get(await fresh(), 'https://evil.example') })).status).toBe(401)
  expect((await post('sign-in/verify', { response: await (await authenticator(ORIGIN)).get(await fresh()) })).status).toBe(401)
  expect((await post('sign-in/verify', { response: await key.get(await fresh()) })).status).toBe(200)
  key.state.counter -= 1
  expect((await post('sign-in/verify', { response: await key.get(await fresh()) })).status).toBe(401)
  expect(await rows(place.db, 'sessions')).toBe(2)
})

test.each<[string, number[], boolean]>([
  ['30 minutes without a request', [30 * 60_000], false],
  ['29 minutes without a request', [29 * 60_000], true],
  ['12 hours of work', Array.from({ length: 36 }, () => 20 * 60_000), false],
  ['almost 12 hours of work', Array.from({ length: 35 }, () => 20 * 60_000), true],
])('knows whether a session lives after %s', async (_, steps, alive) => {
  const cookie = await signIn(place, 'editor')
  for (const step of steps.slice(0, -1)) {
    place.clock.at += step
    expect((await session(cookie)).staff).not.toBeNull()
  }
  place.clock.at += steps.at(-1) ?? 0
  expect((await session(cookie)).staff !== null).toBe(alive)
})

test('lets an administrator invite, once, for a week', async () => {
  const cookie = cookieOf(await setUp(await authenticator(ORIGIN)))
  const { code } = InvitationReply.parse(await (await post('invitations', { role: 'editor' }, cookie)).json())
  const joined = await setUp(await authenticator(ORIGIN), code, 'J. Whitlock')
  expect(SessionReply.parse(await joined.json()).staff).toMatchObject({ name: 'J. Whitlock', role: 'editor' })
  expect((await post('setup/options', { code, name: 'Eve' })).status).toBe(403)
  const second = InvitationReply.parse(await (await post('invitations', { role: 'viewer' }, cookie)).json())
  place.clock.at += 7 * 86_400_000
  expect((await post('setup/options', { code: second.code, name: 'Late' })).status).toBe(403)
})

test('brakes guessing', async () => {
  const replies = await Promise.all(Array.from({ length: 40 }, () => post('setup/options', { code: 'guess', name: 'Eve' })))
  expect(replies.filter((reply) => reply.status === 429)).toHaveLength(10)
})
