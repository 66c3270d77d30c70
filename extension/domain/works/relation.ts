import { titlesAgree } from './alike.ts'
import { firstOf, type Marks } from './marks.ts'
import { sameName } from './name.ts'
import { makersAgree } from './same-work.ts'
import { titleKey } from './title.ts'

/** How the description of one work stands to that of another, apart from subjects. Texts are as the first gives them, but for the year, which is the second's. */
export type Kinship = { kind: 'series'; name: string } | { kind: 'later' | 'earlier'; year: string } | { kind: 'creator'; creator: string }

/**
 * What `other` is to `own`, the closest first: another edition (one title, makers that do not differ, another year), of
 * one series or unit of description or part and whole of one, by one creator. Undefined when nothing of it holds.
 */
export function kinshipOf(own: Marks, other: Marks): Kinship | undefined {
  const edition = editionOf(own, other)
  if (edition !== undefined) return edition
  const name = seriesOf(own, other)
  if (name !== undefined) return { kind: 'series', name }
  const creator = creatorOf(own, other)
  return creator === undefined ? undefined : { kind: 'creator', creator }
}

function editionOf(own: Marks, other: Marks): Kinship | undefined {
  if (own.year === undefined || other.year === undefined || own.year === other.year) return undefined
  if ([own, other].some(({ record }) => record.level !== undefined || record.type === 'periodical' || record.type === 'newspaper')) return undefined
  if (titlesAgree(own, other) === undefined || firstOf(own).volume !== firstOf(other).volume) return undefined
  const made = makersAgree(own, other)
  // Titles many works share say nothing without a maker.
  if (made === false || (made === undefined && (firstOf(own).generic || firstOf(other).generic || firstOf(own).size < 2.5))) return undefined
  return { kind: Number(other.year) > Number(own.year) ? 'later' : 'earlier', year: other.year }
}

/** Keys shorter than this ("map") name no series. */
const TELLING = 4

function seriesOf(own: Marks, other: Marks): string | undefined {
  const titles = new Set([firstOf(other).full, firstOf(other).main])
  for (const { name, key } of wholesOf(own)) if (other.wholes.includes(key) || titles.has(key)) return name
  const { full } = firstOf(own)
  if (full.length >= TELLING && !firstOf(own).generic && other.wholes.includes(full)) return own.record.title
  return codeOf(own, other)
}

const wholes = new WeakMap<Marks, readonly { name: string; key: string }[]>()

/** What a work is part of, the nearest first, with title keys; worked out once, since one work is held against many. */
function wholesOf(own: Marks): readonly { name: string; key: string }[] {
  const known = wholes.get(own)
  if (known !== undefined) return known
  const { partOf = [], series } = own.record
  const list = [...(series === undefined ? [] : [series]), ...partOf.toReversed()].map((name) => ({ name, key: titleKey(name).full }))
  const telling = list.filter(({ key }) => key.length >= TELLING)
  wholes.set(own, telling)
  return telling
}

/** The beginning two reference codes of one site have in common, if it holds a number: "BT 27" of BT 27/780 and BT 27/781. */
function codeOf(own: Marks, other: Marks): string | undefined {
  if (hostOf(own) === undefined || hostOf(own) !== hostOf(other)) return undefined
  for (const [at, one] of own.codes.entries()) {
    for (const two of other.codes) {
      const [left, right] = [segmentsOf(one), segmentsOf(two)]
      let same = 0
      while (same < left.length && left[same] === right[same]) same += 1
      if (one !== two && left.slice(0, same).some((part) => /\d/.test(part))) return own.record.identifiers.referencecode?.[at]
    }
  }
  return undefined
}

/** Without the country and the holder. */
const segmentsOf = (code: string): string[] => code.replace(/^[a-z]{2} \d{1,4} (?=\D)/, '').split(' ')

const hostOf = ({ record }: Marks): string | undefined => URL.parse(record.url ?? '')?.host

function creatorOf(own: Marks, other: Marks): string | undefined {
  if (other.makers.length === 0) return undefined
  const place = own.makers.findIndex((key) => other.makers.some((maker) => sameName(key, maker) === true))
  return own.makerNames[place]
}
