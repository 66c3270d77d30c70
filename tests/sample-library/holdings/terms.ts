import type { Holding, Maker } from './holding.ts'

const ENGLISH = new Intl.DisplayNames('en', { type: 'language' })
const CHINESE = new Intl.DisplayNames('zh-CN', { type: 'language' })

export const languageName = (tag: string): string => ENGLISH.of(tag) ?? tag
export const languageNameZh = (tag: string): string => (tag === 'zh' ? '汉语' : (CHINESE.of(tag) ?? tag))

/** As an authority heading: "Darwin, Charles, 1809–1882". */
export const heading = ({ name, dates }: Maker): string => (dates === undefined ? name : `${name}, ${dates}`)

/** The date as printed on the page. */
export const printedDate = ({ dateText, date }: Holding): string | undefined => dateText ?? date?.replace('/', '–')

/** The first year of an EDTF date, as a number. */
export function firstYear({ date }: Holding): number | undefined {
  const digits = /^\d{4}/.exec(date ?? '')?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/** Words for the types of work, as a catalogue of each language has them. */
export const TYPE_WORDS: Readonly<Record<string, { en: string; zh: string; schema: string }>> = {
  book: { en: 'Book', zh: '图书', schema: 'Book' },
  article: { en: 'Article', zh: '论文', schema: 'Article' },
  periodical: { en: 'Journal', zh: '期刊', schema: 'Periodical' },
  map: { en: 'Map', zh: '地图', schema: 'Map' },
  manuscript: { en: 'Manuscript', zh: '写本', schema: 'Manuscript' },
  archival: { en: 'Archives', zh: '档案', schema: 'ArchiveComponent' },
  letter: { en: 'Letter', zh: '书信', schema: 'Message' },
}

export const typeWords = (holding: Holding): { en: string; zh: string; schema: string } =>
  TYPE_WORDS[holding.type] ?? { en: 'Other', zh: '其他', schema: 'CreativeWork' }
