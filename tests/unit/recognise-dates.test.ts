import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { recognise } from '#extension/domain/recognise/recognise.ts'

const parser = new new JSDOM('').window.DOMParser()

test.each([
  ['乾隆四十七年', '1782'],
  ['光緒三十二年四月', '1906'],
  ['民國二十三年五月', '1934'],
  ['明治四十五年', '1912'],
  ['清康熙六十一年刻本', '1722'],
  ['光绪三十年（1904）', '1904'],
  ['c1911', '1911'],
])('a printed date stays beside its year as it stands: %s, %s', (text, date) => {
  const html = `<title>盐法志 - 目录</title><h1>盐法志</h1><dl><dt>题名</dt><dd>盐法志</dd><dt>责任者</dt><dd>沈某甲</dd><dt>索书号</dt><dd>K1/2</dd><dt>出版年</dt><dd>${text}</dd></dl>\n`
  const found = recognise(parser.parseFromString(html, 'text/html'), 'https://cat.example.cn/opac/item/7')
  expect(found.kind === 'record' ? [found.record.date, found.record.dateText] : found.reason).toEqual([date, text])
})

test('an era without a year is kept as it stands, and no year is made of it', () => {
  const html =
    '<title>盐法志 - 目录</title><h1>盐法志</h1><dl><dt>题名</dt><dd>盐法志</dd><dt>责任者</dt><dd>沈某甲</dd><dt>索书号</dt><dd>K1/2</dd><dt>出版年</dt><dd>清乾隆间</dd></dl>\n'
  const found = recognise(parser.parseFromString(html, 'text/html'), 'https://cat.example.cn/opac/item/7')
  expect(found.kind === 'record' ? [found.record.date, found.record.dateText] : found.reason).toEqual([undefined, '清乾隆间'])
})
