import { describe, expect, test } from 'vitest'
import { reportAddress, withoutLoss } from '#extension/domain/drift.ts'
import { contactHref, reportText } from '#extension/ui/DriftReport.tsx'
import { texts } from '#shared/i18n/desk.ts'
import type { CatalogueRecord } from '#shared/record.ts'

describe('the address in a report', () => {
  test.each([
    ['https://find.example.org/Record/b77/Description?lookfor=whale+oil&type=AllFields#tabnav', 'https://find.example.org/Record/b77/Description'],
    [
      'https://opac.example.org/cgi-bin/koha/opac-detail.pl?biblionumber=12&query_desc=kw%3Awhale',
      'https://opac.example.org/cgi-bin/koha/opac-detail.pl?biblionumber=12',
    ],
    ['https://x.example.org/item.php;jsessionid=AB12?marc_no=0000451&sid=99', 'https://x.example.org/item.php?marc_no=0000451'],
    ['https://x.example.org/full?docid=alma991&search_scope=all&vid=a:b&query=any,contains,ships%201890', 'https://x.example.org/full?docid=alma991'],
    ['https://x.example.org/show?id=7&note=letters+to+1890', 'https://x.example.org/show?id=7'],
    ['https://reader:secret@x.example.org/show?id=7&q=1890', 'https://x.example.org/show?id=7'],
    ['https://x.example.org/#/record/7', 'https://x.example.org/'],
    ['https://archive-example-org.proxy.univ.example/fonds/7?lang=fr', 'https://archive.example.org/fonds/7'],
  ])('of %s is %s', (url, address) => {
    expect(reportAddress(url)).toBe(address)
  })

  test('is none for a file', () => {
    expect(reportAddress('file:///home/me/page.html')).toBeUndefined()
  })
})

const rich: CatalogueRecord = {
  title: 'Salt roads',
  creators: [{ name: 'Quill, Ada' }],
  subjects: [{ label: 'Salt trade' }],
  identifiers: { isbn: ['9780306406157'] },
  date: '1911',
  dateText: 'c1911',
  publisher: 'Harbour Press',
  url: 'https://x.example.org/show?id=7',
  provenance: { title: 'json-ld', creators: 'json-ld', subjects: 'labels', isbn: 'json-ld' },
}
const bare: CatalogueRecord = { title: 'Salt roads', creators: [], subjects: [], identifiers: {}, url: rich.url, provenance: { title: 'heading' } }

describe('a record read again', () => {
  test('with less keeps what it had, and the loss is noted', () => {
    const { record, lost } = withoutLoss(rich, bare)
    expect(record).toEqual(rich)
    expect(lost).toEqual(['creators', 'date', 'identifiers', 'subjects'])
  })

  test('with one field less, as on another tab, keeps it without a note', () => {
    const { record, lost } = withoutLoss(rich, { ...rich, subjects: [], date: '1912', dateText: 'c1912' })
    expect(record).toMatchObject({ subjects: rich.subjects, date: '1912', dateText: 'c1912' })
    expect(lost).toEqual([])
  })

  test('with new values takes them', () => {
    const corrected = { ...rich, creators: [{ name: 'Quill, Ada Maria' }], subjects: [{ label: 'Roads' }] }
    expect(withoutLoss(rich, corrected)).toEqual({ record: corrected, lost: [] })
  })

  test('takes no date text of before beside a date of now', () => {
    const { record } = withoutLoss(rich, { ...bare, date: '1920' })
    expect([record.date, record.dateText]).toEqual(['1920', undefined])
  })

  test('keeps a format’s title when only a heading is left, and it says something else', () => {
    expect(withoutLoss(rich, { ...bare, title: 'Northmere Library' }).record.title).toBe('Salt roads')
  })

  test('is another work when a format gives another title at the same address', () => {
    const other = { ...bare, title: 'Whale oil', provenance: { title: 'labels' } }
    expect(withoutLoss(rich, other)).toEqual({ record: other, lost: [] })
  })

  test('counts no number of the catalogue, and none of the address, as lost or found', () => {
    const numbered = { ...bare, identifiers: { local: ['7'], hdl: ['1/7'] }, provenance: { title: 'heading', hdl: 'address' } }
    expect(withoutLoss(numbered, bare).lost).toEqual([])
    expect(withoutLoss(rich, numbered).lost).toContain('identifiers')
  })
})

describe('a report', () => {
  test('says exactly this', () => {
    const drift = { kind: 'unreadable', address: 'https://x.example.org/show?id=7', platform: 'vufind', failed: ['title', 'subjects'] } as const
    expect(reportText({ ...drift, failed: [...drift.failed] }, texts('en'))).toBe(
      [
        'Carrel could not read the record on this page.',
        'Address: https://x.example.org/show?id=7',
        'Catalogue software: vufind',
        'Version of the recogniser: 4',
        'Not found: title, subjects',
      ].join('\n'),
    )
  })

  test('says it in Chinese too, and when the software is not known', () => {
    expect(reportText({ kind: 'less', address: 'https://x.example.org/7', failed: ['creators', 'date'] }, texts('zh-CN'))).toBe(
      ['本页的记录，书隅能读出的比以前少。', '网址：https://x.example.org/7', '目录软件：未知', '识别规则版本：4', '未找到：责任者、日期'].join('\n'),
    )
  })

  test.each([
    ['desk@library.example', 'mailto:desk@library.example?subject=S&body=B%26%0Ax'],
    ['mailto:desk@library.example', 'mailto:desk@library.example?subject=S&body=B%26%0Ax'],
    ['https://library.example/contact', 'https://library.example/contact'],
    ['http://library.example/contact', undefined],
    ['javascript:alert(1)', undefined],
    ['desk@library.example?cc=spy@evil.example', undefined],
    ['Ask at the desk', undefined],
  ])('goes to %s as %s', (contact, href) => {
    expect(contactHref(contact, 'S', 'B&\nx')).toBe(href)
  })
})
