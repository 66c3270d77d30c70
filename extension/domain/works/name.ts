import { normalise } from '#shared/vocabulary/normalise.ts'
import { plainHan } from './han.ts'
import { newRussian } from './spelling.ts'

/** A name taken apart: words of the family name and of the given names, folded, without particles, dates and honorifics. */
export interface NameKey {
  family: readonly string[]
  given: readonly string[]
  /** True when the catalogue inverted it ("Darwin, Charles"), so that family and given names are known. */
  inverted: boolean
  /** Chinese, Japanese and Korean names in characters. */
  han: string
  corporate: boolean
  /** The name where it is nothing but capitals, in small letters: "who". */
  acronym: string
  script: string
}

const particles = new Set('von van der den de du del della di da dos das la le zu zum zur af av ten ter bin ibn al el und'.split(' '))
const honorifics = new Set(
  'sir dr prof lord lady baron baroness freiherr freifrau graf grafin comte comtesse count earl duke marquis saint st hon rev mrs mr miss madame mme mlle monsieur frau herr jr sr ii iii iv md phd граф графиня князь княгиня барон'.split(
    ' ',
  ),
)
const corporate =
  /\b(?:of|for|and|departments?|amt|behorde|kammer|ministere|kommission|bibliothek|museo|musee|service|societe|sociedad|academia|archivo|archiv|archives?|bibliotheque|biblioteca|comision|consejo|direccion|conseil|ministry|ministerium|office|offices|company|society|university|universitat|universite|universidad|commission|committee|board|council|institute|institut|instituto|library|museum|bureau|congress|parliament|association|agency|bank|church|verein|gesellschaft|akademie|academy|academie|union|organization|great britain|united states|staff)\b|研究所|研究院|大学|委员会|编写组|编委会|出版社|图书馆|博物馆|学会|协会|教研室|办公室|总局/u

/** What catalogues write after a Chinese name for what its bearer did; the shorter ones end names too, so they count after a space only. */
const hanRoles =
  /(?:\s+(?:[修书画述绘校注辑译]|[編编]次)|(?<=.{2})(?:等|著|撰|编|译|主编|编著|编撰|编纂|纂修|修纂|总纂|校注|注释|笺注|点校|校点|校勘|选注|选编|编选|编辑|整理|翻译|口述)|\s+[纂])+(?:\s*等)?$/u

/** Names of a field that holds several: parted at semicolons, Chinese ones at commas as well; years are none. */
export function partedNames(text: string): string[] {
  const parts = text.split(/\s*[;；]\s*/).flatMap((part) => (/\p{Script=Han}/u.test(part) ? part.split(/\s*[,，、]\s*/) : [part]))
  const names = parts.filter((part) => /\p{L}{2}|\p{Script=Han}/u.test(part))
  return names.length === 0 ? [text] : names
}

/** Whether a Chinese name is followed by the word for "translated". */
export const translates = (name: string): boolean => /(?<=.{2}|\s)译(?:注)?$/u.test(plainHan(name).trim())

/** Takes a name of a record apart. */
export function nameKey(name: string): NameKey {
  // 〔明〕李时珍, (清)曹雪芹: the dynasty is no part of the name; "Mahan, A. T. (Alfred Thayer)" is enough without the brackets.
  const bare = plainHan(name).replace(/[([〔［（【][^)\]〕］）】]*[)\]〕］）】]/g, ' ')
  const letters = newRussian(bare).replace(/ß/g, 'ss').replace(/[æÆ]/g, 'ae').replace(/[œŒ]/g, 'oe').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l')
  const folded = normalise(letters)
  const han = /^[\p{Script=Han}\s·・]+$/u.test(bare.trim()) ? normalise(bare.trim().replace(hanRoles, '')).replace(/\s/g, '') : ''
  const [before = '', after = ''] = letters.split(/\s*[,，]\s*/)
  const inverted = after !== '' && !corporate.test(folded)
  const words = (text: string): string[] =>
    normalise(text.replace(/\b[dl]['’](?=\p{L})/giu, '').replace(/(?<=\p{L})['’](?=\p{L})/gu, ''))
      .split(' ')
      .map((word) => word.replace(/([aou])e/g, '$1'))
      .filter((word) => word !== '' && !/^\d+$/.test(word) && !particles.has(word) && !honorifics.has(word))
  const all = words(inverted ? before : letters)
  return {
    family: inverted || all.length < 2 ? all : all.slice(-1),
    given: inverted ? words(after) : all.slice(0, -1),
    inverted,
    han,
    acronym: /^[A-Z]{3,8}$/.test(name.trim()) ? name.trim().toLowerCase() : '',
    corporate: corporate.test(folded) || /\p{L}{4,}\.\s\p{Lu}\p{Ll}{3,}/u.test(bare),
    script: han !== '' ? 'han' : /\p{Script=Cyrillic}/u.test(bare) ? 'cyrillic' : /\p{Script=Latin}/u.test(bare) ? 'latin' : 'other',
  }
}

