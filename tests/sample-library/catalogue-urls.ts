import { appPath, type Host, marcNo, northmereId, originOf, recordPath } from './addresses.ts'
import type { Holding } from './holdings/holding.ts'
import { holdingsOf } from './holdings/index.ts'
import { digitised } from './pages/app.ts'
import { RESTRICTED } from './pages/northmere.ts'

/** What a reader of the page should find on it. */
export interface ExpectedRecord {
  url: string
  key: string
  title: string
  /** Names as printed, without dates. */
  creators: string[]
  subjects: string[]
  identifiers: { callnumber?: string; referencecode?: string; isbn?: string; issn?: string; doi?: string; local?: string; clc?: string; ddc?: string }
  type: string
  date?: string
  language: string
  level?: string
  repository?: string
}

export interface OtherPage {
  kind: 'home' | 'search' | 'results' | 'no-results' | 'login' | 'account' | 'error' | 'other'
  url: string
  status: number
}

export interface CatalogueUrls {
  records: Record<Host, ExpectedRecord[]>
  others: Record<Host, OtherPage[]>
}

function expected(holding: Holding, url: string, host: Host): ExpectedRecord {
  const { key, title, makers, subjects, shelfmark, type, language, date, level, repository, isbn, issn, doi, clc, ddc } = holding
  return {
    url,
    key,
    title,
    creators: makers.map(({ name }) => name),
    subjects,
    type,
    language,
    identifiers: {
      ...(host === 'archive' ? { referencecode: shelfmark } : { callnumber: shelfmark }),
      ...(isbn === undefined ? {} : { isbn }),
      ...(issn === undefined || host === 'app' ? {} : { issn }),
      ...(doi === undefined ? {} : { doi }),
      ...(host === 'northmere' ? { local: northmereId(holding) } : {}),
      ...(host === 'shuyu' ? { local: marcNo(holding), ...(clc === undefined ? {} : { clc }) } : {}),
      ...(ddc === undefined || host !== 'northmere' ? {} : { ddc }),
    },
    ...(date === undefined ? {} : { date }),
    ...(level === undefined ? {} : { level }),
    ...(repository === undefined ? {} : { repository }),
  }
}

const OTHERS: Readonly<Record<Host, readonly [OtherPage['kind'], string, number?][]>> = {
  northmere: [
    ['home', '/'],
    ['search', '/Search/Advanced'],
    ['results', '/Search/Results?lookfor=&type=AllFields'],
    ['results', '/Search/Results?lookfor=voyage&type=AllFields'],
    ['results', '/Search/Results?lookfor=Darwin&type=Author'],
    ['results', '/Search/Results?lookfor=kelmscott&type=AllFields'],
    ['results', '/Author/Home?author=Dickens%2C+Charles'],
    ['no-results', '/Search/Results?lookfor=zzzz&type=AllFields'],
    ['login', '/MyResearch/Home'],
    ['login', `/Record/${RESTRICTED}`],
    ['account', '/MyResearch/CheckedOut'],
    ['other', '/Content/reading-a-passenger-list'],
    ['error', '/Record/nm9999', 404],
    ['error', '/nothing-here', 404],
  ],
  archive: [
    ['home', '/'],
    ['results', '/index.php/informationobject/browse'],
    ['results', '/index.php/informationobject/browse?query=domesday'],
    ['results', '/index.php/informationobject/browse?topLod=1'],
    ['no-results', '/index.php/informationobject/browse?query=zzzz'],
    ['other', '/index.php/repository/browse'],
    ['other', '/index.php/the-national-archives'],
    ['other', '/index.php/creator-admiralty'],
    ['login', '/index.php/user/login'],
    ['error', '/index.php/no-such-fonds', 404],
  ],
  shuyu: [
    ['home', '/'],
    ['search', '/opac/search.php'],
    ['results', '/opac/openlink.php?strText=%E6%95%A6%E7%85%8C&strSearchType=title'],
    ['results', '/opac/openlink.php?strText=%E5%BE%90%E9%9C%9E%E5%AE%A2&strSearchType=title'],
    ['no-results', '/opac/openlink.php?strText=zzzz&strSearchType=title'],
    ['other', '/opac/clc.php'],
    ['login', '/reader/login.php'],
    ['account', '/reader/book_lst.php'],
    ['error', '/opac/item.php?marc_no=0000009999', 404],
  ],
  app: [
    ['home', '/'],
    ['results', '/search?q=map'],
    ['no-results', '/search?q=zzzz'],
    ['other', '/about'],
    ['error', '/item/no-such-item'],
    ['error', '/nothing/here', 404],
  ],
}

/** Addresses of every record page with what it should give, and of pages which are no records, for a server on a port. */
export function catalogueUrls(port: number): CatalogueUrls {
  const own = (host: Exclude<Host, 'app'>): ExpectedRecord[] =>
    holdingsOf(host).map((holding) => expected(holding, originOf(host, port) + recordPath(holding), host))
  const others = (host: Host): OtherPage[] => OTHERS[host].map(([kind, path, status = 200]) => ({ kind, url: originOf(host, port) + path, status }))
  return {
    records: {
      northmere: own('northmere'),
      archive: own('archive'),
      shuyu: own('shuyu'),
      app: digitised.map((holding) => expected(holding, originOf('app', port) + appPath(holding), 'app')),
    },
    others: { northmere: others('northmere'), archive: others('archive'), shuyu: others('shuyu'), app: others('app') },
  }
}
