import { expect, test } from 'vitest'
import { platforms } from '#extension/domain/recognise/platforms/all.ts'
import { ownOthers, ownPages } from '../recognition/pages.ts'

test('there are at least 60 record pages of our own, of at least 12 platforms, and at least 8 in Chinese', async () => {
  const pages = await ownPages()
  const families = new Set(pages.map(({ platform }) => platform).filter((name) => name !== ''))
  expect(pages.length).toBeGreaterThanOrEqual(60)
  expect(families.size).toBeGreaterThanOrEqual(12)
  expect(pages.filter(({ title }) => /\p{Script=Han}/u.test(title)).length).toBeGreaterThanOrEqual(8)
  expect((await ownOthers()).length).toBeGreaterThanOrEqual(60)
})

test('every platform known has a record page of our own, and no page names one that is not', async () => {
  const named = new Set((await ownPages()).map(({ platform }) => platform))
  expect(platforms.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
  expect([...named].filter((name) => name !== '' && !platforms.some((platform) => platform.name === name))).toEqual([])
})

test('no rule of a platform asks for the name of a host', () => {
  const rules = platforms.map(({ name, match, kind, local }) => [name, [match, kind, local].map(String).join('\n')] as const)
  expect(rules.filter(([, source]) => /\bhost(?:name)?\b|\.origin\b/.test(source)).map(([name]) => name)).toEqual([])
})