/** True when two names may be one person's or one body's, false when they may not; undefined where scripts differ, so that nothing can be said. */
export function sameName(a: NameKey, b: NameKey): boolean | undefined {
  if (a.script !== b.script) return undefined
  if (a.han !== '') return a.han === b.han || withRole(a.han, b.han) || withRole(b.han, a.han)
  const allA = [...a.given, ...a.family]
  const allB = [...b.given, ...b.family]
  if (stand(a, b) || stand(b, a)) return true
  if (a.corporate || b.corporate) return within(inOrder(a), inOrder(b)) || within(inOrder(b), inOrder(a))
  if (allA.length === 0 || allB.length === 0) return undefined
  // "Mao, Zedong", "Mao Zedong" and "Zedong Mao".
  if (allA.length === allB.length && allA.toSorted().join(' ') === allB.toSorted().join(' ')) return true
  const [longA, longB] = [inOrder(a), inOrder(b)]
  if (a.inverted && !b.inverted) return fits(a, longB)
  if (b.inverted && !a.inverted) return fits(b, longA)
  const family = sameFamily(a.family, b.family)
  return family && (sameGiven(a.given, b.given) || (a.family.join(' ') === b.family.join(' ') && (a.given.length === 0 || b.given.length === 0)))
}

/** "赵昕修" is 赵昕 and what he did: said only where the other record has the name without. */
const withRole = (long: string, short: string): boolean =>
  short.length > 1 && long.startsWith(short) && /^[修纂书画注校绘述辑译编著撰]{1,2}$/u.test(long.slice(short.length))

/** "WHO" for "World Health Organization". */
const stand = (short: NameKey, long: NameKey): boolean => short.acronym !== '' && short.acronym === initialsOf(inOrder(long))

/** First letters of words, without the small ones. */
export const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !/^(?:and|of|for|the|on|de|del|des|du|la|las|los|le|les|y|et|e|und|der|die|fur|zur)$/.test(word))
    .map((word) => word[0])
    .join('')

const inOrder = (name: NameKey): string[] => [...name.given, ...name.family]

/** An inverted name against words in natural order: they end with the family name, and what is before it fits the given names. */
function fits({ family, given }: NameKey, words: readonly string[]): boolean {
  const tail = words.slice(-family.length)
  // A family name alone speaks against nobody.
  if (sameFamily(family, tail)) return words.length === family.length || sameGiven(given, words.slice(0, -family.length))
  // "García Márquez, Gabriel" beside "Gabriel García", and "Mao, Zedong" beside "Mao Z.".
  if (sameFamily(family, words.slice(0, family.length)) && words.length > family.length) return sameGiven(given, words.slice(family.length))
  return family.length > 1 && words.at(-1) === family[0] && sameGiven(given, words.slice(0, -1))
}

const joined = /^(?:von|vonder|van|vander|vanden|den|de|du|del|della|la|le|dela|zu|af|av|al|el)(?=\p{L}{4})/u

function sameFamily(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.join(''), b.join('')]
  if (one === other) return one !== ''
  // "DuBois" and "Du Bois", "van Gogh" and "Gogh".
  if (one.replace(joined, '') === other || other.replace(joined, '') === one) return true
  if (a.length > 1 && b.length === 1 && a[0] === b[0]) return true
  if (b.length > 1 && a.length === 1 && a[0] === b[0]) return true
  const bones = skeleton(one)
  return bones.length > 2 && bones === skeleton(other) && one[0] !== undefined
}

/** Given names fit when each is the other, its beginning or its initial, as far as both go. */
function sameGiven(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length
  const [one, other] = [initialsApart(a), initialsApart(b)]
  return one.slice(0, other.length).every((word, at) => {
    const next = other[at] ?? ''
    return (
      word.startsWith(next) ||
      next.startsWith(word) ||
      (word.length > 2 && skeleton(word) === skeleton(next)) ||
      (word[0] === next[0] && abbreviated(word, next))
    )
  })
}

/** "Chas" for Charles, "Wm" for William: the letters of the short one occur in the long one in order, the first and last being alike. */
function abbreviated(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length > 4 || short.length < 2 || short.at(-1) !== long.at(-1)) return false
  let from = 0
  return [...short].every((sign) => {
    from = long.indexOf(sign, from) + 1
    return from > 0
  })
}

/** "jrr" is three initials where it stands for none of the names it is held against. */
function initialsApart(words: readonly string[]): readonly string[] {
  return words.length === 1 && /^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(words[0] ?? '') ? [...(words[0] ?? '')] : words
}

/** Every word of the shorter name of a body is one of the longer: "Board of Trade" in "Great Britain. Board of Trade". */
function within(short: readonly string[], long: readonly string[]): boolean {
  const words = new Set(long)
  const telling = short.filter((word) => word !== 'of' && word !== 'for')
  return telling.length > 0 && (telling.length > 1 || long.length <= 2) && short.every((word) => words.has(word))
}

/** Consonants as the ways of writing a foreign name in Latin letters share them: Tschaikowski, Tchaikovsky, Čajkovskij. */
export function skeleton(word: string): string {
  return word
    .replace(/tsch|tch|ch/g, 'c')
    .replace(/sch|sh/g, 's')
    .replace(/zh/g, 'z')
    .replace(/kh/g, 'c')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck/g, 'k')
    .replace(/tz|ts/g, 'c')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiouyj]/g, '')
}
