import { type Audience, type Item, ItemLevel } from '#shared/item.ts'
import { originOf, recordUrl } from '../addresses.ts'
import type { Holding } from '../holdings/holding.ts'
import { holding } from '../holdings/index.ts'
import { printedDate, typeWords } from '../holdings/terms.ts'
import { levelWord } from '../pages/archive-names.ts'
import { NOTICES } from '../pages/notices.ts'

/**
 * Items of one channel, written as a librarian's list. Picks stand apart by an empty line:
 *
 *     key of a holding, or /slug of a notice | concept ids | level | day of publication | flags
 *     The reason, in the language of the item.
 *
 * Flags: `until DAY`, `pinned`, `boost N`, `by NAME`, `lang TAG`, and `all`, `any`, `except` with conditions such as `stage:lost` or `interest:theatre`.
 * The answer makes the items for the catalogues on a port. Throws on a pick which does not keep to this.
 */
export function picks(channel: string, signed: { en: string; zh: string }, text: string): (port: number) => Item[] {
  const paragraphs = text.trim().split(/\n\s*\n/)
  return (port) => paragraphs.map((paragraph) => pick(channel, signed, paragraph, port))
}

function pick(channel: string, signed: { en: string; zh: string }, paragraph: string, port: number): Item {
  const [head = '', reason, ...rest] = paragraph.split('\n').map((line) => line.trim())
  const [key = '', concepts = '', level, published, ...flags] = head.split(' | ')
  if (reason === undefined || published === undefined || rest.length > 0) throw new Error(`not a pick: ${head}`)
  const work = key.startsWith('/') ? noticed(key.slice(1), port) : described(holding(key), port)
  const by = /\p{Script=Han}/u.test(reason) ? signed.zh : signed.en
  const item: Item = { ...work, channel, level: ItemLevel.parse(level), subjects: concepts.split(' '), reason, by, published }
  return flags.reduce(flagged, item)
}

/** Parts in a work which do not make someone its creator on a card. */
const OTHER_PARTS = ['收藏', '施印', '领衔', '刻', 'collector', 'addressee']

type Work = Pick<Item, 'id' | 'title' | 'creator' | 'imprint' | 'shelfmark' | 'kind' | 'url' | 'language'>

function described(work: Holding, port: number): Work {
  const chinese = work.catalogue === 'shuyu'
  const names = work.makers.filter(({ role = '' }) => !OTHER_PARTS.includes(role)).map(({ name }) => name)
  const creator = chinese ? names.join('、') : names[0]
  const place = [work.place, work.publisher].filter((part) => part !== undefined).join(chinese ? '：' : ': ')
  const imprint = [work.repository === undefined ? place : '', printedDate(work), work.repository ?? ''].filter((part) => part !== undefined && part !== '')
  const joined = chinese
    ? [printedDate(work), place, work.extent].filter((part) => part !== undefined && part !== '').join('·')
    : imprint.join(work.repository === undefined ? ', ' : ' · ')
  return {
    id: work.key,
    title: work.title,
    url: recordUrl(work, port),
    language: work.language,
    shelfmark: work.shelfmark,
    kind: chinese ? kindInChinese(work) : levelWord(work) || typeWords(work).en,
    ...(creator === undefined || creator === '' ? {} : { creator }),
    ...(joined === '' ? {} : { imprint: joined }),
  }
}

function kindInChinese({ edition = '', extent = '', type }: Holding): string {
  const named = /刻本|活字本|活字印本|雕印本|重刊本|影印本/.exec(edition + extent)?.[0]
  return named ?? { manuscript: '写本', map: '地图', periodical: '期刊', archival: '档案' }[String(type)] ?? '图书'
}

function noticed(slug: string, port: number): Work {
  const notice = NOTICES.find((one) => one.slug === slug)
  if (notice === undefined) throw new Error(`no notice ${slug}`)
  const { title, kind, when } = notice
  return { id: slug, title, url: `${originOf('northmere', port)}/Content/${slug}`, language: 'en', kind, ...(when === undefined ? {} : { imprint: when }) }
}

function flagged(item: Item, flag: string): Item {
  const at = flag.indexOf(' ')
  const [name, value] = at < 0 ? [flag, ''] : [flag.slice(0, at), flag.slice(at + 1)]
  if (name === 'pinned') return { ...item, pinned: true }
  if (name === 'until') return { ...item, until: value }
  if (name === 'boost') return { ...item, boost: Number(value) }
  if (name === 'by') return { ...item, by: value }
  if (name === 'lang') return { ...item, language: value }
  if (name === 'all' || name === 'any' || name === 'except')
    return { ...item, audience: { ...(item.audience ?? { all: [], any: [], except: [] }), [name]: value.split(' ').map(condition) } }
  throw new Error(`not a flag of a pick: ${flag}`)
}

function condition(text: string): Audience['all'][number] {
  const [kind, value = ''] = text.split(':')
  if (kind === 'interest') return { interest: value }
  if (kind === 'reads') return { reads: value }
  if (kind === 'segment') return { segment: value }
  if (kind === 'stage' && (value === 'aware' || value === 'acquired' || value === 'active' || value === 'loyal' || value === 'at-risk' || value === 'lost'))
    return { stage: value }
  throw new Error(`not a condition: ${text}`)
}
