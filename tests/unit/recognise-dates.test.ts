import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { edtf, yearOf } from '#extension/domain/recognise/normalise/date.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { marksOf } from '#extension/domain/works/marks.ts'

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

describe('a printed date becomes what it says, and no more', () => {
  test.each([
    ['5th century BC', '-04XX'],
    ['5. Jahrhundert v. Chr.', '-04XX'],
    ['公元前5世纪', '-04XX'],
    ['300-250 BC', '-0299/-0249'],
    ['300 BC-250 BC', '-0299/-0249'],
    ['200 BC-AD 100', '-0199/0100'],
    ['ca. 300 BC', '-0299~'],
    ['公元前221年', '-0220'],
    ['公元前1046年', '-1045'],
    ['公元前221年-公元前206年', '-0220/-0205'],
    ['19世纪末-20世纪初', '18XX/19XX'],
    ['January-March 1987', '1987-01/1987-03'],
    ['May/June 1987', '1987-05/1987-06'],
    ['5 Jan-3 Mar 1987', '1987-01-05/1987-03-03'],
    ['12-15 May 1987', '1987-05-12/1987-05-15'],
    ['May 12-15, 1987', '1987-05-12/1987-05-15'],
    ['enero a marzo de 1987', '1987-01/1987-03'],
    ['1987.05-1988.06', '1987-05/1988-06'],
    ['1987年5月至1988年6月', '1987-05/1988-06'],
    ['1987年5月-8月', '1987-05/1987-08'],
    ['1949-1979年', '1949/1979'],
    ['民国二十四年至二十六年', '1935/1937'],
    ['清光绪三十年至宣统元年', '1904/1909'],
    ['1987-02-30', '1987-02'],
    ['31.4.1987', '1987-04'],
    ['2000-02-29', '2000-02-29'],
    ['1900-02-29', '1900-02'],
    ['1850s', '185X'],
    ['the 1850s', '185X'],
    ['1850er Jahre', '185X'],
    ['années 1850', '185X'],
    ['1950年代', '195X'],
    ['20世纪50年代', '195X'],
    ['1850s-1870s', '185X/187X'],
    ['1900s', '19XX'],
    ['before 1850', '../1850'],
    ['vor 1850', '../1850'],
    ['bis 1850', '../1850'],
    ['avant 1850', '../1850'],
    ['[not after 1850]', '../1850'],
    ['before 12 May 1850', '../1850-05-12'],
    ['1850年以前', '../1850'],
    ['after 1850', '1850/..'],
    ['nach 1850', '1850/..'],
    ['not before 1850', '1850/..'],
    ['1850 or later', '1850/..'],
    ['1850年以后', '1850/..'],
    ['1850年前后', '1850~'],
    ['1840 bis 1850', '1840/1850'],
    ['1850 or 1851', '1850/1851'],
    ['1850 oder 1851', '1850/1851'],
    ['ca 1850', '1850~'],
    ['1850 (ca.)', '1850~'],
    ['environ 1850', '1850~'],
    ['18th-19th century', '17XX/18XX'],
    ['18th to 19th centuries', '17XX/18XX'],
    ['18./19. Jahrhundert', '17XX/18XX'],
    ['XVIIIe-XIXe siècle', '17XX/18XX'],
    ['siglos XVIII-XIX', '17XX/18XX'],
    ['18-19世纪', '17XX/18XX'],
    ['late 18th century-early 19th century', '17XX/18XX'],
    ['New York : After Hours, 1999', '1999'],
    ['London : Before St. Paul, 1999', '1999'],
    ['The 1920s Press, 1999', '1999'],
    ['Cambridge, Mass. : MIT Press, 2004, c2003', '2004'],
    ['1914-21', '1914/1921'],
    ['1923-1921', '1923'],
    ['2021-13-45', '2021'],
    ['1998, c1997', '1998'],
    ['Winter 1987/88', '1987/1988'],
  ])('%s is %s', (text, date) => {
    expect(edtf(text)).toBe(date)
  })

  test.each([
    '1850~',
    '1850%',
    '1850~/1860',
    '1850/..',
    '../1850',
    '1984-06?',
    '1984-06-02?',
    '-0050',
    '-0299/-0249',
    '185X',
    '18XX',
    '-04XX',
    '1984~/2004-06',
    '1985-04-12/2004-06',
    '2004-XX',
    '1850/1860~',
  ])('EDTF that a page gives stays: %s', (date) => {
    expect(edtf(date)).toBe(date)
  })

  test('what a date becomes is its own normal form', () => {
    for (const text of [
      '300-250 BC',
      '5th century BC',
      'January-March 1987',
      '1850s-1870s',
      'before 1850',
      'after 1850',
      '[196-?]',
      'ca. 1850',
      '18th-19th century',
      '1958-',
      '乾隆四十七年',
    ]) {
      const date = edtf(text) ?? ''
      expect(edtf(date)).toBe(date)
    }
  })

  test.each([
    ['1850~/1860', '1850'],
    ['1963-04/1970', '1963'],
    ['1850/..', '1850'],
    ['-0299/-0249', '-0299'],
    ['../1850', undefined],
    ['185X', undefined],
    ['17XX/18XX', undefined],
  ])('the year of %s is %s', (date, year) => {
    expect(yearOf(date)).toBe(year)
  })
})

test.each([
  ['../1850', 'before 1850', undefined],
  ['185X', '1850s', undefined],
  ['1850/..', 'after 1850', '1850'],
  ['1850', 'c1850', '1850'],
  [undefined, 'printed 1850', '1850'],
])('for comparing works %s, printed "%s", is the year %s', (date, dateText, year) => {
  expect(marksOf({ title: 'Salt', creators: [], identifiers: {}, ...(date === undefined ? {} : { date }), dateText }).year).toBe(year)
})

test('whatever is printed, a date is EDTF of level 1', () => {
  const pieces = fc.constantFrom(
    ...'1850|1851|1987|05|12|-|–|/|.|,|?|~|May|January|to|bis|before|after|ca.|c|[|]|century|18th|BC|AD|300|50|0|年|月|至|民国|二十四|1850s|or|(|)|X|世纪|公元前|30|Feb|XVIIIe|siècle'.split(
      '|',
    ),
  )
  const one = '(?:-?[\\dX]{4}(?:-[\\dX]{2}){0,2}[?~%]?|\\.\\.)'
  const levelOne = new RegExp(`^${one}(?:/${one})?$`)
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), fc.constantFrom('', ' '), (words, joint) => {
      const date = edtf(words.join(joint))
      if (date !== undefined) expect(date).toMatch(levelOne)
    }),
    { numRuns: 3000 },
  )
})
