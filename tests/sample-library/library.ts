import type { Channel } from '#shared/channel.ts'
import type { Library } from '#shared/edition.ts'
import type { Item } from '#shared/item.ts'
import type { Policy } from '#shared/policy.ts'
import { DEFAULT_PORT, originOf } from './addresses.ts'
import { channels, itemsAt } from './channels/index.ts'

export { channels } from './channels/index.ts'

/** What the sample library asks of patrons who opted in: the balanced preset of docs/protocol.md. */
export const policy: Policy = {
  version: 1,
  origin: '2026-01-05',
  epochDays: 28,
  graceDays: 7,
  yearlyEpsilon: 20,
  questions: [
    { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 },
    { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 },
  ],
  minimumReports: 50,
  openEnrolment: true,
  retentionDays: 35,
  operator: 'Northmere Libraries',
  contact: 'carrel@northmere.example',
}

/** All that is needed to publish a first edition of the sample library, for catalogues served on a port. */
export function libraryAt(cataloguePort: number): { library: Library; policy: Policy; channels: Channel[]; items: Item[] } {
  return { library: libraryOn(cataloguePort), policy, channels, items: itemsAt(cataloguePort) }
}

function libraryOn(port: number): Library {
  const at = (host: Parameters<typeof originOf>[0], path: string): { origin: string; search: string } => ({
    origin: originOf(host, port),
    search: originOf(host, port) + path,
  })
  return {
    name: { en: 'Northmere Libraries', 'zh-CN': '北湄图书馆' },
    languages: ['en', 'zh-CN'],
    catalogues: [
      { name: { en: 'Northmere catalogue', 'zh-CN': '北湄书目' }, platform: 'vufind', ...at('northmere', '/Search/Results?lookfor={query}&type=AllFields') },
      {
        name: { en: 'Northmere Archive Gateway', 'zh-CN': '北湄档案门户' },
        platform: 'atom',
        ...at('archive', '/index.php/informationobject/browse?query={query}'),
      },
      { name: { en: 'Linjiang University Library', 'zh-CN': '临江大学图书馆' }, ...at('shuyu', '/opac/openlink.php?strSearchType=title&strText={query}') },
      { name: { en: 'Northmere Digital Collections', 'zh-CN': '北湄数字馆藏' }, ...at('app', '/search?q={query}') },
    ],
    contact: 'carrel@northmere.example',
  }
}

const standard = libraryAt(DEFAULT_PORT)
/** The sample library for catalogues on the default port. */
export const library: Library = standard.library
export const items: Item[] = standard.items
