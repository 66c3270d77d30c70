import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classNumbers } from '#extension/domain/recognise/classes.ts'
import { canonicalAddress } from '#extension/domain/recognise/normalise/address.ts'
import { edtf } from '#extension/domain/recognise/normalise/date.ts'
import { doi, identifier, isbn, issn, sniff } from '#extension/domain/recognise/normalise/identifier.ts'
import { language } from '#extension/domain/recognise/normalise/language.ts'
import { nameKey, personName, splitNames } from '#extension/domain/recognise/normalise/name.ts'
import { headings } from '#extension/domain/recognise/normalise/subject.ts'
import { clean, fold } from '#extension/domain/recognise/normalise/text.ts'
import { title } from '#extension/domain/recognise/normalise/title.ts'
import { level, workType } from '#extension/domain/recognise/normalise/type.ts'

test.each([
  ['2003', '2003'],
  ['c1983', '1983'],
  ['[2000?]', '2000?'],
  ['[196-?]', '196X?'],
  ['19--', '19XX'],
  ['ca. 1850', '1850~'],
  ['um 1850', '1850~'],
  ['1914-18', '1914/1918'],
  ['1914–1918', '1914/1918'],
  ['1958-', '1958/..'],
  ['29-Jul-1898', '1898-07-29'],
  ['2012 Nov 26', '2012-11-26'],
  ['August 1, 1997', '1997-08-01'],
  ['1 août 1997', '1997-08-01'],
  ['3 de mayo de 1810', '1810-05-03'],
  ['12.05.1999', '1999-05-12'],
  ['2018/03/14', '2018-03-14'],
  ['2022(03)', '2022'],
  ['2019年3月5日', '2019-03-05'],
  ['一九三五年', '1935'],
  ['民国二十四年', '1935'],
  ['清光绪三十年（1904）', '1904'],
  ['唐贞观二十年（646）', '0646'],
  ['昭和10年', '1935'],
  ['乾隆四十七年', '1782'],
  ['光緒三十二年四月', '1906'],
  ['光绪廿二年', '1896'],
  ['民國二十三年五月', '1934'],
  ['民国元年', '1912'],
  ['明治四十五年', '1912'],
  ['大正10', '1921'],
  ['順治十八年', '1661'],
  ['明崇禎十五年刻本', '1642'],
  ['清乾隆47年（1782年）', '1782'],
  ['乾隆年间', undefined],
  ['正德大学出版社', undefined],
  ['300 BC', '-0299'],
  ['公元前221年', '-0220'],
  ['18th century', '17XX'],
  ['19. Jahrhundert', '18XX'],
  ['XVIIIe siècle', '17XX'],
  ['London : Bloomsbury, 2014', '2014'],
  ['between 1850 and 1860', '1850/1860'],
  ['n.d.', undefined],
  ['清初抄本', undefined],
  ['978-3-16', undefined],
])('the date %s is %s', (text, date) => {
  expect(edtf(text)).toBe(date)
})

test.each([
  ['Frost, Robert, 1874-1963', 'Frost, Robert', undefined],
  ['Lüscher, Max (-)', 'Lüscher, Max', undefined],
  ['Glattauer, Robin [VerfasserIn]', 'Glattauer, Robin', 'author'],
  ['Leef, Daphni, film director', 'Leef, Daphni', undefined],
  ['Hugo, Victor (1802-1885). Auteur du texte', 'Hugo, Victor', undefined],
  ['(清) 曹雪芹著', '曹雪芹', 'author'],
  ['[美] 费正清 译', '费正清', 'translator'],
  ['Mahan, A. T. (Alfred Thayer), 1840-1914', 'Mahan, A. T. (Alfred Thayer)', undefined],
  ['United Nations. General Assembly', 'United Nations. General Assembly', undefined],
])('the name %s is %s', (text, name, role) => {
  expect(personName(text)).toEqual(role === undefined ? { name } : { name, role })
})

test.each(['-', 'et al.', '佚名', 'mailto:a@b.org', 'https://viaf.org/viaf/1', '1874-1963'])('%s is no name', (text) => {
  expect(personName(text)).toBeUndefined()
})

test.each([
  ['Staib, M.; Bach, D.', ['Staib, M.', 'Bach, D.']],
  ['Smith, A., Jones, B.C.', ['Smith, A.', 'Jones, B.C.']],
  ['Ann Smith, Bob Jones and Cy Twombly', ['Ann Smith', 'Bob Jones', 'Cy Twombly']],
  ['Board of Trade. Commercial and Statistical Department', ['Board of Trade. Commercial and Statistical Department']],
  ['张三、李四', ['张三', '李四']],
  ['Goethe, Johann Wolfgang von', ['Goethe, Johann Wolfgang von']],
])('%s are %j', (text, names) => {
  expect(splitNames(text)).toEqual(names)
})

