import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { identity } from '#extension/domain/recognise/identity.ts'
import { canonicalAddress } from '#extension/domain/recognise/normalise/address.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import type { CatalogueRecord } from '#shared/record.ts'

const parser = new new JSDOM('').window.DOMParser()
const parse = (html: string): Document => parser.parseFromString(html, 'text/html')
const page = (title: string, beside = ''): string =>
  `<title>${title}</title><div id="middle"><h1>${title}</h1><table><tr><th>Title</th><td>${title}</td></tr><tr><th>Author</th><td>Quill, Ada</td></tr><tr><th>Published</th><td>1911</td></tr><tr><th>Call number</th><td>X 1</td></tr></table>${beside}</div>\n`

function record(url: string, html: string): CatalogueRecord {
  const found = recognise(parse(html), url)
  if (found.kind !== 'record') throw new Error(`${url}: ${found.reason}`)
  return found.record
}
const key = (url: string, title = 'Salt'): string => identity(record(url, page(title)))

describe('different works never share a key', () => {
  test.each([
    ['https://a.example/en/rec/5', 'https://a.example/en/rec/6'],
    ['https://a.example/rec/5', 'https://a.example/rec/6'],
    ['https://a.example/pages/view.php?ref=55', 'https://a.example/pages/view.php?ref=56'],
    ['https://a.example/opac2/view.php?ref=55&lang=en', 'https://a.example/opac2/view.php?ref=56&lang=en'],
    ['https://a.example/show?view=12', 'https://a.example/show?view=13'],
    ['https://a.example/show?source=12', 'https://a.example/show?source=13'],
    ['https://a.example/?index=7', 'https://a.example/?index=8'],
    ['https://a.example/2020/view?offset=7', 'https://a.example/2020/view?offset=8'],
    ['https://a.example/opac2/view?page=8', 'https://a.example/opac2/view?page=9'],
    ['https://a.example/v2/item?seq=8&version=1.0', 'https://a.example/v2/item?seq=9&version=1.0'],
    ['https://a.example/detail?vid=X:1234&seq=8', 'https://a.example/detail?vid=X:1234&seq=9'],
    ['https://a.example/list?pageSize=100&rank=8', 'https://a.example/list?pageSize=100&rank=9'],
    ['https://a.example/search.do?kwd=salt#viewKey=5820', 'https://a.example/search.do?kwd=salt#viewKey=5821'],
    ['https://a.example/#/doc?page=7', 'https://a.example/#/doc?page=8'],
    ['https://a.example/#/rec/7', 'https://a.example/#/rec/8'],
    ['https://a.example/digital/collection/q/id/17/rec/4', 'https://a.example/digital/collection/q/id/18/rec/4'],
  ])('%s and %s', (one, other) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(other))
    expect(canonicalAddress(canonicalAddress(one))).toBe(canonicalAddress(one))
  })

  test('though the platform writes only sessions and places in a list of hits into its addresses', () => {
    const hit = (session: string, place: number): string =>
      `https://a.example/webOPACClient/singleHit.do?methodToCall=showHit&curPos=${place}&identifier=2_SOLR&CSId=${session}`
    expect(key(hit('111N22', 2), 'Salt')).not.toBe(key(hit('333N44', 2), 'Gulls'))
    expect(key(hit('111N22', 2), 'Salt')).toBe(key(hit('333N44', 9), 'Salt'))
  })
})

