// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Settings, setSetting } from '#extension/store/settings.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { tokenKeys } from '#shared/privacy/token.ts'
import { database } from '../../extension/store/database.ts'
import { clear, control, faults, fill, quietServices, show, shown, until } from './ui-world.tsx'

// As in ui-desk.test.tsx: Dexie must know the one kind of typed array that comes out of the database.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor })
})

const KEY = Buffer.from(tokenKeys(new Uint8Array(32)).publicKey).toString('base64url')
const LIBRARY = async () => String((await database.settings.get('library'))?.value)
const services = () => quietServices(undefined, undefined)

/** The library of the desk, asking for tokens; the patron has agreed to that. */
beforeEach(async () => {
  await fill({ edition: true, records: true, consent: true })
  const part = await database.table('parts').get('policy')
  const sha256 = 'e'.repeat(64)
  await database.table('parts').put({ ...part, sha256, value: { ...part.value, openEnrolment: false, tokenKey: KEY } })
  const row = await database.settings.get('edition')
  const { edition } = Settings.parse({ edition: row?.value })
  if (edition === undefined) throw new Error('no edition')
  await setSetting('edition', { ...edition, manifest: { ...edition.manifest, parts: { ...edition.manifest.parts, policy: sha256 } } })
  const { consent } = Settings.parse({ consent: (await database.settings.get('consent'))?.value })
  if (consent === undefined) throw new Error('no consent')
  await setSetting('consent', { ...consent, tokenKey: KEY })
  location.hash = '#/privacy'
})
afterEach(clear)

describe('entering a code', () => {
  test('says what it is and where its secret is kept, and asks the background with what was typed', async () => {
    const asked = services()
    await show(<Desk />, asked, 'One voice, one vote')
    await shown('kept in this browser and nowhere else')
    await shown('Without a code no card is made')
    const field = [...document.querySelectorAll('input')].find((input) => input.labels?.[0]?.textContent === 'Code from your library')
    if (field === undefined) throw new Error('no field')
    field.value = '7q2m 0xvb 4ktd 9hrc'
    control('Enter the code').click()
    await until(() => expect(asked.enrol).toHaveBeenCalledExactlyOnceWith('7q2m 0xvb 4ktd 9hrc'))
    expect(await faults()).toEqual([])
  })

  test.each([
    ['code', 'This is no code of a library'],
    ['code-unknown', 'does not know this code'],
    ['code-used', 'has been used'],
    ['code-over', 'out of date'],
    ['unreachable', 'Nothing answers'],
  ] as const)('says when it went wrong: %s', async (trouble, words) => {
    await show(<Desk />, quietServices(undefined, undefined, { enrol: async () => trouble }), 'One voice, one vote')
    const field = [...document.querySelectorAll('input')].find((input) => input.labels?.[0]?.textContent === 'Code from your library')
    if (field !== undefined) field.value = 'x'
    control('Enter the code').click()
    await shown(words)
  })

  test('says when it is done, and asks for no other', async () => {
    await setSetting('credential', { value: 'A'.repeat(43), library: await LIBRARY(), since: '2026-11-20' })
    await show(<Desk />, services(), 'one voice at this library since 20 November')
    expect(document.body.textContent).not.toContain('Code from your library')
  })
})

test('a card without its token says until when it waits, and shows the exact request', async () => {
  const words = '{"credential":"…","epoch":0,"question":"subject","blinded":"…"}'
  await database.outbox.update('c', { state: 'token', key: KEY })
  const bytes = new TextEncoder().encode(words)
  await database.tokens.put({
    id: 'c',
    question: 'subject',
    epoch: 0,
    bytes,
    nonce: new Uint8Array(32),
    blinded: new Uint8Array(33),
    blind: new Uint8Array(32),
    key: KEY,
    library: await LIBRARY(),
    after: 0,
    attempts: 0,
  })
  const page = await show(<Desk />, services(), 'It waits for its token, until 29 November')
  await shown('Without a token by then it is dropped')
  await shown(`exactly these ${bytes.length} bytes`)
  expect(page.querySelector('pre[data-token]')?.textContent).toBe(words)
  await shown('waits for its token')
  expect(await faults()).toEqual([])
})

test('a card that was dropped says why', async () => {
  await database.outbox.update('c', { state: 'dropped', key: KEY, dropped: 'proof' })
  await show(<Desk />, services(), 'dropped: the library could not prove that it made the token with its public key')
})