test('two forms of a name meet', () => {
  expect(nameKey('Darwin, Charles')).toBe(nameKey('Charles Darwin'))
  expect(nameKey('Darwin, C. R.')).toBe(nameKey('Darwin, Charles Robert'))
  expect(nameKey('Darwin, Erasmus')).not.toBe(nameKey('Darwin, Charles'))
})

test.each([
  ['ddc', '598.43', ['598.43']],
  ['ddc', '813/.54/813 ; 823', ['813/.54/813', '823']],
  ['ddc', 'DDC 23: 551.41', ['551.41']],
  ['udc', '625.1(430)', ['625.1(430)']],
  ['lcc', 'TD405 | .T37', ['TD405']],
  ['lcc', 'QL696.F32 C43 1995', ['QL696.F32 C43 1995']],
  ['clc', 'TV-092', ['TV-092']],
  ['ddc', 'see the help page', []],
  ['unknown', '12', []],
])('a %s number "%s" is kept as %j', (scheme, value, expected) => {
  expect(classNumbers([{ field: 'class', value, scheme }]).map(({ notation }) => notation)).toEqual(expected)
})

test.each([
  ['Stack, Isla, 1960-, author', 'Stack, Isla', 'author'],
  ['Mahan, A. T. (Alfred Thayer), 1840-1914', 'Mahan, A. T. (Alfred Thayer)', undefined],
  ['Surya, Dewi - Personal Name', 'Surya, Dewi', undefined],
  ['Nis, Anna [Hrsg.]', 'Nis, Anna', 'editor'],
  ['Ingwersen, Boy (Verfasser)', 'Ingwersen, Boy', 'author'],
])('the name "%s" is %s', (text, name, role) => {
  expect(personName(text)).toEqual(role === undefined ? { name } : { name, role })
})

describe('identifiers', () => {
  test.each([
    ['0-306-40615-2', '9780306406157'],
    ['978-0-306-40615-7 (pbk.)', '9780306406157'],
    ['0-306-40615-3', undefined],
    ['9780306406158', undefined],
    ['978-7-04-021138-2/CNY48.00', '9787040211382'],
  ])('the ISBN %s is %s', (text, value) => {
    expect(isbn(text)).toBe(value)
  })
  test('every ISBN-10 made with its check digit becomes an ISBN-13 that is its own normal form', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), (digits) => {
        const rest = (11 - (digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)) % 11
        const found = isbn(`${digits.join('')}${rest === 10 ? 'X' : rest}`)
        expect(found).toMatch(/^978\d{10}$/)
        expect(isbn(found ?? '')).toBe(found)
      }),
    )
  })
  test.each([
    ['1932-6203', '1932-6203'],
    ['19326203', '1932-6203'],
    ['1932-6204', undefined],
  ])('the ISSN %s is %s', (text, value) => {
    expect(issn(text)).toBe(value)
  })
  test.each([
    ['https://doi.org/10.5555/ABC.1', '10.5555/abc.1'],
    ['doi:10.5555/abc(2).', '10.5555/abc(2)'],
    ['info:doi/10.5555/x', '10.5555/x'],
    ['http://dx.doi.org/10.5555%2Fx', '10.5555/x'],
    ['11.5555/x', undefined],
  ])('the DOI %s is %s', (text, value) => {
    expect(doi(text)).toBe(value)
  })
  test.each([
    ['http://hdl.handle.net/1885/10005', 'hdl', '1885/10005'],
    ['ark:/12148/bpt6k1', 'ark', 'ark:/12148/bpt6k1'],
    ['(OCoLC)00012345', 'oclc', '12345'],
    ['urn:nbn:de:101-1', 'urn', 'urn:nbn:de:101-1'],
    ['ISBN 0306406152', 'isbn', '9780306406157'],
    ['PMC3531190', 'pmcid', 'PMC3531190'],
  ])('%s is told to be a %s', (text, kind, value) => {
    expect(sniff(text)).toEqual({ kind, value })
  })
  test('a call number keeps its spaces and loses its link words', () => {
    expect(identifier('callnumber', 'PR4034 .P7 1813 (Browse shelf)')).toBe('PR4034 .P7 1813')
  })
})

test.each([
  ['Salt roads / by Ada Quill.', true, 'Salt roads'],
  ['Salt roads : a history / Quill', true, 'Salt roads : a history'],
  ['Online recordings [electronic resource] :', true, 'Online recordings'],
  ['<i>Bombus</i> &amp; allies', false, 'Bombus & allies'],
  ['Input/output', true, 'Input/output'],
  ['[s.n.]', true, ''],
])('the title %s is %s', (text, catalogue, value) => {
  expect(title(text, catalogue)).toBe(value)
})

test.each([
  ['eng', 'en'],
  ['en_AU', 'en-AU'],
  ['Englisch', 'en'],
  ['汉语', 'zh'],
  ['français', 'fr'],
  ['enm', 'enm'],
  ['English, French', 'en'],
  ['und', undefined],
  ['ohne Angabe', undefined],
])('the language %s is %s', (text, tag) => {
  expect(language(text)).toBe(tag)
})

