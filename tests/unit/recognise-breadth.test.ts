import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { readPage } from '#extension/domain/recognise/page.ts'
import { platformOf } from '#extension/domain/recognise/platform-of.ts'
import { platforms as makers } from '#extension/domain/recognise/platforms/all.ts'
import { evidences } from '#extension/domain/recognise/platforms/platform.ts'
import { ownOthers, ownPages } from '../recognition/pages.ts'

const platforms = makers.map((make) => make())

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
  const rules = platforms.map(({ name, told = [], kind, local }) => [name, [...told.map(({ and }) => and), kind, local].map(String).join('\n')] as const)
  expect(rules.filter(([, source]) => /\bhost(?:name)?\b|\.origin\b/.test(source)).map(([name]) => name)).toEqual([])
})

test('no pattern that tells a platform captures, refers back or keeps state: they are asked as parts of one', () => {
  const patterns = platforms.flatMap(({ told = [] }) => told.flatMap((telling) => evidences.flatMap((evidence) => telling[evidence] ?? [])))
  expect(patterns.length).toBeGreaterThan(40)
  expect(patterns.filter(({ source, flags }) => /(?<!\\)\((?!\?)|\(\?<(?![=!])|\\[1-9]/.test(source) || /[gyuvs]/.test(flags))).toEqual([])
})

test('asking all at once tells the same platform as asking each in turn', async () => {
  const parser = new new JSDOM('').window.DOMParser()
  const pages = [...(await ownPages()), ...(await ownOthers())]
  const told = pages.map(({ url, html }) => {
    const page = readPage(parser.parseFromString(html, 'text/html'), url)
    return [url, platformOf(page)?.name, platformOf(page, [...makers])?.name] as const
  })
  expect(told.filter(([, quick, slow]) => quick !== slow)).toEqual([])
  expect(new Set(told.map(([, quick]) => quick)).size).toBeGreaterThan(40)
}, 60_000)
