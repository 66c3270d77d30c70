import { expect, test } from 'vitest'
import { en } from '#worker/i18n/pages.en.ts'
import { zhCN } from '#worker/i18n/pages.zh-CN.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { house, policy } from './house.ts'

const read = async (place: Awaited<ReturnType<typeof house>>, path = '/transparency', headers: Record<string, string> = {}) =>
  (await place.ask(path, { headers })).text()

test('tells fields, purposes, epsilon, retention, counts and backups from the policy in force', async () => {
  const page = await read(await house())
  for (const words of [
    '512 bytes',
    'Enrolment is open',
    'epsilon 20',
    '7 days after its last day',
    '35 days',
    '50 cards',
    'Time Travel',
    'Northmere Libraries',
    'answer 1.54',
    'answer 1.88',
    '2 tickets of 32',
  ])
    expect(page, words).toContain(words)
  expect(page).toContain('Epoch 3, from 2026-03-26 to 2026-04-22; counted on 2026-04-29')
})

test('changes with the policy', async () => {
  const page = await read(
    await house({ policy: { ...policy, openEnrolment: false, tokenKey: `Ag${'A'.repeat(42)}`, yearlyEpsilon: 8, questions: [], minimumReports: 99 } }),
  )
  expect(page).not.toContain('Enrolment is open')
  expect(page).toContain('Each voice counts once')
  expect(page).toContain('hashes of browsers’ secrets for 400 days at most')
  expect(page).toContain('At present nothing is asked')
  expect(page).toContain('99 cards')
})

test('speaks the language asked for, else the browser’s', async () => {
  const place = await house()
  expect(await read(place, '/transparency?lang=zh-CN')).toContain('<html lang="zh-CN">')
  expect(await read(place, '/transparency', { 'Accept-Language': 'fr, zh-TW;q=0.9, en;q=0.8' })).toContain('<html lang="zh-CN">')
  expect(await read(place, '/transparency?lang=en', { 'Accept-Language': 'zh' })).toContain('<html lang="en">')
  expect((await place.ask('/transparency')).headers.get('Vary')).toContain('Accept-Language')
})

test('does not tell from the count of waiting cards when one came: it is of the night, and by the ten', async () => {
  const place = await house()
  const before = await read(place)
  expect(before).toContain('looked at once a night; not yet')
  for (let sent = 0; sent < 27; sent += 1) {
    const { bytes } = await card(policy, seeded(sent), { epoch: 3, question: 'stage' })
    expect((await place.ask('/v1/cards', { method: 'POST', body: bytes, headers: OCTETS })).status).toBe(202)
  }
  expect(await read(place)).toBe(before)
  await closeEpochs(place.deps)
  expect(await read(place)).toContain('20 or a few more, in the night of 2026-04-04')
  place.clock.at = Date.parse('2026-04-29T03:17:00Z')
  await closeEpochs(place.deps)
  const after = await read(place)
  expect(after).toContain('fewer than 10, in the night of 2026-04-29')
  expect(after).toContain('cards for the question most answered: 20 or a few more')
})

test('says how long erasing works, and what is kept of it', async () => {
  const page = await read(await house())
  expect(page).toContain('for as long as its epoch has not been counted')
  expect(page).toContain('kept for 60 days')
  expect(page).toContain('only the sums are left')
})

test('runs no script and lets nothing in', async () => {
  const reply = await (await house()).ask('/transparency')
  expect(reply.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(await reply.text()).not.toMatch(/<script|https?:\/\/(?!localhost)/)
})

test('leads from the front door', async () => {
  const reply = await (await house()).ask('/')
  expect([reply.status, reply.headers.get('Location')]).toEqual([302, '/transparency'])
})

test('has every text in both languages, with the same values', () => {
  const places = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort()
  for (const [key, text] of Object.entries(en)) expect(places(zhCN[key as keyof typeof en]), key).toEqual(places(text))
})
