import type { WorkType } from '#shared/record.ts'
import { normalise } from '#shared/vocabulary/normalise.ts'
import { typesMeet } from './kinds.ts'
import type { Marks } from './marks.ts'
import { type NameKey, nameKey, sameName } from './name.ts'
import { shelfKey } from './shelf.ts'
import { givenTitle, keyed, type TitleKey, titleKey } from './title.ts'

/** The scale of a map. */
const SCALE = /(?<![\d.])1\s?[:：]\s?\d[\d.,\s]*/
/** Ends and beginnings of titles that may only repeat another field. */
const ENDS = [/\s*[([〔【]([^()[\]〔〕【】]{2,120})[)\]〕】]\W*$/u, /[,.]\s+((?:ca?\.?\s?)?\d{4}(?:\s?[-–—/]\s?\d{4})?)\W*$/u, /\s*[:：.]\s+([^:：.]{3,60})$/u]
const SCALED = /\s*[:：.,;]?\s+((?:(?:scale|maßstab|échelle|escala|比例尺)\s*)?1\s?[:：]\s?\d[\d.,\s]*)$/iu
const BY = /\s*[:：.,]?\s+((?:by|von|par|por|di|door)\s+\p{Lu}[^:;]{3,50})$/u
const BEGINNINGS = [/^([^:：]{3,60})[:：]\s+(?=\S)/u, /^(\p{Lu}[\p{L}'’-]+, [^:.]{2,40})\.\s+(?=\p{L}{2})/u]

/** Keys of what is left of a title without its endings or its beginning, so that descriptions that have none of them are found. */
export function cutKeys(own: Marks): TitleKey[] {
  if (!own.cuttable) return []
  const keys: TitleKey[] = []
  const [bracket, years] = ENDS
  let text = givenTitle(own.record.title)
  for (const pattern of [...BEGINNINGS, BY, SCALED]) {
    const found = pattern.exec(text)
    const said = saidOf(found?.[1] ?? '')
    // What is after a colon is no key by itself: thousands are ": a novel".
    if (found !== null && (pattern === SCALED || saysShelf(said, own) || saysMaker(said, own))) keys.push(titleKey(text.replace(found[0], '')))
  }
  for (let turn = 0; turn < 2; turn += 1) {
    const found = bracket?.exec(text) ?? years?.exec(text)
    if (found === null || found === undefined) break
    text = text.replace(found[0], '')
    keys.push(titleKey(text))
  }
  return keys.filter(({ full }) => full !== '')
}

/** A description with the first title it has beside the other: without what a type, date, series, shelfmark or maker of one of the two says already. */
export function besides(own: Marks, other: Marks): Marks {
  if (!own.cuttable) return own
  const whole = givenTitle(own.record.title)
  let text = whole
  for (let turn = 0; turn < 4; turn += 1) {
    const found = matchesOf(text).find(({ said }) => repeats(said, own, other))
    if (found === undefined) break
    text = found.rest
  }
  return text === whole ? own : { ...own, titles: [titleKey(text), ...own.titles.slice(1)] }
}

/** What an end or a beginning may say, worked out once. */
interface Said {
  years: string
  scale: boolean
  types: readonly WorkType[]
  series: readonly string[]
  shelf: readonly string[]
  name: NameKey | undefined
}

const REMEMBERED = 20_000
const remembered = new Map<string, readonly { said: Said; rest: string }[]>()

/** The ends and beginnings of a text, and what is left without each; remembered, since one title is held against many. */
function matchesOf(text: string): readonly { said: Said; rest: string }[] {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const matches = [...ENDS, BY, SCALED, ...BEGINNINGS].flatMap((pattern) => {
    const found = pattern.exec(text)
    const rest = found === null ? '' : text.replace(found[0], '').trim()
    return keyed(rest) === '' ? [] : [{ said: saidOf(found?.[1] ?? ''), rest }]
  })
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(text, matches)
  return matches
}

const TYPES: readonly (readonly [WorkType, RegExp])[] = [
  [
    'thesis',
    /^(?:inaugural[- ]?|doctoral |master['’]?s? |ph\.? ?d\.? |m\.? ?a\.? |m\.? ?phil\.? |d\.? ?phil\.? )?(?:thesis|dissertation|diss\.?|thèse(?: de doctorat)?(?: en .+)?|tesis(?: doctoral)?|doktorarbeit|диссертация)$|^(?:硕士|博士|学士)?(?:学位)?论文$/iu,
  ],
  ['map', /^(?:map|karte|carte|mapa|карта|地图)$/iu],
  ['letter', /^(?:letter|brief|lettre|carta|письмо|书信|信函)$/iu],
  ['image', /^(?:photograph|photo|fotografie|photographie|fotografía|照片)$/iu],
  ['manuscript', /^(?:manuscript|ms\.?|handschrift|manuscrit|manuscrito|手稿|钞本|抄本)$/iu],
  ['periodical', /^(?:journal|periodical|magazine|zeitschrift|revue|revista|журнал|期刊|杂志)$/iu],
  ['newspaper', /^(?:newspaper|zeitung|journal|periódico|газета|报纸)$/iu],
  ['report', /^(?:report|bericht|rapport|informe|报告)$/iu],
]

function saidOf(text: string): Said {
  const name = text.replace(/^(?:by|von|par|por|di|door)\s/, '')
  return {
    years: /^(?:ca?\.?\s?)?\d{4}年?(?:\s?[-–—/]\s?\d{4}年?)?$/.test(text) ? (text.match(/\d{4}/g) ?? []).join() : '',
    scale: SCALED.test(` ${text}`),
    types: TYPES.filter(([, words]) => words.test(text.trim())).map(([type]) => type),
    series: [text, text.replace(/\s*[;,.]?\s*\d+$/, '')].map((series) => titleKey(series).full).filter((full) => full.length > 3),
    shelf: /\d/.test(text) ? shelfKey(text).split(' ') : [],
    name: /\d/.test(name) || normalise(name).split(' ').length > 5 ? undefined : nameKey(name),
  }
}

function repeats(said: Said, own: Marks, other: Marks): boolean {
  if (said.scale) return !SCALE.test(other.record.title)
  // Years, nothing but years, and both records have just these.
  if (said.years !== '') return own.dated === other.dated && said.years === (own.dated.match(/(?<![\d-])\d{4}/g) ?? []).join()
  if (said.types.some((type) => own.record.type === type || other.record.type === type)) return typesMeet(own.record.type, other.record.type)
  return [own, other].some((marks) => said.series.some((series) => marks.wholes.includes(series)) || saysShelf(said, marks) || saysMaker(said, marks))
}

/** All words of a shelfmark, with its figures and no others; a library may be named beside it. */
function saysShelf({ shelf }: Said, { shelves }: Marks): boolean {
  if (shelf.length === 0) return false
  const figures = figuresIn(shelf)
  return shelves.some((mark) => figures === figuresIn(mark.split(' ')) && mark.split(' ').every((word) => shelf.includes(word)))
}

const figuresIn = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ')

const saysMaker = ({ name }: Said, { makers }: Marks): boolean =>
  name !== undefined && name.family.join('').length > 2 && makers.some((maker) => sameName(name, maker) === true)
