import type { SubjectHeading } from '#shared/record.ts'
import type { Claim } from '../claims.ts'
import { once } from '../once.ts'
import { clean, fold, isNothing } from './text.ts'

const stop = once(
  () =>
    new Set([
      'electronic books',
      'electronic book',
      'online resource',
      'online ressource',
      'elektronisches buch',
      'text',
      'book',
      'article',
      'journal article',
      'dataset',
      'thesis',
      'peer reviewed',
      'libros electrónicos',
      'livres électroniques',
      'more',
      'show more',
      'less',
      'show all',
    ]),
)

const schemes = once<Readonly<Record<string, string>>>(() => ({
  lcsh: 'lcsh',
  lcc: 'lcc',
  ddc: 'ddc',
  dewey: 'ddc',
  udc: 'udc',
  mesh: 'mesh',
  fast: 'fast',
  aat: 'aat',
  gnd: 'gnd',
  swd: 'gnd',
  clc: 'clc',
  rameau: 'rameau',
  ndlsh: 'ndlsh',
  ram: 'rameau',
  tgm: 'tgm',
  ulan: 'ulan',
  homoit: 'homoit',
}))

/** Short lower-case name of a subject scheme ("DCTERMS.LCSH", "http://id.loc.gov/authorities/subjects/…"), when known. */
export function schemeOf(text: string): string | undefined {
  const value = text.toLowerCase()
  if (value.includes('id.loc.gov/authorities/subjects')) return 'lcsh'
  if (value.includes('id.worldcat.org/fast')) return 'fast'
  if (value.includes('vocab.getty.edu/aat')) return 'aat'
  if (value.includes('d-nb.info/gnd')) return 'gnd'
  if (value.includes('mesh')) return 'mesh'
  return schemes()[value.replace(/^.*[./:#]/, '').trim()]
}

const sensible = (label: string): boolean =>
  label.length <= 160 &&
  !isNothing(label) &&
  /\p{L}|\d/u.test(label) &&
  !stop().has(fold(label)) &&
  !/^https?:|^(?:no tags|loading|show more|add tag|noch keine|keine tags)|\.\.\.$|…$/i.test(label)

function split(value: string, alone: boolean): string[] {
  if (/[;；|]|\s[•·]\s/.test(value)) return value.split(/\s*[;；|]\s*|\s[•·]\s/)
  if (/[，、]/.test(value) && !/\s/.test(value)) return value.split(/[，、]/)
  if (/^\p{Script=Han}{2,8}(?:\s+\p{Script=Han}{2,8})+$/u.test(value)) return value.split(/\s+/)
  const slashes = value.split(' / ')
  if (slashes.length > 2 && slashes.every((part) => part.trim().split(/\s+/).length <= 4)) return slashes
  if (!alone || /\s--\s|\d{4}/.test(value)) return [value]
  const commas = value.split(/,\s*(?:and\s|und\s|et\s|y\s)?/)
  if (commas.length > 2 && commas.every((part) => part.trim().split(/\s+/).length <= 5)) return commas
  return [value]
}

const subdivided = /(?<=[\u4e00-\u9fff])－(?=[\u4e00-\u9fff])/g

/**
 * Headings of one claim: keyword lists are split on semicolons, Chinese commas and (only lists of three or more short parts) commas;
 * `alone` says that its format gave no other value;
 * "A -- B" keeps its parts with ` -- `; machine addresses, prose, null values and words of type are dropped.
 */
export function headings(claim: Claim, alone = true): SubjectHeading[] {
  // Chinese subdivides with a full-width hyphen: 盐业－历史－中国.
  const value = clean(claim.value.replace(subdivided, ' -- '))
  const parts = claim.whole === true ? [value] : split(value, alone)
  const result: SubjectHeading[] = []
  for (const part of parts) {
    const label = part
      .replace(/\s*(?:--|—|–\s?–|\s>\s|\s»\s|\s›\s)\s*/g, ' -- ')
      .replace(/^[\s,;:.*#•-]+|[\s,;:]+$/g, '')
      .replace(/([^\s.]{3,})\.$/, '$1')
      .trim()
    if (!sensible(label)) continue
    result.push({
      label,
      ...(claim.scheme === undefined ? {} : { scheme: claim.scheme.slice(0, 20) }),
      ...(claim.notation === undefined ? {} : { notation: claim.notation.slice(0, 60) }),
      ...(claim.uri === undefined ? {} : { uri: claim.uri.slice(0, 500) }),
    })
  }
  return result
}

/** Key under which two forms of one heading meet. */
export function headingKey(heading: SubjectHeading): string {
  return fold(heading.label)
}
