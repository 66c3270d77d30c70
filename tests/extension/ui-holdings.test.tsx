// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { database } from '#extension/store/database.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { clear, faults, fill, quietServices, show } from './ui-world.tsx'

vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor })
})
afterEach(clear)

test.each([
  ['en', 'What you did with it', 'Held at / online:'],
  ['zh-CN', '您做过什么', '馆藏与在线：'],
] as const)('a record page links to the copies its catalogue names, each in a tab of its own, in %s', async (language, heading, label) => {
  await fill({ edition: true, records: true, site: 'allowed', language })
  const holdings = [
    { url: 'https://scans.example.org/salt', label: 'Northmere scans' },
    { url: 'https://files.example.org/a/Ledger.pdf' },
    { url: 'https://plain.example.org/7' },
    { url: 'javascript:alert(1)' },
  ]
  await database.records.update('bt27', { 'record.holdings': holdings })
  location.hash = '#/records?record=bt27'
  const page = await show(<Desk />, quietServices(undefined, undefined), heading)
  const line = page.querySelector('[data-place="bt27"] [data-holdings]')
  expect(line?.textContent).toContain(label)
  const links = [...(line?.querySelectorAll('a') ?? [])]
  expect(links.map((link) => [link.href, link.textContent, link.target, link.rel])).toEqual([
    ['https://scans.example.org/salt', 'Northmere scans (scans.example.org)', '_blank', 'noreferrer'],
    ['https://files.example.org/a/Ledger.pdf', 'Ledger.pdf (files.example.org)', '_blank', 'noreferrer'],
    ['https://plain.example.org/7', 'plain.example.org', '_blank', 'noreferrer'],
  ])
  expect(await faults()).toEqual([])
})

test('a record without links says nothing of them', async () => {
  await fill({ edition: true, records: true, site: 'allowed' })
  location.hash = '#/records?record=bt27'
  const page = await show(<Desk />, quietServices(undefined, undefined), 'What you did with it')
  expect(page.querySelector('[data-holdings]')).toBeNull()
})