describe('one work keeps its key', () => {
  test.each([
    ['https://a.example/rec?id=abc&q=salt', 'https://a.example/rec?id=abc&q=sea'],
    ['https://a.example/show?id=5&page=2', 'https://a.example/show?id=5&page=3&view=full'],
    ['https://a.example/Record/5/Holdings?sid=4', 'https://a.example/Record/5/Holdings?sid=5&page=2'],
    ['https://a.example/opac/rec.jsp?id=5&JSESSIONID=x', 'https://a.example/opac/rec.jsp;jsessionid=AB?id=5'],
    ['https://a.example/x.do?CSId=123N45&identifier=7', 'https://a.example/x.do?identifier=7'],
    ['https://a.example/#/rec/5?q=salt', 'https://a.example/#/rec/5'],
    ['https://a.example/view.php?ref=55&search=salt&order_by=date', 'https://a.example/view.php?ref=55&search=salt&order_by=date&lang=de&utm_source=x'],
    ['https://a.example/details/americana?view=theater', 'https://a.example/details/americana'],
    ['https://a.example/cdm/ref/collection/q/id/5/rec/3', 'https://a.example/cdm/ref/collection/q/id/5/rec/4'],
  ])('at %s and at %s', (one, other) => {
    expect(canonicalAddress(one)).toBe(canonicalAddress(other))
  })

  test.each([
    ['its number on the page', '<span id="bibtip_id">4711</span>'],
    ['its number in a link', '<a href="/webOPACClient/availability.do?methodToCall=x&amp;katkey=4711&amp;CSId=9">Availability</a>'],
    ['its number in a field', '<input type="hidden" name="katkey" value="4711">'],
  ])('in every session of SISIS, by %s', (_, beside) => {
    const hit = (session: string): string => `https://a.example/webOPACClient/singleHit.do?methodToCall=showHit&curPos=2&identifier=2_SOLR&CSId=${session}`
    expect(identity(record(hit('1N1'), page('Salt', beside)))).toBe('sisis:a.example:4711')
    expect(record(hit('1N1'), page('Salt', beside)).url).not.toContain('CSId')
  })
})

const word = fc.constantFrom('show', 'view', 'opac2', 'app', 'en', 'cgi-bin', 'v2', '2020')
const any = fc.constantFrom(
  'ref',
  'view',
  'source',
  'index',
  'offset',
  'page',
  'seq',
  'tab',
  'mode',
  'from',
  'rank',
  'sp',
  'q',
  'type',
  'id',
  'nr',
  'x',
  'docId',
  'record',
)
const noise = fc.constantFrom('lang=de', 'locale=fr', 'utm_source=feed', 'PHPSESSID=a1', 'CSId=12N3', 'JSESSIONID=9', 'session_id=77', '_ga=1.2', 'fbclid=x')
const beside = fc.constantFrom(
  'q=salt',
  'lookfor=sea+1911',
  'page=3',
  'view=full',
  'tab=holdings',
  'sort=year',
  'offset=20',
  'sid=77',
  'ref=5',
  'from=list',
  'query=any,contains,1850',
)

describe('of any address', () => {
  test('a parameter or segment that could be the only id tells two works apart', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), any, fc.nat(9999), fc.nat(9999), fc.array(noise, { maxLength: 2 }), (path, name, one, other, more) => {
        fc.pre(one !== other)
        const at = (id: number): string => canonicalAddress(`https://a.example/${path.join('/')}?${[...more, `${name}=${id}`].join('&')}`)
        expect(at(one)).not.toBe(at(other))
        const under = (id: number): string => canonicalAddress(`https://a.example/${[...path, 'rec', id].join('/')}?${more.join('&')}`)
        expect(under(one)).not.toBe(under(other))
      }),
      { numRuns: 2000 },
    )
  })

  test('what says nothing of the work, beside an id, never changes it', () => {
    const withId = fc.oneof(
      fc
        .tuple(fc.constantFrom('id', 'docId', 'record', 'biblionumber', 'isbn', 'handle'), fc.constantFrom('5', 'abc', '99123'))
        .map(([name, id]) => `show?${name}=${id}`),
      fc.constantFrom('rec/5?', 'Record/b77?', 'Record/12/Description?', 'items/0f2b1f6e-1111-2222?', 'details/saltroads00pepp?', 'stable/1234?'),
    )
    fc.assert(
      fc.property(withId, fc.array(fc.oneof(noise, beside), { minLength: 1, maxLength: 4 }), (id, more) => {
        const bare = canonicalAddress(`https://a.example/${id}`)
        expect(canonicalAddress(`https://a.example/${id}&${more.join('&')}`)).toBe(bare)
        expect(canonicalAddress(bare)).toBe(bare)
      }),
      { numRuns: 2000 },
    )
  })
})
