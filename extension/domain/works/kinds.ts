import type { WorkType } from '#shared/record.ts'

type Family = 'text' | 'article' | 'periodical' | 'map' | 'music' | 'sound' | 'video' | 'image' | 'dataset' | 'archival' | 'other'

const FAMILIES: Readonly<Record<WorkType, Family>> = {
  book: 'text',
  thesis: 'text',
  report: 'text',
  conference: 'text',
  standard: 'text',
  article: 'article',
  periodical: 'periodical',
  newspaper: 'periodical',
  map: 'map',
  music: 'music',
  sound: 'sound',
  video: 'video',
  image: 'image',
  dataset: 'dataset',
  software: 'dataset',
  manuscript: 'archival',
  letter: 'archival',
  archival: 'archival',
  collection: 'archival',
  patent: 'other',
  object: 'other',
  other: 'other',
}
/** Families one and the same thing is entered under: a map as an image, a proceedings paper as an article or a text. */
const NEIGHBOURS = new Set(['archival text', 'archival image', 'image map', 'archival map', 'archival music', 'music text'])

/** The family a type of work belongs to; `other` for none. */
export function familyOf(type: WorkType | undefined): Family {
  return type === undefined ? 'other' : FAMILIES[type]
}

/** Whether two types may be entered for one thing. */
export function typesMeet(a: WorkType | undefined, b: WorkType | undefined): boolean {
  const [one = 'other', other = 'other'] = [familyOf(a), familyOf(b)].toSorted()
  if (one === other || one === 'other' || other === 'other' || NEIGHBOURS.has(`${one} ${other}`)) return true
  return (
    (a === 'conference' && b === 'article') ||
    (a === 'article' && b === 'conference') ||
    (a === 'report' && b === 'article') ||
    (a === 'article' && b === 'report')
  )
}

/** Primary language; the tags for Chinese are one. Undefined for none and for several. */
export function primary(tag: string | undefined): string | undefined {
  const language = tag?.toLowerCase().split('-')[0]
  if (language === undefined || ['mul', 'und', 'zxx', 'mis'].includes(language)) return undefined
  return ['cmn', 'yue', 'lzh', 'wuu'].includes(language) ? 'zh' : language
}