test.each([
  ['Dissertation', 'thesis'],
  ['DataSet', 'dataset'],
  ['info:eu-repo/semantics/article', 'article'],
  ['期刊论文', 'article'],
  ['Buch', 'book'],
  ['DVD-Video', 'video'],
])('the type %s is %s', (text, type) => {
  expect(workType(text)).toBe(type)
})

test.each([
  ['Fonds', 'fonds'],
  ['Bestand', 'fonds'],
  ['Série', 'series'],
  ['案卷', 'file'],
  ['Item', 'item'],
])('the level %s is %s', (text, value) => {
  expect(level(text)).toBe(value)
})

test.each([
  ['Salt; Roads ; History', ['Salt', 'Roads', 'History']],
  ['dunes, sea level, salt marsh', ['dunes', 'sea level', 'salt marsh']],
  ['Cook, James, 1728-1779 -- Voyages', ['Cook, James, 1728-1779 -- Voyages']],
  ['Trade » Ports', ['Trade -- Ports']],
  ['港口；内河航运', ['港口', '内河航运']],
  ['No Tags', []],
])('the headings of %s are %j', (value, labels) => {
  expect(headings({ field: 'subject', value }).map(({ label }) => label)).toEqual(labels)
})

test.each([
  ['https://a.org/Record/7?lookfor=x&sid=1#tabnav', 'https://a.org/Record/7'],
  ['https://a.org/app;jsessionid=AB1?id=7', 'https://a.org/app?id=7'],
  ['https://a.org/digital/collection/q/id/17/rec/4', 'https://a.org/digital/collection/q/id/17'],
  ['https://a.org/detail.jsp?seq=573702', 'https://a.org/detail.jsp?seq=573702'],
  ['https://a.org/#/doc?code=9_tp_1', 'https://a.org/#/doc?code=9_tp_1'],
  ['https://www-jstor-org.proxy.example.edu/stable/1', 'https://www.jstor.org/stable/1'],
])('the address %s is %s', (url, canonical) => {
  expect(canonicalAddress(url)).toBe(canonical)
  expect(canonicalAddress(canonical)).toBe(canonical)
})

test('a text loses marks no reader sees and keeps qualifiers in angle brackets', () => {
  expect(clean('\u200eA\u00ad b\u00a0 c\u200b')).toBe('A b c')
  expect(clean('Scrum <Vorgehensmodell>')).toBe('Scrum <Vorgehensmodell>')
  expect(clean('a<br>b &amp;amp; c')).toBe('ab & c')
})

test.each([
  ['ＡＢＣ　研究（上）', 'ABC 研究（上）'],
  ['ＷＡＮＧ，Ｌｉ', 'WANG, Li'],
  ['ＷＡＮＧ，Ｌｉ　著', 'WANG, Li 著'],
  ['Ｌｉ（ｅｄ．）', 'Li (ed.)'],
  ['ＤＮＡ－研究', 'DNA-研究'],
  ['《盐法》：一九四九～一九七九，上、下', '《盐法》：一九四九～一九七九，上、下'],
  ['盐路考（１９８０年）', '盐路考（1980年）'],
  ['盐业－历史', '盐业－历史'],
  ['Ｆ４２６／１', 'F426/1'],
  ['「塩の道」', '「塩の道」'],
  ['Salt：a history', 'Salt: a history'],
])('full-width letters and digits of %s become ordinary, and Chinese keeps its own signs: %s', (text, value) => {
  expect(clean(text)).toBe(value)
  expect(clean(value)).toBe(value)
})

test('what differs in the width of its signs only is compared as one', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'盐路考aB9，（）：；！？－／．　、。《》'), maxLength: 20 }), (text) => {
      expect(fold(clean(text))).toBe(fold(text))
      expect(clean(clean(text))).toBe(clean(text))
      expect(clean(text)).not.toMatch(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/)
    }),
  )
})

test.each([
  ['Ｆ４２６／１', 'F426/1'],
  ['ＴＰ３１２　２', 'TP312 2'],
])('the call number %s is %s', (text, value) => {
  expect(identifier('callnumber', text)).toBe(value)
})

test.each([
  ['盐业－历史－中国', ['盐业 -- 历史 -- 中国']],
  ['盐业-历史-中国', ['盐业-历史-中国']],
  ['ＤＮＡ－研究；遗传', ['DNA-研究', '遗传']],
  ['２０－３０年代', ['20-30年代']],
  ['中-美关系', ['中-美关系']],
  ['Anglo-Saxons', ['Anglo-Saxons']],
])('the headings of %s are %j', (value, labels) => {
  expect(headings({ field: 'subject', value }).map(({ label }) => label)).toEqual(labels)
})
