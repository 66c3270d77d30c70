// @vitest-environment jsdom
import { render } from 'preact'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '#shared/staff.ts'
import type { EnrolmentReply } from '#shared/staff-sharing.ts'
import { Enrolment } from '#worker/console/views/Enrolment.tsx'
import { draw, houseOf, place } from './console-world.tsx'

const sheets = [
  { id: 2, made: '2026-11-20', until: '2026-12-20', issued: 50, used: 10, expired: 0, revoked: 0 },
  { id: 1, made: '2026-09-01', until: '2026-10-01', issued: 20, used: 10, expired: 10, revoked: 0 },
]
const codes = ['7Q2M-0XVB-4KTD-9HRC', 'ABCD-EFGH-JKMN-PQRS']
const asked: { method: string; path: string; body: unknown }[] = []
let reply: EnrolmentReply

beforeEach(() => {
  asked.length = 0
  reply = { open: true, tokenKey: null, sheets }
  vi.stubGlobal('fetch', async (path: string, init: { method: string; body?: string }) => {
    if (init.method !== 'GET') asked.push({ method: init.method, path, body: JSON.parse(init.body ?? '{}') })
    if (path.endsWith('/sheets')) return Response.json({ sheet: sheets[0], codes }, { status: 201 })
    return Response.json(init.method === 'GET' ? reply : {})
  })
})

const holdOn = vi.fn()
async function show(role: Role, language: 'en' | 'zh-CN', words: string): Promise<void> {
  draw(<Enrolment />, language, houseOf({ staff: { id: 'a', name: 'A', role }, holdOn }))
  await shown(words)
}
const shown = (words: string) => vi.waitFor(() => expect(place.textContent).toContain(words))
const button = (name: string) => {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
  if (found === undefined) throw new Error(`no button ${name}: ${place.textContent}`)
  return found
}
const has = (name: string) => [...place.querySelectorAll('button')].some((one) => one.textContent?.trim() === name)

describe('the enrolment screen', () => {
  test.each([
    ['en', 'Enrolment is open', 'Taken back'],
    ['zh-CN', '目前开放参与', '收回'],
  ] as const)('in %s shows numbers by sheet, and nobody', async (language, door, taken) => {
    await show('administrator', language, door)
    const rows = [...place.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].slice(0, 4).map((cell) => cell.textContent))
    expect(rows).toEqual([
      ['50', '≥ 10', '0', '0'],
      ['20', '≥ 10', '≤ 10', '0'],
    ])
    expect(place.querySelector('thead')?.textContent).toContain(taken)
  })

  test('makes a sheet, shows its codes once, with words for the reader, and asks before they are left', async () => {
    await show('editor', 'en', 'Make a sheet')
    button('Make a sheet').click()
    await shown(codes[0] ?? '')
    expect(asked).toEqual([{ method: 'POST', path: '/v1/staff/enrolment/sheets', body: { codes: 50 } }])
    expect(place.querySelectorAll('.codes li')).toHaveLength(2)
    await shown('It says that you are one voice, not who you are')
    expect(holdOn).toHaveBeenCalledWith('The codes are shown only this once. Leave without them?')
    button('Done, forget the codes').click()
    await shown('Sheets of codes')
    expect(place.textContent).not.toContain(codes[0])
    expect(holdOn).toHaveBeenLastCalledWith(undefined)
  })

  test('takes a sheet back after asking', async () => {
    await show('reference', 'en', 'Sheet 2')
    button('Take back').click()
    await shown('What is unused of it, 40 codes at most, will serve no more')
    button('Take back').click()
    await vi.waitFor(() => expect(asked).toEqual([{ method: 'POST', path: '/v1/staff/enrolment/sheets/2/revoke', body: {} }]))
  })

  test('asks for tokens, and opens again, for administrators after asking', async () => {
    await show('administrator', 'en', 'Ask for tokens')
    button('Ask for tokens').click()
    await shown('Readers are asked anew')
    reply = { open: false, tokenKey: `Ag${'A'.repeat(42)}`, sheets }
    button('Ask for tokens').click()
    await shown('Each voice counts once')
    expect(asked).toEqual([{ method: 'PUT', path: '/v1/staff/enrolment', body: { open: false } }])
    await shown(`Ag${'A'.repeat(42)}`)
    expect(has('Open enrolment')).toBe(true)
  })

  test('offers a viewer nothing to do, and an editor no switch', async () => {
    await show('viewer', 'en', 'Sheet 2')
    for (const name of ['Make a sheet', 'Take back', 'Ask for tokens']) expect(has(name), name).toBe(false)
    render(null, place)
    await show('editor', 'en', 'Make a sheet')
    expect(has('Ask for tokens')).toBe(false)
  })
})
